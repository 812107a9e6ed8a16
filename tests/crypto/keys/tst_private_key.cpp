// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/base/der.h"
#include "crypto/keys/private_key.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace crypto;

namespace {

std::optional<Bytes> openssl(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("openssl"), arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return std::nullopt;
    const QByteArray out = process.readAllStandardOutput();
    return Bytes(out.begin(), out.end());
}

}  // namespace

class TestPrivateKey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signsAndReopens_data();
    void signsAndReopens();
    void readsForeignForms_data();
    void readsForeignForms();
    void opensForeignEncryption_data();
    void opensForeignEncryption();
    void writesWhatOpensslOpens();
    void refuses_data();
    void refuses();
    void refusesHalvesThatDoNotFit();
};

void TestPrivateKey::signsAndReopens_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<int>("quantum");
    const int vulnerable = static_cast<int>(PublicKeyInfo::Quantum::Vulnerable),
              safe = static_cast<int>(PublicKeyInfo::Quantum::Safe);
    for (const char *label : {"EC P-256", "EC P-384", "EC P-521", "EC secp256k1",
                              "EC brainpoolP256r1", "RSA 1024", "RSA 2048", "Ed25519", "Ed448"})
        QTest::newRow(label) << QString::fromLatin1(label) << vulnerable;
    for (const char *label : {"ML-DSA-44", "ML-DSA-65", "ML-DSA-87", "SLH-DSA-SHA2-128f"})
        QTest::newRow(label) << QString::fromLatin1(label) << safe;
}

void TestPrivateKey::signsAndReopens()
{
    QFETCH(const QString, label);
    QFETCH(const int, quantum);
    const auto key = PrivateKey::generate({label.toStdString()});
    QVERIFY2(key.ok(), key ? "" : key.error().detail.c_str());
    QCOMPARE(QString::fromStdString(key->info().label()), label);
    QCOMPARE(static_cast<int>(key->info().quantum), quantum);

    // Written, read again by both doors: the same key.
    const auto material = readPrivateKey(key->pkcs8().view());
    QVERIFY2(material.ok(), material ? "" : material.error().detail.c_str());
    QCOMPARE(material->spkiSha256, key->spkiSha256());
    const auto again = PrivateKey::open(material->pkcs8);
    QVERIFY2(again.ok(), again ? "" : again.error().detail.c_str());

    const Bytes message{1, 2, 3};
    const auto signature = again->sign(message, {});
    QVERIFY2(signature.ok(), signature ? "" : signature.error().detail.c_str());
    const auto verifier = VerifyingKey::load(key->spki());
    QVERIFY(verifier.ok());
    const auto good = verifier->verifies(message, signature->algorithmDer, signature->value);
    QVERIFY(good.ok() && good.value());
    const Bytes other{1, 2, 4};
    const auto bad = verifier->verifies(other, signature->algorithmDer, signature->value);
    QVERIFY(bad.ok() && !bad.value());
}

void TestPrivateKey::readsForeignForms_data()
{
    QTest::addColumn<QStringList>("generate");
    QTest::addColumn<QStringList>("convert");
    QTest::addColumn<QString>("label");
    const QStringList rsa{"genpkey",  "-algorithm",           "RSA",
                          "-pkeyopt", "rsa_keygen_bits:2048", "-out"};
    const QStringList ec{"genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-384",
                         "-out"};
    const QStringList explicitEc{"genpkey",
                                 "-algorithm",
                                 "EC",
                                 "-pkeyopt",
                                 "ec_paramgen_curve:P-256",
                                 "-pkeyopt",
                                 "ec_param_enc:explicit",
                                 "-out"};
    QTest::newRow("PKCS#8 RSA") << rsa << QStringList{"pkcs8", "-topk8", "-nocrypt"} << "RSA 2048";
    QTest::newRow("PKCS#1 RSA") << rsa << QStringList{"rsa", "-traditional"} << "RSA 2048";
    QTest::newRow("PKCS#8 EC") << ec << QStringList{"pkcs8", "-topk8", "-nocrypt"} << "EC P-384";
    QTest::newRow("SEC 1 EC") << ec << QStringList{"ec"} << "EC P-384";
    QTest::newRow("explicit EC") << explicitEc << QStringList{"pkcs8", "-topk8", "-nocrypt"}
                                 << "EC P-256";
    QTest::newRow("Ed25519") << QStringList{"genpkey", "-algorithm", "ED25519", "-out"}
                             << QStringList{"pkcs8", "-topk8", "-nocrypt"} << "Ed25519";
    QTest::newRow("X25519") << QStringList{"genpkey", "-algorithm", "X25519", "-out"}
                            << QStringList{"pkcs8", "-topk8", "-nocrypt"} << "X25519";
    QTest::newRow("RSA-PSS") << QStringList{"genpkey",  "-algorithm",           "RSA-PSS",
                                            "-pkeyopt", "rsa_keygen_bits:2048", "-out"}
                             << QStringList{"pkcs8", "-topk8", "-nocrypt"} << "RSA-PSS 2048";
}

void TestPrivateKey::readsForeignForms()
{
    QFETCH(QStringList, generate);
    QFETCH(QStringList, convert);
    QFETCH(const QString, label);
    QTemporaryDir folder;
    const QString file = folder.filePath("key.pem");
    QVERIFY(openssl(generate << file));
    const auto der = openssl(convert << "-in" << file << "-outform"
                                     << "der");
    const auto spki = openssl({"pkey", "-in", file, "-pubout", "-outform", "der"});
    QVERIFY(der && spki);
    const auto key = readPrivateKey(*der);
    QVERIFY2(key.ok(), key ? "" : key.error().detail.c_str());
    QCOMPARE(key->spki, *spki);
    QCOMPARE(QString::fromStdString(key->info.label()), label);
}

