// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/base/der.h"
#include "crypto/x509/signer.h"
#include "models/domain/describe.h"
#include "tests/crypto/test_files.h"

#include <QTest>

using namespace crypto;
using namespace domain;
using crypto::x509::CertificateSpec;

namespace {

constexpr UnixTime From = 1'767'225'600, Until = 1'798'761'600;

CertificateSpec baseSpec()
{
    CertificateSpec spec;
    spec.subject = {{"C", "DE"},
                    {"ST", "Bavaria"},
                    {"L", "Munich"},
                    {"O", "Example"},
                    {"OU", "Web"},
                    {"CN", "www.example.org"},
                    {"emailAddress", "a@example.org"}};
    spec.notBefore = From;
    spec.notAfter = Until;
    return spec;
}

x509::Signer makeAuthority(const char *label = "EC P-256")
{
    CertificateSpec spec;
    spec.subject = {{"O", "Example"}, {"CN", "Root"}};
    spec.notBefore = From;
    spec.notAfter = Until;
    spec.isAuthority = true;
    spec.keyUsage = x509::KeyCertSign;
    return x509::Signer::createRoot(PrivateKey::generate({label}).value(), spec).value();
}

CertificateRecord described(const Bytes &der)
{
    auto record = describe(der);
    if (!record)
        qFatal("%s", record.error().detail.c_str());
    return std::move(record.value());
}

}  // namespace

class TestDescribe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fillsEveryColumn();
    void displayName_data();
    void displayName();
    void weakness_data();
    void weakness();
    void postQuantum_data();
    void postQuantum();
    void selfSigned();
    void hybridExtension();
    void refusesWhatIsNoCertificate();
};

void TestDescribe::fillsEveryColumn()
{
    const auto authority = makeAuthority();
    CertificateSpec spec = baseSpec();
    spec.names = {{x509::GeneralNameType::Dns, "www.example.org"},
                  {x509::GeneralNameType::Ip, "2001:db8::1"}};
    spec.serial = {0x0a, 0xbc};
    spec.keyUsage = x509::DigitalSignature;
    spec.extendedKeyUsage = {"serverAuth"};
    spec.ocspUrls = {"http://ocsp.example/"};
    spec.issuerUrls = {"http://ca.example/"};
    spec.crlUrls = {"http://crl.example/"};
    spec.policies = {"2.23.140.1.2.1"};
    const auto key = PrivateKey::generate({"EC P-384"});
    const Bytes der = authority.sign(spec, key->spki()).value();
    const CertificateRecord record = described(der);
    QCOMPARE(record.der, der);
    QCOMPARE(record.sha256.size(), std::size_t{32});
    QCOMPARE(record.sha1.size(), std::size_t{20});
    QCOMPARE(record.spkiSha256, key->spkiSha256());
    QCOMPARE(record.subject,
             std::string("emailAddress=a@example.org,CN=www.example.org,OU=Web,O=Example,L=Munich,"
                         "ST=Bavaria,C=DE"));
    QCOMPARE(record.displayName, std::string("www.example.org"));
    QCOMPARE(record.commonName, std::string("www.example.org"));
    QCOMPARE(record.organization, std::string("Example"));
    QCOMPARE(record.unit, std::string("Web"));
    QCOMPARE(record.country, std::string("DE"));
    QCOMPARE(record.state, std::string("Bavaria"));
    QCOMPARE(record.locality, std::string("Munich"));
    QCOMPARE(record.subjectMail, std::string("a@example.org"));
    QCOMPARE(record.issuer, std::string("CN=Root,O=Example"));
    QCOMPARE(record.issuerName, std::string("Root"));
    QCOMPARE(record.serial, std::string("0abc"));
    QCOMPARE(record.notBefore, From);
    QCOMPARE(record.notAfter, Until);
    QCOMPARE(record.key.label(), std::string("EC P-384"));
    QCOMPARE(record.signatureAlgorithm, std::string("ecdsa-with-SHA256"));
    QVERIFY(!record.isAuthority);
    QCOMPARE(record.pathLength, -1);
    QCOMPARE(record.keyUsage, KeyUsageBits{1});
    QCOMPARE(record.extendedKeyUsage, std::vector<std::string>{"serverAuth"});
    QCOMPARE(record.ocspUrls, spec.ocspUrls);
    QCOMPARE(record.issuerUrls, spec.issuerUrls);
    QCOMPARE(record.crlUrls, spec.crlUrls);
    QCOMPARE(record.policies, spec.policies);
    QCOMPARE(record.names.size(), std::size_t{2});
    QCOMPARE(static_cast<int>(record.names[1].type), static_cast<int>(NameType::Ip));
    QCOMPARE(record.names[1].value, std::string("2001:db8::1"));
    QCOMPARE(record.weakness, 0u);
    QVERIFY(!record.selfSigned);
    const CertificateRecord root = described(authority.certificate());
    QVERIFY(root.isAuthority && root.selfSigned);
    QCOMPARE(record.authorityKeyId, root.subjectKeyId);
}

