// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/import_preview_table.h"

#include "models/tables/certificate_table.h"
#include "ui/parts/dates.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/status_shape.h"
#include "ui/parts/table_look.h"

#include <QHeaderView>
#include <QPainter>

namespace ui {
namespace {

using namespace Qt::StringLiterals;
using jobs::ImportVerdict;

class VerdictDelegate : public CellDelegate {
public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &,
                      const QModelIndex &index) const override
    {
        const auto kind = StatusKind(index.data(ImportPreviewModel::KindRole).toInt());
        painter.setRenderHint(QPainter::Antialiasing);
        paintStatusShape(painter, QRectF(rect.left(), rect.top(), 12, rect.height()), kind);
        painter.setPen(tokens().of(kind).ink);
        painter.setFont(font(TextRole::Body));
        const QRect words = rect.adjusted(18, 0, 0, 0);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight,
                                                          words.width()));
    }
};

class MutedDelegate : public CellDelegate {
public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &,
                      const QModelIndex &index) const override
    {
        const bool name = index.column() == ImportPreviewModel::Name;
        painter.setFont(font(name ? TextRole::Name : TextRole::Body));
        painter.setPen(index.data(ImportPreviewModel::MutedRole).toBool() ? tokens().muted
                                                                          : tokens().text);
        const auto side =
            index.column() == ImportPreviewModel::Ends ? Qt::AlignRight : Qt::AlignLeft;
        painter.drawText(rect, int(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle,
                                                          rect.width()));
    }
};

}  // namespace

StatusKind kindOf(ImportVerdict verdict)
{
    switch (verdict) {
    case ImportVerdict::New:
        return StatusKind::New;
    case ImportVerdict::NewerVersion:
        return StatusKind::Running;
    case ImportVerdict::LoneKey:
        return StatusKind::Warning;
    case ImportVerdict::Key:
    case ImportVerdict::Crl:
    case ImportVerdict::Request:
        return StatusKind::New;
    case ImportVerdict::Known:
    case ImportVerdict::KnownKey:
    case ImportVerdict::KnownCrl:
    case ImportVerdict::KnownRequest:
        return StatusKind::Valid;
    case ImportVerdict::Unreadable:
        return StatusKind::Failed;
    }
    return StatusKind::Note;
}

QString wordOf(ImportVerdict verdict)
{
    switch (verdict) {
    case ImportVerdict::New:
        return ImportPreviewTable::tr("new");
    case ImportVerdict::Known:
        return ImportPreviewTable::tr("known");
    case ImportVerdict::NewerVersion:
        return ImportPreviewTable::tr("newer version");
    case ImportVerdict::Key:
        return ImportPreviewTable::tr("private key");
    case ImportVerdict::LoneKey:
        return ImportPreviewTable::tr("key alone");
    case ImportVerdict::KnownKey:
        return ImportPreviewTable::tr("known key");
    case ImportVerdict::Crl:
        return ImportPreviewTable::tr("revocation list");
    case ImportVerdict::KnownCrl:
        return ImportPreviewTable::tr("known list");
    case ImportVerdict::Request:
        return ImportPreviewTable::tr("request");
    case ImportVerdict::KnownRequest:
        return ImportPreviewTable::tr("known request");
    case ImportVerdict::Unreadable:
        return ImportPreviewTable::tr("unreadable");
    }
    return {};
}

bool belongs(ImportVerdict verdict, ImportGroup group)
{
    switch (group) {
    case ImportGroup::All:
        return true;
    case ImportGroup::New:
        return verdict == ImportVerdict::New || verdict == ImportVerdict::NewerVersion;
    case ImportGroup::Known:
        return verdict == ImportVerdict::Known;
    case ImportGroup::NewerVersion:
        return verdict == ImportVerdict::NewerVersion;
    case ImportGroup::Keys:
        return verdict == ImportVerdict::Key || verdict == ImportVerdict::LoneKey;
    case ImportGroup::Unreadable:
        return verdict == ImportVerdict::Unreadable;
    }
    return false;
}

void ImportPreviewModel::setRows(const QList<jobs::ImportRow> &rows, crypto::UnixTime now)
{
    m_rows = rows;
    m_now = now;
    arrange();
}

void ImportPreviewModel::setGroup(ImportGroup group)
{
    m_group = group;
    arrange();
}

void ImportPreviewModel::arrange()
{
    beginResetModel();
    m_shown.clear();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (belongs(m_rows[i].verdict, m_group))
            m_shown.append(i);
    }
    endResetModel();
}

int ImportPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ImportPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const jobs::ImportRow &row = m_rows[m_shown[index.row()]];
    const bool unreadable = row.verdict == ImportVerdict::Unreadable;
    const auto text = [&]() -> QString {
        switch (index.column()) {
        case Verdict:
            return wordOf(row.verdict);
        case Name:
            return unreadable ? visible(row.reason, 300) : visible(row.name, 300);
        case Issuer:
            return visible(row.issuer, 300);
        case Ends:
            return row.notAfter ? tables::relativeDay(row.notAfter, m_now) : QString();
        case Place:
            return visible(row.entry.isEmpty() ? row.path : row.path + u" · "_s + row.entry, 600);
        default:
            return {};
        }
    };
    switch (role) {
    case Qt::DisplayRole:
        return text();
    case Qt::ToolTipRole:
        return index.column() == Ends && row.notAfter ? moment(row.notAfter)
                                                      : escapedToolTip(text());
    case KindRole:
        return int(kindOf(row.verdict));
    case MutedRole:
        return unreadable ? index.column() != Name : index.column() == Place;
    default:
        return {};
    }
}

QVariant ImportPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Ends)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Verdict:
        return tr("What");
    case Name:
        return tr("Name or reason");
    case Issuer:
        return tr("Issuer");
    case Ends:
        return tr("Expires");
    case Place:
        return tr("Found in");
    default:
        return {};
    }
}

ImportPreviewTable::ImportPreviewTable(QWidget *parent)
    : QTableView(parent), m_model(new ImportPreviewModel(this))
{
    setModel(m_model);
    setUpTable(*this, tr("What the import brings"));
    setItemDelegate(new MutedDelegate(this));
    setItemDelegateForColumn(ImportPreviewModel::Verdict, new VerdictDelegate(this));
    horizontalHeader()->resizeSection(ImportPreviewModel::Verdict, 128);
    horizontalHeader()->resizeSection(ImportPreviewModel::Name, 260);
    horizontalHeader()->resizeSection(ImportPreviewModel::Issuer, 180);
    horizontalHeader()->resizeSection(ImportPreviewModel::Ends, 116);
    horizontalHeader()->setStretchLastSection(true);
}

QString unreadableText(const jobs::UnreadableBlock &block)
{
    QString place = visible(block.path, 400);
    if (!block.entry.isEmpty())
        place += u" · "_s + visible(block.entry, 200);
    if (block.block > 0)
        place = ImportPreviewTable::tr("%1, block %2, byte %3")
                    .arg(place, number(block.block), number(block.offset));
    return u"%1: %2"_s.arg(place, visible(block.reason, 400));
}

}  // namespace ui
