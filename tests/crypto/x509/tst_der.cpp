// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/base/der.h"
#include "crypto/base/oid_names.h"

#include <QTest>

using namespace crypto;

namespace {

Bytes fromHexRow(const QByteArray &hex)
{
    const QByteArray raw = QByteArray::fromHex(hex);
    return {raw.begin(), raw.end()};
}

}  // namespace

class TestDer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTimes_data();
    void readsTimes();
    void writesTimes_data();
    void writesTimes();
    void headers_data();
    void headers();
    void oids_data();
    void oids();
    void strings_data();
    void strings();
    void marksWhatCannotBeSeen_data();
    void marksWhatCannotBeSeen();
    void integers_data();
    void integers();
};

void TestDer::readsTimes_data()
{
    QTest::addColumn<int>("tag");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    QTest::addColumn<qint64>("expected");
    const int utc = der::UtcTime, general = der::GeneralizedTime;
    QTest::newRow("epoch") << utc << QByteArray("700101000000Z") << true << qint64{0};
    QTest::newRow("last of two digits")
        << utc << QByteArray("491231235959Z") << true << qint64{2524607999};
    QTest::newRow("first of two digits")
        << utc << QByteArray("500101000000Z") << true << qint64{-631152000};
    QTest::newRow("leap day") << utc << QByteArray("240229120000Z") << true << qint64{1709208000};
    QTest::newRow("no seconds") << utc << QByteArray("7001010001Z") << true << qint64{60};
    QTest::newRow("zone") << utc << QByteArray("700101010000+0100") << true << qint64{0};
    QTest::newRow("no expiry, RFC 5280 4.1.2.5")
        << general << QByteArray("99991231235959Z") << true << qint64{253402300799};
    QTest::newRow("year 0") << general << QByteArray("00000101000000Z") << true
                            << qint64{-62167219200};
    QTest::newRow("fraction") << general << QByteArray("19700101000001.5Z") << true << qint64{1};
    QTest::newRow("month 13") << utc << QByteArray("701301000000Z") << false << qint64{0};
    QTest::newRow("letters") << utc << QByteArray("7001aa000000Z") << false << qint64{0};
    QTest::newRow("rest") << utc << QByteArray("700101000000Zx") << false << qint64{0};
    QTest::newRow("empty") << utc << QByteArray() << false << qint64{0};
    QTest::newRow("no time at all")
        << static_cast<int>(der::Integer) << QByteArray("700101000000Z") << false << qint64{0};
}

void TestDer::readsTimes()
{
    QFETCH(const int, tag);
    QFETCH(const QByteArray, text);
    QFETCH(const bool, good);
    QFETCH(const qint64, expected);
    der::Element element;
    element.tag = static_cast<std::uint32_t>(tag);
    const Bytes content(text.begin(), text.end());
    element.content = content;
    const auto time = der::time(element);
    QCOMPARE(time.has_value(), good);
    if (good)
        QCOMPARE(qint64{*time}, expected);
}

void TestDer::writesTimes_data()
{
    QTest::addColumn<qint64>("time");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("epoch") << qint64{0} << QByteArray("700101000000Z");
    QTest::newRow("1950") << qint64{-631152000} << QByteArray("500101000000Z");
    QTest::newRow("last UTCTime") << qint64{2524607999} << QByteArray("491231235959Z");
    QTest::newRow("first GeneralizedTime") << qint64{2524608000} << QByteArray("20500101000000Z");
    QTest::newRow("1949") << qint64{-631152001} << QByteArray("19491231235959Z");
    QTest::newRow("leap day") << qint64{1709208000} << QByteArray("240229120000Z");
    QTest::newRow("end of times") << qint64{253402300799} << QByteArray("99991231235959Z");
}

void TestDer::writesTimes()
{
    QFETCH(const qint64, time);
    QFETCH(const QByteArray, expected);
    const Bytes encoded = der::encodeTime(time);
    const auto element = der::Reader(encoded).next();
    QVERIFY(element);
    QCOMPARE(QByteArray(reinterpret_cast<const char *>(element->content.data()),
                        static_cast<qsizetype>(element->content.size())),
             expected);
    QCOMPARE(qint64{*der::time(*element)}, time);
}

void TestDer::headers_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<bool>("good");
    QTest::addColumn<quint64>("size");
    QTest::newRow("short") << QByteArray("300500") << true << quint64{5};
    QTest::newRow("long") << QByteArray("30820100") << true << quint64{256};
    QTest::newRow("longer than needed") << QByteArray("308200000005") << true << quint64{0};
    QTest::newRow("4 GB") << QByteArray("3084ffffffff") << true << quint64{0xffffffff};
    QTest::newRow("five length bytes") << QByteArray("30850000000001") << false << quint64{0};
    QTest::newRow("indefinite") << QByteArray("3080") << false << quint64{0};
    QTest::newRow("cut length") << QByteArray("3082ff") << false << quint64{0};
    QTest::newRow("endless tag") << QByteArray("3fffffffffffffff") << false << quint64{0};
    QTest::newRow("nothing") << QByteArray() << false << quint64{0};
}

void TestDer::headers()
{
    QFETCH(const QByteArray, hex);
    QFETCH(const bool, good);
    QFETCH(const quint64, size);
    const auto header = der::header(fromHexRow(hex));
    QCOMPARE(header.has_value(), good);
    if (good)
        QCOMPARE(quint64{header->contentSize}, size);
}

