// SPDX-License-Identifier: GPL-3.0-or-later
// Messages of CMS, SCEP and EST against openssl, certtool and the examples of the RFCs.
#include "crypto/base/der.h"
#include "crypto/wire/est_body.h"
#include "crypto/wire/scep_message.h"
#include "crypto/wire/writers.h"
#include "crypto/x509/chain_link.h"
#include "crypto/x509/request_builder.h"
#include "crypto/x509/signer.h"
#include "tests/crypto/test_files.h"

#include <QTemporaryDir>
#include <QTest>

using namespace crypto;
using namespace crypto::wire;
using namespace Qt::StringLiterals;

namespace {

constexpr UnixTime Now = 1'795'435'200;  // 2026-11-23T12:00:00Z

struct Own {
    std::shared_ptr<const PrivateKey> key;
    Bytes certificate;
};

Own own(const char *label, const char *name, bool authority = false)
{
    auto key = std::make_shared<const PrivateKey>(std::move(PrivateKey::generate({label}).value()));
    x509::CertificateSpec spec;
    spec.subject = {{"CN", name}};
    spec.notBefore = Now - 86'400;
    spec.notAfter = 2'000'000'000;
    spec.isAuthority = authority;
    return {key, x509::selfSigned(*key, spec).value()};
}

Bytes requestOf(const Key &key)
{
    x509::RequestSpec spec;
    spec.subject = {{"CN", "device.example"}};
    spec.names = {{x509::GeneralNameType::Dns, "device.example"}};
    return x509::buildRequest(key, spec).value();
}

QByteArray raw(const Bytes &bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())};
}

Bytes bytesOf(const QByteArray &raw)
{
    return {raw.begin(), raw.end()};
}

// A key that lies elsewhere: signs, and hands nothing out.
class TokenLike final : public Key {
public:
    explicit TokenLike(std::shared_ptr<const PrivateKey> key) : m_key(std::move(key)) { }
    const PublicKeyInfo &info() const override { return m_key->info(); }
    const Bytes &spki() const override { return m_key->spki(); }
    const Bytes &spkiSha256() const override { return m_key->spkiSha256(); }
    Result<Bytes> algorithmFor(const Scheme &scheme) const override
    {
        return m_key->algorithmFor(scheme);
    }
    Result<Signature> sign(ByteView data, const Scheme &scheme) const override
    {
        return m_key->sign(data, scheme);
    }

private:
    std::shared_ptr<const PrivateKey> m_key;
};

// CertRep as an authority writes it (RFC 8894 3.3.2).
Bytes certRep(const Own &authority, const Own &client, const ScepNonces &nonces, const char *status,
              const Bytes &issued, const char *failure = nullptr)
{
    const auto text = [](std::string_view value) {
        return der::encode(der::PrintableString, viewOf(value));
    };
    CmsSigning signing;
    signing.key = authority.key.get();
    signing.certificate = authority.certificate;
    signing.attributes = {{"2.16.840.1.113733.1.9.2", text("3")},
                          {"2.16.840.1.113733.1.9.3", text(status)},
                          {"2.16.840.1.113733.1.9.6", der::encode(der::OctetString, nonces.nonce)},
                          {"2.16.840.1.113733.1.9.7", text(nonces.transaction)}};
    if (failure) {
        signing.attributes.push_back({"2.16.840.1.113733.1.9.4", text(failure)});
        signing.attributes.push_back(
            {"1.3.6.1.5.5.7.24.1", der::encode(der::Utf8String, viewOf("no such \x1b[31mname"))});
    }
    const Bytes content = issued.empty()
        ? Bytes()
        : sealFor(client.certificate, *pkcs7({issued}), CmsCipher::Aes256).value();
    return signData(content, signing).value();
}

}  // namespace

