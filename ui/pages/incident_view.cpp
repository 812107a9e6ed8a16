// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the incident page from its report.
#include "ui/pages/incident_parts.h"

#include "ui/pages/incident_words.h"
#include "ui/parts/badge.h"
#include "ui/parts/button.h"
#include "ui/parts/dates.h"
#include "ui/parts/effect_chart.h"
#include "ui/parts/elided_label.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/rows_table.h"
#include "ui/parts/status_shape.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;
using report::IncidentAuthority;
using report::IncidentEvent;
using report::IncidentTask;
using report::IncidentWave;

namespace {

constexpr int MostTasks = 6, MostEvents = 12;

void clear(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout *inner = item->layout()) {
            clear(*inner);
        }
        delete item;
    }
}

double share(qint64 part, qint64 whole)
{
    return whole == 0 ? 0.0 : double(part) / double(whole);
}

// Shape, sentence over object, and one button that does it.
QWidget *taskRow(const TaskText &text, QPushButton **act, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(size::Grid + size::Gap);
    layout->addWidget(new StatusShape(text.kind, row));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *sentence = new ElidedLabel(text.sentence, row);
    sentence->setRole(TextRole::Name);
    sentence->setElide(Qt::ElideRight);
    words->addWidget(sentence);
    auto *object = new ElidedLabel(text.object, row);
    object->setRole(TextRole::Note);
    object->setMutedInk(true);
    object->setElide(Qt::ElideRight);
    words->addWidget(object);
    layout->addLayout(words, 1);
    if (act) {
        *act = button(text.verb, {}, ButtonKind::Plain, row);
        setSmall(*act);
        (*act)->setAccessibleDescription(text.sentence + u", "_s + text.object);
        layout->addWidget(*act);
    }
    return row;
}

}  // namespace

void IncidentPage::Parts::show()
{
    showHead();
    showFigures();
    showWaves();
    showChart();
    showAuthorities();
    showTasks();
    showEvents();
}

void IncidentPage::Parts::showHead()
{
    const crypto::UnixTime now = report.now;
    title->setText(
        IncidentPage::tr("Incident %1: %2").arg(report.id).arg(visible(report.title, 120)));
    badge->set(kindOf(report.state), wordOf(report.state));
    QStringList parts;
    const QString kind = report.scope[u"kind"_s].toString();
    if (kind == u"key") {
        parts << IncidentPage::tr("Key SPKI %1")
                     .arg(groupedHex(report.scope[u"spki"_s].toString().left(16)) + u" …"_s);
        if (!report.keyLabel.isEmpty())
            parts << visible(report.keyLabel, 40);
    } else if (kind == u"query") {
        parts << IncidentPage::tr("Query %1").arg(visible(report.scope[u"query"_s].toString(), 80));
    } else if (kind == u"below") {
        parts << IncidentPage::tr("Everything below an authority");
    }
    parts << IncidentPage::tr("Set frozen %1 by %2")
                 .arg(brief(report.openedAt, now), visible(report.openedBy, 40));
    if (report.closedAt != 0)
        parts << IncidentPage::tr("Closed %1 by %2")
                     .arg(brief(report.closedAt, now), visible(report.closedBy, 40));
    else
        parts << IncidentPage::tr("Now %1, running %2")
                     .arg(brief(now, now), spanText(now - report.openedAt));
    facts->setText(parts.join(u"     "_s));

    chooser->clear();
    for (const report::IncidentSummary &one : list)
        chooser->addItem(IncidentPage::tr("%1: %2").arg(one.id).arg(visible(one.title, 40)),
                         qint64(one.id));
    chooser->setCurrentIndex(chooser->findData(qint64(report.id)));
    chooser->setVisible(list.size() > 1);

    const bool writable = !context.vault().readOnly && report.closedAt == 0;
    const bool runs = pausablePlan() != 0;
    pause->setText(runs ? IncidentPage::tr("Pause waves") : IncidentPage::tr("Go on"));
    pause->setVisible(writable && (runs || resumablePlan() != 0));
    close->setVisible(writable && !runs && report.state == report::IncidentState::Contained);
    evidence->setEnabled(!context.vault().readOnly);
}

