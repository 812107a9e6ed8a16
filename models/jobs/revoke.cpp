// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/revoke.h"

#include "crypto/x509/crl_builder.h"
#include "models/jobs/local_authority.h"
#include "models/query/search.h"
#include "models/store/authority_store.h"
#include "models/store/certificate_store.h"
#include "models/store/vault.h"

#include <QDir>
#include <QRegularExpression>

#include <set>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using domain::PlanStep;

namespace {

constexpr int Release = 8;  // removeFromCRL

PlanStep crlStep(const QString &authority, const QString &output)
{
    PlanStep step;
    step.verb = u"crl"_s;
    step.object = authority;
    step.dependsOn = PlanStep::AllBefore;
    step.input = {{u"authority"_s, authority}, {u"output"_s, output}};
    return step;
}

class RevokeVerb : public PlanVerb {
public:
    Result<void> prepare(PlanContext &, Steps) override { return {}; }
    Result<void> putDown(PlanContext &, store::Change &, Steps) override { return {}; }
    Result<void> act(PlanContext &, Steps) override { return {}; }
    Result<void> record(PlanContext &context, store::Change &change, Steps steps) override;
    void forget() override { }
    int batch() const override { return 1000; }
};

// Nothing leaves the vault: the row is the act, and the list that follows tells the world.
Result<void> RevokeVerb::record(PlanContext &context, store::Change &change, Steps steps)
{
    auto certificates = store::CertificateStore::open(context.database);
    if (!certificates)
        return certificates.error();
    for (PlanStep *step : steps) {
        const QJsonObject &input = step->input;
        const domain::CertificateId id = input[u"certificate"_s].toInteger();
        const int reason = input[u"reason"_s].toInt();
        const std::int64_t authority = input[u"authority"_s].toInteger();
        const std::string serial = input[u"serial"_s].toString().toStdString();
        if (reason == Release) {
            const auto removed =
                authority == 0 ? Result<bool>(true) : store::removeHold(change, authority, serial);
            if (!removed)
                return removed.error();
            const auto released = certificates->releaseHold(change, id);
            if (!released)
                return released.error();
            if (!*removed || !*released)
                fail(context, *step,
                     {ErrorCode::NotPermitted, step->object.toStdString(), "it is not on hold"});
            continue;
        }
        const auto revoked = certificates->setRevoked(change, id, context.now, reason);
        if (!revoked)
            return revoked.error();
        if (authority != 0) {
            const auto put = store::putRevocation(
                change,
                {authority, serial, id, reason, context.now, input[u"invalid_since"_s].toInteger(),
                 context.plan.draft[u"comment"_s].toString(), context.plan.id});
            if (!put)
                return put.error();
        }
        step->result = {{u"revoked_at"_s, qint64(context.now)}, {u"sha256"_s, input[u"sha256"_s]}};
    }
    return certificates->finishBatch(change);
}

}  // namespace

Result<domain::Plan> planRevoke(store::Database &database, const RevokeDraft &draft,
                                crypto::UnixTime now, const std::stop_token &stop)
{
    if (crypto::x509::reasonName(draft.reason).empty())
        return Error{ErrorCode::InvalidArgument, "the reason", "not one of RFC 5280 5.3.1"};
    if (draft.invalidSince > now)
        return Error{ErrorCode::InvalidArgument, "the invalidity date", "it lies in the future"};
    const auto ids = resolve(database, draft.selection, now, stop);
    if (!ids)
        return ids.error();
    if (ids->empty())
        return Error{ErrorCode::NotFound, "certificates to revoke", {}};
    const auto rows = query::rows(database, *ids, query::Basic, stop);
    if (!rows)
        return rows.error();
    domain::Plan plan;
    plan.verb = u"revoke"_s;
    plan.draft = {{u"query"_s, draft.selection.query.value_or(QString())},
                  {u"reason"_s,
                   QString::fromLatin1(crypto::x509::reasonName(draft.reason).data(),
                                       qsizetype(crypto::x509::reasonName(draft.reason).size()))},
                  {u"invalid_since"_s, qint64(draft.invalidSince)},
                  {u"comment"_s, draft.comment}};
    std::set<QString> authorities;
    qint64 foreign = 0, over = 0;
    for (const query::CertificateRow &row : *rows) {
        const bool onHold = row.revokedAt != 0 && row.revocationReason == 6;
        if ((row.revokedAt != 0 && !onHold) || (draft.reason == Release && !onHold)) {
            ++over;
            continue;
        }
        const auto authority = store::authorityOf(database, row.id);
        if (!authority)
            return authority.error();
        PlanStep step;
        step.verb = u"revoke"_s;
        step.object = row.name;
        step.input = {{u"certificate"_s, qint64(row.id)},
                      {u"sha256"_s, QString::fromLatin1(row.sha256.toHex())},
                      {u"serial"_s, row.serial},
                      {u"authority"_s, qint64(*authority ? (*authority)->id : 0)},
                      {u"reason"_s, draft.reason},
                      {u"invalid_since"_s, qint64(draft.invalidSince)}};
        if (*authority)
            authorities.insert((*authority)->name);
        else
            ++foreign;
        plan.steps.append(std::move(step));
    }
    if (plan.steps.isEmpty())
        return Error{ErrorCode::NotFound, "certificates to revoke",
                     draft.reason == Release ? "none of them is on hold"
                                             : "all of them are revoked already"};
    if (foreign > 0)
        plan.findings.append(
            {u"warning"_s, u"authority"_s,
             u"%1 of them come from authorities whose key is not in this vault: they are marked "
             "here, their authority is not told"_s.arg(foreign)});
    if (over > 0)
        plan.findings.append(
            {u"note"_s, u"state"_s, u"%1 selected ones are left as they are"_s.arg(over)});
    plan.title = plan.steps.size() == 1 ? plan.steps.front().object
                                        : u"%1 certificates"_s.arg(plan.steps.size());
    static const QRegularExpression unsafe(u"[^A-Za-z0-9._-]+"_s);
    for (const QString &name : authorities) {
        QString file = name;
        plan.steps.append(crlStep(
            name,
            draft.crlFolder.isEmpty()
                ? QString()
                : QDir(draft.crlFolder).filePath(file.replace(unsafe, u"-"_s) + u".crl"_s)));
    }
    return plan;
}

Result<domain::Plan> planCrl(store::Database &database, const QString &authority,
                             const QString &output)
{
    const auto known = authorityNamed(database, authority);
    if (!known)
        return known.error();
    domain::Plan plan;
    plan.verb = u"ca.crl"_s;
    plan.title = authority;
    plan.steps.append(crlStep(authority, output));
    plan.draft = plan.steps.front().input;
    return plan;
}

std::unique_ptr<PlanVerb> revokeVerb()
{
    return std::make_unique<RevokeVerb>();
}

}  // namespace jobs
