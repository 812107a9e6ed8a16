// SPDX-License-Identifier: GPL-3.0-or-later
// The stand-in for services that do not run here takes what is documented and nothing else.
#include "models/net/api_client.h"
#include "tests/support/api_fake.h"

using namespace Qt::StringLiterals;

class tst_ApiFake : public QObject {
    Q_OBJECT

private:
    support::ApiFake m_fake{QStringLiteral(SEALKEEPER_TEST_DATA "/authorities/self-test.http"),
                            {{u"secret"_s, u"s3"_s}}};
    QByteArray m_csr;

    net::ApiAnswer ask(const QByteArray &method, const QString &path, const QByteArray &body = {},
                       const QByteArray &type = "application/json", const QByteArray &key = "s3")
    {
        net::ApiSettings settings;
        settings.rootsPem = m_fake.tls().read("root.pem");
        settings.addresses.loopback = true;
        net::ApiClient client(std::move(settings));
        net::ApiRequest request;
        request.method = method;
        request.url = m_fake.url(path);
        request.body = body;
        request.contentType = body.isEmpty() ? QByteArray() : type;
        request.headers = {{"X-Key", key}};
        const auto answer = client.ask(request, {});
        if (answer)
            return *answer;
        net::ApiAnswer none;
        none.status = answer.error().code == crypto::ErrorCode::Unreachable ? 0 : -1;
        return none;
    }
    QByteArray order(int days = 90, const QByteArray &more = {}) const
    {
        return "{\"csr\":\"" + m_csr + "\",\"days\":" + QByteArray::number(days)
            + ",\"more\":[{\"x\":17}]" + more + '}';
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_fake.ok());
        const auto key = crypto::PrivateKey::generate({"EC P-256"});
        crypto::x509::RequestSpec spec;
        spec.names = {{crypto::x509::GeneralNameType::Dns, "a.example.org"}};
        m_csr = QByteArray::fromStdString(
            crypto::toBase64(crypto::x509::buildRequest(*key, spec).value()));
    }

    void takesWhatIsDocumented()
    {
        const auto made = ask("POST", u"/v1/ssl/order?b=x&a=1"_s, order());
        QCOMPARE(made.status, 201);
        QCOMPARE(made.header("location"), m_fake.url(u"/v1/order/7"_s).toLatin1());
        const QJsonObject json = QJsonDocument::fromJson(made.text()).object();
        QCOMPARE(json[u"product"_s].toString(), u"ssl"_s);
        QCOMPARE(json[u"number"_s].toInt(), 17);
        QVERIFY(json[u"pem"_s].toString().startsWith(u"-----BEGIN CERTIFICATE-----\n"_s));
        QCOMPARE(ask("GET", u"/v1/order/7"_s).status, 202);
        const auto issued = ask("GET", u"/v1/order/7"_s);
        QCOMPARE(issued.status, 200);
        QCOMPARE(issued.text().count("BEGIN CERTIFICATE"), 2);
        QVERIFY(issued.text().startsWith(json[u"pem"_s].toString().trimmed().toLatin1()));
        QCOMPARE(ask("GET", u"/v1/order/7"_s).status, 200);
        QCOMPARE(m_fake.authority().issued(), 1);
        QCOMPARE(ask("POST", u"/token"_s, "scope=a+b&grant_type=client_credentials",
                     "application/x-www-form-urlencoded")
                     .status,
                 200);
        const auto soap =
            ask("POST", u"/soap"_s, "<Envelope><Type>Issue</Type></Envelope>", "text/xml");
        QCOMPARE(soap.text(), QByteArray("Issue"));
        QCOMPARE(ask("DELETE", u"/v1/order/7"_s).status, 0);
        QVERIFY2(m_fake.complaints().isEmpty(), qPrintable(m_fake.complaints().join(u'\n')));
        QCOMPARE(m_fake.count(u"issued"_s), 2);
    }

    void refusesTheRest()
    {
        const QString path = u"/v1/ssl/order?b=x&a=1"_s;
        QCOMPARE(ask("POST", path, order(91)).status, 599);
        QCOMPARE(ask("POST", path, order(90, ",\"extra\":1")).status, 599);
        QCOMPARE(ask("POST", u"/v1/ssl/order?a=1"_s, order()).status, 599);
        QCOMPARE(ask("POST", path, order(), "application/json", "wrong").status, 599);
        QCOMPARE(ask("PUT", path, order()).status, 599);
        QCOMPARE(ask("DELETE", u"/v1/order/7"_s, "body").status, 599);
        QCOMPARE(ask("POST", u"/soap"_s, "<Type>Issue</Type>", "text/xml").status, 599);
        QCOMPARE(m_fake.complaints().size(), 7);
        QVERIFY2(m_fake.complaints().first().contains(u"body.days is"_s),
                 qPrintable(m_fake.complaints().first()));
    }
};

QTEST_GUILESS_MAIN(tst_ApiFake)
#include "tst_api_fake.moc"
