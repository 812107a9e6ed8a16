// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/report_kinds.h"

#include "ui/parts/theme.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace ui {
namespace {

constexpr int RowHeight = 56, Side = 16;

// Title over its sentence; the current one with the accent bar of the navigation.
class KindDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, RowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Tokens &look = tokens();
        painter->save();
        const QRect rect = option.rect;
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(rect, look.selection);
            painter->fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), look.accent);
        } else if (option.state & QStyle::State_MouseOver) {
            painter->fillRect(rect, look.hover);
        }
        painter->setPen(look.grid);
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        const QRect text = rect.adjusted(Side, 8, -Side, -8);
        painter->setFont(font(TextRole::Name));
        painter->setPen(look.text);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignTop,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight,
                                                            text.width()));
        painter->setFont(font(TextRole::Note));
        painter->setPen(look.muted);
        painter->drawText(
            text, Qt::AlignLeft | Qt::AlignBottom,
            painter->fontMetrics().elidedText(index.data(Qt::AccessibleDescriptionRole).toString(),
                                              Qt::ElideRight, text.width()));
        if ((option.state & QStyle::State_HasFocus)
            && (option.state & QStyle::State_KeyboardFocusChange)) {
            QStyleOptionFocusRect ring;
            ring.QStyleOption::operator=(option);
            ring.rect = rect.adjusted(4, 2, -4, -3);
            option.widget->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, painter,
                                                  option.widget);
        }
        painter->restore();
    }
};

}  // namespace

ReportKinds::ReportKinds(QWidget *parent) : QListView(parent), m_model(new QStandardItemModel(this))
{
    for (const report::KindInfo &info : report::allKinds()) {
        auto *item = new QStandardItem(titleOf(info));
        item->setData(sentenceOf(info), Qt::AccessibleDescriptionRole);
        item->setData(titleOf(info) + QLatin1Char('\n') + sentenceOf(info), Qt::ToolTipRole);
        item->setEditable(false);
        m_model->appendRow(item);
    }
    setModel(m_model);
    setItemDelegate(new KindDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Kinds of reports"));
    setUniformItemSizes(true);
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setCurrentIndex(m_model->index(0, 0));
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &ReportKinds::chosen);
}

const report::KindInfo &ReportKinds::current() const
{
    const auto kinds = report::allKinds();
    return kinds[static_cast<std::size_t>(std::max(0, currentIndex().row()))];
}

void ReportKinds::choose(const report::Request &request)
{
    const auto kinds = report::allKinds();
    int row = 0, best = -1;
    for (const report::KindInfo &info : kinds) {
        if (info.kind == request.kind && (best < 0 || info.days <= request.days))
            best = row;
        ++row;
    }
    setCurrentIndex(m_model->index(std::max(0, best), 0));
    scrollTo(currentIndex());
}

}  // namespace ui
