// SPDX-License-Identifier: GPL-3.0-or-later
// Certificate revocation lists. Only a list whose signature an authority in the vault verifies says
// anything about certificates; others wait for their issuer.
#pragma once

#include "crypto/base/bytes.h"
#include "models/domain/certificate.h"
#include "models/store/change.h"
#include "models/store/database.h"

#include <optional>
#include <vector>

namespace store {

enum class CrlState : std::uint8_t { Unverified = 0, Verified = 1, Wrong = 2 };

struct CrlRow {
    std::int64_t id = 0;
    crypto::Bytes sha256;
    std::int64_t issuerId = 0;  // issuer_name.id
    std::string number;  // hex
    domain::UnixTime thisUpdate = 0, nextUpdate = 0;
    CrlState state = CrlState::Unverified;
    std::int64_t entries = 0;
};

struct NewCrl {
    CrlRow row;  // id is ignored
    ByteView der;
    domain::UnixTime now = 0;
};

Result<std::optional<CrlRow>> findCrl(Database &database, ByteView sha256);
Result<std::int64_t> addCrl(Change &change, const NewCrl &crl);
Result<void> setCrlState(Change &change, std::int64_t id, CrlState state);
Result<crypto::Bytes> crlDer(Database &database, std::int64_t id);
// Lists in one state, of one issuer or of all (0), oldest thisUpdate first.
Result<std::vector<CrlRow>> crls(Database &database, CrlState state, std::int64_t issuerId = 0);
// The newest verified list of the authority with this certificate.
Result<std::optional<CrlRow>> newestCrl(Database &database, domain::CertificateId authority);

}  // namespace store
