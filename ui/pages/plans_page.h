// SPDX-License-Identifier: GPL-3.0-or-later
// Running and past plans: a windowed table, live, with one plan in full beside it and what can be
// done about it.
#pragma once

#include "models/domain/plan.h"

#include <QWidget>

#include <memory>

namespace ui {

class ConsoleContext;

class PlansPage : public QWidget {
    Q_OBJECT
public:
    explicit PlansPage(ConsoleContext &context, QWidget *parent = nullptr);
    ~PlansPage() override;

    void refresh();
    bool ready() const;
    // Selects one plan and shows it in full.
    void showPlan(domain::PlanId plan);

Q_SIGNALS:
    void becameReady();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace ui
