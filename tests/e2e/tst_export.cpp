// SPDX-License-Identifier: GPL-3.0-or-later
// What goes out is judged by openssl; metadata goes in from tables and comes back.
#include "tests/e2e/program.h"

using namespace e2e;

class tst_Export : public QObject {
    Q_OBJECT

private:
    Home m_home;

    QString out(const QString &name) const { return m_home.path(u"out-"_s + name); }
    Outcome exported(const QString &query, const QStringList &more) const
    {
        return m_home.sealkeeper(QStringList{u"export"_s, query, u"--json"_s} + more);
    }
    static int count(const QByteArray &text, const QByteArray &what)
    {
        return int(text.count(what));
    }

private Q_SLOTS:
    void initTestCase()
    {
        VERIFY_EXIT(m_home.createVault(), 0);
        VERIFY_EXIT(m_home.makeCertificate(u"web"_s, u"/CN=web.example.org/O=Example"_s, 90,
                                           u"subjectAltName=DNS:web.example.org,IP:10.1.2.3"_s),
                    0);
        VERIFY_EXIT(m_home.makeCertificate(u"mail"_s, u"/CN=mail.example.org"_s, 40), 0);
        VERIFY_EXIT(m_home.makeCertificate(u"formula"_s, u"/CN=\\=1\\+1"_s, 60), 0);
        // A small authority, for chains.
        VERIFY_EXIT(m_home.makeCertificate(u"ca"_s, u"/CN=Small Root"_s, 900,
                                           u"keyUsage=critical,keyCertSign,cRLSign"_s),
                    0);
        VERIFY_EXIT(run(u"openssl"_s,
                        {u"req"_s, u"-new"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-subj"_s,
                         u"/CN=leaf.example.org"_s, u"-keyout"_s, m_home.work(u"leaf.key"_s),
                         u"-out"_s, m_home.path(u"leaf.csr"_s)}),
                    0);
        VERIFY_EXIT(
            run(u"openssl"_s,
                {u"x509"_s, u"-req"_s, u"-in"_s, m_home.path(u"leaf.csr"_s), u"-CA"_s,
                 m_home.work(u"ca.pem"_s), u"-CAkey"_s, m_home.work(u"ca.key"_s), u"-set_serial"_s,
                 u"0x1234567890"_s, u"-days"_s, u"30"_s, u"-out"_s, m_home.work(u"leaf.pem"_s)}),
            0);
        const Outcome imported =
            m_home.sealkeeper({u"import"_s, m_home.path(u"work"_s), u"--json"_s});
        VERIFY_EXIT(imported, 0);
        QCOMPARE(imported.json().value(u"added"_s).toInt(), 5);
        QCOMPARE(imported.json().value(u"keys"_s).toInt(), 5);
        QVERIFY(imported.json().value(u"chains"_s)[u"verified"_s].toInt() >= 1);
        writeFile(m_home.path(u"fresh"_s), "a fresh passphrase\n");
    }

    void pem()
    {
        const Outcome done =
            exported(u"web"_s, {u"--format"_s, u"pem"_s, u"--output"_s, out(u"web.pem"_s)});
        VERIFY_EXIT(done, 0);
        QCOMPARE(done.json().value(u"certificates"_s).toInt(), 1);
        QCOMPARE(fingerprint(out(u"web.pem"_s)), fingerprint(m_home.work(u"web.pem"_s)));
    }

    void anExistingFileStays()
    {
        writeFile(out(u"kept"_s), "mine");
        const Outcome done =
            exported(u"web"_s, {u"--format"_s, u"pem"_s, u"--output"_s, out(u"kept"_s)});
        VERIFY_EXIT(done, 1);
        QCOMPARE(done.json().value(u"error"_s)[u"code"_s].toString(), u"already-exists"_s);
        QCOMPARE(readFile(out(u"kept"_s)), QByteArray("mine"));
        VERIFY_EXIT(
            exported(u"web"_s,
                     {u"--format"_s, u"pem"_s, u"--output"_s, out(u"kept"_s), u"--overwrite"_s}),
            0);
        QCOMPARE(fingerprint(out(u"kept"_s)), fingerprint(m_home.work(u"web.pem"_s)));
    }

