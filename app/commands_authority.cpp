// SPDX-License-Identifier: GPL-3.0-or-later
// ca create | list | show | crl | sign | cross-sign
#include "app/command_plan.h"
#include "app/commands.h"

#include "models/domain/visible_text.h"
#include "models/jobs/create_authority.h"
#include "models/jobs/cross_sign.h"
#include "models/jobs/edit.h"
#include "models/jobs/issue.h"
#include "models/jobs/list_place.h"
#include "models/jobs/local_authority.h"
#include "models/jobs/read_certificates.h"
#include "models/jobs/revoke.h"
#include "models/jobs/verify_certificate.h"
#include "models/query/search.h"
#include "models/store/certificate_store.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QSaveFile>

namespace app {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using Takes = OptionSpec::Takes;

namespace {

std::optional<int> numberFrom(const Arguments &arguments, const QString &option, int otherwise)
{
    bool ok = true;
    const auto text = arguments.value(option);
    const int number = text ? text->toInt(&ok) : otherwise;
    return ok ? std::optional<int>(number) : std::nullopt;
}

Exit create(CommandContext &context)
{
    const Arguments &arguments = context.arguments();
    jobs::AuthorityDraft draft;
    draft.name = arguments.positional().value(0);
    const auto subject = arguments.value(u"subject"_s);
    if (!subject)
        return context.usage(u"say its name in certificates: --subject DN"_s);
    draft.subject = *subject;
    draft.key = arguments.value(u"key"_s).value_or(draft.key);
    draft.parent = arguments.value(u"parent"_s).value_or(QString());
    draft.digest = arguments.value(u"digest"_s).value_or(QString());
    draft.pss = arguments.has(u"pss"_s);
    draft.token = arguments.value(u"token"_s).value_or(QString());
    draft.permit = arguments.values(u"permit"_s);
    draft.exclude = arguments.values(u"exclude"_s);
    draft.ocspUrls = arguments.values(u"ocsp-url"_s);
    draft.issuerUrls = arguments.values(u"issuer-url"_s);
    draft.crlUrls = arguments.values(u"crl-url"_s);
    draft.deltaUrls = arguments.values(u"delta-url"_s);
    const auto days = numberFrom(arguments, u"days"_s, draft.parent.isEmpty() ? 7300 : 3650);
    const auto length = numberFrom(arguments, u"path-length"_s, -1);
    const auto crlDays = numberFrom(arguments, u"crl-days"_s, draft.crlDays);
    if (!days || !length || !crlDays || *length < -1)
        return context.usage(u"--days, --path-length and --crl-days take numbers"_s);
    draft.days = *days;
    draft.pathLength = *length;
    draft.crlDays = *crlDays;
    return planAndCarryOut(context, Asks::Never, [&](store::Database &reader) {
        return jobs::planAuthority(reader, draft, context.clock().now());
    });
}

Result<QJsonObject> authorityJson(store::Database &reader, const store::LocalAuthority &authority,
                                  crypto::UnixTime now)
{
    const qint64 id = authority.certificate;
    const auto rows = query::rows(reader, std::span(&id, 1), query::Basic | query::Detail);
    if (!rows)
        return rows.error();
    const query::CertificateRow &row = rows->front();
    const auto revoked = store::revocations(reader, authority.id, now);
    if (!revoked)
        return revoked.error();
    return QJsonObject{{u"name"_s, authority.name},
                       {u"kind"_s, authority.kind},
                       {u"subject"_s, row.subject},
                       {u"sha256"_s, QString::fromLatin1(row.sha256.toHex())},
                       {u"key"_s, row.key},
                       {u"not_after"_s, timeText(row.notAfter)},
                       {u"status"_s, QString::fromLatin1(domain::statusWord(row.status(now)))},
                       {u"path_length"_s, row.pathLength},
                       {u"self_signed"_s, row.selfSigned},
                       {u"crl_number"_s, qint64(authority.crlNumber)},
                       {u"revoked"_s, qint64(revoked->size())},
                       {u"settings"_s, authority.settings}};
}

Exit list(CommandContext &context)
{
    if (const auto vault = context.openVault(); !vault)
        return context.fail(vault.error());
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const auto all = store::localAuthorities(**reader);
    if (!all)
        return context.fail(all.error());
    QJsonArray array;
    QString text;
    for (const auto &authority : *all) {
        const auto json = authorityJson(**reader, authority, context.clock().now());
        if (!json)
            return context.fail(json.error());
        array.append(*json);
        text += u"%1  %2  until %3  %4\n"_s.arg(domain::visibleText(authority.name), -24)
                    .arg((*json)[u"key"_s].toString(), -12)
                    .arg((*json)[u"not_after"_s].toString(),
                         domain::visibleText((*json)[u"subject"_s].toString()));
    }
    return context.json() ? context.document({{u"authorities"_s, array}}) : context.text(text);
}

Exit show(CommandContext &context)
{
    if (const auto vault = context.openVault(); !vault)
        return context.fail(vault.error());
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const auto authority =
        jobs::authorityNamed(**reader, context.arguments().positional().value(0));
    if (!authority)
        return context.fail(authority.error());
    const auto json = authorityJson(**reader, *authority, context.clock().now());
    if (!json)
        return context.fail(json.error());
    if (context.json())
        return context.document(*json);
    QString text;
    for (auto it = json->begin(); it != json->end(); ++it) {
        if (!it->isObject())
            text += u"%1 %2\n"_s.arg(it.key(), -14)
                        .arg(domain::visibleText(it->toVariant().toString()));
    }
    return context.text(text);
}

Exit crl(CommandContext &context)
{
    const Arguments &arguments = context.arguments();
    const auto output = arguments.value(u"output"_s);
    if (!output)
        return context.usage(u"say where the list goes: --output FILE"_s);
    return planAndCarryOut(context, Asks::Never, [&](store::Database &reader) {
        return jobs::planCrl(reader, arguments.positional().value(0), jobs::absolutePlace(*output),
                             arguments.has(u"delta"_s) ? jobs::CrlKind::Delta
                                                       : jobs::CrlKind::Full);
    });
}

// The certificate a plan's only step made, as PEM.
Result<void> writeCertificate(CommandContext &context, domain::PlanId plan, const QString &path)
{
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    const auto id = store::issuedBy(**reader, plan, 0);
    if (!id)
        return id.error();
    if (!*id)
        return Error{ErrorCode::NotFound, "the certificate of plan " + std::to_string(plan), {}};
    const qint64 row = **id;
    const auto rows = query::rows(**reader, std::span(&row, 1), query::Der);
    if (!rows)
        return rows.error();
    const QByteArray pem = "-----BEGIN CERTIFICATE-----\n" + [&] {
        QByteArray lines;
        const QByteArray text = rows->front().der.toBase64();
        for (qsizetype at = 0; at < text.size(); at += 64)
            lines += text.mid(at, 64) + '\n';
        return lines;
    }() + "-----END CERTIFICATE-----\n";
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pem) != pem.size() || !file.commit())
        return Error{ErrorCode::InputOutput, path.toStdString(), file.errorString().toStdString()};
    return {};
}

