// SPDX-License-Identifier: GPL-3.0-or-later
// The reader of one file or one member of a container.
#pragma once

#include "crypto/wire/byte_source.h"
#include "crypto/wire/member_reader.h"
#include "crypto/wire/pem_scanner.h"

namespace crypto::wire {

class ImportReader::Parts {
public:
    Parts(std::shared_ptr<ImportSession> session, ByteSource source, int depth);

    Result<std::optional<ImportItem>> next();

    bool unrecognised() const { return m_unrecognised; }
    const ByteSource &source() const { return m_source; }

private:
    enum class Mode : std::uint8_t { Unknown, Pem, Der, Members, Done };

    Result<void> step();
    Result<void> recognise();
    Result<void> stepPem();
    Result<void> stepDer();
    Result<void> stepMembers();
    Result<void> skipToNextObject();
    Result<void> readWhole(void (*read)(ByteView, const Place &, ItemSink &));
    Result<void> readBareBase64();
    Result<void> openMembers(std::unique_ptr<MemberReader> (*open)(Bytes, ImportSession &));
    // The whole rest of the source; TooLarge becomes an item and nothing is returned.
    Result<std::optional<Bytes>> whole(const char *what);
    void tooLarge(const char *what);

    std::shared_ptr<ImportSession> m_session;
    ByteSource m_source;
    ItemSink m_sink;
    PemScanner m_pem;
    int m_depth = 0;
    Mode m_mode = Mode::Unknown;
    std::uint64_t m_block = 0;
    bool m_several = false;  // more than one block: entries carry their number
    bool m_unrecognised = false;
    std::unique_ptr<MemberReader> m_members;
    std::unique_ptr<Parts> m_member;
    std::string m_memberEntry;
    ImportItem::Origin m_memberOrigin = ImportItem::Origin::File;
};

}  // namespace crypto::wire
