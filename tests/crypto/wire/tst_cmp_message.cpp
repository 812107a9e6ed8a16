// SPDX-License-Identifier: GPL-3.0-or-later
// CMP messages against OpenSSL's mock server.
#include "crypto/base/der.h"
#include "crypto/keys/private_key.h"
#include "crypto/wire/cmp_message.h"
#include "crypto/wire/cmp_parts.h"
#include "crypto/x509/request_builder.h"
#include "tests/support/cmp_server.h"
#include "tests/support/loopback.h"

#include <QTest>

using namespace crypto;
using namespace crypto::wire;
using namespace Qt::StringLiterals;

namespace {

Bytes post(quint16 port, const Bytes &body)
{
    QByteArray request =
        "POST /pkix/ HTTP/1.0\r\nContent-Type: application/pkixcmp\r\nContent-Length: "
        + QByteArray::number(qsizetype(body.size())) + "\r\n\r\n";
    request.append(reinterpret_cast<const char *>(body.data()), qsizetype(body.size()));
    const QByteArray answer = loopback::exchange(port, request);
    const qsizetype at = answer.indexOf("\r\n\r\n");
    return at < 0 ? Bytes() : Bytes(answer.begin() + at + 4, answer.end());
}

}  // namespace

class TestCmpMessage : public QObject {
    Q_OBJECT

private:
    support::CmpServer m_server;
    std::optional<PrivateKey> m_key, m_oldKey;
    Bytes m_request;
    Secret m_secret = Secret::fromText(support::CmpServer::SharedSecret);
    UnixTime m_now = SystemClock().now();

    bool start(const QStringList &more = {})
    {
        return m_server.start(QStringLiteral(LOOPBACK_ONLY), more);
    }
    CmpSender bySecret() const
    {
        CmpSender sender;
        sender.secret = &m_secret;
        sender.reference = support::CmpServer::Reference;
        return sender;
    }
    CmpSender byCertificate() const
    {
        CmpSender sender;
        sender.key = &*m_oldKey;
        sender.chain = {m_server.der("old.pem"), m_server.der("root.pem")};
        return sender;
    }
    Result<CmpAnswer> exchange(const Result<Bytes> &message, const CmpHeader &header,
                               const CmpSender &sender)
    {
        if (!message)
            return message.error();
        CmpExpected expected;
        expected.transaction = header.transaction;
        expected.nonce = header.nonce;
        expected.secret = sender.secret;
        expected.trusted = {m_server.der("root.pem")};
        expected.now = m_now;
        return readCmpAnswer(post(m_server.port(), *message), expected);
    }

private Q_SLOTS:
    void initTestCase();
    void certificates_data();
    void certificates();
    void revocation_data();
    void revocation();
    void pollingUntilReady();
    void refused();
    void wrongSecret();
    void answersOfOthers();
    void macs();
};

void TestCmpMessage::initTestCase()
{
    QVERIFY(start());
    auto key = PrivateKey::open(Secret(m_server.keyDer("device.key")));
    auto old = PrivateKey::open(Secret(m_server.keyDer("old.key")));
    QVERIFY(key.ok() && old.ok());
    m_key = std::move(*key);
    m_oldKey = std::move(*old);
    x509::RequestSpec spec;
    spec.subject = {{"CN", "device"}};
    spec.names = {{x509::GeneralNameType::Dns, "device.example"}};
    m_request = x509::buildRequest(*m_key, spec).value();
}

void TestCmpMessage::certificates_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("secret");
    QTest::addColumn<bool>("implicit");
    QTest::newRow("ir, MAC") << 0 << true << false;
    QTest::newRow("ir, MAC, implicit confirm") << 0 << true << true;
    QTest::newRow("cr, signature") << 2 << false << false;
    QTest::newRow("p10cr, MAC") << 4 << true << true;
    QTest::newRow("kur, signature") << 7 << false << false;
}

