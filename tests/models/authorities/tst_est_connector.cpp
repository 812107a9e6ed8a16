// SPDX-License-Identifier: GPL-3.0-or-later
// The EST connector by itself against a scripted server: what it waits for, takes up again, refuses
// and never says.
#include "crypto/base/digest.h"
#include "crypto/x509/certificate.h"
#include "crypto/x509/request_builder.h"
#include "models/authorities/acme.h"
#include "models/authorities/est.h"
#include "tests/support/est_fake.h"

using namespace Qt::StringLiterals;
using namespace authorities;
using crypto::ErrorCode;
using support::base64;
using support::EstFake;
using support::newKey;
using support::requestBy;

namespace {

const crypto::SystemClock Clock;

}  // namespace

#define GOOD(result)                                                                               \
    QVERIFY2((result).ok(),                                                                        \
             (result).ok() ? ""                                                                    \
                           : ((result).error().object + ": " + (result).error().detail).c_str())
// Runs the expression once.
#define BAD(result, expected)                                                                      \
    do {                                                                                           \
        const auto &judged = (result);                                                             \
        QVERIFY(!judged.ok());                                                                     \
        QVERIFY2(judged.error().code == (expected), judged.error().detail.c_str());                \
    } while (false)

class tst_EstConnector : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<EstFake> m_fake;
    crypto::PrivateKey m_key = newKey();
    std::vector<Order> m_kept;

    Call call(int seconds = 6)
    {
        return {Clock,
                std::chrono::steady_clock::now() + std::chrono::seconds(seconds),
                {},
                [this](const Order &order) {
                    m_kept.push_back(order);
                    return crypto::Result<void>();
                },
                nullptr};
    }
    Account account(const QJsonObject &more = {}) const
    {
        Account account;
        account.name = u"test"_s;
        account.kind = u"est"_s;
        account.url = m_fake->url();
        account.addresses.loopback = true;
        account.trust = {Trust::Kind::PinnedAuthority, {m_fake->root()}, {}};
        account.settings = more;
        account.settings.insert(u"user"_s, u"device"_s);
        account.credentials.secrets.emplace(u"password"_s, crypto::Secret::fromText("very-secret"));
        return account;
    }
    static std::unique_ptr<Connector> open(Account account)
    {
        return std::move(connectorFor(std::move(account)).value());
    }
    Ask ask() const
    {
        Ask ask;
        ask.request = requestBy(m_key, "a.example.org", "a.example.org");
        ask.key = &m_key;
        return ask;
    }
    crypto::PrivateKey keyOf(const QByteArray &name) const
    {
        const QByteArray pem = m_fake->tls().read(name + ".key");
        const qsizetype from = pem.indexOf('\n');
        const auto der =
            crypto::fromBase64(pem.mid(from, pem.indexOf("-----END") - from).toStdString());
        return std::move(crypto::PrivateKey::open(crypto::Secret(crypto::ByteView(*der))).value());
    }
    crypto::Bytes certificateOf(const QByteArray &name) const
    {
        return pemChain(m_fake->tls().read(name + ".pem")).value().front();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_fake = std::make_unique<EstFake>();
        QVERIFY(m_fake->ok());
        QVERIFY(m_fake->tls().sign("device",
                                   "extendedKeyUsage=clientAuth\n"
                                   "subjectAltName=DNS:device.example.org"));
        QVERIFY(m_fake->tls().sign("server-only", "extendedKeyUsage=serverAuth"));
    }
    void init()
    {
        m_kept.clear();
        m_fake->script({});
    }

    void testSaysWhatItFound()
    {
        Call surroundings = call();
        const auto tested = open(account())->test(surroundings);
        GOOD(tested);
        const QString facts = tested->facts.join(u'\n');
        for (const QString &word : {u"Api Issuing"_s, u"Api Root"_s, u"EC P-384"_s,
                                    u"bound to TLS"_s, u"1.3.6.1.1.1.1.22"_s})
            QVERIFY2(facts.contains(word), qPrintable(facts));
        QVERIFY2(m_fake->enrolments().isEmpty(), "a test changes nothing");
    }

    void settings()
    {
        for (const QJsonObject &wrong :
             {QJsonObject{{u"label"_s, u"a/b"_s}}, QJsonObject{{u"ca-sha256"_s, u"abc"_s}}})
            BAD(connectorFor(account(wrong)), ErrorCode::InvalidArgument);
        Account half = account();
        half.credentials.secrets.clear();
        BAD(connectorFor(std::move(half)), ErrorCode::InvalidArgument);
        Call surroundings = call();
        GOOD(open(account({{u"label"_s, u"devices"_s}}))->test(surroundings));
    }

    // 202 twice, then the certificate: one request, the same each time, from whatever was kept.
    void everyKeptStateGoesOn()
    {
        m_fake->script({u"202 7"_s, u"202"_s});
        const auto est = open(account());
        Order order;
        Call first = call();
        const auto keep = first.keep;
        first.keep = [&](const Order &one) {
            return m_fake->enrolments().isEmpty()
                ? keep(one)
                : crypto::Error{ErrorCode::Damaged, "too late", {}};
        };
        const auto waiting = est->issue(ask(), order, first);
        GOOD(waiting);
        QCOMPARE(waiting->state, Reply::State::Waiting);
        QVERIFY(std::abs(waiting->retryAt - Clock.now() - 7) <= 2);
        QVERIFY(waiting->waitsFor.contains(u"approval"_s));
        QVERIFY(!m_kept.empty());
        // Another run of the program takes it up.
        Call later = call();
        const auto still = open(account())->poll(ask(), order, later);
        GOOD(still);
        QCOMPARE(still->state, Reply::State::Waiting);
        QVERIFY(still->retryAt > Clock.now());
        const std::vector<Order> kept = m_kept;
        for (Order resumed : kept) {
            QVERIFY(resumed.begun() && !resumed.state.contains("secret"));
            Call again = call();
            const auto reply = open(account())->poll(ask(), resumed, again);
            GOOD(reply);
            QCOMPARE(reply->state, Reply::State::Issued);
            QCOMPARE(reply->chain.size(), std::size_t(3));
            const auto leaf = crypto::x509::Certificate::parse(reply->chain.front());
            GOOD(leaf);
            QCOMPARE(leaf->spki, m_key.spki());
            QCOMPARE(reply->chain.back(), m_fake->authority().root());
        }
        const auto posts = m_fake->enrolments();
        QCOMPARE(posts.size(), qsizetype(2 + kept.size()));
        for (const auto &one : posts) {
            QCOMPARE(one.operation, u"simpleenroll"_s);
            QCOMPARE(one.body, posts.front().body);
            QVERIFY(one.body.endsWith('\n'));
        }
    }

    // It could not be kept: then nothing is asked for.
    void whatIsNotKeptIsNotSent()
    {
        Call broken = call();
        broken.keep = [](const Order &) -> crypto::Result<void> {
            return crypto::Error{ErrorCode::DiskFull, "the vault", {}};
        };
        Order order;
        BAD(open(account())->issue(ask(), order, broken), ErrorCode::DiskFull);
        QVERIFY(m_fake->enrolments().isEmpty());
        Order strange{"{\"operation\":\"telepathy\"}"};
        Call surroundings = call();
        BAD(open(account())->poll(ask(), strange, surroundings), ErrorCode::Damaged);
        QVERIFY(m_fake->enrolments().isEmpty());
    }

    // Nobody knows whether it arrived: not repeated at once, but the order goes on.
    void theAnswerIsLost()
    {
        m_fake->script({u"hangs up"_s});
        const auto est = open(account());
        Order order;
        Call surroundings = call();
        BAD(est->issue(ask(), order, surroundings), ErrorCode::Unreachable);
        QCOMPARE(m_fake->enrolments().size(), 1);
        const auto reply = est->poll(ask(), order, surroundings);
        GOOD(reply);
        QCOMPARE(reply->state, Reply::State::Issued);
    }

    void answers_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<int>("code");  // -1: it waits
        QTest::addColumn<QString>("words");
        QTest::newRow("wrong password") << u"401"_s << int(ErrorCode::Refused) << u"password"_s;
        QTest::newRow("not allowed") << u"403"_s << int(ErrorCode::Refused) << u"password"_s;
        QTest::newRow("bad request") << u"400"_s << int(ErrorCode::Refused) << u"400"_s;
        QTest::newRow("busy") << u"503 90"_s << -1 << u"503"_s;
        QTest::newRow("broken") << u"500"_s << int(ErrorCode::Unreachable) << u"500"_s;
        QTest::newRow("another key")
            << u"another key"_s << int(ErrorCode::Malformed) << u"key asked for"_s;
    }
    void answers()
    {
        QFETCH(QString, said);
        QFETCH(int, code);
        QFETCH(QString, words);
        m_fake->script({said});
        Order order;
        Call surroundings = call();
        const auto reply = open(account())->issue(ask(), order, surroundings);
        QCOMPARE(m_fake->enrolments().size(), 1);
        if (code < 0) {
            GOOD(reply);
            QCOMPARE(reply->state, Reply::State::Waiting);
            QVERIFY(std::abs(reply->retryAt - Clock.now() - 90) <= 3);
            QVERIFY(reply->waitsFor.contains(words));
        } else {
            BAD(reply, ErrorCode(code));
            const QString detail = QString::fromStdString(reply.error().detail);
            QVERIFY2(detail.contains(words) && !detail.contains(u"very-secret"_s),
                     qPrintable(detail));
        }
    }

    void renewals_data()
    {
        QTest::addColumn<QByteArray>("old");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("operation");
        QTest::newRow("the same") << QByteArray("device") << u"device"_s << u"Device.example.org"_s
                                  << u"simplereenroll"_s;
        QTest::newRow("another name")
            << QByteArray("device") << u"device"_s << u"new.example.org"_s << u"simpleenroll"_s;
        QTest::newRow("another subject")
            << QByteArray("device") << u"gadget"_s << u"device.example.org"_s << u"simpleenroll"_s;
        QTest::newRow("no client by its usage")
            << QByteArray("server-only") << u"server-only"_s << QString() << u"simpleenroll"_s;
    }
    // RFC 7030 4.2.2: by the old certificate, and only with the same subject and names.
    void renewals()
    {
        QFETCH(QByteArray, old);
        QFETCH(QString, name);
        QFETCH(QString, host);
        QFETCH(QString, operation);
        const crypto::PrivateKey oldKey = keyOf(old);
        Ask renewal;
        renewal.request = requestBy(m_key, name.toStdString(), host.toStdString());
        renewal.key = &m_key;
        renewal.replaces = certificateOf(old);
        renewal.replacesKey = &oldKey;
        Order order;
        Call surroundings = call();
        const auto reply = open(account())->issue(renewal, order, surroundings);
        GOOD(reply);
        QCOMPARE(reply->state, Reply::State::Issued);
        const auto posts = m_fake->enrolments();
        QCOMPARE(posts.size(), 1);
        QCOMPARE(posts.front().operation, operation);
        QCOMPARE(posts.front().client, operation == u"simplereenroll" ? u"CN=device"_s : QString());
        QVERIFY(posts.front().authorization.startsWith(u"Basic "_s));
    }

    void foreignAndLostKeys()
    {
        // From another authority: the account orders a new one.
        const crypto::PrivateKey foreignKey = newKey();
        support::ApiAuthority foreign;
        Ask renewal = ask();
        renewal.replaces = foreign.certify(
            QString::fromLatin1(base64(requestBy(foreignKey, "a.example.org", "a.example.org"))));
        renewal.replacesKey = &foreignKey;
        Order order;
        Call surroundings = call();
        GOOD(open(account())->issue(renewal, order, surroundings));
        QCOMPARE(m_fake->enrolments().front().operation, u"simpleenroll"_s);
        // Begun as a renewal, it stays one: without the key it does not become a new order.
        const crypto::PrivateKey oldKey = keyOf("device");
        renewal.request = requestBy(m_key, "device", "device.example.org");
        renewal.replaces = certificateOf("device");
        renewal.replacesKey = &oldKey;
        m_fake->script({u"202 5"_s});
        Order waiting;
        const auto reply = open(account())->issue(renewal, waiting, surroundings);
        GOOD(reply);
        QCOMPARE(reply->state, Reply::State::Waiting);
        renewal.replacesKey = nullptr;
        BAD(open(account())->poll(renewal, waiting, surroundings), ErrorCode::InvalidArgument);
        QCOMPARE(m_fake->enrolments().size(), 1);
        renewal.replacesKey = &oldKey;
        GOOD(open(account())->poll(renewal, waiting, surroundings));
        QCOMPARE(m_fake->enrolments().back().operation, u"simplereenroll"_s);
        QCOMPARE(m_fake->enrolments().back().client, u"CN=device"_s);
    }

    void theServerMakesTheKey()
    {
        m_fake->script({u"good"_s, u"another key"_s});
        const auto est = open(account({{u"server-key"_s, u"yes"_s}}));
        Order order;
        Call surroundings = call();
        const auto reply = est->issue(ask(), order, surroundings);
        GOOD(reply);
        const auto key = crypto::PrivateKey::open(reply->serverKey);
        GOOD(key);
        const auto leaf = crypto::x509::Certificate::parse(reply->chain.front());
        GOOD(leaf);
        QCOMPARE(leaf->spki, key->spki());
        QVERIFY(leaf->spki != m_key.spki());
        QCOMPARE(m_fake->enrolments().front().operation, u"serverkeygen"_s);
        Order second;
        BAD(est->issue(ask(), second, surroundings), ErrorCode::Malformed);
    }

    // Without a root at hand nothing is said but "which certificates have you", and nothing is
    // trusted but what the fingerprint vouches for.
    void bootstrap()
    {
        const auto stranger = [&](const QByteArray &sha256) {
            Account one = account({{u"ca-sha256"_s, QString::fromLatin1(sha256)}});
            one.trust = {};
            one.credentials.identity = Identity{
                {certificateOf("device")}, std::make_shared<crypto::PrivateKey>(keyOf("device"))};
            return open(std::move(one));
        };
        const auto digest = crypto::sha256(m_fake->root());
        const QByteArray right =
            QByteArray(reinterpret_cast<const char *>(digest.data()), qsizetype(digest.size()))
                .toHex(':');
        Call surroundings = call();
        BAD(stranger(QByteArray(64, 'a'))->enrol(surroundings), ErrorCode::NotTrusted);
        const auto change = stranger(right)->enrol(surroundings);
        GOOD(change);
        QCOMPARE(change->roots, std::vector<crypto::Bytes>{m_fake->root()});
        QCOMPARE(m_fake->heard().size(), 2);
        for (const auto &one : m_fake->heard()) {
            QCOMPARE(one.method + u' ' + one.operation, u"GET cacerts"_s);
            QVERIFY(one.client.isEmpty() && one.authorization.isEmpty());
        }
        // Everything else keeps to what was trusted before: nothing goes out.
        const auto untrusted = stranger(right);
        BAD(untrusted->test(surroundings), ErrorCode::NotTrusted);
        Order order;
        BAD(untrusted->issue(ask(), order, surroundings), ErrorCode::NotTrusted);
        QCOMPARE(m_fake->heard().size(), 2);
    }
};

QTEST_GUILESS_MAIN(tst_EstConnector)
#include "tst_est_connector.moc"
