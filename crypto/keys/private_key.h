// SPDX-License-Identifier: GPL-3.0-or-later
// Private keys in memory: read from any usual form, normalized to PKCS#8, made, used to sign, and
// written encrypted. Keys of tokens have their own handle (pkcs11_token.h).
#pragma once

#include "crypto/base/result.h"
#include "crypto/base/secret.h"
#include "crypto/keys/key.h"
#include "crypto/keys/key_spec.h"
#include "crypto/keys/public_key.h"

#include <memory>
#include <stop_token>
#include <string>

namespace crypto {

// An unencrypted key read from a file: PKCS#8 DER and what it belongs to.
struct PrivateKeyMaterial {
    Secret pkcs8;
    Bytes spki;  // SubjectPublicKeyInfo DER as certificates carry it
    Bytes spkiSha256;
    PublicKeyInfo info;
};

// Reads PKCS#8 PrivateKeyInfo, PKCS#1 RSAPrivateKey, SEC1 ECPrivateKey and the traditional DSA form
// (all DER). Refuses RSA above 16384 bits (TooLarge) and keys it has no algorithm for
// (Unsupported).
Result<PrivateKeyMaterial> readPrivateKey(ByteView der);

// EncryptedPrivateKeyInfo (PBES2, PBES1, PKCS#12 PBE) -> PKCS#8 DER. TooLarge above 10 million
// iterations, before any work; WrongPassphrase when it does not open.
inline constexpr std::uint64_t MaxKdfIterations = 10'000'000;
Result<Secret> decryptPkcs8(ByteView encryptedDer, const Secret &passphrase);

// PEM "Proc-Type: 4,ENCRYPTED": body decrypted as RFC 1421 "DEK-Info: cipher,iv" says (OpenSSL's
// MD5 derivation). The result is what stood between the lines before encryption.
Result<Secret> decryptTraditional(ByteView body, const std::string &dekInfo,
                                  const Secret &passphrase);

// PBES2: PBKDF2-HMAC-SHA256 (>= 600,000 iterations) and AES-256-CBC. The result was read back,
// decrypted and compared before it is returned.
inline constexpr int ExportIterations = 600'000;
Result<Bytes> encryptPkcs8(const Secret &pkcs8, const Secret &passphrase,
                           int iterations = ExportIterations);

// A key in memory that can sign. Movable; one thread at a time (signing keeps state).
class PrivateKey final : public Key {
public:
    // Cancelled once the token asks: RSA keys of 8192 bits take up to minutes and poll it about
    // every 10 ms; the other kinds take at most about 2 s and look before and after.
    static Result<PrivateKey> generate(const KeySpec &spec, std::stop_token stop = {});
    static Result<PrivateKey> open(const Secret &pkcs8);
    PrivateKey(PrivateKey &&) noexcept;
    PrivateKey &operator=(PrivateKey &&) noexcept;
    ~PrivateKey() override;

    const PublicKeyInfo &info() const override;
    const Bytes &spki() const override;
    const Bytes &spkiSha256() const override;
    Result<Bytes> algorithmFor(const Scheme &scheme) const override;
    Result<Signature> sign(ByteView data, const Scheme &scheme) const override;
    const PrivateKey *inMemory() const override { return this; }

    Secret pkcs8() const;

private:
    struct Parts;
    explicit PrivateKey(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

// A public key that checks signatures, loaded once for many.
class VerifyingKey {
public:
    // Refuses what would cost too much to check: RSA > 16384 bits or exponent > 64 bits, DSA > 4096
    // bits, curves that are not named ones.
    static Result<VerifyingKey> load(ByteView spkiDer);
    VerifyingKey(VerifyingKey &&) noexcept;
    VerifyingKey &operator=(VerifyingKey &&) noexcept;
    ~VerifyingKey();

    // Error Unsupported for algorithms it cannot check; false is a wrong signature.
    Result<bool> verifies(ByteView data, ByteView algorithmDer, ByteView signature) const;

private:
    struct Parts;
    explicit VerifyingKey(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

}  // namespace crypto
