// SPDX-License-Identifier: GPL-3.0-or-later
// Pebble, the ACME server made for tests, and the name server it asks, on free loopback ports. Both
// end with the object. Newer ones than the system's are taken from SEALKEEPER_TEST_PEERS.
#pragma once

#include "tests/support/loopback.h"
#include "tests/support/tls_files.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QThread>

namespace support {

class Pebble {
public:
    struct Wish {
        int refusedNonces = 15;  // percent
        bool externalAccounts = false;  // kid-1 with the key below
        int alternateRoots = 2;
        QByteArray profiles = {};  // JSON, where Pebble knows them (2.6)
    };
    static constexpr const char *MacKey =
        "zWNDZM6eQGHWpSRTPal5eIUYFTu7EajVIoguysqZ9wG44nMEtx3MUAsUDkMTQ12W";

    Pebble() = default;
    explicit Pebble(const Wish &wish) { start(wish); }
    ~Pebble()
    {
        for (QProcess *process : {&m_pebble, &m_names}) {
            process->terminate();
            if (!process->waitForFinished(5000))
                process->kill();
            process->waitForFinished(2000);
        }
    }

    // Empty: it runs; else why not.
    QString problem() const { return m_problem; }
    QString url() const { return QStringLiteral("https://localhost:%1/dir").arg(m_port); }
    QString root() const { return tls.path("root.pem"); }  // of its TLS certificate
    std::uint16_t httpPort() const { return m_http; }  // where it looks for http-01
    std::uint16_t tlsPort() const { return m_tls; }  // and for tls-alpn-01
    std::uint16_t port() const { return m_port; }
    bool isNewer() const { return m_newer; }  // 2.6 or later: renewal information, profiles

    // Of the issuing hierarchy: a new one with each start.
    QByteArray issuingRoot(int number = 0) const
    {
        return fetch(QStringLiteral("https://localhost:%1/roots/%2").arg(m_management).arg(number));
    }
    // "Valid" "Revoked"
    QString statusOf(const QString &serial) const
    {
        const QByteArray answer =
            fetch(QStringLiteral("https://localhost:%1/cert-status-by-serial/%2")
                      .arg(m_management)
                      .arg(serial));
        return QJsonDocument::fromJson(answer).object()[QStringLiteral("Status")].toString();
    }
    // What the name server answers: "/set-txt" with {"host":…,"value":…}.
    bool tell(const QString &path, const QJsonObject &json) const
    {
        QProcess curl;
        curl.start(QStringLiteral("curl"),
                   {QStringLiteral("-sf"), QStringLiteral("--max-time"), QStringLiteral("10"),
                    QStringLiteral("-d"),
                    QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)),
                    tellUrl() + path});
        return curl.waitForFinished(15'000) && curl.exitCode() == 0;
    }
    QString tellUrl() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_tell); }

    TlsFiles tls;

