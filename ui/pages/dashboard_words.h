// SPDX-License-Identifier: GPL-3.0-or-later
// The dashboard's sentences: what stands under each figure and in each thing to do.
#pragma once

#include "models/report/dashboard.h"
#include "ui/parts/todo_row.h"

#include <QString>

namespace ui {

// "2,316 certificates expire within 30 days: 2,199 have an owner, 117 need one."
QString headSentence(const report::Dashboard &dashboard);

struct FigureText {
    QString figure, line;
};
FigureText figureText(const report::Figure &figure);

// What the button of a thing to do does.
enum class TodoVerb { Show, AssignOwner, Import, ShowPlan };
TodoVerb todoVerb(report::ToDo::Kind kind);
TodoText todoText(const report::ToDo &todo, crypto::UnixTime now);

}  // namespace ui
