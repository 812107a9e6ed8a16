// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/profile_store.h"

#include <QJsonDocument>

namespace store {
namespace {

ProfileRow rowOf(const Statement &row)
{
    return {row.string(0), QJsonDocument::fromJson(row.bytes(1)).object(), row.integer(2)};
}

}  // namespace

Result<QList<ProfileRow>> profiles(Database &database)
{
    auto rows = database.prepare("SELECT id, content, changed_at FROM profile ORDER BY id");
    if (!rows)
        return std::move(rows).error();
    QList<ProfileRow> all;
    for (;;) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return all;
        all.append(rowOf(*rows));
    }
}

Result<std::optional<ProfileRow>> profile(Database &database, const QString &id)
{
    auto row = database.prepare("SELECT id, content, changed_at FROM profile WHERE id = ?");
    if (!row)
        return std::move(row).error();
    const auto more = row->bind(1, id).step();
    if (!more)
        return more.error();
    return *more ? std::optional(rowOf(*row)) : std::nullopt;
}

Result<void> putProfile(Change &change, const ProfileRow &row)
{
    auto put = change.database().prepare(
        "INSERT INTO profile(id, content, changed_at) VALUES(?, ?, ?) "
        "ON CONFLICT(id) DO UPDATE SET content = excluded.content, changed_at = "
        "excluded.changed_at");
    if (!put)
        return std::move(put).error();
    return put->bind(1, row.id)
        .bind(2, QString::fromUtf8(QJsonDocument(row.content).toJson(QJsonDocument::Compact)))
        .bind(3, row.changedAt)
        .run();
}

Result<bool> removeProfile(Change &change, const QString &id)
{
    auto remove = change.database().prepare("DELETE FROM profile WHERE id = ?");
    if (!remove)
        return std::move(remove).error();
    if (auto done = remove->bind(1, id).run(); !done)
        return done.error();
    return change.database().changes() > 0;
}

}  // namespace store
