// SPDX-License-Identifier: GPL-3.0-or-later
// Issues one certificate by an authority of the vault or one elsewhere: authority, profile, subject
// and names, key, then exactly what will be signed, beside what was asked for and what the previous
// one has.
#pragma once

#include "models/jobs/issue_review.h"
#include "ui/wizards/issue_pages.h"
#include "ui/wizards/plan_wizard.h"

namespace ui {

class IssueReviewTable;
class SolverEditor;

class IssueWizard : public PlanWizard {
    Q_OBJECT
public:
    struct Start {
        QString authority = {};  // chosen already; empty: the first usable one
        qint64 copyOf = 0;  // a certificate to begin with; 0: none
    };
    IssueWizard(ConsoleContext &context, const Start &start, QWidget *parent = nullptr);

    // As the pages stand now.
    jobs::IssueDraft draft() const;

protected:
    jobs::PlanMaker maker() const override;
    void planned(const domain::Plan *plan) override;
    bool mayRun(const domain::Plan &plan) const override;
    void ended(const jobs::PlanOutcome &outcome, QVBoxLayout &result) override;
    void entered(int step) override;

private:
    enum IssueStep { AuthorityStep, ProfileStep, NamesStep, KeyStep, ProofStep };
    void load(const Start &start);
    void connectPages();
    void copy(qint64 certificate);
    void refreshChoices();
    void refreshContinue();
    void review();
    void showWarnings(const domain::Plan &plan);
    void showJustified();
    void showPhases();
    void authorityChosen();
    void showWaiting(const domain::PlanStep &step, QVBoxLayout &result);
    QWidget *reasonRow(const QString &code);
    void justify(const QString &code, const QString &reason);
    void showIssued(const domain::PlanStep &step, QVBoxLayout &result);

    jobs::PlanReader m_choiceReader, m_reviewReader, m_copyReader, m_resultReader;
    IssueAuthorityPage *m_authority;
    IssueProfilePage *m_profile;
    IssueNamesPage *m_names;
    IssueKeyPage *m_key;
    SolverEditor *m_solver;
    IssueReviewTable *m_table;
    QList<jobs::ProfileChoice> m_profiles;  // of this vault
    QString m_profilesOf;  // the account whose profiles are offered; empty: this vault's
    QMap<QString, QString> m_reasons;  // by the code of the warning
    QStringList m_wanted;  // codes of the warnings of the plan on show
    int m_reached = 0;  // the last step that was seen
    crypto::UnixTime m_now = 0;  // plan and review speak of the same moment
};

// The verb "Issue certificate", wherever it is.
void issueCertificate(ConsoleContext &context, const IssueWizard::Start &start = {});

}  // namespace ui
