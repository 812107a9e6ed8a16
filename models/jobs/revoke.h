// SPDX-License-Identifier: GPL-3.0-or-later
// Manual revocation: a certificate, a selection, a query, everything that shares a key, everything
// below an authority. In waves, each with its revocation lists and the proof that they show it;
// with "replace", new certificates with new keys come first. One plan for all of it.
#pragma once

#include "models/domain/plan.h"
#include "models/jobs/edit.h"
#include "models/jobs/incident.h"
#include "models/jobs/plan_verb.h"
#include "models/query/rows.h"

#include <map>

namespace jobs {

// One stage of a large revocation: those of the rest that match.
struct Wave {
    QString title;  // for people, untrusted
    QString query;
    int first = 0;  // > 0: only so many, a trial
};

struct RevokeDraft {
    Selection selection;  // used when neither of the next two is set
    QByteArray key;  // SHA-256 of a public key: every certificate that shares it
    domain::CertificateId below = 0;  // everything below this authority, at any depth
    int reason = 0;  // RFC 5280 5.3.1; 8 (removeFromCRL) releases a hold
    crypto::UnixTime invalidSince =
        0;  // when the key was known or suspected compromised; 0: not said
    QString comment;
    QString crlFolder;  // or an address: lists are published there, too; empty: vault only
    QList<Wave> waves = {};  // what matches none of them is the last wave
    bool pause = false;  // a person lets each wave begin
    bool replace = false;  // new key, new certificate, then revocation
    std::optional<int> replacementDays = {};
    IncidentWish incident = {};
};

// The set a draft means now: what planRevoke freezes. Rows in the order of the plan.
struct RevokeTargets {
    std::vector<query::CertificateRow> rows;
    std::map<qint64, QString> authorities;  // by certificate; missing: its key is not in this vault
    std::map<QString, qint64> authorityIds;
    std::map<qint64, qint64> accounts;  // by certificate: whose authority elsewhere is told
    qint64 over = 0;  // selected, but revoked already (or not on hold, when releasing)
    qint64 expired = 0;  // selected, but lists name only what has not expired (RFC 5280 3.3)
};
crypto::Result<RevokeTargets> revokeTargets(store::Database &database, const RevokeDraft &draft,
                                            crypto::UnixTime now, const std::stop_token &stop = {});

// The target set is frozen in the plan. Certificates of authorities whose keys the vault does not
// hold become findings: they can be marked here (local mark only), their authority is not told.
// NotFound when nothing is selected.
crypto::Result<domain::Plan> planRevoke(store::Database &database, const RevokeDraft &draft,
                                        crypto::UnixTime now, const std::stop_token &stop = {});

// A list of one authority alone ("ca crl"): `output` a place (list_place.h), or empty. A delta says
// what changed since the oldest full list that is still good; one must be there (NotFound).
enum class CrlKind { Full, Delta };
crypto::Result<domain::Plan> planCrl(store::Database &database, const QString &authority,
                                     const QString &output, CrlKind kind = CrlKind::Full);
domain::PlanStep crlStep(const QString &authority, const QString &output);
// NAME.crl of an authority below a folder or an address; empty without one.
QString crlFile(const QString &folder, const QString &authority);

std::unique_ptr<PlanVerb> revokeVerb();
std::unique_ptr<PlanVerb> crlVerb();

}  // namespace jobs
