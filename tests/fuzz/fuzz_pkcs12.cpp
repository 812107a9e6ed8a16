// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/wire/item_sink.h"

using namespace crypto;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    wire::ImportSession session;
    session.options.passphrases.push_back(Secret::fromText("pw"));
    wire::ItemSink sink(session);
    wire::readPkcs12(ByteView(data, size), {}, sink);
    return 0;
}
