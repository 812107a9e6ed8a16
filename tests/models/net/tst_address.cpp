// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/address.h"

#include <QTest>

using namespace Qt::StringLiterals;
using net::AddressKind;

class tst_Address : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kinds_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char *address, const char *kind) {
            QTest::newRow(address) << QString::fromLatin1(address) << QString::fromLatin1(kind);
        };
        row("1.1.1.1", "public");
        row("9.255.255.255", "public");
        row("10.0.0.0", "private");
        row("10.255.255.255", "private");
        row("11.0.0.0", "public");
        row("100.63.255.255", "public");
        row("100.64.0.1", "private");
        row("100.128.0.0", "public");
        row("127.0.0.1", "loopback");
        row("127.255.255.254", "loopback");
        row("128.0.0.1", "public");
        row("169.254.169.254", "link-local");
        row("172.15.255.255", "public");
        row("172.16.0.1", "private");
        row("172.31.255.255", "private");
        row("172.32.0.0", "public");
        row("192.168.1.1", "private");
        row("192.169.0.0", "public");
        row("198.18.0.1", "private");
        row("0.0.0.0", "special");
        row("192.0.2.1", "special");
        row("203.0.113.7", "special");
        row("224.0.0.1", "special");
        row("255.255.255.255", "special");
        row("2606:4700:4700::1111", "public");
        row("::1", "loopback");
        row("::", "special");
        row("::ffff:127.0.0.1", "loopback");
        row("::ffff:10.1.2.3", "private");
        row("::ffff:8.8.8.8", "public");
        row("::127.0.0.1", "special");
        row("64:ff9b::a9fe:a9fe", "link-local");
        row("64:ff9b::808:808", "public");
        row("64:ff9b:1::1", "private");
        row("2002:7f00:1::", "loopback");
        row("2001:0:53aa:64c::", "special");
        row("2001:db8::1", "special");
        row("fc00::1", "private");
        row("fdff::1", "private");
        row("fe80::1", "link-local");
        row("fec0::1", "private");
        row("ff02::1", "special");
        row("4000::1", "special");
    }
    void kinds()
    {
        QFETCH(const QString, address);
        QFETCH(const QString, kind);
        const auto found = net::kindOfText(address.toStdString());
        QVERIFY(found.has_value());
        QCOMPARE(QString::fromLatin1(net::addressKindWord(*found)), kind);
    }

    void textThatIsNoAddress()
    {
        for (const char *text :
             {"", "localhost", "1.2.3", "1.2.3.4.5", "256.1.1.1", "::g", "[::1]"})
            QVERIFY2(!net::kindOfText(text), text);
    }

    void onlyPublicUnlessAllowed()
    {
        const net::AddressPolicy none;
        QVERIFY(none.permits(AddressKind::Public));
        for (const AddressKind kind : {AddressKind::Loopback, AddressKind::Private,
                                       AddressKind::LinkLocal, AddressKind::Special})
            QVERIFY(!none.permits(kind));
        net::AddressPolicy inside;
        inside.privateNetworks = true;
        QVERIFY(inside.permits(AddressKind::Private));
        QVERIFY(!inside.permits(AddressKind::Loopback));
        const net::AddressPolicy all{true, true, true};
        QVERIFY(!all.permits(AddressKind::Special));
    }

    void hostsAndPorts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::newRow("IPv4") << u"127.0.0.1:80"_s << u"127.0.0.1"_s << 80;
        QTest::newRow("IPv6") << u"[::1]:0"_s << u"::1"_s << 0;
        QTest::newRow("name") << u"localhost:65535"_s << u"localhost"_s << 65535;
        QTest::newRow("no brackets") << u"::1:80"_s << QString() << -1;
        QTest::newRow("no port") << u"localhost"_s << QString() << -1;
        QTest::newRow("no host") << u":80"_s << QString() << -1;
        QTest::newRow("port too large") << u"h:65536"_s << QString() << -1;
        QTest::newRow("port with words") << u"h:8a"_s << QString() << -1;
    }
    void hostsAndPorts()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, host);
        QFETCH(const int, port);
        const auto found = net::hostAndPort(text);
        QCOMPARE(found.has_value(), port >= 0);
        if (found) {
            QCOMPARE(found->host, host);
            QCOMPARE(int(found->port), port);
        }
    }
};

QTEST_APPLESS_MAIN(tst_Address)
#include "tst_address.moc"
