// SPDX-License-Identifier: GPL-3.0-or-later
// ZIP archives through libarchive, member by member, with limits on what comes out of them.
#include "crypto/base/der.h"
#include "crypto/wire/member_reader.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>

namespace crypto::wire {

namespace {

constexpr std::uint64_t FreeBytes = 8u << 20;  // below this no ratio is suspicious
constexpr std::size_t ChunkBytes = 64u << 10;

struct ArchiveDeleter {
    void operator()(struct archive *archive) const { archive_read_free(archive); }
};

class ArchiveReader final : public MemberReader {
public:
    ArchiveReader(Bytes bytes, ImportSession &session);
    ~ArchiveReader() override { wipe(m_bytes.data(), m_bytes.size()); }
    std::optional<Member> next() override;

private:
    Member failed(ErrorCode code, std::string why, std::string entry = {});
    Member readMember(struct archive_entry *entry);
    void offerPassphrases(bool askToo);

    Bytes m_bytes;
    ImportSession &m_session;
    std::unique_ptr<struct archive, ArchiveDeleter> m_archive;
    std::uint64_t m_unpacked = 0;
    bool m_ended = false, m_asked = false, m_offered = false;
};

ArchiveReader::ArchiveReader(Bytes bytes, ImportSession &session)
    : m_bytes(std::move(bytes)), m_session(session), m_archive(archive_read_new())
{
    archive_read_support_format_zip(m_archive.get());
    if (archive_read_open_memory(m_archive.get(), m_bytes.data(), m_bytes.size()) != ARCHIVE_OK)
        m_ended = true;
}

Member ArchiveReader::failed(ErrorCode code, std::string why, std::string entry)
{
    Member member;
    member.entry = std::move(entry);
    member.problem = Error{code, "ZIP archive", std::move(why)};
    return member;
}

void ArchiveReader::offerPassphrases(bool askToo)
{
    const auto add = [&](const Secret &passphrase) {
        if (passphrase.empty())
            return;
        Secret terminated(passphrase.size() + 1);
        std::copy(passphrase.view().begin(), passphrase.view().end(), terminated.data());
        archive_read_add_passphrase(m_archive.get(),
                                    reinterpret_cast<const char *>(terminated.data()));
    };
    if (!m_offered)
        for (const Secret &passphrase : m_session.options.passphrases)
            add(passphrase);
    m_offered = true;
    if (askToo && !m_asked && m_session.options.ask) {
        m_asked = true;
        if (auto answer = m_session.options.ask(
                m_session.options.name.empty() ? "ZIP archive" : m_session.options.name)) {
            add(*answer);
            m_session.options.passphrases.push_back(std::move(*answer));
        }
    }
}

std::optional<Member> ArchiveReader::next()
{
    while (!m_ended) {
        struct archive_entry *entry = nullptr;
        const int status = archive_read_next_header(m_archive.get(), &entry);
        if (status == ARCHIVE_EOF) {
            m_ended = true;
            break;
        }
        if (status < ARCHIVE_WARN) {
            m_ended = true;
            const char *why = archive_error_string(m_archive.get());
            return failed(ErrorCode::Malformed, why ? why : "it cannot be read");
        }
        if (++m_session.unpackedMembers > m_session.options.limits.archiveMembers) {
            m_ended = true;
            return failed(ErrorCode::TooLarge, "more members than the limit allows");
        }
        if (archive_entry_filetype(entry) == AE_IFREG)
            return readMember(entry);
    }
    return std::nullopt;
}

Member ArchiveReader::readMember(struct archive_entry *entry)
{
    const ImportLimits &limits = m_session.options.limits;
    const char *path = archive_entry_pathname_utf8(entry);
    if (!path)
        path = archive_entry_pathname(entry);
    Member member;
    member.entry = der::visibleText(path ? std::string_view(path).substr(0, 4096)
                                         : std::string_view("(no name)"));
    const bool encrypted = archive_entry_is_data_encrypted(entry) != 0;
    if (encrypted)
        offerPassphrases(m_session.options.passphrases.empty());
    for (;;) {
        const std::size_t had = member.bytes.size();
        member.bytes.resize(had + ChunkBytes);
        const la_ssize_t count =
            archive_read_data(m_archive.get(), member.bytes.data() + had, ChunkBytes);
        member.bytes.resize(had + static_cast<std::size_t>(std::max<la_ssize_t>(count, 0)));
        if (count < 0) {
            const char *why = archive_error_string(m_archive.get());
            const ErrorCode code = !encrypted           ? ErrorCode::Malformed
                : m_session.options.passphrases.empty() ? ErrorCode::PassphraseNeeded
                                                        : ErrorCode::WrongPassphrase;
            return failed(code, why ? why : "its data cannot be read", std::move(member.entry));
        }
        if (count == 0)
            return member;
        m_unpacked += static_cast<std::uint64_t>(count);
        m_session.unpackedBytes += static_cast<std::uint64_t>(count);
        if (m_unpacked > FreeBytes && m_unpacked / limits.archiveRatio > m_bytes.size()) {
            m_ended = true;
            return failed(ErrorCode::TooLarge, "it unpacks to more than its size can honestly hold",
                          std::move(member.entry));
        }
        if (member.bytes.size() > limits.containerBytes
            || m_session.unpackedBytes > limits.archiveBytes) {
            m_ended = m_session.unpackedBytes > limits.archiveBytes;
            return failed(ErrorCode::TooLarge, "more bytes unpacked than the limit allows",
                          std::move(member.entry));
        }
        if (m_session.stopped()) {
            m_ended = true;
            return failed(ErrorCode::Cancelled, "stopped", std::move(member.entry));
        }
    }
}

}  // namespace

std::unique_ptr<MemberReader> openArchive(Bytes bytes, ImportSession &session)
{
    return std::make_unique<ArchiveReader>(std::move(bytes), session);
}

}  // namespace crypto::wire
