// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/facet_view.h"

#include "models/tables/facet_model.h"
#include "ui/parts/certificate_delegate.h"
#include "ui/parts/dates.h"
#include "ui/parts/icons.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/status_shape.h"
#include "ui/parts/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace ui {
namespace {

using tables::FacetModel;
constexpr int HeadHeight = 30, ValueHeight = 24, Margin = 12;

FacetModel::Kind kindAt(const QModelIndex &index)
{
    return FacetModel::Kind(index.data(tables::KindRole).toInt());
}

class FacetDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {0, kindAt(index) == FacetModel::Kind::Facet ? HeadHeight : ValueHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Tokens &t = tokens();
        const auto *view = qobject_cast<const QTreeView *>(option.widget);
        QRect row = option.rect;
        row.setLeft(0);
        const bool hovered = option.state & QStyle::State_MouseOver;
        const auto kind = kindAt(index);
        painter->save();
        if (hovered && kind != FacetModel::Kind::Facet)
            painter->fillRect(row, t.hover);
        const QString text = index.data().toString();
        const QVariant count = index.data(tables::CountRole);
        int right = row.right() - Margin;
        if (kind != FacetModel::Kind::Facet && count.isValid()) {
            const QString figure = number(count.toLongLong());
            painter->setFont(font(TextRole::Number));
            painter->setPen(t.muted);
            const int width = painter->fontMetrics().horizontalAdvance(figure);
            painter->drawText(QRect(right - width, row.top(), width + 1, row.height()),
                              Qt::AlignRight | Qt::AlignVCenter, figure);
            right -= width + 8;
        }
        int left = Margin;
        if (kind == FacetModel::Kind::Facet) {
            const bool open = view && view->isExpanded(index);
            paintIcon(*painter, QRect(left, row.top() + (row.height() - 14) / 2, 14, 14),
                      open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                      t.muted);
            left += 18;
            painter->setFont(font(TextRole::SectionHead));
            painter->setPen(hovered ? t.accent : t.text);
        } else if (kind == FacetModel::Kind::More) {
            left += 22;
            painter->setFont(font(TextRole::Body));
            painter->setPen(t.accent);
        } else {
            CheckDelegate::paintBox(*painter, QRect(left, row.top(), 14, row.height()),
                                    Qt::CheckState(index.data(Qt::CheckStateRole).toInt()));
            left += 22;
            const QVariant status = index.data(tables::StatusRole);
            if (status.isValid()) {
                painter->setRenderHint(QPainter::Antialiasing);
                paintStatusShape(*painter, QRectF(left - 1, row.top(), 14, row.height()),
                                 kindOf(domain::Status(status.toInt())));
                left += 18;
            }
            painter->setFont(font(TextRole::Body));
            painter->setPen(index.data(tables::MutedRole).toBool() ? t.muted : t.text);
        }
        const QRect area(left, row.top(), right - left, row.height());
        painter->drawText(area, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
        if (view && view->hasFocus() && view->currentIndex() == index) {
            painter->setPen(QPen(t.accent, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(row.adjusted(5, 1, -5, -1));
        }
        painter->restore();
    }
};

}  // namespace

FacetView::FacetView(tables::FacetModel &model, QWidget *parent) : QTreeView(parent), m_model(model)
{
    setModel(&model);
    setItemDelegate(new FacetDelegate(this));
    setAccessibleName(tr("Facets"));
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setIndentation(0);
    setUniformRowHeights(false);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setExpandsOnDoubleClick(false);
    setTabKeyNavigation(false);
    connect(&model, &QAbstractItemModel::modelReset, this, &FacetView::restore);
    connect(&model, &FacetModel::loaded, this, &FacetView::restore);
    connect(this, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { m_collapsed.insert(index.row()); });
    connect(this, &QTreeView::expanded, this,
            [this](const QModelIndex &index) { m_collapsed.remove(index.row()); });
    restore();
}

void FacetView::restore()
{
    const std::pair<int, int> place = m_place;
    for (int facet = 0; facet < m_model.rowCount(); ++facet) {
        const QModelIndex index = m_model.index(facet, 0);
        setRowHidden(facet, {},
                     m_model.rowCount(index) == 0);  // a facet without values says nothing
        if (!m_collapsed.contains(facet))
            setExpanded(index, true);
    }
    if (place.first >= 0) {
        const QModelIndex facet = m_model.index(place.first, 0);
        const QModelIndex index = place.second < 0 ? facet : m_model.index(place.second, 0, facet);
        if (index.isValid())
            setCurrentIndex(index);
    }
}

void FacetView::act(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    m_place = index.parent().isValid() ? std::pair{index.parent().row(), index.row()}
                                       : std::pair{index.row(), -1};
    switch (kindAt(index)) {
    case FacetModel::Kind::Facet:
        setExpanded(index, !isExpanded(index));
        break;
    case FacetModel::Kind::More:
        m_model.showAll(query::Facet(index.parent().row()), true);
        break;
    case FacetModel::Kind::Value:
        Q_EMIT queryWanted(m_model.toggled(index));
        break;
    }
}

void FacetView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = indexAt(event->position().toPoint());
    event->accept();
}

void FacetView::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && index == m_pressed) {
        setCurrentIndex(index);
        act(index);
    }
    m_pressed = QModelIndex();
}

void FacetView::mouseDoubleClickEvent(QMouseEvent *event)
{
    mousePressEvent(event);  // two clicks are two clicks
}

void FacetView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return
        || event->key() == Qt::Key_Enter)
        act(currentIndex());
    else
        QTreeView::keyPressEvent(event);
}

void FacetView::drawBranches(QPainter *, const QRect &, const QModelIndex &) const { }

void FacetView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    itemDelegate()->paint(
        painter,
        [&] {
            QStyleOptionViewItem row = option;
            row.rect = QRect(0, option.rect.top(), viewport()->width(), option.rect.height());
            row.widget = this;
            const QPoint mouse = viewport()->mapFromGlobal(QCursor::pos());
            row.state.setFlag(QStyle::State_MouseOver,
                              viewport()->underMouse() && row.rect.contains(mouse));
            return row;
        }(),
        index);
}

}  // namespace ui
