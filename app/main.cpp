// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/command_line.h"
#include "app/tour.h"
#include "ui/parts/report_pdf.h"

#include <QApplication>
#include <QCoreApplication>

#include <clocale>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <langinfo.h>
#include <sys/prctl.h>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

// Keys and passphrases must not reach a core file, nor another process of the same user through
// ptrace.
void hardenProcess()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#if !defined(__SANITIZE_ADDRESS__)  // its leak check traces the process
    prctl(PR_SET_DUMPABLE, 0);
#endif
    std::signal(SIGXFSZ,
                SIG_IGN);  // a file size limit is a full disk: an error to handle, not a death
}

// Under cron and systemd the locale is often "C"; Qt would say so on standard error and switch by
// itself.
void useUtf8Locale()
{
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        setenv("LC_ALL", "C.UTF-8", 1);
}

void nameApplication()
{
    QCoreApplication::setApplicationName(u"sealkeeper"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SEALKEEPER_VERSION));
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

int runTour(int argc, char **argv, const app::StartChoice &choice)
{
    if (!hasDisplay())
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    app::TourOptions options;
    options.output = choice.tourOutput;
    options.language = choice.language;
    if (!choice.demoSize.isEmpty())
        options.certificates = choice.demoSize.toLongLong();
    return app::runTour(options);
}

}  // namespace

int main(int argc, char **argv)
{
    hardenProcess();
    useUtf8Locale();
    nameApplication();
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromUtf8(argv[i]));

    const app::StartChoice choice = app::startChoice(arguments);
    switch (choice.kind) {
    case app::StartChoice::Kind::Command: {
        int noArguments = 1;  // all of them are ours, Qt takes none
        if (choice.drawsPages) {
            qputenv("QT_QPA_PLATFORM", "offscreen");
            // Qt's word about a missing run-time folder is none for who runs this from a timer.
            qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) {
                if (!text.startsWith(u"QStandardPaths: XDG_RUNTIME_DIR"_s))
                    std::fprintf(stderr, "%s\n", qUtf8Printable(text));
            });
            const QGuiApplication application(noArguments, argv);
            return app::runCommandLine(arguments, ui::reportPdf);
        }
        const QCoreApplication application(noArguments, argv);
        return app::runCommandLine(arguments);
    }
    case app::StartChoice::Kind::Tour:
        return runTour(argc, argv, choice);
    case app::StartChoice::Kind::Console:
        break;
    }
    if (!hasDisplay()) {
        std::fputs("sealkeeper: there is no display for the console.\n"
                   "  Give a command (\"sealkeeper --help\" lists them), or \"sealkeeper tour "
                   "--output DIR\" for pictures.\n",
                   stderr);
        return 1;
    }
    QApplication application(argc, argv);
    return app::runConsole(application, choice.vault);
}
