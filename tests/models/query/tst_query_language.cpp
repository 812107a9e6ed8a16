// SPDX-License-Identifier: GPL-3.0-or-later
// Text -> tree, errors with their places, and the text operations of the filter bar.
#include "models/query/query.h"
#include "models/query/values.h"

#include <QTest>

using namespace Qt::StringLiterals;
using query::Node;
using query::Query;

namespace {

// "and(issuer:R11,not(tag:lab),"web")": the tree in one line.
QString written(const Node &node)
{
    const auto list = [&](const QString &name) {
        QStringList parts;
        for (const Node &child : node.children)
            parts << written(child);
        return name + u'(' + parts.join(u',') + u')';
    };
    static const char *signs[] = {":", "=", "~", "!=", "<", "<=", ">", ">="};
    switch (node.kind) {
    case Node::Kind::Everything:
        return u"*"_s;
    case Node::Kind::And:
        return list(u"and"_s);
    case Node::Kind::Or:
        return list(u"or"_s);
    case Node::Kind::Not:
        return list(u"not"_s);
    case Node::Kind::Text:
        return u'"' + node.value + u'"';
    case Node::Kind::Term:
        break;
    }
    return QString::fromLatin1(query::infoOf(node.field).name) + node.custom
        + QLatin1String(signs[static_cast<int>(node.op)]) + node.value;
}

}  // namespace

