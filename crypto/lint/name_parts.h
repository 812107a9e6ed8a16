// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules of names share.
#pragma once

#include "crypto/lint/rule.h"

#include <algorithm>

namespace crypto::lint {

// 2.5.4.n
enum At : std::uint8_t {
    CommonName = 3,
    Surname = 4,
    SerialNumber = 5,
    Country = 6,
    Locality = 7,
    State = 8,
    Street = 9,
    Organization = 10,
    Unit = 11,
    BusinessCategory = 15,
    PostalCode = 17,
    GivenName = 42,
    Qualifier = 46
};
inline constexpr std::uint8_t DomainComponentOid[] = {9,    0x92, 0x26, 0x89, 0x93,
                                                      0xf2, 0x2c, 0x64, 1,    0x19};

// Tags of general names.
enum NameTag : std::uint32_t { OtherName = 0, Mail = 1, Dns = 2, Uri = 6, Ip = 7 };
template <typename Test>
bool anyName(const Sample &s, std::string &detail, std::uint32_t tag, Test test)
{
    for (const x509::RawName &name : s.names)
        if (name.tag == tag && test(textOf(name.content))) {
            detail = shown(textOf(name.content));
            return true;
        }
    return false;
}

inline bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

}  // namespace crypto::lint
