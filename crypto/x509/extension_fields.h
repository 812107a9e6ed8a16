// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the fields of a Certificate from its extensions, one after the other.
#pragma once

#include "crypto/x509/certificate.h"

namespace crypto::x509 {

class ExtensionFields {
public:
    explicit ExtensionFields(Certificate &to) : m_to(to) { }
    // An extension that is there twice (RFC 5280 4.2 forbids it) counts once, as malformed the
    // second time.
    void read(ByteView oid, ByteView value);

private:
    bool readValue(int kind, ByteView value);

    Certificate &m_to;
    std::uint32_t m_seen = 0;
};

// The pieces, for requests too. False: malformed.
bool readKeyUsage(ByteView value, std::uint16_t &bits);
bool readExtendedKeyUsage(ByteView value, std::vector<std::string> &out);
bool readAlternativeNames(ByteView value, std::vector<GeneralName> &out);
std::uint32_t countTimestamps(ByteView value);  // RFC 6962 3.3

}  // namespace crypto::x509
