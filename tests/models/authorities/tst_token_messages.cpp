// SPDX-License-Identifier: GPL-3.0-or-later
// Protocols that sign their messages themselves, with keys in a token (SoftHSM): CMP against
// OpenSSL's server, SCEP as far as a key goes that signs but does not decrypt.
#include "crypto/keys/pkcs11_token.h"
#include "crypto/wire/writers.h"
#include "models/authorities/cmp.h"
#include "tests/models/authorities/scep_rig.h"
#include "tests/support/cmp_server.h"
#include "tests/support/softhsm.h"

using namespace scep_test;
using crypto::pkcs11::Token;
using crypto::pkcs11::TokenKey;

class tst_TokenMessages : public QObject {
    Q_OBJECT

private:
    support::CmpServer m_cmp;
    test::SoftHsm m_hsm;
    ScepRig m_scep;
    std::shared_ptr<Token> m_token;

    // A key of the token, and NAME.pem for it from the CMP server's root.
    std::shared_ptr<TokenKey> key(const char *spec, const QString &name)
    {
        auto made = m_token->generate({spec}, name.toStdString());
        if (!made)
            return nullptr;
        crypto::x509::RequestSpec wanted;
        wanted.subject = {{"CN", name.toStdString()}};
        const auto request = crypto::x509::buildRequest(**made, wanted);
        QFile file(m_cmp.path(qPrintable(name + u".csr"_s)));
        if (!request || !file.open(QIODevice::WriteOnly)
            || file.write(
                   QByteArray::fromStdString(crypto::wire::pem("CERTIFICATE REQUEST", *request)))
                < 0)
            return nullptr;
        file.close();
        return m_cmp.sign(name) ? std::move(*made) : nullptr;
    }
    Bytes der(const QString &name) const { return m_cmp.der(qPrintable(name + u".pem"_s)); }
    bool serve(const QString &answer)
    {
        return m_cmp.start(QStringLiteral(LOOPBACK_ONLY),
                           {u"-rsp_cert"_s, answer + u".pem"_s, u"-verbosity"_s, u"7"_s});
    }
    std::unique_ptr<Connector> cmpBy(const QString &name, std::shared_ptr<const crypto::Key> signer)
    {
        Account account;
        account.name = u"plant"_s;
        account.kind = u"cmp"_s;
        account.url = u"http://127.0.0.1:%1/pkix/"_s.arg(m_cmp.port());
        account.addresses.loopback = true;
        account.trust.kind = Trust::Kind::PinnedAuthority;
        account.trust.certificates = {m_cmp.der("root.pem")};
        account.credentials.identity = Identity{{der(name), m_cmp.der("root.pem")}, signer};
        auto made = Cmp::open(std::move(account));
        return made ? std::move(*made) : nullptr;
    }
    static Call call()
    {
        static const crypto::SystemClock clock;
        return {clock,
                std::chrono::steady_clock::now() + std::chrono::seconds(20),
                {},
                [](const Order &) { return crypto::Result<void>(); },
                nullptr};
    }
    static Ask asking(const crypto::Key &key)
    {
        crypto::x509::RequestSpec spec;
        spec.subject = {{"O", "Peers"}, {"CN", "device"}};
        Ask ask;
        ask.request = crypto::x509::buildRequest(key, spec).value();
        ask.key = &key;
        return ask;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!test::SoftHsm::module().isEmpty(), "softhsm2 is not installed");
        QVERIFY(m_hsm.start(u"Tray"_s, u"4321"_s));
        auto token = Token::open(*crypto::pkcs11::parseUri(m_hsm.uri().toStdString()));
        GOOD(token);
        m_token = std::move(*token);
        GOOD(m_token->login(crypto::Secret::fromText("4321")));
        QVERIFY(m_cmp.start(QStringLiteral(LOOPBACK_ONLY)));  // makes its files
    }

    // Message and proof of possession are both signed in the token: ask, renew, revoke.
    void cmp_data()
    {
        QTest::addColumn<QByteArray>("spec");
        QTest::newRow("RSA") << QByteArray("RSA 2048");
        QTest::newRow("P-256") << QByteArray("EC P-256");
        QTest::newRow("P-384") << QByteArray("EC P-384");
    }
    void cmp()
    {
        QFETCH(const QByteArray, spec);
        const QString signerName = QString::fromLatin1(QTest::currentDataTag()) + u"-signer"_s,
                      name = QString::fromLatin1(QTest::currentDataTag()) + u"-device"_s;
        const auto signer = key(spec, signerName), own = key(spec, name);
        QVERIFY(signer && own);
        QVERIFY(serve(name));
        Order order;
        Call surroundings = call();
        const auto issued = cmpBy(signerName, signer)->issue(asking(*own), order, surroundings);
        GOOD(issued);
        QCOMPARE(issued->chain.front(), der(name));

        QVERIFY(serve(name));
        Ask again = asking(*own);
        again.replaces = der(name);
        again.replacesKey = own.get();
        Order next;
        Call later = call();
        GOOD(cmpBy(signerName, signer)->issue(again, next, later));
        m_cmp.stop();
        QVERIFY(m_cmp.words().contains("received KUR"));

        QVERIFY(serve(name));
        Revocation gone;
        gone.certificate = der(name);
        gone.reason = 4;
        Call last = call();
        GOOD(cmpBy(signerName, signer)->revoke(gone, last));
    }

    void cmpWithoutTheToken()
    {
        const auto signer = key("EC P-256", u"locked-signer"_s);
        QVERIFY(signer && serve(u"locked-signer"_s));
        const Ask ask = asking(*signer);
        QVERIFY(m_token->logout().ok());
        Order order;
        Call surroundings = call();
        const auto refused = cmpBy(u"locked-signer"_s, signer)->issue(ask, order, surroundings);
        GOOD(m_token->login(crypto::Secret::fromText("4321")));
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().code == ErrorCode::Locked
                     || refused.error().code == ErrorCode::NotFound,
                 problem(refused.error()).c_str());
        m_cmp.stop();
        QVERIFY(!m_cmp.words().contains("received CR"));  // nothing left unsigned
    }

    // The request is the token's, the message around it the account's: a renewal is asked for
    // anew, and a server that wants more is explained.
    void scep()
    {
        m_scep.fake = std::make_unique<support::ScepFake>();
        for (const char *spec : {"RSA 2048", "EC P-256"}) {
            const auto own = m_token->generate({spec}, std::string("scep ") + spec);
            GOOD(own);
            const auto connector = ScepRig::open(m_scep.account());
            QVERIFY(connector);
            Order order;
            Call surroundings = m_scep.call();
            const auto issued = connector->issue(asking(**own), order, surroundings);
            GOOD(issued);
            const auto parsed = crypto::x509::Certificate::parse(issued->chain.front());
            QVERIFY(parsed.ok());
            QCOMPARE(parsed->spki, (*own)->spki());
            Ask again = asking(**own);
            again.replaces = issued->chain.front();
            again.replacesKey = own->get();
            Order next;
            Call later = m_scep.call();
            GOOD(connector->issue(again, next, later));
            QCOMPARE(m_scep.types().back(), Request);
            m_scep.fake->script({u"fail 2"_s});
            Order third;
            Call last = m_scep.call();
            const auto refused = connector->issue(again, third, last);
            m_scep.fake->script({u"issue"_s});
            QVERIFY(!refused.ok());
            QVERIFY2(refused.error().detail.find("challenge password") != std::string::npos,
                     problem(refused.error()).c_str());
        }
    }
};

QTEST_GUILESS_MAIN(tst_TokenMessages)
#include "tst_token_messages.moc"
