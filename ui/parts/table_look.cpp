// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/table_look.h"

#include "ui/parts/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace ui {

void setUpHeader(QHeaderView &header)
{
    header.setHighlightSections(false);
    header.setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header.setMinimumSectionSize(36);
    if (header.orientation() == Qt::Horizontal)
        header.setFixedHeight(size::TableHead);
}

void setUpTable(QTableView &table, const QString &accessibleName)
{
    table.setAccessibleName(accessibleName);
    table.setFrameShape(QFrame::NoFrame);
    table.setShowGrid(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::ExtendedSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setAlternatingRowColors(false);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    table.setWordWrap(false);
    table.setTextElideMode(Qt::ElideRight);
    table.setTabKeyNavigation(false);  // Tab leaves the table, arrows move in it
    table.setCornerButtonEnabled(false);
    table.setMouseTracking(true);
    table.verticalHeader()->hide();
    table.verticalHeader()->setMinimumSectionSize(size::TableRow);  // the style asks for more
    table.verticalHeader()->setDefaultSectionSize(size::TableRow);
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setUpHeader(*table.horizontalHeader());
    table.setItemDelegate(new CellDelegate(&table));
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const Tokens &t = tokens();
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    painter->save();
    painter->setClipRect(option.rect);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, t.selection);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, t.hover);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      t.grid);

    const QModelIndex current = table ? table->currentIndex() : QModelIndex();
    const bool currentRow =
        current.isValid() && current.row() == index.row() && current.parent() == index.parent();
    const bool firstColumn = table && table->horizontalHeader()->visualIndex(index.column()) == 0;
    if (currentRow && firstColumn)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                          t.accent);

    painter->setFont(option.font);
    paintContent(*painter, option.rect.adjusted(8, 0, -8, -1), option, index);

    if (currentRow && current.column() == index.column() && option.widget
        && option.widget->hasFocus()) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(QPen(t.accent, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    return {QFontMetrics(option.font).horizontalAdvance(option.text) + 18, size::TableRow};
}

void CellDelegate::paintContent(QPainter &painter, const QRect &rect,
                                const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant foreground = index.data(Qt::ForegroundRole);
    painter.setPen(foreground.canConvert<QBrush>()       ? foreground.value<QBrush>().color()
                       : foreground.canConvert<QColor>() ? foreground.value<QColor>()
                                                         : tokens().text);
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    const int horizontal = alignment.isValid() ? alignment.toInt() & int(Qt::AlignHorizontal_Mask)
                                               : int(Qt::AlignLeft);
    painter.drawText(
        rect, horizontal | int(Qt::AlignVCenter) | Qt::TextSingleLine,
        QFontMetrics(option.font).elidedText(option.text, Qt::ElideRight, rect.width()));
}

}  // namespace ui
