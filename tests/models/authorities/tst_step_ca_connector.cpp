// SPDX-License-Identifier: GPL-3.0-or-later
// The connector for step-ca against a stand-in written from its published documentation: its tokens
// are read and checked as step-ca would.
#include "crypto/base/digest.h"
#include "crypto/wire/jws.h"
#include "models/authorities/acme.h"
#include "models/authorities/step_ca.h"
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

class tst_StepCaConnector : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<support::ApiFake> m_fake;
    crypto::PrivateKey m_key = std::move(crypto::PrivateKey::generate({"EC P-256"}).value());
    crypto::PrivateKey m_provisioner =
        std::move(crypto::PrivateKey::generate({"EC P-256"}).value());
    int m_kept = 0;

    Call call()
    {
        return {Clock,
                std::chrono::steady_clock::now() + std::chrono::seconds(10),
                {},
                [this](const Order &) {
                    ++m_kept;
                    return crypto::Result<void>();
                },
                nullptr};
    }
    Account account() const
    {
        Account account;
        account.name = u"Step"_s;
        account.kind = u"step-ca"_s;
        account.url = m_fake->url(QString());
        account.addresses.loopback = true;
        account.trust.kind = Trust::Kind::PinnedAuthority;
        account.trust.certificates = pemChain(m_fake->tls().read("root.pem")).value();
        account.settings = {{u"provisioner"_s, u"ops@example.org"_s}};
        account.credentials.secrets.emplace(u"provisioner-key"_s, m_provisioner.pkcs8());
        return account;
    }
    static std::unique_ptr<Connector> open(Account account)
    {
        auto made = connectorFor(std::move(account));
        return made ? std::move(*made) : nullptr;
    }
    Ask ask(const crypto::PrivateKey &key) const
    {
        crypto::x509::RequestSpec spec;
        spec.subject = {{"CN", "a.example.org"}};
        spec.names = {{crypto::x509::GeneralNameType::Dns, "a.example.org"},
                      {crypto::x509::GeneralNameType::Dns, "b.example.org"}};
        Ask ask;
        ask.request = crypto::x509::buildRequest(key, spec).value();
        ask.key = &key;
        ask.days = 30;
        return ask;
    }
    static QJsonObject part(const QString &token, int index)
    {
        const auto bytes =
            crypto::wire::fromBase64Url(token.section(u'.', index, index).toStdString());
        return bytes
            ? QJsonDocument::fromJson(QByteArray(reinterpret_cast<const char *>(bytes->data()),
                                                 qsizetype(bytes->size())))
                  .object()
            : QJsonObject();
    }
    // The certificate TLS knows as CN=client, and its key.
    std::pair<crypto::Bytes, crypto::PrivateKey> client() const
    {
        QProcess process;
        process.start(u"openssl"_s,
                      {u"pkcs8"_s, u"-topk8"_s, u"-nocrypt"_s, u"-outform"_s, u"DER"_s, u"-in"_s,
                       m_fake->tls().path("client.key")});
        process.waitForFinished(10'000);
        const QByteArray der = process.readAllStandardOutput();
        auto key = crypto::PrivateKey::open(
            crypto::Secret(crypto::viewOf({der.constData(), std::size_t(der.size())})));
        return {pemChain(m_fake->tls().read("client.pem")).value().front(), std::move(*key)};
    }

private Q_SLOTS:
    void init()
    {
        m_fake = std::make_unique<support::ApiFake>(
            QStringLiteral(SEALKEEPER_TEST_DATA "/authorities/step-ca.http"));
        QVERIFY(m_fake->ok());
        m_kept = 0;
    }
    void cleanup()
    {
        const QStringList wrong = m_fake->complaints();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void tests()
    {
        Call surroundings = call();
        const auto tested = open(account())->test(surroundings);
        GOOD(tested);
        QCOMPARE(tested->certificates.front(), m_fake->authority().root());
        Account other = account();
        other.settings.insert(u"provisioner"_s, u"acme"_s);  // not of this type
        const auto wrong = open(std::move(other))->test(surroundings);
        QVERIFY(!wrong.ok());
        QVERIFY2(wrong.error().detail.find("ops@example.org") != std::string::npos,
                 wrong.error().detail.c_str());
    }

    void bootstraps()
    {
        Account stranger = account();
        stranger.trust = {};
        const auto digest = crypto::sha256(m_fake->authority().root());
        stranger.settings.insert(u"ca-sha256"_s, QString::fromStdString(crypto::toHex(digest)));
        Call surroundings = call();
        const auto change = open(std::move(stranger))->enrol(surroundings);
        GOOD(change);
        QCOMPARE(change->roots.front(), m_fake->authority().root());
        Account fooled = account();
        fooled.trust = {};
        fooled.settings.insert(u"ca-sha256"_s, QString(64, u'a'));
        const auto refused = open(std::move(fooled))->enrol(surroundings);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::NotTrusted);
    }

    void issues()
    {
        Order order;
        Call surroundings = call();
        const auto reply = open(account())->issue(ask(m_key), order, surroundings);
        GOOD(reply);
        QCOMPARE(reply->chain.size(), std::size_t(2));
        QCOMPARE(m_kept, 1);
        const QString token = m_fake->value(u"ott"_s);
        const QJsonObject header = part(token, 0), claims = part(token, 1);
        QCOMPARE(header[u"alg"_s].toString(), u"ES256"_s);
        QCOMPARE(header[u"kid"_s].toString().toStdString(),
                 crypto::wire::jwkThumbprint(m_provisioner.spki()).value());
        QCOMPARE(claims[u"aud"_s].toString(), m_fake->url(u"/1.0/sign"_s));
        QCOMPARE(claims[u"iss"_s].toString(), u"ops@example.org"_s);
        QCOMPARE(claims[u"sub"_s].toString(), u"a.example.org"_s);
        QCOMPARE(claims[u"sans"_s].toArray().size(), 2);
        QVERIFY(claims[u"exp"_s].toInteger() > Clock.now());
        QVERIFY(claims[u"exp"_s].toInteger() <= Clock.now() + 600);
        // Taken up again: with a token of its own.
        const auto again = open(account())->poll(ask(m_key), order, surroundings);
        GOOD(again);
        QVERIFY(part(m_fake->value(u"ott"_s), 1)[u"jti"_s] != claims[u"jti"_s]);
    }

    void refusesInItsWords()
    {
        Ask one = ask(m_key);
        one.days.reset();
        Order order;
        Call surroundings = call();
        const auto reply = open(account())->issue(one, order, surroundings);
        QVERIFY(!reply.ok());
        QCOMPARE(reply.error().code, ErrorCode::Refused);
        QVERIFY2(reply.error().detail.find("more than the authorized maximum") != std::string::npos,
                 reply.error().detail.c_str());
    }

    // By the certificate that is replaced: with its key again, and with a new one.
    void renews()
    {
        const auto [certificate, key] = client();
        for (const bool same : {true, false}) {
            Ask one = ask(same ? key : m_key);
            one.replaces = certificate;
            one.replacesKey = &key;
            m_fake->setValue(u"csr"_s, QString::fromStdString(crypto::toBase64(one.request)));
            Order order;
            Call surroundings = call();
            const auto reply = open(account())->issue(one, order, surroundings);
            GOOD(reply);
            QCOMPARE(m_fake->count(same ? u"renew"_s : u"rekey"_s), 1);
        }
        QCOMPARE(m_fake->count(u"sign"_s), 0);
    }

    void revokes()
    {
        Revocation revocation;
        revocation.certificate = m_fake->authority().certify(
            QString::fromStdString(crypto::toBase64(ask(m_key).request)));
        revocation.reason = 4;
        revocation.comment = u"moved"_s;
        const auto step = open(account());
        Call surroundings = call();
        const auto revoked = step->revoke(revocation, surroundings);
        GOOD(revoked);
        QCOMPARE(revoked->state, Revoked::State::Done);
        QCOMPARE(part(m_fake->value(u"ott"_s), 1)[u"sub"_s].toString(), u"73588211713"_s);
        const auto again = step->revoke(revocation, surroundings);
        GOOD(again);
        QCOMPARE(again->state, Revoked::State::AlreadyRevoked);
        revocation.reason = 6;
        QVERIFY(!step->revoke(revocation, surroundings).ok());
    }
};

QTEST_GUILESS_MAIN(tst_StepCaConnector)
#include "tst_step_ca_connector.moc"
