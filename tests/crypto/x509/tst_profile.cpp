// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/base/der.h"
#include "crypto/x509/profile.h"
#include "crypto/x509/signer.h"
#include "tests/crypto/x509/judges.h"
#include "tests/crypto/x509/profile_fixture.h"

#include <QTest>

using namespace crypto;
using namespace crypto::x509;
using namespace judges;
using namespace profiles;

class TestProfile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void builtInOnesAreSound();
    void builtInOnesServeTheirPurpose_data();
    void builtInOnesServeTheirPurpose();
    void merges_data();
    void merges();
    void keys_data();
    void keys();
    void lifetimes_data();
    void lifetimes();
    void pathLengths_data();
    void pathLengths();
    void requestedUsagesAndExtensions();
    void wishOfARequest();
    void checkRefuses_data();
    void checkRefuses();
};

void TestProfile::builtInOnesAreSound()
{
    QCOMPARE(builtInProfiles().size(), std::size_t{9});
    for (const Profile &profile : builtInProfiles()) {
        const auto checked = checkProfile(profile);
        QVERIFY2(checked.ok(), checked.ok() ? "" : (profile.id + checked.error().object).c_str());
        QVERIFY(builtInProfile(profile.id)->title == profile.title);
    }
    QVERIFY(!builtInProfile("nothing"));
}

void TestProfile::builtInOnesServeTheirPurpose_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("server") << QByteArray("tls-server") << QByteArray("SSL server : Yes");
    QTest::newRow("client") << QByteArray("tls-client") << QByteArray("SSL client : Yes");
    QTest::newRow("mutual") << QByteArray("tls-mutual") << QByteArray("SSL client : Yes");
    QTest::newRow("mutual server") << QByteArray("tls-mutual") << QByteArray("SSL server : Yes");
    QTest::newRow("server alone") << QByteArray("tls-server") << QByteArray("SSL client : No");
    QTest::newRow("mail") << QByteArray("smime") << QByteArray("S/MIME signing : Yes");
    QTest::newRow("authority") << QByteArray("ca") << QByteArray("SSL server CA : Yes");
    QTest::newRow("CRL") << QByteArray("ca") << QByteArray("CRL signing : Yes");
    QTest::newRow("OCSP") << QByteArray("ocsp-signer") << QByteArray("OCSP helper : Yes");
    QTest::newRow("time") << QByteArray("time-stamping") << QByteArray("Time Stamp signing : Yes");
    QTest::newRow("code") << QByteArray("code-signing") << QByteArray("SSL server : No");
}

// openssl says what the certificate of a profile is good for.
void TestProfile::builtInOnesServeTheirPurpose()
{
    QFETCH(const QByteArray, id);
    QFETCH(const QByteArray, line);
    const auto key = PrivateKey::generate({"EC P-256"});
    const auto root = Signer::createRoot(
        PrivateKey::generate({"EC P-256"}).value(),
        mergeProfile(profileOf("ca"), {},
                     {{{"CN", "Root"}}, {}, keyInfo("EC P-256"), {}, {}, {}, 0, {}, {}, -1}, Now)
            .spec);
    QVERIFY2(root.ok(), root ? "" : root.error().detail.c_str());
    Wish wish;
    wish.subject = {{"CN", id == "tls-server" ? "www.example.org" : "Somebody"}};
    wish.names = id == "smime" ? std::vector<AlternativeNameSpec>{{Mail, "a@example.org"}}
        : id.startsWith("tls") ? std::vector<AlternativeNameSpec>{{Dns, "www.example.org"}}
                               : std::vector<AlternativeNameSpec>{};
    wish.key = key->info();
    const Merged merged = mergeProfile(profileOf(id.constData()), settings(), wish, Now);
    QVERIFY2(!merged.blocked(), merged.findings.empty() ? "" : merged.findings[0].field.c_str());
    const auto der = root->issue(merged.spec, key->spki());
    QVERIFY2(der.ok(), der ? "" : der.error().detail.c_str());
    Files files;
    const QByteArray text = output(
        "openssl", {"x509", "-noout", "-purpose", "-inform", "der", "-in", files.der("x", *der)});
    QVERIFY2(text.contains(line), text.constData());
}

