// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_context.h"

#include "models/domain/error_text.h"
#include "models/domain/visible_text.h"
#include "models/jobs/export_audit.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

namespace app {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using crypto::Secret;

Exit exitFor(const Error &error)
{
    switch (error.code) {
    case ErrorCode::InvalidArgument:
    case ErrorCode::QuerySyntax:
        return Exit::Usage;
    case ErrorCode::WrongPassphrase:
    case ErrorCode::PassphraseNeeded:
    case ErrorCode::Locked:
    case ErrorCode::WrongPin:
    case ErrorCode::PinLocked:
        return Exit::Locked;
    case ErrorCode::NotPermitted:
        return Exit::NotPermitted;
    default:
        return Exit::Failed;
    }
}

QString errorWord(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Unknown:
        return u"unknown"_s;
    case ErrorCode::InvalidArgument:
        return u"invalid-argument"_s;
    case ErrorCode::Malformed:
        return u"malformed"_s;
    case ErrorCode::Truncated:
        return u"truncated"_s;
    case ErrorCode::TooLarge:
        return u"too-large"_s;
    case ErrorCode::Unsupported:
        return u"unsupported"_s;
    case ErrorCode::WrongPassphrase:
        return u"wrong-passphrase"_s;
    case ErrorCode::PassphraseNeeded:
        return u"passphrase-needed"_s;
    case ErrorCode::NotFound:
        return u"not-found"_s;
    case ErrorCode::AlreadyExists:
        return u"already-exists"_s;
    case ErrorCode::ReadOnly:
        return u"read-only"_s;
    case ErrorCode::Locked:
        return u"locked"_s;
    case ErrorCode::Busy:
        return u"busy"_s;
    case ErrorCode::DiskFull:
        return u"disk-full"_s;
    case ErrorCode::InputOutput:
        return u"input-output"_s;
    case ErrorCode::Damaged:
        return u"damaged"_s;
    case ErrorCode::NewerVersion:
        return u"newer-version"_s;
    case ErrorCode::Cancelled:
        return u"cancelled"_s;
    case ErrorCode::NotPermitted:
        return u"not-permitted"_s;
    case ErrorCode::QuerySyntax:
        return u"query-syntax"_s;
    case ErrorCode::CryptoFailure:
        return u"crypto-failure"_s;
    case ErrorCode::TokenMissing:
        return u"token-missing"_s;
    case ErrorCode::WrongPin:
        return u"wrong-pin"_s;
    case ErrorCode::PinLocked:
        return u"pin-locked"_s;
    case ErrorCode::NotTrusted:
        return u"not-trusted"_s;
    case ErrorCode::Refused:
        return u"refused"_s;
    case ErrorCode::Unreachable:
        return u"unreachable"_s;
    }
    return u"unknown"_s;
}

QJsonObject errorJson(const Error &error)
{
    const domain::ErrorText text = domain::errorText(error);
    return {{u"code"_s, errorWord(error.code)},
            {u"object"_s, QString::fromStdString(error.object)},
            {u"detail"_s, QString::fromStdString(error.detail)},
            {u"cause"_s, text.cause},
            {u"remedy"_s, text.remedy}};
}

QString timeText(crypto::UnixTime time)
{
    return QDateTime::fromSecsSinceEpoch(time, Qt::UTC).toString(Qt::ISODate);
}

std::optional<crypto::UnixTime> timeFrom(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toSecsSinceEpoch();
}

CommandContext::CommandContext(Terminal &terminal, Preferences &preferences, Arguments arguments,
                               std::stop_token stop)
    : m_terminal(terminal), m_preferences(preferences), m_arguments(std::move(arguments)),
      m_stop(std::move(stop))
{
}

Result<QString> CommandContext::vaultFolder() const
{
    QString folder =
        m_arguments.value(u"vault"_s).value_or(qEnvironmentVariable("SEALKEEPER_VAULT"));
    if (folder.isEmpty())
        folder = m_preferences.lastVault();
    if (folder.isEmpty())
        return Error{ErrorCode::NotFound, "a vault", "give --vault DIR or set SEALKEEPER_VAULT"};
    return QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
}

Result<store::Vault *> CommandContext::openVault()
{
    if (m_vault)
        return m_vault.get();
    const auto folder = vaultFolder();
    if (!folder)
        return folder.error();
    // A missing, damaged or newer vault is said before anybody types a passphrase.
    if (const auto info = store::Vault::peek(*folder); !info)
        return info.error();
    const bool byRecoveryCode = m_arguments.has(u"recovery-code-file"_s);
    auto secret = byRecoveryCode
        ? passphrase(u"recovery-code-file"_s, {})
        : passphrase(
            u"passphrase-file"_s,
            u"Passphrase of %1: "_s.arg(domain::visibleText(QFileInfo(*folder).fileName())));
    if (!secret)
        return secret.error();
    return openWith(*folder, *secret,
                    byRecoveryCode ? store::SlotKind::RecoveryCode : store::SlotKind::Passphrase);
}

