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

// Left groups in as many lines as they need, then the right ones: at the right end of the same line
// where they fit there all together, else on lines of their own, from the left.
int ToolRow::place(const QRect &rect, Place how) const
{
    QList<QLayoutItem *> left, right;
    for (QLayoutItem *item : m_items)
        (item->alignment() & Qt::AlignRight ? right : left).append(item);
    int x = rect.left();
    int y = rect.top();
    int height = 0;
    const auto lineBreak = [&] {
        x = rect.left();
        y += height + LineGap;
        height = 0;
    };
    const auto put = [&](QLayoutItem *item) {
        const QSize wanted = item->sizeHint();
        if (x > rect.left() && x + wanted.width() > rect.left() + rect.width())
            lineBreak();
        if (how == Place::Move)
            item->widget()->setGeometry(
                QRect(x, y, std::min(wanted.width(), rect.width()), wanted.height()));
        x += wanted.width() + GroupGap;
        height = std::max(height, wanted.height());
    };
    for (QLayoutItem *item : std::as_const(left))
        put(item);
    int rightWidth = 0;
    for (const QLayoutItem *item : std::as_const(right))
        rightWidth += item->sizeHint().width() + (rightWidth > 0 ? GroupGap : 0);
    const int start = rect.left() + rect.width() - rightWidth;
    if (start >= x)
        x = start;
    else if (!left.isEmpty() && !right.isEmpty())
        lineBreak();
    for (QLayoutItem *item : std::as_const(right))
        put(item);
    return y + height - rect.top();
}

}  // namespace ui
