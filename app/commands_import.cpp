// SPDX-License-Identifier: GPL-3.0-or-later
// import PATH… | - | --system-trust
#include "app/commands.h"

#include "models/domain/visible_text.h"
#include "models/jobs/import.h"
#include "models/jobs/judge_certificates.h"
#include "models/jobs/link_chains.h"

#include <QJsonArray>

namespace app {

using namespace Qt::StringLiterals;
using crypto::Result;
using Takes = OptionSpec::Takes;

namespace {

constexpr qsizetype ShownProblems = 50;

QJsonArray unreadableJson(const QList<jobs::UnreadableBlock> &blocks)
{
    QJsonArray array;
    for (const jobs::UnreadableBlock &block : blocks)
        array.append(QJsonObject{{u"path"_s, block.path},
                                 {u"entry"_s, block.entry},
                                 {u"block"_s, block.block},
                                 {u"offset"_s, block.offset},
                                 {u"code"_s, errorWord(block.code)},
                                 {u"reason"_s, block.reason}});
    return array;
}

void sayUnreadable(CommandContext &context, const QList<jobs::UnreadableBlock> &blocks,
                   qint64 count)
{
    for (const jobs::UnreadableBlock &block : blocks.mid(0, ShownProblems)) {
        QString place = domain::visibleText(block.path);
        if (!block.entry.isEmpty())
            place += u" ("_s + domain::visibleText(block.entry) + u')';
        if (block.block > 0)
            place += u", block %1 at byte %2"_s.arg(block.block).arg(block.offset);
        context.message(u"%1: %2"_s.arg(place, domain::visibleText(block.reason)));
    }
    if (count > ShownProblems)
        context.message(u"and %1 more that could not be read"_s.arg(count - ShownProblems));
}

Exit preview(CommandContext &context, const jobs::ImportDraft &draft)
{
    if (const auto vault = context.openVault(); !vault)
        return context.fail(vault.error());
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const auto plan =
        jobs::planImport(**reader, draft, context.stop(), context.terminal().reporter());
    if (!plan)
        return context.fail(plan.error());
    sayUnreadable(context, plan->unreadable, plan->unreadableCount);
    const Exit exit = plan->unreadableCount > 0 || plan->stopped ? Exit::Failed : Exit::Done;
    if (context.json())
        return context.document({{u"dry_run"_s, true},
                                 {u"files"_s, plan->files},
                                 {u"added"_s, plan->added},
                                 {u"known"_s, plan->known},
                                 {u"newer_versions"_s, plan->newerVersions},
                                 {u"keys"_s, plan->keys},
                                 {u"keys_without_certificate"_s, plan->keysWithoutCertificate},
                                 {u"crls"_s, plan->crls},
                                 {u"requests"_s, plan->requests},
                                 {u"unreadable"_s, unreadableJson(plan->unreadable)},
                                 {u"unreadable_count"_s, plan->unreadableCount},
                                 {u"stopped"_s, plan->stopped}},
                                exit);
    return context.text(u"Would add %1 certificates (%2 are newer versions of known ones), %3 "
                        u"keys, %4 CRLs, %5 requests; "
                        "%6 are known; %7 cannot be read.\n"_s.arg(plan->added)
                            .arg(plan->newerVersions)
                            .arg(plan->keys)
                            .arg(plan->crls)
                            .arg(plan->requests)
                            .arg(plan->known)
                            .arg(plan->unreadableCount),
                        exit);
}

Result<jobs::ImportDraft> draftFrom(CommandContext &context)
{
    const Arguments &arguments = context.arguments();
    jobs::ImportDraft draft;
    draft.paths = arguments.positional();
    draft.fromStandardInput = draft.paths.removeAll(u"-"_s) > 0;
    draft.systemTrust = arguments.has(u"system-trust"_s);
    draft.supersede = arguments.has(u"supersede"_s);
    if (const auto file = arguments.value(u"container-passphrase-file"_s)) {
        auto secrets = readSecretLines(*file);
        if (!secrets)
            return secrets.error();
        draft.passphrases =
            std::make_shared<const std::vector<crypto::Secret>>(std::move(secrets).value());
    }
    return draft;
}

Exit importFiles(CommandContext &context)
{
    const auto draft = draftFrom(context);
    if (!draft)
        return context.fail(draft.error());
    if (draft->paths.isEmpty() && !draft->fromStandardInput && !draft->systemTrust)
        return context.usage(
            u"say what to import: files, folders, - for standard input, or --system-trust"_s);
    if (draft->fromStandardInput && context.arguments().value(u"passphrase-file"_s) == u"-")
        return context.usage(u"standard input cannot be both the passphrase and what to import"_s);
    if (context.arguments().has(u"dry-run"_s))
        return draft->fromStandardInput
            ? context.usage(u"--dry-run needs files: standard input can be read only once"_s)
            : preview(context, *draft);
    if (const auto vault = context.openWritableVault(); !vault)
        return context.fail(vault.error());
    jobs::JobContext job = context.job();
    const auto outcome = jobs::runImport(job, *draft);
    if (!outcome)
        return context.fail(outcome.error());
    // Interrupted, the links wait: the next import or the console makes them.
    jobs::LinkOutcome links;
    if (!context.stop().stop_requested()) {
        const auto linked = jobs::linkChains(job);
        if (!linked)
            return context.fail(linked.error());
        links = *linked;
        if (!context.arguments().has(u"without-findings"_s)) {
            if (const auto judged = jobs::judgeCertificates(job); !judged)
                return context.fail(judged.error());
        }
    }
    sayUnreadable(context, outcome->unreadable, outcome->unreadableCount);
    const bool stopped = outcome->stopped || links.stopped;
    const Exit exit = outcome->unreadableCount > 0 || stopped ? Exit::Failed : Exit::Done;
    if (context.json())
        return context.document(
            {{u"files"_s, outcome->files},
             {u"added"_s, outcome->added},
             {u"known"_s, outcome->known},
             {u"superseded"_s, outcome->superseded},
             {u"keys"_s, outcome->keys},
             {u"keys_known"_s, outcome->knownKeys},
             {u"keys_without_certificate"_s, outcome->keysWithoutCertificate},
             {u"crls"_s, outcome->crls},
             {u"crls_known"_s, outcome->knownCrls},
             {u"crls_verified"_s, outcome->crls - outcome->unverifiedCrls + links.crlsVerified},
             {u"revoked"_s, outcome->revoked + links.revoked},
             {u"requests"_s, outcome->requests},
             {u"requests_known"_s, outcome->knownRequests},
             {u"chains"_s,
              QJsonObject{{u"verified"_s, links.verified},
                          {u"wrong"_s, links.wrong},
                          {u"uncheckable"_s, links.uncheckable},
                          {u"without_issuer"_s, links.withoutIssuer}}},
             {u"unreadable"_s, unreadableJson(outcome->unreadable)},
             {u"unreadable_count"_s, outcome->unreadableCount},
             {u"stopped"_s, stopped},
             {u"seconds"_s, outcome->seconds}},
            exit);
    QString text = u"Added %1 certificates, %2 keys, %3 CRLs, %4 requests; %5 were known.\n"_s
                       .arg(outcome->added)
                       .arg(outcome->keys)
                       .arg(outcome->crls)
                       .arg(outcome->requests)
                       .arg(outcome->known);
    if (outcome->keysWithoutCertificate > 0)
        text += u"%1 of the keys fit no certificate in the vault yet.\n"_s.arg(
            outcome->keysWithoutCertificate);
    if (outcome->revoked + links.revoked > 0)
        text +=
            u"%1 certificates are revoked by these CRLs.\n"_s.arg(outcome->revoked + links.revoked);
    if (links.wrong > 0)
        text +=
            u"%1 certificates carry a signature that their issuer's key does not verify.\n"_s.arg(
                links.wrong);
    if (outcome->unreadableCount > 0)
        text += u"%1 blocks could not be read; they are listed above.\n"_s.arg(
            outcome->unreadableCount);
    if (stopped)
        text += u"Stopped as asked; what is listed is in the vault.\n"_s;
    return context.text(text, exit);
}

}  // namespace

QList<Command> importCommands()
{
    return {{u"import"_s,
             u"PATH...|-|--system-trust [--container-passphrase-file FILE] [--dry-run]"_s,
             u"read certificates and keys from files"_s,
             {{u"system-trust"_s, Takes::Nothing},
              {u"container-passphrase-file"_s, Takes::Value},
              {u"supersede"_s, Takes::Nothing},
              {u"without-findings"_s, Takes::Nothing},
              {u"dry-run"_s, Takes::Nothing}},
             0,
             -1,
             importFiles}};
}

}  // namespace app
