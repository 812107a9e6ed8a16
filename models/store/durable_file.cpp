// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/durable_file.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace store {
namespace {

using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

class Descriptor {
public:
    Descriptor(const QString &path, int flags)
        : m_fd(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, 0600))
    {
    }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    operator int() const { return m_fd; }

private:
    int m_fd;
};

}  // namespace

Error systemError(int code, const QString &path, const char *during)
{
    ErrorCode kind = ErrorCode::InputOutput;
    switch (code) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        kind = ErrorCode::DiskFull;
        break;
    case EROFS:
    case EACCES:
    case EPERM:
        kind = ErrorCode::ReadOnly;
        break;
    case ENOENT:
        kind = ErrorCode::NotFound;
        break;
    case EEXIST:
        kind = ErrorCode::AlreadyExists;
        break;
    default:
        break;
    }
    return {kind, path.toStdString(), std::string(during) + ": " + std::strerror(code)};
}

Result<void> writeFileAtomically(const QString &path, const QByteArray &content,
                                 Durability durability)
{
    const QString fresh = path + QStringLiteral(".new");
    {
        const Descriptor file(fresh, O_WRONLY | O_CREAT | O_TRUNC);
        if (file < 0)
            return systemError(errno, fresh, "create");
        qsizetype written = 0;
        while (written < content.size()) {
            const auto count = ::write(file, content.constData() + written,
                                       static_cast<std::size_t>(content.size() - written));
            if (count < 0 && errno == EINTR)
                continue;
            if (count < 0) {
                const Error error = systemError(errno, fresh, "write");
                ::unlink(QFile::encodeName(fresh).constData());
                return error;
            }
            written += count;
        }
        if (durability == Durability::Synced && ::fsync(file) != 0)
            return systemError(errno, fresh, "fsync");
    }
    if (::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(path).constData()) != 0)
        return systemError(errno, path, "rename");
    if (durability == Durability::Fast)
        return {};
    return syncFolder(QFileInfo(path).absolutePath());
}

Result<QByteArray> readSmallFile(const QString &path, qint64 limit)
{
    QFile file(path);
    if (!file.exists())
        return Error{ErrorCode::NotFound, path.toStdString(), "the file is missing"};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::InputOutput, path.toStdString(), file.errorString().toStdString()};
    const QByteArray content = file.read(limit + 1);
    if (content.size() > limit)
        return Error{ErrorCode::TooLarge, path.toStdString(), "larger than it can be"};
    return content;
}

Result<void> syncFile(const QString &path)
{
    const Descriptor file(path, O_RDONLY);
    if (file < 0)
        return systemError(errno, path, "open");
    if (::fsync(file) != 0)
        return systemError(errno, path, "fsync");
    return {};
}

Result<void> syncFolder(const QString &folder)
{
    const Descriptor directory(folder, O_RDONLY | O_DIRECTORY);
    if (directory < 0)
        return systemError(errno, folder, "open");
    if (::fsync(directory) != 0
        && errno != EINVAL)  // some network file systems cannot sync a folder
        return systemError(errno, folder, "fsync");
    return {};
}

Result<void> renameDurably(const QString &from, const QString &to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return systemError(errno, to, "rename");
    return syncFolder(QFileInfo(to).absolutePath());
}

}  // namespace store
