// SPDX-License-Identifier: GPL-3.0-or-later
// A plan as people read it: its steps with their state and object, and what was found. Steps come
// from a model (models/tables/plan_step_table.h), never a widget each: a plan can have 20,000.
#pragma once

#include "models/domain/plan.h"
#include "ui/parts/panel.h"

#include <QListView>

#include <memory>

class QTableView;
class QVBoxLayout;

namespace tables {
class PlanStepTable;
}

namespace ui {

class ConsoleContext;

// Numbered rows of two lines: the step over its object, the state at the right once it was begun;
// a failed step says why in the second line.
class PlanStepList : public QListView {
    Q_OBJECT
public:
    explicit PlanStepList(tables::PlanStepTable &steps, QWidget *parent = nullptr);
    QSize sizeHint() const override;

private:
    tables::PlanStepTable &m_steps;
};

// The same steps as a table: number, step, object, state, outcome.
void setUpStepTable(QTableView &view, tables::PlanStepTable &steps, const QString &accessibleName);

// How many block, warn and note, then each in a line (the first 40, alike ones counted).
class PlanFindings : public Panel {
    Q_OBJECT
public:
    explicit PlanFindings(QWidget *parent = nullptr);
    void setFindings(const QList<domain::PlanFinding> &findings);

private:
    QVBoxLayout *m_lines;
};

// "Plan, 6 steps": its steps as a list and what it needs before it runs.
class PlanPanel : public Panel {
    Q_OBJECT
public:
    explicit PlanPanel(ConsoleContext &context, QWidget *parent = nullptr);
    void setPlan(std::shared_ptr<const domain::Plan> plan);  // nullptr: none
    // What the one step of a plan does, in order, in place of the step itself: {"Sign", "Root"}.
    // Untrusted text made visible by the caller; empty: the steps again.
    void setPhases(const QList<std::pair<QString, QString>> &phases);

private:
    tables::PlanStepTable *m_steps;
    PlanStepList *m_list;
    QVBoxLayout *m_phases;
    QLabel *m_approval;
};

}  // namespace ui
