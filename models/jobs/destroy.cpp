// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/destroy.h"

#include "crypto/base/digest.h"
#include "models/domain/finding_text.h"
#include "models/jobs/signing_keys.h"
#include "models/query/search.h"
#include "models/store/authority_store.h"
#include "models/store/key_store.h"

#include <set>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using domain::PlanStep;

namespace {

class DestroyVerb : public PlanVerb {
public:
    Result<void> prepare(PlanContext &, Steps) override { return {}; }
    Result<void> putDown(PlanContext &, store::Change &, Steps) override { return {}; }
    Result<void> act(PlanContext &context, Steps steps) override;
    Result<void> record(PlanContext &context, store::Change &change, Steps steps) override;
    void forget() override { }

private:
    Result<void> removeFromToken(PlanContext &context, const PlanStep &step);

    SigningKeys m_keys;
};

// A key that is no longer in its token was removed before a crash.
Result<void> DestroyVerb::removeFromToken(PlanContext &context, const PlanStep &step)
{
    const std::int64_t id = step.input[u"key"_s].toInteger();
    const auto row = store::keyRow(context.database, id);
    const auto signing = store::signsForAuthority(context.database, id);
    if (!row || !signing)
        return row ? signing.error() : row.error();
    if (!*row || (*row)->uri.isEmpty() || *signing)
        return {};  // record() says what is wrong
    const auto uri = crypto::pkcs11::parseUri((*row)->uri.toStdString());
    if (!uri)
        return uri.error();
    const auto token = m_keys.token(context.job, *uri);
    if (!token)
        return token.error();
    const auto done = (*token)->destroy(*uri);
    return done || done.error().code == ErrorCode::NotFound ? Result<void>() : done;
}

Result<void> DestroyVerb::act(PlanContext &context, Steps steps)
{
    for (PlanStep *step : steps) {
        const auto done = removeFromToken(context, *step);
        if (!done && isTokenTrouble(done.error()))
            return done;
        if (!done)
            fail(context, *step, done.error());
    }
    return {};
}

Result<void> DestroyVerb::record(PlanContext &context, store::Change &change, Steps steps)
{
    for (PlanStep *step : steps) {
        const auto done = store::destroyKey(change, step->input[u"key"_s].toInteger(),
                                            context.plan.draft[u"reason"_s].toString(),
                                            context.plan.id, context.now);
        if (done)
            step->result = {{u"key"_s, step->input[u"key"_s]}};
        else if (done.error().code == ErrorCode::NotPermitted
                 || done.error().code == ErrorCode::NotFound)
            fail(context, *step, done.error());
        else
            return done;
    }
    return {};
}

}  // namespace

Result<domain::Plan> planDestroy(store::Database &database, const DestroyDraft &draft,
                                 crypto::UnixTime now, const std::stop_token &stop)
{
    const auto ids = resolve(database, draft.selection, now, stop);
    if (!ids)
        return ids.error();
    const auto rows = query::rows(database, *ids, query::Basic, stop);
    if (!rows)
        return rows.error();
    const auto authorities = store::localAuthorities(database);
    if (!authorities)
        return authorities.error();
    std::set<qint64> signing;
    for (const auto &authority : *authorities)
        signing.insert(authority.privateKey);
    domain::Plan plan;
    plan.verb = u"destroy"_s;
    plan.draft = {{u"query"_s, draft.selection.query.value_or(QString())},
                  {u"reason"_s, draft.reason}};
    std::set<qint64> keys;
    qint64 inUse = 0;
    for (const query::CertificateRow &row : *rows) {
        if (row.privateKeyId == 0)
            continue;
        if (row.status(now) == domain::Status::Valid || row.status(now) == domain::Status::Expiring)
            ++inUse;
        if (!keys.insert(row.privateKeyId).second)
            continue;
        if (signing.contains(row.privateKeyId))
            plan.findings.append(
                domain::planFinding(domain::severity::Block, "key-of-authority"_L1, row.name));
        PlanStep step;
        step.verb = u"destroy"_s;
        step.object = u"%1, %2"_s.arg(row.name, row.key);
        step.input = {{u"key"_s, row.privateKeyId},
                      {u"spki"_s, QString::fromLatin1(row.spkiSha256.toHex())}};
        plan.steps.append(std::move(step));
    }
    if (plan.steps.isEmpty())
        return Error{ErrorCode::NotFound, "private keys to destroy",
                     "no selected certificate has its key in this vault"};
    if (inUse > 0)
        plan.findings.append(
            domain::planFinding(domain::severity::Warning, "still-valid"_L1, {}, inUse));
    plan.title = plan.steps.size() == 1 ? plan.steps.front().object
                                        : u"%1 private keys"_s.arg(plan.steps.size());
    return plan;
}

Result<domain::Plan> planDestroyKeys(store::Database &database,
                                     const std::vector<std::int64_t> &keys, const QString &reason)
{
    domain::Plan plan;
    plan.verb = u"destroy"_s;
    plan.draft = {{u"reason"_s, reason}};
    for (const std::int64_t id : keys) {
        const auto row = store::keyRow(database, id);
        const auto signing = store::signsForAuthority(database, id);
        if (!row || !signing)
            return row ? signing.error() : row.error();
        if (!*row)
            return Error{ErrorCode::NotFound, "private key " + std::to_string(id), {}};
        const store::KeyRow &key = **row;
        PlanStep step;
        step.verb = u"destroy"_s;
        step.object = u"key %1, %2"_s.arg(id).arg(QString::fromStdString(key.label));
        if (!key.origin.isEmpty())
            step.object += u", "_s + key.origin;
        step.input = {{u"key"_s, qint64(id)},
                      {u"spki"_s, QString::fromStdString(crypto::toHex(key.spkiSha256))}};
        if (*signing)
            plan.findings.append(domain::planFinding(domain::severity::Block,
                                                     "authority-signs-with-it"_L1, step.object));
        plan.steps.append(std::move(step));
    }
    if (plan.steps.isEmpty())
        return Error{ErrorCode::NotFound, "private keys to destroy", {}};
    plan.title = plan.steps.size() == 1 ? plan.steps.front().object
                                        : u"%1 private keys"_s.arg(plan.steps.size());
    return plan;
}

std::unique_ptr<PlanVerb> destroyVerb()
{
    return std::make_unique<DestroyVerb>();
}

}  // namespace jobs
