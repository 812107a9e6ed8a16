// SPDX-License-Identifier: GPL-3.0-or-later
// `sealkeeper [--vault DIR] [--passphrase-file FILE] [--admin NAME] COMMAND …` without a display.
#pragma once

#include "models/jobs/export_report.h"

#include <QStringList>

namespace app {

// PRODUCT.md, "Command line".
enum class Exit { Done = 0, Failed = 1, Usage = 2, Locked = 3, NotPermitted = 4, Waiting = 5 };

struct StartChoice {
    enum class Kind { Console, Tour, Command } kind = Kind::Console;
    bool drawsPages = false;  // Command: needs a QGuiApplication, though no display
    QString vault;  // Console: --vault or SEALKEEPER_VAULT or empty
    QString tourOutput;  // Tour: --output
    QString demoSize;  // Tour: --size, empty for the default
    QString language;  // Tour: --language, empty for the system's
};

// Looks at the arguments only: a window is opened when they name no command. Safe before any
// QCoreApplication.
StartChoice startChoice(const QStringList &arguments);

// Runs one command; needs a QCoreApplication, and where StartChoice::drawsPages says so a
// QGuiApplication and `pages`, which draws reports as PDF. `arguments` without the program's name.
// Returns the exit code.
int runCommandLine(const QStringList &arguments, const jobs::PageWriterFactory &pages = {});

}  // namespace app