class TestEnrolmentMessages : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private Q_SLOTS:
    void opensslVerifiesWhatIsSigned_data();
    void opensslVerifiesWhatIsSigned();
    void whatOpensslSignsIsRead_data();
    void whatOpensslSignsIsRead();
    void sealedBothWays_data();
    void sealedBothWays();
    void tokensSignButDoNotOpen();
    void aChangedMessageIsDamaged();
    void scepCapabilities();
    void scepRequestAsItsAuthoritySeesIt();
    void scepAnswers();
    void scepAnswersOfOthers();
    void estBase64();
    void estCertificates();
    void estAttributes();
    void estServerKey();
    void cutShort();
};

void TestEnrolmentMessages::opensslVerifiesWhatIsSigned_data()
{
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QByteArray>("digest");
    QTest::newRow("RSA SHA-256") << QByteArray("RSA 2048") << QByteArray("SHA-256");
    QTest::newRow("RSA SHA-512") << QByteArray("RSA 2048") << QByteArray("SHA-512");
    QTest::newRow("RSA SHA-1") << QByteArray("RSA 2048") << QByteArray("SHA-1");
    QTest::newRow("EC") << QByteArray("EC P-256") << QByteArray("SHA-256");
    QTest::newRow("Ed25519") << QByteArray("Ed25519") << QByteArray("SHA-256");
}

void TestEnrolmentMessages::opensslVerifiesWhatIsSigned()
{
    QFETCH(QByteArray, label);
    QFETCH(QByteArray, digest);
    const Own signer = own(label.constData(), "signer");
    CmsSigning signing;
    signing.key = signer.key.get();
    signing.certificate = signer.certificate;
    signing.digest = digest.toStdString();
    const auto message = signData(viewOf("what is signed"), signing);
    QVERIFY2(message.ok(), message.ok() ? "" : message.error().detail.c_str());
    // OpenSSL 3.0 hands EdDSA a digest that it refuses ("invalid digest"); it cannot sign that way
    // either. It reads the message all the same.
    const auto version = testing::run(u"openssl"_s, {u"version"_s});
    QVERIFY(version.has_value());
    const bool verifies = label != "Ed25519" || !version->startsWith("OpenSSL 3.0.");
    const auto content = testing::run(
        u"openssl"_s,
        verifies ? QStringList{u"cms"_s, u"-verify"_s, u"-inform"_s, u"der"_s, u"-noverify"_s}
                 : QStringList{u"cms"_s, u"-cmsout"_s, u"-print"_s, u"-inform"_s, u"der"_s},
        raw(*message));
    QVERIFY(content.has_value());
    if (verifies)
        QCOMPARE(*content, QByteArray("what is signed"));
    else
        QVERIFY(content->contains("ED25519"));
    const auto read = readSigned(*message);
    QVERIFY(read.ok());
    QVERIFY(checkSigner(*read, read->signers.at(0), signer.certificate).ok());
    QVERIFY(namesSigner(read->signers[0], read->certificates.at(0)));
    QCOMPARE(checkSigner(*read, read->signers[0], own(label.constData(), "other").certificate)
                 .error()
                 .code,
             ErrorCode::Damaged);
}

void TestEnrolmentMessages::whatOpensslSignsIsRead_data()
{
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("definite") << QByteArray("RSA 2048") << QStringList();
    QTest::newRow("BER in pieces")
        << QByteArray("RSA 2048") << QStringList{u"-stream"_s, u"-indef"_s};
    QTest::newRow("by key id") << QByteArray("EC P-256") << QStringList{u"-keyid"_s};
    QTest::newRow("no attributes") << QByteArray("EC P-256") << QStringList{u"-noattr"_s};
    QTest::newRow("SHA-512") << QByteArray("RSA 2048") << QStringList{u"-md"_s, u"sha512"_s};
}