void TestDescribe::displayName_data()
{
    QTest::addColumn<QStringList>("subject");
    QTest::addColumn<QString>("san");
    QTest::addColumn<QString>("expected");
    QTest::newRow("common name") << QStringList{"O=Org", "CN=name"} << "a.example"
                                 << "name";
    QTest::newRow("first alternative name") << QStringList{"O=Org"} << "a.example"
                                            << "a.example";
    QTest::newRow("organization") << QStringList{"C=DE", "O=Org"} << ""
                                  << "Org";
    QTest::newRow("whole subject") << QStringList{"C=DE", "OU=Unit"} << ""
                                   << "OU=Unit,C=DE";
    QTest::newRow("empty") << QStringList{} << ""
                           << "(no name)";
}

void TestDescribe::displayName()
{
    QFETCH(const QStringList, subject);
    QFETCH(const QString, san);
    QFETCH(const QString, expected);
    CertificateSpec spec = baseSpec();
    spec.subject.clear();
    for (const QString &part : subject)
        spec.subject.push_back(
            {part.section('=', 0, 0).toStdString(), part.section('=', 1).toStdString()});
    if (!san.isEmpty())
        spec.names = {{x509::GeneralNameType::Dns, san.toStdString()}};
    const auto der = x509::selfSigned(PrivateKey::generate({"EC P-256"}).value(), spec);
    QVERIFY(der.ok());
    QCOMPARE(QString::fromStdString(described(*der).displayName), expected);
}

void TestDescribe::weakness_data()
{
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("digest");
    QTest::addColumn<uint>("expected");
    QTest::newRow("modern") << "EC P-256"
                            << "EC P-256"
                            << "" << 0u;
    QTest::newRow("RSA 2048") << "RSA 2048"
                              << "RSA 2048"
                              << "" << 0u;
    QTest::newRow("short RSA") << "EC P-256"
                               << "RSA 1024"
                               << "" << uint{ShortKey};
    QTest::newRow("SHA-1") << "RSA 2048"
                           << "EC P-256"
                           << "SHA-1" << uint{OldDigest};
    QTest::newRow("both") << "RSA 2048"
                          << "RSA 1024"
                          << "SHA-1" << uint{ShortKey | OldDigest};
}

void TestDescribe::weakness()
{
    QFETCH(const QString, issuer);
    QFETCH(const QString, key);
    QFETCH(const QString, digest);
    QFETCH(const uint, expected);
    const auto authority = makeAuthority(issuer.toLatin1().constData());
    CertificateSpec spec = baseSpec();
    spec.scheme.digest = digest.toStdString();
    const auto subjectKey = PrivateKey::generate({key.toStdString()});
    QCOMPARE(uint{described(authority.sign(spec, subjectKey->spki()).value()).weakness}, expected);
}

void TestDescribe::postQuantum_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("expected");
    QTest::newRow("RSA") << "RSA 2048" << static_cast<int>(PostQuantum::Vulnerable);
    QTest::newRow("EC") << "EC P-256" << static_cast<int>(PostQuantum::Vulnerable);
    QTest::newRow("Ed25519") << "Ed25519" << static_cast<int>(PostQuantum::Vulnerable);
    QTest::newRow("ML-DSA") << "ML-DSA-65" << static_cast<int>(PostQuantum::Safe);
    QTest::newRow("SLH-DSA") << "SLH-DSA-SHA2-128f" << static_cast<int>(PostQuantum::Safe);
    QTest::newRow("ML-KEM") << "ML-KEM-768" << static_cast<int>(PostQuantum::Safe);
}

void TestDescribe::postQuantum()
{
    QFETCH(const QString, key);
    QFETCH(const int, expected);
    const auto authority = makeAuthority();
    const auto subjectKey = PrivateKey::generate({key.toStdString()});
    QVERIFY2(subjectKey.ok(), subjectKey ? "" : subjectKey.error().detail.c_str());
    const CertificateRecord record =
        described(authority.sign(baseSpec(), subjectKey->spki()).value());
    QCOMPARE(static_cast<int>(record.postQuantum), expected);
    QCOMPARE(QString::fromStdString(record.key.label()), key);
    QCOMPARE(record.weakness, 0u);
}

void TestDescribe::hybridExtension()
{
    const auto authority = makeAuthority();
    CertificateSpec spec = baseSpec();
    spec.more = {{crypto::der::oidBytes("2.5.29.72").value(), false, Bytes{0x30, 0x00}}};
    QCOMPARE(static_cast<int>(
                 described(authority.sign(spec, authority.key().spki()).value()).postQuantum),
             static_cast<int>(PostQuantum::Hybrid));
}

void TestDescribe::selfSigned()
{
    const auto key = PrivateKey::generate({"RSA 1024"});
    CertificateSpec spec = baseSpec();
    spec.scheme.digest = "SHA-1";
    Bytes der = x509::selfSigned(*key, spec).value();
    const CertificateRecord record = described(der);
    QVERIFY(record.selfSigned);
    QCOMPARE(record.weakness, std::uint32_t{ShortKey});  // nobody relies on a root's own digest
    der[der.size() - 1] ^= 1;
    const CertificateRecord forged = described(der);
    QVERIFY(!forged.selfSigned);
    QCOMPARE(forged.weakness, std::uint32_t{ShortKey | OldDigest});
}

void TestDescribe::refusesWhatIsNoCertificate()
{
    const auto record = describe(Bytes{0x30, 0x03, 0x02, 0x01, 0x01});
    QVERIFY(!record.ok());
    QCOMPARE(record.error().code, ErrorCode::Malformed);
}

QTEST_GUILESS_MAIN(TestDescribe)
#include "tst_describe.moc"
