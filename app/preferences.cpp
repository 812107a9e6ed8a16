// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preferences.h"

#include "models/domain/certificate.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace app {

using namespace Qt::StringLiterals;

namespace {

constexpr int RecentLimit = 10;

QString absolute(const QString &folder)
{
    return QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
}

int within(int value, int low, int high)
{
    return std::clamp(value, low, high);
}

}  // namespace

Preferences::Preferences()
    : m_settings(std::make_unique<QSettings>(
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
            + u"/sealkeeper/sealkeeper.ini"_s,
        QSettings::IniFormat))
{
}

Preferences::~Preferences() = default;

QString Preferences::lastVault() const
{
    return m_settings->value("vault/last").toString();
}

void Preferences::setLastVault(const QString &folder)
{
    const QString path = absolute(folder);
    QStringList recent = m_settings->value("vault/recent").toStringList();
    recent.removeAll(path);
    recent.prepend(path);
    set(u"vault/recent"_s, recent.mid(0, RecentLimit));
    set(u"vault/last"_s, path);
}

QStringList Preferences::recentVaults() const
{
    QStringList recent = m_settings->value("vault/recent").toStringList();
    recent.removeIf([](const QString &path) { return !QFileInfo(path).isDir(); });
    return recent;
}

void Preferences::forgetVault(const QString &folder)
{
    const QString path = absolute(folder);
    QStringList recent = m_settings->value("vault/recent").toStringList();
    recent.removeAll(path);
    set(u"vault/recent"_s, recent);
    if (lastVault() == path)
        set(u"vault/last"_s, recent.value(0));
}

Theme Preferences::theme() const
{
    const QString word = m_settings->value("window/theme").toString();
    return word == u"light" ? Theme::Light : word == u"dark" ? Theme::Dark : Theme::System;
}

void Preferences::setTheme(Theme theme)
{
    set(u"window/theme"_s,
        theme == Theme::Light      ? u"light"_s
            : theme == Theme::Dark ? u"dark"_s
                                   : u"system"_s);
}

QString Preferences::language() const
{
    return m_settings->value("window/language").toString();
}

void Preferences::setLanguage(const QString &language)
{
    set(u"window/language"_s, language);
}

int Preferences::autoLockMinutes() const
{
    const int minutes = m_settings->value("vault/autoLockMinutes", 10).toInt();
    return minutes <= 0 ? 0 : within(minutes, 1, 240);
}

void Preferences::setAutoLockMinutes(int minutes)
{
    set(u"vault/autoLockMinutes"_s, minutes <= 0 ? 0 : within(minutes, 1, 240));
}

int Preferences::expiringDays() const
{
    return within(m_settings->value("inventory/expiringDays", domain::ExpiringDays).toInt(), 1,
                  365);
}

void Preferences::setExpiringDays(int days)
{
    set(u"inventory/expiringDays"_s, within(days, 1, 365));
}

QString Preferences::anchorFile() const
{
    return qEnvironmentVariableIsSet("SEALKEEPER_ANCHOR_FILE")
        ? qEnvironmentVariable("SEALKEEPER_ANCHOR_FILE")
        : m_settings->value("audit/anchorFile").toString();
}

void Preferences::setAnchorFile(const QString &path)
{
    set(u"audit/anchorFile"_s, path.isEmpty() ? QString() : absolute(path));
}

bool Preferences::hintsShown() const
{
    return m_settings->value("window/hintsShown", false).toBool();
}

void Preferences::setHintsShown(bool shown)
{
    set(u"window/hintsShown"_s, shown);
}

QByteArray Preferences::layout(const QString &part) const
{
    return m_settings->value(u"layout/"_s + part).toByteArray();
}

void Preferences::setLayout(const QString &part, const QByteArray &state)
{
    set(u"layout/"_s + part, state);
}

bool Preferences::writable() const
{
    return m_settings->status() == QSettings::NoError && m_settings->isWritable();
}

void Preferences::set(const QString &key, const QVariant &value)
{
    if (m_settings->value(key) != value)
        m_settings->setValue(key, value);
}

}  // namespace app
