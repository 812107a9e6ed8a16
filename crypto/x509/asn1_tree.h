// SPDX-License-Identifier: GPL-3.0-or-later
// Any BER or DER as an indented list for the raw view.
#pragma once

#include "crypto/base/bytes.h"

#include <string>
#include <vector>

namespace crypto::x509 {

struct Asn1Node {
    int depth = 0;
    std::size_t offset = 0;  // of the identifier byte in the whole
    std::size_t headerLength = 0;
    std::size_t length = 0;  // of the content
    std::string tag;  // "SEQUENCE" "[0]" "OBJECT IDENTIFIER"
    std::string value;  // preview, visible text, at most 120 characters
    bool constructed = false;
    bool broken = false;  // bytes here do not follow the format; value says why
};

struct Asn1Limits {
    int depth = 32;
    std::size_t nodes = 20'000;
};

// Never fails: what cannot be read becomes a broken node. OCTET and BIT STRINGs that hold exactly
// one DER element are opened. A limit reached shows as a last broken node.
std::vector<Asn1Node> asn1Tree(ByteView bytes, const Asn1Limits &limits = {});

}  // namespace crypto::x509
