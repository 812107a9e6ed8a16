// SPDX-License-Identifier: GPL-3.0-or-later
// Every file of a public corpus, and thousands of damaged ones: nothing crashes, takes more than
// 250 ms of computing or more than 64 MB.
#include "crypto/base/der.h"
#include "crypto/wire/writers.h"
#include "crypto/x509/asn1_tree.h"
#include "crypto/x509/crl.h"
#include "crypto/x509/extensions_text.h"
#include "crypto/x509/request.h"
#include "crypto/x509/signer.h"
#include "models/domain/describe.h"
#include "tests/crypto/test_files.h"

#include <QTest>

#include <random>

#include <sys/resource.h>

using namespace crypto;
using crypto::wire::ImportItem;

namespace {

constexpr double MaxMilliseconds = testing::Sanitized ? 2500 : 250;
constexpr bool MeasureMemory = !testing::Sanitized;

long peakKilobytes()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

// Everything the program does with bytes it was given; the number of things it understood.
int digest(const Bytes &bytes)
{
    int understood = 0;
    const auto all = testing::readBytes(bytes);
    for (const ImportItem &item : all.items) {
        switch (item.kind) {
        case ImportItem::Kind::Certificate:
            understood += domain::describe(item.der).ok();
            understood += x509::extensionsText(item.der).ok();
            break;
        case ImportItem::Kind::Crl:
            understood +=
                x509::parseCrl(item.der, [](const x509::CrlEntry &) { return true; }).ok();
            break;
        case ImportItem::Kind::Request:
            understood += x509::parseRequest(item.der).ok();
            understood += x509::verifyRequest(item.der).ok();
            break;
        default:
            ++understood;
        }
        understood += !x509::asn1Tree(item.der).empty();
    }
    // Past the reader's own checks, too.
    understood += domain::describe(bytes).ok();
    understood += x509::parseCrl(bytes).ok();
    understood += x509::parseRequest(bytes).ok();
    understood += !x509::asn1Tree(bytes).empty();
    return understood;
}

struct Watch {
    double slowest = 0;
    QString slowestName;
    long before = peakKilobytes();

    void feed(const Bytes &bytes, const QString &name)
    {
        const double start = testing::threadMilliseconds();
        digest(bytes);
        const double took = testing::threadMilliseconds() - start;
        if (took > slowest) {
            slowest = took;
            slowestName = name;
        }
    }
    void check() const
    {
        QVERIFY2(slowest < MaxMilliseconds,
                 qPrintable(QStringLiteral("%1: %2 ms").arg(slowestName).arg(slowest)));
        if (MeasureMemory)
            QVERIFY2(peakKilobytes() - before < 64 * 1024,
                     qPrintable(QStringLiteral("%1 kB more").arg(peakKilobytes() - before)));
    }
};

std::vector<Bytes> seeds()
{
    std::vector<Bytes> out;
    x509::CertificateSpec spec;
    spec.subject = {{"C", "DE"}, {"O", "Seed"}, {"CN", "seed"}};
    spec.names = {{x509::GeneralNameType::Dns, "seed.example"},
                  {x509::GeneralNameType::Ip, "192.0.2.1"}};
    spec.notAfter = 2'000'000'000;
    spec.isAuthority = true;
    spec.keyUsage = x509::KeyCertSign | x509::CrlSign;
    spec.extendedKeyUsage = {"serverAuth"};
    spec.ocspUrls = {"http://ocsp.example/"};
    spec.crlUrls = {"http://crl.example/"};
    spec.policies = {"2.23.140.1.2.1"};
    auto key = PrivateKey::generate({"EC P-256"});
    out.push_back(x509::createRequest(*key, spec).value());
    const Secret pkcs8 = key->pkcs8();
    out.emplace_back(pkcs8.view().begin(), pkcs8.view().end());
    const auto signer = x509::Signer::createRoot(std::move(key.value()), spec);
    out.push_back(signer->certificate());
    out.push_back(signer->signCrl({0, 1, 1, {}}, {{{1}, 0, 1}, {{2}, 0, 0}}).value());
    out.push_back(wire::pkcs7({signer->certificate()}).value());
    const std::string pem = wire::certificatePem(signer->certificate());
    out.emplace_back(pem.begin(), pem.end());
    std::vector<wire::Pkcs12Entry> entries(1);
    entries[0].certificate = signer->certificate();
    out.push_back(wire::pkcs12(entries, {}, {}).value());
    for (const char *store : {"two-keys-one-trusted.jks", "key-secret-trusted.jceks"})
        out.push_back(testing::readFile(QStringLiteral(SEALKEEPER_TEST_DATA "/keystores/")
                                        + QLatin1String(store)));
    return out;
}

}  // namespace

