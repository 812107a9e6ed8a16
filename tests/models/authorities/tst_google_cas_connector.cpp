// SPDX-License-Identifier: GPL-3.0-or-later
// Google Certificate Authority Service, each exchange as documented.
#include "crypto/wire/jws.h"
#include "crypto/x509/certificate.h"
#include "crypto/x509/request_builder.h"
#include "models/authorities/acme.h"
#include "models/authorities/google_cas.h"
#include "tests/support/api_fake.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace authorities;
using crypto::ErrorCode;

class tst_GoogleCasConnector : public QObject {
    Q_OBJECT

private:
    const crypto::SystemClock m_clock{};
    const crypto::PrivateKey m_key = std::move(crypto::PrivateKey::generate({"EC P-256"}).value());
    const crypto::PrivateKey m_service =
        std::move(crypto::PrivateKey::generate({"RSA 2048"}).value());
    std::vector<QByteArray> m_kept;

    static std::unique_ptr<support::ApiFake> fake()
    {
        return std::make_unique<support::ApiFake>(
            QStringLiteral(SEALKEEPER_TEST_DATA "/authorities/google-cas.http"),
            QMap<QString, QString>{{u"tier"_s, u"ENTERPRISE"_s}});
    }
    Account account(const support::ApiFake &fake, const QString &tokenUrl = {}) const
    {
        Account account;
        account.name = u"Cloud"_s;
        account.kind = u"google-cas"_s;
        account.url = fake.url();
        account.addresses.loopback = true;
        account.trust.kind = Trust::Kind::PinnedAuthority;
        account.trust.certificates = pemChain(fake.tls().read("root.pem")).value();
        account.settings = {{u"pool"_s, u"projects/p/locations/europe-west3/caPools/web"_s}};
        const crypto::Secret pkcs8 = m_service.inMemory()->pkcs8();
        const QByteArray json =
            QJsonDocument(
                QJsonObject{
                    {u"type"_s, u"service_account"_s},
                    {u"private_key"_s,
                     QString::fromStdString(crypto::wire::pem("PRIVATE KEY", pkcs8.view()))},
                    {u"client_email"_s, u"pki@p.iam.gserviceaccount.com"_s},
                    {u"token_uri"_s, tokenUrl.isEmpty() ? fake.url(u"/token"_s) : tokenUrl}})
                .toJson();
        account.credentials.secrets.emplace(u"service-account"_s,
                                            crypto::Secret::fromText(json.toStdString()));
        return account;
    }
    std::unique_ptr<Connector> open(const support::ApiFake &fake) const
    {
        return std::move(connectorFor(account(fake)).value());
    }
    Call call()
    {
        return {m_clock,
                std::chrono::steady_clock::now() + std::chrono::seconds(10),
                {},
                [this](const Order &order) {
                    m_kept.push_back(order.state);
                    return crypto::Result<void>();
                },
                nullptr};
    }
    Ask ask() const
    {
        crypto::x509::RequestSpec spec;
        spec.names = {{crypto::x509::GeneralNameType::Dns, "a.example.org"}};
        Ask ask;
        ask.request = crypto::x509::buildRequest(m_key, spec).value();
        ask.key = &m_key;
        ask.days = 30;
        return ask;
    }

private Q_SLOTS:
    void init() { m_kept.clear(); }

    void signsInAndTests()
    {
        const auto server = fake();
        Call surroundings = call();
        const auto tested = open(*server)->test(surroundings);
        QVERIFY2(tested.ok(), tested.ok() ? "" : tested.error().detail.c_str());
        QCOMPARE(int(tested->certificates.size()), 2);
        QVERIFY(tested->abilities.list);
        const QStringList parts = server->value(u"assertion"_s).split(u'.');
        QCOMPARE(parts.size(), 3);
        const auto part = [&](int i) {
            const auto bytes = crypto::wire::fromBase64Url(parts[i].toStdString());
            return QJsonDocument::fromJson(QByteArray(reinterpret_cast<const char *>(bytes->data()),
                                                      qsizetype(bytes->size())))
                .object();
        };
        QCOMPARE(part(0)[u"alg"_s].toString(), u"RS256"_s);
        QCOMPARE(part(1)[u"iss"_s].toString(), u"pki@p.iam.gserviceaccount.com"_s);
        QCOMPARE(part(1)[u"aud"_s].toString(), server->url(u"/token"_s));
        QCOMPARE(part(1)[u"exp"_s].toInteger() - part(1)[u"iat"_s].toInteger(), qint64(3600));
        QCOMPARE(server->count(u"token"_s), 1);
        QVERIFY(!server->log().contains("PRIVATE KEY"));
        server->setValue(u"tier"_s, u"DEVOPS"_s);
        const auto plain = open(*server)->test(surroundings);
        QVERIFY(plain.ok() && !plain->abilities.list);
        QCOMPARE(plain->abilities.revoke, Abilities::Revoke::No);
        QVERIFY2(server->complaints().isEmpty(), qPrintable(server->complaints().join(u'\n')));
    }

