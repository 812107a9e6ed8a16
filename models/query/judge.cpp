// SPDX-License-Identifier: GPL-3.0-or-later
// Which operators a field takes and which values fit; every message names the place and a way out.
#include "models/query/compile.h"
#include "models/query/parser.h"
#include "models/query/values.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace query {
namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("query::Parser", text);
}

bool isOrder(Operator op)
{
    return op == Operator::Less || op == Operator::LessEqual || op == Operator::Greater
        || op == Operator::GreaterEqual;
}

bool orders(const FieldInfo &info)
{
    return info.kind == FieldKind::Date || info.kind == FieldKind::Number
        || info.kind == FieldKind::Custom || info.field == Field::Criticality
        || info.field == Field::Key;
}

bool contains(const FieldInfo &info)
{
    return info.kind == FieldKind::Text || info.kind == FieldKind::Dictionary
        || info.kind == FieldKind::Network || info.kind == FieldKind::Custom;
}

std::optional<SyntaxError> wrongValue(const Node &term, const QString &message,
                                      const QString &suggestion)
{
    return SyntaxError{term.valuePosition, term.valueLength, message, suggestion};
}

std::optional<SyntaxError> judgeWord(const Node &term, const FieldInfo &info)
{
    const QStringList words = info.kind == FieldKind::Boolean
        ? QStringList{QStringLiteral("yes"), QStringLiteral("no"), QStringLiteral("true"),
                      QStringLiteral("false")}
        : wordsOf(info);
    if (words.contains(term.value, Qt::CaseInsensitive))
        return std::nullopt;
    // The names of rules are many, and those of an older release stay in the vault.
    static const QRegularExpression rule(QStringLiteral("^[a-z0-9*?]+(-[a-z0-9*?]+)+$|[*?]"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (info.field == Field::Lint && rule.match(term.value).hasMatch())
        return std::nullopt;
    const QString near = nearest(term.value, words);
    const QStringList shown = wordsOf(info);
    return wrongValue(
        term, say("\"%1\" is not one of: %2.").arg(term.value, shown.join(QLatin1String(", "))),
        near.isEmpty() ? QString::fromLatin1(info.example)
                       : QString::fromLatin1(info.name) + QLatin1Char(':') + near);
}

}  // namespace

std::optional<SyntaxError> judge(const Node &term, const FieldInfo &info)
{
    const qsizetype opAt = term.position;
    const qsizetype opLength = term.valuePosition - term.position;
    const QString example = QString::fromLatin1(info.example);
    if (isOrder(term.op) && !orders(info))
        return SyntaxError{
            opAt, opLength,
            say("%1 has no order; \"<\" and \">\" do not fit.").arg(QLatin1String(info.name)),
            example};
    if (term.op == Operator::Contains && !contains(info))
        return SyntaxError{opAt, opLength,
                           say("%1 is not text; \"~\" does not fit.").arg(QLatin1String(info.name)),
                           example};
    if (term.value.isEmpty() && info.kind != FieldKind::Dictionary
        && info.kind != FieldKind::Custom)
        return wrongValue(term, say("The quotation marks hold nothing."), example);
    if (term.value.contains(QChar(0)))
        return wrongValue(term, say("The value holds a character that no certificate can hold."),
                          example);

    switch (info.kind) {
    case FieldKind::Word:
    case FieldKind::Boolean:
        return judgeWord(term, info);
    case FieldKind::Date:
        if (durationFrom(term.value) || timeSpanFrom(term.value, 0))
            return std::nullopt;
        return wrongValue(
            term,
            say("\"%1\" is no date and no duration; write 30d, 2w, 6m, 1y or 2026-11-23.")
                .arg(term.value),
            example);
    case FieldKind::Number:
        if (numberFrom(term.value) || (info.field == Field::Lifetime && durationFrom(term.value)))
            return std::nullopt;
        return wrongValue(term, say("\"%1\" is no number.").arg(term.value), example);
    case FieldKind::Network:
        if (term.value.contains(QLatin1Char('/')) && !term.quoted && !networkFrom(term.value)) {
            // A place may be a path; what starts like an address and has a prefix length is a
            // mistyped network.
            static const QRegularExpression network(
                QStringLiteral("^[0-9.]+/[0-9]*$|^[0-9A-Fa-f:]+:[0-9A-Fa-f:.]*/[0-9]*$"));
            if (info.field == Field::SanIp || network.match(term.value).hasMatch())
                return wrongValue(term,
                                  say("\"%1\" is no network; write an address, \"/\" and up to 32 "
                                      "(IPv6: 128) bits.")
                                      .arg(term.value),
                                  example);
        }
        if (info.field == Field::SanIp && !hasWildcard(term.value) && !networkFrom(term.value))
            return wrongValue(term, say("\"%1\" is no address and no network.").arg(term.value),
                              example);
        return std::nullopt;
    default:
        break;
    }
    if (info.field == Field::Key && isOrder(term.op) && !numberFrom(term.value))
        return wrongValue(term, say("\"%1\" is no number of bits.").arg(term.value),
                          QStringLiteral("key:rsa<3072"));
    if (isHexField(info.field) && term.op != Operator::Contains && hexDigits(term.value).isEmpty()
        && term.value.compare(QLatin1String("none"), Qt::CaseInsensitive) != 0)
        return wrongValue(term, say("\"%1\" is not hexadecimal.").arg(term.value), example);
    return std::nullopt;
}

}  // namespace query
