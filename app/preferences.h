// SPDX-License-Identifier: GPL-3.0-or-later
// What a person prefers on this machine, outside any vault. Nothing that stands in a certificate or
// that was typed about one may be kept here: no queries, no names, no secrets.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <memory>

class QSettings;

namespace app {

enum class Theme { System, Light, Dark };

class Preferences {
public:
    // $XDG_CONFIG_HOME/sealkeeper/sealkeeper.ini
    Preferences();
    ~Preferences();

    QString lastVault() const;  // absolute folder path; empty at first
    void setLastVault(const QString &folder);  // also goes to the front of recentVaults
    QStringList recentVaults() const;  // newest first, at most 10, only those that still exist
    void forgetVault(const QString &folder);

    Theme theme() const;
    void setTheme(Theme theme);
    QString language() const;  // "en" "ja" "de"; empty: follow the system
    void setLanguage(const QString &language);
    int autoLockMinutes() const;  // 0: never; default 10; 1 to 240
    void setAutoLockMinutes(int minutes);
    int expiringDays() const;  // default domain::ExpiringDays; 1 to 365
    void setExpiringDays(int days);
    // The append-only file for the heads of audit logs: SEALKEEPER_ANCHOR_FILE, else what was set;
    // empty: none.
    QString anchorFile() const;
    void setAnchorFile(const QString &path);
    bool hintsShown() const;  // first-run hints were seen
    void setHintsShown(bool shown);

    // Window layout: opaque bytes by part name ("window", "inventory.header", …).
    QByteArray layout(const QString &part) const;
    void setLayout(const QString &part, const QByteArray &state);

    // False once a write failed (read-only home); the program goes on without remembering.
    bool writable() const;

private:
    void set(const QString &key, const QVariant &value);
    std::unique_ptr<QSettings> m_settings;
};

}  // namespace app
