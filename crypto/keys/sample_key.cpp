// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/keys/sample_key.h"

#include "crypto/keys/private_key.h"

#include <botan/auto_rng.h>
#include <botan/bigint.h>
#include <botan/rsa.h>

#include <cstdlib>

namespace crypto {

namespace {

constexpr std::size_t MostBits = 16384;
constexpr Botan::word SmallFactors = 752;  // CA/B Forum BR 6.1.6: none below that

bool hasSmallFactor(const Botan::BigInt &number)
{
    for (Botan::word factor = 3; factor < SmallFactors; factor += 2)
        if (number % factor == 0)
            return true;
    return false;
}

}  // namespace

Result<Bytes> sampleSpki(const KeySpec &spec, std::stop_token stop)
{
    if (!spec.label.starts_with("RSA ")) {
        const auto key = PrivateKey::generate(spec, stop);
        if (!key)
            return key.error();
        return key->spki();
    }
    const std::size_t bits = std::strtoul(spec.label.c_str() + 4, nullptr, 10);
    if (bits < 512 || bits > MostBits)
        return Error{ErrorCode::InvalidArgument, spec.label, "RSA keys have up to 16384 bits"};
    try {
        Botan::AutoSeeded_RNG rng;
        Botan::BigInt modulus;
        do {
            modulus.randomize(rng, bits, true);
            modulus.set_bit(0);
        } while (hasSmallFactor(modulus));
        const std::vector<std::uint8_t> der =
            Botan::RSA_PublicKey(modulus, Botan::BigInt(65537)).subject_public_key();
        return Bytes(der.begin(), der.end());
    } catch (const std::exception &error) {
        return Error{ErrorCode::CryptoFailure, spec.label, error.what()};
    }
}

}  // namespace crypto
