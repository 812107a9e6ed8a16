// SPDX-License-Identifier: GPL-3.0-or-later
// Entrust CA Gateway against a strict stand-in written from the vendor's published pages.
#include "models/authorities/rest.h"
#include "tests/support/rest_bench.h"

using namespace Qt::StringLiterals;
using namespace authorities;
using crypto::ErrorCode;

class tst_EntrustConnector : public QObject {
    Q_OBJECT

    support::RestBench m_bench{u"entrust"_s, u"entrust.http"_s, u"/cagw"_s};
    crypto::Bytes m_certificate;

    std::unique_ptr<Connector> ours() const
    {
        return std::move(
            connectorFor(
                m_bench.account({{u"ca"_s, u"ca~1"_s}, {u"profile"_s, u"tls-server"_s}}, {}))
                .value());
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_bench.fake.ok()); }
    void init() { m_bench.kept.clear(); }

    void testsWithoutChanging()
    {
        Call call = m_bench.call();
        const auto tested = ours()->test(call);
        GOOD(tested);
        QCOMPARE(tested->certificates.size(), std::size_t(2));
        QVERIFY(tested->facts.contains(u"profile: tls-server"_s));
        UNCOMPLAINING(m_bench.fake);
    }
    void issuesAndFindsWhatWasLost()
    {
        for (const bool lost : {false, true}) {
            Ask ask = m_bench.ask("a.example.org");
            if (lost)
                ask.profile = u"tls-lost"_s;
            Order order;
            Call call = m_bench.call();
            m_bench.kept.clear();
            const auto reply = ours()->issue(ask, order, call);
            QCOMPARE(reply.ok(), !lost);
            if (reply) {
                QVERIFY(m_bench.isOurs(reply->chain));
                m_certificate = reply->chain.front();
                m_bench.fake.setValue(u"serial-of-old"_s, serialHex(m_certificate));
            } else {
                QCOMPARE(reply.error().code, ErrorCode::Unreachable);
            }
            QCOMPARE(m_bench.kept.size(), std::size_t(1));
            Order resumed = m_bench.kept.front();
            const auto same = ours()->poll(ask, resumed, call);
            GOOD(same);
            QCOMPARE(same->state, Reply::State::Issued);
            QVERIFY(m_bench.isOurs(same->chain));
            QCOMPARE(m_bench.fake.count(lost ? u"lost"_s : u"enroll"_s), 1);
        }
        UNCOMPLAINING(m_bench.fake);
    }
    void listsPageByPage()
    {
        Call call = m_bench.call();
        const auto first = ours()->list({}, call);
        GOOD(first);
        QCOMPARE(first->certificates.size(), std::size_t(1));
        QCOMPARE(first->unreadable, 1);
        QCOMPARE(first->next, QByteArray("2"));
        const auto second = ours()->list(first->next, call);
        GOOD(second);
        QCOMPARE(second->certificates.front().revokedAt, 1'769'853'600);
        QVERIFY(second->next.isEmpty());
        UNCOMPLAINING(m_bench.fake);
    }
    void revokesAndHolds()
    {
        Call call = m_bench.call();
        Revocation revocation;
        revocation.certificate = m_certificate;
        revocation.comment = u"lost"_s;
        for (const int reason : {6, 1}) {
            revocation.reason = reason;
            const auto revoked = ours()->revoke(revocation, call);
            GOOD(revoked);
            QCOMPARE(revoked->state, Revoked::State::Done);
        }
        UNCOMPLAINING(m_bench.fake);
    }
    void explainsRefusals()
    {
        Ask ask = m_bench.ask("a.example.org");
        ask.profile = u"none"_s;
        Order order;
        Call call = m_bench.call();
        const auto refused = ours()->issue(ask, order, call);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QVERIFY2(refused.error().detail.find("does not exist") != std::string::npos,
                 refused.error().detail.c_str());
        UNCOMPLAINING(m_bench.fake);
    }
};

QTEST_GUILESS_MAIN(tst_EntrustConnector)
#include "tst_entrust_connector.moc"