void TestProfile::merges_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("usage");
    QTest::addColumn<bool>("urls");
    QTest::newRow("EC server") << QByteArray("tls-server") << QByteArray("EC P-256")
                               << int{DigitalSignature} << true;
    QTest::newRow("RSA server") << QByteArray("tls-server") << QByteArray("RSA 3072")
                                << (DigitalSignature | KeyEncipherment) << true;
    QTest::newRow("EC mail") << QByteArray("smime") << QByteArray("EC P-256")
                             << (DigitalSignature | KeyAgreement) << true;
    QTest::newRow("authority") << QByteArray("ca") << QByteArray("EC P-384")
                               << (DigitalSignature | KeyCertSign | CrlSign) << true;
    QTest::newRow("OCSP signer") << QByteArray("ocsp-signer") << QByteArray("EC P-256")
                                 << int{DigitalSignature} << false;
}

void TestProfile::merges()
{
    QFETCH(const QByteArray, id);
    QFETCH(const QByteArray, key);
    QFETCH(const int, usage);
    QFETCH(const bool, urls);
    Wish wish = hostWish();
    wish.key = keyInfo(key.constData());
    const Profile profile = profileOf(id.constData());
    const Merged merged = mergeProfile(profile, settings(), wish, Now);
    QCOMPARE(int{merged.spec.keyUsage}, usage);
    QCOMPARE(merged.spec.extendedKeyUsage, profile.extendedKeyUsage);
    QCOMPARE(merged.spec.isAuthority, id == "ca");
    QCOMPARE(merged.spec.ocspNoCheck, id == "ocsp-signer");
    QCOMPARE(merged.spec.crlUrls.empty(), !urls);
    QCOMPARE(merged.spec.ocspUrls.empty(), !urls);
    QVERIFY(!merged.spec.issuerUrls.empty());
    QVERIFY(merged.spec.serial.empty());
}

void TestProfile::keys_data()
{
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<int>("finding");
    const int weak = static_cast<int>(Kind::KeyTooWeak),
              kind = static_cast<int>(Kind::KeyKindForbidden);
    const auto row = [](const char *label, int finding) {
        QTest::newRow(label) << QByteArray(label) << finding;
    };
    row("RSA 3072", -1);
    row("RSA 2048", weak);
    row("EC P-256", -1);
    row("EC P-192", weak);
    row("EC P-384", -1);
    row("Ed25519", -1);
    row("ML-DSA-65", -1);
    row("SLH-DSA-SHA2-128s", -1);
    row("X25519", kind);
    row("DSA", kind);
    row("ML-KEM-768", kind);
}

void TestProfile::keys()
{
    QFETCH(const QByteArray, label);
    QFETCH(const int, finding);
    Wish wish = hostWish();
    wish.key = keyInfo(label.constData());
    wish.names.clear();
    const Merged merged = mergeProfile(profileOf("code-signing"), settings(), wish, Now);
    QCOMPARE(merged.findings.empty() ? -1 : static_cast<int>(merged.findings[0].kind), finding);
    QCOMPARE(merged.blocked(), finding >= 0);

    Profile strict = profileOf("code-signing");
    strict.key = {0, 0, false, true};
    const bool pq = label.startsWith("ML-DSA") || label.startsWith("SLH");
    QCOMPARE(mergeProfile(strict, settings(), wish, Now).blocked(), !pq);
}

void TestProfile::lifetimes_data()
{
    QTest::addColumn<int>("days");  // 0: not asked
    QTest::addColumn<int>("authorityDays");
    QTest::addColumn<int>("got");  // days, or -1: blocked
    QTest::addColumn<int>("finding");
    const int cut = static_cast<int>(Kind::LifetimeCut),
              over = static_cast<int>(Kind::OutlivesAuthority);
    QTest::newRow("default") << 0 << 3000 << 90 << -1;
    QTest::newRow("asked") << 10 << 3000 << 10 << -1;
    QTest::newRow("the most") << 398 << 3000 << 398 << -1;
    QTest::newRow("one more") << 399 << 3000 << 398 << cut;
    QTest::newRow("authority ends") << 90 << 30 << 30 << over;
    QTest::newRow("authority ended") << 90 << -1 << -1 << over;
}

