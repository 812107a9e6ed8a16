// SPDX-License-Identifier: GPL-3.0-or-later
// What a client sends (RFC 6960 4.1.1): one certificate, by the SHA-1 of its issuer's name and key,
// which is what every responder understands (RFC 5019 2.1.1); nothing depends on its strength.
#include "crypto/base/der.h"
#include "crypto/x509/certificate_parts.h"
#include "crypto/x509/extension_encoder.h"
#include "crypto/x509/ocsp.h"

#include <botan/hash.h>

namespace crypto::x509 {

namespace {

using namespace crypto::der;

constexpr const char *Sha1 = "1.3.14.3.2.26";
constexpr const char *Nonce = "1.3.6.1.5.5.7.48.1.2";
constexpr std::uint8_t Null[] = {5, 0};

Bytes sha1(ByteView bytes)
{
    const auto hash = Botan::HashFunction::create_or_throw("SHA-1");
    hash->update(bytes);
    return hash->final_stdvec();
}

// The key's bits without tag, length and unused bits.
ByteView keyBits(ByteView spki)
{
    const auto outer = first(spki, Sequence);
    Reader parts(outer ? outer->content : ByteView());
    parts.take(Sequence);
    const auto key = parts.take(BitString);
    return key && !key->content.empty() ? key->content.subspan(1) : ByteView();
}

}  // namespace

Result<Bytes> buildOcspRequest(ByteView certificateDer, ByteView issuerDer, ByteView nonce)
{
    const auto certificate = dissect(certificateDer);
    if (!certificate)
        return certificate.error();
    const auto issuer = dissect(issuerDer);
    if (!issuer)
        return issuer.error();
    try {
        Bytes algorithm = encodeOid(Sha1);
        append(algorithm, Null);
        Bytes id = encode(0x30, algorithm);
        append(id, encode(OctetString, sha1(encode(0x30, issuer->subject))));
        append(id, encode(OctetString, sha1(keyBits(issuer->spki))));
        append(id, encode(Integer, certificate->serial));
        Bytes request = encode(0x30, encode(0x30, encode(0x30, id)));
        if (!nonce.empty()) {
            const Bytes extension = encodeExtension(Nonce, false, encode(OctetString, nonce));
            append(request, encode(0xa2, encode(0x30, extension)));
        }
        return encode(0x30, encode(0x30, request));
    } catch (const std::exception &error) {
        return Error{ErrorCode::CryptoFailure, "OCSP request", error.what()};
    }
}

}  // namespace crypto::x509
