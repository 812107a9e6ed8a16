// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/export_certificates_file.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

Error systemError(const QString &path, int number)
{
    ErrorCode code = ErrorCode::InputOutput;
    if (number == ENOENT || number == ENOTDIR)
        code = ErrorCode::NotFound;
    else if (number == ENOSPC || number == EFBIG || number == EDQUOT)
        code = ErrorCode::DiskFull;
    else if (number == EACCES || number == EROFS || number == EPERM)
        code = ErrorCode::ReadOnly;
    else if (number == EEXIST)
        code = ErrorCode::AlreadyExists;
    return {code, path.toStdString(), qUtf8Printable(qt_error_string(number))};
}

}  // namespace

ExportFile::ExportFile(QString path, QString part, int descriptor)
    : m_path(std::move(path)), m_part(std::move(part)), m_descriptor(descriptor)
{
}

ExportFile::ExportFile(ExportFile &&other) noexcept
    : m_path(std::move(other.m_path)), m_part(std::exchange(other.m_part, QString())),
      m_descriptor(std::exchange(other.m_descriptor, -1)), m_size(other.m_size)
{
    // Only a file that nothing was written to is moved: a hash cannot be.
    Q_ASSERT(m_size == 0);
}

ExportFile::~ExportFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    if (!m_part.isEmpty())
        ::unlink(QFile::encodeName(m_part).constData());
}

Result<ExportFile> ExportFile::create(const QString &path, Readable readable)
{
    QByteArray part = QFile::encodeName(path) + ".part-XXXXXX";
    const int descriptor = ::mkostemp(part.data(), O_CLOEXEC);  // 0600
    if (descriptor < 0)
        return systemError(path, errno);
    ExportFile file(path, QFile::decodeName(part), descriptor);
    if (readable == Readable::Everybody) {
        const mode_t mask = ::umask(0);
        ::umask(mask);
        if (::fchmod(descriptor, 0666 & ~mask) != 0)
            return systemError(path, errno);
    }
    return file;
}

Error ExportFile::failed() const
{
    return systemError(m_path, errno);
}

Result<void> ExportFile::write(const QByteArray &bytes)
{
    return write(crypto::ByteView(reinterpret_cast<const std::uint8_t *>(bytes.constData()),
                                  static_cast<std::size_t>(bytes.size())));
}

Result<void> ExportFile::write(crypto::ByteView bytes)
{
    m_hash.addData(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    m_size += static_cast<qint64>(bytes.size());
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return failed();
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return {};
}

Result<void> ExportFile::verify()
{
    if (::fsync(m_descriptor) != 0)
        return failed();
    QFile back(m_part);
    if (!back.open(QIODevice::ReadOnly))
        return Error{ErrorCode::InputOutput, m_path.toStdString(),
                     back.errorString().toStdString()};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&back) || back.size() != m_size || hash.result() != m_hash.result())
        return Error{ErrorCode::Damaged, m_path.toStdString(),
                     "what was written does not read back the same"};
    return {};
}

Result<void> ExportFile::commit(Existing existing)
{
    const QByteArray from = QFile::encodeName(m_part);
    const QByteArray to = QFile::encodeName(m_path);
    int done = ::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(),
                           existing == Existing::Replace ? 0 : RENAME_NOREPLACE);
    if (done != 0 && errno == EINVAL) {  // a file system without that flag (NFS)
        if (::access(to.constData(), F_OK) == 0)
            return Error{ErrorCode::AlreadyExists, m_path.toStdString(), {}};
        done = ::rename(from.constData(), to.constData());
    }
    if (done != 0)
        return failed();
    m_part.clear();
    const QByteArray folder = QFile::encodeName(QFileInfo(m_path).absolutePath());
    const int directory = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory >= 0) {
        ::fsync(directory);  // the name survives a power cut; where that is not supported nothing
                             // is lost
        ::close(directory);
    }
    return {};
}

}  // namespace jobs
