// SPDX-License-Identifier: GPL-3.0-or-later
// AWS Private CA as documented: signatures against published examples, then each exchange.
#include "crypto/x509/certificate.h"
#include "crypto/x509/request_builder.h"
#include "models/authorities/acme.h"
#include "models/authorities/aws_pca.h"
#include "models/authorities/aws_signature.h"
#include "tests/support/api_fake.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace authorities;
using crypto::ErrorCode;

namespace {

const QString Arn =
    u"arn:aws:acm-pca:eu-central-1:111122223333:certificate-authority/12345678-1234-1234-1234-123456789012"_s;
const QString Issued = Arn + u"/certificate/286535153982981100925020015808220737245"_s;

}  // namespace

class tst_AwsPcaConnector : public QObject {
    Q_OBJECT

private:
    const crypto::SystemClock m_clock{};
    const crypto::PrivateKey m_key = std::move(crypto::PrivateKey::generate({"EC P-256"}).value());
    std::vector<QByteArray> m_kept;

    static std::unique_ptr<support::ApiFake> fake()
    {
        return std::make_unique<support::ApiFake>(
            QStringLiteral(SEALKEEPER_TEST_DATA "/authorities/aws-pca.http"),
            QMap<QString, QString>{
                {u"arn"_s, Arn}, {u"status"_s, u"ACTIVE"_s}, {u"crl"_s, u"true"_s}});
    }
    static Account account(const support::ApiFake &fake)
    {
        Account account;
        account.name = u"Cloud"_s;
        account.kind = u"aws-pca"_s;
        account.url = fake.url();
        account.addresses.loopback = true;
        account.trust.kind = Trust::Kind::PinnedAuthority;
        account.trust.certificates = pemChain(fake.tls().read("root.pem")).value();
        account.settings = {{u"ca-arn"_s, Arn},
                            {u"access-key-id"_s, u"AKIDEXAMPLE"_s},
                            {u"template"_s, u"EndEntityServerAuthCertificate/V1"_s}};
        account.credentials.secrets.emplace(u"secret-access-key"_s,
                                            crypto::Secret::fromText("very-secret"));
        account.credentials.secrets.emplace(u"session-token"_s,
                                            crypto::Secret::fromText("session"));
        return account;
    }
    static std::unique_ptr<Connector> open(const support::ApiFake &fake)
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
        spec.subject = {{"CN", "a.example.org"}};
        spec.names = {{crypto::x509::GeneralNameType::Dns, "a.example.org"}};
        Ask ask;
        ask.request = crypto::x509::buildRequest(m_key, spec).value();
        ask.key = &m_key;
        ask.days = 30;
        return ask;
    }

