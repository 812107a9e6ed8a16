// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/expiry_chart.h"

#include "ui/parts/chart_bars.h"
#include "ui/parts/chart_legend.h"
#include "ui/parts/chart_lines.h"
#include "ui/parts/chart_marks.h"
#include "ui/parts/chart_overview.h"
#include "ui/parts/chart_plot.h"
#include "ui/parts/chart_ticks.h"
#include "ui/parts/dates.h"
#include "ui/parts/hover_card.h"
#include "ui/parts/panel.h"
#include "ui/parts/theme.h"

#include <QAccessible>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int LabelReach = 120;  // how far the words of a limit stand from its line

// Statuses keep the colour they have everywhere; other series take the palette in its order.
QList<QColor> fillsOf(const ChartData &data)
{
    const Tokens &look = tokens();
    QList<QColor> fills;
    for (qsizetype i = 0; i < data.series.size(); ++i) {
        fills.append(i < data.statusKinds.size()
                         ? look.of(StatusKind(data.statusKinds[i])).ink
                         : look.series[std::size_t(i) % look.series.size()]);
    }
    return fills;
}

}  // namespace

ExpiryChart::ExpiryChart(Form form, QWidget *parent)
    : QWidget(parent), m_form(form), m_data(std::make_shared<ChartData>()),
      m_legend(new ChartLegend(this)), m_plot(new QCustomPlot(this)), m_card(new HoverCard(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Chart: certificates that expire"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(form == Form::Full ? size::Grid : size::Gap);
    layout->addWidget(m_legend);
    layout->addWidget(m_plot, 1);
    buildPlot();
    if (form == Form::Full) {
        m_hint = label(hint(), TextRole::Note, Ink::Muted, this);
        m_overview = new ChartOverview(this);
        layout->addWidget(m_hint);
        layout->addWidget(m_overview);
        connect(m_overview, &ChartOverview::windowMoved, this, &ExpiryChart::setVisibleDays);
    }
    applyColors();
}

ExpiryChart::~ExpiryChart() = default;

QString ExpiryChart::hint() const
{
    return tr("Drag the handles or scroll to zoom; click a bar to list its certificates.");
}

void ExpiryChart::buildPlot()
{
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setMouseTracking(true);
    m_plot->installEventFilter(this);
    m_plot->setMinimumHeight(m_form == Form::Full ? 180 : 120);
    m_plot->setAttribute(Qt::WA_OpaquePaintEvent);
    QCPAxisRect *rect = m_plot->axisRect();
    rect->setAutoMargins(QCP::msNone);
    // Grid, then bars, then axes and lines; the default layers are in that order already.
    m_bars = new ChartBars(m_plot->xAxis, m_plot->yAxis);
    m_lines = new ChartLines(
        rect, m_form == Form::Full ? ChartLines::Show::Both : ChartLines::Show::Shortened);
    m_marks = new ChartMarks(
        rect, m_form == Form::Full ? ChartMarks::Words::Full : ChartMarks::Words::Brief);
    m_plot->xAxis->grid()->setVisible(false);
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setSubTicks(false);
        axis->setTickLabelFont(ui::font(TextRole::Tick));
        axis->setTickLabelPadding(6);
        axis->setTicker(QSharedPointer<QCPAxisTickerText>::create());
    }
    m_plot->xAxis->setTickLength(0, 4);
    m_plot->yAxis->setTickLength(0, 0);
}

void ExpiryChart::applyColors()
{
    const Tokens &look = tokens();
    m_plot->setBackground(QBrush(look.panel));
    m_plot->xAxis->setBasePen(QPen(look.controlBorder, 1));
    m_plot->xAxis->setTickPen(QPen(look.controlBorder, 1));
    m_plot->yAxis->setBasePen(QPen(Qt::NoPen));
    m_plot->yAxis->setTickPen(QPen(Qt::NoPen));
    m_plot->yAxis->grid()->setPen(QPen(look.grid, 1));
    m_plot->yAxis->grid()->setZeroLinePen(QPen(Qt::NoPen));
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis})
        axis->setTickLabelColor(look.muted);
    m_bars->setColors(fillsOf(*m_data), look.hover);
    fillLegend();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ExpiryChart::fillLegend()
{
    const Tokens &look = tokens();
    QList<LegendEntry> entries;
    const QList<QColor> fills = fillsOf(*m_data);
    for (qsizetype i = 0; i < m_data->series.size(); ++i)
        entries.append({m_data->series[i], fills[i], LegendEntry::Sample::Swatch});
    if (m_forecast && !m_data->shortened.isEmpty()) {
        if (m_form == Form::Full) {
            entries.append(
                {tr("Renewals, today’s lifetimes"), look.muted, LegendEntry::Sample::Line});
            entries.append({tr("Renewals, SC-081v3"), look.accent, LegendEntry::Sample::Dashes});
        } else {
            entries.append(
                {tr("Renewals forecast, SC-081v3"), look.text, LegendEntry::Sample::Dashes});
        }
    }
    m_legend->setEntries(entries);
}

