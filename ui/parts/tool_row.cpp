// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/tool_row.h"

#include "ui/parts/panel.h"
#include "ui/parts/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QWidget>

#include <algorithm>

namespace ui {

namespace {

constexpr int GroupGap = 24;
constexpr int LineGap = 8;

}  // namespace

ToolRow::ToolRow(QWidget *parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

ToolRow::~ToolRow()
{
    qDeleteAll(m_items);
}

void ToolRow::addGroup(const QString &caption, QWidget *widget, Qt::Alignment side)
{
    if (caption.isEmpty()) {
        addWidget(widget);
    } else {
        auto *group = new QWidget;
        auto *row = new QHBoxLayout(group);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(size::Grid);
        QLabel *name = label(caption, TextRole::Body, Ink::Muted, group);
        name->setBuddy(widget);
        row->addWidget(name);
        row->addWidget(widget);
        addWidget(group);
    }
    m_items.last()->setAlignment(side);
}

void ToolRow::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *ToolRow::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *ToolRow::takeAt(int index)
{
    return index >= 0 && index < count() ? m_items.takeAt(index) : nullptr;
}

QSize ToolRow::minimumSize() const
{
    QSize result;
    for (const QLayoutItem *item : m_items)
        result = result.expandedTo(item->minimumSize());
    return result;
}

QSize ToolRow::sizeHint() const
{
    QSize result;
    for (const QLayoutItem *item : m_items) {
        result.rwidth() += item->sizeHint().width() + (result.width() > 0 ? GroupGap : 0);
        result.rheight() = std::max(result.height(), item->sizeHint().height());
    }
    return result;
}

void ToolRow::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, Place::Move);
}

int ToolRow::place(const QRect &rect, Place how) const
{
    int y = rect.top();
    for (qsizetype first = 0; first < m_items.size();) {
        // As many items as fit on this line.
        qsizetype last = first;
        int used = 0;
        int height = 0;
        for (; last < m_items.size(); ++last) {
            const QSize wanted = m_items[last]->sizeHint();
            const int with = used + (last > first ? GroupGap : 0) + wanted.width();
            if (last > first && with > rect.width())
                break;
            used = with;
            height = std::max(height, wanted.height());
        }
        if (how == Place::Move) {
            int left = rect.left();
            int right = rect.left() + rect.width();
            for (qsizetype i = last - 1; i >= first; --i) {
                QLayoutItem *item = m_items[i];
                // A line of its own begins at the left, whatever side its groups belong to.
                if (!(item->alignment() & Qt::AlignRight) || first > 0)
                    continue;
                const QSize wanted = item->sizeHint();
                item->widget()->setGeometry(QRect(right - wanted.width(), y + (height - wanted.height()) / 2,
                                                  wanted.width(), wanted.height()));
                right -= wanted.width() + GroupGap;
            }
            for (qsizetype i = first; i < last; ++i) {
                QLayoutItem *item = m_items[i];
                if ((item->alignment() & Qt::AlignRight) && first == 0)
                    continue;
                const QSize wanted = item->sizeHint();
                item->widget()->setGeometry(QRect(left, y + (height - wanted.height()) / 2,
                                                  std::min(wanted.width(), rect.width()), wanted.height()));
                left += wanted.width() + GroupGap;
            }
        }
        y += height + LineGap;
        first = last;
    }
    return std::max(0, y - LineGap - rect.top());
}

}  // namespace ui
