// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/renew.h"

#include "crypto/keys/key_spec.h"
#include "models/query/search.h"
#include "models/store/authority_store.h"
#include "models/store/plan_store.h"

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

// The profile it was issued with, else the one that fits its usage.
Result<QString> profileOf(store::Database &database, const query::CertificateRow &row)
{
    const auto used = store::profileUsed(database, row.id);
    if (!used)
        return used.error();
    if (!used->isEmpty())
        return *used;
    const bool server = row.extendedUsage.contains(u"serverAuth"_s);
    const bool client = row.extendedUsage.contains(u"clientAuth"_s);
    if (server && client)
        return u"tls-mutual"_s;
    if (server)
        return u"tls-server"_s;
    if (client)
        return u"tls-client"_s;
    if (row.extendedUsage.contains(u"codeSigning"_s))
        return u"code-signing"_s;
    if (row.extendedUsage.contains(u"emailProtection"_s))
        return u"smime"_s;
    if (row.extendedUsage.contains(u"timeStamping"_s))
        return u"time-stamping"_s;
    return u"custom"_s;
}

QString nameText(const query::CertificateRow::Name &name)
{
    switch (name.type) {
    case domain::NameType::Dns:
        return u"dns:"_s + name.value;
    case domain::NameType::Ip:
        return u"ip:"_s + name.value;
    case domain::NameType::Mail:
        return u"mail:"_s + name.value;
    case domain::NameType::Uri:
        return u"uri:"_s + name.value;
    case domain::NameType::Directory:
        return u"dir:"_s + name.value;
    case domain::NameType::RegisteredId:
        return u"rid:"_s + name.value;
    case domain::NameType::OtherName:
        return u"other:"_s + name.value;
    }
    return name.value;
}

}  // namespace

Result<domain::Plan> planRenew(store::Database &database, const RenewDraft &draft,
                               crypto::UnixTime now, const std::stop_token &stop)
{
    const auto ids = resolve(database, draft.selection, now, stop);
    if (!ids)
        return ids.error();
    const auto rows =
        query::rows(database, *ids, query::Basic | query::Detail | query::Names, stop);
    if (!rows)
        return rows.error();
    QList<IssueDraft> drafts;
    qint64 over = 0, foreign = 0, authorities = 0;
    for (const query::CertificateRow &row : *rows) {
        if (row.revokedAt != 0 || row.supersededBy != 0) {
            ++over;
            continue;
        }
        if (row.isAuthority) {
            ++authorities;
            continue;
        }
        const auto authority = store::authorityOf(database, row.id);
        if (!authority)
            return authority.error();
        if (!*authority) {
            ++foreign;
            continue;
        }
        const auto profile = profileOf(database, row);
        if (!profile)
            return profile.error();
        IssueDraft one;
        one.authority = (*authority)->name;
        one.profile = *profile;
        one.subject = row.subject;
        for (const auto &name : row.alternativeNames)
            one.names.append(nameText(name));
        if (draft.sameKey && row.privateKeyId == 0)
            return Error{ErrorCode::NotFound, "the private key of " + row.name.toStdString(),
                         "renew with a new key, or import the old one"};
        if (draft.sameKey)
            one.keptKey = row.privateKeyId;
        else
            one.key =
                QString::fromStdString(crypto::keySpecText(crypto::KeySpec{row.key.toStdString()}));
        one.replaces = row.id;
        one.days =
            draft.days.value_or(static_cast<int>((row.notAfter - row.notBefore + 43'200) / 86'400));
        one.justification = draft.justification;
        drafts.append(std::move(one));
    }
    const auto note = [](qint64 count, const QString &code, const QString &words) {
        return domain::PlanFinding{u"note"_s, code, words.arg(count)};
    };
    if (drafts.isEmpty())
        return Error{ErrorCode::NotFound, "certificates to renew",
                     foreign > 0 ? "their authorities are not in this vault"
                                 : "all selected ones are revoked, superseded or authorities"};
    auto plan = planIssue(database, drafts, now, stop);
    if (!plan)
        return plan;
    plan->verb = u"renew"_s;
    plan->draft.insert(u"query"_s, draft.selection.query.value_or(QString()));
    plan->draft.insert(u"same_key"_s, draft.sameKey);
    if (over > 0)
        plan->findings.append(
            note(over, u"state"_s, u"%1 are revoked or superseded and left out"_s));
    if (foreign > 0)
        plan->findings.append(
            note(foreign, u"authority"_s, u"%1 of other authorities are left out"_s));
    if (authorities > 0)
        plan->findings.append(
            note(authorities, u"authority"_s,
                 u"%1 authorities are left out: they are renewed by \"ca create\""_s));
    return plan;
}

}  // namespace jobs
