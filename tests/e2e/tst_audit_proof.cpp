// SPDX-License-Identifier: GPL-3.0-or-later
// The record in other hands: exported and checked by the small verifier, anchored outside, stamped
// by an authority that openssl plays, and cut back by somebody who has the vault's own files.
#include "tests/e2e/program.h"

using namespace e2e;

class tst_AuditProof : public QObject {
    Q_OBJECT

private:
    Home m_home;

    Outcome verifier(const QStringList &words) const
    {
        return run(QStringLiteral(SEALKEEPER_VERIFIER), words);
    }
    Outcome audit(const QStringList &words) const
    {
        return m_home.sealkeeper(QStringList{u"audit"_s} + words);
    }
    QString path(const QString &name) const { return m_home.path(name); }
    // The vault's folder as it is now, and back.
    void copyVault(const QString &from, const QString &to) const
    {
        QDir(to).removeRecursively();
        QDir().mkpath(to);
        for (const QString &file : QDir(from).entryList(QDir::Files))
            QVERIFY(QFile::copy(from + u'/' + file, to + u'/' + file));
    }
    void edit(const QString &note) const
    {
        VERIFY_EXIT(m_home.sealkeeper({u"edit"_s, u"web"_s, u"--notes"_s, note}), 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        VERIFY_EXIT(m_home.createVault(), 0);
        VERIFY_EXIT(m_home.makeCertificate(u"web"_s, u"/CN=web.example.org"_s, 90), 0);
        VERIFY_EXIT(m_home.sealkeeper({u"import"_s, m_home.work(u"web.pem"_s)}), 0);
        edit(u"first"_s);
    }

    void theVerifierNeedsNeitherVaultNorProgram()
    {
        const Outcome done = audit({u"export"_s, u"--output"_s, path(u"record"_s), u"--json"_s});
        VERIFY_EXIT(done, 0);
        QVERIFY(done.json()[u"records"_s].toInt() >= 3);
        QVERIFY(done.json()[u"verified"_s].toBool());
        VERIFY_EXIT(audit({u"export"_s, u"--output"_s, path(u"record"_s)}), 1);
        const QByteArray shared = run(u"ldd"_s, {QStringLiteral(SEALKEEPER_VERIFIER)}).out;
        QVERIFY2(!shared.contains("Qt") && !shared.contains("sqlcipher"), shared.constData());

        const Outcome checked = verifier({u"--json"_s, path(u"record"_s)});
        VERIFY_EXIT(checked, 0);
        QCOMPARE(checked.json()[u"records"_s].toInt(), done.json()[u"records"_s].toInt());
        QCOMPARE(checked.json()[u"newest"_s].toString(), done.json()[u"anchor"_s].toString());
        QCOMPARE(checked.json()[u"exported_by"_s].toString(), u"Erika"_s);
        QVERIFY(verifier({path(u"record"_s)}).out.contains("Compare the keys above"));
        // With the key the access report shows.
        VERIFY_EXIT(m_home.sealkeeper({u"report"_s, u"access"_s, u"-o"_s, path(u"access.json"_s)}),
                    0);
        const auto access = QJsonDocument::fromJson(readFile(path(u"access.json"_s))).object();
        const QString key = access[u"rows"_s][0][u"signing_key"_s].toString();
        const Outcome pinned = verifier({u"--key"_s, key, path(u"record"_s)});
        VERIFY_EXIT(pinned, 0);
        QVERIFY(pinned.out.contains("The record is whole."));
        VERIFY_EXIT(verifier({u"--key"_s, QString(64, u'0'), path(u"record"_s)}), 1);
        // On standard input.
        VERIFY_EXIT(run(QStringLiteral(SEALKEEPER_VERIFIER), {u"-"_s}, readFile(path(u"record"_s))),
                    0);
    }

    void whatWasChangedIsNamed()
    {
        QByteArray text = readFile(path(u"record"_s));
        const auto at = text.indexOf("\"type\":\"record\"", text.size() / 2);
        text[text.lastIndexOf("\"object\":\"", at) + 11] ^= 1;
        writeFile(path(u"edited"_s), text);
        Outcome done = verifier({path(u"edited"_s)});
        VERIFY_EXIT(done, 1);
        QVERIFY2(done.out.contains("was changed."), done.out.constData());
        const QByteArray whole = readFile(path(u"record"_s));
        writeFile(path(u"cut"_s), whole.left(whole.lastIndexOf('\n', whole.size() - 2) + 1));
        done = verifier({path(u"cut"_s)});
        VERIFY_EXIT(done, 1);
        QVERIFY2(done.out.contains("its end was cut off"), done.out.constData());
        VERIFY_EXIT(verifier({}), 2);
        VERIFY_EXIT(verifier({u"--anchor"_s, path(u"nowhere"_s), path(u"record"_s)}), 2);
        VERIFY_EXIT(verifier({path(u"nowhere"_s)}), 1);
        VERIFY_EXIT(verifier({m_home.passphraseFile()}), 1);
    }

    // Each place where a head is written down finds the tail cut since.
    void aCutTailIsFoundByWhatWasAnchored()
    {
        // The thief's copy, with everything in the folder that belongs to it.
        copyVault(m_home.vault(), path(u"before"_s));
        edit(u"second"_s);
        for (const QString &format : {u"pdf"_s, u"json"_s, u"csv"_s, u"html"_s})
            VERIFY_EXIT(
                m_home.sealkeeper({u"report"_s, u"weak"_s, u"-o"_s, path(u"report."_s + format)}),
                0);
        const QString keeper = path(u"anchors"_s);
        const Outcome anchored = audit({u"anchor"_s, u"--file"_s, keeper, u"--json"_s});
        VERIFY_EXIT(anchored, 0);
        QVERIFY(anchored.json()[u"added"_s].toBool());
        QVERIFY(
            !audit({u"anchor"_s, u"--file"_s, keeper, u"--json"_s}).json()[u"added"_s].toBool());
        QCOMPARE(readFile(keeper).count('\n'), 1);
        const QString text = anchored.json()[u"anchor"_s].toString();
        const Outcome backup = m_home.sealkeeper(
            {u"vault"_s, u"backup"_s, u"--output"_s, path(u"backup"_s), u"--json"_s});
        VERIFY_EXIT(backup, 0);
        QCOMPARE(backup.json()[u"anchor"_s].toString(), text);
        VERIFY_EXIT(audit({u"export"_s, u"--output"_s, path(u"later"_s)}), 0);
        const QStringList all{keeper,
                              text,
                              path(u"backup"_s),
                              path(u"later"_s),
                              path(u"report.pdf"_s),
                              path(u"report.json"_s),
                              path(u"report.csv"_s),
                              path(u"report.html"_s)};
        for (const QString &anchor : all) {
            const Outcome held = audit({u"verify"_s, u"--anchor"_s, anchor, u"--json"_s});
            QVERIFY2(held.code == 0 && held.json()[u"anchors"_s].toInt() == 1,
                     anchor.toUtf8() + held.words());
        }
        VERIFY_EXIT(audit({u"verify"_s, u"--anchor"_s, m_home.passphraseFile()}), 1);

        copyVault(m_home.vault(), path(u"after"_s));
        copyVault(path(u"before"_s), m_home.vault());
        // By itself the old state is whole: that is what anchors are for.
        VERIFY_EXIT(audit({u"verify"_s}), 0);
        for (const QString &anchor : all) {
            const Outcome found = audit({u"verify"_s, u"--anchor"_s, anchor, u"--json"_s});
            QVERIFY2(found.code == 1, anchor.toUtf8() + found.words());
            QVERIFY2(found.json()[u"problem"_s].toString().contains(u"cut off"_s),
                     anchor.toUtf8() + found.words());
        }
        const Outcome refused = audit({u"anchor"_s, u"--file"_s, keeper});
        VERIFY_EXIT(refused, 1);
        QCOMPARE(readFile(keeper).count('\n'), 1);
        VERIFY_EXIT(audit({u"export"_s, u"--output"_s, path(u"cut-record"_s)}), 0);
        VERIFY_EXIT(verifier({path(u"cut-record"_s)}), 0);
        VERIFY_EXIT(verifier({u"--anchor"_s, keeper, path(u"cut-record"_s)}), 1);
        // And what goes on from there is another record.
        for (int i = 0; i < 12; ++i)
            edit(u"rewritten %1"_s.arg(i));
        const Outcome other = audit({u"verify"_s, u"--anchor"_s, keeper, u"--json"_s});
        VERIFY_EXIT(other, 1);
        QVERIFY(other.json()[u"problem"_s].toString().contains(u"rewritten"_s));
        copyVault(path(u"after"_s), m_home.vault());
        VERIFY_EXIT(audit({u"verify"_s, u"--anchor"_s, keeper}), 0);
    }

    void timeStamps()
    {
        // openssl as the authority: a root, a signer that may stamp, one that may not.
        const QString config = path(u"tsa.cnf"_s);
        writeFile(config,
                  "[tsa]\ndefault_tsa=one\n[one]\nserial=" + path(u"tsa.serial"_s).toUtf8()
                      + "\ncrypto_device=builtin\nsigner_digest=sha256\ndefault_policy=1.2.3.4\n"
                        "digests=sha256\naccuracy=secs:1\nordering=no\ntsa_name=yes\n"
                        "ess_cert_id_chain=no\ness_cert_id_alg=sha256\n"
                        "[stamp]\nextendedKeyUsage=critical,timeStamping\n");
        writeFile(path(u"tsa.serial"_s), "01\n");
        VERIFY_EXIT(m_home.makeCertificate(u"tsa-root"_s, u"/CN=Stamp Root"_s, 900,
                                           u"keyUsage=critical,keyCertSign"_s),
                    0);
        VERIFY_EXIT(run(u"openssl"_s,
                        {u"req"_s, u"-new"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-subj"_s,
                         u"/CN=Stamp Signer"_s, u"-keyout"_s, path(u"signer.key"_s), u"-out"_s,
                         path(u"signer.csr"_s)}),
                    0);
        VERIFY_EXIT(
            run(u"openssl"_s,
                {u"x509"_s, u"-req"_s, u"-in"_s, path(u"signer.csr"_s), u"-CA"_s,
                 m_home.work(u"tsa-root.pem"_s), u"-CAkey"_s, m_home.work(u"tsa-root.key"_s),
                 u"-set_serial"_s, u"77"_s, u"-days"_s, u"300"_s, u"-extfile"_s, config,
                 u"-extensions"_s, u"stamp"_s, u"-out"_s, path(u"signer.pem"_s)}),
            0);
        const auto reply = [&](const QString &query, const QString &answer) {
            return run(u"openssl"_s,
                       {u"ts"_s, u"-reply"_s, u"-config"_s, config, u"-section"_s, u"one"_s,
                        u"-queryfile"_s, query, u"-signer"_s, path(u"signer.pem"_s), u"-inkey"_s,
                        path(u"signer.key"_s), u"-out"_s, answer});
        };
        const QString query = path(u"head.tsq"_s), answer = path(u"head.tsr"_s);
        const Outcome asked = audit({u"stamp"_s, u"--request"_s, query, u"--json"_s});
        VERIFY_EXIT(asked, 0);
        VERIFY_EXIT(audit({u"stamp"_s, u"--request"_s, query}), 1);
        VERIFY_EXIT(reply(query, answer), 0);
        // openssl agrees that it is about the anchor's text.
        writeFile(path(u"anchor.txt"_s), asked.json()[u"anchor"_s].toString().toUtf8());
        VERIFY_EXIT(run(u"openssl"_s,
                        {u"ts"_s, u"-verify"_s, u"-data"_s, path(u"anchor.txt"_s), u"-in"_s, answer,
                         u"-CAfile"_s, m_home.work(u"tsa-root.pem"_s)}),
                    0);
        edit(u"after the request"_s);  // the answer may take its time
        const QString root = m_home.work(u"tsa-root.pem"_s);
        VERIFY_EXIT(audit({u"stamp"_s, u"--response"_s, answer}), 2);
        const Outcome strange = audit({u"stamp"_s, u"--response"_s, answer, u"--tsa-trust"_s,
                                       m_home.work(u"web.pem"_s), u"--json"_s});
        QVERIFY2(strange.code != 0, strange.words().constData());
        QCOMPARE(strange.json()[u"error"_s][u"code"_s].toString(), u"not-permitted"_s);
        const Outcome kept =
            audit({u"stamp"_s, u"--response"_s, answer, u"--tsa-trust"_s, root, u"--json"_s});
        VERIFY_EXIT(kept, 0);
        QCOMPARE(kept.json()[u"authority"_s].toString(), u"CN=Stamp Signer"_s);
        QVERIFY(asked.json()[u"anchor"_s].toString().contains(
            u":%1:"_s.arg(kept.json()[u"head"_s].toInt())));
        VERIFY_EXIT(audit({u"stamp"_s, u"--response"_s, answer, u"--tsa-trust"_s, root}), 1);
        const Outcome verified = audit({u"verify"_s, u"--tsa-trust"_s, root, u"--json"_s});
        VERIFY_EXIT(verified, 0);
        QCOMPARE(verified.json()[u"stamps"_s].toInt(), 1);
        VERIFY_EXIT(audit({u"verify"_s, u"--tsa-trust"_s, m_home.work(u"web.pem"_s)}), 1);
        VERIFY_EXIT(audit({u"export"_s, u"--output"_s, path(u"stamped"_s)}), 0);
        QCOMPARE(verifier({u"--json"_s, path(u"stamped"_s)}).json()[u"stamps"_s].toInt(), 1);

        // One flipped byte of the signature; an answer about something else; a refusal.
        QByteArray bytes = readFile(answer);
        bytes[bytes.size() - 20] = char(bytes[bytes.size() - 20] ^ 1);
        writeFile(path(u"forged.tsr"_s), bytes);
        const Outcome forged = audit({u"stamp"_s, u"--response"_s, path(u"forged.tsr"_s),
                                      u"--tsa-trust"_s, root, u"--json"_s});
        QCOMPARE(forged.json()[u"error"_s][u"code"_s].toString(), u"damaged"_s);
        VERIFY_EXIT(run(u"openssl"_s,
                        {u"ts"_s, u"-query"_s, u"-data"_s, m_home.passphraseFile(), u"-sha256"_s,
                         u"-cert"_s, u"-out"_s, path(u"else.tsq"_s)}),
                    0);
        VERIFY_EXIT(reply(path(u"else.tsq"_s), path(u"else.tsr"_s)), 0);
        const Outcome other = audit({u"stamp"_s, u"--response"_s, path(u"else.tsr"_s),
                                     u"--tsa-trust"_s, root, u"--json"_s});
        QCOMPARE(other.json()[u"error"_s][u"code"_s].toString(), u"not-found"_s);
        VERIFY_EXIT(run(u"openssl"_s,
                        {u"ts"_s, u"-query"_s, u"-data"_s, m_home.passphraseFile(), u"-sha512"_s,
                         u"-out"_s, path(u"no.tsq"_s)}),
                    0);
        reply(path(u"no.tsq"_s), path(u"no.tsr"_s));
        const Outcome refused = audit(
            {u"stamp"_s, u"--response"_s, path(u"no.tsr"_s), u"--tsa-trust"_s, root, u"--json"_s});
        QCOMPARE(refused.json()[u"error"_s][u"code"_s].toString(), u"not-permitted"_s);
        VERIFY_EXIT(
            audit({u"stamp"_s, u"--response"_s, m_home.passphraseFile(), u"--tsa-trust"_s, root}),
            1);
    }
};

QTEST_GUILESS_MAIN(tst_AuditProof)
#include "tst_audit_proof.moc"
