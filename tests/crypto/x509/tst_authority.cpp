// SPDX-License-Identifier: GPL-3.0-or-later
// What an authority signs, judged by openssl and GnuTLS for every kind of key they know; ML-DSA and
// SLH-DSA by the library itself.
#include "crypto/x509/chain_link.h"
#include "crypto/x509/extensions_text.h"
#include "crypto/x509/request.h"
#include "crypto/x509/signer.h"
#include "crypto/x509/signer_check.h"
#include "tests/crypto/x509/judges.h"

#include <QTest>

using namespace crypto;
using namespace crypto::x509;
using namespace judges;

namespace {

// certtool cannot be told another time than now.
const UnixTime Now = SystemClock().now(), From = Now - 86400, Until = Now + 365 * 86400;

CertificateSpec authoritySpec(const char *name)
{
    CertificateSpec spec;
    spec.subject = {{"C", "DE"}, {"O", "Example"}, {"CN", name}};
    spec.notBefore = From;
    spec.notAfter = Until;
    spec.isAuthority = true;
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
                  {GeneralNameType::Directory, "CN=Door 7,O=Example,C=DE"},
                  {GeneralNameType::RegisteredId, "1.2.3.4"},
                  {GeneralNameType::OtherName, "1.3.6.1.4.1.311.20.2.3:user@example.org"}};
    spec.notBefore = From;
    spec.notAfter = Until;
    spec.keyUsage = DigitalSignature;
    spec.extendedKeyUsage = {"serverAuth", "1.2.3.4"};
    spec.ocspUrls = {"http://ocsp.example.org/"};
    spec.issuerUrls = {"http://ca.example.org/ca.cer"};
    spec.crlUrls = {"http://crl.example.org/1.crl"};
    spec.freshestCrlUrls = {"http://crl.example.org/1-delta.crl"};
    spec.policies = {"2.23.140.1.2.1", "1.3.6.1.4.1.55555.1"};
    spec.policyStatementUrl = "https://example.org/cps";
    spec.mustStaple = true;
    return spec;
}

std::shared_ptr<const Key> keyOf(const char *label)
{
    return std::make_shared<const PrivateKey>(PrivateKey::generate({label}).value());
}

}  // namespace

class TestAuthority : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judgesAccept_data();
    void judgesAccept();
    void everyFieldIsIssued();
    void nameConstraintsAreKept_data();
    void nameConstraintsAreKept();
    void crossSigned();
    void serialsHave128Bits();
    void checkSeesEveryDifference_data();
    void checkSeesEveryDifference();
    void keyThatSignsWrongIsCaught();
    void refuses_data();
    void refuses();
};

void TestAuthority::judgesAccept_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("digest");
    QTest::addColumn<bool>("pss");
    QTest::addColumn<bool>("gnutls");
    const auto row = [](const char *kind, const char *digest, bool pss, bool gnutls) {
        QTest::addRow("%s %s%s", kind, digest, pss ? " PSS" : "")
            << QByteArray(kind) << QByteArray(digest) << pss << gnutls;
    };
    for (const char *digest : {"SHA-256", "SHA-384", "SHA-512"}) {
        row("RSA 2048", digest, false, true);
        row("RSA 2048", digest, true, true);
        row("EC P-256", digest, false, true);
        row("EC P-384", digest, false, true);
        row("EC P-521", digest, false, true);
    }
    row("RSA 3072", "", false, true);
    // GnuTLS 3.7 knows no Brainpool.
    row("EC brainpoolP256r1", "", false, false);
    row("EC brainpoolP384r1", "", false, false);
    row("EC brainpoolP512r1", "", false, false);
    row("Ed25519", "", false, true);
    row("Ed448", "", false, true);
}

