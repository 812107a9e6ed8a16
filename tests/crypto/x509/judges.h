// SPDX-License-Identifier: GPL-3.0-or-later
// Other people's programs as judges: files for them, and what they say.
#pragma once

#include "crypto/base/bytes.h"

#include <QByteArray>
#include <QFile>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace judges {

struct Said {
    bool good = false;
    QByteArray text;
};

inline Said ask(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(60'000);
    return {ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
            process.readAll()};
}

// The expected answer is yes; a no is printed.
inline bool run(const QString &program, const QStringList &arguments)
{
    const Said said = ask(program, arguments);
    if (!said.good)
        qWarning("%s: %s", qPrintable(program), said.text.constData());
    return said.good;
}

inline bool succeeds(const QString &program, const QStringList &arguments)
{
    return ask(program, arguments).good;
}

inline QByteArray output(const QString &program, const QStringList &arguments)
{
    return ask(program, arguments).text;
}

inline QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class Files {
public:
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QString write(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return path(name);
    }
    QString der(const char *name, crypto::ByteView bytes) const
    {
        return write(name,
                     QByteArray(reinterpret_cast<const char *>(bytes.data()),
                                static_cast<qsizetype>(bytes.size())));
    }
    QString pem(const char *name, crypto::ByteView bytes,
                const QByteArray &label = "CERTIFICATE") const
    {
        const QByteArray base64 = QByteArray::fromStdString(crypto::toBase64(bytes));
        QByteArray text = "-----BEGIN " + label + "-----\n";
        for (qsizetype at = 0; at < base64.size(); at += 64)
            text += base64.mid(at, 64) + '\n';
        return write(name, text + "-----END " + label + "-----\n");
    }

private:
    QTemporaryDir m_folder;
};

}  // namespace judges
