// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/edit_preview_table.h"

#include "ui/parts/dates.h"
#include "ui/parts/elided_label.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

using namespace Qt::StringLiterals;

QString criticalityText(domain::Criticality value)
{
    switch (value) {
    case domain::Criticality::None:
        return {};
    case domain::Criticality::Low:
        return EditPreviewTable::tr("low");
    case domain::Criticality::Medium:
        return EditPreviewTable::tr("medium");
    case domain::Criticality::High:
        return EditPreviewTable::tr("high");
    case domain::Criticality::Critical:
        return EditPreviewTable::tr("critical");
    }
    return {};
}

// Strikes out or marks as new; "none" stays muted and plain.
class ChangeDelegate : public CellDelegate {
public:
    ChangeDelegate(bool added, QObject *parent) : CellDelegate(parent), m_added(added) { }

protected:
    void paintContent(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override
    {
        const QString text = index.data().toString();
        const Tokens &t = tokens();
        QFont face = option.font;
        QRect area = rect;
        if (text.isEmpty()) {
            painter.setPen(t.muted);
            painter.setFont(face);
            painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, EditPreviewTable::tr("none"));
            return;
        }
        painter.setPen(t.of(m_added ? StatusKind::Valid : StatusKind::Failed).ink);
        if (m_added) {
            painter.setFont(face);
            painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, u"+"_s);
            area.setLeft(area.left() + 14);
        } else {
            face.setStrikeOut(true);
        }
        painter.setFont(face);
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(face).elidedText(text, Qt::ElideRight, area.width()));
    }

private:
    bool m_added;
};

QHBoxLayout *countRow(const QString &text, const QString &count, bool strong)
{
    auto *row = new QHBoxLayout;
    auto *name = new ElidedLabel(text);
    name->setElide(Qt::ElideRight);
    row->addWidget(name, 1);
    row->addWidget(label(count, strong ? TextRole::Strong : TextRole::Number));
    return row;
}

}  // namespace

QList<FieldChange> changesOf(const jobs::EditPreview &preview)
{
    QList<FieldChange> list;
    const QString name = visible(preview.name);
    const domain::Metadata &a = preview.before;
    const domain::Metadata &b = preview.after;
    const auto add = [&](const QString &field, const QString &before, const QString &after) {
        if (before != after)
            list.append({name, field, visible(before, 200), visible(after, 200)});
    };
    add(EditPreviewTable::tr("Owner"), a.owner, b.owner);
    add(EditPreviewTable::tr("Team"), a.team, b.team);
    add(EditPreviewTable::tr("Environment"), a.environment, b.environment);
    add(EditPreviewTable::tr("Criticality"), criticalityText(a.criticality),
        criticalityText(b.criticality));
    add(EditPreviewTable::tr("Tags"), a.tags.join(u", "_s), b.tags.join(u", "_s));
    const auto managed = [](bool is) {
        return is ? EditPreviewTable::tr("yes") : EditPreviewTable::tr("no");
    };
    add(EditPreviewTable::tr("Managed"), managed(a.managed), managed(b.managed));
    add(EditPreviewTable::tr("Notes"), a.notes, b.notes);
    const auto id = [](domain::CertificateId value) {
        return value ? u"#%1"_s.arg(value) : QString();
    };
    add(EditPreviewTable::tr("Superseded by"), id(a.supersededBy), id(b.supersededBy));
    QStringList fields = a.customValues.keys() + b.customValues.keys();
    fields.removeDuplicates();
    for (const QString &field : std::as_const(fields))
        add(visible(field), a.customValues.value(field), b.customValues.value(field));
    return list;
}

void EditPreviewModel::setPlan(const jobs::EditPlan &plan)
{
    beginResetModel();
    m_changes.clear();
    for (const jobs::EditPreview &preview : plan.preview)
        m_changes += changesOf(preview);
    endResetModel();
}

int EditPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_changes.size());
}

int EditPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EditPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FieldChange &change = m_changes[index.row()];
    const QString &text = index.column() == Certificate ? change.certificate
        : index.column() == Field                       ? change.field
        : index.column() == Before                      ? change.before
                                                        : change.after;
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case Qt::ToolTipRole:
        return escapedToolTip(text);
    case Qt::FontRole:
        return index.column() == Certificate ? font(TextRole::Name) : font(TextRole::Body);
    case Qt::AccessibleTextRole:
        if (index.column() == Before)
            return tr("dropped: %1").arg(text.isEmpty() ? tr("none") : text);
        return index.column() == After ? tr("added: %1").arg(text.isEmpty() ? tr("none") : text)
                                       : text;
    default:
        return {};
    }
}

QVariant EditPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Certificate:
        return tr("Certificate");
    case Field:
        return tr("Field");
    case Before:
        return tr("Now");
    case After:
        return tr("Will be");
    default:
        return {};
    }
}

EditPreviewTable::EditPreviewTable(QWidget *parent)
    : QTableView(parent), m_model(new EditPreviewModel(this))
{
    setModel(m_model);
    setUpTable(*this, tr("What changes"));
    setItemDelegate(new CellDelegate(this));
    setItemDelegateForColumn(EditPreviewModel::Before, new ChangeDelegate(false, this));
    setItemDelegateForColumn(EditPreviewModel::After, new ChangeDelegate(true, this));
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->resizeSection(EditPreviewModel::Certificate, 240);
    horizontalHeader()->resizeSection(EditPreviewModel::Field, 110);
    horizontalHeader()->resizeSection(EditPreviewModel::Before, 160);
}

void EditPreviewTable::setPlan(const jobs::EditPlan &plan)
{
    m_model->setPlan(plan);
}

EditSummary::EditSummary(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(size::PanelGap);
    setFixedWidth(272);
}

void EditSummary::setPlan(const jobs::EditPlan &plan)
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    auto *counts = new Panel(tr("Certificates"), this);
    counts->body()->addLayout(countRow(tr("Selected"), number(plan.matched), false));
    counts->body()->addLayout(countRow(tr("Will change"), number(qint64(plan.steps.size())), true));
    counts->body()->addLayout(countRow(tr("Already as wanted"), number(plan.unchanged), false));
    m_layout->addWidget(counts);

    QMap<QString, int> groups;
    for (const jobs::EditPreview &preview : plan.preview) {
        const QList<FieldChange> changes = changesOf(preview);
        for (const FieldChange &change : changes)
            ++groups[tr("%1: %2 → %3")
                         .arg(change.field, change.before.isEmpty() ? tr("none") : change.before,
                              change.after.isEmpty() ? tr("none") : change.after)];
    }
    if (!groups.isEmpty()) {
        QList<std::pair<int, QString>> order;
        for (auto it = groups.cbegin(); it != groups.cend(); ++it)
            order.append({it.value(), it.key()});
        std::ranges::stable_sort(order,
                                 [](const auto &a, const auto &b) { return a.first > b.first; });
        auto *panel = new Panel(tr("Old and new"), this);
        if (plan.preview.size() < qsizetype(plan.steps.size()))
            panel->setNote(tr("first %1").arg(number(plan.preview.size())));
        constexpr int Shown = 12;
        for (const auto &[count, text] : order.mid(0, Shown))
            panel->body()->addLayout(countRow(text, number(count), false));
        if (order.size() > Shown)
            panel->body()->addWidget(label(tr("and %n more", nullptr, int(order.size() - Shown)),
                                           TextRole::Note, Ink::Muted));
        m_layout->addWidget(panel);
    }
    m_layout->addStretch(1);
}

}  // namespace ui
