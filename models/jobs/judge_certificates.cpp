// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/judge_certificates.h"

#include "crypto/base/digest.h"
#include "crypto/lint/lint.h"
#include "crypto/lint/rule.h"
#include "crypto/x509/chain.h"
#include "models/store/certificate_store.h"
#include "models/store/finding_store.h"
#include "models/store/vault.h"

#include <QJsonObject>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <thread>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Bytes;
using crypto::Result;
using store::CertificateFindings;
using store::FindingKind;

namespace {

constexpr int BatchSize = 2000;
// What a chain says about today, or about what is not here, is no property of the certificate.
constexpr std::array<std::string_view, 9> Passing{
    "expired",     "not-yet-valid", "issuer-missing", "untrusted-root",    "limit",
    "unsupported", "revoked",       "host-mismatch",  "revocation-unknown"};
constexpr std::int64_t ChainEdition = 1;  // raised when chain.h judges otherwise

std::int64_t mix(std::int64_t a, std::int64_t b)
{
    // SplitMix64's finalizer: good enough to tell versions apart. Never 0, never negative.
    auto z = static_cast<std::uint64_t>(a) * 0x9e3779b97f4a7c15u + static_cast<std::uint64_t>(b);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return static_cast<std::int64_t>((z ^ (z >> 31)) >> 1) | 1;
}

struct Item {
    CertificateFindings found;
    Bytes der;
};

std::vector<store::FoundRule> lintRules(const Bytes &der)
{
    std::vector<store::FoundRule> rules;
    const auto report = crypto::lint::lint(der);
    if (!report)
        return {{u"unreadable-certificate"_s, 2}};
    for (const auto &finding : report->findings)
        rules.push_back({QString::fromLatin1(finding.rule->id), int(finding.rule->severity)});
    return rules;
}

std::vector<store::FoundRule> chainRules(const crypto::x509::ChainResult &result)
{
    std::set<std::string> codes;
    for (const auto &error : result.errors) {
        if (std::find(Passing.begin(), Passing.end(), error.code) == Passing.end())
            codes.insert(error.code);
    }
    std::vector<store::FoundRule> rules;
    rules.reserve(codes.size());
    for (const std::string &code : codes)
        rules.push_back({u"chain-"_s + QString::fromStdString(code), 2});
    return rules;
}

class Judge {
public:
    Judge(JobContext &context, std::unique_ptr<store::Database> database,
          store::CertificateStore certificates, domain::CertificateId after)
        : m_context(context), m_database(std::move(database)),
          m_certificates(std::move(certificates)), m_after(after),
          m_threads(std::max(1u, std::thread::hardware_concurrency()))
    {
    }

    Result<JudgeOutcome> run();

private:
    Result<void> lintAll();
    Result<void> chainAll();
    Result<void> readAuthorities();
    Result<void> coverIssuers(const std::vector<domain::CertificateId> &issuers);
    Result<bool> load(std::vector<Item> &items);
    template <typename Work> void inParallel(std::vector<Item> &items, const Work &work);
    Result<void> keep(FindingKind kind, std::vector<Item> &items);
    void report();

