// SPDX-License-Identifier: GPL-3.0-or-later
// A SoftHSM token in a folder of its own.
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace test {

class SoftHsm {
public:
    // Empty: softhsm2 is not installed.
    static QString module()
    {
        using namespace Qt::StringLiterals;
        for (const QString &path : {u"/usr/lib/softhsm/libsofthsm2.so"_s,
                                    u"/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"_s,
                                    u"/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so"_s})
            if (QFile::exists(path))
                return path;
        return {};
    }

    // Makes the token and points this process and its children to it.
    bool start(const QString &label, const QString &pin)
    {
        using namespace Qt::StringLiterals;
        QDir(m_folder.path()).mkdir(u"tokens"_s);
        if (!configure({}))
            return false;
        qputenv("SOFTHSM2_CONF", m_folder.filePath(u"softhsm2.conf"_s).toLocal8Bit());
        m_label = label;
        QProcess program;
        program.start(u"softhsm2-util"_s,
                      {u"--init-token"_s, u"--free"_s, u"--label"_s, label, u"--pin"_s, pin,
                       u"--so-pin"_s, u"567890"_s});
        return program.waitForFinished(30'000) && program.exitCode() == 0;
    }

    // From the next time the module is loaded; more: lines of softhsm2.conf(5).
    bool configure(const QByteArray &more)
    {
        using namespace Qt::StringLiterals;
        QFile file(m_folder.filePath(u"softhsm2.conf"_s));
        return file.open(QIODevice::WriteOnly)
            && file.write("directories.tokendir = " + m_folder.filePath(u"tokens"_s).toUtf8()
                          + "\nobjectstore.backend = file\nlog.level = ERROR\n" + more)
            > 0;
    }

    QString uri(const QString &more = {}) const
    {
        using namespace Qt::StringLiterals;
        return u"pkcs11:token=%1%2?module-path=%3"_s.arg(m_label, more, module());
    }

private:
    QTemporaryDir m_folder;
    QString m_label;
};

}  // namespace test