// Runs a plan of one certificate; the file appears when it is done.
Exit signAndWrite(CommandContext &context, domain::Plan plan, const QString &output)
{
    if (std::any_of(plan.findings.begin(), plan.findings.end(),
                    [](const auto &one) { return one.severity == u"block"; }))
        return carryOut(context, std::move(plan), Asks::Never);
    jobs::JobContext job = context.job();
    if (const auto stored = jobs::storePlan(job, plan); !stored)
        return context.fail(stored.error());
    const auto outcome = runToItsEnd(context, plan.id);
    if (!outcome)
        return context.fail(outcome.error());
    if (outcome->state == domain::PlanState::Done) {
        if (const auto written = writeCertificate(context, plan.id, output); !written)
            return context.fail(written.error());
    }
    return answerPlan(context, plan.id);
}

// A file's first certificate, or one of the vault.
Result<crypto::Bytes> certificateFrom(CommandContext &context, store::Database &reader,
                                      const QString &word)
{
    if (QFileInfo::exists(word) || word.contains(u'/')) {
        auto read = jobs::certificatesInFile(word, context.stop());
        if (!read)
            return read.error();
        return std::move(read->front());
    }
    const auto id = jobs::certificateNamed(reader, rowHandle(word));
    if (!id)
        return id.error();
    const qint64 row = *id;
    const auto rows = query::rows(reader, std::span(&row, 1), query::Der);
    if (!rows)
        return rows.error();
    const QByteArray &der = rows->front().der;
    return crypto::Bytes(der.begin(), der.end());
}

