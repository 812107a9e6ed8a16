// SPDX-License-Identifier: GPL-3.0-or-later
// Real certificates: fields one by one, and agreement with OpenSSL over a corpus.
#include "crypto/x509/certificate.h"
#include "tests/crypto/test_files.h"

#include <QDateTime>
#include <QTest>

using namespace crypto;
using namespace crypto::x509;
using crypto::wire::ImportItem;

namespace {

std::optional<Bytes> firstCertificate(const QString &path)
{
    const auto all = testing::readAll(wire::ImportReader::openFile(path.toStdString()).value());
    const ImportItem *item = all.first(ImportItem::Kind::Certificate);
    return item ? std::optional(item->der) : std::nullopt;
}

QString vectorPath(const QString &name)
{
    return testing::VectorFolder + "/x509/" + name;
}

std::optional<Certificate> vectorCertificate(const QString &name)
{
    const auto der = firstCertificate(vectorPath(name));
    if (!der)
        return std::nullopt;
    auto parsed = Certificate::parse(*der);
    return parsed ? std::optional(std::move(parsed.value())) : std::nullopt;
}

}  // namespace

class TestCertificate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void knowsTheKey_data();
    void knowsTheKey();
    void knowsAlternativeNames_data();
    void knowsAlternativeNames();
    void knowsOddities();
    void namesTheSelfSigned();
    void agreesWithOpenssl();
    void refuses_data();
    void refuses();
    void isFast();
};

void TestCertificate::initTestCase()
{
    if (!QDir(testing::VectorFolder).exists())
        QSKIP("python3-cryptography-vectors is not installed");
}

void TestCertificate::knowsTheKey_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("signature");
    QTest::addColumn<QString>("digest");
    QTest::newRow("RSA") << "cryptography.io.pem"
                         << "RSA 4096"
                         << "sha256WithRSAEncryption"
                         << "SHA-256";
    QTest::newRow("EC") << "ecdsa_root.pem"
                        << "EC P-384"
                        << "ecdsa-with-SHA384"
                        << "SHA-384";
    QTest::newRow("Ed25519") << "ed25519/root-ed25519.pem"
                             << "Ed25519"
                             << "Ed25519"
                             << "";
    QTest::newRow("Ed448") << "ed448/root-ed448.pem"
                           << "Ed448"
                           << "Ed448"
                           << "";
    QTest::newRow("DSA") << "custom/dsa_selfsigned_ca.pem"
                         << "DSA 2048"
                         << "dsa-with-SHA1"
                         << "SHA-1";
    QTest::newRow("curve written out") << "custom/ec_no_named_curve.pem"
                                       << "EC P-256"
                                       << "ecdsa-with-SHA256"
                                       << "SHA-256";
    QTest::newRow("PSS signature") << "custom/rsa_pss_cert.pem"
                                   << "RSA-PSS 2048"
                                   << "RSASSA-PSS-SHA256"
                                   << "SHA-256";
    QTest::newRow("PSS defaults") << "custom/rsa_pss.pem"
                                  << "RSA-PSS 2048"
                                  << "RSASSA-PSS-SHA1"
                                  << "SHA-1";
    QTest::newRow("MD2") << "verisign_md2_root.pem"
                         << "RSA 1024"
                         << "md2WithRSAEncryption"
                         << "MD2";
    QTest::newRow("SHA-1 by its other name") << "custom/alternate-rsa-sha1-oid.der"
                                             << "RSA 1024"
                                             << "sha1WithRSA"
                                             << "SHA-1";
    QTest::newRow("unknown key") << "custom/unsupported_subject_public_key_info.pem"
                                 << "1.2.3.4.5"
                                 << "sha1WithRSAEncryption"
                                 << "SHA-1";
}

void TestCertificate::knowsTheKey()
{
    QFETCH(const QString, file);
    QFETCH(const QString, label);
    QFETCH(const QString, signature);
    QFETCH(const QString, digest);
    const auto certificate = vectorCertificate(file);
    QVERIFY(certificate);
    if (!label.startsWith("1."))
        QCOMPARE(QString::fromStdString(certificate->key.label()), label);
    else
        QVERIFY(!certificate->key.known);
    QCOMPARE(QString::fromStdString(certificate->signatureAlgorithm), signature);
    QCOMPARE(QString::fromStdString(certificate->signatureDigest), digest);
}