class TestQueryLanguage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tree");
        const auto row = [](const char *name, const QString &text, const QString &tree) {
            QTest::newRow(name) << text << tree;
        };
        row("nothing", u""_s, u"*"_s);
        row("blanks", u"  \t "_s, u"*"_s);
        row("word", u"web"_s, u"\"web\""_s);
        row("words are and", u"web prod"_s, u"and(\"web\",\"prod\")"_s);
        row("and may be written", u"web AND prod"_s, u"and(\"web\",\"prod\")"_s);
        row("or binds looser", u"a b or c d"_s, u"or(and(\"a\",\"b\"),and(\"c\",\"d\"))"_s);
        row("parentheses", u"(a or b) c"_s, u"and(or(\"a\",\"b\"),\"c\")"_s);
        row("minus", u"-tag:lab"_s, u"not(tag:lab)"_s);
        row("not", u"not tag:lab"_s, u"not(tag:lab)"_s);
        row("minus parenthesis", u"-(a or b)"_s, u"not(or(\"a\",\"b\"))"_s);
        row("quoted", u"\"Web platform\""_s, u"\"Web platform\""_s);
        row("escaped quote", u"owner:\"a\\\"b\\\\c\""_s, u"owner:a\"b\\c"_s);
        row("relative date", u"expires<30d"_s, u"expires<30d"_s);
        row("alias", u"env:prod not-after>=1y"_s, u"and(environment:prod,expires>=1y)"_s);
        row("any case", u"ISSUER:R11"_s, u"issuer:R11"_s);
        row("key size", u"key:rsa<3072"_s, u"key:rsa<3072"_s);
        row("list", u"owner:(Payments or \"Web platform\")"_s,
            u"or(owner:Payments,owner:Web platform)"_s);
        row("list without or", u"tag:(a b)"_s, u"or(tag:a,tag:b)"_s);
        row("not in list", u"owner!=(a or b)"_s, u"and(owner!=a,owner!=b)"_s);
        row("network", u"san:10.0.0.0/8"_s, u"san:10.0.0.0/8"_s);
        row("ipv6 network", u"location:2001:db8::/32"_s, u"location:2001:db8::/32"_s);
        row("path", u"location:/etc/ssl"_s, u"location:/etc/ssl"_s);
        row("custom", u"field.Ticket:42"_s, u"field.ticket:42"_s);
        row("fingerprint with colons", u"b8:1f:40:d2"_s, u"\"b8:1f:40:d2\""_s);
        row("ipv6 as text", u"2001:db8::1"_s, u"\"2001:db8::1\""_s);
        row("address as text", u"https://example.org/x"_s, u"\"https://example.org/x\""_s);
        row("minus inside a word", u"web-01"_s, u"\"web-01\""_s);
        row("contains", u"subject~acme"_s, u"subject~acme"_s);
        row("exactly", u"status=valid"_s, u"status=valid"_s);
        row("double negation", u"--a"_s, u"not(not(\"a\"))"_s);
        row("everything of the manual",
            u"expires<30d status:valid issuer:\"R11\" san:*.example.org key:rsa<3072 sig:sha1 "
            u"owner:none tag:prod "
            "location:10.0.0.0/8 lint:error seen>7d managed:no text"_s,
            u"and(expires<30d,status:valid,issuer:R11,san:*.example.org,key:rsa<3072,sig:sha1,"
            u"owner:none,tag:prod,"
            "location:10.0.0.0/8,lint:error,seen>7d,managed:no,\"text\")"_s);
        row("injection is text", u"'; DROP TABLE certificate; --x"_s,
            u"and(\"';\",\"DROP\",\"TABLE\",\"certificate;\",not(not(\"x\")))"_s);
    }
    void parses()
    {
        QFETCH(QString, text);
        QFETCH(QString, tree);
        const auto parsed = Query::parse(text);
        QVERIFY2(parsed.query, parsed.error ? qPrintable(parsed.error->message) : "");
        QCOMPARE(written(parsed.query->root()), tree);
    }

    void errors_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("position");
        QTest::addColumn<qsizetype>("length");
        QTest::addColumn<QString>("suggestion");
        const auto row = [](const char *name, const QString &text, int position, int length,
                            const QString &suggestion) {
            QTest::newRow(name) << text << qsizetype(position) << qsizetype(length) << suggestion;
        };
        row("unknown field", u"web onwer:x"_s, 4, 5, u"owner:"_s);
        row("unknown field, nothing near", u"frobnicate:x"_s, 0, 10, u"\"frobnicate:\""_s);
        row("missing value", u"owner:"_s, 6, 0, u"owner:none"_s);
        row("missing value before blank", u"owner: x"_s, 6, 0, u"owner:none"_s);
        row("open quote", u"a \"web"_s, 2, 4, u"\"web\""_s);
        row("open quote in value", u"owner:\"Web pl"_s, 6, 7, u"owner:\"Web pl\""_s);
        row("open parenthesis", u"a (b or c"_s, 2, 1, u"(b or c)"_s);
        row("open list", u"owner:(a or b"_s, 6, 1, u"(a or b)"_s);
        row("lone closing parenthesis", u"a) b"_s, 1, 1, u""_s);
        row("closing parenthesis first", u")"_s, 0, 1, u""_s);
        row("empty parentheses", u"a ()"_s, 3, 1, u""_s);
        row("dangling or", u"a or"_s, 2, 2, u""_s);
        row("leading or", u"or a"_s, 0, 2, u""_s);
        row("dangling and", u"a and"_s, 2, 3, u""_s);
        row("dangling minus", u"a -"_s, 2, 1, u""_s);
        row("unknown status", u"status:expird"_s, 7, 6, u"status:expired"_s);
        row("unknown boolean", u"managed:maybe"_s, 8, 5, u"managed:no"_s);
        row("bad date", u"expires<soon"_s, 8, 4, u"expires<30d"_s);
        row("impossible date", u"expires<2026-02-30"_s, 8, 10, u"expires<30d"_s);
        row("bad number", u"names>many"_s, 6, 4, u"names>10"_s);
        row("bad network", u"san:10.0.0.0/33"_s, 4, 11, u"san:*.example.org"_s);
        row("bad address", u"san.ip:nowhere"_s, 7, 7, u"san.ip:10.0.0.0/8"_s);
        row("order of a name", u"owner<b"_s, 0, 6, u"owner:none"_s);
        row("contains of a date", u"expires~2026"_s, 0, 8, u"expires<30d"_s);
        row("fingerprint not hexadecimal", u"sha256:xyz"_s, 7, 3, u"sha256:b81f40d2*"_s);
        row("key size not a number", u"key<big"_s, 4, 3, u"key:rsa<3072"_s);
        row("empty quotes", u"\"\""_s, 0, 2, u""_s);
        row("field inside a list", u"owner:(tag:x)"_s, 7, 3, u"owner:(a or b)"_s);
    }
    void errors()
    {
        QFETCH(QString, text);
        QFETCH(qsizetype, position);
        QFETCH(qsizetype, length);
        QFETCH(QString, suggestion);
        const auto parsed = Query::parse(text);
        QVERIFY(!parsed.query);
        QVERIFY(parsed.error.has_value());
        QVERIFY(!parsed.error->message.isEmpty());
        QCOMPARE(parsed.error->position, position);
        QCOMPARE(parsed.error->length, length);
        QCOMPARE(parsed.error->suggestion, suggestion);
        const auto result = Query::from(text);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, crypto::ErrorCode::QuerySyntax);
        QVERIFY(QString::fromStdString(result.error().detail)
                    .startsWith(u"column %1:"_s.arg(position + 1)));
    }

    void limits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("20,001 characters") << QString(20'001, u'a');
        QTest::newRow("501 words") << QString(u"a "_s.repeated(501));
        QTest::newRow("61 parentheses")
            << QString(u"("_s.repeated(61) + u"a"_s + u")"_s.repeated(61));
        QTest::newRow("70 minuses") << QString(u"-"_s.repeated(70) + u"a"_s);
        QTest::newRow("501 list values") << QString(u"tag:("_s + u"a "_s.repeated(501) + u")"_s);
    }
    void limits()
    {
        QFETCH(QString, text);
        QVERIFY(Query::parse(text).error.has_value());
    }

    // Any text ends in a query or an error with a place inside the text.
    void survivesAnything()
    {
        quint64 state = 88172645463325252ull;
        const auto next = [&] {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            return state;
        };
        const QString alphabet = u"ab:<>=~!()\"\\ -*?./0129orandtexpires%_'\u00e9\u4e2d"_s;
        for (int round = 0; round < 20'000; ++round) {
            QString text;
            for (quint64 i = next() % 24; i > 0; --i)
                text += alphabet[static_cast<qsizetype>(next()
                                                        % static_cast<quint64>(alphabet.size()))];
            const auto parsed = Query::parse(text);
            QCOMPARE(parsed.query.has_value(), !parsed.error.has_value());
            if (parsed.error)
                QVERIFY2(parsed.error->position >= 0
                             && parsed.error->position + parsed.error->length <= text.size(),
                         qPrintable(text));
            else
                QVERIFY(!parsed.query->condition({1'795'435'200, 30}).sql.empty());
        }
    }

    void tokensCoverTheText()
    {
        const QString text = u"expires<30d -tag:\"a b\" (web or x)"_s;
        const auto tokens = query::tokensOf(text);
        qsizetype end = 0;
        for (const auto &token : tokens) {
            QVERIFY(token.position >= end);
            QVERIFY(text.mid(end, token.position - end).trimmed().isEmpty());
            end = token.position + token.length;
        }
        QCOMPARE(end, text.size());
        QCOMPARE(tokens[0].kind, query::Token::Kind::Field);
        QCOMPARE(tokens[1].kind, query::Token::Kind::Operator);
        QCOMPARE(tokens[2].kind, query::Token::Kind::Value);
        QCOMPARE(tokens[3].kind, query::Token::Kind::Not);
        QCOMPARE(tokens[6].text, u"a b"_s);
    }

    void partsAreChips()
    {
        const auto parsed = Query::parse(u"expires<30d -tag:lab owner:(a or b) web"_s);
        QVERIFY(parsed.query);
        const auto parts = parsed.query->parts();
        QCOMPARE(parts.size(), std::size_t{4});
        QCOMPARE(parts[0].fieldLength, qsizetype{7});
        QVERIFY(parts[1].negated && parts[1].term);
        QCOMPARE(parts[1].position, qsizetype{12});
        QCOMPARE(parts[1].length, qsizetype{8});
        QCOMPARE(parts[1].fieldLength, qsizetype{3});
        QCOMPARE(parts[2].length, qsizetype{14});
        QVERIFY(!parts[3].term);
    }

    void editing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("term");
        QTest::addColumn<QString>("added");
        QTest::newRow("to nothing") << u""_s << u"owner:a"_s << u"owner:a"_s;
        QTest::newRow("to words") << u"web x"_s << u"owner:a"_s << u"web x owner:a"_s;
        QTest::newRow("to an alternative") << u"a or b"_s << u"owner:a"_s << u"(a or b) owner:a"_s;
        QTest::newRow("to one in parentheses")
            << u"(a or b)"_s << u"owner:a"_s << u"(a or b) owner:a"_s;
        QTest::newRow("to a list")
            << u"tag:(a or b)"_s << u"owner:a"_s << u"tag:(a or b) owner:a"_s;
        QTest::newRow("to two alternatives")
            << u"(a or b) or (c or d)"_s << u"owner:a"_s << u"((a or b) or (c or d)) owner:a"_s;
    }
    void editing()
    {
        QFETCH(QString, text);
        QFETCH(QString, term);
        QFETCH(QString, added);
        QCOMPARE(query::narrowed(text, term), added);
        QVERIFY(query::hasTerm(added, term));
        const QString back = query::without(added, term);
        QVERIFY(!query::hasTerm(back, term));
        const auto before = Query::parse(text), after = Query::parse(back);
        QVERIFY(before.query && after.query);
        QCOMPARE(written(after.query->root()), written(before.query->root()));
    }

    void terms_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("term");
        QTest::newRow("plain") << u"Payments"_s << u"owner:Payments"_s;
        QTest::newRow("blank") << u"Web platform"_s << u"owner:\"Web platform\""_s;
        QTest::newRow("none") << u""_s << u"owner:none"_s;
        QTest::newRow("called none") << u"none"_s << u"owner:\"none\""_s;
        QTest::newRow("wildcard") << u"*.example.org"_s << u"owner=*.example.org"_s;
        QTest::newRow("quote") << u"a\"b\\c"_s << u"owner:\"a\\\"b\\\\c\""_s;
        QTest::newRow("parenthesis") << u"a(b)"_s << u"owner:\"a(b)\""_s;
    }
    void terms()
    {
        QFETCH(QString, value);
        QFETCH(QString, term);
        QCOMPARE(query::term(query::Field::Owner, value), term);
        const auto parsed = Query::parse(term);
        QVERIFY(parsed.query);
        if (!value.isEmpty())
            QCOMPARE(parsed.query->root().value, value);
    }

    void networks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("last");
        QTest::newRow("IPv4 /8") << u"10.1.2.3/8"_s
                                 << QByteArray("00000000000000000000ffff0a000000")
                                 << QByteArray("00000000000000000000ffff0affffff");
        QTest::newRow("IPv4") << u"192.0.2.1"_s << QByteArray("00000000000000000000ffffc0000201")
                              << QByteArray("00000000000000000000ffffc0000201");
        QTest::newRow("IPv4 /0") << u"0.0.0.0/0"_s << QByteArray("00000000000000000000ffff00000000")
                                 << QByteArray("00000000000000000000ffffffffffff");
        QTest::newRow("IPv6 /32") << u"2001:db8::/32"_s
                                  << QByteArray("20010db8000000000000000000000000")
                                  << QByteArray("20010db8ffffffffffffffffffffffff");
        QTest::newRow("IPv6 full")
            << u"1:2:3:4:5:6:7:8"_s << QByteArray("00010002000300040005000600070008")
            << QByteArray("00010002000300040005000600070008");
        QTest::newRow("IPv6 loopback") << u"::1"_s << QByteArray("00000000000000000000000000000001")
                                       << QByteArray("00000000000000000000000000000001");
        QTest::newRow("IPv4 in IPv6")
            << u"::ffff:192.0.2.1"_s << QByteArray("00000000000000000000ffffc0000201")
            << QByteArray("00000000000000000000ffffc0000201");
        for (const char *wrong : {"10.0.0/8", "10.0.0.256", "10.0.0.0/33", "2001:db8::/129",
                                  "1:2:3", ":::", "1::2::3", "12345::", "10.0.0.0/", "text", ""})
            QTest::newRow(qPrintable(u"wrong: "_s + QLatin1String(wrong)))
                << QString::fromLatin1(wrong) << QByteArray() << QByteArray();
    }
    void networks()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, last);
        const auto network = query::networkFrom(text);
        QCOMPARE(network.has_value(), !first.isEmpty());
        if (network) {
            QCOMPARE(network->first.toHex(), first);
            QCOMPARE(network->last.toHex(), last);
        }
    }
};

QTEST_GUILESS_MAIN(TestQueryLanguage)
#include "tst_query_language.moc"
