// SPDX-License-Identifier: GPL-3.0-or-later
// Certification requests (PKCS#10) found beside certificates.
#pragma once

#include "crypto/base/bytes.h"
#include "models/domain/certificate.h"
#include "models/store/change.h"
#include "models/store/database.h"

#include <optional>

namespace store {

struct NewRequest {
    ByteView sha256, spkiSha256, der;
    std::string subject;  // RFC 4514
    domain::UnixTime now = 0;
};

struct AddedRequest {
    std::int64_t id = 0;
    bool added = false;  // false: was there
};

Result<AddedRequest> addRequest(Change &change, const NewRequest &request);
Result<std::optional<std::int64_t>> findRequest(Database &database, ByteView sha256);

}  // namespace store
