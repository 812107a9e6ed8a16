// SPDX-License-Identifier: GPL-3.0-or-later
// One plan in full: state and progress, what can be done about it, its steps, and the chosen step
// with its error. Writes only by starting jobs.
#pragma once

#include "models/tables/plan_table.h"

#include <QWidget>

#include <memory>

namespace ui {

class ConsoleContext;

class PlanDetail : public QWidget {
    Q_OBJECT
public:
    explicit PlanDetail(ConsoleContext &context, QWidget *parent = nullptr);
    ~PlanDetail() override;

    // nullptr: says that nothing is chosen. Called again whenever the summary has changed.
    void show(const tables::PlanSummary *summary);
    domain::PlanId plan() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace ui
