// SPDX-License-Identifier: GPL-3.0-or-later
// micromdm's scepserver around an authority of its own, out of SEALKEEPER_TEST_PEERS.
#pragma once

#include "tests/support/server_process.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>

namespace support {

class ScepServer {
public:
    static constexpr const char *Challenge = "scep-secret";

    static QString program()
    {
        return qEnvironmentVariable("SEALKEEPER_TEST_PEERS")
            + QStringLiteral("/usr/bin/scepserver");
    }
    static bool isThere() { return QFile::exists(program()); }

    bool start()
    {
        QProcess making;
        making.setWorkingDirectory(m_folder.path());
        making.start(program(),
                     QStringLiteral("ca -init -depot depot -organization Peers -country DE "
                                    "-keySize 2048")
                         .split(u' '));
        if (!making.waitForFinished(20'000) || making.exitCode() != 0)
            return false;
        m_port = freePort();
        m_process.setFolder(m_folder.path());
        return m_process.start(
            program(),
            QStringLiteral("-depot depot -http-addr 127.0.0.1:%1 -challenge %2 -crtvalid 90 "
                           "-allowrenew 0 -log-json")
                .arg(m_port)
                .arg(QLatin1String(Challenge))
                .split(u' '),
            m_port);
    }
    QString url() const { return QStringLiteral("http://127.0.0.1:%1/scep").arg(m_port); }
    QString authority() const { return m_folder.filePath(QStringLiteral("depot/ca.pem")); }
    QString authoritySha256() const
    {
        QProcess process;
        process.start(QStringLiteral("openssl"),
                      {QStringLiteral("x509"), QStringLiteral("-in"), authority(),
                       QStringLiteral("-outform"), QStringLiteral("DER")});
        process.waitForFinished(20'000);
        return QString::fromLatin1(
            QCryptographicHash::hash(process.readAllStandardOutput(), QCryptographicHash::Sha256)
                .toHex());
    }
    // How many certificates it has given out.
    qsizetype issued() const
    {
        QFile index(m_folder.filePath(QStringLiteral("depot/index.txt")));
        return index.open(QIODevice::ReadOnly) ? index.readAll().count('\n') : 0;
    }

private:
    QTemporaryDir m_folder;
    ServerProcess m_process;
    quint16 m_port = 0;
};

}  // namespace support