    void der()
    {
        VERIFY_EXIT(exported(u"web"_s, {u"--format"_s, u"der"_s, u"--output"_s, out(u"web.der"_s)}),
                    0);
        VERIFY_EXIT(run(u"openssl"_s,
                        {u"x509"_s, u"-inform"_s, u"DER"_s, u"-in"_s, out(u"web.der"_s), u"-out"_s,
                         out(u"back.pem"_s)}),
                    0);
        QCOMPARE(fingerprint(out(u"back.pem"_s)), fingerprint(m_home.work(u"web.pem"_s)));
        const Outcome all =
            exported(QString(), {u"--format"_s, u"der"_s, u"--output"_s, out(u"folder"_s)});
        VERIFY_EXIT(all, 0);
        QCOMPARE(all.json().value(u"file_count"_s).toInt(), 5);
        QCOMPARE(QDir(out(u"folder"_s)).entryList({u"*.der"_s}, QDir::Files).size(), 5);
        QCOMPARE(QDir(out(u"folder"_s)).entryList(QDir::Files | QDir::Hidden).size(), 5);
    }

    void pkcs7WithItsIssuers()
    {
        VERIFY_EXIT(exported(u"leaf"_s,
                             {u"--format"_s, u"p7b"_s, u"--with-chain"_s, u"--output"_s,
                              out(u"leaf.p7b"_s)}),
                    0);
        const Outcome printed = run(u"openssl"_s,
                                    {u"pkcs7"_s, u"-inform"_s, u"DER"_s, u"-in"_s,
                                     out(u"leaf.p7b"_s), u"-print_certs"_s, u"-noout"_s});
        VERIFY_EXIT(printed, 0);
        QCOMPARE(count(printed.out, "subject="), 2);
        QVERIFY(printed.out.contains("Small Root"));
    }

    void keyInPem()
    {
        const QStringList words{
            u"--format"_s,           u"pem"_s,      u"--with-key"_s,  u"--export-passphrase-file"_s,
            m_home.path(u"fresh"_s), u"--output"_s, out(u"key.pem"_s)};
        const Outcome done = exported(u"web"_s, words);
        VERIFY_EXIT(done, 0);
        QCOMPARE(done.json().value(u"keys"_s).toInt(), 1);
        QCOMPARE(QFile::permissions(out(u"key.pem"_s)) & (QFile::ReadGroup | QFile::ReadOther), 0);
        QVERIFY(readFile(out(u"key.pem"_s)).contains("BEGIN ENCRYPTED PRIVATE KEY"));
        const Outcome theirs = run(u"openssl"_s,
                                   {u"pkey"_s, u"-in"_s, out(u"key.pem"_s), u"-passin"_s,
                                    u"file:"_s + m_home.path(u"fresh"_s), u"-pubout"_s});
        VERIFY_EXIT(theirs, 0);
        QCOMPARE(
            theirs.out,
            run(u"openssl"_s, {u"pkey"_s, u"-in"_s, m_home.work(u"web.key"_s), u"-pubout"_s}).out);
    }

    void keyInPkcs12()
    {
        VERIFY_EXIT(exported(u"leaf"_s,
                             {u"--format"_s, u"p12"_s, u"--with-key"_s, u"--with-chain"_s,
                              u"--export-passphrase-file"_s, m_home.path(u"fresh"_s), u"--output"_s,
                              out(u"leaf.p12"_s)}),
                    0);
        const Outcome opened = run(u"openssl"_s,
                                   {u"pkcs12"_s, u"-in"_s, out(u"leaf.p12"_s), u"-passin"_s,
                                    u"file:"_s + m_home.path(u"fresh"_s), u"-nodes"_s});
        VERIFY_EXIT(opened, 0);
        QCOMPARE(count(opened.out, "BEGIN CERTIFICATE"), 2);
        QCOMPARE(count(opened.out, "BEGIN PRIVATE KEY"), 1);
        writeFile(out(u"p12.pem"_s), opened.out);
        QCOMPARE(
            run(u"openssl"_s, {u"pkey"_s, u"-in"_s, out(u"p12.pem"_s), u"-pubout"_s}).out,
            run(u"openssl"_s, {u"pkey"_s, u"-in"_s, m_home.work(u"leaf.key"_s), u"-pubout"_s}).out);
        VERIFY_EXIT(run(u"openssl"_s,
                        {u"pkcs12"_s, u"-in"_s, out(u"leaf.p12"_s), u"-passin"_s, u"pass:wrong"_s,
                         u"-nodes"_s}),
                    1);
    }

    void keysNeedTheVaultsPassphraseAgain()
    {
        // Opened with the recovery code, the re-check is for the passphrase all the same.
        writeFile(m_home.path(u"wrong"_s), "not the passphrase\n");
        const Outcome done = m_home.plain(
            {u"--vault"_s, m_home.vault(), u"--recovery-code-file"_s, m_home.path(u"recovery"_s),
             u"--passphrase-file"_s, m_home.path(u"wrong"_s), u"export"_s, u"web"_s, u"--format"_s,
             u"p12"_s, u"--with-key"_s, u"--export-passphrase-file"_s, m_home.path(u"fresh"_s),
             u"--output"_s, out(u"never.p12"_s)});
        VERIFY_EXIT(done, 3);
        QVERIFY(!QFile::exists(out(u"never.p12"_s)));
    }

