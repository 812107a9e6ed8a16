// SPDX-License-Identifier: GPL-3.0-or-later
// The forecast: a solid line (today's lifetimes), a dashed one (SC-081v3) and the band between
// them. Not QCPGraph: its dashed, antialiased fills of a thousand points cost a hundred
// milliseconds; this draws at most one point per few pixels, the mean of what lies there.
#pragma once

#include "ui/parts/chart_data.h"
#include "ui/parts/chart_plot.h"

#include <memory>

namespace ui {

class ChartLines : public QCPLayerable {
    Q_OBJECT
public:
    // Both: lines and band. Shortened: the dashed line alone, as in small charts.
    enum class Show { Both, Shortened };
    ChartLines(QCPAxisRect *rect, Show show);
    void setData(std::shared_ptr<const ChartData> data, bool forecast);

protected:
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override;
    void draw(QCPPainter *painter) override;
    QRect clipRect() const override;

private:
    QPolygonF pixels(const QList<double> &line) const;

    QPointer<QCPAxisRect> m_rect;
    Show m_show;
    std::shared_ptr<const ChartData> m_data;
    bool m_forecast = false;
};

}  // namespace ui
