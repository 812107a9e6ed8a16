// SPDX-License-Identifier: GPL-3.0-or-later
// The raw view (ASN.1 tree) and the extensions in words.
#include "crypto/base/der.h"
#include "crypto/x509/asn1_tree.h"
#include "crypto/x509/extensions_text.h"
#include "crypto/x509/signer.h"

#include <QTest>

using namespace crypto;
using namespace crypto::x509;

namespace {

Extension extension(const char *oid, const char *hex, bool critical = false)
{
    const QByteArray raw = QByteArray::fromHex(hex);
    return {der::oidBytes(oid).value(), critical, Bytes(raw.begin(), raw.end())};
}

}  // namespace

class TestViews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsOfExtensions_data();
    void wordsOfExtensions();
    void wordsOfACertificate();
    void treeOfADocument();
    void treeCoversEveryByte();
    void treeKeepsItsLimits();
    void treeShowsDamage_data();
    void treeShowsDamage();
};

void TestViews::wordsOfExtensions_data()
{
    QTest::addColumn<QByteArray>("oid");
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<bool>("malformed");
    QTest::newRow("CA") << QByteArray("2.5.29.19") << QByteArray("30060101ff020100")
                        << "Basic constraints"
                        << QStringList{"certificate authority", "at most 0 authorities below it"}
                        << false;
    QTest::newRow("end entity") << QByteArray("2.5.29.19") << QByteArray("3000")
                                << "Basic constraints"
                                << QStringList{"end entity: not a certificate authority"} << false;
    QTest::newRow("key usage") << QByteArray("2.5.29.15") << QByteArray("03020106") << "Key usage"
                               << QStringList{"certificate signing", "CRL signing"} << false;
    QTest::newRow("purposes") << QByteArray("2.5.29.37") << QByteArray("300a06082b06010505070301")
                              << "Extended key usage"
                              << QStringList{"serverAuth (1.3.6.1.5.5.7.3.1)"} << false;
    QTest::newRow("must-staple") << QByteArray("1.3.6.1.5.5.7.1.24") << QByteArray("3003020105")
                                 << "TLS feature"
                                 << QStringList{"status request (OCSP must-staple)"} << false;
    QTest::newRow("key id") << QByteArray("2.5.29.14") << QByteArray("0403aabbcc")
                            << "Subject key identifier" << QStringList{"aa:bb:cc"} << false;
    QTest::newRow("address constraint")
        << QByteArray("2.5.29.30") << QByteArray("300ea00c300a87080a000000ff000000")
        << "Name constraints" << QStringList{"permitted: IP address: 10.0.0.0/8"} << false;
    QTest::newRow("hostile name") << QByteArray("2.5.29.17") << QByteArray("300582036100 62")
                                  << "Subject alternative names" << QStringList{"DNS: a<U+0000>b"}
                                  << false;
    QTest::newRow("broken") << QByteArray("2.5.29.15") << QByteArray("0400") << "Key usage"
                            << QStringList{"04:00"} << true;
    QTest::newRow("unknown") << QByteArray("1.2.3.4") << QByteArray("0500") << "1.2.3.4"
                             << QStringList{"05:00"} << false;
}

void TestViews::wordsOfExtensions()
{
    QFETCH(const QByteArray, oid);
    QFETCH(const QByteArray, hex);
    QFETCH(const QString, name);
    QFETCH(const QStringList, lines);
    QFETCH(const bool, malformed);
    const ExtensionText text = extensionText(extension(oid.constData(), hex.constData(), true));
    QCOMPARE(QString::fromStdString(text.name), name);
    QCOMPARE(text.malformed, malformed);
    QVERIFY(text.critical);
    QStringList found;
    for (const std::string &line : text.lines)
        found.append(QString::fromStdString(line));
    QCOMPARE(found, lines);
}

