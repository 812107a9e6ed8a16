// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/rows_table.h"

#include "ui/parts/plain_text.h"
#include "ui/parts/status_shape.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace ui {

class RowsTable::Model : public QAbstractTableModel {
public:
    Model(QList<TableColumn> columns, QObject *parent)
        : QAbstractTableModel(parent), m_columns(std::move(columns))
    {
    }
    void setRows(const QList<QList<TableCell>> &rows)
    {
        // The current row stays where it is while figures change.
        if (rows.size() == m_rows.size()) {
            m_rows = rows;
            if (!m_rows.isEmpty())
                Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
            return;
        }
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }
    const TableCell *cell(const QModelIndex &at) const
    {
        if (!at.isValid() || at.row() >= m_rows.size() || at.column() >= m_rows[at.row()].size())
            return nullptr;
        return &m_rows[at.row()][at.column()];
    }
    const TableColumn &column(int at) const { return m_columns[at]; }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const TableCell *one = cell(index);
        if (!one)
            return {};
        switch (role) {
        case Qt::DisplayRole:
            return one->text;
        case Qt::ToolTipRole:
            return escapedToolTip(one->toolTip.isEmpty() ? one->text : one->toolTip);
        case Qt::TextAlignmentRole:
            return m_columns[index.column()].number ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                    : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
        case Qt::AccessibleTextRole:
            return one->done < 0 ? one->text
                                 : tr("%1 % done, %2 % proven")
                                       .arg(qRound(one->done * 100))
                                       .arg(qRound(one->proven * 100));
        default:
            return {};
        }
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal)
            return {};
        if (role == Qt::DisplayRole)
            return m_columns[section].title;
        if (role == Qt::TextAlignmentRole)
            return m_columns[section].number ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                             : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
        return {};
    }

    class Delegate;

private:
    QList<TableColumn> m_columns;
    QList<QList<TableCell>> m_rows;
};

class RowsTable::Model::Delegate : public CellDelegate {
public:
    Delegate(const Model &model, QObject *parent) : CellDelegate(parent), m_model(model) { }

protected:
    void paintContent(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &,
                      const QModelIndex &index) const override
    {
        const TableCell *cell = m_model.cell(index);
        if (!cell)
            return;
        const Tokens &t = tokens();
        if (cell->done >= 0) {
            paintBar(painter, QRect(rect.left(), rect.center().y() - 2, rect.width(), 6), *cell);
            return;
        }
        QRect area = rect;
        if (cell->kind) {
            paintStatusShape(painter, QRectF(area.left(), area.top(), 14, area.height()),
                             *cell->kind);
            area.setLeft(area.left() + 20);
        }
        const bool number = m_model.column(index.column()).number;
        painter.setFont(ui::font(cell->strong ? TextRole::Name
                                     : number ? TextRole::Number
                                              : TextRole::Body));
        painter.setPen(cell->kind ? t.of(*cell->kind).ink : cell->muted ? t.muted : t.text);
        painter.drawText(
            area, int(number ? Qt::AlignRight : Qt::AlignLeft) | int(Qt::AlignVCenter),
            painter.fontMetrics().elidedText(cell->text, Qt::ElideRight, area.width()));
    }

private:
    static void paintBar(QPainter &painter, const QRect &rect, const TableCell &cell)
    {
        const Tokens &t = tokens();
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const auto part = [&](double share, const QColor &colour) {
            QRectF bar = rect;
            bar.setWidth(rect.width() * std::clamp(share, 0.0, 1.0));
            if (bar.width() <= 0)
                return;
            painter.setBrush(colour);
            painter.drawRoundedRect(bar, 3, 3);
        };
        part(1, t.grid);
        part(cell.done, t.accent);
        part(cell.proven, t.of(StatusKind::Valid).ink);
        painter.restore();
    }

    const Model &m_model;
};

RowsTable::RowsTable(const QString &accessibleName, const QList<TableColumn> &columns,
                     QWidget *parent)
    : QTableView(parent), m_model(new Model(columns, this))
{
    setModel(m_model);
    setUpTable(*this, accessibleName);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setItemDelegate(new Model::Delegate(*m_model, this));
    QHeaderView &header = *horizontalHeader();
    header.setSectionsClickable(false);
    header.setSortIndicatorShown(false);
    for (int i = 0; i < columns.size(); ++i) {
        if (columns[i].width == 0)
            header.setSectionResizeMode(i, QHeaderView::Stretch);
        else
            header.resizeSection(i, columns[i].width);
    }
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT chosen(index.row()); });
}

void RowsTable::setRows(const QList<QList<TableCell>> &rows)
{
    m_model->setRows(rows);
    updateGeometry();
}

void RowsTable::setHeightOfRows(int most)
{
    m_most = most;
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    updateGeometry();
}

QSize RowsTable::sizeHint() const
{
    if (m_most == 0)
        return QTableView::sizeHint();
    const int rows = std::clamp(m_model->rowCount(), 1, m_most);
    return {240, size::TableHead + rows * size::TableRow + 2};
}

QSize RowsTable::minimumSizeHint() const
{
    return m_most == 0 ? QSize(160, size::TableHead + 3 * size::TableRow) : sizeHint();
}

void RowsTable::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && currentIndex().isValid()) {
        Q_EMIT chosen(currentIndex().row());
        return;
    }
    QTableView::keyPressEvent(event);
}

}  // namespace ui
