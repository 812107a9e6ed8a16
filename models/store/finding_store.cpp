// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/finding_store.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace store {
namespace {

using Ids = std::vector<std::int64_t>;

Ids idsFrom(std::string_view text)
{
    Ids ids;
    const char *at = text.data(), *end = at + text.size();
    while (at < end) {
        std::int64_t id = 0;
        const auto [next, error] = std::from_chars(at, end, id);
        if (error != std::errc())
            break;
        ids.push_back(id);
        at = next + 1;
    }
    return ids;
}

std::string textOf(const Ids &ids)
{
    std::string text;
    for (const std::int64_t id : ids)
        text += (text.empty() ? "" : " ") + std::to_string(id);
    return text;
}

class Writer {
public:
    Writer(Change &change, FindingKind kind) : m_change(change), m_kind(int(kind)) { }

    Result<void> run(const std::vector<CertificateFindings> &findings);

private:
    Result<void> prepare();
    Result<std::int64_t> ruleId(const FoundRule &rule);
    Result<void> one(const CertificateFindings &found);
    Result<void> writeRows();
    Result<void> count();

    Change &m_change;
    int m_kind;
    Statement m_known, m_put;
    std::map<QString, std::int64_t> m_rules;  // by name
    std::map<std::int64_t, std::int64_t> m_changes;  // of how many certificates break a rule
    // (rule, certificate): written in the order of the table.
    std::vector<std::pair<std::int64_t, std::int64_t>> m_added, m_removed;
};

Result<void> Writer::prepare()
{
    Database &database = m_change.database();
    auto known = database.prepare(
        "SELECT version, rules FROM finding_state WHERE kind = ? AND certificate_id = ?");
    auto put = database.prepare(
        "INSERT INTO finding_state(kind, certificate_id, version, rules) VALUES(?, ?, ?, ?) "
        "ON CONFLICT(kind, certificate_id) DO UPDATE SET version = excluded.version, rules = "
        "excluded.rules");
    if (!known || !put)
        return known ? put.error() : known.error();
    m_known = std::move(*known);
    m_put = std::move(*put);
    return {};
}

Result<std::int64_t> Writer::ruleId(const FoundRule &rule)
{
    if (const auto it = m_rules.find(rule.name); it != m_rules.end())
        return it->second;
    auto put = m_change.database().prepare(
        "INSERT INTO finding_rule(name, severity, certificates) VALUES(?, ?, 0) "
        "ON CONFLICT(name) DO UPDATE SET severity = excluded.severity");
    if (!put)
        return std::move(put).error();
    if (auto done = put->bind(1, rule.name).bind(2, rule.severity).run(); !done)
        return done.error();
    auto id = m_change.database().prepare("SELECT id FROM finding_rule WHERE name = ?");
    if (!id)
        return std::move(id).error();
    if (const auto row = id->bind(1, rule.name).step(); !row)
        return row.error();
    return m_rules.emplace(rule.name, id->integer(0)).first->second;
}

Result<void> Writer::one(const CertificateFindings &found)
{
    Ids now;
    for (const FoundRule &rule : found.rules) {
        const auto id = ruleId(rule);
        if (!id)
            return id.error();
        now.push_back(*id);
    }
    std::sort(now.begin(), now.end());
    now.erase(std::unique(now.begin(), now.end()), now.end());
    const auto row = m_known.bind(1, m_kind).bind(2, found.certificate).step();
    if (!row)
        return row.error();
    const Ids before = *row ? idsFrom(m_known.text(1)) : Ids();
    m_known.reset();
    for (const std::int64_t id : now) {
        if (!std::binary_search(before.begin(), before.end(), id)) {
            m_added.emplace_back(id, found.certificate);
            ++m_changes[id];
        }
    }
    for (const std::int64_t id : before) {
        if (!std::binary_search(now.begin(), now.end(), id)) {
            m_removed.emplace_back(id, found.certificate);
            --m_changes[id];
        }
    }
    return m_put.bind(1, m_kind)
        .bind(2, found.certificate)
        .bind(3, found.version)
        .bind(4, textOf(now))
        .run();
}

Result<void> Writer::writeRows()
{
    for (auto &[rows, sql] :
         {std::pair{&m_removed, "DELETE FROM finding WHERE rule_id = ? AND certificate_id = ?"},
          std::pair{&m_added, "INSERT INTO finding(rule_id, certificate_id) VALUES(?, ?)"}}) {
        if (rows->empty())
            continue;
        std::sort(rows->begin(), rows->end());
        auto statement = m_change.database().prepare(sql);
        if (!statement)
            return std::move(statement).error();
        for (const auto &[rule, certificate] : *rows) {
            if (auto done = statement->bind(1, rule).bind(2, certificate).run(); !done)
                return done;
        }
    }
    return {};
}

Result<void> Writer::count()
{
    auto update = m_change.database().prepare(
        "UPDATE finding_rule SET certificates = certificates + ? WHERE id = ?");
    if (!update)
        return std::move(update).error();
    for (const auto &[rule, by] : m_changes) {
        if (by == 0)
            continue;
        if (auto done = update->bind(1, by).bind(2, rule).run(); !done)
            return done;
    }
    return {};
}

Result<void> Writer::run(const std::vector<CertificateFindings> &findings)
{
    auto done = prepare();
    for (auto found = findings.begin(); done && found != findings.end(); ++found)
        done = one(*found);
    if (done)
        done = writeRows();
    if (done)
        done = count();
    return done;
}

}  // namespace

