// SPDX-License-Identifier: GPL-3.0-or-later
// The SCEP connector by itself, against an authority that waits, loses answers and lies; and
// against micromdm's scepserver.
#include "crypto/x509/certificate.h"
#include "models/authorities/scep.h"
#include "tests/support/forge.h"
#include "tests/support/scep_fake.h"
#include "tests/support/scep_server.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace authorities;
using crypto::Bytes;
using crypto::ErrorCode;
using crypto::PrivateKey;

namespace {

const crypto::SystemClock Clock;
std::string problem(const crypto::Error &error)
{
    return error.object + ": " + error.detail;
}

constexpr int Renewal = 17, Request = 19, CertPoll = 20;

}  // namespace

// The expression is evaluated once.
#define GOOD(expression)                                                                           \
    do {                                                                                           \
        const auto &good = (expression);                                                           \
        QVERIFY2(good.ok(), good.ok() ? "" : problem(good.error()).c_str());                       \
    } while (false)

class tst_ScepConnector : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<support::ScepFake> m_fake;
    std::vector<Order> m_kept;
    std::size_t m_sentBeforeKept = 0;

    Call call()
    {
        return {Clock,
                std::chrono::steady_clock::now() + std::chrono::seconds(20),
                {},
                [this](const Order &order) {
                    if (m_kept.empty())
                        m_sentBeforeKept = m_fake->seen().size();
                    m_kept.push_back(order);
                    return crypto::Result<void>();
                },
                nullptr};
    }
    Account account(const QByteArray &challenge = "secret") const
    {
        Account account;
        account.name = u"test"_s;
        account.kind = u"scep"_s;
        account.url = m_fake->url();
        account.addresses.loopback = true;
        account.settings = {{u"ca-sha256"_s, m_fake->sha256Of(m_fake->authority.certificate)}};
        if (!challenge.isEmpty())
            account.credentials.secrets.insert_or_assign(
                u"challenge"_s, crypto::Secret::fromText(challenge.toStdString()));
        (void)scepKind().provide(account);
        return account;
    }
    static std::unique_ptr<Connector> open(Account account)
    {
        auto made = Scep::open(std::move(account));
        return made ? std::move(made.value()) : nullptr;
    }
    static PrivateKey newKey(const char *label = "RSA 2048")
    {
        return std::move(PrivateKey::generate({label}).value());
    }
    static Ask ask(const PrivateKey &key, const std::string &host = "device.example")
    {
        crypto::x509::RequestSpec spec;
        spec.subject = {{"O", "Peers"}, {"CN", host}};
        spec.names = {{crypto::x509::GeneralNameType::Dns, host}};
        spec.keyUsage = crypto::x509::DigitalSignature;
        spec.extendedKeyUsage = {"serverAuth"};
        spec.mustStaple = true;
        Ask ask;
        ask.request = crypto::x509::buildRequest(key, spec).value();
        ask.key = &key;
        return ask;
    }
    std::vector<int> types() const
    {
        std::vector<int> out;
        for (const auto &one : m_fake->seen())
            out.push_back(one.type);
        return out;
    }

