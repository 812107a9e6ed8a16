// SPDX-License-Identifier: GPL-3.0-or-later
// PKCS#7, PKCS#12, JKS and JCEKS as other programs write them.
#include "crypto/base/der.h"
#include "tests/crypto/test_files.h"

#include <QTemporaryDir>
#include <QTest>

using namespace crypto;
using crypto::wire::ImportItem;
using testing::readBytes;
using testing::withPassphrases;

class TestContainers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pkcs12_data();
    void pkcs12();
    void pkcs12Passphrases_data();
    void pkcs12Passphrases();
    void pkcs12Vectors_data();
    void pkcs12Vectors();
    void pkcs12IterationsAreCapped();
    void pkcs7_data();
    void pkcs7();
    void keytoolStores_data();
    void keytoolStores();
    void fixtureStores_data();
    void fixtureStores();
    void changedStoreIsRefused();

private:
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    Bytes load(const char *name) const { return testing::readFile(path(name)); }

    QTemporaryDir m_folder;
};

void TestContainers::initTestCase()
{
    QVERIFY(testing::run("openssl",
                         {"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
                          "-nodes", "-keyout", path("k.pem"), "-out", path("c.pem"), "-subj",
                          "/CN=container", "-days", "30"}));
}

void TestContainers::pkcs12_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QStringList>("expected");
    const QStringList both{"certificate:web", "key:web"};
    QTest::newRow("modern") << QStringList{} << both;
    QTest::newRow("legacy RC2-40 and 3DES") << QStringList{"-legacy"} << both;
    QTest::newRow("3DES") << QStringList{"-certpbe",      "PBE-SHA1-3DES", "-keypbe",
                                         "PBE-SHA1-3DES", "-macalg",       "sha1"}
                          << both;
    QTest::newRow("unencrypted, with MAC")
        << QStringList{"-certpbe", "NONE", "-keypbe", "NONE"} << both;
    QTest::newRow("no MAC") << QStringList{"-nomac"} << both;
    QTest::newRow("certificate alone") << QStringList{"-nokeys"} << QStringList{"certificate:1"};
    QTest::newRow("many iterations") << QStringList{"-iter", "200000"} << both;
}

void TestContainers::pkcs12()
{
    QFETCH(const QStringList, options);
    QFETCH(const QStringList, expected);
    QVERIFY(
        testing::run("openssl",
                     QStringList{"pkcs12", "-export", "-in", path("c.pem"), "-inkey", path("k.pem"),
                                 "-name", "web", "-passout", "pass:pw", "-out", path("a.p12")}
                         + options));
    const auto all = readBytes(load("a.p12"), withPassphrases({"x", "pw"}));
    QCOMPARE(all.summary(), expected);
    for (const auto &item : all.items)
        QCOMPARE(static_cast<int>(item.origin),
                 static_cast<int>(ImportItem::Origin::KeystoreEntry));
}

void TestContainers::pkcs12Passphrases_data()
{
    QTest::addColumn<QString>("real");
    QTest::addColumn<QString>("given");
    QTest::addColumn<int>("code");  // -1: opens
    QTest::newRow("right") << "pw"
                           << "pw" << -1;
    QTest::newRow("with letters beyond ASCII")
        << QString::fromUtf8("pässwört☺") << QString::fromUtf8("pässwört☺") << -1;
    QTest::newRow("empty, none given") << ""
                                       << "" << -1;
    QTest::newRow("wrong") << "pw"
                           << "wp" << static_cast<int>(ErrorCode::WrongPassphrase);
    QTest::newRow("none given") << "pw"
                                << "" << static_cast<int>(ErrorCode::PassphraseNeeded);
}

