// SPDX-License-Identifier: GPL-3.0-or-later
// A certificate authority around a key that signs: certificates and CRLs. It does what the
// specification says and judges nothing: profiles, policy and lint come before it.
#pragma once

#include "crypto/keys/private_key.h"
#include "crypto/x509/certificate_spec.h"
#include "crypto/x509/crl_builder.h"
#include "crypto/x509/request_builder.h"

#include <memory>

namespace crypto::x509 {

// Movable; one thread at a time, like its key.
class Signer {
public:
    // A self-signed root of this key (read back and verified), or an authority over an existing
    // certificate (whose key must be this one, else InvalidArgument).
    static Result<Signer> createRoot(PrivateKey key, const CertificateSpec &spec);
    static Result<Signer> createRoot(std::shared_ptr<const Key> key, const CertificateSpec &spec);
    static Result<Signer> open(PrivateKey key, Bytes certificateDer);
    static Result<Signer> open(std::shared_ptr<const Key> key, Bytes certificateDer);

    const Bytes &certificate() const { return m_certificate; }
    const Key &key() const { return *m_key; }
    std::shared_ptr<const Key> sharedKey() const { return m_key; }
    const Bytes &subjectDer() const { return m_subjectDer; }  // RDNSequence with its header
    const Bytes &keyId() const { return m_keyId; }

    // Signs for any public key (SubjectPublicKeyInfo DER): keys may be reused from a pool. Writes
    // AKI and SKI itself. InvalidArgument names the field that cannot be encoded.
    Result<Bytes> sign(const CertificateSpec &spec, ByteView subjectSpki) const;
    // sign(), then reads it back: every field as specified, signature right under this authority's
    // certificate. CryptoFailure names the field that differs. What leaves the house comes from
    // here.
    Result<Bytes> issue(const CertificateSpec &spec, ByteView subjectSpki) const;

    Result<Bytes> signCrl(const CrlSpec &spec, const std::vector<RevokedSpec> &revoked,
                          std::stop_token stop = {}) const;
    // signCrl(), then reads it back: numbers, times, every entry, signature.
    Result<Bytes> issueCrl(const CrlSpec &spec, const std::vector<RevokedSpec> &revoked,
                           std::stop_token stop = {}) const;

private:
    Signer(std::shared_ptr<const Key> key, Bytes certificate, Bytes subjectDer, Bytes keyId);
    Result<void> checkSignature(ByteView der, const char *object) const;

    std::shared_ptr<const Key> m_key;
    Bytes m_certificate, m_subjectDer, m_keyId;
    mutable std::shared_ptr<const VerifyingKey> m_verifier;  // loaded at the first check
};

// A certificate signed by its own key (no authority around it).
Result<Bytes> selfSigned(const Key &key, const CertificateSpec &spec);

// For another authority to sign the same name and key again (RFC 5280 3.2): subject, SKI, basic
// constraints, path length, key usage and name constraints of this CA certificate. Validity, URLs,
// policies and serial are left to the caller. InvalidArgument when it is no CA certificate.
Result<CertificateSpec> crossSignSpec(ByteView certificateDer);

// A PKCS#10 request: subject, names, key usage and extended key usage of the specification.
Result<Bytes> createRequest(const Key &key, const CertificateSpec &spec);

}  // namespace crypto::x509
