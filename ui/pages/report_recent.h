// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/recent_reports.h"
#include "ui/parts/panel.h"

namespace ui {

class ConsoleContext;

// The reports written last: what, when, by whom, where to; one click makes the same kind again.
class ReportRecent : public Panel {
    Q_OBJECT
public:
    ReportRecent(ConsoleContext &context, int rows, QWidget *parent = nullptr);
    void setReports(const QList<report::RecentReport> &reports);

Q_SIGNALS:
    void wanted(const report::Request &request);

private:
    ConsoleContext &m_context;
    int m_rows;
};

}  // namespace ui
