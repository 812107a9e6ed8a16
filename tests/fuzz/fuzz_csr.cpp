// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/request.h"

#include <cstdlib>

using namespace crypto;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ByteView der(data, size);
    const auto request = x509::parseRequest(der);
    if (request && request->spkiSha256.size() != 32)
        std::abort();
    (void)x509::verifyRequest(der).ok();
    return 0;
}
