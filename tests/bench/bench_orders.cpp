// SPDX-License-Identifier: GPL-3.0-or-later
// bench_orders FOLDER COUNT LOOP: one plan of COUNT certificates at an ACME server (Pebble, proofs
// by the program's own listener), with key, order, proof, check and audit in the vault; and the
// same by the lego client in a loop of LOOP runs, one certificate each, in the same run at the same
// server.
#include "models/authorities/acme.h"
#include "models/jobs/accounts.h"
#include "models/jobs/issue.h"
#include "models/jobs/plan_run.h"
#include "models/store/vault.h"
#include "tests/bench/figures.h"
#include "tests/support/pebble.h"

#include <QCoreApplication>
#include <QTemporaryDir>

namespace {

using namespace Qt::StringLiterals;
using bench::got;

const crypto::SystemClock systemClock;

[[noreturn]] void end(const QString &why)
{
    std::fprintf(stderr, "bench_orders: %s\n", qPrintable(why));
    std::exit(1);
}

double ordersPerSecond(const QString &folder, const support::Pebble &pebble, int count)
{
    store::CreateOptions options;
    options.admin = u"Bench"_s;
    auto created = got(store::Vault::create(folder + u"/orders.vault"_s,
                                            crypto::Secret::fromText("bench bench bench"), options,
                                            systemClock));
    store::Vault &vault = *created.vault;
    jobs::JobContext job{vault, {}, {}};
    jobs::AccountDraft account;
    account.name = u"Pebble"_s;
    account.kind = u"acme"_s;
    account.url = pebble.url();
    account.roots = got(authorities::pemChain(pebble.tls.read("root.pem")));
    account.allowed = QStringList{u"loopback"_s};
    account.settings = {{u"agree-terms"_s, u"yes"_s},
                        {u"challenge"_s, u"http-01"_s},
                        {u"solver"_s, u"builtin:127.0.0.1:%1"_s.arg(pebble.httpPort())}};
    (void)got(jobs::addAccount(job, account));
    QList<jobs::IssueDraft> drafts;
    for (int i = 0; i < count; ++i) {
        jobs::IssueDraft draft;
        draft.authority = account.name;
        draft.names = QStringList{u"dns:host%1.bench.example.org"_s.arg(i)};
        draft.key = u"ecdsa-p256"_s;
        drafts.append(draft);
    }
    const double begin = bench::now();
    auto database = got(vault.connect(store::Access::Read));
    auto plan = got(jobs::planIssue(*database, drafts, systemClock.now()));
    if (const auto stored = jobs::storePlan(job, plan); !stored)
        end(QString::fromStdString(stored.error().detail));
    auto outcome = got(jobs::runPlan(job, plan.id));
    if (outcome.state != domain::PlanState::Done)
        end(u"the plan is not done"_s);
    return count / (bench::now() - begin) * 1e3;
}

double loopPerSecond(const QString &folder, const support::Pebble &pebble, int count)
{
    const double begin = bench::now();
    for (int i = 0; i < count; ++i) {
        QProcess lego;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LEGO_CA_CERTIFICATES"_s, pebble.root());
        lego.setProcessEnvironment(environment);
        lego.setProcessChannelMode(QProcess::MergedChannels);
        lego.start(u"lego"_s,
                   {u"--server"_s, pebble.url(), u"--accept-tos"_s, u"--email"_s,
                    u"bench@example.org"_s, u"--path"_s, folder + u"/lego"_s, u"--key-type"_s,
                    u"ec256"_s, u"--http"_s, u"--http.port"_s,
                    u"127.0.0.1:%1"_s.arg(pebble.httpPort()), u"--domains"_s,
                    u"loop%1.bench.example.org"_s.arg(i), u"run"_s});
        if (!lego.waitForFinished(60'000) || lego.exitCode() != 0)
            end(u"lego: "_s + QString::fromUtf8(lego.readAll().right(500)));
    }
    return count / (bench::now() - begin) * 1e3;
}

}  // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc != 4)
        end(u"FOLDER COUNT LOOP"_s);
    qputenv("SEALKEEPER_TEST_FAST_KDF", "1");
    const int count = QByteArray(argv[2]).toInt();
    QTemporaryDir folder(QString::fromLocal8Bit(argv[1]) + u"/orders"_s);
    support::Pebble::Wish wish;
    wish.refusedNonces = 5;  // Pebble's own measure
    const support::Pebble pebble(wish);
    if (!pebble.problem().isEmpty())
        end(pebble.problem());
    const double loop = loopPerSecond(folder.path(), pebble, QByteArray(argv[3]).toInt());
    const double ours = ordersPerSecond(folder.path(), pebble, count);
    const std::string many = std::to_string(count);
    bench::figure("orders: lego, one after the other", loop, "/s", 0);
    bench::figure("orders: " + many + " in one plan, 16 in flight", ours, "/s", 0);
    bench::atLeast("orders: times as fast as the loop", ours / loop, "x", 3);
    return 0;
}
