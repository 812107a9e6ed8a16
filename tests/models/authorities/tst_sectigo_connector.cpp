// SPDX-License-Identifier: GPL-3.0-or-later
// Sectigo Certificate Manager against a strict stand-in written from the vendor's published API.
#include "models/authorities/rest.h"
#include "tests/support/rest_bench.h"

using namespace Qt::StringLiterals;
using namespace authorities;
using crypto::ErrorCode;
using support::RestBench;

namespace {

const QMap<QString, QString> Key{{u"key"_s, u"s3cret"_s}};

std::unique_ptr<Connector> open(RestBench &bench)
{
    return std::move(connectorFor(bench.account({{u"customer-uri"_s, u"example"_s},
                                                 {u"login"_s, u"api-admin"_s},
                                                 {u"organization"_s, u"557"_s},
                                                 {u"profile"_s, u"OV Server"_s}},
                                                {{u"password"_s, "s3cret"}}))
                         .value());
}

}  // namespace

class tst_SectigoConnector : public QObject {
    Q_OBJECT

    RestBench m_bench{u"sectigo"_s, u"sectigo.http"_s, u"/api"_s, Key};
    crypto::Bytes m_certificate;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_bench.fake.ok()); }
    void init() { m_bench.kept.clear(); }

    void testsWithoutChanging()
    {
        Call call = m_bench.call();
        const auto tested = open(m_bench)->test(call);
        GOOD(tested);
        QCOMPARE(tested->abilities.profiles, (QStringList{u"OV Server"_s, u"EV Server"_s}));
        QVERIFY(tested->facts.contains(u"profile: OV Server"_s));
        UNCOMPLAINING(m_bench.fake);
    }

    void ordersWaitsAndGoesOnFromEachKeptState()
    {
        const auto sectigo = open(m_bench);
        Ask ask = m_bench.ask("a.example.org");
        ask.days = 100;
        Order order;
        Call call = m_bench.call();
        auto reply = sectigo->issue(ask, order, call);
        GOOD(reply);
        QCOMPARE(reply->state, Reply::State::Waiting);
        QVERIFY2(reply->waitsFor.contains(u"approve"), qPrintable(reply->waitsFor));
        QVERIFY(!order.state.contains("s3cret"));
        reply = sectigo->poll(ask, order, call);
        GOOD(reply);
        QCOMPARE(reply->state, Reply::State::Waiting);
        QVERIFY2(reply->waitsFor.contains(u"collectable"), qPrintable(reply->waitsFor));
        reply = sectigo->poll(ask, order, call);
        GOOD(reply);
        QCOMPARE(reply->state, Reply::State::Issued);
        QVERIFY(m_bench.isOurs(reply->chain));
        m_certificate = reply->chain.front();
        m_bench.fake.setValue(u"serial-of-old"_s, serialHex(m_certificate));
        const auto kept = m_bench.kept;
        QCOMPARE(kept.size(), std::size_t(2));
        for (const Order &one : kept) {
            Order resumed = one;
            const auto same = sectigo->poll(ask, resumed, call);
            GOOD(same);
            QCOMPARE(same->state, Reply::State::Issued);
            QCOMPARE(same->chain.front(), m_certificate);
        }
        QCOMPARE(m_bench.fake.count(u"enroll"_s), 1);
        UNCOMPLAINING(m_bench.fake);
    }

    void listsPageByPage()
    {
        const auto sectigo = open(m_bench);
        Call call = m_bench.call();
        const auto first = sectigo->list({}, call);
        GOOD(first);
        QCOMPARE(first->certificates.size(), std::size_t(2));
        QCOMPARE(first->certificates.front().certificate, m_certificate);
        QCOMPARE(first->certificates.front().revokedAt, 0);
        QCOMPARE(first->certificates.back().revokedAt, 1'769'853'600);
        QCOMPARE(first->next, QByteArray("20"));
        const auto second = sectigo->list(first->next, call);
        GOOD(second);
        QVERIFY(second->certificates.empty() && second->next.isEmpty());
        UNCOMPLAINING(m_bench.fake);
    }

    void revokes()
    {
        Revocation revocation;
        revocation.certificate = m_certificate;
        revocation.reason = 1;
        revocation.comment = u"lost"_s;
        Call call = m_bench.call();
        const auto revoked = open(m_bench)->revoke(revocation, call);
        GOOD(revoked);
        QCOMPARE(revoked->state, Revoked::State::Done);
        QCOMPARE(m_bench.fake.count(u"revoke"_s), 1);
        revocation.reason = 6;
        const auto held = open(m_bench)->revoke(revocation, call);
        QVERIFY(!held.ok());
        QCOMPARE(held.error().code, ErrorCode::Unsupported);
        UNCOMPLAINING(m_bench.fake);
    }

    // Not there at first, found by its comment later: never ordered a second time.
    void anOrderWhoseAnswerIsLost()
    {
        const auto sectigo = open(m_bench);
        Ask ask = m_bench.ask("lost.example.org");
        ask.profile = u"225"_s;
        Order order;
        Call call = m_bench.call();
        const auto lost = sectigo->issue(ask, order, call);
        QVERIFY(!lost.ok());
        QCOMPARE(lost.error().code, ErrorCode::Unreachable);
        const auto waits = sectigo->poll(ask, order, call);
        GOOD(waits);
        QCOMPARE(waits->state, Reply::State::Waiting);
        const auto rejected = sectigo->poll(ask, order, call);
        QVERIFY(!rejected.ok());
        QCOMPARE(rejected.error().code, ErrorCode::Refused);
        QCOMPARE(m_bench.fake.count(u"lost"_s), 1);
        QVERIFY(order.state.contains("383"));
        UNCOMPLAINING(m_bench.fake);
    }

    void explainsRefusals()
    {
        RestBench bench(u"sectigo"_s, u"sectigo-refused.http"_s, u"/api"_s);
        Call call = bench.call();
        const auto tested = open(bench)->test(call);
        QVERIFY(!tested.ok());
        QCOMPARE(tested.error().code, ErrorCode::Refused);
        QVERIFY2(tested.error().detail.find("Unknown user") != std::string::npos,
                 tested.error().detail.c_str());
        QVERIFY(tested.error().detail.find("credentials") != std::string::npos);
        Ask ask = m_bench.ask("a.example.org");
        ask.profile = u"none"_s;
        Order order;
        const auto none = open(m_bench)->issue(ask, order, call);
        QVERIFY(!none.ok());
        QCOMPARE(none.error().code, ErrorCode::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(tst_SectigoConnector)
#include "tst_sectigo_connector.moc"
