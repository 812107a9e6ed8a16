// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/keys/key.h"

namespace crypto {

std::string fittingDigest(const PublicKeyInfo &info)
{
    if (info.algorithm == "EC" && info.bits > 384)
        return "SHA-512";
    return info.algorithm == "EC" && info.bits > 256 ? "SHA-384" : "SHA-256";
}

}  // namespace crypto
