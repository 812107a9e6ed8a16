// SPDX-License-Identifier: GPL-3.0-or-later
// The commands: their names, words and functions.
#pragma once

#include "app/command_context.h"

namespace app {

struct Command {
    QString name;  // "vault create"
    QString synopsis;  // "QUERY [--sort FIELD] …"
    QString summary;  // one line
    QList<OptionSpec> options;  // beside the common ones
    int minimum = 0, maximum = 0;  // positional words; maximum -1: any number
    Exit (*run)(CommandContext &) = nullptr;
};

// What people type for one certificate as the query names it: "42" is a row ("id:42"); hex digits
// are a fingerprint or serial.
QString rowHandle(const QString &word);

// In the order in which the overview lists them.
const QList<Command> &commands();

// One list per commands_*.cpp.
QList<Command> vaultCommands();
QList<Command> importCommands();
QList<Command> inventoryCommands();
QList<Command> showCommands();
QList<Command> verifyCommands();
QList<Command> editCommands();
QList<Command> viewCommands();
QList<Command> exportCommands();
QList<Command> reportCommands();
QList<Command> auditCommands();
QList<Command> auditProofCommands();
QList<Command> authorityCommands();
QList<Command> remoteAuthorityCommands();
QList<Command> manualAuthorityCommands();
QList<Command> ocspCommands();
QList<Command> profileCommands();
QList<Command> keyCommands();
QList<Command> issueCommands();
QList<Command> revokeCommands();
QList<Command> incidentCommands();
QList<Command> planCommands();
QList<Command> demoCommands();

}  // namespace app
