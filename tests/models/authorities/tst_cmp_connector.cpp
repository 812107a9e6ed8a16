// SPDX-License-Identifier: GPL-3.0-or-later
// Orders of the CMP connector against OpenSSL's CMP server, which answers with one certificate made
// beforehand: what is asked for uses that certificate's key.
#include "crypto/keys/private_key.h"
#include "crypto/x509/request_builder.h"
#include "models/authorities/cmp.h"
#include "tests/support/cmp_server.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace authorities;
using crypto::Bytes;
using crypto::ErrorCode;
using crypto::PrivateKey;
using crypto::Secret;

#define GOOD(result)                                                                               \
    do {                                                                                           \
        const auto &good = (result);                                                               \
        QVERIFY2(good.ok(),                                                                        \
                 good.ok() ? "" : (good.error().object + ": " + good.error().detail).c_str());     \
    } while (false)

namespace {
const crypto::SystemClock Clock;
enum class By { Secret, Certificate };
}  // namespace

class tst_CmpConnector : public QObject {
    Q_OBJECT

private:
    support::CmpServer m_server;
    std::shared_ptr<PrivateKey> m_key, m_oldKey;
    std::vector<Order> m_kept;

    bool start(const QStringList &more = {})
    {
        return m_server.start(QStringLiteral(LOOPBACK_ONLY),
                              more + QStringList{u"-verbosity"_s, u"7"_s});
    }
    // What the server has read since it was started; it is stopped for that.
    qsizetype heard(const char *message)
    {
        m_server.stop();
        return m_server.words().count(QByteArray("received ") + message);
    }
    Call call(int seconds = 20)
    {
        return {Clock,
                std::chrono::steady_clock::now() + std::chrono::seconds(seconds),
                {},
                [this](const Order &order) {
                    m_kept.push_back(order);
                    return crypto::Result<void>();
                }};
    }
    // Ends as if the process had, right after the n-th state was kept.
    Call dies(std::size_t after)
    {
        Call ends = call();
        ends.keep = [this, after](const Order &order) -> crypto::Result<void> {
            m_kept.push_back(order);
            if (m_kept.size() < after)
                return {};
            return crypto::Error{ErrorCode::DiskFull, "the vault", {}};
        };
        return ends;
    }
    Account account(By by = By::Secret, const char *secret = support::CmpServer::SharedSecret) const
    {
        Account account;
        account.name = u"plant"_s;
        account.kind = u"cmp"_s;
        account.url = u"http://127.0.0.1:%1/pkix/"_s.arg(m_server.port());
        account.addresses.loopback = true;
        account.trust.kind = Trust::Kind::PinnedAuthority;
        account.trust.certificates = {m_server.der("root.pem")};
        if (by == By::Secret) {
            account.credentials.secrets.emplace(u"shared-secret"_s, Secret::fromText(secret));
            account.settings.insert(u"reference"_s,
                                    QString::fromLatin1(support::CmpServer::Reference));
        } else {
            account.credentials.identity =
                Identity{{m_server.der("old.pem"), m_server.der("root.pem")}, m_oldKey};
        }
        return account;
    }
    static std::unique_ptr<Connector> open(Account account)
    {
        auto made = Cmp::open(std::move(account));
        return made ? std::move(*made) : nullptr;
    }
    Ask ask() const
    {
        crypto::x509::RequestSpec spec;
        spec.subject = {{"CN", "device"}};
        Ask ask;
        ask.request = crypto::x509::buildRequest(*m_key, spec).value();
        ask.key = m_key.get();
        return ask;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(start());
        auto key = PrivateKey::open(Secret(m_server.keyDer("device.key")));
        auto old = PrivateKey::open(Secret(m_server.keyDer("old.key")));
        QVERIFY(key.ok() && old.ok());
        m_key = std::make_shared<PrivateKey>(std::move(*key));
        m_oldKey = std::make_shared<PrivateKey>(std::move(*old));
    }
    void init() { m_kept.clear(); }

