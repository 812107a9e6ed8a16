// SPDX-License-Identifier: GPL-3.0-or-later
// Cisco's estserver (libest) around an openssl authority, out of SEALKEEPER_TEST_PEERS with its own
// loader and libraries.
#pragma once

#include "tests/support/server_process.h"
#include "tests/support/tls_files.h"

namespace support {

class EstServer {
public:
    static constexpr const char *User = "estuser";
    static constexpr const char *Password = "estpwd";

    static QString folder()
    {
        return qEnvironmentVariable("SEALKEEPER_TEST_PEERS") + QStringLiteral("/c");
    }
    static bool isThere() { return QFile::exists(folder() + QStringLiteral("/usr/bin/estserver")); }

    // `shim`: loopback_only of this folder.
    bool start(const QString &shim, const QStringList &more = {})
    {
        if (!tls.ok || (!m_made && !makeFiles()))
            return false;
        m_made = true;
        m_process.stop();
        if (m_port == 0)  // kept: accounts know it
            m_port = freePort();
        const QString libraries = folder() + QStringLiteral("/usr/lib/x86_64-linux-gnu");
        m_process.setFolder(tls.folder.path());
        m_process.setVariable(QStringLiteral("EST_TRUSTED_CERTS"), tls.path("root.pem"));
        m_process.setVariable(QStringLiteral("EST_CACERTS_RESP"), tls.path("root.pem"));
        m_process.setVariable(QStringLiteral("EST_OPENSSL_CACONFIG"), tls.path("ca.cnf"));
        m_process.setVariable(QStringLiteral("OPENSSL_CONF"), tls.path("openssl.cnf"));
        m_process.setVariable(QStringLiteral("OPENSSL_MODULES"),
                              libraries + QStringLiteral("/ossl-modules"));
        return m_process.start(
            libraries + QStringLiteral("/ld-linux-x86-64.so.2"),
            QStringList{QStringLiteral("--preload"), shim, QStringLiteral("--library-path"),
                        libraries, folder() + QStringLiteral("/usr/bin/estserver"),
                        QStringLiteral("-p"), QString::number(m_port), QStringLiteral("-c"),
                        tls.path("server.pem"), QStringLiteral("-k"), tls.path("server.key"),
                        QStringLiteral("-r"), QStringLiteral("peers"), QStringLiteral("-v")}
                + more,
            m_port);
    }
    void stop() { m_process.stop(); }
    QString url() const { return QStringLiteral("https://localhost:%1").arg(m_port); }
    QByteArray words() { return m_process.words(); }
    qsizetype issued() const { return tls.read("index.txt").count('\n'); }

    TlsFiles tls;

private:
    bool makeFiles() const
    {
        const QString folderPath = tls.folder.path();
        const auto write = [&](const QByteArray &name, const QByteArray &content) {
            QFile file(tls.path(name));
            return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        };
        const QByteArray config =
            QStringLiteral("[ca]\ndefault_ca = est\n[est]\ndir = %1\n"
                           "database = %1/index.txt\nnew_certs_dir = %1/new\n"
                           "serial = %1/serial\ncertificate = %1/root.pem\n"
                           "private_key = %1/root.key\ndefault_days = 90\n"
                           "default_md = sha256\npolicy = any\nx509_extensions = leaf\n"
                           "copy_extensions = copy\nunique_subject = no\n"
                           "email_in_dn = no\n[any]\ncountryName = optional\n"
                           "organizationName = optional\ncommonName = supplied\n"
                           "[leaf]\nbasicConstraints = CA:FALSE\n"
                           "keyUsage = critical,digitalSignature\n"
                           "extendedKeyUsage = serverAuth,clientAuth\n"
                           "subjectKeyIdentifier = hash\n"
                           "authorityKeyIdentifier = keyid\n")
                .arg(folderPath)
                .toUtf8();
        return QDir(folderPath).mkpath(QStringLiteral("new")) && write("serial", "1000\n")
            && write("index.txt", {}) && write("index.txt.attr", "unique_subject = no\n")
            && write("openssl.cnf", "\n") && write("ca.cnf", config);
    }

    ServerProcess m_process;
    quint16 m_port = 0;
    bool m_made = false;
};

}  // namespace support
