// SPDX-License-Identifier: GPL-3.0-or-later
// Keys that lie elsewhere as EVP_PKEY (provider-keymgmt(7), provider-signature(7)): OpenSSL asks
// for the public half and for signatures, and gets no more. They live in a library context of their
// own, so that no other key of the process comes here; libssl finds the way back by the key itself.
#pragma once

#include "crypto/keys/key.h"
#include "crypto/keys/openssl_support.h"

#include <memory>
#include <mutex>

namespace crypto::openssl {

// What the provider knows of a key.
struct ForeignKey {
    std::shared_ptr<const Key> key;
    Pkey half;  // the public one, which answers what OpenSSL asks about sizes and curves
    std::mutex mutex;  // held while the key signs, and for what follows
    std::optional<Error> trouble;  // of the last signature that failed
};

// Takes part in its ownership. Null when it is neither RSA, EC nor Ed25519, or OpenSSL is broken.
Pkey foreignPkey(const std::shared_ptr<ForeignKey> &key);
// The public half alone, in our context; null when OpenSSL does not know the algorithm.
Pkey publicPkey(ByteView spki);

}  // namespace crypto::openssl
