// SPDX-License-Identifier: GPL-3.0-or-later
// JSON Web Signatures (RFC 7515) as certificate authorities want them: flattened JSON with one
// signature (RFC 8555 6.2), the compact form for tokens, keys as JWK and their thumbprints.
#pragma once

#include "crypto/base/secret.h"
#include "crypto/keys/key.h"

#include <optional>
#include <string>
#include <string_view>

namespace crypto::wire {

// RFC 4648 section 5, without padding.
std::string toBase64Url(ByteView bytes);
// Nothing on a character outside the alphabet; padding is refused (RFC 7515 section 2).
std::optional<Bytes> fromBase64Url(std::string_view text);

// "ES256" "ES384" "ES512" "RS256" "EdDSA" (RFC 7518 3.1, RFC 8037); Unsupported for other keys.
Result<std::string> jwsAlgorithm(const PublicKeyInfo &key);
// The required members alone, in lexical order, without white space (RFC 7638 3.2).
Result<std::string> jwkOf(ByteView spki);
// SHA-256 of that, as base64url.
Result<std::string> jwkThumbprint(ByteView spki);

struct JwsHeader {
    std::string url, nonce;  // RFC 8555 6.4, 6.5; empty: left out
    std::string keyId;  // the account's address; empty: the public key itself stands there
};

// {"protected":…,"payload":…,"signature":…}. An empty payload is "POST-as-GET" (RFC 8555 6.3).
Result<std::string> signJws(const Key &key, const JwsHeader &header, std::string_view payload);
// HMAC-SHA-256 (RFC 8555 7.3.4: external account binding). The key identifier is the header's.
std::string hmacJws(const Secret &key, const JwsHeader &header, std::string_view payload);
// HEADER.PAYLOAD.SIGNATURE (RFC 7515 7.1). `header` is JSON and says the algorithm already.
Result<std::string> signCompact(const Key &key, std::string_view header, std::string_view payload);
std::string hmacCompact(const Secret &key, std::string_view header, std::string_view payload);

// A JSON string with its quotes; the text is UTF-8.
std::string jsonString(std::string_view text);

}  // namespace crypto::wire
