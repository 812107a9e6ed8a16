// SPDX-License-Identifier: GPL-3.0-or-later
// Is this certificate for that host, address or mailbox? RFC 9525 for hosts and addresses, RFC 9598
// and RFC 8550 for mail. The common name is never looked at.
#pragma once

#include "crypto/base/bytes.h"

#include <optional>
#include <string>
#include <vector>

namespace crypto::x509 {

// A GeneralName as encoded: context tag number and content. Nothing is made visible or repaired.
struct RawName {
    std::uint32_t tag = 0;
    ByteView content;
};
// Of a SubjectAltName value; nothing when it is no GeneralNames.
std::optional<std::vector<RawName>> rawNames(ByteView generalNamesDer);

struct HostReference {
    enum class Kind : std::uint8_t { Dns, Ip, Mail };
    Kind kind = Kind::Dns;
    std::string text;  // DNS: lower case without the last dot; mail as given
    Bytes address;  // Ip: 4 or 16 bytes
};
// "www.example.org", "192.0.2.1", "2001:db8::1", "[2001:db8::1]", "user@example.org". Names beyond
// ASCII must come as A-labels (mail: only the part before the @ may be beyond ASCII). Nothing when
// it is none of these.
std::optional<HostReference> hostReference(std::string_view text);

bool matchesHost(const std::vector<RawName> &names, const HostReference &wanted);

// A DNS name of letters, digits, hyphens and underscores, labels of 1 to 63, 253 at most;
// `wildcard` allows "*" as its first label.
enum class Wildcard : std::uint8_t { No, Yes };
bool isDnsName(std::string_view name, Wildcard wildcard);
// One "*" label stands for exactly one label, and at least two follow it (RFC 9525 6.3).
bool matchesDns(std::string_view pattern, std::string_view host);

std::string asciiLower(std::string_view text);

}  // namespace crypto::x509
