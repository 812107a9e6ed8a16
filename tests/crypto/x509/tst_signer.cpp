// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/chain_link.h"
#include "crypto/x509/crl.h"
#include "crypto/x509/request.h"
#include "crypto/x509/signer.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace crypto;
using namespace crypto::x509;

namespace {

constexpr UnixTime From = 1'767'225'600, Until = 1'798'761'600;

CertificateSpec rootSpec()
{
    CertificateSpec spec;
    spec.subject = {{"C", "DE"}, {"O", "Demo, GmbH"}, {"CN", "Root"}};
    spec.notBefore = From;
    spec.notAfter = Until;
    spec.isAuthority = true;
    spec.pathLength = 1;
    spec.keyUsage = KeyCertSign | CrlSign;
    return spec;
}

CertificateSpec leafSpec()
{
    CertificateSpec spec;
    spec.subject = {{"CN", "www.example.org"}};
    spec.names = {{GeneralNameType::Dns, "www.example.org"},
                  {GeneralNameType::Ip, "192.0.2.1"},
                  {GeneralNameType::Ip, "2001:db8::1"},
                  {GeneralNameType::Mail, "a@example.org"},
                  {GeneralNameType::Uri, "https://example.org/"},
                  {GeneralNameType::OtherName, "1.3.6.1.4.1.311.20.2.3:user@example.org"}};
    spec.notBefore = From;
    spec.notAfter = Until;
    spec.keyUsage = DigitalSignature | KeyEncipherment | DecipherOnly;
    spec.extendedKeyUsage = {"serverAuth", "1.2.3.4"};
    spec.ocspUrls = {"http://ocsp.example.org/"};
    spec.issuerUrls = {"http://ca.example.org/ca.cer"};
    spec.crlUrls = {"http://crl.example.org/1.crl"};
    spec.policies = {"2.23.140.1.2.1"};
    return spec;
}

bool opensslAccepts(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("openssl"), arguments);
    return process.waitForFinished(60'000) && process.exitCode() == 0;
}

void save(const QString &path, const Bytes &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(reinterpret_cast<const char *>(bytes.data()), static_cast<qint64>(bytes.size()));
}

}  // namespace

class TestSigner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signsWithEveryKey_data();
    void signsWithEveryKey();
    void opensslVerifiesTheChain();
    void everyFieldComesBack();
    void wrongIssuerIsSeen();
    void crlComesBack();
    void requestComesBack();
    void serialsAreRandomAndPositive();
    void refuses_data();
    void refuses();
};

void TestSigner::signsWithEveryKey_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("digest");
    QTest::addColumn<bool>("pss");
    QTest::addColumn<QString>("signature");
    QTest::newRow("P-256") << "EC P-256"
                           << "" << false << "ecdsa-with-SHA256";
    QTest::newRow("P-384") << "EC P-384"
                           << "" << false << "ecdsa-with-SHA384";
    QTest::newRow("RSA") << "RSA 2048"
                         << "" << false << "sha256WithRSAEncryption";
    QTest::newRow("RSA SHA-1") << "RSA 2048"
                               << "SHA-1" << false << "sha1WithRSAEncryption";
    QTest::newRow("RSA-PSS") << "RSA 2048"
                             << "SHA-384" << true << "RSASSA-PSS-SHA384";
    QTest::newRow("Ed25519") << "Ed25519"
                             << "" << false << "Ed25519";
    QTest::newRow("Ed448") << "Ed448"
                           << "" << false << "Ed448";
    QTest::newRow("ML-DSA-65") << "ML-DSA-65"
                               << "" << false << "ML-DSA-65";
}

void TestSigner::signsWithEveryKey()
{
    QFETCH(const QString, label);
    QFETCH(const QString, digest);
    QFETCH(const bool, pss);
    QFETCH(const QString, signature);
    auto key = PrivateKey::generate({label.toStdString()});
    QVERIFY(key.ok());
    CertificateSpec spec = rootSpec();
    spec.scheme = {digest.toStdString(), pss};
    const auto signer = Signer::createRoot(std::move(key.value()), spec);
    QVERIFY2(signer.ok(), signer ? "" : signer.error().detail.c_str());
    const auto root = Certificate::parse(signer->certificate());
    QVERIFY(root.ok());
    QCOMPARE(QString::fromStdString(root->signatureAlgorithm), signature);
    QCOMPARE(QString::fromStdString(root->key.label()), label);
    QVERIFY(isSelfSigned(signer->certificate(), *root));
    CertificateSpec leaf = leafSpec();
    leaf.scheme = spec.scheme;
    const auto leafKey = PrivateKey::generate({"EC P-256"});
    const auto certificate = signer->sign(leaf, leafKey->spki());
    QVERIFY2(certificate.ok(), certificate ? "" : certificate.error().detail.c_str());
    const auto link = verifySignedBy(*certificate, signer->certificate());
    QVERIFY(link.ok() && link.value());
    Bytes changed = *certificate;
    changed[changed.size() / 2] ^= 1;
    const auto broken = verifySignedBy(changed, signer->certificate());
    QVERIFY(!broken.ok() || !broken.value());
}

