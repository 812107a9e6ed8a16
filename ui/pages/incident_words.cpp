// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/incident_words.h"

#include "models/tables/plan_text.h"
#include "ui/parts/dates.h"
#include "ui/parts/plain_text.h"

#include <QCoreApplication>

namespace ui {

using namespace Qt::StringLiterals;
using report::IncidentEvent;
using report::IncidentState;
using report::IncidentTask;
using report::IncidentWave;

namespace {

struct IncidentText {
    Q_DECLARE_TR_FUNCTIONS(ui::IncidentText)
};

}  // namespace

StatusKind kindOf(IncidentState state)
{
    switch (state) {
    case IncidentState::Open:
        return StatusKind::Failed;
    case IncidentState::Containing:
        return StatusKind::Warning;
    case IncidentState::Contained:
        return StatusKind::Valid;
    case IncidentState::Closed:
        return StatusKind::Note;
    }
    return StatusKind::Note;
}

QString wordOf(IncidentState state)
{
    switch (state) {
    case IncidentState::Open:
        return IncidentText::tr("Open", "incident");
    case IncidentState::Containing:
        return IncidentText::tr("Containing");
    case IncidentState::Contained:
        return IncidentText::tr("Contained");
    case IncidentState::Closed:
        return IncidentText::tr("Closed");
    }
    return {};
}

StatusKind kindOf(IncidentWave::State state)
{
    switch (state) {
    case IncidentWave::State::Unplanned:
    case IncidentWave::State::Held:
        return StatusKind::Warning;
    case IncidentWave::State::Waiting:
        return StatusKind::Note;
    case IncidentWave::State::Running:
        return StatusKind::Running;
    case IncidentWave::State::Failed:
        return StatusKind::Failed;
    case IncidentWave::State::Done:
        return StatusKind::Valid;
    }
    return StatusKind::Note;
}

QString stateText(const IncidentWave &wave, crypto::UnixTime now)
{
    switch (wave.state) {
    case IncidentWave::State::Unplanned:
        return IncidentText::tr("in no plan yet");
    case IncidentWave::State::Waiting:
        return wave.number > 1 ? IncidentText::tr("waits for wave %1").arg(wave.number - 1)
                               : IncidentText::tr("not begun");
    case IncidentWave::State::Held:
        return IncidentText::tr("waits for you");
    case IncidentWave::State::Running:
        return IncidentText::tr("running");
    case IncidentWave::State::Failed:
        return IncidentText::tr("needs a person");
    case IncidentWave::State::Done:
        return IncidentText::tr("done %1", "at a time").arg(brief(wave.finishedAt, now));
    }
    return {};
}

QString waveTitle(const IncidentWave &wave)
{
    if (wave.number == 0)
        return IncidentText::tr("Not planned");
    return wave.title.isEmpty() ? IncidentText::tr("The rest") : visible(wave.title, 80);
}

TaskText textOf(const IncidentTask &task)
{
    const int count = int(task.count);
    const QString object = visible(task.object, 80);
    switch (task.kind) {
    case IncidentTask::Kind::Unplanned:
        return {StatusKind::Failed, IncidentText::tr("Nothing is done about it yet"),
                IncidentText::tr("%Ln certificate(s) in no plan", nullptr, count),
                IncidentText::tr("Replace…")};
    case IncidentTask::Kind::Failed:
        return {
            StatusKind::Failed, object,
            task.detail.isEmpty()
                ? IncidentText::tr("%Ln step(s) failed", nullptr, count)
                : IncidentText::tr("%Ln failed: %1", "steps", count).arg(visible(task.detail, 120)),
            IncidentText::tr("Review…")};
    case IncidentTask::Kind::Held:
        return {StatusKind::Warning, IncidentText::tr("Wave waits: %1").arg(object),
                IncidentText::tr("%Ln certificate(s) to go", nullptr, count),
                IncidentText::tr("Let it go…")};
    case IncidentTask::Kind::Publish:
        return {StatusKind::Warning, IncidentText::tr("Publish the list of %1").arg(object),
                IncidentText::tr("%Ln revoked, shown to nobody", nullptr, count),
                IncidentText::tr("Publish…")};
    case IncidentTask::Kind::NotShown:
        return {StatusKind::Warning, IncidentText::tr("List of %1").arg(object),
                IncidentText::tr("does not show %Ln of them yet", nullptr, count),
                IncidentText::tr("Read back")};
    case IncidentTask::Kind::NotTold:
        return {StatusKind::Failed, IncidentText::tr("Tell %1").arg(object),
                IncidentText::tr("%Ln certificate(s) it must revoke", nullptr, count),
                IncidentText::tr("List…")};
    case IncidentTask::Kind::NoOwner:
        return {StatusKind::Failed, IncidentText::tr("No owner: %1").arg(object),
                count > 1 ? IncidentText::tr("and %Ln more in use", nullptr, count - 1)
                          : IncidentText::tr("revoking it stops an unknown service"),
                IncidentText::tr("Assign…")};
    }
    return {};
}

QString sentenceOf(const IncidentEvent &event)
{
    const QString object = visible(event.object, 80);
    switch (event.kind) {
    case IncidentEvent::Kind::Frozen:
        return IncidentText::tr("%Ln certificate(s) frozen", nullptr, int(event.count));
    case IncidentEvent::Kind::Planned:
        return IncidentText::tr("Plan %1: %2")
            .arg(number(event.plan), tables::planVerbText(event.object));
    case IncidentEvent::Kind::WaveStarted:
        return IncidentText::tr("Wave %1 started").arg(event.count);
    case IncidentEvent::Kind::WaveDone:
        return IncidentText::tr("Wave %1 done, %2 of %3 proven")
            .arg(QString::number(event.count), number(event.total),
                 number(event.detail.toLongLong()));
    case IncidentEvent::Kind::Listed:
        return IncidentText::tr("%1 signed list %2").arg(object, number(event.count));
    case IncidentEvent::Kind::Shown:
        return IncidentText::tr("List of %1 shows %Ln more", nullptr, int(event.count)).arg(object);
    case IncidentEvent::Kind::Failed:
        return IncidentText::tr("Failed: %1").arg(visible(event.detail, 120));
    case IncidentEvent::Kind::Closed:
        return event.detail.isEmpty()
            ? IncidentText::tr("Closed by %1").arg(object)
            : IncidentText::tr("Closed by %1: %2").arg(object, visible(event.detail, 120));
    }
    return {};
}

QString spanText(qint64 seconds)
{
    if (seconds < 60)
        return IncidentText::tr("%1 s", "seconds").arg(seconds);
    if (seconds < 3600)
        return IncidentText::tr("%1 min", "minutes").arg(seconds / 60);
    if (seconds < 86'400)
        return IncidentText::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds % 3600 / 60);
    return IncidentText::tr("%1 d %2 h").arg(seconds / 86'400).arg(seconds % 86'400 / 3600);
}

qint64 medianOf(const std::vector<qint64> &rising)
{
    return rising.empty() ? -1 : rising[(rising.size() - 1) / 2];
}

}  // namespace ui
