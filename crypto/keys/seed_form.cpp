// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/keys/seed_form.h"

#include "crypto/base/der.h"
#include "crypto/base/oid_names.h"

namespace crypto {

namespace {

using namespace der;

struct SeedKey {
    ByteView version, algorithm, seed;
};

// The seed inside any of the forms: bare, [0], or SEQUENCE { seed, expanded key }.
std::optional<SeedKey> seedKey(ByteView pkcs8)
{
    const auto outer = first(pkcs8, Sequence);
    Reader parts(outer ? outer->content : ByteView());
    const auto version = parts.take(Integer);
    const auto algorithm = parts.take(Sequence);
    const auto octets = parts.take(OctetString);
    const auto oid = algorithm ? first(algorithm->content, Oid) : std::nullopt;
    if (!octets || !oid)
        return std::nullopt;
    const std::string_view name = oidName(oid->content).name;
    const std::size_t size = name.starts_with("ML-DSA-") ? 32
        : name.starts_with("ML-KEM-")                    ? 64
                                                         : 0;
    if (size == 0)
        return std::nullopt;
    SeedKey out{version->whole, algorithm->whole, {}};
    if (octets->content.size() == size) {
        out.seed = octets->content;
        return out;
    }
    Reader choice(octets->content);
    const auto tagged = choice.takeContext(0);
    const auto both = choice.take(Sequence);
    const auto seed = tagged ? tagged : both ? first(both->content, OctetString) : std::nullopt;
    if (!seed || seed->content.size() != size)
        return std::nullopt;
    out.seed = seed->content;
    return out;
}

Secret rebuilt(const SeedKey &key, ByteView inner)
{
    Bytes octets = encode(OctetString, inner);
    Bytes content;
    content.reserve(key.version.size() + key.algorithm.size() + octets.size());
    append(content, key.version);
    append(content, key.algorithm);
    append(content, octets);
    Bytes whole = encode(0x30, content);
    Secret out{ByteView(whole)};
    wipe(octets.data(), octets.size());
    wipe(content.data(), content.size());
    wipe(whole.data(), whole.size());
    return out;
}

}  // namespace

Secret seedToStandard(ByteView pkcs8)
{
    const auto key = seedKey(pkcs8);
    if (!key)
        return Secret(pkcs8);
    Bytes inner = encode(0x80, key->seed);
    Secret out = rebuilt(*key, inner);
    wipe(inner.data(), inner.size());
    return out;
}

Secret seedToLibrary(ByteView pkcs8)
{
    const auto key = seedKey(pkcs8);
    return key ? rebuilt(*key, key->seed) : Secret(pkcs8);
}

}  // namespace crypto
