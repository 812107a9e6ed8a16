// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/parser.h"

#include <QCoreApplication>

namespace query {
namespace {

constexpr qsizetype LongestText = 20'000;
constexpr int MostTerms = 500;  // SQLite limits an expression's depth to 1000
constexpr int DeepestNesting = 60;

QString say(const char *text)
{
    return QCoreApplication::translate("query::Parser", text);
}

class Parser {
public:
    explicit Parser(const QString &text) : m_text(text), m_tokens(lex(text)) { }

    Tree run()
    {
        Tree tree;
        if (m_text.size() > LongestText) {
            fail(LongestText, m_text.size() - LongestText, say("The query is too long."));
        } else if (!m_tokens.empty()) {
            tree.root = alternatives(0);
            if (!m_error && m_at < m_tokens.size())
                fail(m_tokens[m_at], say("There is no parenthesis that this one closes."));
        }
        tree.error = std::move(m_error);
        return tree;
    }

private:
    using Kind = Token::Kind;

    bool at(Kind kind) const
    {
        return !m_error && m_at < m_tokens.size() && m_tokens[m_at].kind == kind;
    }
    bool more() const
    {
        return !m_error && m_at < m_tokens.size() && m_tokens[m_at].kind != Kind::Close;
    }

    void fail(qsizetype position, qsizetype length, const QString &message,
              const QString &suggestion = {})
    {
        if (!m_error)
            m_error = SyntaxError{position, length, message, suggestion};
    }
    void fail(const Lexeme &token, const QString &message, const QString &suggestion = {})
    {
        fail(token.position, token.length, message, suggestion);
    }

    static Node joined(Node::Kind kind, std::vector<Node> parts)
    {
        if (parts.size() == 1)
            return std::move(parts.front());
        Node node;
        node.kind = kind;
        if (!parts.empty()) {
            node.position = parts.front().position;
            node.length = parts.back().position + parts.back().length - node.position;
        }
        node.children = std::move(parts);
        return node;
    }

    Node alternatives(int depth)
    {
        std::vector<Node> parts;
        parts.push_back(sequence(depth));
        while (at(Kind::Or)) {
            const Lexeme word = m_tokens[m_at++];
            if (!more())
                fail(word, say("Something must follow \"or\"."));
            else
                parts.push_back(sequence(depth));
        }
        return joined(Node::Kind::Or, std::move(parts));
    }

    Node sequence(int depth)
    {
        std::vector<Node> parts;
        while (more() && !at(Kind::Or)) {
            if (at(Kind::And)) {
                const Lexeme word = m_tokens[m_at++];
                if (parts.empty())
                    fail(word, say("Something must stand before \"and\"."));
                else if (!more() || at(Kind::Or) || at(Kind::And))
                    fail(word, say("Something must follow \"and\"."));
                continue;
            }
            parts.push_back(negatable(depth));
        }
        if (parts.empty() && !m_error) {
            if (m_at < m_tokens.size() && m_tokens[m_at].kind == Kind::Or)
                fail(m_tokens[m_at], say("Something must stand before \"or\"."));
            else if (m_at < m_tokens.size())
                fail(m_tokens[m_at],
                     depth > 0 ? say("The parentheses hold nothing.")
                               : say("There is no parenthesis that this one closes."));
            else
                fail(m_text.size(), 0, say("The query ends too early."));
        }
        return parts.empty() ? Node{} : joined(Node::Kind::And, std::move(parts));
    }

    Node negatable(int depth)
    {
        if (!at(Kind::Not))
            return item(depth);
        if (depth >= DeepestNesting) {
            fail(m_tokens[m_at], say("The query is nested too deeply."));
            return {};
        }
        const Lexeme minus = m_tokens[m_at++];
        if (!more() || at(Kind::And) || at(Kind::Or)) {
            fail(minus, say("Something must follow \"%1\".").arg(minus.text));
            return {};
        }
        Node node;
        node.kind = Node::Kind::Not;
        node.position = minus.position;
        node.children.push_back(negatable(depth + 1));
        node.length = node.children[0].position + node.children[0].length - node.position;
        return node;
    }

    Node item(int depth)
    {
        const Lexeme token = m_tokens[m_at++];
        if (++m_terms > MostTerms) {
            fail(token, say("The query has more than %1 parts.").arg(MostTerms));
            return {};
        }
        if (token.kind == Kind::Open)
            return group(token, depth);
        if (token.kind == Kind::Field)
            return term(token);
        if (token.open) {
            fail(token, say("The quotation mark is never closed."),
                 m_text.mid(token.position) + QLatin1Char('"'));
            return {};
        }
        Node node;
        node.kind = Node::Kind::Text;
        node.value = token.text;
        node.quoted = token.quoted;
        node.position = node.valuePosition = token.position;
        node.length = node.valueLength = token.length;
        if (token.text.isEmpty())
            fail(token, say("The quotation marks hold nothing."));
        return node;
    }

