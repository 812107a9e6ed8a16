// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "app/commands.h"
#include "models/domain/visible_text.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace app {

using namespace Qt::StringLiterals;
using Takes = OptionSpec::Takes;

namespace {

// Every command knows these; they may also stand before it.
const QList<OptionSpec> &commonOptions()
{
    static const QList<OptionSpec> options{
        {u"vault"_s, Takes::Value},
        {u"passphrase-file"_s, Takes::Value},
        {u"recovery-code-file"_s, Takes::Value},
        {u"admin"_s, Takes::Value},
        {u"pin-file"_s, Takes::Value},
        {u"json"_s, Takes::Nothing},
        {u"quiet"_s, Takes::Nothing},
        {u"help"_s, Takes::Nothing},
    };
    return options;
}

bool takesValue(const QString &word)
{
    return std::any_of(commonOptions().begin(), commonOptions().end(),
                       [&word](const OptionSpec &option) {
                           return option.takes != Takes::Nothing && word == u"--"_s + option.name;
                       });
}

// Index of the first word that is neither a common option nor its value; -1 when there is none.
qsizetype firstWord(const QStringList &words, qsizetype from = 0)
{
    for (qsizetype i = from; i < words.size(); ++i) {
        if (!words[i].startsWith(u'-') || words[i] == u"-")
            return i;
        if (takesValue(words[i]))
            ++i;
    }
    return -1;
}

struct Found {
    const Command *command = nullptr;
    QString words;  // what was typed: "vault", "vault frobnicate"
    QStringList rest;  // without the command's own words
};

Found findCommand(const QStringList &words)
{
    Found found;
    const qsizetype noun = firstWord(words);
    if (noun < 0)
        return found;
    found.words = words[noun];
    found.rest = words;
    found.rest.removeAt(noun);
    const auto named = [](const QString &name) -> const Command * {
        const auto it =
            std::find_if(commands().begin(), commands().end(),
                         [&name](const Command &command) { return command.name == name; });
        return it == commands().end() ? nullptr : &*it;
    };
    const qsizetype verb = firstWord(words, noun + 1);
    // "report list" goes before "report" with the word "list".
    if (verb >= 0 && (found.command = named(words[noun] + u' ' + words[verb]))) {
        found.words += u' ' + words[verb];
        found.rest.removeAt(verb - 1);
        return found;
    }
    if ((found.command = named(words[noun])) || verb < 0)
        return found;
    found.words += u' ' + words[verb];
    return found;
}

QString helpFile(const QString &name)
{
    QFile file(u":/help/"_s + QString(name).replace(u' ', u'-') + u".txt"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString overview()
{
    QString list;
    for (const Command &command : commands())
        list += u"  %1 %2\n"_s.arg(command.name, -18).arg(command.summary);
    return helpFile(u"overview"_s).replace(u"@COMMANDS@\n"_s, list);
}

// "vault" alone or with --help: its verbs.
QString verbsOf(const QString &noun)
{
    QString list;
    for (const Command &command : commands())
        if (command.name.startsWith(noun + u' '))
            list += u"  sealkeeper %1 %2\n      %3\n"_s.arg(command.name, command.synopsis,
                                                            command.summary);
    return list;
}

QString helpOf(const Command &command)
{
    return u"Usage: sealkeeper %1 %2\n\n%3"_s.arg(command.name, command.synopsis,
                                                  helpFile(command.name))
        + u"\n"_s + helpFile(u"common"_s);
}

int asCode(Exit exit)
{
    return static_cast<int>(exit);
}

}  // namespace

const QList<Command> &commands()
{
    static const QList<Command> all = vaultCommands() + importCommands() + inventoryCommands()
        + showCommands() + verifyCommands() + editCommands() + viewCommands() + exportCommands()
        + reportCommands() + authorityCommands() + remoteAuthorityCommands()
        + manualAuthorityCommands() + profileCommands() + ocspCommands() + keyCommands()
        + issueCommands() + revokeCommands() + incidentCommands() + planCommands() + auditCommands()
        + demoCommands();
    return all;
}

StartChoice startChoice(const QStringList &arguments)
{
    StartChoice choice;
    choice.kind = StartChoice::Kind::Command;
    const bool help = arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s);
    if (help || arguments.contains(u"--version"_s))
        return choice;
    const qsizetype first = firstWord(arguments);
    const QString word = first < 0 ? QString() : arguments[first];
    const bool opensVault = word.endsWith(u".vault"_s) || word.endsWith(u".vault/"_s);
    if (word.isEmpty() || opensVault) {
        const auto parsed = Arguments::parse(arguments, commonOptions());
        if (!parsed || parsed->positional().size() > 1)
            return choice;
        choice.kind = StartChoice::Kind::Console;
        choice.vault = opensVault
            ? word
            : parsed->value(u"vault"_s).value_or(qEnvironmentVariable("SEALKEEPER_VAULT"));
        return choice;
    }
    if (word == u"report") {
        const Found report = findCommand(arguments);
        const auto parsed =
            Arguments::parse(report.rest, report.command->options + commonOptions());
        choice.drawsPages = parsed
            && (parsed->value(u"format"_s).value_or(QString()) == u"pdf"
                || parsed->value(u"output"_s)
                       .value_or(QString())
                       .endsWith(u".pdf"_s, Qt::CaseInsensitive));
        return choice;
    }
    if (word != u"tour")
        return choice;
    const Found tour = findCommand(arguments);
    const auto parsed = Arguments::parse(tour.rest, tour.command->options + commonOptions());
    if (!parsed || !parsed->positional().isEmpty() || !parsed->has(u"output"_s))
        return choice;  // the command says what is wrong
    choice.kind = StartChoice::Kind::Tour;
    choice.tourOutput = parsed->value(u"output"_s).value_or(QString());
    choice.demoSize = parsed->value(u"size"_s).value_or(QString());
    choice.language = parsed->value(u"language"_s).value_or(QString());
    return choice;
}

int runCommandLine(const QStringList &arguments, const jobs::PageWriterFactory &pages)
{
    const Interrupts interrupts;
    Terminal terminal(arguments.contains(u"--quiet"_s) ? Terminal::Quiet::Yes
                                                       : Terminal::Quiet::No);
    Preferences preferences;
    const Found found = findCommand(arguments);
    const bool help = arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s);