void ExpiryChart::setData(ChartData chart)
{
    const bool kept = m_from.isValid() && chart.buckets() > 0 && m_from >= chart.starts.first()
        && m_to <= chart.end;
    m_data = std::make_shared<const ChartData>(std::move(chart));
    m_bars->setData(m_data);
    m_bars->setColors(fillsOf(*m_data), tokens().hover);
    m_card->hide();
    if (!kept && m_data->buckets() > 0) {
        m_from = m_data->starts.first();
        m_to = m_data->end;
    }
    setForecastShown(m_forecast);
}

void ExpiryChart::setForecastShown(bool shown)
{
    m_forecast = shown;
    m_marks->setData(m_data, shown);
    m_lines->setData(m_data, shown);
    fillLegend();
    if (m_overview)
        m_overview->setData(m_data, shown);
    layOutAxes();
}

void ExpiryChart::setVisibleDays(QDate from, QDate to)
{
    if (m_data->buckets() == 0)
        return;
    from = std::clamp(from, m_data->starts.first(), m_data->end);
    to = std::clamp(to, m_data->starts.first(), m_data->end);
    if (from >= to || (from == m_from && to == m_to))
        return;
    m_from = from;
    m_to = to;
    layOutAxes();
    Q_EMIT visibleDaysChanged(from, to);
}

