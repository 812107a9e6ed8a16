// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/base/der.h"
#include "crypto/keys/private_key.h"
#include "crypto/x509/name_text.h"
#include "crypto/x509/request.h"
#include "crypto/x509/request_builder.h"
#include "tests/crypto/x509/judges.h"

#include <QTest>

using namespace crypto;
using namespace crypto::x509;
using namespace judges;

class TestRequestBuilder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKeyKind_data();
    void everyKeyKind();
    void challenge_data();
    void challenge();
    void opensslReadsAll();
    void refuses_data();
    void refuses();
    void nameText_data();
    void nameText();
    void nameTextRefuses_data();
    void nameTextRefuses();
};

void TestRequestBuilder::everyKeyKind_data()
{
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<bool>("judged");
    for (const char *label :
         {"RSA 2048", "EC P-256", "EC P-521", "EC brainpoolP384r1", "Ed25519", "Ed448"})
        QTest::newRow(label) << QByteArray(label) << true;
    for (const char *label : {"ML-DSA-44", "ML-DSA-65", "ML-DSA-87", "SLH-DSA-SHA2-128f"})
        QTest::newRow(label) << QByteArray(label) << false;
}

void TestRequestBuilder::everyKeyKind()
{
    QFETCH(const QByteArray, label);
    QFETCH(const bool, judged);
    const auto key = PrivateKey::generate({label.toStdString()});
    RequestSpec spec;
    spec.subject = {{"CN", "www.example.org"}};
    const auto der = buildRequest(*key, spec);
    QVERIFY2(der.ok(), der ? "" : der.error().detail.c_str());
    QVERIFY(verifyRequest(*der).value());
    Files files;
    if (judged)
        QVERIFY(run("openssl",
                    {"req", "-verify", "-noout", "-inform", "der", "-in", files.der("csr", *der)}));
}

void TestRequestBuilder::challenge_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("printable") << QByteArray("Secret 42?");
    QTest::newRow("UTF-8") << QByteArray("gehe\xC3\xAFm*");
    QTest::newRow("longest") << QByteArray(255, 'a');
}

void TestRequestBuilder::challenge()
{
    QFETCH(const QByteArray, text);
    const auto key = PrivateKey::generate({"EC P-256"});
    RequestSpec spec;
    spec.subject = {{"CN", "device"}};
    spec.challenge = Secret::fromText(text.toStdString());
    const auto der = buildRequest(*key, spec);
    QVERIFY2(der.ok(), der ? "" : der.error().detail.c_str());
    QCOMPARE(parseRequest(*der)->hasChallengePassword, !text.isEmpty());
    const auto read = requestChallenge(*der);
    QVERIFY(read.ok());
    QCOMPARE(read->has_value(), !text.isEmpty());
    if (!text.isEmpty())
        QVERIFY((*read)->equals(spec.challenge));
    Files files;
    const QByteArray shown = output("openssl",
                                    {"req", "-noout", "-text", "-nameopt", "utf8", "-inform", "der",
                                     "-in", files.der("csr", *der)});
    QCOMPARE(shown.contains("challengePassword"), !text.isEmpty());
}

void TestRequestBuilder::opensslReadsAll()
{
    const auto key = PrivateKey::generate({"EC P-256"});
    RequestSpec spec;
    spec.subject = {{"C", "DE"}, {"O", "Example"}, {"OU", "A"}, {"CN", "Sub CA"}};
    spec.subject[2].sameRdn = true;
    spec.names = {{GeneralNameType::Dns, "a.example.org"}, {GeneralNameType::Ip, "192.0.2.7"}};
    spec.keyUsage = 1 << 5;
    spec.extendedKeyUsage = {"clientAuth"};
    spec.isAuthority = true;
    spec.mustStaple = true;
    const auto der = buildRequest(*key, spec);
    QVERIFY2(der.ok(), der ? "" : der.error().detail.c_str());
    Files files;
    const QByteArray text = output("openssl",
                                   {"req", "-nameopt", "oneline", "-noout", "-text", "-inform",
                                    "der", "-in", files.der("csr", *der)});
    for (const char *line : {"Subject: C = DE, OU = A + O = Example, CN = Sub CA",
                             "DNS:a.example.org, IP Address:192.0.2.7", "Certificate Sign",
                             "TLS Web Client Authentication", "CA:TRUE", "status_request"})
        QVERIFY2(text.contains(line), (QByteArray(line) + '\n' + text).constData());
    // The DER of a subject goes in as it is.
    RequestSpec same;
    same.subjectDer = encodeName(spec.subject).value();
    const auto again = buildRequest(*key, same);
    QVERIFY(again.ok());
    QCOMPARE(parseRequest(*again)->subject.text, parseRequest(*der)->subject.text);
}

