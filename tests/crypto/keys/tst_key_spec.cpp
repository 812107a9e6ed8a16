// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/keys/key_spec.h"
#include "crypto/keys/private_key.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace crypto;

class TestKeySpec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textsAndLabels_data();
    void textsAndLabels();
    void refuses_data();
    void refuses();
    void everyTextCanBeMade();
    void rsaStopsWhenAsked();
};

void TestKeySpec::textsAndLabels_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QByteArray>("again");
    const auto row = [](const char *text, const char *label, const char *again = nullptr) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(label)
                            << QByteArray(again ? again : text);
    };
    row("rsa-2048", "RSA 2048");
    row("rsa-2056", "RSA 2056");
    row("rsa-3072", "RSA 3072");
    row("rsa-8192", "RSA 8192");
    row("ecdsa-p256", "EC P-256");
    row("ECDSA-P384", "EC P-384", "ecdsa-p384");
    row("ecdsa-p521", "EC P-521");
    row("ecdsa-brainpool512", "EC brainpoolP512r1");
    row("Ed25519", "Ed25519", "ed25519");
    row("ed448", "Ed448");
    row("ml-dsa-65", "ML-DSA-65");
    row("slh-dsa-sha2-128s", "SLH-DSA-SHA2-128s");
    row("slh-dsa-shake-256f", "SLH-DSA-SHAKE-256f");
}

void TestKeySpec::textsAndLabels()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, label);
    QFETCH(const QByteArray, again);
    const auto spec = parseKeySpec(text.toStdString());
    QVERIFY(spec.ok());
    QCOMPARE(QByteArray::fromStdString(spec->label), label);
    QCOMPARE(QByteArray::fromStdString(keySpecText(*spec)), again);
}

void TestKeySpec::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"", "rsa", "rsa-", "rsa-1024", "rsa-2047", "rsa-2052", "rsa-8200", "rsa-03072",
          "rsa-+3072", "rsa-3072x", "rsa-99999999999999999999", "ecdsa-p255", "ecdsa", "ml-dsa-66",
          "slh-dsa-sha2-128", " ed25519", "dsa-2048", "x25519"})
        QTest::newRow(*text ? text : "empty") << QByteArray(text);
}

void TestKeySpec::refuses()
{
    QFETCH(const QByteArray, text);
    const auto spec = parseKeySpec(text.toStdString());
    QVERIFY(!spec.ok());
    QCOMPARE(spec.error().code, ErrorCode::InvalidArgument);
    QVERIFY(!spec.error().detail.empty());
}

void TestKeySpec::everyTextCanBeMade()
{
    for (const std::string &text : keySpecTexts()) {
        const auto spec = parseKeySpec(text);
        QVERIFY(spec.ok());
        QCOMPARE(keySpecText(*spec), text);
        // The big ones are the same code with larger numbers, and slow.
        if (text == "rsa-4096" || text == "rsa-8192" || text.ends_with("192s")
            || text.ends_with("256s"))
            continue;
        const auto key = PrivateKey::generate(*spec);
        QVERIFY2(key.ok(), text.c_str());
        QCOMPARE(key->info().label(), spec->label);
    }
}

void TestKeySpec::rsaStopsWhenAsked()
{
    // 16384 bits take minutes: only a search that looks at its token ends in time.
    std::stop_source stop;
    QElapsedTimer timer;
    std::thread later([&] {
        QTest::qSleep(300);
        timer.start();
        stop.request_stop();
    });
    const auto key = PrivateKey::generate({"RSA 16384"}, stop.get_token());
    const qint64 took = timer.elapsed();
    later.join();
    QVERIFY(!key.ok());
    QCOMPARE(key.error().code, ErrorCode::Cancelled);
    QVERIFY2(took < 5000, QByteArray::number(took).constData());
    qInfo("stopped after %lld ms", static_cast<long long>(took));

    const auto quick = PrivateKey::generate({"EC P-256"}, stop.get_token());
    QVERIFY(!quick.ok());
    QCOMPARE(quick.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestKeySpec)
#include "tst_key_spec.moc"
