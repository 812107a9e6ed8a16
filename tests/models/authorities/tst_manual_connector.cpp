// SPDX-License-Identifier: GPL-3.0-or-later
// An authority that people speak to: what an order says in each state it can be kept in.
#include "models/authorities/manual.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace authorities;
using crypto::ErrorCode;

class tst_ManualConnector : public QObject {
    Q_OBJECT

private:
    const crypto::SystemClock m_clock{};
    int m_kept = 0;

    static Account account(const QString &url = {})
    {
        Account account;
        account.name = u"Counter"_s;
        account.kind = u"manual"_s;
        account.url = url;
        return account;
    }
    Call call(bool keeps = true)
    {
        return {m_clock,
                std::chrono::steady_clock::now() + std::chrono::seconds(3),
                {},
                [this, keeps](const Order &) -> crypto::Result<void> {
                    ++m_kept;
                    if (!keeps)
                        return crypto::Error{ErrorCode::InputOutput, "vault", {}};
                    return {};
                },
                nullptr};
    }
    static std::unique_ptr<Connector> open() { return std::move(connectorFor(account()).value()); }

private Q_SLOTS:
    void hasNoAddress()
    {
        QVERIFY(checkAccount(account()).ok());
        const auto with = checkAccount(account(u"https://ca.example.org/"_s));
        QVERIFY(!with.ok());
        QCOMPARE(with.error().code, ErrorCode::InvalidArgument);
        QVERIFY(with.error().detail.find("no address") != std::string::npos);
    }

    void keepsBeforeItWaits()
    {
        const auto connector = open();
        Order order;
        Call refusing = call(false);
        QVERIFY(!connector->issue({}, order, refusing).ok());
        m_kept = 0;
        Order second;
        Call good = call();
        const auto reply = connector->issue({}, second, good);
        QVERIFY(reply.ok());
        QCOMPARE(m_kept, 1);
        QVERIFY(second.begun());
        QCOMPARE(reply->state, Reply::State::Waiting);
        QCOMPARE(reply->retryAt, crypto::UnixTime(0));
        QVERIFY(reply->waitsFor.startsWith(u"give this request to the authority"_s));
    }

    void everyKeptState_data()
    {
        QTest::addColumn<QByteArray>("state");
        QTest::addColumn<int>("certificates");  // 0: it waits, -1: it cannot be read
        QTest::newRow("waits") << QByteArray(R"({"waits":"answer"})") << 0;
        QTest::newRow("nonsense") << QByteArray("\xff") << 0;
        QTest::newRow("answered") << Manual::answered({{1, 2}, {3}}).state << 2;
        QTest::newRow("no base64") << QByteArray(R"({"chain":["?"]})") << -1;
        QTest::newRow("an empty one") << QByteArray(R"({"chain":[""]})") << -1;
        QTest::newRow("no text") << QByteArray(R"({"chain":[7]})") << -1;
        QTest::newRow("too many")
            << Manual::answered(std::vector<crypto::Bytes>(17, crypto::Bytes{1})).state << -1;
    }
    void everyKeptState()
    {
        QFETCH(QByteArray, state);
        QFETCH(int, certificates);
        Order order{state};
        Call surroundings = call();
        const auto reply = open()->poll({}, order, surroundings);
        QCOMPARE(reply.ok(), certificates >= 0);
        if (!reply) {
            QCOMPARE(reply.error().code, ErrorCode::Malformed);
            QVERIFY(!reply.error().object.empty());
            return;
        }
        QCOMPARE(int(reply->chain.size()), certificates);
        QCOMPARE(reply->state == Reply::State::Issued, certificates > 0);
    }

    // What a job found in the vault; an answer that was given stands above it.
    void takesWhatWasFound()
    {
        Ask ask;
        ask.options.insert(QLatin1StringView(Manual::AnswerOption), QJsonArray{u"Bw=="_s});
        Order order{R"({"waits":"answer"})"};
        Call surroundings = call();
        const auto found = open()->poll(ask, order, surroundings);
        QVERIFY(found.ok());
        QCOMPARE(found->chain.front(), crypto::Bytes{7});
        Order answered = Manual::answered({{9}});
        QCOMPARE(open()->poll(ask, answered, surroundings)->chain.front(), crypto::Bytes{9});
    }

    void revokesAndListsNothing()
    {
        const auto connector = open();
        Call surroundings = call();
        QCOMPARE(connector->abilities().revoke, Abilities::Revoke::LocalMarkOnly);
        const auto revoked = connector->revoke({}, surroundings);
        QVERIFY(!revoked.ok());
        QCOMPARE(revoked.error().code, ErrorCode::Unsupported);
        QVERIFY(!connector->list({}, surroundings).ok());
        QVERIFY(connector->test(surroundings).ok());
    }
};

QTEST_GUILESS_MAIN(tst_ManualConnector)
#include "tst_manual_connector.moc"