    if (!found.command) {
        if (found.words.isEmpty() && arguments.contains(u"--version"_s))
            return terminal.out(u"sealkeeper "_s + QCoreApplication::applicationVersion() + u'\n')
                ? 0
                : 1;
        const QString noun = found.words.section(u' ', 0, 0);
        const QString verbs = noun.isEmpty() ? QString() : verbsOf(noun);
        if (help && (noun.isEmpty() || noun == u"help" || !verbs.isEmpty()))
            return terminal.out(verbs.isEmpty() ? overview() : verbs) ? 0 : 1;
        if (noun == u"help")
            return terminal.out(overview()) ? 0 : 1;
        CommandContext context(terminal, preferences, Arguments(), interrupts.token());
        if (!verbs.isEmpty()) {
            terminal.message(u"\"%1\" needs one of these:\n\n%2"_s.arg(noun, verbs));
            return asCode(Exit::Usage);
        }
        return asCode(context.usage(
            found.words.isEmpty()
                ? u"a command is missing; \"sealkeeper --help\" lists them"_s
                : u"there is no command \"%1\"; \"sealkeeper --help\" lists them"_s.arg(
                    domain::visibleText(found.words))));
    }

    const Command &command = *found.command;
    if (help)
        return terminal.out(helpOf(command)) ? 0 : 1;
    auto parsed = Arguments::parse(found.rest, command.options + commonOptions());
    const QString more = u"\n  \"sealkeeper %1 --help\" says more."_s.arg(command.name);
    if (!parsed) {
        // Without arguments the answer cannot know --json was meant unless looked for.
        const auto json = Arguments::parse({arguments.contains(u"--json"_s) ? u"--json"_s : u""_s},
                                           commonOptions());
        CommandContext context(terminal, preferences, json.ok() ? json.value() : Arguments(),
                               interrupts.token());
        const Exit exit = context.fail(parsed.error());
        terminal.message(more.mid(1));
        return asCode(exit);
    }
    const qsizetype words = parsed->positional().size();
    CommandContext context(terminal, preferences, std::move(parsed).value(), interrupts.token());
    if (words < command.minimum || (command.maximum >= 0 && words > command.maximum)) {
        const Exit exit = context.usage(
            words < command.minimum
                ? u"something is missing: sealkeeper %1 %2"_s.arg(command.name, command.synopsis)
                : u"too many words: sealkeeper %1 %2"_s.arg(command.name, command.synopsis));
        terminal.message(more.mid(1));
        return asCode(exit);
    }
    context.setPages(pages);
    const Exit exit = command.run(context);
    context.closeVault();
    return asCode(exit);
}

}  // namespace app