void TestProfile::lifetimes()
{
    QFETCH(const int, days);
    QFETCH(const int, authorityDays);
    QFETCH(const int, got);
    QFETCH(const int, finding);
    Profile profile = profileOf("tls-server");
    profile.backdateSeconds = 0;
    AuthoritySettings authority = settings();
    authority.notAfter = Now + authorityDays * Day - 1;
    Wish wish = hostWish();
    if (days)
        wish.days = days;
    const Merged merged = mergeProfile(profile, authority, wish, Now);
    QCOMPARE(merged.findings.empty() ? -1 : static_cast<int>(merged.findings[0].kind), finding);
    QCOMPARE(merged.blocked(), got < 0);
    if (got < 0)
        return;
    // Both ends count (RFC 5280 4.1.2.5).
    QCOMPARE(merged.spec.notAfter - merged.spec.notBefore + 1, got * Day);
    QCOMPARE(merged.spec.notBefore, Now);
    profile.backdateSeconds = 600;
    QCOMPARE(mergeProfile(profile, authority, wish, Now).spec.notBefore, Now - 600);
    wish.notBefore = Now + 5;
    wish.notAfter = Now + 6;
    const Merged exact = mergeProfile(profile, authority, wish, Now);
    QCOMPARE(exact.spec.notBefore, Now + 5);
    QCOMPARE(exact.spec.notAfter, Now + 6);
    wish.notAfter = Now + 4;
    QVERIFY(found(mergeProfile(profile, authority, wish, Now), Kind::LifetimeEmpty));
}

void TestProfile::pathLengths_data()
{
    QTest::addColumn<int>("authority");
    QTest::addColumn<int>("asked");  // -2: not asked
    QTest::addColumn<int>("got");
    QTest::addColumn<int>("weight");  // 0 none, 1 told, 2 blocking
    QTest::newRow("default") << -1 << -2 << 0 << 0;
    QTest::newRow("none asked, none set") << -1 << -1 << -1 << 0;
    QTest::newRow("three") << -1 << 3 << 3 << 0;
    QTest::newRow("below a limit") << 2 << 1 << 1 << 0;
    QTest::newRow("above a limit") << 2 << 2 << 1 << 1;
    QTest::newRow("none below a limit") << 2 << -1 << 1 << 1;
    QTest::newRow("default below a limit") << 2 << -2 << 0 << 0;
    QTest::newRow("no authority may follow") << 0 << -2 << 0 << 2;
}

void TestProfile::pathLengths()
{
    QFETCH(const int, authority);
    QFETCH(const int, asked);
    QFETCH(const int, got);
    QFETCH(const int, weight);
    AuthoritySettings above = settings();
    above.pathLength = authority;
    Wish wish = hostWish();
    wish.names.clear();
    if (asked > -2)
        wish.pathLength = asked;
    const Merged merged = mergeProfile(profileOf("ca"), above, wish, Now);
    QCOMPARE(merged.spec.pathLength, got);
    const ProfileFinding *finding = found(merged, Kind::PathLengthExceeded);
    QCOMPARE(finding ? 1 + finding->blocking : 0, weight);
}

