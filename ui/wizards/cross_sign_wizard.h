// SPDX-License-Identifier: GPL-3.0-or-later
// One of our authorities signs another authority's name and key: whoever trusts ours then trusts
// the other one, too (RFC 5280 3.2).
#pragma once

#include "ui/wizards/plan_wizard.h"

class QLineEdit;
class QRadioButton;
class QSpinBox;

namespace ui {

class CertificatePicker;

class CrossSignWizard : public PlanWizard {
    Q_OBJECT
public:
    CrossSignWizard(ConsoleContext &context, const QString &authority, QWidget *parent = nullptr);

protected:
    jobs::PlanMaker maker() const override;
    void entered(int step) override;

private:
    QWidget *certificatePage();
    void browse();
    void refresh();

    QString m_authority;
    QRadioButton *m_file, *m_vault;
    QLineEdit *m_path;
    CertificatePicker *m_picker;
    QSpinBox *m_days;
};

}  // namespace ui
