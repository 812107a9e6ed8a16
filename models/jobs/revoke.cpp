// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/revoke.h"

#include "crypto/x509/crl_builder.h"
#include "models/jobs/list_place.h"
#include "models/jobs/local_authority.h"
#include "models/jobs/prove.h"
#include "models/jobs/renew.h"
#include "models/jobs/revoke_elsewhere.h"
#include "models/query/search.h"
#include "models/store/authority_store.h"
#include "models/store/compromised_key_store.h"
#include "models/store/incident_store.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <set>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using crypto::x509::RevocationReason;
using domain::PlanStep;
using query::CertificateRow;

namespace {

struct Stage {
    QString title;
    std::vector<const CertificateRow *> rows;
};

QString reasonText(int reason)
{
    const auto name = crypto::x509::reasonName(reason);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

Result<std::vector<qint64>> selected(store::Database &database, const RevokeDraft &draft,
                                     crypto::UnixTime now, const std::stop_token &stop)
{
    if (!draft.key.isEmpty())
        return resolve(database,
                       Selection::matching(u"spki:"_s + QString::fromLatin1(draft.key.toHex())),
                       now, stop);
    if (draft.below != 0) {
        const auto ids = store::belowAuthority(database, draft.below);
        if (!ids)
            return ids.error();
        return std::vector<qint64>(ids->begin(), ids->end());
    }
    return resolve(database, draft.selection, now, stop);
}

QJsonObject scopeOf(const RevokeDraft &draft)
{
    if (!draft.key.isEmpty())
        return {{u"kind"_s, u"key"_s}, {u"spki"_s, QString::fromLatin1(draft.key.toHex())}};
    if (draft.below != 0)
        return {{u"kind"_s, u"below"_s}, {u"certificate"_s, qint64(draft.below)}};
    if (draft.selection.query)
        return {{u"kind"_s, u"query"_s}, {u"query"_s, *draft.selection.query}};
    return {{u"kind"_s, u"selection"_s}, {u"count"_s, qint64(draft.selection.ids.size())}};
}

// Each certificate is in the first wave that takes it.
Result<QList<Stage>> stagesOf(store::Database &database, const RevokeDraft &draft,
                              const RevokeTargets &targets, crypto::UnixTime now,
                              const std::stop_token &stop)
{
    QList<Stage> stages;
    std::set<qint64> taken;
    for (const Wave &wave : draft.waves) {
        const bool every = wave.query.trimmed().isEmpty();
        std::set<qint64> wanted;
        if (!every) {
            const auto ids = resolve(database, Selection::matching(wave.query), now, stop);
            if (!ids)
                return ids.error();
            wanted.insert(ids->begin(), ids->end());
        }
        Stage stage{wave.title.isEmpty() ? wave.query : wave.title, {}};
        for (const CertificateRow &row : targets.rows) {
            if (wave.first > 0 && qint64(stage.rows.size()) >= wave.first)
                break;
            if ((every || wanted.contains(row.id)) && taken.insert(row.id).second)
                stage.rows.push_back(&row);
        }
        if (!stage.rows.empty())
            stages.append(std::move(stage));
    }
    Stage rest;
    for (const CertificateRow &row : targets.rows) {
        if (!taken.contains(row.id))
            rest.rows.push_back(&row);
    }
    if (!rest.rows.empty())
        stages.append(std::move(rest));
    return stages;
}

class Planner {
public:
    Planner(store::Database &database, const RevokeDraft &draft, const RevokeTargets &targets,
            crypto::UnixTime now, const std::stop_token &stop)
        : m_database(database), m_draft(draft), m_targets(targets), m_now(now), m_stop(stop)
    {
    }

    Result<domain::Plan> plan();

private:
    Result<void> addWave(const Stage &stage, int wave, int waves);
    Result<std::map<qint64, int>> addReplacements(const Stage &stage, int wave);
    Result<void> addFindings();
    int addGate(const Stage &stage, int wave);
    void note(const QString &severity, const QString &code, qint64 count, const QString &words)
    {
        if (count > 0)
            m_plan.findings.append({severity, code, words.arg(count)});
    }

    store::Database &m_database;
    const RevokeDraft &m_draft;
    const RevokeTargets &m_targets;
    crypto::UnixTime m_now;
    const std::stop_token &m_stop;
    domain::Plan m_plan;
    qint64 m_unreplaced = 0;
};

int Planner::addGate(const Stage &stage, int wave)
{
    PlanStep gate;
    gate.verb = u"gate"_s;
    gate.object = stage.title;
    gate.dependsOn = PlanStep::AllBefore;
    gate.input = {{u"wave"_s, wave}, {u"pause"_s, m_draft.pause}};
    m_plan.steps.append(std::move(gate));
    return int(m_plan.steps.size()) - 1;
}

// Which step makes the replacement of which certificate.
Result<std::map<qint64, int>> Planner::addReplacements(const Stage &stage, int wave)
{
    std::map<qint64, int> made;
    RenewDraft renewal;
    for (const CertificateRow *row : stage.rows) {
        const bool here =
            m_targets.authorities.contains(row->id) || m_targets.accounts.contains(row->id);
        if (row->supersededBy == 0 && row->revokedAt == 0 && !row->isAuthority && here)
            renewal.selection.ids.push_back(row->id);
        else
            m_unreplaced += row->supersededBy == 0 ? 1 : 0;
    }
    if (renewal.selection.ids.empty())
        return made;
    renewal.days = m_draft.replacementDays;
    auto renew = planRenew(m_database, renewal, m_now, m_stop);
    if (!renew)
        return renew.error();
    m_plan.findings.append(renew->findings);
    for (PlanStep &step : renew->steps) {
        step.input.insert(u"wave"_s, wave);
        made.emplace(step.input[u"replaces"_s].toInteger(), int(m_plan.steps.size()));
        m_plan.steps.append(std::move(step));
    }
    return made;
}

Result<void> Planner::addWave(const Stage &stage, int wave, int waves)
{
    std::map<qint64, int> made;
    if (m_draft.replace) {
        auto replacements = addReplacements(stage, wave);
        if (!replacements)
            return replacements.error();
        made = std::move(*replacements);
    }
    // Between waves always; before the first one only where somebody has to look first.
    const bool gated = waves > 1 ? wave > 1 || m_draft.pause : m_draft.pause;
    const int gate = gated ? addGate(stage, wave) : PlanStep::Nothing;
    std::set<QString> authorities;
    for (const CertificateRow *row : stage.rows) {
        const auto authority = m_targets.authorities.find(row->id);
        const bool known = authority != m_targets.authorities.end();
        PlanStep step;
        step.verb = u"revoke"_s;
        step.object = row->name;
        step.input = {
            {u"certificate"_s, qint64(row->id)},
            {u"sha256"_s, QString::fromLatin1(row->sha256.toHex())},
            {u"spki"_s, QString::fromLatin1(row->spkiSha256.toHex())},
            {u"serial"_s, row->serial},
            {u"authority"_s, known ? m_targets.authorityIds.at(authority->second) : qint64(0)},
            {u"reason"_s, m_draft.reason},
            {u"invalid_since"_s, qint64(m_draft.invalidSince)},
            {u"wave"_s, wave}};
        if (const auto told = m_targets.accounts.find(row->id); told != m_targets.accounts.end())
            step.input.insert(u"account"_s, told->second);
        if (const auto replacement = made.find(row->id); replacement != made.end()) {
            step.input.insert(u"after"_s, replacement->second);
            step.dependsOn = replacement->second;
        }
        if (gated)
            step.dependsOn = gate;
        if (known)
            authorities.insert(authority->second);
        m_plan.steps.append(std::move(step));
    }
    for (const QString &name : authorities) {
        m_plan.steps.append(crlStep(name, crlFile(m_draft.crlFolder, name)));
        m_plan.steps.back().input.insert(u"wave"_s, wave);
    }
    if (!m_draft.crlFolder.isEmpty() && m_draft.reason != RevocationReason::RemoveFromCrl) {
        for (const QString &name : authorities)
            m_plan.steps.append(proofStep(name, m_targets.authorityIds.at(name),
                                          crlFile(m_draft.crlFolder, name), wave));
    }
    return {};
}

Result<void> Planner::addFindings()
{
    const qint64 foreign =
        qint64(m_targets.rows.size() - m_targets.authorities.size() - m_targets.accounts.size());
    note(u"warning"_s, u"authority"_s, foreign,
         u"%1 of them come from authorities whose key is not in this vault: they are marked here, "
         "their authority is not told"_s);
    note(u"warning"_s, u"replacement"_s, m_unreplaced,
         u"%1 of them get no replacement: they are authorities, on hold, or of authorities whose "
         "key is not in this vault"_s);
    note(u"note"_s, u"state"_s, m_targets.over, u"%1 selected ones are left as they are"_s);
    note(u"note"_s, u"state"_s, m_targets.expired,
         u"%1 selected ones have expired: revocation lists do not name them (RFC 5280 3.3)"_s);
    if (m_draft.reason != RevocationReason::KeyCompromise
        && m_draft.reason != RevocationReason::CaCompromise)
        return {};
    std::set<qint64> chosen;
    std::set<QByteArray> keys;
    for (const CertificateRow &row : m_targets.rows) {
        chosen.insert(row.id);
        keys.insert(row.spkiSha256);
    }
    qint64 others = 0;
    for (const QByteArray &key : keys) {
        const auto sharing = store::currentWithKey(
            m_database,
            {reinterpret_cast<const std::uint8_t *>(key.constData()), std::size_t(key.size())},
            m_now);
        if (!sharing)
            return sharing.error();
        for (const auto id : *sharing)
            others += chosen.contains(id) ? 0 : 1;
    }
    note(u"warning"_s, u"key"_s, others,
         u"%1 other current certificates have one of these keys and are not in the set"_s);
    return {};
}

Result<domain::Plan> Planner::plan()
{
    m_plan.verb = m_draft.replace ? u"replace"_s : u"revoke"_s;
    m_plan.draft = {{u"query"_s, m_draft.selection.query.value_or(QString())},
                    {u"scope"_s, scopeOf(m_draft)},
                    {u"reason"_s, reasonText(m_draft.reason)},
                    {u"invalid_since"_s, qint64(m_draft.invalidSince)},
                    {u"comment"_s, m_draft.comment},
                    {u"crl_folder"_s, m_draft.crlFolder}};
    const auto stages = stagesOf(m_database, m_draft, m_targets, m_now, m_stop);
    if (!stages)
        return stages.error();
    QJsonArray waves;
    for (int i = 0; i < stages->size(); ++i) {
        const Stage &stage = stages->at(i);
        waves.append(
            QJsonObject{{u"title"_s, stage.title}, {u"count"_s, qint64(stage.rows.size())}});
        if (auto done = addWave(stage, i + 1, int(stages->size())); !done)
            return done.error();
    }
    m_plan.draft.insert(u"waves"_s, waves);
    if (auto done = addFindings(); !done)
        return done.error();
    if (auto done =
            joinIncident(m_database, m_plan, m_draft.incident, scopeOf(m_draft), m_draft.reason);
        !done)
        return done.error();
    m_plan.title = m_targets.rows.size() == 1 ? m_targets.rows.front().name
                                              : u"%1 certificates"_s.arg(m_targets.rows.size());
    return std::move(m_plan);
}

}  // namespace

PlanStep crlStep(const QString &authority, const QString &output)
{
    PlanStep step;
    step.verb = u"crl"_s;
    step.object = authority;
    step.dependsOn = PlanStep::AllBefore;
    step.input = {{u"authority"_s, authority}, {u"output"_s, output}};
    return step;
}

QString crlFile(const QString &folder, const QString &authority)
{
    if (folder.isEmpty())
        return {};
    static const QRegularExpression unsafe(u"[^A-Za-z0-9._-]+"_s);
    QString name = authority;
    return placeBelow(folder, name.replace(unsafe, u"-"_s) + u".crl"_s);
}

Result<RevokeTargets> revokeTargets(store::Database &database, const RevokeDraft &draft,
                                    crypto::UnixTime now, const std::stop_token &stop)
{
    const auto ids = selected(database, draft, now, stop);
    if (!ids)
        return ids.error();
    if (ids->empty())
        return Error{ErrorCode::NotFound, "certificates to revoke", {}};
    auto rows = query::rows(database, *ids, query::Basic, stop);
    if (!rows)
        return rows.error();
    RevokeTargets targets;
    for (CertificateRow &row : *rows) {
        const bool onHold =
            row.revokedAt != 0 && row.revocationReason == RevocationReason::CertificateHold;
        const bool over = draft.reason == RevocationReason::RemoveFromCrl ? !onHold
            : draft.reason == RevocationReason::CertificateHold           ? row.revokedAt != 0
                                                                : row.revokedAt != 0 && !onHold;
        if (row.id == 0 || over) {
            targets.over += row.id == 0 ? 0 : 1;
            continue;
        }
        if (row.notAfter < now) {
            ++targets.expired;
            continue;
        }
        const auto authority = store::authorityOf(database, row.id);
        if (!authority)
            return authority.error();
        if (*authority) {
            targets.authorities.emplace(row.id, (*authority)->name);
            targets.authorityIds.emplace((*authority)->name, (*authority)->id);
        } else {
            const auto account = store::accountOf(database, row.id);
            if (!account)
                return account.error();
            if (*account && takesRevocation(**account, draft.reason))
                targets.accounts.emplace(row.id, (*account)->id);
        }
        targets.rows.push_back(std::move(row));
    }
    if (!targets.rows.empty())
        return targets;
    return Error{ErrorCode::NotFound, "certificates to revoke",
                 draft.reason == RevocationReason::RemoveFromCrl ? "none of them is on hold"
                     : targets.over == 0 ? "all of them have expired; no list would name them"
                                         : "all of them are revoked or expired already"};
}

Result<domain::Plan> planRevoke(store::Database &database, const RevokeDraft &draft,
                                crypto::UnixTime now, const std::stop_token &stop)
{
    if (crypto::x509::reasonName(draft.reason).empty())
        return Error{ErrorCode::InvalidArgument, "the reason", "not one of RFC 5280 5.3.1"};
    if (draft.invalidSince > now)
        return Error{ErrorCode::InvalidArgument, "the invalidity date", "it lies in the future"};
    if (draft.replace
        && (draft.reason == RevocationReason::RemoveFromCrl
            || draft.reason == RevocationReason::CertificateHold))
        return Error{ErrorCode::InvalidArgument, "the reason",
                     "what is only on hold, or released from it, is not replaced"};
    const auto targets = revokeTargets(database, draft, now, stop);
    if (!targets)
        return targets.error();
    return Planner(database, draft, *targets, now, stop).plan();
}

Result<domain::Plan> planCrl(store::Database &database, const QString &authority,
                             const QString &output, CrlKind kind)
{
    const auto known = authorityNamed(database, authority);
    if (!known)
        return known.error();
    domain::Plan plan;
    plan.verb = u"ca.crl"_s;
    plan.title = authority;
    plan.steps.append(crlStep(authority, output));
    if (kind == CrlKind::Delta) {
        if (known->crlNumber == 0)
            return Error{ErrorCode::NotFound, "a full list of " + authority.toStdString(),
                         "a delta builds upon one; issue it first"};
        plan.steps.front().input.insert(u"delta"_s, true);
    }
    plan.draft = plan.steps.front().input;
    return plan;
}

}  // namespace jobs
