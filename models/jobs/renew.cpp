// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/renew.h"

#include "crypto/keys/key_spec.h"
#include "models/domain/finding_text.h"
#include "models/jobs/issue_choices.h"
#include "models/query/search.h"
#include "models/store/account_store.h"
#include "models/store/authority_store.h"

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

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
        const auto account = *authority ? Result<std::optional<store::AccountRow>>(std::nullopt)
                                        : store::accountOf(database, row.id);
        if (!account)
            return account.error();
        if (!*authority && !*account) {
            ++foreign;
            continue;
        }
        IssueDraft one;
        one.authority = *authority ? (*authority)->name : (*account)->name;
        one.order = draft.order;
        if (*authority) {
            const auto profile = profileFor(database, row);
            if (!profile)
                return profile.error();
            one.profile = *profile;
        }
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
        one.days = draft.days;
        if (!one.days && *authority)
            one.days = static_cast<int>((row.notAfter - row.notBefore + 43'200) / 86'400);
        one.justification = draft.justification;
        drafts.append(std::move(one));
    }
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
            domain::planFinding(domain::severity::Note, "left-out-over"_L1, {}, over));
    if (foreign > 0)
        plan->findings.append(
            domain::planFinding(domain::severity::Note, "left-out-foreign"_L1, {}, foreign));
    if (authorities > 0)
        plan->findings.append(domain::planFinding(domain::severity::Note, "left-out-authorities"_L1,
                                                  {}, authorities));
    return plan;
}

}  // namespace jobs
