// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/name_constraints.h"

#include "crypto/base/der.h"
#include "crypto/x509/certificate_parts.h"
#include "crypto/x509/name.h"
#include "crypto/x509/name_match.h"

#include <algorithm>
#include <bit>

namespace crypto::x509 {

namespace {

using namespace crypto::der;

enum NameTag : std::uint32_t { Other = 0, Mail = 1, Dns = 2, Directory = 4, Uri = 6, Ip = 7 };
// What a comparison came to: a name or a constraint that cannot be understood is neither.
enum class Match : std::uint8_t { No, Yes, Unclear };

std::string_view textOf(ByteView bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

Match asMatch(bool value)
{
    return value ? Match::Yes : Match::No;
}

// "example.org" covers itself and everything below it; ".example.org" only what is below.
bool below(std::string_view host, std::string_view base)
{
    const std::string name = asciiLower(host), tree = asciiLower(base);
    if (tree.empty())
        return true;
    if (tree.front() == '.')
        return name.size() > tree.size() && name.ends_with(tree);
    return name == tree || (name.size() > tree.size() + 1 && name.ends_with('.' + tree));
}

bool isConstraintHost(std::string_view base)
{
    return base.empty() || isDnsName(base.front() == '.' ? base.substr(1) : base, Wildcard::No);
}

enum class Side : std::uint8_t { Permitted, Excluded };

Match dns(std::string_view name, std::string_view base, Side side)
{
    if (!isConstraintHost(base) || !isDnsName(name, Wildcard::Yes))
        return Match::Unclear;
    if (!name.starts_with("*."))
        return asMatch(below(name, base));
    // A wildcard stands for every label: for a permitted tree all of them must be inside it, for an
    // excluded one none may be.
    const std::string_view rest = name.substr(2);
    // "*.example.org" is all below ".example.org", too.
    const std::string_view plain = base.starts_with('.') ? base.substr(1) : base;
    if (below(rest, plain))
        return Match::Yes;
    return asMatch(side == Side::Excluded && below(plain, rest));
}

Match mail(std::string_view name, std::string_view base)
{
    const auto at = name.rfind('@');
    if (at == std::string_view::npos || at == 0)
        return Match::Unclear;
    const std::string_view host = name.substr(at + 1);
    if (base.find('@') != std::string_view::npos) {
        const auto other = base.rfind('@');
        return asMatch(name.substr(0, at) == base.substr(0, other)
                       && asciiLower(host) == asciiLower(base.substr(other + 1)));
    }
    if (!isConstraintHost(base) || !isDnsName(host, Wildcard::No))
        return Match::Unclear;
    if (base.empty())
        return Match::Yes;
    // Unlike DNS names: a host is that host alone, a leading dot means those below it.
    return asMatch(base.front() == '.' ? below(host, base) : asciiLower(host) == asciiLower(base));
}

// The host of scheme://user@host:port/…; nothing without an authority or with an address in it.
std::optional<std::string_view> uriHost(std::string_view uri)
{
    const auto scheme = uri.find("://");
    if (scheme == std::string_view::npos || scheme == 0)
        return std::nullopt;
    std::string_view rest = uri.substr(scheme + 3);
    rest = rest.substr(0, rest.find_first_of("/?#"));
    if (const auto at = rest.rfind('@'); at != std::string_view::npos)
        rest.remove_prefix(at + 1);
    rest = rest.substr(0, rest.find(':'));
    const auto host = hostReference(rest);
    if (!host || host->kind != HostReference::Kind::Dns)
        return std::nullopt;
    return rest;
}

Match uri(std::string_view name, std::string_view base)
{
    const auto host = uriHost(name);
    if (!host || !isConstraintHost(base))
        return Match::Unclear;
    if (base.empty())
        return Match::Yes;
    return asMatch(base.front() == '.' ? below(*host, base)
                                       : asciiLower(*host) == asciiLower(base));
}

Match ip(ByteView name, ByteView base)
{
    if (name.size() != 4 && name.size() != 16)
        return Match::Unclear;
    if (base.size() != name.size() * 2)
        return Match::No;  // the other family
    for (std::size_t i = 0; i < name.size(); ++i) {
        const std::uint8_t mask = base[name.size() + i];
        if ((name[i] & mask) != (base[i] & mask))
            return Match::No;
    }
    return Match::Yes;
}

Match directory(ByteView rdnSequence, ByteView base)
{
    const auto tree = rdnKeys(base);
    const auto name = rdnKeys(rdnSequence);
    if (!tree || !name)
        return Match::Unclear;
    return asMatch(tree->size() <= name->size()
                   && std::equal(tree->begin(), tree->end(), name->begin()));
}

ByteView directoryContent(ByteView content)
{
    const auto sequence = first(content, Sequence);
    return sequence ? sequence->content : ByteView();
}

Match compare(const RawName &name, const RawName &base, Side side)
{
    switch (name.tag) {
    case Mail:
        return mail(textOf(name.content), textOf(base.content));
    case Dns:
        return dns(textOf(name.content), textOf(base.content), side);
    case Directory:
        return directory(directoryContent(name.content), directoryContent(base.content));
    case Uri:
        return uri(textOf(name.content), textOf(base.content));
    case Ip:
        return ip(name.content, base.content);
    default:
        return Match::Unclear;  // RFC 5280 4.2.1.10: process it or refuse
    }
}

std::string shown(const RawName &name)
{
    switch (name.tag) {
    case Mail:
    case Dns:
    case Uri:
        return visibleText(textOf(name.content).substr(0, 256));
    case Ip:
        return ipText(name.content);
    case Directory:
        if (const auto parsed = parseName(directoryContent(name.content)))
            return visibleText(parsed->text);
        return "directory name";
    default:
        return "a name of kind " + std::to_string(name.tag);
    }
}

bool isProperMask(ByteView mask)
{
    bool ended = false;
    for (const std::uint8_t byte : mask) {
        const int ones = std::countl_one(byte);
        if ((ended && byte) || static_cast<std::uint8_t>(byte << ones) != 0)
            return false;
        ended = ended || ones < 8;
    }
    return true;
}

bool readSubtrees(const Element &list, std::vector<RawName> &out)
{
    Reader subtrees(list.content);
    while (const auto subtree = subtrees.next()) {
        Reader parts(subtree->content);
        const auto base = subtree->is(Sequence) ? parts.next() : std::nullopt;
        // RFC 5280 4.2.1.10: minimum is zero (so not written) and maximum absent.
        if (!base || base->cls != Class::Context || base->tag > 8 || !parts.atEnd())
            return false;
        const ByteView bytes = base->content;
        if (base->tag == Ip
            && ((bytes.size() != 8 && bytes.size() != 32)
                || !isProperMask(bytes.subspan(bytes.size() / 2))))
            return false;
        if (base->tag == Directory && !first(bytes, Sequence))
            return false;
        out.push_back({base->tag, bytes});
    }
    return !subtrees.failed() && !out.empty();
}

}  // namespace

Result<NameConstraints> readNameConstraints(ByteView value)
{
    const Error malformed{ErrorCode::Malformed, "name constraints", "a subtree is not well formed"};
    Reader outer(value);
    const auto sequence = outer.take(Sequence);
    if (!sequence || !outer.atEnd())
        return malformed;
    NameConstraints out;
    Reader parts(sequence->content);
    const auto permitted = parts.takeContext(0);
    if (permitted && !readSubtrees(*permitted, out.permitted))
        return malformed;
    const auto excluded = parts.takeContext(1);
    if (excluded && !readSubtrees(*excluded, out.excluded))
        return malformed;
    if (!parts.atEnd() || (!permitted && !excluded))
        return malformed;
    return out;
}

std::optional<std::string> ConstraintStack::brokenName(const RawName &name)
{
    for (const NameConstraints *level : m_levels) {
        const std::size_t cost = level->permitted.size() + level->excluded.size();
        if (cost > m_budget)
            return "there are too many names and constraints to compare";
        m_budget -= cost;
        for (const RawName &base : level->excluded) {
            if (base.tag != name.tag)
                continue;
            const Match match = compare(name, base, Side::Excluded);
            if (match == Match::Yes)
                return shown(name) + " is excluded";
            if (match == Match::Unclear)
                return shown(name) + " cannot be compared with a constraint";
        }
        bool limited = false, allowed = false;
        for (const RawName &base : level->permitted) {
            if (base.tag != name.tag)
                continue;
            limited = true;
            allowed = allowed || compare(name, base, Side::Permitted) == Match::Yes;
        }
        if (limited && !allowed)
            return shown(name) + " is not permitted";
    }
    return std::nullopt;
}

std::optional<std::string> ConstraintStack::broken(const ConstrainedNames &all)
{
    if (m_levels.empty())
        return std::nullopt;
    bool hasMail = false;
    for (const RawName &name : all.names) {
        hasMail = hasMail || name.tag == Mail;
        // RFC 9598 6: constraints of rfc822Name hold for SmtpUTF8Mailbox as well.
        constexpr std::uint8_t SmtpUtf8[] = {0x2b, 6, 1, 5, 5, 7, 8, 9};
        if (name.tag == Other) {
            Reader parts(name.content);
            const auto type = parts.take(Oid);
            const auto wrapped = type ? parts.takeContext(0) : std::nullopt;
            if (wrapped && sameBytes(type->content, SmtpUtf8))
                if (const auto value = first(wrapped->content, Utf8String)) {
                    if (auto problem = brokenName({Mail, value->content}))
                        return problem;
                    hasMail = true;
                }
        }
        if (auto problem = brokenName(name))
            return problem;
    }
    if (all.subject.empty())
        return std::nullopt;
    const Bytes subject = encode(0x30, all.subject);
    if (auto problem = brokenName({Directory, subject}))
        return problem;
    if (hasMail)
        return std::nullopt;
    // RFC 5280 4.2.1.10: without an rfc822Name the addresses in the subject are bound too.
    constexpr std::uint8_t EmailAddress[] = {0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 9, 1};
    Reader rdns(all.subject);
    while (const auto rdn = rdns.next()) {
        Reader pairs(rdn->content);
        while (const auto pair = pairs.next()) {
            Reader parts(pair->content);
            const auto type = parts.take(Oid);
            const auto value = type ? parts.next() : std::nullopt;
            if (value && sameBytes(type->content, EmailAddress))
                if (auto problem = brokenName({Mail, value->content}))
                    return problem;
        }
    }
    return std::nullopt;
}

}  // namespace crypto::x509
