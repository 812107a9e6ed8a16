// SPDX-License-Identifier: GPL-3.0-or-later
// EJBCA against a strict stand-in written from its published REST description.
#include "models/authorities/rest.h"
#include "tests/support/rest_bench.h"

using namespace Qt::StringLiterals;
using namespace authorities;
using crypto::ErrorCode;
using support::RestBench;

namespace {

const QMap<QString, QString> Key{{u"key"_s, u"bearer-token"_s}};

std::unique_ptr<Connector> open(RestBench &bench)
{
    return std::move(connectorFor(bench.account({{u"ca"_s, u"IssuingCA"_s},
                                                 {u"certificate-profile"_s, u"TLS"_s},
                                                 {u"end-entity-profile"_s, u"Servers"_s}},
                                                {{u"token"_s, "bearer-token"},
                                                 {u"enrollment-code"_s, "foo123"}}))
                         .value());
}

}  // namespace

class tst_EjbcaConnector : public QObject {
    Q_OBJECT

    RestBench m_bench{u"ejbca"_s, u"ejbca.http"_s, u"/ejbca/ejbca-rest-api"_s, Key};
    crypto::Bytes m_certificate;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_bench.fake.ok());
        QString filler;
        for (int i = 0; i < 97; ++i)
            filler += u",{}"_s;
        m_bench.fake.setValue(u"filler"_s, filler);
    }
    void init() { m_bench.kept.clear(); }

    void testsWithoutChanging()
    {
        Call call = m_bench.call();
        const auto tested = open(m_bench)->test(call);
        GOOD(tested);
        QCOMPARE(tested->certificates.size(), std::size_t(2));
        QVERIFY(tested->abilities.list);
        UNCOMPLAINING(m_bench.fake);
    }

    void issuesAtOnce()
    {
        Order order;
        Call call = m_bench.call();
        const auto ejbca = open(m_bench);
        const Ask ask = m_bench.ask("a.example.org");
        const auto reply = ejbca->issue(ask, order, call);
        GOOD(reply);
        QCOMPARE(reply->state, Reply::State::Issued);
        QVERIFY(m_bench.isOurs(reply->chain));
        m_certificate = reply->chain.front();
        m_bench.fake.setValue(u"serial-of-old"_s, serialHex(m_certificate));
        QCOMPARE(m_bench.kept.size(), std::size_t(1));
        QVERIFY(!order.state.contains("foo123") && !order.state.contains("bearer"));
        Order resumed = m_bench.kept.front();
        const auto same = ejbca->poll(ask, resumed, call);
        GOOD(same);
        QCOMPARE(same->chain.front(), m_certificate);
        QCOMPARE(m_bench.fake.count(u"enroll at once"_s), 1);
        UNCOMPLAINING(m_bench.fake);
    }

    void listsPageByPage()
    {
        const auto ejbca = open(m_bench);
        Call call = m_bench.call();
        const auto first = ejbca->list({}, call);
        GOOD(first);
        QCOMPARE(first->certificates.size(), std::size_t(2));
        QCOMPARE(first->unreadable, 98);
        QCOMPARE(first->total, 101);
        QCOMPARE(first->certificates.front().certificate, m_certificate);
        QCOMPARE(first->certificates.back().revokedAt, 1'769'853'600);
        QCOMPARE(first->certificates.back().reason, 6);
        const auto second = ejbca->list(first->next, call);
        GOOD(second);
        QCOMPARE(second->certificates.size(), std::size_t(1));
        QVERIFY(second->next.isEmpty());
        UNCOMPLAINING(m_bench.fake);
    }

    void holdsReleasesAndRevokes()
    {
        Call call = m_bench.call();
        const auto ejbca = open(m_bench);
        Revocation revocation;
        revocation.certificate = m_certificate;
        for (const int reason : {6, 8, 1}) {
            revocation.reason = reason;
            const auto revoked = ejbca->revoke(revocation, call);
            GOOD(revoked);
            QCOMPARE(revoked->state, Revoked::State::Done);
        }
        const auto again = ejbca->revoke(revocation, call);
        GOOD(again);
        QCOMPARE(again->state, Revoked::State::AlreadyRevoked);
        revocation.reason = 7;
        QVERIFY(!ejbca->revoke(revocation, call).ok());
        UNCOMPLAINING(m_bench.fake);
    }

    void waitsForApprovalAndGoesOnFromEachKeptState()
    {
        const auto ejbca = open(m_bench);
        Ask ask = m_bench.ask("b.example.org");
        ask.profile = u"TLS-approved"_s;
        Order order;
        Call call = m_bench.call();
        auto reply = ejbca->issue(ask, order, call);
        GOOD(reply);
        QCOMPARE(reply->state, Reply::State::Waiting);
        QVERIFY2(reply->waitsFor.contains(u"4711"), qPrintable(reply->waitsFor));
        reply = ejbca->poll(ask, order, call);
        GOOD(reply);
        QCOMPARE(reply->state, Reply::State::Waiting);
        reply = ejbca->poll(ask, order, call);
        GOOD(reply);
        QCOMPARE(reply->state, Reply::State::Issued);
        QVERIFY(m_bench.isOurs(reply->chain));
        // From here on the request is finalized: its certificate is found by the end entity.
        const auto kept = m_bench.kept;
        QVERIFY(kept.size() >= 2);
        for (const Order &one : kept) {
            Order resumed = one;
            const auto same = ejbca->poll(ask, resumed, call);
            GOOD(same);
            QCOMPARE(same->state, Reply::State::Issued);
            QCOMPARE(same->chain.front(), reply->chain.front());
        }
        QCOMPARE(m_bench.fake.count(u"enroll with approval"_s), 1);
        UNCOMPLAINING(m_bench.fake);
    }

    void anOrderWhoseAnswerIsLost()
    {
        const auto ejbca = open(m_bench);
        Ask ask = m_bench.ask("lost.example.org");
        ask.profile = u"TLS-lost"_s;
        Order order;
        Call call = m_bench.call();
        const auto lost = ejbca->issue(ask, order, call);
        QVERIFY(!lost.ok());
        QCOMPARE(lost.error().code, ErrorCode::Unreachable);
        const auto reply = ejbca->poll(ask, order, call);
        GOOD(reply);
        QCOMPARE(reply->state, Reply::State::Issued);
        QVERIFY(m_bench.isOurs(reply->chain));
        QCOMPARE(m_bench.fake.count(u"lost"_s), 1);
        UNCOMPLAINING(m_bench.fake);
    }

    void explainsRefusals()
    {
        Ask ask = m_bench.ask("a.example.org");
        ask.profile = u"none"_s;
        Order order;
        Call call = m_bench.call();
        const auto refused = open(m_bench)->issue(ask, order, call);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QVERIFY2(refused.error().detail.find("not found") != std::string::npos,
                 refused.error().detail.c_str());
        UNCOMPLAINING(m_bench.fake);
    }
};

QTEST_GUILESS_MAIN(tst_EjbcaConnector)
#include "tst_ejbca_connector.moc"