private:
    static std::uint16_t freePort()
    {
        return loopback::Server([](int, const QByteArray &) {}).port();
    }
    static QString program(const QString &name)
    {
        const QString newer =
            qEnvironmentVariable("SEALKEEPER_TEST_PEERS") + QStringLiteral("/usr/bin/") + name;
        return QFile::exists(newer) ? newer : QStandardPaths::findExecutable(name);
    }
    static bool listens(std::uint16_t port)
    {
        for (int i = 0; i < 200; ++i, QThread::msleep(50)) {
            const int socket = loopback::connected(port);
            if (socket >= 0) {
                ::close(socket);
                return true;
            }
        }
        return false;
    }
    QByteArray fetch(const QString &url) const
    {
        QProcess curl;
        curl.start(QStringLiteral("curl"),
                   {QStringLiteral("-sf"), QStringLiteral("--max-time"), QStringLiteral("10"),
                    QStringLiteral("--cacert"), root(), url});
        return curl.waitForFinished(15'000) ? curl.readAllStandardOutput() : QByteArray();
    }
    static bool knows(const QString &program, const char *option)
    {
        QProcess help;
        help.setProcessChannelMode(QProcess::MergedChannels);
        help.start(program, {QStringLiteral("-h")});
        return help.waitForFinished(10'000) && help.readAll().contains(option);
    }
    void start(const Wish &wish);

    QProcess m_names, m_pebble;
    QString m_problem = QStringLiteral("not started");
    std::uint16_t m_port = 0, m_management = 0, m_http = 0, m_tls = 0, m_tell = 0;
    bool m_newer = false;
};

inline void Pebble::start(const Wish &wish)
{
    const QString pebble = program(QStringLiteral("pebble"));
    const QString names = program(QStringLiteral("pebble-challtestsrv"));
    if (pebble.isEmpty() || names.isEmpty() || !tls.ok) {
        m_problem = QStringLiteral("pebble is not installed");
        return;
    }
    m_newer = knows(names, "-doh");
    m_port = freePort();
    m_management = freePort();
    m_http = freePort();
    m_tell = freePort();
    m_tls = freePort();
    const std::uint16_t dns = freePort();
    QByteArray config = "{\"pebble\":{\"listenAddress\":\"127.0.0.1:" + QByteArray::number(m_port)
        + "\",\"managementListenAddress\":\"127.0.0.1:" + QByteArray::number(m_management)
        + "\",\"certificate\":\"" + tls.path("server.pem").toUtf8() + "\",\"privateKey\":\""
        + tls.path("server.key").toUtf8() + "\",\"httpPort\":" + QByteArray::number(m_http)
        + ",\"tlsPort\":" + QByteArray::number(m_tls)
        + ",\"domainBlocklist\":[\"blocked-domain.example\"]"
        + ",\"externalAccountBindingRequired\":" + (wish.externalAccounts ? "true" : "false")
        + ",\"externalAccountMACKeys\":{\"kid-1\":\"" + MacKey + "\"}";
    if (m_newer && !wish.profiles.isEmpty())
        config += ",\"profiles\":" + wish.profiles;
    QFile file(tls.path("pebble.json"));
    if (!file.open(QIODevice::WriteOnly) || file.write(config + "}}") < 0)
        return;
    file.close();
    QStringList words{QStringLiteral("-management"),
                      QStringLiteral("127.0.0.1:%1").arg(m_tell),
                      knows(names, "-dnsserver") ? QStringLiteral("-dnsserver")
                                                 : QStringLiteral("-dns01"),
                      QStringLiteral("127.0.0.1:%1").arg(dns),
                      QStringLiteral("-http01"),
                      QString(),
                      QStringLiteral("-https01"),
                      QString(),
                      QStringLiteral("-tlsalpn01"),
                      QString(),
                      QStringLiteral("-defaultIPv4"),
                      QStringLiteral("127.0.0.1"),
                      QStringLiteral("-defaultIPv6"),
                      QString()};
    if (m_newer)
        words += QStringList{QStringLiteral("-doh"), QString()};
    m_names.setProcessChannelMode(QProcess::MergedChannels);
    m_names.setStandardOutputFile(tls.path("names.log"));
    m_names.start(names, words);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PEBBLE_VA_NOSLEEP"), QStringLiteral("1"));
    environment.insert(QStringLiteral("PEBBLE_WFE_NONCEREJECT"),
                       QString::number(wish.refusedNonces));
    environment.insert(QStringLiteral("PEBBLE_ALTERNATE_ROOTS"),
                       QString::number(wish.alternateRoots));
    m_pebble.setProcessEnvironment(environment);
    m_pebble.setProcessChannelMode(QProcess::MergedChannels);
    m_pebble.setStandardOutputFile(tls.path("pebble.log"));
    m_pebble.start(pebble,
                   {QStringLiteral("-config"), file.fileName(), QStringLiteral("-dnsserver"),
                    QStringLiteral("127.0.0.1:%1").arg(dns)});
    m_problem = !listens(m_tell) ? QStringLiteral("the name server does not listen")
        : !listens(m_port)       ? QStringLiteral("pebble does not listen")
                                 : QString();
}

}  // namespace support
