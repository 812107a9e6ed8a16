// SPDX-License-Identifier: GPL-3.0-or-later
// vault create | info | check | backup | restore | rekey | passphrase
#include "app/commands.h"

#include "models/domain/visible_text.h"
#include "models/store/backup.h"
#include "models/store/check.h"
#include "models/store/rekey.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include <fcntl.h>
#include <unistd.h>

namespace app {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using crypto::Secret;
using Takes = OptionSpec::Takes;

namespace {

constexpr std::size_t MinimumPassphrase = 8;

QString absolute(const QString &path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

// A new file only its owner may read; an existing one is never overwritten.
Result<void> writeSecretFile(const QString &path, const Secret &secret)
{
    const auto refused = [&path] {
        return Error{errno == EEXIST                         ? ErrorCode::AlreadyExists
                         : errno == ENOSPC || errno == EFBIG ? ErrorCode::DiskFull
                                                             : ErrorCode::InputOutput,
                     path.toStdString(), qUtf8Printable(qt_error_string(errno))};
    };
    const int file =
        ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return refused();
    Secret line(secret.size() + 1);
    std::copy(secret.view().begin(), secret.view().end(), line.data());
    line.data()[secret.size()] = '\n';
    const bool ok = ::write(file, line.data(), line.size()) == static_cast<ssize_t>(line.size())
        && ::fsync(file) == 0;
    Result<void> result = ok ? Result<void>() : Result<void>(refused());
    ::close(file);
    return result;
}

// The recovery code is shown once: to the file asked for, else on standard error (never in --json
// output, which tends to be logged).
Exit giveRecoveryCode(CommandContext &context, const Secret &code)
{
    if (const auto path = context.arguments().value(u"recovery-file"_s)) {
        if (const auto written = writeSecretFile(*path, code); !written)
            return context.fail(written.error());
        context.message(
            u"The recovery code is in %1. Move it to a safe place away from this machine."_s.arg(
                domain::visibleText(*path)));
        return Exit::Done;
    }
    QByteArray text(
        "Recovery code (shown only now; it opens the vault when the passphrase is lost):\n\n    ");
    text.append(reinterpret_cast<const char *>(code.data()), static_cast<qsizetype>(code.size()));
    text.append("\n\nPrint it or write it down, and keep it away from this machine.\n");
    const bool written =
        ::write(STDERR_FILENO, text.constData(), static_cast<std::size_t>(text.size()))
        == text.size();
    crypto::wipe(text.data(), static_cast<std::size_t>(text.size()));
    return written ? Exit::Done : Exit::Failed;
}

QJsonObject infoJson(const store::VaultInfo &info)
{
    QJsonObject json{{u"path"_s, info.path},
                     {u"name"_s, info.name},
                     {u"id"_s, info.vaultId},
                     {u"admins"_s, QJsonArray::fromStringList(info.admins)},
                     {u"schema"_s, info.schema},
                     {u"read_only"_s, info.readOnly},
                     {u"failed_attempts"_s, info.failedAttempts}};
    json.insert(u"last_opened"_s,
                info.lastOpened ? QJsonValue(timeText(info.lastOpened)) : QJsonValue());
    json.insert(u"last_failed"_s,
                info.lastFailed ? QJsonValue(timeText(info.lastFailed)) : QJsonValue());
    if (info.readOnly)
        json.insert(u"read_only_reason"_s, info.readOnlyReason);
    return json;
}

store::PageProgress pages(CommandContext &context, const QString &note)
{
    return [&context, note](qint64 done, qint64 total) {
        context.terminal().progress({done, total, note});
    };
}

// The folder of a vault to be made: the word given, or --vault.
Result<QString> folderToMake(CommandContext &context, qsizetype word)
{
    QString folder = context.arguments().positional().value(word);
    if (folder.isEmpty())
        folder = context.arguments()
                     .value(u"vault"_s)
                     .value_or(qEnvironmentVariable("SEALKEEPER_VAULT"));
    if (folder.isEmpty())
        return Error{ErrorCode::InvalidArgument, "the vault's folder", "give DIR or --vault DIR"};
    folder = absolute(folder);
    return folder.endsWith(u".vault"_s) ? folder : folder + u".vault"_s;
}

Exit create(CommandContext &context)
{
    const auto folder = folderToMake(context, 0);
    if (!folder)
        return context.fail(folder.error());
    // Before anybody types: a file for the code that is in the way would lose the code.
    const auto recovery = context.arguments().value(u"recovery-file"_s);
    if (QFileInfo::exists(*folder))
        return context.fail({ErrorCode::AlreadyExists, folder->toStdString(), {}});
    if (recovery && QFileInfo::exists(*recovery))
        return context.fail({ErrorCode::AlreadyExists, recovery->toStdString(), {}});
    const auto passphrase = context.newPassphrase(
        u"passphrase-file"_s, domain::visibleText(QFileInfo(*folder).fileName()));
    if (!passphrase)
        return context.fail(passphrase.error());
    if (passphrase->size() < MinimumPassphrase)
        return context.usage(
            u"a vault's passphrase has at least %1 bytes"_s.arg(MinimumPassphrase));
    store::CreateOptions options;
    options.admin =
        context.arguments().value(u"admin"_s).value_or(qEnvironmentVariable("USER", u"admin"_s));
    auto created = store::Vault::create(*folder, *passphrase, options, context.clock());
    if (!created)
        return context.fail(created.error());
    context.preferences().setLastVault(*folder);
    if (const Exit shown = giveRecoveryCode(context, created->recoveryCode); shown != Exit::Done)
        return shown;
    const store::VaultInfo info = created->vault->info();
    created->vault.reset();
    if (context.json())
        return context.document({{u"vault"_s, infoJson(info)}, {u"admin"_s, options.admin}});
    return context.text(u"Created %1 (%2) for %3.\n"_s.arg(
        domain::visibleText(info.path), info.vaultId, domain::visibleText(options.admin)));
}

Exit info(CommandContext &context)
{
    const auto folder = context.vaultFolder();
    if (!folder)
        return context.fail(folder.error());
    const auto peeked = store::Vault::peek(*folder);
    if (!peeked)
        return context.fail(peeked.error());
    if (context.json())
        return context.document({{u"vault"_s, infoJson(*peeked)}});
    const QString opened = peeked->lastOpened ? timeText(peeked->lastOpened)
            + (peeked->lastOpenedBy.isEmpty()
                   ? QString()
                   : u" by "_s + domain::visibleText(peeked->lastOpenedBy))
                                              : u"never"_s;
    return context.text(
        u"Folder       %1\nVault        %2\nAdmins       %3\nSchema       %4\nLast opened  %5\nRefused      %6 since then\nAccess       %7\n"_s
            .arg(domain::visibleText(peeked->path), peeked->vaultId,
                 domain::visibleText(peeked->admins.join(u", "_s)))
            .arg(peeked->schema)
            .arg(opened)
            .arg(peeked->failedAttempts)
            .arg(peeked->readOnly ? u"read only: "_s + peeked->readOnlyReason
                                  : u"read and write"_s));
}

Exit check(CommandContext &context)
{
    const auto vault = context.openVault();
    if (!vault)
        return context.fail(vault.error());
    const auto report =
        store::checkVault(**vault, context.stop(), [&context](const store::CheckStep &step) {
            context.terminal().progress({step.done, step.total, u"checking "_s + step.area});
        });
    if (!report)
        return context.fail(report.error());
    const Exit exit = report->ok() && (*vault)->info().alarms.isEmpty() ? Exit::Done : Exit::Failed;
    if (context.json()) {
        QJsonArray findings;
        for (const store::CheckFinding &finding : report->findings)
            findings.append(QJsonObject{{u"area"_s, finding.area},
                                        {u"object"_s, finding.object},
                                        {u"detail"_s, finding.detail}});
        return context.document({{u"ok"_s, exit == Exit::Done},
                                 {u"certificates"_s, qint64(report->certificates)},
                                 {u"private_keys"_s, qint64(report->privateKeys)},
                                 {u"audit_rows"_s, qint64(report->auditRows)},
                                 {u"alarms"_s, QJsonArray::fromStringList((*vault)->info().alarms)},
                                 {u"findings"_s, findings}},
                                exit);
    }
    QString text;
    for (const QString &alarm : (*vault)->info().alarms)
        text += u"ALARM   %1\n"_s.arg(domain::visibleText(alarm));
    for (const store::CheckFinding &finding : report->findings)
        text += u"DAMAGE  %1: %2: %3\n"_s.arg(finding.area, domain::visibleText(finding.object),
                                              domain::visibleText(finding.detail));
    text += u"%1: %2 certificates, %3 private keys, %4 audit rows checked.\n"_s
                .arg(exit == Exit::Done ? u"Sound"_s : u"NOT sound"_s)
                .arg(report->certificates)
                .arg(report->privateKeys)
                .arg(report->auditRows);
    return context.text(text, exit);
}

Exit backup(CommandContext &context)
{
    const auto output =
        context.arguments().value(u"output"_s).value_or(context.arguments().positional().value(0));
    if (output.isEmpty())
        return context.usage(u"say where the backup goes: --output FILE"_s);
    const auto vault = context.openVault();
    if (!vault)
        return context.fail(vault.error());
    const auto made = store::backupVault(**vault, absolute(output), context.stop(),
                                         pages(context, u"pages copied"_s));
    if (!made)
        return context.fail(made.error());
    if (context.json())
        return context.document({{u"path"_s, made->path},
                                 {u"bytes"_s, made->bytes},
                                 {u"certificates"_s, qint64(made->certificates)},
                                 {u"audit_rows"_s, qint64(made->auditRows)},
                                 {u"anchor"_s, made->anchor.text()}});
    return context.text(
        u"Backed up %1 certificates to %2 (%3 bytes); opened again and compared.\n%4\n"_s
            .arg(made->certificates)
            .arg(domain::visibleText(made->path))
            .arg(made->bytes)
            .arg(made->anchor.text()));
}

// vault restore FILE [DIR]: the folder is the second word, or --vault.
Exit restore(CommandContext &context)
{
    const auto folder = folderToMake(context, 1);
    if (!folder)
        return context.fail(folder.error());
    store::RestoreOptions options;
    options.file = absolute(context.arguments().positional().value(0));
    options.folder = *folder;
    options.admin = context.arguments().value(u"admin"_s).value_or(QString());
    if (!QFileInfo::exists(options.file))
        return context.fail({ErrorCode::NotFound, options.file.toStdString(), {}});
    if (QFileInfo::exists(options.folder))
        return context.fail({ErrorCode::AlreadyExists, options.folder.toStdString(), {}});
    const bool byCode = context.arguments().has(u"recovery-code-file"_s);
    options.kind = byCode ? store::SlotKind::RecoveryCode : store::SlotKind::Passphrase;
    const auto secret = byCode
        ? context.passphrase(u"recovery-code-file"_s, {})
        : context.passphrase(u"passphrase-file"_s, u"Passphrase of the backup: "_s);
    if (!secret)
        return context.fail(secret.error());
    auto vault = store::restoreVault(options, *secret, context.clock(), context.stop());
    if (!vault)
        return context.fail(vault.error());
    const store::VaultInfo info = (*vault)->info();
    std::move(vault).value().reset();
    context.preferences().setLastVault(options.folder);
    if (context.json())
        return context.document({{u"vault"_s, infoJson(info)}});
    return context.text(
        u"Restored %1 to %2.\n"_s.arg(info.vaultId, domain::visibleText(info.path)));
}

Exit rekey(CommandContext &context)
{
    const auto vault = context.openWritableVault();
    if (!vault)
        return context.fail(vault.error());
    if (const auto done = store::rekeyVault(**vault, context.stop(),
                                            pages(context, u"pages written under the new keys"_s));
        !done)
        return context.fail(done.error());
    if (context.json())
        return context.document({{u"rekeyed"_s, true}, {u"path"_s, (*vault)->info().path}});
    return context.text(
        u"Every key of %1 is new. A backup under the old keys is in its folder \"backups\"; "
        "delete it if the old keys leaked.\n"_s.arg(domain::visibleText((*vault)->info().path)));
}

// Changes the passphrase, or with --new-recovery-code makes a new code and voids the old one.
Exit passphrase(CommandContext &context)
{
    const auto &arguments = context.arguments();
    if (const auto path = arguments.value(u"recovery-file"_s); path && QFileInfo::exists(*path))
        return context.fail({ErrorCode::AlreadyExists, path->toStdString(), {}});
    if (arguments.has(u"new-recovery-code"_s)) {
        const auto vault = context.openWritableVault();
        if (!vault)
            return context.fail(vault.error());
        const auto code = (*vault)->renewRecoveryCode();
        if (!code)
            return context.fail(code.error());
        if (const Exit shown = giveRecoveryCode(context, *code); shown != Exit::Done)
            return shown;
        return context.json() ? context.document({{u"recovery_code"_s, u"renewed"_s}}) : Exit::Done;
    }
    // With the recovery code in place of a lost passphrase nothing is asked again: it opened the
    // vault just now.
    const bool byCode = arguments.has(u"recovery-code-file"_s);
    auto current = byCode ? Result<Secret>(Secret())
                          : context.passphrase(u"passphrase-file"_s, u"Old passphrase: "_s);
    if (!current)
        return context.fail(current.error());
    const auto vault = byCode ? context.openWritableVault()
                              : context.openWritableVault(std::move(current).value());
    if (!vault)
        return context.fail(vault.error());
    const auto fresh =
        context.newPassphrase(u"new-passphrase-file"_s, domain::visibleText((*vault)->info().name));
    if (!fresh)
        return context.fail(fresh.error());
    if (fresh->size() < MinimumPassphrase)
        return context.usage(
            u"a vault's passphrase has at least %1 bytes"_s.arg(MinimumPassphrase));
    if (const auto changed = byCode ? (*vault)->setPassphrase(*fresh)
                                    : (*vault)->changePassphrase(context.openedWith(), *fresh);
        !changed)
        return context.fail(changed.error());
    if (context.json())
        return context.document({{u"passphrase"_s, u"changed"_s}, {u"admin"_s, (*vault)->admin()}});
    return context.text(
        u"The passphrase of %1 is changed.\n"_s.arg(domain::visibleText((*vault)->admin())));
}

}  // namespace

QList<Command> vaultCommands()
{
    const OptionSpec recoveryFile{u"recovery-file"_s, Takes::Value};
    return {
        {u"vault create"_s,
         u"[DIR] [--recovery-file FILE]"_s,
         u"make a new encrypted vault"_s,
         {recoveryFile},
         0,
         1,
         create},
        {u"vault info"_s,
         {},
         u"what can be said about a vault without opening it"_s,
         {},
         0,
         0,
         info},
        {u"vault check"_s, {}, u"read everything and say what is damaged"_s, {}, 0, 0, check},
        {u"vault backup"_s,
         u"--output FILE"_s,
         u"write a verified copy into one file"_s,
         {{u"output"_s, Takes::Value}},
         0,
         1,
         backup},
        {u"vault restore"_s, u"FILE [DIR]"_s, u"make a vault from a backup"_s, {}, 1, 2, restore},
        {u"vault rekey"_s, {}, u"replace every key of the vault"_s, {}, 0, 0, rekey},
        {u"vault passphrase"_s,
         u"[--new-passphrase-file FILE | --new-recovery-code [--recovery-file FILE]]"_s,
         u"change the passphrase or renew the recovery code"_s,
         {{u"new-passphrase-file"_s, Takes::Value},
          {u"new-recovery-code"_s, Takes::Nothing},
          recoveryFile},
         0,
         0,
         passphrase},
    };
}

}  // namespace app
