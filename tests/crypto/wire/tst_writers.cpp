// SPDX-License-Identifier: GPL-3.0-or-later
// What we export, other programs open.
#include "crypto/wire/writers.h"
#include "crypto/x509/signer.h"
#include "tests/crypto/test_files.h"

#include <QTemporaryDir>
#include <QTest>

using namespace crypto;
using testing::readBytes;

namespace {

struct Pair {
    Bytes certificate;
    Secret key;
};

Pair makePair(const char *label, const char *name)
{
    x509::CertificateSpec spec;
    spec.subject = {{"CN", name}};
    spec.notAfter = 2'000'000'000;
    const auto key = PrivateKey::generate({label});
    return {x509::selfSigned(*key, spec).value(), key->pkcs8()};
}

}  // namespace

class TestWriters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pem();
    void pkcs7();
    void pkcs12_data();
    void pkcs12();
    void pkcs12WithoutPassphrase();
    void pkcs12IsModern();
    void pkcs12ForOldWindows();
    void plainKeyPem();
    void javaOpensPkcs12();
};

void TestWriters::pem()
{
    const Pair pair = makePair("EC P-256", "pem");
    const std::string text = wire::certificatePem(pair.certificate);
    for (const QByteArray &line : QByteArray::fromStdString(text).split('\n'))
        QVERIFY(line.size() <= 64);
    QVERIFY(testing::run("openssl", {"x509", "-noout"}, QByteArray::fromStdString(text)));
    QCOMPARE(readBytes(Bytes(text.begin(), text.end())).items.at(0).der, pair.certificate);
    const auto key = wire::encryptedKeyPem(pair.key, Secret::fromText("pw"));
    QVERIFY(key.ok());
    QVERIFY(testing::run("openssl", {"pkey", "-passin", "pass:pw", "-noout"},
                         QByteArray::fromStdString(*key)));
    QVERIFY(!testing::run("openssl", {"pkey", "-passin", "pass:no", "-noout"},
                          QByteArray::fromStdString(*key)));
}

void TestWriters::pkcs7()
{
    const Pair one = makePair("EC P-256", "one"), two = makePair("Ed25519", "two");
    const auto file = wire::pkcs7({one.certificate, two.certificate});
    QVERIFY(file.ok());
    const auto text = testing::run("openssl", {"pkcs7", "-inform", "der", "-print_certs"},
                                   QByteArray(reinterpret_cast<const char *>(file->data()),
                                              static_cast<qsizetype>(file->size())));
    QVERIFY(text);
    QVERIFY(text->contains("one") && text->contains("two"));
    QCOMPARE(wire::pkcs7({}).error().code, ErrorCode::InvalidArgument);
}

void TestWriters::pkcs12_data()
{
    QTest::addColumn<QString>("label");
    for (const char *label : {"EC P-256", "RSA 2048", "Ed25519", "ML-DSA-65"})
        QTest::newRow(label) << QString::fromLatin1(label);
}

void TestWriters::pkcs12()
{
    QFETCH(const QString, label);
    const Pair pair = makePair(label.toLatin1().constData(), "with key"),
               root = makePair("EC P-256", "root");
    std::vector<wire::Pkcs12Entry> entries(1);
    entries[0].certificate = pair.certificate;
    entries[0].key = pair.key.clone();
    entries[0].friendlyName = "wëb";
    const auto file = wire::pkcs12(entries, {root.certificate}, Secret::fromText("päss"));
    QVERIFY2(file.ok(), file ? "" : file.error().detail.c_str());
    const auto all = readBytes(*file, testing::withPassphrases({"päss"}));
    QCOMPARE(all.summary(),
             (QStringList{QString::fromUtf8("certificate:wëb"), "certificate:2",
                          QString::fromUtf8("key:wëb")}));
    QCOMPARE(all.items[0].der, pair.certificate);
    QVERIFY(all.items[2].key.equals(pair.key));
    if (!label.startsWith("ML-"))
        QVERIFY(testing::run("openssl", {"pkcs12", "-nodes", "-passin", "pass:päss"},
                             QByteArray(reinterpret_cast<const char *>(file->data()),
                                        static_cast<qsizetype>(file->size()))));
}

