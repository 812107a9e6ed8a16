// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

class Banner;
class ConsoleContext;
class ConsoleSettings;
class Panel;
class PassphraseField;
class StatusLine;
class VaultDoor;

// This machine: look, language, locking. This vault: backup, check, passphrase, new keys.
class SettingsPage : public QWidget {
    Q_OBJECT
public:
    SettingsPage(ConsoleContext &context, VaultDoor &door, ConsoleSettings &settings,
                 QWidget *parent = nullptr);
    ~SettingsPage() override;

private:
    Panel *lookPanel();
    Panel *lockPanel();
    Panel *safetyPanel();
    Panel *passphrasePanel();
    void backUp();
    void check();
    void rekey();
    void changePassphrase();
    ConsoleContext &m_context;
    VaultDoor &m_door;
    ConsoleSettings &m_settings;
    StatusLine *m_backupState, *m_checkState;
    QLabel *m_findings;
    PassphraseField *m_current, *m_fresh, *m_repeat;
    StatusLine *m_passphraseState;
    Banner *m_passphraseError, *m_safetyError, *m_rekeyQuestion;
    QPushButton *m_change, *m_backup, *m_check, *m_rekey;
};

}  // namespace ui