class TestHostile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void corpus();
    void bitFlips();
    void truncations();
    void lengthBombs();
    void deepNesting();
    void hugeLists();
    void expensiveKeys();
};

void TestHostile::corpus()
{
    const QStringList files = testing::filesBelow(testing::VectorFolder + "/x509")
        + testing::filesBelow(testing::VectorFolder + "/pkcs12")
        + testing::filesBelow(testing::VectorFolder + "/pkcs7")
        + testing::filesBelow(testing::VectorFolder + "/asymmetric");
    if (files.size() < 100)
        QSKIP("python3-cryptography-vectors is not installed");
    QVERIFY(files.size() > 1000);
    Watch watch;
    int understood = 0;
    for (const QString &path : files) {
        const Bytes bytes = testing::readFile(path);
        if (bytes.size() > 4'000'000)
            continue;  // tables of test values, no objects
        watch.feed(bytes, path);
        understood += testing::readBytes(bytes).items.empty() ? 0 : 1;
    }
    watch.check();
    QVERIFY2(understood > 800, qPrintable(QString::number(understood)));
}

void TestHostile::bitFlips()
{
    std::mt19937 random(1);
    Watch watch;
    const int rounds = testing::fullRun() ? 4000 : 250;
    for (const Bytes &seed : seeds()) {
        for (int i = 0; i < rounds; ++i) {
            Bytes bytes = seed;
            for (unsigned flips = 1 + random() % 4; flips > 0; --flips)
                bytes[random() % bytes.size()] ^= static_cast<std::uint8_t>(1u << random() % 8);
            watch.feed(bytes, QStringLiteral("flip"));
        }
    }
    watch.check();
}

void TestHostile::truncations()
{
    Watch watch;
    for (const Bytes &seed : seeds()) {
        const std::size_t step = testing::fullRun() ? 1 : 7;
        for (std::size_t size = 0; size < seed.size(); size += step)
            watch.feed(Bytes(seed.begin(), seed.begin() + static_cast<std::ptrdiff_t>(size)),
                       QStringLiteral("cut"));
    }
    watch.check();
}

void TestHostile::lengthBombs()
{
    // Every length byte in turn says "four gigabytes" or "indefinite".
    Watch watch;
    for (const Bytes &seed : seeds()) {
        const std::size_t step = testing::fullRun() ? 1 : 11;
        for (std::size_t at = 1; at + 5 < seed.size(); at += step) {
            for (const Bytes &bomb : {Bytes{0x84, 0xff, 0xff, 0xff, 0xff}, Bytes{0x80},
                                      Bytes{0x84, 0x7f, 0xff, 0xff, 0xff}, Bytes{0xff}}) {
                Bytes bytes = seed;
                std::copy(bomb.begin(), bomb.end(),
                          bytes.begin() + static_cast<std::ptrdiff_t>(at));
                watch.feed(bytes, QStringLiteral("length"));
            }
        }
    }
    watch.check();
}