void TestAuthority::judgesAccept()
{
    QFETCH(const QByteArray, kind);
    QFETCH(const QByteArray, digest);
    QFETCH(const bool, pss);
    QFETCH(const bool, gnutls);
    const Key::Scheme scheme{digest.toStdString(), pss};
    CertificateSpec spec = authoritySpec("Root");
    spec.scheme = scheme;
    const auto root = Signer::createRoot(keyOf(kind.constData()), spec);
    QVERIFY2(root.ok(), root ? "" : root.error().detail.c_str());
    const auto issuingKey = keyOf(kind.constData());
    spec.subject = {{"CN", "Issuing"}};
    spec.pathLength = 0;
    const auto issuingDer = root->issue(spec, issuingKey->spki());
    QVERIFY2(issuingDer.ok(), issuingDer ? "" : issuingDer.error().detail.c_str());
    const auto issuing = Signer::open(issuingKey, *issuingDer);
    QVERIFY(issuing.ok());

    // The request proves possession, for every kind of key.
    const auto leafKey = keyOf(kind.constData());
    RequestSpec wanted;
    wanted.subject = {{"CN", "www.example.org"}};
    wanted.names = {{GeneralNameType::Dns, "www.example.org"}};
    wanted.scheme = scheme;
    const auto csr = buildRequest(*leafKey, wanted);
    QVERIFY2(csr.ok(), csr ? "" : csr.error().detail.c_str());
    CertificateSpec leaf = leafSpec();
    leaf.scheme = scheme;
    const auto leafDer = issuing->issue(leaf, parseRequest(*csr)->spki);
    QVERIFY2(leafDer.ok(), leafDer ? "" : leafDer.error().detail.c_str());

    Files files;
    const QString rootPem = files.pem("root", root->certificate());
    const QString issuingPem = files.pem("issuing", *issuingDer);
    const QString leafPem = files.pem("leaf", *leafDer);
    QVERIFY(run("openssl",
                {"req", "-verify", "-noout", "-inform", "der", "-in", files.der("csr", *csr)}));
    QVERIFY(run("openssl",
                {"verify", "-x509_strict", "-attime", QString::number(Now), "-purpose", "sslserver",
                 "-verify_hostname", "www.example.org", "-CAfile", rootPem, "-untrusted",
                 issuingPem, leafPem}));
    // And refuses when a byte of the leaf's signed part is turned.
    Bytes changed = *leafDer;
    changed[changed.size() / 2] ^= 1;
    QVERIFY(!succeeds("openssl",
                      {"verify", "-attime", QString::number(Now), "-CAfile", rootPem, "-untrusted",
                       issuingPem, files.pem("changed", changed)}));
    if (gnutls) {
        const QByteArray chain = read(leafPem) + read(issuingPem) + read(rootPem);
        files.write("chain.pem", chain);
        QVERIFY(run("certtool", {"--verify-chain", "--infile", files.path("chain.pem")}));
    }
}

void TestAuthority::everyFieldIsIssued()
{
    for (const char *kind : {"ML-DSA-44", "ML-DSA-65", "ML-DSA-87", "SLH-DSA-SHA2-128f",
                             "SLH-DSA-SHAKE-128f", "EC P-256"}) {
        const auto root = Signer::createRoot(keyOf(kind), authoritySpec("Root"));
        QVERIFY2(root.ok(), root ? "" : root.error().detail.c_str());
        const auto leafKey = keyOf(kind);
        const auto der = root->issue(leafSpec(), leafKey->spki());
        QVERIFY2(der.ok(), der ? "" : der.error().detail.c_str());
        const auto good = verifySignedBy(*der, root->certificate());
        QVERIFY(good.ok() && good.value());
        const auto parsed = Certificate::parse(*der);
        QVERIFY(parsed.ok());
        QCOMPARE(parsed->badExtensions, 0u);
        QCOMPARE(parsed->names.size(), leafSpec().names.size());
        QCOMPARE(parsed->names[5].value, std::string("CN=Door 7,O=Example,C=DE"));
        QCOMPARE(parsed->authorityKeyId, Certificate::parse(root->certificate())->subjectKeyId);
    }
    Files files;
    const auto root = Signer::createRoot(keyOf("EC P-256"), authoritySpec("Root"));
    const auto der = root->issue(leafSpec(), keyOf("EC P-256")->spki());
    const QByteArray text = output(
        "openssl", {"x509", "-noout", "-text", "-inform", "der", "-in", files.der("x", *der)});
    for (const char *line :
         {"DNS:www.example.org", "IP Address:2001:DB8:0:0:0:0:0:1", "email:a@example.org",
          "URI:https://example.org/", "DirName:", "Door 7", "Registered ID:1.2.3.4",
          "TLS Web Server Authentication, 1.2.3.4", "OCSP - URI:http://ocsp.example.org/",
          "CA Issuers - URI:http://ca.example.org/ca.cer", "URI:http://crl.example.org/1.crl",
          "X509v3 Freshest CRL", "URI:http://crl.example.org/1-delta.crl",
          "CPS: https://example.org/cps", "status_request", "CA:FALSE"})
        QVERIFY2(text.contains(line), (QByteArray(line) + "\n" + text).constData());
}

