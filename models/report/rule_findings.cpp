// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/rule_findings.h"

#include "crypto/lint/lint.h"
#include "crypto/lint/rule.h"
#include "models/store/finding_store.h"

#include <QCoreApplication>

#include <algorithm>

namespace report {

using namespace Qt::StringLiterals;

namespace {

struct ChainWords {
    const char *rule, *message, *remedy;
};
#define SAY(text) QT_TRANSLATE_NOOP("report::Chain", text)
// The codes of crypto/x509/chain.h that are kept (jobs/judge_certificates.cpp).
constexpr ChainWords Words[] = {
    {"chain-name-constraint", SAY("An authority above it does not allow one of its names."),
     SAY("Issue it again by an authority that may, or without that name.")},
    {"chain-path-length", SAY("There are more authorities above it than one of them allows."),
     SAY("Issue it again by an authority that is nearer to the root.")},
    {"chain-key-usage", SAY("A key in its chain is not meant for what it was used for."),
     SAY("Issue the certificate of that authority again with the right key usage.")},
    {"chain-extended-key-usage", SAY("An authority above it is not meant for its purpose."),
     SAY("Issue it again by an authority for that purpose.")},
    {"chain-not-an-authority", SAY("A certificate in its chain signed others and is no authority."),
     SAY("Issue it again by an authority.")},
    {"chain-policy", SAY("Its policies do not fit those its authorities demand."),
     SAY("Issue it again with a policy that every authority above it allows.")},
    {"chain-weak-key", SAY("A key in its chain is too short."),
     SAY("Replace that authority by one with a stronger key.")},
    {"chain-weak-signature", SAY("A signature in its chain uses a digest that is broken."),
     SAY("Replace that certificate by one that is signed with SHA-256 or better.")},
    {"chain-unknown-critical-extension",
     SAY("A certificate in its chain has a critical extension that is not understood."),
     SAY("Other programs will refuse it, too; issue it again without.")}};
#undef SAY

RuleFinding chainFinding(const store::FoundRule &rule)
{
    const auto tr = [](const char *text) {
        return QCoreApplication::translate("report::Chain", text);
    };
    RuleFinding finding{rule.name, static_cast<policy::Severity>(rule.severity), {}, {}, {}};
    const auto *words = std::find_if(std::begin(Words), std::end(Words), [&](const auto &one) {
        return rule.name == QLatin1StringView(one.rule);
    });
    if (words == std::end(Words)) {
        finding.message =
            QCoreApplication::translate("report::Chain", "Its chain is not valid: %1.")
                .arg(rule.name.mid(6));
        return finding;
    }
    finding.message = tr(words->message);
    finding.remedy = tr(words->remedy);
    return finding;
}

#define SAY(text) QT_TRANSLATE_NOOP("report::Source", text)
constexpr ChainWords SourceWords[] = {
    {"crl-unreachable", SAY("Its revocation list could not be fetched."), ""},
    {"crl-stale", SAY("Its revocation list is out of date."), ""},
    {"crl-wrong-signer", SAY("Its revocation list is signed by somebody else."), ""},
    {"crl-malformed", SAY("What lies at the address of its revocation list is none."), ""},
    {"crl-refused", SAY("The address of its revocation list is one that is not gone to."), ""},
    {"ocsp-unreachable", SAY("Its OCSP responder could not be reached."), ""},
    {"ocsp-stale", SAY("Its OCSP responder gives answers that are out of date."), ""},
    {"ocsp-wrong-signer", SAY("The answers of its OCSP responder are signed by somebody else."),
     ""},
    {"ocsp-malformed", SAY("What its OCSP responder answers cannot be read."), ""},
    {"ocsp-refused", SAY("The address of its OCSP responder is one that is not gone to."), ""}};
constexpr const char *SourceRemedy =
    SAY("Tell its authority, or correct the address; programs that insist on knowing refuse it.");
constexpr const char *OtherSource = SAY("A source it names is not well: %1.");
#undef SAY

RuleFinding sourceFinding(const store::FoundRule &rule)
{
    const auto tr = [](const char *text) {
        return QCoreApplication::translate("report::Source", text);
    };
    const auto *words =
        std::find_if(std::begin(SourceWords), std::end(SourceWords),
                     [&](const auto &one) { return rule.name == QLatin1StringView(one.rule); });
    return {rule.name,
            static_cast<policy::Severity>(rule.severity),
            words == std::end(SourceWords) ? tr(OtherSource).arg(rule.name) : tr(words->message),
            {},
            tr(SourceRemedy)};
}

}  // namespace

crypto::Result<std::vector<RuleFinding>> ruleFindings(store::Database &database, qint64 id,
                                                      crypto::ByteView der)
{
    std::vector<RuleFinding> all;
    // Anew: an instant for one certificate, and with what stands in it.
    if (const auto report = crypto::lint::lint(der)) {
        for (const auto &finding : report->findings)
            all.push_back({QString::fromLatin1(finding.rule->id),
                           static_cast<policy::Severity>(finding.rule->severity),
                           QString::fromStdString(finding.message),
                           QString::fromLatin1(finding.rule->source),
                           QString::fromLatin1(finding.rule->remedy)});
    }
    const auto chain = store::findingsOf(database, store::FindingKind::Chain, id);
    if (!chain)
        return chain.error();
    for (const store::FoundRule &rule : *chain)
        all.push_back(chainFinding(rule));
    const auto sources = store::findingsOf(database, store::FindingKind::Revocation, id);
    if (!sources)
        return sources.error();
    for (const store::FoundRule &rule : *sources)
        all.push_back(sourceFinding(rule));
    std::stable_sort(all.begin(), all.end(), [](const RuleFinding &a, const RuleFinding &b) {
        return a.severity > b.severity;
    });
    return all;
}

}  // namespace report
