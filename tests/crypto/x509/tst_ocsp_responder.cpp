// SPDX-License-Identifier: GPL-3.0-or-later
// Requests come from openssl, and openssl judges the answers.
#include "crypto/base/der.h"
#include "crypto/x509/ocsp_responder.h"
#include "crypto/x509/signer.h"
#include "tests/crypto/x509/judges.h"

#include <QTest>

#include <map>

using namespace crypto;
using namespace crypto::x509;
using namespace judges;

namespace {

const UnixTime Now = SystemClock().now();

std::shared_ptr<const Key> keyOf(const char *kind)
{
    return std::make_shared<const PrivateKey>(PrivateKey::generate({kind}).value());
}

Bytes bytesOf(const QString &path)
{
    const QByteArray all = read(path);
    return Bytes(all.begin(), all.end());
}

// A root, three certificates and their files.
struct Lab {
    explicit Lab(const char *kind)
    {
        CertificateSpec spec;
        spec.subject = {{"CN", "Root"}};
        spec.notBefore = Now - 86400;
        spec.notAfter = Now + 86400;
        spec.isAuthority = true;
        spec.keyUsage = KeyCertSign | CrlSign | DigitalSignature;
        root = std::make_unique<Signer>(Signer::createRoot(keyOf(kind), spec).value());
        rootPem = files.pem("root", root->certificate());
        spec.isAuthority = false;
        spec.keyUsage = DigitalSignature;
        for (const char *name : {"good", "revoked", "unknown"}) {
            spec.subject = {{"CN", name}};
            spec.serial = {0x7f, static_cast<std::uint8_t>(name[0])};
            files.pem(name, root->issue(spec, root->key().spki()).value());
        }
    }
    // Status by the second byte of the serial.
    static Result<OcspState> lookup(const std::string &serial)
    {
        if (serial == "7f67")
            return OcspState{OcspState::Good};
        if (serial == "7f72")
            return OcspState{OcspState::Revoked, Now - 3600, 1};
        return OcspState{};
    }
    Bytes request(const QStringList &more) const
    {
        QStringList arguments{"ocsp", "-issuer", rootPem, "-reqout", files.path("request")};
        return run("openssl", arguments + more) ? bytesOf(files.path("request")) : Bytes{};
    }
    // More: "-cert", file and so on to see the states (openssl then forgets the request and its
    // nonce); nothing to hold the answer against the request.
    Said judge(const Bytes &answer, const QStringList &more) const
    {
        QStringList arguments{
            "ocsp",    "-issuer", rootPem,     "-respin", files.der("answer", answer),
            "-CAfile", rootPem,   "-no_nonce", "-reqin",  files.path("request")};
        return ask("openssl", arguments + more);
    }

    Files files;
    std::unique_ptr<Signer> root;
    QString rootPem;
};

std::shared_ptr<const Key> delegate(const Lab &lab, const char *kind, Bytes &certificate,
                                    std::vector<std::string> purposes = {"OCSPSigning"})
{
    const auto key = keyOf(kind);
    CertificateSpec spec;
    spec.subject = {{"CN", "OCSP 1"}};
    spec.notBefore = Now - 86400;
    spec.notAfter = Now + 86400;
    spec.keyUsage = DigitalSignature;
    spec.extendedKeyUsage = std::move(purposes);
    spec.ocspNoCheck = true;
    certificate = lab.root->issue(spec, key->spki()).value();
    return key;
}

// OCSPResponseStatus
int statusOf(const Bytes &answer)
{
    const auto outer = der::first(answer, der::Sequence);
    const auto status = outer ? der::first(outer->content, der::Enumerated) : std::nullopt;
    return status && status->content.size() == 1 ? status->content[0] : -1;
}

}  // namespace

class TestOcspResponder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensslAccepts_data();
    void opensslAccepts();
    void authorityAnswersItself();
    void nonceIsEchoed_data();
    void nonceIsEchoed();
    void wrongSignatureIsSeen();
    void getPathIsRead();
    void answersErrors_data();
    void answersErrors();
    void randomBytesNeverThrow();
    void createRefuses();
};

void TestOcspResponder::opensslAccepts_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("digest");
    QTest::addColumn<bool>("pss");
    for (const char *kind : {"RSA 2048", "EC P-256", "EC P-384", "Ed25519"})
        QTest::newRow(kind) << QByteArray(kind) << QByteArray() << false;
    QTest::newRow("PSS") << QByteArray("RSA 2048") << QByteArray("SHA-256") << true;
}

