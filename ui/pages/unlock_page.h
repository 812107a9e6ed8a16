// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/base/clock.h"
#include "crypto/base/result.h"

#include <QString>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

class Banner;
class ConsoleSettings;
class LinkButton;
class PassphraseField;
class ProgressLine;
class VaultDoor;

// One vault, its administrator, the passphrase; what is known of it without the passphrase.
class UnlockPage : public QWidget {
    Q_OBJECT
public:
    // reason: why it is locked, shown under the name; may be empty.
    UnlockPage(VaultDoor &door, ConsoleSettings &settings, const crypto::Clock &clock,
               const QString &folder, const QString &reason, QWidget *parent = nullptr);
    ~UnlockPage() override;
    void focusPassphrase();

Q_SIGNALS:
    void vaultChosen(const QString &folder);
    void welcomeWanted();
    void languageChanged();

private:
    void unlock();
    void setByCode(bool byCode);
    void setBusy(bool busy);
    void refused(const crypto::Error &error);
    void addFacts(QVBoxLayout &layout);
    void chooseOther();
    VaultDoor &m_door;
    ConsoleSettings &m_settings;
    const crypto::Clock &m_clock;
    QString m_folder, m_name;
    bool m_byCode = false;
    bool m_busy = false;
    QComboBox *m_admin = nullptr;
    QLabel *m_secretLabel;
    PassphraseField *m_secret;
    QPushButton *m_unlock;
    ProgressLine *m_progress;
    LinkButton *m_codeLink;
    Banner *m_banner;
};

}  // namespace ui