void TestPrivateKey::opensForeignEncryption_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("PBES2 AES-256") << QStringList{"-v2", "aes-256-cbc"};
    QTest::newRow("PBES2 3DES SHA-1") << QStringList{"-v2", "des3", "-v2prf", "hmacWithSHA1"};
    QTest::newRow("scrypt") << QStringList{"-scrypt", "-scrypt_N", "1024"};
    QTest::newRow("PBES1 MD5 DES")
        << QStringList{"-v1", "PBE-MD5-DES", "-provider", "legacy", "-provider", "default"};
    QTest::newRow("PKCS#12 PBE RC2-40")
        << QStringList{"-v1", "PBE-SHA1-RC2-40", "-provider", "legacy", "-provider", "default"};
    QTest::newRow("PKCS#12 PBE 3DES") << QStringList{"-v1", "PBE-SHA1-3DES"};
}

void TestPrivateKey::opensForeignEncryption()
{
    QFETCH(const QStringList, options);
    QTemporaryDir folder;
    const QString file = folder.filePath("key.pem");
    QVERIFY(openssl(
        {"genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", file}));
    const auto plain = openssl({"pkcs8", "-topk8", "-nocrypt", "-in", file, "-outform", "der"});
    const auto sealed = openssl(
        QStringList{"pkcs8", "-topk8", "-in", file, "-outform", "der", "-passout", "pass:täst"}
        + options);
    QVERIFY(plain && sealed);
    const auto opened = decryptPkcs8(*sealed, Secret::fromText("täst"));
    QVERIFY2(opened.ok(), opened ? "" : opened.error().detail.c_str());
    QVERIFY(opened->equals(Secret(ByteView(*plain))));
    const auto wrong = decryptPkcs8(*sealed, Secret::fromText("test"));
    QVERIFY(!wrong.ok());
    QCOMPARE(wrong.error().code, ErrorCode::WrongPassphrase);
}

void TestPrivateKey::writesWhatOpensslOpens()
{
    const auto key = PrivateKey::generate({"EC P-256"});
    QVERIFY(key.ok());
    const auto sealed = encryptPkcs8(key->pkcs8(), Secret::fromText("correct horse"));
    QVERIFY2(sealed.ok(), sealed ? "" : sealed.error().detail.c_str());
    QTemporaryDir folder;
    QFile file(folder.filePath("key.der"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(reinterpret_cast<const char *>(sealed->data()), static_cast<qint64>(sealed->size()));
    file.close();
    const auto spki = openssl({"pkey", "-inform", "der", "-in", file.fileName(), "-passin",
                               "pass:correct horse", "-pubout", "-outform", "der"});
    QVERIFY(spki);
    QCOMPARE(*spki, key->spki());
    // RFC 8018 in the clear: AES-256-CBC and at least 600,000 iterations.
    const auto text = openssl({"asn1parse", "-inform", "der", "-in", file.fileName()});
    QVERIFY(text);
    const QByteArray parsed(reinterpret_cast<const char *>(text->data()),
                            static_cast<qsizetype>(text->size()));
    QVERIFY(parsed.contains("aes-256-cbc"));
    QVERIFY(parsed.contains("hmacWithSHA256"));
    QVERIFY(parsed.contains("0927C0"));
}

void TestPrivateKey::refuses_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<int>("code");
    QTest::newRow("empty") << QByteArray() << static_cast<int>(ErrorCode::Malformed);
    QTest::newRow("a number alone")
        << QByteArray("3003020100") << static_cast<int>(ErrorCode::Malformed);
    QTest::newRow("cut SEQUENCE") << QByteArray("3082040002010030")
                                  << static_cast<int>(ErrorCode::Malformed);
    // PKCS#8 with OID 1.2.3 and an empty key
    QTest::newRow("unknown algorithm") << QByteArray("300d020100300406022a03040230 00")
                                       << static_cast<int>(ErrorCode::Unsupported);
    // SEC 1 without parameters
    QTest::newRow("no curve") << QByteArray("3006020101040100")
                              << static_cast<int>(ErrorCode::Unsupported);
}

void TestPrivateKey::refuses()
{
    QFETCH(const QByteArray, hex);
    QFETCH(const int, code);
    const QByteArray raw = QByteArray::fromHex(hex);
    const auto key = readPrivateKey(Bytes(raw.begin(), raw.end()));
    QVERIFY(!key.ok());
    QCOMPARE(static_cast<int>(key.error().code), code);
}

void TestPrivateKey::refusesHalvesThatDoNotFit()
{
    const auto one = PrivateKey::generate({"EC P-256"});
    const auto two = PrivateKey::generate({"EC P-256"});
    QVERIFY(one.ok() && two.ok());
    // The public point inside the SEC 1 structure replaced by the other key's: 65 bytes at the end.
    Secret mixed = one->pkcs8();
    const Secret other = two->pkcs8();
    QCOMPARE(mixed.size(), other.size());
    std::copy(other.data() + other.size() - 64, other.data() + other.size(),
              mixed.data() + mixed.size() - 64);
    const auto key = readPrivateKey(mixed.view());
    QVERIFY(!key.ok());
    QCOMPARE(key.error().code, ErrorCode::Malformed);
}

QTEST_GUILESS_MAIN(TestPrivateKey)
#include "tst_private_key.moc"
