// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour_incident.h"

#include "models/jobs/create_authority.h"
#include "models/jobs/edit.h"
#include "models/jobs/incident.h"
#include "models/jobs/issue.h"
#include "models/jobs/plan_run.h"
#include "models/jobs/revoke.h"
#include "models/query/search.h"
#include "models/store/certificate_store.h"
#include "models/store/vault.h"

#include <QDir>

namespace app {

using namespace Qt::StringLiterals;
using crypto::Result;

namespace {

struct Group {
    const char *tag, *host, *authority;
    int count;
};
constexpr Group Groups[] = {{"internet", "edge-fra-%1.contoso.com", "Contoso Issuing CA 2", 48},
                            {"payments", "pay-%1.nord.contoso.com", "Contoso Issuing CA 2", 96},
                            {"internal", "svc-%1.corp.contoso.com", "Contoso Issuing CA 2", 88},
                            {"internal", "device-%1.plant.contoso.com", "Contoso Device CA 1", 32},
                            {"lab", "lab-%1.test.contoso.com", "Contoso Device CA 1", 48}};

// Every change is told to this clock, which goes on by so many seconds with each batch of a plan.
class Story {
public:
    Story(store::Vault &vault, crypto::FixedClock &clock, std::stop_token stop)
        : m_vault(vault), m_clock(clock), m_stop(std::move(stop))
    {
    }
    void pass(crypto::UnixTime seconds) { m_clock.set(m_clock.now() + seconds); }
    crypto::UnixTime now() const { return m_clock.now(); }
    jobs::JobContext context(crypto::UnixTime perBatch)
    {
        return {m_vault, m_stop, [this, perBatch](const jobs::Progress &) { pass(perBatch); }};
    }
    Result<jobs::PlanOutcome> run(Result<domain::Plan> plan, crypto::UnixTime perBatch = 0)
    {
        if (!plan)
            return plan.error();
        jobs::JobContext job = context(perBatch);
        if (auto done = jobs::storePlan(job, *plan); !done)
            return done.error();
        return jobs::runPlan(job, plan->id);
    }
    Result<void> letGo(domain::PlanId plan, int step, crypto::UnixTime perBatch)
    {
        jobs::JobContext job = context(perBatch);
        if (auto done = jobs::releaseGate(job, plan, step, {}); !done)
            return done;
        const auto outcome = jobs::runPlan(job, plan);
        return outcome ? Result<void>() : outcome.error();
    }
    Result<std::unique_ptr<store::Database>> reader()
    {
        return m_vault.connect(store::Access::Read);
    }
    Result<std::vector<qint64>> ids(const QString &text)
    {
        const auto database = reader();
        if (!database)
            return database.error();
        return jobs::resolve(**database, jobs::Selection::matching(text), now());
    }
    store::Vault &vault() { return m_vault; }

private:
    store::Vault &m_vault;
    crypto::FixedClock &m_clock;
    std::stop_token m_stop;
};

Result<void> makeAuthorities(Story &story)
{
    for (const auto &[name, parent] : {std::pair(u"Contoso Root CA"_s, QString()),
                                       std::pair(u"Contoso Issuing CA 2"_s, u"Contoso Root CA"_s),
                                       std::pair(u"Contoso Device CA 1"_s, u"Contoso Root CA"_s)}) {
        jobs::AuthorityDraft draft;
        draft.name = name;
        draft.subject = u"CN=%1,O=Contoso"_s.arg(name);
        draft.parent = parent;
        draft.days = parent.isEmpty() ? 7300 : 3650;
        if (!parent.isEmpty())
            draft.ocspUrls = {u"http://ocsp.contoso.com"_s};
        const auto reader = story.reader();
        if (!reader)
            return reader.error();
        if (const auto made = story.run(jobs::planAuthority(**reader, draft, story.now())); !made)
            return made.error();
    }
    return {};
}

// One key for all of them: that is what leaks.
Result<void> issue(Story &story)
{
    QList<jobs::IssueDraft> drafts;
    std::int64_t key = 0;
    for (const Group &group : Groups) {
        for (int i = 0; i < group.count; ++i) {
            jobs::IssueDraft draft;
            draft.authority = QString::fromLatin1(group.authority);
            draft.profile = u"tls-server"_s;
            draft.names = {u"dns:"_s
                           + QString::fromLatin1(group.host).arg(i + 1, 2, 10, QLatin1Char('0'))};
            draft.metadata.owner = group.count == 48 && i > 45 ? QString() : u"Edge platform"_s;
            draft.metadata.addTags = {QString::fromLatin1(group.tag)};
            if (key != 0)
                draft.keptKey = key;
            else
                draft.key = u"ecdsa-p256"_s;
            drafts.append(draft);
            if (key != 0)
                continue;
            // The first one makes the key.
            const auto reader = story.reader();
            if (!reader)
                return reader.error();
            const auto made = story.run(jobs::planIssue(**reader, drafts, story.now()));
            if (!made)
                return made.error();
            drafts.clear();
            const auto found = story.ids(u"ca:no"_s);
            if (!found)
                return found.error();
            const auto rows = query::rows(**reader, *found);
            if (!rows)
                return rows.error();
            key = rows->front().privateKeyId;
        }
    }
    const auto reader = story.reader();
    if (!reader)
        return reader.error();
    const auto made = story.run(jobs::planIssue(**reader, drafts, story.now()));
    return made ? Result<void>() : made.error();
}

// Where they serve; `share` of the hosts have the certificate.
Result<void> place(Story &story, const QString &text, int first, int last)
{
    const auto found = story.ids(text);
    if (!found)
        return found.error();
    auto database = story.vault().connect(store::Access::Write);
    if (!database)
        return database.error();
    const auto rows = query::rows(**database, *found);
    if (!rows)
        return rows.error();
    auto certificates = store::CertificateStore::open(**database);
    if (!certificates)
        return certificates.error();
    auto change = store::Change::begin(story.vault(), **database);
    if (!change)
        return change.error();
    int at = 0;
    for (const query::CertificateRow &row : *rows) {
        ++at;
        if (at < first || (last > 0 && at > last))
            continue;
        std::vector<domain::Location> places(std::size_t(1 + at % 2));
        for (std::size_t i = 0; i < places.size(); ++i) {
            places[i].kind = domain::LocationKind::Network;
            places[i].place = "10.42." + std::to_string(i) + '.' + std::to_string(at % 250)
                + ":443 " + row.name.toStdString();
        }
        if (auto done = certificates->addLocations(*change, row.id, places, story.now()); !done)
            return done;
    }
    if (auto done = certificates->finishBatch(*change); !done)
        return done;
    if (auto done = change->audit("import", u"scan"_s, {}); !done)
        return done;
    return change->commit();
}

}  // namespace

IncidentVault::IncidentVault()
    : m_then(crypto::SystemClock().now() - 6720 - 86'400 * crypto::UnixTime(30)),
      m_thread([this](const std::stop_token &stop) {
          if (const auto made = make(stop); !made) {
              m_problem = made.error().object + ": " + made.error().detail;
              m_failed = true;
          } else {
              m_done = true;
          }
      })
{
}

IncidentVault::~IncidentVault() = default;

std::unique_ptr<store::Vault> IncidentVault::take()
{
    return m_done.exchange(false) ? std::move(m_vault) : nullptr;
}

Result<void> IncidentVault::make(const std::stop_token &stop)
{
    const crypto::Secret passphrase =
        crypto::Secret::fromText(crypto::toHex(crypto::Secret::random(24).view()));
    const QString folder = m_folder.filePath(u"contoso-prod.vault"_s);
    {
        store::CreateOptions options;
        options.admin = u"Mira Okafor"_s;
        auto created = store::Vault::create(folder, passphrase, options, m_then);
        if (!created)
            return created.error();
        Story story(*created->vault, m_then, stop);
        if (auto done = makeAuthorities(story); !done)
            return done;
        if (auto done = issue(story); !done)
            return done;
        if (auto done = place(story, u"ca:no"_s, 1, 0); !done)
            return done;

        // The night of the incident.
        m_then.set(m_now.now() - 6720);
        const auto reader = story.reader();
        const auto all = story.ids(u"ca:no"_s);
        if (!reader || !all)
            return reader ? all.error() : reader.error();
        const auto row = query::rows(**reader, std::span(&all->front(), 1));
        if (!row)
            return row.error();
        jobs::CompromiseDraft mark;
        mark.key = row->front().spkiSha256;
        mark.since = story.now() - 7200;
        mark.incident.title = u"leaked key of the edge cluster"_s;
        mark.incident.goal = 3600;
        if (const auto made = story.run(jobs::planCompromise(**reader, mark, story.now())); !made)
            return made.error();
        story.pass(120);
        jobs::RevokeDraft draft;
        draft.key = mark.key;
        draft.reason = 1;
        draft.replace = true;
        draft.pause = true;
        draft.crlFolder = m_folder.filePath(u"crl"_s);
        draft.waves = {{u"Reachable from the internet"_s, u"tag:internet"_s, 0},
                       {u"Payments and identity"_s, u"tag:payments"_s, 0},
                       {u"Internal services"_s, u"tag:internal"_s, 0},
                       {u"Lab and spare"_s, u"tag:lab"_s, 0}};
        draft.incident.id = 1;
        QDir().mkpath(draft.crlFolder);
        const auto outcome = story.run(jobs::planRevoke(**reader, draft, story.now()), 45);
        if (!outcome)
            return outcome.error();
        const auto gate = [&](int wave) -> Result<int> {
            const auto database = story.reader();
            if (!database)
                return database.error();
            const auto step =
                (*database)->integer("SELECT position FROM plan_step WHERE verb = 'gate' AND "
                                     "json_extract(input, '$.wave') = "
                                     + std::to_string(wave));
            return step ? Result<int>(int(*step)) : step.error();
        };
        for (const int wave : {1, 2, 3}) {
            const auto step = gate(wave);
            if (!step)
                return step.error();
            story.pass(600);
            if (auto done = place(story, u"ca:no has:successor -status:revoked"_s, 1, 0); !done)
                return done;
            if (auto done = place(story, u"status:valid ca:no has:key -has:successor"_s, 1, 40);
                !done)
                return done;
            // Publishing takes a while: the third list is hours away.
            if (auto done = story.letGo(outcome->plan, *step, wave == 1 ? 90 : 240); !done)
                return done;
        }
        m_then.set(m_now.now());
    }
    auto opened = store::Vault::open(folder, passphrase, {}, store::SlotKind::Passphrase, m_now);
    if (!opened)
        return opened.error();
    m_vault = std::move(*opened);
    return {};
}

}  // namespace app
