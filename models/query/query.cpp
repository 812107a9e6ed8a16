// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/query.h"

#include "models/query/compile.h"
#include "models/query/parser.h"
#include "models/query/values.h"

namespace query {
namespace {

bool sameNode(const Node &left, const Node &right)
{
    if (left.kind != right.kind || left.children.size() != right.children.size())
        return false;
    if (left.kind == Node::Kind::Term
        && (left.field != right.field || left.op != right.op || left.custom != right.custom))
        return false;
    if (left.value.compare(right.value, Qt::CaseInsensitive) != 0)
        return false;
    for (std::size_t i = 0; i < left.children.size(); ++i)
        if (!sameNode(left.children[i], right.children[i]))
            return false;
    return true;
}

// The top-level parts of a conjunction; a query that is one part, or an alternative, is one.
std::vector<const Node *> topLevel(const Node &root)
{
    std::vector<const Node *> nodes;
    if (root.kind == Node::Kind::And)
        for (const Node &child : root.children)
            nodes.push_back(&child);
    else if (root.kind != Node::Kind::Everything)
        nodes.push_back(&root);
    return nodes;
}

const Node *findPart(const Query &query, const Node &wanted)
{
    for (const Node *node : topLevel(query.root()))
        if (sameNode(*node, wanted))
            return node;
    return nullptr;
}

}  // namespace

Query::Query() : m_root(std::make_shared<Node>()) { }

Query::Parsed Query::parse(const QString &text)
{
    Tree tree = parseTree(text);
    if (tree.error)
        return {std::nullopt, std::move(tree.error)};
    Query query;
    query.m_text = text;
    query.m_root = std::make_shared<const Node>(std::move(tree.root));
    return {std::move(query), std::nullopt};
}

crypto::Result<Query> Query::from(const QString &text)
{
    Parsed parsed = parse(text);
    if (parsed.error)
        return parsed.error->toError(text);
    return std::move(*parsed.query);
}

std::vector<Part> Query::parts() const
{
    std::vector<Part> parts;
    for (const Node *node : topLevel(*m_root)) {
        Part part;
        part.position = node->position;
        part.length = node->length;
        part.negated = node->kind == Node::Kind::Not;
        const Node *inner = node;
        while (inner->kind == Node::Kind::Not)
            inner = &inner->children.front();
        part.term = inner->kind == Node::Kind::Term;
        if (part.term) {
            qsizetype end = inner->position;
            while (end < inner->valuePosition && !QStringLiteral(":=~<>!").contains(m_text[end]))
                ++end;
            part.fieldLength = end - inner->position;
        }
        parts.push_back(part);
    }
    return parts;
}

Condition Query::condition(const Context &context) const
{
    return wholeOf(conjunctsOf(*m_root, context));
}

QString quotedValue(const QString &value)
{
    bool plain = !value.isEmpty() && value.compare(QLatin1String("none"), Qt::CaseInsensitive) != 0;
    for (const QChar c : value)
        plain = plain && !c.isSpace() && c != QLatin1Char('"') && c != QLatin1Char('(')
            && c != QLatin1Char(')');
    if (plain)
        return value;
    QString quoted = value;
    quoted.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
        .replace(QLatin1Char('"'), QLatin1String("\\\""));
    return QLatin1Char('"') + quoted + QLatin1Char('"');
}

QString term(Field field, const QString &value)
{
    const QString name = QString::fromLatin1(infoOf(field).name);
    if (value.isEmpty())
        return name + QLatin1String(":none");
    const bool exact =
        hasWildcard(value) || (field == Field::Status && value == QLatin1String("valid"));
    // A key's label with a sign in it is a label, not a size: quotes say so.
    const bool sign = field == Field::Key && value.contains(QLatin1Char('<'));
    return name + QLatin1Char(exact ? '=' : ':')
        + (sign ? QLatin1Char('"') + value + QLatin1Char('"') : quotedValue(value));
}

QString narrowed(const QString &text, const QString &term)
{
    const QString plain = text.trimmed();
    if (plain.isEmpty())
        return term;
    // "a or b" needs parentheses before it is joined; "(a or b)" and "owner:(a or b)" bring theirs.
    const auto parsed = Query::parse(plain);
    bool alternative = false;
    if (parsed.query && parsed.query->root().kind == Node::Kind::Or)
        for (int depth = 0; const Token &token : tokensOf(plain)) {
            depth += token.kind == Token::Kind::Open ? 1
                : token.kind == Token::Kind::Close   ? -1
                                                     : 0;
            alternative = alternative || (depth == 0 && token.kind == Token::Kind::Or);
        }
    return (alternative ? QLatin1Char('(') + plain + QLatin1Char(')') : plain) + QLatin1Char(' ')
        + term;
}

QString without(const QString &text, const QString &term)
{
    const auto parsed = Query::parse(text);
    const auto wanted = Query::parse(term);
    if (!parsed.query || !wanted.query)
        return text;
    const Node *found = findPart(*parsed.query, wanted.query->root());
    if (!found)
        return text;
    const QString before = text.left(found->position).trimmed();
    const QString after = text.mid(found->position + found->length).trimmed();
    return before.isEmpty() || after.isEmpty() ? before + after : before + QLatin1Char(' ') + after;
}

bool hasTerm(const QString &text, const QString &term)
{
    const auto parsed = Query::parse(text);
    const auto wanted = Query::parse(term);
    return parsed.query && wanted.query && findPart(*parsed.query, wanted.query->root());
}

}  // namespace query
