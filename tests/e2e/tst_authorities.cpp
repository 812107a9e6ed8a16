// SPDX-License-Identifier: GPL-3.0-or-later
// Authorities on the command line, beyond the usual life: profiles of one's own, delta lists, holds
// and releases, cross-signing. What comes out is held against openssl and certtool.
#include "tests/e2e/program.h"
#include "tests/support/loopback.h"

#include <mutex>

using namespace e2e;

class tst_Authorities : public QObject {
    Q_OBJECT

private:
    Home m_home;

    Outcome openssl(const QStringList &arguments) { return run(u"openssl"_s, arguments); }
    QString exported(const QString &query, const QString &file)
    {
        const QString path = m_home.path(file);
        const Outcome outcome =
            m_home.sealkeeper({u"export"_s, query, u"--format"_s, u"pem"_s, u"--output"_s, path});
        return outcome.code == 0 ? path : QString::fromUtf8(outcome.words());
    }
    Outcome issue(const QString &host, const QStringList &more = {})
    {
        return m_home.sealkeeper(
            QStringList{u"issue"_s, u"--authority"_s, u"A"_s, u"--san"_s, u"dns:"_s + host} + more);
    }
    QByteArray listText(const QString &file)
    {
        return openssl({u"crl"_s, u"-inform"_s, u"der"_s, u"-in"_s, m_home.path(file), u"-noout"_s,
                        u"-text"_s})
            .out;
    }
    Outcome list(const QString &file, const QStringList &more = {})
    {
        return m_home.sealkeeper(
            QStringList{u"ca"_s, u"crl"_s, u"A"_s, u"--output"_s, m_home.path(file)} + more);
    }
    Outcome revoke(const QString &name, const QString &reason)
    {
        return m_home.sealkeeper(
            {u"revoke"_s, u"name:"_s + name, u"--reason"_s, reason, u"--yes"_s});
    }
    QJsonObject readJson(const QString &file)
    {
        return QJsonDocument::fromJson(readFile(m_home.path(file))).object();
    }
    bool writeJson(const QString &file, const QJsonObject &json)
    {
        return writeFile(m_home.path(file), QJsonDocument(json).toJson());
    }

private Q_SLOTS:
    void initTestCase()
    {
        VERIFY_EXIT(m_home.createVault(), 0);
        for (const QString &name : {u"A"_s, u"B"_s})
            VERIFY_EXIT(m_home.sealkeeper({u"ca"_s, u"create"_s, name, u"--subject"_s,
                                           u"CN=Root %1,O=Test"_s.arg(name), u"--delta-url"_s,
                                           u"http://crl.example.org/d.crl"_s}),
                        0);
    }

    void profilesOfOnesOwn()
    {
        VERIFY_EXIT(m_home.plain({u"profile"_s, u"export"_s, u"tls-server"_s, u"--output"_s,
                                  m_home.path(u"p.json"_s)}),
                    0);
        QJsonObject json = readJson(u"p.json"_s);
        const QStringList import{u"profile"_s, u"import"_s, m_home.path(u"p.json"_s)};
        VERIFY_EXIT(m_home.sealkeeper(import), 4);  // the built-in one stays
        json[u"id"_s] = u"inside"_s;
        json[u"title"_s] = u"Inside"_s;
        json[u"days"_s] = 10;
        json[u"most_days"_s] = 20;
        json[u"policies"_s] = QJsonArray{u"1.3.6.1.4.1.99999.7"_s};
        QJsonArray names = json[u"names"_s].toArray();
        QJsonObject dns = names[0].toObject();
        dns[u"within"_s] = QJsonArray{u"inside.example"_s};
        names[0] = dns;
        json[u"names"_s] = names;
        QVERIFY(writeJson(u"p.json"_s, json));
        VERIFY_EXIT(m_home.sealkeeper(import), 0);
        VERIFY_EXIT(m_home.sealkeeper(import), 1);  // taken
        json[u"most_days"_s] = 15;
        QVERIFY(writeJson(u"p.json"_s, json));
        VERIFY_EXIT(m_home.sealkeeper(import + QStringList{u"--replace"_s}), 0);
        const Outcome shown =
            m_home.sealkeeper({u"profile"_s, u"show"_s, u"inside"_s, u"--json"_s});
        VERIFY_EXIT(shown, 0);
        QCOMPARE(shown.json(), json);  // there and back, every member

        const QStringList profile{u"--profile"_s, u"inside"_s};
        VERIFY_EXIT(issue(u"www.example.org"_s, profile), 4);
        VERIFY_EXIT(issue(u"www.inside.example"_s, profile + QStringList{u"--days"_s, u"90"_s}), 0);
        const QByteArray text =
            openssl({u"x509"_s, u"-in"_s, exported(u"name:www.inside.example"_s, u"inside.pem"_s),
                     u"-noout"_s, u"-text"_s})
                .out;
        QVERIFY(text.contains("1.3.6.1.4.1.99999.7"));
        VERIFY_EXIT(openssl({u"x509"_s, u"-in"_s, m_home.path(u"inside.pem"_s), u"-noout"_s,
                             u"-checkend"_s, QString::number(16 * 86400)}),
                    1);  // cut to 15 days
        VERIFY_EXIT(m_home.sealkeeper({u"profile"_s, u"remove"_s, u"inside"_s}), 0);
        VERIFY_EXIT(m_home.sealkeeper({u"profile"_s, u"remove"_s, u"inside"_s}), 1);
        VERIFY_EXIT(m_home.sealkeeper({u"profile"_s, u"remove"_s, u"ca"_s}), 4);
        VERIFY_EXIT(issue(u"x.inside.example"_s, profile), 1);
    }