private Q_SLOTS:
    void init() { m_kept.clear(); }

    // Published examples: the user guide's (IAM ListUsers), the signature test suite's
    // (get-vanilla, post-vanilla), and Amazon S3's (GET Object).
    void signature_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArrayList>("headers");
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<qint64>("time");
        QTest::addColumn<QByteArray>("signature");
        const QByteArray id = "AKIDEXAMPLE", secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
        const QByteArray empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        constexpr qint64 At = 1440938160;  // 2015-08-30T12:36:00Z
        QTest::newRow("ListUsers")
            << QByteArray("GET") << QByteArray("/")
            << QByteArray("Action=ListUsers&Version=2010-05-08")
            << QByteArrayList{"content-type:application/x-www-form-urlencoded; charset=utf-8",
                              "host:iam.amazonaws.com", "x-amz-date:20150830T123600Z"}
            << id << secret << QByteArray("iam") << At
            << QByteArray("5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7");
        QTest::newRow("get-vanilla")
            << QByteArray("GET") << QByteArray("/") << QByteArray()
            << QByteArrayList{"Host:example.amazonaws.com", "X-Amz-Date:20150830T123600Z"} << id
            << secret << QByteArray("service") << At
            << QByteArray("5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
        QTest::newRow("post-vanilla")
            << QByteArray("POST") << QByteArray("/") << QByteArray()
            << QByteArrayList{"X-Amz-Date:20150830T123600Z", "Host:example.amazonaws.com"} << id
            << secret << QByteArray("service") << At
            << QByteArray("5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b");
        QTest::newRow("GET Object")
            << QByteArray("GET") << QByteArray("/test.txt") << QByteArray()
            << QByteArrayList{"Host: examplebucket.s3.amazonaws.com", "Range:  bytes=0-9 ",
                              "x-amz-content-sha256:" + empty, "x-amz-date:20130524T000000Z"}
            << QByteArray("AKIAIOSFODNN7EXAMPLE")
            << QByteArray("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY") << QByteArray("s3")
            << qint64(1369353600)
            << QByteArray("f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }
    void signature()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, query);
        QFETCH(QByteArrayList, headers);
        QFETCH(QByteArray, id);
        QFETCH(QByteArray, secret);
        QFETCH(QByteArray, service);
        QFETCH(qint64, time);
        QFETCH(QByteArray, signature);
        AwsRequest request;
        request.method = method;
        request.path = path;
        request.query = query;
        for (const QByteArray &line : headers)
            request.headers.append({line.left(line.indexOf(':')), line.mid(line.indexOf(':') + 1)});
        const QByteArray made =
            awsAuthorization(request, {id, "us-east-1", service},
                             crypto::Secret::fromText(secret.toStdString()), time);
        QVERIFY2(made.endsWith(", Signature=" + signature), made.constData());
        QVERIFY(made.startsWith("AWS4-HMAC-SHA256 Credential=" + id + '/' + awsTime(time).left(8)
                                + "/us-east-1/" + service + "/aws4_request, SignedHeaders="));
        QVERIFY(!made.contains(secret));
    }

    void tests()
    {
        const auto server = fake();
        QVERIFY(server->ok());
        Call surroundings = call();
        const auto tested = open(*server)->test(surroundings);
        QVERIFY2(tested.ok(), tested.ok() ? "" : tested.error().detail.c_str());
        QCOMPARE(int(tested->certificates.size()), 2);
        QCOMPARE(tested->abilities.revoke, Abilities::Revoke::Active);
        QVERIFY(tested->facts.contains(u"signs with SHA256WITHECDSA"_s));
        server->setValue(u"crl"_s, u"false"_s);
        QCOMPARE(open(*server)->test(surroundings)->abilities.revoke, Abilities::Revoke::Passive);
        server->setValue(u"status"_s, u"DISABLED"_s);
        const auto disabled = open(*server)->test(surroundings);
        QVERIFY(!disabled.ok());
        QCOMPARE(disabled.error().code, ErrorCode::Refused);
        QVERIFY(disabled.error().detail.find("DISABLED") != std::string::npos);
        QVERIFY(!server->log().contains("very-secret"));
        QVERIFY2(server->complaints().isEmpty(), qPrintable(server->complaints().join(u'\n')));
    }

    void issuesAndRevokes()
    {
        const auto server = fake();
        const auto connector = open(*server);
        Call surroundings = call();
        Order order;
        const auto reply = connector->issue(ask(), order, surroundings);
        QVERIFY2(reply.ok(), reply.ok() ? "" : reply.error().detail.c_str());
        QCOMPARE(reply->state, Reply::State::Issued);
        QCOMPARE(int(reply->chain.size()), 3);
        QCOMPARE(server->count(u"pending"_s), 1);
        QCOMPARE(server->count(u"issue"_s), 1);
        // The token before the request, the name after it.
        QCOMPARE(int(m_kept.size()), 2);
        const QString token = server->value(u"token"_s);
        QVERIFY(token.size() == 32 && m_kept[0].contains(token.toLatin1()));
        QVERIFY(!m_kept[0].contains("arn") && m_kept[1].contains(Issued.toLatin1()));

        server->setValue(u"serial-of-it"_s, [&] {
            QStringList pairs;
            const QString hex = QString::fromStdString(
                crypto::x509::Certificate::parse(reply->chain.front())->serial);
            for (int i = 0; i < hex.size(); i += 2)
                pairs.append(hex.mid(i, 2));
            return pairs.join(u':');
        }());
        Revocation revocation;
        revocation.certificate = reply->chain.front();
        revocation.reason = 1;
        const auto revoked = connector->revoke(revocation, surroundings);
        QVERIFY2(revoked.ok(), revoked.ok() ? "" : revoked.error().detail.c_str());
        QCOMPARE(revoked->state, Revoked::State::Done);
        QCOMPARE(connector->revoke(revocation, surroundings)->state,
                 Revoked::State::AlreadyRevoked);
        revocation.reason = 6;
        QCOMPARE(connector->revoke(revocation, surroundings).error().code, ErrorCode::Unsupported);
        QVERIFY(!connector->list({}, surroundings).ok());
        QVERIFY2(server->complaints().isEmpty(), qPrintable(server->complaints().join(u'\n')));
    }

    void everyKeptStateGoesOn_data()
    {
        QTest::addColumn<int>("age");  // s, of a request nobody knows the fate of; -1: has its name
        QTest::addColumn<bool>("issues");
        QTest::newRow("kept, perhaps sent") << 0 << true;
        QTest::newRow("a minute ago") << 60 << true;
        QTest::newRow("ten minutes ago") << 600 << false;
        QTest::newRow("named") << -1 << true;
    }
    void everyKeptStateGoesOn()
    {
        QFETCH(int, age);
        QFETCH(bool, issues);
        const auto server = fake();
        Call surroundings = call();
        Order order;
        // What the authority knows of it.
        QVERIFY(open(*server)->issue(ask(), order, surroundings).ok());
        const QString token = server->value(u"token"_s);
        if (age >= 0)
            order.state = QJsonDocument(QJsonObject{{u"token"_s, token},
                                                    {u"at"_s, qint64(m_clock.now() - age)}})
                              .toJson();
        const auto reply = open(*server)->poll(ask(), order, surroundings);
        QCOMPARE(reply.ok(), issues);
        if (!issues) {
            QCOMPARE(reply.error().code, ErrorCode::Refused);
            QVERIFY(reply.error().detail.find("second certificate") != std::string::npos);
        }
        QCOMPARE(server->value(u"token"_s), token);  // the same order
        QCOMPARE(server->count(u"issue"_s), age >= 0 && issues ? 2 : 1);
        QVERIFY2(server->complaints().isEmpty(), qPrintable(server->complaints().join(u'\n')));
    }

    void aWrongArnIsExplained()
    {
        const auto server = fake();
        Account wrong = account(*server);
        wrong.settings.insert(u"ca-arn"_s, u"arn:aws:acm:eu-central-1:1:certificate/1"_s);
        const auto opened = connectorFor(std::move(wrong));
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().code, ErrorCode::InvalidArgument);
        QVERIFY(opened.error().detail.find("ca-arn") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(tst_AwsPcaConnector)
#include "tst_aws_pca_connector.moc"
