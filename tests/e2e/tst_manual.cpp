// SPDX-License-Identifier: GPL-3.0-or-later
// An authority that people speak to: the request goes to openssl as a file, the answer comes back
// as one.
#include "tests/e2e/program.h"

using namespace e2e;

class tst_Manual : public QObject {
    Q_OBJECT

private:
    Home m_home;

    // What the other authority does with a request: NAME.pem, by the root or an issuing one.
    Outcome signs(const QString &request, const QString &name, const QByteArray &extension)
    {
        const QString file = m_home.work(u"extension"_s);
        if (!writeFile(file, extension))
            return {};
        return run(u"openssl"_s,
                   {u"x509"_s, u"-req"_s, u"-in"_s, request, u"-CA"_s, m_home.work(u"root.pem"_s),
                    u"-CAkey"_s, m_home.work(u"root.key"_s), u"-CAcreateserial"_s, u"-days"_s,
                    u"60"_s, u"-extfile"_s, file, u"-out"_s, m_home.work(name)});
    }
    Outcome order(const QString &host)
    {
        return m_home.sealkeeper({u"issue"_s, u"--authority"_s, u"Counter"_s, u"--subject"_s,
                                  u"CN="_s + host, u"--san"_s, u"dns:"_s + host, u"--key"_s,
                                  u"ecdsa-p256"_s, u"--json"_s});
    }
    Outcome requestOf(qint64 plan, const QString &name)
    {
        return m_home.sealkeeper({u"authority"_s, u"request"_s, QString::number(plan),
                                  u"--output"_s, m_home.work(name), u"--force"_s, u"--json"_s});
    }
    Outcome answer(qint64 plan, const QString &name)
    {
        return m_home.sealkeeper(
            {u"authority"_s, u"answer"_s, QString::number(plan), m_home.work(name), u"--json"_s});
    }
    QString state(qint64 plan)
    {
        return m_home.sealkeeper({u"plan"_s, u"show"_s, QString::number(plan), u"--json"_s})
            .json()[u"state"_s]
            .toString();
    }
    qsizetype count(const QString &query)
    {
        return certificates(m_home.sealkeeper({u"list"_s, query, u"--json"_s})).size();
    }

private Q_SLOTS:
    void initTestCase()
    {
        VERIFY_EXIT(m_home.createVault(), 0);
        VERIFY_EXIT(m_home.makeCertificate(u"root"_s, u"/CN=Counter Root"_s, 3650,
                                           u"basicConstraints=critical,CA:TRUE"_s),
                    0);
    }

    void needsNoAddress()
    {
        const auto with = m_home.sealkeeper({u"authority"_s, u"add"_s, u"X"_s, u"--type"_s,
                                             u"manual"_s, u"--url"_s, u"https://ca.example/"_s});
        QVERIFY2(with.code != 0 && with.err.contains("no address"), with.words());
        const auto added =
            m_home.sealkeeper({u"authority"_s, u"add"_s, u"Counter"_s, u"--type"_s, u"manual"_s,
                               u"--set"_s, u"contact=pki@example.org"_s, u"--json"_s});
        QVERIFY2(added.code == 0, added.words());
        QCOMPARE(added.json()[u"abilities"_s].toObject()[u"revoke"_s].toString(),
                 u"local-mark-only"_s);
        VERIFY_EXIT(m_home.sealkeeper({u"authority"_s, u"test"_s, u"Counter"_s}), 0);
        QVERIFY(m_home.sealkeeper({u"authority"_s, u"sync"_s, u"Counter"_s}).code != 0);
    }

