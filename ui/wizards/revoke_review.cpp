// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/revoke_review.h"

#include "ui/parts/dates.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/rows_table.h"

#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

RevokeReview::RevokeReview(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(size::PanelGap);
    m_authorityPanel = new Panel(tr("Authorities"), this);
    m_authorityPanel->setFlush(true);
    m_authorities = new RowsTable(tr("Authorities"),
                                  {{tr("Authority")},
                                   {tr("Certificates"), 96, true},
                                   {tr("Revokes"), 150},
                                   {tr("List"), 210}},
                                  m_authorityPanel);
    m_authorities->setHeightOfRows(5);
    m_authorityPanel->body()->addWidget(m_authorities);
    layout->addWidget(m_authorityPanel);
    m_itemPanel = new Panel(tr("Certificates"), this);
    m_itemPanel->setFlush(true);
    m_items = new RowsTable(tr("Certificates to revoke"),
                            {{tr("Name")},
                             {tr("Ends"), 96},
                             {tr("Serves at"), 180},
                             {tr("Replacement"), 150},
                             {tr("Owner"), 104}},
                            m_itemPanel);
    m_itemPanel->body()->addWidget(m_items);
    layout->addWidget(m_itemPanel, 1);
}

void RevokeReview::show(const jobs::RevokePreview &preview, const Context &context)
{
    QList<QList<TableCell>> rows;
    for (const auto &authority : preview.authorities) {
        const bool told = !authority.account.isEmpty();
        TableCell revokes{authority.local ? tr("at once")
                              : told
                              ? tr("through %1", "an account").arg(visible(authority.account, 60))
                              : tr("not from here"),
                          authority.local || (told && !authority.approval) ? StatusKind::Valid
                                                                           : StatusKind::Warning};
        if (authority.approval)
            revokes.toolTip = tr("A person there must agree to a revocation.");
        else if (!authority.local && !told)
            revokes.toolTip = tr("Its key is not in this vault: tell the authority yourself.");
        TableCell list;
        list.muted = true;
        list.text = !authority.local ? tr("the authority's own")
            : context.folder.isEmpty()
            ? tr("number %1, in the vault only").arg(number(authority.crlNumber + 1))
            : tr("number %1, published and read back").arg(number(authority.crlNumber + 1));
        rows.append({TableCell{visible(authority.name, 80), {}, false, true},
                     TableCell{number(authority.count)}, revokes, list});
    }
    m_authorities->setRows(rows);
    m_authorityPanel->setNote(
        preview.foreign == 0
            ? QString()
            : tr("%Ln certificate(s) can only be marked here", nullptr, int(preview.foreign)));

    rows.clear();
    for (const auto &item : preview.items) {
        TableCell place{
            item.places == 0 ? tr("no known place")
                : item.places == 1
                ? visible(item.place, 80)
                : tr("%1 and %Ln more", nullptr, item.places - 1).arg(visible(item.place, 60))};
        place.muted = item.places == 0;
        TableCell successor;
        if (!item.successor.isEmpty())
            successor = {visible(item.successor, 60), StatusKind::Valid};
        else if (context.replace && item.local)
            successor = {tr("comes first"), StatusKind::Running};
        else if (item.places > 0)
            successor = {tr("none"), StatusKind::Warning};
        else
            successor = {tr("none"), {}, true};
        TableCell owner{item.owner.isEmpty() ? tr("none") : visible(item.owner, 40)};
        owner.muted = item.owner.isEmpty();
        TableCell ends{relative(item.notAfter, context.now)};
        ends.toolTip = moment(item.notAfter);
        rows.append(
            {TableCell{visible(item.name, 120), {}, false, true}, ends, place, successor, owner});
    }
    m_items->setRows(rows);
    m_itemPanel->setNote(
        preview.count > preview.items.size()
            ? tr("the first %1 of %2").arg(number(preview.items.size()), number(preview.count))
            : QString());
}

}  // namespace ui
