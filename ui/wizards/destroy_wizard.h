// SPDX-License-Identifier: GPL-3.0-or-later
// Two short wizards about keys: destroying private keys, and marking a key as compromised.
#pragma once

#include "models/jobs/destroy.h"
#include "models/jobs/incident.h"
#include "ui/wizards/plan_wizard.h"

class QCheckBox;
class QDateTimeEdit;
class QLineEdit;

namespace ui {

// The private keys of the selected certificates; the records stay. Cancel is the default.
class DestroyWizard : public PlanWizard {
    Q_OBJECT
public:
    DestroyWizard(ConsoleContext &context, jobs::Selection selection, qint64 count,
                  QWidget *parent = nullptr);
    // One key by itself, whatever has it; `words` says which.
    DestroyWizard(ConsoleContext &context, qint64 key, const QString &words,
                  QWidget *parent = nullptr);

protected:
    jobs::PlanMaker maker() const override;
    void planned(const domain::Plan *plan) override;
    void entered(int step) override;

private:
    enum Step { Why };
    void build(const QString &what);
    void refresh();
    jobs::Selection m_selection;
    qint64 m_privateKey = 0;  // 0: those of the selection
    QLineEdit *m_reason;
    QCheckBox *m_understood;
};

// One key, whether the vault holds it or not: opens an incident on everything that shares it.
class CompromiseWizard : public PlanWizard {
    Q_OBJECT
public:
    // `certificate` has the key.
    CompromiseWizard(ConsoleContext &context, qint64 certificate, const QString &name,
                     QWidget *parent = nullptr);

protected:
    jobs::PlanMaker maker() const override;
    void ended(const jobs::PlanOutcome &outcome, QVBoxLayout &result) override;
    void entered(int step) override;

private:
    enum Step { Key };
    void refresh();
    qint64 m_certificate;
    QLineEdit *m_title, *m_comment;
    QCheckBox *m_since;
    QDateTimeEdit *m_time;
};

}  // namespace ui
