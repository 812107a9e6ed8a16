// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/base/result.h"

#include <QString>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace ui {

class Banner;
class ConsoleSettings;
class ElidedLabel;
class ProgressLine;
class VaultDoor;

// The first start: create a vault, look at a demo vault, open or restore one.
class FirstRunPage : public QWidget {
    Q_OBJECT
public:
    FirstRunPage(VaultDoor &door, ConsoleSettings &settings, QWidget *parent = nullptr);
    ~FirstRunPage() override;

Q_SIGNALS:
    void createWanted();
    void vaultChosen(const QString &folder);
    void languageChanged();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void openDemo();
    void chooseVault();
    void chooseBackup();
    VaultDoor &m_door;
    QPushButton *m_create, *m_demo;
    QWidget *m_busy;
    ProgressLine *m_progress;
    ElidedLabel *m_note;
    Banner *m_banner;
    QWidget *m_restore = nullptr;
    QVBoxLayout *m_below;
};

}  // namespace ui
