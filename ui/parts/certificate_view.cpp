// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/certificate_view.h"

#include "models/tables/certificate_table.h"
#include "ui/parts/certificate_delegate.h"
#include "ui/parts/table_look.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace ui {
namespace {

using namespace Qt::StringLiterals;
constexpr int CheckWidth = 36;

// The head of the check column is itself a check box: none, some, all.
class CheckHeader : public QHeaderView {
public:
    CheckHeader(tables::CertificateTable &model, QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent), m_model(model)
    {
        QObject::connect(&model, &tables::CertificateTable::checkedChanged, this,
                         [this] { viewport()->update(); });
        QObject::connect(&model, &tables::CertificateTable::counted, this,
                         [this] { viewport()->update(); });
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        painter->save();
        QHeaderView::paintSection(painter, rect, section);
        painter->restore();
        if (section != tables::CertificateTable::CheckColumn)
            return;
        const qint64 checked = m_model.checkedCount();
        CheckDelegate::paintBox(*painter, rect,
                                checked == 0                     ? Qt::Unchecked
                                    : checked == m_model.total() ? Qt::Checked
                                                                 : Qt::PartiallyChecked);
    }

private:
    tables::CertificateTable &m_model;
};

}  // namespace

CertificateView::CertificateView(tables::CertificateTable &model, QWidget *parent)
    : QTableView(parent), m_model(model)
{
    auto *head = new CheckHeader(model, this);
    setHorizontalHeader(head);
    setUpTable(*this, tr("Certificates"));
    setModel(&model);
    setSelectionMode(QAbstractItemView::NoSelection);
    setMouseTracking(true);
    auto *corner = new QWidget(this);
    corner->setBackgroundRole(QPalette::Base);
    corner->setAutoFillBackground(true);
    setCornerWidget(corner);
    setDragEnabled(false);  // dragWanted() instead: the PEM text is read when a drag begins
    setContextMenuPolicy(Qt::DefaultContextMenu);
    head->setSectionsClickable(true);
    head->setSectionsMovable(true);
    head->setFirstSectionMovable(false);
    head->setSortIndicatorShown(true);
    head->setStretchLastSection(false);
    connect(head, &QHeaderView::sectionClicked, this, [this, head](int section) {
        if (section == tables::CertificateTable::CheckColumn) {
            if (m_model.checkedCount() > 0)
                m_model.clearChecked();
            else
                m_model.checkAllMatching();
            return;
        }
        const bool same = head->sortIndicatorSection() == section;
        const query::Column *column = m_model.columnAt(section);
        if (!column)
            return;
        query::Sort sort;
        sort.column = QString::fromLatin1(column->key);
        sort.descending = same && m_model.currentSort().column == sort.column
            && !m_model.currentSort().descending;
        m_model.setSort(sort);
    });
    connect(head, &QHeaderView::sectionResized, this, [this](int section, int, int width) {
        const query::Column *column = m_model.columnAt(section);
        if (column && !m_applying) {
            m_layout.widths.insert(QString::fromLatin1(column->key), width);
            m_layout.save();
        }
    });
    connect(head, &QHeaderView::sectionMoved, this, [this, head] {
        if (m_applying)
            return;
        QStringList keys;
        for (int visual = 0; visual < head->count(); ++visual) {
            if (const query::Column *column = m_model.columnAt(head->logicalIndex(visual)))
                keys << QString::fromLatin1(column->key);
        }
        // Queued: the header is in the middle of its own move.
        QMetaObject::invokeMethod(
            this, [this, keys] { Q_EMIT columnsMoved(keys); }, Qt::QueuedConnection);
    });
    const auto showSort = [this, head] {
        const query::Sort sort = m_model.currentSort();
        for (int column = 0; column < m_model.columnCount(); ++column) {
            const query::Column *info = m_model.columnAt(column);
            if (info && sort.column == QLatin1StringView(info->key)) {
                const QSignalBlocker quiet(head);
                head->setSortIndicator(column,
                                       sort.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
                head->viewport()->update();
                return;
            }
        }
        const QSignalBlocker quiet(head);
        head->setSortIndicator(-1, Qt::AscendingOrder);
        head->viewport()->update();
    };
    connect(&m_model, &tables::CertificateTable::sortChanged, this, showSort);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this, showSort] {
        applyColumns();
        showSort();
    });
    connect(&m_model, &tables::CertificateTable::checkedChanged, this,
            [this] { viewport()->update(); });
    setColumnLayout(ColumnLayout::load());
    showSort();
}

