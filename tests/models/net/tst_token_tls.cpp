// SPDX-License-Identifier: GPL-3.0-or-later
// TLS client authentication with keys in a token (SoftHSM), against nginx that asks for a
// certificate: by TLS 1.2 alone, by TLS 1.3 alone, with every kind of key.
#include "crypto/keys/pkcs11_token.h"
#include "crypto/wire/writers.h"
#include "crypto/x509/signer.h"
#include "models/net/api_client.h"
#include "tests/support/server_process.h"
#include "tests/support/softhsm.h"
#include "tests/support/tls_files.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Key;
using crypto::Result;
using crypto::pkcs11::Token;
using crypto::pkcs11::Uri;

namespace {

constexpr const char *Pin = "4321";
const char *const Specs[] = {"RSA 2048", "EC P-256", "EC P-384", "Ed25519"};

// A token's key, but for what it answers when it is to sign.
class Failing : public Key {
public:
    Failing(std::shared_ptr<const Key> key, Error error)
        : m_key(std::move(key)), m_error(std::move(error))
    {
    }
    const crypto::PublicKeyInfo &info() const override { return m_key->info(); }
    const crypto::Bytes &spki() const override { return m_key->spki(); }
    const crypto::Bytes &spkiSha256() const override { return m_key->spkiSha256(); }
    Result<crypto::Bytes> algorithmFor(const Scheme &scheme) const override
    {
        return m_key->algorithmFor(scheme);
    }
    Result<Signature> sign(crypto::ByteView, const Scheme &) const override { return m_error; }

private:
    std::shared_ptr<const Key> m_key;
    Error m_error;
};

}  // namespace

class tst_TokenTls : public QObject {
    Q_OBJECT

private:
    support::TlsFiles m_tls;
    test::SoftHsm m_token;
    support::ServerProcess m_nginx;
    quint16 m_old = 0, m_new = 0;  // TLS 1.2, TLS 1.3

    Uri uri(const std::string &label = {}) const
    {
        auto uri = crypto::pkcs11::parseUri(m_token.uri().toStdString());
        uri->object = label;
        return std::move(uri.value());
    }
    std::shared_ptr<Token> loggedIn() const
    {
        auto token = Token::open(uri());
        if (!token || !(*token)->login(crypto::Secret::fromText(Pin)))
            return nullptr;
        return std::move(*token);
    }
    static QByteArray nameOf(const std::string &spec)
    {
        return QByteArray::fromStdString(spec).replace(" ", "");
    }
    std::vector<crypto::Bytes> chain(const std::string &spec) const
    {
        const QByteArray text = m_tls.read(nameOf(spec) + ".pem");
        const QByteArray der = QByteArray::fromBase64(
            text.split('-').value(10).isEmpty() ? QByteArray() : text.split('-').value(10));
        return {crypto::Bytes(der.begin(), der.end())};
    }
    Result<net::ApiAnswer> ask(const std::shared_ptr<crypto::TlsClientKey> &key, quint16 port) const
    {
        net::ApiSettings settings;
        settings.addresses.loopback = true;
        settings.rootsPem = m_tls.read("root.pem");
        settings.clientKey = key;
        net::ApiRequest request;
        request.url = u"https://localhost:%1/"_s.arg(port);
        return net::ApiClient(std::move(settings)).ask(request, {});
    }
    Result<std::shared_ptr<crypto::TlsClientKey>> tlsKey(Token &token, const std::string &spec)
    {
        auto key = token.find(uri(spec));
        if (!key)
            return key.error();
        return crypto::TlsClientKey::create(std::move(*key), chain(spec));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(QFile::exists(u"/usr/sbin/nginx"_s), "nginx is not installed");
        QVERIFY2(!test::SoftHsm::module().isEmpty(), "softhsm2 is not installed");
        QVERIFY(m_tls.ok);
        QVERIFY(m_token.start(u"Tray"_s, QString::fromLatin1(Pin)));
        const auto token = loggedIn();
        QVERIFY(token);
        for (const char *spec : Specs) {
            const auto key = token->generate({spec}, spec);
            QVERIFY2(key.ok(), key.ok() ? "" : key.error().detail.c_str());
            crypto::x509::CertificateSpec wanted;
            wanted.subject = {{"CN", nameOf(spec).toStdString()}};
            const auto request = crypto::x509::createRequest(**key, wanted);
            QVERIFY(request.ok());
            QFile file(m_tls.path(nameOf(spec) + ".csr"));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(
                QByteArray::fromStdString(crypto::wire::pem("CERTIFICATE REQUEST", *request)));
            file.close();
            QVERIFY(m_tls.signRequest(nameOf(spec), "extendedKeyUsage=clientAuth"));
            QVERIFY(!chain(spec).front().empty());
        }
        m_old = support::freePort();
        m_new = support::freePort();
        const QString server =
            u"server { listen 127.0.0.1:%2 ssl; ssl_protocols %3; ssl_certificate %1/server.pem; "
            "ssl_certificate_key %1/server.key; ssl_client_certificate %1/root.pem; "
            "ssl_verify_client on; location / { return 200 '$ssl_client_s_dn $ssl_protocol'; } }\n"_s;
        const QString folder = m_tls.folder.path();
        QFile config(m_tls.path("nginx.conf"));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write(
            (::geteuid() == 0 ? QByteArray("user root;\n") : QByteArray())
            + QString(u"daemon off; worker_processes 1; pid %1/pid; error_log %1/error.log;\n"
                      "events { worker_connections 64; }\n"
                      "http { access_log off; client_body_temp_path %1/b; proxy_temp_path %1/p;\n"
                      "fastcgi_temp_path %1/f; uwsgi_temp_path %1/u; scgi_temp_path %1/s;\n"_s)
                  .arg(folder)
                  .toUtf8()
            + server.arg(folder).arg(m_old).arg(u"TLSv1.2"_s).toUtf8()
            + server.arg(folder).arg(m_new).arg(u"TLSv1.3"_s).toUtf8() + "}\n");
        config.close();
        QVERIFY2(m_nginx.start(u"/usr/sbin/nginx"_s,
                               {u"-e"_s, m_tls.path("early.log"), u"-p"_s, folder, u"-c"_s,
                                config.fileName()},
                               m_new),
                 m_nginx.words().constData());
    }