void TestOcspResponder::opensslAccepts()
{
    QFETCH(const QByteArray, kind);
    QFETCH(const QByteArray, digest);
    QFETCH(const bool, pss);
    const Lab lab("EC P-256");
    Bytes certificate;
    const auto key = delegate(lab, kind.constData(), certificate);
    const auto responder = OcspResponder::create(key, certificate, lab.root->certificate(),
                                                 {digest.toStdString(), pss});
    QVERIFY2(responder.ok(), responder ? "" : responder.error().detail.c_str());
    const QStringList three{lab.files.path("good"), lab.files.path("revoked"),
                            lab.files.path("unknown")};
    for (const char *hash : {"-sha1", "-sha256", "-sha384"}) {
        QStringList more;
        for (const QString &one : three)
            more << hash << "-cert" << one;
        const Bytes request = lab.request(more);
        const Bytes answer = responder->answer(request, Lab::lookup, {Now, Now + 3600});
        const Said said = lab.judge(answer, more);
        QVERIFY2(said.good, said.text.constData());
        for (const char *line : {"Response verify OK", "good: good", "revoked: revoked",
                                 "unknown: unknown", "Reason: keyCompromise", "Next Update:"})
            QVERIFY2(said.text.contains(line), (QByteArray(line) + '\n' + said.text).constData());
        QVERIFY(!said.text.contains("WARNING"));
    }
}

void TestOcspResponder::authorityAnswersItself()
{
    const Lab lab("RSA 2048");
    const auto responder = OcspResponder::create(lab.root->sharedKey(), lab.root->certificate(),
                                                 lab.root->certificate());
    QVERIFY(responder.ok());
    const Bytes request = lab.request({"-cert", lab.files.path("good")});
    const Bytes answer = responder->answer(request, Lab::lookup, {Now, 0});
    const Said said = lab.judge(answer, {"-cert", lab.files.path("good")});
    QVERIFY2(said.text.contains("Response verify OK") && said.text.contains("good: good"),
             said.text.constData());
    QVERIFY(!said.text.contains("Next Update"));
}

void TestOcspResponder::nonceIsEchoed_data()
{
    QTest::addColumn<bool>("nonce");
    QTest::newRow("with") << true;
    QTest::newRow("without") << false;
}

void TestOcspResponder::nonceIsEchoed()
{
    QFETCH(const bool, nonce);
    const Lab lab("EC P-256");
    const auto responder = OcspResponder::create(lab.root->sharedKey(), lab.root->certificate(),
                                                 lab.root->certificate());
    const Bytes request =
        lab.request({nonce ? "-nonce" : "-no_nonce", "-cert", lab.files.path("good")});
    const auto parsed = parseOcspRequest(request);
    QVERIFY(parsed.ok());
    QCOMPARE(parsed->nonce.has_value(), nonce);
    const Bytes answer = responder->answer(request, Lab::lookup, {Now, Now + 60});
    const QByteArray text = output(
        "openssl", {"ocsp", "-respin", lab.files.der("a", answer), "-resp_text", "-noverify"});
    QCOMPARE(text.contains("OCSP Nonce"), nonce);
    if (nonce) {
        const auto found =
            std::search(answer.begin(), answer.end(), parsed->nonce->begin(), parsed->nonce->end());
        QVERIFY(found != answer.end());
        // Another nonce in the request is not accepted for this answer.
        QVERIFY(lab.judge(answer, {}).good);
        lab.request({"-nonce", "-cert", lab.files.path("good")});
        const Said said = lab.judge(answer, {});
        QVERIFY2(said.text.contains("Nonce Verify error"), said.text.constData());
    }
}

void TestOcspResponder::wrongSignatureIsSeen()
{
    const Lab lab("EC P-256"), other("EC P-256");
    const auto responder = OcspResponder::create(lab.root->sharedKey(), lab.root->certificate(),
                                                 lab.root->certificate());
    const Bytes request = lab.request({"-cert", lab.files.path("good")});
    Bytes answer = responder->answer(request, Lab::lookup, {Now, Now + 60});
    answer.back() ^= 1;
    QVERIFY(
        !lab.judge(answer, {"-cert", lab.files.path("good")}).text.contains("Response verify OK"));
}

