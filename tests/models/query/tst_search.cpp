// SPDX-License-Identifier: GPL-3.0-or-later
// Every field and operator against named rows.
#include "models/query/search.h"
#include "tests/support/synthetic_vault.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using query::Context;
using query::Query;
using support::Day;
using support::SyntheticCertificate;
using support::SyntheticVault;
using support::Today;

namespace {

constexpr Context Now{Today, 30};

QByteArray v4(int a, int b, int c, int d)
{
    QByteArray address = QByteArray::fromHex("00000000000000000000ffff");
    for (const int byte : {a, b, c, d})
        address += static_cast<char>(byte);
    return address;
}

Query parsed(const QString &text)
{
    auto made = Query::parse(text);
    if (!made.query)
        qFatal("%s: %s", qPrintable(text), qPrintable(made.error->message));
    return *made.query;
}

}  // namespace

class TestSearch : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<SyntheticVault> m_named;
    QMap<qint64, QString> m_names;

    qint64 add(const QString &name, SyntheticCertificate c)
    {
        c.name = name;
        const qint64 id = m_named->add(c);
        m_names[id] = name.section(u'.', 0, 0);
        return id;
    }

    QStringList found(const QString &text)
    {
        const auto ids =
            query::sortedIds(m_named->database(), {parsed(text), Now, std::nullopt, 0, -1});
        if (!ids)
            return {QString::fromStdString(ids.error().detail)};
        QStringList names;
        for (const qint64 id : *ids)
            names << m_names[id];
        names.sort();
        return names;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto named = SyntheticVault::create(m_folder.filePath(u"named.db"_s));
        QVERIFY(named.ok());
        m_named = std::move(*named);
        using domain::NameType;
        const qint64 root = add(u"root.ca"_s,
                                {.issuer = u"Test Root"_s,
                                 .keyAlgorithm = u"RSA"_s,
                                 .keyCurve = {},
                                 .keyBits = 4096,
                                 .notBefore = Today - 900 * Day,
                                 .notAfter = Today + 3000 * Day,
                                 .owner = u"PKI"_s,
                                 .isAuthority = true,
                                 .selfSigned = true,
                                 .serial = u"0a01"_s,
                                 .subject = u"CN=Test Root"_s,
                                 .extendedUsage = {}});
        const qint64 middle = add(u"middle.ca"_s,
                                  {.issuer = u"Test Root"_s,
                                   .keyAlgorithm = u"RSA"_s,
                                   .keyCurve = {},
                                   .keyBits = 3072,
                                   .notBefore = Today - 800 * Day,
                                   .notAfter = Today + 1000 * Day,
                                   .owner = u"PKI"_s,
                                   .isAuthority = true,
                                   .parentId = root,
                                   .parentState = 1,
                                   .subject = u"CN=middle.ca"_s,
                                   .extendedUsage = {}});
        add(u"shop.example.org"_s,
            {.issuer = u"middle.ca"_s,
             .owner = u"Web platform"_s,
             .team = u"Retail"_s,
             .environment = u"prod"_s,
             .notes = u"migrate before summer"_s,
             .tags = {u"pci"_s, u"edge"_s},
             .criticality = 3,
             .parentId = middle,
             .privateKeyId = 7,
             .parentState = 1,
             .serial = u"049c1fe2aa"_s,
             .subject = u"CN=shop.example.org,O=Acme\\, Inc,C=NO"_s,
             .organization = u"Acme, Inc"_s,
             .country = u"NO"_s,
             .ocsp = u"http://ocsp.example.org"_s,
             .policies = u"2.23.140.1.2.1"_s,
             .sctCount = 2,
             .names = {{NameType::Dns, u"shop.example.org"_s},
                       {NameType::Dns, u"*.shop.example.org"_s},
                       {NameType::Ip, u"10.1.2.3"_s, v4(10, 1, 2, 3)}},
             .places = {{domain::LocationKind::File, u"/etc/ssl/shop.pem"_s},
                        {domain::LocationKind::Network, u"10.1.2.3:443"_s, {}, v4(10, 1, 2, 3)}},
             .custom = {{u"ticket"_s, u"A-17"_s}, {u"cost:number"_s, u"120"_s}}});
        add(u"soon.example.org"_s,
            {.notAfter = Today + 10 * Day,
             .owner = u"Payments"_s,
             .tags = {u"pci"_s},
             .seenAt = Today - 20 * Day,
             .subject = u"CN=soon.example.org,O=Contoso"_s,
             .organization = u"Contoso"_s,
             .names = {{NameType::Dns, u"soon.example.org"_s},
                       {NameType::Ip, u"192.0.2.9"_s, v4(192, 0, 2, 9)}},
             .custom = {{u"cost:number"_s, u"9"_s}}});
        add(u"late.example.net"_s,
            {.notAfter = Today - 5 * Day,
             .managed = false,
             .seenAt = Today - Day,
             .names = {{NameType::Dns, u"late.example.net"_s}}});
        add(u"gone.example.net"_s,
            {.notAfter = Today - 50 * Day, .owner = u"Payments"_s, .seenAt = Today - 60 * Day});
        add(u"future.example.net"_s,
            {.notBefore = Today + 5 * Day, .notAfter = Today + 95 * Day, .owner = u"Payments"_s});
        add(u"revoked.example.org"_s,
            {.owner = u"Payments"_s, .revokedAt = Today - 3 * Day, .seenAt = Today - Day});
        add(u"withdrawn.example.org"_s,
            {.owner = u"Payments"_s, .revokedAt = Today - 40 * Day, .seenAt = Today - 50 * Day});
        add(u"old.example.org"_s, {.owner = u"Payments"_s, .supersededBy = 3});
        add(u"weak.example.com"_s,
            {.keyAlgorithm = u"RSA"_s,
             .keyCurve = {},
             .keyBits = 1024,
             .signature = u"sha1WithRSAEncryption"_s,
             .owner = u"100% _real_"_s,
             .weakness = domain::ShortKey | domain::OldDigest,
             .addedAt = Today - 3600});
        add(u"quantum.example.com"_s,
            {.keyAlgorithm = u"ML-DSA-65"_s,
             .keyCurve = {},
             .keyBits = 0,
             .signature = u"ML-DSA-65"_s,
             .owner = u"Payments"_s,
             .postQuantum = domain::PostQuantum::Safe,
             .mail = u"pq@example.com"_s,
             .names = {{NameType::Mail, u"pq@example.com"_s},
                       {NameType::Uri, u"spiffe://example.com/pq"_s}}});
        add(u"b\u00fccher.example"_s,
            {.owner = u"\u30d7\u30e9\u30c3\u30c8"_s,
             .names = {{NameType::Dns, u"xn--bcher-kva.example"_s}}});
    }

    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("names");
        const auto row = [](const QString &text, const QString &names) {
            QTest::newRow(qPrintable(text)) << text << names;
        };
        const QString all =
            u"b\u00fccher future gone late middle old quantum revoked root shop soon weak withdrawn"_s;
        row(u""_s, all);
        // status
        row(u"status:expired"_s, u"gone late"_s);
        row(u"status:expiring"_s, u"soon"_s);
        row(u"status:valid"_s, u"b\u00fccher middle quantum root shop soon weak"_s);
        row(u"status=valid"_s, u"b\u00fccher middle quantum root shop weak"_s);
        row(u"status:not-yet-valid"_s, u"future"_s);
        row(u"status:revoked"_s, u"revoked withdrawn"_s);
        row(u"status:superseded"_s, u"old"_s);
        row(u"-status:(revoked or superseded) example.org"_s, u"shop soon"_s);
        row(u"status!=valid status!=expired"_s, u"future old revoked withdrawn"_s);
        // dates
        row(u"expires<30d"_s, u"gone late soon"_s);
        row(u"expires:30d"_s, u"soon"_s);
        row(u"expires<-7d"_s, u"gone"_s);
        row(u"expires>1y"_s, u"middle root"_s);
        row(u"expires:2026-12-03"_s, u"soon"_s);
        row(u"expires>=2026-12-03 expires<2026-12-04"_s, u"soon"_s);
        row(u"expires<=2026-10"_s, u"gone"_s);
        row(u"expires>2026-12-03T12:00:00Z expires<1y"_s,
            u"b\u00fccher future old quantum revoked shop weak withdrawn"_s);
        row(u"begins>1y"_s, u"middle root"_s);
        row(u"begins<-1d"_s,
            u"b\u00fccher gone late middle old quantum revoked root shop soon weak withdrawn"_s);
        row(u"added<1d"_s, u"weak"_s);
        row(u"seen>7d"_s, u"gone soon withdrawn"_s);
        row(u"seen<2026-11-10"_s, u"gone soon withdrawn"_s);
        row(u"revoked<7d"_s, u"revoked"_s);
        row(u"revoked>7d"_s, u"withdrawn"_s);
        row(u"still-seen:yes"_s, u"late revoked"_s);
        row(u"still-seen:no status:revoked"_s, u"withdrawn"_s);
        // dictionaries
        row(u"issuer:\"Test Root\""_s, u"middle root"_s);
        row(u"issuer:\"test root\""_s, u"middle root"_s);
        row(u"issuer:\"CN=Test Root\""_s, u"middle root"_s);
        row(u"issuer:Test*"_s, u"middle root"_s);
        row(u"issuer=Test*"_s, u""_s);
        row(u"issuer~root"_s, u"middle root"_s);
        row(u"issuer-tree:\"Test Root\""_s, u"middle root shop"_s);
        row(u"issuer-tree:middle.ca"_s, u"shop"_s);
        row(u"-issuer:R11"_s, u"middle root shop"_s);
        row(u"owner:none"_s, u"late"_s);
        row(u"owner:\"none\""_s, u""_s);
        row(u"owner:payments expires<1y"_s, u"future gone old quantum revoked soon withdrawn"_s);
        row(u"owner:(\"Web platform\" or PKI)"_s, u"middle root shop"_s);
        row(u"owner~%"_s, u"weak"_s);
        row(u"owner~_real_"_s, u"weak"_s);
        row(u"owner:?KI"_s, u"middle root"_s);
        row(u"owner:\u30d7\u30e9\u30c3\u30c8"_s, u"b\u00fccher"_s);
        row(u"team:Retail"_s, u"shop"_s);
        row(u"env:prod"_s, u"shop"_s);
        row(u"environment:none example.com"_s, u"quantum weak"_s);
        row(u"tag:pci"_s, u"shop soon"_s);
        row(u"tag:pci -tag:edge"_s, u"soon"_s);
        row(u"tag:(edge or lab)"_s, u"shop"_s);
        row(u"tag:none owner:PKI"_s, u"middle root"_s);
        // keys and signatures
        row(u"key:rsa"_s, u"middle root weak"_s);
        row(u"key:rsa<3072"_s, u"weak"_s);
        row(u"key:rsa>=3072"_s, u"middle root"_s);
        row(u"key<2048 -key:ec"_s, u"weak"_s);
        row(u"key:\"EC P-256\" tag:pci"_s, u"shop soon"_s);
        row(u"key:p-256 tag:pci"_s, u"shop soon"_s);
        row(u"key:ecdsa tag:edge"_s, u"shop"_s);
        row(u"key:ml-dsa"_s, u"quantum"_s);
        row(u"bits>=4096"_s, u"root"_s);
        row(u"sig:sha1"_s, u"weak"_s);
        row(u"sig:SHA-1"_s, u"weak"_s);
        row(u"pqc:safe"_s, u"quantum"_s);
        row(u"weak:yes"_s, u"weak"_s);
        row(u"has:key"_s, u"shop"_s);
        // names
        row(u"san:shop.example.org"_s, u"shop"_s);
        row(u"san:SHOP.EXAMPLE.ORG"_s, u"shop"_s);
        row(u"san:*.example.org"_s, u"shop soon"_s);
        row(u"san:*.shop.example.org"_s, u"shop"_s);
        row(u"san:shop.*"_s, u"shop"_s);
        row(u"san:s*.org"_s, u"shop soon"_s);
        row(u"san=*.shop.example.org"_s, u"shop"_s);
        row(u"san=*.example.org"_s, u""_s);
        row(u"san:10.0.0.0/8"_s, u"shop"_s);
        row(u"san:192.0.2.9"_s, u"soon"_s);
        row(u"san.ip:0.0.0.0/0"_s, u"shop soon"_s);
        row(u"san.mail:*@example.com"_s, u"quantum"_s);
        row(u"san.uri:spiffe:*"_s, u"quantum"_s);
        row(u"san~bcher"_s, u"b\u00fccher"_s);
        row(u"san:none owner:PKI"_s, u"middle root"_s);
        row(u"mail:pq@example.com"_s, u"quantum"_s);
        row(u"names>2"_s, u"shop"_s);
        // text of the certificate
        row(u"subject:contoso"_s, u"soon"_s);
        row(u"subject:to"_s, u"soon"_s);
        row(u"cn:shop.example.org"_s, u"shop"_s);
        row(u"o:\"Acme, Inc\""_s, u"shop"_s);
        row(u"o:Contoso"_s, u"soon"_s);
        row(u"country:no"_s, u"shop"_s);
        row(u"name:*.example.com"_s, u"quantum weak"_s);
        row(u"serial:04:9C:1F:E2:AA"_s, u"shop"_s);
        row(u"serial:049c*"_s, u"shop"_s);
        row(u"serial:0a01"_s, u"root"_s);
        row(u"eku:serverAuth tag:edge"_s, u"shop"_s);
        row(u"eku:none"_s, u"middle root"_s);
        row(u"policy:2.23.140.1.2.1"_s, u"shop"_s);
        row(u"policy:2.23.140.1.2"_s, u""_s);
        row(u"ocsp:example.org"_s, u"shop"_s);
        row(u"notes:summer"_s, u"shop"_s);
        row(u"has:notes"_s, u"shop"_s);
        row(u"has:sct"_s, u"shop"_s);
        row(u"criticality>=high"_s, u"shop"_s);
        row(u"criticality:none owner:PKI"_s, u"middle root"_s);
        row(u"managed:no"_s, u"late"_s);
        row(u"ca:yes"_s, u"middle root"_s);
        row(u"self-signed:yes"_s, u"root"_s);
        row(u"parent:verified"_s, u"middle shop"_s);
        row(u"parent:none owner:PKI"_s, u""_s);
        row(u"lifetime>398"_s, u"middle root"_s);
        row(u"id:3"_s, u"shop"_s);
        // places
        row(u"location:/etc/ssl"_s, u"shop"_s);
        row(u"location:10.0.0.0/8"_s, u"shop"_s);
        row(u"location:11.0.0.0/8"_s, u""_s);
        row(u"location:none owner:PKI"_s, u"middle root"_s);
        row(u"locations>1"_s, u"shop"_s);
        // fields of one's own
        row(u"field.ticket:A-17"_s, u"shop"_s);
        row(u"field.ticket:a*"_s, u"shop"_s);
        row(u"field.cost>9"_s, u"shop"_s);
        row(u"field.cost<100"_s, u"soon"_s);
        row(u"field.cost:none owner:PKI"_s, u"middle root"_s);
        row(u"field.unknown:x"_s, u""_s);
        // findings
        row(u"finding:short-key"_s, u"weak"_s);
        row(u"finding:revoked-still-seen"_s, u"revoked"_s);
        row(u"lint:error"_s, u"gone late revoked weak"_s);
        // text
        row(u"shop"_s, u"shop"_s);
        row(u"SHOP.example"_s, u"shop"_s);
        row(u"049c1fe2"_s, u"shop"_s);
        row(u"04:9c:1f:e2:aa"_s, u"shop"_s);
        row(u"summer"_s, u"shop"_s);
        row(u"\"web platform\""_s, u"shop"_s);
        row(u"pci"_s, u"shop soon"_s);
        row(u"pc"_s, u"shop soon"_s);
        row(u"sh*example.org"_s, u"shop"_s);
        row(u"s?op.*.org"_s, u"shop"_s);
        row(u"weak or quantum"_s, u"quantum weak"_s);
        row(u"example.org -shop -soon -status:revoked -status:superseded"_s, u""_s);
        row(u"\u30d7\u30e9\u30c3"_s, u"b\u00fccher"_s);
        row(u"\"\U0001F600x\""_s, u""_s);
        row(u"\"o\\\"wner\""_s, u""_s);
        // whatever is typed is a value
        row(u"\"' OR 1=1 --\""_s, u""_s);
        row(u"owner:\"x') OR (1=1\""_s, u""_s);
        row(u"name:\"'; DELETE FROM certificate; --\""_s, u""_s);
        row(u"\"NEAR(shop soon)\""_s, u""_s);
        row(u"\"subject:shop\""_s, u""_s);
        row(u"field.x'y:1"_s, QString());
    }
    void finds()
    {
        QFETCH(QString, text);
        QFETCH(QString, names);
        if (names.isNull()) {
            QVERIFY(Query::parse(text).error.has_value() || found(text).isEmpty());
            return;
        }
        QStringList wanted = names.split(u' ', Qt::SkipEmptyParts);
        wanted.sort();
        QCOMPARE(found(text), wanted);
        const auto query = parsed(text);
        QCOMPARE(*query::countMatching(m_named->database(), query, Now), qint64(wanted.size()));
        // The single SQL condition says the same as the set operations.
        const auto condition = query.condition(Now);
        auto statement = m_named->database().prepare("SELECT count(*) FROM certificate c WHERE "
                                                     + condition.sql);
        QVERIFY2(statement.ok(), statement.ok() ? "" : statement.error().detail.c_str());
        query::bindValues(*statement, condition.values);
        QVERIFY(*statement->step());
        QCOMPARE(statement->integer(0), std::int64_t(wanted.size()));
        // And so does the first page, whichever way it takes.
        for (const char *order : {"expires", "-name", "names"}) {
            const auto first = query::firstIds(
                m_named->database(),
                {query, Now, *query::Sort::from(QString::fromLatin1(order)), 0, 100});
            QVERIFY2(first.ok(), first.ok() ? "" : first.error().detail.c_str());
            QCOMPARE(qsizetype(first->size()), wanted.size());
        }
    }

    void handles()
    {
        auto &database = m_named->database();
        const qint64 shop = 3;
        const auto row = query::rows(database, std::span(&shop, 1));
        const QString full = QString::fromLatin1((*row)[0].sha256.toHex());
        const std::vector<qint64> wanted{shop};
        QCOMPARE(*query::findByHandle(database, full), wanted);
        QCOMPARE(*query::findByHandle(database, full.toUpper()), wanted);
        QCOMPARE(*query::findByHandle(database, full.left(9)), wanted);
        QCOMPARE(*query::findByHandle(database, u"id:3"_s), wanted);
        QCOMPARE(*query::findByHandle(database, u"04:9c:1f:e2:aa"_s), wanted);
        QVERIFY(query::findByHandle(database, u"0000000000"_s)->empty());
        QVERIFY(query::findByHandle(database, u"no hex"_s)->empty());
        QVERIFY(!query::findByHandle(database, u"id:x"_s).ok());
    }

    void sorts()
    {
        QCOMPARE(query::Sort::from(u"-name"_s)->text(), u"-name"_s);
        QCOMPARE(query::Sort::from(u""_s)->text(), u"expires"_s);
        const auto wrong = query::Sort::from(u"expire"_s);
        QVERIFY(!wrong.ok());
        QVERIFY(QString::fromStdString(wrong.error().detail).contains(u"expires"_s));
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
