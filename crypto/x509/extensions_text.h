// SPDX-License-Identifier: GPL-3.0-or-later
// Every extension of a certificate in words, for the detail panel. Plain data; the words are the
// field's terms and are not translated.
#pragma once

#include "crypto/x509/certificate.h"

#include <string>
#include <vector>

namespace crypto::x509 {

struct ExtensionText {
    std::string name;  // "Basic constraints", or the OID
    std::string oid;  // dotted
    bool critical = false;
    bool malformed = false;  // lines then hold a hex preview
    std::vector<std::string> lines;  // visible, untrusted text
};

Result<std::vector<ExtensionText>> extensionsText(ByteView certificateDer);
ExtensionText extensionText(const Extension &extension);

}  // namespace crypto::x509
