// SPDX-License-Identifier: GPL-3.0-or-later
// slots.json as a stranger may have written it: read, and written again unchanged.
#include "models/store/slots.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray json(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto read = store::slotsFromJson(json);
    if (!read)
        return 0;
    const auto written = store::toJson(*read);
    if (!written || !store::slotsFromJson(*written))
        std::abort();
    return 0;
}