private Q_SLOTS:
    void init()
    {
        m_fake = std::make_unique<support::ScepFake>();
        m_kept.clear();
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
        QCOMPARE(reply->chain.back(), m_fake->authority.certificate);
        QVERIFY(!m_kept.empty());
        QCOMPARE(m_sentBeforeKept, std::size_t(0));
        QVERIFY(m_kept.front().state.contains(m_fake->seen().front().transaction.c_str()));
        QVERIFY(!m_kept.front().state.contains("secret"));
        // It could not be kept: then nothing is asked for.
        m_fake->forget();
        Order fresh;
        Call broken = call();
        broken.keep = [](const Order &) -> crypto::Result<void> {
            return crypto::Error{ErrorCode::DiskFull, "the vault", {}};
        };
        const auto none = scep->issue(one, fresh, broken);
        QVERIFY(!none.ok());
        QCOMPARE(none.error().code, ErrorCode::DiskFull);
        QCOMPARE(m_fake->seen().size(), std::size_t(0));
    }

    // Whatever was kept, wherever it stopped: one transaction, one certificate, always the same.
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
            m_fake->forget();
            m_kept.clear();
            m_fake->script(script);
            const PrivateKey key = newKey(label);
            const Ask one = ask(key);
            Account same = account();
            const auto transport = same.credentials.find(u"transport-key"_s)->clone();
            Order order;
            Call surroundings = call();
            (void)open(std::move(same))->issue(one, order, surroundings);
            const std::vector<Order> kept = m_kept;
            QVERIFY(!kept.empty());
            const std::size_t before = m_fake->seen().size();
            std::vector<Bytes> leaves;
            for (std::size_t i = 0; i < kept.size(); ++i) {
                Account again = account();  // another process: nothing but what was kept
                again.credentials.secrets.insert_or_assign(u"transport-key"_s, transport.clone());
                Order resumed = kept[i];
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
            QCOMPARE(m_fake->issued(), std::size_t(1));
            std::set<std::string> transactions;
            std::set<Bytes> nonces;
            for (const auto &message : m_fake->seen()) {
                transactions.insert(message.transaction);
                nonces.insert(message.nonce);
            }
            QCOMPARE(transactions.size(), std::size_t(1));
            QCOMPARE(nonces.size(), m_fake->seen().size());
        }
    }

    void waitsForApproval()
    {
        m_fake->script({u"pending"_s, u"pending"_s, u"issue"_s});
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
            QVERIFY(waiting->retryAt > Clock.now());
            QCOMPARE(waiting->waitsFor, u"the authority's approval"_s);
        }
        GOOD(scep->poll(one, order, surroundings));
        QCOMPARE(types(), (std::vector{Request, CertPoll, CertPoll}));
        // Turned down while it waited: that is the answer, and no reason to ask for another.
        m_fake->forget();
        m_fake->script({u"pending"_s, u"fail 2"_s});
        Order other;
        GOOD(scep->issue(one, other, surroundings));
        const auto refused = scep->poll(one, other, surroundings);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QCOMPARE(types(), (std::vector{Request, CertPoll}));
    }

    // The account got another key meanwhile: the messages hold all the same.
    void anotherTransportKey()
    {
        m_fake->script({u"pending"_s, u"issue"_s});
        const PrivateKey key = newKey("EC P-256");
        const Ask one = ask(key);
        Order order;
        Call surroundings = call();
        GOOD(open(account())->issue(one, order, surroundings));
        const auto reply = open(account())->poll(one, order, surroundings);
        GOOD(reply);
        QVERIFY(reply->state == Reply::State::Issued);
        QVERIFY(m_fake->seen()[0].sender != m_fake->seen()[1].sender);
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
        m_fake->script({script});
        const PrivateKey key = newKey();
        Order order;
        Call surroundings = call();
        const auto reply = open(account())->issue(ask(key), order, surroundings);
        QVERIFY(!reply.ok());
        QCOMPARE(reply.error().code, code);
        QVERIFY2(QString::fromStdString(reply.error().detail).contains(word),
                 reply.error().detail.c_str());
        QCOMPARE(m_fake->seen().size(), std::size_t(1));
    }

    void challengeGoesIntoTheRequest()
    {
        const auto scep = open(account());
        const PrivateKey key = newKey("EC P-256");
        Ask one = ask(key);
        Order order;
        Call surroundings = call();
        GOOD(scep->issue(one, order, surroundings));
        const Bytes sent = m_fake->seen().front().content;
        const auto challenge = crypto::x509::requestChallenge(sent);
        GOOD(challenge);
        QVERIFY(challenge->has_value());
        QVERIFY(std::ranges::equal((*challenge)->view(), crypto::viewOf("secret")));
        const auto before = crypto::x509::parseRequest(one.request).value();
        const auto after = crypto::x509::parseRequest(sent).value();
        QCOMPARE(after.subject.text, before.subject.text);
        QCOMPARE(after.spki, before.spki);
        QCOMPARE(after.keyUsage, before.keyUsage);
        QCOMPARE(after.extendedKeyUsage, before.extendedKeyUsage);
        const auto extensions = [](const crypto::x509::Request &request) {
            std::map<Bytes, Bytes> all;
            for (const auto &extension : request.extensions)
                all[extension.oid] = extension.value;
            return all;
        };
        QCOMPARE(extensions(after).size(), std::size_t(4));  // with "must staple"
        QVERIFY(extensions(after) == extensions(before));
        // Nobody here can sign it again: nothing is sent.
        m_fake->forget();
        one.key = nullptr;
        Order other;
        const auto none = scep->issue(one, other, surroundings);
        QVERIFY(!none.ok());
        QCOMPARE(none.error().code, ErrorCode::Unsupported);
        QCOMPARE(m_fake->seen().size(), std::size_t(0));
        // Where no password is asked for, a request goes as it is.
        const auto without = open(account({}));
        GOOD(without->issue(one, other, surroundings));
        QCOMPARE(m_fake->seen().front().content, one.request);
    }

    void renewals_data()
    {
        QTest::addColumn<bool>("offered");
        QTest::addColumn<bool>("own");
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<int>("type");
        QTest::newRow("its own") << true << true << qint64(86'400) << Renewal;
        QTest::newRow("not offered") << false << true << qint64(86'400) << Request;
        QTest::newRow("another's") << true << false << qint64(86'400) << Request;
        QTest::newRow("expired") << true << true << qint64(-86'400) << Request;
    }
    void renewals()
    {
        QFETCH(bool, offered);
        QFETCH(bool, own);
        QFETCH(qint64, seconds);
        QFETCH(int, type);
        if (!offered)
            m_fake->capabilities = "AES\nSHA-256\nPOSTPKIOperation\n";
        const PrivateKey old = newKey(), key = newKey("EC P-256");
        const auto other = support::ScepFake::own("Another");
        Ask one = ask(key);
        const Ask before = ask(old);
        const auto mine = m_fake->authority;
        if (!own)
            m_fake->authority = other;
        one.replaces = m_fake->certify(before.request, {}, seconds);
        m_fake->authority = mine;
        one.replacesKey = &old;
        Order order;
        Call surroundings = call();
        const auto scep = open(account());
        GOOD(scep->issue(one, order, surroundings));
        const auto seen = m_fake->seen().front();
        QCOMPARE(seen.type, type);
        QCOMPARE(seen.sender == one.replaces, type == Renewal);
        // Taken up, it is the same.
        Call later = call();
        m_fake->script({u"500"_s, u"issue"_s});
        Order resumed = m_kept.front();
        GOOD(scep->poll(one, resumed, later));
        QCOMPARE(types(), (std::vector{type, CertPoll, type}));
        QCOMPARE(m_fake->issued(), std::size_t(1));
    }

    // The oldest of servers: no capabilities, messages in the address.
    void oldServer()
    {
        m_fake->capabilities = {};
        const PrivateKey key = newKey();
        Order order;
        Call surroundings = call();
        const auto scep = open(account());
        const auto tested = scep->test(surroundings);
        GOOD(tested);
        QVERIFY(tested->facts.contains(u"seals with triple DES only"_s));
        QVERIFY(!tested->abilities.renew);
        GOOD(scep->issue(ask(key), order, surroundings));
        QCOMPARE(m_fake->seen().back().method, u"GET"_s);
        // GET or not: what may have arrived is not sent again by itself.
        m_fake->forget();
        m_fake->script({u"500"_s});
        Order lost;
        const auto reply = scep->issue(ask(key), lost, surroundings);
        QVERIFY(!reply.ok());
        QCOMPARE(reply.error().code, ErrorCode::Unreachable);
        QCOMPARE(m_fake->seen().size(), std::size_t(1));
    }

    // As NDES does: a program's name in the path, two certificates of its own besides the issuer's.
    void registrationAuthorities()
    {
        m_fake->answers = support::ScepFake::own("Ra", &m_fake->authority, false);
        m_fake->handedOut = {m_fake->answers.certificate, m_fake->authority.certificate};
        Account ndes = account();
        ndes.url = m_fake->url(u"/certsrv/mscep/mscep.dll"_s);
        ndes.settings.insert(u"identifier"_s, u"Issuing & Co"_s);
        const auto scep = open(std::move(ndes));
        const PrivateKey key = newKey();
        Order order;
        Call surroundings = call();
        const auto tested = scep->test(surroundings);
        GOOD(tested);
        QVERIFY(tested->facts.contains(u"messages go to: CN=Ra"_s));
        QCOMPARE(tested->certificates.front(), m_fake->authority.certificate);
        GOOD(scep->issue(ask(key), order, surroundings));
        QCOMPARE(m_fake->asked, u"Issuing & Co"_s);
        QCOMPARE(m_fake->seen().back().path, u"/certsrv/mscep/mscep.dll"_s);
        // One that the authority did not issue gets nothing.
        m_fake->answers = support::ScepFake::own("Ra", nullptr, false);
        m_fake->handedOut = {m_fake->answers.certificate, m_fake->authority.certificate};
        const auto none = open(account())->test(surroundings);
        QVERIFY(!none.ok());
        QCOMPARE(none.error().code, ErrorCode::NotTrusted);
    }

    void whatComesNextAndWhatWasRevoked()
    {
        m_fake->capabilities += "GetNextCACert\n";
        const auto factsOf = [this] {
            Call surroundings = call();
            const auto tested = open(account())->test(surroundings);
            return tested ? tested->facts.join(u'\n') : u"failed"_s;
        };
        QVERIFY(factsOf().contains(u"no next certificate"_s));
        QVERIFY(factsOf().contains(u"no revocation list by SCEP"_s));
        const auto next = support::ScepFake::own("Next Authority");
        const auto signedBy = [&](const support::ScepFake::Own &who) {
            crypto::wire::CmsSigning signing;
            signing.key = who.key.get();
            signing.certificate = who.certificate;
            return crypto::wire::signData(crypto::wire::pkcs7({next.certificate}).value(), signing)
                .value();
        };
        m_fake->next = signedBy(m_fake->authority);
        crypto::x509::CrlSpec spec;
        spec.thisUpdate = Clock.now() - 3600;
        spec.nextUpdate = Clock.now() + 3600;
        const auto list = support::ScepFake::signer(m_fake->authority)
                              .issueCrl(spec, {{{1}, spec.thisUpdate, 1}, {{2}, spec.thisUpdate}});
        GOOD(list);
        using namespace support;
        m_fake->list = sequence(
            {der::encodeOid("1.2.840.113549.1.7.2"),
             der::encode(
                 0xa0,
                 sequence({der::encodeInteger(std::uint64_t{1}), der::encode(SetTag, Bytes()),
                           sequence({der::encodeOid("1.2.840.113549.1.7.1")}),
                           der::encode(0xa1, *list), der::encode(SetTag, Bytes())}))});
        QVERIFY2(factsOf().contains(u"next certificate: CN=Next Authority, from "_s),
                 qPrintable(factsOf()));
        QVERIFY2(factsOf().contains(u"revocation list: 2 entries, of "_s), qPrintable(factsOf()));
        m_fake->next = signedBy(next);
        QVERIFY(factsOf().contains(u"not to be believed"_s));
    }

    void settings()
    {
        const auto code = [](Account account) {
            const auto made = Scep::open(std::move(account));
            return made ? ErrorCode::Cancelled : made.error().code;
        };
        Account none = account();
        none.settings.remove(u"ca-sha256"_s);
        QCOMPARE(code(std::move(none)), ErrorCode::InvalidArgument);
        Account half = account();
        half.settings.insert(u"ca-sha256"_s, u"abcd"_s);
        QCOMPARE(code(std::move(half)), ErrorCode::InvalidArgument);
        Account ec = account();
        ec.credentials.secrets.insert_or_assign(u"transport-key"_s, newKey("EC P-256").pkcs8());
        QCOMPARE(code(std::move(ec)), ErrorCode::InvalidArgument);
        // As it is read off a screen.
        Account spaced = account();
        QString digits = spaced.settings[u"ca-sha256"_s].toString().toUpper();
        for (qsizetype at = 8; at < digits.size(); at += 9)
            digits.insert(at, u' ');
        spaced.settings.insert(u"ca-sha256"_s, digits);
        Call surroundings = call();
        GOOD(open(std::move(spaced))->test(surroundings));
    }

    // A server that knows no polls: taken up, the request goes again under its own id.
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
        broken.keep = [&](const Order &kept) -> crypto::Result<void> {
            m_kept.push_back(kept);
            return crypto::Error{ErrorCode::DiskFull, "the vault", {}};
        };
        QVERIFY(!scep->issue(one, order, broken).ok());
        QCOMPARE(server.issued(), qsizetype(0));
        Order resumed = m_kept.front();
        Call later = call();
        const auto reply = scep->poll(one, resumed, later);
        GOOD(reply);
        QVERIFY(reply->state == Reply::State::Issued);
        QCOMPARE(server.issued(), qsizetype(1));
    }
};

QTEST_GUILESS_MAIN(tst_ScepConnector)
#include "tst_scep_connector.moc"
