// SPDX-License-Identifier: GPL-3.0-or-later
// export QUERY --format … --output PATH
#include "app/commands.h"

#include "models/domain/visible_text.h"
#include "models/jobs/export_certificates.h"

#include <QJsonArray>

namespace app {

using namespace Qt::StringLiterals;
using crypto::Result;
using crypto::Secret;
using Takes = OptionSpec::Takes;

namespace {

// A fresh passphrase for the keys, and the vault's own once more.
Result<void> askSecrets(CommandContext &context, jobs::ExportDraft *draft)
{
    const bool container = draft->format == jobs::ExportFormat::P12;
    if (draft->withKey || (container && context.arguments().has(u"export-passphrase-file"_s))) {
        auto fresh = context.newPassphrase(u"export-passphrase-file"_s, u"the exported keys"_s);
        if (!fresh)
            return fresh.error();
        draft->exportPassphrase = std::make_shared<const Secret>(std::move(fresh).value());
    }
    if (!draft->withKey)
        return {};
    auto again =
        context.passphrase(u"passphrase-file"_s, u"Passphrase of the vault, once more: "_s);
    if (!again)
        return again.error();
    draft->vaultPassphrase = std::make_shared<const Secret>(std::move(again).value());
    return {};
}

Exit exportCertificates(CommandContext &context)
{
    const Arguments &arguments = context.arguments();
    const auto format = jobs::exportFormatFrom(arguments.value(u"format"_s).value_or(QString()));
    if (!format)
        return context.usage(u"--format is one of pem, der, p7b, p12, csv, json"_s);
    jobs::ExportDraft draft;
    draft.format = *format;
    draft.output = arguments.value(u"output"_s).value_or(QString());
    if (draft.output.isEmpty())
        return context.usage(u"say where to write: --output PATH"_s);
    draft.overwrite = arguments.has(u"overwrite"_s);
    draft.withChain = arguments.has(u"with-chain"_s);
    draft.withKey = arguments.has(u"with-key"_s);
    draft.sort = arguments.value(u"sort"_s).value_or(QString());
    draft.columns =
        arguments.value(u"columns"_s).value_or(QString()).split(u',', Qt::SkipEmptyParts);
    if (draft.withKey && arguments.value(u"passphrase-file"_s) == u"-")
        return context.usage(u"--with-key needs the passphrase twice; name a file instead of -"_s);
    const auto vault = draft.withKey ? context.openWritableVault() : context.openVault();
    if (!vault)
        return context.fail(vault.error());
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    draft.selection = jobs::Selection::matching(arguments.positional().join(u' '));
    if (const auto asked = askSecrets(context, &draft); !asked)
        return context.fail(asked.error());
    const auto plan = jobs::planExport(**reader, draft, context.clock().now());
    if (!plan)
        return context.fail(plan.error());
    jobs::JobContext job = context.job();
    const auto done = jobs::runExport(job, *plan);
    if (!done)
        return context.fail(done.error());
    if (context.json())
        return context.document({{u"format"_s, jobs::exportFormatWord(draft.format)},
                                 {u"certificates"_s, done->certificates},
                                 {u"keys"_s, done->keys},
                                 {u"bytes"_s, done->bytes},
                                 {u"file_count"_s, done->fileCount},
                                 {u"files"_s, QJsonArray::fromStringList(done->files)},
                                 {u"verified"_s, true}});
    const QString where = done->fileCount == 1
        ? domain::visibleText(done->files.value(0))
        : u"%1 files in %2"_s.arg(done->fileCount).arg(domain::visibleText(plan->draft.output));
    return context.text(
        u"Wrote %1 certificates and %2 private keys to %3; read back and verified.\n"_s
            .arg(done->certificates)
            .arg(done->keys)
            .arg(where));
}

}  // namespace

QList<Command> exportCommands()
{
    return {{u"export"_s,
             u"QUERY --format pem|der|p7b|p12|csv|json --output PATH [--with-key] ..."_s,
             u"write certificates and keys to files"_s,
             {{u"format"_s, Takes::Value},
              {u"output"_s, Takes::Value},
              {u"overwrite"_s, Takes::Nothing},
              {u"with-chain"_s, Takes::Nothing},
              {u"with-key"_s, Takes::Nothing},
              {u"export-passphrase-file"_s, Takes::Value},
              {u"sort"_s, Takes::Value},
              {u"columns"_s, Takes::Value}},
             1,
             -1,
             exportCertificates}};
}

}  // namespace app
