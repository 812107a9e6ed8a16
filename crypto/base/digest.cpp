// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/base/digest.h"

#include <botan/hash.h>
#include <botan/mac.h>
#include <botan/mem_ops.h>

namespace crypto {

struct Sha256::Parts {
    std::unique_ptr<Botan::HashFunction> hash = Botan::HashFunction::create_or_throw("SHA-256");
};

Sha256::Sha256() : m_parts(std::make_unique<Parts>()) { }
Sha256::~Sha256() = default;

void Sha256::add(ByteView bytes)
{
    m_parts->hash->update(bytes);
}

Digest256 Sha256::finish()
{
    Digest256 digest;
    m_parts->hash->final(digest);
    return digest;
}

Digest256 sha256(ByteView bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.finish();
}

Digest256 hmacSha256(const Secret &key, ByteView bytes)
{
    const auto mac = Botan::MessageAuthenticationCode::create_or_throw("HMAC(SHA-256)");
    mac->set_key(key.view());
    mac->update(bytes);
    Digest256 digest;
    mac->final(digest);
    return digest;
}

bool equalInConstantTime(ByteView a, ByteView b)
{
    return a.size() == b.size() && Botan::constant_time_compare(a.data(), b.data(), a.size());
}

// The key goes in front of the message: BLAKE2b has no length extension (its last block is marked),
// so the prefix makes a pseudo-random function, as RFC 7693's own keyed mode does with a padded key
// block.
struct KeyedHash::Parts {
    std::unique_ptr<Botan::HashFunction> hash =
        Botan::HashFunction::create_or_throw("BLAKE2b(256)");
    Secret key;
};

KeyedHash::KeyedHash(const Secret &key) : m_parts(std::make_unique<Parts>())
{
    m_parts->key = key.clone();
}
KeyedHash::~KeyedHash() = default;
KeyedHash::KeyedHash(KeyedHash &&) noexcept = default;

Digest256 KeyedHash::operator()(ByteView bytes)
{
    Digest256 digest;
    m_parts->hash->update(m_parts->key.view());
    m_parts->hash->update(bytes);
    m_parts->hash->final(digest);
    return digest;
}

}  // namespace crypto
