// SPDX-License-Identifier: GPL-3.0-or-later
// Private keys on the command line: made, taken in, given out, destroyed, in the vault and in a
// token. What comes out is held against openssl.
#include "tests/e2e/program.h"
#include "tests/support/softhsm.h"

using namespace e2e;

class tst_Keys : public QObject {
    Q_OBJECT

private:
    Home m_home;
    test::SoftHsm m_token;

    Outcome openssl(const QStringList &arguments) { return run(u"openssl"_s, arguments); }
    QStringList exporting(const QString &key, const QString &format, const QString &file)
    {
        return {u"key"_s,          u"export"_s,   key,
                u"--format"_s,     format,        u"--output"_s,
                m_home.path(file), u"--reason"_s, u"moved to the new server"_s,
                u"--json"_s};
    }
    QStringList secret() const { return {u"--export-passphrase-file"_s, m_home.path(u"export"_s)}; }
    QJsonArray keys(const QStringList &more = {})
    {
        return m_home.sealkeeper(QStringList{u"key"_s, u"list"_s, u"--json"_s} + more)
            .json()[u"keys"_s]
            .toArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!test::SoftHsm::module().isEmpty(), "softhsm2 is not installed");
        QVERIFY(m_token.start(u"Lab"_s, u"4321"_s));
        VERIFY_EXIT(m_home.createVault(), 0);
        QVERIFY(writeFile(m_home.path(u"export"_s), "for the export\n"));
        QVERIFY(writeFile(m_home.path(u"pin"_s), "4321\n"));
        QVERIFY(writeFile(m_home.path(u"wrong-pin"_s), "0000\n"));
    }

    void generates_data()
    {
        QTest::addColumn<QString>("spec");
        QTest::addColumn<QString>("type");
        QTest::newRow("default") << QString() << u"EC P-256"_s;
        QTest::newRow("RSA") << u"rsa-3072"_s << u"RSA 3072"_s;
        QTest::newRow("P-521") << u"ecdsa-p521"_s << u"EC P-521"_s;
        QTest::newRow("Brainpool") << u"ecdsa-brainpool256"_s << u"EC brainpoolP256r1"_s;
        QTest::newRow("Ed25519") << u"ed25519"_s << u"Ed25519"_s;
        QTest::newRow("Ed448") << u"ed448"_s << u"Ed448"_s;
        QTest::newRow("ML-DSA") << u"ml-dsa-65"_s << u"ML-DSA-65"_s;
        QTest::newRow("SLH-DSA") << u"slh-dsa-sha2-128f"_s << u"SLH-DSA-SHA2-128f"_s;
    }
    void generates()
    {
        QFETCH(const QString, spec);
        QFETCH(const QString, type);
        QStringList words{u"key"_s, u"generate"_s, u"--label"_s, u"for tests"_s, u"--json"_s};
        if (!spec.isEmpty())
            words.append(spec);
        const Outcome made = m_home.sealkeeper(words);
        VERIFY_EXIT(made, 0);
        QCOMPARE(made.json()[u"state"_s].toString(), u"done"_s);
        const QJsonObject last = keys().last().toObject();
        QCOMPARE(last[u"type"_s].toString(), type);
        QCOMPARE(last[u"certificates"_s].toInt(-1), 0);
        QCOMPARE(last[u"origin"_s].toString(), u"generated: for tests"_s);
        QVERIFY(last[u"token"_s].isNull());
    }

    void refusesWhatIsNoKey()
    {
        VERIFY_EXIT(m_home.sealkeeper({u"key"_s, u"generate"_s, u"rsa-512"_s}), 2);
        VERIFY_EXIT(m_home.sealkeeper({u"key"_s, u"show"_s, u"9999"_s}), 1);
        VERIFY_EXIT(m_home.sealkeeper({u"key"_s, u"show"_s, u"nothing!"_s}), 2);
        VERIFY_EXIT(m_home.sealkeeper({u"key"_s, u"import"_s, m_home.path(u"pin"_s)}), 1);
    }

    void takesKeysIn()
    {
        VERIFY_EXIT(openssl({u"genpkey"_s, u"-algorithm"_s, u"RSA"_s, u"-aes-256-cbc"_s, u"-pass"_s,
                             u"pass:secret of openssl"_s, u"-out"_s, m_home.path(u"in.key"_s)}),
                    0);
        QVERIFY(writeFile(m_home.path(u"wrong"_s), "wrong\nworse\n"));
        QVERIFY(writeFile(m_home.path(u"right"_s), "wrong\nsecret of openssl\n"));
        const QStringList words{u"key"_s, u"import"_s, m_home.path(u"in.key"_s), u"--json"_s,
                                u"--container-passphrase-file"_s};
        const qsizetype before = keys().size();
        VERIFY_EXIT(m_home.sealkeeper(words + QStringList{m_home.path(u"wrong"_s)}), 3);
        QCOMPARE(keys().size(), before);
        const Outcome taken = m_home.sealkeeper(words + QStringList{m_home.path(u"right"_s)});
        VERIFY_EXIT(taken, 0);
        QVERIFY(taken.json()[u"keys"_s][0][u"added"_s].toBool());
        const Outcome again = m_home.sealkeeper(words + QStringList{m_home.path(u"right"_s)});
        VERIFY_EXIT(again, 0);
        QVERIFY(!again.json()[u"keys"_s][0][u"added"_s].toBool());
        QCOMPARE(keys().size(), before + 1);
        QCOMPARE(keys().last()[u"origin"_s].toString(), u"in.key"_s);
    }

    void givesKeysOut()
    {
        VERIFY_EXIT(m_home.makeCertificate(u"web"_s, u"/CN=web.example.org"_s, 30), 0);
        VERIFY_EXIT(
            m_home.sealkeeper({u"import"_s, m_home.work(u"web.pem"_s), m_home.work(u"web.key"_s)}),
            0);
        const QJsonObject row = keys().last().toObject();
        const QString key = QString::number(row[u"id"_s].toInt());
        QCOMPARE(row[u"certificates"_s].toInt(), 1);
        const Outcome shown = m_home.sealkeeper(
            {u"key"_s, u"show"_s, row[u"spki_sha256"_s].toString().left(12), u"--json"_s});
        VERIFY_EXIT(shown, 0);
        QCOMPARE(shown.json()[u"certificates"_s][0][u"name"_s].toString(), u"web.example.org"_s);

        const QByteArray spki =
            openssl({u"pkey"_s, u"-in"_s, m_home.work(u"web.key"_s), u"-pubout"_s}).out;
        const auto sameKey = [&](const QStringList &arguments) {
            return openssl(QStringList{u"pkey"_s, u"-pubout"_s} + arguments).out == spki;
        };
        const QString pass = u"pass:for the export"_s;
        VERIFY_EXIT(m_home.sealkeeper(exporting(key, u"pem"_s, u"out.pem"_s) + secret()), 0);
        QVERIFY(readFile(m_home.path(u"out.pem"_s)).startsWith("-----BEGIN ENCRYPTED PRIVATE KEY"));
        QVERIFY(sameKey({u"-in"_s, m_home.path(u"out.pem"_s), u"-passin"_s, pass}));
        const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(m_home.path(u"out.pem"_s)) & others));

        VERIFY_EXIT(m_home.sealkeeper(exporting(key, u"pkcs8"_s, u"out.der"_s) + secret()), 0);
        QVERIFY(sameKey(
            {u"-inform"_s, u"DER"_s, u"-in"_s, m_home.path(u"out.der"_s), u"-passin"_s, pass}));
        const QByteArray shape =
            openssl({u"asn1parse"_s, u"-inform"_s, u"DER"_s, u"-in"_s, m_home.path(u"out.der"_s)})
                .out;
        QVERIFY(shape.contains("PBES2") && shape.contains("aes-256-cbc")
                && shape.contains("hmacWithSHA256"));

        VERIFY_EXIT(m_home.sealkeeper(exporting(key, u"pem"_s, u"plain.pem"_s)
                                      + QStringList{u"--unencrypted"_s}),
                    0);
        QVERIFY(sameKey({u"-in"_s, m_home.path(u"plain.pem"_s)}));
        VERIFY_EXIT(m_home.sealkeeper(exporting(key, u"pkcs8"_s, u"plain.der"_s)
                                      + QStringList{u"--unencrypted"_s}),
                    0);
        QVERIFY(sameKey({u"-inform"_s, u"DER"_s, u"-in"_s, m_home.path(u"plain.der"_s)}));
    }

    void givesContainersOut_data()
    {
        QTest::addColumn<bool>("old");
        QTest::addColumn<QByteArray>("cipher");
        QTest::newRow("modern") << false << QByteArray("AES-256-CBC");
        QTest::newRow("old Windows") << true << QByteArray("pbeWithSHA1And3-KeyTripleDES-CBC");
    }
    void givesContainersOut()
    {
        QFETCH(const bool, old);
        QFETCH(const QByteArray, cipher);
        const QString key = QString::number(keys().last()[u"id"_s].toInt());
        const QString file = old ? u"old.p12"_s : u"new.p12"_s;
        QStringList words = exporting(key, u"p12"_s, file) + secret();
        if (old)
            words.append(u"--legacy"_s);
        VERIFY_EXIT(m_home.sealkeeper(words), 0);
        const Outcome read = openssl({u"pkcs12"_s, u"-in"_s, m_home.path(file), u"-info"_s,
                                      u"-nodes"_s, u"-passin"_s, u"pass:for the export"_s});
        VERIFY_EXIT(read, 0);
        QVERIFY2(read.err.contains(cipher), read.words().constData());
        QVERIFY(read.out.contains("BEGIN PRIVATE KEY") && read.out.contains("BEGIN CERTIFICATE"));
    }

    void keysLeaveOnlyWithReasonAndPassphrase()
    {
        const QString key = QString::number(keys().last()[u"id"_s].toInt());
        QVERIFY(writeFile(m_home.path(u"short"_s), "short\n"));
        QStringList words = exporting(key, u"pem"_s, u"never.pem"_s);
        VERIFY_EXIT(m_home.sealkeeper(words), 3);  // no terminal to ask on
        VERIFY_EXIT(
            m_home.sealkeeper(
                words + QStringList{u"--export-passphrase-file"_s, m_home.path(u"short"_s)}),
            2);
        words.removeAll(u"moved to the new server"_s);
        words.removeAll(u"--reason"_s);
        VERIFY_EXIT(m_home.sealkeeper(words + secret()), 2);
        QVERIFY(!QFile::exists(m_home.path(u"never.pem"_s)));
        // An existing file is kept.
        VERIFY_EXIT(m_home.sealkeeper(exporting(key, u"pem"_s, u"out.pem"_s) + secret()), 1);
        const Outcome audit =
            m_home.sealkeeper({u"audit"_s, u"list"_s, u"--action"_s, u"key.export"_s, u"--json"_s});
        VERIFY_EXIT(audit, 0);
        QVERIFY2(audit.out.contains("moved to the new server"), audit.words().constData());
    }

    void destroysKeys()
    {
        const QString key = QString::number(keys().last()[u"id"_s].toInt());
        const QStringList words{u"key"_s, u"destroy"_s, key, u"--reason"_s, u"not needed"_s};
        VERIFY_EXIT(m_home.sealkeeper(words), 4);
        VERIFY_EXIT(m_home.sealkeeper(words + QStringList{u"--yes"_s}), 0);
        VERIFY_EXIT(m_home.sealkeeper({u"key"_s, u"show"_s, key}), 1);
        const QJsonArray gone = keys({u"--destroyed"_s});
        QCOMPARE(gone.size(), 1);
        QCOMPARE(gone[0][u"reason"_s].toString(), u"not needed"_s);
    }

    void listsTokens()
    {
        const Outcome tokens = m_home.plain(
            {u"token"_s, u"list"_s, u"--module"_s, test::SoftHsm::module(), u"--json"_s});
        VERIFY_EXIT(tokens, 0);
        const QJsonArray all = tokens.json()[u"tokens"_s].toArray();
        QVERIFY(std::any_of(all.begin(), all.end(), [](const QJsonValue &token) {
            return token[u"label"_s].toString() == u"Lab"_s && token[u"pin_set"_s].toBool();
        }));
        VERIFY_EXIT(m_home.plain({u"token"_s, u"list"_s, u"--module"_s, u"/nonexistent.so"_s}), 1);
    }

    // Root in the token, intermediate in the vault, leaf of that: openssl believes the chain.
    void authorityInAToken()
    {
        const QStringList words{
            u"ca"_s,    u"create"_s,     u"Token root"_s, u"--subject"_s, u"CN=Token Root,O=Test"_s,
            u"--key"_s, u"ecdsa-p384"_s, u"--token"_s,    m_token.uri(),  u"--json"_s};
        const auto with = [&](const QString &pin) {
            return QStringList{u"--pin-file"_s, m_home.path(pin)};
        };
        VERIFY_EXIT(m_home.sealkeeper(words + with(u"wrong-pin"_s)), 3);
        QVERIFY(m_home.sealkeeper({u"ca"_s, u"list"_s, u"--json"_s})
                    .json()[u"authorities"_s]
                    .toArray()
                    .isEmpty());
        VERIFY_EXIT(m_home.sealkeeper(words + with(u"pin"_s)), 0);
        const QJsonObject key = keys().last().toObject();
        QCOMPARE(key[u"authority"_s].toString(), u"Token root"_s);
        QVERIFY(key[u"token"_s].toString().contains(u"object=Token%20root"_s));
        QVERIFY(!key[u"token"_s].toString().contains(u"4321"_s));
        VERIFY_EXIT(
            m_home.sealkeeper(QStringList{u"ca"_s, u"create"_s, u"Below"_s, u"--subject"_s,
                                          u"CN=Below,O=Test"_s, u"--parent"_s, u"Token root"_s}
                              + with(u"pin"_s)),
            0);
        VERIFY_EXIT(m_home.sealkeeper({u"issue"_s, u"--authority"_s, u"Below"_s, u"--san"_s,
                                       u"dns:www.example.org"_s}),
                    0);
        const auto exported = [&](const QString &query, const QString &file) {
            return m_home
                .sealkeeper(
                    {u"export"_s, query, u"--format"_s, u"pem"_s, u"--output"_s, m_home.path(file)})
                .code;
        };
        QCOMPARE(exported(u"name:\"Token Root\""_s, u"root.pem"_s), 0);
        QCOMPARE(exported(u"name:Below"_s, u"below.pem"_s), 0);
        QCOMPARE(exported(u"name:www.example.org"_s, u"leaf.pem"_s), 0);
        VERIFY_EXIT(
            openssl({u"verify"_s, u"-x509_strict"_s, u"-CAfile"_s, m_home.path(u"root.pem"_s),
                     u"-untrusted"_s, m_home.path(u"below.pem"_s), m_home.path(u"leaf.pem"_s)}),
            0);
        // Its list is signed inside the token, too; without the PIN nothing is.
        const QStringList crl{u"ca"_s, u"crl"_s, u"Token root"_s, u"--output"_s,
                              m_home.path(u"root.crl"_s)};
        VERIFY_EXIT(m_home.sealkeeper(crl), 3);
        VERIFY_EXIT(m_home.sealkeeper(crl + with(u"pin"_s)), 0);
        VERIFY_EXIT(openssl({u"crl"_s, u"-inform"_s, u"der"_s, u"-in"_s, m_home.path(u"root.crl"_s),
                             u"-CAfile"_s, m_home.path(u"root.pem"_s), u"-noout"_s}),
                    0);
        // It does not leave the token.
        const QString id = QString::number(key[u"id"_s].toInt());
        VERIFY_EXIT(m_home.sealkeeper(exporting(id, u"pem"_s, u"token.pem"_s) + secret()), 4);
        VERIFY_EXIT(m_home.sealkeeper({u"key"_s, u"destroy"_s, id, u"--yes"_s}), 4);
    }

    // What stopped for want of a PIN is taken up with it, and makes one key, not two.
    void interruptedPlansGoOn()
    {
        const QStringList words{u"key"_s,   u"generate"_s, u"rsa-2048"_s, u"--label"_s,
                                u"spare"_s, u"--token"_s,  m_token.uri(), u"--json"_s};
        const qsizetype before = keys().size();
        VERIFY_EXIT(m_home.sealkeeper(words), 3);
        QCOMPARE(keys().size(), before);
        const Outcome plans = m_home.sealkeeper({u"plan"_s, u"list"_s, u"--json"_s});
        const QJsonArray open = plans.json()[u"plans"_s].toArray();
        QVERIFY(!open.isEmpty());
        const QString plan = QString::number(open[0][u"plan"_s].toInt());
        VERIFY_EXIT(
            m_home.sealkeeper({u"plan"_s, u"run"_s, plan, u"--pin-file"_s, m_home.path(u"pin"_s)}),
            0);
        QCOMPARE(keys().size(), before + 1);
        const QString id = QString::number(keys().last()[u"id"_s].toInt());
        VERIFY_EXIT(m_home.sealkeeper({u"key"_s, u"destroy"_s, id, u"--yes"_s, u"--pin-file"_s,
                                       m_home.path(u"pin"_s)}),
                    0);
        const Outcome again =
            m_home.sealkeeper(words + QStringList{u"--pin-file"_s, m_home.path(u"pin"_s)});
        VERIFY_EXIT(again, 0);  // the label is free again: it was removed from the token
    }

    void recordIsWhole()
    {
        VERIFY_EXIT(m_home.sealkeeper({u"vault"_s, u"check"_s}), 0);
        VERIFY_EXIT(m_home.sealkeeper({u"audit"_s, u"verify"_s}), 0);
        VERIFY_EXIT(m_home.sealkeeper({u"vault"_s, u"rekey"_s}), 0);
        VERIFY_EXIT(m_home.sealkeeper({u"vault"_s, u"check"_s}), 0);
    }
};

QTEST_GUILESS_MAIN(tst_Keys)
#include "tst_keys.moc"
