// SPDX-License-Identifier: GPL-3.0-or-later
// A real server as a child of the test: on a free port of the loopback interface, waited for
// without touching it (some hang on a connection that says nothing), ended with the test.
#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStringList>
#include <QTemporaryFile>
#include <QThread>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace support {

// Free a moment ago; 0: there is none.
inline quint16 freePort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool bound = ::bind(socket, reinterpret_cast<sockaddr *>(&address), size) == 0
        && ::getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size) == 0;
    ::close(socket);
    return bound ? ntohs(address.sin_port) : quint16(0);
}

inline bool listens(quint16 port)
{
    const QByteArray wanted = ':' + QByteArray::number(port, 16).rightJustified(4, '0').toUpper();
    for (const char *name : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        QFile file(QString::fromLatin1(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &line : file.readAll().split('\n')) {
            const QList<QByteArray> fields = line.simplified().split(' ');
            if (fields.size() > 3 && fields[1].endsWith(wanted) && fields[3] == "0A")
                return true;
        }
    }
    return false;
}

class ServerProcess {
public:
    ~ServerProcess() { stop(); }

    void setFolder(const QString &folder) { m_process.setWorkingDirectory(folder); }
    void setVariable(const QString &name, const QString &value)
    {
        m_environment.insert(name, value);
    }
    bool start(const QString &program, const QStringList &arguments, quint16 port)
    {
        m_process.setProcessEnvironment(m_environment);
        // Into a file: a pipe that nobody empties would stop the server once it is full.
        m_words.close();
        if (!m_words.open())
            return false;
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.setStandardOutputFile(m_words.fileName());
        m_process.start(program, arguments);
        if (!m_process.waitForStarted(10'000))
            return false;
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < 20'000) {
            if (listens(port))
                return true;
            if (m_process.waitForFinished(20))
                break;
        }
        qWarning("%s: %s", qPrintable(program), words().constData());
        return false;
    }
    void stop()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.terminate();
        if (!m_process.waitForFinished(2'000)) {
            m_process.kill();
            m_process.waitForFinished(5'000);
        }
    }
    // What it has said since the last time.
    QByteArray words() { return m_words.readAll(); }

private:
    QProcess m_process;
    QTemporaryFile m_words;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
};

}  // namespace support
