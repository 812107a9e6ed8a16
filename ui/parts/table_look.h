// SPDX-License-Identifier: GPL-3.0-or-later
// What all tables share: 30 px rows and head, only horizontal lines, selection that keeps status
// colours, a 3 px bar at the current row, an inner ring on the current cell.
#pragma once

#include <QString>
#include <QStyledItemDelegate>

#include <optional>

class QHeaderView;
class QTableView;
class QTreeView;

namespace ui {

void setUpTable(QTableView &table, const QString &accessibleName);
void setUpHeader(QHeaderView &header);

// Base of all cell delegates: paints ground (selection, hover), row line, current-row bar and focus
// ring; the content comes from paintContent with an 8 px side margin. Text goes through
// ui::visible() before it gets here (models do it), is never rich, and elides.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    // Default: DisplayRole in option.font, ForegroundRole or text colour, TextAlignmentRole, end
    // elide.
    virtual void paintContent(QPainter &painter, const QRect &rect,
                              const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

}  // namespace ui
