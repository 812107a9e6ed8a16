// SPDX-License-Identifier: GPL-3.0-or-later
// The ACME connector by itself against Pebble: chains to choose from, key rollover, renewal
// windows, an order taken up again from every state that was kept.
#include "crypto/x509/certificate.h"
#include "crypto/x509/request_builder.h"
#include "models/authorities/acme.h"
#include "tests/support/pebble.h"

#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace authorities;
using crypto::ErrorCode;

namespace {

const crypto::SystemClock Clock;

// Puts proofs into Pebble's name server.
class Names final : public Solver {
public:
    explicit Names(const support::Pebble &pebble) : m_pebble(pebble) { }
    QString type() const override { return u"dns-01"_s; }
    crypto::Result<Shown> present(const Challenge &challenge, const std::stop_token &) override
    {
        ++presented;
        m_pebble.tell(u"/set-txt"_s,
                      {{u"host"_s, challenge.recordName},
                       {u"value"_s, QString::fromLatin1(challenge.recordValue)}});
        return Shown::Ready;
    }
    void remove(const Challenge &) override { ++removed; }
    int presented = 0, removed = 0;

private:
    const support::Pebble &m_pebble;
};

}  // namespace

#define GOOD(result)                                                                               \
    QVERIFY2((result).ok(),                                                                        \
             (result).ok() ? ""                                                                    \
                           : ((result).error().object + ": " + (result).error().detail).c_str())

class tst_AcmeConnector : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<support::Pebble> m_pebble;
    std::unique_ptr<Names> m_names;
    std::vector<Order> m_kept;

    Call call()
    {
        return {Clock,
                std::chrono::steady_clock::now() + std::chrono::seconds(28),
                {},
                [this](const Order &order) {
                    m_kept.push_back(order);
                    return crypto::Result<void>();
                },
                m_names.get()};
    }
    Account account() const
    {
        Account account;
        account.name = u"test"_s;
        account.kind = u"acme"_s;
        account.url = m_pebble->url();
        account.addresses.loopback = true;
        account.trust.kind = Trust::Kind::PinnedAuthority;
        account.trust.certificates = pemChain(m_pebble->tls.read("root.pem")).value();
        account.settings = {{u"agree-terms"_s, u"yes"_s}};
        (void)acmeKind().provide(account);
        return account;
    }
    std::unique_ptr<Acme> open(Account account) const
    {
        auto made = Acme::open(std::move(account));
        return std::unique_ptr<Acme>(static_cast<Acme *>(made.value().release()));
    }
    static Ask ask(const crypto::PrivateKey &key, const std::string &host)
    {
        crypto::x509::RequestSpec spec;
        spec.names = {{crypto::x509::GeneralNameType::Dns, host}};
        Ask ask;
        ask.request = crypto::x509::buildRequest(key, spec).value();
        ask.key = &key;
        return ask;
    }
    static crypto::PrivateKey newKey()
    {
        return std::move(crypto::PrivateKey::generate({"EC P-256"}).value());
    }

