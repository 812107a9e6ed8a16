// SPDX-License-Identifier: GPL-3.0-or-later
// Manual revocation, and replacing before it: what (a selection, a query, a key, everything below
// an authority), why, how (waves, lists, incident), then the plan. Cancel is the default.
#pragma once

#include "models/jobs/revoke_preview.h"
#include "ui/wizards/plan_wizard.h"

class QTimer;

namespace ui {

class RevokeHowPage;
class RevokeReasonPage;
class RevokeReview;
class RevokeScopePage;

// What the caller knows already.
struct RevokeStart {
    std::optional<jobs::Selection> selection = {};
    qint64 count = 0;  // of the selection
    QString key = {};  // as jobs::publicKeyNamed takes it: everything that shares it
    qint64 below = 0;  // an authority's certificate
    int reason = -1;  // -1: still to be chosen
    bool replace = false;  // new certificates first
    std::int64_t incident = 0;  // the open one this belongs to
};

class RevokeWizard : public PlanWizard {
    Q_OBJECT
public:
    RevokeWizard(ConsoleContext &context, const RevokeStart &start, QWidget *parent = nullptr);
    ~RevokeWizard() override;

protected:
    jobs::PlanMaker maker() const override;
    void planned(const domain::Plan *plan) override;
    void ended(const jobs::PlanOutcome &outcome, QVBoxLayout &result) override;
    void entered(int step) override;

private:
    enum Step { What, Why, How };
    void ask();  // how many the scope means
    void refresh();
    void showReview();
    jobs::RevokeReader::Question question() const;

    jobs::RevokeReader m_reader;
    RevokeScopePage *m_scope;
    RevokeReasonPage *m_reason;
    RevokeHowPage *m_how;
    RevokeReview *m_review;
    QTimer *m_pause;
    std::optional<jobs::RevokeReader::Answer> m_answer;
};

}  // namespace ui
