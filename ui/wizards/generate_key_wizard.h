// SPDX-License-Identifier: GPL-3.0-or-later
// A private key by itself, before any certificate: sealed in the vault, or made inside a token.
#pragma once

#include "models/jobs/generate_key.h"
#include "ui/wizards/plan_wizard.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace ui {

class GenerateKeyWizard : public PlanWizard {
    Q_OBJECT
public:
    explicit GenerateKeyWizard(ConsoleContext &context, QWidget *parent = nullptr);

protected:
    jobs::PlanMaker maker() const override;
    void entered(int step) override;

private:
    QWidget *keyPage();
    void load();
    void refresh();
    jobs::KeyDraft draft() const;

    jobs::PlanReader m_reader, m_tokens;
    QLineEdit *m_label;
    QComboBox *m_key, *m_place;
    QLabel *m_placeNote;
};

}  // namespace ui