void TestContainers::pkcs12Passphrases()
{
    QFETCH(const QString, real);
    QFETCH(const QString, given);
    QFETCH(const int, code);
    QVERIFY(testing::run("openssl",
                         {"pkcs12", "-export", "-in", path("c.pem"), "-inkey", path("k.pem"),
                          "-passout", "pass:" + real, "-out", path("p.p12")}));
    wire::ImportOptions options;
    if (!given.isEmpty())
        options.passphrases.push_back(Secret::fromText(given.toStdString()));
    const auto all = readBytes(load("p.p12"), std::move(options));
    if (code < 0) {
        QCOMPARE(all.count(ImportItem::Kind::Certificate), 1);
        QCOMPARE(all.count(ImportItem::Kind::PrivateKey), 1);
    } else {
        QCOMPARE(all.items.size(), std::size_t{1});
        QCOMPARE(static_cast<int>(all.items[0].code), code);
    }
}

void TestContainers::pkcs12Vectors_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QStringList &expected) {
        QTest::newRow(name) << QString::fromLatin1(name) << expected;
    };
    row("cert-key-aes256cbc.p12", {"certificate:1", "key:2"});
    row("cert-rc2-key-3des.p12", {"certificate:1", "key:2"});
    row("cert-none-key-none.p12", {"certificate:1", "key:2"});
    row("no-cert-key-aes256cbc.p12", {"key:1"});
    row("name-2-3-pwd.p12", {"certificate:1", "certificate:name2", "certificate:name3", "key:4"});
    row("name-unicode-no-pwd.p12",
        {QString::fromUtf8("certificate:☺"), QString::fromUtf8("certificate:ä"),
         QString::fromUtf8("certificate:ç"), QString::fromUtf8("key:☺")});
    row("no-password.p12", {"certificate:cryptography CA", "key:6BC162DA"});
}

void TestContainers::pkcs12Vectors()
{
    QFETCH(const QString, file);
    QFETCH(QStringList, expected);
    const QString vector = testing::VectorFolder + "/pkcs12/" + file;
    if (!QFile::exists(vector))
        QSKIP("python3-cryptography-vectors is not installed");
    QStringList found =
        readBytes(testing::readFile(vector), withPassphrases({"cryptography", "password"}))
            .summary();
    if (file == "no-password.p12") {
        found.sort();
        expected.sort();
    }
    QCOMPARE(found, expected);
}

void TestContainers::pkcs12IterationsAreCapped()
{
    // A PFX with nothing in it but a MAC of 2^31 - 1 iterations: refused before any of them is run.
    using namespace crypto::der;
    Bytes data = encodeOid("1.2.840.113549.1.7.1");
    append(data, encode(0xa0, encode(OctetString, encode(0x30, {}))));
    Bytes digest = encode(0x30, encodeOid("2.16.840.1.101.3.4.2.1"));
    append(digest, encode(OctetString, Bytes(32, 1)));
    Bytes mac = encode(0x30, digest);
    append(mac, encode(OctetString, Bytes(8, 2)));
    append(mac, encodeInteger(std::uint64_t{0x7fffffff}));
    Bytes file = encodeInteger(std::uint64_t{3});
    append(file, encode(0x30, data));
    append(file, encode(0x30, mac));
    const double before = testing::threadMilliseconds();
    const auto all = readBytes(encode(0x30, file), withPassphrases({"pw"}));
    QVERIFY(testing::threadMilliseconds() - before < 100);
    QCOMPARE(all.items.size(), std::size_t{1});
    QCOMPARE(all.items[0].code, ErrorCode::TooLarge);
}

void TestContainers::pkcs7_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QStringList>("expected");
    const QString certificate = path("c.pem");
    QTest::newRow("PEM") << QStringList{"-certfile", certificate} << QStringList{"certificate:"};
    QTest::newRow("DER, two") << QStringList{"-certfile", certificate, "-certfile",
                                             certificate, "-outform",  "der"}
                              << QStringList{"certificate:1", "certificate:2"};
}

void TestContainers::pkcs7()
{
    QFETCH(const QStringList, options);
    QFETCH(const QStringList, expected);
    const auto text = testing::run("openssl", QStringList{"crl2pkcs7", "-nocrl"} + options);
    QVERIFY(text);
    QCOMPARE(readBytes(Bytes(text->begin(), text->end())).summary(), expected);
    // Signed data in BER of indefinite length, as mail programs write it.
    const auto ber =
        testing::run("openssl",
                     {"cms", "-sign", "-signer", path("c.pem"), "-inkey", path("k.pem"), "-outform",
                      "der", "-stream", "-nodetach", "-in", path("c.pem")});
    QVERIFY(ber && ber->startsWith("\x30\x80"));
    QCOMPARE(readBytes(Bytes(ber->begin(), ber->end())).summary(), QStringList{"certificate:"});
}