    void issues_data()
    {
        QTest::addColumn<int>("by");
        QTest::addColumn<QString>("request");
        QTest::addColumn<QString>("confirm");
        QTest::addColumn<QByteArray>("heardOf");
        const auto row = [](const char *name, By by, const char *request, const char *confirm,
                            const char *heard) {
            QTest::newRow(name) << int(by) << QString::fromLatin1(request)
                                << QString::fromLatin1(confirm) << QByteArray(heard);
        };
        row("secret, by itself", By::Secret, "", "implicit", "IR");
        row("secret, confirmed", By::Secret, "ir", "explicit", "IR");
        row("secret, cr", By::Secret, "cr", "implicit", "CR");
        row("secret, p10cr", By::Secret, "p10cr", "explicit", "P10CR");
        row("certificate, by itself", By::Certificate, "", "explicit", "CR");
        row("certificate, ir", By::Certificate, "ir", "implicit", "IR");
        row("certificate, p10cr", By::Certificate, "p10cr", "implicit", "P10CR");
    }
    void issues()
    {
        QFETCH(int, by);
        QFETCH(QString, request);
        QFETCH(QString, confirm);
        QFETCH(QByteArray, heardOf);
        QVERIFY(start({u"-grant_implicitconf"_s}));
        Account one = account(By(by));
        if (!request.isEmpty())
            one.settings.insert(u"request"_s, request);
        one.settings.insert(u"confirm"_s, confirm);
        const auto cmp = open(std::move(one));
        QVERIFY(cmp);
        Order order;
        Call surroundings = call();
        const auto reply = cmp->issue(ask(), order, surroundings);
        GOOD(reply);
        QVERIFY(reply->state == Reply::State::Issued);
        QCOMPARE(reply->chain.front(), m_server.der("device.pem"));
        QCOMPARE(reply->chain.back(), m_server.der("root.pem"));
        QVERIFY(!order.state.contains(support::CmpServer::SharedSecret));
        m_server.stop();
        const QByteArray words = m_server.words();
        QVERIFY2(words.contains("received " + heardOf), words.right(2000));
        QCOMPARE(words.contains("received CERTCONF"), confirm == u"explicit");
    }

    // The request is somebody else's: its key is not here.
    void foreignRequest()
    {
        QVERIFY(start());
        Ask one = ask();
        one.key = nullptr;
        Order order;
        Call surroundings = call();
        GOOD(open(account())->issue(one, order, surroundings));
        QCOMPARE(heard("P10CR"), qsizetype(1));
    }

    void renews()
    {
        QVERIFY(start());
        Ask one = ask();
        one.replaces = m_server.der("device.pem");
        one.replacesKey = m_key.get();
        Order order;
        Call surroundings = call();
        const auto reply = open(account())->issue(one, order, surroundings);
        GOOD(reply);
        QCOMPARE(reply->chain.front(), m_server.der("device.pem"));
        QCOMPARE(heard("KUR"), qsizetype(1));
        // Without a root nobody could judge the signed answer: the secret asks anew.
        QVERIFY(start());
        Account unrooted = account();
        unrooted.trust.certificates.clear();
        Order other;
        Call again = call();
        GOOD(open(std::move(unrooted))->issue(one, other, again));
        m_server.stop();
        const QByteArray words = m_server.words();
        QVERIFY(words.contains("received IR") && !words.contains("received KUR"));
    }

    void revokes()
    {
        for (const By by : {By::Secret, By::Certificate}) {
            QVERIFY(start());
            Revocation one;
            one.certificate = m_server.der("device.pem");
            one.reason = 4;
            Call surroundings = call();
            const auto revoked = open(account(by))->revoke(one, surroundings);
            GOOD(revoked);
            QVERIFY(revoked->state == Revoked::State::Done);
            QCOMPARE(heard("RR"), qsizetype(1));
        }
    }

    void testsWithoutChange()
    {
        QVERIFY(start());
        Call surroundings = call();
        const auto tested = open(account())->test(surroundings);
        GOOD(tested);
        QVERIFY(tested->facts.size() >= 2);
        m_server.stop();
        const QByteArray words = m_server.words();
        QVERIFY(!words.contains("received IR") && !words.contains("received CR"));
        // This server protects what it says outside a transaction with its secret: an account that
        // has none cannot judge that, and does not believe it.
        QVERIFY(start());
        Call again = call();
        const auto distrusted = open(account(By::Certificate))->test(again);
        QVERIFY(!distrusted.ok());
        QCOMPARE(distrusted.error().code, ErrorCode::NotTrusted);
    }

    void waits()
    {
        QVERIFY(start({u"-poll_count"_s, u"2"_s, u"-check_after"_s, u"1"_s}));
        Order order;
        Call surroundings = call();
        GOOD(open(account())->issue(ask(), order, surroundings));
        QCOMPARE(heard("POLLREQ"), qsizetype(2));
        // Longer than the call may take: it comes back, and goes on with the same transaction.
        QVERIFY(start({u"-poll_count"_s, u"2"_s, u"-check_after"_s, u"2"_s}));
        m_kept.clear();
        Order later;
        Call brief = call(1);
        const auto waiting = open(account())->issue(ask(), later, brief);
        GOOD(waiting);
        QVERIFY(waiting->state == Reply::State::Waiting);
        QVERIFY(waiting->retryAt >= Clock.now());
        Call enough = call();
        const auto reply = open(account())->poll(ask(), later, enough);
        GOOD(reply);
        QVERIFY(reply->state == Reply::State::Issued);
        QCOMPARE(heard("IR"), qsizetype(1));
    }

