// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/lint/weak_rsa.h"

#include "crypto/base/der.h"

#include <botan/bigint.h>

#include <array>
#include <bit>
#include <vector>

namespace crypto::lint {

namespace {

constexpr unsigned SmallPrimeLimit = 752, RocaPrimeLimit = 167;

const std::vector<unsigned> &smallPrimes()
{
    static const std::vector<unsigned> primes = [] {
        std::vector<unsigned> out;
        for (unsigned n = 2; n < SmallPrimeLimit; ++n) {
            bool prime = true;
            for (const unsigned p : out)
                prime = prime && n % p != 0;
            if (prime)
                out.push_back(n);
        }
        return out;
    }();
    return primes;
}

std::uint32_t remainder(ByteView number, std::uint32_t modulus)
{
    std::uint64_t value = 0;
    std::size_t at = 0;
    // Four bytes at a time once what is left is a multiple of four.
    for (; (number.size() - at) % 4 != 0; ++at)
        value = (value << 8 | number[at]) % modulus;
    for (; at < number.size(); at += 4)
        value = (value << 32
                 | (std::uint64_t{number[at]} << 24 | std::uint64_t{number[at + 1]} << 16
                    | std::uint64_t{number[at + 2]} << 8 | number[at + 3]))
            % modulus;
    return static_cast<std::uint32_t>(value);
}

// [p][r]: r is a power of 65537 modulo p.
const std::vector<std::vector<bool>> &rocaPowers()
{
    static const std::vector<std::vector<bool>> powers = [] {
        std::vector<std::vector<bool>> out(RocaPrimeLimit + 1);
        for (const unsigned p : smallPrimes()) {
            if (p > RocaPrimeLimit)
                break;
            out[p].assign(p, false);
            unsigned value = 1;
            do {
                out[p][value] = true;
                value = static_cast<unsigned>(std::uint64_t{value} * 65537 % p);
            } while (!out[p][value]);
        }
        return out;
    }();
    return powers;
}

// Whole part of the square root, each step doubling the digits that are right: the work is about
// one division of the whole (R. W. Gosper's recurrence as in Python's math.isqrt).
Botan::BigInt squareRoot(const Botan::BigInt &n)
{
    if (n.is_zero())
        return n;
    const std::size_t half = (n.bits() - 1) / 2;
    Botan::BigInt a(1);
    std::size_t done = 0;
    for (std::size_t s = static_cast<std::size_t>(std::bit_width(half)); s-- > 0;) {
        const std::size_t before = done;
        done = half >> s;
        a = (a << (done - before - 1)) + (n >> (2 * half - before - done + 1)) / a;
    }
    if (a * a > n)
        a -= 1;
    return a;
}

// Residues modulo three coprime numbers refuse all but one in some hundred non-squares.
bool mayBeSquare(const Botan::BigInt &n)
{
    static const auto squares = [] {
        std::array<std::vector<bool>, 3> out;
        constexpr unsigned Moduli[] = {4096, 3465, 4199};
        for (std::size_t i = 0; i < 3; ++i) {
            out[i].assign(Moduli[i], false);
            for (std::uint64_t x = 0; x < Moduli[i]; ++x)
                out[i][x * x % Moduli[i]] = true;
        }
        return out;
    }();
    if (!squares[0][n.word_at(0) & 4095])
        return false;
    return squares[1][n % Botan::word(3465)] && squares[2][n % Botan::word(4199)];
}

}  // namespace

std::optional<unsigned> smallFactor(ByteView modulus)
{
    // Primes in groups whose product fits into 32 bits: one pass over the modulus for each.
    struct Group {
        std::uint32_t product = 1;
        std::vector<unsigned> primes;
    };
    static const std::vector<Group> groups = [] {
        std::vector<Group> out(1);
        for (const unsigned p : smallPrimes()) {
            if (std::uint64_t{out.back().product} * p > 0xffffffffu)
                out.emplace_back();
            out.back().product *= p;
            out.back().primes.push_back(p);
        }
        return out;
    }();
    for (const Group &group : groups) {
        const std::uint32_t rest = remainder(modulus, group.product);
        for (const unsigned p : group.primes)
            if (rest % p == 0)
                return p;
    }
    return std::nullopt;
}

bool hasRocaFingerprint(ByteView modulus)
{
    if (der::bitLength(modulus) < 256)
        return false;  // the fingerprint says nothing about toys
    const auto &powers = rocaPowers();
    for (const unsigned p : smallPrimes()) {
        if (p > RocaPrimeLimit)
            break;
        if (!powers[p][remainder(modulus, p)])
            return false;
    }
    return true;
}

bool hasCloseFactors(ByteView modulus, unsigned rounds)
{
    if (modulus.empty() || modulus.size() > 2048 || !(modulus.back() & 1))
        return false;
    try {
        const Botan::BigInt n = Botan::BigInt::from_bytes(modulus);
        Botan::BigInt a = squareRoot(n);
        if (a * a == n)
            return true;
        a += 1;
        Botan::BigInt rest = a * a - n;  // b², if a found the factors a - b and a + b
        for (unsigned i = 0; i < rounds; ++i) {
            if (mayBeSquare(rest)) {
                const Botan::BigInt b = squareRoot(rest);
                if (b * b == rest && a - b > 1)
                    return true;
            }
            rest += (a << 1) + 1;
            a += 1;
        }
    } catch (const std::exception &) {
        return false;
    }
    return false;
}

}  // namespace crypto::lint
