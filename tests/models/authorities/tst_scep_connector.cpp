// SPDX-License-Identifier: GPL-3.0-or-later
// Orders of the SCEP connector, against an authority that waits, loses answers and lies, and
// against micromdm's scepserver.
#include "tests/models/authorities/scep_rig.h"
#include "tests/support/scep_server.h"

#include <set>

using namespace scep_test;

class tst_ScepConnector : public QObject, private ScepRig {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        fake = std::make_unique<support::ScepFake>();
        kept.clear();
    }

    void keptBeforeItIsSent()
    {
        const auto scep = open(account());
        const PrivateKey key = newKey();
        const Ask one = ask(key);
        Order order;
        Call surroundings = call();
        const auto reply = scep->issue(one, order, surroundings);
        GOOD(reply);
        QVERIFY(reply->state == Reply::State::Issued);
        QCOMPARE(reply->chain.size(), std::size_t(2));
        QCOMPARE(reply->chain.back(), fake->authority.certificate);
        QVERIFY(!kept.empty());
        QCOMPARE(sentBeforeKept, std::size_t(0));
        QVERIFY(kept.front().state.contains(fake->seen().front().transaction.c_str()));
        QVERIFY(!kept.front().state.contains("secret"));
        // It could not be kept: then nothing is asked for.
        fake->forget();
        Order fresh;
        Call broken = call();
        broken.keep = [](const Order &) -> crypto::Result<void> {
            return crypto::Error{ErrorCode::DiskFull, "the vault", {}};
        };
        const auto none = scep->issue(one, fresh, broken);
        QVERIFY(!none.ok());
        QCOMPARE(none.error().code, ErrorCode::DiskFull);
        QCOMPARE(fake->seen().size(), std::size_t(0));
    }

    void everyKeptStateGoesOn_data()
    {
        QTest::addColumn<QStringList>("script");
        QTest::addColumn<std::vector<int>>("asked");  // when the first kept state is taken up
        QTest::newRow("answered") << QStringList{u"issue"_s} << std::vector{CertPoll};
        QTest::newRow("waited") << QStringList{u"pending"_s, u"issue"_s} << std::vector{CertPoll};
        QTest::newRow("answer lost") << QStringList{u"lose"_s, u"issue"_s} << std::vector{CertPoll};
        QTest::newRow("answer lost, polls unknown")
            << QStringList{u"lose"_s, u"500"_s, u"issue"_s} << std::vector{CertPoll, Request};
        QTest::newRow("request lost")
            << QStringList{u"500"_s, u"issue"_s} << std::vector{CertPoll, Request};
    }
    void everyKeptStateGoesOn()
    {
        QFETCH(QStringList, script);
        QFETCH(std::vector<int>, asked);
        for (const char *label : {"RSA 2048", "EC P-256"}) {
            fake->forget();
            kept.clear();
            fake->script(script);
            const PrivateKey key = newKey(label);
            const Ask one = ask(key);
            Account same = account();
            const auto transport = same.credentials.find(u"transport-key"_s)->clone();
            Order order;
            Call surroundings = call();
            (void)open(std::move(same))->issue(one, order, surroundings);
            const std::vector<Order> states = kept;
            QVERIFY(!states.empty());
            const std::size_t before = fake->seen().size();
            std::vector<Bytes> leaves;
            for (std::size_t i = 0; i < states.size(); ++i) {
                Account again = account();  // another process: nothing but what was kept
                again.credentials.secrets.insert_or_assign(u"transport-key"_s, transport.clone());
                Order resumed = states[i];
                Call later = call();
                const auto reply = open(std::move(again))->poll(one, resumed, later);
                GOOD(reply);
                QVERIFY(reply->state == Reply::State::Issued);
                leaves.push_back(reply->chain.front());
                if (i == 0) {
                    const auto all = types();
                    QCOMPARE(std::vector<int>(all.begin() + qsizetype(before), all.end()), asked);
                }
            }
            for (const Bytes &leaf : leaves)
                QCOMPARE(leaf, leaves.front());
            QCOMPARE(fake->issued(), std::size_t(1));
            std::set<std::string> transactions;
            std::set<Bytes> nonces;
            for (const auto &message : fake->seen()) {
                transactions.insert(message.transaction);
                nonces.insert(message.nonce);
            }
            QCOMPARE(transactions.size(), std::size_t(1));
            QCOMPARE(nonces.size(), fake->seen().size());
        }
    }

    void waitsForApproval()
    {
        fake->script({u"pending"_s, u"pending"_s, u"issue"_s});
        const auto scep = open(account());
        const PrivateKey key = newKey();
        const Ask one = ask(key);
        Order order;
        Call surroundings = call();
        for (int i = 0; i < 2; ++i) {
            const auto waiting = i == 0 ? scep->issue(one, order, surroundings)
                                        : scep->poll(one, order, surroundings);
            GOOD(waiting);
            QVERIFY(waiting->state == Reply::State::Waiting);
            QVERIFY(waiting->retryAt > clock.now());
            QCOMPARE(waiting->waitsFor, u"the authority's approval"_s);
        }
        GOOD(scep->poll(one, order, surroundings));
        QCOMPARE(types(), (std::vector{Request, CertPoll, CertPoll}));
        // Turned down while it waited: that is the answer, and no reason to ask for another.
        fake->forget();
        fake->script({u"pending"_s, u"fail 2"_s});
        Order other;
        GOOD(scep->issue(one, other, surroundings));
        const auto refused = scep->poll(one, other, surroundings);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QCOMPARE(types(), (std::vector{Request, CertPoll}));
    }

    void anotherTransportKey()
    {
        fake->script({u"pending"_s, u"issue"_s});
        const PrivateKey key = newKey("EC P-256");
        const Ask one = ask(key);
        Order order;
        Call surroundings = call();
        GOOD(open(account())->issue(one, order, surroundings));
        const auto reply = open(account())->poll(one, order, surroundings);
        GOOD(reply);
        QVERIFY(reply->state == Reply::State::Issued);
        QVERIFY(fake->seen()[0].sender != fake->seen()[1].sender);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *script, ErrorCode code, const char *word) {
            QTest::newRow(script) << QString::fromLatin1(script) << code
                                  << QString::fromLatin1(word);
        };
        row("fail 0", ErrorCode::Refused, "RSA key");
        row("fail 1", ErrorCode::Refused, "did not verify");
        row("fail 2", ErrorCode::Refused, "challenge password");
        row("fail 3", ErrorCode::Refused, "clocks");
        row("fail 4", ErrorCode::Refused, "new order");
        row("500", ErrorCode::Unreachable, "500");
        row("stranger", ErrorCode::NotTrusted, "not signed by one of the authority's");
        row("old nonce", ErrorCode::NotTrusted, "nonce");
        row("other key", ErrorCode::Malformed, "key of the request");
    }
    void refusals()
    {
        QFETCH(QString, script);
        QFETCH(ErrorCode, code);
        QFETCH(QString, word);
        fake->script({script});
        const PrivateKey key = newKey();
        Order order;
        Call surroundings = call();
        const auto reply = open(account())->issue(ask(key), order, surroundings);
        QVERIFY(!reply.ok());
        QCOMPARE(reply.error().code, code);
        QVERIFY2(QString::fromStdString(reply.error().detail).contains(word),
                 reply.error().detail.c_str());
        QCOMPARE(fake->seen().size(), std::size_t(1));
    }

    void liveOrderIsTakenUp()
    {
        if (!support::ScepServer::isThere())
            QSKIP("scepserver is not among the test servers");
        support::ScepServer server;
        QVERIFY(server.start());
        Account live = account(support::ScepServer::Challenge);
        live.url = server.url();
        live.settings.insert(u"ca-sha256"_s, server.authoritySha256());
        const auto scep = open(std::move(live));
        const PrivateKey key = newKey();
        const Ask one = ask(key);
        Order order;
        Call broken = call();
        broken.keep = [&](const Order &state) -> crypto::Result<void> {
            kept.push_back(state);
            return crypto::Error{ErrorCode::DiskFull, "the vault", {}};
        };
        QVERIFY(!scep->issue(one, order, broken).ok());
        QCOMPARE(server.issued(), qsizetype(0));
        Order resumed = kept.front();
        Call later = call();
        const auto reply = scep->poll(one, resumed, later);
        GOOD(reply);
        QVERIFY(reply->state == Reply::State::Issued);
        QCOMPARE(server.issued(), qsizetype(1));
    }
};

QTEST_GUILESS_MAIN(tst_ScepConnector)
#include "tst_scep_connector.moc"
