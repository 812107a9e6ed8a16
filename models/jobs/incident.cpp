// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/incident.h"

#include "crypto/base/digest.h"
#include "crypto/x509/request.h"
#include "models/jobs/edit.h"
#include "models/jobs/issue.h"
#include "models/query/rows.h"
#include "models/store/compromised_key_store.h"
#include "models/store/incident_store.h"
#include "models/store/key_store.h"
#include "models/store/vault.h"

#include <QJsonArray>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using domain::PlanStep;

namespace {

constexpr int KeyCompromise = 1;  // RFC 5280 5.3.1

crypto::ByteView viewOf(const QByteArray &bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.constData()),
            static_cast<std::size_t>(bytes.size())};
}

std::string nameOf(std::int64_t incident)
{
    return "incident " + std::to_string(incident);
}

class CompromiseVerb : public PlanVerb {
public:
    Result<void> prepare(PlanContext &, Steps) override { return {}; }
    Result<void> putDown(PlanContext &, store::Change &, Steps) override { return {}; }
    Result<void> act(PlanContext &, Steps) override { return {}; }
    Result<void> record(PlanContext &context, store::Change &change, Steps steps) override
    {
        for (PlanStep *step : steps) {
            const auto key = crypto::fromHex(step->input[u"spki"_s].toString().toStdString());
            if (!key)
                return Error{ErrorCode::Damaged, step->object.toStdString(), "the step's key"};
            const auto fresh =
                store::markCompromised(change,
                                       {*key, context.now, step->input[u"since"_s].toInteger(),
                                        context.plan.draft[u"comment"_s].toString(),
                                        context.job.vault.admin(), context.plan.id});
            if (!fresh)
                return fresh.error();
            step->result = {{u"spki"_s, step->input[u"spki"_s]}, {u"new"_s, *fresh}};
        }
        return {};
    }
    void forget() override { }
};

// What the steps speak of: revocations by wave, and the frozen ids of a mark.
std::vector<store::IncidentTarget> targetsIn(const domain::Plan &plan)
{
    std::vector<store::IncidentTarget> targets;
    for (const PlanStep &step : plan.steps) {
        if (step.verb == u"revoke")
            targets.push_back(
                {step.input[u"certificate"_s].toInteger(), step.input[u"wave"_s].toInt()});
        else if (step.verb == u"compromise")
            for (const auto &id : step.input[u"certificates"_s].toArray())
                targets.push_back({id.toInteger(), 0});
    }
    return targets;
}

}  // namespace

Result<void> joinIncident(store::Database &database, domain::Plan &plan, const IncidentWish &wish,
                          const QJsonObject &scope, int reason)
{
    if (!wish.any())
        return {};
    if (wish.id == 0) {
        plan.draft.insert(u"incident"_s,
                          QJsonObject{{u"title"_s, wish.title.trimmed()},
                                      {u"scope"_s, scope},
                                      {u"reason"_s, reason},
                                      {u"goal"_s, qint64(wish.goal)}});
        return {};
    }
    const auto row = store::incidentRow(database, wish.id);
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::NotFound, nameOf(wish.id), {}};
    if ((*row)->closedAt != 0)
        return Error{ErrorCode::NotPermitted, nameOf(wish.id), "it is closed"};
    plan.draft.insert(u"incident"_s, QJsonObject{{u"id"_s, qint64(wish.id)}});
    return {};
}

Result<void> recordIncident(store::Change &change, const domain::Plan &plan, const QString &admin,
                            crypto::UnixTime now)
{
    const QJsonObject wish = plan.draft[u"incident"_s].toObject();
    if (wish.isEmpty())
        return {};
    std::int64_t id = wish[u"id"_s].toInteger();
    const auto targets = targetsIn(plan);
    if (id == 0) {
        store::Incident incident;
        incident.title = wish[u"title"_s].toString();
        incident.scope = wish[u"scope"_s].toObject();
        incident.reason = wish[u"reason"_s].toInt();
        incident.goal = wish[u"goal"_s].toInteger(IncidentWish::DayAndNight);
        incident.openedAt = now;
        incident.openedBy = admin;
        if (auto done = store::addIncident(change, incident); !done)
            return done;
        id = incident.id;
    } else {
        const auto row = store::incidentRow(change.database(), id);
        if (!row)
            return row.error();
        if (!*row || (*row)->closedAt != 0)
            return Error{ErrorCode::NotPermitted, nameOf(id), "it is closed or does not exist"};
    }
    if (auto done = store::addTargets(change, id, targets); !done)
        return done;
    const QJsonArray waves = plan.draft[u"waves"_s].toArray();
    for (int i = 0; i < waves.size(); ++i) {
        auto done = store::nameWave(change, id, i + 1, waves[i].toObject()[u"title"_s].toString());
        if (!done)
            return done;
    }
    if (auto done = store::addIncidentPlan(change, id, plan.id); !done)
        return done;
    const bool opened = !wish.contains(u"id"_s);
    return change.audit(opened ? "incident.open" : "incident.plan", u"incident %1"_s.arg(id),
                        {{u"title"_s, wish[u"title"_s]},
                         {u"plan"_s, qint64(plan.id)},
                         {u"certificates"_s, qint64(targets.size())}});
}

