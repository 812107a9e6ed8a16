// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/console_preferences.h"
#include "app/vault_desk.h"
#include "models/store/vault.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace app {

Console::Console(QApplication &application, const Options &options)
    : m_application(application), m_options(options), m_theme(application)
{
    m_settings = std::make_unique<ConsolePreferences>(options.remember ? &m_preferences : nullptr);
    loadLanguage(options.language.isEmpty() ? m_settings->language() : options.language);
    m_theme.setScheme(m_settings->scheme());
    m_desk = std::make_unique<VaultDesk>(m_clock);
    m_desk->setAnchorFile([this] { return m_settings->anchorFile(); });
    m_window = std::make_unique<ui::MainWindow>(*m_desk, *m_settings, m_clock);

    connect(m_settings.get(), &ui::ConsoleSettings::changed, this, [this] {
        m_theme.setScheme(m_settings->scheme());
        if (m_settings->language() != m_language)
            loadLanguage(m_settings->language());
    });
    connect(m_desk.get(), &VaultDesk::opened, this, [this] {
        ui::ConsoleContext &context = *m_desk->context();
        context.setExpiringDays(m_settings->expiringDays());
        if (!m_desk->folder().isEmpty())
            m_settings->setLastVault(m_desk->folder());
        m_window->enterConsole(context);
    });
    connect(m_desk.get(), &VaultDesk::closing, this, [this] { m_window->leaveConsole(); });
    connect(m_desk.get(), &VaultDesk::locked, this, [this](const QString &reason) {
        if (m_desk->folder().isEmpty())
            m_window->showFirstRun();
        else
            m_window->showUnlock(m_desk->folder(), reason);
    });

    const QString vault = options.vault.isEmpty() ? m_settings->lastVault() : options.vault;
    if (!vault.isEmpty() && (QFileInfo::exists(vault) || !options.vault.isEmpty()))
        m_window->showUnlock(vault);
    else
        m_window->showFirstRun();
}

Console::~Console()
{
    // The windows first, then the session they show; nobody is left to be told.
    m_desk->disconnect(this);
    m_window->leaveConsole();
    m_window.reset();
    m_desk->lockNow({});
}

void Console::show()
{
    m_window->show();
}

void Console::openVault(std::unique_ptr<store::Vault> vault, bool demo)
{
    m_desk->begin(std::move(vault), demo);
}

void Console::lock()
{
    m_desk->lockNow({});
}

void Console::loadLanguage(const QString &language)
{
    m_language = language;
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_qtWords);
    // English has a file too: it holds the plural forms.
    const QString code = locale.name().section(u'_', 0, 0);
    if (m_words.load(u":/translations/sealkeeper_%1.qm"_s.arg(code))
        || m_words.load(u":/translations/sealkeeper_en.qm"_s))
        QCoreApplication::installTranslator(&m_words);
    if (m_qtWords.load(locale, u"qtbase"_s, u"_"_s,
                       QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtWords);
}

int runConsole(QApplication &application, const QString &vault)
{
    Console console(application, {.vault = vault, .language = {}});
    console.show();
    return application.exec();
}

}  // namespace app
