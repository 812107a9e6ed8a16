// SPDX-License-Identifier: GPL-3.0-or-later
// JSON signatures against the examples of RFC 7515, 7638 and 8037.
#include "crypto/keys/private_key.h"
#include "crypto/wire/jws.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using crypto::Bytes;
using crypto::ByteView;
namespace wire = crypto::wire;

namespace {

Bytes url(std::string_view text)
{
    return wire::fromBase64Url(text).value();
}

Bytes tlv(std::uint8_t tag, const Bytes &content)
{
    Bytes out{tag};
    if (content.size() < 128) {
        out.push_back(std::uint8_t(content.size()));
    } else if (content.size() < 256) {
        out.insert(out.end(), {0x81, std::uint8_t(content.size())});
    } else {
        out.insert(out.end(),
                   {0x82, std::uint8_t(content.size() >> 8), std::uint8_t(content.size() & 255)});
    }
    out.insert(out.end(), content.begin(), content.end());
    return out;
}

Bytes join(std::initializer_list<Bytes> parts)
{
    Bytes all;
    for (const Bytes &part : parts)
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

// RFC 8037 appendix A.1.
crypto::PrivateKey edwards()
{
    const Bytes seed = url("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A");
    const Bytes pkcs8 = tlv(0x30,
                            join({{0x02, 0x01, 0x00},
                                  {0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70},
                                  tlv(0x04, tlv(0x04, seed))}));
    return std::move(crypto::PrivateKey::open(crypto::Secret(ByteView(pkcs8))).value());
}

// RFC 7638 3.1.
Bytes rsaSpki()
{
    Bytes n = url("0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1"
                  "L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4"
                  "QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbO"
                  "pbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csF"
                  "Cur-kEgU8awapJzKnqDKgw");
    n.insert(n.begin(), 0);
    const Bytes key = tlv(0x30, join({tlv(0x02, n), {0x02, 0x03, 0x01, 0x00, 0x01}}));
    return tlv(0x30,
               join({{0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01,
                      0x05, 0x00},
                     tlv(0x03, join({{0x00}, key}))}));
}

QJsonObject decoded(const std::string &json, const QString &member)
{
    const auto object = QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
    const Bytes part = url(object[member].toString().toStdString());
    return QJsonDocument::fromJson(
               QByteArray(reinterpret_cast<const char *>(part.data()), qsizetype(part.size())))
        .object();
}

}  // namespace

class tst_Jws : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void base64Url()
    {
        QCOMPARE(wire::toBase64Url(Bytes{3, 236, 255, 224, 193}), std::string("A-z_4ME"));
        QCOMPARE(url("A-z_4ME"), (Bytes{3, 236, 255, 224, 193}));  // RFC 7515 appendix C
        QVERIFY(!wire::fromBase64Url("A+z/4ME"));
        QVERIFY(!wire::fromBase64Url("A-z_4ME="));
        QVERIFY(!wire::fromBase64Url("A"));
    }

    void hmacOfRfc7515()  // appendix A.1
    {
        const Bytes key =
            url("AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hc"
                "gUuTwjAzZr1Z9CAow");
        QCOMPARE(
            wire::hmacCompact(crypto::Secret(ByteView(key)),
                              "{\"typ\":\"JWT\",\r\n \"alg\":\"HS256\"}",
                              "{\"iss\":\"joe\",\r\n \"exp\":1300819380,\r\n "
                              "\"http://example.com/is_root\":true}"),
            std::string("eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9."
                        "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLm"
                        "NvbS9pc19yb290Ijp0cnVlfQ."
                        "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));
    }

    void edwardsOfRfc8037()  // appendix A.2 to A.4
    {
        const crypto::PrivateKey key = edwards();
        QCOMPARE(wire::jwkOf(key.spki()).value(),
                 std::string("{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":"
                             "\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}"));
        QCOMPARE(wire::jwkThumbprint(key.spki()).value(),
                 std::string("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"));
        QCOMPARE(
            wire::signCompact(key, "{\"alg\":\"EdDSA\"}", "Example of Ed25519 signing").value(),
            std::string("eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc."
                        "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt"
                        "9g7sVvpAr_MuM0KAg"));
    }

    void thumbprintOfRfc7638()  // 3.1
    {
        QCOMPARE(wire::jwkThumbprint(rsaSpki()).value(),
                 std::string("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs"));
    }

    void signatures_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("algorithm");
        QTest::addColumn<int>("bytes");
        QTest::newRow("P-256") << u"EC P-256"_s << u"ES256"_s << 64;
        QTest::newRow("P-384") << u"EC P-384"_s << u"ES384"_s << 96;
        QTest::newRow("P-521") << u"EC P-521"_s << u"ES512"_s << 132;
        QTest::newRow("RSA") << u"RSA 2048"_s << u"RS256"_s << 256;
        QTest::newRow("Ed25519") << u"Ed25519"_s << u"EdDSA"_s << 64;
    }
    // Fixed width (RFC 7518 3.4), and what stands in the header.
    void signatures()
    {
        QFETCH(QString, label);
        QFETCH(QString, algorithm);
        QFETCH(int, bytes);
        const auto key = crypto::PrivateKey::generate({label.toStdString()});
        QVERIFY(key.ok());
        for (int i = 0; i < 20; ++i) {
            const auto jws = wire::signJws(*key, {"https://ca/new", "n\"1", {}}, "{}");
            QVERIFY(jws.ok());
            const QJsonObject head = decoded(*jws, u"protected"_s);
            QCOMPARE(head[u"alg"_s].toString(), algorithm);
            QCOMPARE(head[u"url"_s].toString(), u"https://ca/new"_s);
            QCOMPARE(head[u"nonce"_s].toString(), u"n\"1"_s);
            QVERIFY(head[u"jwk"_s].isObject());
            const auto whole = QJsonDocument::fromJson(QByteArray::fromStdString(*jws)).object();
            QCOMPARE(int(url(whole[u"signature"_s].toString().toStdString()).size()), bytes);
        }
        const auto known = wire::signJws(*key, {"https://ca/x", "n", "https://ca/acct/1"}, "");
        QVERIFY(known.ok());
        const QJsonObject head = decoded(*known, u"protected"_s);
        QCOMPARE(head[u"kid"_s].toString(), u"https://ca/acct/1"_s);
        QVERIFY(!head.contains(u"jwk"_s));
        QVERIFY(known->find("\"payload\":\"\"") != std::string::npos);
    }

    void otherKeysAreRefused()
    {
        const auto key = crypto::PrivateKey::generate({"ML-DSA-44"});
        QVERIFY(key.ok());
        const auto jws = wire::signJws(*key, {}, "{}");
        QVERIFY(!jws.ok());
        QCOMPARE(jws.error().code, crypto::ErrorCode::Unsupported);
        QVERIFY(!wire::jwkOf(Bytes{0x30, 0x03, 1, 2, 3}).ok());
    }
};

QTEST_GUILESS_MAIN(tst_Jws)
#include "tst_jws.moc"
