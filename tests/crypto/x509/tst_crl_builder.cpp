// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/crl.h"
#include "crypto/x509/extensions_text.h"
#include "crypto/x509/signer.h"
#include "tests/crypto/x509/judges.h"

#include <QElapsedTimer>
#include <QTest>

#include <map>

using namespace crypto;
using namespace crypto::x509;
using namespace judges;

namespace {

// certtool and openssl crl cannot be told another time than now.
const UnixTime Now = SystemClock().now() / 60 * 60, From = Now - 86400, Until = Now + 7 * 86400;

CertificateSpec specOf(const char *name, bool authority)
{
    CertificateSpec spec;
    spec.subject = {{"O", "Example"}, {"CN", name}};
    spec.notBefore = From;
    spec.notAfter = Now + 365 * 86400;
    spec.isAuthority = authority;
    spec.keyUsage = authority ? KeyCertSign | CrlSign : DigitalSignature;
    return spec;
}

Signer rootOf(const char *kind = "EC P-256")
{
    return Signer::createRoot(PrivateKey::generate({kind}).value(), specOf("Root", true)).value();
}

}  // namespace

class TestCrlBuilder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reasonsByName();
    void judgesAccept_data();
    void judgesAccept();
    void everythingComesBack();
    void deltaAndItsBase();
    void deltaEntriesSayWhatChanged();
    void revokedIsRevoked();
    void manyAreQuick();
    void stops();
    void refuses_data();
    void refuses();
};

void TestCrlBuilder::reasonsByName()
{
    int known = 0;
    for (int reason = -1; reason < 20; ++reason) {
        const std::string_view name = reasonName(reason);
        if (name.empty())
            continue;
        ++known;
        const auto back = reasonFromName(name);
        QVERIFY(back && *back == reason);
    }
    QCOMPARE(known, 10);
    QVERIFY(reasonName(7).empty());
    QVERIFY(!reasonFromName("KeyCompromise"));
    QCOMPARE(reasonFromName("keyCompromise"), std::optional(KeyCompromise));
}

void TestCrlBuilder::judgesAccept_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("digest");
    QTest::addColumn<bool>("pss");
    for (const char *kind : {"RSA 2048", "EC P-256", "EC P-384", "EC P-521", "Ed25519", "Ed448"})
        QTest::newRow(kind) << QByteArray(kind) << QByteArray() << false;
    QTest::newRow("PSS") << QByteArray("RSA 2048") << QByteArray("SHA-384") << true;
    QTest::newRow("SHA-512") << QByteArray("RSA 2048") << QByteArray("SHA-512") << false;
}

void TestCrlBuilder::judgesAccept()
{
    QFETCH(const QByteArray, kind);
    QFETCH(const QByteArray, digest);
    QFETCH(const bool, pss);
    const Signer root = rootOf(kind.constData());
    CrlSpec spec{From, Until, 300, {digest.toStdString(), pss}};
    spec.freshestUrls = {"http://crl.example.org/delta.crl"};
    spec.distributionPoint = CrlSpec::DistributionPoint{};
    spec.distributionPoint->urls = {"http://crl.example.org/1.crl"};
    const auto der = root.issueCrl(
        spec, {{{0x11}, From, KeyCompromise, From - 3600}, {{0x22, 0x33}, From, CertificateHold}});
    QVERIFY2(der.ok(), der ? "" : der.error().detail.c_str());
    Files files;
    const QString rootPem = files.pem("root", root.certificate());
    const QString crl = files.pem("crl", *der, "X509 CRL");
    QVERIFY(run("openssl", {"crl", "-noout", "-verify", "-CAfile", rootPem, "-in", crl}));
    QVERIFY(run("certtool", {"--verify-crl", "--load-ca-certificate", rootPem, "--infile", crl}));
    const QByteArray text = output("openssl", {"crl", "-noout", "-text", "-in", crl});
    for (const char *line : {"X509v3 CRL Number:", "300", "Key Compromise", "Certificate Hold",
                             "Invalidity Date", "X509v3 Freshest CRL", "delta.crl",
                             "X509v3 Issuing Distribution Point: critical", "1.crl"})
        QVERIFY2(text.contains(line), (QByteArray(line) + '\n' + text).constData());
    Bytes changed = *der;
    changed[changed.size() / 2] ^= 1;
    QVERIFY(!output("openssl",
                    {"crl", "-noout", "-verify", "-CAfile", rootPem, "-in",
                     files.pem("changed", changed, "X509 CRL")})
                 .contains("verify OK"));
}

