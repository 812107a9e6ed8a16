// SPDX-License-Identifier: GPL-3.0-or-later
// Alternative names as profiles judge them: well formed, in one spelling, inside an allowed range.
#pragma once

#include "crypto/x509/profile.h"

namespace crypto::x509 {

// The one spelling of a name (hosts in lower case, addresses as RFC 5952 writes them); nothing if
// it is malformed: hosts by RFC 1123 2.1 and RFC 5890 in ASCII, a "*" only as the whole first
// label.
std::optional<std::string> canonicalName(const AlternativeNameSpec &name);
bool isWildcard(const std::string &host);
// Is the canonical name inside one of these? See NameRule::within.
bool nameWithin(const AlternativeNameSpec &canonical, const std::vector<std::string> &within);
const char *nameTypeWord(GeneralNameType type);  // "dns" "ip" "mail" "uri" …

}  // namespace crypto::x509
