// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/base/result.h"
#include "crypto/base/secret.h"
#include "ui/wizards/wizard_frame.h"

class QCheckBox;
class QLineEdit;

namespace ui {

class Banner;
class PassphraseField;
class ProgressLine;
class RecoveryCodeView;
class StatusLine;
class VaultDoor;

// Name and folder, passphrase, recovery code, and what to do next.
class CreateVaultWizard : public WizardFrame {
    Q_OBJECT
public:
    explicit CreateVaultWizard(VaultDoor &door, QWidget *parent = nullptr);
    ~CreateVaultWizard() override;

Q_SIGNALS:
    // The vault is about to be entered, and certificates are to be imported at once.
    void importWanted();

protected:
    void verbPressed(int step) override;
    void entered(int step) override;

private:
    enum Step { NameStep, PassphraseStep, CodeStep, DoneStep };
    QWidget *namePage();
    QWidget *passphrasePage();
    QWidget *codePage();
    QWidget *donePage();
    void judge();
    void create();
    void created(crypto::Result<crypto::Secret> code);
    QString folder() const;
    VaultDoor &m_door;
    QLineEdit *m_name, *m_place, *m_admin;
    PassphraseField *m_passphrase, *m_repeat;
    ProgressLine *m_strengthBar;
    StatusLine *m_nameProblem, *m_strength, *m_same;
    Banner *m_error;
    ProgressLine *m_busy;
    RecoveryCodeView *m_code;
    QCheckBox *m_stored;
    bool m_creating = false;
};

}  // namespace ui