void TestCrlBuilder::everythingComesBack()
{
    const Signer root = rootOf("ML-DSA-44");
    std::vector<RevokedSpec> revoked;
    for (const int reason : {0, 1, 2, 3, 4, 5, 6, 9, 10}) {
        RevokedSpec entry{{0x80, static_cast<std::uint8_t>(reason)}, From + reason, reason};
        if (reason % 2)
            // Before 1950 and after 2049, too: GeneralizedTime throughout.
            entry.invalidSince = reason == 1 ? UnixTime{-800'000'000} : From - 86400 * reason;
        revoked.push_back(entry);
    }
    revoked.push_back({Bytes(20, 0x7f), 3'000'000'000, 1, UnixTime{3'100'000'000}});
    const auto der = root.issueCrl({From, Until, 0xffff'ffff'ffff, {}}, revoked);
    QVERIFY2(der.ok(), der ? "" : der.error().detail.c_str());
    std::size_t at = 0;
    const auto crl = parseCrl(*der, [&](const CrlEntry &entry) {
        const RevokedSpec &asked = revoked[at++];
        return entry.serial == toHex(asked.serial) && entry.revokedAt == asked.revokedAt
            && entry.reason == asked.reason && entry.invalidSince == asked.invalidSince;
    });
    QVERIFY(crl.ok());
    QCOMPARE(at, revoked.size());
    QCOMPARE(crl->number, std::string("ffffffffffff"));
    QVERIFY(crl->baseNumber.empty());
    const auto empty = root.issueCrl({From, Until, 1, {}}, {});
    QVERIFY(empty.ok());
    QCOMPARE(parseCrl(*empty)->entries, std::uint64_t{0});
}

void TestCrlBuilder::deltaAndItsBase()
{
    const Signer root = rootOf();
    CrlSpec spec{From, Until, 12, {}};
    spec.base = 7;
    const auto der = root.issueCrl(spec, {{{5}, From, RemoveFromCrl}, {{6}, From, Superseded}});
    QVERIFY2(der.ok(), der ? "" : der.error().detail.c_str());
    QCOMPARE(parseCrl(*der)->baseNumber, std::string("07"));
    Files files;
    const QByteArray text = output(
        "openssl", {"crl", "-noout", "-text", "-inform", "der", "-in", files.der("d", *der)});
    QVERIFY(text.contains("X509v3 Delta CRL Indicator: critical"));
    QVERIFY(text.contains("Remove From CRL"));
}

void TestCrlBuilder::deltaEntriesSayWhatChanged()
{
    const std::vector<RevokedSpec> base{{{1}, 10, KeyCompromise},
                                        {{2}, 10, CertificateHold},
                                        {{3}, 10, CertificateHold},
                                        {{0, 4}, 10, Superseded}};
    const std::vector<RevokedSpec> now{{{1}, 10, KeyCompromise},
                                       {{3}, 10, KeyCompromise},
                                       {{4}, 10, Superseded},
                                       {{5}, 20, Unspecified, UnixTime{15}}};
    const auto delta = deltaEntries(base, now, 30);
    std::map<Bytes, RevokedSpec> bySerial;
    for (const RevokedSpec &entry : delta)
        bySerial.emplace(entry.serial, entry);
    QCOMPARE(bySerial.size(), std::size_t{3});
    QCOMPARE(bySerial.at({2}).reason, int{RemoveFromCrl});  // hold released
    QCOMPARE(bySerial.at({2}).revokedAt, UnixTime{30});
    QCOMPARE(bySerial.at({3}).reason, int{KeyCompromise});  // hold became final
    QCOMPARE(bySerial.at({5}).invalidSince, std::optional(UnixTime{15}));
    QVERIFY(deltaEntries(now, now, 30).empty());
}

