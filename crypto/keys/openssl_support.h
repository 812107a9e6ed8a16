// SPDX-License-Identifier: GPL-3.0-or-later
// OpenSSL as the rooms keys and wire use it: a context of our own, so that loading the legacy
// provider (RC2, DES: old key stores are full of them) changes nothing for the rest of the process.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "crypto/base/secret.h"

#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>

#include <memory>
#include <optional>
#include <string>

namespace crypto::openssl {

// Null only if OpenSSL itself is broken.
OSSL_LIB_CTX *library();
// False where the distribution does not ship the legacy provider.
bool hasLegacy();

void clearErrors();
// The oldest error in words, and the queue is empty then.
std::string takeError();
// Error of this code about this object, with OpenSSL's words.
Error failure(ErrorCode code, std::string object);

template <auto Free> struct Deleter {
    template <typename T> void operator()(T *pointer) const { Free(pointer); }
};
using Pkey = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using Pkcs8 = std::unique_ptr<PKCS8_PRIV_KEY_INFO, Deleter<PKCS8_PRIV_KEY_INFO_free>>;
using EncryptedPkcs8 = std::unique_ptr<X509_SIG, Deleter<X509_SIG_free>>;
using MdContext = std::unique_ptr<EVP_MD_CTX, Deleter<EVP_MD_CTX_free>>;
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, Deleter<EVP_CIPHER_CTX_free>>;
using Cipher = std::unique_ptr<EVP_CIPHER, Deleter<EVP_CIPHER_free>>;
using Digest = std::unique_ptr<EVP_MD, Deleter<EVP_MD_free>>;

// DER of an object by its i2d function; empty on failure. Secrets go through encodeSecret.
template <typename T, typename Encode> Bytes encoded(const T *object, Encode encode)
{
    unsigned char *out = nullptr;
    const int size = encode(object, &out);
    Bytes bytes;
    if (size > 0)
        bytes.assign(out, out + size);
    OPENSSL_free(out);
    return bytes;
}

template <typename T, typename Encode> Secret encodedSecret(const T *object, Encode encode)
{
    unsigned char *out = nullptr;
    const int size = encode(object, &out);
    Secret secret;
    if (size > 0) {
        secret = Secret(ByteView(out, static_cast<std::size_t>(size)));
        OPENSSL_cleanse(out, static_cast<std::size_t>(size));
    }
    OPENSSL_free(out);
    return secret;
}

// The largest work a password-based scheme of RFC 8018 or RFC 7292 asks for: iterations, or for
// scrypt N*r*p/1024. Nothing when it is none we know.
struct KdfCost {
    std::uint64_t iterations = 0;
    std::uint64_t memory = 0;  // bytes
};
std::optional<KdfCost> kdfCost(ByteView algorithmDer);

}  // namespace crypto::openssl
