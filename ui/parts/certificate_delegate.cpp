// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/certificate_delegate.h"

#include "models/tables/certificate_table.h"
#include "ui/parts/badge.h"
#include "ui/parts/certificate_view.h"
#include "ui/parts/icons.h"
#include "ui/parts/status_shape.h"
#include "ui/parts/theme.h"

#include <QPainter>

namespace ui {
namespace {

using namespace Qt::StringLiterals;

bool isMuted(const QModelIndex &index)
{
    return index.data(tables::MutedRole).toBool();
}

bool isLoading(const QModelIndex &index)
{
    return index.data(tables::LoadingRole).toBool();
}

}  // namespace

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                        const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    const auto *view = qobject_cast<const CertificateView *>(option.widget);
    option.state &= ~(QStyle::State_Selected | QStyle::State_MouseOver);
    if (view) {
        const bool checked =
            index.siblingAtColumn(0).data(Qt::CheckStateRole).toInt() == Qt::Checked;
        if (checked || view->currentIndex().row() == index.row())
            option.state |= QStyle::State_Selected;
        else if (view->hoveredRow() == index.row())
            option.state |= QStyle::State_MouseOver;
    }
    CellDelegate::paint(painter, option, index);
}

void RowDelegate::paintText(QPainter &painter, const QRect &rect, const QString &text,
                            const QColor &ink, Qt::Alignment alignment,
                            Qt::TextElideMode mode) const
{
    // One baseline for the whole row, whatever face a column is set in.
    static const QFontMetrics body(font(TextRole::Body));
    const int baseline = rect.top() + (rect.height() - body.height()) / 2 + body.ascent();
    const QString shown = painter.fontMetrics().elidedText(text, mode, rect.width());
    const int slack = alignment & Qt::AlignRight
        ? rect.width() - painter.fontMetrics().horizontalAdvance(shown)
        : 0;
    painter.setPen(ink);
    painter.drawText(QPoint(rect.left() + slack, baseline), shown);
}

void RowDelegate::paintContent(QPainter &painter, const QRect &rect,
                               const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(option)
    if (isLoading(index)) {
        const QRect bar(rect.left(), rect.center().y() - 3,
                        rect.width() * (40 + index.row() % 3 * 15) / 100, 6);
        painter.fillRect(bar, tokens().grid);
        return;
    }
    painter.setFont(font(TextRole::Body));
    paintText(painter, rect, index.data().toString(),
              isMuted(index) ? tokens().muted : tokens().text, Qt::AlignLeft);
}

