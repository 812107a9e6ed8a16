// SPDX-License-Identifier: GPL-3.0-or-later
// Incidents in sentences: states, what is left, what happened.
#pragma once

#include "models/report/incident_report.h"
#include "ui/parts/theme.h"

#include <QString>

namespace ui {

StatusKind kindOf(report::IncidentState state);
QString wordOf(report::IncidentState state);
StatusKind kindOf(report::IncidentWave::State state);
// "done 03:41" "running" "waits for wave 3"
QString stateText(const report::IncidentWave &wave, crypto::UnixTime now);
QString waveTitle(const report::IncidentWave &wave);

struct TaskText {
    StatusKind kind = StatusKind::Failed;
    QString sentence, object, verb;  // visible
};
TaskText textOf(const report::IncidentTask &task);
QString sentenceOf(const report::IncidentEvent &event);

// "1 h 52 min", "4 min", "35 s", "3 d 4 h"
QString spanText(qint64 seconds);
// Half of them took no longer; -1 without any.
qint64 medianOf(const std::vector<qint64> &rising);

}  // namespace ui