Result<std::optional<domain::PlanFinding>> compromisedKeyFinding(store::Database &database,
                                                                 const IssueDraft &draft)
{
    crypto::Bytes key;
    if (!draft.request.empty()) {
        const auto request = crypto::x509::parseRequest(draft.request);
        if (!request)
            return request.error();
        const auto digest = crypto::sha256(request->spki);
        key.assign(digest.begin(), digest.end());
    } else if (draft.keptKey != 0) {
        const auto row = store::keyRow(database, draft.keptKey);
        if (!row)
            return row.error();
        if (*row)
            key = (*row)->spkiSha256;
    }
    if (key.empty())
        return std::optional<domain::PlanFinding>();
    const auto marked = store::compromisedKey(database, key);
    if (!marked)
        return marked.error();
    if (!*marked)
        return std::optional<domain::PlanFinding>();
    return std::optional(domain::PlanFinding{
        u"block"_s, u"key"_s, u"the key is marked as compromised, by %1"_s.arg((*marked)->admin)});
}

Result<QByteArray> publicKeyNamed(store::Database &database, const QString &text)
{
    QString digits = text;
    digits.remove(u':').remove(u' ');
    const QByteArray key = QByteArray::fromHex(digits.toLatin1());
    if (digits.size() == 64 && key.size() == 32) {
        const auto certificates = store::withKey(database, viewOf(key));
        if (!certificates)
            return certificates.error();
        const auto own = store::findKey(database, viewOf(key));
        if (!own)
            return own.error();
        if (!certificates->empty() || *own)
            return key;
    }
    const auto id = certificateNamed(database, text);
    if (!id)
        return id.error();
    const auto rows = query::rows(database, std::span(&*id, 1), query::Basic);
    if (!rows)
        return rows.error();
    return rows->front().spkiSha256;
}

Result<domain::Plan> planCompromise(store::Database &database, const CompromiseDraft &draft,
                                    crypto::UnixTime now)
{
    if (draft.key.size() != 32)
        return Error{ErrorCode::InvalidArgument, "the public key", "32 bytes of SHA-256"};
    if (draft.since > now)
        return Error{ErrorCode::InvalidArgument, "the date of the compromise",
                     "it lies in the future"};
    const QString hex = QString::fromLatin1(draft.key.toHex());
    const auto marked = store::compromisedKey(database, viewOf(draft.key));
    if (!marked)
        return marked.error();
    const auto current = store::currentWithKey(database, viewOf(draft.key), now);
    if (!current)
        return current.error();
    const auto all = store::withKey(database, viewOf(draft.key));
    if (!all)
        return all.error();
    const auto own = store::findKey(database, viewOf(draft.key));
    if (!own)
        return own.error();
    if (all->empty() && !*own)
        return Error{ErrorCode::NotFound, "the public key " + hex.left(16).toStdString(),
                     "no certificate and no private key of this vault has it"};
    domain::Plan plan;
    plan.verb = u"key.compromise"_s;
    plan.title = hex.left(16);
    plan.draft = {
        {u"spki"_s, hex}, {u"since"_s, qint64(draft.since)}, {u"comment"_s, draft.comment}};
    if (*marked)
        plan.findings.append(
            {u"note"_s, u"state"_s,
             u"it is marked as compromised already, by %1"_s.arg((*marked)->admin)});
    PlanStep step;
    step.verb = u"compromise"_s;
    step.object = hex;
    step.input = {{u"spki"_s, hex}, {u"since"_s, qint64(draft.since)}};
    if (draft.incident.any()) {
        QJsonArray ids;
        for (const auto id : *current)
            ids.append(qint64(id));
        step.input.insert(u"certificates"_s, ids);
    }
    plan.steps.append(std::move(step));
    plan.findings.append({u"note"_s, u"key"_s,
                          u"%1 certificates have this key; %2 of them are neither revoked nor "
                          "expired"_s.arg(all->size())
                              .arg(current->size())});
    if (auto done = joinIncident(database, plan, draft.incident,
                                 {{u"kind"_s, u"key"_s}, {u"spki"_s, hex}}, KeyCompromise);
        !done)
        return done.error();
    return plan;
}

std::unique_ptr<PlanVerb> compromiseVerb()
{
    return std::make_unique<CompromiseVerb>();
}

Result<void> closeIncident(JobContext &context, std::int64_t id, const QString &note)
{
    auto database = context.vault.connect(store::Access::Write);
    if (!database)
        return std::move(database).error();
    auto change = store::Change::begin(context.vault, **database);
    if (!change)
        return std::move(change).error();
    auto done = store::closeIncident(*change, id, context.vault.admin(), note.trimmed(),
                                     context.vault.clock().now());
    if (done)
        done = change->audit("incident.close", u"incident %1"_s.arg(id),
                             {{u"note"_s, note.trimmed()}});
    return done ? change->commit() : std::move(done);
}

JobFunction closeIncidentJob(std::int64_t id, const QString &note)
{
    return [id, note](JobContext &context) -> Result<QVariant> {
        if (auto done = closeIncident(context, id, note); !done)
            return done.error();
        return QVariant::fromValue(qint64(id));
    };
}

}  // namespace jobs
