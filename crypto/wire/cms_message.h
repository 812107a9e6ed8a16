// SPDX-License-Identifier: GPL-3.0-or-later
// Cryptographic messages (CMS, RFC 5652) as protocols of enrolment use them: certificates alone,
// signed content with attributes, and content sealed for one recipient. Bytes in, bytes out.
// Everything read is hostile: at most 4 MiB, 64 certificates, 16 lists, 8 signers, 64 attributes.
#pragma once

#include "crypto/base/result.h"
#include "crypto/base/secret.h"
#include "crypto/keys/key.h"

#include <string>
#include <vector>

namespace crypto::wire {

inline constexpr std::size_t LargestCms = 4u << 20;  // bytes
inline constexpr std::size_t MostCmsCertificates = 64;

struct CmsAttribute {
    std::string oid;  // dotted
    Bytes value;  // the first AttributeValue, DER
};

struct CmsSigner {
    Bytes issuerDer, serial;  // Name DER and INTEGER content; empty when named by its key id
    Bytes keyId;
    std::string digest;  // "SHA-256" …; the OID where it has no name here
    std::vector<CmsAttribute> attributes;  // signed ones
    Bytes signedDer;  // SET OF Attribute as it was signed; empty: the content itself was
    Bytes algorithmDer, signature;

    const Bytes *attribute(std::string_view oid) const;  // nullptr: it is not there
};

struct CmsSigned {
    std::string contentType;  // dotted
    Bytes content;  // empty: there is none
    std::vector<Bytes> certificates, lists;  // DER
    std::vector<CmsSigner> signers;
};

// SignedData (RFC 5652 5) in DER or BER. Malformed, TooLarge, Unsupported for another type.
Result<CmsSigned> readSigned(ByteView bytes);

// The certificates of a "certs-only" message (RFC 8551 3.8, RFC 5272 4.1), in its order. Malformed
// when it has none.
Result<std::vector<Bytes>> readCertificatesOnly(ByteView bytes);

// Is this the certificate a signer names?
bool namesSigner(const CmsSigner &signer, ByteView certificate);
// Whether this certificate's key made the signature, over attributes that hold the content's digest
// and type (RFC 5652 5.4, 11). Says nothing about trust. Damaged; Unsupported for algorithms.
Result<void> checkSigner(const CmsSigned &message, const CmsSigner &signer, ByteView certificate);

struct CmsSigning {
    const Key *key = nullptr;
    Bytes certificate;  // of the key; goes into the message
    std::string digest = "SHA-256";  // "SHA-512" "SHA-1"; keys that hash for themselves ignore it
    std::vector<CmsAttribute> attributes;  // besides content type and digest
};
// SignedData around id-data. Errors of the key: a token's TokenMissing, Locked, and Unsupported for
// a digest it does not sign.
Result<Bytes> signData(ByteView content, const CmsSigning &signing);

enum class CmsCipher : std::uint8_t { Aes128, Aes256, TripleDes };  // all CBC
// EnvelopedData (RFC 5652 6) for an RSA key (key transport, PKCS#1 v1.5) or an EC one (key
// agreement). Unsupported when the certificate's key can do neither.
Result<Bytes> sealFor(ByteView certificate, ByteView content, CmsCipher cipher);
// Unsupported for a key that lies in a token: it signs, but does not decrypt here. Damaged when it
// is not for this key. At most 16 recipients are tried.
Result<Secret> openSealed(ByteView bytes, const Key &key, ByteView certificate);

// Digest by its name ("SHA-1" "SHA-224" … "SHA-512" "MD5"); Unsupported for others.
Result<Bytes> digestOf(const std::string &name, ByteView bytes);

}  // namespace crypto::wire
