// SPDX-License-Identifier: GPL-3.0-or-later
// Real processes: killed at random moments, out of disk, without the right to write, two at a time.
// Whatever happens, the vault opens afterwards, is sound, and has every acknowledged row.
#include "tests/models/store/fast_open.h"

#include "models/store/audit_log.h"
#include "models/store/backup.h"
#include "models/store/rekey.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QRandomGenerator>

#include <cmath>
#include <csignal>
#include <functional>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace store;
using namespace Qt::StringLiterals;

namespace {

int rounds(int sampled)
{
    return qEnvironmentVariableIntValue("SEALKEEPER_FULL") == 1 ? 250 : sampled;
}

// A child process that runs `work` and reports bytes through a pipe. It leaves by _exit: no
// destructor of the parent's objects runs in it.
class Child {
public:
    explicit Child(const std::function<int(int)> &work)
    {
        int ends[2];
        if (::pipe(ends) != 0)
            qFatal("pipe");
        m_pid = ::fork();
        if (m_pid == 0) {
            ::close(ends[0]);
            ::_exit(work(ends[1]));
        }
        ::close(ends[1]);
        m_read = ends[0];
    }
    ~Child()
    {
        kill();
        ::close(m_read);
    }
    Child(const Child &) = delete;
    Child &operator=(const Child &) = delete;
    // Waits for one byte; -1 when the child ended.
    int next() const
    {
        unsigned char byte = 0;
        return ::read(m_read, &byte, 1) == 1 ? byte : -1;
    }
    void kill()
    {
        if (m_pid > 0) {
            ::kill(m_pid, SIGKILL);
            ::waitpid(m_pid, nullptr, 0);
            m_pid = -1;
        }
    }
    // Exit code, or -signal.
    int wait()
    {
        int status = 0;
        ::waitpid(m_pid, &status, 0);
        m_pid = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }

private:
    pid_t m_pid = -1;
    int m_read = -1;
};

void say(int pipe, int byte)
{
    const auto value = static_cast<unsigned char>(byte);
    if (::write(pipe, &value, 1) != 1)
        ::_exit(99);
}

std::unique_ptr<Vault> sound(crypto::Result<std::unique_ptr<Vault>> opened, QString &why)
{
    if (!opened) {
        why = Fixture::words(opened.error());
        return {};
    }
    why = (*opened)->info().alarms.join(u'\n');
    auto report = checkVault(**opened, {});
    why += report ? Fixture::words(*report) : Fixture::words(report.error());
    return why.isEmpty() ? std::move(*opened) : nullptr;
}

// Opened, with nothing to complain about. Returns the vault, or the words in `why`.
std::unique_ptr<Vault> openSound(const Fixture &fixture, const KnownKeys &known, QString &why)
{
    return sound(openWith(known, fixture), why);
}

std::unique_ptr<Vault> openSound(const Fixture &fixture, const crypto::Secret &passphrase,
                                 QString &why)
{
    return sound(Vault::open(fixture.folder, passphrase, {}, SlotKind::Passphrase, fixture.clock),
                 why);
}

// Runs `action` in a child that is killed somewhere within the time a whole run takes, `count`
// times. `after` looks at what is left.
void killRepeatedly(Fixture &fixture, const KnownKeys &known, int count,
                    const std::function<crypto::Result<void>(Vault &)> &action,
                    const std::function<QString()> &after)
{
    const auto child = [&](int pipe) {
        auto opened = openWith(known, fixture);
        if (!opened)
            return 1;
        say(pipe, 1);
        auto done = action(**opened);
        say(pipe, done ? 2 : 3);
        return done ? 0 : 2;
    };
    QElapsedTimer timer;
    qint64 whole = 0;
    {
        Child one(child);
        QCOMPARE(one.next(), 1);
        timer.start();
        QCOMPARE(one.next(), 2);
        whole = timer.nsecsElapsed() / 1000;
        QCOMPARE(one.wait(), 0);
        QCOMPARE(after(), QString());
    }
    QRandomGenerator random(static_cast<quint32>(count));
    int interrupted = 0;
    // Until enough fell inside: a busy machine measures a longer run than the next one takes.
    for (int i = 0; i < count || (interrupted <= count / 4 && i < 6 * count); ++i) {
        Child one(child);
        QCOMPARE(one.next(), 1);
        const auto delay = static_cast<useconds_t>(random.bounded(static_cast<int>(whole)));
        ::usleep(delay);
        one.kill();
        if (one.next() == 2)
            whole = std::max<qint64>(1, std::min<qint64>(whole, delay));
        else
            ++interrupted;
        const QString problem = after();
        QVERIFY2(problem.isEmpty(),
                 qPrintable(u"round %1, after %2 of %3 us: %4"_s.arg(i).arg(delay).arg(whole).arg(
                     problem)));
    }
    QVERIFY2(interrupted > count / 4,
             qPrintable(u"only %1 of %2 were interrupted"_s.arg(interrupted).arg(count)));
}

void setOwner(const QString &folder, uid_t owner)
{
    QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext())
        QCOMPARE(::chown(QFile::encodeName(all.next()).constData(), owner, owner), 0);
    QCOMPARE(::chown(QFile::encodeName(folder).constData(), owner, owner), 0);
}

}  // namespace

