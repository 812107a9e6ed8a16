// SPDX-License-Identifier: GPL-3.0-or-later
// Predicates over names, addresses, places, tags and numbers in hex.
#include "models/query/compile_parts.h"

#include <algorithm>

namespace query {

static QString reversedLower(const QString &text)
{
    const QString lower = text.toLower();
    QString reversed;
    std::copy(lower.rbegin(), lower.rend(), std::back_inserter(reversed));
    return reversed;
}

Piece name(const Node &term, int type)
{
    std::string only = type ? "a.type = " + std::to_string(type) + " AND " : std::string();
    const char *table = "alternative_name a";
    if (isNone(term))
        return column(type ? "NOT EXISTS (SELECT 1 FROM alternative_name a WHERE a.certificate_id "
                             "= c.id AND a.type = "
                              + std::to_string(type) + ")"
                           : std::string("c.san_count = 0"));
    if (term.op == Operator::Contains) {
        const QString run = longestPlain(term.value);
        if (run.isEmpty())
            return inTable(table, "a.certificate_id", only + "a.value LIKE ? ESCAPE '\\'",
                           {likeContains(term.value)});
        return inTable(
            "certificate_text JOIN alternative_name a ON a.certificate_id = certificate_text.rowid",
            "certificate_text.rowid",
            only + "certificate_text MATCH ? AND a.value LIKE ? ESCAPE '\\'",
            {QString(QLatin1String("names : ") + ftsString(run)), likeContains(term.value)});
    }
    const bool ascii = std::all_of(term.value.begin(), term.value.end(),
                                   [](QChar c) { return c.unicode() < 0x80; });
    if (!ascii) {
        // The reversed column turns bytes around; only ASCII survives that as text.
        const Condition match = matches("a.value", term);
        return inTable(table, "a.certificate_id", only + match.sql, match.values);
    }
    const QString reversed = reversedLower(term.value);
    if (term.op == Operator::Exactly || !hasWildcard(term.value))
        return inTable(table, "a.certificate_id", only + "a.reversed = ?", {reversed});
    // "*.example.org" reversed is "gro.elpmaxe.*": what stands before the first wildcard is a range
    // of the index.
    const qsizetype wild =
        std::min(reversed.indexOf(QLatin1Char('*')) < 0 ? reversed.size()
                                                        : reversed.indexOf(QLatin1Char('*')),
                 reversed.indexOf(QLatin1Char('?')) < 0 ? reversed.size()
                                                        : reversed.indexOf(QLatin1Char('?')));
    if (wild > 0) {
        // GLOB with a bound pattern may use the index only when its start is literal; the range
        // says so itself.
        const QString from = reversed.left(wild);
        QString to = from;
        to.back() = QChar(static_cast<ushort>(to.back().unicode() + 1));
        return inTable(table, "a.certificate_id",
                       only + "a.reversed >= ? AND a.reversed < ? AND a.reversed GLOB ?",
                       {from, to, globPattern(reversed)});
    }
    const QString run = longestPlain(term.value);
    if (run.isEmpty())
        return inTable(table, "a.certificate_id", only + "a.reversed GLOB ?",
                       {globPattern(reversed)});
    return inTable(
        "certificate_text JOIN alternative_name a ON a.certificate_id = certificate_text.rowid",
        "certificate_text.rowid", only + "certificate_text MATCH ? AND a.reversed GLOB ?",
        {QString(QLatin1String("names : ") + ftsString(run)), globPattern(reversed)});
}

Piece san(const Node &term, bool addressesOnly)
{
    if (const auto network = networkFrom(term.value); network && term.op != Operator::Contains)
        return inTable("alternative_name a", "a.certificate_id",
                       "a.address <> x'' AND a.address BETWEEN ? AND ?",
                       {network->first, network->last});
    return name(term, addressesOnly ? static_cast<int>(domain::NameType::Ip) : 0);
}

Piece location(const Node &term)
{
    if (isNone(term))
        return column("c.location_count = 0");
    if (const auto network = networkFrom(term.value); network && term.op != Operator::Contains)
        return inTable("location l", "l.certificate_id",
                       "l.address <> x'' AND l.address BETWEEN ? AND ?",
                       {network->first, network->last});
    Condition place = matchesPart("l.place", term);
    const Condition entry = matchesPart("l.entry", term);
    append(place, " OR " + entry.sql, entry.values);
    return inTable("location l", "l.certificate_id", "(" + place.sql + ")", place.values);
}

Piece tag(const Node &term)
{
    if (isNone(term))
        return column("NOT EXISTS (SELECT 1 FROM certificate_tag t WHERE t.certificate_id = c.id)");
    Condition match = matches("name", term);
    return inTable("certificate_tag t", "t.certificate_id",
                   "t.tag_id IN (SELECT id FROM tag WHERE " + match.sql + ")", match.values);
}

// What the indexes of fingerprints and public keys hold of them.
constexpr int IndexedBytes = 6;
static std::string indexedPart(const char *expression)
{
    return std::string("substr(") + expression + ", 1, 6)";
}

Piece hex(const char *expression, const Node &term, bool indexedBlob)
{
    if (isNone(term))
        return column(std::string(expression) + " = x''");
    const QString digits = hexDigits(term.value);
    if (term.op == Operator::Contains)
        return column("lower(hex(" + std::string(expression) + ")) LIKE ? ESCAPE '\\'",
                      {likeContains(digits.isEmpty() ? term.value : digits)});
    if (!hasWildcard(digits) && digits.size() % 2 == 0) {
        const QByteArray whole = QByteArray::fromHex(digits.toLatin1());
        Piece piece = column(std::string(expression) + " = ?", {whole});
        if (indexedBlob)
            piece = column(indexedPart(expression) + " = ? AND " + expression + " = ?",
                           {whole.left(IndexedBytes), whole});
        piece.indexed = indexedBlob;
        return piece;
    }
    // A beginning ("b81f40*") is a range of the index.
    const qsizetype star = digits.indexOf(QLatin1Char('*'));
    if (indexedBlob && star == digits.size() - 1 && star >= 2
        && !digits.contains(QLatin1Char('?'))) {
        const QString start = digits.left(star);
        const QByteArray from =
            QByteArray::fromHex((start.size() % 2 ? start + QLatin1Char('0') : start).toLatin1());
        QByteArray to =
            QByteArray::fromHex((start.size() % 2 ? start + QLatin1Char('f') : start).toLatin1());
        to += QByteArray(40, '\xff');
        Piece piece = column(indexedPart(expression) + " BETWEEN ? AND ? AND " + expression
                                 + " BETWEEN ? AND ?",
                             {from.left(IndexedBytes), to.left(IndexedBytes), from, to});
        piece.indexed = true;
        return piece;
    }
    return column("lower(hex(" + std::string(expression) + ")) GLOB ?", {digits});
}

Piece serial(const Node &term)
{
    QString digits = hexDigits(term.value);
    if (term.op == Operator::Contains || digits.isEmpty())
        return column("c.serial LIKE ? ESCAPE '\\'",
                      {likeContains(digits.isEmpty() ? term.value : digits)});
    if (hasWildcard(digits)) {
        const QString run = longestPlain(digits);
        if (run.isEmpty())
            return column("c.serial GLOB ?", {digits});
        return inTable("certificate_text JOIN certificate s ON s.id = certificate_text.rowid",
                       "certificate_text.rowid", "certificate_text MATCH ? AND s.serial GLOB ?",
                       {QString(QLatin1String("serial : ") + ftsString(run)), digits});
    }
    while (digits.size() > 2 && digits.startsWith(QLatin1String("00")))
        digits.remove(0, 2);  // the leading zero byte of a positive INTEGER is not stored
    Piece piece = column("substr(c.serial, -10) = ? AND c.serial = ?", {digits.right(10), digits});
    piece.indexed = true;
    return piece;
}

Piece mail(const Node &term)
{
    Condition subject = matches("d.subject_mail", term);
    const Condition names = matches("a.value", term);
    append(subject,
           " OR EXISTS (SELECT 1 FROM alternative_name a WHERE a.certificate_id = d.id AND a.type "
           "= 3 AND "
               + names.sql + ")",
           names.values);
    return inTable("certificate_detail d", "d.id", "(" + subject.sql + ")", subject.values);
}

}  // namespace query
