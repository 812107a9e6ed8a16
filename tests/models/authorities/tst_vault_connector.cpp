// SPDX-License-Identifier: GPL-3.0-or-later
// The connector for Vault's PKI against a stand-in written from its published documentation.
#include "models/authorities/acme.h"
#include "models/authorities/vault_pki.h"
#include "tests/support/api_fake.h"

using namespace Qt::StringLiterals;
using namespace authorities;
using crypto::ErrorCode;

namespace {

const crypto::SystemClock Clock;

}  // namespace

#define GOOD(result)                                                                               \
    QVERIFY2((result).ok(),                                                                        \
             (result).ok() ? ""                                                                    \
                           : ((result).error().object + ": " + (result).error().detail).c_str())

class tst_VaultConnector : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<support::ApiFake> m_fake;
    crypto::PrivateKey m_key = std::move(crypto::PrivateKey::generate({"EC P-256"}).value());
    std::vector<Order> m_kept;

    Call call()
    {
        return {Clock,
                std::chrono::steady_clock::now() + std::chrono::seconds(10),
                {},
                [this](const Order &order) {
                    m_kept.push_back(order);
                    return crypto::Result<void>();
                },
                nullptr};
    }
    std::unique_ptr<Connector> open(const char *secret = "a-secret-id") const
    {
        Account account;
        account.name = u"Vault"_s;
        account.kind = u"vault"_s;
        account.url = m_fake->url(QString());
        account.addresses.loopback = true;
        account.trust.kind = Trust::Kind::PinnedAuthority;
        account.trust.certificates = pemChain(m_fake->tls().read("root.pem")).value();
        account.settings = {{u"role"_s, u"web"_s},
                            {u"mount"_s, u"/pki_int/"_s},
                            {u"namespace"_s, u"team"_s},
                            {u"role-id"_s, u"db02de05-fa39-4855-059b-67221c5c2f63"_s}};
        account.credentials.secrets.emplace(u"secret-id"_s, crypto::Secret::fromText(secret));
        auto made = connectorFor(std::move(account));
        return made ? std::move(*made) : nullptr;
    }
    Ask ask() const
    {
        crypto::x509::RequestSpec spec;
        spec.subject = {{"CN", "a.example.org"}};
        spec.names = {{crypto::x509::GeneralNameType::Dns, "a.example.org"}};
        Ask ask;
        ask.request = crypto::x509::buildRequest(m_key, spec).value();
        ask.key = &m_key;
        ask.days = 30;
        return ask;
    }

