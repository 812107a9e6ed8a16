// SPDX-License-Identifier: GPL-3.0-or-later
// From a passphrase to a key (Argon2id, RFC 9106) and from a key to further keys (HKDF, RFC 5869).
#pragma once

#include "crypto/base/result.h"
#include "crypto/base/secret.h"

#include <chrono>

namespace crypto {

struct Argon2Parameters {
    std::uint32_t memoryKiB = 64 * 1024;
    std::uint32_t iterations = 3;
    std::uint32_t lanes = 1;
    bool operator==(const Argon2Parameters &) const = default;
};

// Nothing weaker is ever written or accepted for a passphrase; nothing larger is ever allocated.
inline constexpr Argon2Parameters Argon2Floor{64 * 1024, 3, 1};
inline constexpr Argon2Parameters Argon2Ceiling{2 * 1024 * 1024, 16, 16};

// TooLarge above the ceiling, InvalidArgument below the floor. Call it on values read from a file.
Result<void> checkArgon2(const Argon2Parameters &parameters);

// 32 bytes. Takes as long as the parameters say; checks the ceiling before it allocates. The floor
// is the caller's to check (checkArgon2), so that the RFC's own vectors can be run.
Result<Secret> argon2id(const Secret &passphrase, ByteView salt,
                        const Argon2Parameters &parameters);

// Parameters that take about `target` on this machine, never below the floor, at most 256 MiB.
// With SEALKEEPER_TEST_FAST_KDF=1 in the environment: the floor, without measuring.
Argon2Parameters calibrateArgon2(std::chrono::milliseconds target = std::chrono::seconds(1));

// HKDF-SHA-256 of a uniformly random key; `label` keeps the uses apart.
Secret deriveKey(const Secret &key, std::string_view label, std::size_t size = 32);

}  // namespace crypto