void TestSigner::opensslVerifiesTheChain()
{
    QTemporaryDir folder;
    const auto signer = Signer::createRoot(PrivateKey::generate({"EC P-256"}).value(), rootSpec());
    QVERIFY(signer.ok());
    const auto leafKey = PrivateKey::generate({"RSA 2048"});
    const auto leaf = signer->sign(leafSpec(), leafKey->spki());
    QVERIFY(leaf.ok());
    save(folder.filePath("root.der"), signer->certificate());
    save(folder.filePath("leaf.der"), *leaf);
    QVERIFY(opensslAccepts({"x509", "-inform", "der", "-in", folder.filePath("root.der"), "-out",
                            folder.filePath("root.pem")}));
    QVERIFY(opensslAccepts({"x509", "-inform", "der", "-in", folder.filePath("leaf.der"), "-out",
                            folder.filePath("leaf.pem")}));
    QVERIFY(opensslAccepts({"verify", "-x509_strict", "-attime", QString::number(From + 1000),
                            "-purpose", "sslserver", "-verify_hostname", "www.example.org",
                            "-CAfile", folder.filePath("root.pem"), folder.filePath("leaf.pem")}));
    const auto crl = signer->signCrl({From, Until, 7, {}}, {{{1, 2}, From, 1}});
    const auto request = createRequest(*leafKey, leafSpec());
    QVERIFY(crl.ok() && request.ok());
    save(folder.filePath("list.crl"), *crl);
    save(folder.filePath("one.csr"), *request);
    QVERIFY(opensslAccepts({"crl", "-inform", "der", "-in", folder.filePath("list.crl"), "-CAfile",
                            folder.filePath("root.pem"), "-noout"}));
    QVERIFY(opensslAccepts(
        {"req", "-inform", "der", "-in", folder.filePath("one.csr"), "-verify", "-noout"}));
}

void TestSigner::everyFieldComesBack()
{
    const auto signer = Signer::createRoot(PrivateKey::generate({"EC P-256"}).value(), rootSpec());
    QVERIFY(signer.ok());
    const auto leafKey = PrivateKey::generate({"EC P-256"});
    CertificateSpec spec = leafSpec();
    spec.serial = {0x80, 1};
    const auto der = signer->sign(spec, leafKey->spki());
    QVERIFY(der.ok());
    const auto parsed = Certificate::parse(*der);
    QVERIFY(parsed.ok());
    QCOMPARE(parsed->serial, std::string("8001"));
    QVERIFY(!parsed->negativeSerial);
    QCOMPARE(parsed->notBefore, From);
    QCOMPARE(parsed->notAfter, Until);
    QCOMPARE(parsed->issuer.text, std::string("CN=Root,O=Demo\\, GmbH,C=DE"));
    QCOMPARE(parsed->spki, leafKey->spki());
    QCOMPARE(parsed->keyUsage, spec.keyUsage);
    QCOMPARE(parsed->extendedKeyUsage, spec.extendedKeyUsage);
    QCOMPARE(parsed->ocspUrls, spec.ocspUrls);
    QCOMPARE(parsed->issuerUrls, spec.issuerUrls);
    QCOMPARE(parsed->crlUrls, spec.crlUrls);
    QCOMPARE(parsed->policies, spec.policies);
    QVERIFY(!parsed->isAuthority);
    QCOMPARE(parsed->names.size(), spec.names.size());
    for (std::size_t i = 0; i < spec.names.size(); ++i) {
        QCOMPARE(static_cast<int>(parsed->names[i].type), static_cast<int>(spec.names[i].type));
        QCOMPARE(parsed->names[i].value, spec.names[i].value);
    }
    const auto root = Certificate::parse(signer->certificate());
    QCOMPARE(parsed->authorityKeyId, root->subjectKeyId);
    QVERIFY(root->isAuthority);
    QCOMPARE(root->pathLength, 1);
    QCOMPARE(parsed->badExtensions, 0u);
}

