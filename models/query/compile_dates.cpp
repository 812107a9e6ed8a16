// SPDX-License-Identifier: GPL-3.0-or-later
// Dates, fields of one's own, bare words, findings.
#include "models/query/compile.h"
#include "models/query/values.h"

#include <QRegularExpression>

#include <algorithm>

namespace query {
namespace {

// `column` against a span of time [from, to).
Condition compareSpan(const std::string &column, Operator op, const TimeSpan &span)
{
    switch (op) {
    case Operator::Less:
        return {column + " < ?", {span.from}};
    case Operator::LessEqual:
        return {column + " < ?", {span.to}};
    case Operator::Greater:
        return {column + " >= ?", {span.to}};
    case Operator::GreaterEqual:
        return {column + " >= ?", {span.from}};
    default:
        return {column + " >= ? AND " + column + " < ?", {span.from, span.to}};
    }
}

Operator mirrored(Operator op)
{
    switch (op) {
    case Operator::Less:
        return Operator::Greater;
    case Operator::LessEqual:
        return Operator::GreaterEqual;
    case Operator::Greater:
        return Operator::Less;
    case Operator::GreaterEqual:
        return Operator::LessEqual;
    default:
        return op;
    }
}

Condition compareDuration(const std::string &column, Operator op, Duration duration, bool ahead,
                          const Context &context)
{
    const bool age = !ahead && duration.count >= 0;
    const crypto::UnixTime point = age ? (-duration).from(context.now) : duration.from(context.now);
    if (op == Operator::Is || op == Operator::Exactly
        || op == Operator::IsNot)  // expires:30d is from now until then
        return {column + " >= ? AND " + column + " < ?",
                {std::min(point, context.now), std::max(point, context.now)}};
    return compareSpan(column, age ? mirrored(op) : op, {point, point});
}

const char *dateColumn(Field field)
{
    switch (field) {
    case Field::Begins:
        return "c.not_before";
    case Field::Added:
        return "c.added_at";
    case Field::Seen:
        return "c.seen_at";
    case Field::Revoked:
        return "c.revoked_at";
    default:
        return "c.not_after";
    }
}

}  // namespace

Piece datePiece(const Node &term, const Context &context)
{
    const std::string column = dateColumn(term.field);
    const auto duration = durationFrom(term.value);
    Condition sql = duration
        ? compareDuration(column, term.op, *duration, term.field == Field::Expires, context)
        : compareSpan(column, term.op, timeSpanFrom(term.value, context.now).value_or(TimeSpan{}));
    if (term.field == Field::Revoked)
        sql.sql = "c.revoked_at <> 0 AND " + sql.sql;
    Piece piece;
    piece.sql = {"(" + sql.sql + ")", std::move(sql.values)};
    piece.indexed = true;
    piece.covered =
        term.field == Field::Expires || term.field == Field::Begins || term.field == Field::Revoked;
    return piece;
}

Piece customPiece(const Node &term, const Context &context)
{
    Piece piece;
    const std::string field =
        "v.field_id = (SELECT id FROM custom_field WHERE name = ? COLLATE NOCASE)";
    if (!term.quoted && term.value.compare(QLatin1String("none"), Qt::CaseInsensitive) == 0) {
        piece.sql = {"NOT EXISTS (SELECT 1 FROM custom_value v WHERE v.certificate_id = c.id AND "
                         + field + ")",
                     {term.custom}};
        return piece;
    }
    piece.table = "custom_value v";
    piece.idColumn = "v.certificate_id";
    append(piece.sql, field + " AND ", {term.custom});
    const bool order = term.op == Operator::Less || term.op == Operator::LessEqual
        || term.op == Operator::Greater || term.op == Operator::GreaterEqual;
    if (order) {
        // Dates are stored as YYYY-MM-DD: their text has the order of time. Durations count from
        // now.
        QString text = term.value;
        if (const auto duration = durationFrom(term.value))
            text = QDateTime::fromSecsSinceEpoch(duration->from(context.now), Qt::UTC)
                       .date()
                       .toString(Qt::ISODate);
        append(piece.sql,
               std::string("CASE (SELECT type FROM custom_field WHERE id = v.field_id) WHEN "
                           "'number' THEN CAST(v.value AS REAL) ")
                   + comparison(term.op) + " CAST(? AS REAL) ELSE v.value " + comparison(term.op)
                   + " ? END",
               {term.value, text});
    } else if (term.op == Operator::Contains
               || (term.op != Operator::Exactly && hasWildcard(term.value))) {
        append(
            piece.sql, "v.value LIKE ? ESCAPE '\\'",
            {term.op == Operator::Contains ? likeContains(term.value) : likePattern(term.value)});
    } else {
        append(piece.sql, "v.value = ? COLLATE NOCASE", {term.value});
    }
    return piece;
}

// The same as the full-text index says, for one row: it reads that row's texts. Only for ASCII: the
// index folds the case of all letters, LIKE that of A to Z.
Condition textOfRow(const QString &text)
{
    const bool ascii =
        std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (!ascii)
        return {std::string(), {}};
    const QString part = likeContains(text);
    Condition made{"(", {}};
    const auto add = [&](const char *sql) {
        append(made, std::string(made.sql.size() > 1 ? " OR " : "") + sql, {part});
    };
    // A name without special characters stands in the subject or the names as it is: no further
    // look needed.
    const bool plain = std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('.');
    });
    if (plain)
        add("(c.display_name <> '(no name)' AND c.display_name LIKE ? ESCAPE '\\')");
    add("c.serial LIKE ? ESCAPE '\\'");
    add("c.owner_id IN (SELECT id FROM owner WHERE name LIKE ? ESCAPE '\\')");
    if (!hexDigits(text).isEmpty())
        add("lower(hex(c.sha256)) LIKE ? ESCAPE '\\'");
    add("EXISTS (SELECT 1 FROM alternative_name a WHERE a.certificate_id = c.id AND a.value LIKE ? "
        "ESCAPE '\\')");
    add("EXISTS (SELECT 1 FROM certificate_tag t JOIN tag g ON g.id = t.tag_id WHERE "
        "t.certificate_id = c.id AND g.name LIKE ? ESCAPE '\\')");
    append(made,
           " OR EXISTS (SELECT 1 FROM certificate_detail d WHERE d.id = c.id AND (d.subject LIKE ? "
           "ESCAPE '\\' OR d.notes LIKE ? ESCAPE '\\')))",
           {part, part});
    return made;
}

