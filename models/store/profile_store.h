// SPDX-License-Identifier: GPL-3.0-or-later
// Certificate profiles of one's own, as canonical JSON; what it means is models/jobs' business.
#pragma once

#include "models/domain/certificate.h"
#include "models/store/change.h"
#include "models/store/database.h"

#include <QJsonObject>
#include <QList>

#include <optional>

namespace store {

struct ProfileRow {
    QString id;
    QJsonObject content;
    domain::UnixTime changedAt = 0;
};

Result<QList<ProfileRow>> profiles(Database &database);  // by id
Result<std::optional<ProfileRow>> profile(Database &database, const QString &id);
Result<void> putProfile(Change &change, const ProfileRow &row);
// False: there was none.
Result<bool> removeProfile(Change &change, const QString &id);

}  // namespace store
