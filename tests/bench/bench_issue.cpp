// SPDX-License-Identifier: GPL-3.0-or-later
// bench_issue FOLDER PASSPHRASE-FILE VAULT [COUNT]: one plan of COUNT certificates, each with a new
// P-256 key, planned, stored and run to its end, in an empty vault and in a copy of VAULT; and what
// the library alone does in the same run: new key, PKCS#10 request, certificate.
#include "models/jobs/create_authority.h"
#include "models/jobs/issue.h"
#include "models/jobs/plan_run.h"
#include "models/store/vault.h"
#include "tests/bench/figures.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <botan/auto_rng.h>
#include <botan/ec_group.h>
#include <botan/ecdsa.h>
#include <botan/pkcs10.h>
#include <botan/x509_ca.h>
#include <botan/x509self.h>

#include <atomic>
#include <thread>

namespace {

using namespace Qt::StringLiterals;
using bench::got;

const crypto::SystemClock systemClock;

// Certificates per second of the library by itself, on so many threads. Every thread has a
// generator, an authority and keys of its own: nothing is shared.
double bareRate(unsigned threads, double seconds)
{
    std::atomic<std::uint64_t> made = 0;
    const double begin = bench::now();
    const auto work = [&] {
        Botan::AutoSeeded_RNG rng;
        const auto group = Botan::EC_Group::from_name("secp256r1");
        const Botan::ECDSA_PrivateKey key(rng, group);
        Botan::X509_Cert_Options own("Bench Issuing/NO/Bench");
        own.CA_key();
        const auto certificate = Botan::X509::create_self_signed_cert(own, key, "SHA-256", rng);
        const Botan::X509_CA authority(certificate, key, "SHA-256", rng);
        const Botan::X509_Time from("261101000000Z"), until("270201000000Z");
        std::uint64_t count = 0;
        while (bench::now() - begin < seconds * 1e3) {
            const Botan::ECDSA_PrivateKey fresh(rng, group);
            Botan::X509_Cert_Options wish;
            wish.dns = "host" + std::to_string(count) + ".bench.example.org";
            wish.common_name = wish.dns;
            const auto request = Botan::X509::create_cert_req(wish, fresh, "SHA-256", rng);
            const auto signedOne = authority.sign_request(request, rng, from, until);
            count += signedOne.is_self_signed() ? 0 : 1;
        }
        made += count;
    };
    {
        std::vector<std::jthread> all;
        for (unsigned i = 0; i < threads; ++i)
            all.emplace_back(work);
    }
    return double(made.load()) / (bench::now() - begin) * 1e3;
}

jobs::PlanOutcome carryOut(store::Vault &vault, domain::Plan plan)
{
    jobs::JobContext job{vault, {}, {}};
    if (const auto stored = jobs::storePlan(job, plan); !stored) {
        std::fprintf(stderr, "bench_issue: %s\n", stored.error().detail.c_str());
        std::exit(1);
    }
    auto outcome = got(jobs::runPlan(job, plan.id));
    if (outcome.state != domain::PlanState::Done) {
        std::fprintf(stderr, "bench_issue: the plan is not done\n");
        std::exit(1);
    }
    return outcome;
}

struct Taken {
    double planned = 0, whole = 0, processor = 0;  // milliseconds
};

Taken issue(store::Vault &vault, int count)
{
    const auto reader = got(vault.connect(store::Access::Read));
    jobs::AuthorityDraft authority;
    authority.name = u"Bench Issuing"_s;
    authority.subject = u"CN=Bench Issuing,O=Bench"_s;
    carryOut(vault, got(jobs::planAuthority(*reader, authority, vault.clock().now())));
    QList<jobs::IssueDraft> drafts;
    for (int i = 0; i < count; ++i) {
        jobs::IssueDraft draft;
        draft.authority = authority.name;
        draft.profile = u"tls-server"_s;
        draft.names = {u"dns:host%1.bench.example.org"_s.arg(i)};
        draft.key = u"ecdsa-p256"_s;
        drafts.append(draft);
    }
    const auto before = got(reader->integer("SELECT count(*) FROM certificate"));
    Taken taken;
    const double used = bench::processorTime();
    const double begin = bench::now();
    auto plan = got(jobs::planIssue(*reader, drafts, vault.clock().now()));
    taken.planned = bench::now() - begin;
    carryOut(vault, std::move(plan));
    taken.whole = bench::now() - begin;
    taken.processor = bench::processorTime() - used;
    if (got(reader->integer("SELECT count(*) FROM certificate")) != before + count) {
        std::fprintf(stderr, "bench_issue: not all certificates are on record\n");
        std::exit(1);
    }
    return taken;
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 4) {
        std::fprintf(stderr, "bench_issue FOLDER PASSPHRASE-FILE VAULT [COUNT]\n");
        return 2;
    }
    const crypto::Secret passphrase = bench::passphraseOf(words[2]);
    const int count = words.value(4, u"10000"_s).toInt();
    const unsigned cores = std::max(1u, std::thread::hardware_concurrency());
    const QTemporaryDir place(words[1] + u"/run-XXXXXX"_s);
    constexpr double Share = 2;  // seconds of each measurement of the library

    std::vector<double> one{bareRate(1, Share)}, all{bareRate(cores, Share)};
    std::vector<double> rates, processor;
    qint64 onRecord = 0;
    for (const bool filled : {false, true}) {
        const QString folder = place.filePath(filled ? u"filled.vault"_s : u"empty.vault"_s);
        std::unique_ptr<store::Vault> vault;
        if (filled) {
            bench::copyVault(words[3], folder);
            vault = got(store::Vault::open(folder, passphrase, {}, store::SlotKind::Passphrase,
                                           systemClock));
        } else {
            vault = got(store::Vault::create(folder, passphrase, {u"bench"_s}, systemClock)).vault;
        }
        const auto there = got(
            got(vault->connect(store::Access::Read))->integer("SELECT count(*) FROM certificate"));
        onRecord = filled ? there : onRecord;
        const Taken taken = issue(*vault, count);
        rates.push_back(count / taken.whole * 1e3);
        processor.push_back(count / taken.processor * 1e3);
        const std::string name = "issuing " + std::to_string(count) + " in one plan, "
            + std::to_string(there) + " on record";
        bench::figure(name, rates.back(), "/s", 0);
        bench::figure(name + ", processor time each", taken.processor / count * 1e3, "µs", 0);
        bench::figure(name + ", of that planning, each", taken.planned / count * 1e3, "µs", 0);
        one.push_back(bareRate(1, Share));
        all.push_back(bareRate(cores, Share));
    }
    const double bare = bench::percentile(one, 0.5), bareAll = bench::percentile(all, 0.5);
    bench::figure("the library alone: key, request, certificate, on one core", bare, "/s", 0);
    bench::figure("the library alone, on " + std::to_string(cores) + " cores", bareAll, "/s", 0);
    // Issuing uses all cores: held against the library on one core, on as many, and by the
    // processor time both take.
    const double worst = std::min(rates[0], rates[1]);
    bench::atLeast("issuing : the library alone on one core", worst / bare, "x", 0.65);
    bench::atLeast("issuing : the library alone on " + std::to_string(cores) + " cores",
                   worst / bareAll, "x", 0.65);
    bench::atLeast("issuing : the library alone, by processor time",
                   std::min(processor[0], processor[1]) / bare, "x", 0.65);
    bench::figure("issuing, time each with " + std::to_string(onRecord) + " on record : none",
                  rates[0] / rates[1], "x", 1.25);
    return 0;
}