void ExpiryChart::layOutAxes()
{
    if (m_data->buckets() == 0) {
        m_plot->replot(QCustomPlot::rpQueuedReplot);
        return;
    }
    m_plot->xAxis->setRange(keyOf(m_from), keyOf(m_to));
    double highest = double(m_bars->highest(keyOf(m_from), keyOf(m_to)));
    if (m_forecast) {
        const qsizetype first = std::max<qsizetype>(0, m_data->bucketAt(m_from));
        for (qsizetype i = first; i < m_data->buckets() && m_data->starts[i] < m_to; ++i) {
            if (m_form == Form::Full && i < m_data->usual.size())
                highest = std::max(highest, m_data->usual[i]);
            if (i < m_data->shortened.size())
                highest = std::max(highest, m_data->shortened[i]);
        }
    }
    const ChartTicks values = valueTicks(highest, std::max(2, m_plot->height() / 60));
    const QFontMetrics metrics(ui::font(TextRole::Tick));
    int widest = 0;
    for (const QString &text : values.labels)
        widest = std::max(widest, metrics.horizontalAdvance(text));
    m_plot->axisRect()->setMargins(QMargins(widest + 12, 9, 12, 26));
    m_plot->yAxis->setRange(0, values.upper);
    m_plot->yAxis->ticker().staticCast<QCPAxisTickerText>()->setTicks(values.at, values.labels);

    const int room = std::max(60, m_plot->width() - widest - 24);
    const ChartTicks days = dayTicks(*m_data, m_from, m_to, room, metrics);
    m_plot->xAxis->ticker().staticCast<QCPAxisTickerText>()->setTicks(days.at, days.labels);
    if (m_overview) {
        m_overview->setWindow(m_from, m_to);
        m_overview->setSideMargins(widest + 12, 12);
        m_hint->setContentsMargins(widest + 12, 0, 0, 0);
    }
    if (m_card->isVisible())
        showCard();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

qsizetype ExpiryChart::pointedBucket() const
{
    return m_bars->pointed();
}

void ExpiryChart::pointAt(qsizetype bucket)
{
    if (bucket == m_bars->pointed() && (bucket < 0) != m_card->isVisible())
        return;
    m_bars->setPointed(bucket);
    if (m_bars->pointed() >= 0)
        showCard();
    else
        m_card->hide();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ExpiryChart::showCard()
{
    const qsizetype bucket = m_bars->pointed();
    if (bucket < 0)
        return;
    const QList<QColor> fills = fillsOf(*m_data);
    QList<HoverCardRow> rows;
    for (qsizetype i = 0; i < m_data->series.size(); ++i) {
        if (m_data->count(bucket, i) > 0)
            rows.append({fills[i], m_data->series[i], number(m_data->count(bucket, i))});
    }
    QString note;
    if (m_forecast && bucket < m_data->shortened.size()) {
        note = tr("%1 renewals expected", "forecast for these days")
                   .arg(number(qint64(std::llround(m_data->shortened[bucket]))));
    }
    m_card->setContent(bucketText(*m_data, bucket), number(m_data->total(bucket)), rows, note);
    placeCard(bucket);
    setAccessibleDescription(m_card->spoken());
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

// The side where the card hides less of what is drawn; where both are alike, the one with more
// room.
void ExpiryChart::placeCard(qsizetype bucket)
{
    const QRect area = m_plot->axisRect()->rect().translated(m_plot->pos());
    const int left = int(m_plot->xAxis->coordToPixel(keyOf(m_data->starts[bucket]))) + m_plot->x();
    const int right =
        int(m_plot->xAxis->coordToPixel(keyOf(m_data->bucketEnd(bucket)))) + m_plot->x();
    const auto covered = [&](HoverCard::Side side) {
        const QRect card = m_card->placedBeside(area, left, right, side).translated(-m_plot->pos());
        const double lowest = m_plot->yAxis->pixelToCoord(card.bottom());
        int hidden = 0;
        for (qsizetype i = 0; i < m_data->buckets(); ++i) {
            const double x = m_plot->xAxis->coordToPixel(
                (keyOf(m_data->starts[i]) + keyOf(m_data->bucketEnd(i))) / 2);
            if (x < card.left() || x > card.right())
                continue;
            const double line = m_forecast ? m_data->shortened.value(i) : 0;
            hidden += std::max(double(m_data->total(i)), line) > lowest;
        }
        constexpr int LabelWeight = 4;
        for (const ChartLimit &limit : m_data->limits) {
            const double x = m_plot->xAxis->coordToPixel(keyOf(limit.day));
            hidden += x > card.left() - LabelReach && x < card.right() ? LabelWeight : 0;
        }
        return hidden;
    };
    const bool fitsLeft = left - area.left() > m_card->sizeHint().width() + 12;
    const bool fitsRight = area.right() - right > m_card->sizeHint().width() + 12;
    const int leftCover = covered(HoverCard::Side::Left);
    const int rightCover = covered(HoverCard::Side::Right);
    const bool leftRoomier = left - area.left() > area.right() - right;
    HoverCard::Side side = leftRoomier ? HoverCard::Side::Left : HoverCard::Side::Right;
    if (fitsLeft && fitsRight && leftCover != rightCover)
        side = leftCover < rightCover ? HoverCard::Side::Left : HoverCard::Side::Right;
    m_card->setGeometry(m_card->placedBeside(area, left, right, side));
    m_card->raise();
    m_card->show();
}

bool ExpiryChart::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_plot) {
        if (event->type() == QEvent::Resize)
            QMetaObject::invokeMethod(
                this, [this] { layOutAxes(); }, Qt::QueuedConnection);
        if (plotMouse(event))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ExpiryChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_card->hide();
    m_bars->setPointed(-1);
}

void ExpiryChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        applyColors();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        setAccessibleName(tr("Chart: certificates that expire"));
        if (m_hint)
            m_hint->setText(hint());
        fillLegend();
        layOutAxes();
    }
    QWidget::changeEvent(event);
}

void ExpiryChart::focusOutEvent(QFocusEvent *event)
{
    pointAt(-1);
    QWidget::focusOutEvent(event);
}

QPixmap ExpiryChart::picture(const QSize &size)
{
    constexpr double Density = 2;
    const int head = m_legend->heightForWidth(size.width() - 24) + 20;
    QPixmap result(size * Density);
    result.setDevicePixelRatio(Density);
    result.fill(tokens().panel);
    QPainter painter(&result);
    const QPixmap plot = m_plot->toPixmap(size.width(), size.height() - head, Density);
    painter.drawPixmap(QRect(0, head, size.width(), size.height() - head), plot);
    ChartLegend legend;
    legend.setEntries(m_legend->entries());
    legend.resize(size.width() - 24, head - 20);
    legend.render(&painter, QPoint(12, 10), QRegion(), QWidget::DrawChildren);
    return result;
}

double ExpiryChart::lastRedraw() const
{
    return m_plot->replotTime();
}

}  // namespace ui
