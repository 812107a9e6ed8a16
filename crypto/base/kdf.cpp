// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/base/kdf.h"

#include <botan/kdf.h>
#include <botan/pwdhash.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string>
#include <thread>

namespace crypto {
namespace {

constexpr std::uint32_t CalibrationMemoryCeilingKiB = 256 * 1024;

Error outside(const char *what)
{
    return {ErrorCode::TooLarge, "key derivation",
            std::string("Argon2id ") + what + " is outside its limits"};
}

std::chrono::duration<double, std::milli> measure(const Argon2Parameters &parameters)
{
    const Secret passphrase = Secret::fromText("calibration");
    const Bytes salt(16, 1);
    const auto start = std::chrono::steady_clock::now();
    (void)argon2id(passphrase, salt, parameters);
    return std::chrono::steady_clock::now() - start;
}

}  // namespace

Result<void> checkArgon2(const Argon2Parameters &parameters)
{
    if (parameters.memoryKiB > Argon2Ceiling.memoryKiB)
        return outside("memory");
    if (parameters.iterations > Argon2Ceiling.iterations)
        return outside("iteration count");
    if (parameters.lanes > Argon2Ceiling.lanes)
        return outside("lane count");
    if (parameters.memoryKiB < Argon2Floor.memoryKiB
        || parameters.iterations < Argon2Floor.iterations || parameters.lanes < Argon2Floor.lanes)
        return Error{ErrorCode::InvalidArgument, "key derivation",
                     "Argon2id parameters are below the floor"};
    return {};
}

Result<Secret> argon2id(const Secret &passphrase, ByteView salt, const Argon2Parameters &parameters)
{
    if (parameters.memoryKiB > Argon2Ceiling.memoryKiB
        || parameters.memoryKiB < 8 * parameters.lanes)
        return outside("memory");
    if (parameters.iterations > Argon2Ceiling.iterations || parameters.iterations == 0)
        return outside("iteration count");
    if (parameters.lanes > Argon2Ceiling.lanes || parameters.lanes == 0)
        return outside("lane count");
    try {
        const auto hash =
            Botan::PasswordHashFamily::create_or_throw("Argon2id")
                ->from_params(parameters.memoryKiB, parameters.iterations, parameters.lanes);
        Secret key(32);
        hash->derive_key(key.data(), key.size(), reinterpret_cast<const char *>(passphrase.data()),
                         passphrase.size(), salt.data(), salt.size());
        return key;
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::TooLarge, "key derivation", "not enough memory for Argon2id"};
    } catch (const std::exception &exception) {
        return Error{ErrorCode::CryptoFailure, "key derivation", exception.what()};
    }
}

Argon2Parameters calibrateArgon2(std::chrono::milliseconds target)
{
    Argon2Parameters parameters = Argon2Floor;
    const char *fast = std::getenv("SEALKEEPER_TEST_FAST_KDF");
    if (fast && std::strcmp(fast, "1") == 0)
        return parameters;
    parameters.lanes = std::clamp(std::thread::hardware_concurrency(), 1u, 4u);
    // Memory first (it is what an attacker's hardware lacks), then iterations. Time grows linearly
    // in both.
    const double floorTime = std::max(measure(parameters).count(), 1.0);
    const double factor = static_cast<double>(target.count()) / floorTime;
    if (factor <= 1)
        return parameters;
    const double memory =
        std::min(factor * Argon2Floor.memoryKiB, double{CalibrationMemoryCeilingKiB});
    parameters.memoryKiB = static_cast<std::uint32_t>(memory) / 1024 * 1024;
    const double rest = factor * Argon2Floor.memoryKiB / parameters.memoryKiB;
    parameters.iterations = std::clamp(static_cast<std::uint32_t>(rest * Argon2Floor.iterations),
                                       Argon2Floor.iterations, Argon2Ceiling.iterations);
    return parameters;
}

Secret deriveKey(const Secret &key, std::string_view label, std::size_t size)
{
    Secret derived(size);
    const auto hkdf = Botan::KDF::create_or_throw("HKDF(SHA-256)");
    const auto bytes = hkdf->derive_key(size, key.view(), ByteView{}, viewOf(label));
    std::memcpy(derived.data(), bytes.data(), size);
    return derived;
}

}  // namespace crypto
