// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/link_chains.h"

#include "crypto/x509/chain_link.h"
#include "models/jobs/crl_effect.h"
#include "models/store/certificate_store.h"
#include "models/store/vault.h"

#include <QJsonObject>

#include <map>
#include <thread>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Bytes;
using crypto::Result;
using store::ParentState;

namespace {

constexpr int BatchSize = 4000;
constexpr std::size_t CandidateLimit = 8;  // issuers tried for one certificate
constexpr std::size_t RememberedIssuers = 4000;  // loaded keys and DER kept in memory

// Who may have issued what, from memory: authorities are few.
class Authorities {
public:
    explicit Authorities(std::vector<store::AuthorityRow> rows) : m_rows(std::move(rows))
    {
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            m_byName[m_rows[i].nameId].push_back(i);
            if (!m_rows[i].subjectKeyId.empty())
                m_byKeyId[m_rows[i].subjectKeyId].push_back(i);
        }
    }

    // Best first: same name and key id, same key id, same name where one side states no key id.
    std::vector<domain::CertificateId> candidates(const store::CertificateLink &link) const
    {
        std::vector<domain::CertificateId> out;
        const auto take = [&](domain::CertificateId id) {
            if (id != link.id && out.size() < CandidateLimit
                && std::find(out.begin(), out.end(), id) == out.end())
                out.push_back(id);
        };
        if (!link.authorityKeyId.empty()) {
            if (const auto same = m_byKeyId.find(link.authorityKeyId); same != m_byKeyId.end()) {
                for (const std::size_t i : same->second)
                    if (m_rows[i].nameId == link.issuerId)
                        take(m_rows[i].id);
                for (const std::size_t i : same->second)
                    take(m_rows[i].id);
            }
        }
        if (const auto named = m_byName.find(link.issuerId); named != m_byName.end())
            for (const std::size_t i : named->second)
                if (link.authorityKeyId.empty() || m_rows[i].subjectKeyId.empty())
                    take(m_rows[i].id);
        return out;
    }

private:
    std::vector<store::AuthorityRow> m_rows;
    std::map<Bytes, std::vector<std::size_t>> m_byKeyId;
    std::map<std::int64_t, std::vector<std::size_t>> m_byName;
};

using DerCache = std::map<domain::CertificateId, std::shared_ptr<const Bytes>>;

struct Check {
    store::CertificateLink link;
    Bytes der;
    std::vector<std::pair<domain::CertificateId, std::shared_ptr<const Bytes>>> issuers;
    domain::CertificateId parent = 0;
    ParentState state = ParentState::Missing;
};

// The keys one thread has loaded.
class Verifier {
public:
    void run(Check &check)
    {
        if (check.link.selfSigned) {  // describe() verified it with its own key: the end of a chain
            check.state = ParentState::Verified;
            return;
        }
        for (const auto &[id, der] : check.issuers) {
            const auto good = verify(id, *der, check.der);
            if (good && *good) {
                check.parent = id;
                check.state = ParentState::Verified;
                return;
            }
            if (check.parent == 0) {
                check.parent = id;
                check.state = good ? ParentState::Wrong : ParentState::Uncheckable;
            }
        }
    }

private:
    Result<bool> verify(domain::CertificateId id, const Bytes &issuerDer, const Bytes &der)
    {
        if (m_issuers.size() > RememberedIssuers)
            m_issuers.clear();
        auto it = m_issuers.find(id);
        if (it == m_issuers.end())
            it = m_issuers.emplace(id, crypto::x509::Issuer::fromCertificate(issuerDer)).first;
        if (!it->second)
            return it->second.error();
        return it->second->verifies(der);
    }

    std::map<domain::CertificateId, Result<crypto::x509::Issuer>> m_issuers;
};

class Linker {
public:
    Linker(JobContext &context, std::unique_ptr<store::Database> database,
           store::CertificateStore certificates, Authorities authorities)
        : m_context(context), m_database(std::move(database)),
          m_certificates(std::move(certificates)), m_authorities(std::move(authorities)),
          m_verifiers(std::max(1u, std::thread::hardware_concurrency()))
    {
    }

    Result<LinkOutcome> run()
    {
        const auto total =
            m_database->integer("SELECT count(*) FROM certificate WHERE parent_state = 0");
        if (!total)
            return total.error();
        domain::CertificateId after = 0;
        qint64 done = 0;
        while (!m_context.stop.stop_requested()) {
            auto links = m_certificates.unlinked(after, BatchSize);
            if (!links)
                return std::move(links).error();
            if (links->empty())
                break;
            after = links->back().id;
            auto linked = batch(std::move(*links));
            if (!linked)
                return std::move(linked).error();
            done += *linked;
            if (m_context.report)
                m_context.report({done, std::max<qint64>(done, *total), {}});
        }
        m_outcome.stopped = m_context.stop.stop_requested();
        if (!m_outcome.stopped) {
            auto settled = settle();
            if (!settled)
                return std::move(settled).error();
        }
        return m_outcome;
    }

private:
    Result<std::shared_ptr<const Bytes>> issuerDer(domain::CertificateId id)
    {
        if (const auto it = m_ders.find(id); it != m_ders.end())
            return it->second;
        auto der = m_certificates.der(id);
        if (!der)
            return std::move(der).error();
        if (m_ders.size() > RememberedIssuers)
            m_ders.clear();
        auto shared = std::make_shared<const Bytes>(std::move(*der).value_or(Bytes()));
        m_ders.emplace(id, shared);
        return shared;
    }