void IncidentPage::Parts::showFigures()
{
    const report::IncidentCounts &c = report.counts;
    const auto left = [](qint64 count) {
        return count > 0 ? IncidentPage::tr("%1 to go").arg(number(count))
                         : IncidentPage::tr("all of them");
    };
    const int authorityCount = int(report.authorities.size());
    figures[0]->setLabel(report.scope[u"kind"_s].toString() == u"key"
                             ? IncidentPage::tr("Share the key")
                             : IncidentPage::tr("In the frozen set"));
    figures[0]->set({number(c.total),
                     IncidentPage::tr("frozen, %Ln authority(s)", nullptr, authorityCount),
                     c.total > 0 ? 1.0 : 0.0});
    figures[1]->set({number(c.replaced), left(c.total - c.replaced), share(c.replaced, c.total)});
    figures[2]->set({number(report.inPlace),
                     report.places == 0
                         ? IncidentPage::tr("no place is known")
                         : IncidentPage::tr("in %1 of %2 places")
                               .arg(number(report.placesReplaced), number(report.places)),
                     share(report.placesReplaced, report.places)});
    figures[3]->set({number(c.revoked), left(c.total - c.revoked), share(c.revoked, c.total)});
    const qint64 waiting = c.revoked - c.proven;
    figures[4]->set({number(c.proven),
                     waiting > 0 ? IncidentPage::tr("%Ln wait(s) for a list", nullptr, int(waiting))
                                 : left(c.total - c.proven),
                     share(c.proven, c.total), true});
    const qint64 people = report.needPerson();
    IncidentFigure::Value value{number(people),
                                report.tasks.isEmpty() ? IncidentPage::tr("nothing is left")
                                                       : IncidentPage::tr("in %Ln task(s)", nullptr,
                                                                          int(report.tasks.size())),
                                -1};
    value.kind = people > 0 ? StatusKind::Failed : StatusKind::Valid;
    figures[5]->set(value);
}

void IncidentPage::Parts::showWaves()
{
    QList<QList<TableCell>> rows;
    for (const IncidentWave &wave : report.waves) {
        TableCell bar;
        bar.done = share(wave.counts.revoked, wave.counts.total);
        bar.proven = share(wave.counts.proven, wave.counts.total);
        const QString name =
            wave.number == 0 ? waveTitle(wave) : u"%1   %2"_s.arg(wave.number).arg(waveTitle(wave));
        rows.append({TableCell{name}, TableCell{number(wave.counts.total)},
                     TableCell{number(wave.counts.replaced)},
                     TableCell{number(wave.counts.revoked)}, TableCell{number(wave.counts.proven)},
                     bar, TableCell{stateText(wave, report.now), kindOf(wave.state)}});
    }
    waves->setRows(rows);
    waves->setHeightOfRows(6);
}

void IncidentPage::Parts::showChart()
{
    EffectData data;
    data.total = report.counts.revoked;
    data.goal = report.goal;
    data.goalText = IncidentPage::tr("goal: all within %1").arg(spanText(report.goal));
    const qint64 until = (report.closedAt != 0 ? report.closedAt : report.now) - report.openedAt;
    qint64 longest = 0;
    for (const auto *values : {&report.accepted, &report.listed, &report.answered})
        longest = std::max(longest, values->empty() ? 0 : values->back());
    // Once all is proven the curves end with the last proof.
    const bool over = report.counts.proven == report.counts.total;
    data.elapsed = over ? longest + longest / 8 : until;
    data.curves.append({IncidentPage::tr("accepted"), -1, report.accepted});
    if (!report.answered.empty())
        data.curves.append({IncidentPage::tr("OCSP"), 0, report.answered});
    data.curves.append({IncidentPage::tr("CRL"), 1, report.listed});
    chart->setData(data);
    proofNote->setText(IncidentPage::tr("time from revoke order to public effect, share of %Ln",
                                        nullptr, int(report.counts.revoked)));
    QStringList medians;
    if (const qint64 ocsp = medianOf(report.answered); ocsp >= 0)
        medians << IncidentPage::tr("OCSP %1").arg(spanText(ocsp));
    if (const qint64 crl = medianOf(report.listed); crl >= 0)
        medians << IncidentPage::tr("CRL %1").arg(spanText(crl));
    proofMedian->setText(medians.isEmpty()
                             ? IncidentPage::tr("not seen yet")
                             : IncidentPage::tr("median %1").arg(medians.join(u", "_s)));
}

