// SPDX-License-Identifier: GPL-3.0-or-later
// Distinguished names (RFC 5280 4.1.2.4) and general names (4.2.1.6) as text that is safe to show.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/der.h"
#include "crypto/base/result.h"

#include <optional>
#include <string>
#include <vector>

namespace crypto::x509 {

struct NameAttribute {
    std::string type;  // "CN" "O" … or dotted OID
    std::string value;  // visible UTF-8, not escaped; '#' and hex for what is no string
    bool sameRdn = false;  // belongs to the same RDN as the one before
};

struct Name {
    std::vector<NameAttribute> attributes;  // in encoded order
    std::string text;  // RFC 4514: last RDN first, special and hostile characters escaped
    std::string commonName, organization, unit, country, state, locality,
        mail;  // the last of each kind

    // CN, else O, else the whole text: what people call it.
    const std::string &called() const;
};

// `content` is what stands inside the outer SEQUENCE. Malformed when it is no RDNSequence.
Result<Name> parseName(ByteView content);

enum class GeneralNameType : std::uint8_t {
    Dns = 1,
    Ip,
    Mail,
    Uri,
    Directory,
    OtherName,
    RegisteredId
};
struct GeneralName {
    GeneralNameType type = GeneralNameType::Dns;
    std::string
        value;  // Dns as encoded; Ip canonical ("192.0.2.1", "2001:db8::1", "10.0.0.0/8"
                // in constraints); OtherName "1.3.6.1.4.1.311.20.2.3:user@example.org" or hex
};
// Nothing for the kinds nobody uses (x400Address, ediPartyName) and for malformed ones.
std::optional<GeneralName> generalName(const der::Element &element);
std::vector<GeneralName> generalNames(ByteView sequenceContent);
// 4, 8, 16 or 32 bytes (address, or address and mask); anything else as hex.
std::string ipText(ByteView bytes);

// Builds an RDNSequence DER from pairs like {"CN","example.org"}; types are short names or OIDs.
struct NamePart {
    std::string type;
    std::string value;  // UTF-8
    bool sameRdn = false;  // belongs to the same RDN as the one before
};
Result<Bytes> encodeName(const std::vector<NamePart> &parts);

}  // namespace crypto::x509
