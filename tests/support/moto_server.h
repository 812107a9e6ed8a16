// SPDX-License-Identifier: GPL-3.0-or-later
// moto's AWS Private CA out of SEALKEEPER_TEST_PEERS, with TLS in front of it.
#pragma once

#include "tests/support/server_process.h"
#include "tests/support/tls_front.h"

#include <QDir>

namespace support {

class MotoServer {
public:
    static QString modules()
    {
        return qEnvironmentVariable("SEALKEEPER_TEST_PEERS")
            + QStringLiteral("/usr/lib/python3/dist-packages");
    }
    // moto, and what it needs of the system's Python.
    static bool isThere()
    {
        if (!QFile::exists(modules() + QStringLiteral("/moto")))
            return false;
        QProcess python;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PYTHONPATH"), modules());
        python.setProcessEnvironment(environment);
        python.start(QStringLiteral("/usr/bin/python3"),
                     {QStringLiteral("-c"), QStringLiteral("import moto.server")});
        return python.waitForFinished(30'000) && python.exitCode() == 0;
    }

    bool start()
    {
        m_port = freePort();
        m_process.setVariable(QStringLiteral("PYTHONPATH"), modules());
        return m_process.start(QStringLiteral("/usr/bin/python3"),
                               {QStringLiteral("-m"), QStringLiteral("moto.server"),
                                QStringLiteral("-H"), QStringLiteral("127.0.0.1"),
                                QStringLiteral("-p"), QString::number(m_port)},
                               m_port)
            && m_front.ok();
    }
    QString url() const { return m_front.url(); }
    QString plainUrl() const { return QStringLiteral("http://127.0.0.1:%1/").arg(m_port); }
    const TlsFiles &tls() const { return m_front.tls; }

private:
    // Word for word to moto and back.
    void relay(int socket, const QByteArray &head, const QByteArray &body) const
    {
        const int moto = loopback::connected(m_port);
        if (moto < 0)
            return;
        (void)loopback::sendAll(moto, head + body);
        char buffer[16384];
        for (ssize_t count; (count = ::recv(moto, buffer, sizeof buffer, 0)) > 0;)
            (void)loopback::sendAll(socket, QByteArray(buffer, qsizetype(count)));
        ::close(moto);
    }

    quint16 m_port = 0;
    ServerProcess m_process;
    TlsFront m_front{[this](int socket, const QByteArray &head, const QByteArray &body) {
        relay(socket, head, body);
    }};
};

}  // namespace support