void TestEnrolmentMessages::whatOpensslSignsIsRead()
{
    QFETCH(QByteArray, label);
    QFETCH(QStringList, options);
    const Own signer = own(label.constData(), "signer");
    const auto keyPem = plainKeyPem(signer.key->pkcs8());
    QVERIFY(testing::writeFile(path("k.pem"), {keyPem->view().begin(), keyPem->view().end()}));
    const std::string pem = certificatePem(signer.certificate);
    QVERIFY(testing::writeFile(path("c.pem"), {pem.begin(), pem.end()}));
    const auto message =
        testing::run(u"openssl"_s,
                     QStringList{u"cms"_s, u"-sign"_s, u"-binary"_s, u"-nodetach"_s, u"-outform"_s,
                                 u"der"_s, u"-signer"_s, path("c.pem"), u"-inkey"_s, path("k.pem")}
                         + options,
                     QByteArray(5000, 'x'));
    QVERIFY(message.has_value());
    const auto read = readSigned(bytesOf(*message));
    QVERIFY2(read.ok(), read.ok() ? "" : read.error().detail.c_str());
    QCOMPARE(read->content, Bytes(5000, 'x'));
    QVERIFY(namesSigner(read->signers.at(0), signer.certificate));
    const auto holds = checkSigner(*read, read->signers[0], signer.certificate);
    QVERIFY2(holds.ok(), holds.ok() ? "" : holds.error().detail.c_str());
}

void TestEnrolmentMessages::sealedBothWays_data()
{
    QTest::addColumn<int>("cipher");
    QTest::addColumn<QString>("option");
    QTest::newRow("AES-128") << int(CmsCipher::Aes128) << u"-aes-128-cbc"_s;
    QTest::newRow("AES-256") << int(CmsCipher::Aes256) << u"-aes-256-cbc"_s;
    QTest::newRow("3DES") << int(CmsCipher::TripleDes) << u"-des3"_s;
}

void TestEnrolmentMessages::sealedBothWays()
{
    QFETCH(int, cipher);
    QFETCH(QString, option);
    const Own recipient = own("RSA 2048", "recipient");
    const auto keyPem = plainKeyPem(recipient.key->pkcs8());
    QVERIFY(testing::writeFile(path("k.pem"), {keyPem->view().begin(), keyPem->view().end()}));
    const std::string pem = certificatePem(recipient.certificate);
    QVERIFY(testing::writeFile(path("c.pem"), {pem.begin(), pem.end()}));
    const auto sealed = sealFor(recipient.certificate, viewOf("for you"), CmsCipher(cipher));
    QVERIFY(sealed.ok());
    const auto opened = testing::run(u"openssl"_s,
                                     {u"cms"_s, u"-decrypt"_s, u"-inform"_s, u"der"_s, u"-recip"_s,
                                      path("c.pem"), u"-inkey"_s, path("k.pem")},
                                     raw(*sealed));
    QCOMPARE(opened.value_or(QByteArray()), QByteArray("for you"));
    const auto theirs = testing::run(
        u"openssl"_s,
        {u"cms"_s, u"-encrypt"_s, u"-binary"_s, u"-outform"_s, u"der"_s, option, path("c.pem")},
        QByteArray("for me"));
    QVERIFY(theirs.has_value());
    const auto mine = openSealed(bytesOf(*theirs), *recipient.key, recipient.certificate);
    QVERIFY2(mine.ok(), mine.ok() ? "" : mine.error().detail.c_str());
    QVERIFY(mine->equals(Secret::fromText("for me")));
    const Own other = own("RSA 2048", "other");
    QVERIFY(!openSealed(bytesOf(*theirs), *other.key, other.certificate).ok());
}

void TestEnrolmentMessages::tokensSignButDoNotOpen()
{
    const Own holder = own("RSA 2048", "token");
    const TokenLike token(holder.key);
    CmsSigning signing;
    signing.key = &token;
    signing.certificate = holder.certificate;
    const auto message = signData(viewOf("x"), signing);
    QVERIFY(message.ok());
    QVERIFY(testing::run(u"openssl"_s,
                         {u"cms"_s, u"-verify"_s, u"-inform"_s, u"der"_s, u"-noverify"_s},
                         raw(*message)));
    const auto sealed = sealFor(holder.certificate, viewOf("x"), CmsCipher::Aes128);
    QCOMPARE(openSealed(*sealed, token, holder.certificate).error().code, ErrorCode::Unsupported);
}

