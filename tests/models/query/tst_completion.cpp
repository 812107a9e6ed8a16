// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/completion.h"
#include "models/query/search.h"
#include "tests/support/synthetic_vault.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCompletion : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<support::SyntheticVault> m_vault;

    static QStringList labels(const query::Completion &completion)
    {
        QStringList labels;
        for (const auto &suggestion : completion.suggestions)
            labels << suggestion.label;
        return labels;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto vault = support::SyntheticVault::create(m_folder.filePath(u"vault.db"_s));
        QVERIFY(vault.ok());
        m_vault = std::move(*vault);
        m_vault->add({.name = u"a.example.org"_s,
                      .owner = u"Web platform"_s,
                      .team = u"Retail"_s,
                      .tags = {u"prod"_s}});
        m_vault->add({.name = u"b.example.org"_s, .owner = u"Web platform"_s});
        m_vault->add({.name = u"c.example.org"_s, .owner = u"Payments"_s, .tags = {u"prod"_s}});
        m_vault->add({.name = u"d.example.org"_s});
        m_vault->countTally();
    }

    void fixed_data()
    {
        QTest::addColumn<QString>("text");  // '|' is the caret
        QTest::addColumn<QStringList>("first");
        QTest::addColumn<QString>("replaced");
        const auto row = [](const char *name, const QString &text, const QStringList &first,
                            const QString &replaced) {
            QTest::newRow(name) << text << first << replaced;
        };
        row("fields by beginning", u"tag:prod ow|"_s, {u"owner:"_s}, u"ow"_s);
        row("date fields offer an order", u"expi|"_s, {u"expires<"_s}, u"expi"_s);
        row("nothing typed", u"|"_s, {u"issuer:"_s, u"issuer-tree:"_s}, u""_s);
        row("after a minus", u"-man|"_s, {u"managed:"_s}, u"man"_s);
        row("words of a field", u"status:e|"_s, {u"status:expiring"_s, u"status:expired"_s},
            u"status:e"_s);
        row("booleans", u"managed:|"_s, {u"managed:yes"_s, u"managed:no"_s}, u"managed:"_s);
        row("dates", u"expires<3|"_s, {u"expires<30d"_s}, u"expires<3"_s);
        row("inside quotes nothing", u"\"ow|"_s, {}, u"\"ow"_s);
        row("field being changed", u"ow|ner:x"_s, {u"owner:"_s}, u"owner:"_s);
    }
    void fixed()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, first);
        QFETCH(QString, replaced);
        const qsizetype caret = text.indexOf(u'|');
        text.remove(caret, 1);
        const auto completion = query::completionAt(text, caret);
        QCOMPARE(labels(completion).mid(0, first.size()), first);
        if (first.isEmpty())
            QVERIFY(completion.suggestions.isEmpty());
        QCOMPARE(text.mid(completion.position, completion.length), replaced);
        for (const auto &suggestion : completion.suggestions)
            if (suggestion.kind == query::Suggestion::Kind::Field)
                QVERIFY(!suggestion.description.isEmpty());
    }

    void fromTheVault_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("values");
        const auto row = [](const char *name, const QString &text, const QStringList &values) {
            QTest::newRow(name) << text << values;
        };
        row("owners", u"owner:"_s,
            {u"owner:\"Web platform\" 2"_s, u"owner:none 1"_s, u"owner:Payments 1"_s});
        row("owners that hold the letters", u"owner:plat"_s, {u"owner:\"Web platform\" 2"_s});
        row("in quotes", u"owner:\"web p"_s, {u"owner:\"Web platform\" 2"_s});
        row("within the rest", u"tag:prod owner:"_s,
            {u"owner:Payments 1"_s, u"owner:\"Web platform\" 1"_s});
        row("without its own negation", u"-owner:pay"_s, {u"owner:Payments 1"_s});
        row("a dictionary without counts", u"team:"_s, {u"team:Retail -1"_s});
        row("names that begin so", u"san:b"_s, {u"san:b.example.org -1"_s});
        row("a value of no field", u"team:zzz"_s, {});
    }
    void fromTheVault()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, values);
        const auto completion =
            query::completionAt(m_vault->database(), text, text.size(), {support::Today, 30});
        QVERIFY(completion.ok());
        QStringList made;
        for (const auto &suggestion : completion->suggestions)
            made << u"%1 %2"_s.arg(suggestion.label).arg(suggestion.count);
        QCOMPARE(made, values);
    }

    void aWordShowsFieldValuesAndText()
    {
        const auto completion =
            query::completionAt(m_vault->database(), u"ow"_s, 2, {support::Today, 30});
        QVERIFY(completion.ok());
        QVERIFY(labels(*completion).contains(u"owner:\"Web platform\""_s));
        const auto text =
            query::completionAt(m_vault->database(), u"example"_s, 7, {support::Today, 30});
        QCOMPARE(text->textMatches, qint64{4});
        const auto narrowed = query::completionAt(m_vault->database(), u"tag:prod example"_s, 16,
                                                  {support::Today, 30});
        QCOMPARE(narrowed->textMatches, qint64{2});
    }
};

QTEST_GUILESS_MAIN(TestCompletion)
#include "tst_completion.moc"
