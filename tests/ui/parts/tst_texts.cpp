// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/dates.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/texts.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestTexts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "UTC");
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void relative_data()
    {
        QTest::addColumn<qint64>("distance");
        QTest::addColumn<QString>("words");
        constexpr qint64 hour = 3600, day = 24 * hour;
        QTest::newRow("minutes") << qint64(5 * 60) << u"in 5 minute(s)"_s;
        QTest::newRow("hours ago") << -3 * hour << u"3 hour(s) ago"_s;
        QTest::newRow("just below two days") << 2 * day - 1 << u"in 47 hour(s)"_s;
        QTest::newRow("two days") << 2 * day << u"in 2 day(s)"_s;
        QTest::newRow("days ago") << -11 * day << u"11 day(s) ago"_s;
        QTest::newRow("a year in days") << 365 * day << u"in 365 day(s)"_s;
        QTest::newRow("twelve years") << 12 * 365 * day << u"in 12 year(s)"_s;
    }

    void relative()
    {
        QFETCH(qint64, distance);
        QFETCH(QString, words);
        const crypto::UnixTime now = 1'795'435'200;
        QCOMPARE(ui::relative(now + distance, now), words);
    }

    void expiry_data()
    {
        QTest::addColumn<qint64>("distance");
        QTest::addColumn<int>("kind");
        constexpr qint64 day = 24 * 3600;
        QTest::newRow("past") << qint64(-1) << int(ui::StatusKind::Failed);
        QTest::newRow("now") << qint64(0) << int(ui::StatusKind::Warning);
        QTest::newRow("seven days") << 7 * day << int(ui::StatusKind::Warning);
        QTest::newRow("a second later") << 7 * day + 1 << -1;
    }

    void expiry()
    {
        QFETCH(qint64, distance);
        QFETCH(int, kind);
        const auto shown = ui::expiryKind(1'000'000 + distance, 1'000'000);
        QCOMPARE(shown ? int(*shown) : -1, kind);
    }

    void hostile_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("hidden");
        QTest::newRow("right-to-left override") << u"gpj.\u202Eexe"_s << u"\u202E"_s;
        QTest::newRow("isolate") << u"a\u2066b"_s << u"\u2066"_s;
        QTest::newRow("zero width") << u"pay\u200Bpal"_s << u"\u200B"_s;
        QTest::newRow("line break") << u"one\ntwo"_s << u"\n"_s;
        QTest::newRow("escape") << u"\x1b[31m"_s << u"\x1b"_s;
        QTest::newRow("nul") << QString(QChar(0)) + u"x"_s << QString(QChar(0));
    }

    void hostile()
    {
        QFETCH(QString, text);
        QFETCH(QString, hidden);
        const QString shown = ui::visible(text);
        QVERIFY(!shown.contains(hidden));
        QVERIFY(shown.size() > text.size());
    }

    void longTextIsCut()
    {
        const QString shown = ui::visible(QString(10'000, u'x'), 100);
        QVERIFY(shown.startsWith(QString(100, u'x') + u"…"_s));
        QVERIFY(shown.contains(u"9900"_s));
    }

    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"www.example.org"_s << u"www.example.org"_s;
        QTest::newRow("both labels")
            << u"xn--mnchen-3ya.example"_s << u"xn--mnchen-3ya.example (münchen.example)"_s;
        QTest::newRow("wildcard") << u"*.xn--mnchen-3ya.example"_s
                                  << u"*.xn--mnchen-3ya.example (*.münchen.example)"_s;
        QTest::newRow("does not decode")
            << u"xn--999999999.example"_s << u"xn--999999999.example"_s;
    }

    void names()
    {
        QFETCH(QString, name);
        QFETCH(QString, shown);
        QCOMPARE(ui::visibleName(name), shown);
    }

    void hex()
    {
        QCOMPARE(ui::groupedHex(u"b81f40d29a6e15e05c07"_s), u"b81f 40d2 9a6e 15e0 5c07"_s);
        QCOMPARE(ui::groupedHex(u"b81f40d29a6e15e05c07"_s, 4), u"b81f 40d2 … 15e0 5c07"_s);
        QCOMPARE(ui::colonHex(u"49c1f"_s), u"04:9c:1f"_s);
    }

    void toolTipsAreNeverHtml()
    {
        const QString tip = ui::escapedToolTip(u"<img src=x> & more"_s);
        QVERIFY(tip.contains(u"&lt;img"_s));
        QVERIFY(!tip.contains(u"<img"_s));
    }

    void everyErrorHasACause_data()
    {
        QTest::addColumn<int>("code");
        for (int code = 0; code <= int(crypto::ErrorCode::CryptoFailure); ++code)
            QTest::addRow("code %d", code) << code;
    }

    void everyErrorHasACause()
    {
        QFETCH(int, code);
        const auto words =
            ui::sentencesOf({static_cast<crypto::ErrorCode>(code), "vault\u202Ename", "raw words"});
        QVERIFY(!words.cause.isEmpty());
        QVERIFY(words.cause.endsWith(u'.'));
        QVERIFY(!words.cause.contains(QChar(0x202e)));
        QCOMPARE(words.raw, u"raw words"_s);
    }
};

QTEST_MAIN(TestTexts)
#include "tst_texts.moc"
