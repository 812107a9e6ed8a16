// SPDX-License-Identifier: GPL-3.0-or-later
// PEM and DER streams: what is found, where, and what becomes of damage.
#include "crypto/wire/writers.h"
#include "crypto/x509/signer.h"
#include "tests/crypto/test_files.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <thread>

#include <sys/resource.h>
#include <unistd.h>

using namespace crypto;
using crypto::wire::ImportItem;
using crypto::wire::ImportReader;
using testing::readBytes;

namespace {

struct Material {
    Bytes certificate, crl, request;
    Secret key;
};

const Material &material()
{
    static const Material made = [] {
        Material out;
        x509::CertificateSpec spec;
        spec.subject = {{"CN", "reader test"}};
        spec.notAfter = 2'000'000'000;
        auto key = PrivateKey::generate({"EC P-256"});
        out.key = key->pkcs8();
        out.request = x509::createRequest(*key, spec).value();
        const auto signer = x509::Signer::createRoot(std::move(key.value()), spec);
        out.certificate = signer->certificate();
        out.crl = signer->signCrl({0, 1'000'000'000, 1, {}}, {}).value();
        return out;
    }();
    return made;
}

std::string certificatePem()
{
    return wire::certificatePem(material().certificate);
}

Bytes bytesOf(std::string_view text)
{
    return {text.begin(), text.end()};
}

Bytes joined(std::initializer_list<ByteView> parts)
{
    Bytes out;
    for (const ByteView part : parts)
        out.insert(out.end(), part.begin(), part.end());
    return out;
}

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

QByteArray rowOf(const Bytes &bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

}  // namespace

class TestImportReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsObjects_data();
    void findsObjects();
    void certificateComesBackExactly_data();
    void certificateComesBackExactly();
    void saysWhereAndWhy();
    void passphraseIsAskedFor();
    void traditionalEncryption();
    void streamsWithoutHolding();
    void readsPipes();
    void stops();
    void opens_data();
    void opens();
    void objectLimit();
};

void TestImportReader::findsObjects_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QStringList>("expected");
    const Bytes &cert = material().certificate, &crl = material().crl,
                &request = material().request;
    const std::string pem = certificatePem();
    const auto row = [](const char *name, const Bytes &input, const QStringList &expected) {
        QTest::newRow(name) << rowOf(input) << expected;
    };
    const QStringList one{"certificate:"}, two{"certificate:1", "certificate:2"};

    row("empty", {}, {});
    row("PEM", bytesOf(pem), one);
    row("two PEM", bytesOf(pem + pem), two);
    row("text around", bytesOf("Subject: x\nIssuer: y\n" + pem + "the end\n"), one);
    row("CRLF and BOM", bytesOf("\xef\xbb\xbf" + replaced(pem, "\n", "\r\n")), one);
    row("CR alone", bytesOf(replaced(pem, "\n", "\r")), one);
    row("one line", bytesOf(replaced(replaced(pem, "\n", ""), "-----M", "-----\nM")), one);
    row("indented", bytesOf(replaced(pem, "\n", "\n    ")), one);
    row("inside JSON", bytesOf("{\"pem\":\"" + replaced(pem, "\n", "\\n") + "\"}"), one);
    row("no END newline", bytesOf(pem.substr(0, pem.size() - 1)), one);
    row("other labels", bytesOf(replaced(pem, "CERTIFICATE", "X509 CERTIFICATE")), one);
    row("trusted",
        bytesOf(wire::pem("TRUSTED CERTIFICATE", joined({cert, Bytes{0x30, 0x02, 0x05, 0x00}}))),
        one);
    row("wrong label", bytesOf(wire::pem("CERTIFICATE", crl)), {"crl:"});
    row("public key is passed over", bytesOf(wire::pem("PUBLIC KEY", Bytes{0x30, 0}) + pem),
        {"certificate:2"});
    row("CRL", bytesOf(wire::pem("X509 CRL", crl)), {"crl:"});
    row("request", bytesOf(wire::pem("NEW CERTIFICATE REQUEST", request)), {"request:"});
    row("key", bytesOf(wire::pem("PRIVATE KEY", material().key.view())), {"key:"});
    row("everything",
        bytesOf(pem + wire::pem("X509 CRL", crl) + wire::pem("PRIVATE KEY", material().key.view())),
        {"certificate:1", "crl:2", "key:3"});
    row("bad base64 between",
        bytesOf(pem + "-----BEGIN CERTIFICATE-----\n?!?\n-----END CERTIFICATE-----\n" + pem),
        {"certificate:1", "unreadable:2", "certificate:3"});
    row("END missing", bytesOf("-----BEGIN CERTIFICATE-----\nMIIB\n" + pem),
        {"unreadable:1", "certificate:2"});
    row("file ends inside", bytesOf(pem + pem.substr(0, 200)), {"certificate:1", "unreadable:2"});
    row("valid base64, no object",
        bytesOf("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"), {"unreadable:"});
    row("DER", cert, one);
    row("DER CRL", crl, {"crl:"});
    row("DER request", request, {"request:"});
    row("DER key", Bytes(material().key.view().begin(), material().key.view().end()), {"key:"});
    row("DER in a row", joined({cert, crl, request, cert}),
        {"certificate:1", "crl:2", "request:3", "certificate:4"});
    row("DER with padding", joined({cert, Bytes(7, 0), cert, Bytes(3, '\n')}), two);
    row("DER with junk between", joined({cert, Bytes(100, 0xa5), cert}),
        {"certificate:1", "unreadable:2", "certificate:3"});
    row("DER cut", joined({cert, ByteView(cert).first(100)}), {"certificate:1", "unreadable:2"});
    row("DER then PEM", joined({cert, bytesOf("\n" + pem)}), two);
    row("bare base64", bytesOf(toBase64(cert)), one);
    row("noise only", bytesOf(std::string(5000, 'x')), {});
    row("binary noise", Bytes(5000, 0x01), {});
    row("BEGIN without end", bytesOf("-----BEGIN "), {});
    row("endless label", bytesOf("-----BEGIN " + std::string(5000, 'A')), {});
}

void TestImportReader::findsObjects()
{
    QFETCH(const QByteArray, input);
    QFETCH(const QStringList, expected);
    const auto all = readBytes(Bytes(input.begin(), input.end()));
    QVERIFY(!all.error);
    QCOMPARE(all.summary(), expected);
    if (expected.isEmpty() && input.size() > 64)
        QVERIFY(all.unrecognised);
}

void TestImportReader::certificateComesBackExactly_data()
{
    QTest::addColumn<QByteArray>("input");
    const std::string pem = certificatePem();
    QTest::newRow("PEM") << QByteArray::fromStdString(pem);
    for (const int width : {1, 3, 63, 65, 4000}) {
        const std::string body = toBase64(material().certificate);
        std::string text = "-----BEGIN CERTIFICATE-----\n";
        for (std::size_t at = 0; at < body.size(); at += static_cast<std::size_t>(width))
            text += body.substr(at, static_cast<std::size_t>(width)) + '\n';
        QTest::newRow(qPrintable(QStringLiteral("lines of %1").arg(width)))
            << QByteArray::fromStdString(text + "-----END CERTIFICATE-----\n");
    }
    std::string unpadded = pem;
    unpadded.erase(std::remove(unpadded.begin(), unpadded.end(), '='), unpadded.end());
    QTest::newRow("no padding") << QByteArray::fromStdString(unpadded);
    const QString utf16 = QChar(0xfeff) + QString::fromStdString(replaced(pem, "\n", "\r\n"));
    QTest::newRow("UTF-16") << QByteArray(reinterpret_cast<const char *>(utf16.utf16()),
                                          utf16.size() * 2);
}

void TestImportReader::certificateComesBackExactly()
{
    QFETCH(const QByteArray, input);
    const auto all = readBytes(Bytes(input.begin(), input.end()));
    QCOMPARE(all.items.size(), std::size_t{1});
    QCOMPARE(all.items[0].der, material().certificate);
}

void TestImportReader::saysWhereAndWhy()
{
    const std::string pem = certificatePem();
    const std::string noise = "some text\n";
    const auto all = readBytes(bytesOf(
        noise + pem + "-----BEGIN CERTIFICATE-----\n$$$$\n-----END CERTIFICATE-----\n" + pem));
    QCOMPARE(all.items.size(), std::size_t{3});
    QCOMPARE(all.items[0].offset, std::uint64_t{noise.size()});
    QCOMPARE(all.items[1].block, std::uint64_t{2});
    QCOMPARE(all.items[1].offset, std::uint64_t{noise.size() + pem.size()});
    QCOMPARE(all.items[1].code, ErrorCode::Malformed);
    QVERIFY(!all.items[1].reason.empty());
    const auto der =
        readBytes(joined({material().certificate, ByteView(material().certificate).first(50)}));
    QCOMPARE(der.items[1].offset, std::uint64_t{material().certificate.size()});
    QCOMPARE(der.items[1].code, ErrorCode::Truncated);
}

void TestImportReader::passphraseIsAskedFor()
{
    const auto sealed = encryptPkcs8(material().key, Secret::fromText("opens"));
    QVERIFY(sealed.ok());
    const std::string text = wire::pem("ENCRYPTED PRIVATE KEY", *sealed) + certificatePem();

    const auto none = readBytes(bytesOf(text));
    QCOMPARE(none.summary(), (QStringList{"encrypted key:1", "certificate:2"}));
    QCOMPARE(none.items[0].code, ErrorCode::PassphraseNeeded);
    QVERIFY(none.items[0].key.equals(Secret(ByteView(*sealed))));

    const auto wrong = readBytes(bytesOf(text), testing::withPassphrases({"does not"}));
    QCOMPARE(wrong.items[0].code, ErrorCode::WrongPassphrase);

    const auto given = readBytes(bytesOf(text), testing::withPassphrases({"does not", "opens"}));
    QCOMPARE(given.summary(), (QStringList{"key:1", "certificate:2"}));
    QVERIFY(given.items[0].key.equals(material().key));

    int asked = 0;
    wire::ImportOptions options;
    options.name = "folder/key.pem";
    options.ask = [&](const std::string &container) -> std::optional<Secret> {
        ++asked;
        return container.find("folder/key.pem") == std::string::npos
            ? std::nullopt
            : std::optional(Secret::fromText(asked == 1 ? "typo" : "opens"));
    };
    const auto answered =
        readBytes(bytesOf(text + wire::pem("ENCRYPTED PRIVATE KEY", *sealed)), std::move(options));
    QCOMPARE(answered.summary(), (QStringList{"key:1", "certificate:2", "key:3"}));
    QCOMPARE(asked, 2);  // what opened one key is tried on the next
}

void TestImportReader::traditionalEncryption()
{
    QTemporaryDir folder;
    const QString file = folder.filePath("k.pem");
    QVERIFY(testing::run(
        "openssl",
        {"genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024", "-out", file}));
    for (const char *cipher : {"-aes128", "-aes256", "-des3", "-camellia128"}) {
        const auto text = testing::run(
            "openssl", {"rsa", "-in", file, "-traditional", cipher, "-passout", "pass:pw"});
        QVERIFY2(text && text->contains("DEK-Info"), cipher);
        const auto opened =
            readBytes(Bytes(text->begin(), text->end()), testing::withPassphrases({"no", "pw"}));
        QVERIFY2(opened.summary() == QStringList{"key:"}, cipher);
        const auto closed = readBytes(Bytes(text->begin(), text->end()));
        QVERIFY2(closed.summary() == QStringList{"encrypted key:"}, cipher);
    }
}

void TestImportReader::streamsWithoutHolding()
{
    // A bundle far larger than the memory it may take.
    QTemporaryDir folder;
    const std::string path = folder.filePath("bundle.pem").toStdString();
    const std::string block = "# a comment line between blocks\n" + certificatePem();
    const std::uint64_t wanted = testing::fullRun() ? 1'000'000'000 : 40'000'000;
    std::uint64_t written = 0, blocks = 0;
    {
        std::string chunk;
        std::ofstream out(path, std::ios::binary);
        while (chunk.size() < 1'000'000)
            chunk += block;
        while (written < wanted) {
            out << chunk;
            written += chunk.size();
            blocks += chunk.size() / block.size();
        }
    }
    rusage before = {}, after = {};
    getrusage(RUSAGE_SELF, &before);
    auto reader = ImportReader::openFile(path);
    QVERIFY(reader.ok());
    QCOMPARE(reader->totalBytes(), written);
    std::uint64_t found = 0;
    for (;;) {
        auto item = reader->next();
        QVERIFY(item.ok());
        if (!item->has_value())
            break;
        QVERIFY((*item)->kind == ImportItem::Kind::Certificate);
        ++found;
    }
    getrusage(RUSAGE_SELF, &after);
    QCOMPARE(found, blocks);
    QCOMPARE(reader->bytesRead(), written);
    if (!testing::Sanitized)
        QVERIFY(after.ru_maxrss - before.ru_maxrss < 16 * 1024);  // kilobytes
}

void TestImportReader::readsPipes()
{
    int ends[2] = {};
    QVERIFY(pipe(ends) == 0);
    const std::string text = certificatePem() + certificatePem();
    std::thread writer([&] {
        for (std::size_t at = 0; at < text.size(); at += 7)
            if (::write(ends[1], text.data() + at, std::min<std::size_t>(7, text.size() - at)) < 0)
                break;
        ::close(ends[1]);
    });
    const auto all = testing::readAll(ImportReader::openDescriptor(ends[0]).value());
    writer.join();
    ::close(ends[0]);
    QCOMPARE(all.summary(), (QStringList{"certificate:1", "certificate:2"}));
}

void TestImportReader::stops()
{
    std::stop_source source;
    wire::ImportOptions options;
    options.stop = source.get_token();
    std::string text;
    for (int i = 0; i < 100; ++i)
        text += certificatePem();
    auto reader = ImportReader::openMemory(bytesOf(text), std::move(options));
    QVERIFY(reader->next().ok());
    source.request_stop();
    const auto next = reader->next();
    QVERIFY(!next.ok());
    QCOMPARE(next.error().code, ErrorCode::Cancelled);
}

void TestImportReader::opens_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("code");
    QTest::newRow("missing") << "/nonexistent/file" << static_cast<int>(ErrorCode::NotFound);
    QTest::newRow("folder") << "/tmp" << static_cast<int>(ErrorCode::InputOutput);
    QTest::newRow("device") << "/dev/zero" << static_cast<int>(ErrorCode::InputOutput);
}

void TestImportReader::opens()
{
    QFETCH(const QString, path);
    QFETCH(const int, code);
    const auto reader = ImportReader::openFile(path.toStdString());
    QVERIFY(!reader.ok());
    QCOMPARE(static_cast<int>(reader.error().code), code);
}

void TestImportReader::objectLimit()
{
    wire::ImportOptions small;
    small.limits.objectBytes = 100;
    const auto all = readBytes(joined({material().certificate, material().crl}), std::move(small));
    QCOMPARE(all.items.at(0).code, ErrorCode::TooLarge);
    wire::ImportOptions pemSmall;
    pemSmall.limits.objectBytes = 100;
    const auto pem = readBytes(bytesOf(certificatePem() + wire::pem("X509 CRL", material().crl)),
                               std::move(pemSmall));
    QCOMPARE(pem.summary(), (QStringList{"unreadable:1", "crl:2"}));
    QCOMPARE(pem.items.at(0).code, ErrorCode::TooLarge);
}

QTEST_GUILESS_MAIN(TestImportReader)
#include "tst_import_reader.moc"
