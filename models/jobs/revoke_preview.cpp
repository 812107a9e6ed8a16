// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/revoke_preview.h"

#include "models/jobs/account_values.h"
#include "models/jobs/issue.h"
#include "models/jobs/issue_step.h"
#include "models/store/authority_store.h"
#include "models/store/incident_store.h"
#include "models/store/read_pool.h"

#include <algorithm>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Result;
using query::CertificateRow;

namespace {

Result<void> fillItems(store::Database &database, const RevokeTargets &targets,
                       const std::stop_token &stop, RevokePreview &preview)
{
    std::vector<qint64> ids;
    for (const CertificateRow &row : targets.rows) {
        if (ids.size() == RevokePreview::MostItems)
            break;
        ids.push_back(row.id);
    }
    const auto rows = query::rows(database, ids, query::Locations, stop);
    if (!rows)
        return rows.error();
    std::vector<qint64> successors;
    for (const CertificateRow &row : *rows)
        successors.push_back(row.supersededBy);
    const auto named = query::rows(database, successors, query::Basic, stop);
    if (!named)
        return named.error();
    for (std::size_t i = 0; i < rows->size(); ++i) {
        const CertificateRow &row = (*rows)[i];
        RevokePreview::Item item;
        item.id = row.id;
        item.notAfter = row.notAfter;
        item.name = row.name;
        item.issuer = row.issuer;
        item.owner = row.owner;
        item.places = int(row.places.size());
        if (!row.places.isEmpty())
            item.place = QString::fromStdString(row.places.front().place);
        if (row.supersededBy != 0)
            item.successor = (*named)[i].name;
        item.local = targets.authorities.contains(row.id);
        preview.items.append(std::move(item));
    }
    return {};
}

}  // namespace

Result<RevokePreview> previewRevoke(store::Database &database, const RevokeDraft &draft,
                                    crypto::UnixTime now, const std::stop_token &stop)
{
    const auto targets = revokeTargets(database, draft, now, stop);
    if (!targets)
        return targets.error();
    RevokePreview preview;
    preview.count = qint64(targets->rows.size());
    preview.over = targets->over;
    preview.expired = targets->expired;
    std::map<QString, RevokePreview::Authority> authorities;
    for (const CertificateRow &row : targets->rows) {
        const auto own = targets->authorities.find(row.id);
        const bool local = own != targets->authorities.end();
        preview.foreign += local || targets->accounts.contains(row.id) ? 0 : 1;
        preview.serving += row.locations > 0 ? 1 : 0;
        preview.places += row.locations;
        preview.replaced += row.supersededBy != 0 ? 1 : 0;
        preview.noOwner += row.owner.isEmpty() ? 1 : 0;
        // A foreign one may have the name of one of ours.
        const auto told = targets->accounts.find(row.id);
        const bool elsewhere = !local && told != targets->accounts.end();
        auto &authority = authorities[(local           ? u"1"_s + own->second
                                           : elsewhere ? u"2%1 "_s.arg(told->second) + row.issuer
                                                       : u"0"_s + row.issuer)];
        authority.name = local ? own->second : row.issuer;
        authority.local = local;
        if (elsewhere && authority.account.isEmpty()) {
            const auto account = store::account(database, told->second);
            if (!account)
                return account.error();
            if (*account) {
                authority.account = (*account)->name;
                authority.approval =
                    abilitiesOf(**account).revoke == authorities::Abilities::Revoke::NeedsApproval;
            }
        }
        ++authority.count;
    }
    for (auto &[name, authority] : authorities) {
        if (authority.local) {
            const auto row = store::localAuthority(database, authority.name);
            if (!row)
                return row.error();
            if (*row)
                authority.crlNumber = (*row)->crlNumber;
        }
        preview.authorities.append(authority);
    }
    std::stable_sort(preview.authorities.begin(), preview.authorities.end(),
                     [](const auto &a, const auto &b) { return a.count > b.count; });
    if (auto done = fillItems(database, *targets, stop, preview); !done)
        return done.error();
    return preview;
}

