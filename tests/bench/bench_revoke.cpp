// SPDX-License-Identifier: GPL-3.0-or-later
// bench_revoke FOLDER PASSPHRASE-FILE [COUNT]: bulk revocation. The vault with COUNT certificates
// of one authority is made once; each run works on a copy of it.
#include "models/jobs/create_authority.h"
#include "models/jobs/issue.h"
#include "models/jobs/plan_run.h"
#include "models/jobs/revoke.h"
#include "models/store/vault.h"
#include "tests/bench/figures.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

namespace {

using namespace Qt::StringLiterals;
using bench::got;

jobs::PlanOutcome carryOut(store::Vault &vault, domain::Plan plan)
{
    jobs::JobContext job{vault, {}, {}};
    const auto stored = jobs::storePlan(job, plan);
    if (!stored)
        std::exit(1);
    auto outcome = got(jobs::runPlan(job, plan.id));
    if (outcome.state != domain::PlanState::Done)
        std::exit(1);
    return outcome;
}

void make(const QString &folder, const crypto::Secret &passphrase, int count)
{
    static const crypto::SystemClock clock;
    auto created = got(store::Vault::create(folder, passphrase, {u"bench"_s}, clock));
    store::Vault &vault = *created.vault;
    jobs::AuthorityDraft authority;
    authority.name = u"Issuing"_s;
    authority.subject = u"CN=Bench Issuing,O=Bench"_s;
    authority.days = 3650;
    QList<jobs::IssueDraft> drafts;
    for (int i = 0; i < count; ++i) {
        jobs::IssueDraft draft;
        draft.authority = authority.name;
        draft.profile = u"tls-server"_s;
        draft.names = {u"dns:host%1.bench.example.org"_s.arg(i)};
        draft.key = u"ecdsa-p256"_s;
        drafts.append(draft);
    }
    const auto reader = got(vault.connect(store::Access::Read));
    carryOut(vault, got(jobs::planAuthority(*reader, authority, clock.now())));
    carryOut(vault, got(jobs::planIssue(*reader, drafts, clock.now())));
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 3) {
        std::fprintf(stderr, "bench_revoke FOLDER PASSPHRASE-FILE [COUNT]\n");
        return 2;
    }
    const crypto::Secret passphrase = bench::passphraseOf(words[2]);
    const int count = words.value(3, u"20000"_s).toInt();
    const QString kept = QDir(words[1]).filePath(u"revoke-%1.vault"_s.arg(count));
    if (!QDir(kept).exists()) {
        const QString fresh = QDir(words[1]).filePath(u"revoke-new.vault"_s);
        QDir(fresh).removeRecursively();
        make(fresh, passphrase, count);
        if (!QDir().rename(fresh, kept))
            return 1;
    }
    const QTemporaryDir place(words[1] + u"/run-XXXXXX"_s);
    const QString folder = place.filePath(u"run.vault"_s);
    bench::copyVault(kept, folder);
    static const crypto::SystemClock clock;
    const auto vault =
        got(store::Vault::open(folder, passphrase, {}, store::SlotKind::Passphrase, clock));
    const auto reader = got(vault->connect(store::Access::Read));
    jobs::RevokeDraft draft;
    draft.selection = jobs::Selection::matching(u"ca:no"_s);
    draft.reason = 1;
    draft.crlFolder = place.path();
    const double begin = bench::now();
    auto plan = got(jobs::planRevoke(*reader, draft, clock.now()));
    const double planned = bench::now();
    carryOut(*vault, std::move(plan));
    const double end = bench::now();
    const std::string name = "revocation of " + std::to_string(count);
    bench::figure(name + ", planned", (planned - begin) / 1e3, "s", 0);
    bench::figure(name + ", planned, done, on a list", (end - begin) / 1e3, "s", 30);
    return 0;
}