    void issuesListsAndRevokes()
    {
        const auto server = fake();
        const auto connector = open(*server);
        Call surroundings = call();
        Order order;
        const auto reply = connector->issue(ask(), order, surroundings);
        QVERIFY2(reply.ok(), reply.ok() ? "" : reply.error().detail.c_str());
        QCOMPARE(int(reply->chain.size()), 3);
        QCOMPARE(int(m_kept.size()), 1);
        QVERIFY(m_kept[0].contains(server->value(u"request"_s).toLatin1()));
        const auto first = connector->list({}, surroundings);
        QVERIFY2(first.ok(), first.ok() ? "" : first.error().detail.c_str());
        QCOMPARE(int(first->certificates.size()), 1);
        QCOMPARE(first->unreadable, qint64(1));
        const auto second = connector->list(first->next, surroundings);
        QVERIFY2(second.ok(), second.ok() ? "" : second.error().detail.c_str());
        QVERIFY(second->next.isEmpty());
        QCOMPARE(second->certificates.front().reason, 4);
        QCOMPARE(second->certificates.front().revokedAt, crypto::UnixTime(1795168800));
        server->setValue(
            u"serial-of-it"_s,
            QString::fromStdString(crypto::x509::Certificate::parse(reply->chain.front())->serial));
        Revocation revocation;
        revocation.certificate = reply->chain.front();
        revocation.reason = 1;
        const auto revoked = connector->revoke(revocation, surroundings);
        QVERIFY2(revoked.ok(), revoked.ok() ? "" : revoked.error().detail.c_str());
        QCOMPARE(server->count(u"revoke"_s), 1);
        QVERIFY2(server->complaints().isEmpty(), qPrintable(server->complaints().join(u'\n')));
    }

    void everyKeptStateGoesOn_data()
    {
        QTest::addColumn<int>("age");
        QTest::addColumn<int>("creates");
        QTest::newRow("a minute") << 60 << 2;
        QTest::newRow("two hours") << 7200 << 1;
    }
    void everyKeptStateGoesOn()
    {
        QFETCH(int, age);
        QFETCH(int, creates);
        const auto server = fake();
        Call surroundings = call();
        Order order;
        QVERIFY(open(*server)->issue(ask(), order, surroundings).ok());
        const QString id = server->value(u"id"_s), request = server->value(u"request"_s);
        order.state = QJsonDocument(QJsonObject{{u"id"_s, id},
                                                {u"request"_s, request},
                                                {u"at"_s, qint64(m_clock.now() - age)}})
                          .toJson();
        const auto reply = open(*server)->poll(ask(), order, surroundings);
        QVERIFY2(reply.ok(), reply.ok() ? "" : reply.error().detail.c_str());
        QCOMPARE(server->count(u"create"_s), creates);
        QCOMPARE(server->value(u"id"_s), id);
        QCOMPARE(server->value(u"request"_s), request);
        QVERIFY2(server->complaints().isEmpty(), qPrintable(server->complaints().join(u'\n')));
    }

    // A pool that keeps nothing cannot tell whether an old request arrived: never asked again.
    void anOldOrderIsNotSentTwice()
    {
        const auto server = fake();
        server->setValue(u"tier"_s, u"DEVOPS"_s);
        Call surroundings = call();
        Order order{QJsonDocument(QJsonObject{{u"id"_s, u"gone"_s},
                                              {u"request"_s, u"r"_s},
                                              {u"at"_s, qint64(m_clock.now() - 7200)}})
                        .toJson()};
        server->setValue(u"gone"_s, u"gone"_s);
        const auto reply = open(*server)->poll(ask(), order, surroundings);
        QVERIFY(!reply.ok());
        QCOMPARE(reply.error().code, ErrorCode::Refused);
        QVERIFY(reply.error().detail.find("second certificate") != std::string::npos);
        QCOMPARE(server->count(u"create"_s), 0);
        QVERIFY2(server->complaints().isEmpty(), qPrintable(server->complaints().join(u'\n')));
    }

    void signsInNowhereElse()
    {
        const auto server = fake();
        const auto opened = connectorFor(account(*server, u"https://evil.example/token"_s));
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().code, ErrorCode::InvalidArgument);
        QVERIFY(opened.error().detail.find("token_uri") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(tst_GoogleCasConnector)
#include "tst_google_cas_connector.moc"
