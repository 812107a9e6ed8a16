// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/wire/est_body.h"

#include <cstdlib>

using namespace crypto;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ByteView body(data, size);
    if (const auto list = wire::readEstCertificates(body); list.ok() && list->empty())
        std::abort();
    (void)wire::readEstAttributes(body);
    const auto made = wire::readEstServerKey(body, "multipart/mixed; boundary=b");
    if (made.ok() && (made->key.empty() || made->certificates.empty()))
        std::abort();
    return 0;
}