    void provesWhoItIs_data()
    {
        QTest::addColumn<QByteArray>("spec");
        QTest::addColumn<bool>("newer");
        for (const char *spec : Specs) {
            QTest::addRow("%s, TLS 1.2", spec) << QByteArray(spec) << false;
            QTest::addRow("%s, TLS 1.3", spec) << QByteArray(spec) << true;
        }
    }
    void provesWhoItIs()
    {
        QFETCH(const QByteArray, spec);
        QFETCH(const bool, newer);
        const auto token = loggedIn();
        QVERIFY(token);
        const auto key = tlsKey(*token, spec.toStdString());
        QVERIFY2(key.ok(), key.ok() ? "" : key.error().detail.c_str());
        QVERIFY((*key)->limits().empty());
        const auto answer = ask(*key, newer ? m_new : m_old);
        QVERIFY2(answer.ok(), answer.ok() ? "" : answer.error().detail.c_str());
        QCOMPARE(answer->text(),
                 "CN=" + nameOf(spec.toStdString()) + (newer ? " TLSv1.3" : " TLSv1.2"));
    }

    void withoutItNobodyIsLetIn()
    {
        const auto answer = ask(nullptr, m_new);
        QVERIFY(answer.ok());
        QCOMPARE(answer->status, 400);
    }

