// SPDX-License-Identifier: GPL-3.0-or-later
// Writes certification requests (PKCS#10, RFC 2986) for any key that signs.
#pragma once

#include "crypto/base/secret.h"
#include "crypto/x509/certificate_spec.h"

#include <optional>

namespace crypto::x509 {

struct RequestSpec {
    std::vector<NamePart> subject;  // may be empty
    Bytes subjectDer = {};  // instead of `subject` if not empty
    std::vector<AlternativeNameSpec> names = {};
    std::uint16_t keyUsage = 0;
    std::vector<std::string> extendedKeyUsage = {};
    bool isAuthority = false;  // asks for basicConstraints cA
    bool mustStaple = false;
    std::vector<Extension> more = {};
    // challengePassword (RFC 2985 5.4.1), up to 255 UTF-8 bytes: SCEP and some CAs ask for one. It
    // is readable by everyone who sees the request.
    Secret challenge = {};
    Key::Scheme scheme = {};
};

// Read back before it is returned: same content, signed by its own key. InvalidArgument names the
// field that cannot be encoded.
Result<Bytes> buildRequest(const Key &key, const RequestSpec &spec);

// The challengePassword of a request, if it has one. Malformed when the bytes are no request.
Result<std::optional<Secret>> requestChallenge(ByteView requestDer);

}  // namespace crypto::x509
