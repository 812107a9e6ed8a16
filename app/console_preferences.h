// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/preferences.h"
#include "ui/parts/console_settings.h"

#include <QHash>

namespace app {

// The preferences as the windows see them. Not remembering (tour, tests) keeps changes in memory
// only.
class ConsolePreferences : public ui::ConsoleSettings {
    Q_OBJECT
public:
    // preferences: nullptr keeps everything in memory, starting from the defaults.
    explicit ConsolePreferences(Preferences *preferences, QObject *parent = nullptr);

    ui::Scheme scheme() const override;
    void setScheme(ui::Scheme scheme) override;
    QString language() const override;
    void setLanguage(const QString &language) override;
    int autoLockMinutes() const override;
    void setAutoLockMinutes(int minutes) override;
    int expiringDays() const override;
    void setExpiringDays(int days) override;
    QString anchorFile() const override;
    void setAnchorFile(const QString &path) override;
    QStringList recentVaults() const override;
    QByteArray layout(const QString &part) const override;
    void setLayout(const QString &part, const QByteArray &state) override;

    QString lastVault() const;
    void setLastVault(const QString &folder);

private:
    Preferences *m_kept;
    ui::Scheme m_scheme = ui::Scheme::System;
    QString m_language, m_anchorFile;
    int m_autoLockMinutes = 10;
    int m_expiringDays;
    QHash<QString, QByteArray> m_layouts;
};

}  // namespace app
