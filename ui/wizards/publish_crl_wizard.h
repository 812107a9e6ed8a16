// SPDX-License-Identifier: GPL-3.0-or-later
// Publishes a new revocation list of one authority: kept in the vault, and in a file where wanted.
#pragma once

#include "ui/wizards/plan_wizard.h"

class QCheckBox;
class QLineEdit;
class QRadioButton;

namespace ui {

class PublishCrlWizard : public PlanWizard {
    Q_OBJECT
public:
    PublishCrlWizard(ConsoleContext &context, const QString &authority, QWidget *parent = nullptr);

protected:
    jobs::PlanMaker maker() const override;
    void entered(int step) override;

private:
    QWidget *placePage();
    void browse();
    void refresh();
    QString suggested(bool delta) const;
    QString path() const;  // empty: the vault alone

    QString m_authority;
    QRadioButton *m_vault, *m_file, *m_server;
    QLineEdit *m_path, *m_address;
    QCheckBox *m_delta;
};

}  // namespace ui
