// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/certificate_compare.h"
#include "ui/pages/certificate_panel.h"
#include "ui/pages/inventory_drag.h"
#include "ui/pages/inventory_parts.h"
#include "ui/parts/certificate_view.h"
#include "ui/parts/console_context.h"
#include "ui/parts/dates.h"
#include "ui/parts/icons.h"
#include "ui/parts/texts.h"
#include "ui/wizards/edit_wizard.h"
#include "ui/wizards/export_wizard.h"
#include "ui/wizards/import_metadata_wizard.h"
#include "ui/wizards/import_wizard.h"
#include "ui/wizards/issue_wizard.h"

#include "models/jobs/saved_view.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDrag>
#include <QMenu>
#include <QStackedWidget>
#include <QTemporaryDir>

namespace ui {

using namespace Qt::StringLiterals;

QAction *InventoryPage::Parts::makeVerb(const QString &text, const QString &iconName,
                                        const QKeySequence &keys, const std::function<void()> &act)
{
    auto *verb = new QAction(icon(iconName), text, &page);
    verb->setProperty("iconName", iconName);
    verb->setShortcut(keys);
    verb->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(verb, &QAction::triggered, &page, act);
    page.addAction(verb);
    return verb;
}

void InventoryPage::Parts::makeVerbs()
{
    openVerb = makeVerb(InventoryPage::tr("Open"), u"certificate"_s, {}, [this] { open(); });
    editVerb = makeVerb(InventoryPage::tr("Edit…"), u"edit"_s, QKeySequence(Qt::CTRL | Qt::Key_E),
                        [this] { edit(); });
    exportVerb =
        makeVerb(InventoryPage::tr("Export…"), u"export"_s,
                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), [this] { exportChosen(); });
    issueVerb = makeVerb(InventoryPage::tr("Issue one like this…"), u"plus"_s, {},
                         [this] { issueCertificate(context, {.copyOf = soleId()}); });
    compareVerb = makeVerb(InventoryPage::tr("Compare"), u"compare"_s,
                           QKeySequence(Qt::CTRL | Qt::Key_D), [this] { compare(); });
    copyVerb = makeVerb(InventoryPage::tr("Copy"), u"copy"_s, {}, [this] { copyRows(); });
    copyPemVerb = makeVerb(InventoryPage::tr("Copy as PEM"), u"copy"_s,
                           QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] { copyPem(); });
    importVerb = makeVerb(InventoryPage::tr("Import certificates…"), u"import"_s, {},
                          [this] { page.startImport(); });
    metadataVerb = makeVerb(InventoryPage::tr("Import metadata from CSV…"), u"import"_s, {},
                            [this] { context.showWizard(new ImportMetadataWizard(context)); });
    undoVerb = makeVerb(InventoryPage::tr("Undo the last edit"), u"undo"_s, QKeySequence::Undo,
                        [this] { undoLastEdit(context, &context); });
    exportAllVerb =
        makeVerb(InventoryPage::tr("Export all…"), u"export"_s, {}, [this] { exportAll(); });
    refreshVerb =
        makeVerb(InventoryPage::tr("Refresh"), u"refresh"_s, QKeySequence::Refresh, [this] {
            table.refresh();
            facets.setQuery(table.query());
        });
    makeLifeVerbs();
    updateVerbs();
}

QList<QAction *> InventoryPage::verbs() const
{
    const Parts &p = *m_parts;
    return {p.openVerb,    p.editVerb,       p.exportVerb, p.issueVerb,    p.compareVerb,
            p.copyVerb,    p.copyPemVerb,    p.importVerb, p.metadataVerb, p.exportAllVerb,
            p.undoVerb,    p.refreshVerb,    p.verifyVerb, p.renewVerb,    p.revokeVerb,
            p.replaceVerb, p.compromiseVerb, p.destroyVerb};
}

qint64 InventoryPage::Parts::selectionCount() const
{
    const qint64 checked = table.checkedCount();
    return checked > 0 ? checked : view->currentId() != 0 ? 1 : 0;
}

jobs::Selection InventoryPage::Parts::selection() const
{
    // The query itself only while nothing was unticked since: the plan then counts what matches
    // when it is made.
    if (table.allMatching() && table.checkedCount() == table.total())
        return jobs::Selection::matching(table.query());
    return jobs::Selection::of(view->chosenIds());
}

void InventoryPage::Parts::updateVerbs()
{
    const qint64 count = view ? selectionCount() : 0;
    const bool writable = !context.vault().readOnly;
    openVerb->setEnabled(view && view->currentId() != 0);
    editVerb->setEnabled(count > 0 && writable);
    exportVerb->setEnabled(count > 0);
    issueVerb->setEnabled(count == 1 && writable);
    compareVerb->setEnabled(count == 2);
    compareVerb->setToolTip(InventoryPage::tr("Compare two selected certificates"));
    copyVerb->setEnabled(count > 0);
    copyPemVerb->setEnabled(count > 0);
    importVerb->setEnabled(writable);
    metadataVerb->setEnabled(writable);
    undoVerb->setEnabled(writable);
    exportAllVerb->setEnabled(table.total() > 0);
    updateLifeVerbs(count);
}

