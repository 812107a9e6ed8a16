// SPDX-License-Identifier: GPL-3.0-or-later
// The connector for Active Directory CS against a stand-in written from [MS-WSTEP].
#include "models/authorities/acme.h"
#include "models/authorities/adcs.h"
#include "models/authorities/adcs_policy.h"
#include "tests/support/api_fake.h"

using namespace Qt::StringLiterals;
using namespace authorities;
using crypto::ErrorCode;

namespace {

const crypto::SystemClock Clock;

}  // namespace

#define GOOD(result)                                                                               \
    QVERIFY2((result).ok(),                                                                        \
             (result).ok() ? ""                                                                    \
                           : ((result).error().object + ": " + (result).error().detail).c_str())

class tst_AdcsConnector : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<support::ApiFake> m_fake;
    crypto::PrivateKey m_key = std::move(crypto::PrivateKey::generate({"RSA 2048"}).value());
    std::vector<Order> m_kept;

    Call call()
    {
        return {Clock,
                std::chrono::steady_clock::now() + std::chrono::seconds(10),
                {},
                [this](const Order &order) {
                    m_kept.push_back(order);
                    return crypto::Result<void>();
                },
                nullptr};
    }
    std::unique_ptr<Connector> open(const QString &policies = {},
                                    const QString &name = u"WebServer"_s) const
    {
        Account account;
        account.name = u"Plant"_s;
        account.kind = u"adcs"_s;
        account.url = m_fake->url(u"/ADPolicyProvider_CES_UsernamePassword/service.svc/CES"_s);
        account.addresses.loopback = true;
        account.trust.kind = Trust::Kind::PinnedAuthority;
        account.trust.certificates = pemChain(m_fake->tls().read("root.pem")).value();
        account.settings = {{u"template"_s, name}, {u"user"_s, u"plant\\svc"_s}};
        if (!policies.isEmpty())
            account.settings.insert(u"policy-url"_s, policies);
        account.credentials.secrets.emplace(u"password"_s, crypto::Secret::fromText("p&w"));
        auto made = connectorFor(std::move(account));
        return made ? std::move(*made) : nullptr;
    }
    Ask ask(const QString &name = {}) const
    {
        crypto::x509::RequestSpec spec;
        spec.subject = {{"CN", "a.example.org"}};
        spec.names = {{crypto::x509::GeneralNameType::Dns, "a.example.org"}};
        Ask ask;
        ask.request = crypto::x509::buildRequest(m_key, spec).value();
        ask.key = &m_key;
        ask.profile = name;
        return ask;
    }