void TestContainers::keytoolStores_data()
{
    QTest::addColumn<QString>("type");
    for (const char *type : {"JKS", "JCEKS", "PKCS12"})
        QTest::newRow(type) << QString::fromLatin1(type);
}

void TestContainers::keytoolStores()
{
    QFETCH(const QString, type);
    if (!testing::hasProgram("keytool"))
        QSKIP("keytool is not installed; the stored fixtures are read below");
    const QString store = m_folder.filePath("store." + type);
    const QStringList common{"-noprompt", "-storepass", "storepw", "-keystore",
                             store,       "-storetype", type};
    QVERIFY(
        testing::run("keytool",
                     QStringList{"-genkeypair", "-alias", "server", "-keyalg", "EC", "-groupname",
                                 "secp256r1", "-dname", "CN=server", "-keypass", "storepw"}
                         + common));
    QVERIFY(testing::run(
        "keytool", QStringList{"-importcert", "-alias", "root", "-file", path("c.pem")} + common));
    QStringList found = readBytes(testing::readFile(store), withPassphrases({"storepw"})).summary();
    found.sort();
    QCOMPARE(found, (QStringList{"certificate:root", "certificate:server", "key:server"}));
    const auto closed = readBytes(testing::readFile(store));
    QCOMPARE(closed.items.size(), std::size_t{1});
    QCOMPARE(closed.items[0].code, ErrorCode::PassphraseNeeded);
}

void TestContainers::fixtureStores_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("passphrases");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("key passphrase of its own, not given")
        << "two-keys-one-trusted.jks" << QStringList{"foobar"}
        << QStringList{"encrypted key:two", "certificate:two", "key:one", "certificate:one",
                       "certificate:trust"};
    QTest::newRow("key passphrase of its own, given")
        << "two-keys-one-trusted.jks" << QStringList{"foobar", "otherkey"}
        << QStringList{"key:two", "certificate:two", "key:one", "certificate:one",
                       "certificate:trust"};
    QTest::newRow("JCEKS with a secret key between")
        << "key-secret-trusted.jceks" << QStringList{"foobar"}
        << QStringList{"key:one", "certificate:one", "certificate:trust"};
    QTest::newRow("wrong passphrase")
        << "two-keys-one-trusted.jks" << QStringList{"barfoo"} << QStringList{"unreadable:"};
}

void TestContainers::fixtureStores()
{
    QFETCH(const QString, file);
    QFETCH(const QStringList, passphrases);
    QFETCH(const QStringList, expected);
    wire::ImportOptions options;
    for (const QString &passphrase : passphrases)
        options.passphrases.push_back(Secret::fromText(passphrase.toStdString()));
    const Bytes bytes =
        testing::readFile(QStringLiteral(SEALKEEPER_TEST_DATA "/keystores/") + file);
    QVERIFY(!bytes.empty());
    QCOMPARE(readBytes(bytes, std::move(options)).summary(), expected);
}

void TestContainers::changedStoreIsRefused()
{
    Bytes bytes = testing::readFile(
        QStringLiteral(SEALKEEPER_TEST_DATA "/keystores/two-keys-one-trusted.jks"));
    QVERIFY(bytes.size() > 1000);
    for (const std::size_t at : {std::size_t{20}, bytes.size() / 2, bytes.size() - 1}) {
        Bytes changed = bytes;
        changed[at] ^= 1;
        const auto all = readBytes(changed, withPassphrases({"foobar", "otherkey"}));
        QCOMPARE(all.summary(), QStringList{"unreadable:"});
    }
}

QTEST_GUILESS_MAIN(TestContainers)
#include "tst_containers.moc"
