// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/identity.h"

#include "crypto/base/digest.h"

#include <algorithm>
#include <string_view>

namespace store {
namespace {

// Crockford's base 32: no I, L, O, U, so that a code survives being read aloud or written by hand.
constexpr std::string_view Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t Symbols = 25;
constexpr std::size_t Group = 5;

// 25 bits of SHA-256 over the symbols; one wrong or swapped symbol passes with 1 in 33 million.
std::array<std::uint8_t, Group> checkGroup(ByteView symbols)
{
    crypto::Sha256 hash;
    hash.add(crypto::viewOf("sealkeeper recovery code v1"));
    hash.add(symbols);
    const auto digest = hash.finish();
    std::array<std::uint8_t, Group> group;
    for (std::size_t i = 0; i < Group; ++i)
        group[i] = static_cast<std::uint8_t>(Alphabet[digest[i] & 31]);
    return group;
}

}  // namespace

crypto::Secret Identity::toSecret() const
{
    crypto::Secret bytes(agreement.size() + signing.size());
    std::copy_n(agreement.data(), agreement.size(), bytes.data());
    std::copy_n(signing.data(), signing.size(), bytes.data() + agreement.size());
    return bytes;
}

Result<Identity> Identity::fromSecret(const crypto::Secret &bytes)
{
    if (bytes.size() != 64)
        return Error{ErrorCode::Damaged, "identity", "not 64 bytes"};
    return Identity{crypto::Secret(bytes.view().first(32)), crypto::Secret(bytes.view().last(32))};
}

crypto::Secret newRecoveryCode()
{
    const crypto::Secret random = crypto::Secret::random(Symbols);
    crypto::Secret symbols(Symbols);
    for (std::size_t i = 0; i < Symbols; ++i)
        symbols.data()[i] = static_cast<std::uint8_t>(Alphabet[random.data()[i] & 31]);
    const auto check = checkGroup(symbols.view());
    crypto::Secret code(Symbols + Group + Symbols / Group);
    std::uint8_t *out = code.data();
    for (std::size_t i = 0; i < Symbols; ++i) {
        *out++ = symbols.data()[i];
        if (i % Group == Group - 1)
            *out++ = '-';
    }
    std::copy(check.begin(), check.end(), out);
    return code;
}

Result<crypto::Secret> normalizedRecoveryCode(const crypto::Secret &typed)
{
    const Error mistyped{ErrorCode::Malformed, "recovery code",
                         "it has six groups of five letters and digits, and "
                         "the last group must fit the others"};
    crypto::Secret all(Symbols + Group);
    std::size_t count = 0;
    for (const std::uint8_t byte : typed.view()) {
        if (byte == '-' || byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n')
            continue;
        char symbol = static_cast<char>(byte);
        if (symbol >= 'a' && symbol <= 'z')
            symbol = static_cast<char>(symbol - 'a' + 'A');
        if (symbol == 'O')
            symbol = '0';
        if (symbol == 'I' || symbol == 'L')
            symbol = '1';
        if (count == all.size() || Alphabet.find(symbol) == std::string_view::npos)
            return mistyped;
        all.data()[count++] = static_cast<std::uint8_t>(symbol);
    }
    if (count != all.size())
        return mistyped;
    const auto check = checkGroup(all.view().first(Symbols));
    if (!crypto::equalInConstantTime(check, all.view().last(Group)))
        return mistyped;
    return crypto::Secret(all.view().first(Symbols));
}

}  // namespace store