Exit crossSign(CommandContext &context)
{
    const Arguments &arguments = context.arguments();
    const auto certificate = arguments.value(u"certificate"_s);
    const auto output = arguments.value(u"output"_s);
    const bool dryRun = arguments.has(u"dry-run"_s);
    if (!certificate || (!output && !dryRun))
        return context.usage(u"give --certificate ID|FILE and --output FILE"_s);
    const auto days = numberFrom(arguments, u"days"_s, 365);
    if (!days)
        return context.usage(u"--days takes a number"_s);
    if (const auto vault = dryRun ? context.openVault() : context.openWritableVault(); !vault)
        return context.fail(vault.error());
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    auto der = certificateFrom(context, **reader, *certificate);
    if (!der)
        return context.fail(der.error());
    auto plan = jobs::planCrossSign(
        **reader, {arguments.positional().value(0), std::move(*der), *days}, context.clock().now());
    if (!plan)
        return context.fail(plan.error());
    return dryRun ? carryOut(context, std::move(*plan), Asks::Never)
                  : signAndWrite(context, std::move(*plan), *output);
}

Exit sign(CommandContext &context)
{
    const Arguments &arguments = context.arguments();
    const auto csr = arguments.value(u"csr"_s);
    const auto output = arguments.value(u"output"_s);
    if (!csr || !output)
        return context.usage(u"give --csr FILE and --output FILE"_s);
    auto request = jobs::readRequest(*csr);
    if (!request)
        return context.fail(request.error());
    if (const auto vault = context.openWritableVault(); !vault)
        return context.fail(vault.error());
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    jobs::IssueDraft draft;
    draft.authority = arguments.positional().value(0);
    draft.profile = arguments.value(u"profile"_s).value_or(u"tls-server"_s);
    draft.request = std::move(*request);
    const auto days = numberFrom(arguments, u"days"_s, 0);
    if (!days)
        return context.usage(u"--days takes a number"_s);
    if (*days > 0)
        draft.days = *days;
    auto plan = jobs::planIssue(**reader, {draft}, context.clock().now(), context.stop());
    if (!plan)
        return context.fail(plan.error());
    return signAndWrite(context, std::move(*plan), *output);
}

}  // namespace

QList<Command> authorityCommands()
{
    return {
        {u"ca create"_s,
         u"NAME --subject DN [--key SPEC] [--parent CA] [--days N] [--path-length N] …"_s,
         u"make an authority whose key lies in the vault or in a token"_s,
         {{u"subject"_s, Takes::Value},
          {u"key"_s, Takes::Value},
          {u"parent"_s, Takes::Value},
          {u"days"_s, Takes::Value},
          {u"path-length"_s, Takes::Value},
          {u"permit"_s, Takes::Values},
          {u"exclude"_s, Takes::Values},
          {u"ocsp-url"_s, Takes::Values},
          {u"issuer-url"_s, Takes::Values},
          {u"crl-url"_s, Takes::Values},
          {u"delta-url"_s, Takes::Values},
          {u"crl-days"_s, Takes::Value},
          {u"digest"_s, Takes::Value},
          {u"pss"_s, Takes::Nothing},
          {u"token"_s, Takes::Value},
          {u"dry-run"_s, Takes::Nothing}},
         1,
         1,
         create},
        {u"ca list"_s, {}, u"list the authorities of the vault"_s, {}, 0, 0, list},
        {u"ca show"_s, u"NAME"_s, u"show one authority"_s, {}, 1, 1, show},
        {u"ca crl"_s,
         u"NAME [--delta] --output FILE"_s,
         u"issue a revocation list"_s,
         {{u"delta"_s, Takes::Nothing}, {u"output"_s, Takes::Value}},
         1,
         1,
         crl},
        {u"ca sign"_s,
         u"NAME --csr FILE --profile P --output FILE"_s,
         u"sign a request"_s,
         {{u"csr"_s, Takes::Value},
          {u"profile"_s, Takes::Value},
          {u"days"_s, Takes::Value},
          {u"output"_s, Takes::Value}},
         1,
         1,
         sign},
        {u"ca cross-sign"_s,
         u"NAME --certificate ID|FILE [--days N] --output FILE"_s,
         u"sign another authority's name and key"_s,
         {{u"certificate"_s, Takes::Value},
          {u"days"_s, Takes::Value},
          {u"output"_s, Takes::Value},
          {u"dry-run"_s, Takes::Nothing}},
         1,
         1,
         crossSign},
    };
}

}  // namespace app
