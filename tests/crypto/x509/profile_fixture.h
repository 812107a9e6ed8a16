// SPDX-License-Identifier: GPL-3.0-or-later
// Wishes and authorities for the tests of profiles.
#pragma once

#include "crypto/x509/profile.h"

namespace profiles {

using namespace crypto;
using namespace crypto::x509;

inline constexpr std::int64_t Day = 86400;
inline constexpr UnixTime Now = 1'780'000'000;
using Kind = ProfileFinding::Kind;
using enum GeneralNameType;

inline PublicKeyInfo keyInfo(const char *label)
{
    const std::string text = label;
    PublicKeyInfo info;
    info.known = true;
    info.algorithm = text.substr(0, text.find(' '));
    if (info.algorithm == "RSA")
        info.bits = static_cast<std::uint32_t>(std::stoul(text.substr(4)));
    if (info.algorithm == "EC") {
        info.curve = text.substr(3);
        info.bits = info.curve == "P-192" ? 192 : info.curve == "P-384" ? 384 : 256;
    }
    return info;
}

inline AuthoritySettings settings()
{
    AuthoritySettings out;
    out.ocspUrls = {"http://ocsp.example.org/"};
    out.issuerUrls = {"http://ca.example.org/ca.cer"};
    out.crlUrls = {"http://crl.example.org/1.crl"};
    out.notBefore = Now - 1000 * Day;
    out.notAfter = Now + 3000 * Day;
    return out;
}

inline Wish hostWish()
{
    Wish wish;
    wish.subject = {{"O", "Example"}, {"CN", "www.example.org"}};
    wish.names = {{Dns, "www.example.org"}};
    wish.key = keyInfo("EC P-256");
    return wish;
}

inline Profile profileOf(const char *id)
{
    return builtInProfile(id).value();
}

inline const ProfileFinding *found(const Merged &merged, Kind kind)
{
    for (const ProfileFinding &finding : merged.findings)
        if (finding.kind == kind)
            return &finding;
    return nullptr;
}

}  // namespace profiles
