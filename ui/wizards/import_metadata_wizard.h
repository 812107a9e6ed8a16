// SPDX-License-Identifier: GPL-3.0-or-later
// Takes owners, tags and other metadata from a CSV file: choose it, see which columns and lines fit
// and what would change, then the edit, which Undo takes back as one.
#pragma once

#include "models/jobs/plan_reader.h"
#include "ui/wizards/wizard_frame.h"

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace ui {

class Banner;
class ConsoleContext;
class EditPreviewTable;
class EditSummary;
class Panel;
class RunningPage;

class ImportMetadataWizard : public WizardFrame {
    Q_OBJECT
public:
    explicit ImportMetadataWizard(ConsoleContext &context, const QString &path = {},
                                  QWidget *parent = nullptr);

protected:
    void verbPressed(int step) override;
    void entered(int step) override;
    void cancelPressed() override;

private:
    QWidget *filePage();
    QWidget *reviewPage();
    void foresee();
    void apply();
    ConsoleContext &m_context;
    jobs::PlanReader m_reader;
    std::shared_ptr<const jobs::CsvPlan> m_plan;
    jobs::JobId m_job = 0;
    QLineEdit *m_path;
    Banner *m_error;
    Banner *m_problems;
    QLabel *m_problemLines;
    EditPreviewTable *m_table;
    EditSummary *m_summary;
    RunningPage *m_running;
};

}  // namespace ui
