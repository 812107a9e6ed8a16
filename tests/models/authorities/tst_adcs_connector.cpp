// SPDX-License-Identifier: GPL-3.0-or-later
// The connector for Active Directory CS against a stand-in written from [MS-WSTEP].
#include "models/authorities/acme.h"
#include "models/authorities/adcs.h"
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
    std::unique_ptr<Connector> open() const
    {
        Account account;
        account.name = u"Plant"_s;
        account.kind = u"adcs"_s;
        account.url = m_fake->url(u"/ADPolicyProvider_CES_UsernamePassword/service.svc/CES"_s);
        account.addresses.loopback = true;
        account.trust.kind = Trust::Kind::PinnedAuthority;
        account.trust.certificates = pemChain(m_fake->tls().read("root.pem")).value();
        account.settings = {{u"template"_s, u"WebServer"_s}, {u"user"_s, u"plant\\svc"_s}};
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
