// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/name.h"

#include <QTest>

using namespace crypto;
using namespace crypto::x509;

class TestName : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesRfc4514_data();
    void writesRfc4514();
    void severalInOneRdn();
    void addresses_data();
    void addresses();
    void refusesWhatIsNoName_data();
    void refusesWhatIsNoName();
};

void TestName::writesRfc4514_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << "Example"
                           << "O=Example";
    QTest::newRow("comma") << "Sue, Grabbit and Runn"
                           << "O=Sue\\, Grabbit and Runn";
    QTest::newRow("all specials") << "\"+,;<>\\"
                                  << "O=\\\"\\+\\,\\;\\<\\>\\\\";
    QTest::newRow("leading hash") << "#1"
                                  << "O=\\#1";
    QTest::newRow("inner hash") << "a#1"
                                << "O=a#1";
    QTest::newRow("edge spaces") << " a b "
                                 << "O=\\ a b\\ ";
    QTest::newRow("letters stay") << QString::fromUtf8("Müller 日本")
                                  << QString::fromUtf8("O=Müller 日本");
    QTest::newRow("line break") << "a\nb"
                                << "O=a\\0Ab";
    QTest::newRow("NUL") << QString::fromUtf8("a\0b", 3) << "O=a\\00b";
    QTest::newRow("right-to-left override") << QString::fromUtf8("a\u202eb") << "O=a\\E2\\80\\AEb";
}

void TestName::writesRfc4514()
{
    QFETCH(const QString, value);
    QFETCH(const QString, expected);
    const auto encoded = encodeName({{"O", value.toStdString()}});
    QVERIFY(encoded.ok());
    const auto name = parseName(der::Reader(*encoded).next()->content);
    QVERIFY(name.ok());
    QCOMPARE(QString::fromStdString(name->text), expected);
    QCOMPARE(QString::fromStdString(name->organization),
             QString::fromStdString(der::visibleText(value.toStdString())));
}

void TestName::severalInOneRdn()
{
    // RFC 4514 4: OU=Sales+CN=J.  Smith,DC=example,DC=net
    const auto pair = [](std::string_view oid, std::string_view value) {
        Bytes content = der::encodeOid(oid);
        der::append(content, der::encode(der::Utf8String, viewOf(value)));
        return der::encode(0x30, content);
    };
    Bytes both = pair("2.5.4.11", "Sales");
    der::append(both, pair("2.5.4.3", "J.  Smith"));
    Bytes content = der::encode(0x31, pair("0.9.2342.19200300.100.1.25", "net"));
    der::append(content, der::encode(0x31, pair("0.9.2342.19200300.100.1.25", "example")));
    der::append(content, der::encode(0x31, both));
    const auto name = parseName(content);
    QVERIFY(name.ok());
    QCOMPARE(QString::fromStdString(name->text),
             QStringLiteral("OU=Sales+CN=J.  Smith,DC=example,DC=net"));
    QCOMPARE(QString::fromStdString(name->called()), QStringLiteral("J.  Smith"));
}

void TestName::addresses_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QString>("expected");
    QTest::newRow("IPv4") << QByteArray("c0000201") << "192.0.2.1";
    QTest::newRow("IPv4 network") << QByteArray("0a000000ff000000") << "10.0.0.0/8";
    QTest::newRow("IPv4 odd mask") << QByteArray("0a000000ff00ff00") << "10.0.0.0/255.0.255.0";
    QTest::newRow("IPv6") << QByteArray("20010db8000000000000000000000001") << "2001:db8::1";
    QTest::newRow("IPv6 two runs, first wins")
        << QByteArray("20010db8000000000001000000000001") << "2001:db8::1:0:0:1";
    QTest::newRow("IPv6 longest run")
        << QByteArray("20010000000000010000000000000001") << "2001:0:0:1::1";
    QTest::newRow("IPv6 single zero stays")
        << QByteArray("20010db8000100020003000400050000") << "2001:db8:1:2:3:4:5:0";
    QTest::newRow("IPv6 any") << QByteArray("00000000000000000000000000000000") << "::";
    QTest::newRow("IPv6 loopback") << QByteArray("00000000000000000000000000000001") << "::1";
    QTest::newRow("IPv6 ends in zeroes")
        << QByteArray("fe800000000000000000000000000000") << "fe80::";
    QTest::newRow("five bytes") << QByteArray("0102030405") << "0102030405";
}

void TestName::addresses()
{
    QFETCH(const QByteArray, hex);
    QFETCH(const QString, expected);
    const QByteArray raw = QByteArray::fromHex(hex);
    QCOMPARE(QString::fromStdString(ipText(Bytes(raw.begin(), raw.end()))), expected);
}

void TestName::refusesWhatIsNoName_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("no SET") << QByteArray("3000");
    QTest::newRow("attribute without value") << QByteArray("31073005060355040a");
    QTest::newRow("cut") << QByteArray("310b3009060355040a0c02");
}

void TestName::refusesWhatIsNoName()
{
    QFETCH(const QByteArray, hex);
    const QByteArray raw = QByteArray::fromHex(hex);
    const auto name = parseName(Bytes(raw.begin(), raw.end()));
    QVERIFY(!name.ok());
    QCOMPARE(name.error().code, ErrorCode::Malformed);
}

QTEST_GUILESS_MAIN(TestName)
#include "tst_name.moc"
