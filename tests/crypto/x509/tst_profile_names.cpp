// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crypto/x509/profile_fixture.h"

#include <QTest>

using namespace profiles;

class TestProfileNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void subjectRules();
    void commonNames();
};

void TestProfileNames::names_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("finding");  // -1: none
    const auto row = [](GeneralNameType type, const char *name, int finding) {
        QTest::addRow("%d %s", static_cast<int>(type), name)
            << static_cast<int>(type) << QByteArray(name) << finding;
    };
    const int malformed = static_cast<int>(Kind::NameMalformed),
              outside = static_cast<int>(Kind::NameOutside),
              forbidden = static_cast<int>(Kind::NameForbidden),
              wildcard = static_cast<int>(Kind::WildcardForbidden);
    row(Dns, "a.example.org", -1);
    row(Dns, "EXAMPLE.ORG", -1);
    row(Dns, "_acme.example.org", -1);
    row(Dns, "xn--mller-kva.example.org", -1);
    row(Dns, "*.example.org", wildcard);
    row(Dns, "*.org", malformed);
    row(Dns, "a.*.example.org", malformed);
    row(Dns, "a*.example.org", malformed);
    row(Dns, "example.org.", malformed);
    row(Dns, "a..example.org", malformed);
    row(Dns, "-a.example.org", malformed);
    row(Dns, "müller.example.org", malformed);
    row(Dns, "a b.example.org", malformed);
    row(Dns, "192.0.2.1", malformed);
    row(Dns, "", malformed);
    row(Dns, "notexample.org", outside);
    row(Dns, "example.org.evil.net", outside);
    row(Ip, "10.1.2.3", -1);
    row(Ip, "11.1.2.3", outside);
    row(Ip, "2001:db8::1", -1);
    row(Ip, "2001:db9::1", outside);
    row(Ip, "10.1.2.300", malformed);
    row(Mail, "a@example.org", -1);
    row(Mail, "a@mail.example.org", -1);
    row(Mail, "a@example.net", outside);
    row(Mail, "boss@example.net", -1);
    row(Mail, "a b@example.org", malformed);
    row(Mail, "example.org", malformed);
    row(Uri, "https://example.org/a?b", -1);
    row(Uri, "https://user@example.org:8443/", -1);
    row(Uri, "https://example.org@evil.net/", outside);
    row(Uri, "https://evil.net/example.org", outside);
    row(Uri, "example.org", malformed);
    row(RegisteredId, "1.2.3", forbidden);
}

void TestProfileNames::names()
{
    QFETCH(const int, type);
    QFETCH(const QByteArray, name);
    QFETCH(const int, finding);
    Profile profile = profileOf("custom");
    profile.names = {{Dns, Presence::Optional, 10, false, {"example.org"}},
                     {Ip, Presence::Optional, 10, false, {"10.0.0.0/8", "2001:db8::/32"}},
                     {Mail, Presence::Optional, 10, false, {"example.org", "boss@example.net"}},
                     {Uri, Presence::Optional, 10, false, {"example.org"}}};
    QVERIFY(checkProfile(profile).ok());
    Wish wish = hostWish();
    wish.names = {{static_cast<GeneralNameType>(type), name.toStdString()}};
    const Merged merged = mergeProfile(profile, settings(), wish, Now);
    QCOMPARE(merged.findings.empty() ? -1 : static_cast<int>(merged.findings[0].kind), finding);
    QCOMPARE(merged.blocked(), finding >= 0);
    QCOMPARE(merged.spec.names.size(), finding >= 0 ? std::size_t{0} : std::size_t{1});
    if (finding < 0 && type == static_cast<int>(Dns))
        QCOMPARE(QByteArray::fromStdString(merged.spec.names[0].value), name.toLower());
}

void TestProfileNames::subjectRules()
{
    Profile profile = profileOf("tls-client");
    profile.subject = {{"O", Presence::Fixed, "House"},
                       {"OU", Presence::Forbidden},
                       {"L", Presence::Required},
                       {"CN", Presence::Optional}};
    QVERIFY(checkProfile(profile).ok());
    Wish wish = hostWish();
    wish.subject = {{"OU", "Lab"}, {"title", "Dr"}, {"CN", "Somebody"}};
    Merged merged = mergeProfile(profile, settings(), wish, Now);
    QVERIFY(merged.blocked());
    QCOMPARE(found(merged, Kind::SubjectPartMissing)->field, std::string("subject.L"));
    QCOMPARE(merged.findings.size(), std::size_t{3});  // OU, title, L
    QCOMPARE(merged.spec.subject.size(), std::size_t{2});
    QCOMPARE(merged.spec.subject[0].value, std::string("House"));
    QCOMPARE(merged.spec.subject[1].value, std::string("Somebody"));
    wish.subject = {{"O", "Mine"}, {"L", "Bonn"}, {"CN", "Somebody"}};
    merged = mergeProfile(profile, settings(), wish, Now);
    QVERIFY(!merged.blocked());
    QCOMPARE(found(merged, Kind::SubjectPartReplaced)->detail, std::string("Mine"));
    QCOMPARE(merged.spec.subject[0].value, std::string("House"));
    profile.otherSubjectParts = true;
    wish.subject.push_back({"title", "Dr"});
    QCOMPARE(mergeProfile(profile, settings(), wish, Now).spec.subject.size(), std::size_t{4});
}

void TestProfileNames::commonNames()
{
    const Profile profile = profileOf("tls-server");
    Wish wish = hostWish();
    // A host in CN joins the names, once.
    wish.names = {{Dns, "b.example.org"}};
    Merged merged = mergeProfile(profile, settings(), wish, Now);
    QCOMPARE(merged.spec.names.size(), std::size_t{2});
    QCOMPARE(merged.spec.names[0].value, std::string("www.example.org"));
    wish.names.push_back({Dns, "WWW.example.org"});
    QCOMPARE(mergeProfile(profile, settings(), wish, Now).spec.names.size(), std::size_t{2});
    // A word does not; the first name becomes a missing CN; too long a one does not.
    wish.subject = {{"CN", "intranet"}};
    QCOMPARE(mergeProfile(profile, settings(), wish, Now).spec.names.size(), std::size_t{2});
    wish.subject.clear();
    QCOMPARE(mergeProfile(profile, settings(), wish, Now).spec.subject[0].value,
             std::string("b.example.org"));
    wish.names = {{Dns, std::string(60, 'a') + ".example.org"}};
    merged = mergeProfile(profile, settings(), wish, Now);
    QVERIFY(merged.spec.subject.empty() && !merged.blocked());
    wish.names.clear();
    QVERIFY(found(mergeProfile(profile, settings(), wish, Now), Kind::NameMissing)->blocking);
    // 251 names are one too many.
    for (int i = 0; i < 251; ++i)
        wish.names.push_back({Dns, "h" + std::to_string(i) + ".example.org"});
    QVERIFY(found(mergeProfile(profile, settings(), wish, Now), Kind::TooManyNames));
}

QTEST_GUILESS_MAIN(TestProfileNames)
#include "tst_profile_names.moc"
