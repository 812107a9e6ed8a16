// SPDX-License-Identifier: GPL-3.0-or-later
// A strict stand-in for an authority's REST service that does not run here. What it takes and what
// it answers stands in a file written from the vendor's published documentation; whatever differs
// from that is answered with 599 and complained of: look at complaints() at the end of each test.
//
//   # comment: the page this exchange is taken from
//   === order                      one exchange, by a name of its own
//   > POST /v2/order/{{product}}?a=b    method, path, parameters in any order
//   > x-api-key: secret            these headers must be there; others may be
//   {"csr": "{{csr}}", "days": 90} the body: JSON with these members and no others,
//   ~<wst:RequestType>             or lines that it must hold, one "~" each; nothing: no body
//   < 201                          what is answered; "< hangup": nothing is
//   < location: /v2/order/7
//   {"id": 7, "pem": "{{certificate}}"}
//
// {{name}} takes any text that is not empty and remembers it, {{*}} forgets it; "{{number}}" alone
// in a JSON string also takes a number. In an answer it stands for what was remembered, or for one
// of: certificate issuer root chain (PEM, of the last {{csr}}), certificate-base64 issuer-base64
// root-base64 (DER), serial (hex), serial-colons, serial-decimal. Exchanges that fit the same
// request are used in their order, the last of them again and again.
#pragma once

#include "crypto/wire/writers.h"
#include "crypto/x509/request.h"
#include "crypto/x509/signer.h"
#include "tests/support/tls_front.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace support {

// A root that signs what it is asked to.
class ApiAuthority {
public:
    ApiAuthority()
        : m_root(std::move(
            crypto::x509::Signer::createRoot(
                std::move(crypto::PrivateKey::generate({"EC P-256"}).value()), specOf("Api Root"))
                .value()))
    {
        auto key = crypto::PrivateKey::generate({"EC P-256"});
        auto der = m_root.sign(specOf("Api Issuing"), key->spki());
        m_issuing = std::make_unique<crypto::x509::Signer>(
            std::move(crypto::x509::Signer::open(std::move(*key), std::move(der.value())).value()));
    }
    const crypto::Bytes &root() const { return m_root.certificate(); }
    const crypto::Bytes &issuer() const { return m_issuing->certificate(); }
    // Empty: it is no request. PEM or base64 DER.
    crypto::Bytes certify(const QString &request)
    {
        QString base64 = request;
        base64.remove(QRegularExpression(QStringLiteral("-----[A-Z ]+-----|\\s")));
        const auto der = crypto::fromBase64(base64.toStdString());
        // Base64 of PEM, as some want it.
        if (const std::string text = der ? std::string(der->begin(), der->end()) : std::string();
            text.starts_with("-----BEGIN"))
            return certify(QString::fromStdString(text));
        const auto parsed = der ? crypto::x509::parseRequest(*der)
                                : crypto::Result<crypto::x509::Request>(crypto::Error{});
        if (!parsed)
            return {};
        crypto::x509::CertificateSpec spec;
        for (const auto &name : parsed->names)
            spec.names.push_back({name.type, name.value});
        spec.subject = {
            {"CN", parsed->names.empty() ? parsed->subject.text : parsed->names.front().value}};
        spec.notBefore = QDateTime::currentSecsSinceEpoch() - 3600;
        spec.notAfter = spec.notBefore + 90 * 86400;
        serial = {0x11, 0x22, 0x33, static_cast<std::uint8_t>(m_count >> 8),
                  static_cast<std::uint8_t>(m_count)};
        ++m_count;
        spec.serial = serial;
        spec.extendedKeyUsage = {"serverAuth"};
        auto made = m_issuing->sign(spec, parsed->spki);
        return made ? std::move(*made) : crypto::Bytes();
    }
    int issued() const { return m_count - 1; }
    crypto::Bytes serial;

private:
    static crypto::x509::CertificateSpec specOf(const std::string &name)
    {
        crypto::x509::CertificateSpec spec;
        spec.subject = {{"O", "Api"}, {"CN", name}};
        spec.notBefore = QDateTime::currentSecsSinceEpoch() - 86400;
        spec.notAfter = spec.notBefore + 3650 * 86400LL;
        spec.isAuthority = true;
        spec.serial = {0x01, static_cast<std::uint8_t>(name.size())};
        spec.keyUsage = crypto::x509::KeyCertSign | crypto::x509::CrlSign;
        return spec;
    }

    crypto::x509::Signer m_root;
    std::unique_ptr<crypto::x509::Signer> m_issuing;
    int m_count = 1;
};