private Q_SLOTS:
    void initTestCase()
    {
        support::Pebble::Wish wish;
        wish.refusedNonces = 30;
        m_pebble = std::make_unique<support::Pebble>(wish);
        QVERIFY2(m_pebble->problem().isEmpty(), qPrintable(m_pebble->problem()));
        m_names = std::make_unique<Names>(*m_pebble);
    }
    void init() { m_kept.clear(); }

    void chainsToChooseFrom()
    {
        const auto acme = open(account());
        const crypto::PrivateKey key = newKey();
        std::set<QString> roots;
        for (int number : {0, 1, 2}) {
            const auto root = pemChain(m_pebble->issuingRoot(number));
            GOOD(root);
            const auto parsed = crypto::x509::Certificate::parse(root->front());
            GOOD(parsed);
            Ask one = ask(key, "chain.example.org");
            const QString name = QString::fromStdString(parsed->subject.text).section(u"CN="_s, 1);
            one.options = {{u"preferred-chain"_s, name}};
            Order order;
            Call surroundings = call();
            const auto reply = acme->issue(one, order, surroundings);
            GOOD(reply);
            QCOMPARE(reply->state, Reply::State::Issued);
            const auto last = crypto::x509::Certificate::parse(reply->chain.back());
            GOOD(last);
            QVERIFY2(QString::fromStdString(last->issuer.text).contains(name),
                     last->issuer.text.c_str());
            roots.insert(name);
        }
        QCOMPARE(roots.size(), std::size_t(3));
        QCOMPARE(m_names->removed, m_names->presented);
    }

    // Whatever was kept, wherever it stopped: one certificate, always the same.
    void everyKeptStateGoesOn()
    {
        const auto acme = open(account());
        const crypto::PrivateKey key = newKey();
        const Ask one = ask(key, "again.example.org");
        Order order;
        Call surroundings = call();
        const auto reply = acme->issue(one, order, surroundings);
        GOOD(reply);
        const std::vector<Order> kept = m_kept;
        QVERIFY(kept.size() >= 3);  // before the order, with its address, before it is finalised
        QVERIFY(!kept.front().state.contains("https"));
        for (std::size_t i = 1; i < kept.size(); ++i) {
            QVERIFY(kept[i].state.contains("https"));
            QVERIFY(!kept[i].state.contains("PRIVATE"));
            Order resumed = kept[i];
            Call later = call();
            const auto same = acme->poll(one, resumed, later);
            GOOD(same);
            QCOMPARE(same->chain.front(), reply->chain.front());
        }
        // It could not be kept: then nothing is asked for.
        Order fresh;
        Call broken = call();
        broken.keep = [](const Order &) -> crypto::Result<void> {
            return crypto::Error{ErrorCode::DiskFull, "the vault", {}};
        };
        const auto none = acme->issue(one, fresh, broken);
        QVERIFY(!none.ok());
        QCOMPARE(none.error().code, ErrorCode::DiskFull);
    }

    // The program died while the authority looked: that order is over, a new one takes its place.
    void anOrderThatBecameInvalid()
    {
        class Silent final : public Solver {
        public:
            QString type() const override { return u"dns-01"_s; }
            crypto::Result<Shown> present(const Challenge &, const std::stop_token &) override
            {
                return Shown::Ready;
            }
            void remove(const Challenge &) override { }
        } silent;
        const auto acme = open(account());
        const crypto::PrivateKey key = newKey();
        const Ask one = ask(key, "invalid.example.org");
        Order order;
        Call surroundings = call();
        surroundings.solver = &silent;
        QVERIFY(!acme->issue(one, order, surroundings).ok());
        const QByteArray before = order.state;
        QVERIFY(before.contains("https"));
        Order again = order;
        // Once, not for ever. (Before it succeeds: Pebble takes proofs that held again.)
        Call still = call();
        still.solver = &silent;
        const auto refused = acme->poll(one, order, still);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        const QByteArray second = order.state;
        QVERIFY(second != before && second.contains("again"));
        Call last = call();
        QVERIFY(!acme->poll(one, order, last).ok());
        QCOMPARE(order.state, second);
        Call shown = call();
        const auto reply = acme->poll(one, again, shown);
        GOOD(reply);
        QCOMPARE(reply->state, Reply::State::Issued);
        QVERIFY(again.state != before);
    }

    void stopped()
    {
        const auto acme = open(account());
        const crypto::PrivateKey key = newKey();
        std::stop_source stop;
        stop.request_stop();
        Call surroundings = call();
        surroundings.stop = stop.get_token();
        Order order;
        const auto reply = acme->issue(ask(key, "stop.example.org"), order, surroundings);
        QVERIFY(!reply.ok());
        QCOMPARE(reply.error().code, ErrorCode::Cancelled);
    }

    void accountLife()
    {
        Account first = account();
        const crypto::Secret old = first.credentials.find(u"account-key"_s)->clone();
        const auto acme = open(std::move(first));
        Call surroundings = call();
        const auto enrolled = acme->enrol(surroundings);
        GOOD(enrolled);
        const QString url = enrolled->settings[u"account"_s].toString();
        QVERIFY(url.startsWith(u"https://localhost"_s));
        GOOD(acme->test(surroundings));
        GOOD(acme->updateContacts({u"new@example.org"_s}, surroundings));
        const crypto::PrivateKey next = newKey();
        GOOD(acme->rollOver(next, surroundings));
        // The new key finds the account, the old one none.
        Account second = account();
        second.credentials.secrets.insert_or_assign(u"account-key"_s, next.pkcs8());
        const auto rolled = open(std::move(second));
        const auto found = rolled->enrol(surroundings);
        GOOD(found);
        QCOMPARE(found->settings[u"account"_s].toString(), url);
        Account third = account();
        third.credentials.secrets.insert_or_assign(u"account-key"_s, old.clone());
        QVERIFY(!open(std::move(third))->test(surroundings).ok());
        GOOD(rolled->deactivate(surroundings));
        const auto gone = rolled->test(surroundings);
        QVERIFY(!gone.ok());
        QCOMPARE(gone.error().code, ErrorCode::Refused);
    }

    void revokesByEitherKey()
    {
        const auto acme = open(account());
        const crypto::PrivateKey key = newKey();
        Order order;
        Call surroundings = call();
        const auto reply = acme->issue(ask(key, "revoke.example.org"), order, surroundings);
        GOOD(reply);
        Revocation revocation;
        revocation.certificate = reply->chain.front();
        revocation.reason = 1;
        const auto other = open(account());
        QVERIFY2(!other->revoke(revocation, surroundings).ok(), "another account may not");
        revocation.key = &key;
        const auto revoked = other->revoke(revocation, surroundings);
        GOOD(revoked);
        QCOMPARE(revoked->state, Revoked::State::Done);
        revocation.key = nullptr;
        const auto again = acme->revoke(revocation, surroundings);
        GOOD(again);
        QCOMPARE(again->state, Revoked::State::AlreadyRevoked);
        revocation.reason = 6;
        QVERIFY(!acme->revoke(revocation, surroundings).ok());
    }

    // RFC 9773 4.1, its example certificate's parts.
    void renewalWindows()
    {
        const auto acme = open(account());
        const crypto::PrivateKey key = newKey();
        Order order;
        Call surroundings = call();
        const Ask one = ask(key, "window.example.org");
        const auto reply = acme->issue(one, order, surroundings);
        GOOD(reply);
        const auto window = acme->renewalWindow(reply->chain.front(), surroundings);
        GOOD(window);
        QCOMPARE(window->has_value(), m_pebble->isNewer());
        if (*window) {
            const auto leaf = crypto::x509::Certificate::parse(reply->chain.front());
            QVERIFY((*window)->start > leaf->notBefore && (*window)->end < leaf->notAfter);
            Ask next = ask(key, "window.example.org");
            next.replaces = reply->chain.front();
            for (int i = 0; i < 2; ++i) {  // replaced already the second time: still an order
                Order again;
                const auto renewed = acme->issue(next, again, surroundings);
                GOOD(renewed);
                QVERIFY(renewed->chain.front() != reply->chain.front());
            }
        }
        const QString id = renewalId(reply->chain.front());
        QCOMPARE(id.count(u'.'), 1);
        QVERIFY(!id.contains(u'='));
    }
};

QTEST_GUILESS_MAIN(tst_AcmeConnector)
#include "tst_acme_connector.moc"
