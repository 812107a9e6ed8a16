// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <cstdint>

namespace domain {

// "digitalSignature" "keyEncipherment" …: the set bits of RFC 5280 4.2.1.3, in their order.
QStringList keyUsageWords(std::uint16_t bits);

}  // namespace domain
