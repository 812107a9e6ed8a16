// SPDX-License-Identifier: GPL-3.0-or-later
// All stacked bars of a chart as one plottable. QCPBars keeps an object and a data container per
// series and walks the stack below for every bar (730 bars cost 64 ms); this fills rectangles, one
// colour after the other, and joins buckets that are narrower than a pixel.
#pragma once

#include "ui/parts/chart_data.h"
#include "ui/parts/chart_plot.h"

#include <memory>

namespace ui {

class ChartBars : public QCPAbstractPlottable {
    Q_OBJECT
public:
    // Keys are QDate::toJulianDay(), values are counts.
    ChartBars(QCPAxis *keyAxis, QCPAxis *valueAxis);

    void setData(std::shared_ptr<const ChartData> data);
    // One fill per series; `column` is the ground behind the pointed bucket.
    void setColors(const QList<QColor> &fills, const QColor &column);
    void setPointed(qsizetype bucket);  // -1: none
    qsizetype pointed() const { return m_pointed; }

    // The bucket under a key; -1 outside the data.
    qsizetype bucketAt(double key) const;
    // The series whose segment holds `value` in that bucket; -1 above the stack.
    qsizetype seriesAt(qsizetype bucket, double value) const;
    // Pixels from which to which the bucket's bar reaches.
    QPair<double, double> barPixels(qsizetype bucket) const;
    // The highest stack between two keys.
    qint64 highest(double from, double to) const;

    double selectTest(const QPointF &pos, bool onlySelectable,
                      QVariant *details = nullptr) const override;
    QCPRange getKeyRange(bool &foundRange,
                         QCP::SignDomain inSignDomain = QCP::sdBoth) const override;
    QCPRange getValueRange(bool &foundRange, QCP::SignDomain inSignDomain = QCP::sdBoth,
                           const QCPRange &inKeyRange = QCPRange()) const override;

protected:
    void draw(QCPPainter *painter) override;
    void drawLegendIcon(QCPPainter *painter, const QRectF &rect) const override;

private:
    QPair<qsizetype, qsizetype> visibleBuckets() const;

    std::shared_ptr<const ChartData> m_data;
    QList<QColor> m_fills;
    QColor m_column;
    qsizetype m_pointed = -1;
};

}  // namespace ui
