// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the objects of the windowed program and gets out of the way: theme, translations, the door
// to vaults, and the main window.
#pragma once

#include "app/preferences.h"
#include "crypto/base/clock.h"
#include "ui/parts/theme.h"

#include <QObject>
#include <QString>
#include <QTranslator>

#include <memory>

class QApplication;

namespace store {
class Vault;
}
namespace ui {
class MainWindow;
}

namespace app {

class ConsolePreferences;
class VaultDesk;

class Console : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString vault = {};  // folder to unlock first; empty: the last one, else the first-run page
        QString language = {};  // overrides the preference for this run ("en" "de" "ja")
        bool remember = true;  // false: neither reads nor writes preferences of vaults (tour)
    };
    Console(QApplication &application, const Options &options);
    ~Console() override;

    void show();
    // Enters an open vault as if it had been unlocked.
    void openVault(std::unique_ptr<store::Vault> vault, bool demo);
    void lock();

    ui::MainWindow &window() { return *m_window; }
    ui::Theme &theme() { return m_theme; }

private:
    void loadLanguage(const QString &language);
    QApplication &m_application;
    Options m_options;
    crypto::SystemClock m_clock;
    Preferences m_preferences;
    ui::Theme m_theme;
    QString m_language;
    QTranslator m_words, m_qtWords;
    std::unique_ptr<ConsolePreferences> m_settings;
    std::unique_ptr<VaultDesk> m_desk;
    std::unique_ptr<ui::MainWindow> m_window;  // goes first
};

// The event loop of the console. Returns the process's exit code.
int runConsole(QApplication &application, const QString &vault);

}  // namespace app
