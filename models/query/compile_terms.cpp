// SPDX-License-Identifier: GPL-3.0-or-later
// One field, one operator, one value -> one predicate.
#include "models/query/compile_parts.h"

#include <algorithm>
#include <map>

namespace query {
namespace {

Piece dictionary(const char *idColumn, const char *table, const Node &term, bool inExpiryIndex)
{
    Piece piece;
    if (isNone(term)) {
        piece = column(std::string("c.") + idColumn + " = 0");
    } else {
        Condition name = matches("name", term);
        piece = column(std::string("c.") + idColumn + " IN (SELECT id FROM " + table + " WHERE "
                           + name.sql + ")",
                       std::move(name.values));
    }
    piece.indexed = true;
    piece.covered = inExpiryIndex;
    return piece;
}

Condition issuerNames(const Node &term)
{
    Condition name = matches("name", term);
    const Condition dn = matches("dn", term);
    append(name, " OR " + dn.sql, dn.values);
    return {"SELECT id FROM issuer_name WHERE " + name.sql, std::move(name.values)};
}

Piece issuer(const Node &term)
{
    Condition names = issuerNames(term);
    Piece piece = covered("c.issuer_id IN (" + names.sql + ")", std::move(names.values));
    piece.indexed = true;
    return piece;
}

// Those issued by that name or linked to an authority of that name, and whatever is linked below
// them; UNION (not ALL) ends the cycles that cross-signed authorities make.
Piece issuerTree(const Node &term)
{
    const Condition names = issuerNames(term);
    Condition tree{
        "WITH RECURSIVE below(id) AS (SELECT x.id FROM certificate x WHERE x.issuer_id IN ("
            + names.sql
            + ") UNION SELECT k.id FROM certificate a JOIN certificate k ON k.parent_id = a.id "
              "WHERE a.subject_name_id IN ("
            + names.sql
            + ") UNION SELECT k.id FROM below b JOIN certificate k ON k.parent_id = b.id)"
              " SELECT id FROM below",
        names.values};
    append(tree, {}, names.values);
    Piece piece = column("c.id IN (" + tree.sql + ")", tree.values);
    piece.driver = std::move(tree);
    return piece;
}

Piece key(const Node &term)
{
    std::string sql;
    std::vector<BoundValue> values;
    QString algorithm = term.value;
    Operator op = term.op;
    std::optional<std::int64_t> bits;
    if (op != Operator::Is && op != Operator::IsNot && op != Operator::Exactly
        && op != Operator::Contains) {
        bits = numberFrom(term.value);  // key<3072
        algorithm.clear();
    } else if (!term.quoted) {
        for (qsizetype i = 1; i < term.value.size() && !bits; ++i) {  // rsa<3072
            if (!QStringLiteral("<>=:").contains(term.value[i]))
                continue;
            const bool equal = i + 1 < term.value.size() && term.value[i + 1] == QLatin1Char('=');
            bits = numberFrom(QStringView(term.value).mid(i + (equal ? 2 : 1)));
            if (!bits)
                break;
            algorithm = term.value.left(i);
            const QChar sign = term.value[i];
            op = sign == QLatin1Char('<')  ? (equal ? Operator::LessEqual : Operator::Less)
                : sign == QLatin1Char('>') ? (equal ? Operator::GreaterEqual : Operator::Greater)
                                           : Operator::Is;
        }
    }
    if (algorithm.compare(QLatin1String("ecdsa"), Qt::CaseInsensitive) == 0)
        algorithm = QStringLiteral("EC");
    if (bits) {
        sql = std::string("bits > 0 AND bits ") + comparison(op) + " ?";
        values.emplace_back(*bits);
        if (!algorithm.isEmpty()) {
            sql += " AND algorithm = ? COLLATE NOCASE";
            values.emplace_back(algorithm);
        }
    } else if (term.op == Operator::Contains
               || (term.op != Operator::Exactly && hasWildcard(algorithm))) {
        Condition label = matches("label", term);
        sql = label.sql;
        values = std::move(label.values);
    } else {
        // "ec", "EC P-256", "P-256", "ml-dsa" for every parameter set
        sql = "label = ?1x COLLATE NOCASE OR algorithm = ?1x COLLATE NOCASE OR curve = ?1x COLLATE "
              "NOCASE"
              " OR algorithm LIKE ? ESCAPE '\\'";
        for (std::size_t at = sql.find("?1x"); at != std::string::npos; at = sql.find("?1x"))
            sql.replace(at, 3, "?");
        values = {algorithm, algorithm, algorithm, likePrefix(algorithm + QLatin1Char('-'))};
    }
    Piece piece =
        covered("c.key_type_id IN (SELECT id FROM key_type WHERE " + sql + ")", std::move(values));
    piece.indexed = true;
    return piece;
}

Piece signature(const Node &term)
{
    QString plain = term.value;
    plain.remove(QLatin1Char('-'));
    Piece piece = term.op == Operator::Exactly
        ? column(
            "c.signature_type_id IN (SELECT id FROM signature_type WHERE label = ? COLLATE NOCASE)",
            {term.value})
        : column("c.signature_type_id IN (SELECT id FROM signature_type WHERE replace(label, '-', "
                 "'') LIKE ? ESCAPE '\\')",
                 {hasWildcard(plain) && term.op != Operator::Contains ? likePattern(plain)
                                                                      : likeContains(plain)});
    piece.indexed = true;
    return piece;
}

// A run of the value that stands unescaped in the subject's text, so that the full-text index finds
// it.
QString subjectRun(const QString &value)
{
    QString plain = value;
    for (QChar &c : plain)
        if (!(c.isLetterOrNumber() || c == QLatin1Char('.') || c == QLatin1Char('-')
              || c == QLatin1Char('_')))
            c = QLatin1Char('*');
    return longestPlain(plain);
}

// Text of the detail table, narrowed first by the full-text index of the subject where that is
// possible.
Piece subjectPart(const char *columnName, const Node &term, bool part)
{
    if (isNone(term))
        return inTable("certificate_detail d", "d.id", std::string("d.") + columnName + " = ''");
    Condition match = part ? matchesPart(std::string("d.") + columnName, term)
                           : matches(std::string("d.") + columnName, term);
    const QString run = subjectRun(term.value);
    if (run.isEmpty())
        return inTable("certificate_detail d", "d.id", match.sql, match.values);
    match.values.insert(match.values.begin(),
                        QString(QLatin1String("subject : ") + ftsString(run)));
    return inTable("certificate_text JOIN certificate_detail d ON d.id = certificate_text.rowid",
                   "certificate_text.rowid", "certificate_text MATCH ? AND " + match.sql,
                   match.values);
}

Piece detailList(const char *columnName, const Node &term)
{
    if (isNone(term))
        return inTable("certificate_detail d", "d.id", std::string("d.") + columnName + " = ''");
    Condition match = matchesPart(std::string("d.") + columnName, term);
    return inTable("certificate_detail d", "d.id", match.sql, match.values);
}

Piece number(const Node &term)
{
    const std::string op = comparison(term.op);
    const std::int64_t value = numberFrom(term.value).value_or(0);
    switch (term.field) {
    case Field::Bits: {
        Piece piece = covered("c.key_type_id IN (SELECT id FROM key_type WHERE bits > 0 AND bits "
                                  + op + " ?)",
                              {value});
        piece.indexed = true;
        return piece;
    }
    case Field::Lifetime: {
        // Days as policy::lifetimeDays counts them: both ends belong to the validity (RFC
        // 5280 4.1.2.5).
        const auto duration = durationFrom(term.value);
        return covered("(c.not_after - c.not_before + 86400) / 86400 " + op + " ?",
                       {duration ? duration->from(0) / 86400 : value});
    }
    case Field::Names:
        return column("c.san_count " + op + " ?", {value});
    case Field::Locations:
        return column("c.location_count " + op + " ?", {value});
    case Field::Incident:
        return incident(op, value);
    default:
        break;
    }
    Piece piece = covered("c.id " + op + " ?", {value});
    piece.indexed = true;
    return piece;
}

Piece word(const Node &term, const Context &context)
{
    const QString value = term.value.toLower();
    switch (term.field) {
    case Field::Status:
        for (const auto status :
             {domain::Status::Revoked, domain::Status::Superseded, domain::Status::Expired,
              domain::Status::NotYetValid, domain::Status::Expiring, domain::Status::Valid}) {
            if (value != QLatin1String(domain::statusWord(status)))
                continue;
            Condition sql = statusSql(status, context);
            if (status == domain::Status::Valid
                && term.op != Operator::Exactly)  // the expiring are valid, too
                sql.values.front() = context.now;
            Piece piece = covered(sql.sql, sql.values);
            piece.indexed = status != domain::Status::Valid;
            return piece;
        }
        return column("0");
    case Field::Quantum:
        return covered("c.post_quantum = "
                       + std::to_string(value == QLatin1String("safe")         ? 2
                                            : value == QLatin1String("hybrid") ? 1
                                                                               : 0));
    case Field::Criticality: {
        const std::string plain =
            value == QLatin1String("none") ? std::string() : value.toStdString();
        const auto level = domain::criticalityFrom(plain).value_or(domain::Criticality::None);
        Piece piece = column(std::string("c.criticality ") + comparison(term.op) + " ?",
                             {static_cast<std::int64_t>(level)});
        piece.indexed = true;
        return piece;
    }
    case Field::Lint:
        return lint(term, context);
    case Field::Finding: {
        const Condition sql = findingSql(value, context);
        return column(sql.sql, sql.values);
    }
    case Field::Parent: {
        static const std::map<QString, const char *> states{
            {QStringLiteral("none"), "(c.parent_id = 0 AND c.self_signed = 0)"},
            {QStringLiteral("verified"), "(c.parent_id <> 0 AND c.parent_state = 1)"},
            {QStringLiteral("wrong"), "c.parent_state = 2"},
            {QStringLiteral("unchecked"), "c.parent_state = 0"},
            {QStringLiteral("uncheckable"), "c.parent_state = 3"}};
        Piece piece = column(states.at(value));
        piece.indexed = value == QLatin1String("wrong");
        return piece;
    }
    case Field::Usage: {
        const auto words = wordsOf(infoOf(Field::Usage));
        qsizetype bit = 0;
        while (bit + 1 < words.size() && words[bit].compare(value, Qt::CaseInsensitive) != 0)
            ++bit;
        return inTable("certificate_detail d", "d.id", "(d.key_usage & ?) <> 0",
                       {std::int64_t{1} << bit});
    }
    default:
        break;
    }
    // has:
    static const std::map<QString, const char *> has{
        {QStringLiteral("key"), "c.private_key_id <> 0"},
        {QStringLiteral("owner"), "c.owner_id <> 0"},
        {QStringLiteral("team"), "c.team_id <> 0"},
        {QStringLiteral("environment"), "c.environment_id <> 0"},
        {QStringLiteral("tag"),
         "EXISTS (SELECT 1 FROM certificate_tag t WHERE t.certificate_id = c.id)"},
        {QStringLiteral("notes"),
         "EXISTS (SELECT 1 FROM certificate_detail d WHERE d.id = c.id AND d.notes <> '')"},
        {QStringLiteral("location"), "c.location_count > 0"},
        {QStringLiteral("parent"), "c.parent_id <> 0"},
        {QStringLiteral("name"), "c.san_count > 0"},
        {QStringLiteral("successor"), "c.superseded_by <> 0"},
        {QStringLiteral("sct"),
         "EXISTS (SELECT 1 FROM certificate_detail d WHERE d.id = c.id AND d.sct_count > 0)"},
        {QStringLiteral("crl"),
         "EXISTS (SELECT 1 FROM certificate_detail d WHERE d.id = c.id AND d.crl_urls <> '')"},
        {QStringLiteral("ocsp"),
         "EXISTS (SELECT 1 FROM certificate_detail d WHERE d.id = c.id AND d.ocsp_urls <> '')"},
        {QStringLiteral("field"),
         "EXISTS (SELECT 1 FROM custom_value v WHERE v.certificate_id = c.id)"}};
    return column(has.at(value));
}

Piece boolean(const Node &term, const Context &context)
{
    const bool yes = term.value.startsWith(QLatin1Char('y'), Qt::CaseInsensitive)
        || term.value.startsWith(QLatin1Char('t'), Qt::CaseInsensitive);
    const char *sign = yes ? " <> 0" : " = 0";
    switch (term.field) {
    case Field::Managed:
        return covered(std::string("c.managed") + sign);
    case Field::Authority:
        return column(std::string("c.is_ca") + sign);
    case Field::SelfSigned:
        return column(std::string("c.self_signed") + sign);
    case Field::Weak:
        return covered(std::string("c.weakness") + sign);
    case Field::KeyCompromised:
        return keyCompromised(yes);
    case Field::Proven:
        return proven(yes);
    default:
        break;
    }
    // The sighting that tells: a place that still has it after the revocation, or after the end.
    return covered(std::string(yes ? "" : "NOT ")
                       + "((c.revoked_at <> 0 AND c.seen_at > c.revoked_at)"
                         " OR (c.revoked_at = 0 AND c.not_after < ? AND c.seen_at > c.not_after))",
                   {context.now});
}

}  // namespace

bool isHexField(Field field)
{
    return field == Field::Serial || field == Field::Sha256 || field == Field::Sha1
        || field == Field::Spki || field == Field::SubjectKeyId || field == Field::AuthorityKeyId;
}

Condition statusSql(domain::Status status, const Context &context)
{
    const std::int64_t now = context.now;
    const std::int64_t soon = now + std::int64_t{context.expiringDays} * 86400;
    const std::string current = "c.revoked_at = 0 AND c.superseded_by = 0 AND ";
    switch (status) {
    case domain::Status::Revoked:
        return {"c.revoked_at <> 0", {}};
    case domain::Status::Superseded:
        return {"(c.superseded_by <> 0 AND c.revoked_at = 0)", {}};
    case domain::Status::Expired:
        return {"(" + current + "c.not_after < ?)", {now}};
    case domain::Status::NotYetValid:
        return {"(" + current + "c.not_after >= ? AND c.not_before > ?)", {now, now}};
    case domain::Status::Expiring:
        return {"(" + current + "c.not_after >= ? AND c.not_after < ? AND c.not_before <= ?)",
                {now, soon, now}};
    case domain::Status::Valid:
        break;
    }
    return {"(" + current + "c.not_after >= ? AND c.not_before <= ?)", {soon, now}};
}

Piece termPiece(const Node &term, const Context &context)
{
    switch (term.field) {
    case Field::Issuer:
        return issuer(term);
    case Field::IssuerTree:
        return issuerTree(term);
    case Field::Owner:
        return dictionary("owner_id", "owner", term, true);
    case Field::Team:
        return dictionary("team_id", "team", term, false);
    case Field::Environment:
        return dictionary("environment_id", "environment", term, true);
    case Field::Tag:
        return tag(term);
    case Field::Signature:
        return signature(term);
    case Field::Key:
        return key(term);
    case Field::Subject:
        return subjectPart("subject", term, true);
    case Field::CommonName:
        return subjectPart("common_name", term, false);
    case Field::Organization:
        return subjectPart("organization", term, false);
    case Field::Unit:
        return subjectPart("unit", term, false);
    case Field::Country:
        return subjectPart("country", term, false);
    case Field::State:
        return subjectPart("state", term, false);
    case Field::Locality:
        return subjectPart("locality", term, false);
    case Field::Mail:
        return mail(term);
    case Field::Name: {
        Condition match = matches("c.display_name", term);
        Piece piece = column(match.sql, match.values);
        piece.indexed = !hasWildcard(term.value) || term.op == Operator::Exactly;
        return piece;
    }
    case Field::San:
        return san(term, false);
    case Field::SanIp:
        return san(term, true);
    case Field::SanDns:
        return name(term, static_cast<int>(domain::NameType::Dns));
    case Field::SanMail:
        return name(term, static_cast<int>(domain::NameType::Mail));
    case Field::SanUri:
        return name(term, static_cast<int>(domain::NameType::Uri));
    case Field::Serial:
        return serial(term);
    case Field::Sha256:
        return hex("c.sha256", term, true);
    case Field::Spki:
        return hex("c.spki_sha256", term, true);
    case Field::SubjectKeyId:
        return hex("c.subject_key_id", term, false);
    case Field::AuthorityKeyId:
        return hex("c.authority_key_id", term, false);
    case Field::Sha1: {
        const Piece piece = hex("d.sha1", term, false);
        return inTable("certificate_detail d", "d.id", piece.sql.sql, piece.sql.values);
    }
    case Field::ExtendedUsage: {
        if (isNone(term))
            return detailList("extended_key_usage", term);
        const QString middle = hasWildcard(term.value) && term.op == Operator::Is
            ? likePattern(term.value)
            : likeContains(term.value).mid(1).chopped(1);
        const QString pattern = term.op == Operator::Contains
            ? likeContains(term.value)
            : QStringLiteral("% ") + middle + QStringLiteral(" %");
        return inTable("certificate_detail d", "d.id",
                       "' ' || d.extended_key_usage || ' ' LIKE ? ESCAPE '\\'", {pattern});
    }
    case Field::Crl:
        return detailList("crl_urls", term);
    case Field::Ocsp:
        return detailList("ocsp_urls", term);
    case Field::Aia:
        return detailList("issuer_urls", term);
    case Field::Policy: {
        if (isNone(term) || term.op == Operator::Contains)
            return detailList("policies", term);
        const QString middle = hasWildcard(term.value) ? likePattern(term.value)
                                                       : likeContains(term.value).mid(1).chopped(1);
        return inTable(
            "certificate_detail d", "d.id", "char(10) || d.policies || char(10) LIKE ? ESCAPE '\\'",
            {QString(QLatin1Char('%') + QChar(10) + middle + QChar(10) + QLatin1Char('%'))});
    }
    case Field::Notes: {
        const QString run = longestPlain(term.value);
        if (isNone(term) || run.isEmpty())
            return detailList("notes", term);
        Condition match = matchesPart("d.notes", term);
        match.values.insert(match.values.begin(),
                            QString(QLatin1String("notes : ") + ftsString(run)));
        return inTable(
            "certificate_text JOIN certificate_detail d ON d.id = certificate_text.rowid",
            "certificate_text.rowid", "certificate_text MATCH ? AND " + match.sql, match.values);
    }
    case Field::Location:
        return location(term);
    case Field::Expires:
    case Field::Begins:
    case Field::Added:
    case Field::Seen:
    case Field::Revoked:
        return datePiece(term, context);
    case Field::Bits:
    case Field::Lifetime:
    case Field::Names:
    case Field::Locations:
    case Field::Id:
    case Field::Incident:
        return number(term);
    case Field::Status:
    case Field::Quantum:
    case Field::Criticality:
    case Field::Lint:
    case Field::Finding:
    case Field::Has:
    case Field::Parent:
    case Field::Usage:
        return word(term, context);
    case Field::Managed:
    case Field::Authority:
    case Field::SelfSigned:
    case Field::Weak:
    case Field::StillSeen:
    case Field::KeyCompromised:
    case Field::Proven:
        return boolean(term, context);
    case Field::Custom:
        return customPiece(term, context);
    }
    return column("0");
}

}  // namespace query
