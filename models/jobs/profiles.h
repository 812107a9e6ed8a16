// SPDX-License-Identifier: GPL-3.0-or-later
// Built-in certificate profiles and those of the vault.
#pragma once

#include "crypto/x509/profile.h"
#include "models/jobs/job_runner.h"
#include "models/store/database.h"

#include <QString>

#include <vector>

namespace jobs {

// Built-in ones first, then the vault's by id.
crypto::Result<std::vector<crypto::x509::Profile>> allProfiles(store::Database &database);
// NotFound with the known ones.
crypto::Result<crypto::x509::Profile> profileNamed(store::Database &database, const QString &name);

enum class ProfileExists { Refuse, Replace };
// Audited. AlreadyExists for an id that is taken; NotPermitted for one of the built-in ones.
// Certificates and plans made with the one it replaces stay what they are.
crypto::Result<void> addProfile(JobContext &context, const crypto::x509::Profile &profile,
                                ProfileExists exists);
crypto::Result<void> removeProfile(JobContext &context, const QString &id);

// A file as profileJson() makes it, at most 1 MB.
crypto::Result<crypto::x509::Profile> readProfile(const QString &path);
crypto::Result<void> writeProfile(const crypto::x509::Profile &profile, const QString &path);

// For JobRunner::start (Lane::Write); the QVariant is the profile's id.
JobFunction addProfileJob(crypto::x509::Profile profile, ProfileExists exists);
JobFunction importProfileJob(const QString &path, ProfileExists exists);
// Lane::Write; the QVariant holds what was removed as a QJsonObject (profile_json.h).
JobFunction removeProfileJob(const QString &id);
// Lane::Read; the QVariant is the path.
JobFunction exportProfileJob(const QString &id, const QString &path);

}  // namespace jobs
