// SPDX-License-Identifier: GPL-3.0-or-later
// The expiry chart: legend, stacked bars with forecast lines, hover card, and on the timeline page
// the overview strip. Keys: Left/Right point at a bar, Enter lists its certificates, + - 0 zoom,
// Esc lets go.
#pragma once

#include "ui/parts/chart_data.h"

#include <QWidget>

#include <memory>

class QCustomPlot;
class QLabel;

namespace ui {

class ChartBars;
class ChartLegend;
class ChartLines;
class ChartMarks;
class ChartOverview;
class HoverCard;

class ExpiryChart : public QWidget {
    Q_OBJECT
public:
    // Small: the dashboard's, without strip and zoom. Full: the timeline's.
    enum class Form { Small, Full };
    explicit ExpiryChart(Form form, QWidget *parent = nullptr);
    ~ExpiryChart() override;

    // Keeps the visible days where they still lie inside the data, else shows everything.
    void setData(ChartData chart);
    const ChartData &chart() const { return *m_data; }
    void setForecastShown(bool shown);
    // `to` is the first day not shown; both are clamped to the data.
    void setVisibleDays(QDate from, QDate to);
    QDate visibleFrom() const { return m_from; }
    QDate visibleTo() const { return m_to; }

    qsizetype pointedBucket() const;
    void pointAt(qsizetype bucket);  // -1 hides the card

    // Legend and plot as a picture of that size (device-independent pixels), at twice the density.
    QPixmap picture(const QSize &size);
    // Milliseconds the last redraw of the plot took.
    double lastRedraw() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    // A bar was clicked or entered; series is -1 for the whole bucket.
    void activated(qsizetype bucket, qsizetype series);
    void visibleDaysChanged(QDate from, QDate to);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void buildPlot();
    void applyColors();
    void fillLegend();
    void layOutAxes();
    void setTicks();
    void showCard();
    void placeCard(qsizetype bucket);
    void zoom(double factor, double key);
    void pan(double days);
    bool plotMouse(QEvent *event);
    QString hint() const;

    Form m_form;
    std::shared_ptr<const ChartData> m_data;
    bool m_forecast = true;
    QDate m_from, m_to;
    ChartLegend *m_legend;
    QCustomPlot *m_plot;
    ChartBars *m_bars = nullptr;
    ChartMarks *m_marks = nullptr;
    ChartLines *m_lines = nullptr;
    QLabel *m_hint = nullptr;
    ChartOverview *m_overview = nullptr;
    HoverCard *m_card;
    QPoint m_press;
    double m_pressLower = 0;
    bool m_dragging = false;
};

}  // namespace ui
