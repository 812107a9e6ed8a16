// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/report_pdf_sheet.h"

#include "models/domain/visible_text.h"
#include "ui/parts/dates.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

struct PaperText {
    Q_DECLARE_TR_FUNCTIONS(ui::ReportPaper)
};

// Not Inter: its one glyph for hyphen and soft hyphen, and for space and tab, would come out of the
// file as the wrong one when somebody searches or copies.
QStringList words()
{
    return {u"Noto Sans"_s, u"Inter"_s, u"Noto Sans CJK JP"_s};
}
QStringList fixed()
{
    return {u"JetBrains Mono"_s, u"Noto Sans Mono"_s};
}

constexpr double ChartHeight = 176, FactLine = 13.5, FactName = 104;

}  // namespace

ReportSheet::ReportSheet()
    : title(words(), 200, QFont::DemiBold), sentence(words(), 100, QFont::Normal),
      head(words(), 75, QFont::DemiBold), note(words(), 75, QFont::Normal),
      cell(words(), 75, QFont::Normal), strong(words(), 75, QFont::Medium),
      figure(words(), 170, QFont::DemiBold), mono(fixed(), 62, QFont::Normal)
{
}

void ReportSheet::text(QPainter &painter, double x, double y, PrintText &style,
                       const QString &words, const QColor &colour) const
{
    if (words.isEmpty())
        return;
    painter.setFont(style.font());
    painter.setPen(colour);
    painter.drawText(QPointF(pt(x), pt(y)), words);
}

void ReportSheet::textRight(QPainter &painter, double right, double y, PrintText &style,
                            const QString &words, const QColor &colour) const
{
    text(painter, right - style.width(words) / paper::Point, y, style, words, colour);
}