    void shortPassphrasesAreRefused()
    {
        writeFile(m_home.path(u"short"_s), "1234567\n");
        VERIFY_EXIT(
            exported(u"web"_s,
                     {u"--format"_s, u"p12"_s, u"--with-key"_s, u"--export-passphrase-file"_s,
                      m_home.path(u"short"_s), u"--output"_s, out(u"short.p12"_s)}),
            2);
        QVERIFY(!QFile::exists(out(u"short.p12"_s)));
    }

    void keyExportsStandInTheRecord()
    {
        const Outcome events =
            m_home.sealkeeper({u"audit"_s, u"list"_s, u"--action"_s, u"export"_s, u"--json"_s});
        VERIFY_EXIT(events, 0);
        int keys = 0;
        for (const QJsonValue &event : events.json().value(u"events"_s).toArray())
            keys += event[u"detail"_s][u"keys"_s].toInt();
        QCOMPARE(keys, 2);
        VERIFY_EXIT(m_home.sealkeeper({u"audit"_s, u"verify"_s}), 0);
    }

    void csvStartsNoFormula()
    {
        VERIFY_EXIT(exported(QString(),
                             {u"--format"_s, u"csv"_s, u"--columns"_s, u"name,expires"_s,
                              u"--output"_s, out(u"all.csv"_s)}),
                    0);
        const QByteArray csv = readFile(out(u"all.csv"_s));
        QCOMPARE(count(csv, "\r\n"), 6);
        QVERIFY2(csv.contains("\r\n'=1+1,"), csv.constData());
    }

    void json()
    {
        VERIFY_EXIT(
            exported(u"web"_s, {u"--format"_s, u"json"_s, u"--output"_s, out(u"web.json"_s)}), 0);
        const QJsonObject document = QJsonDocument::fromJson(readFile(out(u"web.json"_s))).object();
        QCOMPARE(document.value(u"total"_s).toInt(), 1);
        const QJsonValue one = document.value(u"certificates"_s)[0];
        QCOMPARE(one[u"sha256"_s].toString(), fingerprint(m_home.work(u"web.pem"_s)));
        QStringList names;
        for (const QJsonValue &name : one[u"san"_s].toArray())
            names.append(name[u"type"_s].toString() + u':' + name[u"value"_s].toString());
        QCOMPARE(names, (QStringList{u"dns:web.example.org"_s, u"ip:10.1.2.3"_s}));
    }

    void nothingIsLeftBeside()
    {
        for (const QString &name :
             QDir(m_home.path(QString())).entryList(QDir::Files | QDir::Hidden))
            QVERIFY2(!name.contains(u".part-"_s), qPrintable(name));
    }