Piece textPiece(const Node &text)
{
    static const QRegularExpression bytes(
        QStringLiteral("^[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){2,}:?$"));
    QString plain = text.value;
    if (!text.quoted && bytes.match(plain).hasMatch())
        plain = hexDigits(plain);  // a fingerprint or serial as other programs print it
    const bool wild = !text.quoted && hasWildcard(plain);
    QStringList parts{plain};
    if (wild)
        parts = QString(plain)
                    .replace(QLatin1Char('?'), QLatin1Char('*'))
                    .split(QLatin1Char('*'), Qt::SkipEmptyParts);
    QStringList phrases;
    for (const QString &part : parts)
        if (hasTrigram(part))
            phrases << ftsString(part);
    Piece piece;
    piece.sql = {std::string(), {}};
    if (wild) {
        // The index finds the parts, the pattern judges: in the subject or one of the names.
        const QString pattern = QLatin1Char('%') + likePattern(plain) + QLatin1Char('%');
        piece.table = phrases.isEmpty()
            ? "certificate_detail d"
            : "certificate_text JOIN certificate_detail d ON d.id = certificate_text.rowid";
        piece.idColumn = phrases.isEmpty() ? "d.id" : "certificate_text.rowid";
        if (!phrases.isEmpty())
            piece.sql = {"certificate_text MATCH ? AND ", {phrases.join(QLatin1String(" AND "))}};
        append(piece.sql,
               "(d.subject LIKE ? ESCAPE '\\' OR EXISTS (SELECT 1 FROM alternative_name a WHERE "
               "a.certificate_id = d.id"
               " AND a.value LIKE ? ESCAPE '\\'))",
               {pattern, pattern});
        return piece;
    }
    if (!phrases.isEmpty()) {
        piece.table = "certificate_text";
        piece.idColumn = "certificate_text.rowid";
        piece.sql = {"certificate_text MATCH ?", {phrases.join(QLatin1String(" AND "))}};
        piece.fullText = true;
        piece.perRow = textOfRow(plain);
        return piece;
    }
    // One or two characters have no trigram: what people see in the row.
    const QString part = likeContains(plain);
    const QString start = likePrefix(plain);
    piece.sql = {"(c.display_name LIKE ? ESCAPE '\\' OR c.serial LIKE ? ESCAPE '\\'"
                 " OR c.owner_id IN (SELECT id FROM owner WHERE name LIKE ? ESCAPE '\\')"
                 " OR EXISTS (SELECT 1 FROM certificate_tag t JOIN tag g ON g.id = t.tag_id"
                 " WHERE t.certificate_id = c.id AND g.name LIKE ? ESCAPE '\\'))",
                 {part, start, part, part}};
    return piece;
}

namespace {

constexpr auto Current = "c.revoked_at = 0 AND c.superseded_by = 0";

}  // namespace