void TestRequestBuilder::refuses_data()
{
    QTest::addColumn<QByteArray>("what");
    for (const char *what : {"long challenge", "bad subject", "bad name", "bad purpose"})
        QTest::newRow(what) << QByteArray(what);
}

void TestRequestBuilder::refuses()
{
    QFETCH(const QByteArray, what);
    const auto key = PrivateKey::generate({"EC P-256"});
    RequestSpec spec;
    if (what == "long challenge")
        spec.challenge = Secret::fromText(std::string(256, 'a'));
    else if (what == "bad subject")
        spec.subject = {{"XYZ", "1"}};
    else if (what == "bad name")
        spec.names = {{GeneralNameType::Ip, "1.2.3"}};
    else
        spec.extendedKeyUsage = {"nothing"};
    const auto refused = buildRequest(*key, spec);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
}

void TestRequestBuilder::nameText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("shown");  // RFC 4514, as parseName writes it
    const auto row = [](const char *text, const char *shown) {
        QTest::newRow(*text ? text : "empty") << QByteArray(text) << QByteArray(shown);
    };
    row("", "");
    row("CN=a", "CN=a");
    row("CN=www.example.org,O=Example,C=DE", "CN=www.example.org,O=Example,C=DE");
    row(" cn = a b , o=c ", "CN=a b,O=c");
    row("CN=Example\\, Inc.,C=US", "CN=Example\\, Inc.,C=US");
    row("CN=\"Example, Inc.\", C=US", "CN=Example\\, Inc.,C=US");
    row("CN=a\\2Cb", "CN=a\\,b");
    row("CN=Lu\\C4\\8Di\\C4\\87", "CN=Lu\xC4\x8Di\xC4\x87");
    row("CN=a+UID=7,O=b", "CN=a+UID=7,O=b");
    row("/C=DE/O=Example/CN=a", "CN=a,O=Example,C=DE");
    row("/O=a\\/b/CN=c,d", "CN=c\\,d,O=a/b");
    row("2.5.4.3=a", "CN=a");
    row("1.2.3.4=a", "1.2.3.4=a");
    row("E=a@example.org", "emailAddress=a@example.org");
    row("CN=a\\ ", "CN=a\\ ");
    row("DC=example,DC=org", "DC=example,DC=org");
}

void TestRequestBuilder::nameText()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, shown);
    const auto parts = parseNameText(text.toStdString());
    QVERIFY2(parts.ok(), parts ? "" : parts.error().detail.c_str());
    const auto encoded = encodeName(*parts);
    QVERIFY(encoded.ok());
    const auto name = parseName(der::first(*encoded, der::Sequence)->content);
    QVERIFY(name.ok());
    // The order inside one RDN is DER's: it may differ from the text's.
    QCOMPARE(QByteArray::fromStdString(name->text), shown);
    const auto again = parseNameText(name->text);
    QVERIFY(again.ok());
    QCOMPARE(encodeName(*again).value(), *encoded);
}

void TestRequestBuilder::nameTextRefuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"a", "=a", "CN=", "CN= ", "CN=a,", "CN=a,,O=b", "XX=a", "CN=a+",
                             "CN=\"a", "CN=\"a\"b", "CN=a\\", "CN=#0403", "/", "/CN", "CN=a,O"})
        QTest::newRow(text) << QByteArray(text);
}

void TestRequestBuilder::nameTextRefuses()
{
    QFETCH(const QByteArray, text);
    const auto parts = parseNameText(text.toStdString());
    QVERIFY(!parts.ok());
    QCOMPARE(parts.error().code, ErrorCode::InvalidArgument);
    QVERIFY(parts.error().detail.find("at character") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestRequestBuilder)
#include "tst_request_builder.moc"