private Q_SLOTS:
    void init()
    {
        m_fake = std::make_unique<support::ApiFake>(
            QStringLiteral(SEALKEEPER_TEST_DATA "/authorities/adcs.http"));
        QVERIFY(m_fake->ok());
        m_kept.clear();
    }
    void cleanup()
    {
        const QStringList wrong = m_fake->complaints();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void testsWithoutChange()
    {
        Call surroundings = call();
        const auto tested = open()->test(surroundings);
        GOOD(tested);
        QVERIFY(tested->facts.contains(u"template: WebServer"_s));
        QCOMPARE(m_fake->authority().issued(), 0);
    }

    // The policy service says which templates there are, and who may have them.
    void readsPolicies_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("complaint");
        QTest::newRow("one of ours") << u"WebServer"_s << QString();
        QTest::newRow("as the request says") << QString() << QString();
        QTest::newRow("somebody else's") << u"DomainController"_s << u"may not enrol"_s;
        QTest::newRow("none of theirs") << u"Webserver2"_s << u"there are: WebServer, Reviewed"_s;
    }
    void readsPolicies()
    {
        QFETCH(QString, name);
        QFETCH(QString, complaint);
        Call surroundings = call();
        const auto tested =
            open(m_fake->url(u"/ADPolicyProvider_CEP_UsernamePassword/service.svc/CEP"_s), name)
                ->test(surroundings);
        QCOMPARE(m_fake->count(u"policies"_s), 1);
        if (!complaint.isEmpty()) {
            QVERIFY(!tested.ok());
            QCOMPARE(tested.error().code, ErrorCode::Refused);
            QVERIFY2(tested.error().detail.find(complaint.toStdString()) != std::string::npos,
                     tested.error().detail.c_str());
            return;
        }
        GOOD(tested);
        QCOMPARE(tested->abilities.profiles, QStringList({u"WebServer"_s, u"Reviewed"_s}));
        QVERIFY(tested->facts.contains(
            u"policy \"Plant policy\": 3 templates, 2 of them for this account"_s));
        QCOMPARE(tested->facts.contains(u"keys of 2048 bits and more"_s), !name.isEmpty());
        QCOMPARE(tested->facts.contains(u"valid for 730 days"_s), !name.isEmpty());
        QVERIFY(tested->facts.last().startsWith(u"valid") || name.isEmpty());
        QVERIFY(tested->facts.join(u'\n').contains(
            u"other enrolment services: https://ca.plant.example/Plant"_s));
        QCOMPARE(tested->certificates.size(), std::size_t(1));
        QCOMPARE(tested->certificates.front(), m_fake->authority().root());
    }

    void hostilePolicies_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no SOAP") << QByteArray("<html><body>hello</body></html>");
        QTest::newRow("cut off") << QByteArray("<GetPoliciesResponse><response><policies><policy>");
        QTest::newRow("entities") << QByteArray(
            "<!DOCTYPE a [<!ENTITY b \"c\">]><GetPoliciesResponse>&b;</GetPoliciesResponse>");
        QTest::newRow("deep") << "<GetPoliciesResponse>" + QByteArray("<a>").repeated(100'000);
        QTest::newRow("many") << "<GetPoliciesResponse>" + QByteArray("<policy/>").repeated(3'000)
                + "</GetPoliciesResponse>";
        QTest::newRow("huge") << "<GetPoliciesResponse>" + QByteArray(8'000'000, 'x');
    }
    void hostilePolicies()
    {
        QFETCH(QByteArray, answer);
        const auto read = readPolicies(answer, u"https://cep.example.org/"_s);
        QVERIFY(!read.ok());
        QCOMPARE(read.error().code, ErrorCode::Malformed);
    }
    void policiesWantTls()
    {
        QVERIFY(!open(u"http://cep.example.org/CEP"_s));
        QVERIFY(!open(u"cep.example.org"_s));
    }

    void issues()
    {
        Order order;
        Call surroundings = call();
        const auto reply = open()->issue(ask(), order, surroundings);
        GOOD(reply);
        QCOMPARE(reply->state, Reply::State::Issued);
        QVERIFY(!reply->chain.empty());
        QCOMPARE(m_kept.size(), std::size_t(1));  // before it was sent
        QVERIFY(!m_kept.front().state.contains("p&w"));
        Order resumed = m_kept.front();
        const auto again = open()->poll(ask(), resumed, surroundings);
        GOOD(again);
    }

    // Somebody there has to agree: the request's number is kept, and asked about.
    void waits()
    {
        Order order;
        Call surroundings = call();
        const auto reply = open()->issue(ask(u"Reviewed"_s), order, surroundings);
        GOOD(reply);
        QCOMPARE(reply->state, Reply::State::Waiting);
        QVERIFY(reply->waitsFor.contains(u"Taken Under Submission"_s));
        QVERIFY(reply->retryAt > Clock.now());
        QCOMPARE(m_kept.size(), std::size_t(2));
        Order resumed = m_kept.back();
        const auto later = open()->poll(ask(u"Reviewed"_s), resumed, surroundings);
        GOOD(later);
        QCOMPARE(later->state, Reply::State::Issued);
        QCOMPARE(m_fake->count(u"pending"_s), 1);
    }

    void refusesInItsWords()
    {
        Order order;
        Call surroundings = call();
        const auto reply = open()->issue(ask(u"Forbidden"_s), order, surroundings);
        QVERIFY(!reply.ok());
        QCOMPARE(reply.error().code, ErrorCode::Refused);
        QVERIFY2(reply.error().detail.find("permissions on the certificate template")
                     != std::string::npos,
                 reply.error().detail.c_str());
    }
};

QTEST_GUILESS_MAIN(tst_AdcsConnector)
#include "tst_adcs_connector.moc"
