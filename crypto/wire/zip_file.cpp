// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/wire/zip_file.h"

#include <archive.h>
#include <archive_entry.h>

#include <filesystem>

namespace crypto::wire {
namespace {

constexpr std::size_t MostUnpacked = std::size_t{1} << 30;
constexpr std::size_t MostMembers = 10'000;

std::string words(struct archive *archive)
{
    const char *text = archive_error_string(archive);
    return text ? text : "unknown";
}

struct EntryDeleter {
    void operator()(struct archive_entry *entry) const { archive_entry_free(entry); }
};
struct ReadDeleter {
    void operator()(struct archive *archive) const { archive_read_free(archive); }
};

}  // namespace

struct ZipWriter::Parts {
    std::string path;
    struct archive *archive = nullptr;
    ~Parts() { archive_write_free(archive); }
    Error failed() const { return {ErrorCode::InputOutput, path, words(archive)}; }
};

ZipWriter::ZipWriter(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }
ZipWriter::ZipWriter(ZipWriter &&) noexcept = default;
ZipWriter::~ZipWriter() = default;

Result<ZipWriter> ZipWriter::create(const std::string &path)
{
    std::error_code code;
    if (std::filesystem::exists(path, code))
        return Error{ErrorCode::AlreadyExists, path, {}};
    auto parts = std::make_unique<Parts>();
    parts->path = path;
    parts->archive = archive_write_new();
    if (!parts->archive)
        return Error{ErrorCode::InputOutput, path, "libarchive gave no writer"};
    if (archive_write_set_format_zip(parts->archive) != ARCHIVE_OK
        || archive_write_open_filename(parts->archive, path.c_str()) != ARCHIVE_OK)
        return parts->failed();
    return ZipWriter(std::move(parts));
}

Result<void> ZipWriter::add(const std::string &name, ByteView content, UnixTime time)
{
    const std::unique_ptr<struct archive_entry, EntryDeleter> entry(archive_entry_new());
    if (!entry)
        return Error{ErrorCode::InputOutput, m_parts->path, "out of memory"};
    archive_entry_set_pathname_utf8(entry.get(), name.c_str());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(content.size()));
    archive_entry_set_mtime(entry.get(), static_cast<time_t>(time), 0);
    if (archive_write_header(m_parts->archive, entry.get()) != ARCHIVE_OK)
        return m_parts->failed();
    if (!content.empty()
        && archive_write_data(m_parts->archive, content.data(), content.size())
            != static_cast<la_ssize_t>(content.size()))
        return m_parts->failed();
    return {};
}

Result<void> ZipWriter::finish()
{
    if (archive_write_close(m_parts->archive) != ARCHIVE_OK)
        return m_parts->failed();
    return {};
}

Result<std::map<std::string, Bytes>> readZip(const std::string &path)
{
    const std::unique_ptr<struct archive, ReadDeleter> archive(archive_read_new());
    if (!archive)
        return Error{ErrorCode::InputOutput, path, "libarchive gave no reader"};
    archive_read_support_format_zip(archive.get());
    if (archive_read_open_filename(archive.get(), path.c_str(), 65536) != ARCHIVE_OK)
        return Error{ErrorCode::InputOutput, path, words(archive.get())};
    std::map<std::string, Bytes> members;
    std::size_t total = 0;
    Bytes block(65536);
    for (;;) {
        struct archive_entry *entry = nullptr;
        const int status = archive_read_next_header(archive.get(), &entry);
        if (status == ARCHIVE_EOF)
            break;
        if (status != ARCHIVE_OK)
            return Error{ErrorCode::Malformed, path, words(archive.get())};
        const char *name = archive_entry_pathname_utf8(entry);
        if (!name || archive_entry_filetype(entry) != AE_IFREG)
            return Error{ErrorCode::Malformed, path, "a member that is no plain file"};
        if (members.size() >= MostMembers)
            return Error{ErrorCode::TooLarge, path, "more than 10,000 members"};
        const auto [member, fresh] = members.try_emplace(name);
        if (!fresh)
            return Error{ErrorCode::InvalidArgument, path,
                         "two members of the name " + member->first};
        for (;;) {
            const la_ssize_t count = archive_read_data(archive.get(), block.data(), block.size());
            if (count < 0)
                return Error{ErrorCode::Malformed, path, words(archive.get())};
            if (count == 0)
                break;
            total += static_cast<std::size_t>(count);
            if (total > MostUnpacked)
                return Error{ErrorCode::TooLarge, path, "more than 1 GiB unpacked"};
            member->second.insert(member->second.end(), block.begin(), block.begin() + count);
        }
    }
    return members;
}

}  // namespace crypto::wire