void TestOcspResponder::getPathIsRead()
{
    const Lab lab("EC P-256");
    const Bytes request = lab.request({"-no_nonce", "-cert", lab.files.path("good")});
    std::string path = "/";
    for (const char c : toBase64(request)) {
        const bool special = c == '+' || c == '/' || c == '=';
        path += special ? (c == '+' ? "%2B" : c == '/' ? "%2f" : "%3D") : std::string(1, c);
    }
    const auto read = ocspRequestFromPath(path);
    QVERIFY(read.ok());
    QCOMPARE(*read, request);
    QCOMPARE(ocspRequestFromPath(toBase64(request)).value(), request);
    for (const char *bad : {"", "/", "/%", "/%4", "/%zz", "/a b!"})
        QVERIFY2(!ocspRequestFromPath(bad).ok(), bad);
}

void TestOcspResponder::answersErrors_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<int>("status");
    QTest::newRow("empty") << QByteArray("empty") << 1;
    QTest::newRow("garbage") << QByteArray("garbage") << 1;
    QTest::newRow("cut") << QByteArray("cut") << 1;
    QTest::newRow("bytes behind") << QByteArray("behind") << 1;
    QTest::newRow("another authority") << QByteArray("foreign") << 6;
    QTest::newRow("lookup fails") << QByteArray("lookup") << 2;
}

void TestOcspResponder::answersErrors()
{
    QFETCH(const QByteArray, what);
    QFETCH(const int, status);
    const Lab lab("EC P-256"), other("EC P-256");
    const auto responder = OcspResponder::create(lab.root->sharedKey(), lab.root->certificate(),
                                                 lab.root->certificate());
    Bytes request = (what == "foreign" ? other : lab)
                        .request({"-cert", (what == "foreign" ? other : lab).files.path("good")});
    QVERIFY(!request.empty());
    OcspLookup lookup = Lab::lookup;
    if (what == "empty")
        request.clear();
    else if (what == "garbage")
        request.assign(100, 0x30);
    else if (what == "cut")
        request.resize(request.size() - 1);
    else if (what == "behind")
        request.push_back(0);
    else if (what == "lookup")
        lookup = [](const std::string &) -> Result<OcspState> {
            return Error{ErrorCode::InputOutput, "database", {}};
        };
    const Bytes answer = responder->answer(request, lookup, {Now, Now + 60});
    QCOMPARE(statusOf(answer), status);
}

void TestOcspResponder::randomBytesNeverThrow()
{
    const Lab lab("EC P-256");
    const auto responder = OcspResponder::create(lab.root->sharedKey(), lab.root->certificate(),
                                                 lab.root->certificate());
    const Bytes request = lab.request({"-cert", lab.files.path("good")});
    // Each byte changed in four ways: an answer, whatever comes.
    std::map<int, int> statuses;
    for (std::size_t at = 0; at < request.size(); ++at)
        for (const int with : {0x01, 0x80, 0x7f, 0xff}) {
            Bytes changed = request;
            changed[at] = static_cast<std::uint8_t>(changed[at] ^ with);
            const Bytes answer = responder->answer(changed, Lab::lookup, {Now, Now + 60});
            ++statuses[statusOf(answer)];
        }
    QVERIFY(!statuses.contains(-1));
    QVERIFY(statuses[1] > 0 && statuses[6] > 0);
    QVERIFY(statuses[0] > 0);  // changed nonces and serials are good requests
}

void TestOcspResponder::createRefuses()
{
    const Lab lab("EC P-256"), other("EC P-256");
    Bytes certificate;
    const auto withoutPurpose = delegate(lab, "EC P-256", certificate, {"serverAuth"});
    QCOMPARE(
        OcspResponder::create(withoutPurpose, certificate, lab.root->certificate()).error().code,
        ErrorCode::InvalidArgument);
    const auto key = delegate(lab, "EC P-256", certificate);
    QCOMPARE(
        OcspResponder::create(keyOf("EC P-256"), certificate, lab.root->certificate()).error().code,
        ErrorCode::InvalidArgument);
    QCOMPARE(OcspResponder::create(key, certificate, other.root->certificate()).error().code,
             ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(TestOcspResponder)
#include "tst_ocsp_responder.moc"
