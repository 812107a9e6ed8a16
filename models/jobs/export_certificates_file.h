// SPDX-License-Identifier: GPL-3.0-or-later
// A file that appears under its name only when it is whole and on the disk.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QString>

namespace jobs {

class ExportFile {
public:
    enum class Readable { Everybody, OwnerOnly };
    // Makes PATH.part-XXXX beside. NotFound for a missing folder, ReadOnly, DiskFull, InputOutput.
    static crypto::Result<ExportFile> create(const QString &path, Readable readable);
    ExportFile(ExportFile &&other) noexcept;
    ExportFile &operator=(ExportFile &&) = delete;
    ~ExportFile();  // removes the part unless committed

    crypto::Result<void> write(const QByteArray &bytes);
    crypto::Result<void> write(crypto::ByteView bytes);
    // Syncs, reads the part back and compares (Damaged when it differs). It still has its temporary
    // name.
    crypto::Result<void> verify();
    // Gives it its name. AlreadyExists unless `overwrite`, however late somebody else made the
    // file.
    enum class Existing { Refuse, Replace };
    crypto::Result<void> commit(Existing existing);

    const QString &partPath() const { return m_part; }
    qint64 size() const { return m_size; }

private:
    ExportFile(QString path, QString part, int descriptor);
    crypto::Error failed() const;
    QString m_path, m_part;
    int m_descriptor = -1;
    qint64 m_size = 0;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

}  // namespace jobs
