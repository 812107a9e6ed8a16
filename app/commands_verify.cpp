// SPDX-License-Identifier: GPL-3.0-or-later
// verify, lint: ID | FINGERPRINT | FILE
#include "app/commands.h"

#include "crypto/base/digest.h"
#include "crypto/lint/lint.h"
#include "crypto/lint/rule.h"
#include "models/domain/visible_text.h"
#include "models/jobs/judge_certificates.h"
#include "models/jobs/source_health.h"
#include "models/jobs/verify_certificate.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>

namespace app {

using namespace Qt::StringLiterals;
using crypto::Result;
using Takes = OptionSpec::Takes;

namespace {

Result<jobs::AskedCertificate> askedAbout(CommandContext &context)
{
    const QString word = context.arguments().positional().value(0);
    const QFileInfo file(word);
    if ((file.exists() && !file.isDir()) || word.contains(u'/'))
        return jobs::askedInFile(word, context.stop());
    if (const auto vault = context.openVault(); !vault)
        return vault.error();
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    const auto id = jobs::certificateNamed(**reader, rowHandle(word));
    if (!id)
        return id.error();
    return jobs::askedInVault(**reader, *id);
}

// RFC 3339: date, time and offset; nothing for anything less.
std::optional<crypto::UnixTime> timeOf(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid() || !text.contains(u'T') || time.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return time.toSecsSinceEpoch();
}

QJsonArray problemsJson(const std::vector<crypto::x509::ChainProblem> &problems)
{
    QJsonArray array;
    for (const auto &problem : problems)
        array.append(QJsonObject{{u"code"_s, QString::fromStdString(problem.code)},
                                 {u"certificate"_s, QString::fromStdString(problem.certificate)},
                                 {u"message"_s, QString::fromStdString(problem.words)}});
    return array;
}

QJsonObject revocationJson(const crypto::x509::ChainResult &result,
                           const QList<jobs::FetchNote> &notes)
{
    QJsonArray sources;
    for (const jobs::FetchNote &note : notes)
        sources.append(QJsonObject{{u"kind"_s,
                                    note.kind == store::FetchedKind::Crl        ? u"crl"_s
                                        : note.kind == store::FetchedKind::Ocsp ? u"ocsp"_s
                                                                                : u"issuer"_s},
                                   {u"url"_s, note.url},
                                   {u"certificate"_s, QString::fromStdString(note.certificate)},
                                   {u"state"_s, note.problem.isEmpty() ? u"good"_s : note.problem},
                                   {u"detail"_s, note.detail},
                                   {u"from_copy"_s, note.fromCopy}});
    QJsonArray array;
    for (const auto &one : result.revocations) {
        QJsonObject row{
            {u"certificate"_s, QString::fromStdString(one.certificate)},
            {u"status"_s, QString::fromLatin1(crypto::x509::revocationWord(one.state))}};
        if (one.state == crypto::x509::RevocationState::Revoked) {
            row.insert(u"revoked_at"_s, timeText(one.revokedAt));
            row.insert(u"reason"_s, one.reason);
        }
        if (one.thisUpdate) {
            row.insert(u"this_update"_s, timeText(one.thisUpdate));
            row.insert(u"next_update"_s, timeText(one.nextUpdate));
        }
        array.append(row);
    }
    return {{u"status"_s, QString::fromLatin1(crypto::x509::revocationWord(result.revocation))},
            {u"certificates"_s, array},
            {u"sources"_s, sources}};
}

QJsonObject resultJson(const crypto::x509::ChainResult &result, const QList<jobs::FetchNote> &notes)
{
    QJsonArray chain;
    for (const std::string &id : result.chain)
        chain.append(QString::fromStdString(id));
    return {{u"valid"_s, result.valid},
            {u"errors"_s, problemsJson(result.errors)},
            {u"warnings"_s, problemsJson(result.warnings)},
            {u"chain"_s, chain},
            {u"revocation"_s, revocationJson(result, notes)}};
}

QString resultText(const crypto::x509::ChainResult &result)
{
    QString text = result.valid ? u"valid\n"_s : u"NOT valid\n"_s;
    const auto add = [&](const QString &kind, const auto &problems) {
        for (const auto &problem : problems)
            text += u"%1 %2 (%3)  %4\n"_s.arg(kind, -8).arg(
                domain::visibleText(QString::fromStdString(problem.words)),
                QString::fromStdString(problem.code),
                QString::fromStdString(problem.certificate).left(8));
    };
    add(u"error"_s, result.errors);
    add(u"warning"_s, result.warnings);
    for (std::size_t i = 0; i < result.chain.size(); ++i)
        text += u"%1 %2\n"_s.arg(i == 0 ? u"chain"_s : QString(), -8)
                    .arg(QString::fromStdString(result.chain[i]));
    if (result.revocation != crypto::x509::RevocationState::NotChecked)
        text += u"%1 %2\n"_s.arg(u"revocation"_s, -8)
                    .arg(QString::fromLatin1(crypto::x509::revocationWord(result.revocation)));
    return text;
}

// --allow-address loopback|private|link-local
std::optional<net::AddressPolicy> policyFrom(const QStringList &words)
{
    net::AddressPolicy policy;
    for (const QString &word : words) {
        bool *place = word == u"loopback" ? &policy.loopback
            : word == u"private"          ? &policy.privateNetworks
            : word == u"link-local"       ? &policy.linkLocal
                                          : nullptr;
        if (!place)
            return std::nullopt;
        *place = true;
    }
    return policy;
}

// --min-rsa
std::optional<std::uint32_t> bitsFrom(const std::optional<QString> &text)
{
    bool ok = true;
    const uint bits = text ? text->toUInt(&ok) : uint(crypto::x509::ChainOptions().minimumRsaBits);
    return ok && bits <= 16384 ? std::optional<std::uint32_t>(bits) : std::nullopt;
}

// What the options ask for. Nothing: they are wrong, and `exit` says so.
std::optional<jobs::VerifyDraft> draftOf(CommandContext &context, Exit *exit)
{
    const Arguments &arguments = context.arguments();
    const auto wrong = [&](const QString &why) {
        *exit = context.usage(why);
        return std::nullopt;
    };
    jobs::VerifyDraft draft;
    draft.purpose = arguments.value(u"purpose"_s).value_or(u"any"_s);
    if (!crypto::x509::purposeNamed(draft.purpose.toStdString()))
        return wrong(u"--purpose is tls-server, tls-client, smime, code-signing, ocsp or any"_s);
    std::optional<crypto::UnixTime> time = context.clock().now();
    if (arguments.has(u"time"_s))
        time = timeOf(*arguments.value(u"time"_s));
    if (!time)
        return wrong(u"--time is written like 2026-03-15T12:00:00Z"_s);
    draft.time = *time;
    if (arguments.value(u"host"_s) == QString())
        return wrong(u"--host is a host name, an address or a mail address"_s);
    draft.host = arguments.value(u"host"_s).value_or(QString());
    draft.sources = {arguments.values(u"trust"_s), arguments.values(u"intermediate"_s),
                     arguments.values(u"crl"_s), arguments.has(u"system-trust"_s)};
    for (const QString &word : arguments.values(u"vault-trust"_s)) {
        if (word != u"own" && word != u"roots")
            return wrong(u"--vault-trust is own or roots"_s);
        (word == u"own" ? draft.sources.ownAuthorities : draft.sources.vaultRoots) = true;
    }
    const auto leastRsa = bitsFrom(arguments.value(u"min-rsa"_s));
    if (!leastRsa)
        return wrong(u"--min-rsa is a number of bits from 0 to 16384"_s);
    draft.minimumRsaBits = *leastRsa;
    draft.allowSha1 = arguments.has(u"allow-sha1"_s);
    draft.fetch.ocsp = arguments.has(u"ocsp"_s);
    draft.fetch.fetch = arguments.has(u"fetch"_s);
    const auto policy = policyFrom(arguments.values(u"allow-address"_s));
    if (!policy)
        return wrong(u"--allow-address is loopback, private or link-local"_s);
    draft.fetch.addresses = *policy;
    return draft;
}

Result<jobs::Verdict> judged(CommandContext &context, const jobs::VerifyDraft &draft)
{
    const auto asked = askedAbout(context);
    if (!asked)
        return asked.error();
    const bool vault = asked->id != 0 || draft.sources.ownAuthorities || draft.sources.vaultRoots;
    const crypto::UnixTime now = context.clock().now();
    if (!vault) {
        auto options = jobs::chainOptions(draft, nullptr, context.stop());
        if (!options)
            return options.error();
        jobs::MemoryCopies copies;
        return jobs::verifyCertificate(*asked, std::move(*options), draft, copies, nullptr, now,
                                       context.stop());
    }
    if (const auto open = context.openVault(); !open)
        return open.error();
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    auto options = jobs::chainOptions(draft, *reader, context.stop());
    if (!options)
        return options.error();
    jobs::VaultCopies copies(**reader);
    auto verdict = jobs::verifyCertificate(*asked, std::move(*options), draft, copies, *reader, now,
                                           context.stop());
    if (!verdict)
        return verdict;
    jobs::JobContext job = context.job();
    if (const auto kept = copies.keep(job); !kept)
        return kept.error();
    if (const auto kept = jobs::keepHealth(job, verdict->notes); !kept)
        return kept.error();
    return verdict;
}

Exit verify(CommandContext &context)
{
    Exit wrong = Exit::Usage;
    const auto draft = draftOf(context, &wrong);
    if (!draft)
        return wrong;
    const auto verdict = judged(context, *draft);
    if (!verdict)
        return context.fail(verdict.error());
    const Exit exit = verdict->valid() ? Exit::Done : Exit::Failed;
    if (context.json())
        return context.document(resultJson(verdict->result, verdict->notes), exit);
    return context.text(resultText(verdict->result), exit);
}

struct Linted {
    QString certificate;  // SHA-256
    crypto::lint::Report report;
};

QJsonArray findingsJson(const std::vector<Linted> &all)
{
    QJsonArray array;
    for (const Linted &linted : all)
        for (const crypto::lint::Finding &finding : linted.report.findings)
            array.append(QJsonObject{
                {u"rule"_s, QString::fromLatin1(finding.rule->id)},
                {u"severity"_s,
                 QString::fromLatin1(crypto::lint::severityWord(finding.rule->severity))},
                {u"message"_s, QString::fromStdString(finding.message)},
                {u"source"_s, QString::fromLatin1(finding.rule->source)},
                {u"remedy"_s, QString::fromLatin1(finding.rule->remedy)},
                {u"certificate"_s, linted.certificate}});
    return array;
}

QString findingsText(const std::vector<Linted> &all)
{
    QString text;
    for (const Linted &linted : all) {
        text += u"%1  as %2: %3\n"_s.arg(
            linted.certificate.left(16),
            QString::fromLatin1(crypto::lint::profileWord(linted.report.profile)),
            linted.report.findings.empty()
                ? u"nothing found"_s
                : u"%1 found"_s.arg(qulonglong(linted.report.findings.size())));
        for (const crypto::lint::Finding &finding : linted.report.findings)
            text +=
                u"  %1 %2 [%3; %4]\n          %5\n"_s
                    .arg(QString::fromLatin1(crypto::lint::severityWord(finding.rule->severity)),
                         -7)
                    .arg(domain::visibleText(QString::fromStdString(finding.message)),
                         QString::fromLatin1(finding.rule->id),
                         QString::fromLatin1(finding.rule->source),
                         QString::fromLatin1(finding.rule->remedy));
    }
    return text;
}

// Every certificate of the vault that was not looked at with the rules of this release.
Exit updateFindings(CommandContext &context)
{
    if (const auto vault = context.openWritableVault(); !vault)
        return context.fail(vault.error());
    jobs::JobContext job = context.job();
    const auto outcome = jobs::judgeCertificates(job);
    if (!outcome)
        return context.fail(outcome.error());
    const Exit exit = outcome->stopped ? Exit::Failed : Exit::Done;
    if (context.json())
        return context.document({{u"linted"_s, outcome->linted},
                                 {u"chains"_s, outcome->chains},
                                 {u"with_errors"_s, outcome->broken},
                                 {u"stopped"_s, outcome->stopped}},
                                exit);
    return context.text(
        u"Looked at %1 certificates and %2 chains; %3 with errors.\n"_s.arg(outcome->linted)
            .arg(outcome->chains)
            .arg(outcome->broken),
        exit);
}

Exit lint(CommandContext &context)
{
    if (context.arguments().has(u"update"_s))
        return updateFindings(context);
    if (context.arguments().positional().isEmpty())
        return context.usage(u"say which certificate: sealkeeper lint ID|FINGERPRINT|FILE"_s);
    std::optional<crypto::lint::Profile> profile;
    if (const auto word = context.arguments().value(u"profile"_s)) {
        profile = crypto::lint::profileNamed(word->toStdString());
        if (!profile)
            return context.usage(
                u"--profile is public-tls, private-tls, ca, smime, code-signing or other"_s);
    }
    auto asked = askedAbout(context);
    if (!asked)
        return context.fail(asked.error());
    std::vector<crypto::Bytes> certificates{asked->der};
    if (asked->id == 0)
        certificates.insert(certificates.end(), asked->companions.begin(), asked->companions.end());
    std::vector<Linted> all;
    bool broken = false;
    for (const crypto::Bytes &der : certificates) {
        auto report = crypto::lint::lint(der, profile);
        if (!report)
            return context.fail(report.error());
        for (const crypto::lint::Finding &finding : report->findings)
            broken = broken || finding.rule->severity == crypto::lint::Severity::Error;
        all.push_back({QString::fromStdString(crypto::toHex(crypto::sha256(der))),
                       std::move(report.value())});
    }
    const Exit exit = broken ? Exit::Failed : Exit::Done;
    if (context.json())
        return context.documents(findingsJson(all), exit);
    return context.text(findingsText(all), exit);
}

}  // namespace

QList<Command> verifyCommands()
{
    return {{u"verify"_s,
             u"ID|FINGERPRINT|FILE [--trust FILE]... [--intermediate FILE]... [--system-trust] "
             u"[--vault-trust own|roots]... [--host NAME|IP|MAIL] [--time RFC3339] [--purpose "
             u"PURPOSE] [--crl FILE]... "
             u"[--ocsp] [--fetch]"_s,
             u"is a certificate valid, and why not"_s,
             {{u"trust"_s, Takes::Values},
              {u"intermediate"_s, Takes::Values},
              {u"system-trust"_s, Takes::Nothing},
              {u"vault-trust"_s, Takes::Values},
              {u"host"_s, Takes::Value},
              {u"time"_s, Takes::Value},
              {u"purpose"_s, Takes::Value},
              {u"crl"_s, Takes::Values},
              {u"min-rsa"_s, Takes::Value},
              {u"allow-sha1"_s, Takes::Nothing},
              {u"ocsp"_s, Takes::Nothing},
              {u"fetch"_s, Takes::Nothing},
              {u"allow-address"_s, Takes::Values}},
             1,
             1,
             verify},
            {u"lint"_s,
             u"ID|FINGERPRINT|FILE [--profile PROFILE] | --update"_s,
             u"does a certificate follow the rules of its kind"_s,
             {{u"profile"_s, Takes::Value}, {u"update"_s, Takes::Nothing}},
             0,
             1,
             lint}};
}

}  // namespace app