    void ownersFromATable()
    {
        const QString web = fingerprint(m_home.work(u"web.pem"_s));
        const QString mail = fingerprint(m_home.work(u"mail.pem"_s));
        VERIFY_EXIT(
            m_home.sealkeeper({u"field"_s, u"add"_s, u"cost-center"_s, u"--type"_s, u"number"_s}),
            0);
        writeFile(
            m_home.path(u"owners.csv"_s),
            QByteArray("\xef\xbb\xbfSHA256;Owner;Tags;Managed;cost-center;Colour\r\n")
                + web.toUpper().toLatin1() + ";\"Web; team\";prod;yes;4711;red\r\n"
                + mail.toLatin1() + ";Mail;prod|mx;;;\r\n"
                + "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff;Nobody;;;;\r\n"
                + web.toLatin1() + ";Twice;;;;\r\n");
        const QStringList words{u"edit"_s, u"--from-csv"_s, m_home.path(u"owners.csv"_s),
                                u"--json"_s};
        const Outcome dry = m_home.sealkeeper(words + QStringList{u"--dry-run"_s});
        VERIFY_EXIT(dry, 1);  // two lines fit nothing
        QCOMPARE(dry.json().value(u"would_change"_s).toInt(), 2);
        QCOMPARE(dry.json().value(u"problem_count"_s).toInt(), 2);
        QCOMPARE(dry.json().value(u"problems"_s)[0][u"line"_s].toInt(), 4);
        QCOMPARE(dry.json().value(u"ignored_columns"_s)[0].toString(), u"Colour"_s);
        QCOMPARE(m_home.sealkeeper({u"count"_s, u"owner:Mail"_s}).out.trimmed(), QByteArray("0"));

        const Outcome done = m_home.sealkeeper(words);
        VERIFY_EXIT(done, 1);
        QCOMPARE(done.json().value(u"changed"_s).toInt(), 2);
        const QJsonValue one =
            certificates(m_home.sealkeeper({u"list"_s, u"owner:\"Web; team\""_s, u"--json"_s}))
                .first();
        QCOMPARE(one[u"sha256"_s].toString(), web);
        QCOMPARE(one[u"tags"_s].toArray(), QJsonArray{u"prod"_s});
        QCOMPARE(m_home.sealkeeper({u"count"_s, u"tag:mx owner:Mail managed:no"_s}).out.trimmed(),
                 QByteArray("1"));
        QCOMPARE(m_home.sealkeeper({u"count"_s, u"field.cost-center:4711"_s}).out.trimmed(),
                 QByteArray("1"));

        // "-" clears, empty cells leave.
        writeFile(m_home.path(u"clear.csv"_s), "sha256,owner,tags\n" + web.toLatin1() + ",-,\n");
        VERIFY_EXIT(m_home.sealkeeper({u"edit"_s, u"--from-csv"_s, m_home.path(u"clear.csv"_s)}),
                    0);
        QCOMPARE(m_home.sealkeeper({u"count"_s, u"owner:none tag:prod"_s}).out.trimmed(),
                 QByteArray("1"));

        VERIFY_EXIT(m_home.sealkeeper({u"undo"_s}), 0);
        QCOMPARE(m_home.sealkeeper({u"count"_s, u"owner:\"Web; team\""_s}).out.trimmed(),
                 QByteArray("1"));
        VERIFY_EXIT(m_home.sealkeeper({u"undo"_s}), 0);
        QCOMPARE(m_home.sealkeeper({u"count"_s, u"owner:none"_s}).out.trimmed(), QByteArray("5"));
        QCOMPARE(m_home.sealkeeper({u"count"_s, u"tag:prod"_s}).out.trimmed(), QByteArray("0"));
    }

    void aTableWithoutKeysIsRefused()
    {
        writeFile(m_home.path(u"nokey.csv"_s), "owner,tags\nA,b\n");
        const Outcome outcome = m_home.sealkeeper(
            {u"edit"_s, u"--from-csv"_s, m_home.path(u"nokey.csv"_s), u"--json"_s});
        VERIFY_EXIT(outcome, 1);
        QCOMPARE(outcome.json().value(u"error"_s)[u"code"_s].toString(), u"malformed"_s);
    }

    void supersededByAnother()
    {
        const QString web = fingerprint(m_home.work(u"web.pem"_s));
        VERIFY_EXIT(m_home.sealkeeper(
                        {u"edit"_s, u"mail.example.org"_s, u"--superseded-by"_s, web.left(16)}),
                    0);
        QCOMPARE(m_home.sealkeeper({u"count"_s, u"status:superseded"_s}).out.trimmed(),
                 QByteArray("1"));
        // Not in a circle.
        VERIFY_EXIT(m_home.sealkeeper({u"edit"_s, u"web.example.org"_s, u"--superseded-by"_s,
                                       fingerprint(m_home.work(u"mail.pem"_s))}),
                    2);
        VERIFY_EXIT(m_home.sealkeeper({u"undo"_s}), 0);
        QCOMPARE(m_home.sealkeeper({u"count"_s, u"status:superseded"_s}).out.trimmed(),
                 QByteArray("0"));
    }

    void showsOne()
    {
        const QString web = fingerprint(m_home.work(u"web.pem"_s));
        const Outcome text = m_home.sealkeeper({u"show"_s, web.left(12)});
        VERIFY_EXIT(text, 0);
        QVERIFY(text.out.contains("web.example.org") && text.out.contains(web.toLatin1())
                && text.out.contains("10.1.2.3"));
        const Outcome pem = m_home.sealkeeper({u"show"_s, web, u"--pem"_s});
        VERIFY_EXIT(pem, 0);
        writeFile(out(u"shown.pem"_s), pem.out);
        QCOMPARE(fingerprint(out(u"shown.pem"_s)), web);
        const Outcome file = m_home.plain({u"show"_s, m_home.work(u"web.pem"_s), u"--json"_s});
        VERIFY_EXIT(file, 0);
        QCOMPARE(certificates(file).first()[u"sha256"_s].toString(), web);
    }
};

QTEST_GUILESS_MAIN(tst_Export)
#include "tst_export.moc"
