// SPDX-License-Identifier: GPL-3.0-or-later
// Text from certificates on its way to terminals and spreadsheets, and back from them.
#include "models/domain/csv_text.h"
#include "models/domain/error_text.h"
#include "models/domain/visible_text.h"
#include "models/jobs/csv_metadata.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_UntrustedText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void visible_data()
    {
        QTest::addColumn<QString>("untrusted");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"www.example.org"_s << u"www.example.org"_s;
        QTest::newRow("letters of the world") << u"Zürich 東京 Ωmega"_s << u"Zürich 東京 Ωmega"_s;
        QTest::newRow("beyond the first plane") << u"😀"_s << u"😀"_s;
        QTest::newRow("escape sequence") << u"a\u001b[2Jb"_s << u"a<U+001B>[2Jb"_s;
        QTest::newRow("line end") << u"a\nb"_s << u"a<U+000A>b"_s;
        QTest::newRow("C1 control") << QString(QChar(0x9b)) << u"<U+009B>"_s;
        QTest::newRow("delete") << QString(QChar(0x7f)) << u"<U+007F>"_s;
        QTest::newRow("null") << QString(QChar(0)) << u"<U+0000>"_s;
        QTest::newRow("right-to-left override") << u"txt.\u202eexe"_s << u"txt.<U+202E>exe"_s;
        QTest::newRow("isolate") << u"\u2066x\u2069"_s << u"<U+2066>x<U+2069>"_s;
        QTest::newRow("zero width") << u"pay\u200bpal"_s << u"pay<U+200B>pal"_s;
        QTest::newRow("byte order mark") << u"\ufeffx"_s << u"<U+FEFF>x"_s;
        QTest::newRow("line separator") << u"a\u2028b"_s << u"a<U+2028>b"_s;
        QTest::newRow("language tag") << QString::fromUcs4(U"\U000E0041", 1) << u"<U+E0041>"_s;
        QTest::newRow("lone surrogate") << QString(QChar(0xd800)) << u"<U+D800>"_s;
        QTest::newRow("filler") << u"a\u3164b"_s << u"a<U+3164>b"_s;
    }

    void visible()
    {
        QFETCH(QString, untrusted);
        QTEST(domain::visibleText(untrusted), "shown");
    }

    void linesKeepTheirEnds()
    {
        QCOMPARE(domain::visibleLines(u"a\n\tb\u001b"_s), u"a\n\tb<U+001B>"_s);
    }

    void csvCells_data()
    {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("plain") << QStringList{u"a"_s, u"b"_s} << QByteArray("a,b\r\n");
        QTest::newRow("empty first") << QStringList{QString(), u"b"_s} << QByteArray(",b\r\n");
        QTest::newRow("quotes") << QStringList{u"a\"b"_s} << QByteArray("\"a\"\"b\"\r\n");
        QTest::newRow("comma") << QStringList{u"a,b"_s} << QByteArray("\"a,b\"\r\n");
        QTest::newRow("line end") << QStringList{u"a\nb"_s} << QByteArray("\"a\nb\"\r\n");
        QTest::newRow("formula") << QStringList{u"=cmd|' /C calc'!A0"_s}
                                 << QByteArray("'=cmd|' /C calc'!A0\r\n");
        QTest::newRow("plus") << QStringList{u"+1"_s} << QByteArray("'+1\r\n");
        QTest::newRow("minus") << QStringList{u"-1"_s} << QByteArray("'-1\r\n");
        QTest::newRow("at") << QStringList{u"@SUM(1)"_s} << QByteArray("'@SUM(1)\r\n");
        QTest::newRow("tab") << QStringList{u"\tx"_s} << QByteArray("\"'\tx\"\r\n");
    }

    void csvCells()
    {
        QFETCH(QStringList, cells);
        QTEST(domain::csvLine(cells), "line");
        const auto back = jobs::readCsv(u"x.csv"_s, "h\r\n" + domain::csvLine(cells));
        QVERIFY(back.ok());
        QCOMPARE(back->rows.size(), std::size_t(1));
        QCOMPARE(back->rows[0], cells);
    }

    void csvTables_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("header");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QStringList>("last");
        QTest::addColumn<int>("lastLine");
        QTest::newRow("empty") << QByteArray() << QStringList{} << 0 << QStringList{} << 0;
        QTest::newRow("header only")
            << QByteArray("a,b\n") << QStringList{u"a"_s, u"b"_s} << 0 << QStringList{} << 0;
        QTest::newRow("semicolons") << QByteArray("a;b\n1,5;2\n") << QStringList{u"a"_s, u"b"_s}
                                    << 1 << QStringList{u"1,5"_s, u"2"_s} << 2;
        QTest::newRow("tabs") << QByteArray("a\tb\n1\t2") << QStringList{u"a"_s, u"b"_s} << 1
                              << QStringList{u"1"_s, u"2"_s} << 2;
        QTest::newRow("byte order mark")
            << QByteArray("\xef\xbb\xbf"
                          "a,b\r\n1,2\r\n")
            << QStringList{u"a"_s, u"b"_s} << 1 << QStringList{u"1"_s, u"2"_s} << 2;
        QTest::newRow("quoted line end")
            << QByteArray("a,b\n\"x\ny\",2\n3,4\n") << QStringList{u"a"_s, u"b"_s} << 2
            << QStringList{u"3"_s, u"4"_s} << 4;
        QTest::newRow("blank lines") << QByteArray("a,b\n\n1,2\n\n") << QStringList{u"a"_s, u"b"_s}
                                     << 1 << QStringList{u"1"_s, u"2"_s} << 3;
        QTest::newRow("last cell empty") << QByteArray("a,b\n1,") << QStringList{u"a"_s, u"b"_s}
                                         << 1 << QStringList{u"1"_s, QString()} << 2;
    }

    void csvTables()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, last);
        QFETCH(int, lastLine);
        const auto table = jobs::readCsv(u"x.csv"_s, text);
        QVERIFY(table.ok());
        QTEST(table->header, "header");
        QTEST(int(table->rows.size()), "rows");
        if (!table->rows.empty()) {
            QCOMPARE(table->rows.back(), last);
            QCOMPARE(int(table->lines.back()), lastLine);
        }
    }

    void brokenCsv_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("code");
        QTest::newRow("open quote") << QByteArray("a\n\"x") << int(crypto::ErrorCode::Malformed);
        QTest::newRow("not UTF-8")
            << QByteArray("a\n\xff\xfe\n") << int(crypto::ErrorCode::Malformed);
        QTest::newRow("long cell")
            << "a\n" + QByteArray(70'000, 'x') << int(crypto::ErrorCode::TooLarge);
        QTest::newRow("many columns") << QByteArray(600, ',') << int(crypto::ErrorCode::TooLarge);
    }

    void brokenCsv()
    {
        QFETCH(QByteArray, text);
        const auto table = jobs::readCsv(u"x.csv"_s, text);
        QVERIFY(!table.ok());
        QTEST(int(table.error().code), "code");
    }

    void errorsNameCauseObjectAndRemedy()
    {
        QStringList causes;
        for (int i = 0; i <= int(crypto::ErrorCode::Unreachable); ++i) {
            const auto code = static_cast<crypto::ErrorCode>(i);
            const domain::ErrorText named =
                domain::errorText({code, "inventory.db", "SQLITE_CORRUPT"});
            QVERIFY2(named.cause.contains(u"inventory.db"), qPrintable(named.cause));
            QVERIFY(!named.remedy.isEmpty());
            QCOMPARE(named.raw, u"SQLITE_CORRUPT"_s);
            const domain::ErrorText unnamed = domain::errorText({code, {}, {}});
            QVERIFY(!unnamed.cause.contains(u"%1"));
            causes.append(unnamed.cause);
        }
        QCOMPARE(causes.removeDuplicates(), 0);
        QVERIFY(domain::errorText({crypto::ErrorCode::NotFound, "a\u001b[2J", {}})
                    .cause.contains(u"<U+001B>"));
    }
};

QTEST_GUILESS_MAIN(tst_UntrustedText)
#include "tst_untrusted_text.moc"
