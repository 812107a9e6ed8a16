// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of key through its whole life: an authority of it, a certificate for it, out of the
// vault in every format, into another vault, destroyed. Held against openssl where it knows the
// kind, else against the other vault.
#include "tests/e2e/program.h"

using namespace e2e;

class tst_KeyKinds : public QObject {
    Q_OBJECT

private:
    Home m_home, m_other;
    int m_number = 0;

    Outcome openssl(const QStringList &arguments) { return run(u"openssl"_s, arguments); }
    // The newest key: its row in "key list".
    static QJsonObject newest(const Home &home)
    {
        return home.sealkeeper({u"key"_s, u"list"_s, u"--json"_s})
            .json()[u"keys"_s]
            .toArray()
            .last()
            .toObject();
    }
    struct Format {
        const char *name;
        const char *file;
        QStringList more;
    };
    QList<Format> formats() const
    {
        const QStringList secret{u"--export-passphrase-file"_s, m_home.path(u"export"_s)};
        return {{"pem", "key.pem", secret},
                {"pkcs8", "key.der", secret},
                {"p12", "new.p12", secret},
                {"p12", "old.p12", secret + QStringList{u"--legacy"_s}},
                {"pem", "plain.pem", {u"--unencrypted"_s}}};
    }
    // What openssl says the public key of an exported file is.
    QByteArray publicKeyIn(const QString &path)
    {
        const QString pass = u"pass:for the export"_s;
        if (!path.endsWith(u".p12"_s)) {
            QStringList words{u"pkey"_s, u"-in"_s, path, u"-passin"_s, pass, u"-pubout"_s};
            if (path.endsWith(u".der"_s))
                words << u"-inform"_s << u"DER"_s;
            return openssl(words).out;
        }
        const Outcome open =
            openssl({u"pkcs12"_s, u"-in"_s, path, u"-nodes"_s, u"-nocerts"_s, u"-passin"_s, pass});
        return run(u"openssl"_s, {u"pkey"_s, u"-pubout"_s}, open.out).out;
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (Home *home : {&m_home, &m_other})
            VERIFY_EXIT(home->createVault(), 0);
        QVERIFY(writeFile(m_home.path(u"export"_s), "for the export\n"));
    }

    void wholeLife_data()
    {
        QTest::addColumn<QString>("spec");
        QTest::addColumn<bool>("known");  // to openssl 3.0
        const auto row = [](const char *spec, bool known) {
            QTest::newRow(spec) << QString::fromLatin1(spec) << known;
        };
        for (const char *spec :
             {"rsa-2048", "rsa-3072", "rsa-4096", "ecdsa-p256", "ecdsa-p384", "ecdsa-p521",
              "ecdsa-brainpool256", "ecdsa-brainpool384", "ecdsa-brainpool512", "ed25519", "ed448"})
            row(spec, true);
        for (const char *spec : {"ml-dsa-44", "ml-dsa-65", "ml-dsa-87", "slh-dsa-sha2-128s"})
            row(spec, false);
        // Minutes for a pair of primes, or for a signature.
        if (qEnvironmentVariableIsSet("SEALKEEPER_FULL")) {
            row("rsa-8192", true);
            for (const char *spec :
                 {"slh-dsa-sha2-128f", "slh-dsa-sha2-192s", "slh-dsa-sha2-192f",
                  "slh-dsa-sha2-256s", "slh-dsa-sha2-256f", "slh-dsa-shake-128s",
                  "slh-dsa-shake-128f", "slh-dsa-shake-192s", "slh-dsa-shake-192f",
                  "slh-dsa-shake-256s", "slh-dsa-shake-256f"})
                row(spec, false);
        }
    }

