// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the real program in a home of its own, as a person or a timer would.
#pragma once

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

namespace e2e {

using namespace Qt::StringLiterals;

struct Outcome {
    int code = -1;
    bool crashed = false;
    QByteArray out, err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    // For QVERIFY2: what was said when something went wrong.
    QByteArray words() const
    {
        return "exit " + QByteArray::number(code) + (crashed ? " (crashed)" : "") + "\n" + err
            + out.left(2000);
    }
};

inline bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate)
        && file.write(content) == content.size();
}

inline QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Any other program, with its exit code.
inline Outcome run(const QString &program, const QStringList &arguments,
                   const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    Outcome outcome;
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
        return outcome;
    }
    outcome.code = process.exitCode();
    outcome.crashed = process.exitStatus() == QProcess::CrashExit;
    outcome.out = process.readAllStandardOutput();
    outcome.err = process.readAllStandardError();
    return outcome;
}

// A home with a vault path and a passphrase file. Everything below it goes with the object.
class Home {
public:
    Home()
    {
        for (const QString &folder :
             {u"config"_s, u"cache"_s, u"data"_s, u"state"_s, u"tmp"_s, u"work"_s})
            QDir(m_folder.path()).mkdir(folder);
        writeFile(passphraseFile(), "correct horse battery\n");
        QFile::setPermissions(passphraseFile(), QFile::ReadOwner | QFile::WriteOwner);
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString work(const QString &name) const { return m_folder.filePath(u"work/"_s + name); }
    QString vault() const { return path(u"e2e.vault"_s); }
    QString passphraseFile() const { return path(u"passphrase"_s); }

    QProcessEnvironment environment() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &gone :
             {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"SEALKEEPER_VAULT"_s})
            environment.remove(gone);
        environment.insert(u"HOME"_s, m_folder.path());
        environment.insert(u"XDG_CONFIG_HOME"_s, path(u"config"_s));
        environment.insert(u"XDG_CACHE_HOME"_s, path(u"cache"_s));
        environment.insert(u"XDG_DATA_HOME"_s, path(u"data"_s));
        environment.insert(u"XDG_STATE_HOME"_s, path(u"state"_s));
        environment.insert(u"TMPDIR"_s, path(u"tmp"_s));
        environment.insert(u"SEALKEEPER_TEST_FAST_KDF"_s, u"1"_s);
        return environment;
    }

    // --vault and --passphrase-file go in front of `words`.
    QStringList withVault(const QStringList &words) const
    {
        return QStringList{u"--vault"_s, vault(), u"--passphrase-file"_s, passphraseFile()} + words;
    }

    std::unique_ptr<QProcess> start(const QStringList &arguments,
                                    const std::function<void()> &inChild = {}) const
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(environment());
        if (inChild)
            process->setChildProcessModifier(inChild);
        process->start(QStringLiteral(SEALKEEPER_PROGRAM), arguments);
        return process;
    }

    Outcome plain(const QStringList &arguments, const QByteArray &input = {},
                  const std::function<void()> &inChild = {}) const
    {
        const auto process = start(arguments, inChild);
        process->write(input);
        process->closeWriteChannel();
        return finish(*process);
    }

    static Outcome finish(QProcess &process)
    {
        Outcome outcome;
        if (!process.waitForFinished(120'000)) {
            process.kill();
            process.waitForFinished();
            return outcome;
        }
        outcome.code = process.exitCode();
        outcome.crashed = process.exitStatus() == QProcess::CrashExit;
        outcome.out = process.readAllStandardOutput();
        outcome.err = process.readAllStandardError();
        return outcome;
    }

    Outcome sealkeeper(const QStringList &words, const QByteArray &input = {}) const
    {
        return plain(withVault(words), input);
    }

    Outcome createVault() const
    {
        return sealkeeper({u"vault"_s, u"create"_s, u"--admin"_s, u"Erika"_s, u"--recovery-file"_s,
                           path(u"recovery"_s)});
    }

    // A key and a self-signed certificate made by openssl: NAME.key, NAME.pem in the work folder.
    Outcome makeCertificate(const QString &name, const QString &subject, int days,
                            const QString &extension = {}) const
    {
        QStringList arguments{u"req"_s,      u"-x509"_s,
                              u"-newkey"_s,  u"ec"_s,
                              u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                              u"-nodes"_s,   u"-utf8"_s,
                              u"-days"_s,    QString::number(days),
                              u"-subj"_s,    subject,
                              u"-keyout"_s,  work(name + u".key"_s),
                              u"-out"_s,     work(name + u".pem"_s)};
        if (!extension.isEmpty())
            arguments << u"-addext"_s << extension;
        return run(u"openssl"_s, arguments);
    }

private:
    QTemporaryDir m_folder;
};

// The SHA-256 fingerprint openssl computes, as Sealkeeper writes it.
inline QString fingerprint(const QString &pemFile)
{
    const QByteArray text =
        run(u"openssl"_s,
            {u"x509"_s, u"-in"_s, pemFile, u"-noout"_s, u"-fingerprint"_s, u"-sha256"_s})
            .out;
    return QString::fromLatin1(text.mid(text.indexOf('=') + 1)).trimmed().remove(u':').toLower();
}

inline QJsonArray certificates(const Outcome &outcome)
{
    return outcome.json().value(u"certificates"_s).toArray();
}

}  // namespace e2e

// Runs the expression once, whatever it is.
#define VERIFY_EXIT(outcome, expected)                                                             \
    do {                                                                                           \
        const e2e::Outcome ended = (outcome);                                                      \
        QVERIFY2(!ended.crashed && ended.code == (expected), ended.words().constData());           \
    } while (false)
