// SPDX-License-Identifier: GPL-3.0-or-later
// Where the axes of a chart are labelled: round values, and days that do not run into one another.
#pragma once

#include "ui/parts/chart_data.h"

#include <QFontMetrics>

namespace ui {

struct ChartTicks {
    QList<double> at;
    QStringList labels;
    double upper = 1;  // end of the axis
};

// From 0 to the first round value at or above `highest`, about `wanted` steps of 1, 2 or 5 times a
// power of ten, never below 1.
ChartTicks valueTicks(double highest, int wanted);

// At the middle of every first, second, fourth … visible bucket, as many as fit into `room` pixels.
// The first label of a year carries it.
ChartTicks dayTicks(const ChartData &data, QDate from, QDate to, int room,
                    const QFontMetrics &metrics);

}  // namespace ui
