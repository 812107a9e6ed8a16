// SPDX-License-Identifier: GPL-3.0-or-later
// The strip under the timeline: the whole span with a window on it. Drag the window to move it, its
// handles to widen it; arrows move it by a bucket, Shift+arrows move its right edge, + and - zoom.
#pragma once

#include "ui/parts/chart_data.h"

#include <QWidget>

#include <memory>

namespace ui {

class ChartOverview : public QWidget {
    Q_OBJECT
public:
    explicit ChartOverview(QWidget *parent = nullptr);
    void setData(std::shared_ptr<const ChartData> chart, bool forecast);
    // Days are clamped to the data; `to` is the first day not shown.
    void setWindow(QDate from, QDate to);
    QDate from() const { return m_from; }
    QDate to() const { return m_to; }
    // Keeps the strip under the plot above it.
    void setSideMargins(int left, int right);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

Q_SIGNALS:
    // Only for changes made here by hand.
    void windowMoved(QDate from, QDate to);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    enum class Grip { None, Left, Right, Middle };
    QRect strip() const;
    double x(QDate day) const;
    QDate day(double x) const;
    Grip gripAt(const QPoint &position) const;
    void moveWindow(QDate from, QDate to, Grip grip);
    int smallestDays() const;
    void drawGround(QPainter &painter, const QRect &area) const;
    void drawLines(QPainter &painter, const QRect &area) const;
    void drawMarks(QPainter &painter, const QRect &area) const;
    void drawWindow(QPainter &painter, const QRect &area) const;

    std::shared_ptr<const ChartData> m_data;
    bool m_forecast = false;
    QDate m_from, m_to;
    int m_left = 8, m_right = 8;
    Grip m_grip = Grip::None;
    int m_pressX = 0;
    QDate m_pressFrom, m_pressTo;
};

}  // namespace ui