void TestCmpMessage::certificates()
{
    QFETCH(int, kind);
    QFETCH(bool, secret);
    QFETCH(bool, implicit);
    QVERIFY(start(implicit ? QStringList{u"-grant_implicitconf"_s} : QStringList()));
    const CmpSender sender = secret ? bySecret() : byCertificate();
    CmpHeader header = freshCmpHeader(m_now);
    header.implicitConfirm = implicit;
    CmpAsk ask{CmpRequest(kind), m_request, &*m_key, {}};
    if (ask.kind == CmpRequest::Update)
        ask.replaces = m_server.der("device.pem");  // the one the mock knows
    const auto answer = exchange(cmpRequest(ask, header, sender), header, sender);
    QVERIFY2(answer.ok(),
             answer.ok() ? "" : (answer.error().detail + m_server.words().toStdString()).c_str());
    QVERIFY2(answer->positive(), answer->words.c_str());
    QCOMPARE(answer->certificate, m_server.der("device.pem"));
    QCOMPARE(answer->implicitConfirm, implicit);
    QVERIFY(answer->protection
            == (secret ? CmpAnswer::Protection::Secret : CmpAnswer::Protection::Signature));
    if (!secret)
        QCOMPARE(answer->signer, m_server.der("srv.pem"));
    if (implicit)
        return;
    header.answered = answer->nonce;
    header.nonce = freshCmpHeader(m_now).nonce;
    const auto confirmed =
        exchange(cmpConfirmation(answer->certificate, answer->requestId, true, header, sender),
                 header, sender);
    QVERIFY2(confirmed.ok(), confirmed.ok() ? "" : confirmed.error().detail.c_str());
    QVERIFY2(confirmed->kind == CmpAnswer::Kind::Confirmed, confirmed->words.c_str());
}

void TestCmpMessage::revocation_data()
{
    QTest::addColumn<bool>("secret");
    QTest::newRow("MAC") << true;
    QTest::newRow("signature") << false;
}

void TestCmpMessage::revocation()
{
    QFETCH(bool, secret);
    QVERIFY(start());
    const CmpSender sender = secret ? bySecret() : byCertificate();
    const CmpHeader header = freshCmpHeader(m_now);
    // The mock knows the certificate it hands out.
    const auto answer =
        exchange(cmpRevocation(m_server.der("device.pem"), 1, header, sender), header, sender);
    QVERIFY2(answer.ok(), answer.ok() ? "" : answer.error().detail.c_str());
    QVERIFY2(answer->kind == CmpAnswer::Kind::Revocation && answer->positive(),
             answer->words.c_str());
    QCOMPARE(cmpRevocation(m_server.der("device.pem"), 7, header, sender).error().code,
             ErrorCode::InvalidArgument);
}

void TestCmpMessage::pollingUntilReady()
{
    QVERIFY(start({u"-poll_count"_s, u"2"_s, u"-check_after"_s, u"1"_s}));
    const CmpSender sender = bySecret();
    CmpHeader header = freshCmpHeader(m_now);
    auto answer =
        exchange(cmpRequest({CmpRequest::Certificate, m_request, &*m_key, {}}, header, sender),
                 header, sender);
    QVERIFY2(answer.ok() && answer->waiting(),
             answer.ok() ? answer->words.c_str() : answer.error().detail.c_str());
    int polls = 0;
    for (; polls < 5; ++polls) {
        header.answered = answer->nonce;
        header.nonce = freshCmpHeader(m_now).nonce;
        answer = exchange(cmpPoll(answer->requestId, header, sender), header, sender);
        QVERIFY2(answer.ok(), answer.ok() ? "" : answer.error().detail.c_str());
        if (answer->kind != CmpAnswer::Kind::PollLater)
            break;
        QCOMPARE(answer->checkAfter, std::int64_t(1));
    }
    QVERIFY(polls >= 1 && answer->positive());
    QCOMPARE(answer->certificate, m_server.der("device.pem"));
}

void TestCmpMessage::refused()
{
    QVERIFY(start(
        {u"-pkistatus"_s, u"2"_s, u"-failure"_s, u"2"_s, u"-statusstring"_s, u"not today"_s}));
    const CmpSender sender = bySecret();
    const CmpHeader header = freshCmpHeader(m_now);
    const auto answer = exchange(
        cmpRequest({CmpRequest::Initial, m_request, &*m_key, {}}, header, sender), header, sender);
    QVERIFY2(answer.ok(), answer.ok() ? "" : answer.error().detail.c_str());
    QCOMPARE(answer->status, 2);
    QCOMPARE(answer->failures, std::vector<std::string>{"badRequest"});
    QCOMPARE(answer->words, "rejected: badRequest; it says: not today");
}

void TestCmpMessage::wrongSecret()
{
    QVERIFY(start());
    const Secret wrong = Secret::fromText("another secret");
    CmpSender sender = bySecret();
    sender.secret = &wrong;
    const CmpHeader header = freshCmpHeader(m_now);
    const auto answer = exchange(
        cmpRequest({CmpRequest::Initial, m_request, &*m_key, {}}, header, sender), header, sender);
    // Whether its error comes bare or under the true secret, nothing of it is taken for granted.
    QVERIFY(!answer.ok() || answer->kind == CmpAnswer::Kind::Error);
}