    Node group(const Lexeme &open, int depth)
    {
        if (depth >= DeepestNesting) {
            fail(open, say("The query is nested too deeply."));
            return {};
        }
        Node node = alternatives(depth + 1);
        if (!at(Kind::Close)) {
            fail(open, say("The parenthesis is never closed."),
                 m_text.mid(open.position) + QLatin1Char(')'));
            return {};
        }
        const Lexeme &close = m_tokens[m_at++];
        node.position = open.position;
        node.length = close.position + close.length - open.position;
        return node;
    }

    Node term(const Lexeme &name)
    {
        const Lexeme op = m_tokens[m_at++];  // the lexer always puts one after a field
        const FieldInfo *info = fieldNamed(name.text);
        if (!info) {
            QStringList names;
            for (const FieldInfo &known : allFields())
                names << QString::fromLatin1(known.name);
            const QString near = nearest(name.text, names);
            fail(name, say("There is no field \"%1\".").arg(name.text),
                 near.isEmpty() ? QLatin1Char('"')
                         + m_text.mid(name.position, name.length + op.length) + QLatin1Char('"')
                                : near + op.text);
            return {};
        }
        const bool adjacent =
            m_at < m_tokens.size() && m_tokens[m_at].position == op.position + op.length;
        if (adjacent && m_tokens[m_at].kind == Kind::Open)
            return list(name, op, *info);
        if (!adjacent || m_tokens[m_at].kind != Kind::Value) {
            fail(op.position + op.length, 0,
                 say("A value must follow \"%1\".").arg(name.text + op.text),
                 QString::fromLatin1(info->example));
            return {};
        }
        return valued(name, op, *info, m_tokens[m_at++]);
    }

    // owner:(a or b): each value becomes a term of its own.
    Node list(const Lexeme &name, const Lexeme &op, const FieldInfo &info)
    {
        const Lexeme open = m_tokens[m_at++];
        std::vector<Node> parts;
        bool separated = true;
        while (more()) {
            Lexeme token = m_tokens[m_at++];
            if (token.kind == Kind::Or) {
                if (separated)
                    fail(token, say("Something must stand before \"or\"."));
                separated = true;
                continue;
            }
            if (token.kind == Kind::Field || token.kind == Kind::Open || token.kind == Kind::And
                || token.kind == Kind::Not) {
                fail(token, say("A list holds values only, joined by \"or\"."),
                     QString::fromLatin1(info.name) + QStringLiteral(":(a or b)"));
                return {};
            }
            if (++m_terms > MostTerms) {
                fail(token, say("The query has more than %1 parts.").arg(MostTerms));
                return {};
            }
            separated = false;
            parts.push_back(valued(name, op, info, token));
        }
        if (!at(Kind::Close)) {
            fail(open, say("The parenthesis is never closed."),
                 m_text.mid(open.position) + QLatin1Char(')'));
            return {};
        }
        const Lexeme &close = m_tokens[m_at++];
        if (parts.empty() || separated) {
            fail(close,
                 parts.empty() ? say("The parentheses hold nothing.")
                               : say("Something must follow \"or\"."));
            return {};
        }
        // Not any of them: "!=" in a list excludes all.
        Node node =
            joined(op.op == Operator::IsNot ? Node::Kind::And : Node::Kind::Or, std::move(parts));
        node.position = name.position;
        node.length = close.position + close.length - name.position;
        return node;
    }

    Node valued(const Lexeme &name, const Lexeme &op, const FieldInfo &info, const Lexeme &value)
    {
        Node node;
        node.kind = Node::Kind::Term;
        node.field = info.field;
        node.op = op.op;
        node.value = value.text;
        node.quoted = value.quoted;
        node.position = name.position;
        node.length = value.position + value.length - name.position;
        node.valuePosition = value.position;
        node.valueLength = value.length;
        if (info.field == Field::Custom)
            node.custom = name.text.mid(6).toLower();
        if (value.open)
            fail(value, say("The quotation mark is never closed."),
                 m_text.mid(name.position) + QLatin1Char('"'));
        else if (auto error = judge(node, info))
            fail(error->position, error->length, error->message, error->suggestion);
        return node;
    }

    const QString &m_text;
    std::vector<Lexeme> m_tokens;
    std::size_t m_at = 0;
    int m_terms = 0;
    std::optional<SyntaxError> m_error;
};

}  // namespace

Tree parseTree(const QString &text)
{
    return Parser(text).run();
}

}  // namespace query
