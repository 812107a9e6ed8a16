// SPDX-License-Identifier: GPL-3.0-or-later
// demo --vault DIR [--size N]; tour --output DIR, of which main() does the windows
#include "app/commands.h"

#include "models/domain/visible_text.h"
#include "models/jobs/demo.h"

#include <QDir>
#include <QFileInfo>

namespace app {

using namespace Qt::StringLiterals;
using crypto::ErrorCode;
using Takes = OptionSpec::Takes;

namespace {

constexpr qint64 DefaultSize = 2000;

Exit demo(CommandContext &context)
{
    const Arguments &arguments = context.arguments();
    const auto given = arguments.value(u"vault"_s);
    if (!given)
        return context.usage(u"say where the demo vault goes: --vault DIR"_s);
    bool ok = true;
    jobs::DemoDraft draft;
    draft.size = arguments.value(u"size"_s).value_or(QString::number(DefaultSize)).toLongLong(&ok);
    if (!ok || draft.size < 100 || draft.size > 1'000'000)
        return context.usage(u"--size is a number from 100 to 1000000"_s);
    QString folder = QDir::cleanPath(QFileInfo(*given).absoluteFilePath());
    if (!folder.endsWith(u".vault"_s))
        folder += u".vault"_s;
    if (QFileInfo::exists(folder))
        return context.fail({ErrorCode::AlreadyExists, folder.toStdString(), {}});
    const auto passphrase = context.newPassphrase(
        u"passphrase-file"_s, domain::visibleText(QFileInfo(folder).fileName()));
    if (!passphrase)
        return context.fail(passphrase.error());
    store::CreateOptions options;
    options.admin = arguments.value(u"admin"_s).value_or(u"Demo"_s);
    auto created = store::Vault::create(folder, *passphrase, options, context.clock());
    if (!created)
        return context.fail(created.error());
    jobs::JobContext job{*created->vault, context.stop(), context.terminal().reporter()};
    const auto outcome = jobs::runDemo(job, draft);
    created->vault.reset();
    if (!outcome)
        return context.fail(outcome.error());
    const Exit exit = outcome->stopped ? Exit::Failed : Exit::Done;
    if (context.json())
        return context.document({{u"path"_s, folder},
                                 {u"certificates"_s, outcome->certificates},
                                 {u"authorities"_s, outcome->authorities},
                                 {u"keys"_s, outcome->keys},
                                 {u"locations"_s, outcome->locations},
                                 {u"revoked"_s, outcome->revoked},
                                 {u"superseded"_s, outcome->superseded},
                                 {u"views"_s, outcome->views},
                                 {u"stopped"_s, outcome->stopped},
                                 {u"seconds"_s, outcome->seconds}},
                                exit);
    return context.text(
        u"%1 holds %2 made-up certificates of %3 authorities.\n"_s.arg(domain::visibleText(folder))
            .arg(outcome->certificates)
            .arg(outcome->authorities),
        exit);
}

// Reached only when the words do not fit; a good tour starts its windows in main().
Exit tour(CommandContext &context)
{
    return context.usage(context.arguments().has(u"output"_s)
                             ? u"tour takes no other words than its options"_s
                             : u"say where the pictures go: --output DIR"_s);
}

}  // namespace

QList<Command> demoCommands()
{
    return {
        {u"demo"_s,
         u"--vault DIR [--size N]"_s,
         u"make a vault with made-up certificates"_s,
         {{u"size"_s, Takes::Value}},
         0,
         0,
         demo},
        {u"tour"_s,
         u"--output DIR [--size N] [--language LANG]"_s,
         u"take a picture of every page"_s,
         {{u"output"_s, Takes::Value}, {u"size"_s, Takes::Value}, {u"language"_s, Takes::Value}},
         0,
         0,
         tour},
    };
}

}  // namespace app
