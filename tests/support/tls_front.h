// SPDX-License-Identifier: GPL-3.0-or-later
// TLS in front of a scripted server: nginx takes the connections, the script says what is answered.
#pragma once

#include "tests/support/loopback.h"
#include "tests/support/tls_files.h"

#include <QTest>

namespace support {

class TlsFront {
public:
    // The handler gets each request's head and body.
    using Handler = std::function<void(int socket, const QByteArray &head, const QByteArray &body)>;

    explicit TlsFront(Handler handler)
        : m_server([handler = std::move(handler)](int socket, const QByteArray &head) {
              QByteArray body;
              const qsizetype at = head.toLower().indexOf("content-length:");
              qsizetype length =
                  at < 0 ? 0 : head.mid(at + 15).split('\r').front().trimmed().toLongLong();
              while (body.size() < length) {
                  char buffer[4096];
                  const ssize_t count = ::recv(
                      socket, buffer,
                      std::size_t(std::min<qsizetype>(sizeof buffer, length - body.size())), 0);
                  if (count <= 0)
                      return;
                  body.append(buffer, qsizetype(count));
              }
              handler(socket, head, body);
          })
    {
        m_port = loopback::Server([](int, const QByteArray &) {}).port();
        QFile config(tls.path("nginx.conf"));
        if (!tls.ok || !config.open(QIODevice::WriteOnly))
            return;
        config.write(
            (::geteuid() == 0 ? QByteArray("user root;\n") : QByteArray())
            + QStringLiteral(
                  "daemon off; worker_processes 1; pid %1/pid; error_log %1/error.log;\n"
                  "events { worker_connections 128; }\n"
                  "http { access_log off; client_body_temp_path %1/b; proxy_temp_path %1/p;\n"
                  "fastcgi_temp_path %1/f; uwsgi_temp_path %1/u; scgi_temp_path %1/s;\n"
                  "server { listen 127.0.0.1:%2 ssl; ssl_certificate %1/server.pem;\n"
                  "ssl_certificate_key %1/server.key; client_max_body_size 10m;\n"
                  "ssl_client_certificate %1/root.pem; ssl_verify_client optional;\n"
                  "error_page 502 504 @gone; location @gone { return 444; }\n"
                  "location / { proxy_pass http://127.0.0.1:%3; proxy_buffering off;\n"
                  "proxy_read_timeout 60s; proxy_set_header Host $http_host;\n"
                  "proxy_set_header X-Client-Subject $ssl_client_s_dn; } } }\n")
                  .arg(tls.folder.path())
                  .arg(m_port)
                  .arg(m_server.port())
                  .toUtf8());
        config.close();
        m_nginx.setProcessChannelMode(QProcess::MergedChannels);
        m_nginx.start(QStringLiteral("/usr/sbin/nginx"),
                      {QStringLiteral("-e"), tls.path("early.log"), QStringLiteral("-p"),
                       tls.folder.path(), QStringLiteral("-c"), config.fileName()});
        m_ok = m_nginx.waitForStarted()
            && QTest::qWaitFor(
                   [this] {
                       const int socket = loopback::connected(m_port);
                       if (socket >= 0)
                           ::close(socket);
                       return socket >= 0;
                   },
                   10'000);
    }
    ~TlsFront()
    {
        m_nginx.terminate();
        if (!m_nginx.waitForFinished(5000))
            m_nginx.kill();
        m_nginx.waitForFinished(2000);
    }

    bool ok() const { return m_ok; }
    QString url(const QString &path = QStringLiteral("/")) const
    {
        return QStringLiteral("https://localhost:%1%2").arg(m_port).arg(path);
    }
    int connections() const { return m_server.connections(); }

    TlsFiles tls;

private:
    loopback::Server m_server;
    QProcess m_nginx;
    std::uint16_t m_port = 0;
    bool m_ok = false;
};

}  // namespace support
