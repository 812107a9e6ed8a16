// SPDX-License-Identifier: GPL-3.0-or-later
// What a command of the command line works with: its words, the terminal, the vault, the way to
// answer.
#pragma once

#include "app/command_line.h"
#include "app/command_line_arguments.h"
#include "app/command_line_terminal.h"
#include "app/preferences.h"
#include "crypto/base/clock.h"
#include "models/store/vault.h"

#include <QJsonArray>
#include <QJsonObject>

namespace app {

Exit exitFor(const crypto::Error &error);
// {"code":"wrong-passphrase","object":…,"detail":…,"cause":…,"remedy":…}
QJsonObject errorJson(const crypto::Error &error);
// "wrong-passphrase", "read-only" …: stable words for programs.
QString errorWord(crypto::ErrorCode code);
// RFC 3339, UTC, seconds.
QString timeText(crypto::UnixTime time);
// A date or a time of RFC 3339; UTC unless it says otherwise.
std::optional<crypto::UnixTime> timeFrom(const QString &text);

class CommandContext {
public:
    CommandContext(Terminal &terminal, Preferences &preferences, Arguments arguments,
                   std::stop_token stop);

    const Arguments &arguments() const { return m_arguments; }
    Terminal &terminal() { return m_terminal; }
    Preferences &preferences() { return m_preferences; }
    const crypto::Clock &clock() const { return m_clock; }
    std::stop_token stop() const { return m_stop; }
    // What draws pages; empty in a process without a window system.
    const jobs::PageWriterFactory &pages() const { return m_pages; }
    void setPages(const jobs::PageWriterFactory &pages) { m_pages = pages; }
    bool json() const { return m_arguments.has(QStringLiteral("json")); }

    // --vault, else SEALKEEPER_VAULT, else the last vault opened here. NotFound when there is none.
    crypto::Result<QString> vaultFolder() const;
    // Unlocks that vault with --passphrase-file, --recovery-code-file, or by asking.
    crypto::Result<store::Vault *> openVault();
    // The same, and refuses (ReadOnly) a vault that may only be read, before any work is done.
    crypto::Result<store::Vault *> openWritableVault();
    // With a passphrase asked for before, which is kept for openedWith().
    crypto::Result<store::Vault *> openWritableVault(crypto::Secret passphrase);
    const crypto::Secret &openedWith() const { return m_openedWith; }
    // A reading connection of the open vault.
    crypto::Result<store::Database *> reader();
    jobs::JobContext job();  // after openVault
    // From the file an option names, else asked twice (a new one) or once.
    crypto::Result<crypto::Secret> newPassphrase(const QString &fileOption, const QString &what);
    crypto::Result<crypto::Secret> passphrase(const QString &fileOption, const QString &prompt);
    // Closes connections and zeroes keys now, so that errors of closing are not lost after the
    // answer.
    void closeVault();

    // Says the cause and the remedy, with --json also as a document; returns the exit code.
    Exit fail(const crypto::Error &error);
    // Wrong usage: the sentence and where to read on.
    Exit usage(const QString &sentence);
    void message(const QString &text) { m_terminal.message(text); }
    Exit document(const QJsonObject &document, Exit exit = Exit::Done);  // with --json
    Exit documents(const QJsonArray &list, Exit exit = Exit::Done);
    Exit text(const QString &text, Exit exit = Exit::Done);  // without

private:
    Terminal &m_terminal;
    Preferences &m_preferences;
    Arguments m_arguments;
    std::stop_token m_stop;
    jobs::PageWriterFactory m_pages;
    crypto::SystemClock m_clock;
    crypto::Secret m_openedWith;
    std::unique_ptr<store::Vault> m_vault;
    std::unique_ptr<store::Database> m_reader;
    // The head of the audit log goes into the preferences' file, and what that says is checked.
    void keepAnchor();
    crypto::Result<store::Vault *> openWith(const QString &folder, const crypto::Secret &secret,
                                            store::SlotKind kind);
};

}  // namespace app
