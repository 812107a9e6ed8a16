// SPDX-License-Identifier: GPL-3.0-or-later
// A root and what it signed, as the files servers want, made by openssl when the test starts.
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace support {

class TlsFiles {
public:
    TlsFiles()
    {
        ok = openssl(QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes "
                                    "-keyout %1 -out %2 -days 30 -subj /CN=TestTlsRoot -addext "
                                    "keyUsage=critical,keyCertSign,cRLSign")
                         .arg(path("root.key"), path("root.pem")))
            && sign("server",
                    "subjectAltName=DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth")
            && sign("client", "extendedKeyUsage=clientAuth");
    }

    // NAME.key, NAME.pem, for /CN=NAME.
    bool sign(const QByteArray &name, const QByteArray &extensions)
    {
        return openssl(
                   QStringLiteral("req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes "
                                  "-keyout %1 -out %2 -subj /CN=%3")
                       .arg(path(name + ".key"), path(name + ".csr"), QString::fromLatin1(name)))
            && signRequest(name, extensions);
    }
    // NAME.pem out of NAME.csr.
    bool signRequest(const QByteArray &name, const QByteArray &extensions)
    {
        QFile file(path(name + ".ext"));
        if (!file.open(QIODevice::WriteOnly) || file.write(extensions + '\n') < 0)
            return false;
        file.close();
        return openssl(QStringLiteral("x509 -req -in %1 -CA %2 -CAkey %3 -CAcreateserial -days 20 "
                                      "-extfile %4 -out %5")
                           .arg(path(name + ".csr"), path("root.pem"), path("root.key"),
                                path(name + ".ext"), path(name + ".pem")));
    }
    // No argument may hold a space.
    static bool openssl(const QString &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("openssl"), arguments.split(u' '));
        const bool done = process.waitForFinished(20'000) && process.exitCode() == 0;
        if (!done)
            qWarning("openssl: %s", process.readAll().constData());
        return done;
    }
    QString path(const QByteArray &name) const
    {
        return folder.filePath(QString::fromLatin1(name));
    }
    QByteArray read(const QByteArray &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder;
    bool ok = false;
};

}  // namespace support