void TestEnrolmentMessages::aChangedMessageIsDamaged()
{
    const Own signer = own("EC P-256", "signer");
    CmsSigning signing;
    signing.key = signer.key.get();
    signing.certificate = signer.certificate;
    const Bytes message = signData(viewOf("pay 100 to Ann"), signing).value();
    Bytes changed = message;
    const std::string_view wanted = "Ann";
    const auto at = std::search(changed.begin(), changed.end(), wanted.begin(), wanted.end());
    QVERIFY(at != changed.end());
    *at = 'B';
    const auto read = readSigned(changed);
    QVERIFY(read.ok());
    QCOMPARE(checkSigner(*read, read->signers.at(0), signer.certificate).error().code,
             ErrorCode::Damaged);
}

void TestEnrolmentMessages::scepCapabilities()
{
    const auto of = [](const char *text) { return readScepCapabilities(viewOf(text)); };
    const auto modern = of("Renewal\nSHA-1\nSHA-256\nAES\nDES3\nSCEPStandard\nPOSTPKIOperation");
    QVERIFY(modern.aes && modern.sha256 && modern.post && modern.renewal && modern.tripleDes);
    QCOMPARE(modern.digest(), "SHA-256");
    QVERIFY(modern.cipher() == CmsCipher::Aes128);
    const auto standard = of("scepstandard\r\n");
    QVERIFY(standard.aes && standard.sha256 && standard.post && !standard.renewal);
    const auto old = of(" SHA-1 \r\nDES3\r\n\r\n");
    QCOMPARE(old.digest(), "SHA-1");
    QVERIFY(old.cipher() == CmsCipher::TripleDes && !old.post);
    QCOMPARE(of("SHA-512").digest(), "SHA-512");
    QVERIFY(of("<html>AES</html>").words.size() == 1 && !of("<html>AES</html>").aes);
    QCOMPARE(of(std::string(100'000, '\n').c_str()).words.size(), std::size_t(0));
}

void TestEnrolmentMessages::scepRequestAsItsAuthoritySeesIt()
{
    const Own authority = own("RSA 2048", "authority", true), client = own("RSA 2048", "client");
    const auto known = readScepAuthority(authority.certificate);
    QVERIFY(known.ok());
    QCOMPARE(known->recipient, authority.certificate);
    const Bytes request = requestOf(*client.key);
    const auto selfSigned = scepSelfSigned(*client.key, request, Now, 7);
    QVERIFY(selfSigned.ok());
    const ScepNonces nonces = freshScepNonces();
    const auto message = scepMessage(ScepKind::Request, request, {client.key.get(), *selfSigned},
                                     *known, readScepCapabilities(viewOf("AES\nSHA-256")), nonces);
    QVERIFY(message.ok());
    const auto sealed =
        testing::run(u"openssl"_s, {u"cms"_s, u"-verify"_s, u"-inform"_s, u"der"_s, u"-noverify"_s},
                     raw(*message));
    QVERIFY(sealed.has_value());
    const auto keyPem = plainKeyPem(authority.key->pkcs8());
    QVERIFY(testing::writeFile(path("k.pem"), {keyPem->view().begin(), keyPem->view().end()}));
    const auto opened = testing::run(
        u"openssl"_s, {u"cms"_s, u"-decrypt"_s, u"-inform"_s, u"der"_s, u"-inkey"_s, path("k.pem")},
        *sealed);
    QCOMPARE(bytesOf(opened.value_or(QByteArray())), request);
    const auto printed = testing::run(
        u"openssl"_s, {u"cms"_s, u"-cmsout"_s, u"-print"_s, u"-inform"_s, u"der"_s}, raw(*message));
    QVERIFY(printed && printed->contains(nonces.transaction.c_str()));
    QCOMPARE(scepMessage(ScepKind::Request, request, {client.key.get(), *selfSigned}, *known, {},
                         {"a\nb", nonces.nonce})
                 .error()
                 .code,
             ErrorCode::InvalidArgument);
}

void TestEnrolmentMessages::scepAnswers()
{
    const Own authority = own("RSA 2048", "authority", true), client = own("RSA 2048", "client");
    const auto known = readScepAuthority(*pkcs7({authority.certificate}));
    const ScepNonces nonces = freshScepNonces();
    const ScepSender self{client.key.get(), client.certificate};
    const auto read = [&](const Bytes &body) { return readScepAnswer(body, *known, nonces, self); };
    const auto good = read(certRep(authority, client, nonces, "0", client.certificate));
    QVERIFY2(good.ok(), good.ok() ? "" : good.error().detail.c_str());
    QVERIFY(good->status == ScepAnswer::Status::Success);
    QCOMPARE(good->certificates.at(0), client.certificate);
    const auto pending = read(certRep(authority, client, nonces, "3", {}));
    QVERIFY(pending.ok() && pending->status == ScepAnswer::Status::Pending);
    const auto failure = read(certRep(authority, client, nonces, "2", {}, "2"));
    QVERIFY(failure.ok() && failure->status == ScepAnswer::Status::Failure);
    QCOMPARE(failure->failure, 2);
    QVERIFY(failure->words.starts_with("badRequest: ")
            && failure->words.ends_with("<U+001B>[31mname"));
    QCOMPARE(read(certRep(authority, client, nonces, "1", {})).error().code, ErrorCode::Malformed);
    QCOMPARE(read(certRep(authority, client, nonces, "0", {})).error().code, ErrorCode::Malformed);
}

void TestEnrolmentMessages::scepAnswersOfOthers()
{
    const Own authority = own("RSA 2048", "authority", true), client = own("RSA 2048", "client");
    const Own stranger = own("RSA 2048", "authority", true);
    const auto known = readScepAuthority(authority.certificate);
    const ScepNonces nonces = freshScepNonces();
    const ScepSender self{client.key.get(), client.certificate};
    const auto code = [&](const Bytes &body) {
        return readScepAnswer(body, *known, nonces, self).error().code;
    };
    QCOMPARE(code(certRep(stranger, client, nonces, "3", {})), ErrorCode::NotPermitted);
    ScepNonces old = nonces;
    old.nonce = freshScepNonces().nonce;
    QCOMPARE(code(certRep(authority, client, old, "3", {})), ErrorCode::NotPermitted);
    old = nonces;
    old.transaction = freshScepNonces().transaction;
    QCOMPARE(code(certRep(authority, client, old, "3", {})), ErrorCode::NotPermitted);
    QCOMPARE(code(certRep(authority, stranger, nonces, "0", client.certificate)),
             ErrorCode::Damaged);
}

void TestEnrolmentMessages::estBase64()
{
    const Bytes der(200, 0x41);
    const std::string text = estEncode(der);
    QVERIFY(text.ends_with("\r\n"));
    QCOMPARE(text.find("\r\n"), std::size_t(64));
    QCOMPARE(estDecode(viewOf(text)).value(), der);
    std::string loose = text;
    std::erase(loose, '\r');
    QCOMPARE(estDecode(viewOf(loose)).value(), der);
    QCOMPARE(estDecode(viewOf("<html>")).error().code, ErrorCode::Malformed);
    QCOMPARE(estDecode(Bytes((4u << 20) + 1, 'A')).error().code, ErrorCode::TooLarge);
}

void TestEnrolmentMessages::estCertificates()
{
    const Own root = own("EC P-256", "root", true), leaf = own("EC P-256", "leaf");
    const Bytes both = pkcs7({root.certificate, leaf.certificate}).value();
    for (const Bytes &body : {both, bytesOf(QByteArray::fromStdString(estEncode(both)))}) {
        const auto list = readEstCertificates(body);
        QVERIFY(list.ok());
        QCOMPARE(list->size(), std::size_t(2));
        const auto enrolled = readEstEnrolment(body, leaf.key->spki());
        QVERIFY(enrolled.ok());
        QCOMPARE(enrolled->at(0), leaf.certificate);
    }
    QCOMPARE(readEstEnrolment(both, own("EC P-256", "other").key->spki()).error().code,
             ErrorCode::NotFound);
    // certtool writes such messages, too.
    const std::string pem = certificatePem(leaf.certificate);
    QVERIFY(testing::writeFile(path("c.pem"), {pem.begin(), pem.end()}));
    const auto theirs = testing::run(
        u"certtool"_s, {u"--p7-generate"_s, u"--load-certificate"_s, path("c.pem"), u"--outder"_s});
    QVERIFY(theirs.has_value());
    QCOMPARE(readEstCertificates(bytesOf(*theirs)).value().at(0), leaf.certificate);
}

void TestEnrolmentMessages::estAttributes()
{
    // The example of RFC 7030 4.5.2.
    const auto read = readEstAttributes(
        viewOf("MEEGCSqGSIb3DQEJBzASBgcqhkjOPQIBMQcGBSuBBAAiMBYGCSqGSIb3DQEJDjEJ\r\n"
               "BgcrBgEBAQEWBggqhkjOPQQDAw==\r\n"));
    QVERIFY2(read.ok(), read.ok() ? "" : read.error().detail.c_str());
    QVERIFY(read->challengePassword);
    QCOMPARE(read->keyType, "EC P-384");
    QCOMPARE(read->extensions, std::vector<std::string>{"1.3.6.1.1.1.1.22"});
    QCOMPARE(read->wanted, std::vector<std::string>{"ecdsa-with-SHA384"});
    QVERIFY(readEstAttributes(viewOf("\r\n"))->wanted.empty());
    QCOMPARE(readEstAttributes(viewOf("AgEA")).error().code, ErrorCode::Malformed);
}

void TestEnrolmentMessages::estServerKey()
{
    const Own made = own("EC P-256", "made there");
    const Secret pkcs8 = made.key->pkcs8();
    const std::string key = "--b\r\nContent-Type: application/pkcs8\r\n"
                            "Content-Transfer-Encoding: base64\r\n\r\n"
        + estEncode(pkcs8.view());
    const std::string certificate =
        "--b\r\ncontent-type: application/pkcs7-mime; smime-type=certs-only\r\n\r\n"
        + estEncode(pkcs7({made.certificate}).value());
    for (const std::string &body :
         {"preamble\r\n" + key + certificate + "--b--\r\n", certificate + key + "--b--",
          key + certificate}) {  // some servers forget the last boundary
        const auto read = readEstServerKey(viewOf(body), "multipart/mixed; boundary=\"b\"");
        QVERIFY2(read.ok(), read.ok() ? "" : read.error().detail.c_str());
        QCOMPARE(read->certificates.at(0), made.certificate);
        QCOMPARE(PrivateKey::open(read->key)->spki(), made.key->spki());
    }
    const auto code = [](const std::string &body, const char *type) {
        return readEstServerKey(viewOf(body), type).error().code;
    };
    QCOMPARE(code(key, "multipart/mixed; boundary=b"), ErrorCode::Malformed);
    QCOMPARE(code(key + "--b--", "multipart/mixed; boundary=b"), ErrorCode::Malformed);
    QCOMPARE(code(key + certificate + "--b--", "text/plain"), ErrorCode::Malformed);
    const std::string other = "--b\r\nContent-Type: application/pkcs7-mime\r\n\r\n"
        + estEncode(pkcs7({own("EC P-256", "x").certificate}).value());
    QCOMPARE(code(key + other + "--b--", "multipart/mixed; boundary=b"), ErrorCode::NotFound);
}

void TestEnrolmentMessages::cutShort()
{
    const Own authority = own("RSA 2048", "authority", true), client = own("RSA 2048", "client");
    const auto known = readScepAuthority(authority.certificate);
    const ScepNonces nonces = freshScepNonces();
    const Bytes whole = certRep(authority, client, nonces, "0", client.certificate);
    for (std::size_t size = 0; size < whole.size(); size += 7) {
        const ByteView part = ByteView(whole).first(size);
        QVERIFY(!readScepAnswer(part, *known, nonces, {client.key.get(), client.certificate}).ok());
        QVERIFY(!readEstCertificates(part).ok());
    }
}

QTEST_APPLESS_MAIN(TestEnrolmentMessages)
#include "tst_enrolment_messages.moc"
