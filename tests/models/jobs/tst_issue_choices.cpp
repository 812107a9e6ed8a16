// SPDX-License-Identifier: GPL-3.0-or-later
// What a draft is begun with: typed names, subjects, requests, certificates; and its review.
#include "models/jobs/issue_choices.h"
#include "models/jobs/issue_findings.h"
#include "models/jobs/issue_review.h"
#include "models/store/authority_store.h"
#include "tests/models/jobs/plan_fixture.h"

using namespace Qt::StringLiterals;
using jobs::ReviewMark;

class tst_IssueChoices : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Fixture> m_fixture;
    store::Vault &vault() { return *m_fixture->vault; }

    static const jobs::ReviewRow *row(const jobs::IssueReview &review, const QString &field)
    {
        for (const jobs::ReviewRow &one : review.rows) {
            if (one.field == field)
                return &one;
        }
        return nullptr;
    }
    static QStringList marked(const QList<jobs::ReviewLine> &lines, ReviewMark mark)
    {
        QStringList made;
        for (const jobs::ReviewLine &line : lines) {
            if (line.mark == mark)
                made << line.text;
        }
        return made;
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<Fixture>();
        const auto made = plans::makeAuthorities(vault());
        OK(made);
    }
    void cleanup() { m_fixture.reset(); }

    void names_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("problem");
        QTest::newRow("host") << u"WWW.Example.org"_s << u"dns:www.example.org"_s << QString();
        QTest::newRow("wildcard") << u"*.example.org"_s << u"dns:*.example.org"_s << QString();
        QTest::newRow("address 4") << u"192.0.2.1"_s << u"ip:192.0.2.1"_s << QString();
        QTest::newRow("address 6") << u"2001:DB8:0::1"_s << u"ip:2001:db8::1"_s << QString();
        QTest::newRow("mail") << u"a@Example.org"_s << u"mail:a@example.org"_s << QString();
        QTest::newRow("uri") << u"spiffe://example.org/a"_s << u"uri:spiffe://example.org/a"_s
                             << QString();
        QTest::newRow("typed") << u"DNS: a.example.org"_s << u"dns:a.example.org"_s << QString();
        QTest::newRow("typed uri") << u"uri:urn:x:1"_s << u"uri:urn:x:1"_s << QString();
        QTest::newRow("unknown kind") << u"fax:123"_s << u"fax:123"_s << u"type"_s;
        QTest::newRow("no host") << u"-a-.example.org"_s << u"-a-.example.org"_s << u"malformed"_s;
        QTest::newRow("wrong address") << u"ip:300.1.1.1"_s << u"ip:300.1.1.1"_s << u"malformed"_s;
    }
    void names()
    {
        QFETCH(QString, typed);
        const jobs::TypedName made = jobs::typedName(typed);
        QTEST(made.name, "name");
        QTEST(made.problem, "problem");
    }

    void constraints_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("good");
        QTest::newRow("bare host") << u"Example.org"_s << u"dns:example.org"_s << true;
        QTest::newRow("network") << u"10.0.0.0/8"_s << u"ip:10.0.0.0/8"_s << true;
        QTest::newRow("typed") << u"mail:example.org"_s << u"mail:example.org"_s << true;
        QTest::newRow("mask too long") << u"ip:10.0.0.0/80"_s << u"ip:10.0.0.0/80"_s << false;
        QTest::newRow("unknown kind") << u"fax:1"_s << u"fax:1"_s << false;
    }
    void constraints()
    {
        QFETCH(QString, typed);
        const jobs::TypedName made = jobs::typedConstraint(typed);
        QTEST(made.name, "name");
        QTEST(made.problem.isEmpty(), "good");
    }

    void listsFallApart()
    {
        QCOMPARE(
            jobs::splitNames(u"a.example.org, b.example.org;c.example.org\td\n\na.example.org"_s),
            (QStringList{u"a.example.org"_s, u"b.example.org"_s, u"c.example.org"_s, u"d"_s}));
        QCOMPARE(jobs::splitNames(u"dir:CN=A B, O=C\nx"_s),
                 (QStringList{u"dir:CN=A B, O=C"_s, u"x"_s}));
    }

    void subjectsRoundTrip_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << u"CN=www.example.org,O=Example,C=DE"_s;
        QTest::newRow("comma") << u"CN=A\\, B,O=C"_s;
        QTest::newRow("edges") << u"CN=\\ A\\ ,O=\\#B"_s;
        QTest::newRow("special") << u"CN=A\\+B\\\"C\\\\D\\;E\\<F\\>"_s;
    }
    void subjectsRoundTrip()
    {
        QFETCH(QString, text);
        const auto parts = jobs::subjectParts(text);
        OK(parts);
        QCOMPARE(jobs::subjectText(*parts), text);
        // Encoded order: the last one written is the first one encoded.
        QCOMPARE(parts->last().first, u"CN"_s);
    }

    void choices()
    {
        const auto reader = vault().connect(store::Access::Read);
        const auto choices = jobs::issueChoices(**reader, vault().clock().now());
        OK(choices);
        QCOMPARE(choices->authorities.size(), 2);
        const report::AuthorityRow &issuing = choices->authorities[0];
        QCOMPARE(issuing.name, u"Issuing"_s);
        QCOMPARE(issuing.parent, u"Root"_s);
        QCOMPARE(issuing.pathLength, 0);
        QVERIFY(issuing.usable() && !issuing.selfSigned && issuing.crlUntil == 0);
        QVERIFY(choices->authorities[1].selfSigned);
        QCOMPARE(choices->authorities[1].issued, 1);
        QVERIFY(choices->keys.contains(u"ecdsa-p256"_s));
        const auto server = std::find_if(choices->profiles.begin(), choices->profiles.end(),
                                         [](const auto &one) { return one.id == u"tls-server"; });
        QVERIFY(server != choices->profiles.end());
        QCOMPARE(server->nameKinds, (QStringList{u"dns"_s, u"ip"_s}));
        QVERIFY(server->namesRequired && !server->own);
    }

    void copiesACertificate()
    {
        auto drafts = plans::drafts(1);
        drafts[0].names << u"ip:192.0.2.9"_s;
        drafts[0].days = 60;
        drafts[0].metadata.addTags = {u"prod"_s};
        auto reader = vault().connect(store::Access::Read);
        const auto plan = jobs::planIssue(**reader, drafts, vault().clock().now());
        OK(plan);
        OK(plans::run(vault(), *plan));
        const qint64 id = plans::number(
            vault(), "SELECT certificate_id FROM issued ORDER BY plan_id DESC LIMIT 1");
        reader = vault().connect(store::Access::Read);
        const auto source = jobs::sourceFromCertificate(**reader, id);
        OK(source);
        QCOMPARE(source->names, (QStringList{u"dns:host0.example.org"_s, u"ip:192.0.2.9"_s}));
        QCOMPARE(source->authority, u"Issuing"_s);
        QCOMPARE(source->profile, u"tls-server"_s);
        QCOMPARE(source->keySpec, u"ecdsa-p256"_s);
        QCOMPARE(source->days, 60);
        QVERIFY(source->keptKey != 0);
        QCOMPARE(source->metadata.owner.value_or(QString()), u"Web"_s);
        QCOMPARE(source->metadata.addTags, QStringList{u"prod"_s});
        QVERIFY(!jobs::sourceFromCertificate(**reader, 99'999));

        // The review against it: one name gone, one new, the lifetime cut.
        jobs::IssueDraft next;
        next.authority = u"Issuing"_s;
        next.profile = u"tls-server"_s;
        next.names = {u"dns:host0.example.org"_s, u"dns:host1.example.org"_s};
        next.key = u"ecdsa-p256"_s;
        next.days = 900;
        const auto review = jobs::reviewIssue(**reader, next, id, vault().clock().now());
        OK(review);
        const jobs::ReviewRow *names = row(*review, u"Names (SAN)"_s);
        QVERIFY(names);
        QCOMPARE(marked(names->previous, ReviewMark::Dropped), QStringList{u"192.0.2.9"_s});
        QCOMPARE(marked(names->signedAs, ReviewMark::Added), QStringList{u"host1.example.org"_s});
        const jobs::ReviewRow *until = row(*review, u"Valid until"_s);
        QVERIFY(until);
        QCOMPARE(marked(until->request, ReviewMark::Dropped).size(), 1);
        QCOMPARE((review->notAfter - review->notBefore + 1) / 86'400, 398);
        QVERIFY(review->previousFrom != 0 && review->lintRules >= 90);
    }

    void lintLooksBeforeSigning()
    {
        const auto reader = vault().connect(store::Access::Read);
        jobs::IssueDraft draft;
        draft.authority = u"Issuing"_s;
        draft.profile = u"code-signing"_s;
        draft.subject = u"CN=Builder"_s;  // who signs is not named
        draft.key = u"rsa-4096"_s;  // and judging it makes no key
        auto plan = jobs::planIssue(**reader, {draft}, vault().clock().now());
        OK(plan);
        const auto finding =
            std::find_if(plan->findings.begin(), plan->findings.end(), [](const auto &one) {
                return one.code.startsWith(u"lint:"_s) && one.severity == u"warning";
            });
        QVERIFY(finding != plan->findings.end());
        QVERIFY(!finding->object.isEmpty());  // the remedy
        QCOMPARE(plans::number(vault(), "SELECT count(*) FROM private_key"), 2);

        draft.justification = u"internal tool"_s;
        plan = jobs::planIssue(**reader, {draft}, vault().clock().now());
        OK(plan);
        QVERIFY(std::none_of(plan->findings.begin(), plan->findings.end(),
                             [](const auto &one) { return one.severity == u"warning"; }));
    }

    void reviewsAnAuthority()
    {
        const auto reader = vault().connect(store::Access::Read);
        jobs::AuthorityDraft draft;
        draft.name = u"Next"_s;
        draft.subject = u"CN=Next,O=Test"_s;
        draft.parent = u"Root"_s;
        draft.days = 36'500;
        draft.pathLength = 0;
        draft.permit = {u"dns:example.org"_s};
        const auto review = jobs::reviewAuthority(**reader, draft, vault().clock().now());
        OK(review);
        const jobs::ReviewRow *until = row(*review, u"Valid until"_s);
        QVERIFY(until);
        QCOMPARE(marked(until->request, ReviewMark::Dropped).size(), 1);  // beyond the root's end
        const jobs::ReviewRow *names = row(*review, u"Permitted names"_s);
        QVERIFY(names);
        QCOMPARE(names->signedAs.first().text, u"dns:example.org"_s);
    }
};

QTEST_GUILESS_MAIN(tst_IssueChoices)
#include "tst_issue_choices.moc"
