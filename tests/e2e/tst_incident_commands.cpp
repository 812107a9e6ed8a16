// SPDX-License-Identifier: GPL-3.0-or-later
// An incident on the command line: mark the key, replace and revoke in waves, prove, hand over.
#include "tests/e2e/program.h"

using namespace e2e;

class tst_IncidentCommands : public QObject {
    Q_OBJECT

private:
    Home m_home;

    qint64 count(const QString &query)
    {
        return m_home.sealkeeper({u"count"_s, query}).out.trimmed().toLongLong();
    }

private Q_SLOTS:
    void initTestCase()
    {
        VERIFY_EXIT(m_home.createVault(), 0);
        VERIFY_EXIT(m_home.sealkeeper({u"ca"_s, u"create"_s, u"Root"_s, u"--subject"_s,
                                       u"CN=Test Root"_s, u"--key"_s, u"ecdsa-p256"_s}),
                    0);
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
            VERIFY_EXIT(m_home.sealkeeper({u"issue"_s, u"--authority"_s, u"Root"_s, u"--profile"_s,
                                           u"tls-server"_s, u"--san"_s,
                                           u"dns:"_s + name + u".example.org"_s, u"--key"_s,
                                           u"ecdsa-p256"_s, u"--owner"_s, u"Web"_s}),
                        0);
    }

    void wrongWords()
    {
        VERIFY_EXIT(m_home.sealkeeper({u"revoke"_s, u"--reason"_s, u"superseded"_s}), 2);
        VERIFY_EXIT(m_home.sealkeeper({u"revoke"_s, u"owner:Web"_s, u"--below"_s, u"Root"_s,
                                       u"--reason"_s, u"superseded"_s}),
                    2);
        VERIFY_EXIT(m_home.sealkeeper({u"revoke"_s, u"--below"_s, u"Nobody"_s, u"--reason"_s,
                                       u"superseded"_s, u"--yes"_s}),
                    1);
        VERIFY_EXIT(m_home.sealkeeper({u"incident"_s, u"show"_s, u"9"_s}), 1);
        VERIFY_EXIT(m_home.sealkeeper({u"incident"_s, u"show"_s, u"x"_s}), 2);
        VERIFY_EXIT(m_home.sealkeeper({u"incident"_s, u"verify"_s, m_home.passphraseFile()}), 1);
        VERIFY_EXIT(m_home.sealkeeper({u"key"_s, u"mark-compromised"_s, QString(64, u'a')}), 1);
    }

    void marksTheKey()
    {
        const Outcome listed = m_home.sealkeeper({u"list"_s, u"san:a.example.org"_s, u"--json"_s});
        VERIFY_EXIT(listed, 0);
        const QString sha256 = certificates(listed).at(0).toObject().value(u"sha256"_s).toString();
        QCOMPARE(sha256.size(), 64);
        const Outcome marked = m_home.sealkeeper(
            {u"key"_s, u"mark-compromised"_s, sha256, u"--incident"_s, u"Leaked"_s, u"--json"_s});
        VERIFY_EXIT(marked, 0);
        QCOMPARE(count(u"key-compromised:yes"_s), 1);
        QCOMPARE(count(u"incident:1"_s), 1);
        // No certificate for that key any more.
        VERIFY_EXIT(m_home.sealkeeper({u"renew"_s, u"san:a.example.org"_s, u"--same-key"_s}), 4);
    }

