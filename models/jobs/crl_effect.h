// SPDX-License-Identifier: GPL-3.0-or-later
// What a revocation list does to the inventory, whichever comes first: the list, its issuer, or the
// certificates it names.
#pragma once

#include "models/store/certificate_store.h"
#include "models/store/crl_store.h"

#include <array>
#include <unordered_map>
#include <vector>

namespace jobs {

struct Revocation {
    domain::UnixTime at = 0;
    int reason = 0;
};

// Answers "is this new certificate on a verified list?" from memory; lists are read once per
// issuer.
class RevocationIndex {
public:
    explicit RevocationIndex(store::Database &database) : m_database(database) { }
    crypto::Result<std::optional<Revocation>> find(std::int64_t issuerId,
                                                   const std::string &serial);
    void forget()
    {
        m_lists.clear();
        m_entries = 0;
    }

private:
    // A million entries are to fit: a serial is at most 20 bytes (RFC 5280 4.1.2.2); longer ones
    // are hashed.
    struct Entry {
        std::array<std::uint8_t, 20> serial;
        std::uint8_t reason;
        domain::UnixTime at;
    };
    using List = std::vector<Entry>;  // sorted by serial
    static std::array<std::uint8_t, 20> keyOf(const std::string &serial);
    crypto::Result<List> load(std::int64_t issuerId);

    store::Database &m_database;
    std::unordered_map<std::int64_t, List> m_lists;
    std::size_t m_entries = 0;
};

// Does an authority in the vault verify this list? Unverified when there is none of that name and
// key id.
crypto::Result<store::CrlState> judgeCrl(store::Database &database,
                                         store::CertificateStore &certificates,
                                         std::int64_t issuerId, crypto::ByteView der);

// Marks the certificates a verified list names; how many changed. A certificate taken off hold
// (removeFromCRL, RFC 5280 5.3.1) is valid again.
crypto::Result<std::int64_t> applyCrl(store::Change &change, store::CertificateStore &certificates,
                                      std::int64_t issuerId, crypto::ByteView der,
                                      const std::stop_token &stop);

struct SettledCrls {
    std::int64_t verified = 0, revoked = 0;
};
// Looks at every list that waits for its issuer.
crypto::Result<SettledCrls> settleCrls(store::Change &change, store::CertificateStore &certificates,
                                       const std::stop_token &stop);

}  // namespace jobs
