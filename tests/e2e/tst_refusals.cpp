// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong must be said with the right exit code, and must leave the vault as it was.
#include "tests/e2e/program.h"

#include <QElapsedTimer>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace e2e;

class tst_Refusals : public QObject {
    Q_OBJECT

private:
    Home m_home;

    // Everything in the vault folder that must not change when a command is refused.
    QByteArray vaultDigest() const
    {
        QByteArray all;
        for (const QString &name : {u"slots.json"_s, u"inventory.db"_s})
            all += readFile(m_home.vault() + u'/' + name);
        return QCryptographicHash::hash(all, QCryptographicHash::Sha256);
    }

private Q_SLOTS:
    void initTestCase()
    {
        VERIFY_EXIT(m_home.createVault(), 0);
        for (int i = 0; i < 3; ++i)
            VERIFY_EXIT(
                m_home.makeCertificate(u"c%1"_s.arg(i), u"/CN=refusal-%1.example.org"_s.arg(i), 90),
                0);
        VERIFY_EXIT(m_home.sealkeeper({u"import"_s, m_home.path(u"work"_s)}), 0);
        QCOMPARE(m_home.sealkeeper({u"count"_s, QString()}).out.trimmed(), QByteArray("3"));
    }

    void exitCodes_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("errorCode");
        const QString here = m_home.vault();
        writeFile(m_home.path(u"wrong"_s), "not the passphrase\n");
        writeFile(m_home.path(u"empty"_s), "");
        const QStringList good{u"--vault"_s, here, u"--passphrase-file"_s, m_home.passphraseFile()};
        QTest::newRow("wrong passphrase")
            << QStringList{u"--vault"_s, here, u"--passphrase-file"_s, m_home.path(u"wrong"_s),
                           u"count"_s,   u""_s}
            << 3 << u"wrong-passphrase"_s;
        QTest::newRow("no terminal to ask on")
            << QStringList{u"--vault"_s, here, u"count"_s, u""_s} << 3 << u"passphrase-needed"_s;
        QTest::newRow("empty passphrase file")
            << QStringList{u"--vault"_s, here, u"--passphrase-file"_s, m_home.path(u"empty"_s),
                           u"count"_s,   u""_s}
            << 2 << u"invalid-argument"_s;
        QTest::newRow("passphrase file missing")
            << QStringList{u"--vault"_s,    here,       u"--passphrase-file"_s,
                           u"/nowhere/p"_s, u"count"_s, u""_s}
            << 1 << u"not-found"_s;
        QTest::newRow("vault missing") << QStringList{u"--vault"_s,
                                                      u"/nowhere/x.vault"_s,
                                                      u"--passphrase-file"_s,
                                                      m_home.passphraseFile(),
                                                      u"count"_s,
                                                      u""_s}
                                       << 1 << u"not-found"_s;
        QTest::newRow("vault exists")
            << good + QStringList{u"vault"_s, u"create"_s} << 1 << u"already-exists"_s;
        QTest::newRow("unknown admin")
            << good + QStringList{u"--admin"_s, u"Nobody"_s, u"count"_s, u""_s} << 1
            << u"not-found"_s;
        QTest::newRow("unknown option")
            << good + QStringList{u"count"_s, u"--frob"_s} << 2 << u"invalid-argument"_s;
        QTest::newRow("unknown command")
            << good + QStringList{u"frobnicate"_s, u"--json"_s} << 2 << QString();
        QTest::newRow("noun alone") << good + QStringList{u"vault"_s} << 2 << QString();
        QTest::newRow("query error")
            << good + QStringList{u"list"_s, u"expires<"_s} << 2 << u"query-syntax"_s;
        QTest::newRow("unknown field")
            << good + QStringList{u"list"_s, u"frob:x"_s} << 2 << u"query-syntax"_s;
        QTest::newRow("unknown column")
            << good + QStringList{u"list"_s, u""_s, u"--columns"_s, u"frob"_s} << 2
            << u"invalid-argument"_s;
        QTest::newRow("unknown sort")
            << good + QStringList{u"list"_s, u""_s, u"--sort"_s, u"frob"_s} << 2
            << u"invalid-argument"_s;
        QTest::newRow("unknown format")
            << good + QStringList{u"list"_s, u""_s, u"--format"_s, u"xml"_s} << 2
            << u"invalid-argument"_s;
        QTest::newRow("edit without change")
            << good + QStringList{u"edit"_s, u""_s} << 2 << u"invalid-argument"_s;
        QTest::newRow("edit without query")
            << good + QStringList{u"edit"_s, u"--owner"_s, u"x"_s} << 2 << u"invalid-argument"_s;
        QTest::newRow("import nothing")
            << good + QStringList{u"import"_s} << 2 << u"invalid-argument"_s;
        QTest::newRow("show unknown")
            << good + QStringList{u"show"_s, u"ffffffffffffffff"_s} << 1 << u"not-found"_s;
        QTest::newRow("export without match")
            << good + QStringList{u"export"_s, u"owner:Nobody"_s, u"--format"_s,
                                  u"pem"_s,    u"--output"_s,     m_home.work(u"x.pem"_s)}
            << 1 << u"not-found"_s;
        QTest::newRow("keys in der") << good
                + QStringList{u"export"_s,
                              u""_s,
                              u"--format"_s,
                              u"der"_s,
                              u"--with-key"_s,
                              u"--export-passphrase-file"_s,
                              m_home.passphraseFile(),
                              u"--output"_s,
                              m_home.work(u"x.der"_s)}
                                     << 2 << u"invalid-argument"_s;
        QTest::newRow("export into a missing folder")
            << good + QStringList{u"export"_s, u""_s,         u"--format"_s,
                                  u"pem"_s,    u"--output"_s, u"/nowhere/x.pem"_s}
            << 1 << u"not-found"_s;
        QTest::newRow("demo without a place")
            << QStringList{u"demo"_s} << 2 << u"invalid-argument"_s;
        QTest::newRow("tour without a place")
            << QStringList{u"tour"_s} << 2 << u"invalid-argument"_s;
    }

    void exitCodes()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, errorCode);
        QFETCH(int, code);
        const QByteArray before = vaultDigest();
        // setsid: no controlling terminal to ask on, wherever the test runs.
        const Outcome outcome =
            m_home.plain(words + (errorCode.isEmpty() ? QStringList() : QStringList{u"--json"_s}),
                         {}, [] { setsid(); });
        VERIFY_EXIT(outcome, code);
        QVERIFY2(!outcome.err.trimmed().isEmpty(), "nothing was said");
        if (!errorCode.isEmpty()) {
            QCOMPARE(outcome.json().value(u"error"_s)[u"code"_s].toString(), errorCode);
            QVERIFY(!outcome.json().value(u"error"_s)[u"cause"_s].toString().isEmpty());
        }
        QCOMPARE(vaultDigest(), before);
    }

    void helpWorksWithoutAVault_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("overview") << QStringList{u"--help"_s};
        QTest::newRow("list") << QStringList{u"list"_s, u"--help"_s};
        QTest::newRow("vault") << QStringList{u"vault"_s, u"--help"_s};
        QTest::newRow("vault create") << QStringList{u"vault"_s, u"create"_s, u"-h"_s};
        QTest::newRow("version") << QStringList{u"--version"_s};
    }

    void helpWorksWithoutAVault()
    {
        QFETCH(QStringList, words);
        const Outcome outcome = m_home.plain(words);
        VERIFY_EXIT(outcome, 0);
        QVERIFY(outcome.out.size() > 10);
        QVERIFY2(outcome.err.isEmpty(), outcome.err.constData());
    }

    void consoleWithoutADisplayIsRefused()
    {
        const Outcome outcome = m_home.plain({});
        VERIFY_EXIT(outcome, 1);
        QVERIFY(outcome.err.contains("display"));
    }

    void unreadableBlocksAreListed()
    {
        QDir(m_home.path(QString())).mkdir(u"bad"_s);
        writeFile(m_home.path(u"bad/broken.pem"_s),
                  "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"
                      + readFile(m_home.work(u"c0.pem"_s)));
        const Outcome outcome =
            m_home.sealkeeper({u"import"_s, m_home.path(u"bad"_s), u"--json"_s});
        VERIFY_EXIT(outcome, 1);
        const QJsonArray unreadable = outcome.json().value(u"unreadable"_s).toArray();
        QCOMPARE(unreadable.size(), 1);
        QVERIFY(unreadable[0][u"path"_s].toString().endsWith(u"broken.pem"_s));
        QCOMPARE(unreadable[0][u"block"_s].toInt(), 1);
        QVERIFY(!unreadable[0][u"reason"_s].toString().isEmpty());
        QCOMPARE(outcome.json().value(u"known"_s).toInt(), 1);
    }

    void secondProcessReadsAndMayNotWrite()
    {
        // Standard input that never ends keeps the first one in the vault.
        const auto first = m_home.start(m_home.withVault({u"import"_s, u"-"_s}));
        QVERIFY(first->waitForStarted());
        QTRY_COMPARE_WITH_TIMEOUT(readFile(m_home.vault() + u"/lock"_s).trimmed(),
                                  QByteArray::number(first->processId()), 20'000);
        const Outcome reads = m_home.sealkeeper({u"count"_s, QString()});
        VERIFY_EXIT(reads, 0);
        QCOMPARE(reads.out.trimmed(), QByteArray("3"));
        const Outcome writes =
            m_home.sealkeeper({u"edit"_s, QString(), u"--owner"_s, u"X"_s, u"--json"_s});
        VERIFY_EXIT(writes, 1);
        QCOMPARE(writes.json().value(u"error"_s)[u"code"_s].toString(), u"read-only"_s);
        first->write(readFile(m_home.work(u"c0.pem"_s)));
        first->closeWriteChannel();
        VERIFY_EXIT(Home::finish(*first), 0);
        VERIFY_EXIT(m_home.sealkeeper({u"edit"_s, QString(), u"--owner"_s, u"X"_s}), 0);
        VERIFY_EXIT(m_home.sealkeeper({u"undo"_s}), 0);
    }

    void interruptStopsCleanly()
    {
        const auto process = m_home.start(m_home.withVault({u"import"_s, u"-"_s}));
        QVERIFY(process->waitForStarted());
        process->write(readFile(m_home.work(u"c0.pem"_s)));
        QVERIFY(process->waitForBytesWritten(5000));
        // It holds the vault and waits for more input, which never comes.
        QTRY_COMPARE_WITH_TIMEOUT(readFile(m_home.vault() + u"/lock"_s).trimmed(),
                                  QByteArray::number(process->processId()), 20'000);
        ::kill(pid_t(process->processId()), SIGINT);
        QElapsedTimer timer;
        timer.start();
        const Outcome outcome = Home::finish(*process);
        QVERIFY(timer.elapsed() < 10'000);
        QVERIFY2(!outcome.crashed && outcome.code == 1, outcome.words().constData());
        VERIFY_EXIT(m_home.sealkeeper({u"vault"_s, u"check"_s}), 0);
    }

    // Root may write anywhere, so as root the program runs as somebody else, who owns the home
    // meanwhile.
    void readOnlyFolder()
    {
        const bool root = geteuid() == 0;
        constexpr uid_t nobody = 65534;
        const auto give = [&](uid_t owner) {
            QDirIterator all(m_home.path(QString()),
                             QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                             QDirIterator::Subdirectories);
            bool given =
                ::chown(m_home.path(QString()).toUtf8().constData(), owner, gid_t(-1)) == 0;
            while (all.hasNext())
                given = ::lchown(all.next().toUtf8().constData(), owner, gid_t(-1)) == 0 && given;
            return given;
        };
        const std::function<void()> inChild = [root] {
            if (root && (setgid(nobody) != 0 || setuid(nobody) != 0))
                _exit(99);
        };
        QVERIFY(!root || give(nobody));
        const QByteArray before = vaultDigest();
        QFile::setPermissions(m_home.vault(), QFile::ReadOwner | QFile::ExeOwner);
        const QString db = m_home.vault() + u"/inventory.db"_s;
        QFile::setPermissions(db, QFile::ReadOwner);
        const Outcome reads = m_home.plain(m_home.withVault({u"count"_s, QString()}), {}, inChild);
        const Outcome writes = m_home.plain(
            m_home.withVault({u"edit"_s, QString(), u"--owner"_s, u"X"_s, u"--json"_s}), {},
            inChild);
        QFile::setPermissions(m_home.vault(),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QFile::setPermissions(db, QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY(!root || give(0));
        if (reads.code == -1)
            QSKIP("another user cannot run the program from where it was built");
        VERIFY_EXIT(reads, 0);
        QCOMPARE(reads.out.trimmed(), QByteArray("3"));
        VERIFY_EXIT(writes, 1);
        QCOMPARE(writes.json().value(u"error"_s)[u"code"_s].toString(), u"read-only"_s);
        QCOMPARE(vaultDigest(), before);
        VERIFY_EXIT(m_home.sealkeeper({u"vault"_s, u"check"_s}), 0);
    }

    void diskFull_data()
    {
        QTest::addColumn<qint64>("limit");
        for (const qint64 kib : {0, 4, 16, 64, 96, 128, 192, 256, 384, 512})
            QTest::addRow("%lld KiB", kib) << kib * 1024;
    }

    // Files may not grow beyond the limit: every write path meets it somewhere in the sweep.
    void diskFull()
    {
        QFETCH(qint64, limit);
        const Outcome outcome = m_home.plain(m_home.withVault({u"edit"_s, QString(), u"--owner"_s,
                                                               QString(2000, u'x'), u"--json"_s}),
                                             {}, [limit] {
                                                 const rlimit bound{rlim_t(limit), rlim_t(limit)};
                                                 setrlimit(RLIMIT_FSIZE, &bound);
                                             });
        QVERIFY2(!outcome.crashed, outcome.words().constData());
        QVERIFY2(outcome.code == 0 || outcome.code == 1, outcome.words().constData());
        VERIFY_EXIT(m_home.sealkeeper({u"vault"_s, u"check"_s}), 0);
        const QByteArray changed =
            m_home.sealkeeper({u"count"_s, u"owner:"_s + QString(2000, u'x')}).out.trimmed();
        QCOMPARE(changed, outcome.code == 0 ? QByteArray("3") : QByteArray("0"));
        if (outcome.code == 0)
            VERIFY_EXIT(m_home.sealkeeper({u"undo"_s}), 0);
    }

    void newerSlotsAreRefusedUntouched()
    {
        const QString slotFile = m_home.vault() + u"/slots.json"_s;
        const QByteArray original = readFile(slotFile);
        QJsonDocument document = QJsonDocument::fromJson(original);
        QJsonObject object = document.object();
        QVERIFY2(object.contains(u"version"_s), "the slots file names no version");
        object.insert(u"version"_s, object.value(u"version"_s).toInt() + 1);
        const QByteArray newer = QJsonDocument(object).toJson();
        QStringList copies;
        QDirIterator files(m_home.vault(), {u"slots*"_s}, QDir::Files);
        while (files.hasNext())
            copies.append(files.next());
        QMap<QString, QByteArray> kept;
        for (const QString &copy : copies) {
            kept.insert(copy, readFile(copy));
            writeFile(copy, newer);
        }
        const Outcome outcome = m_home.sealkeeper({u"count"_s, QString(), u"--json"_s});
        VERIFY_EXIT(outcome, 1);
        QCOMPARE(outcome.json().value(u"error"_s)[u"code"_s].toString(), u"newer-version"_s);
        QCOMPARE(readFile(slotFile), newer);
        for (auto it = kept.cbegin(); it != kept.cend(); ++it)
            writeFile(it.key(), it.value());
        VERIFY_EXIT(m_home.sealkeeper({u"count"_s, QString()}), 0);
    }

    void aClosedPipeIsAFailure()
    {
        const Outcome outcome = run(u"sh"_s,
                                    {u"-c"_s, u"\"$@\" >/dev/full"_s, u"sh"_s,
                                     QStringLiteral(SEALKEEPER_PROGRAM), u"--help"_s});
        VERIFY_EXIT(outcome, 1);
    }

    void terminalTextIsMadeVisible()
    {
        VERIFY_EXIT(m_home.makeCertificate(u"evil"_s, u"/CN=evil\u001b[2J\u202egpj.exe"_s, 30), 0);
        VERIFY_EXIT(m_home.sealkeeper({u"import"_s, m_home.work(u"evil.pem"_s)}), 0);
        const Outcome listed =
            m_home.sealkeeper({u"list"_s, u"evil"_s, u"--columns"_s, u"name,issuer"_s});
        VERIFY_EXIT(listed, 0);
        QVERIFY2(!listed.out.contains('\x1b') && !listed.out.contains("\xe2\x80\xae"),
                 listed.out.constData());
        QVERIFY2(listed.out.contains("<U+001B>"), listed.out.constData());
        const Outcome shown = m_home.plain({u"show"_s, m_home.work(u"evil.pem"_s)});
        VERIFY_EXIT(shown, 0);
        QVERIFY(!shown.out.contains('\x1b'));
    }
};

QTEST_GUILESS_MAIN(tst_Refusals)
#include "tst_refusals.moc"
