// SPDX-License-Identifier: GPL-3.0-or-later
// What stands over the bars: today, the dotted days on which lifetimes shrink, and the names at the
// ends of the forecast lines. Labels move to the free side and never leave the plot.
#pragma once

#include "ui/parts/chart_data.h"
#include "ui/parts/chart_plot.h"

#include <memory>

namespace ui {

class ChartMarks : public QCPLayerable {
    Q_OBJECT
public:
    // Brief: one line of text per limit and no names at the lines, as in small charts.
    enum class Words { Full, Brief };
    ChartMarks(QCPAxisRect *rect, Words words);
    void setData(std::shared_ptr<const ChartData> data, bool forecast);

protected:
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override;
    void draw(QCPPainter *painter) override;
    QRect clipRect() const override;

private:
    bool isFree(const QRectF &box, const QList<QRectF> &taken) const;
    void drawToday(QCPPainter *painter, QList<QRectF> &taken) const;
    void drawLimits(QCPPainter *painter, QList<QRectF> &taken) const;
    void drawLineName(QCPPainter *painter, const QList<double> &line, const QString &name,
                      const QColor &color, QList<QRectF> &taken) const;

    QPointer<QCPAxisRect> m_rect;
    Words m_words;
    std::shared_ptr<const ChartData> m_data;
    bool m_forecast = false;
};

}  // namespace ui
