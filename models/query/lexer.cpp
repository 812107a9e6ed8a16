// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/lexer.h"

#include <QRegularExpression>

namespace query {
namespace {

bool isBlank(QChar c)
{
    return c.isSpace();
}

bool endsWord(QChar c)
{
    return isBlank(c) || c == QLatin1Char('(') || c == QLatin1Char(')');
}

// What looks like field:value but is text people paste: fingerprints, IPv6 addresses, web
// addresses.
bool isPlainText(QStringView run)
{
    static const QRegularExpression pairs(
        QStringLiteral("^[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){2,}:?$"));
    static const QRegularExpression address(
        QStringLiteral("^[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){2,7}$"));
    static const QRegularExpression scheme(QStringLiteral("^[A-Za-z][A-Za-z0-9+.-]*://"));
    return pairs.match(run.toString()).hasMatch() || address.match(run.toString()).hasMatch()
        || scheme.match(run.toString()).hasMatch();
}

class Lexer {
public:
    explicit Lexer(const QString &text) : m_text(text) { }

    std::vector<Lexeme> run()
    {
        while (true) {
            while (m_at < m_text.size() && isBlank(m_text[m_at]))
                ++m_at;
            if (m_at >= m_text.size())
                return std::move(m_tokens);
            const QChar c = m_text[m_at];
            if (c == QLatin1Char('('))
                put(Token::Kind::Open, 1);
            else if (c == QLatin1Char(')'))
                put(Token::Kind::Close, 1);
            else if (c == QLatin1Char('"'))
                quoted(Token::Kind::Word);
            else if (c == QLatin1Char('-'))
                put(Token::Kind::Not, 1);
            else
                word();
        }
    }

private:
    void put(Token::Kind kind, qsizetype length, Operator op = Operator::Is)
    {
        Lexeme token;
        token.kind = kind;
        token.position = m_at;
        token.length = length;
        token.text = m_text.mid(m_at, length);
        token.op = op;
        m_tokens.push_back(std::move(token));
        m_at += length;
    }

    void quoted(Token::Kind kind)
    {
        Lexeme token;
        token.kind = kind;
        token.position = m_at++;
        token.quoted = true;
        token.open = true;
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at++];
            if (c == QLatin1Char('"')) {
                token.open = false;
                break;
            }
            if (c == QLatin1Char('\\') && m_at < m_text.size()
                && (m_text[m_at] == QLatin1Char('"') || m_text[m_at] == QLatin1Char('\\')))
                token.text += m_text[m_at++];
            else
                token.text += c;
        }
        token.length = m_at - token.position;
        m_tokens.push_back(std::move(token));
    }

    void word()
    {
        qsizetype end = m_at;
        while (end < m_text.size() && !endsWord(m_text[end]) && m_text[end] != QLatin1Char('"'))
            ++end;
        const QStringView run = QStringView(m_text).mid(m_at, end - m_at);
        if (!isPlainText(run)) {
            qsizetype name = 0;
            while (name < run.size()
                   && (run[name].isLetterOrNumber() || run[name] == QLatin1Char('.')
                       || run[name] == QLatin1Char('-') || run[name] == QLatin1Char('_')))
                ++name;
            qsizetype length = 0;
            const Operator op = operatorAt(run, name, &length);
            if (name > 0 && length > 0 && run[0].isLetter()) {
                put(Token::Kind::Field, name);
                put(Token::Kind::Operator, length, op);
                value();
                return;
            }
        }
        Token::Kind kind = Token::Kind::Word;
        if (run.compare(QLatin1String("and"), Qt::CaseInsensitive) == 0)
            kind = Token::Kind::And;
        else if (run.compare(QLatin1String("or"), Qt::CaseInsensitive) == 0)
            kind = Token::Kind::Or;
        else if (run.compare(QLatin1String("not"), Qt::CaseInsensitive) == 0)
            kind = Token::Kind::Not;
        put(kind, run.size());
    }

    void value()
    {
        if (m_at >= m_text.size() || endsWord(m_text[m_at]))
            return;
        if (m_text[m_at] == QLatin1Char('"'))
            return quoted(Token::Kind::Value);
        qsizetype end = m_at;
        while (end < m_text.size() && !endsWord(m_text[end]))
            ++end;
        put(Token::Kind::Value, end - m_at);
    }

    const QString &m_text;
    qsizetype m_at = 0;
    std::vector<Lexeme> m_tokens;
};

}  // namespace

Operator operatorAt(QStringView text, qsizetype at, qsizetype *length)
{
    const QChar first = at < text.size() ? text[at] : QChar();
    const bool equal = at + 1 < text.size() && text[at + 1] == QLatin1Char('=');
    *length = 1;
    if (first == QLatin1Char(':'))
        return Operator::Is;
    if (first == QLatin1Char('='))
        return Operator::Exactly;
    if (first == QLatin1Char('~'))
        return Operator::Contains;
    *length = equal ? 2 : 1;
    if (first == QLatin1Char('<'))
        return equal ? Operator::LessEqual : Operator::Less;
    if (first == QLatin1Char('>'))
        return equal ? Operator::GreaterEqual : Operator::Greater;
    if (first == QLatin1Char('!') && equal)
        return Operator::IsNot;
    *length = 0;
    return Operator::Is;
}

std::vector<Lexeme> lex(const QString &text)
{
    return Lexer(text).run();
}

std::vector<Token> tokensOf(const QString &text)
{
    const auto lexemes = lex(text);
    return {lexemes.begin(), lexemes.end()};
}

}  // namespace query
