// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/hover_card.h"

#include "ui/parts/plain_text.h"
#include "ui/parts/theme.h"

#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

constexpr int Padding = 10;
constexpr int HeadHeight = 24;
constexpr int RowHeight = 18;
constexpr int Swatch = 10;
constexpr int SwatchGap = 8;
constexpr int ValueGap = 12;
constexpr int NoteHeight = 20;
constexpr int LongestName = 220;

QFont headFont()
{
    return ui::font(TextRole::SectionHead);
}

}  // namespace

HoverCard::HoverCard(QWidget *chart) : QFrame(chart)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void HoverCard::setContent(const QString &title, const QString &total,
                           const QList<HoverCardRow> &rows, const QString &note)
{
    m_title = title;
    m_total = total;
    m_rows = rows;
    for (HoverCardRow &row : m_rows)
        row.name = visible(row.name, 80);
    m_note = note;
    update();
}

QSize HoverCard::sizeHint() const
{
    const QFontMetrics head(headFont());
    const QFontMetrics body(ui::font(TextRole::Note));
    int width = head.horizontalAdvance(m_title) + 2 * ValueGap + head.horizontalAdvance(m_total);
    for (const HoverCardRow &row : m_rows) {
        width =
            std::max(width,
                     Swatch + SwatchGap + std::min(LongestName, body.horizontalAdvance(row.name))
                         + ValueGap + body.horizontalAdvance(row.value));
    }
    width = std::max(width, body.horizontalAdvance(m_note));
    const int height = 6 + HeadHeight + 4 + RowHeight * int(m_rows.size())
        + (m_note.isEmpty() ? 0 : NoteHeight) + 8;
    return {width + 2 * Padding + 2, height};
}

QRect HoverCard::placedBeside(const QRect &area, int left, int right, Side side) const
{
    constexpr int Distance = 10;
    const QSize wanted = sizeHint();
    const int x = side == Side::Left ? left - Distance - wanted.width() : right + Distance;
    return {QPoint(std::clamp(x, area.left(), std::max(area.left(), area.right() - wanted.width())),
                   area.top() + 2),
            wanted};
}

QString HoverCard::spoken() const
{
    QStringList parts{tr("%1: %2", "days: certificates").arg(m_title, m_total)};
    for (const HoverCardRow &row : m_rows)
        parts.append(tr("%1 %2", "series and count").arg(row.name, row.value));
    if (!m_note.isEmpty())
        parts.append(m_note);
    return parts.join(QStringLiteral(", "));
}

void HoverCard::paintEvent(QPaintEvent *)
{
    const Tokens &look = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.controlBorder, 1));
    painter.setBrush(look.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), size::PanelRadius,
                            size::PanelRadius);
    painter.setRenderHint(QPainter::Antialiasing, false);

    const QRect inner = rect().adjusted(Padding, 6, -Padding, -8);
    QRect line(inner.left(), inner.top(), inner.width(), HeadHeight);
    painter.setFont(headFont());
    painter.setPen(look.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_title);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_total);
    painter.setPen(look.grid);
    painter.drawLine(inner.left(), line.bottom() + 1, inner.right(), line.bottom() + 1);

    painter.setFont(ui::font(TextRole::Note));
    const QFontMetrics metrics(painter.font());
    line = QRect(inner.left(), line.bottom() + 5, inner.width(), RowHeight);
    for (const HoverCardRow &row : m_rows) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(row.swatch);
        const int top = line.center().y() - Swatch / 2 + 1;
        painter.drawRoundedRect(QRectF(line.left(), top, Swatch, Swatch), 2, 2);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(look.text);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, row.value);
        const QRect name = line.adjusted(Swatch + SwatchGap, 0,
                                         -metrics.horizontalAdvance(row.value) - ValueGap + 2, 0);
        painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(row.name, Qt::ElideRight, name.width()));
        line.translate(0, RowHeight);
    }
    if (!m_note.isEmpty()) {
        line.setHeight(NoteHeight);
        painter.setPen(look.muted);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_note);
    }
}

}  // namespace ui
