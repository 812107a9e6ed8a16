// SPDX-License-Identifier: GPL-3.0-or-later
// One private key into a file: format, place and reason, then the vault's passphrase again and a
// fresh one for the file.
#pragma once

#include "models/jobs/export_key.h"
#include "ui/wizards/wizard_frame.h"

class QButtonGroup;
class QCheckBox;
class QLabel;
class QLineEdit;

namespace ui {

class Banner;
class ConsoleContext;
class PassphraseField;
class RunningPage;

class ExportKeyWizard : public WizardFrame {
    Q_OBJECT
public:
    // `title` names the key for people.
    ExportKeyWizard(ConsoleContext &context, qint64 key, const QString &title,
                    QWidget *parent = nullptr);

protected:
    void verbPressed(int step) override;
    void entered(int step) override;
    void cancelPressed() override;

private:
    QWidget *placePage();
    QWidget *passphrasePage();
    void browse();
    void refresh();
    void apply();
    void showFailure(const crypto::Error &error);
    jobs::KeyFormat format() const;
    bool bare() const;  // no passphrase on the file

    ConsoleContext &m_context;
    qint64 m_key;
    jobs::JobId m_job = 0;
    QButtonGroup *m_format;
    QCheckBox *m_bare, *m_oldWindows, *m_overwrite;
    QLineEdit *m_path, *m_reason;
    QLabel *m_problem;
    PassphraseField *m_vaultPassphrase, *m_passphrase, *m_repeat;
    QWidget *m_fresh;  // the fields of the file's passphrase
    Banner *m_error, *m_warning;
    RunningPage *m_running;
};

}  // namespace ui