void TestHostile::deepNesting()
{
    Watch watch;
    for (const std::uint8_t tag : Bytes{0x30, 0x31, 0xa0, 0x24, 0xa3}) {
        Bytes nested;
        for (int i = 0; i < 20'000 && nested.size() < 60'000; ++i) {
            nested.insert(nested.begin(), tag);
            Bytes header = der::encode(tag, Bytes(nested.begin() + 1, nested.end()));
            nested = std::move(header);
        }
        watch.feed(nested, QStringLiteral("nested %1").arg(tag));
        watch.feed(Bytes(60'000, tag), QStringLiteral("repeated %1").arg(tag));
        Bytes indefinite;
        for (int i = 0; i < 30'000; ++i) {
            indefinite.push_back(tag);
            indefinite.push_back(0x80);
        }
        watch.feed(indefinite, QStringLiteral("indefinite %1").arg(tag));
    }
    watch.check();
}

void TestHostile::hugeLists()
{
    Watch watch;
    const auto key = PrivateKey::generate({"EC P-256"});
    x509::CertificateSpec spec;
    spec.subject = {{"CN", "many"}};
    spec.notAfter = 1000;
    // Two bytes per name: a megabyte of them must not become a gigabyte.
    Bytes names;
    for (int i = 0; i < 500'000; ++i)
        der::append(names, Bytes{0x82, 0x00});
    spec.more = {{der::oidBytes("2.5.29.17").value(), false, der::encode(0x30, names)}};
    watch.feed(x509::selfSigned(*key, spec).value(), QStringLiteral("names"));
    Bytes purposes;
    for (int i = 0; i < 300'000; ++i)
        der::append(purposes, Bytes{0x06, 0x01, 0x2a});
    spec.more = {{der::oidBytes("2.5.29.37").value(), false, der::encode(0x30, purposes)}};
    watch.feed(x509::selfSigned(*key, spec).value(), QStringLiteral("purposes"));
    spec.more.clear();
    spec.subject.clear();
    for (int i = 0; i < 20'000; ++i)
        spec.subject.push_back({"OU", "x"});
    watch.feed(x509::selfSigned(*key, spec).value(), QStringLiteral("subject"));
    watch.check();
}

void TestHostile::expensiveKeys()
{
    // Self-signed by name, with numbers so large that checking the signature would take seconds.
    Watch watch;
    const auto certificate = [](const Bytes &spki, const char *algorithm) {
        Bytes tbs{0xa0, 3, 2, 1, 2};
        der::append(tbs, der::encodeInteger(std::uint64_t{1}));
        const Bytes identifier = der::encode(0x30, der::encodeOid(algorithm));
        der::append(tbs, identifier);
        const Bytes name = x509::encodeName({{"CN", "x"}}).value();
        der::append(tbs, name);
        Bytes validity = der::encodeTime(0);
        der::append(validity, der::encodeTime(1));
        der::append(tbs, der::encode(0x30, validity));
        der::append(tbs, name);
        der::append(tbs, spki);
        Bytes whole = der::encode(0x30, tbs);
        der::append(whole, identifier);
        der::append(whole, der::encodeBitString(Bytes(2048, 0x55)));
        return der::encode(0x30, whole);
    };
    for (const std::size_t bytes : {std::size_t{2048}, std::size_t{8192}, std::size_t{100'000}}) {
        Bytes modulus(bytes, 0xff), exponent(bytes, 0xfd);
        Bytes numbers = der::encodeInteger(modulus);
        der::append(numbers, der::encodeInteger(exponent));
        Bytes rsa = der::encode(
            0x30,
            Bytes{0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00});
        der::append(rsa, der::encodeBitString(der::encode(0x30, numbers)));
        watch.feed(certificate(der::encode(0x30, rsa), "1.2.840.113549.1.1.11"),
                   QStringLiteral("RSA of %1 bytes").arg(bytes));

        Bytes domain = der::encodeInteger(modulus);
        der::append(domain, der::encodeInteger(Bytes(32, 0xf1)));
        der::append(domain, der::encodeInteger(std::uint64_t{2}));
        Bytes algorithm = der::encodeOid("1.2.840.10040.4.1");
        der::append(algorithm, der::encode(0x30, domain));
        Bytes dsa = der::encode(0x30, algorithm);
        der::append(dsa, der::encodeBitString(der::encodeInteger(modulus)));
        watch.feed(certificate(der::encode(0x30, dsa), "2.16.840.1.101.3.4.3.2"),
                   QStringLiteral("DSA of %1 bytes").arg(bytes));
    }
    // The largest RSA key we do check.
    Bytes numbers = der::encodeInteger(Bytes(2048, 0xff));
    der::append(numbers, der::encodeInteger(Bytes(8, 0xfd)));
    Bytes rsa = der::encode(
        0x30, Bytes{0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00});
    der::append(rsa, der::encodeBitString(der::encode(0x30, numbers)));
    watch.feed(certificate(der::encode(0x30, rsa), "1.2.840.113549.1.1.11"),
               QStringLiteral("RSA 16384"));
    watch.check();
}

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
