// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of CMP servers. The ids and the secret are those of the seeds, so that
// what stands behind a MAC that holds is reached, too.
#include "crypto/wire/cmp_message.h"

#include <cstdlib>

using namespace crypto;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ByteView body(data, size);
    static const Secret secret = Secret::fromText("pw");
    wire::CmpExpected expected;
    expected.transaction = Bytes(16, 1);
    expected.nonce = Bytes(16, 2);
    expected.secret = &secret;
    expected.now = 1'795'435'200;
    const auto answer = wire::readCmpAnswer(body, expected);
    if (answer.ok()
        && (answer->kind != wire::CmpAnswer::Kind::Error
            && answer->protection == wire::CmpAnswer::Protection::None))
        std::abort();
    return 0;
}
