// SPDX-License-Identifier: GPL-3.0-or-later
// Does a certificate follow RFC 5280 and its updates, and the rules of the CA/Browser Forum that
// its kind is bound to? Rules are data (rule.h) and judge one certificate alone.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/clock.h"
#include "crypto/base/result.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace crypto::lint {

enum class Severity : std::uint8_t { Note, Warning, Error };
const char *severityWord(Severity severity);  // "note" "warning" "error"

// What a certificate is for; one bit each, so that a rule can name several.
enum Profile : std::uint8_t {
    PublicTls = 1,  // server certificate that is logged or states a CA/B Forum policy
    PrivateTls = 2,
    Authority = 4,
    Smime = 8,
    CodeSigning = 16,
    Other = 32
};
const char *profileWord(Profile profile);  // "public-tls" "private-tls" "ca" "smime" …
std::optional<Profile> profileNamed(std::string_view word);

struct Rule;

struct Finding {
    const Rule *rule = nullptr;
    std::string message;  // cause, and what stands in the certificate; untrusted parts are visible
};

struct Report {
    Profile profile = Other;
    std::vector<Finding> findings;  // most severe first, then in the order of the rules
};

// The profile is read from the certificate unless given. Malformed when it is no certificate.
Result<Report> lint(ByteView certificateDer, std::optional<Profile> profile = {});

std::span<const Rule *const> rules();
// Another number as soon as a rule, its severity or its dates change, or a list of weak keys comes
// to this machine: what was found before is to be looked at again. Never 0.
std::int64_t rulesVersion();

}  // namespace crypto::lint
