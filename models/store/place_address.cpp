// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/place_address.h"

#include <arpa/inet.h>

#include <algorithm>

namespace store {

crypto::Bytes addressOf(const std::string &text)
{
    crypto::Bytes out(16, 0);
    if (inet_pton(AF_INET, text.c_str(), out.data() + 12) == 1) {
        out[10] = out[11] = 0xff;
        return out;
    }
    if (inet_pton(AF_INET6, text.c_str(), out.data()) == 1)
        return out;
    return {};
}

std::string hostOf(std::string_view place)
{
    if (place.starts_with('[')) {
        const auto end = place.find(']');
        return std::string(place.substr(1, end == std::string_view::npos ? end : end - 1));
    }
    const auto colon = place.rfind(':');
    // More than one colon without brackets: an IPv6 address without a port.
    if (colon == std::string_view::npos || place.find(':') != colon)
        return std::string(place);
    return std::string(place.substr(0, colon));
}

}  // namespace store