void TestCmpMessage::answersOfOthers()
{
    QVERIFY(start());
    const CmpSender sender = byCertificate();
    const CmpHeader header = freshCmpHeader(m_now);
    const Bytes request =
        cmpRequest({CmpRequest::Certificate, m_request, &*m_key, {}}, header, sender).value();
    const Bytes answer = post(m_server.port(), request);
    CmpExpected expected{
        header.transaction, header.nonce, nullptr, {m_server.der("root.pem")}, m_now};
    QVERIFY(readCmpAnswer(answer, expected).ok());
    const auto code = [&](const Bytes &body, const CmpExpected &wanted) {
        const auto read = readCmpAnswer(body, wanted);
        return read.ok() ? ErrorCode::Unknown : read.error().code;
    };
    CmpExpected other = expected;
    other.nonce[0] ^= 1;
    QCOMPARE(code(answer, other), ErrorCode::NotPermitted);
    other = expected;
    other.transaction[0] ^= 1;
    QCOMPARE(code(answer, other), ErrorCode::NotPermitted);
    other = expected;
    other.trusted = {m_server.der("device.pem")};
    QCOMPARE(code(answer, other), ErrorCode::NotPermitted);
    Bytes changed = answer;
    const auto at =
        std::search(changed.begin(), changed.end(), header.nonce.begin(), header.nonce.end());
    QVERIFY(at != changed.end());
    changed[changed.size() / 3] ^= 1;
    QVERIFY(code(changed, expected) != ErrorCode::Unknown);
    for (std::size_t size = 0; size < answer.size(); size += 5)
        QVERIFY(code({answer.begin(), answer.begin() + std::ptrdiff_t(size)}, expected)
                != ErrorCode::Unknown);
    // A request is no answer, and one without protection says nothing.
    QVERIFY(code(request, expected) != ErrorCode::Unknown);
}

void TestCmpMessage::macs()
{
    // PBMAC1 of RFC 9579 A.1's kind: checked against openssl's own PBKDF2 and HMAC.
    const Bytes salt(16, 7);
    Bytes kdf = der::encode(der::OctetString, salt);
    der::append(kdf, der::encodeInteger(std::uint64_t{2048}));
    der::append(kdf, der::encodeInteger(std::uint64_t{32}));
    const auto identifier = [](const char *oid, const Bytes &parameters) {
        Bytes content = der::encodeOid(oid);
        der::append(content, parameters);
        return der::encode(0x30, content);
    };
    der::append(kdf, identifier("1.2.840.113549.2.9", {5, 0}));
    Bytes parameters = identifier("1.2.840.113549.1.5.12", der::encode(0x30, kdf));
    der::append(parameters, identifier("1.2.840.113549.2.9", {5, 0}));
    const auto mac = cmp::macOf(identifier(cmp::Pbmac1, der::encode(0x30, parameters)),
                                Secret::fromText("pw"), viewOf("data"));
    QVERIFY(mac.ok());
    QProcess process;
    process.start(u"openssl"_s,
                  {u"kdf"_s, u"-keylen"_s, u"32"_s, u"-kdfopt"_s, u"digest:SHA256"_s, u"-kdfopt"_s,
                   u"pass:pw"_s, u"-kdfopt"_s, u"hexsalt:"_s + QString::fromStdString(toHex(salt)),
                   u"-kdfopt"_s, u"iter:2048"_s, u"PBKDF2"_s});
    QVERIFY(process.waitForFinished(20'000));
    const QString key = QString::fromLatin1(process.readAllStandardOutput()).remove(u':').trimmed();
    process.start(
        u"openssl"_s,
        {u"mac"_s, u"-digest"_s, u"SHA256"_s, u"-macopt"_s, u"hexkey:"_s + key, u"HMAC"_s});
    process.write("data");
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(20'000));
    QCOMPARE(QByteArray::fromStdString(toHex(*mac)),
             process.readAllStandardOutput().trimmed().toLower());
    // Work is looked at before it is done.
    Bytes costly = der::encode(der::OctetString, salt);
    der::append(costly, identifier("2.16.840.1.101.3.4.2.1", {}));
    der::append(costly, der::encodeInteger(std::uint64_t{100'000'000}));
    der::append(costly, identifier("1.2.840.113549.2.9", {}));
    QCOMPARE(cmp::macOf(identifier(cmp::PasswordBasedMac, der::encode(0x30, costly)),
                        Secret::fromText("pw"), viewOf("data"))
                 .error()
                 .code,
             ErrorCode::TooLarge);
}

QTEST_APPLESS_MAIN(TestCmpMessage)
#include "tst_cmp_message.moc"