class ApiFake {
public:
    // `file`: its path. `values`: known from the beginning, for {{name}}.
    explicit ApiFake(const QString &file, const QMap<QString, QString> &values = {})
        : m_values(values), m_front([this](int socket, const QByteArray &head,
                                           const QByteArray &body) { serve(socket, head, body); })
    {
        m_values.insert(QStringLiteral("url"), m_front.url(QString()));
        QFile source(file);
        if (source.open(QIODevice::ReadOnly))
            read(QString::fromUtf8(source.readAll()));
        else
            m_complaints.append(file + QStringLiteral(": ") + source.errorString());
    }

    bool ok() const { return m_front.ok() && !m_exchanges.isEmpty(); }
    QString url(const QString &path = QStringLiteral("/")) const { return m_front.url(path); }
    const TlsFiles &tls() const { return m_front.tls; }
    ApiAuthority &authority() { return m_authority; }
    // What was asked otherwise than documented. Empty: nothing.
    QStringList complaints() const
    {
        const QMutexLocker lock(&m_lock);
        return m_complaints;
    }
    // How often an exchange took place.
    int count(const QString &exchange) const
    {
        const QMutexLocker lock(&m_lock);
        int uses = 0;
        for (const Exchange &one : m_exchanges)
            uses += one.name == exchange ? one.uses : 0;
        return uses;
    }
    QString value(const QString &name) const
    {
        const QMutexLocker lock(&m_lock);
        return m_values.value(name);
    }
    void setValue(const QString &name, const QString &value)
    {
        const QMutexLocker lock(&m_lock);
        m_values.insert(name, value);
    }
    // From the beginning, as if nothing had been asked.
    void rewind()
    {
        const QMutexLocker lock(&m_lock);
        for (Exchange &one : m_exchanges)
            one.uses = 0;
    }
    // Every request as it came, in order.
    QByteArray log() const
    {
        const QMutexLocker lock(&m_lock);
        return m_log;
    }

private:
    struct Exchange {
        QString name, method, target;
        QList<std::pair<QString, QString>> headers, answerHeaders;
        QStringList held;
        QString body, answer;
        int status = 0;  // 0: it hangs up
        int uses = 0;
    };
    using Values = QMap<QString, QString>;

    void read(const QString &text)
    {
        bool answering = false;
        for (const QString &line : text.split(u'\n')) {
            if (line.startsWith(QLatin1String("=== "))) {
                m_exchanges.append(Exchange());
                m_exchanges.last().name = line.mid(4).trimmed();
                answering = false;
            } else if (m_exchanges.isEmpty() || line.startsWith(u'#')) {
                continue;
            } else if (line.startsWith(QLatin1String("> "))
                       && m_exchanges.last().method.isEmpty()) {
                m_exchanges.last().method = line.section(u' ', 1, 1);
                m_exchanges.last().target = line.section(u' ', 2, 2);
            } else if (line.startsWith(QLatin1String("< ")) && !answering) {
                answering = true;
                m_exchanges.last().status = line.mid(2).trimmed().toInt();
            } else if (line.startsWith(QLatin1String("> "))
                       || line.startsWith(QLatin1String("< "))) {
                auto &headers =
                    answering ? m_exchanges.last().answerHeaders : m_exchanges.last().headers;
                headers.append({line.mid(2).section(u':', 0, 0).trimmed().toLower(),
                                line.section(u':', 1).trimmed()});
            } else if (line.startsWith(u'~') && !answering) {
                m_exchanges.last().held.append(line.mid(1));
            } else {
                (answering ? m_exchanges.last().answer : m_exchanges.last().body) += line + u'\n';
            }
        }
    }

