// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of the incident page, shared by the files that build it and act for it.
#pragma once

#include "models/tables/incident_loader.h"
#include "ui/pages/incident_figures.h"
#include "ui/pages/incident_page.h"
#include "ui/parts/console_context.h"

#include <functional>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace ui {

class Badge;
class Banner;
class EffectChart;
class EmptyState;
class Panel;
class RowsTable;
class WizardFrame;

struct IncidentPage::Parts {
    ConsoleContext &context;
    IncidentPage &page;
    tables::IncidentLoader loader;
    QList<report::IncidentSummary> list;
    report::IncidentReport report;
    std::int64_t shown = 0;
    domain::PlanId wantedPlan = 0;
    bool ready = false, stale = false;

    QStackedWidget *stack = nullptr;
    EmptyState *empty = nullptr;
    QComboBox *chooser = nullptr;
    QLabel *title = nullptr, *facts = nullptr, *proofNote = nullptr, *proofMedian = nullptr;
    Badge *badge = nullptr;
    QPushButton *pause = nullptr, *evidence = nullptr, *close = nullptr;
    Banner *banner = nullptr;
    QList<IncidentFigure *> figures;
    RowsTable *waves = nullptr, *authorities = nullptr;
    EffectChart *chart = nullptr;
    Panel *wavePanel = nullptr, *taskPanel = nullptr, *eventPanel = nullptr;
    QVBoxLayout *tasks = nullptr, *events = nullptr, *questions = nullptr;

    Parts(ConsoleContext &console, IncidentPage &owner);
    // incident_page.cpp
    void build();
    QWidget *buildHead();
    QWidget *buildFigures();
    QWidget *buildLeft();
    QWidget *buildRight();
    // incident_view.cpp
    void show();
    void showHead();
    void showFigures();
    void showWaves();
    void showChart();
    void showAuthorities();
    void showTasks();
    void showEvents();
    // incident_verbs.cpp
    void choose(std::int64_t incident);
    void refresh();
    void pauseOrResume();
    void act(const report::IncidentTask &task);
    // Asked in the page; Cancel is the default. `field` not empty: one line of text is asked for,
    // and handed to the action.
    struct Question {
        QString title, text, verb, field;
        bool danger = false;
    };
    void ask(const Question &question, std::function<void(const QString &)> action);
    void release(const report::IncidentTask &task);
    void readBack();
    void publish(const QString &authority);
    void buildEvidence();
    void closeIncident();
    void lists(const QString &rest);  // the inventory with a part of the frozen set
    domain::PlanId pausablePlan() const;  // one that runs here
    domain::PlanId resumablePlan() const;  // one that could go on
};

}  // namespace ui
