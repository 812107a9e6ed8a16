// SPDX-License-Identifier: GPL-3.0-or-later
// A SCEP authority (RFC 8894) that does what a test tells it to: it lets requests wait, loses
// answers, lies. Whatever it is told, it issues once for one transaction.
#pragma once

#include "crypto/base/der.h"
#include "crypto/wire/cms_message.h"
#include "crypto/wire/writers.h"
#include "crypto/x509/request.h"
#include "crypto/x509/request_builder.h"
#include "crypto/x509/signer.h"
#include "tests/support/loopback.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QMutex>
#include <QString>
#include <QUrl>
#include <QUrlQuery>

#include <map>
#include <set>

namespace support {

class ScepFake {
public:
    // One word for each message it gets, the last of them for all others: "issue" "pending" "lose"
    // (does its work, answers nothing) "500" "fail N" "stranger" (another signer) "old nonce"
    // "other key" (a certificate for one).
    ScepFake() : m_server([this](int socket, const QByteArray &head) { serve(socket, head); }) { }

    struct Own {
        std::shared_ptr<const crypto::PrivateKey> key;
        crypto::Bytes certificate;
    };
    static Own own(const char *name, const Own *issuer = nullptr, bool authority = true)
    {
        Own made;
        made.key = std::make_shared<const crypto::PrivateKey>(
            std::move(crypto::PrivateKey::generate({"RSA 2048"}).value()));
        crypto::x509::CertificateSpec spec;
        spec.subject = {{"CN", name}};
        spec.notBefore = QDateTime::currentSecsSinceEpoch() - 86'400;
        spec.notAfter = spec.notBefore + 365 * 86'400LL;
        spec.isAuthority = authority;
        spec.keyUsage = authority ? crypto::x509::KeyCertSign | crypto::x509::CrlSign
                                  : crypto::x509::DigitalSignature | crypto::x509::KeyEncipherment;
        made.certificate = issuer ? signer(*issuer).sign(spec, made.key->spki()).value()
                                  : crypto::x509::selfSigned(*made.key, spec).value();
        return made;
    }
    static crypto::x509::Signer signer(const Own &own)
    {
        return std::move(
            crypto::x509::Signer::open(std::shared_ptr<const crypto::Key>(own.key), own.certificate)
                .value());
    }
    crypto::Bytes certify(const crypto::Bytes &request, crypto::ByteView spki = {},
                          qint64 seconds = 30 * 86'400)
    {
        const auto parsed = crypto::x509::parseRequest(request).value();
        crypto::x509::CertificateSpec spec;
        for (const auto &one : parsed.subject.attributes)
            spec.subject.push_back({one.type, one.value});
        for (const auto &one : parsed.names)
            spec.names.push_back({one.type, one.value});
        spec.notAfter = QDateTime::currentSecsSinceEpoch() + seconds;
        spec.notBefore = spec.notAfter - 30 * 86'400;
        return signer(authority).sign(spec, spki.empty() ? parsed.spki : spki).value();
    }

    QString url(const QString &path = QStringLiteral("/scep")) const { return m_server.url(path); }
    QString sha256Of(const crypto::Bytes &der) const
    {
        return QString::fromLatin1(
            QCryptographicHash::hash(
                {reinterpret_cast<const char *>(der.data()), qsizetype(der.size())},
                QCryptographicHash::Sha256)
                .toHex());
    }
    void script(QStringList words)
    {
        const QMutexLocker lock(&m_lock);
        m_script = std::move(words);
    }
    // Of each message: its type, and the transaction.
    struct Seen {
        int type = 0;
        std::string transaction;
        crypto::Bytes nonce, content, sender;
        QString method, path, identifier;
    };
    std::vector<Seen> seen() const
    {
        const QMutexLocker lock(&m_lock);
        return m_seen;
    }
    void forget()
    {
        const QMutexLocker lock(&m_lock);
        m_seen.clear();
        m_issued.clear();
    }
    std::size_t issued() const
    {
        const QMutexLocker lock(&m_lock);
        return m_issued.size();
    }

    // Set before it is asked anything.
    Own authority = own("Scep Authority");
    std::vector<crypto::Bytes> handedOut;  // GetCACert; empty: the authority's own alone
    Own answers;  // signs and opens; no key: the authority
    QByteArray capabilities = "AES\nSHA-256\nPOSTPKIOperation\nRenewal\n";  // empty: 404
    crypto::Bytes next, list;  // GetNextCACert, GetCRL
    QString asked;  // the identifier it got last

private:
    const Own &front() const { return answers.key ? answers : authority; }
    static QByteArray raw(const crypto::Bytes &bytes)
    {
        return {reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())};
    }
    static void say(int socket, int status, const QByteArray &body)
    {
        (void)loopback::sendAll(socket,
                                "HTTP/1.1 " + QByteArray::number(status)
                                    + " Answer\r\nConnection: close\r\nContent-Length: "
                                    + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
    void serve(int socket, const QByteArray &head)
    {
        const QString line = QString::fromLatin1(head.left(head.indexOf('\r')));
        const QUrl url(QStringLiteral("http://host") + line.section(u' ', 1, 1));
        const QUrlQuery query(url);
        const QString operation = query.queryItemValue(QStringLiteral("operation"));
        QByteArray body;
        if (line.startsWith(QLatin1String("POST"))) {
            const qsizetype at = head.toLower().indexOf("content-length:");
            const qsizetype length = head.mid(at + 15).split('\r').front().trimmed().toLongLong();
            char byte = 0;
            while (body.size() < length && ::recv(socket, &byte, 1, 0) == 1)
                body.append(byte);
        } else {
            body = QByteArray::fromBase64(
                query.queryItemValue(QStringLiteral("message"), QUrl::FullyDecoded).toLatin1());
        }
        const QMutexLocker lock(&m_lock);
        if (operation == QLatin1String("GetCACaps"))
            return say(socket, capabilities.isEmpty() ? 404 : 200, capabilities);
        if (operation == QLatin1String("GetCACert")) {
            asked = query.queryItemValue(QStringLiteral("message"), QUrl::FullyDecoded);
            return say(socket, 200,
                       raw(handedOut.empty() ? authority.certificate
                                             : crypto::wire::pkcs7(handedOut).value()));
        }
        if (operation == QLatin1String("GetNextCACert"))
            return next.empty() ? say(socket, 404, {}) : say(socket, 200, raw(next));
        if (operation != QLatin1String("PKIOperation"))
            return say(socket, 400, {});
        message(socket, line, {body.begin(), body.end()});
    }
    void message(int socket, const QString &line, const crypto::Bytes &body)
    {
        using namespace crypto;
        const auto words = [](const Bytes *value) {
            return value ? der::text(*der::Reader(*value).next()) : std::string();
        };
        const auto read = wire::readSigned(body);
        if (!read || read->signers.size() != 1 || read->certificates.empty()
            || !wire::checkSigner(*read, read->signers[0], read->certificates[0]))
            return say(socket, 400, "not signed");
        const auto &attributes = read->signers[0];
        const auto opened = wire::openSealed(read->content, *front().key, front().certificate);
        if (!opened)
            return say(socket, 400, "not for me");
        Seen one;
        one.type = std::stoi(words(attributes.attribute("2.16.840.1.113733.1.9.2")));
        one.transaction = words(attributes.attribute("2.16.840.1.113733.1.9.7"));
        const auto nonce =
            der::first(*attributes.attribute("2.16.840.1.113733.1.9.5"), der::OctetString);
        one.nonce = {nonce->content.begin(), nonce->content.end()};
        one.content = {opened->view().begin(), opened->view().end()};
        one.sender = read->certificates[0];
        one.method = line.section(u' ', 0, 0);
        one.path = line.section(u' ', 1, 1).section(u'?', 0, 0);
        m_seen.push_back(one);
        if (one.type == 22)
            return list.empty() ? say(socket, 500, {}) : answer(socket, one, "0", {}, list);

        const QString word = m_script.size() > 1 ? m_script.takeFirst() : m_script.value(0);
        if (word == QLatin1String("500"))
            return say(socket, 500, "not implemented");
        if (word.startsWith(QLatin1String("fail")))
            return answer(socket, one, "2", word.mid(5).toStdString());
        const bool request = one.type == 19 || one.type == 17;
        if (request && m_waiting.count(one.transaction) == 0)
            m_waiting[one.transaction] = one.content;
        if (m_waiting.count(one.transaction) == 0)
            return answer(socket, one, "2", "4");
        if (word == QLatin1String("pending"))
            return answer(socket, one, "3");
        Bytes &certificate = m_issued[one.transaction];
        if (certificate.empty())
            certificate = certify(
                m_waiting[one.transaction],
                word == QLatin1String("other key") ? ByteView(authority.key->spki()) : ByteView());
        if (word == QLatin1String("lose"))
            return;
        if (word == QLatin1String("old nonce"))
            one.nonce.front() ^= 1;
        answer(socket, one, "0", {}, wire::pkcs7({certificate}).value(),
               word == QLatin1String("stranger"));
    }
    void answer(int socket, const Seen &to, const char *status, const std::string &failure = {},
                const crypto::Bytes &inside = {}, bool stranger = false)
    {
        using namespace crypto;
        const auto text = [](std::string_view value) {
            return der::encode(der::PrintableString, viewOf(value));
        };
        const Own other = stranger ? own("Stranger") : front();
        wire::CmsSigning signing;
        signing.key = other.key.get();
        signing.certificate = other.certificate;
        signing.attributes = {{"2.16.840.1.113733.1.9.2", text("3")},
                              {"2.16.840.1.113733.1.9.3", text(status)},
                              {"2.16.840.1.113733.1.9.6", der::encode(der::OctetString, to.nonce)},
                              {"2.16.840.1.113733.1.9.7", text(to.transaction)}};
        if (!failure.empty())
            signing.attributes.push_back({"2.16.840.1.113733.1.9.4", text(failure)});
        const Bytes content = inside.empty()
            ? Bytes()
            : wire::sealFor(to.sender, inside, wire::CmsCipher::Aes128).value();
        say(socket, 200, raw(wire::signData(content, signing).value()));
    }

    mutable QMutex m_lock;
    QStringList m_script{QStringLiteral("issue")};
    std::vector<Seen> m_seen;
    std::map<std::string, crypto::Bytes> m_waiting, m_issued;  // by transaction
    loopback::Server m_server;  // the last: it serves with what stands above
};

}  // namespace support
