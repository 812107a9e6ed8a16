// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace ui {

class Banner;
class PassphraseField;
class ProgressLine;
class VaultDoor;

// A backup becomes a vault folder: where, and the passphrase it was made with.
class UnlockRestore : public QFrame {
    Q_OBJECT
public:
    UnlockRestore(VaultDoor &door, const QString &backup, QWidget *parent = nullptr);
    void focusFirst();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void restore();
    VaultDoor &m_door;
    QString m_backup;
    QLineEdit *m_folder;
    PassphraseField *m_secret;
    QCheckBox *m_byCode;
    QPushButton *m_start;
    ProgressLine *m_progress;
    Banner *m_banner;
};

}  // namespace ui
