// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/keys/key_spec.h"

#include <algorithm>
#include <charconv>

namespace crypto {

namespace {

constexpr unsigned LeastRsaBits = 2048, MostRsaBits = 8192;

struct Row {
    const char *text;
    const char *label;
};

// RSA is here by its usual sizes; parseKeySpec takes those between, too.
constexpr Row Rows[] = {{"ecdsa-p256", "EC P-256"},
                        {"ecdsa-p384", "EC P-384"},
                        {"ecdsa-p521", "EC P-521"},
                        {"rsa-2048", "RSA 2048"},
                        {"rsa-3072", "RSA 3072"},
                        {"rsa-4096", "RSA 4096"},
                        {"rsa-8192", "RSA 8192"},
                        {"ed25519", "Ed25519"},
                        {"ed448", "Ed448"},
                        {"ml-dsa-44", "ML-DSA-44"},
                        {"ml-dsa-65", "ML-DSA-65"},
                        {"ml-dsa-87", "ML-DSA-87"},
                        {"slh-dsa-sha2-128s", "SLH-DSA-SHA2-128s"},
                        {"slh-dsa-sha2-128f", "SLH-DSA-SHA2-128f"},
                        {"slh-dsa-sha2-192s", "SLH-DSA-SHA2-192s"},
                        {"slh-dsa-sha2-192f", "SLH-DSA-SHA2-192f"},
                        {"slh-dsa-sha2-256s", "SLH-DSA-SHA2-256s"},
                        {"slh-dsa-sha2-256f", "SLH-DSA-SHA2-256f"},
                        {"slh-dsa-shake-128s", "SLH-DSA-SHAKE-128s"},
                        {"slh-dsa-shake-128f", "SLH-DSA-SHAKE-128f"},
                        {"slh-dsa-shake-192s", "SLH-DSA-SHAKE-192s"},
                        {"slh-dsa-shake-192f", "SLH-DSA-SHAKE-192f"},
                        {"slh-dsa-shake-256s", "SLH-DSA-SHAKE-256s"},
                        {"slh-dsa-shake-256f", "SLH-DSA-SHAKE-256f"},
                        {"ecdsa-brainpool256", "EC brainpoolP256r1"},
                        {"ecdsa-brainpool384", "EC brainpoolP384r1"},
                        {"ecdsa-brainpool512", "EC brainpoolP512r1"}};

std::string knownTexts()
{
    std::string out = "rsa-2048 … rsa-8192";
    for (const Row &row : Rows)
        if (!std::string_view(row.text).starts_with("rsa-"))
            out.append(" ").append(row.text);
    return out;
}

}  // namespace

Result<KeySpec> parseKeySpec(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    });
    for (const Row &row : Rows)
        if (lower == row.text)
            return KeySpec{row.label};
    if (lower.starts_with("rsa-")) {
        const char *from = lower.data() + 4, *end = lower.data() + lower.size();
        unsigned bits = 0;
        const auto [at, error] = std::from_chars(from, end, bits);
        if (error == std::errc() && at == end && *from != '0' && bits >= LeastRsaBits
            && bits <= MostRsaBits && bits % 8 == 0)
            return KeySpec{"RSA " + std::to_string(bits)};
        return Error{ErrorCode::InvalidArgument, std::string(text),
                     "RSA keys have 2048 to 8192 bits, in steps of 8"};
    }
    return Error{ErrorCode::InvalidArgument, std::string(text), "known are " + knownTexts()};
}

std::string keySpecText(const KeySpec &spec)
{
    for (const Row &row : Rows)
        if (spec.label == row.label)
            return row.text;
    if (spec.label.starts_with("RSA "))
        return "rsa-" + spec.label.substr(4);
    return spec.label;
}

const std::vector<std::string> &keySpecTexts()
{
    static const std::vector<std::string> texts = [] {
        std::vector<std::string> out;
        for (const Row &row : Rows)
            out.emplace_back(row.text);
        return out;
    }();
    return texts;
}

}  // namespace crypto
