// SPDX-License-Identifier: GPL-3.0-or-later
// Azure Key Vault, each exchange as documented.
#include "models/authorities/azure_kv.h"
#include "tests/support/rest_bench.h"

using namespace Qt::StringLiterals;
using namespace authorities;
using crypto::ErrorCode;

class tst_AzureKvConnector : public QObject {
    Q_OBJECT

private:
    static std::unique_ptr<support::RestBench> bench()
    {
        auto made =
            std::make_unique<support::RestBench>(u"azure-kv"_s, u"azure-kv.http"_s, QString());
        made->fake.setValue(u"csr"_s,
                            QString::fromStdString(crypto::wire::pem(
                                "CERTIFICATE REQUEST", made->ask("a.example.org").request)));
        made->fake.setValue(u"next"_s,
                            made->fake.url(u"/certificates?api-version=7.4&$skiptoken=eyJOZXh0"
                                           "&maxresults=25"_s));
        return made;
    }
    static Account account(const support::RestBench &bench, const QJsonObject &more = {},
                           const QByteArray &secret = "qWgdYAmab0YSkuL1qKv5bPX")
    {
        QJsonObject settings{{u"tenant"_s, u"contoso.example"_s},
                             {u"client-id"_s, u"535fb089-9ff3-47b6-9bfb-4f1264799865"_s},
                             {u"login-url"_s, bench.fake.url(u"/login/"_s)}};
        for (auto it = more.begin(); it != more.end(); ++it)
            settings.insert(it.key(), it.value());
        return bench.account(settings, {{u"client-secret"_s, secret}});
    }

private Q_SLOTS:
    void testsAndTellsWhatItFound()
    {
        const auto one = bench();
        const auto connector = connectorFor(account(*one));
        GOOD(connector);
        Call call = one->call();
        const auto tested = (*connector)->test(call);
        GOOD(tested);
        QVERIFY(tested->abilities.list);
        QVERIFY(!tested->abilities.issue);
        QCOMPARE(tested->abilities.revoke, Abilities::Revoke::No);
        QCOMPARE(tested->facts.value(0),
                 u"certificates: 3 and more; among the first; disabled: 1, expired: 1"_s);
        QCOMPARE(tested->facts.value(1), u"tags: env, owner"_s);
        UNCOMPLAINING(one->fake);
    }

    void listsPageByPage()
    {
        const auto one = bench();
        const auto connector = connectorFor(account(*one));
        GOOD(connector);
        Call call = one->call();
        const auto first = (*connector)->list({}, call);
        GOOD(first);
        QCOMPARE(int(first->certificates.size()), 1);
        QCOMPARE(first->certificates.front().id, u"web"_s);
        QCOMPARE(first->certificates.front().revokedAt, crypto::UnixTime(0));
        QVERIFY(one->isOurs({first->certificates.front().certificate, {}}));
        QCOMPARE(first->unreadable, qint64(2));  // switched off; and no certificate at all
        // As stored in between, by another run.
        const auto later = connectorFor(account(*one));
        const auto second = (*later)->list(first->next, call);
        GOOD(second);
        QCOMPARE(int(second->certificates.size()), 1);
        QCOMPARE(second->certificates.front().certificate, one->fake.authority().issuer());
        QCOMPARE(second->unreadable, qint64(1));  // broken; the one that is gone is gone
        QVERIFY(second->next.isEmpty());
        QCOMPARE(one->fake.count(u"token"_s), 2);  // one for each run
        UNCOMPLAINING(one->fake);
    }

    void aTokenIsAskedForAgainWhenItsTimeIsOver()
    {
        const auto one = bench();
        const auto connector = connectorFor(account(*one));
        Call call = one->call();
        GOOD((*connector)->test(call));
        GOOD((*connector)->test(call));
        QCOMPARE(one->fake.count(u"token"_s), 1);
        one->clock.set(one->clock.now() + 3599);
        GOOD((*connector)->test(call));
        QCOMPARE(one->fake.count(u"token"_s), 2);
    }

    void theListingIsFollowedNowhereElse_data()
    {
        QTest::addColumn<QString>("next");
        QTest::newRow("another host")
            << u"https://evil.example/certificates?api-version=7.4&$skiptoken=a"_s;
        QTest::newRow("another port") << u"https://localhost:1/certificates?$skiptoken=a"_s;
        QTest::newRow("another path") << u"{own}/secrets?api-version=7.4"_s;
        QTest::newRow("no TLS") << u"http://localhost/certificates?$skiptoken=a"_s;
        QTest::newRow("no address") << u"certificates?$skiptoken=a"_s;
        QTest::newRow("a user before it") << u"https://u:p@localhost/certificates"_s;
    }
    void theListingIsFollowedNowhereElse()
    {
        QFETCH(QString, next);
        const auto one = bench();
        one->fake.setValue(u"next"_s, QString(next).replace(u"{own}"_s, one->fake.url(QString())));
        const auto connector = connectorFor(account(*one));
        Call call = one->call();
        const auto first = (*connector)->list({}, call);
        GOOD(first);
        const QByteArray before = one->fake.log();
        const auto second = (*connector)->list(first->next, call);
        QVERIFY(!second.ok());
        QCOMPARE(second.error().code, ErrorCode::NotPermitted);
        QCOMPARE(one->fake.log(), before);
    }

    void aRefusedSecretIsSaid()
    {
        const auto one = bench();
        const auto connector = connectorFor(account(*one, {}, "old"));
        Call call = one->call();
        const auto tested = (*connector)->test(call);
        QVERIFY(!tested.ok());
        QCOMPARE(tested.error().code, ErrorCode::Refused);
        QVERIFY2(tested.error().detail.find("AADSTS7000215") != std::string::npos,
                 tested.error().detail.c_str());
        QVERIFY(tested.error().detail.find("old") == std::string::npos);
        QCOMPARE(one->fake.count(u"list"_s), 0);
        UNCOMPLAINING(one->fake);
    }

    void issuesNothing()
    {
        const auto one = bench();
        const auto connector = connectorFor(account(*one));
        Call call = one->call();
        Order order;
        const Ask ask = one->ask("a.example.org");
        for (const auto &reply :
             {(*connector)->issue(ask, order, call), (*connector)->poll(ask, order, call)}) {
            QVERIFY(!reply.ok());
            QCOMPARE(reply.error().code, ErrorCode::Unsupported);
        }
        QVERIFY(!order.begun());
        QVERIFY(one->kept.empty());
        QVERIFY(one->fake.log().isEmpty());
    }

    void settingsAreLookedAt_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("tenant with a path") << u"tenant"_s << u"a/../b"_s;
        QTest::newRow("tenant of dots") << u"tenant"_s << u".."_s;
        QTest::newRow("no TLS") << u"login-url"_s << u"http://login.example"_s;
        QTest::newRow("a query") << u"login-url"_s << u"https://login.example/?a=b"_s;
        QTest::newRow("no host") << u"login-url"_s << u"https:///x"_s;
    }
    void settingsAreLookedAt()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        const auto one = bench();
        const auto opened = connectorFor(account(*one, {{key, value}}));
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().code, ErrorCode::InvalidArgument);
        QVERIFY(opened.error().detail.find(key.toStdString()) != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(tst_AzureKvConnector)
#include "tst_azure_kv_connector.moc"