void TestSigner::wrongIssuerIsSeen()
{
    const auto one = Signer::createRoot(PrivateKey::generate({"EC P-256"}).value(), rootSpec());
    const auto two = Signer::createRoot(PrivateKey::generate({"EC P-256"}).value(), rootSpec());
    const auto rsa = Signer::createRoot(PrivateKey::generate({"RSA 1024"}).value(), rootSpec());
    const auto leaf = one->sign(leafSpec(), one->key().spki());
    QVERIFY(leaf.ok());
    const auto other = verifySignedBy(*leaf, two->certificate());
    QVERIFY(other.ok() && !other.value());
    const auto otherKind = verifySignedBy(*leaf, rsa->certificate());
    QVERIFY(otherKind.ok() && !otherKind.value());
    // An authority is refused a certificate of another key.
    auto key = PrivateKey::generate({"EC P-256"});
    const auto mismatch = Signer::open(std::move(key.value()), one->certificate());
    QVERIFY(!mismatch.ok());
    QCOMPARE(mismatch.error().code, ErrorCode::InvalidArgument);
}

void TestSigner::crlComesBack()
{
    const auto signer = Signer::createRoot(PrivateKey::generate({"EC P-256"}).value(), rootSpec());
    std::vector<RevokedSpec> revoked;
    for (std::uint8_t i = 1; i <= 100; ++i)
        revoked.push_back({{i, 0}, From + i, i % 11 == 7 || i % 11 == RemoveFromCrl ? 0 : i % 11});
    const auto der = signer->signCrl({From, Until, 513, {}}, revoked);
    QVERIFY(der.ok());
    std::vector<CrlEntry> entries;
    const auto crl = parseCrl(*der, [&](const CrlEntry &entry) {
        entries.push_back(entry);
        return true;
    });
    QVERIFY(crl.ok());
    QCOMPARE(crl->entries, std::uint64_t{100});
    QCOMPARE(crl->number, std::string("0201"));
    QCOMPARE(crl->thisUpdate, From);
    QCOMPARE(crl->nextUpdate, Until);
    QCOMPARE(crl->issuer.commonName, std::string("Root"));
    QCOMPARE(entries.size(), revoked.size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        QCOMPARE(entries[i].serial, toHex(revoked[i].serial));
        QCOMPARE(entries[i].revokedAt, revoked[i].revokedAt);
        QCOMPARE(entries[i].reason, revoked[i].reason);
    }
    const auto verified = verifyCrl(*der, signer->certificate());
    QVERIFY(verified.ok() && verified.value());
    // A callback that has enough ends the reading.
    int seen = 0;
    const auto part = parseCrl(*der, [&](const CrlEntry &) { return ++seen < 3; });
    QVERIFY(part.ok());
    QCOMPARE(seen, 3);
}

void TestSigner::requestComesBack()
{
    const auto key = PrivateKey::generate({"EC P-256"});
    const auto der = createRequest(*key, leafSpec());
    QVERIFY(der.ok());
    const auto request = parseRequest(*der);
    QVERIFY(request.ok());
    QCOMPARE(request->subject.text, std::string("CN=www.example.org"));
    QCOMPARE(request->names.size(), leafSpec().names.size());
    QCOMPARE(request->extendedKeyUsage, leafSpec().extendedKeyUsage);
    QCOMPARE(request->spkiSha256, key->spkiSha256());
    const auto good = verifyRequest(*der);
    QVERIFY(good.ok() && good.value());
    Bytes changed = *der;
    changed[20] ^= 1;
    const auto bad = verifyRequest(changed);
    QVERIFY(!bad.ok() || !bad.value());
}

void TestSigner::serialsAreRandomAndPositive()
{
    const auto signer = Signer::createRoot(PrivateKey::generate({"EC P-256"}).value(), rootSpec());
    std::set<std::string> serials;
    for (int i = 0; i < 200; ++i) {
        const auto parsed =
            Certificate::parse(signer->sign(leafSpec(), signer->key().spki()).value());
        QVERIFY(!parsed->negativeSerial);
        QCOMPARE(parsed->serial.size(), std::size_t{32});
        serials.insert(parsed->serial);
    }
    QCOMPARE(serials.size(), std::size_t{200});
}

void TestSigner::refuses_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"empty validity", "long serial", "bad address", "bad name",
                             "bad purpose", "bad subject", "no name at all"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestSigner::refuses()
{
    QFETCH(const QString, what);
    const auto signer = Signer::createRoot(PrivateKey::generate({"EC P-256"}).value(), rootSpec());
    CertificateSpec spec = leafSpec();
    if (what == "empty validity")
        spec.notAfter = spec.notBefore - 1;
    else if (what == "long serial")
        spec.serial.assign(21, 1);
    else if (what == "bad address")
        spec.names = {{GeneralNameType::Ip, "192.0.2.300"}};
    else if (what == "bad name")
        spec.names = {{GeneralNameType::Dns, "müller.example"}};
    else if (what == "bad purpose")
        spec.extendedKeyUsage = {"serverauth"};
    else if (what == "bad subject")
        spec.subject = {{"XYZ", "1"}};
    else {
        spec.subject.clear();
        spec.names.clear();
    }
    const auto refused = signer->sign(spec, signer->key().spki());
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(TestSigner)
#include "tst_signer.moc"