void TestProfile::requestedUsagesAndExtensions()
{
    Wish wish = hostWish();
    wish.keyUsage = DigitalSignature | KeyCertSign | DataEncipherment;
    wish.extendedKeyUsage = {"1.3.6.1.5.5.7.3.1", "codeSigning"};
    const Bytes staple = der::oidBytes("1.3.6.1.5.5.7.1.24").value();
    const Bytes other = der::oidBytes("1.2.3.4").value();
    const Bytes constraints = der::oidBytes("2.5.29.19").value();
    wish.extensions = {{staple, false, {0x30, 3, 2, 1, 5}},
                       {other, false, {5, 0}},
                       {constraints, true, {0x30, 3, 1, 1, 0xff}}};
    const Merged server = mergeProfile(profileOf("tls-server"), settings(), wish, Now);
    QVERIFY(!server.blocked() && !server.spec.isAuthority);
    QCOMPARE(server.spec.keyUsage, std::uint16_t{DigitalSignature});
    QCOMPARE(server.spec.extendedKeyUsage, std::vector<std::string>{"serverAuth"});
    QCOMPARE(server.spec.more.size(), std::size_t{1});
    QCOMPARE(server.spec.more[0].oid, staple);
    QCOMPARE(found(server, Kind::ExtensionIgnored)->detail, std::string("1.2.3.4"));
    QCOMPARE(server.findings.size(), std::size_t{3});  // key usage, codeSigning, extension

    // The custom profile lets a request choose, but never makes an authority of it.
    const Merged custom = mergeProfile(profileOf("custom"), settings(), wish, Now);
    QCOMPARE(int{custom.spec.keyUsage}, DigitalSignature | DataEncipherment);
    QCOMPARE(custom.spec.extendedKeyUsage, wish.extendedKeyUsage);
    QVERIFY(!custom.spec.isAuthority);

    Profile stapled = profileOf("tls-server");
    stapled.mustStaple = true;
    const Merged once = mergeProfile(stapled, settings(), wish, Now);
    QVERIFY(once.spec.mustStaple && once.spec.more.empty());
}

void TestProfile::wishOfARequest()
{
    const auto key = PrivateKey::generate({"EC P-384"});
    RequestSpec spec;
    spec.subject = {{"C", "DE"}, {"CN", "www.example.org"}};
    spec.names = {{Dns, "www.example.org"},
                  {Ip, "10.0.0.1"},
                  {OtherName, "1.3.6.1.4.1.311.20.2.3:user@example.org"}};
    spec.keyUsage = DigitalSignature;
    spec.extendedKeyUsage = {"serverAuth"};
    const Wish wish = wishFrom(parseRequest(buildRequest(*key, spec).value()).value());
    QCOMPARE(encodeName(wish.subject).value(), encodeName(spec.subject).value());
    QCOMPARE(wish.names.size(), std::size_t{3});
    QCOMPARE(wish.names[2].value, spec.names[2].value);
    QCOMPARE(wish.key.label(), std::string("EC P-384"));
    QCOMPARE(wish.keyUsage, spec.keyUsage);
    const Merged merged = mergeProfile(profileOf("tls-server"), settings(), wish, Now);
    QCOMPARE(found(merged, Kind::NameForbidden)->field, std::string("names.other"));
}

void TestProfile::checkRefuses_data()
{
    QTest::addColumn<QByteArray>("member");
    for (const char *member :
         {"id", "days", "mostDays", "backdateSeconds", "key", "subject", "names", "keyUsage",
          "pathLength", "extendedKeyUsage", "requestedExtensions", "extensions", "policies",
          "policyStatementUrl"})
        QTest::newRow(member) << QByteArray(member);
}

void TestProfile::checkRefuses()
{
    QFETCH(const QByteArray, member);
    Profile profile = profileOf("tls-server");
    QVERIFY(checkProfile(profile).ok());
    if (member == "id")
        profile.id = "TLS server";
    else if (member == "days")
        profile.days = 399;
    else if (member == "mostDays")
        profile.mostDays = 0;
    else if (member == "backdateSeconds")
        profile.backdateSeconds = -1;
    else if (member == "key")
        profile.key = {0, 0, false, false};
    else if (member == "subject")
        profile.subject.push_back({"O", Presence::Fixed});
    else if (member == "names")
        profile.names[1].within = {"10.0.0.0/40"};
    else if (member == "keyUsage")
        profile.keyUsage |= KeyCertSign;
    else if (member == "pathLength")
        profile.pathLength = 0;
    else if (member == "extendedKeyUsage")
        profile.extendedKeyUsage = {"server auth"};
    else if (member == "requestedExtensions")
        profile.requestedExtensions = {"2.5.29.19"};
    else if (member == "extensions")
        profile.extensions = {{der::oidBytes("2.5.29.35").value(), false, {5, 0}}};
    else if (member == "policies")
        profile.policies = {"any"};
    else
        profile.policyStatementUrl = "https://example.org/";
    const auto checked = checkProfile(profile);
    QVERIFY(!checked.ok());
    QCOMPARE(checked.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(QByteArray::fromStdString(checked.error().object), member);
}

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