Result<void> putFindings(Change &change, FindingKind kind,
                         const std::vector<CertificateFindings> &findings)
{
    return Writer(change, kind).run(findings);
}

Result<QList<FoundRule>> findingsOf(Database &database, FindingKind kind,
                                    domain::CertificateId certificate)
{
    auto state =
        database.prepare("SELECT rules FROM finding_state WHERE kind = ? AND certificate_id = ?");
    auto rule = database.prepare("SELECT name, severity FROM finding_rule WHERE id = ?");
    if (!state || !rule)
        return state ? rule.error() : state.error();
    QList<FoundRule> all;
    const auto row = state->bind(1, int(kind)).bind(2, certificate).step();
    if (!row)
        return row.error();
    for (const std::int64_t id : *row ? idsFrom(state->text(0)) : Ids()) {
        const auto more = rule->bind(1, id).step();
        if (!more)
            return more.error();
        if (*more)
            all.append({rule->string(0), int(rule->integer(1))});
        rule->reset();
    }
    std::sort(all.begin(), all.end(), [](const FoundRule &a, const FoundRule &b) {
        return a.severity != b.severity ? a.severity > b.severity : a.name < b.name;
    });
    return all;
}

Result<std::vector<domain::CertificateId>> unjudged(Database &database, FindingKind kind,
                                                    std::int64_t version,
                                                    domain::CertificateId after, int limit)
{
    auto rows = database.prepare("SELECT c.id FROM certificate AS c LEFT JOIN finding_state AS s "
                                 "ON s.kind = ?1 AND s.certificate_id = c.id "
                                 "WHERE c.id > ?2 AND s.version IS NOT ?3 ORDER BY c.id LIMIT ?4");
    if (!rows)
        return std::move(rows).error();
    rows->bind(1, int(kind)).bind(2, after).bind(3, version).bind(4, limit);
    std::vector<domain::CertificateId> ids;
    for (;;) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return ids;
        ids.push_back(rows->integer(0));
    }
}

Result<std::vector<JudgedLink>> judgedLinks(Database &database, FindingKind kind,
                                            domain::CertificateId after, int limit)
{
    auto rows = database.prepare(
        "SELECT c.id, c.parent_id, coalesce(s.version, 0) FROM certificate AS c "
        "LEFT JOIN finding_state AS s ON s.kind = ?1 AND s.certificate_id = c.id "
        "WHERE c.id > ?2 AND c.parent_id <> 0 AND c.parent_state = 1 ORDER BY c.id LIMIT ?3");
    if (!rows)
        return std::move(rows).error();
    rows->bind(1, int(kind)).bind(2, after).bind(3, limit);
    std::vector<JudgedLink> links;
    for (;;) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return links;
        links.push_back({rows->integer(0), rows->integer(1), rows->integer(2)});
    }
}

}  // namespace store
