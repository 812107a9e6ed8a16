// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/completion.h"

#include "models/query/facets.h"
#include "models/query/lexer.h"
#include "models/query/search.h"
#include "models/query/values.h"
#include "models/store/database.h"

#include <algorithm>

namespace query {
namespace {

using store::Database;
using store::Result;

// What stands at the caret.
struct Place {
    qsizetype position = 0, length = 0;  // the item, field and value together
    const FieldInfo *field = nullptr;  // the caret is behind its operator
    QString fieldText, operatorText;
    QString typed;  // of the word or value, up to the caret
    bool inText = false;  // inside quotes outside a value: nothing to complete
};

Place placeAt(const QString &text, qsizetype caret)
{
    Place place{caret, 0, nullptr, {}, {}, {}, false};
    const auto tokens = lex(text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Lexeme &token = tokens[i];
        if (token.kind == Token::Kind::Field) {
            const Lexeme &op = tokens[i + 1];  // always follows
            const bool valued = i + 2 < tokens.size() && tokens[i + 2].kind == Token::Kind::Value;
            const qsizetype end =
                valued ? tokens[i + 2].position + tokens[i + 2].length : op.position + op.length;
            if (caret < token.position || caret > end)
                continue;
            place.position = token.position;
            if (caret < op.position + op.length) {
                place.length = op.position + op.length - token.position;
                place.typed =
                    text.mid(token.position, std::min(caret, op.position) - token.position);
                return place;
            }
            place.length = end - token.position;
            place.field = fieldNamed(token.text);
            place.fieldText = token.text;
            place.operatorText = op.text;
            if (valued) {
                const bool quoted = tokens[i + 2].quoted;
                place.typed = text.mid(tokens[i + 2].position + (quoted ? 1 : 0),
                                       caret - tokens[i + 2].position - (quoted ? 1 : 0));
                if (quoted && place.typed.endsWith(QLatin1Char('"')))
                    place.typed.chop(1);
            }
            return place;
        }
        if (token.kind == Token::Kind::Value || token.kind == Token::Kind::Operator
            || token.kind == Token::Kind::Open || token.kind == Token::Kind::Close
            || (token.kind == Token::Kind::Not && token.length == 1))
            continue;
        if (caret > token.position && caret <= token.position + token.length) {
            place.position = token.position;
            place.length = token.length;
            place.inText = token.quoted;
            place.typed = text.mid(token.position, caret - token.position);
            return place;
        }
    }
    return place;
}

void addFields(const Place &place, Completion &completion)
{
    const QString typed = place.typed;
    for (const bool start : {true, false}) {
        for (const FieldInfo &info : allFields()) {
            const QString name = QString::fromLatin1(info.name);
            const bool begins = name.startsWith(typed, Qt::CaseInsensitive);
            if (start ? !begins
                      : begins || typed.size() < 2 || !name.contains(typed, Qt::CaseInsensitive))
                continue;
            Suggestion suggestion;
            suggestion.label = name
                + (info.field == Field::Custom        ? QStringLiteral("NAME:")
                       : info.kind == FieldKind::Date ? QStringLiteral("<")
                                                      : QStringLiteral(":"));
            suggestion.insert = info.field == Field::Custom ? name : suggestion.label;
            suggestion.description = descriptionOf(info);
            suggestion.matched = start ? typed.size() : 0;
            completion.suggestions << suggestion;
        }
    }
}

Suggestion valueOf(const QString &head, const QString &value, const QString &typed, qint64 count,
                   const QString &description = {})
{
    Suggestion suggestion;
    suggestion.kind = Suggestion::Kind::Value;
    suggestion.insert = suggestion.label = head + value;
    suggestion.description = description;
    suggestion.count = count;
    suggestion.matched =
        value.startsWith(typed, Qt::CaseInsensitive) ? head.size() + typed.size() : head.size();
    return suggestion;
}

void addFixedValues(const Place &place, Completion &completion)
{
    const FieldInfo &info = *place.field;
    QStringList values = wordsOf(info);
    if (info.kind == FieldKind::Date)
        values = {QStringLiteral("7d"), QStringLiteral("30d"), QStringLiteral("90d"),
                  QStringLiteral("6m"), QStringLiteral("1y"),  QStringLiteral("today")};
    const QString head = place.fieldText + place.operatorText;
    for (const QString &value : values)
        if (value.startsWith(place.typed, Qt::CaseInsensitive))
            completion.suggestions << valueOf(head, value, place.typed, -1);
}

std::optional<Facet> facetOf(Field field)
{
    for (int i = 0; i < FacetCount; ++i)
        if (fieldOf(static_cast<Facet>(i)) == field)
            return static_cast<Facet>(i);
    return std::nullopt;
}

// The query without the item at the caret; everything when what is left does not parse.
Query restOf(const QString &text, const Place &place)
{
    QString rest = text;
    rest.remove(place.position, place.length);
    qsizetype at = place.position;
    while (at > 0 && rest[at - 1] == QLatin1Char('-'))
        rest.remove(--at, 1);
    const auto parsed = Query::parse(rest);
    return parsed.query.value_or(Query());
}

Result<void> addFacetValues(Database &database, Facet facet, const QString &head,
                            const QString &typed, const Query &rest, const Context &context,
                            int limit, Completion &completion, std::stop_token stop)
{
    const auto counted = facets(database, rest, context, stop);
    if (!counted)
        return counted.error();
    int added = 0;
    for (const FacetValue &value : counted->of(facet)) {
        const QString shown = value.value.isEmpty() ? QStringLiteral("none") : value.value;
        if (!shown.contains(typed, Qt::CaseInsensitive) || added == limit)
            continue;
        QString made = term(fieldOf(facet), value.value);
        made.remove(
            0, static_cast<qsizetype>(std::string_view(infoOf(fieldOf(facet)).name).size()) + 1);
        completion.suggestions << valueOf(head, made, typed, value.count);
        ++added;
    }
    return {};
}

// Names of a dictionary or of rules, or names that begin so; mostly without counts.
Result<void> addListed(Database &database, const Place &place, int limit, Completion &completion)
{
    const QString head = place.fieldText + place.operatorText;
    const char *sql = nullptr;
    QString value = likeContains(place.typed);
    switch (place.field->field) {
    case Field::Team:
        sql = "SELECT name FROM team WHERE name LIKE ?1 ESCAPE '\\' ORDER BY name LIMIT ?2";
        break;
    case Field::Signature:
        sql = "SELECT label FROM signature_type WHERE label LIKE ?1 ESCAPE '\\' ORDER BY label "
              "LIMIT ?2";
        break;
    case Field::IssuerTree:
        sql = "SELECT DISTINCT name FROM issuer_name WHERE name LIKE ?1 ESCAPE '\\' ORDER BY name "
              "LIMIT ?2";
        break;
    case Field::Lint:
        sql = "SELECT name, certificates FROM finding_rule WHERE name LIKE ?1 ESCAPE '\\' AND "
              "certificates > 0 ORDER BY certificates DESC, name LIMIT ?2";
        break;
    case Field::Name:
    case Field::San:
    case Field::SanDns:
    case Field::CommonName:
        if (place.typed.isEmpty())
            return {};
        // A range of the name index: everything that begins with what was typed.
        sql =
            "SELECT DISTINCT display_name FROM certificate WHERE display_name COLLATE NOCASE >= ?1"
            " AND display_name COLLATE NOCASE < ?1 || char(1114111) ORDER BY display_name COLLATE "
            "NOCASE LIMIT ?2";
        value = place.typed;
        break;
    default:
        return {};
    }
    auto names = database.prepare(sql);
    if (!names)
        return std::move(names).error();
    names->bind(1, value).bind(2, limit);
    while (true) {
        const auto more = names->step();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        const qint64 count = place.field->field == Field::Lint ? names->integer(1) : -1;
        completion.suggestions << valueOf(head, quotedValue(names->string(0)), place.typed, count);
    }
}

}  // namespace

Completion completionAt(const QString &text, qsizetype caret)
{
    const Place place = placeAt(text, std::clamp<qsizetype>(caret, 0, text.size()));
    Completion completion{place.position, place.length, {}, -1};
    if (place.field)
        addFixedValues(place, completion);
    else if (!place.inText && place.fieldText.isEmpty())
        addFields(place, completion);
    return completion;
}

Result<Completion> completionAt(Database &database, const QString &text, qsizetype caret,
                                const Context &context, int limit, std::stop_token stop)
{
    const Place place = placeAt(text, std::clamp<qsizetype>(caret, 0, text.size()));
    Completion completion = completionAt(text, caret);
    const Query rest = restOf(text, place);
    if (place.field) {
        if (const auto facet = facetOf(place.field->field)) {
            completion.suggestions.clear();
            if (auto done = addFacetValues(database, *facet, place.fieldText + place.operatorText,
                                           place.typed, rest, context, limit, completion, stop);
                !done)
                return std::move(done).error();
        } else if (auto done = addListed(database, place, limit, completion); !done) {
            return std::move(done).error();
        }
        return completion;
    }
    if (place.typed.isEmpty() || !place.fieldText.isEmpty())
        return completion;
    // The first field that begins with what was typed shows its values at once.
    for (const Suggestion &suggestion : completion.suggestions) {
        const FieldInfo *info =
            suggestion.matched > 0 ? fieldNamed(suggestion.label.chopped(1)) : nullptr;
        const auto facet = info ? facetOf(info->field) : std::nullopt;
        if (!facet)
            continue;
        const QString head =
            suggestion.label;  // appending moves the list that `suggestion` lies in
        if (auto done = addFacetValues(database, *facet, head, {}, rest, context,
                                       std::min(limit, 4), completion, stop);
            !done)
            return std::move(done).error();
        break;
    }
    const auto asText =
        Query::parse(narrowed(rest.text(), place.inText ? place.typed : quotedValue(place.typed)));
    if (asText.query) {
        const auto count = countMatching(database, *asText.query, context, stop);
        if (!count)
            return count.error();
        completion.textMatches = *count;
    }
    return completion;
}

}  // namespace query
