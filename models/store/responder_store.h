// SPDX-License-Identifier: GPL-3.0-or-later
// What an OCSP responder asks the vault: who may sign answers, and what became of a serial number.
#pragma once

#include "models/domain/certificate.h"
#include "models/store/authority_store.h"
#include "models/store/database.h"

#include <optional>

namespace store {

struct ResponderCertificate {
    domain::CertificateId certificate = 0;
    std::int64_t privateKey = 0;
    domain::UnixTime notAfter = 0;
};
// The certificate for OCSP signing that this authority issued, whose key the vault or a token has,
// and which is good from `now` on for longest; nullopt: there is none.
Result<std::optional<ResponderCertificate>>
responderCertificate(Database &database, const LocalAuthority &authority, domain::UnixTime now);

struct SerialState {
    bool known = false;  // this authority issued it
    domain::UnixTime revokedAt = 0;  // 0: it is not revoked
    int reason = 0;  // RFC 5280 5.3.1
};
// serial: lower-case hex, as certificate.serial.
Result<SerialState> serialState(Database &database, const LocalAuthority &authority,
                                const std::string &serial);

}  // namespace store
