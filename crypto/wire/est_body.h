// SPDX-License-Identifier: GPL-3.0-or-later
// Bodies of Enrolment over Secure Transport (RFC 7030, clarified by RFC 8951). Bytes in, bytes out.
// Answers are hostile: at most 4 MiB, 64 certificates, 256 attributes, 8 parts.
#pragma once

#include "crypto/base/result.h"
#include "crypto/base/secret.h"

#include <string>
#include <string_view>
#include <vector>

namespace crypto::wire {

// Base64 in lines of 64 that end in CR LF, the last one too (RFC 8951 3.1; some servers refuse a
// body without the last line's end).
std::string estEncode(ByteView der);
// Base64 with any line breaks, none, or (against the RFC, but seen) DER itself. Malformed,
// TooLarge.
Result<Bytes> estDecode(ByteView body);

// /cacerts, /simpleenroll, /simplereenroll: certs-only CMS (RFC 7030 4.1.3, 4.2.3). At least one.
Result<std::vector<Bytes>> readEstCertificates(ByteView body);
// An answer to enrolment: the certificate of `requestSpki` first, whatever the order was. NotFound
// when none has that key.
Result<std::vector<Bytes>> readEstEnrolment(ByteView body, ByteView requestSpki);

// /csrattrs, RFC 7030 4.5.2: what a request should hold.
struct EstAttributes {
    std::vector<std::string> wanted;  // names or dotted OIDs without values, in order
    bool challengePassword = false;  // proof of possession bound to TLS (3.5)
    std::string keyType;  // "EC P-384", "RSA 2048", "RSA"; empty: not said
    std::vector<std::string> extensions;  // names or OIDs of extensions it asks for
};
// An empty body is an empty answer.
Result<EstAttributes> readEstAttributes(ByteView body);

// /serverkeygen, RFC 7030 4.4.2: a multipart of the key and the certificate, in any order.
struct EstServerKey {
    Secret key;  // PKCS#8 DER
    std::vector<Bytes> certificates;  // the one of the key first
};
// `contentType` is the header's whole value, with its boundary. Unsupported for a key sealed in
// CMS: nobody asked for one.
Result<EstServerKey> readEstServerKey(ByteView body, std::string_view contentType);

}  // namespace crypto::wire
