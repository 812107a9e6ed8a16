// SPDX-License-Identifier: GPL-3.0-or-later
// profile list | show | import | export | remove
#include "app/commands.h"

#include "models/domain/visible_text.h"
#include "models/jobs/profile_json.h"
#include "models/jobs/profiles.h"

#include <QFileInfo>

namespace app {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using crypto::x509::Profile;
using Takes = OptionSpec::Takes;

namespace {

QString text(const std::string &value)
{
    return domain::visibleText(QString::fromStdString(value));
}

// Built-in profiles need no vault; the vault's are seen when one is named for this call, so that
// nobody is asked for a passphrase to read a list.
Result<std::vector<Profile>> profilesFor(CommandContext &context)
{
    if (!context.arguments().has(u"vault"_s) && qEnvironmentVariableIsEmpty("SEALKEEPER_VAULT"))
        return crypto::x509::builtInProfiles();
    if (const auto vault = context.openVault(); !vault)
        return vault.error();
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    return jobs::allProfiles(**reader);
}

Result<Profile> profileFor(CommandContext &context)
{
    const std::string id = context.arguments().positional().value(0).toStdString();
    if (auto builtIn = crypto::x509::builtInProfile(id))
        return std::move(*builtIn);
    const auto all = profilesFor(context);
    if (!all)
        return all.error();
    for (const Profile &profile : *all) {
        if (profile.id == id)
            return profile;
    }
    return Error{ErrorCode::NotFound, "the profile \"" + id + '"',
                 "\"profile list\" shows them; those of a vault need --vault"};
}

Exit list(CommandContext &context)
{
    const auto all = profilesFor(context);
    if (!all)
        return context.fail(all.error());
    QJsonArray array;
    QString lines;
    for (const Profile &profile : *all) {
        const bool builtIn = crypto::x509::builtInProfile(profile.id).has_value();
        QJsonObject json = jobs::profileJson(profile);
        json.insert(u"built_in"_s, builtIn);
        array.append(json);
        lines += u"%1  %2  %3 days, at most %4%5\n"_s.arg(text(profile.id), -20)
                     .arg(text(profile.title), -28)
                     .arg(profile.days)
                     .arg(profile.mostDays)
                     .arg(builtIn ? QString() : u"  (of this vault)"_s);
    }
    return context.json() ? context.document({{u"profiles"_s, array}}) : context.text(lines);
}

QString wordsOf(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"yes"_s : u"no"_s;
    if (!value.isArray())
        return value.toVariant().toString();
    QStringList words;
    for (const auto &one : value.toArray()) {
        const QJsonObject rule = one.toObject();
        words.append(rule.isEmpty() ? one.toString()
                                    : (rule[u"type"_s].toString(rule[u"oid"_s].toString()) + u' '
                                       + rule[u"presence"_s].toString())
                                          .trimmed());
    }
    return words.join(u", "_s);
}

Exit show(CommandContext &context)
{
    const auto found = profileFor(context);
    if (!found)
        return context.fail(found.error());
    const QJsonObject json = jobs::profileJson(*found);
    if (context.json())
        return context.document(json);
    QString lines;
    for (auto it = json.begin(); it != json.end(); ++it)
        lines += u"%1 %2\n"_s.arg(it.key(), -28).arg(domain::visibleText(wordsOf(it.value())));
    return context.text(lines);
}

Exit answer(CommandContext &context, const QString &id, const QString &sentence)
{
    return context.json() ? context.document({{u"id"_s, id}})
                          : context.text(sentence.arg(domain::visibleText(id)) + u'\n');
}

Exit importProfile(CommandContext &context)
{
    const auto profile = jobs::readProfile(context.arguments().positional().value(0));
    if (!profile)
        return context.fail(profile.error());
    if (const auto vault = context.openWritableVault(); !vault)
        return context.fail(vault.error());
    jobs::JobContext job = context.job();
    const auto done =
        jobs::addProfile(job, *profile,
                         context.arguments().has(u"replace"_s) ? jobs::ProfileExists::Replace
                                                               : jobs::ProfileExists::Refuse);
    if (!done)
        return context.fail(done.error());
    return answer(context, QString::fromStdString(profile->id), u"Stored the profile \"%1\"."_s);
}

Exit exportProfile(CommandContext &context)
{
    const auto output = context.arguments().value(u"output"_s);
    if (!output || output->isEmpty())
        return context.usage(u"say where it goes: --output FILE"_s);
    const auto profile = profileFor(context);
    if (!profile)
        return context.fail(profile.error());
    if (const auto done = jobs::writeProfile(*profile, *output); !done)
        return context.fail(done.error());
    return answer(context, QString::fromStdString(profile->id), u"Wrote the profile \"%1\"."_s);
}

Exit removeProfile(CommandContext &context)
{
    if (const auto vault = context.openWritableVault(); !vault)
        return context.fail(vault.error());
    const QString id = context.arguments().positional().value(0);
    jobs::JobContext job = context.job();
    if (const auto done = jobs::removeProfile(job, id); !done)
        return context.fail(done.error());
    return answer(context, id, u"Removed the profile \"%1\"."_s);
}

}  // namespace

QList<Command> profileCommands()
{
    return {
        {u"profile list"_s, {}, u"list certificate profiles"_s, {}, 0, 0, list},
        {u"profile show"_s, u"ID"_s, u"show one profile"_s, {}, 1, 1, show},
        {u"profile import"_s,
         u"FILE [--replace]"_s,
         u"keep a profile of one's own in the vault"_s,
         {{u"replace"_s, Takes::Nothing}},
         1,
         1,
         importProfile},
        {u"profile export"_s,
         u"ID --output FILE"_s,
         u"write a profile to a file"_s,
         {{u"output"_s, Takes::Value}},
         1,
         1,
         exportProfile},
        {u"profile remove"_s,
         u"ID"_s,
         u"remove a profile from the vault"_s,
         {},
         1,
         1,
         removeProfile},
    };
}

}  // namespace app