void IncidentPage::Parts::showAuthorities()
{
    QList<QList<TableCell>> rows;
    for (const IncidentAuthority &authority : report.authorities) {
        TableCell revokes{authority.local ? IncidentPage::tr("at once")
                                          : IncidentPage::tr("not from here")};
        if (!authority.local)
            revokes.kind = StatusKind::Warning;
        TableCell listed;
        if (authority.listedAt == 0)
            listed = {IncidentPage::tr("none known"), {}, true};
        else if (authority.local && authority.file.isEmpty())
            listed = {IncidentPage::tr("in the vault only"), StatusKind::Warning};
        else
            listed = {IncidentPage::tr("%1, next %2")
                          .arg(brief(authority.listedAt, report.now),
                               brief(authority.nextUpdate, report.now))};
        if (!authority.file.isEmpty())
            listed.toolTip = visible(authority.file);
        TableCell ocsp{authority.ocsp ? IncidentPage::tr("named") : IncidentPage::tr("none")};
        ocsp.muted = !authority.ocsp;
        rows.append({TableCell{visible(authority.name, 80), {}, false, true},
                     TableCell{number(authority.counts.total)}, revokes, listed, ocsp,
                     TableCell{number(authority.counts.revoked)},
                     TableCell{number(authority.counts.proven)}});
    }
    authorities->setRows(rows);
    authorities->setHeightOfRows(8);
}

void IncidentPage::Parts::showTasks()
{
    clear(*tasks);
    taskPanel->setNote(number(report.needPerson() + report.automatic));
    const bool writable = !context.vault().readOnly && report.closedAt == 0;
    int at = 0;
    for (const IncidentTask &task : report.tasks) {
        if (at == MostTasks) {
            auto *more = label(
                IncidentPage::tr("and %Ln more", nullptr, int(report.tasks.size()) - MostTasks),
                TextRole::Note, Ink::Muted);
            more->setContentsMargins(16, 8, 16, 8);
            tasks->addWidget(more);
            break;
        }
        if (at++ > 0)
            tasks->addWidget(new Line(Qt::Horizontal, taskPanel));
        QPushButton *verb = nullptr;
        tasks->addWidget(taskRow(textOf(task), &verb, taskPanel));
        const bool reads = task.kind == IncidentTask::Kind::Failed
            || task.kind == IncidentTask::Kind::NotTold || task.kind == IncidentTask::Kind::NoOwner;
        verb->setEnabled(writable || reads);
        QObject::connect(verb, &QPushButton::clicked, &page, [this, task] { act(task); });
    }
    if (report.automatic > 0) {
        if (at > 0)
            tasks->addWidget(new Line(Qt::Horizontal, taskPanel));
        tasks->addWidget(taskRow(
            {StatusKind::Note,
             IncidentPage::tr("%Ln step(s) run by themselves", nullptr, int(report.automatic)),
             IncidentPage::tr("in plans that run or are ready"),
             {}},
            nullptr, taskPanel));
    } else if (report.tasks.isEmpty()) {
        tasks->addWidget(taskRow({StatusKind::Valid,
                                  IncidentPage::tr("Nothing is left"),
                                  IncidentPage::tr("every revocation is proven"),
                                  {}},
                                 nullptr, taskPanel));
    }
}

void IncidentPage::Parts::showEvents()
{
    clear(*events);
    int shownEvents = 0;
    QList<QLabel *> times;  // one column, as wide as the longest of them
    for (const IncidentEvent &event : report.events) {
        if (shownEvents++ == MostEvents)
            break;
        auto *row = new QHBoxLayout;
        row->setSpacing(size::PanelPadding);
        auto *at = label(brief(event.at, report.now), TextRole::Note, Ink::Muted);
        times << at;
        at->setToolTip(moment(event.at));
        row->addWidget(at);
        auto *sentence = new ElidedLabel(sentenceOf(event));
        sentence->setElide(Qt::ElideRight);
        row->addWidget(sentence, 1);
        events->addLayout(row);
    }
    int width = 0;
    for (const QLabel *each : std::as_const(times))
        width = qMax(width, each->sizeHint().width());
    for (QLabel *each : std::as_const(times))
        each->setFixedWidth(width);
    const qsizetype more = report.events.size() - MostEvents;
    eventPanel->setNote(more > 0 ? IncidentPage::tr("%Ln earlier", nullptr, int(more)) : QString());
}

}  // namespace ui
