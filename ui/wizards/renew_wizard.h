// SPDX-License-Identifier: GPL-3.0-or-later
// Renewal of one, a selection or a query: same or new key, how long; then what supersedes what and
// what moves over.
#pragma once

#include "models/jobs/renew.h"
#include "models/jobs/revoke_preview.h"
#include "ui/wizards/plan_wizard.h"

class QButtonGroup;
class QCheckBox;
class QLineEdit;
class QSpinBox;

namespace ui {

class Panel;
class RowsTable;

class RenewWizard : public PlanWizard {
    Q_OBJECT
public:
    // Without a selection a query is asked for.
    RenewWizard(ConsoleContext &context, std::optional<jobs::Selection> selection, qint64 count,
                QWidget *parent = nullptr);
    ~RenewWizard() override;

protected:
    jobs::PlanMaker maker() const override;
    void planned(const domain::Plan *plan) override;
    void entered(int step) override;

private:
    enum Step { How };
    QWidget *howPage(qint64 count);
    jobs::RenewDraft draft() const;
    void refresh();

    jobs::RevokeReader m_reader;
    std::optional<jobs::Selection> m_selection;
    qint64 m_count;
    QLineEdit *m_query = nullptr;
    QButtonGroup *m_key;
    QCheckBox *m_ownDays;
    QSpinBox *m_days;
    QLineEdit *m_reason;
    Panel *m_tablePanel;
    RowsTable *m_table;
};

}  // namespace ui