qint64 CertificateView::currentId() const
{
    return m_model.idAt(currentIndex().row());
}

void CertificateView::setCurrentId(qint64 id)
{
    const int row = m_model.rowOf(id);
    if (row < 0)
        return;
    const int column = currentIndex().isValid() ? currentIndex().column() : 1;
    setCurrentIndex(m_model.index(row, column));
    scrollTo(m_model.index(row, column));
}

ColumnLayout CertificateView::columnLayout() const
{
    return m_layout;
}

void CertificateView::setColumnLayout(const ColumnLayout &layout)
{
    m_layout = layout;
    m_layout.save();
    m_applying = true;
    m_model.setColumns(layout.columns);
    m_applying = false;
    applyColumns();
}

void CertificateView::applyColumns()
{
    m_applying = true;
    QHeaderView *head = horizontalHeader();
    for (int visual = 0; visual < head->count();
         ++visual) {  // the model's order is the order on screen
        const int at = head->visualIndex(visual);
        if (at != visual)
            head->moveSection(at, visual);
    }
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const query::Column *info = m_model.columnAt(column);
        QAbstractItemDelegate *old = itemDelegateForColumn(column);
        setItemDelegateForColumn(column, delegateFor(info, this));
        if (old && old != itemDelegate())
            old->deleteLater();
        if (!info) {
            head->setSectionResizeMode(column, QHeaderView::Fixed);
            head->resizeSection(column, CheckWidth);
            continue;
        }
        head->setSectionResizeMode(column, QHeaderView::Interactive);
        head->resizeSection(
            column, m_layout.widths.value(QString::fromLatin1(info->key), startWidth(*info)));
    }
    m_applying = false;
    fitColumns();
}

void CertificateView::fitColumns()
{
    if (!m_layout.widths.isEmpty())
        return;
    // These give in this order, down to their least; what is left over is the name's.
    constexpr std::pair<const char *, int> Elastic[] = {
        {"tags", 84}, {"owner", 92}, {"issuer", 80}, {"name", 172}};
    m_applying = true;
    QHeaderView *head = horizontalHeader();
    int total = 0;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        if (const query::Column *info = m_model.columnAt(column))
            head->resizeSection(column, startWidth(*info));
        total += head->sectionSize(column);
    }
    int missing = total - viewport()->width();
    for (const auto &[key, least] : Elastic) {
        for (int column = 1; column < m_model.columnCount(); ++column) {
            const query::Column *info = m_model.columnAt(column);
            if (!info || QLatin1StringView(info->key) != QLatin1StringView(key))
                continue;
            const int width = head->sectionSize(column);
            const bool takes = missing < 0 && QLatin1StringView(key) == "name"_L1;
            const int given = takes ? missing : std::clamp(missing, 0, std::max(0, width - least));
            head->resizeSection(column, width - given);
            missing -= given;
        }
    }
    m_applying = false;
}

void CertificateView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

std::vector<qint64> CertificateView::chosenIds() const
{
    if (m_model.checkedCount() > 0)
        return m_model.checkedIds();
    if (const qint64 id = currentId())
        return {id};
    return {};
}

void CertificateView::checkShown()
{
    const int first = rowAt(0);
    if (first < 0)
        return;
    int last = rowAt(viewport()->height() - 1);
    if (last < 0)
        last = m_model.rowCount() - 1;
    m_model.setCheckedRows(first, last, true);
}