private Q_SLOTS:
    void init()
    {
        m_fake = std::make_unique<support::ApiFake>(
            QStringLiteral(SEALKEEPER_TEST_DATA "/authorities/vault.http"),
            QMap<QString, QString>{{u"token"_s, u"hvs.CAESIJ"_s},
                                   {u"secret-id"_s, u"a-secret-id"_s},
                                   {u"sealed"_s, u"false"_s}});
        QVERIFY(m_fake->ok());
        m_kept.clear();
    }
    void cleanup()
    {
        const QStringList wrong = m_fake->complaints();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void needsCredentials()
    {
        Account account;
        account.name = u"Vault"_s;
        account.kind = u"vault"_s;
        account.url = u"https://localhost/"_s;
        account.settings = {{u"role"_s, u"web"_s}};
        const auto made = connectorFor(std::move(account));
        QVERIFY(!made.ok());
        QCOMPARE(made.error().code, ErrorCode::InvalidArgument);
    }

    void tests()
    {
        Call surroundings = call();
        const auto tested = open()->test(surroundings);
        GOOD(tested);
        QVERIFY(tested->facts.contains(u"Vault 1.17.2 answers"_s));
        QVERIFY(tested->facts.contains(u"the token lasts 2 hours more and can be renewed"_s));
        QVERIFY(tested->facts.contains(u"the role issues for: example.org"_s));
        QCOMPARE(tested->certificates.front(), m_fake->authority().issuer());
        QCOMPARE(m_fake->count(u"login"_s), 1);
    }

    void sealedIsSaid()
    {
        m_fake->setValue(u"sealed"_s, u"true"_s);
        Call surroundings = call();
        const auto tested = open()->test(surroundings);
        QVERIFY(!tested.ok());
        QVERIFY2(tested.error().detail.find("sealed") != std::string::npos,
                 tested.error().detail.c_str());
        QCOMPARE(m_fake->count(u"login"_s), 0);  // no secret went to it
    }

    void issuesAndGoesOn()
    {
        const auto vault = open();
        Order order;
        Call surroundings = call();
        const auto reply = vault->issue(ask(), order, surroundings);
        GOOD(reply);
        QCOMPARE(reply->state, Reply::State::Issued);
        QCOMPARE(reply->chain.size(), std::size_t(3));
        QCOMPARE(reply->chain[1], m_fake->authority().issuer());
        QCOMPARE(reply->chain[2], m_fake->authority().root());
        QCOMPARE(m_kept.size(), std::size_t(1));  // before it was sent
        Order resumed = m_kept.front();
        const auto again = open()->poll(ask(), resumed, surroundings);
        GOOD(again);
        QCOMPARE(again->state, Reply::State::Issued);
        // It could not be kept: nothing is asked for.
        Call broken = call();
        broken.keep = [](const Order &) -> crypto::Result<void> {
            return crypto::Error{ErrorCode::DiskFull, "the vault", {}};
        };
        Order fresh;
        QVERIFY(!vault->issue(ask(), fresh, broken).ok());
        QCOMPARE(m_fake->count(u"sign"_s), 2);
    }

    void refusesInItsWords()
    {
        Ask other = ask();
        other.days.reset();
        Order order;
        Call surroundings = call();
        const auto reply = open()->issue(other, order, surroundings);
        QVERIFY(!reply.ok());
        QCOMPARE(reply.error().code, ErrorCode::Refused);
        QVERIFY2(reply.error().detail.find("not allowed by this role") != std::string::npos,
                 reply.error().detail.c_str());
    }

    void revokes()
    {
        const auto vault = open();
        Revocation revocation;
        revocation.certificate =
            m_fake->authority().certify(QString::fromStdString(crypto::toBase64(ask().request)));
        m_fake->setValue(u"serial"_s, u"11:22:33:00:01"_s);
        Call surroundings = call();
        const auto revoked = vault->revoke(revocation, surroundings);
        GOOD(revoked);
        QCOMPARE(revoked->state, Revoked::State::Done);
        const auto again = vault->revoke(revocation, surroundings);
        GOOD(again);
        QCOMPARE(again->state, Revoked::State::AlreadyRevoked);
        revocation.reason = 6;
        QVERIFY(!vault->revoke(revocation, surroundings).ok());
    }

    void lists()
    {
        const auto vault = open();
        m_fake->setValue(u"csr"_s, QString::fromStdString(crypto::toBase64(ask().request)));
        Call surroundings = call();
        const auto page = vault->list({}, surroundings);
        GOOD(page);
        QCOMPARE(page->total, qint64(2));
        QCOMPARE(page->certificates.size(), std::size_t(2));
        QVERIFY(page->next.isEmpty());
        QCOMPARE(page->certificates[0].revokedAt, crypto::UnixTime(0));
        QCOMPARE(page->certificates[1].revokedAt, crypto::UnixTime(1667400107));
        // Taken up in the middle.
        const auto rest = vault->list("17:67:16:b0:b9:45:58:c0", surroundings);
        GOOD(rest);
        QCOMPARE(rest->certificates.size(), std::size_t(1));
        QCOMPARE(rest->certificates[0].id, u"26:0f:76:93:73:cb:3f:a0"_s);
    }
};

QTEST_GUILESS_MAIN(tst_VaultConnector)
#include "tst_vault_connector.moc"
