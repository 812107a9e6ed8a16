// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/crl.h"

#include <cstdlib>

using namespace crypto;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    std::uint64_t entries = 0;
    const auto crl = x509::parseCrl(ByteView(data, size), [&](const x509::CrlEntry &entry) {
        ++entries;
        return !entry.serial.empty();
    });
    if (crl && crl->entries != entries)
        std::abort();
    return 0;
}