    void wholeLife()
    {
        QFETCH(const QString, spec);
        QFETCH(const bool, known);
        const QString name = u"A%1"_s.arg(++m_number), host = u"h%1.example.org"_s.arg(m_number);
        VERIFY_EXIT(m_home.sealkeeper({u"ca"_s, u"create"_s, name, u"--subject"_s,
                                       u"CN=Root "_s + name, u"--key"_s, spec}),
                    0);
        const Outcome issued = m_home.sealkeeper(
            {u"issue"_s, u"--authority"_s, name, u"--profile"_s, u"custom"_s, u"--san"_s,
             u"dns:"_s + host, u"--key"_s, spec, u"--justify"_s, u"a test"_s, u"--json"_s});
        VERIFY_EXIT(issued, 0);
        const QString leaf = m_home.path(u"leaf.pem"_s), root = m_home.path(u"root.pem"_s);
        for (const auto &[query, file] :
             {std::pair(u"san:"_s + host, leaf), std::pair(u"name:\"Root %1\""_s.arg(name), root)})
            VERIFY_EXIT(m_home.sealkeeper({u"export"_s, query, u"--format"_s, u"pem"_s,
                                           u"--output"_s, file, u"--overwrite"_s}),
                        0);
        // Our own judgement, without a vault; and openssl's.
        VERIFY_EXIT(m_home.plain({u"verify"_s, leaf, u"--trust"_s, root, u"--host"_s, host}), 0);
        if (known)
            VERIFY_EXIT(openssl({u"verify"_s, u"-x509_strict"_s, u"-CAfile"_s, root, leaf}), 0);
        const QByteArray spki = openssl({u"x509"_s, u"-in"_s, leaf, u"-noout"_s, u"-pubkey"_s}).out;
        QVERIFY(!known || spki.startsWith("-----BEGIN PUBLIC KEY"));

        const QJsonObject key = newest(m_home);
        QCOMPARE(key[u"certificates"_s].toInt(), 1);
        const QString id = QString::number(key[u"id"_s].toInt());
        bool first = true;
        for (const Format &format : formats()) {
            const QString file = m_home.path(QLatin1String(format.file));
            VERIFY_EXIT(
                m_home.sealkeeper(QStringList{u"key"_s, u"export"_s, id, u"--format"_s,
                                              QLatin1String(format.name), u"--output"_s, file,
                                              u"--reason"_s, u"a test"_s, u"--overwrite"_s}
                                  + format.more),
                0);
            if (known)
                QVERIFY2(publicKeyIn(file) == spki, format.file);
            const Outcome taken =
                m_other.sealkeeper({u"key"_s, u"import"_s, file, u"--container-passphrase-file"_s,
                                    m_home.path(u"export"_s), u"--json"_s});
            VERIFY_EXIT(taken, 0);
            const QJsonObject got = taken.json()[u"keys"_s][0].toObject();
            QCOMPARE(got[u"spki_sha256"_s], key[u"spki_sha256"_s]);
            QCOMPARE(got[u"type"_s], key[u"type"_s]);
            QCOMPARE(got[u"added"_s].toBool(), first);
            first = false;
        }

        VERIFY_EXIT(
            m_home.sealkeeper({u"key"_s, u"destroy"_s, id, u"--reason"_s, u"a test"_s, u"--yes"_s}),
            0);
        VERIFY_EXIT(m_home.sealkeeper({u"key"_s, u"show"_s, id}), 1);
        const QJsonArray gone =
            m_home.sealkeeper({u"key"_s, u"list"_s, u"--destroyed"_s, u"--json"_s})
                .json()[u"keys"_s]
                .toArray();
        QVERIFY(std::any_of(gone.begin(), gone.end(), [&](const QJsonValue &one) {
            return one[u"spki_sha256"_s] == key[u"spki_sha256"_s];
        }));
    }

    void recordIsWhole()
    {
        for (Home *home : {&m_home, &m_other})
            VERIFY_EXIT(home->sealkeeper({u"vault"_s, u"check"_s}), 0);
    }
};

QTEST_GUILESS_MAIN(tst_KeyKinds)
#include "tst_key_kinds.moc"
