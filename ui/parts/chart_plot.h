// SPDX-License-Identifier: GPL-3.0-or-later
// QCustomPlot's header says "signals:", which QT_NO_KEYWORDS takes away; include it through here.
#pragma once

#define signals Q_SIGNALS
#include <qcustomplot.h>
#undef signals