void TestCertificate::knowsAlternativeNames_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("every kind") << "custom/san_email_dns_ip_dirname_uri.pem"
                                << QStringList{"3:user@cryptography.io",
                                               "1:cryptography.io",
                                               "2:127.0.0.1",
                                               "2:ff::",
                                               "5:O=Cryptographic Authority,CN=dirCN",
                                               "4:https://cryptography.io"};
    QTest::newRow("other name") << "custom/san_other_name.pem"
                                << QStringList{"6:1.2.3.4:Hello World"};
    QTest::newRow("registered id") << "custom/san_registered_id.pem" << QStringList{"7:1.2.3.4"};
    QTest::newRow("UTF-8 in IA5String") << "utf8-dnsname.pem"
                                        << QStringList{"1:partner.biztositas.hu",
                                                       "1:biztositas.hu",
                                                       "1:*.biztositas.hu",
                                                       QString::fromUtf8("1:biztosítás.hu"),
                                                       QString::fromUtf8("1:*.biztosítás.hu"),
                                                       "1:xn--biztosts-fza2j.hu",
                                                       "1:*.xn--biztosts-fza2j.hu"};
    QTest::newRow("empty name") << "custom/san_empty_hostname.pem" << QStringList{"1:"};
    QTest::newRow("kinds nobody uses") << "san_x400address.der" << QStringList{};
}

void TestCertificate::knowsAlternativeNames()
{
    QFETCH(const QString, file);
    QFETCH(const QStringList, names);
    const auto certificate = vectorCertificate(file);
    QVERIFY(certificate);
    QStringList found;
    for (const GeneralName &name : certificate->names)
        found.append(QString::number(static_cast<int>(name.type)) + ':'
                     + QString::fromStdString(name.value));
    QCOMPARE(found, names);
}

void TestCertificate::knowsOddities()
{
    QVERIFY(vectorCertificate("custom/negative_serial.pem")->negativeSerial);
    QCOMPARE(vectorCertificate("v1_cert.pem")->version, 1);
    QCOMPARE(vectorCertificate("custom/two_basic_constraints.pem")->badExtensions, 1u);
    QCOMPARE(vectorCertificate("custom/bc_path_length_zero.pem")->pathLength, 0);
    QCOMPARE(vectorCertificate("custom/all_key_usages.pem")->keyUsage, std::uint16_t{0x1ff});
    QCOMPARE(vectorCertificate("cryptography-scts.pem")->sctCount, 2u);
    QVERIFY(vectorCertificate("custom/ec_no_named_curve.pem")->key.explicitParameters);
    QCOMPARE(vectorCertificate("custom/post2000utctime.pem")->notBefore, UnixTime{1417038080});
    // Invalid UTF-8 in a name is shown, not believed.
    QVERIFY(vectorCertificate("custom/invalid_utf8_common_name.pem")
                ->subject.commonName.find("\xef\xbf\xbd")
            != std::string::npos);
}

void TestCertificate::namesTheSelfSigned()
{
    const auto check = [](const QString &name) {
        const auto der = firstCertificate(vectorPath(name));
        return der && isSelfSigned(*der, Certificate::parse(*der).value());
    };
    QVERIFY(check("ecdsa_root.pem"));
    QVERIFY(check("ed25519/root-ed25519.pem"));
    QVERIFY(check("verisign_md2_root.pem"));  // cannot be checked: the names decide
    QVERIFY(!check("cryptography.io.pem"));
    // Names that agree are not enough.
    const auto der = firstCertificate(vectorPath("ecdsa_root.pem"));
    Bytes forged = *der;
    forged[forged.size() - 3] ^= 1;
    const auto parsed = Certificate::parse(forged);
    QVERIFY(parsed.ok() && parsed->nameMatchesIssuer);
    QVERIFY(!isSelfSigned(forged, *parsed));
}

