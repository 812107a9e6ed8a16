// SPDX-License-Identifier: GPL-3.0-or-later
// A certificate authority with its key in memory: signs certificates, CRLs and requests. It does
// what the specification says and judges nothing: policy and lint come before it.
#pragma once

#include "crypto/base/clock.h"
#include "crypto/keys/private_key.h"
#include "crypto/x509/certificate.h"
#include "crypto/x509/name.h"

#include <optional>

namespace crypto::x509 {

struct AlternativeNameSpec {
    GeneralNameType type =
        GeneralNameType::Dns;  // Dns, Ip, Mail, Uri; OtherName as "oid:utf8 text"
    std::string value;
};

struct CertificateSpec {
    std::vector<NamePart> subject;  // may be empty if there are names (then SAN is critical)
    std::vector<AlternativeNameSpec> names;
    UnixTime notBefore = 0, notAfter = 0;  // inclusive, RFC 5280 4.1.2.5
    Bytes serial;  // magnitude; empty: 128 random bits
    bool isAuthority = false;
    std::int32_t pathLength = -1;  // -1: none
    std::uint16_t keyUsage = 0;  // bits of RFC 5280 4.2.1.3; 0: no extension
    std::vector<std::string> extendedKeyUsage;  // "serverAuth" … or dotted OIDs
    std::vector<std::string> ocspUrls, issuerUrls, crlUrls;
    std::vector<std::string> policies;  // dotted OIDs
    PrivateKey::Scheme scheme;  // digest of the signature
    std::vector<Extension> more;  // added as they are
};

struct RevokedSpec {
    Bytes serial;  // magnitude
    UnixTime revokedAt = 0;
    int reason = 0;  // 0: no reasonCode extension
};

struct CrlSpec {
    UnixTime thisUpdate = 0, nextUpdate = 0;
    std::uint64_t number = 1;
    PrivateKey::Scheme scheme;
};

// Bits for keyUsage.
enum KeyUsage : std::uint16_t {
    DigitalSignature = 1 << 0,
    NonRepudiation = 1 << 1,
    KeyEncipherment = 1 << 2,
    DataEncipherment = 1 << 3,
    KeyAgreement = 1 << 4,
    KeyCertSign = 1 << 5,
    CrlSign = 1 << 6,
    EncipherOnly = 1 << 7,
    DecipherOnly = 1 << 8
};

class Signer {
public:
    // A self-signed root of this key, or an authority over an existing certificate (whose key must
    // be this one, else InvalidArgument).
    static Result<Signer> createRoot(PrivateKey key, const CertificateSpec &spec);
    static Result<Signer> open(PrivateKey key, Bytes certificateDer);

    const Bytes &certificate() const { return m_certificate; }
    const PrivateKey &key() const { return m_key; }

    // Signs for any public key (SubjectPublicKeyInfo DER): keys may be reused from a pool. Writes
    // AKI and SKI itself. InvalidArgument names the field that cannot be encoded.
    Result<Bytes> sign(const CertificateSpec &spec, ByteView subjectSpki) const;
    Result<Bytes> signCrl(const CrlSpec &spec, const std::vector<RevokedSpec> &revoked) const;

private:
    Signer(PrivateKey key, Bytes certificate, Bytes subjectDer, Bytes keyId)
        : m_key(std::move(key)), m_certificate(std::move(certificate)),
          m_subjectDer(std::move(subjectDer)), m_keyId(std::move(keyId))
    {
    }

    PrivateKey m_key;
    Bytes m_certificate, m_subjectDer, m_keyId;
};

// A certificate signed by its own key (no authority around it).
Result<Bytes> selfSigned(const PrivateKey &key, const CertificateSpec &spec);
// A PKCS#10 request: subject, names, key usage and extended key usage of the specification.
Result<Bytes> createRequest(const PrivateKey &key, const CertificateSpec &spec);

}  // namespace crypto::x509
