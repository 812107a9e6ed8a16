// SPDX-License-Identifier: GPL-3.0-or-later
// OpenSSL's CMP mock server around a small authority. It answers with one certificate made
// beforehand, so whoever asks must use its key (device()).
#pragma once

#include "crypto/base/bytes.h"
#include "tests/support/server_process.h"

#include <QDir>
#include <QTemporaryDir>

namespace support {

class CmpServer {
public:
    static constexpr const char *Reference = "device-1";
    static constexpr const char *SharedSecret = "a shared secret";

    // `shim`: loopback_only of this folder.
    bool start(const QString &shim, const QStringList &more = {})
    {
        if (!QFile::exists(path("srv.pem")) && !makeFiles())
            return false;
        m_port = freePort();
        m_process.stop();
        m_process.setVariable(QStringLiteral("LD_PRELOAD"), shim);
        m_process.setFolder(m_folder.path());
        QStringList arguments =
            QStringLiteral(
                "cmp|-port|%1|-srv_ref|%2|-srv_secret|pass:%3|-srv_cert|srv.pem|-srv_key|"
                "srv.key|-srv_trusted|root.pem|-srv_untrusted|root.pem|-rsp_cert|"
                "device.pem|-rsp_extracerts|root.pem|-rsp_capubs|root.pem")
                .arg(m_port)
                .arg(QLatin1String(Reference), QLatin1String(SharedSecret))
                .split(u'|');
        return m_process.start(QStringLiteral("openssl"), arguments + more, m_port);
    }
    void stop() { m_process.stop(); }
    quint16 port() const { return m_port; }
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    crypto::Bytes der(const char *name) const
    {
        return output({"x509", "-in", name, "-outform", "DER"});
    }
    crypto::Bytes keyDer(const char *name) const
    {
        return output({"pkcs8", "-topk8", "-nocrypt", "-in", name, "-outform", "DER"});
    }
    QByteArray words() { return m_process.words(); }
    // NAME.pem out of NAME.csr, as those made beforehand.
    bool sign(const QString &name) const
    {
        return run(QStringLiteral("x509 -req -in %1.csr -CA root.pem -CAkey root.key "
                                  "-CAcreateserial -days 20 -extfile ext -out %1.pem")
                       .arg(name));
    }

private:
    crypto::Bytes output(const QList<const char *> &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        QStringList list;
        for (const char *one : arguments)
            list.append(QString::fromLatin1(one));
        process.start(QStringLiteral("openssl"), list);
        process.waitForFinished(20'000);
        const QByteArray all = process.readAllStandardOutput();
        return {all.begin(), all.end()};
    }
    bool run(const QString &arguments) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral("openssl"), arguments.split(u' '));
        const bool done = process.waitForFinished(20'000) && process.exitCode() == 0;
        if (!done)
            qWarning("openssl %s: %s", qPrintable(arguments), process.readAll().constData());
        return done;
    }
    bool makeFiles() const
    {
        const QString key = QStringLiteral("-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes ");
        bool ok = run(QStringLiteral("req -x509 ") + key
                      + QStringLiteral("-keyout root.key -out root.pem -days 30 -subj /CN=CmpRoot "
                                       "-addext keyUsage=critical,keyCertSign,cRLSign"));
        for (const char *name : {"srv", "device", "old"}) {
            QFile file(path("ext"));
            ok = ok && file.open(QIODevice::WriteOnly)
                && file.write(
                       qstrcmp(name, "srv") == 0
                           ? "keyUsage=critical,digitalSignature\nextendedKeyUsage=1.3.6.1.5.5.7.3."
                             "27\n"
                             "subjectKeyIdentifier=hash\n"
                           : "keyUsage=critical,digitalSignature\nsubjectKeyIdentifier=hash\n")
                    > 0;
            file.close();
            const QString stem = QString::fromLatin1(name);
            ok = ok
                && run(QStringLiteral("req ") + key
                       + QStringLiteral("-keyout %1.key -out %1.csr -subj /CN=%1").arg(stem))
                && sign(stem);
        }
        return ok;
    }

    QTemporaryDir m_folder;
    ServerProcess m_process;
    quint16 m_port = 0;
};

}  // namespace support
