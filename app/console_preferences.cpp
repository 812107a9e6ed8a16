// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console_preferences.h"

#include "models/domain/certificate.h"

namespace app {

ConsolePreferences::ConsolePreferences(Preferences *preferences, QObject *parent)
    : ui::ConsoleSettings(parent), m_kept(preferences), m_expiringDays(domain::ExpiringDays)
{
    if (!m_kept)
        return;
    m_scheme = static_cast<ui::Scheme>(m_kept->theme());
    m_language = m_kept->language();
    m_autoLockMinutes = m_kept->autoLockMinutes();
    m_expiringDays = m_kept->expiringDays();
}

ui::Scheme ConsolePreferences::scheme() const
{
    return m_scheme;
}

void ConsolePreferences::setScheme(ui::Scheme scheme)
{
    m_scheme = scheme;
    if (m_kept)
        m_kept->setTheme(static_cast<Theme>(scheme));
    Q_EMIT changed();
}

QString ConsolePreferences::language() const
{
    return m_language;
}

void ConsolePreferences::setLanguage(const QString &language)
{
    m_language = language;
    if (m_kept)
        m_kept->setLanguage(language);
    Q_EMIT changed();
}

int ConsolePreferences::autoLockMinutes() const
{
    return m_autoLockMinutes;
}

void ConsolePreferences::setAutoLockMinutes(int minutes)
{
    m_autoLockMinutes = minutes;
    if (m_kept)
        m_kept->setAutoLockMinutes(minutes);
    Q_EMIT changed();
}

int ConsolePreferences::expiringDays() const
{
    return m_expiringDays;
}

void ConsolePreferences::setExpiringDays(int days)
{
    m_expiringDays = days;
    if (m_kept)
        m_kept->setExpiringDays(days);
    Q_EMIT changed();
}

QString ConsolePreferences::anchorFile() const
{
    return m_kept ? m_kept->anchorFile() : m_anchorFile;
}

void ConsolePreferences::setAnchorFile(const QString &path)
{
    m_anchorFile = path;
    if (m_kept)
        m_kept->setAnchorFile(path);
    Q_EMIT changed();
}

QStringList ConsolePreferences::recentVaults() const
{
    return m_kept ? m_kept->recentVaults() : QStringList();
}

QByteArray ConsolePreferences::layout(const QString &part) const
{
    return m_kept ? m_kept->layout(part) : m_layouts.value(part);
}

void ConsolePreferences::setLayout(const QString &part, const QByteArray &state)
{
    if (m_kept)
        m_kept->setLayout(part, state);
    else
        m_layouts.insert(part, state);
}

QString ConsolePreferences::lastVault() const
{
    return m_kept ? m_kept->lastVault() : QString();
}

void ConsolePreferences::setLastVault(const QString &folder)
{
    if (m_kept)
        m_kept->setLastVault(folder);
}

}  // namespace app