void TestAuthority::nameConstraintsAreKept_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("type");
    QTest::addColumn<bool>("accepted");
    const auto row = [](GeneralNameType type, const char *name, bool accepted) {
        QTest::newRow(name) << QByteArray(name) << static_cast<int>(type) << accepted;
    };
    row(GeneralNameType::Dns, "www.example.org", true);
    row(GeneralNameType::Dns, "www.example.net", false);
    row(GeneralNameType::Dns, "secret.example.org", false);
    row(GeneralNameType::Ip, "10.1.2.3", true);
    row(GeneralNameType::Ip, "11.1.2.3", false);
    row(GeneralNameType::Ip, "2001:db8:1::1", true);
    row(GeneralNameType::Ip, "2001:db9::1", false);
    row(GeneralNameType::Mail, "a@example.org", true);
    row(GeneralNameType::Mail, "a@example.net", false);
}

void TestAuthority::nameConstraintsAreKept()
{
    QFETCH(const QByteArray, name);
    QFETCH(const int, type);
    QFETCH(const bool, accepted);
    CertificateSpec spec = authoritySpec("Root");
    spec.nameConstraints.permitted = {{GeneralNameType::Dns, "example.org"},
                                      {GeneralNameType::Ip, "10.0.0.0/8"},
                                      {GeneralNameType::Ip, "2001:db8::/32"},
                                      {GeneralNameType::Mail, "example.org"}};
    spec.nameConstraints.excluded = {{GeneralNameType::Dns, "secret.example.org"}};
    const auto root = Signer::createRoot(keyOf("EC P-256"), authoritySpec("Root"));
    const auto issuingKey = keyOf("EC P-256");
    spec.subject = {{"CN", "Constrained"}};
    const auto issuingDer = root->issue(spec, issuingKey->spki());
    QVERIFY2(issuingDer.ok(), issuingDer ? "" : issuingDer.error().detail.c_str());
    const auto issuing = Signer::open(issuingKey, *issuingDer);
    CertificateSpec leaf = leafSpec();
    leaf.subject.clear();
    leaf.names = {{static_cast<GeneralNameType>(type), name.toStdString()}};
    const auto der = issuing->issue(leaf, keyOf("EC P-256")->spki());
    QVERIFY(der.ok());
    Files files;
    const QString rootPem = files.pem("root", root->certificate());
    const QString issuingPem = files.pem("issuing", *issuingDer);
    const QString leafPem = files.pem("leaf", *der);
    QCOMPARE(succeeds("openssl",
                      {"verify", "-attime", QString::number(Now), "-CAfile", rootPem, "-untrusted",
                       issuingPem, leafPem}),
             accepted);
    files.write("chain.pem", read(leafPem) + read(issuingPem) + read(rootPem));
    QCOMPARE(succeeds("certtool", {"--verify-chain", "--infile", files.path("chain.pem")}),
             accepted);
}