Condition findingSql(const QString &word, const Context &context)
{
    const std::string current = Current;
    const auto weakness = [](std::uint32_t bit) {
        return Condition{"(c.weakness & " + std::to_string(bit) + ") <> 0", {}};
    };
    if (word == QLatin1String("expired"))
        return statusSql(domain::Status::Expired, context);
    if (word == QLatin1String("expiring"))
        return statusSql(domain::Status::Expiring, context);
    if (word == QLatin1String("not-yet-valid"))
        return statusSql(domain::Status::NotYetValid, context);
    if (word == QLatin1String("revoked"))
        return {"c.revoked_at <> 0", {}};
    if (word == QLatin1String("revoked-still-seen"))
        return {"(c.revoked_at <> 0 AND c.seen_at > c.revoked_at)", {}};
    if (word == QLatin1String("short-key"))
        return weakness(domain::ShortKey);
    if (word == QLatin1String("old-digest"))
        return weakness(domain::OldDigest);
    if (word == QLatin1String("small-exponent"))
        return weakness(domain::SmallExponent);
    if (word == QLatin1String("unknown-algorithm"))
        return weakness(domain::UnknownAlgorithm);
    if (word == QLatin1String("negative-serial"))
        return weakness(domain::NegativeSerial);
    if (word == QLatin1String("no-owner"))
        return {"(c.owner_id = 0 AND " + current + ")", {}};
    if (word == QLatin1String("unmanaged"))
        return {"(c.managed = 0 AND " + current + ")", {}};
    if (word == QLatin1String("chain-incomplete"))
        return {"(c.parent_id = 0 AND c.self_signed = 0 AND c.parent_state <> 2 AND " + current
                    + ")",
                {}};
    if (word == QLatin1String("parent-signature-wrong"))
        return {"c.parent_state = 2", {}};
    if (word == QLatin1String("long-lifetime"))
        // The steps of policy::longestPublicLifetime.
        return {"(c.is_ca = 0 AND " + current
                    + " AND (c.not_after - c.not_before + 86400) / 86400 >"
                      " CASE WHEN c.not_before < 1598918400 THEN 825 WHEN c.not_before < "
                      "1773532800 THEN 398"
                      " WHEN c.not_before < 1805068800 THEN 200 WHEN c.not_before < 1868227200 "
                      "THEN 100 ELSE 47 END"
                      " AND EXISTS (SELECT 1 FROM certificate_detail d WHERE d.id = c.id AND "
                      "d.sct_count > 0"
                      " AND ' ' || d.extended_key_usage || ' ' LIKE '% serverAuth %'))",
                {}};
    if (word == QLatin1String("quantum-vulnerable-long"))
        return {"(c.post_quantum = 0 AND c.not_after >= 1924992000 AND " + current + ")", {}};
    if (word == QLatin1String("key-compromised"))
        return {"(c.revoked_at = 0 AND c.not_after >= ? AND c.spki_sha256 IN (SELECT k.spki_sha256 "
                "FROM compromised_key k))",
                {context.now}};
    if (word == QLatin1String("shared-key"))
        return {"(" + current
                    + " AND c.not_after >= ? AND EXISTS (SELECT 1 FROM certificate s WHERE "
                      "substr(s.spki_sha256, 1, 6) = substr(c.spki_sha256, 1, 6) AND s.spki_sha256 "
                      "= c.spki_sha256"
                      " AND s.id <> c.id AND s.revoked_at = 0 AND s.superseded_by = 0 AND "
                      "s.not_after >= ?))",
                {context.now, context.now}};
    return {
        "(c.san_count = 0 AND c.is_ca = 0 AND " + current
            + " AND EXISTS (SELECT 1 FROM certificate_detail d"
              " WHERE d.id = c.id AND ' ' || d.extended_key_usage || ' ' LIKE '% serverAuth %'))",
        {}};
}

Condition lintSql(const QString &severity, const Context &context)
{
    // The severities of policy::severityOf.
    static const QStringList errors{QStringLiteral("expired"),
                                    QStringLiteral("revoked-still-seen"),
                                    QStringLiteral("short-key"),
                                    QStringLiteral("old-digest"),
                                    QStringLiteral("parent-signature-wrong"),
                                    QStringLiteral("key-compromised")};
    static const QStringList warnings{
        QStringLiteral("expiring"),           QStringLiteral("small-exponent"),
        QStringLiteral("negative-serial"),    QStringLiteral("no-owner"),
        QStringLiteral("chain-incomplete"),   QStringLiteral("long-lifetime"),
        QStringLiteral("no-alternative-name")};
    static const QStringList notes{
        QStringLiteral("not-yet-valid"),           QStringLiteral("revoked"),
        QStringLiteral("unknown-algorithm"),       QStringLiteral("unmanaged"),
        QStringLiteral("quantum-vulnerable-long"), QStringLiteral("shared-key")};
    const QStringList words = severity == QLatin1String("error") ? errors
        : severity == QLatin1String("warning")                   ? warnings
        : severity == QLatin1String("note")                      ? notes
                                                                 : errors + warnings + notes;
    Condition any{"(", {}};
    for (const QString &word : words) {
        const Condition one = findingSql(word, context);
        append(any, (any.sql.size() > 1 ? " OR " : "") + one.sql, one.values);
    }
    any.sql += ')';
    return any;
}

}  // namespace query
