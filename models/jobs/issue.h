// SPDX-License-Identifier: GPL-3.0-or-later
// Issuing: typed drafts in, a plan out. One step per certificate. By an authority of the vault: key
// made and sealed, serial number chosen, signed, read back, stored; by one elsewhere: order.h.
#pragma once

#include "crypto/x509/profile.h"
#include "models/domain/metadata.h"
#include "models/domain/plan.h"
#include "models/jobs/plan_verb.h"

#include <QList>
#include <QStringList>

#include <map>

namespace jobs {

struct IssueDraft {
    QString authority;  // of the vault, or an account at one elsewhere
    QString profile;  // of this vault; of one elsewhere: its own name, empty for its default
    QString subject;  // RFC 4514 or "/C=…"; may be empty where there are names
    QStringList names;  // "dns:www.example.org" "ip:192.0.2.1" "mail:…" "uri:…" "dir:…" "rid:…"
    QString key;  // key specification ("ecdsa-p256"); empty with a request or a kept key
    crypto::Bytes request;  // PKCS#10 DER: its key, and its subject and names where none are given
    std::int64_t keptKey = 0;  // private_key.id: renew with the same key
    domain::CertificateId replaces = 0;  // superseded by what is issued
    std::optional<int> days;
    QString justification;  // why a warning is accepted; stands in the audit record
    domain::MetadataPatch metadata;
    QJsonObject order = {};  // at an authority elsewhere: "challenge" "solver" "preferred-chain"
};

// What a draft asks for, with its public key's facts as far as they are known before it is made.
crypto::Result<crypto::x509::Wish> wishOf(store::Database &database, const IssueDraft &draft);
// Subject, names and days alone, without the key.
crypto::Result<crypto::x509::Wish> typedWish(const IssueDraft &draft);

// What many drafts have in common, read once: the settings of their authorities, their profiles.
class IssueBasis {
public:
    explicit IssueBasis(store::Database &database) : m_database(database) { }
    store::Database &database() const { return m_database; }
    // NotFound; the addresses stay what they are.
    crypto::Result<const crypto::x509::AuthoritySettings *> settings(const QString &authority);
    crypto::Result<const crypto::x509::Profile *> profile(const QString &name);

private:
    store::Database &m_database;
    std::map<QString, crypto::x509::AuthoritySettings> m_settings;
    std::map<QString, crypto::x509::Profile> m_profiles;
};

// What will be signed, field by field, and what the profile says about it; nothing is written.
struct IssuePreview {
    crypto::x509::Merged merged;
    QString keyWords;
};
crypto::Result<IssuePreview> previewIssue(store::Database &database, const IssueDraft &draft,
                                          crypto::UnixTime now);
crypto::Result<IssuePreview> previewIssue(IssueBasis &basis, const IssueDraft &draft,
                                          crypto::UnixTime now);

// InvalidArgument names the draft's field; NotFound an authority or profile. Findings that block
// leave the plan a draft.
crypto::Result<domain::Plan> planIssue(store::Database &database, const QList<IssueDraft> &drafts,
                                       crypto::UnixTime now, const std::stop_token &stop = {});

// The facts of a key that is yet to be made, from its label: "RSA 3072", "EC P-256", "Ed25519".
crypto::PublicKeyInfo keyOfLabel(const std::string &label);

// "dns:www.example.org" -> what the encoder takes. InvalidArgument says what is wrong.
crypto::Result<crypto::x509::AlternativeNameSpec> nameFrom(const QString &text);

std::unique_ptr<PlanVerb> issueVerb();

}  // namespace jobs
