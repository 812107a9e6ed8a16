// SPDX-License-Identifier: GPL-3.0-or-later
// An EST server that answers enrolments as it is told to, and remembers what it heard: nginx takes
// the connections, a small authority issues.
#pragma once

#include "crypto/x509/request_builder.h"
#include "models/authorities/acme.h"
#include "tests/support/api_fake.h"

namespace support {

inline crypto::PrivateKey newKey()
{
    return std::move(crypto::PrivateKey::generate({"EC P-256"}).value());
}

inline crypto::Bytes requestBy(const crypto::PrivateKey &key, const std::string &name,
                               const std::string &host)
{
    crypto::x509::RequestSpec spec;
    spec.subject = {{"CN", name}};
    if (!host.empty())
        spec.names = {{crypto::x509::GeneralNameType::Dns, host}};
    return crypto::x509::buildRequest(key, spec).value();
}

inline QByteArray base64(const crypto::Bytes &der)
{
    return QByteArray::fromStdString(crypto::toBase64(der)) + "\r\n";
}

class EstFake {
public:
    struct Heard {
        QString method, operation, client, authorization;
        QByteArray body;
    };

    EstFake()
        : m_front([this](int socket, const QByteArray &head, const QByteArray &body) {
              serve(socket, head, body);
          })
    {
    }

    bool ok() const { return m_front.ok(); }
    QString url() const { return m_front.url(); }
    TlsFiles &tls() { return m_front.tls; }
    crypto::Bytes root() const
    {
        return authorities::pemChain(m_front.tls.read("root.pem")).value().front();
    }
    // What is answered to enrolments, one after the other; nothing left: "good".
    void script(const QStringList &answers)
    {
        const QMutexLocker lock(&m_lock);
        m_script = answers;
        m_heard.clear();
    }
    QList<Heard> enrolments() const
    {
        QList<Heard> all;
        for (const Heard &one : heard()) {
            if (one.method == u"POST")
                all.append(one);
        }
        return all;
    }
    QList<Heard> heard() const
    {
        const QMutexLocker lock(&m_lock);
        return m_heard;
    }
    const ApiAuthority &authority() const { return m_authority; }

private:
    static void answer(int socket, const QByteArray &status, const QByteArray &type,
                       const QByteArray &body, const QByteArray &more = {})
    {
        (void)loopback::sendAll(socket,
                                "HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: "
                                    + QByteArray::number(body.size())
                                    + (type.isEmpty() ? type : "\r\nContent-Type: " + type) + "\r\n"
                                    + more + "\r\n" + body);
    }
    void serve(int socket, const QByteArray &head, const QByteArray &body)
    {
        const QMutexLocker lock(&m_lock);
        const QString path = QString::fromLatin1(head).section(u' ', 1, 1);
        Heard one{
            QString::fromLatin1(head).section(u' ', 0, 0), path.section(u'/', -1), {}, {}, body};
        for (const QByteArray &line : head.split('\n')) {
            const QString value = QString::fromLatin1(line.mid(line.indexOf(':') + 1)).trimmed();
            if (line.toLower().startsWith("x-client-subject:"))
                one.client = value;
            else if (line.toLower().startsWith("authorization:"))
                one.authorization = value;
        }
        m_heard.append(one);
        if (one.operation == u"cacerts")
            return answer(socket, "200 OK", "application/pkcs7-mime",
                          bundle({m_authority.issuer(), m_authority.root(), root()}));
        if (one.operation == u"csrattrs")  // RFC 7030 4.5.2
            return answer(socket, "200 OK", "application/csrattrs",
                          "MEEGCSqGSIb3DQEJBzASBgcqhkjOPQIBMQcGBSuBBAAiMBYGCSqGSIb3DQEJDjEJ"
                          "BgcrBgEBAQEWBggqhkjOPQQDAw==\r\n");
        const QString what = m_script.isEmpty() ? QStringLiteral("good") : m_script.takeFirst();
        if (what == u"hangs up")
            return;
        if (what.at(0).isDigit())  // "202 7": its status, and when to come back
            return answer(socket, what.section(u' ', 0, 0).toLatin1() + " Answer", {}, {},
                          what.contains(u' ')
                              ? "Retry-After: " + what.section(u' ', 1).toLatin1() + "\r\n"
                              : QByteArray());
        const crypto::PrivateKey key = newKey();
        const QString own = QString::fromLatin1(base64(requestBy(key, "made.example.org", {})));
        const bool made = one.operation == u"serverkeygen";
        const QString request = what == u"another key"
            ? QString::fromLatin1(base64(requestBy(newKey(), "other.example.org", {})))
            : made ? own
                   : QString::fromLatin1(body);
        // Not first, so that its place says nothing.
        const QByteArray certificates =
            bundle({m_authority.issuer(), m_authority.certify(request)});
        if (!made)
            return answer(socket, "200 OK", "application/pkcs7-mime; smime-type=certs-only",
                          certificates);
        const crypto::Secret pkcs8 = key.pkcs8();
        answer(socket, "200 OK", "multipart/mixed; boundary=estBoundary",
               "--estBoundary\r\nContent-Type: application/pkcs8\r\n\r\n"
                   + base64({pkcs8.data(), pkcs8.data() + pkcs8.size()})
                   + "--estBoundary\r\nContent-Type: application/pkcs7-mime; "
                     "smime-type=certs-only\r\n\r\n"
                   + certificates + "--estBoundary--\r\n");
    }
    static QByteArray bundle(const std::vector<crypto::Bytes> &certificates)
    {
        return base64(crypto::wire::pkcs7(certificates).value());
    }

    mutable QMutex m_lock;
    QStringList m_script;
    QList<Heard> m_heard;
    ApiAuthority m_authority;
    TlsFront m_front;  // the last: it serves with what stands above
};

}  // namespace support
