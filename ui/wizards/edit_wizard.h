// SPDX-License-Identifier: GPL-3.0-or-later
// Changes what people say about certificates: fields, then exactly what would change, then the edit
// with Undo in the toast that announces it.
#pragma once

#include "models/jobs/edit.h"
#include "models/jobs/plan_reader.h"
#include "ui/parts/metadata_editor.h"
#include "ui/wizards/wizard_frame.h"

#include <memory>

class QLabel;

namespace ui {

class Banner;
class ConsoleContext;
class EditPreviewTable;
class EditSummary;
class RunningPage;

class EditWizard : public WizardFrame {
    Q_OBJECT
public:
    // count: how many certificates the selection holds. current: set when it is exactly one.
    EditWizard(ConsoleContext &context, jobs::Selection selection, qint64 count,
               const std::optional<domain::Metadata> &current, QWidget *parent = nullptr);

protected:
    void verbPressed(int step) override;
    void entered(int step) override;
    void cancelPressed() override;

private:
    void foresee();
    void apply();
    ConsoleContext &m_context;
    jobs::PlanReader m_fieldReader, m_planReader;
    jobs::EditDraft m_draft;
    qint64 m_count;
    std::shared_ptr<const jobs::EditPlan> m_plan;
    jobs::JobId m_job = 0;
    MetadataEditor *m_editor;
    QLabel *m_problem;
    Banner *m_error;
    Banner *m_newValues;
    EditPreviewTable *m_table;
    EditSummary *m_summary;
    RunningPage *m_running;
};

// Takes the newest edit back and says so in a toast; what the Undo button and the verb do.
void undoLastEdit(ConsoleContext &context, QObject *receiver);
// "12 certificates changed" with Undo.
void announceEdit(ConsoleContext &context, const jobs::EditOutcome &outcome);

}  // namespace ui
