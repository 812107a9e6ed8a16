// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/extension_fields.h"

#include "crypto/base/oid_names.h"

#include <algorithm>

namespace crypto::x509 {

namespace {

using namespace crypto::der;

// A certificate may state more, but nothing real does; a hostile one shall not fill the memory.
constexpr std::size_t MaxNames = 20'000;
constexpr std::size_t MaxListed = 1'000;

enum Kind {
    None = -1,
    KeyIdSubject,
    Usage,
    AlternativeNames,
    Constraints,
    Distribution,
    Policies,
    KeyIdAuthority,
    ExtendedUsage,
    Access,
    Timestamps,
    AltKey
};

Kind kindOf(ByteView oid)
{
    if (oid.size() == 3 && oid[0] == 0x55 && oid[1] == 0x1d) {
        switch (oid[2]) {
        case 14:
            return KeyIdSubject;
        case 15:
            return Usage;
        case 17:
            return AlternativeNames;
        case 19:
            return Constraints;
        case 31:
            return Distribution;
        case 32:
            return Policies;
        case 35:
            return KeyIdAuthority;
        case 37:
            return ExtendedUsage;
        case 72:
            return AltKey;
        default:
            return None;
        }
    }
    constexpr std::uint8_t AccessOid[] = {0x2b, 6, 1, 5, 5, 7, 1, 1};
    constexpr std::uint8_t TimestampOid[] = {0x2b, 6, 1, 4, 1, 0xd6, 0x79, 2, 4, 2};
    constexpr std::uint8_t DeltaOid[] = {0x60, 0x86, 0x48, 1, 0x86, 0xfa, 0x6b, 0x50, 6, 1};
    const auto is = [&](ByteView other) {
        return std::equal(oid.begin(), oid.end(), other.begin(), other.end());
    };
    return is(AccessOid) ? Access : is(TimestampOid) ? Timestamps : is(DeltaOid) ? AltKey : None;
}

void addUrl(std::vector<std::string> &to, const Element &location)
{
    if (location.isContext(6) && to.size() < MaxListed)
        to.push_back(visibleText(text(location)));
}

bool readConstraints(ByteView value, Certificate &to)
{
    const auto sequence = first(value, Sequence);
    if (!sequence)
        return false;
    Reader parts(sequence->content);
    const auto authority = parts.take(Boolean);
    to.isAuthority = authority && !authority->content.empty() && authority->content[0] != 0;
    if (const auto length = parts.take(Integer)) {
        const auto number = integerValue(length->content);
        if (!number)
            return false;
        to.pathLength = static_cast<std::int32_t>(std::min<std::uint64_t>(*number, 0x7fffffff));
    }
    return parts.atEnd();
}

bool readDistribution(ByteView value, Certificate &to)
{
    const auto sequence = first(value, Sequence);
    if (!sequence)
        return false;
    Reader points(sequence->content);
    while (const auto point = points.next()) {
        const auto name = Reader(point->content).takeContext(0);
        const auto full = name ? Reader(name->content).takeContext(0) : std::nullopt;
        if (!full)
            continue;  // relative to the issuer, or only reasons: no address to show
        Reader names(full->content);
        while (const auto location = names.next())
            addUrl(to.crlUrls, *location);
    }
    return !points.failed();
}

bool readAccess(ByteView value, Certificate &to)
{
    const auto sequence = first(value, Sequence);
    if (!sequence)
        return false;
    Reader descriptions(sequence->content);
    while (const auto description = descriptions.next()) {
        Reader parts(description->content);
        const auto method = parts.take(Oid);
        const auto location = method ? parts.next() : std::nullopt;
        if (!location)
            return false;
        // 1.3.6.1.5.5.7.48.1 and .2
        const ByteView oid = method->content;
        constexpr std::uint8_t Arc[] = {0x2b, 6, 1, 5, 5, 7, 0x30};
        if (oid.size() == 8 && std::equal(std::begin(Arc), std::end(Arc), oid.begin())) {
            if (oid[7] == 1)
                addUrl(to.ocspUrls, *location);
            else if (oid[7] == 2)
                addUrl(to.issuerUrls, *location);
        }
    }
    return !descriptions.failed();
}

bool readPolicies(ByteView value, Certificate &to)
{
    const auto sequence = first(value, Sequence);
    if (!sequence)
        return false;
    Reader policies(sequence->content);
    while (const auto policy = policies.next()) {
        const auto oid = policy->is(Sequence) ? first(policy->content, Oid) : std::nullopt;
        if (!oid)
            return false;
        if (to.policies.size() == MaxListed)
            return false;
        to.policies.push_back(oidText(oid->content));
    }
    return !policies.failed();
}

}  // namespace

bool readKeyUsage(ByteView value, std::uint16_t &bits)
{
    const auto string = first(value, BitString);
    if (!string || string->content.empty())
        return false;
    for (std::size_t byte = 1; byte < string->content.size() && byte < 3; ++byte)
        for (unsigned bit = 0; bit < 8; ++bit)
            if (string->content[byte] & (0x80u >> bit))
                bits = static_cast<std::uint16_t>(bits | 1u << ((byte - 1) * 8 + bit));
    return true;
}

bool readExtendedKeyUsage(ByteView value, std::vector<std::string> &out)
{
    const auto sequence = first(value, Sequence);
    if (!sequence)
        return false;
    Reader purposes(sequence->content);
    while (const auto purpose = purposes.next()) {
        if (!purpose->is(Oid))
            return false;
        if (out.size() == MaxListed)
            return false;
        out.push_back(oidLabel(purpose->content));
    }
    return !purposes.failed();
}

bool readAlternativeNames(ByteView value, std::vector<GeneralName> &out)
{
    const auto sequence = first(value, Sequence);
    if (!sequence)
        return false;
    Reader names(sequence->content);
    while (const auto element = names.next()) {
        if (out.size() == MaxNames)
            return false;
        if (auto name = generalName(*element))
            out.push_back(std::move(*name));
    }
    return !names.failed();
}

std::uint32_t countTimestamps(ByteView value)
{
    const auto list = first(value, OctetString);
    if (!list || list->content.size() < 2)
        return 0;
    ByteView rest = list->content.subspan(2);
    std::uint32_t count = 0;
    while (rest.size() >= 2) {
        const std::size_t size = static_cast<std::size_t>(rest[0] << 8 | rest[1]);
        if (size == 0 || size > rest.size() - 2)
            break;
        ++count;
        rest = rest.subspan(2 + size);
    }
    return count;
}

void ExtensionFields::read(ByteView oid, ByteView value)
{
    const Kind kind = kindOf(oid);
    if (kind == None)
        return;
    const auto bit = std::uint32_t{1} << kind;
    if ((m_seen & bit) || !readValue(kind, value))
        ++m_to.badExtensions;
    m_seen |= bit;
}

bool ExtensionFields::readValue(int kind, ByteView value)
{
    switch (kind) {
    case KeyIdSubject: {
        const auto id = first(value, OctetString);
        if (id)
            m_to.subjectKeyId.assign(id->content.begin(), id->content.end());
        return id.has_value();
    }
    case KeyIdAuthority: {
        const auto sequence = first(value, Sequence);
        if (!sequence)
            return false;
        if (const auto id = Reader(sequence->content).takeContext(0))
            m_to.authorityKeyId.assign(id->content.begin(), id->content.end());
        return true;
    }
    case Usage:
        return readKeyUsage(value, m_to.keyUsage);
    case AlternativeNames:
        return readAlternativeNames(value, m_to.names);
    case Constraints:
        return readConstraints(value, m_to);
    case Distribution:
        return readDistribution(value, m_to);
    case Policies:
        return readPolicies(value, m_to);
    case ExtendedUsage:
        return readExtendedKeyUsage(value, m_to.extendedKeyUsage);
    case Access:
        return readAccess(value, m_to);
    case Timestamps:
        m_to.sctCount = countTimestamps(value);
        return true;
    case AltKey:
        m_to.hasAltKey = true;
        return true;
    default:
        return true;
    }
}

}  // namespace crypto::x509
