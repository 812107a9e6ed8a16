// SPDX-License-Identifier: GPL-3.0-or-later
// ZIP archives and Kubernetes objects, honest and hostile.
#include "crypto/wire/writers.h"
#include "crypto/x509/signer.h"
#include "tests/crypto/test_files.h"

#include <QTest>

using namespace crypto;
using crypto::wire::ImportItem;
using testing::readBytes;

namespace {

std::string certificatePem()
{
    static const std::string pem = [] {
        x509::CertificateSpec spec;
        spec.subject = {{"CN", "member"}};
        spec.notAfter = 2'000'000'000;
        return wire::certificatePem(
            x509::selfSigned(PrivateKey::generate({"EC P-256"}).value(), spec).value());
    }();
    return pem;
}

// A ZIP file of stored or deflated members, written by hand (APPNOTE 4.3).
class ZipMaker {
public:
    void add(const std::string &name, const std::string &content, bool deflated = false)
    {
        std::string body = content;
        if (deflated) {
            // zlib's stream without Qt's size in front, its own header, and its check sum.
            const QByteArray stream = qCompress(reinterpret_cast<const uchar *>(content.data()),
                                                static_cast<qsizetype>(content.size()), 9);
            body.assign(stream.begin() + 6, stream.end() - 4);
        }
        const std::uint32_t crc = checkSum(content);
        std::string fixed;
        put(fixed, 20, 2);
        put(fixed, 0, 2);
        put(fixed, deflated ? 8 : 0, 2);
        put(fixed, 0, 4);
        put(fixed, crc, 4);
        put(fixed, body.size(), 4);
        put(fixed, content.size(), 4);
        put(fixed, name.size(), 2);
        put(fixed, 0, 2);
        const std::size_t offset = m_out.size();
        m_out += std::string("PK\3\4", 4) + fixed + name + body;
        m_directory += std::string("PK\1\2", 4) + std::string("\x14\0", 2) + fixed;
        put(m_directory, 0, 2);
        put(m_directory, 0, 2);
        put(m_directory, 0, 2);
        put(m_directory, 0, 4);
        put(m_directory, offset, 4);
        m_directory += name;
        ++m_count;
    }
    std::string finish() const
    {
        std::string out = m_out + m_directory + std::string("PK\5\6", 4);
        put(out, 0, 4);
        put(out, m_count, 2);
        put(out, m_count, 2);
        put(out, m_directory.size(), 4);
        put(out, m_out.size(), 4);
        put(out, 0, 2);
        return out;
    }

private:
    static std::uint32_t checkSum(const std::string &content)
    {
        std::uint32_t crc = 0xffffffff;
        for (const char c : content) {
            crc ^= static_cast<unsigned char>(c);
            for (int bit = 0; bit < 8; ++bit)
                crc = crc >> 1 ^ (crc & 1 ? 0xedb88320u : 0u);
        }
        return ~crc;
    }
    static void put(std::string &to, std::uint64_t value, int bytes)
    {
        for (int i = 0; i < bytes; ++i)
            to += static_cast<char>(value >> (8 * i) & 0xff);
    }
    std::string m_out, m_directory;
    std::uint64_t m_count = 0;
};

Bytes bytesOf(const std::string &text)
{
    return {text.begin(), text.end()};
}

std::string encoded(const std::string &text)
{
    return toBase64(viewOf(text));
}

}  // namespace

class TestMembers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void archive();
    void archivesInside();
    void bomb_data();
    void bomb();
    void archiveLimits();
    void kubernetes_data();
    void kubernetes();
    void hostileYaml_data();
    void hostileYaml();
};

void TestMembers::archive()
{
    ZipMaker zip;
    zip.add("readme.txt", "nothing here");
    zip.add("a/one.pem", certificatePem(), true);
    zip.add("b/two.pem", certificatePem() + certificatePem());
    zip.add("c/broken.pem", "-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----\n");
    const auto all = readBytes(bytesOf(zip.finish()));
    QCOMPARE(all.summary(),
             (QStringList{"certificate:a/one.pem", "certificate:b/two.pem:1",
                          "certificate:b/two.pem:2", "unreadable:c/broken.pem"}));
}

void TestMembers::archivesInside()
{
    ZipMaker innermost, inner, outer;
    innermost.add("deep.pem", certificatePem());
    inner.add("deeper.zip", innermost.finish());
    inner.add("here.pem", certificatePem());
    outer.add("inner.zip", inner.finish());
    const auto all = readBytes(bytesOf(outer.finish()));
    QCOMPARE(all.summary(),
             (QStringList{"unreadable:inner.zip:deeper.zip", "certificate:inner.zip:here.pem"}));
    QCOMPARE(all.items[0].code, ErrorCode::TooLarge);
}

void TestMembers::bomb_data()
{
    QTest::addColumn<qint64>("size");
    QTest::newRow("60 MB of zeroes") << qint64{60'000'000};
    QTest::newRow("200 MB of zeroes") << qint64{200'000'000};
}

