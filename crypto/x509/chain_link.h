// SPDX-License-Identifier: GPL-3.0-or-later
// Does this key sign that object? One link of a chain, nothing about dates or constraints.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "crypto/keys/private_key.h"

namespace crypto::x509 {

// SIGNED{} of RFC 5280 4.1.1: certificate, CRL and request alike. Views into the caller's bytes.
struct SignedObject {
    ByteView toBeSigned;  // DER of the first element
    ByteView algorithm;  // AlgorithmIdentifier DER
    ByteView signature;  // BIT STRING bytes
};
Result<SignedObject> signedObject(ByteView der);

// SubjectPublicKeyInfo inside a certificate, as a view.
Result<ByteView> subjectPublicKey(ByteView certificateDer);

// False: the signature is wrong. Unsupported: it cannot be checked.
Result<bool> verifySignedBy(ByteView certificateDer, ByteView issuerCertificateDer);
Result<bool> verifyCrl(ByteView crlDer, ByteView issuerCertificateDer);

// One issuer, many certificates: the issuer's key is loaded once. One thread at a time.
class Issuer {
public:
    static Result<Issuer> fromCertificate(ByteView certificateDer);
    Result<bool> verifies(ByteView der) const;  // certificate or CRL

private:
    explicit Issuer(VerifyingKey key) : m_key(std::move(key)) { }
    VerifyingKey m_key;
};

}  // namespace crypto::x509
