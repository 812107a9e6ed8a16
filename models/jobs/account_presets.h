// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses of authorities people know, by kind.
#pragma once

#include <QList>
#include <QString>

namespace jobs {

struct AccountPreset {
    QString name, title, url;  // "letsencrypt" "Let's Encrypt" "https://…"
};
QList<AccountPreset> accountPresets(const QString &kind);

}  // namespace jobs
