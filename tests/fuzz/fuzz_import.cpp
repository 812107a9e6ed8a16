// SPDX-License-Identifier: GPL-3.0-or-later
// The whole door: whatever the bytes are taken for.
#include "tests/fuzz/fuzz_input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::readAll(crypto::ByteView(data, size), [](const crypto::wire::ImportItem &) {});
    return 0;
}
