// SPDX-License-Identifier: GPL-3.0-or-later
// Words in, meaning out: options, commands, start choice, help that keeps up with the options.
#include "app/command_line.h"
#include "app/command_line_arguments.h"
#include "app/commands.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using app::Arguments;
using app::Exit;
using app::OptionSpec;
using app::StartChoice;

namespace {

const QList<OptionSpec> &someOptions()
{
    static const QList<OptionSpec> options{{u"sort"_s, OptionSpec::Takes::Value},
                                           {u"tag"_s, OptionSpec::Takes::Values},
                                           {u"json"_s, OptionSpec::Takes::Nothing},
                                           {u"help"_s, OptionSpec::Takes::Nothing}};
    return options;
}

QString readSource(const QString &path)
{
    QFile file(QStringLiteral(SEALKEEPER_SOURCE) + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

class tst_CommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void optionsAndWords_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QStringList>("positional");
        QTest::addColumn<QStringList>("tags");
        QTest::addColumn<QString>("sort");
        QTest::newRow("none") << QStringList{} << QStringList{} << QStringList{} << QString();
        QTest::newRow("query only") << QStringList{u"expires<30d"_s}
                                    << QStringList{u"expires<30d"_s} << QStringList{} << QString();
        QTest::newRow("a query may begin with a dash")
            << QStringList{u"-tag:test"_s, u"--sort"_s, u"name"_s} << QStringList{u"-tag:test"_s}
            << QStringList{} << u"name"_s;
        QTest::newRow("value after =")
            << QStringList{u"--sort=-expires"_s} << QStringList{} << QStringList{} << u"-expires"_s;
        QTest::newRow("value with a dash") << QStringList{u"--sort"_s, u"-expires"_s}
                                           << QStringList{} << QStringList{} << u"-expires"_s;
        QTest::newRow("repeated") << QStringList{u"--tag"_s, u"a"_s, u"--tag=b"_s} << QStringList{}
                                  << QStringList{u"a"_s, u"b"_s} << QString();
        QTest::newRow("double dash ends options")
            << QStringList{u"--"_s, u"--sort"_s} << QStringList{u"--sort"_s} << QStringList{}
            << QString();
        QTest::newRow("lone dash is a word")
            << QStringList{u"-"_s} << QStringList{u"-"_s} << QStringList{} << QString();
        QTest::newRow("empty word stays")
            << QStringList{QString()} << QStringList{QString()} << QStringList{} << QString();
        QTest::newRow("empty value stays")
            << QStringList{u"--tag="_s} << QStringList{} << QStringList{QString()} << QString();
    }

    void optionsAndWords()
    {
        QFETCH(QStringList, words);
        const auto parsed = Arguments::parse(words, someOptions());
        QVERIFY(parsed.ok());
        QTEST(parsed->positional(), "positional");
        QTEST(parsed->values(u"tag"_s), "tags");
        QTEST(parsed->value(u"sort"_s).value_or(QString()), "sort");
    }

    void wrongWords_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("says");
        QTest::newRow("unknown") << QStringList{u"--frobnicate"_s}
                                 << u"unknown option --frobnicate"_s;
        QTest::newRow("near") << QStringList{u"--srot"_s, u"x"_s} << u"unknown option --srot"_s;
        QTest::newRow("no value") << QStringList{u"--sort"_s} << u"--sort needs a value"_s;
        QTest::newRow("value not wanted")
            << QStringList{u"--json=1"_s} << u"--json takes no value"_s;
        QTest::newRow("twice") << QStringList{u"--sort=a"_s, u"--sort=b"_s}
                               << u"--sort is given twice"_s;
    }

    void wrongWords()
    {
        QFETCH(QStringList, words);
        const auto parsed = Arguments::parse(words, someOptions());
        QVERIFY(!parsed.ok());
        QCOMPARE(parsed.error().code, crypto::ErrorCode::InvalidArgument);
        QTEST(QString::fromStdString(parsed.error().object), "says");
    }

    void suggestsTheNearestOption()
    {
        const auto parsed = Arguments::parse({u"--srot"_s}, someOptions());
        QVERIFY(!parsed.ok());
        QCOMPARE(parsed.error().detail, std::string("did you mean --sort?"));
    }

