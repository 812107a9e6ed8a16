// SPDX-License-Identifier: GPL-3.0-or-later
// Answers OCSP requests (RFC 6960) for one authority: bytes in, bytes out, no sockets. Good for
// labs and small sites.
#pragma once

#include "crypto/base/clock.h"
#include "crypto/keys/key.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace crypto::x509 {

struct OcspCertificateId {
    std::string digest;  // "SHA-1" "SHA-256" …, empty if it is not known here
    Bytes nameHash, keyHash;
    std::string serial;  // lower-case hex like Certificate::serial
    Bytes der;  // as encoded: answers repeat it
};

struct OcspRequest {
    std::vector<OcspCertificateId> certificates;
    std::optional<Bytes> nonce;  // content of the extension's OCTET STRING (RFC 9654)
};

// Malformed; TooLarge above 64 kB or 100 certificates. A requestor's signature is not looked at.
Result<OcspRequest> parseOcspRequest(ByteView der);
// The request in a GET path (RFC 6960 A.1): base64, URL-escaped, after the responder's own path.
Result<Bytes> ocspRequestFromPath(std::string_view path);

// What the authority knows about a serial number.
struct OcspState {
    enum Kind { Good, Revoked, Unknown } kind = Unknown;
    UnixTime revokedAt = 0;  // Revoked
    int reason = 0;  // CRLReason; 0: not stated
};
// By lower-case hex; an error answers the request with internalError.
using OcspLookup = std::function<Result<OcspState>(const std::string &serial)>;

struct OcspTimes {
    UnixTime now = 0;  // producedAt and thisUpdate
    UnixTime nextUpdate = 0;  // 0: none (newer information is always there)
};

class OcspResponder {
public:
    // `certificateDer` is the authority's own, or one it issued for OCSPSigning (RFC 6960
    // 4.2.2.2), sent along in answers; InvalidArgument when it is neither or belongs to another
    // key.
    static Result<OcspResponder> create(std::shared_ptr<const Key> key, Bytes certificateDer,
                                        ByteView issuerDer, Key::Scheme scheme = {});
    OcspResponder(OcspResponder &&) noexcept;
    OcspResponder &operator=(OcspResponder &&) noexcept;
    ~OcspResponder();

    // Always an OCSPResponse: malformedRequest, internalError and unauthorized (a certificate of
    // another issuer) are answers too. A nonce is echoed if it has 1 to 128 bytes (RFC 9654 2.1),
    // else the request is malformed. The signature was checked before it is returned. One thread
    // at a time, like its key.
    Bytes answer(ByteView requestDer, const OcspLookup &lookup, const OcspTimes &times) const;

private:
    struct Parts;
    explicit OcspResponder(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

}  // namespace crypto::x509
