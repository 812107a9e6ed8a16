// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/wire/import_reader.h"

#include "crypto/wire/import_parts.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace crypto::wire {

ImportReader::ImportReader(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }
ImportReader::ImportReader(ImportReader &&) noexcept = default;
ImportReader &ImportReader::operator=(ImportReader &&) noexcept = default;
ImportReader::~ImportReader() = default;

namespace {

std::shared_ptr<ImportSession> session(ImportOptions options)
{
    auto made = std::make_shared<ImportSession>();
    made->options = std::move(options);
    return made;
}

}  // namespace

Result<ImportReader> ImportReader::openFile(const std::string &path, ImportOptions options)
{
    // O_NONBLOCK: a FIFO nobody writes to must not hold up a folder.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0) {
        const int error = errno;
        const ErrorCode code = error == ENOENT || error == ENOTDIR ? ErrorCode::NotFound
            : error == EACCES || error == EPERM                    ? ErrorCode::NotPermitted
                                                                   : ErrorCode::InputOutput;
        return Error{code, path, std::strerror(error)};
    }
    struct stat state = {};
    if (fstat(descriptor, &state) != 0 || !S_ISREG(state.st_mode)) {
        ::close(descriptor);
        return Error{ErrorCode::InputOutput, path, "it is no regular file"};
    }
    if (options.name.empty())
        options.name = path;
    ByteSource source(descriptor, true, options.stop);
    return ImportReader(std::make_unique<Parts>(session(std::move(options)), std::move(source), 0));
}

Result<ImportReader> ImportReader::openDescriptor(int descriptor, ImportOptions options)
{
    if (fcntl(descriptor, F_GETFL) < 0)
        return Error{ErrorCode::InvalidArgument, options.name, std::strerror(errno)};
    ByteSource source(descriptor, false, options.stop);
    return ImportReader(std::make_unique<Parts>(session(std::move(options)), std::move(source), 0));
}

Result<ImportReader> ImportReader::openMemory(Bytes bytes, ImportOptions options)
{
    return ImportReader(
        std::make_unique<Parts>(session(std::move(options)), ByteSource(std::move(bytes)), 0));
}

Result<std::optional<ImportItem>> ImportReader::next()
{
    return m_parts->next();
}

bool ImportReader::unrecognised() const
{
    return m_parts->unrecognised();
}

std::uint64_t ImportReader::bytesRead() const
{
    return m_parts->source().offset();
}

std::uint64_t ImportReader::totalBytes() const
{
    return m_parts->source().total();
}

}  // namespace crypto::wire
