// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/effect_chart.h"

#include "ui/parts/dates.h"
#include "ui/parts/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int Left = 44, Right = 112, Top = 8, Bottom = 24;
constexpr std::array<qint64, 17> Steps{1,   2,   5,    10,   15,   30,     60,     120,   300,
                                       600, 900, 1800, 3600, 7200, 21'600, 43'200, 86'400};

QString shareText(std::size_t count, qint64 total)
{
    return total == 0 ? QString()
                      : EffectChart::tr("%1 %").arg(qRound(100.0 * double(count) / double(total)));
}

}  // namespace

TimeAxis timeAxis(qint64 seconds, int wanted)
{
    TimeAxis axis;
    const qint64 least = std::max<qint64>(seconds, 5);
    axis.step = Steps.back();
    for (const qint64 step : Steps) {
        if ((least + step - 1) / step <= wanted) {
            axis.step = step;
            break;
        }
    }
    while ((least + axis.step - 1) / axis.step > wanted)
        axis.step *= 2;  // days
    axis.end = (least + axis.step - 1) / axis.step * axis.step;
    axis.unit = axis.step >= 86'400 ? 86'400 : axis.step >= 3600 ? 3600 : axis.step >= 60 ? 60 : 1;
    return axis;
}

EffectChart::EffectChart(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Proof of revocation"));
}

void EffectChart::setData(const EffectData &effect)
{
    m_data = effect;
    describe();
    update();
}

void EffectChart::describe()
{
    QStringList words;
    for (const EffectCurve &curve : m_data.curves)
        words << tr("%1: %2 of %3")
                     .arg(curve.name, number(qint64(curve.seconds.size())), number(m_data.total));
    setAccessibleDescription(words.join(u"; "_s));
}

void EffectChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    const QRect plot(Left, Top, width() - Left - Right, height() - Top - Bottom);
    if (plot.width() < 40 || plot.height() < 40)
        return;
    painter.setFont(ui::font(TextRole::Tick));
    const QFontMetrics metrics = painter.fontMetrics();
    qint64 longest = m_data.elapsed;
    for (const EffectCurve &curve : m_data.curves)
        longest = std::max(longest, curve.seconds.empty() ? 0 : curve.seconds.back());
    // The goal is drawn where it does not press everything else against the left edge.
    const bool goalFits = m_data.goal > 0 && m_data.goal <= longest * 4;
    const TimeAxis axis =
        timeAxis(goalFits ? std::max(longest, m_data.goal + m_data.goal / 8) : longest, 6);
    const auto x = [&](qint64 seconds) {
        return plot.left() + double(plot.width()) * double(seconds) / double(axis.end);
    };
    const auto y = [&](double share) { return plot.bottom() - double(plot.height()) * share; };

    for (int i = 0; i <= 4; ++i) {
        const int level = qRound(y(i / 4.0));
        painter.setPen(i == 0 ? t.controlBorder : t.grid);
        painter.drawLine(plot.left(), level, plot.right(), level);
        painter.setPen(t.muted);
        painter.drawText(QRect(0, level - 8, Left - 8, 16), Qt::AlignRight | Qt::AlignVCenter,
                         tr("%1 %").arg(i * 25));
    }
    const QString unit = axis.unit == 1 ? tr("s", "seconds")
        : axis.unit == 60               ? tr("min", "minutes")
        : axis.unit == 3600             ? tr("h", "hours")
                                        : tr("d", "days");
    for (qint64 at = 0; at <= axis.end; at += axis.step) {
        const bool last = at + axis.step > axis.end;
        const QString text = number(at / axis.unit) + (last ? u' ' + unit : QString());
        painter.drawText(QRectF(x(at) - 40, plot.bottom() + 6, 80, 16), Qt::AlignHCenter, text);
    }
    if (goalFits) {
        painter.setPen(QPen(t.text, 1, Qt::DotLine));
        const int at = qRound(x(m_data.goal));
        painter.drawLine(at, plot.top(), at, plot.bottom());
        const int wanted = metrics.horizontalAdvance(m_data.goalText);
        const bool right = at + 6 + wanted < plot.right();
        painter.drawText(QRect(right ? at + 5 : at - 5 - wanted, plot.bottom() - 18, wanted, 16),
                         Qt::AlignLeft | Qt::AlignVCenter, m_data.goalText);
    }

    painter.setRenderHint(QPainter::Antialiasing);
    int lowest = plot.top() - 16;
    const qint64 until = std::min(std::max(m_data.elapsed, longest), axis.end);
    QList<std::pair<double, const EffectCurve *>> order;
    for (const EffectCurve &curve : m_data.curves)
        order.append({m_data.total == 0 ? 0.0 : double(curve.seconds.size()) / double(m_data.total),
                      &curve});
    std::stable_sort(order.begin(), order.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    for (const auto &[share, curve] : order) {
        if (m_data.total == 0)
            break;
        const QColor ink = curve->series < 0 ? t.muted : t.series[std::size_t(curve->series)];
        QPainterPath path(QPointF(x(0), y(0)));
        std::size_t seen = 0;
        while (seen < curve->seconds.size()) {
            const qint64 at = curve->seconds[seen];
            path.lineTo(x(at), path.currentPosition().y());
            while (seen < curve->seconds.size() && curve->seconds[seen] == at)
                ++seen;
            path.lineTo(x(at), y(double(seen) / double(m_data.total)));
        }
        path.lineTo(x(until), path.currentPosition().y());
        painter.setPen(QPen(ink, curve->series < 0 ? 1.5 : 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
        // Names stand under one another where the ends meet.
        const int level = std::max(lowest + 16, qRound(y(share)) - 8);
        lowest = level;
        QFont strong = ui::font(TextRole::Tick);
        strong.setWeight(QFont::DemiBold);
        painter.setFont(strong);
        painter.drawText(QRect(plot.right() + 8, level, Right - 8, 16),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         curve->name + u' ' + shareText(curve->seconds.size(), m_data.total));
    }
}

}  // namespace ui