    void everyKeptStateGoesOn_data()
    {
        QTest::addColumn<int>("by");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("secret") << int(By::Secret) << QStringList();
        // By certificate, and while it is polled, this server cannot prove it: it forgets a
        // transaction with its connection, and then speaks under its secret.
    }
    void everyKeptStateGoesOn()
    {
        QFETCH(int, by);
        QFETCH(QStringList, options);
        for (std::size_t after = 1;; ++after) {
            QVERIFY(start(options));
            m_kept.clear();
            Order order;
            Call ends = dies(after);
            if (open(account(By(by)))->issue(ask(), order, ends).ok()) {
                QVERIFY2(after >= 3, "too few states were kept");
                break;
            }
            QCOMPARE(m_kept.size(), after);
            Order resumed = m_kept.back();
            Call later = call();
            const auto reply = open(account(By(by)))->poll(ask(), resumed, later);
            GOOD(reply);
            QVERIFY(reply->state == Reply::State::Issued);
            QCOMPARE(reply->chain.front(), m_server.der("device.pem"));
            const auto transaction = [](const Order &one) {
                return QJsonDocument::fromJson(one.state)[u"transaction"_s].toString();
            };
            QCOMPARE(transaction(resumed), transaction(m_kept.front()));
            m_server.stop();
            const QByteArray words = m_server.words();
            QCOMPARE(words.count("received IR") + words.count("received CR"), qsizetype(1));
            // Its confirmation arrived, the answer did not: the server knows nothing of it any
            // more, says so under protection, and the certificate counts.
            QVERIFY(start(options));
            Order confirmed = m_kept.back();
            Call once = call();
            const auto same = open(account(By(by)))->poll(ask(), confirmed, once);
            GOOD(same);
            QCOMPARE(same->chain.front(), m_server.der("device.pem"));
        }
    }

    void refusals()
    {
        QVERIFY(start({u"-pkistatus"_s, u"2"_s, u"-failure"_s, u"2"_s, u"-statusstring"_s,
                       u"not on a Sunday"_s}));
        Order order;
        Call surroundings = call();
        const auto refused = open(account())->issue(ask(), order, surroundings);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QVERIFY(refused.error().detail.find("not on a Sunday") != std::string::npos);

        QVERIFY(start());
        Order other;
        Call again = call();
        const auto wrong = open(account(By::Secret, "not that"))->issue(ask(), other, again);
        QVERIFY(!wrong.ok());
        QVERIFY2(wrong.error().detail.find("secret") != std::string::npos,
                 wrong.error().detail.c_str());
        QVERIFY(wrong.error().detail.find("not that") == std::string::npos);

        // Signed by somebody who is not below the roots given.
        QVERIFY(start());
        Account stranger = account(By::Certificate);
        stranger.trust.certificates = {m_server.der("device.pem")};
        Order third;
        Call last = call();
        const auto distrusted = open(std::move(stranger))->issue(ask(), third, last);
        QVERIFY(!distrusted.ok());
        QCOMPARE(distrusted.error().code, ErrorCode::NotTrusted);
    }

    void certificateForAnotherKey()
    {
        QVERIFY(start());
        const PrivateKey another = std::move(PrivateKey::generate({"EC P-256"}).value());
        crypto::x509::RequestSpec spec;
        spec.subject = {{"CN", "device"}};
        Ask one;
        one.request = crypto::x509::buildRequest(another, spec).value();
        one.key = &another;
        Order order;
        Call surroundings = call();
        const auto reply = open(account())->issue(one, order, surroundings);
        QVERIFY(!reply.ok());
        QCOMPARE(reply.error().code, ErrorCode::Malformed);
        QCOMPARE(heard("CERTCONF"), qsizetype(1));  // which says that it is not wanted
    }

    void whatAnAccountNeeds()
    {
        Account none = account();
        none.credentials.secrets.clear();
        QCOMPARE(Cmp::open(std::move(none)).error().code, ErrorCode::InvalidArgument);
        Account unrooted = account(By::Certificate);
        unrooted.trust.certificates.clear();
        QCOMPARE(Cmp::open(std::move(unrooted)).error().code, ErrorCode::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(tst_CmpConnector)
#include "tst_cmp_connector.moc"
