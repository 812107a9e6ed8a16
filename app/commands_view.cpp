// SPDX-License-Identifier: GPL-3.0-or-later
// view list | save | remove, field add | list | remove
#include "app/commands.h"

#include "models/domain/visible_text.h"
#include "models/jobs/custom_field.h"
#include "models/jobs/saved_view.h"

#include <QJsonArray>

namespace app {

using namespace Qt::StringLiterals;
using Takes = OptionSpec::Takes;

namespace {

Exit listViews(CommandContext &context)
{
    if (const auto vault = context.openVault(); !vault)
        return context.fail(vault.error());
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const auto views = jobs::savedViews(**reader);
    if (!views)
        return context.fail(views.error());
    QJsonArray array;
    QString text;
    for (const jobs::SavedView &view : *views) {
        array.append(QJsonObject{{u"name"_s, view.name},
                                 {u"query"_s, view.query},
                                 {u"sort"_s, view.sort},
                                 {u"columns"_s, QJsonArray::fromStringList(view.columns)}});
        text += u"%1  %2%3\n"_s.arg(domain::visibleText(view.name), -24)
                    .arg(domain::visibleText(view.query),
                         view.sort.isEmpty() ? QString() : u"  (by %1)"_s.arg(view.sort));
    }
    return context.json() ? context.document({{u"views"_s, array}}) : context.text(text);
}

Exit saveView(CommandContext &context)
{
    const auto &arguments = context.arguments();
    jobs::SavedView view;
    view.name = arguments.positional().value(0);
    view.query = arguments.positional().mid(1).join(u' ');
    view.sort = arguments.value(u"sort"_s).value_or(QString());
    view.columns =
        arguments.value(u"columns"_s).value_or(QString()).split(u',', Qt::SkipEmptyParts);
    if (const auto vault = context.openWritableVault(); !vault)
        return context.fail(vault.error());
    jobs::JobContext job = context.job();
    if (const auto saved = jobs::saveView(job, view); !saved)
        return context.fail(saved.error());
    if (context.json())
        return context.document({{u"saved"_s, view.name}});
    return context.text(u"Saved the view %1.\n"_s.arg(domain::visibleText(view.name)));
}

Exit removeView(CommandContext &context)
{
    const QString name = context.arguments().positional().value(0);
    if (const auto vault = context.openWritableVault(); !vault)
        return context.fail(vault.error());
    jobs::JobContext job = context.job();
    if (const auto removed = jobs::removeView(job, name); !removed)
        return context.fail(removed.error());
    if (context.json())
        return context.document({{u"removed"_s, name}});
    return context.text(u"Removed the view %1.\n"_s.arg(domain::visibleText(name)));
}

Exit listFields(CommandContext &context)
{
    if (const auto vault = context.openVault(); !vault)
        return context.fail(vault.error());
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const auto fields = jobs::customFields(**reader);
    if (!fields)
        return context.fail(fields.error());
    QJsonArray array;
    QString text;
    for (const jobs::CustomField &field : *fields) {
        array.append(QJsonObject{{u"name"_s, field.name},
                                 {u"type"_s, jobs::fieldTypeWord(field.type)},
                                 {u"used"_s, field.used}});
        text += u"%1  %2  on %3 certificates\n"_s.arg(field.name, -24)
                    .arg(jobs::fieldTypeWord(field.type), -8)
                    .arg(field.used);
    }
    return context.json() ? context.document({{u"fields"_s, array}}) : context.text(text);
}

Exit addField(CommandContext &context)
{
    jobs::CustomField field;
    field.name = context.arguments().positional().value(0);
    const auto type = jobs::fieldTypeFrom(context.arguments().value(u"type"_s).value_or(u"text"_s));
    if (!type)
        return context.usage(u"--type is one of text, number, date, boolean"_s);
    field.type = *type;
    if (const auto vault = context.openWritableVault(); !vault)
        return context.fail(vault.error());
    jobs::JobContext job = context.job();
    if (const auto added = jobs::addField(job, field); !added)
        return context.fail(added.error());
    if (context.json())
        return context.document(
            {{u"added"_s, field.name}, {u"type"_s, jobs::fieldTypeWord(field.type)}});
    return context.text(u"Added the field %1 (%2).\n"_s.arg(domain::visibleText(field.name),
                                                            jobs::fieldTypeWord(field.type)));
}

Exit removeField(CommandContext &context)
{
    const QString name = context.arguments().positional().value(0);
    if (const auto vault = context.openWritableVault(); !vault)
        return context.fail(vault.error());
    jobs::JobContext job = context.job();
    if (const auto removed = jobs::removeField(job, name); !removed)
        return context.fail(removed.error());
    if (context.json())
        return context.document({{u"removed"_s, name}});
    return context.text(u"Removed the field %1 and its values.\n"_s.arg(domain::visibleText(name)));
}

}  // namespace

QList<Command> viewCommands()
{
    return {
        {u"view list"_s, {}, u"saved queries"_s, {}, 0, 0, listViews},
        {u"view save"_s,
         u"NAME QUERY [--sort FIELD] [--columns A,B]"_s,
         u"keep a query under a name"_s,
         {{u"sort"_s, Takes::Value}, {u"columns"_s, Takes::Value}},
         2,
         -1,
         saveView},
        {u"view remove"_s, u"NAME"_s, u"forget a saved query"_s, {}, 1, 1, removeView},
        {u"field list"_s, {}, u"fields of one's own"_s, {}, 0, 0, listFields},
        {u"field add"_s,
         u"NAME [--type text|number|date|boolean]"_s,
         u"define a field of one's own"_s,
         {{u"type"_s, Takes::Value}},
         1,
         1,
         addField},
        {u"field remove"_s, u"NAME"_s, u"remove a field and its values"_s, {}, 1, 1, removeField},
    };
}

}  // namespace app
