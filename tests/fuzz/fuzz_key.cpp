// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/keys/private_key.h"

#include <cstdlib>

using namespace crypto;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ByteView der(data, size);
    const auto key = readPrivateKey(der);
    if (key && key->spkiSha256.size() != 32)
        std::abort();
    (void)VerifyingKey::load(der).ok();
    (void)decryptPkcs8(der, Secret::fromText("pw")).ok();
    return 0;
}