    void replacesAndRevokesInWaves()
    {
        const QStringList words{u"revoke"_s,        u"owner:Web"_s,         u"--reason"_s,
                                u"keyCompromise"_s, u"--replace"_s,         u"--pause"_s,
                                u"--wave"_s,        u"san:a.example.org"_s, u"--crl-folder"_s,
                                m_home.work({}),    u"--incident"_s,        u"1"_s,
                                u"--json"_s};
        VERIFY_EXIT(m_home.sealkeeper(words), 4);  // it asks, and nobody is there
        QCOMPARE(count(u"status:revoked"_s), 0);
        const Outcome first = m_home.sealkeeper(words + QStringList{u"--yes"_s});
        VERIFY_EXIT(first, 5);
        QCOMPARE(first.json().value(u"state"_s).toString(), u"waiting"_s);
        const QString plan = QString::number(first.json().value(u"plan"_s).toInteger());
        for (const int revoked : {1, 3}) {
            QString gate;
            for (const auto &value : m_home.sealkeeper({u"plan"_s, u"show"_s, plan, u"--json"_s})
                                         .json()
                                         .value(u"steps"_s)
                                         .toArray()) {
                const QJsonObject step = value.toObject();
                if (step.value(u"state"_s).toString() == u"waiting")
                    gate = QString::number(step.value(u"position"_s).toInt());
            }
            VERIFY_EXIT(
                m_home.sealkeeper({u"plan"_s, u"release"_s, plan, gate, u"--note"_s, u"go"_s}),
                revoked == 3 ? 0 : 5);
            QCOMPARE(count(u"status:revoked"_s), revoked);
            QCOMPARE(count(u"proven:yes"_s), revoked);
        }
        QCOMPARE(count(u"owner:Web status:valid"_s), 3);
    }

    void showsAndHandsOver()
    {
        const Outcome shown = m_home.sealkeeper({u"incident"_s, u"show"_s, u"1"_s, u"--json"_s});
        VERIFY_EXIT(shown, 0);
        QCOMPARE(shown.json().value(u"state"_s).toString(), u"contained"_s);
        QCOMPARE(shown.json().value(u"proven"_s).toInt(), 3);
        VERIFY_EXIT(m_home.sealkeeper({u"incident"_s, u"show"_s, u"1"_s}), 0);
        VERIFY_EXIT(m_home.sealkeeper({u"incident"_s, u"prove"_s, u"1"_s}), 0);
        const QString pack = m_home.work(u"evidence.zip"_s);
        VERIFY_EXIT(m_home.sealkeeper({u"incident"_s, u"evidence"_s, u"1"_s, u"--output"_s, pack}),
                    0);
        // Without a vault.
        const Outcome checked = m_home.plain({u"incident"_s, u"verify"_s, pack, u"--json"_s});
        VERIFY_EXIT(checked, 0);
        QVERIFY(checked.json().value(u"valid"_s).toBool());
        QCOMPARE(checked.json().value(u"proven"_s).toInt(), 3);
        VERIFY_EXIT(m_home.sealkeeper({u"incident"_s, u"close"_s, u"1"_s, u"--note"_s, u"ok"_s}),
                    0);
        QCOMPARE(m_home.sealkeeper({u"incident"_s, u"list"_s, u"--json"_s})
                     .json()
                     .value(u"incidents"_s)
                     .toArray()
                     .size(),
                 0);
        QCOMPARE(m_home.sealkeeper({u"incident"_s, u"list"_s, u"--all"_s, u"--json"_s})
                     .json()
                     .value(u"incidents"_s)
                     .toArray()
                     .size(),
                 1);
        VERIFY_EXIT(m_home.sealkeeper({u"vault"_s, u"check"_s}), 0);
        VERIFY_EXIT(m_home.sealkeeper({u"audit"_s, u"verify"_s}), 0);
    }

    void everythingBelowAnAuthority()
    {
        const Outcome shown =
            m_home.sealkeeper({u"revoke"_s, u"--below"_s, u"Root"_s, u"--reason"_s,
                               u"cessationOfOperation"_s, u"--dry-run"_s, u"--json"_s});
        VERIFY_EXIT(shown, 0);
        QCOMPARE(shown.json().value(u"steps"_s).toArray().size(), 4);  // three and their list
        // Numbered as they will be, and every certificate it is about.
        QCOMPARE(shown.json()[u"steps"_s][3][u"position"_s].toInt(), 3);
        QCOMPARE(shown.json()[u"certificates"_s].toArray().size(), 3);
        QVERIFY(shown.json()[u"plan"_s].isNull());
        QCOMPARE(shown.json()[u"state"_s].toString(), u"ready"_s);
    }
};

QTEST_GUILESS_MAIN(tst_IncidentCommands)
#include "tst_incident_commands.moc"