    Result<std::vector<Check>> prepare(std::vector<store::CertificateLink> links)
    {
        std::vector<Check> checks(links.size());
        for (std::size_t i = 0; i < links.size(); ++i) {
            Check &check = checks[i];
            check.link = std::move(links[i]);
            if (check.link.selfSigned)
                continue;
            for (const auto id : m_authorities.candidates(check.link)) {
                auto der = issuerDer(id);
                if (!der)
                    return std::move(der).error();
                check.issuers.emplace_back(id, std::move(*der));
            }
            if (check.issuers.empty())
                continue;
            auto own = m_certificates.der(check.link.id);
            if (!own)
                return std::move(own).error();
            check.der = std::move(*own).value_or(Bytes());
        }
        return checks;
    }

    void verifyAll(std::vector<Check> &checks)
    {
        std::vector<std::jthread> threads;
        const std::size_t count = m_verifiers.size();
        for (std::size_t part = 0; part < count; ++part)
            threads.emplace_back([this, &checks, part, count] {
                for (std::size_t i = part; i < checks.size() && !m_context.stop.stop_requested();
                     i += count)
                    m_verifiers[part].run(checks[i]);
            });
    }

    Result<qint64> batch(std::vector<store::CertificateLink> links)
    {
        auto checks = prepare(std::move(links));
        if (!checks)
            return std::move(checks).error();
        verifyAll(*checks);
        if (m_context.stop.stop_requested())
            return qint64{0};  // half verified: the next run does this batch
        auto change = store::Change::begin(m_context.vault, *m_database);
        if (!change)
            return std::move(change).error();
        LinkOutcome counted;
        for (const Check &check : *checks) {
            const auto set =
                m_certificates.setParent(*change, check.link.id, check.parent, check.state);
            if (!set)
                return set.error();
            switch (check.state) {
            case ParentState::Verified:
                ++counted.verified;
                break;
            case ParentState::Wrong:
                ++counted.wrong;
                break;
            case ParentState::Uncheckable:
                ++counted.uncheckable;
                break;
            case ParentState::Missing:
            case ParentState::Unchecked:
                ++counted.withoutIssuer;
                break;
            }
        }
        auto done = change->audit("link", u"chains"_s,
                                  {{u"verified"_s, counted.verified},
                                   {u"wrong"_s, counted.wrong},
                                   {u"uncheckable"_s, counted.uncheckable},
                                   {u"without_issuer"_s, counted.withoutIssuer}});
        if (done)
            done = change->commit();
        if (!done)
            return std::move(done).error();
        m_outcome.verified += counted.verified;
        m_outcome.wrong += counted.wrong;
        m_outcome.uncheckable += counted.uncheckable;
        m_outcome.withoutIssuer += counted.withoutIssuer;
        return static_cast<qint64>(checks->size());
    }

    Result<void> settle()
    {
        const auto waiting = store::crls(*m_database, store::CrlState::Unverified);
        if (!waiting)
            return waiting.error();
        if (waiting->empty())
            return {};
        auto change = store::Change::begin(m_context.vault, *m_database);
        if (!change)
            return std::move(change).error();
        const auto settled = settleCrls(*change, m_certificates, m_context.stop);
        if (!settled)
            return settled.error();
        if (settled->verified == 0)
            return {};
        auto done = m_certificates.finishBatch(*change);
        if (done)
            done = change->audit("link", u"revocation lists"_s,
                                 {{u"verified"_s, static_cast<qint64>(settled->verified)},
                                  {u"revoked"_s, static_cast<qint64>(settled->revoked)}});
        if (done)
            done = change->commit();
        m_outcome.crlsVerified = settled->verified;
        m_outcome.revoked = settled->revoked;
        return done;
    }

    JobContext &m_context;
    std::unique_ptr<store::Database> m_database;
    store::CertificateStore m_certificates;
    Authorities m_authorities;
    std::vector<Verifier> m_verifiers;
    DerCache m_ders;
    LinkOutcome m_outcome;
};

}  // namespace

Result<LinkOutcome> linkChains(JobContext &context)
{
    auto database = context.vault.connect(store::Access::Write);
    if (!database)
        return std::move(database).error();
    auto certificates = store::CertificateStore::open(**database);
    if (!certificates)
        return std::move(certificates).error();
    auto authorities = store::authorities(**database);
    if (!authorities)
        return std::move(authorities).error();
    return Linker(context, std::move(*database), std::move(*certificates),
                  Authorities(std::move(*authorities)))
        .run();
}

JobFunction linkChainsJob()
{
    return [](JobContext &context) -> Result<QVariant> {
        auto outcome = linkChains(context);
        if (!outcome)
            return std::move(outcome).error();
        return QVariant::fromValue(*outcome);
    };
}

}  // namespace jobs
