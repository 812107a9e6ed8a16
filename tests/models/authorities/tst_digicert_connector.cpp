// SPDX-License-Identifier: GPL-3.0-or-later
// CertCentral against a strict stand-in written from the vendor's published pages.
#include "models/authorities/rest.h"
#include "tests/support/rest_bench.h"

using namespace Qt::StringLiterals;
using namespace authorities;
using crypto::ErrorCode;
using support::RestBench;

namespace {

const QMap<QString, QString> Key{{u"key"_s, u"dev-key"_s}};

std::unique_ptr<Connector> open(RestBench &bench, QJsonObject settings = {})
{
    settings.insert(u"product"_s, u"ssl_basic"_s);
    return std::move(connectorFor(bench.account(settings, {{u"api-key"_s, "dev-key"}})).value());
}

}  // namespace

class tst_DigicertConnector : public QObject {
    Q_OBJECT

    RestBench m_bench{u"digicert"_s, u"digicert.http"_s, u"/services/v2"_s, Key};
    crypto::Bytes m_certificate;

    std::unique_ptr<Connector> ours(QJsonObject settings = {})
    {
        settings.insert(u"organization"_s, u"112233"_s);
        return open(m_bench, settings);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_bench.fake.ok()); }
    void init() { m_bench.kept.clear(); }

    void testsWithoutChanging()
    {
        Call call = m_bench.call();
        const auto tested = ours()->test(call);
        GOOD(tested);
        QCOMPARE(tested->abilities.profiles, (QStringList{u"ssl_basic"_s, u"private_ssl_plus"_s}));
        QVERIFY(tested->facts.contains(u"product: ssl_basic"_s));
        UNCOMPLAINING(m_bench.fake);
    }

    void ordersWaitsAndGoesOnFromEachKeptState()
    {
        const auto digicert = ours();
        const Ask ask = m_bench.ask("a.example.org");
        Order order;
        Call call = m_bench.call();
        auto reply = digicert->issue(ask, order, call);
        GOOD(reply);
        QCOMPARE(reply->state, Reply::State::Waiting);
        QVERIFY2(reply->waitsFor.contains(u"approve"), qPrintable(reply->waitsFor));
        QVERIFY(reply->retryAt > m_bench.clock.now());
        QVERIFY(!order.state.contains("dev-key"));
        reply = digicert->poll(ask, order, call);
        GOOD(reply);
        QCOMPARE(reply->state, Reply::State::Waiting);
        reply = digicert->poll(ask, order, call);
        GOOD(reply);
        QCOMPARE(reply->state, Reply::State::Issued);
        QVERIFY(m_bench.isOurs(reply->chain));
        m_certificate = reply->chain.front();
        m_bench.fake.setValue(u"serial-of-old"_s, serialHex(m_certificate));
        const auto kept = m_bench.kept;
        QCOMPARE(kept.size(), std::size_t(2));  // before the order leaves, with its number
        for (const Order &one : kept) {
            Order resumed = one;
            const auto same = digicert->poll(ask, resumed, call);
            GOOD(same);
            QCOMPARE(same->chain.front(), m_certificate);
        }
        QCOMPARE(m_bench.fake.count(u"order"_s), 1);
        UNCOMPLAINING(m_bench.fake);
    }

    void nothingLeavesThatIsNotKept()
    {
        const int before = m_bench.fake.count(u"order"_s);
        Call call = m_bench.call();
        call.keep = [](const Order &) -> crypto::Result<void> {
            return crypto::Error{ErrorCode::DiskFull, "the vault", {}};
        };
        Order order;
        QVERIFY(!ours()->issue(m_bench.ask("b.example.org"), order, call).ok());
        QCOMPARE(m_bench.fake.count(u"order"_s), before);
    }

    void renewsByOrderAndByReissue()
    {
        for (const bool reissue : {false, true}) {
            Ask ask = m_bench.ask(reissue ? "reissued.example.org" : "renewed.example.org");
            ask.replaces = m_certificate;
            Order order;
            Call call = m_bench.call();
            const auto digicert =
                ours(reissue ? QJsonObject{{u"renew-by"_s, u"reissue"_s}} : QJsonObject());
            m_bench.kept.clear();
            const auto reply = digicert->issue(ask, order, call);
            GOOD(reply);
            QCOMPARE(reply->state, Reply::State::Issued);
            QVERIFY(m_bench.isOurs(reply->chain));
            QCOMPARE(m_bench.fake.count(reissue ? u"reissue"_s : u"renewal"_s), 1);
            Order resumed = m_bench.kept.front();
            const auto same = digicert->poll(ask, resumed, call);
            GOOD(same);
            QCOMPARE(same->chain.front(), reply->chain.front());
            QCOMPARE(m_bench.fake.count(reissue ? u"reissue"_s : u"renewal"_s), 1);
        }
        UNCOMPLAINING(m_bench.fake);
    }

    void anOrderWhoseAnswerIsLost()
    {
        RestBench bench(u"digicert"_s, u"digicert-lost.http"_s, u"/services/v2"_s, Key);
        QVERIFY(bench.fake.ok());
        const auto digicert = open(bench);
        const Ask ask = bench.ask("a.example.org");
        Order order;
        Call call = bench.call();
        const auto lost = digicert->issue(ask, order, call);
        QVERIFY(!lost.ok());
        QCOMPARE(lost.error().code, ErrorCode::Unreachable);
        QCOMPARE(bench.fake.count(u"lost"_s), 1);
        // It may still be on its way in.
        const auto waits = digicert->poll(ask, order, call);
        GOOD(waits);
        QCOMPARE(waits->state, Reply::State::Waiting);
        QCOMPARE(bench.fake.count(u"again"_s), 0);
        bench.clock.set(waits->retryAt);
        const auto rejected = digicert->poll(ask, order, call);
        QCOMPARE(bench.fake.count(u"again"_s), 1);
        QVERIFY(!rejected.ok());
        QCOMPARE(rejected.error().code, ErrorCode::Refused);
        QVERIFY(rejected.error().detail.find("CertCentral") != std::string::npos);
        UNCOMPLAINING(bench.fake);
    }

    void revokes()
    {
        Revocation revocation;
        revocation.certificate = m_certificate;
        revocation.reason = 1;
        revocation.comment = u"lost"_s;
        Call call = m_bench.call();
        auto revoked = ours()->revoke(revocation, call);
        GOOD(revoked);
        QCOMPARE(revoked->state, Revoked::State::WaitsForApproval);
        revocation.reason = 4;
        revocation.comment.clear();
        const auto skipping = ours({{u"skip-approval"_s, u"yes"_s}});
        QCOMPARE(skipping->abilities().revoke, Abilities::Revoke::Active);
        revoked = skipping->revoke(revocation, call);
        GOOD(revoked);
        QCOMPARE(revoked->state, Revoked::State::Done);
        revocation.reason = 6;
        revoked = skipping->revoke(revocation, call);
        QVERIFY(!revoked.ok());
        QCOMPARE(revoked.error().code, ErrorCode::Unsupported);
        UNCOMPLAINING(m_bench.fake);
    }

    void listsPageByPage()
    {
        const auto digicert = ours();
        Call call = m_bench.call();
        const auto first = digicert->list({}, call);
        GOOD(first);
        QCOMPARE(first->certificates.size(), std::size_t(1));
        QCOMPARE(first->unreadable, 1);
        QCOMPARE(first->total, 4);
        QVERIFY(!first->next.isEmpty());
        const auto second = digicert->list(first->next, call);
        GOOD(second);
        QCOMPARE(second->certificates.size(), std::size_t(1));
        QVERIFY(second->certificates.front().revokedAt != 0);
        QVERIFY(second->next.isEmpty());
        UNCOMPLAINING(m_bench.fake);
    }

    void explainsRefusals()
    {
        Ask ask = m_bench.ask("a.example.org");
        ask.profile = u"ssl_none"_s;
        Order order;
        Call call = m_bench.call();
        const auto refused = ours()->issue(ask, order, call);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QVERIFY2(refused.error().detail.find("permission to order") != std::string::npos,
                 refused.error().detail.c_str());
        QVERIFY(!connectorFor(m_bench.account({{u"product"_s, u"x"_s}, {u"years"_s, u"many"_s}},
                                              {{u"api-key"_s, "k"}}))
                     .ok());
    }
};

QTEST_GUILESS_MAIN(tst_DigicertConnector)
#include "tst_digicert_connector.moc"