    JobContext &m_context;
    std::unique_ptr<store::Database> m_database;
    store::CertificateStore m_certificates;
    domain::CertificateId m_after;
    std::size_t m_threads;
    std::vector<store::AuthorityRow> m_authorities;
    std::map<domain::CertificateId, domain::CertificateId> m_parents;  // of authorities
    std::set<std::int64_t> m_names;  // of the authorities that the verifiers know
    std::vector<std::unique_ptr<crypto::x509::ChainVerifier>> m_verifiers;
    std::map<domain::CertificateId, std::int64_t> m_versions;  // of the chain up from an authority
    JudgeOutcome m_outcome;
    qint64 m_total = 0;
};

void Judge::report()
{
    if (m_context.report) {
        const qint64 done = m_outcome.linted + m_outcome.chains;
        m_context.report({done, std::max(done, m_total), {}});
    }
}

// False: stopped.
Result<bool> Judge::load(std::vector<Item> &items)
{
    for (Item &item : items) {
        if (m_context.stop.stop_requested())
            return false;
        auto der = m_certificates.der(item.found.certificate);
        if (!der)
            return der.error();
        item.der = std::move(*der).value_or(Bytes());
    }
    return true;
}

template <typename Work> void Judge::inParallel(std::vector<Item> &items, const Work &work)
{
    std::vector<std::jthread> threads;
    for (std::size_t part = 0; part < m_threads; ++part)
        threads.emplace_back([&, part] {
            for (std::size_t i = part; i < items.size() && !m_context.stop.stop_requested();
                 i += m_threads)
                items[i].found.rules = work(part, items[i].der);
        });
}

Result<void> Judge::keep(FindingKind kind, std::vector<Item> &items)
{
    if (items.empty() || m_context.stop.stop_requested())
        return {};  // half judged: the next run does this batch
    auto change = store::Change::begin(m_context.vault, *m_database);
    if (!change)
        return change.error();
    std::vector<CertificateFindings> findings;
    findings.reserve(items.size());
    qint64 broken = 0;
    for (Item &item : items) {
        broken += std::any_of(item.found.rules.begin(), item.found.rules.end(),
                              [](const auto &rule) { return rule.severity == 2; })
            ? 1
            : 0;
        change->touched(item.found.certificate);
        findings.push_back(std::move(item.found));
    }
    auto done = store::putFindings(*change, kind, findings);
    if (done)
        done =
            change->audit("findings", kind == FindingKind::Lint ? u"lint"_s : u"chains"_s,
                          {{u"certificates"_s, qint64(items.size())}, {u"with_errors"_s, broken}});
    if (done)
        done = change->commit();
    m_outcome.broken += broken;
    return done;
}

Result<void> Judge::lintAll()
{
    const std::int64_t version = crypto::lint::rulesVersion();
    domain::CertificateId after = m_after;
    while (!m_context.stop.stop_requested()) {
        const auto ids = store::unjudged(*m_database, FindingKind::Lint, version, after, BatchSize);
        if (!ids)
            return ids.error();
        if (ids->empty())
            return {};
        after = ids->back();
        std::vector<Item> items(ids->size());
        for (std::size_t i = 0; i < items.size(); ++i) {
            items[i].found.certificate = (*ids)[i];
            items[i].found.version = version;
        }
        const auto loaded = load(items);
        if (!loaded)
            return loaded.error();
        inParallel(items, [](std::size_t, const Bytes &der) { return lintRules(der); });
        if (auto done = keep(FindingKind::Lint, items); !done)
            return done;
        m_outcome.linted += m_context.stop.stop_requested() ? 0 : qint64(items.size());
        report();
    }
    return {};
}

Result<void> Judge::readAuthorities()
{
    auto rows = store::authorities(*m_database);
    if (!rows)
        return std::move(rows).error();
    m_authorities = std::move(*rows);
    for (const store::AuthorityRow &row : m_authorities)
        m_parents[row.id] = row.parent;
    for (const auto &[id, parent] : m_parents) {
        std::int64_t version = mix(ChainEdition, id);
        int depth = 0;
        for (auto at = parent; at != 0 && depth < 16; ++depth) {
            version = mix(version, at);
            const auto next = m_parents.find(at);
            at = next == m_parents.end() ? 0 : next->second;
        }
        m_versions[id] = version;
    }
    return {};
}

// Roots of the vault are the anchors here: the question is whether a chain holds together, not
// whom somebody trusts. Only what bears the name of an issuer, or of one above it, can stand in a
// chain: a vault may hold tens of thousands of authorities that issued nothing in it.
Result<void> Judge::coverIssuers(const std::vector<domain::CertificateId> &issuers)
{
    std::set<domain::CertificateId> above(issuers.begin(), issuers.end());
    std::set<std::int64_t> names = m_names;
    for (std::size_t before = 0; before != names.size() + above.size();) {
        before = names.size() + above.size();
        for (const store::AuthorityRow &row : m_authorities) {
            if (above.contains(row.id))
                names.insert(row.nameId);
            if (names.contains(row.nameId) && row.parent != 0)
                above.insert(row.parent);
        }
    }
    if (names == m_names)
        return {};
    crypto::x509::ChainOptions options;
    options.time = m_context.vault.clock().now();
    options.allowSha1 = true;  // lint and the weaknesses of a certificate say so already
    options.minimumRsaBits = 0;
    for (const store::AuthorityRow &row : m_authorities) {
        if (!names.contains(row.nameId))
            continue;
        auto der = m_certificates.der(row.id);
        if (!der)
            return der.error();
        if (*der)
            (row.parent == 0 ? options.trustAnchors : options.intermediates)
                .push_back(std::move(**der));
    }
    m_verifiers.clear();
    for (std::size_t i = 0; i < m_threads; ++i)
        m_verifiers.push_back(std::make_unique<crypto::x509::ChainVerifier>(options));
    m_names = std::move(names);
    return {};
}

Result<void> Judge::chainAll()
{
    domain::CertificateId after = m_after;
    while (!m_context.stop.stop_requested()) {
        const auto links = store::judgedLinks(*m_database, FindingKind::Chain, after, BatchSize);
        if (!links)
            return links.error();
        if (links->empty())
            return {};
        after = links->back().certificate;
        if (m_authorities.empty()) {
            if (auto done = readAuthorities(); !done)
                return done;
        }
        std::vector<Item> items;
        std::vector<domain::CertificateId> issuers;
        for (const store::JudgedLink &link : *links) {
            const auto version = m_versions.find(link.issuer);
            if (version == m_versions.end() || version->second == link.version)
                continue;
            Item item;
            item.found.certificate = link.certificate;
            item.found.version = version->second;
            items.push_back(std::move(item));
            issuers.push_back(link.issuer);
        }
        if (items.empty())
            continue;
        if (auto done = coverIssuers(issuers); !done)
            return done;
        const auto loaded = load(items);
        if (!loaded)
            return loaded.error();
        inParallel(items, [this](std::size_t part, const Bytes &der) {
            return chainRules(m_verifiers[part]->verify(der));
        });
        if (auto done = keep(FindingKind::Chain, items); !done)
            return done;
        m_outcome.chains += m_context.stop.stop_requested() ? 0 : qint64(items.size());
        report();
    }
    return {};
}

Result<JudgeOutcome> Judge::run()
{
    const auto total = m_database->integer("SELECT count(*) FROM certificate");
    if (!total)
        return total.error();
    m_total = *total;
    auto done = lintAll();
    if (done)
        done = chainAll();
    if (!done)
        return done.error();
    m_outcome.stopped = m_context.stop.stop_requested();
    return m_outcome;
}

}  // namespace

Result<JudgeOutcome> judgeCertificates(JobContext &context, domain::CertificateId after)
{
    auto database = context.vault.connect(store::Access::Write);
    if (!database)
        return database.error();
    auto certificates = store::CertificateStore::open(**database);
    if (!certificates)
        return certificates.error();
    return Judge(context, std::move(*database), std::move(*certificates), after).run();
}

Result<domain::CertificateId> lastCertificate(JobContext &context)
{
    auto database = context.vault.connect(store::Access::Read);
    if (!database)
        return database.error();
    return (*database)->integer("SELECT max(id) FROM certificate");
}

JobFunction judgeCertificatesJob()
{
    return [](JobContext &context) -> Result<QVariant> {
        if (context.vault.readOnly())
            return QVariant::fromValue(JudgeOutcome());
        auto outcome = judgeCertificates(context);
        if (!outcome)
            return outcome.error();
        return QVariant::fromValue(*outcome);
    };
}

}  // namespace jobs