void TestDer::oids_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QByteArray>("dotted");
    QTest::newRow("common name") << QByteArray("550403") << QByteArray("2.5.4.3");
    QTest::newRow("RSA") << QByteArray("2a864886f70d010101") << QByteArray("1.2.840.113549.1.1.1");
    QTest::newRow("second above 39") << QByteArray("883703") << QByteArray("2.999.3");
    QTest::newRow("root 0") << QByteArray("09") << QByteArray("0.9");
    QTest::newRow("cut") << QByteArray("5504a1") << QByteArray("oid:5504a1");
    QTest::newRow("too big a number")
        << QByteArray("2affffffffffffffffffff7f") << QByteArray("oid:2affffffffffffffffffff7f");
    QTest::newRow("empty") << QByteArray() << QByteArray("oid:");
}

void TestDer::oids()
{
    QFETCH(const QByteArray, hex);
    QFETCH(const QByteArray, dotted);
    const Bytes content = fromHexRow(hex);
    QCOMPARE(QByteArray::fromStdString(der::oidText(content)), dotted);
    if (!dotted.startsWith("oid:"))
        QCOMPARE(der::oidBytes(dotted.toStdString()).value_or(Bytes{}), content);
}

void TestDer::strings_data()
{
    QTest::addColumn<int>("tag");
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QString>("expected");
    QTest::newRow("UTF-8") << int{der::Utf8String} << QByteArray("c3a4") << QString::fromUtf8("ä");
    QTest::newRow("overlong UTF-8") << int{der::Utf8String} << QByteArray("c0af")
                                    << QString::fromUtf8("\xef\xbf\xbd\xef\xbf\xbd");
    QTest::newRow("surrogate in UTF-8")
        << int{der::Utf8String} << QByteArray("eda080") << QString(3, QChar(0xfffd));
    QTest::newRow("BMP") << int{der::BmpString} << QByteArray("00e4263a")
                         << QString::fromUtf8("ä☺");
    QTest::newRow("BMP surrogate pair")
        << int{der::BmpString} << QByteArray("d83dde00") << QString::fromUtf8("😀");
    QTest::newRow("BMP lone surrogate")
        << int{der::BmpString} << QByteArray("d83d0041") << QString(QChar(0xfffd)) + "A";
    QTest::newRow("BMP odd byte") << int{der::BmpString} << QByteArray("004100")
                                  << "A" + QString(QChar(0xfffd));
    QTest::newRow("Universal") << int{der::UniversalString} << QByteArray("0001f600")
                               << QString::fromUtf8("😀");
    QTest::newRow("Universal beyond Unicode")
        << int{der::UniversalString} << QByteArray("00110000") << QString(QChar(0xfffd));
    QTest::newRow("T.61 as Latin-1")
        << int{der::T61String} << QByteArray("e4") << QString::fromUtf8("ä");
    QTest::newRow("Printable with UTF-8")
        << int{der::PrintableString} << QByteArray("c3a4") << QString::fromUtf8("ä");
}

void TestDer::strings()
{
    QFETCH(const int, tag);
    QFETCH(const QByteArray, hex);
    QFETCH(const QString, expected);
    der::Element element;
    element.tag = static_cast<std::uint32_t>(tag);
    const Bytes content = fromHexRow(hex);
    element.content = content;
    QCOMPARE(QString::fromStdString(der::text(element)), expected);
}

void TestDer::marksWhatCannotBeSeen_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("plain") << QByteArray("www.example.org") << QByteArray("www.example.org");
    QTest::newRow("letters of the world") << QByteArray("müller 日本") << QByteArray("müller 日本");
    QTest::newRow("NUL") << QByteArray("bank.example\0.evil.example", 26)
                         << QByteArray("bank.example<U+0000>.evil.example");
    QTest::newRow("line feed") << QByteArray("a\nb") << QByteArray("a<U+000A>b");
    QTest::newRow("right-to-left override") << QByteArray("a\xe2\x80\xae"
                                                          "b")
                                            << QByteArray("a<U+202E>b");
    QTest::newRow("zero width space") << QByteArray("a\xe2\x80\x8b"
                                                    "b")
                                      << QByteArray("a<U+200B>b");
    QTest::newRow("tag character") << QByteArray("\xf3\xa0\x81\x81") << QByteArray("<U+E0041>");
    QTest::newRow("bad UTF-8") << QByteArray("a\xff") << QByteArray("a\xef\xbf\xbd");
}

void TestDer::marksWhatCannotBeSeen()
{
    QFETCH(const QByteArray, input);
    QFETCH(const QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(der::visibleText(input.toStdString())), expected);
}

void TestDer::integers_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("bits");
    QTest::newRow("zero") << QByteArray("00") << QByteArray("00") << 0;
    QTest::newRow("one") << QByteArray("01") << QByteArray("01") << 1;
    QTest::newRow("leading zero") << QByteArray("00ff") << QByteArray("ff") << 8;
    QTest::newRow("several leading zeroes") << QByteArray("000001") << QByteArray("01") << 1;
    QTest::newRow("2048 and a bit") << QByteArray("0100") << QByteArray("0100") << 9;
}

void TestDer::integers()
{
    QFETCH(const QByteArray, hex);
    QFETCH(const QByteArray, text);
    QFETCH(const int, bits);
    const Bytes content = fromHexRow(hex);
    QCOMPARE(QByteArray::fromStdString(der::integerHex(content)), text);
    QCOMPARE(static_cast<int>(der::bitLength(content)), bits);
    // Written again it is the shortest form with the same value.
    const Bytes encoded = der::encodeInteger(content);
    QCOMPARE(QByteArray::fromStdString(der::integerHex(der::Reader(encoded).next()->content)),
             text);
}

QTEST_GUILESS_MAIN(TestDer)
#include "tst_der.moc"
