// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a root or an intermediate authority whose key lies in the vault: kind and name, subject,
// key and lifetime, limits, addresses, then exactly what will be signed.
#pragma once

#include "models/jobs/create_authority.h"
#include "models/jobs/issue_choices.h"
#include "models/jobs/issue_review.h"
#include "ui/wizards/plan_wizard.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;

namespace ui {

class ChoiceList;
class IssueReviewTable;
class LineListEditor;
class SubjectEditor;

class CreateAuthorityWizard : public PlanWizard {
    Q_OBJECT
public:
    explicit CreateAuthorityWizard(ConsoleContext &context, QWidget *parent = nullptr);

    jobs::AuthorityDraft draft() const;

protected:
    jobs::PlanMaker maker() const override;
    void planned(const domain::Plan *plan) override;
    void ended(const jobs::PlanOutcome &outcome, QVBoxLayout &result) override;
    void entered(int step) override;

private:
    static constexpr int RootYears = 20, IntermediateYears = 10;
    QWidget *kindPage();
    QWidget *subjectPage();
    QWidget *keyPage();
    QWidget *limitsPage();
    QWidget *addressPage();
    void load();
    void refresh();
    void kindChanged();
    QString problemOf(int step) const;

    jobs::PlanReader m_choiceReader, m_reviewReader, m_tokenReader;
    QList<report::AuthorityRow> m_authorities;
    QRadioButton *m_root, *m_below;
    ChoiceList *m_parents;
    QLineEdit *m_name;
    QLabel *m_nameProblem;
    SubjectEditor *m_subject;
    QComboBox *m_key, *m_digest, *m_place;
    QLabel *m_placeNote;
    QCheckBox *m_pss;
    QSpinBox *m_years, *m_crlDays, *m_pathLength;
    QCheckBox *m_limitPath;
    LineListEditor *m_permit, *m_exclude, *m_crl, *m_ocsp, *m_issuer;
    IssueReviewTable *m_table;
    bool m_named = false;  // the name was typed, it no longer follows the subject
    int m_reached = 0;  // the last step that was seen
    crypto::UnixTime m_now = 0;
};

// The verb "Create authority".
void createAuthority(ConsoleContext &context);

}  // namespace ui