    // Pattern against text; what was remembered goes into `values`.
    static bool fits(const QString &pattern, const QString &text, Values &values)
    {
        static const QRegularExpression hole(QStringLiteral("\\{\\{([^}]+)\\}\\}"));
        QString expression;
        QStringList names;
        qsizetype at = 0;
        for (auto it = hole.globalMatch(pattern); it.hasNext();) {
            const auto match = it.next();
            expression += QRegularExpression::escape(pattern.mid(at, match.capturedStart() - at))
                + QStringLiteral("([\\s\\S]+?)");
            names.append(match.captured(1));
            at = match.capturedEnd();
        }
        expression += QRegularExpression::escape(pattern.mid(at));
        const auto match =
            QRegularExpression(QRegularExpression::anchoredPattern(expression)).match(text);
        for (int i = 0; match.hasMatch() && i < names.size(); ++i) {
            // Given at the beginning: then it must be that.
            if (names[i].startsWith(u'=')) {
                if (values.value(names[i].mid(1)) != match.captured(i + 1))
                    return false;
            } else if (names[i] != u'*') {
                values.insert(names[i], match.captured(i + 1));
            }
        }
        return match.hasMatch();
    }
    static QString fitsJson(const QJsonValue &wanted, const QJsonValue &got, Values &values,
                            const QString &path)
    {
        if (wanted.isString() && wanted.toString().contains(QLatin1String("{{"))) {
            const QString text =
                got.isDouble() ? QString::number(got.toDouble(), 'g', 17) : got.toString();
            return fits(wanted.toString(), text, values) ? QString()
                                                         : path + QStringLiteral(" is ") + text;
        }
        if (wanted.isObject() && got.isObject()) {
            const QJsonObject a = wanted.toObject(), b = got.toObject();
            for (const QString &key : b.keys()) {
                if (!a.contains(key))
                    return path + u'.' + key + QStringLiteral(" is not documented");
            }
            for (const QString &key : a.keys()) {
                const QString wrong = fitsJson(a[key], b[key], values, path + u'.' + key);
                if (!wrong.isEmpty())
                    return wrong;
            }
            return {};
        }
        if (wanted.isArray() && got.isArray()) {
            const QJsonArray a = wanted.toArray(), b = got.toArray();
            if (a.size() != b.size())
                return path + QStringLiteral(" has %1 members").arg(b.size());
            for (int i = 0; i < a.size(); ++i) {
                const QString wrong =
                    fitsJson(a[i], b[i], values, path + QStringLiteral("[%1]").arg(i));
                if (!wrong.isEmpty())
                    return wrong;
            }
            return {};
        }
        return wanted == got ? QString()
                             : path + QStringLiteral(" is ")
                + QString::fromUtf8(QJsonDocument(QJsonArray{got}).toJson(QJsonDocument::Compact));
    }
    static QString fitsQuery(const QString &wanted, const QString &got, Values &values)
    {
        auto a = QUrlQuery(wanted).queryItems(QUrl::FullyDecoded);
        auto b = QUrlQuery(got).queryItems(QUrl::FullyDecoded);
        std::sort(a.begin(), a.end());
        std::sort(b.begin(), b.end());
        if (a.size() != b.size())
            return QStringLiteral("parameters ") + got;
        for (int i = 0; i < a.size(); ++i) {
            if (a[i].first != b[i].first || !fits(a[i].second, b[i].second, values))
                return QStringLiteral("parameter ") + b[i].first + u'=' + b[i].second;
        }
        return {};
    }
    // Empty: it fits.
    QString differs(const Exchange &one, const QByteArray &head, const QByteArray &body,
                    Values &values) const
    {
        const QString line = QString::fromUtf8(head.left(head.indexOf('\r')));
        const QString target = line.section(u' ', 1, 1);
        if (one.method != line.section(u' ', 0, 0))
            return QStringLiteral("method");
        if (!fits(one.target.section(u'?', 0, 0), target.section(u'?', 0, 0), values))
            return QStringLiteral("path");
        if (const QString wrong =
                fitsQuery(one.target.section(u'?', 1), target.section(u'?', 1), values);
            !wrong.isEmpty())
            return wrong;
        const QList<QByteArray> lines = head.split('\n');
        for (const auto &[name, wanted] : one.headers) {
            QString got;
            for (const QByteArray &header : lines) {
                if (header.left(header.indexOf(':')).toLower() == name.toUtf8())
                    got = QString::fromUtf8(header.mid(header.indexOf(':') + 1)).trimmed();
            }
            if (!fits(wanted, got, values))
                return QStringLiteral("header ") + name + QStringLiteral(" is \"") + got + u'"';
        }
        for (const QString &part : one.held) {
            Values found = values;
            if (!fits(QStringLiteral("{{*}}") + part + QStringLiteral("{{*}}"),
                      u'\n' + QString::fromUtf8(body) + u'\n', found))
                return QStringLiteral("the body does not hold ") + part;
            values = found;
        }
        const QString wanted = one.body.trimmed();
        if (wanted.isEmpty())
            return one.held.isEmpty() && !body.trimmed().isEmpty()
                ? QStringLiteral("a body nobody asked for")
                : QString();
        const QJsonDocument json = QJsonDocument::fromJson(wanted.toUtf8());
        if (json.isObject())
            return fitsJson(json.object(), QJsonDocument::fromJson(body).object(), values,
                            QStringLiteral("body"));
        if (json.isArray())
            return fitsJson(json.array(), QJsonDocument::fromJson(body).array(), values,
                            QStringLiteral("body"));
        if (head.toLower().contains("application/x-www-form-urlencoded"))
            return fitsQuery(wanted, QString::fromUtf8(body).replace(u'+', u' '), values);
        return fits(wanted, QString::fromUtf8(body).trimmed(), values)
            ? QString()
            : QStringLiteral("body ") + QString::fromUtf8(body);
    }