Result<QList<RenewItem>> renewItems(store::Database &database, const domain::Plan &plan,
                                    crypto::UnixTime now, const std::stop_token &stop)
{
    QList<RenewItem> items;
    IssueBasis basis(database);
    for (const domain::PlanStep &step : plan.steps) {
        if (items.size() == RevokePreview::MostItems)
            break;
        if (step.verb != u"issue" && step.verb != u"order")
            continue;
        const IssueDraft draft = draftOf(step.input);
        const qint64 id = draft.replaces;
        const auto rows = query::rows(database, std::span(&id, 1), query::Basic, stop);
        if (!rows)
            return rows.error();
        const CertificateRow &row = rows->front();
        RenewItem item;
        if (step.verb == u"order") {
            const auto wish = wishOf(database, draft);
            if (!wish)
                return wish.error();
            item.newKey = QString::fromStdString(wish->key.label());
        } else {
            const auto foreseen = previewIssue(basis, draft, now);
            if (!foreseen)
                return foreseen.error();
            item.newNotAfter = foreseen->merged.spec.notAfter;
            item.newKey = foreseen->keyWords;
        }
        item.id = row.id;
        item.notAfter = row.notAfter;
        item.name = row.name;
        item.key = row.key;
        if (draft.keptKey != 0)
            item.newKey.clear();
        item.owner = row.owner;
        item.tags = row.tags;
        item.places = row.locations;
        items.append(std::move(item));
    }
    return items;
}

RevokeReader::RevokeReader(store::ReadPool &reads)
    : m_reads(reads), m_preview(reads.newLane()), m_renewals(reads.newLane()),
      m_choices(reads.newLane())
{
}

RevokeReader::~RevokeReader()
{
    for (const auto lane : {m_preview, m_renewals, m_choices})
        m_reads.cancel(lane);
}

void RevokeReader::preview(const Question &question, crypto::UnixTime now, QObject *context,
                           Done<Answer> done)
{
    m_reads.read<Answer>(
        m_preview, context,
        [question, now](store::Database &database, std::stop_token stop) -> Result<Answer> {
            Answer answer;
            RevokeDraft draft = question.draft;
            if (!question.keyText.isEmpty()) {
                auto key = publicKeyNamed(database, question.keyText);
                if (!key)
                    return key.error();
                draft.key = answer.key = *key;
            }
            auto preview = previewRevoke(database, draft, now, stop);
            if (!preview)
                return preview.error();
            answer.preview = std::move(*preview);
            return answer;
        },
        std::move(done));
}

void RevokeReader::renewals(std::shared_ptr<const domain::Plan> plan, crypto::UnixTime now,
                            QObject *context, Done<QList<RenewItem>> done)
{
    m_reads.read<QList<RenewItem>>(
        m_renewals, context,
        [plan = std::move(plan), now](store::Database &database, std::stop_token stop) {
            return renewItems(database, *plan, now, stop);
        },
        std::move(done));
}

void RevokeReader::choices(QObject *context, Done<RevokeChoices> done)
{
    m_reads.read<RevokeChoices>(
        m_choices, context,
        [](store::Database &database, std::stop_token) -> Result<RevokeChoices> {
            RevokeChoices choices;
            const auto authorities = store::authoritiesInUse(database, 200);
            if (!authorities)
                return authorities.error();
            for (const auto &authority : *authorities)
                choices.authorities.append(
                    {authority.certificate, authority.below, authority.name});
            const auto incidents = store::incidentRows(database);
            if (!incidents)
                return incidents.error();
            for (const auto &incident : *incidents) {
                if (incident.closedAt == 0)
                    choices.incidents.append({incident.id, incident.title});
            }
            const auto names = store::environmentNames(database);
            if (!names)
                return names.error();
            choices.environments = *names;
            return choices;
        },
        std::move(done));
}

Result<domain::Plan> planRevokeOf(store::Database &database, const RevokeReader::Question &question,
                                  crypto::UnixTime now, const std::stop_token &stop)
{
    RevokeDraft draft = question.draft;
    if (!question.keyText.isEmpty()) {
        auto key = publicKeyNamed(database, question.keyText);
        if (!key)
            return key.error();
        draft.key = std::move(*key);
    }
    return planRevoke(database, draft, now, stop);
}

}  // namespace jobs
