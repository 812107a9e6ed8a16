// SPDX-License-Identifier: GPL-3.0-or-later
// Verbs of a certificate's life: renew, revoke, replace and revoke, destroy its key.
#include "ui/pages/certificate_panel.h"
#include "ui/pages/inventory_parts.h"
#include "ui/parts/certificate_view.h"
#include "ui/parts/console_context.h"
#include "ui/wizards/destroy_wizard.h"
#include "ui/wizards/renew_wizard.h"
#include "ui/wizards/revoke_wizard.h"
#include "ui/wizards/verify_wizard.h"

#include <QAction>

namespace ui {

using namespace Qt::StringLiterals;

void InventoryPage::Parts::makeLifeVerbs()
{
    const auto start = [this](bool replace) {
        RevokeStart made;
        made.selection = selection();
        made.count = selectionCount();
        made.replace = replace;
        return made;
    };
    // Its keys are the window's, which comes here.
    verifyVerb = makeVerb(InventoryPage::tr("Verify…"), u"shield"_s, {}, [this] { verify(); });
    renewVerb = makeVerb(InventoryPage::tr("Renew…"), u"refresh"_s,
                         QKeySequence(Qt::CTRL | Qt::Key_R), [this] {
                             if (const qint64 count = selectionCount())
                                 context.showWizard(new RenewWizard(context, selection(), count));
                         });
    revokeVerb = makeVerb(InventoryPage::tr("Revoke…"), u"ban"_s, {}, [this, start] {
        if (selectionCount() > 0)
            context.showWizard(new RevokeWizard(context, start(false)));
    });
    replaceVerb =
        makeVerb(InventoryPage::tr("Replace, then revoke…"), u"restore"_s, {}, [this, start] {
            if (selectionCount() > 0)
                context.showWizard(new RevokeWizard(context, start(true)));
        });
    compromiseVerb =
        makeVerb(InventoryPage::tr("Mark key as compromised…"), u"warning"_s, {}, [this] {
            const std::vector<qint64> ids = view->chosenIds();
            if (ids.size() != 1)
                return;
            const report::CertificateDetail *detail = panel->detail();
            const QString name = detail && detail->row.id == ids.front()
                ? detail->row.name
                : InventoryPage::tr("certificate %1").arg(ids.front());
            context.showWizard(new CompromiseWizard(context, ids.front(), name));
        });
    destroyVerb = makeVerb(InventoryPage::tr("Destroy private keys…"), u"delete"_s, {}, [this] {
        if (const qint64 count = selectionCount())
            context.showWizard(new DestroyWizard(context, selection(), count));
    });
}

void InventoryPage::Parts::updateLifeVerbs(qint64 count)
{
    const bool writable = !context.vault().readOnly;
    for (QAction *verb : {renewVerb, revokeVerb, replaceVerb, destroyVerb})
        verb->setEnabled(count > 0 && writable);
    verifyVerb->setEnabled(count > 0);
    compromiseVerb->setEnabled(count == 1 && writable);
}

void InventoryPage::Parts::verify()
{
    VerifyStart start;
    start.count = selectionCount();
    if (start.count > 0)
        start.selection = selection();
    if (const report::CertificateDetail *detail = panel->detail();
        start.count == 1 && detail && detail->row.id == soleId())
        start.name = detail->row.name;
    verifyCertificates(context, start);
}

void InventoryPage::startVerify()
{
    m_parts->verify();
}

}  // namespace ui