void TestWriters::pkcs12WithoutPassphrase()
{
    const Pair pair = makePair("EC P-256", "x");
    std::vector<wire::Pkcs12Entry> entries(1);
    entries[0].certificate = pair.certificate;
    entries[0].key = pair.key.clone();
    QCOMPARE(wire::pkcs12(entries, {}, {}).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(wire::pkcs12({}, {}, Secret::fromText("pw")).error().code, ErrorCode::InvalidArgument);
}

void TestWriters::pkcs12IsModern()
{
    const Pair pair = makePair("EC P-256", "modern");
    std::vector<wire::Pkcs12Entry> entries(1);
    entries[0].certificate = pair.certificate;
    entries[0].key = pair.key.clone();
    const auto file = wire::pkcs12(entries, {}, Secret::fromText("pw"));
    QVERIFY(file.ok());
    QProcess process;
    process.start("openssl", {"pkcs12", "-info", "-noout", "-passin", "pass:pw"});
    QVERIFY(process.waitForStarted());
    process.write(reinterpret_cast<const char *>(file->data()), static_cast<qint64>(file->size()));
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    const QByteArray text = process.readAllStandardError();
    QVERIFY2(text.contains("MAC: sha256, Iteration 600000"), text.constData());
    QCOMPARE(text.count("PBES2, PBKDF2, AES-256-CBC, Iteration 600000, PRF hmacWithSHA256"),
             qsizetype{2});
}

void TestWriters::pkcs12ForOldWindows()
{
    const Pair pair = makePair("RSA 2048", "old"), root = makePair("EC P-256", "root");
    std::vector<wire::Pkcs12Entry> entries(1);
    entries[0].certificate = pair.certificate;
    entries[0].key = pair.key.clone();
    const auto file = wire::pkcs12(entries, {root.certificate}, Secret::fromText("pw"),
                                   wire::Pkcs12Protection::OldWindows);
    QVERIFY2(file.ok(), file ? "" : file.error().detail.c_str());
    QProcess process;
    process.start("openssl", {"pkcs12", "-info", "-noout", "-passin", "pass:pw"});
    QVERIFY(process.waitForStarted());
    process.write(reinterpret_cast<const char *>(file->data()), static_cast<qint64>(file->size()));
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    const QByteArray text = process.readAllStandardError();
    QVERIFY2(text.contains("MAC: sha1, Iteration 100000"), text.constData());
    QCOMPARE(text.count("pbeWithSHA1And3-KeyTripleDES-CBC, Iteration 100000"), qsizetype{2});
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(wire::pkcs12(entries, {}, {}, wire::Pkcs12Protection::OldWindows).error().code,
             ErrorCode::InvalidArgument);
}

void TestWriters::plainKeyPem()
{
    const Pair pair = makePair("EC P-256", "plain");
    const auto text = wire::plainKeyPem(pair.key);
    QVERIFY(text.ok());
    const QByteArray shown(reinterpret_cast<const char *>(text->data()),
                           static_cast<qsizetype>(text->size()));
    QVERIFY(shown.startsWith("-----BEGIN PRIVATE KEY-----\n"));
    QVERIFY(testing::run("openssl", {"pkey", "-noout"}, shown));
    QCOMPARE(wire::plainKeyPem(Secret::fromText("no key")).error().code, ErrorCode::Malformed);
}

void TestWriters::javaOpensPkcs12()
{
    if (!testing::hasProgram("keytool"))
        QSKIP("keytool is not installed");
    const Pair pair = makePair("EC P-256", "java");
    std::vector<wire::Pkcs12Entry> entries(1);
    entries[0].certificate = pair.certificate;
    entries[0].key = pair.key.clone();
    entries[0].friendlyName = "server";
    const auto file = wire::pkcs12(entries, {}, Secret::fromText("storepw"));
    QVERIFY(file.ok());
    QTemporaryDir folder;
    QVERIFY(testing::writeFile(folder.filePath("s.p12"), *file));
    const auto text = testing::run(
        "keytool", {"-list", "-keystore", folder.filePath("s.p12"), "-storepass", "storepw"});
    QVERIFY(text);
    QVERIFY2(text->contains("server") && text->contains("PrivateKeyEntry"), text->constData());
}

QTEST_GUILESS_MAIN(TestWriters)
#include "tst_writers.moc"
