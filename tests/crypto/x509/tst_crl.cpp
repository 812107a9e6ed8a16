// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/chain_link.h"
#include "crypto/x509/crl.h"
#include "crypto/x509/request.h"
#include "tests/crypto/test_files.h"

#include <QTest>

using namespace crypto;
using namespace crypto::x509;
using crypto::wire::ImportItem;

namespace {

std::optional<Bytes> firstOf(ImportItem::Kind kind, const QString &name)
{
    const auto all = testing::readAll(
        wire::ImportReader::openFile((testing::VectorFolder + "/x509/" + name).toStdString())
            .value());
    const ImportItem *item = all.first(kind);
    return item ? std::optional(item->der) : std::nullopt;
}

}  // namespace

class TestCrl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsVectors_data();
    void readsVectors();
    void reasonsAndDates();
    void indirectEntriesKeepTheirIssuer();
    void verifies();
    void stops();
    void readsRequests_data();
    void readsRequests();
};

void TestCrl::initTestCase()
{
    if (!QDir(testing::VectorFolder).exists())
        QSKIP("python3-cryptography-vectors is not installed");
}

void TestCrl::readsVectors_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<quint64>("entries");
    QTest::newRow("all reasons") << "custom/crl_all_reasons.pem" << quint64{12};
    QTest::newRow("ten thousand") << "custom/crl_almost_10k.pem" << quint64{9999};
    QTest::newRow("empty") << "custom/crl_empty.pem" << quint64{0};
    QTest::newRow("no entries element") << "custom/crl_empty_no_sequence.der" << quint64{0};
    QTest::newRow("delta") << "custom/crl_delta_crl_indicator.pem" << quint64{0};
    QTest::newRow("no next update") << "custom/crl_no_next_update.pem" << quint64{0};
}

void TestCrl::readsVectors()
{
    QFETCH(const QString, file);
    QFETCH(const quint64, entries);
    const auto der = firstOf(ImportItem::Kind::Crl, file);
    QVERIFY(der);
    quint64 seen = 0;
    const auto crl = parseCrl(*der, [&](const CrlEntry &entry) {
        ++seen;
        return !entry.serial.empty();
    });
    QVERIFY2(crl.ok(), crl ? "" : crl.error().detail.c_str());
    QCOMPARE(seen, quint64{crl->entries});
    if (entries)
        QCOMPARE(seen, entries);
    QVERIFY(!crl->issuer.text.empty());
    QCOMPARE(crl->nextUpdate == 0, file.contains("no_next_update"));
    QCOMPARE(crl->baseNumber.empty(), !file.contains("delta"));
}

void TestCrl::reasonsAndDates()
{
    const auto der = firstOf(ImportItem::Kind::Crl, "custom/crl_all_reasons.pem");
    QVERIFY(der);
    std::vector<int> reasons;
    int dated = 0;
    const auto crl = parseCrl(*der, [&](const CrlEntry &entry) {
        reasons.push_back(entry.reason);
        dated += entry.invalidSince.has_value();
        return true;
    });
    QVERIFY(crl.ok());
    // As `openssl crl -text` lists them.
    const std::vector<int> expected{0, 0, 1, 1, 2, 3, 4, 5, 6, 8, 9, 10};
    std::sort(reasons.begin(), reasons.end());
    QCOMPARE(reasons, expected);
    QVERIFY(dated > 0);
}

void TestCrl::indirectEntriesKeepTheirIssuer()
{
    const QString file =
        testing::VectorFolder + "/x509/PKITS_data/crls/indirectCRLCA3cRLIssuerCRL.crl";
    const auto all = testing::readAll(wire::ImportReader::openFile(file.toStdString()).value());
    const ImportItem *item = all.first(ImportItem::Kind::Crl);
    QVERIFY(item);
    const auto crl = parseCrl(item->der);
    QVERIFY(crl.ok() && crl->indirect);
}

void TestCrl::verifies()
{
    const auto der = firstOf(ImportItem::Kind::Crl, "custom/valid_signature_crl.pem");
    const auto issuer = firstOf(ImportItem::Kind::Certificate, "custom/valid_signature_cert.pem");
    const auto bad = firstOf(ImportItem::Kind::Crl, "custom/invalid_signature_crl.pem");
    QVERIFY(der && issuer && bad);
    const auto good = verifyCrl(*der, *issuer);
    QVERIFY(good.ok() && good.value());
    const auto wrong = verifyCrl(*bad, *issuer);
    QVERIFY(wrong.ok() && !wrong.value());
}

void TestCrl::stops()
{
    const auto der = firstOf(ImportItem::Kind::Crl, "custom/crl_almost_10k.pem");
    QVERIFY(der);
    std::stop_source source;
    source.request_stop();
    const auto crl = parseCrl(*der, {}, source.get_token());
    QVERIFY(!crl.ok());
    QCOMPARE(crl.error().code, ErrorCode::Cancelled);
}

void TestCrl::readsRequests_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("key");
    const QString subject = "CN=cryptography.io,O=PyCA,L=Austin,ST=Texas,C=US";
    const QString backwards = "L=Austin,ST=Texas,C=US,O=PyCA,CN=cryptography.io";
    QTest::newRow("names") << "requests/san_rsa_sha1.pem"
                           << "CN=cryptography.io,O=PyCA,L=Chicago,ST=Illinois,C=US"
                           << QStringList{"cryptography.io", "sub.cryptography.io"} << "RSA 2048";
    QTest::newRow("RSA") << "requests/rsa_sha256.pem" << subject << QStringList{} << "RSA 2048";
    QTest::newRow("EC") << "requests/ec_sha256.pem" << backwards << QStringList{} << "EC P-384";
    QTest::newRow("DSA") << "requests/dsa_sha1.pem" << backwards << QStringList{} << "DSA 1024";
}

void TestCrl::readsRequests()
{
    QFETCH(const QString, file);
    QFETCH(const QString, subject);
    QFETCH(const QStringList, names);
    QFETCH(const QString, key);
    const auto der = firstOf(ImportItem::Kind::Request, file);
    QVERIFY(der);
    const auto request = parseRequest(*der);
    QVERIFY2(request.ok(), request ? "" : request.error().detail.c_str());
    QCOMPARE(QString::fromStdString(request->subject.text), subject);
    QStringList found;
    for (const GeneralName &name : request->names)
        found.append(QString::fromStdString(name.value));
    QCOMPARE(found, names);
    QCOMPARE(QString::fromStdString(request->key.label()), key);
    const auto verified = verifyRequest(*der);
    QVERIFY2(verified.ok() && verified.value(),
             verified ? "wrong" : verified.error().detail.c_str());
    Bytes changed = *der;
    changed[changed.size() - 5] ^= 1;
    const auto bad = verifyRequest(changed);
    QVERIFY(!bad.ok() || !bad.value());
}

QTEST_GUILESS_MAIN(TestCrl)
#include "tst_crl.moc"
