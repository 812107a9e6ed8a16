// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses as the inventory compares them: 16 bytes, IPv4 mapped (::ffff:a.b.c.d), so that one
// range scan answers "in 10.0.0.0/8".
#pragma once

#include "crypto/base/bytes.h"

#include <string>
#include <string_view>

namespace store {

// Empty when the text is no IPv4 or IPv6 address.
crypto::Bytes addressOf(const std::string &text);
// "host:port" "[v6]:port" "host" -> host.
std::string hostOf(std::string_view place);

}  // namespace store