void TestMembers::bomb()
{
    QFETCH(const qint64, size);
    ZipMaker zip;
    zip.add("bomb.pem", std::string(static_cast<std::size_t>(size), '\0'), true);
    zip.add("after.pem", certificatePem());
    const auto all = readBytes(bytesOf(zip.finish()));
    QCOMPARE(all.summary(), QStringList{"unreadable:bomb.pem"});
    QCOMPARE(all.items[0].code, ErrorCode::TooLarge);
}

void TestMembers::archiveLimits()
{
    ZipMaker zip;
    for (int i = 0; i < 20; ++i)
        zip.add("m" + std::to_string(i), certificatePem());
    wire::ImportOptions options;
    options.limits.archiveMembers = 5;
    const auto all = readBytes(bytesOf(zip.finish()), std::move(options));
    QCOMPARE(all.count(ImportItem::Kind::Certificate), 5);
    QCOMPARE(all.count(ImportItem::Kind::Unreadable), 1);
    // Cut in the middle: what was whole came out, the rest is reported.
    const std::string whole = zip.finish();
    const auto cut = readBytes(bytesOf(whole.substr(0, whole.size() / 2)));
    QVERIFY(cut.count(ImportItem::Kind::Certificate) >= 1
            || cut.count(ImportItem::Kind::Unreadable) >= 1);
}

void TestMembers::kubernetes_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QStringList>("expected");
    const std::string pem = certificatePem();
    const std::string secret = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: web\n  namespace: "
                               "prod\ntype: kubernetes.io/tls\ndata:\n  tls.crt: "
        + encoded(pem) + "\n  password: " + encoded("hello") + "\n";
    std::string indented = "    ";
    for (const char c : pem)
        indented += c == '\n' ? std::string("\n    ") : std::string(1, c);
    const std::string json = "{\"apiVersion\":\"v1\",\"kind\":\"Secret\",\"metadata\":{\"name\":"
                             "\"j\"},\"data\":{\"tls.crt\":\""
        + encoded(pem) + "\"}}";
    const auto row = [](const char *name, const std::string &input, const QStringList &expected) {
        QTest::newRow(name) << QByteArray::fromStdString(input) << expected;
    };
    row("Secret", secret, {"certificate:prod/web:tls.crt"});
    row("two documents", secret + "---\n" + secret,
        {"certificate:prod/web:tls.crt", "certificate:prod/web:tls.crt"});
    row("JSON", json, {"certificate:j:tls.crt"});
    row("List", "{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[" + json + "," + json + "]}",
        {"certificate:j:tls.crt", "certificate:j:tls.crt"});
    row("stringData",
        "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData:\n  ca.crt: |\n" + indented
            + "\n",
        {"certificate:s:ca.crt"});
    row("ConfigMap",
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n  ca.crt: |\n" + indented
            + "\n",
        {"certificate:c:ca.crt"});
    row("several in one value",
        "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {chain: " + encoded(pem + pem)
            + "}\n",
        {"certificate:s:chain:1", "certificate:s:chain:2"});
    row("data that is no base64",
        "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {tls.crt: '%%%'}\n",
        {"unreadable:s:tls.crt"});
    row("another kind", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d}\n", {});
}

void TestMembers::kubernetes()
{
    QFETCH(const QByteArray, input);
    QFETCH(const QStringList, expected);
    const auto all = readBytes(Bytes(input.begin(), input.end()));
    QCOMPARE(all.summary(), expected);
    for (const auto &item : all.items)
        QCOMPARE(static_cast<int>(item.origin),
                 static_cast<int>(ImportItem::Origin::KubernetesSecret));
}

void TestMembers::hostileYaml_data()
{
    QTest::addColumn<QByteArray>("input");
    const QByteArray head = "apiVersion: v1\nkind: Secret\n";
    QByteArray laughs = head + "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n";
    for (int i = 1; i < 12; ++i)
        laughs += QStringLiteral("a%1: &a%1 [*a%2,*a%2,*a%2,*a%2,*a%2,*a%2,*a%2,*a%2]\n")
                      .arg(i)
                      .arg(i - 1)
                      .toLatin1();
    QTest::newRow("a billion laughs") << laughs;
    QTest::newRow("nested sequences") << head + "a: " + QByteArray(20000, '[');
    QTest::newRow("nested mappings") << head + "a: " + QByteArray("{a: ").repeated(5000);
    QTest::newRow("no end of quotes") << head + "a: \"" + QByteArray(100000, 'x');
    QTest::newRow("tabs") << head + "\t\ta: b\n";
}

void TestMembers::hostileYaml()
{
    QFETCH(const QByteArray, input);
    const double before = testing::threadMilliseconds();
    const auto all = readBytes(Bytes(input.begin(), input.end()));
    QVERIFY(testing::threadMilliseconds() - before < 250);
    QCOMPARE(all.summary(), QStringList{"unreadable:"});
}

QTEST_GUILESS_MAIN(TestMembers)
#include "tst_members.moc"