void TestCrlBuilder::revokedIsRevoked()
{
    const Signer root = rootOf();
    const auto key = PrivateKey::generate({"EC P-256"});
    CertificateSpec good = specOf("good", false), bad = specOf("bad", false);
    bad.serial = {0x12, 0x34};
    Files files;
    const QString rootPem = files.pem("root", root.certificate());
    const QString goodPem = files.pem("good", root.issue(good, key->spki()).value());
    const QString badPem = files.pem("bad", root.issue(bad, key->spki()).value());
    const QString crl = files.pem(
        "crl", root.issueCrl({From, Until, 1, {}}, {{bad.serial, From, 1}}).value(), "X509 CRL");
    QVERIFY(run("openssl", {"verify", "-crl_check", "-CRLfile", crl, "-CAfile", rootPem, goodPem}));
    const Said said =
        ask("openssl", {"verify", "-crl_check", "-CRLfile", crl, "-CAfile", rootPem, badPem});
    QVERIFY(!said.good);
    QVERIFY2(said.text.contains("certificate revoked"), said.text.constData());
}

void TestCrlBuilder::manyAreQuick()
{
    const Signer root = rootOf();
    std::vector<RevokedSpec> revoked;
    for (std::uint32_t i = 0; i < 20'000; ++i) {
        const Secret serial = Secret::random(16);
        revoked.push_back(
            {Bytes(serial.view().begin(), serial.view().end()), From, KeyCompromise, From - 3600});
        revoked.back().serial[0] |= 0x40;
    }
    QElapsedTimer timer;
    timer.start();
    const auto der = root.issueCrl({From, Until, 1, {}}, revoked);
    const qint64 took = timer.elapsed();
    QVERIFY(der.ok());
    QCOMPARE(parseCrl(*der)->entries, std::uint64_t{20'000});
    qInfo("20,000 entries built, read back and verified in %lld ms", static_cast<long long>(took));
    QVERIFY(took < 2000);
}

void TestCrlBuilder::stops()
{
    const Signer root = rootOf();
    std::stop_source stop;
    stop.request_stop();
    const auto der = root.issueCrl({From, Until, 1, {}}, {{{1}, From}}, stop.get_token());
    QVERIFY(!der.ok());
    QCOMPARE(der.error().code, ErrorCode::Cancelled);
}

void TestCrlBuilder::refuses_data()
{
    QTest::addColumn<QByteArray>("what");
    for (const char *what :
         {"no time", "long serial", "no serial", "twice", "twice with a zero", "reason 7",
          "reason 11", "remove in a full list", "base not older", "freshest in a delta",
          "nobody covered", "empty distribution point", "bad URL"})
        QTest::newRow(what) << QByteArray(what);
}

void TestCrlBuilder::refuses()
{
    QFETCH(const QByteArray, what);
    const Signer root = rootOf();
    CrlSpec spec{From, Until, 7, {}};
    std::vector<RevokedSpec> revoked{{{1}, From, KeyCompromise}};
    QVERIFY(root.issueCrl(spec, revoked).ok());
    if (what == "no time")
        spec.nextUpdate = spec.thisUpdate;
    else if (what == "long serial")
        revoked[0].serial = Bytes(21, 1);
    else if (what == "no serial")
        revoked[0].serial.clear();
    else if (what == "twice")
        revoked.push_back(revoked[0]);
    else if (what == "twice with a zero")
        revoked.push_back({{0, 1}, From});
    else if (what == "reason 7")
        revoked[0].reason = 7;
    else if (what == "reason 11")
        revoked[0].reason = 11;
    else if (what == "remove in a full list")
        revoked[0].reason = RemoveFromCrl;
    else if (what == "base not older")
        spec.base = 7;
    else if (what == "freshest in a delta") {
        spec.base = 6;
        spec.freshestUrls = {"http://a/"};
    } else if (what == "nobody covered")
        spec.distributionPoint = CrlSpec::DistributionPoint{{"http://a/"}, true, true};
    else if (what == "empty distribution point")
        spec.distributionPoint = CrlSpec::DistributionPoint{};
    else
        spec.freshestUrls = {"http://ä/"};
    const auto refused = root.issueCrl(spec, revoked);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(TestCrlBuilder)
#include "tst_crl_builder.moc"
