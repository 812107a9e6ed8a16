// SPDX-License-Identifier: GPL-3.0-or-later
// QCustomPlot's header says "signals:" and "foreach", which QT_NO_KEYWORDS takes away; include it
// through here.
#pragma once

#define signals Q_SIGNALS
#define foreach Q_FOREACH
#include <qcustomplot.h>
#undef foreach
#undef signals

#include <QDate>

namespace ui {

// A day on the axis of time.
inline double keyOf(QDate day)
{
    return double(day.toJulianDay());
}

}  // namespace ui