void CheckDelegate::paintBox(QPainter &painter, const QRect &rect, Qt::CheckState state,
                             bool enabled)
{
    const Tokens &t = tokens();
    QRectF box(0, 0, 14, 14);
    box.moveCenter(QRectF(rect).center());
    box.moveTo(std::round(box.left()) + 0.5, std::round(box.top()) + 0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool filled = state != Qt::Unchecked;
    painter.setPen(filled ? t.primary : enabled ? t.controlBorder : t.border);
    painter.setBrush(filled ? t.primary : t.panel);
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(QPen(t.primaryText, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (state == Qt::Checked) {
        const QPointF points[] = {box.topLeft() + QPointF(3.5, 7.2),
                                  box.topLeft() + QPointF(6, 9.8),
                                  box.topLeft() + QPointF(10.5, 4.6)};
        painter.drawPolyline(points, 3);
    } else if (state == Qt::PartiallyChecked) {
        painter.drawLine(box.topLeft() + QPointF(4, 7), box.topLeft() + QPointF(10, 7));
    }
    painter.restore();
}

void CheckDelegate::paintContent(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &,
                                 const QModelIndex &index) const
{
    paintBox(painter, rect, Qt::CheckState(index.data(Qt::CheckStateRole).toInt()));
}

void StatusDelegate::paintContent(QPainter &painter, const QRect &rect,
                                  const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    if (isLoading(index))
        return RowDelegate::paintContent(painter, rect, option, index);
    const auto status = domain::Status(index.data(tables::StatusRole).toInt());
    const bool unmanaged =
        status == domain::Status::Valid && index.data(tables::UnmanagedRole).toBool();
    const StatusKind kind = unmanaged ? StatusKind::New : kindOf(status);
    painter.setRenderHint(QPainter::Antialiasing);
    paintStatusShape(painter, QRectF(rect.left(), rect.top(), 12, rect.height()), kind);
    painter.setFont(font(TextRole::Body));
    paintText(painter, rect.adjusted(18, 0, 0, 0),
              unmanaged ? tr("Unmanaged") : index.data().toString(), tokens().of(kind).ink,
              Qt::AlignLeft);
}

void NameDelegate::paintContent(QPainter &painter, const QRect &rect,
                                const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (isLoading(index))
        return RowDelegate::paintContent(painter, rect, option, index);
    painter.setFont(font(TextRole::Name));
    paintText(painter, rect, index.data().toString(),
              isMuted(index) ? tokens().muted : tokens().text, Qt::AlignLeft);
}

void NumberDelegate::paintContent(QPainter &painter, const QRect &rect,
                                  const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    if (isLoading(index))
        return RowDelegate::paintContent(painter, rect, option, index);
    painter.setFont(font(TextRole::Number));
    paintText(painter, rect, index.data().toString(),
              isMuted(index) ? tokens().muted : tokens().text, Qt::AlignRight);
}

void DateDelegate::paintContent(QPainter &painter, const QRect &rect,
                                const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (isLoading(index))
        return RowDelegate::paintContent(painter, rect, option, index);
    const Tokens &t = tokens();
    const int urgency = index.data(tables::UrgencyRole).toInt();
    const QColor ink = urgency == 2 ? t.of(StatusKind::Failed).ink
        : urgency == 1              ? t.of(StatusKind::Warning).ink
        : isMuted(index)            ? t.muted
                                    : t.text;
    painter.setFont(font(TextRole::Number));
    paintText(painter, rect, index.data().toString(), ink, Qt::AlignRight);
}

void TagsDelegate::paintContent(QPainter &painter, const QRect &rect,
                                const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (isLoading(index))
        return RowDelegate::paintContent(painter, rect, option, index);
    const QStringList tags = index.data(tables::TagsRole).toStringList();
    if (tags.isEmpty())
        return;
    constexpr int Reserve = 24;  // room for "+2"
    QRect left = rect;
    qsizetype shown = 0;
    for (; shown < tags.size(); ++shown) {
        const bool last = shown == tags.size() - 1;
        const int used =
            Tag::paint(painter, last ? left : left.adjusted(0, 0, -Reserve, 0), tags[shown]);
        if (used == 0)
            break;
        left.setLeft(left.left() + used + size::Gap);
    }
    if (shown < tags.size()) {
        painter.setFont(font(TextRole::Tick));
        paintText(painter, left, u"+%1"_s.arg(tags.size() - shown), tokens().muted, Qt::AlignLeft);
    }
}

void HexDelegate::paintContent(QPainter &painter, const QRect &rect,
                               const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (isLoading(index))
        return RowDelegate::paintContent(painter, rect, option, index);
    painter.setFont(font(TextRole::Mono));
    paintText(painter, rect, index.data().toString(),
              isMuted(index) ? tokens().muted : tokens().text, Qt::AlignLeft, Qt::ElideMiddle);
}

RowDelegate *delegateFor(const query::Column *column, QObject *parent)
{
    if (!column)
        return new CheckDelegate(parent);
    switch (column->type) {
    case query::ColumnType::Status:
        return new StatusDelegate(parent);
    case query::ColumnType::Number:
        return new NumberDelegate(parent);
    case query::ColumnType::Date:
        return new DateDelegate(parent);
    case query::ColumnType::Tags:
        return new TagsDelegate(parent);
    case query::ColumnType::Hex:
        return new HexDelegate(parent);
    case query::ColumnType::Flag:
        return new RowDelegate(parent);
    case query::ColumnType::Text:
        break;
    }
    if (QLatin1StringView(column->key) == "name"_L1)
        return new NameDelegate(parent);
    return new RowDelegate(parent);
}

int startWidth(const query::Column &column)
{
    constexpr int Padding = 16, Shape = 18;
    const QString title = query::titleOf(column);
    int width = QFontMetrics(font(TextRole::SectionHead)).horizontalAdvance(title) + Padding;
    if (column.type == query::ColumnType::Status) {
        const QFontMetrics body(font(TextRole::Body));
        width = std::max(width,
                         body.horizontalAdvance(StatusDelegate::tr("Unmanaged")) + Shape + Padding);
        for (int status = 0; status <= int(domain::Status::Valid); ++status)
            width = std::max(
                width, body.horizontalAdvance(wordOf(domain::Status(status))) + Shape + Padding);
    }
    if (column.type == query::ColumnType::Date) {
        const QFontMetrics number(font(TextRole::Number));
        for (const int days : {-365, 365})
            width = std::max(
                width, number.horizontalAdvance(tables::relativeDay(days * 86400, 0)) + Padding);
    }
    return std::max(width, column.width);
}

}  // namespace ui