void ReportSheet::line(QPainter &painter, double x1, double y, double x2, const QColor &colour,
                       double width) const
{
    painter.setPen(QPen(colour, pt(width), Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(pt(x1), pt(y)), QPointF(pt(x2), pt(y)));
}

void ReportSheet::box(QPainter &painter, const QRectF &points, const QColor &fill,
                      const QColor &border) const
{
    painter.setPen(border.isValid() ? QPen(border, pt(0.6)) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const QRectF area(pt(points.x()), pt(points.y()), pt(points.width()), pt(points.height()));
    if (border.isValid())
        painter.drawRoundedRect(area, pt(4), pt(4));
    else
        painter.drawRect(area);
}

void ReportSheet::pageHead(QPainter &painter, const report::Head &about)
{
    const double y = paper::Top + 6;
    text(painter, paper::Side, y, head, about.title, colours.text);
    const double left = paper::Side + head.width(about.title) / paper::Point + 24;
    const QString filter = about.filter.isEmpty()
        ? QString()
        : PaperText::tr("Filter: %1").arg(domain::visibleText(about.filter));
    const double room = paper::Width - paper::Side - left;
    textRight(painter, paper::Width - paper::Side, y, note,
              note.elided(filter, std::max(0.0, pt(room))), colours.muted);
}

void ReportSheet::pageFoot(QPainter &painter, const report::Head &about, int page, int pages)
{
    const double y = paper::Height - 20;
    line(painter, paper::Side, y - 11, paper::Width - paper::Side, colours.border);
    const QString when =
        QDateTime::fromSecsSinceEpoch(about.at, Qt::UTC).toString(u"yyyy-MM-dd HH:mm 'UTC'"_s);
    text(painter, paper::Side, y, note,
         u"%1 (%2)  ·  %3  ·  %4"_s.arg(domain::visibleText(about.vaultName), about.vaultId,
                                        domain::visibleText(about.admin), when),
         colours.muted);
    textRight(painter, paper::Width - paper::Side, y, note,
              PaperText::tr("Page %1 of %2").arg(page).arg(pages), colours.muted);
}

double ReportSheet::cover(QPainter &painter, const report::Report &report, const QString &unprinted)
{
    const report::Head &about = report.head();
    box(painter, {paper::Side, paper::Top, 36, 3}, colours.accent);
    text(painter, paper::Side, paper::Top + 32, title, about.title, colours.text);
    textRight(painter, paper::Width - paper::Side, paper::Top + 32, sentence, u"Sealkeeper"_s,
              colours.accent);
    text(painter, paper::Side, paper::Top + 49, sentence, about.sentence, colours.muted);
    double y = facts(painter, about, paper::Top + 66, unprinted) + 14;
    const auto &charts = report.drawn();
    if (charts.isEmpty())
        return y;
    const double gap = 16;
    const double width = (paper::Inner - gap * double(charts.size() - 1)) / double(charts.size());
    double x = paper::Side;
    for (const report::Chart &chart : charts) {
        box(painter, {x, y, width, ChartHeight}, colours.panel, colours.border);
        text(painter, x + 14, y + 20, head, chart.title, colours.text);
        const QRectF area(x + 14, y + 32, width - 28, ChartHeight - 44);
        if (chart.months)
            uprightBars(painter, chart, area);
        else
            lyingBars(painter, chart, area);
        x += width + gap;
    }
    return y + ChartHeight + 16;
}

double ReportSheet::facts(QPainter &painter, const report::Head &about, double top,
                          const QString &unprinted)
{
    auto lines = report::headLines(about);
    if (!unprinted.isEmpty())
        lines.append({PaperText::tr("Not printed"), unprinted});
    // The height first: the box goes behind the words.
    struct Placed {
        QString name;
        QStringList value;
        bool fixedPitch;
    };
    QList<Placed> placed;
    int count = 0;
    const double room = paper::Inner - FactName - 28;
    const QString digest = QString::fromLatin1(about.sha256.toHex());
    for (const auto &[name, value] : lines) {
        const bool pitch = value == digest || value == about.anchor.text();
        placed.append({name, (pitch ? mono : note).lines(value, pt(room), 3), pitch});
        count += int(placed.last().value.size());
    }
    box(painter, {paper::Side, top, paper::Inner, count * FactLine + 14}, colours.alternate,
        colours.border);
    double y = top + 16;
    for (const Placed &fact : placed) {
        text(painter, paper::Side + 14, y, note, fact.name, colours.muted);
        for (const QString &words : fact.value) {
            text(painter, paper::Side + 14 + FactName, y, fact.fixedPitch ? mono : note, words,
                 colours.text);
            y += FactLine;
        }
    }
    return top + count * FactLine + 14;
}

void ReportSheet::lyingBars(QPainter &painter, const report::Chart &chart, const QRectF &area)
{
    qint64 most = 1, all = 0;
    double labels = 0;
    for (const report::ChartBar &bar : chart.bars) {
        most = std::max(most, bar.count);
        all += bar.count;
        labels = std::max(labels, note.width(domain::visibleText(bar.label)) / paper::Point);
    }
    labels = std::min(labels, area.width() * 0.38);
    const double step = std::min(16.5, area.height() / double(chart.bars.size()));
    const double numbers = 74, left = area.left() + labels + 8;
    const double room = area.width() - labels - 8 - numbers;
    double y = area.top();
    for (const report::ChartBar &bar : chart.bars) {
        const QString label = note.elided(domain::visibleText(bar.label), pt(labels));
        textRight(painter, area.left() + labels, y + step / 2 + 2.6, note, label, colours.text);
        const double width = std::max(0.8, double(bar.count) / double(most) * room);
        box(painter, {left, y + step * 0.16, width, step * 0.68}, colours.series[0]);
        const double share = all ? 100.0 * double(bar.count) / double(all) : 0;
        text(painter, left + width + 5, y + step / 2 + 2.6, cell,
             u"%1  %2 %"_s.arg(number(bar.count)).arg(share, 0, 'f', share < 9.95 ? 1 : 0),
             colours.muted);
        y += step;
    }
}

void ReportSheet::uprightBars(QPainter &painter, const report::Chart &chart, const QRectF &area)
{
    qint64 most = 1;
    for (const report::ChartBar &bar : chart.bars)
        most = std::max(most, bar.count);
    const double foot = 14, ceiling = 11, high = area.height() - foot - ceiling;
    const double step = area.width() / double(std::max<qsizetype>(chart.bars.size(), 6));
    const double base = area.bottom() - foot;
    for (const double part : {0.5, 1.0})
        line(painter, area.left(), base - high * part, area.right(), colours.grid);
    const auto tall = [&](const report::ChartBar &bar) {
        return bar.count == 0 ? 0 : std::max(0.8, double(bar.count) / double(most) * high);
    };
    double x = area.left();
    for (const report::ChartBar &bar : chart.bars) {
        // Past months in the colour of what is late.
        box(painter, {x + step * 0.14, base - tall(bar), step * 0.72, tall(bar)},
            bar.past ? colours.series[3] : colours.series[0]);
        x += step;
    }
    // The ends are named first; those between where there is room.
    QList<std::pair<double, double>> names, counts;
    const auto free = [](const QList<std::pair<double, double>> &taken, double from, double to) {
        return std::none_of(taken.begin(), taken.end(), [&](const auto &other) {
            return from < other.second + 5 && to > other.first - 5;
        });
    };
    const auto put = [&](qsizetype i, PrintText &style, const QString &words, double y,
                         QList<std::pair<double, double>> &taken) {
        const double middle = area.left() + (double(i) + 0.5) * step;
        const double wide = style.width(words) / paper::Point;
        const double at = std::clamp(middle - wide / 2, area.left() - 4, area.right() + 4 - wide);
        if (!free(taken, at, at + wide))
            return;
        taken.append({at, at + wide});
        text(painter, at, y, style, words, colours.muted);
    };
    QList<qsizetype> order{0, chart.bars.size() - 1};
    for (qsizetype i = 1; i + 1 < chart.bars.size(); ++i)
        order.append(i);
    for (const qsizetype i : order)
        put(i, note, chart.bars[i].label, area.bottom() - 2, names);
    // The largest numbers first.
    std::stable_sort(order.begin(), order.end(), [&chart](qsizetype a, qsizetype b) {
        return chart.bars[a].count > chart.bars[b].count;
    });
    for (const qsizetype i : order)
        if (chart.bars[i].count > 0)
            put(i, cell, number(chart.bars[i].count), base - tall(chart.bars[i]) - 3, counts);
    line(painter, area.left(), base, area.right(), colours.controlBorder);
}

}  // namespace ui
