// SPDX-License-Identifier: GPL-3.0-or-later
// The private keys of a file into the vault, by themselves; certificates beside them are left.
#pragma once

#include "models/jobs/import_key.h"
#include "ui/wizards/wizard_frame.h"

class QLineEdit;

namespace ui {

class Banner;
class ConsoleContext;
class PassphraseField;
class RunningPage;

class ImportKeyWizard : public WizardFrame {
    Q_OBJECT
public:
    explicit ImportKeyWizard(ConsoleContext &context, QWidget *parent = nullptr);

protected:
    void verbPressed(int step) override;
    void entered(int step) override;
    void cancelPressed() override;

private:
    QWidget *filePage();
    void browse();
    void apply();
    void showTaken(const QList<jobs::ImportedKey> &keys);
    void showFailure(const crypto::Error &error);

    ConsoleContext &m_context;
    jobs::JobId m_job = 0;
    QLineEdit *m_path, *m_label;
    PassphraseField *m_passphrase;
    Banner *m_error;
    RunningPage *m_running;
};

}  // namespace ui
