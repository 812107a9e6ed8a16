// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/base/der.h"
#include "crypto/base/oid_names.h"
#include "crypto/x509/general_name_encoder.h"
#include "crypto/x509/profile.h"
#include "crypto/x509/signing_parts.h"

#include <algorithm>
#include <set>

namespace crypto::x509 {

namespace {

constexpr std::int32_t MostDaysEver = 36525;
constexpr std::int32_t MostBackdate = 7 * 86400;
// Written from fields of the specification: one more of them would stand there twice.
constexpr std::string_view OwnExtensions[] = {
    "2.5.29.14", "2.5.29.15", "2.5.29.17",         "2.5.29.19",
    "2.5.29.30", "2.5.29.31", "2.5.29.32",         "2.5.29.35",
    "2.5.29.37", "2.5.29.46", "1.3.6.1.5.5.7.1.1", "1.3.6.1.5.5.7.48.1.5"};

Error wrong(std::string member, std::string why)
{
    return Error{ErrorCode::InvalidArgument, std::move(member), std::move(why)};
}

bool isOwn(const std::string &oid)
{
    return std::find(std::begin(OwnExtensions), std::end(OwnExtensions), oid)
        != std::end(OwnExtensions);
}

bool isType(const std::string &type)
{
    return !oidFromName(type, OidKind::NameAttribute).empty() || der::oidBytes(type);
}

bool isPurpose(const std::string &purpose)
{
    return !oidFromName(purpose, OidKind::ExtendedKeyUsage).empty() || der::oidBytes(purpose);
}

Result<void> checkNames(const Profile &profile)
{
    std::set<std::string> types;
    for (const SubjectRule &rule : profile.subject) {
        if (!isType(rule.type) || !types.insert(rule.type).second)
            return wrong("subject", "no type of attribute, or twice: " + rule.type);
        if ((rule.presence == Presence::Fixed) == rule.value.empty())
            return wrong("subject", "a fixed part has a value, and only that: " + rule.type);
    }
    std::set<GeneralNameType> kinds;
    for (const NameRule &rule : profile.names) {
        if (!kinds.insert(rule.type).second)
            return wrong("names", "two rules for one type");
        if (rule.presence == Presence::Fixed || rule.most == 0)
            return wrong("names", "names cannot be fixed, and one must be possible");
        for (const std::string &range : rule.within)
            if (range.empty() || (rule.type == GeneralNameType::Ip && !networkBytes(range)))
                return wrong("names", "no range: " + range);
    }
    return {};
}

Result<void> checkUsages(const Profile &profile)
{
    constexpr unsigned Known = (1u << 9) - 1;
    const unsigned all =
        profile.keyUsage | profile.keyUsageRsaOnly | unsigned{profile.keyUsageEcOnly};
    if (all & ~Known)
        return wrong("keyUsage", "a bit that RFC 5280 4.2.1.3 does not have");
    if (profile.isAuthority != ((all & KeyCertSign) != 0))
        return wrong("keyUsage", "keyCertSign and being an authority go together");
    if (!profile.isAuthority && profile.pathLength >= 0)
        return wrong("pathLength", "only authorities have one");
    for (const std::string &purpose : profile.extendedKeyUsage)
        if (!isPurpose(purpose))
            return wrong("extendedKeyUsage", "not known: " + purpose);
    if (profile.extendedKeyUsageCritical && profile.extendedKeyUsage.empty())
        return wrong("extendedKeyUsage", "nothing there to be critical");
    return {};
}

Result<void> checkExtensions(const Profile &profile)
{
    for (const std::string &oid : profile.requestedExtensions)
        if (!der::oidBytes(oid) || isOwn(oid))
            return wrong("requestedExtensions", "no object identifier, or one of our own: " + oid);
    std::set<std::string> seen;
    for (const Extension &extension : profile.extensions) {
        const std::string oid = der::oidText(extension.oid);
        if (!der::oidBytes(oid) || isOwn(oid) || !seen.insert(oid).second
            || (profile.mustStaple && oid == "1.3.6.1.5.5.7.1.24"))
            return wrong("extensions", "no object identifier, one of our own, or twice: " + oid);
    }
    for (const std::string &policy : profile.policies)
        if (!der::oidBytes(policy))
            return wrong("policies", "no object identifier: " + policy);
    if (!profile.policyStatementUrl.empty()
        && (profile.policies.empty() || !isIa5(profile.policyStatementUrl)))
        return wrong("policyStatementUrl", "an ASCII address that belongs to a policy");
    return {};
}

}  // namespace

Result<void> checkProfile(const Profile &profile)
{
    if (profile.id.empty() || profile.id.size() > 64
        || !std::all_of(profile.id.begin(), profile.id.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
           }))
        return wrong("id", "lower-case letters, digits and '-', up to 64");
    if (profile.mostDays < 1 || profile.mostDays > MostDaysEver)
        return wrong("mostDays", "from 1 to 36,525");
    if (profile.days < 1 || profile.days > profile.mostDays)
        return wrong("days", "from 1 to the most allowed");
    if (profile.backdateSeconds < 0 || profile.backdateSeconds > MostBackdate)
        return wrong("backdateSeconds", "from 0 to 7 days");
    if (profile.key.rsaFloor > 16384 || profile.key.ecFloor > 521
        || (!profile.key.rsaFloor && !profile.key.ecFloor && !profile.key.edwards
            && !profile.key.postQuantum))
        return wrong("key", "no key could be strong enough");
    for (const auto check : {checkNames, checkUsages, checkExtensions})
        if (const auto checked = check(profile); !checked)
            return checked.error();
    return {};
}

}  // namespace crypto::x509