    void waitsAndGoesOn()
    {
        const auto ordered = order(u"a.example.org"_s);
        QVERIFY2(ordered.code == 5, ordered.words());
        const QJsonObject step = ordered.json()[u"steps"_s].toArray().at(0).toObject();
        QCOMPARE(step[u"state"_s].toString(), u"waiting"_s);
        QVERIFY(step[u"error"_s].toString().contains(
            u"give this request to the authority (pki@example.org); import the answer"_s));
        QVERIFY(!step.contains(u"next_attempt"_s));
        const qint64 plan = ordered.json()[u"plan"_s].toInteger();
        // Nobody has answered: it goes on waiting.
        VERIFY_EXIT(m_home.sealkeeper({u"plan"_s, u"run"_s, QString::number(plan)}), 5);
        VERIFY_EXIT(requestOf(plan, u"a.csr"_s), 0);
        const auto kept = m_home.sealkeeper({u"authority"_s, u"request"_s, QString::number(plan),
                                             u"--output"_s, m_home.work(u"a.csr"_s)});
        QVERIFY2(kept.code != 0 && kept.err.contains("--force"), kept.words());
        const auto checked = run(u"openssl"_s,
                                 {u"req"_s, u"-verify"_s, u"-noout"_s, u"-subject"_s, u"-in"_s,
                                  m_home.work(u"a.csr"_s)});
        QVERIFY2(checked.code == 0 && checked.out.contains("a.example.org"), checked.words());
        // Its account cannot go while something is on order there.
        QVERIFY(m_home.sealkeeper({u"authority"_s, u"remove"_s, u"Counter"_s}).code != 0);

        const auto missing = answer(plan, u"root.pem"_s);
        QVERIFY2(missing.code == 1 && missing.err.contains("for the key of an order"),
                 missing.words());
        VERIFY_EXIT(
            signs(m_home.work(u"a.csr"_s), u"names.pem"_s, "subjectAltName=DNS:b.example.org\n"),
            0);
        const auto wrong = answer(plan, u"names.pem"_s);
        QVERIFY2(wrong.code == 1 && wrong.err.contains("it lacks the name a.example.org"),
                 wrong.words());
        QCOMPARE(state(plan), u"waiting"_s);
        QCOMPARE(count(u"san:b.example.org"_s), 0);

        VERIFY_EXIT(
            signs(m_home.work(u"a.csr"_s), u"a.pem"_s, "subjectAltName=DNS:a.example.org\n"), 0);
        // With its issuer in one file, the issuer first.
        QVERIFY(
            writeFile(m_home.work(u"chain.pem"_s),
                      readFile(m_home.work(u"root.pem"_s)) + readFile(m_home.work(u"a.pem"_s))));
        const auto done = answer(plan, u"chain.pem"_s);
        QVERIFY2(done.code == 0, done.words());
        QCOMPARE(done.json()[u"certificates"_s].toArray().at(0).toString(),
                 fingerprint(m_home.work(u"a.pem"_s)));
        QCOMPARE(count(u"san:a.example.org has:key"_s), 1);
        QVERIFY(answer(plan, u"a.pem"_s).code != 0);  // it is over
        QCOMPARE(count(u"san:a.example.org"_s), 1);
    }

    // The answer comes in as any certificate does; running the plan finds it.
    void renewsByImport()
    {
        const auto renewed = m_home.sealkeeper({u"renew"_s, u"san:a.example.org"_s, u"--json"_s});
        QVERIFY2(renewed.code == 5, renewed.words());
        const qint64 plan = renewed.json()[u"plan"_s].toInteger();
        VERIFY_EXIT(requestOf(plan, u"renew.csr"_s), 0);
        VERIFY_EXIT(signs(m_home.work(u"renew.csr"_s), u"bad.pem"_s,
                          "subjectAltName=DNS:other.example.org\n"),
                    0);
        VERIFY_EXIT(m_home.sealkeeper({u"import"_s, m_home.work(u"bad.pem"_s)}), 0);
        VERIFY_EXIT(m_home.sealkeeper({u"plan"_s, u"run"_s, QString::number(plan)}), 5);
        VERIFY_EXIT(signs(m_home.work(u"renew.csr"_s), u"renewed.pem"_s,
                          "subjectAltName=DNS:a.example.org\n"),
                    0);
        VERIFY_EXIT(m_home.sealkeeper({u"import"_s, m_home.work(u"renewed.pem"_s)}), 0);
        const auto run =
            m_home.sealkeeper({u"plan"_s, u"run"_s, QString::number(plan), u"--json"_s});
        QVERIFY2(run.code == 0, run.words());
        QCOMPARE(run.json()[u"certificates"_s].toArray().at(0).toString(),
                 fingerprint(m_home.work(u"renewed.pem"_s)));
        QCOMPARE(count(u"san:a.example.org status:superseded"_s), 1);
    }

    // Only this vault remembers.
    void revokesHere()
    {
        const QString sha256 = fingerprint(m_home.work(u"renewed.pem"_s));
        const auto revoked = m_home.sealkeeper({u"revoke"_s, u"sha256:"_s + sha256, u"--reason"_s,
                                                u"superseded"_s, u"--yes"_s, u"--json"_s});
        QVERIFY2(revoked.code == 0, revoked.words());
        QCOMPARE(count(u"status:revoked sha256:"_s + sha256), 1);
    }
};

QTEST_GUILESS_MAIN(tst_Manual)
#include "tst_manual.moc"
