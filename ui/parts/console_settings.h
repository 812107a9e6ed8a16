// SPDX-License-Identifier: GPL-3.0-or-later
// What a person prefers on this machine; kept by the program, shown by the settings page. Nothing
// of a vault's contents goes here.
#pragma once

#include "ui/parts/theme.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>

namespace ui {

class ConsoleSettings : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    virtual Scheme scheme() const = 0;
    virtual void setScheme(Scheme scheme) = 0;  // takes effect at once
    virtual QString language() const = 0;  // "en" "ja" "de"; empty: the system's
    virtual void
    setLanguage(const QString &language) = 0;  // takes effect when a window is made again
    virtual int autoLockMinutes() const = 0;  // 0: never
    virtual void setAutoLockMinutes(int minutes) = 0;
    virtual int expiringDays() const = 0;
    virtual void setExpiringDays(int days) = 0;
    // An append-only file that gets the head of the audit log when a vault is opened and locked;
    // empty: none.
    virtual QString anchorFile() const = 0;
    virtual void setAnchorFile(const QString &path) = 0;
    virtual QStringList recentVaults() const = 0;  // newest first
    virtual QByteArray layout(const QString &part) const = 0;  // opaque window and header states
    virtual void setLayout(const QString &part, const QByteArray &state) = 0;

Q_SIGNALS:
    void changed();
};

}  // namespace ui