void TestViews::wordsOfACertificate()
{
    CertificateSpec spec;
    spec.subject = {{"CN", "Root"}};
    spec.notAfter = 1000;
    spec.isAuthority = true;
    spec.keyUsage = KeyCertSign;
    spec.ocspUrls = {"http://ocsp.example/"};
    spec.crlUrls = {"http://crl.example/"};
    const auto der = selfSigned(PrivateKey::generate({"EC P-256"}).value(), spec);
    QVERIFY(der.ok());
    const auto texts = extensionsText(*der);
    QVERIFY(texts.ok());
    QStringList names;
    for (const ExtensionText &text : *texts) {
        names.append(QString::fromStdString(text.name));
        QVERIFY(!text.malformed);
        QVERIFY(!text.lines.empty());
    }
    QCOMPARE(names,
             (QStringList{"Subject key identifier", "Authority key identifier", "Basic constraints",
                          "Key usage", "Authority information access", "CRL distribution points"}));
}

void TestViews::treeOfADocument()
{
    // SEQUENCE { INTEGER 5, [0] { NULL }, OCTET STRING holding SEQUENCE {} }
    const QByteArray raw =
        QByteArray::fromHex("300b020105a0020500") + QByteArray::fromHex("04023000");
    const auto nodes = asn1Tree(Bytes(raw.begin(), raw.end()));
    QStringList lines;
    for (const Asn1Node &node : nodes)
        lines.append(QStringLiteral("%1 %2 %3 %4")
                         .arg(node.depth)
                         .arg(node.offset)
                         .arg(QString::fromStdString(node.tag), QString::fromStdString(node.value))
                         .trimmed());
    QCOMPARE(lines,
             (QStringList{"0 0 SEQUENCE", "1 2 INTEGER 5", "1 5 [0]", "2 7 NULL",
                          "1 9 OCTET STRING 3000", "2 11 SEQUENCE"}));
}

void TestViews::treeCoversEveryByte()
{
    CertificateSpec spec;
    spec.subject = {{"CN", "Root"}};
    spec.notAfter = 1000;
    const auto der = selfSigned(PrivateKey::generate({"EC P-256"}).value(), spec);
    QVERIFY(der.ok());
    const auto nodes = asn1Tree(*der);
    QVERIFY(nodes.size() > 30);
    QCOMPARE(nodes.front().headerLength + nodes.front().length, der->size());
    std::size_t deepest = 0;
    for (const Asn1Node &node : nodes) {
        QVERIFY(!node.broken);
        QVERIFY(node.offset + node.headerLength + node.length <= der->size());
        deepest = std::max(deepest, node.offset + node.headerLength + node.length);
    }
    QCOMPARE(deepest, der->size());
}

void TestViews::treeKeepsItsLimits()
{
    Bytes nested;
    for (int i = 0; i < 200; ++i)
        nested = der::encode(0x30, nested);
    const auto deep = asn1Tree(nested, {8, 1000});
    QVERIFY(deep.back().broken);
    QCOMPARE(deep.back().depth, 8);
    Bytes many;
    for (int i = 0; i < 5000; ++i)
        der::append(many, Bytes{5, 0});
    const auto wide = asn1Tree(der::encode(0x30, many), {8, 100});
    QVERIFY(wide.back().broken);
    QCOMPARE(wide.size(), std::size_t{101});
}

void TestViews::treeShowsDamage_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("too long") << QByteArray("3005020101");
    QTest::newRow("cut header") << QByteArray("30");
    QTest::newRow("inner too long") << QByteArray("3003020501");
    QTest::newRow("indefinite") << QByteArray("3080");
}

void TestViews::treeShowsDamage()
{
    QFETCH(const QByteArray, hex);
    const QByteArray raw = QByteArray::fromHex(hex);
    const auto nodes = asn1Tree(Bytes(raw.begin(), raw.end()));
    QVERIFY(!nodes.empty());
    QVERIFY(nodes.back().broken);
    QVERIFY(!nodes.back().value.empty());
}

QTEST_GUILESS_MAIN(TestViews)
#include "tst_views.moc"
