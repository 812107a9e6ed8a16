// SPDX-License-Identifier: GPL-3.0-or-later
// The tail of every wizard that changes something: review (the plan, made on a worker from the
// draft), progress, result. A wizard derives from it, adds its own steps first, then the tail, and
// says how its draft becomes a plan. The plan is stored and run exactly once; Cancel before that
// changes nothing.
#pragma once

#include "models/jobs/plan_reader.h"
#include "models/jobs/plan_run.h"
#include "ui/wizards/wizard_frame.h"

#include <memory>

class QHBoxLayout;
class QVBoxLayout;

namespace tables {
class PlanStepTable;
}

namespace ui {

class Banner;
class ConsoleContext;
class PlanFindings;
class PlanPanel;
class RunningPage;

class PlanWizard : public WizardFrame {
    Q_OBJECT
public:
    PlanWizard(ConsoleContext &context, const QString &title, QWidget *parent = nullptr);
    ~PlanWizard() override;

    // The plan on the review page; nullptr while it is made.
    const std::shared_ptr<const domain::Plan> &plan() const { return m_plan; }

protected:
    struct Tail {
        QString verb, verbIcon = {};
        bool danger = false;  // Cancel is the default button
        QString sentence = {};  // beside "Review"
        QString running = {};  // "issuing": what the progress page says is done
        // What stands in the left column of the review under the banners. nullptr: the steps as a
        // table, which suits plans of many.
        QWidget *content = nullptr;
        // The content is as high as it is and the page scrolls (else it fills the page).
        bool scrolls = false;
    };
    // After the wizard's own steps.
    void addTail(const Tail &tail);
    int reviewStep() const { return m_review; }
    int progressStep() const { return m_review + 1; }
    int resultStep() const { return m_review + 2; }

    // The draft as it stands, bound to its plan function. Called when the review is entered.
    virtual jobs::PlanMaker maker() const = 0;
    // The plan is there (or could not be made: nullptr). Default: nothing.
    virtual void planned(const domain::Plan *plan);
    // True: the verb may be pressed. Default: a plan with steps that nothing blocks.
    virtual bool mayRun(const domain::Plan &plan) const;
    // The plan ended, or stopped on its way: add to the result page. Default: nothing.
    virtual void ended(const jobs::PlanOutcome &outcome, QVBoxLayout &result);

    // Makes the plan again, after the draft changed on the review page itself.
    void foresee();
    // The verb follows mayRun() again.
    void refreshVerb();
    // Above the content of the review: banners with reason fields and the like. Emptied by the
    // wizard itself.
    QVBoxLayout *reviewTop() const { return m_top; }
    // Panels of the right column, under findings and plan.
    QVBoxLayout *reviewSide() const { return m_side; }
    PlanFindings &findingsPanel() const { return *m_findings; }
    PlanPanel &planPanel() const { return *m_planPanel; }
    ConsoleContext &console() const { return m_context; }

    void verbPressed(int step) override;
    void entered(int step) override;
    void cancelPressed() override;

private:
    QWidget *reviewPage(const Tail &tail);
    QWidget *resultPage();
    void save();
    void apply();
    void showOutcome(const jobs::PlanOutcome &outcome);
    void showFailure(const crypto::Error &error);

    ConsoleContext &m_context;
    jobs::PlanReader m_reader;
    std::shared_ptr<const domain::Plan> m_plan;
    int m_review = 0;
    QString m_doing;
    jobs::JobId m_job = 0;
    bool m_given = false;  // to a job, once and for all
    Banner *m_error = nullptr, *m_blocked = nullptr, *m_outcome = nullptr;
    QVBoxLayout *m_top = nullptr, *m_side = nullptr, *m_result = nullptr;
    PlanFindings *m_findings = nullptr;
    PlanPanel *m_planPanel = nullptr;
    tables::PlanStepTable *m_steps = nullptr;  // of the review's table, if it has one
    RunningPage *m_running = nullptr;
    QPushButton *m_save = nullptr;
};

}  // namespace ui
