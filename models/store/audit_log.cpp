// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/audit_log.h"

#include "models/store/audit_write.h"
#include "models/store/vault_parts.h"

namespace store {
namespace {

using namespace Qt::StringLiterals;

constexpr int StopCheckRows = 1024;

AuditEvent eventOf(const Statement &row)
{
    const ByteView previous = row.blob(6);
    const ByteView hash = row.blob(7);
    return {row.integer(0),
            {previous.begin(), previous.end()},
            {hash.begin(), hash.end()},
            row.integer(1),
            row.string(2),
            row.string(3),
            row.string(4),
            row.string(5)};
}

QString likePattern(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + escaped + u'%';
}

// The head that stands beside row `event`, if one does: it must name the row's hash and carry its
// admin's signature. A row may have none (only each commit's last row has).
QString headProblem(const Vault &vault, const AuditEvent &event, const AuditHead &head,
                    ByteView signature)
{
    const Administrator *admin = vault.parts().slots.byName(head.admin);
    if (head.admin.isEmpty() || !admin)
        return u"The head at entry %1 is signed by someone who is not an administrator."_s.arg(
            head.seq);
    if (head.hash != event.hash)
        return u"The head at entry %1 was made over other entries."_s.arg(head.seq);
    if (!crypto::verifySignature(admin->signingKey, headMessage(vault.info().vaultId, head),
                                 signature))
        return u"The signature of the head at entry %1 does not fit."_s.arg(head.seq);
    return {};
}

}  // namespace

Result<QList<AuditEvent>> listAudit(Database &database, const AuditFilter &filter)
{
    auto statement = database.prepare(
        "SELECT seq, at, admin, action, object, detail, previous, hash FROM audit "
        "WHERE (?1 = '' OR action = ?1 OR (substr(?1, -1) = '.' AND substr(action, 1, length(?1)) "
        "= ?1)) "
        "AND (?2 = '' OR object LIKE ?3 ESCAPE '\\' OR detail LIKE ?3 ESCAPE '\\') "
        "AND at >= ?4 AND (?5 = 0 OR at < ?5) AND (?6 = 0 OR seq < ?6) ORDER BY seq DESC LIMIT ?7");
    if (!statement)
        return std::move(statement).error();
    statement->bind(1, filter.action)
        .bind(2, filter.text)
        .bind(3, likePattern(filter.text))
        .bind(4, filter.from);
    statement->bind(5, filter.until).bind(6, filter.beforeSeq).bind(7, filter.limit);
    QList<AuditEvent> events;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return events;
        events.append(eventOf(*statement));
    }
}

Result<std::int64_t> countAudit(Database &database)
{
    return database.integer("SELECT count(*) FROM audit");
}

Result<AuditVerdict> verifyAudit(const Vault &vault, Database &database, std::stop_token stop)
{
    auto rows = database.prepare(
        "SELECT a.seq, a.at, a.admin, a.action, a.object, a.detail, a.previous, a.hash, "
        "h.seq, h.hash, h.state_root, h.admin, h.signature "
        "FROM audit AS a LEFT JOIN audit_head AS h ON h.seq = a.seq ORDER BY a.seq");
    if (!rows)
        return std::move(rows).error();
    AuditVerdict verdict;
    crypto::Bytes previous(32);
    bool underHead = true;
    const auto bad = [&](std::int64_t seq, const QString &problem) {
        if (verdict.problem.isEmpty()) {
            verdict.firstBadRow = seq;
            verdict.problem = problem;
        }
    };
    for (;;) {
        if (verdict.rows % StopCheckRows == 0 && stop.stop_requested())
            return Error{ErrorCode::Cancelled, "audit log", ""};
        const auto row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        const AuditEvent event = eventOf(*rows);
        ++verdict.rows;
        if (event.seq != verdict.rows)
            bad(event.seq, u"Entry %1 is missing."_s.arg(verdict.rows));
        else if (event.previous != previous)
            bad(event.seq, u"Entry %1 does not follow the entry before it."_s.arg(event.seq));
        else if (!crypto::equalInConstantTime(auditHash(event), event.hash))
            bad(event.seq, u"Entry %1 was changed."_s.arg(event.seq));
        previous = event.hash;
        underHead = !rows->isNull(8);
        if (!underHead)
            continue;
        ++verdict.heads;
        const ByteView hash = rows->blob(9);
        const auto root = RootValue::fromBytes(rows->blob(10));
        if (!root) {
            bad(event.seq, u"The head at entry %1 has no state root."_s.arg(event.seq));
            continue;
        }
        const AuditHead head{rows->integer(8), {hash.begin(), hash.end()}, *root, rows->string(11)};
        const QString problem = headProblem(vault, event, head, rows->blob(12));
        if (!problem.isEmpty())
            bad(event.seq, problem);
    }
    if (!underHead)
        bad(verdict.rows, u"The newest entry is not under a signed head."_s);
    if (verdict.rows == 0)
        bad(0, u"The audit log is empty."_s);
    auto heads = database.integer("SELECT count(*) FROM audit_head");
    if (!heads)
        return std::move(heads).error();
    if (*heads != verdict.heads)
        bad(verdict.rows, u"There are signed heads without their entries: entries were removed."_s);
    return verdict;
}

Result<StateCheck> recheckState(const Vault &vault, Database &database, StateScope scope,
                                std::stop_token stop)
{
    // One transaction: rows and head of the same moment, whatever the writer does meanwhile.
    auto begun = database.execute("BEGIN");
    if (!begun)
        return std::move(begun).error();
    auto check = [&]() -> Result<StateCheck> {
        auto head = newestHead(database);
        if (!head)
            return std::move(head).error();
        auto root = StateRoot::recompute(database, vault.keys().stateRoot(), scope, stop);
        if (!root)
            return std::move(root).error();
        return StateCheck{root->sums[0] == head->root.sums[0],
                          scope == StateScope::Core || root->sums[1] == head->root.sums[1],
                          head->seq};
    }();
    auto ended = database.execute("COMMIT");
    if (check && !ended)
        return std::move(ended).error();
    return check;
}

}  // namespace store
