// SPDX-License-Identifier: GPL-3.0-or-later
// A user's first day: make a vault, import what the machine trusts, look, note owners, check, back
// up.
#include "tests/e2e/program.h"

#include <QDateTime>
#include <QSet>

using namespace e2e;

class tst_Day : public QObject {
    Q_OBJECT

private:
    Home m_home;

    // Every certificate of the machine's bundle with what openssl says of it.
    struct Known {
        QString fingerprint;
        QDateTime end;
        QString serial;
    };
    static QList<Known> trustedByOpenssl()
    {
        QList<Known> known;
        const QByteArray bundle = readFile(u"/etc/ssl/certs/ca-certificates.crt"_s);
        qsizetype at = 0;
        while ((at = bundle.indexOf("-----BEGIN CERTIFICATE-----", at)) >= 0) {
            const qsizetype end = bundle.indexOf("-----END CERTIFICATE-----", at);
            const QByteArray pem = bundle.mid(at, end - at) + "-----END CERTIFICATE-----\n";
            const QByteArray text = run(u"openssl"_s,
                                        {u"x509"_s, u"-noout"_s, u"-fingerprint"_s, u"-sha256"_s,
                                         u"-enddate"_s, u"-serial"_s, u"-dateopt"_s, u"iso_8601"_s},
                                        pem)
                                        .out;
            Known one;
            for (const QByteArray &line : text.split('\n')) {
                const QString value =
                    QString::fromLatin1(line.mid(line.indexOf('=') + 1)).trimmed();
                if (line.startsWith("sha256") || line.startsWith("SHA256"))
                    one.fingerprint = QString(value).remove(u':').toLower();
                else if (line.startsWith("notAfter"))
                    one.end =
                        QDateTime::fromString(QString(value).replace(u' ', u'T'), Qt::ISODate);
                else if (line.startsWith("serial"))
                    one.serial = value.toLower();
            }
            known.append(one);
            at = end;
        }
        return known;
    }

private Q_SLOTS:
    void makesAVault()
    {
        const Outcome made = m_home.createVault();
        VERIFY_EXIT(made, 0);
        const QByteArray code = readFile(m_home.path(u"recovery"_s)).trimmed();
        QVERIFY(code.size() >= 25);
        QCOMPARE(QFile::permissions(m_home.path(u"recovery"_s))
                     & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup),
                 0);
        QVERIFY2(!made.out.contains(code) && !made.err.contains(code),
                 "the code went to the file and to the terminal");
    }

    void importsWhatTheMachineTrusts()
    {
        const Outcome imported = m_home.sealkeeper({u"import"_s, u"--system-trust"_s, u"--json"_s});
        VERIFY_EXIT(imported, 0);
        const QJsonObject json = imported.json();
        for (const QString &key :
             {u"added"_s, u"known"_s, u"keys"_s, u"crls"_s, u"requests"_s, u"unreadable"_s})
            QVERIFY2(json.contains(key), qPrintable(key));
        QVERIFY(json.value(u"added"_s).toInt() > 50);
        QCOMPARE(json.value(u"unreadable"_s).toArray().size(), 0);

        const Outcome again = m_home.sealkeeper({u"import"_s, u"--system-trust"_s, u"--json"_s});
        VERIFY_EXIT(again, 0);
        QCOMPARE(again.json().value(u"added"_s).toInt(), 0);
    }

    void agreesWithOpenssl()
    {
        const QList<Known> known = trustedByOpenssl();
        QVERIFY2(known.size() > 50,
                 "openssl or the machine's bundle of trusted certificates is missing");
        const Outcome listed = m_home.sealkeeper({u"list"_s, QString(), u"--json"_s});
        VERIFY_EXIT(listed, 0);
        QCOMPARE(listed.json().value(u"total"_s).toInt(), certificates(listed).size());
        QMap<QString, QJsonObject> ours;
        for (const QJsonValue &value : certificates(listed))
            ours.insert(value.toObject().value(u"sha256"_s).toString(), value.toObject());
        for (const Known &one : known) {
            QVERIFY2(ours.contains(one.fingerprint), qPrintable(one.fingerprint));
            const QJsonObject mine = ours.value(one.fingerprint);
            QCOMPARE(mine.value(u"not_after"_s).toString(), one.end.toUTC().toString(Qt::ISODate));
            QString serial = one.serial;
            while (serial.startsWith(u"00"_s) && serial.size() > 2)
                serial.remove(0, 2);
            QCOMPARE(mine.value(u"serial"_s).toString(), serial);
        }
    }

    void listsWhatEndsWithinAYear()
    {
        const QDateTime limit = QDateTime::currentDateTimeUtc().addDays(365);
        QSet<QString> expected;
        for (const Known &one : trustedByOpenssl())
            if (one.end < limit)
                expected.insert(one.fingerprint);
        const Outcome listed = m_home.sealkeeper({u"list"_s, u"expires<365d"_s, u"--json"_s});
        VERIFY_EXIT(listed, 0);
        QCOMPARE(listed.json().value(u"query"_s).toString(), u"expires<365d"_s);
        QSet<QString> got;
        for (const QJsonValue &value : certificates(listed))
            got.insert(value.toObject().value(u"sha256"_s).toString());
        QVERIFY2(got.contains(expected), listed.words().constData());
        for (const QJsonValue &value : certificates(listed))
            QVERIFY(QDateTime::fromString(value.toObject().value(u"not_after"_s).toString(),
                                          Qt::ISODate)
                    < limit);
        const Outcome counted = m_home.sealkeeper({u"count"_s, u"expires<365d"_s});
        VERIFY_EXIT(counted, 0);
        QCOMPARE(counted.out.trimmed().toInt(), certificates(listed).size());
    }

    void jsonHasTheWholeShape()
    {
        const Outcome listed =
            m_home.sealkeeper({u"list"_s, u"ca:yes"_s, u"--limit"_s, u"1"_s, u"--json"_s});
        VERIFY_EXIT(listed, 0);
        QCOMPARE(certificates(listed).size(), 1);
        const QJsonObject one = certificates(listed).first().toObject();
        for (const QString &key :
             {u"sha256"_s, u"subject"_s, u"issuer"_s, u"serial"_s, u"not_before"_s, u"not_after"_s,
              u"san"_s, u"key"_s, u"signature_algorithm"_s, u"status"_s, u"owner"_s, u"tags"_s,
              u"locations"_s})
            QVERIFY2(one.contains(key), qPrintable(key));
        for (const QString &key : {u"algorithm"_s, u"bits"_s, u"curve"_s})
            QVERIFY2(one.value(u"key"_s).toObject().contains(key), qPrintable(key));
        QVERIFY(
            QDateTime::fromString(one.value(u"not_before"_s).toString(), Qt::ISODate).isValid());
        QVERIFY(one.value(u"not_before"_s).toString().endsWith(u'Z'));
    }

    void limitsAndSorts()
    {
        const Outcome first = m_home.sealkeeper(
            {u"list"_s, QString(), u"--sort"_s, u"-expires"_s, u"--limit"_s, u"3"_s, u"--json"_s});
        VERIFY_EXIT(first, 0);
        QCOMPARE(certificates(first).size(), 3);
        QVERIFY(first.json().value(u"total"_s).toInt() > 3);
        QString before = u"9999"_s;
        for (const QJsonValue &value : certificates(first)) {
            const QString end = value.toObject().value(u"not_after"_s).toString();
            QVERIFY(end <= before);
            before = end;
        }
        const Outcome csv =
            m_home.sealkeeper({u"list"_s, QString(), u"--columns"_s, u"name,expires"_s,
                               u"--format"_s, u"csv"_s, u"--limit"_s, u"2"_s});
        VERIFY_EXIT(csv, 0);
        QCOMPARE(csv.out.count("\r\n"), 3);
        QVERIFY(csv.out.startsWith("name,expires\r\n"));
        const Outcome table = m_home.sealkeeper({u"list"_s, QString(), u"--limit"_s, u"2"_s});
        VERIFY_EXIT(table, 0);
        QCOMPARE(table.out.count('\n'), 3);
    }

    void notesOwnersAndTakesThemBack()
    {
        const Outcome dry =
            m_home.sealkeeper({u"edit"_s, u"ca:yes"_s, u"--owner"_s, u"Platform"_s, u"--tag"_s,
                               u"trust"_s, u"--dry-run"_s, u"--json"_s});
        VERIFY_EXIT(dry, 0);
        const int all = dry.json().value(u"would_change"_s).toInt();
        QVERIFY(all > 50);
        QCOMPARE(m_home.sealkeeper({u"count"_s, u"owner:Platform"_s}).out.trimmed(),
                 QByteArray("0"));

        const Outcome done = m_home.sealkeeper({u"edit"_s, u"ca:yes"_s, u"--owner"_s, u"Platform"_s,
                                                u"--tag"_s, u"trust"_s, u"--json"_s});
        VERIFY_EXIT(done, 0);
        QCOMPARE(done.json().value(u"changed"_s).toInt(), all);
        QCOMPARE(
            m_home.sealkeeper({u"count"_s, u"owner:Platform tag:trust"_s}).out.trimmed().toInt(),
            all);

        const Outcome same =
            m_home.sealkeeper({u"edit"_s, u"ca:yes"_s, u"--owner"_s, u"Platform"_s, u"--json"_s});
        VERIFY_EXIT(same, 0);
        QCOMPARE(same.json().value(u"changed"_s).toInt(), 0);
        QCOMPARE(same.json().value(u"unchanged"_s).toInt(), all);

        const Outcome undone = m_home.sealkeeper({u"undo"_s, u"--json"_s});
        VERIFY_EXIT(undone, 0);
        QCOMPARE(undone.json().value(u"restored"_s).toInt(), all);
        QCOMPARE(m_home.sealkeeper({u"count"_s, u"owner:Platform"_s}).out.trimmed(),
                 QByteArray("0"));
        QCOMPARE(m_home.sealkeeper({u"undo"_s}).code, 1);  // there is nothing left to undo
    }

    void keepsViewsAndFields()
    {
        VERIFY_EXIT(m_home.sealkeeper({u"view"_s, u"save"_s, u"Soon"_s, u"expires<90d"_s,
                                       u"--sort"_s, u"name"_s}),
                    0);
        const Outcome views = m_home.sealkeeper({u"view"_s, u"list"_s, u"--json"_s});
        VERIFY_EXIT(views, 0);
        bool found = false;
        for (const QJsonValue &view : views.json().value(u"views"_s).toArray())
            found = found
                || (view[u"name"_s] == u"Soon"_s && view[u"query"_s] == u"expires<90d"_s
                    && view[u"sort"_s] == u"name"_s);
        QVERIFY2(found, views.words().constData());
        VERIFY_EXIT(m_home.sealkeeper({u"view"_s, u"save"_s, u"Bad"_s, u"expires<"_s}), 2);
        VERIFY_EXIT(m_home.sealkeeper({u"view"_s, u"remove"_s, u"Soon"_s}), 0);
        VERIFY_EXIT(m_home.sealkeeper({u"view"_s, u"remove"_s, u"Soon"_s}), 1);

        VERIFY_EXIT(
            m_home.sealkeeper({u"field"_s, u"add"_s, u"cost-center"_s, u"--type"_s, u"number"_s}),
            0);
        VERIFY_EXIT(m_home.sealkeeper({u"field"_s, u"add"_s, u"cost-center"_s}), 1);
        VERIFY_EXIT(m_home.sealkeeper({u"field"_s, u"add"_s, u"owner"_s}), 2);
        VERIFY_EXIT(m_home.sealkeeper({u"edit"_s, u"ca:yes"_s, u"--set"_s, u"cost-center=many"_s}),
                    2);
        VERIFY_EXIT(m_home.sealkeeper({u"edit"_s, u"ca:yes"_s, u"--set"_s, u"cost-center=4711"_s}),
                    0);
        QVERIFY(m_home.sealkeeper({u"count"_s, u"field.cost-center:4711"_s}).out.trimmed().toInt()
                > 50);
        VERIFY_EXIT(m_home.sealkeeper({u"field"_s, u"remove"_s, u"cost-center"_s}), 0);
        QCOMPARE(m_home.sealkeeper({u"field"_s, u"list"_s, u"--json"_s})
                     .json()
                     .value(u"fields"_s)
                     .toArray()
                     .size(),
                 0);
    }

    void recordIsWhole()
    {
        const Outcome verified = m_home.sealkeeper({u"audit"_s, u"verify"_s, u"--json"_s});
        VERIFY_EXIT(verified, 0);
        QVERIFY(verified.json().value(u"ok"_s).toBool());
        const Outcome events = m_home.sealkeeper({u"audit"_s, u"list"_s, u"--json"_s});
        VERIFY_EXIT(events, 0);
        QSet<QString> actions;
        for (const QJsonValue &event : events.json().value(u"events"_s).toArray()) {
            actions.insert(event[u"action"_s].toString());
            QCOMPARE(event[u"admin"_s].toString(), u"Erika"_s);
        }
        for (const QString &action :
             {u"import"_s, u"edit"_s, u"undo"_s, u"view.save"_s, u"field.add"_s})
            QVERIFY2(actions.contains(action), qPrintable(action));
    }

    void vaultIsSound()
    {
        const Outcome checked = m_home.sealkeeper({u"vault"_s, u"check"_s, u"--json"_s});
        VERIFY_EXIT(checked, 0);
        QVERIFY(checked.json().value(u"ok"_s).toBool());
        QVERIFY(checked.json().value(u"certificates"_s).toInt() > 50);
    }

    void backsUpAndRestores()
    {
        const int before = m_home.sealkeeper({u"count"_s, QString()}).out.trimmed().toInt();
        VERIFY_EXIT(m_home.sealkeeper(
                        {u"vault"_s, u"backup"_s, u"--output"_s, m_home.path(u"b.skbackup"_s)}),
                    0);
        VERIFY_EXIT(m_home.sealkeeper(
                        {u"vault"_s, u"backup"_s, u"--output"_s, m_home.path(u"b.skbackup"_s)}),
                    1);
        const Outcome restored =
            m_home.plain({u"--passphrase-file"_s, m_home.passphraseFile(), u"vault"_s, u"restore"_s,
                          m_home.path(u"b.skbackup"_s), m_home.path(u"second.vault"_s)});
        VERIFY_EXIT(restored, 0);
        const Outcome counted =
            m_home.plain({u"--vault"_s, m_home.path(u"second.vault"_s), u"--passphrase-file"_s,
                          m_home.passphraseFile(), u"count"_s, QString()});
        VERIFY_EXIT(counted, 0);
        QCOMPARE(counted.out.trimmed().toInt(), before);
    }

    void getsNewKeysAndANewPassphrase()
    {
        VERIFY_EXIT(m_home.sealkeeper({u"vault"_s, u"rekey"_s}), 0);
        VERIFY_EXIT(m_home.sealkeeper({u"vault"_s, u"check"_s}), 0);
        writeFile(m_home.path(u"new"_s), "another long passphrase\n");
        VERIFY_EXIT(m_home.sealkeeper({u"vault"_s, u"passphrase"_s, u"--new-passphrase-file"_s,
                                       m_home.path(u"new"_s)}),
                    0);
        VERIFY_EXIT(m_home.sealkeeper({u"count"_s, QString()}), 3);
        // The recovery code still opens it, and gives a passphrase again.
        const QStringList byCode{u"--vault"_s, m_home.vault(), u"--recovery-code-file"_s,
                                 m_home.path(u"recovery"_s)};
        VERIFY_EXIT(m_home.plain(byCode + QStringList{u"count"_s, QString()}), 0);
        VERIFY_EXIT(
            m_home.plain(byCode
                         + QStringList{u"vault"_s, u"passphrase"_s, u"--new-passphrase-file"_s,
                                       m_home.passphraseFile()}),
            0);
        VERIFY_EXIT(m_home.sealkeeper({u"audit"_s, u"verify"_s}), 0);
        VERIFY_EXIT(m_home.sealkeeper({u"vault"_s, u"check"_s}), 0);
    }

    void remembersTheLastVault()
    {
        const Outcome counted =
            m_home.plain({u"--passphrase-file"_s, m_home.passphraseFile(), u"count"_s, QString()});
        VERIFY_EXIT(counted, 0);
        QVERIFY(counted.out.trimmed().toInt() > 50);
    }
};

QTEST_GUILESS_MAIN(tst_Day)
#include "tst_day.moc"