    QString wordFor(const QString &name)
    {
        const auto pem = [](const crypto::Bytes &der) {
            return QString::fromStdString(crypto::wire::certificatePem(der));
        };
        const auto base64 = [](const crypto::Bytes &der) {
            return QString::fromStdString(crypto::toBase64(der));
        };
        static const QStringList issued{
            QStringLiteral("certificate"),        QStringLiteral("chain"),
            QStringLiteral("certificate-base64"), QStringLiteral("serial"),
            QStringLiteral("serial-colons"),      QStringLiteral("serial-decimal")};
        if (issued.contains(name)) {
            const QString request = m_values.value(QStringLiteral("csr"));
            if (m_certificate.empty() || request != m_certified) {
                m_certificate = m_authority.certify(request);
                m_certified = request;
            }
        }
        if (name == QLatin1String("certificate"))
            return pem(m_certificate);
        if (name == QLatin1String("issuer"))
            return pem(m_authority.issuer());
        if (name == QLatin1String("root"))
            return pem(m_authority.root());
        if (name == QLatin1String("chain"))
            return pem(m_certificate) + pem(m_authority.issuer());
        if (name == QLatin1String("certificate-base64"))
            return base64(m_certificate);
        if (name == QLatin1String("issuer-base64"))
            return base64(m_authority.issuer());
        if (name == QLatin1String("root-base64"))
            return base64(m_authority.root());
        const QString hex = QString::fromStdString(crypto::toHex(m_authority.serial));
        if (name == QLatin1String("serial"))
            return hex;
        if (name == QLatin1String("serial-colons")) {
            QStringList pairs;
            for (int i = 0; i < hex.size(); i += 2)
                pairs.append(hex.mid(i, 2));
            return pairs.join(u':');
        }
        if (name == QLatin1String("serial-decimal"))
            return QString::number(hex.toULongLong(nullptr, 16));
        return m_values.value(name);
    }
    QString filled(const QString &text, bool json)
    {
        static const QRegularExpression hole(QStringLiteral("\\{\\{([^}]+)\\}\\}"));
        QString out;
        qsizetype at = 0;
        for (auto it = hole.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            QString word = wordFor(match.captured(1));
            if (json) {
                const QByteArray quoted =
                    QJsonDocument(QJsonArray{word}).toJson(QJsonDocument::Compact);
                word = QString::fromUtf8(quoted.mid(2, quoted.size() - 4));
            }
            out += text.mid(at, match.capturedStart() - at) + word;
            at = match.capturedEnd();
        }
        return out + text.mid(at);
    }

    void serve(int socket, const QByteArray &head, const QByteArray &body)
    {
        const QMutexLocker lock(&m_lock);
        m_log += head.left(head.indexOf('\r')) + '\n' + body + '\n';
        Exchange *chosen = nullptr;
        Values values;
        QStringList why;
        for (Exchange &one : m_exchanges) {
            Values tried = m_values;
            const QString wrong = differs(one, head, body, tried);
            if (!wrong.isEmpty()) {
                if (wrong != QLatin1String("method") && wrong != QLatin1String("path"))
                    why.append(one.name + QStringLiteral(": ") + wrong);
                continue;
            }
            if (chosen && chosen->uses == 0)
                break;
            chosen = &one;
            values = tried;
        }
        if (!chosen) {
            const QString line = QString::fromUtf8(head.left(head.indexOf('\r')));
            m_complaints.append(line + QStringLiteral(" (")
                                + (why.isEmpty() ? QStringLiteral("no such request")
                                                 : why.join(QStringLiteral("; ")))
                                + u')');
            (void)loopback::sendAll(socket,
                                    "HTTP/1.1 599 Not documented\r\nConnection: close\r\n"
                                    "Content-Length: 0\r\n\r\n");
            return;
        }
        ++chosen->uses;
        m_values = values;
        if (chosen->status == 0)
            return;
        QByteArray headers;
        bool json = false;
        for (const auto &[name, value] : chosen->answerHeaders) {
            headers += name.toUtf8() + ": " + filled(value, false).toUtf8() + "\r\n";
            json = json || (name == QLatin1String("content-type") && value.contains(u"json"));
        }
        const QByteArray answer = filled(chosen->answer.trimmed(), json).toUtf8();
        (void)loopback::sendAll(socket,
                                "HTTP/1.1 " + QByteArray::number(chosen->status)
                                    + " Answer\r\nConnection: close\r\nContent-Length: "
                                    + QByteArray::number(answer.size()) + "\r\n" + headers + "\r\n"
                                    + answer);
    }

    mutable QMutex m_lock;
    QList<Exchange> m_exchanges;
    QMap<QString, QString> m_values;
    QStringList m_complaints;
    QByteArray m_log;
    ApiAuthority m_authority;
    crypto::Bytes m_certificate;
    QString m_certified;
    TlsFront m_front;  // the last: it serves with what stands above
};

}  // namespace support
