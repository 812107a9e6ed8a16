// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/anchor_file.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr qint64 LargestFile = 1ll << 30;
constexpr qint64 LargestAnchorFile = 64ll << 20;

Error systemError(const QString &path)
{
    const int number = errno;
    const ErrorCode code = number == ENOENT || number == ENOTDIR  ? ErrorCode::NotFound
        : number == EACCES || number == EROFS || number == EPERM  ? ErrorCode::ReadOnly
        : number == ENOSPC || number == EDQUOT || number == EFBIG ? ErrorCode::DiskFull
                                                                  : ErrorCode::InputOutput;
    return {code, path.toStdString(), qt_error_string(number).toStdString()};
}

// Closes, and with that unlocks.
class Descriptor {
public:
    explicit Descriptor(int fd) : m_fd(fd) { }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int get() const { return m_fd; }

private:
    int m_fd;
};

Result<QByteArray> contentOf(const QString &path, qint64 most)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.exists() ? ErrorCode::InputOutput : ErrorCode::NotFound,
                     path.toStdString(), file.errorString().toStdString()};
    if (file.size() > most)
        return Error{ErrorCode::TooLarge, path.toStdString(), "too large to look for anchors in"};
    return file.readAll();
}

bool isBackup(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.size() > 40 && file.seek(file.size() - 40)
        && file.read(8) == "SKBACKUP";
}

}  // namespace

Result<bool> appendAnchor(const store::Vault &vault, store::Database &database, const QString &path,
                          const store::AuditAnchor &anchor, crypto::UnixTime now)
{
    const QByteArray name = QFile::encodeName(path);
    const Descriptor file(::open(name.constData(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0644));
    if (file.get() < 0 || ::flock(file.get(), LOCK_EX) != 0)
        return systemError(path);
    const auto before = contentOf(path, LargestAnchorFile);
    if (!before)
        return before.error();
    const auto known = store::anchorsIn(*before);
    const auto verdict = store::checkAnchors(vault, database, known);
    if (!verdict)
        return verdict.error();
    if (!verdict->problem.isEmpty())
        return Error{ErrorCode::Damaged, "the audit log",
                     verdict->problem.toStdString() + " (" + path.toStdString() + ')'};
    if (known.contains(anchor))
        return false;
    QByteArray line = QDateTime::fromSecsSinceEpoch(now, Qt::UTC).toString(Qt::ISODate).toLatin1()
        + ' ' + anchor.text().toLatin1() + '\n';
    // After a line that somebody left unended.
    if (!before->isEmpty() && !before->endsWith('\n'))
        line.prepend('\n');
    if (::write(file.get(), line.constData(), static_cast<std::size_t>(line.size())) != line.size()
        || ::fsync(file.get()) != 0)
        return systemError(path);
    return true;
}

Result<QList<store::AuditAnchor>> readAnchors(const store::Vault &vault, const QString &textOrFile)
{
    if (auto anchors = store::anchorsIn(textOrFile.toUtf8()); !anchors.isEmpty())
        return anchors;
    if (isBackup(textOrFile)) {
        auto anchor = store::backupAnchor(vault, textOrFile);
        if (!anchor)
            return std::move(anchor).error();
        return QList{std::move(*anchor)};
    }
    const auto content = contentOf(textOrFile, LargestFile);
    if (!content)
        return content.error();
    auto anchors = store::anchorsIn(*content);
    if (anchors.isEmpty())
        return Error{ErrorCode::NotFound, "an anchor in " + textOrFile.toStdString(),
                     "a report's anchor can also be given as text"};
    return anchors;
}

}  // namespace jobs
