// SPDX-License-Identifier: GPL-3.0-or-later
// cfssl's API with a database of what it issued, and its OCSP responder, out of
// SEALKEEPER_TEST_PEERS. Profiles: "server" (authenticated), "open".
#pragma once

#include "tests/support/server_process.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

namespace support {

class CfsslServer {
public:
    static constexpr const char *AuthKey = "00112233445566778899aabbccddeeff";

    static QString program(const char *name = "cfssl")
    {
        return qEnvironmentVariable("SEALKEEPER_TEST_PEERS") + QStringLiteral("/usr/bin/")
            + QString::fromLatin1(name);
    }
    static bool isThere() { return QFile::exists(program()); }

    bool start()
    {
        m_port = freePort();
        m_ocsp = freePort();
        if (!makeFiles())
            return false;
        m_server.setFolder(m_folder.path());
        m_responder.setFolder(m_folder.path());
        return m_server.start(
                   program(),
                   QStringLiteral("serve -address 127.0.0.1 -port %1 -ca ca.pem -ca-key ca-key.pem "
                                  "-config config.json -db-config db.json -responder ocsp.pem "
                                  "-responder-key ocsp-key.pem")
                       .arg(m_port)
                       .split(u' '),
                   m_port)
            && m_responder.start(
                program(),
                QStringLiteral("ocspserve -address 127.0.0.1 -port %1 -db-config db.json")
                    .arg(m_ocsp)
                    .split(u' '),
                m_ocsp);
    }
    QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_port); }
    QString ocsp() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_ocsp); }
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    // Signs the OCSP answers anew, as an operator does after a revocation.
    bool refresh() const
    {
        return run(QStringLiteral("%1 ocsprefresh -db-config db.json -ca ca.pem -responder "
                                  "ocsp.pem -responder-key ocsp-key.pem -interval 96h")
                       .arg(program()));
    }

private:
    bool run(const QString &command) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), command});
        const bool done = process.waitForFinished(20'000) && process.exitCode() == 0;
        if (!done)
            qWarning("%s: %s", qPrintable(command), process.readAll().constData());
        return done;
    }
    bool write(const char *name, const QByteArray &content) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }
    bool makeFiles() const
    {
        const QByteArray usages = "\"signing\",\"digital signature\",\"server auth\"";
        const QString json = program("cfssljson"), cfssl = program();
        return write("csr.json",
                     "{\"CN\":\"cfssl test CA\",\"key\":{\"algo\":\"ecdsa\",\"size\":256},"
                     "\"names\":[{\"O\":\"Peers\"}],\"ca\":{\"expiry\":\"43800h\"}}")
            && write("config.json",
                     "{\"signing\":{\"default\":{\"usages\":[" + usages
                         + "],\"expiry\":\"168h\",\"auth_key\":\"k1\"},\"profiles\":{\"server\":{"
                           "\"usages\":["
                         + usages + "],\"expiry\":\"2160h\",\"auth_key\":\"k1\",\"ocsp_url\":\""
                         + ocsp().toLatin1() + "\"},\"open\":{\"usages\":[" + usages
                         + "],\"expiry\":\"24h\"}}},\"auth_keys\":{\"k1\":{\"type\":\"standard\","
                           "\"key\":\""
                         + AuthKey + "\"}}}")
            && write("ocsp.json",
                     "{\"CN\":\"cfssl OCSP\",\"key\":{\"algo\":\"ecdsa\",\"size\":256}}")
            && write("ocspcfg.json",
                     "{\"signing\":{\"default\":{\"usages\":[\"digital signature\",\"ocsp "
                     "signing\"],\"expiry\":\"26280h\"}}}")
            && write("db.json", "{\"driver\":\"sqlite3\",\"data_source\":\"certs.db\"}")
            && write("make.py",
                     "import sqlite3; c = sqlite3.connect('certs.db')\n"
                     "pk = 'serial_number blob NOT NULL, authority_key_identifier blob NOT NULL'\n"
                     "end = 'primary key(serial_number, authority_key_identifier))'\n"
                     "c.execute(f'create table certificates({pk}, ca_label blob, status blob NOT "
                     "NULL, reason int, expiry timestamp, revoked_at timestamp, pem blob NOT NULL, "
                     "issued_at timestamp, not_before timestamp, metadata text, sans text, "
                     "common_name text, {end}')\n"
                     "c.execute(f'create table ocsp_responses({pk}, body blob NOT NULL, expiry "
                     "timestamp, {end}')\n"
                     "c.commit()\n")
            && run(QStringLiteral("%1 genkey -initca csr.json 2>/dev/null | %2 -bare ca")
                       .arg(cfssl, json))
            && run(QStringLiteral("%1 gencert -ca ca.pem -ca-key ca-key.pem -config ocspcfg.json "
                                  "ocsp.json 2>/dev/null | %2 -bare ocsp")
                       .arg(cfssl, json))
            && run(QStringLiteral("/usr/bin/python3 make.py"));
    }

    QTemporaryDir m_folder;
    ServerProcess m_server, m_responder;
    quint16 m_port = 0, m_ocsp = 0;
};

}  // namespace support