Result<store::Vault *> CommandContext::openWith(const QString &folder, const Secret &secret,
                                                store::SlotKind kind)
{
    auto vault = store::Vault::open(
        folder, secret, m_arguments.value(u"admin"_s).value_or(QString()), kind, m_clock);
    if (!vault)
        return vault.error();
    m_vault = std::move(vault).value();
    m_preferences.setLastVault(folder);
    for (const QString &alarm : m_vault->info().alarms)
        message(u"sealkeeper: ALARM: "_s + domain::visibleText(alarm));
    keepAnchor();
    return m_vault.get();
}

void CommandContext::keepAnchor()
{
    const QString alarm = jobs::keepAnchor(*m_vault, m_preferences.anchorFile());
    if (!alarm.isEmpty())
        message(u"sealkeeper: ALARM: "_s + domain::visibleText(alarm));
}

Result<store::Vault *> CommandContext::openWritableVault()
{
    auto vault = openVault();
    if (vault && (*vault)->readOnly())
        return Error{ErrorCode::ReadOnly, (*vault)->info().path.toStdString(),
                     (*vault)->info().readOnlyReason.toStdString()};
    return vault;
}

Result<store::Vault *> CommandContext::openWritableVault(Secret passphrase)
{
    const auto folder = vaultFolder();
    if (!folder)
        return folder.error();
    m_openedWith = std::move(passphrase);
    if (const auto vault = openWith(*folder, m_openedWith, store::SlotKind::Passphrase); !vault)
        return vault.error();
    return openWritableVault();
}

Result<store::Database *> CommandContext::reader()
{
    if (!m_reader) {
        auto connection = m_vault->connect(store::Access::Read);
        if (!connection)
            return connection.error();
        m_reader = std::move(connection).value();
    }
    return m_reader.get();
}

jobs::JobContext CommandContext::job()
{
    return {*m_vault, m_stop, m_terminal.reporter(), [this](const QString &token) {
                return passphrase(u"pin-file"_s,
                                  u"PIN of the token %1: "_s.arg(domain::visibleText(token)));
            }};
}

Result<Secret> CommandContext::passphrase(const QString &fileOption, const QString &prompt)
{
    if (const auto file = m_arguments.value(fileOption))
        return readSecretFile(*file);
    return m_terminal.askSecret(prompt, m_stop);
}

Result<Secret> CommandContext::newPassphrase(const QString &fileOption, const QString &what)
{
    if (const auto file = m_arguments.value(fileOption))
        return readSecretFile(*file);
    auto first = m_terminal.askSecret(u"New passphrase for %1: "_s.arg(what), m_stop);
    if (!first)
        return first;
    const auto second = m_terminal.askSecret(u"The same again: "_s, m_stop);
    if (!second)
        return second.error();
    if (!first->equals(*second))
        return Error{ErrorCode::InvalidArgument, "the passphrase", "the two entries differ"};
    return first;
}

void CommandContext::closeVault()
{
    m_reader.reset();
    if (m_vault)
        keepAnchor();
    m_vault.reset();
}

Exit CommandContext::fail(const Error &error)
{
    m_terminal.endProgress();
    const domain::ErrorText text = domain::errorText(error);
    QString sentence = u"sealkeeper: "_s + text.cause;
    if (!text.raw.isEmpty())
        sentence += u"\n  ("_s + text.raw + u')';
    if (!text.remedy.isEmpty())
        sentence += u"\n  "_s + text.remedy;
    m_terminal.message(sentence);
    return json() ? document({{u"error"_s, errorJson(error)}}, exitFor(error)) : exitFor(error);
}

Exit CommandContext::usage(const QString &sentence)
{
    return fail({ErrorCode::InvalidArgument, {}, sentence.toStdString()});
}

Exit CommandContext::document(const QJsonObject &document, Exit exit)
{
    m_terminal.endProgress();
    return text(QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Indented)), exit);
}

Exit CommandContext::documents(const QJsonArray &list, Exit exit)
{
    m_terminal.endProgress();
    return text(QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Indented)), exit);
}

Exit CommandContext::text(const QString &text, Exit exit)
{
    m_terminal.endProgress();
    if (!m_terminal.out(text) && exit == Exit::Done)
        return Exit::Failed;
    return exit;
}

}  // namespace app
