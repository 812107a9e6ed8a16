// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/wizard_rail.h"

#include "ui/parts/icons.h"

#include <QPainter>

namespace ui {

WizardRail::WizardRail(const QString &title, QWidget *parent) : QWidget(parent), m_title(title)
{
    setFixedWidth(232);
}

void WizardRail::set(std::vector<Item> items, int current, bool finished)
{
    m_items = std::move(items);
    m_current = current;
    m_finished = finished;
    if (current >= 0 && current < static_cast<int>(m_items.size())) {
        setAccessibleName(tr("%1, step %2 of %3: %4")
                              .arg(m_title)
                              .arg(current + 1)
                              .arg(m_items.size())
                              .arg(m_items[static_cast<std::size_t>(current)].title));
    }
    update();
}

void WizardRail::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), t.panel);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), t.border);
    painter.setFont(ui::font(TextRole::DetailName));
    painter.setPen(t.text);
    painter.drawText(QRect(16, 16, width() - 32, 20), int(Qt::AlignLeft | Qt::AlignVCenter),
                     painter.fontMetrics().elidedText(m_title, Qt::ElideRight, width() - 32));
    const int pitch = 56, top = 52;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const Item &item = m_items[i];
        const int y = top + static_cast<int>(i) * pitch;
        const bool isCurrent = static_cast<int>(i) == m_current && !m_finished;
        const bool done = static_cast<int>(i) < m_current || m_finished;
        const QRectF circle(16.5, y + 0.5, 23, 23);
        if (i + 1 < m_items.size())
            painter.fillRect(QRect(28, y + 28, 1, pitch - 32), t.border);
        if (isCurrent) {
            painter.fillRect(QRect(0, y - 4, 3, 44), t.accent);
            painter.setPen(Qt::NoPen);
            painter.setBrush(t.primary);
        } else {
            painter.setPen(QPen(done ? t.of(StatusKind::Valid).ink : t.controlBorder, 1));
            painter.setBrush(Qt::NoBrush);
        }
        painter.drawEllipse(circle);
        if (done) {
            paintIcon(painter, QRect(21, y + 5, 14, 14), QStringLiteral("check"),
                      t.of(StatusKind::Valid).ink);
        } else {
            painter.setFont(ui::font(TextRole::SectionHead));
            painter.setPen(isCurrent ? t.primaryText : t.muted);
            painter.drawText(circle, int(Qt::AlignCenter), QString::number(i + 1));
        }
        const int x = 52, room = width() - x - 12;
        const bool two = !item.choice.isEmpty();
        painter.setFont(ui::font(isCurrent  ? TextRole::Strong
                                     : done ? TextRole::Name
                                            : TextRole::Body));
        painter.setPen(isCurrent || done ? t.text : t.muted);
        painter.drawText(QRect(x, two ? y - 5 : y + 2, room, 20),
                         int(Qt::AlignLeft | Qt::AlignVCenter),
                         painter.fontMetrics().elidedText(item.title, Qt::ElideRight, room));
        if (two) {
            painter.setFont(ui::font(TextRole::Note));
            painter.setPen(item.coloured ? t.of(item.kind).ink : t.muted);
            painter.drawText(QRect(x, y + 14, room, 16), int(Qt::AlignLeft | Qt::AlignVCenter),
                             painter.fontMetrics().elidedText(item.choice, Qt::ElideMiddle, room));
        }
    }
}

}  // namespace ui