void CertificateView::toggle(int row)
{
    if (const qint64 id = m_model.idAt(row))
        m_model.setChecked(id, !m_model.isChecked(id));
}

void CertificateView::setHovered(int row)
{
    if (row == m_hovered)
        return;
    const auto repaintRow = [this](int which) {
        if (which >= 0)
            viewport()->update(0, rowViewportPosition(which), viewport()->width(),
                               rowHeight(which));
    };
    repaintRow(m_hovered);
    m_hovered = row;
    repaintRow(m_hovered);
}

void CertificateView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        viewport()->update();
    const qint64 id = m_model.idAt(current.row());
    if (id != m_current) {
        m_current = id;
        Q_EMIT currentIdChanged(id);
    }
}

void CertificateView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    m_dragPossible = false;
    if (!index.isValid() || event->button() != Qt::LeftButton) {
        QTableView::mousePressEvent(event);
        return;
    }
    setFocus(Qt::MouseFocusReason);
    const bool onBox = index.column() == tables::CertificateTable::CheckColumn;
    if (event->modifiers() & Qt::ShiftModifier) {
        const int from = m_anchor >= 0 ? m_anchor : qMax(0, currentIndex().row());
        m_model.setCheckedRows(qMin(from, index.row()), qMax(from, index.row()), true);
    } else if (onBox || event->modifiers() & Qt::ControlModifier) {
        toggle(index.row());
        m_anchor = index.row();
    } else {
        m_anchor = index.row();
        m_pressed = event->position().toPoint();
        m_dragPossible = true;
    }
    setCurrentIndex(index);
    event->accept();
}

void CertificateView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    setHovered(indexAt(at).row());
    if (m_dragPossible && event->buttons() & Qt::LeftButton) {
        if ((at - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
            m_dragPossible = false;
            Q_EMIT dragWanted();
        }
        return;
    }
    if (event->buttons() == Qt::NoButton)
        QTableView::mouseMoveEvent(event);
}

void CertificateView::mouseReleaseEvent(QMouseEvent *event)
{
    m_dragPossible = false;
    if (event->button() != Qt::LeftButton)
        QTableView::mouseReleaseEvent(event);
}

void CertificateView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && index.column() != tables::CertificateTable::CheckColumn)
        Q_EMIT opened(m_model.idAt(index.row()));
    else if (index.isValid())
        toggle(index.row());
}

void CertificateView::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const bool control = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Space:
        if (row >= 0) {
            toggle(row);
            m_anchor = row;
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (row >= 0)
            Q_EMIT opened(m_model.idAt(row));
        return;
    case Qt::Key_A:
        if (control) {
            if (shift)
                m_model.checkAllMatching();
            else
                checkShown();
            return;
        }
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (shift && row >= 0) {
            if (m_anchor < 0)
                m_anchor = row;
            m_model.setCheckedRows(row, row, true);
            const int next = row + (event->key() == Qt::Key_Down ? 1 : -1);
            if (next >= 0 && next < m_model.rowCount()) {
                setCurrentIndex(m_model.index(next, currentIndex().column()));
                m_model.setCheckedRows(next, next, true);
            }
            return;
        }
        break;
    default:
        break;
    }
    QTableView::keyPressEvent(event);
}

void CertificateView::leaveEvent(QEvent *event)
{
    setHovered(-1);
    QTableView::leaveEvent(event);
}

void CertificateView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse) {
        const QModelIndex index = indexAt(event->pos());
        if (!index.isValid())
            return;
        setCurrentIndex(index);
        Q_EMIT verbsWanted(event->globalPos());
    } else if (currentIndex().isValid()) {
        const QRect cell = visualRect(currentIndex());
        Q_EMIT verbsWanted(viewport()->mapToGlobal(QPoint(cell.left() + 16, cell.bottom())));
    }
}

}  // namespace ui