void InventoryPage::Parts::showVerbs(const QPoint &globalPosition)
{
    auto *menu = new QMenu(&page);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({openVerb, verifyVerb, editVerb, exportVerb, issueVerb, compareVerb});
    menu->addSeparator();
    menu->addActions({copyVerb, copyPemVerb});
    menu->addSeparator();
    menu->addActions({renewVerb, replaceVerb, revokeVerb, compromiseVerb, destroyVerb});
    menu->popup(globalPosition);
}

qint64 InventoryPage::Parts::soleId() const
{
    const std::vector<qint64> ids = view->chosenIds();
    return ids.size() == 1 ? ids.front() : 0;
}

void InventoryPage::Parts::open()
{
    openPanel(true);
    panel->setCertificate(view->currentId());
    panel->setFocus();
}

void InventoryPage::Parts::edit()
{
    const qint64 count = selectionCount();
    if (count == 0)
        return;
    std::optional<domain::Metadata> current;
    const report::CertificateDetail *detail = panel->detail();
    const std::vector<qint64> ids = count == 1 ? view->chosenIds() : std::vector<qint64>();
    if (ids.size() == 1 && detail && detail->row.id == ids.front()) {
        const query::CertificateRow &row = detail->row;
        current = domain::Metadata{.owner = row.owner,
                                   .team = row.team,
                                   .environment = row.environment,
                                   .notes = row.notes,
                                   .criticality = row.criticality,
                                   .tags = row.tags,
                                   .managed = row.managed,
                                   .supersededBy = row.supersededBy,
                                   .customValues = row.customValues};
    }
    context.showWizard(new EditWizard(context, selection(), count, current));
}

void InventoryPage::Parts::exportChosen()
{
    if (const qint64 count = selectionCount())
        context.showWizard(new ExportWizard(context, selection(), count, table.columns(),
                                            table.currentSort().text()));
}

void InventoryPage::Parts::exportAll()
{
    context.showWizard(new ExportWizard(context, jobs::Selection::matching(table.query()),
                                        table.total(), table.columns(),
                                        table.currentSort().text()));
}

void InventoryPage::Parts::compare()
{
    const std::vector<qint64> ids = view->chosenIds();
    if (ids.size() != 2)
        return;
    comparison->setCertificates(ids[0], ids[1]);
    stack->setCurrentIndex(1);
}

void InventoryPage::Parts::copyRows()
{
    copies.read(view->chosenIds(), table.columns(), context.clock().now(), &page,
                [this](crypto::Result<tables::CopiedCertificates> copied) {
                    if (!copied) {
                        context.toast(StatusKind::Failed, sentencesOf(copied.error()).cause);
                        return;
                    }
                    auto *data = new QMimeData;
                    data->setText(copied->tsv);
                    data->setData(u"text/tab-separated-values"_s, copied->tsv.toUtf8());
                    data->setData(QString::fromLatin1(PemType), copied->pem());
                    QApplication::clipboard()->setMimeData(data);
                    context.toast(StatusKind::Valid,
                                  copied->cut
                                      ? InventoryPage::tr("The first %n rows copied.", nullptr,
                                                          int(copied->files.size()))
                                      : InventoryPage::tr("%n rows copied.", nullptr,
                                                          int(copied->files.size())));
                });
}

void InventoryPage::Parts::copyPem()
{
    copies.read(view->chosenIds(), table.columns(), context.clock().now(), &page,
                [this](crypto::Result<tables::CopiedCertificates> copied) {
                    if (!copied) {
                        context.toast(StatusKind::Failed, sentencesOf(copied.error()).cause);
                        return;
                    }
                    QApplication::clipboard()->setText(QString::fromLatin1(copied->pem()));
                    context.toast(StatusKind::Valid,
                                  InventoryPage::tr("%n certificates copied as PEM text.", nullptr,
                                                    int(copied->files.size())));
                });
}

// The PEM text is read when the mouse leaves with a row; the drag starts a few milliseconds later,
// if the button is still down.
void InventoryPage::Parts::startDrag()
{
    copies.read(
        view->chosenIds(), table.columns(), context.clock().now(), &page,
        [this](crypto::Result<tables::CopiedCertificates> copied) {
            if (!copied || copied->files.isEmpty()
                || !(QApplication::mouseButtons() & Qt::LeftButton))
                return;
            auto *drag = new QDrag(view);
            drag->setPixmap(
                icon(copied->files.size() > 1 ? u"list"_s : u"certificate"_s).pixmap(32, 32));
            drag->setMimeData(new CertificateMimeData(std::move(*copied), dragFolder));
            drag->exec(Qt::CopyAction);
        });
}

void InventoryPage::Parts::saveView(const QString &name)
{
    jobs::SavedView saved;
    saved.name = name;
    saved.query = table.query();
    saved.sort = table.currentSort().text();
    saved.columns = table.columns();
    context.run(InventoryPage::tr("Save the view"), jobs::JobRunner::Lane::Write,
                jobs::saveViewJob(saved), &page,
                {[this, name](const QVariant &) {
                     context.toast(StatusKind::Valid,
                                   InventoryPage::tr("View “%1” saved.").arg(name));
                 },
                 {},
                 {}});
}

void InventoryPage::startImport(const QStringList &paths)
{
    m_parts->context.showWizard(new ImportWizard(m_parts->context, paths));
}

}  // namespace ui
