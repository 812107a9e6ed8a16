// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/chart_legend.h"

#include "ui/parts/plain_text.h"
#include "ui/parts/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace ui {

namespace {

constexpr int LineHeight = 20;
constexpr int SwatchSize = 10;
constexpr int SampleWidth = 20;
constexpr int TextGap = 6;
constexpr int EntryGap = 14;
constexpr int LongestName = 200;  // of a series; lines have names of our own

int sampleWidth(const LegendEntry &entry)
{
    return entry.sample == LegendEntry::Sample::Swatch ? SwatchSize : SampleWidth;
}

int entryWidth(const LegendEntry &entry, const QFontMetrics &metrics)
{
    const int name = metrics.horizontalAdvance(entry.name) + 1;
    return sampleWidth(entry) + TextGap
        + (entry.sample == LegendEntry::Sample::Swatch ? std::min(LongestName, name) : name);
}

}  // namespace

ChartLegend::ChartLegend(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChartLegend::setEntries(const QList<LegendEntry> &entries)
{
    m_entries = entries;
    QStringList names;
    for (LegendEntry &entry : m_entries) {
        entry.name = visible(entry.name, 80);
        names.append(entry.name);
    }
    setAccessibleName(tr("Legend: %1").arg(names.join(QStringLiteral(", "))));
    updateGeometry();
    update();
}

QList<ChartLegend::Placed> ChartLegend::placed(int width) const
{
    const QFontMetrics metrics(ui::font(TextRole::Note));
    QList<Placed> result;
    int lines = 0;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].sample != LegendEntry::Sample::Swatch)
            lines += entryWidth(m_entries[i], metrics) + (lines > 0 ? EntryGap : 0);
    }
    int x = 0;
    int y = 0;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].sample != LegendEntry::Sample::Swatch)
            continue;
        const int wanted = entryWidth(m_entries[i], metrics);
        if (x > 0 && x + wanted > width) {
            x = 0;
            y += LineHeight;
        }
        result.append({QRect(x, y, std::min(wanted, width), LineHeight), i});
        x += wanted + EntryGap;
    }
    // The lines stand at the right end of the last row, or on a row of their own.
    if (lines > 0) {
        if (x > 0 && x + EntryGap + lines > width)
            y += LineHeight;
        x = std::max(0, width - lines);
        for (qsizetype i = 0; i < m_entries.size(); ++i) {
            if (m_entries[i].sample == LegendEntry::Sample::Swatch)
                continue;
            const int wanted = entryWidth(m_entries[i], metrics);
            result.append({QRect(x, y, std::min(wanted, width - x), LineHeight), i});
            x += wanted + EntryGap;
        }
    }
    return result;
}

int ChartLegend::heightForWidth(int width) const
{
    int bottom = LineHeight;
    for (const Placed &place : placed(width))
        bottom = std::max(bottom, place.rect.bottom() + 1);
    return bottom;
}

QSize ChartLegend::sizeHint() const
{
    return {240, heightForWidth(width() > 100 ? width() : 600)};
}

QSize ChartLegend::minimumSizeHint() const
{
    return {120, LineHeight};
}

void ChartLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(ui::font(TextRole::Note));
    const QFontMetrics metrics(painter.font());
    for (const Placed &place : placed(width())) {
        const LegendEntry &entry = m_entries[place.entry];
        const int middle = place.rect.center().y();
        if (entry.sample == LegendEntry::Sample::Swatch) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(entry.color);
            const int top = middle - SwatchSize / 2;
            painter.drawRoundedRect(QRectF(place.rect.left(), top, SwatchSize, SwatchSize), 2, 2);
        } else {
            QPen pen(entry.color, entry.sample == LegendEntry::Sample::Line ? 1.5 : 2);
            if (entry.sample == LegendEntry::Sample::Dashes) {
                pen.setDashPattern({2.5, 1.5});
                pen.setCapStyle(Qt::FlatCap);
            }
            painter.setRenderHint(QPainter::Antialiasing, false);
            painter.setPen(pen);
            painter.drawLine(place.rect.left(), middle, place.rect.left() + SampleWidth, middle);
        }
        QRect text = place.rect;
        text.setLeft(place.rect.left() + sampleWidth(entry) + TextGap);
        painter.setPen(tokens().muted);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(entry.name, Qt::ElideRight, text.width()));
    }
}

bool ChartLegend::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (const Placed &place : placed(width())) {
            if (place.rect.contains(help->pos())) {
                QToolTip::showText(help->globalPos(), escapedToolTip(m_entries[place.entry].name),
                                   this, place.rect);
                return true;
            }
        }
        QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

}  // namespace ui