void TestAuthority::crossSigned()
{
    const auto old = Signer::createRoot(keyOf("RSA 2048"), authoritySpec("Old Root"));
    CertificateSpec limited = authoritySpec("New Root");
    limited.pathLength = 1;
    limited.nameConstraints.permitted = {{GeneralNameType::Dns, "example.org"}};
    const auto fresh = Signer::createRoot(keyOf("EC P-384"), limited);
    QVERIFY(old.ok() && fresh.ok());
    auto spec = crossSignSpec(fresh->certificate());
    QVERIFY(spec.ok());
    spec->notBefore = From;
    spec->notAfter = Until;
    const auto bridge = old->issue(*spec, fresh->key().spki());
    QVERIFY2(bridge.ok(), bridge ? "" : bridge.error().detail.c_str());
    const auto one = Certificate::parse(*bridge), other = Certificate::parse(fresh->certificate());
    QCOMPARE(one->subjectDer, other->subjectDer);
    QCOMPARE(one->subjectKeyId, other->subjectKeyId);
    QCOMPARE(one->pathLength, 1);
    QVERIFY(one->serial != other->serial);

    CertificateSpec leaf = leafSpec();
    leaf.names = {{GeneralNameType::Dns, "www.example.org"}};
    const auto der = fresh->issue(leaf, keyOf("EC P-256")->spki());
    Files files;
    const QString leafPem = files.pem("leaf", *der);
    const QString oldPem = files.pem("old", old->certificate());
    QVERIFY(run("openssl",
                {"verify", "-attime", QString::number(Now), "-CAfile", oldPem, "-untrusted",
                 files.pem("bridge", *bridge), leafPem}));
    QVERIFY(run("openssl",
                {"verify", "-attime", QString::number(Now), "-CAfile",
                 files.pem("fresh", fresh->certificate()), leafPem}));
    const auto refused = crossSignSpec(*der);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
}

void TestAuthority::serialsHave128Bits()
{
    const auto root = Signer::createRoot(keyOf("EC P-256"), authoritySpec("Root"));
    const auto spki = keyOf("EC P-256")->spki();
    // Every bit below the top two takes both values in 200 tries (chance of a miss: 2^-192).
    Bytes ones(16, 0), zeros(16, 0);
    for (int i = 0; i < 200; ++i) {
        const auto serial =
            fromHex(Certificate::parse(root->issue(leafSpec(), spki).value())->serial);
        QVERIFY(serial && serial->size() == 16);
        for (std::size_t at = 0; at < 16; ++at) {
            ones[at] = static_cast<std::uint8_t>(ones[at] | (*serial)[at]);
            zeros[at] = static_cast<std::uint8_t>(zeros[at] | ~(*serial)[at]);
        }
    }
    QCOMPARE(ones,
             Bytes({0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
                    0xff, 0xff, 0xff}));
    QCOMPARE(zeros,
             Bytes({0xbf, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
                    0xff, 0xff, 0xff}));
}

void TestAuthority::checkSeesEveryDifference_data()
{
    QTest::addColumn<QByteArray>("field");
    for (const char *field :
         {"subject", "serial number", "validity", "public key", "basic constraints", "key usage",
          "extended key usage", "subject alternative names", "URLs", "policies",
          "subject key identifier", "freshest CRL", "TLS feature", "OCSP no check",
          "additional extension", "issuer"})
        QTest::newRow(field) << QByteArray(field);
}

void TestAuthority::checkSeesEveryDifference()
{
    QFETCH(const QByteArray, field);
    const auto root = Signer::createRoot(keyOf("EC P-256"), authoritySpec("Root"));
    CertificateSpec spec = leafSpec();
    spec.serial = {1, 2, 3};
    spec.freshestCrlUrls.clear();
    spec.mustStaple = false;
    Bytes spki = keyOf("EC P-256")->spki();
    Bytes issuer = root->subjectDer();
    const auto der = root->issue(spec, spki);
    QVERIFY(der.ok());
    QVERIFY(checkAgainst(*der, spec, spki, issuer).ok());
    if (field == "subject")
        spec.subject[0].value = "other";
    else if (field == "serial number")
        spec.serial = {1, 2, 4};
    else if (field == "validity")
        ++spec.notAfter;
    else if (field == "public key")
        spki = keyOf("EC P-256")->spki();
    else if (field == "basic constraints")
        spec.isAuthority = true;
    else if (field == "key usage")
        spec.keyUsage |= KeyAgreement;
    else if (field == "extended key usage")
        spec.extendedKeyUsage.pop_back();
    else if (field == "subject alternative names")
        spec.names[1].value = "192.0.2.2";
    else if (field == "URLs")
        spec.crlUrls.clear();
    else if (field == "policies")
        spec.policies.pop_back();
    else if (field == "subject key identifier")
        spec.subjectKeyId = {1};
    else if (field == "freshest CRL")
        spec.freshestCrlUrls = {"http://a/"};
    else if (field == "TLS feature")
        spec.mustStaple = true;
    else if (field == "OCSP no check")
        spec.ocspNoCheck = true;
    else if (field == "additional extension")
        spec.more = {{{0x2a, 3}, false, {5, 0}}};
    else
        issuer = encodeName({{"CN", "other"}}).value();
    const auto checked = checkAgainst(*der, spec, spki, issuer);
    QVERIFY(!checked.ok());
    QCOMPARE(checked.error().code, ErrorCode::CryptoFailure);
    QVERIFY2(checked.error().detail.find(field.toStdString()) != std::string::npos,
             checked.error().detail.c_str());
}