    void severalAtOnce()
    {
        const auto token = loggedIn();
        QVERIFY(token);
        std::atomic<int> good = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 6; ++i)
            threads.emplace_back([&, i] {
                const std::string spec = Specs[i % 3];
                const auto key = tlsKey(*token, spec);
                for (int round = 0; key.ok() && round < 5; ++round) {
                    const auto answer = ask(*key, round % 2 ? m_new : m_old);
                    good += answer.ok() && answer->text().startsWith("CN=" + nameOf(spec));
                }
            });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(good.load(), 30);
    }

    void wrongCertificate()
    {
        const auto token = loggedIn();
        QVERIFY(token);
        const auto key = token->find(uri("EC P-256"));
        QVERIFY(key.ok());
        for (const char *other : {"EC P-384", "RSA 2048"}) {
            const auto made = crypto::TlsClientKey::create(*key, chain(other));
            QVERIFY(!made.ok());
            QCOMPARE(made.error().code, ErrorCode::InvalidArgument);
        }
        QVERIFY(!crypto::TlsClientKey::create(*key, {}).ok());
        QVERIFY(!crypto::TlsClientKey::create(*key, {crypto::Bytes(40, 7)}).ok());
    }

    void whyTheTokenDidNotSign_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("said");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char *name, ErrorCode code, ErrorCode said, const char *words) {
            QTest::newRow(name) << int(code) << int(said) << QByteArray(words);
        };
        row("pulled out", ErrorCode::TokenMissing, ErrorCode::TokenMissing, "insert it");
        row("no mechanism", ErrorCode::Unsupported, ErrorCode::Refused, "key of another kind");
        row("may not", ErrorCode::NotPermitted, ErrorCode::NotPermitted, "CKA_SIGN");
        row("broken", ErrorCode::CryptoFailure, ErrorCode::CryptoFailure, "did not sign");
    }
    void whyTheTokenDidNotSign()
    {
        QFETCH(const int, code);
        QFETCH(const int, said);
        QFETCH(const QByteArray, words);
        const auto token = loggedIn();
        QVERIFY(token);
        for (const char *spec : {"RSA 2048", "EC P-256"}) {
            auto key = token->find(uri(spec));
            QVERIFY(key.ok());
            const auto failing =
                std::make_shared<Failing>(*key, Error{ErrorCode(code), {}, "its own words"});
            const auto made = crypto::TlsClientKey::create(failing, chain(spec));
            QVERIFY(made.ok());
            for (const quint16 port : {m_old, m_new}) {
                const auto answer = ask(*made, port);
                QVERIFY(!answer.ok());
                QCOMPARE(int(answer.error().code), said);
                const QByteArray detail = QByteArray::fromStdString(answer.error().detail);
                QVERIFY2(detail.contains(words) && detail.contains("its own words"), detail);
            }
        }
    }

    // The real token, logged out behind its user's back, and one whose key was destroyed.
    void loggedOutMeanwhile()
    {
        const auto token = loggedIn();
        QVERIFY(token);
        const auto key = tlsKey(*token, "EC P-256");
        QVERIFY(key.ok());
        QVERIFY(token->logout().ok());
        const auto answer = ask(*key, m_new);
        QVERIFY(!answer.ok());
        QVERIFY2(answer.error().code == ErrorCode::Locked
                     || answer.error().code == ErrorCode::NotFound,
                 answer.error().detail.c_str());
        QVERIFY2(answer.error().object.find("\"Tray\"") != std::string::npos,
                 answer.error().object.c_str());
    }

    // A token without RSA-PSS speaks TLS 1.2, and says why a server of TLS 1.3 is out of its reach.
    void withoutPss()
    {
        QVERIFY(m_token.configure("slots.mechanisms = CKM_RSA_PKCS\n"));
        {
            const auto token = loggedIn();
            QVERIFY(token);
            const auto key = tlsKey(*token, "RSA 2048");
            QVERIFY(key.ok());
            QVERIFY(!(*key)->limits().empty());
            const auto older = ask(*key, m_old);
            QVERIFY2(older.ok(), older.ok() ? "" : older.error().detail.c_str());
            QCOMPARE(older->text(), QByteArray("CN=RSA2048 TLSv1.2"));
            const auto newer = ask(*key, m_new);
            QVERIFY(!newer.ok());
            QCOMPARE(newer.error().code, ErrorCode::Refused);
            const QByteArray detail = QByteArray::fromStdString(newer.error().detail);
            QVERIFY2(detail.contains("RSA-PSS") && detail.contains("\"Tray\""), detail);
        }
        QVERIFY(m_token.configure({}));
    }

    void notThroughAProxyThatWouldSeeIt()
    {
        const auto token = loggedIn();
        QVERIFY(token);
        const auto key = tlsKey(*token, "EC P-256");
        QVERIFY(key.ok());
        net::ApiSettings settings;
        settings.addresses.loopback = true;
        settings.clientKey = *key;
        settings.proxy = u"https://127.0.0.1:1"_s;
        net::ApiRequest request;
        request.url = u"https://localhost:%1/"_s.arg(m_new);
        const auto answer = net::ApiClient(std::move(settings)).ask(request, {});
        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().code, ErrorCode::Unsupported);
    }
};

QTEST_GUILESS_MAIN(tst_TokenTls)
#include "tst_token_tls.moc"
