// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/source_health.h"

#include "models/store/certificate_store.h"
#include "models/store/finding_store.h"
#include "models/store/vault.h"

#include <algorithm>
#include <map>
#include <set>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Result;
using store::FindingKind;

namespace {

constexpr std::int64_t Edition = 1;

struct Health {
    std::set<QString> kinds, codes;  // looked at ("crl-"), and what is wrong
};

QString prefixOf(store::FetchedKind kind)
{
    return kind == store::FetchedKind::Crl ? u"crl-"_s
        : kind == store::FetchedKind::Ocsp ? u"ocsp-"_s
                                           : u"issuer-"_s;
}

}  // namespace

Result<void> keepHealth(JobContext &context, const QList<FetchNote> &notes)
{
    if (notes.isEmpty() || context.vault.readOnly())
        return {};
    auto database = context.vault.connect(store::Access::Write);
    if (!database)
        return database.error();
    auto certificates = store::CertificateStore::open(**database);
    if (!certificates)
        return certificates.error();
    std::map<std::string, Health> found;
    for (const FetchNote &note : notes) {
        Health &health = found[note.certificate];
        health.kinds.insert(prefixOf(note.kind));
        if (!note.problem.isEmpty())
            health.codes.insert(healthCode(note));
    }
    std::vector<store::CertificateFindings> changed;
    qint64 sick = 0;
    for (const auto &[sha256, health] : found) {
        const auto bytes = crypto::fromHex(sha256);
        const auto id = bytes ? certificates->find(*bytes)
                              : Result<std::optional<domain::CertificateId>>(std::nullopt);
        if (!id)
            return id.error();
        if (!*id)
            continue;
        const auto before = store::findingsOf(**database, FindingKind::Revocation, **id);
        if (!before)
            return before.error();
        std::set<QString> codes = health.codes, old;
        for (const store::FoundRule &rule : *before) {
            old.insert(rule.name);
            const bool looked =
                std::any_of(health.kinds.begin(), health.kinds.end(),
                            [&](const QString &prefix) { return rule.name.startsWith(prefix); });
            if (!looked)
                codes.insert(rule.name);
        }
        if (codes == old)
            continue;
        store::CertificateFindings findings{**id, Edition, {}};
        for (const QString &code : codes)
            findings.rules.push_back({code, code.endsWith(u"-wrong-signer") ? 2 : 1});
        sick += codes.empty() ? 0 : 1;
        changed.push_back(std::move(findings));
    }
    if (changed.empty())
        return {};
    std::sort(changed.begin(), changed.end(),
              [](const auto &a, const auto &b) { return a.certificate < b.certificate; });
    auto change = store::Change::begin(context.vault, **database);
    if (!change)
        return change.error();
    for (const auto &one : changed)
        change->touched(one.certificate);
    auto done = store::putFindings(*change, FindingKind::Revocation, changed);
    if (done)
        done = change->audit("findings", u"revocation"_s,
                             {{u"certificates"_s, qint64(changed.size())}, {u"sick"_s, sick}});
    return done ? change->commit() : std::move(done);
}

}  // namespace jobs
