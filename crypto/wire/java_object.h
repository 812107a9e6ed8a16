// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/base/bytes.h"

#include <optional>

namespace crypto::wire {

// Bytes one Java object in serialized form takes up (Java Object Serialization Specification 6.4),
// with its stream header: JCEKS puts secret keys between other entries that way. Nothing of it is
// kept. Empty when it follows no form such an object has, or is nested deeper than 16.
std::optional<std::size_t> javaObjectSize(ByteView bytes);

}  // namespace crypto::wire