class TestVaultCrash : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void killedWhileCommitting()
    {
        Fixture fixture;
        const KnownKeys known = keysOf(*fixture.vault);
        fixture.vault.reset();
        QRandomGenerator random(3);
        qint64 atLeast = 0;
        for (int i = 0; i < rounds(10); ++i) {
            Child one([&](int pipe) {
                auto opened = openWith(known, fixture);
                if (!opened)
                    return 1;
                say(pipe, 1);
                for (;;) {
                    if (!Fixture::addViews(**opened, 3))
                        return 2;
                    say(pipe, 2);
                }
            });
            QCOMPARE(one.next(), 1);
            // Some commits through, then somewhere inside the next ones.
            for (int commits = random.bounded(4); commits > 0; --commits) {
                QCOMPARE(one.next(), 2);
                atLeast += 3;
            }
            ::usleep(static_cast<useconds_t>(random.bounded(20'000)));
            one.kill();
            while (one.next() == 2)
                atLeast += 3;
            QString why;
            auto vault = openSound(fixture, known, why);
            QVERIFY2(vault, qPrintable(u"round %1: %2"_s.arg(i).arg(why)));
            const qint64 rows = fixture.countViews(*vault);
            QVERIFY2(rows >= atLeast && rows <= atLeast + 3,
                     qPrintable(u"%1 rows, %2 acknowledged"_s.arg(rows).arg(atLeast)));
            QCOMPARE(rows % 3, 0);
            atLeast = rows;
        }
        QVERIFY(atLeast > 0);
    }

    void killedWhileRekeying()
    {
        Fixture fixture;
        OK(fixture.addViews(500));
        const KnownKeys known = keysOf(*fixture.vault);
        fixture.vault.reset();
        killRepeatedly(
            fixture, known, rounds(12), [](Vault &vault) { return rekeyVault(vault, {}); },
            [&] {
                QString why;
                auto vault = openSound(fixture, fixture.passphrase(), why);
                if (!vault)
                    return why;
                if (fixture.countViews(*vault) != 500)
                    return u"rows are missing"_s;
                auto written = vault->connect(Access::Write);
                vault.reset();
                const QStringList left =
                    QDir(fixture.folder).entryList({u"*.new*"_s, u"*.next"_s}, QDir::Files);
                return left.join(u' ');
            });
    }

    void killedWhileBackingUp()
    {
        Fixture fixture;
        OK(fixture.addViews(500));
        const KnownKeys known = keysOf(*fixture.vault);
        fixture.vault.reset();
        const QString file = fixture.place.filePath(u"killed.skbackup"_s);
        const QString again = fixture.place.filePath(u"again.vault"_s);
        killRepeatedly(
            fixture, known, rounds(12),
            [&](Vault &vault) -> crypto::Result<void> {
                auto made = backupVault(vault, file, {});
                return made ? crypto::Result<void>() : crypto::Result<void>(made.error());
            },
            [&] {
                QString why;
                auto vault = openSound(fixture, known, why);
                if (!vault)
                    return why;
                if (!QFile::exists(file))
                    return QString();
                // What has the name is whole.
                auto restored =
                    restoreVault({file, again, {}}, fixture.passphrase(), fixture.clock, {});
                if (!restored)
                    return Fixture::words(restored.error());
                const qint64 rows = fixture.countViews(**restored);
                restored->reset();
                QDir(again).removeRecursively();
                QFile::remove(file);
                return rows == 500 ? QString() : u"rows are missing in the backup"_s;
            });
    }

    void killedWhileChangingThePassphrase()
    {
        Fixture fixture;
        const KnownKeys known = keysOf(*fixture.vault);
        fixture.vault.reset();
        const auto other = crypto::Secret::fromText("another");
        killRepeatedly(
            fixture, known, rounds(8), [&](Vault &vault) { return vault.setPassphrase(other); },
            [&] {
                QString why;
                auto vault = openSound(fixture, fixture.passphrase(), why);
                if (!vault)
                    vault = openSound(fixture, other, why);
                if (!vault)
                    return why;
                auto back = vault->setPassphrase(fixture.passphrase());
                return back ? QString() : Fixture::words(back.error());
            });
    }

    void diskFull()
    {
        Fixture fixture;
        OK(fixture.addViews(200));
        const KnownKeys known = keysOf(*fixture.vault);
        fixture.vault.reset();
        const qint64 size = QFileInfo(fixture.folder + u"/inventory.db"_s).size();
        qint64 expected = 200;
        const int steps = rounds(10);
        int refused = 0;
        for (int i = 0; i <= steps; ++i) {
            // From less than the head record to three times the database, in equal ratios.
            const qint64 limit = i == 0
                ? 16
                : static_cast<qint64>(
                    4096 * std::pow(static_cast<double>(size) * 3 / 4096, double(i) / steps));
            const QString file = fixture.place.filePath(u"full.skbackup"_s);
            Child one([&](int pipe) {
                std::signal(SIGXFSZ, SIG_IGN);
                const rlimit bound{static_cast<rlim_t>(limit), static_cast<rlim_t>(limit)};
                if (::setrlimit(RLIMIT_FSIZE, &bound) != 0)
                    return 1;
                auto opened = openWith(known, fixture);
                if (!opened) {
                    say(pipe,
                        opened.error().code == ErrorCode::DiskFull
                                || opened.error().code == ErrorCode::InputOutput
                            ? 4
                            : 5);
                    return 0;
                }
                bool clear = true;
                const auto note = [&](const crypto::Result<void> &result) {
                    if (!result && result.error().code != ErrorCode::DiskFull
                        && result.error().code != ErrorCode::InputOutput) {
                        qWarning("%s", qPrintable(Fixture::words(result.error())));
                        clear = false;
                    }
                    return result.ok();
                };
                if (note(Fixture::addViews(**opened, 100)))
                    say(pipe, 2);
                else
                    say(pipe, 3);
                auto made = backupVault(**opened, file, {});
                (void)note(made ? crypto::Result<void>() : crypto::Result<void>(made.error()));
                (void)note((*opened)->setPassphrase(fixture.passphrase()));
                (void)note(rekeyVault(**opened, {}));
                say(pipe, clear ? 4 : 5);
                return 0;
            });
            for (int byte = one.next(); byte != -1; byte = one.next()) {
                QVERIFY2(byte != 5, qPrintable(u"an unclear error with %1 bytes"_s.arg(limit)));
                expected += byte == 2 ? 100 : 0;
                refused += byte == 3 ? 1 : 0;
            }
            QCOMPARE(one.wait(), 0);
            QFile::remove(file);
            QString why;
            auto vault = openSound(fixture, known, why);
            QVERIFY2(vault, qPrintable(u"limit %1: %2"_s.arg(limit).arg(why)));
            QCOMPARE(fixture.countViews(*vault), expected);
        }
        QVERIFY(refused > 0);
        QVERIFY(expected > 200);
    }

    void readOnlyFolder()
    {
        Fixture fixture;
        OK(fixture.addViews(7));
        fixture.vault.reset();
        constexpr uid_t Nobody = 65534;
        const bool root = ::geteuid() == 0;
        if (root)
            setOwner(fixture.place.path(), Nobody);
        QDirIterator all(fixture.folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QString path = all.next();
            QVERIFY(
                ::chmod(QFile::encodeName(path).constData(), QFileInfo(path).isDir() ? 0500 : 0400)
                == 0);
        }
        QCOMPARE(::chmod(QFile::encodeName(fixture.folder).constData(), 0500), 0);
        QCOMPARE(::chmod(QFile::encodeName(fixture.place.path()).constData(), 0500), 0);
        Child one([&](int) {
            if (root
                && (::setresgid(Nobody, Nobody, Nobody) != 0
                    || ::setresuid(Nobody, Nobody, Nobody) != 0))
                return 1;
            auto opened = fixture.open();
            if (!opened) {
                qWarning("%s", qPrintable(Fixture::words(opened.error())));
                return 2;
            }
            Vault &vault = **opened;
            if (!vault.readOnly()
                || vault.info().readOnlyReason != u"The folder may not be written."_s)
                return 3;
            if (!vault.info().alarms.isEmpty() || fixture.countViews(vault) != 7)
                return 4;
            auto writer = vault.connect(Access::Write);
            auto changed = vault.setPassphrase(crypto::Secret::fromText("x"));
            auto rekeyed = rekeyVault(vault, {});
            auto backedUp = backupVault(vault, fixture.place.filePath(u"b.skbackup"_s), {});
            auto created = Vault::create(fixture.place.filePath(u"c.vault"_s), fixture.passphrase(),
                                         {u"A"_s}, fixture.clock);
            if (writer || writer.error().code != ErrorCode::ReadOnly || changed
                || changed.error().code != ErrorCode::ReadOnly || rekeyed
                || rekeyed.error().code != ErrorCode::ReadOnly || created
                || created.error().code != ErrorCode::ReadOnly)
                return 5;
            if (backedUp)
                return 6;
            auto report = checkVault(vault, {});
            return report && report->ok() ? 0 : 7;
        });
        const int code = one.wait();
        ::chmod(QFile::encodeName(fixture.place.path()).constData(), 0700);
        ::chmod(QFile::encodeName(fixture.folder).constData(), 0700);
        QCOMPARE(code, 0);
    }

    void secondProcessIsReadOnly()
    {
        Fixture fixture;
        fixture.vault.reset();
        int toChild[2];
        QCOMPARE(::pipe(toChild), 0);
        // The first process writes; this one is the second.
        Child first([&](int pipe) {
            ::close(toChild[1]);
            auto opened = fixture.open();
            if (!opened || (*opened)->readOnly())
                return 1;
            say(pipe, 1);
            char byte = 0;
            for (int i = 0; i < 2; ++i) {
                if (::read(toChild[0], &byte, 1) != 1)
                    return 2;
                if (!Fixture::addViews(**opened, 5))
                    return 3;
                say(pipe, 2);
            }
            (void)!::read(toChild[0], &byte, 1);
            return 0;
        });
        ::close(toChild[0]);
        QCOMPARE(first.next(), 1);
        auto second = fixture.open();
        OK(second);
        QVERIFY((*second)->readOnly());
        QVERIFY2((*second)->info().readOnlyReason.startsWith(u"process "_s),
                 qPrintable((*second)->info().readOnlyReason));
        auto refused = (*second)->connect(Access::Write);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ReadOnly);
        QCOMPARE(fixture.countViews(**second), 0);
        QCOMPARE(::write(toChild[1], "x", 1), 1);
        QCOMPARE(first.next(), 2);
        QCOMPARE(fixture.countViews(**second), 5);  // sees what the other one commits
        auto report = checkVault(**second, {});
        OK(report);
        QCOMPARE(Fixture::words(*report), QString());
        second->reset();  // and closing it disturbs nothing
        QCOMPARE(::write(toChild[1], "x", 1), 1);
        QCOMPARE(first.next(), 2);
        ::close(toChild[1]);
        QCOMPARE(first.wait(), 0);
        auto third = fixture.open();
        OK(third);
        QVERIFY(!(*third)->readOnly());
        QCOMPARE(fixture.countViews(**third), 10);
    }
};

QTEST_GUILESS_MAIN(TestVaultCrash)
#include "tst_vault_crash.moc"