    void profilesThatMakeNoSense_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("unknown member") << u"dais"_s << QJsonValue(10);
        QTest::newRow("text for a number") << u"days"_s << QJsonValue(u"10"_s);
        QTest::newRow("half a day") << u"days"_s << QJsonValue(1.5);
        QTest::newRow("too large a number") << u"most_days"_s << QJsonValue(1e12);
        QTest::newRow("number for a truth") << u"names_required"_s << QJsonValue(1);
        QTest::newRow("no such usage") << u"key_usage"_s << QJsonValue(QJsonArray{u"sign"_s});
        QTest::newRow("no such purpose")
            << u"extended_key_usage"_s << QJsonValue(QJsonArray{u"serving"_s});
        QTest::newRow("unknown member of a rule")
            << u"subject"_s
            << QJsonValue(QJsonArray{QJsonObject{{u"type"_s, u"CN"_s}, {u"must"_s, true}}});
        QTest::newRow("identifier") << u"id"_s << QJsonValue(u"With Space"_s);
        QTest::newRow("extension without value")
            << u"extensions"_s << QJsonValue(QJsonArray{QJsonObject{{u"oid"_s, u"1.2.3"_s}}});
    }
    void profilesThatMakeNoSense()
    {
        QFETCH(const QString, member);
        QFETCH(const QJsonValue, value);
        VERIFY_EXIT(m_home.plain({u"profile"_s, u"export"_s, u"custom"_s, u"--output"_s,
                                  m_home.path(u"odd.json"_s)}),
                    0);
        QJsonObject json = readJson(u"odd.json"_s);
        json[u"id"_s] = u"odd"_s;
        json[member] = value;
        QVERIFY(writeJson(u"odd.json"_s, json));
        const Outcome refused =
            m_home.sealkeeper({u"profile"_s, u"import"_s, m_home.path(u"odd.json"_s)});
        VERIFY_EXIT(refused, 2);
        QVERIFY2(refused.err.contains(member == u"subject"_s ? "subject.must"
                                          : member.contains(u'_')
                                          ? QByteArray(member.section(u'_', 0, 0).toUtf8())
                                          : member.toUtf8()),
                 refused.words().constData());
    }

    // The line below a label in openssl's words.
    static QByteArray below(const QByteArray &text, const QByteArray &label)
    {
        return text.mid(text.indexOf(label)).split('\n').value(1).trimmed();
    }

    // A full list, then deltas upon it: what is new, what became final, what was released.
    void deltaLists()
    {
        VERIFY_EXIT(list(u"none.crl"_s, {u"--delta"_s}), 1);
        for (const QString &host : {u"held.example"_s, u"final.example"_s, u"gone.example"_s})
            VERIFY_EXIT(issue(host), 0);
        // Two on hold; the list of the second stands at the beginning.
        VERIFY_EXIT(m_home.sealkeeper({u"revoke"_s, u"name:held.example or name:final.example"_s,
                                       u"--reason"_s, u"certificateHold"_s, u"--yes"_s}),
                    0);
        VERIFY_EXIT(list(u"same.crl"_s, {u"--delta"_s}), 0);
        QVERIFY(listText(u"same.crl"_s).contains("No Revoked Certificates"));
        const QByteArray base =
            below(listText(u"same.crl"_s), "X509v3 Delta CRL Indicator: critical");
        QVERIFY(base.toInt() > 0);

        VERIFY_EXIT(revoke(u"held.example"_s, u"removeFromCRL"_s), 0);
        VERIFY_EXIT(revoke(u"final.example"_s, u"cessationOfOperation"_s), 0);
        VERIFY_EXIT(revoke(u"gone.example"_s, u"keyCompromise"_s), 0);
        VERIFY_EXIT(list(u"delta.crl"_s, {u"--delta"_s}), 0);
        const QByteArray delta = listText(u"delta.crl"_s);
        QCOMPARE(below(delta, "X509v3 Delta CRL Indicator: critical"), base);
        QVERIFY(below(delta, "X509v3 CRL Number").toInt() > base.toInt());
        QCOMPARE(delta.count("Serial Number:"), 3);
        for (const char *reason : {"Remove From CRL", "Cessation Of Operation", "Key Compromise"})
            QVERIFY2(delta.contains(reason), delta.constData());
        QVERIFY(!delta.contains("X509v3 Freshest CRL"));

        VERIFY_EXIT(list(u"full.crl"_s), 0);
        const QByteArray full = listText(u"full.crl"_s);
        QCOMPARE(full.count("Serial Number:"), 2);
        QVERIFY(full.contains("X509v3 Freshest CRL"));
        // GnuTLS believes both.
        VERIFY_EXIT(openssl({u"x509"_s, u"-in"_s, exported(u"name:\"Root A\""_s, u"a.pem"_s),
                             u"-outform"_s, u"der"_s, u"-out"_s, m_home.path(u"a.der"_s)}),
                    0);
        for (const QString &file : {u"full.crl"_s, u"delta.crl"_s})
            VERIFY_EXIT(run(u"certtool"_s,
                            {u"--verify-crl"_s, u"--inder"_s, u"--infile"_s, m_home.path(file),
                             u"--load-ca-certificate"_s, m_home.path(u"a.der"_s)}),
                        0);
    }

    // The root of another house below ours: its leaves are good below both.
    void crossSigning()
    {
        VERIFY_EXIT(m_home.sealkeeper(
                        {u"issue"_s, u"--authority"_s, u"B"_s, u"--san"_s, u"dns:b.example"_s}),
                    0);
        const QStringList words{u"ca"_s, u"cross-sign"_s, u"A"_s, u"--certificate"_s,
                                exported(u"name:\"Root B\""_s, u"b.pem"_s)};
        const Outcome shown = m_home.sealkeeper(words + QStringList{u"--dry-run"_s, u"--json"_s});
        VERIFY_EXIT(shown, 0);
        VERIFY_EXIT(m_home.sealkeeper(words + QStringList{u"--output"_s, m_home.path(u"x.pem"_s)}),
                    0);
        VERIFY_EXIT(openssl({u"verify"_s, u"-x509_strict"_s, u"-CAfile"_s, m_home.path(u"a.pem"_s),
                             u"-untrusted"_s, m_home.path(u"x.pem"_s),
                             exported(u"san:b.example"_s, u"leaf-b.pem"_s)}),
                    0);
        VERIFY_EXIT(openssl({u"verify"_s, u"-CAfile"_s, m_home.path(u"a.pem"_s),
                             m_home.path(u"leaf-b.pem"_s)}),
                    2);
        // A certificate that is no authority's, and one without proof of its key.
        VERIFY_EXIT(m_home.sealkeeper({u"ca"_s, u"cross-sign"_s, u"A"_s, u"--certificate"_s,
                                       m_home.path(u"leaf-b.pem"_s), u"--output"_s,
                                       m_home.path(u"no.pem"_s)}),
                    2);
        QVERIFY(!QFile::exists(m_home.path(u"no.pem"_s)));
        const Outcome unproven =
            m_home.sealkeeper({u"ca"_s, u"cross-sign"_s, u"B"_s, u"--certificate"_s,
                               m_home.path(u"x.pem"_s), u"--dry-run"_s, u"--json"_s});
        VERIFY_EXIT(unproven, 0);
        QVERIFY(unproven.out.contains("possession"));
    }

    // The folder is away for now: the list is written when it is back, without another command.
    void triesAgainByItself()
    {
        const QString folder = m_home.path(u"mounted"_s);
        const auto process = m_home.start(m_home.withVault(
            {u"ca"_s, u"crl"_s, u"A"_s, u"--output"_s, folder + u"/a.crl"_s, u"--json"_s}));
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT(
            (process->waitForReadyRead(50), said += process->readAllStandardError())
                .contains("next try"),
            30'000);
        QVERIFY(QDir().mkpath(folder));
        const Outcome last = Home::finish(*process);
        VERIFY_EXIT(last, 0);
        QCOMPARE(last.json()[u"state"_s].toString(), u"done"_s);
        VERIFY_EXIT(openssl({u"crl"_s, u"-inform"_s, u"der"_s, u"-in"_s, folder + u"/a.crl"_s,
                             u"-noout"_s}),
                    0);
    }

    // To an address: not taken at first, then tried again; what is served there is the proof.
    void publishesToAnAddress()
    {
        std::mutex mutex;
        std::map<QByteArray, QByteArray> served;
        int refusals = 1;
        QByteArray type;
        const loopback::Server server([&](int socket, const QByteArray &head) {
            const QByteArray path = head.split(' ').value(1), lower = head.toLower();
            const std::lock_guard guard(mutex);
            if (!head.startsWith("PUT ")) {
                (void)loopback::sendAll(socket, loopback::answer(served[path]));
                return;
            }
            const qsizetype at = lower.indexOf("content-length: ");
            const int size = lower.mid(at + 16).split('\r').value(0).toInt();
            QByteArray body;
            char buffer[4096];
            for (ssize_t got = 1; body.size() < size && got > 0;) {
                got = ::recv(socket, buffer, sizeof buffer, 0);
                body.append(buffer, qsizetype(std::max<ssize_t>(got, 0)));
            }
            type = lower.mid(lower.indexOf("content-type: ") + 14).split('\r').value(0);
            const bool take = refusals-- <= 0;
            if (take)
                served[path] = body;
            (void)loopback::sendAll(socket,
                                    take ? "HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n"
                                         : "HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n");
        });
        const Outcome published =
            m_home.sealkeeper({u"ca"_s, u"crl"_s, u"A"_s, u"--output"_s, server.url(u"/a.crl"_s)});
        VERIFY_EXIT(published, 0);
        QVERIFY2(published.err.contains("next try"), published.words().constData());
        QCOMPARE(type, QByteArray("application/pkix-crl"));
        QVERIFY(writeFile(m_home.path(u"served.crl"_s), served["/a.crl"]));
        VERIFY_EXIT(
            openssl({u"crl"_s, u"-inform"_s, u"der"_s, u"-in"_s, m_home.path(u"served.crl"_s),
                     u"-CAfile"_s, exported(u"name:\"Root A\""_s, u"a2.pem"_s), u"-noout"_s}),
            0);
        VERIFY_EXIT(issue(u"put.example"_s), 0);
        VERIFY_EXIT(m_home.sealkeeper({u"revoke"_s, u"name:put.example"_s, u"--reason"_s,
                                       u"keyCompromise"_s, u"--crl-folder"_s,
                                       server.url(u"/lists"_s), u"--yes"_s}),
                    0);
        QCOMPARE(m_home.sealkeeper({u"count"_s, u"name:put.example proven:yes"_s}).out.trimmed(),
                 "1");
        QVERIFY(!served["/lists/A.crl"].isEmpty());
    }

    void recordIsWhole()
    {
        VERIFY_EXIT(m_home.sealkeeper({u"vault"_s, u"check"_s}), 0);
        VERIFY_EXIT(m_home.sealkeeper({u"audit"_s, u"verify"_s}), 0);
    }
};

QTEST_GUILESS_MAIN(tst_Authorities)
#include "tst_authorities.moc"