void TestCertificate::agreesWithOpenssl()
{
    QStringList files;
    for (const QString &path : testing::filesBelow(testing::VectorFolder + "/x509"))
        if (path.endsWith(".pem") || path.endsWith(".der") || path.endsWith(".crt"))
            files.append(path);
    QVERIFY(files.size() > 500);
    const qsizetype step = testing::fullRun() ? 1 : 9;
    int compared = 0;
    for (qsizetype i = 0; i < files.size(); i += step) {
        const auto der = firstCertificate(files[i]);
        const auto parsed = der ? Certificate::parse(*der) : Result<Certificate>(Error{});
        if (!parsed)
            continue;
        const auto text =
            testing::run("openssl",
                         {"x509", "-inform", "der", "-noout", "-serial", "-startdate", "-enddate",
                          "-fingerprint", "-sha256", "-subject", "-nameopt",
                          "RFC2253,-esc_msb,utf8", "-dateopt", "iso_8601"},
                         QByteArray(reinterpret_cast<const char *>(der->data()),
                                    static_cast<qsizetype>(der->size())));
        if (!text)
            continue;  // OpenSSL is stricter about a few names
        QHash<QByteArray, QByteArray> fields;
        for (const QByteArray &line : text->split('\n'))
            fields.insert(line.left(line.indexOf('=')), line.mid(line.indexOf('=') + 1));
        const auto seconds = [&](const char *field) {
            auto time = QDateTime::fromString(QString::fromLatin1(fields[field]).trimmed(),
                                              "yyyy-MM-dd HH:mm:ssZ");
            time.setTimeSpec(Qt::UTC);
            return time.toSecsSinceEpoch();
        };
        const char *const name = qPrintable(files[i]);
        QVERIFY2(seconds("notBefore") == parsed->notBefore
                     && seconds("notAfter") == parsed->notAfter,
                 name);
        QVERIFY2(fields["sha256 Fingerprint"].replace(":", "").toLower()
                     == QByteArray::fromStdString(toHex(parsed->sha256)),
                 name);
        if (!parsed->negativeSerial)  // OpenSSL writes those with a sign
            QVERIFY2(fields["serial"].toLower() == QByteArray::fromStdString(parsed->serial), name);
        const QByteArray ours = QByteArray::fromStdString(parsed->subject.text);
        const bool ownWords = ours.contains("=#")
            || ours.contains("1.2.643");  // hex digits' case, names of Russian OIDs
        QVERIFY2(ownWords || fields["subject"] == ours, name);
        ++compared;
    }
    QVERIFY(compared > 50);
}

void TestCertificate::refuses_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<int>("code");
    QTest::newRow("nothing") << QByteArray() << static_cast<int>(ErrorCode::Malformed);
    QTest::newRow("text") << QByteArray("48656c6c6f") << static_cast<int>(ErrorCode::Malformed);
    QTest::newRow("cut") << QByteArray("3082100030") << static_cast<int>(ErrorCode::Truncated);
    QTest::newRow("empty SEQUENCE") << QByteArray("3000") << static_cast<int>(ErrorCode::Malformed);
    QTest::newRow("three empty parts")
        << QByteArray("3007300030000301 00") << static_cast<int>(ErrorCode::Malformed);
    QTest::newRow("bytes behind") << QByteArray("30073000300003010000")
                                  << static_cast<int>(ErrorCode::Malformed);
    QTest::newRow("indefinite length")
        << QByteArray("308000000000") << static_cast<int>(ErrorCode::Malformed);
}

void TestCertificate::refuses()
{
    QFETCH(const QByteArray, hex);
    QFETCH(const int, code);
    const QByteArray raw = QByteArray::fromHex(hex);
    const auto parsed = Certificate::parse(Bytes(raw.begin(), raw.end()));
    QVERIFY(!parsed.ok());
    QCOMPARE(static_cast<int>(parsed.error().code), code);
}

void TestCertificate::isFast()
{
    // A guard against an accident of another order, not the bench: debug builds on busy machines
    // pass.
    const auto der = firstCertificate(vectorPath("cryptography-scts.pem"));
    QVERIFY(der);
    const double before = testing::threadMilliseconds();
    for (int i = 0; i < 200; ++i)
        QVERIFY(Certificate::parse(*der).ok());
    QVERIFY((testing::threadMilliseconds() - before) / 200 < 2.0);
}

QTEST_GUILESS_MAIN(TestCertificate)
#include "tst_certificate.moc"
