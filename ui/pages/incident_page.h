// SPDX-License-Identifier: GPL-3.0-or-later
// One incident: how far it is, what is left and for whom, how long revocations took until the world
// saw them, what happened, and the evidence pack.
#pragma once

#include "models/report/incident_report.h"

#include <QWidget>

#include <memory>

namespace ui {

class ConsoleContext;

class IncidentPage : public QWidget {
    Q_OBJECT
public:
    explicit IncidentPage(ConsoleContext &context, QWidget *parent = nullptr);
    ~IncidentPage() override;

    // 0, 0: the newest open one. A plan: the incident it belongs to.
    void showIncident(std::int64_t incident, domain::PlanId plan = 0);
    bool ready() const;

Q_SIGNALS:
    void becameReady();

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace ui
