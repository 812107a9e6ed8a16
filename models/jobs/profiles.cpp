// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/profiles.h"

#include "models/jobs/profile_json.h"
#include "models/store/profile_store.h"
#include "models/store/vault.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using crypto::x509::Profile;

namespace {

constexpr qint64 LargestFile = 1 << 20;

std::string nameOf(const QString &id)
{
    return "the profile \"" + id.toStdString() + '"';
}

Result<void> changeProfile(JobContext &context, std::string_view action, const QString &id,
                           const QJsonObject &detail,
                           const std::function<Result<void>(store::Change &)> &act)
{
    if (crypto::x509::builtInProfile(id.toStdString()))
        return Error{ErrorCode::NotPermitted, nameOf(id), "it is built in"};
    auto database = context.vault.connect(store::Access::Write);
    if (!database)
        return database.error();
    auto change = store::Change::begin(context.vault, **database);
    if (!change)
        return change.error();
    auto done = act(*change);
    if (done)
        done = change->audit(action, id, detail);
    return done ? change->commit() : done;
}

}  // namespace

Result<std::vector<Profile>> allProfiles(store::Database &database)
{
    std::vector<Profile> all = crypto::x509::builtInProfiles();
    const auto rows = store::profiles(database);
    if (!rows)
        return rows.error();
    for (const store::ProfileRow &row : *rows) {
        auto profile = profileFromJson(row.content);
        if (!profile)
            return Error{ErrorCode::Damaged, nameOf(row.id), profile.error().detail};
        all.push_back(std::move(*profile));
    }
    return all;
}

Result<Profile> profileNamed(store::Database &database, const QString &name)
{
    if (auto profile = crypto::x509::builtInProfile(name.toStdString()))
        return std::move(*profile);
    const auto all = allProfiles(database);
    if (!all)
        return all.error();
    std::string known;
    for (const Profile &profile : *all) {
        if (profile.id == name.toStdString())
            return profile;
        known += (known.empty() ? "" : ", ") + profile.id;
    }
    return Error{ErrorCode::NotFound, nameOf(name), "known: " + known};
}

Result<void> addProfile(JobContext &context, const Profile &profile, ProfileExists exists)
{
    if (auto checked = crypto::x509::checkProfile(profile); !checked)
        return checked;
    const QString id = QString::fromStdString(profile.id);
    const QJsonObject json = profileJson(profile);
    return changeProfile(
        context, "profile.import", id, {{u"profile"_s, json}},
        [&](store::Change &change) -> Result<void> {
            const auto known = store::profile(change.database(), id);
            if (!known)
                return known.error();
            if (*known && exists == ProfileExists::Refuse)
                return Error{ErrorCode::AlreadyExists, nameOf(id), {}};
            return store::putProfile(change, {id, json, context.vault.clock().now()});
        });
}

Result<void> removeProfile(JobContext &context, const QString &id)
{
    return changeProfile(context, "profile.remove", id, {},
                         [&](store::Change &change) -> Result<void> {
                             const auto removed = store::removeProfile(change, id);
                             if (!removed)
                                 return removed.error();
                             if (!*removed)
                                 return Error{ErrorCode::NotFound, nameOf(id), {}};
                             return {};
                         });
}

Result<Profile> readProfile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.exists() ? ErrorCode::InputOutput : ErrorCode::NotFound,
                     path.toStdString(), file.errorString().toStdString()};
    const QByteArray bytes = file.read(LargestFile + 1);
    if (bytes.size() > LargestFile)
        return Error{ErrorCode::TooLarge, path.toStdString(), "a profile is at most 1 MB"};
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (!document.isObject())
        return Error{ErrorCode::Malformed, path.toStdString(),
                     problem.error == QJsonParseError::NoError
                         ? "it is no JSON object"
                         : problem.errorString().toStdString()};
    return profileFromJson(document.object());
}

Result<void> writeProfile(const Profile &profile, const QString &path)
{
    const QByteArray text = QJsonDocument(profileJson(profile)).toJson(QJsonDocument::Indented);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return Error{ErrorCode::InputOutput, path.toStdString(), file.errorString().toStdString()};
    return {};
}

JobFunction addProfileJob(Profile profile, ProfileExists exists)
{
    return [profile = std::move(profile), exists](JobContext &context) -> Result<QVariant> {
        if (auto done = addProfile(context, profile, exists); !done)
            return done.error();
        return QVariant(QString::fromStdString(profile.id));
    };
}

JobFunction importProfileJob(const QString &path, ProfileExists exists)
{
    return [path, exists](JobContext &context) -> Result<QVariant> {
        auto profile = readProfile(path);
        if (!profile)
            return profile.error();
        return addProfileJob(std::move(*profile), exists)(context);
    };
}

JobFunction removeProfileJob(const QString &id)
{
    return [id](JobContext &context) -> Result<QVariant> {
        const auto database = context.vault.connect(store::Access::Read);
        if (!database)
            return database.error();
        const auto profile = profileNamed(**database, id);
        if (!profile)
            return profile.error();
        if (auto done = removeProfile(context, id); !done)
            return done.error();
        return QVariant(profileJson(*profile));
    };
}

JobFunction exportProfileJob(const QString &id, const QString &path)
{
    return [id, path](JobContext &context) -> Result<QVariant> {
        const auto database = context.vault.connect(store::Access::Read);
        if (!database)
            return database.error();
        const auto profile = profileNamed(**database, id);
        if (!profile)
            return profile.error();
        if (auto done = writeProfile(*profile, path); !done)
            return done.error();
        return QVariant(path);
    };
}

}  // namespace jobs
