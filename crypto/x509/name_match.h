// SPDX-License-Identifier: GPL-3.0-or-later
// Comparing distinguished names as RFC 5280 7.1 wants it: the string type does not matter, nor the
// case of ASCII letters, nor how many blanks there are.
#pragma once

#include "crypto/base/bytes.h"

#include <optional>
#include <string>
#include <vector>

namespace crypto::x509 {

// One key per RDN of an RDNSequence's content; two names are the same when their keys are.
// Characters beyond ASCII are compared as they are (no Unicode normalization: names that differ
// only in it stay different, which refuses and never accepts). Nothing if it is no RDNSequence.
std::optional<std::vector<std::string>> rdnKeys(ByteView rdnSequenceContent);
// The keys in one string that no other sequence of keys gives.
std::string nameKey(ByteView rdnSequenceContent);

}  // namespace crypto::x509