// A key whose signatures are wrong by one bit, as a faulty token's would be.
void TestAuthority::keyThatSignsWrongIsCaught()
{
    class Faulty final : public Key {
    public:
        explicit Faulty(std::shared_ptr<const Key> good) : m_good(std::move(good)) { }
        const PublicKeyInfo &info() const override { return m_good->info(); }
        const Bytes &spki() const override { return m_good->spki(); }
        const Bytes &spkiSha256() const override { return m_good->spkiSha256(); }
        Result<Bytes> algorithmFor(const Scheme &scheme) const override
        {
            return m_good->algorithmFor(scheme);
        }
        Result<Signature> sign(ByteView data, const Scheme &scheme) const override
        {
            auto signature = m_good->sign(data, scheme);
            signature->value.back() ^= 1;
            return signature;
        }

    private:
        std::shared_ptr<const Key> m_good;
    };
    const auto good = keyOf("RSA 2048");
    const auto faulty = std::make_shared<const Faulty>(good);
    QCOMPARE(Signer::createRoot(faulty, authoritySpec("Root")).error().code,
             ErrorCode::CryptoFailure);
    const auto root = Signer::createRoot(good, authoritySpec("Root"));
    const auto signer = Signer::open(faulty, root->certificate());
    QVERIFY(signer.ok());
    QCOMPARE(signer->issue(leafSpec(), good->spki()).error().code, ErrorCode::CryptoFailure);
    QCOMPARE(signer->issueCrl({From, Until, 1, {}}, {}).error().code, ErrorCode::CryptoFailure);
    RequestSpec request;
    request.subject = {{"CN", "a"}};
    QCOMPARE(buildRequest(*faulty, request).error().code, ErrorCode::CryptoFailure);
}

void TestAuthority::refuses_data()
{
    QTest::addColumn<QByteArray>("what");
    for (const char *what : {"zero serial", "constraints on a leaf", "bad network",
                             "bad directory name", "bad subject DER", "bad statement URL"})
        QTest::newRow(what) << QByteArray(what);
}

void TestAuthority::refuses()
{
    QFETCH(const QByteArray, what);
    const auto root = Signer::createRoot(keyOf("EC P-256"), authoritySpec("Root"));
    CertificateSpec spec = leafSpec();
    if (what == "zero serial")
        spec.serial = {0, 0};
    else if (what == "constraints on a leaf")
        spec.nameConstraints.permitted = {{GeneralNameType::Dns, "example.org"}};
    else if (what == "bad directory name")
        spec.names = {{GeneralNameType::Directory, "no name"}};
    else if (what == "bad subject DER")
        spec.subjectDer = {0x30, 1};
    else if (what == "bad statement URL")
        spec.policyStatementUrl = "https://exämple.org/";
    else {
        spec.isAuthority = true;
        spec.nameConstraints.permitted = {{GeneralNameType::Ip, "10.0.0.0/33"}};
    }
    const auto refused = root->issue(spec, root->key().spki());
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(TestAuthority)
#include "tst_authority.moc"