    void startChoice_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("vault");
        const auto console = int(StartChoice::Kind::Console);
        const auto command = int(StartChoice::Kind::Command);
        const auto tour = int(StartChoice::Kind::Tour);
        QTest::newRow("nothing opens the console") << QStringList{} << console << QString();
        QTest::newRow("with a vault")
            << QStringList{u"--vault"_s, u"/v.vault"_s} << console << u"/v.vault"_s;
        QTest::newRow("vault as a word") << QStringList{u"/v.vault"_s} << console << u"/v.vault"_s;
        QTest::newRow("command") << QStringList{u"list"_s, u"x"_s} << command << QString();
        QTest::newRow("options before the command")
            << QStringList{u"--vault"_s, u"/v.vault"_s, u"list"_s} << command << QString();
        QTest::newRow("help") << QStringList{u"--help"_s} << command << QString();
        QTest::newRow("version") << QStringList{u"--version"_s} << command << QString();
        QTest::newRow("unknown command") << QStringList{u"frobnicate"_s} << command << QString();
        QTest::newRow("unknown option") << QStringList{u"--frobnicate"_s} << command << QString();
        QTest::newRow("tour") << QStringList{u"tour"_s, u"--output"_s, u"/o"_s} << tour
                              << QString();
        QTest::newRow("tour without output is a usage error")
            << QStringList{u"tour"_s} << command << QString();
        QTest::newRow("tour help") << QStringList{u"tour"_s, u"--help"_s} << command << QString();
    }

    void startChoice()
    {
        QFETCH(QStringList, words);
        const StartChoice choice = app::startChoice(words);
        QTEST(int(choice.kind), "kind");
        QTEST(choice.vault, "vault");
    }

    void guidesSayWhatThereIs_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *topic : {"issue", "renew", "revoke", "incident", "report"})
            QTest::newRow(topic) << u"resources/guides/%1.md"_s.arg(QLatin1String(topic));
        QTest::newRow("README") << u"README.md"_s;
    }
    // Each command line shown there has a command, options and a number of words that exist.
    void guidesSayWhatThereIs()
    {
        QFETCH(const QString, path);
        int seen = 0;
        for (const QString &line : readSource(path).split(u'\n')) {
            if (!line.startsWith(u"    sealkeeper "))
                continue;
            ++seen;
            QStringList words = QProcess::splitCommand(line.trimmed().replace(u'\'', u'"')).mid(1);
            words.removeAll(u"…"_s);
            if (words.value(0) == u"--vault")
                words = words.mid(2);
            const app::Command *found = nullptr;
            for (const app::Command &command : app::commands()) {
                const QStringList name = command.name.split(u' ');
                if (words.mid(0, name.size()) == name
                    && (!found || found->name.size() < command.name.size()))
                    found = &command;
            }
            QVERIFY2(found, qPrintable(line));
            const auto parsed = Arguments::parse(
                words.mid(found->name.count(u' ') + 1),
                found->options + QList<OptionSpec>{{u"json"_s, OptionSpec::Takes::Nothing}});
            QVERIFY2(parsed.ok(), qPrintable(line));
            const auto count = parsed->positional().size();
            QVERIFY2(count >= found->minimum && (found->maximum < 0 || count <= found->maximum),
                     qPrintable(line));
        }
        QVERIFY(seen > 1);
    }

    void helpNamesEveryOption_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < app::commands().size(); ++i)
            QTest::newRow(qPrintable(app::commands()[i].name)) << i;
    }

    void helpNamesEveryOption()
    {
        QFETCH(int, index);
        const app::Command &command = app::commands()[index];
        QFile file(u":/help/"_s + QString(command.name).replace(u' ', u'-') + u".txt"_s);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QString text = command.synopsis + QString::fromUtf8(file.readAll());
        for (const OptionSpec &option : command.options)
            QVERIFY2(text.contains(u"--"_s + option.name), qPrintable(option.name));
        QVERIFY(!command.summary.isEmpty());
        QVERIFY(command.run != nullptr);
        // No option of a command hides a common one.
        for (const QString &common :
             {u"json"_s, u"vault"_s, u"help"_s, u"quiet"_s, u"admin"_s, u"passphrase-file"_s})
            QVERIFY(std::none_of(
                command.options.begin(), command.options.end(),
                [&common](const OptionSpec &option) { return option.name == common; }));
    }

    void manualNamesEveryCommandAndOption()
    {
        QString manual = readSource(u"resources/man/sealkeeper.1"_s).replace(u"\\-"_s, u"-"_s);
        QVERIFY(!manual.isEmpty());
        for (const app::Command &command : app::commands()) {
            QVERIFY2(manual.contains(command.name), qPrintable(command.name));
            for (const OptionSpec &option : command.options)
                QVERIFY2(manual.contains(u"--"_s + option.name),
                         qPrintable(command.name + u" --"_s + option.name));
        }
    }

    void linesFitATerminal()
    {
        for (const app::Command &command : app::commands()) {
            const QString text = readSource(
                u"resources/help/"_s + QString(command.name).replace(u' ', u'-') + u".txt"_s);
            for (const QString &line : text.split(u'\n'))
                QVERIFY2(line.size() <= 100, qPrintable(command.name + u": "_s + line));
        }
    }

    void everyErrorHasAWordAndAnExit()
    {
        QStringList words;
        for (int i = 0; i <= int(crypto::ErrorCode::Unreachable); ++i)
            words.append(app::errorWord(static_cast<crypto::ErrorCode>(i)));
        QCOMPARE(words.removeDuplicates(), 0);
        QCOMPARE(app::exitFor({crypto::ErrorCode::WrongPassphrase, {}, {}}), Exit::Locked);
        QCOMPARE(app::exitFor({crypto::ErrorCode::QuerySyntax, {}, {}}), Exit::Usage);
        QCOMPARE(app::exitFor({crypto::ErrorCode::NotPermitted, {}, {}}), Exit::NotPermitted);
        QCOMPARE(app::exitFor({crypto::ErrorCode::DiskFull, {}, {}}), Exit::Failed);
    }

    void secretsFromFiles_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("line end") << QByteArray("passphrase\n") << QByteArray("passphrase");
        QTest::newRow("none") << QByteArray("passphrase") << QByteArray("passphrase");
        QTest::newRow("Windows") << QByteArray("passphrase\r\nmore") << QByteArray("passphrase");
        QTest::newRow("blanks stay") << QByteArray(" a b \n") << QByteArray(" a b ");
        QTest::newRow("longest") << QByteArray(1024, 'x') << QByteArray(1024, 'x');
        QTest::newRow("too long") << QByteArray(1025, 'x') << QByteArray();
        QTest::newRow("empty") << QByteArray("\n") << QByteArray();
    }

    void secretsFromFiles()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, secret);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"p"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const auto read = app::readSecretFile(path);
        QCOMPARE(read.ok(), !secret.isEmpty());
        if (read)
            QCOMPARE(
                QByteArray(reinterpret_cast<const char *>(read->data()), qsizetype(read->size())),
                secret);
    }

    void everyLineOfASecretsFile()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"p"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("one\n\ntwo\r\nthree");
        file.close();
        const auto read = app::readSecretLines(path);
        QVERIFY(read.ok());
        QCOMPARE(read->size(), std::size_t(3));
        QVERIFY((*read)[2].equals(crypto::Secret::fromText("three")));
        QCOMPARE(app::readSecretLines(folder.filePath(u"missing"_s)).error().code,
                 crypto::ErrorCode::NotFound);
    }

    void preferencesRememberNoMoreThanPaths()
    {
        QTemporaryDir home;
        qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
        {
            app::Preferences preferences;
            QCOMPARE(preferences.lastVault(), QString());
            QCOMPARE(preferences.autoLockMinutes(), 10);
            QCOMPARE(preferences.expiringDays(), 30);
            preferences.setLastVault(home.filePath(u"a.vault"_s));
            preferences.setLastVault(home.filePath(u"b.vault"_s));
            preferences.setAutoLockMinutes(100000);
            preferences.setTheme(app::Theme::Dark);
        }
        app::Preferences again;
        QCOMPARE(again.lastVault(), home.filePath(u"b.vault"_s));
        QCOMPARE(again.recentVaults(), QStringList());  // neither exists
        QDir(home.path()).mkdir(u"a.vault"_s);
        QCOMPARE(again.recentVaults(), QStringList{home.filePath(u"a.vault"_s)});
        QCOMPARE(again.autoLockMinutes(), 240);
        QCOMPARE(again.theme(), app::Theme::Dark);
        again.forgetVault(home.filePath(u"b.vault"_s));
        QCOMPARE(again.lastVault(), home.filePath(u"a.vault"_s));
        QVERIFY(again.writable());
    }
};

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_command_line.moc"
