// SPDX-License-Identifier: GPL-3.0-or-later
// What the issue wizard offers, and what a draft can be begun with: names as people type them, a
// request, an existing certificate.
#pragma once

#include "models/jobs/account_values.h"
#include "models/jobs/issue.h"
#include "models/query/rows.h"
#include "models/report/authorities.h"

namespace jobs {

struct ProfileChoice {
    QString id, title;
    bool own = false;  // of the vault, not built in
    QStringList purposes;  // "serverAuth" …
    QStringList nameKinds;  // "dns" "ip" …: what it takes
    QString neededName;  // the kind it insists on; empty: none of a kind
    bool namesRequired = false, isAuthority = false;
    int days = 0, mostDays = 0;
};

// An authority elsewhere that issues.
struct AccountChoice {
    QString name, kind, title;  // title: of the kind, English
    QString url;
    authorities::Abilities abilities;  // as last tested, else what its kind can do
    QJsonObject settings;  // "challenge" "solver" "profile" …
};

struct IssueChoices {
    QList<report::AuthorityRow> authorities;
    QList<AccountChoice> accounts;
    QList<ProfileChoice> profiles;
    QStringList keys;  // specifications, in the order of a list
};
crypto::Result<IssueChoices> issueChoices(store::Database &database, crypto::UnixTime now);

// One line of what was typed or pasted: "dns:www.example.org", or a name whose kind is guessed
// (an address is ip, "@" mail, "://" uri, else dns).
struct TypedName {
    QString name;  // canonical "TYPE:VALUE"; as typed when it is wrong
    QString type;  // "dns" "ip" …
    QString problem;  // code of what is wrong ("type" "malformed"); empty: nothing
};
TypedName typedName(const QString &text);
// The same for name constraints: "dns:example.org", "ip:10.0.0.0/8", "mail:example.org" …
TypedName typedConstraint(const QString &text);
// Lines, commas, semicolons and white space part names; empty ones and repeated ones are left out.
QStringList splitNames(const QString &text);

// A distinguished name in parts, in encoded order: {"CN","www"} {"O","Example"}.
using SubjectParts = QList<std::pair<QString, QString>>;
crypto::Result<SubjectParts> subjectParts(const QString &text);
// RFC 4514, what IssueDraft::subject takes.
QString subjectText(const SubjectParts &parts);

// What stands in a request or certificate, as fields of a draft.
struct IssueSource {
    QString title;  // what people call it
    QString subject;
    QStringList names;  // "dns:…"
    QString key;  // label: "EC P-256"
    QString keySpec;  // "ecdsa-p256"; empty: nothing we make
    crypto::Bytes request;  // of a request
    domain::CertificateId certificate = 0;  // of a certificate
    std::int64_t keptKey = 0;  // its key, when the vault holds it
    QString authority, profile;  // that issued it, where this vault knows
    int days = 0;
    domain::MetadataPatch metadata;  // owner, team, environment, tags
};
// PEM or DER, also with text around it. Malformed when it holds no request, or its own key did not
// sign it.
crypto::Result<IssueSource> sourceFromRequest(const QByteArray &text);
crypto::Result<IssueSource> sourceFromRequestFile(const QString &path);
crypto::Result<IssueSource> sourceFromCertificate(store::Database &database,
                                                  domain::CertificateId id);

// The profile a certificate was issued with, else the one that fits its purposes.
crypto::Result<QString> profileFor(store::Database &database, const query::CertificateRow &row);
// "dns:www.example.org"
QString nameText(const query::CertificateRow::Name &name);

}  // namespace jobs
