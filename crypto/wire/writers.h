// SPDX-License-Identifier: GPL-3.0-or-later
// Exports: PEM, PKCS#7 and PKCS#12. Every container is read back before it is handed out.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "crypto/base/secret.h"

#include <string>
#include <string_view>
#include <vector>

namespace crypto::wire {

// RFC 7468: 64 columns, LF.
std::string pem(std::string_view label, ByteView der);
std::string certificatePem(ByteView der);
// "ENCRYPTED PRIVATE KEY" of PKCS#8 DER, see encryptPkcs8.
Result<std::string> encryptedKeyPem(const Secret &pkcs8, const Secret &passphrase);
// "PRIVATE KEY": in the clear (RFC 7468 10), so as a Secret. Malformed when it is no key.
Result<Secret> plainKeyPem(const Secret &pkcs8);

// Degenerate SignedData (RFC 2315 9.1) of certificates in the given order. InvalidArgument without
// any.
Result<Bytes> pkcs7(const std::vector<Bytes> &certificates);

struct Pkcs12Entry {
    Bytes certificate;  // DER; may be empty for a key alone
    Secret key;  // PKCS#8 DER; may be empty
    std::string friendlyName;  // UTF-8
};
// Modern: RFC 7292 with PBES2 (AES-256-CBC, PBKDF2-HMAC-SHA256, 600,000 iterations) and an
// HMAC-SHA-256 MAC. OldWindows: what Windows before 10 1709 and Server 2019 can open (triple DES
// and SHA-1, 100,000 iterations); the passphrase then protects little.
enum class Pkcs12Protection { Modern, OldWindows };
// `chain` are certificates without key. InvalidArgument for an empty passphrase when there is
// a key.
Result<Bytes> pkcs12(const std::vector<Pkcs12Entry> &entries, const std::vector<Bytes> &chain,
                     const Secret &passphrase,
                     Pkcs12Protection protection = Pkcs12Protection::Modern);

}  // namespace crypto::wire
