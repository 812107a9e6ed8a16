// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/host_name.h"

#include "crypto/base/der.h"
#include "crypto/x509/certificate_parts.h"
#include "crypto/x509/general_name_encoder.h"

#include <algorithm>

namespace crypto::x509 {

namespace {

using namespace crypto::der;

std::string_view textOf(ByteView bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

// RFC 9598 3: id-on-SmtpUTF8Mailbox, a UTF8String in an otherName.
std::optional<std::string_view> utf8Mailbox(ByteView otherName)
{
    constexpr std::uint8_t SmtpUtf8[] = {0x2b, 6, 1, 5, 5, 7, 8, 9};
    Reader parts(otherName);
    const auto type = parts.take(Oid);
    const auto wrapped = type ? parts.takeContext(0) : std::nullopt;
    if (!wrapped || !sameBytes(type->content, SmtpUtf8))
        return std::nullopt;
    const auto value = first(wrapped->content, Utf8String);
    if (!value)
        return std::nullopt;
    return textOf(value->content);
}

// The part before the @ as it is, the domain without regard to case.
bool sameMailbox(std::string_view a, std::string_view b)
{
    const auto at = a.rfind('@');
    const auto other = b.rfind('@');
    return at != std::string_view::npos && other != std::string_view::npos
        && a.substr(0, at) == b.substr(0, other)
        && asciiLower(a.substr(at)) == asciiLower(b.substr(other));
}

}  // namespace

std::string asciiLower(std::string_view text)
{
    std::string out(text);
    for (char &c : out)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c + 32);
    return out;
}

std::optional<std::vector<RawName>> rawNames(ByteView der)
{
    constexpr std::size_t MaxNames = 20'000;
    Reader outer(der);
    const auto sequence = outer.take(Sequence);
    if (!sequence || !outer.atEnd())
        return std::nullopt;
    std::vector<RawName> out;
    Reader names(sequence->content);
    while (const auto name = names.next()) {
        if (name->cls != Class::Context || name->tag > 8 || out.size() == MaxNames)
            return std::nullopt;
        out.push_back({name->tag, name->content});
    }
    if (names.failed())
        return std::nullopt;
    return out;
}

bool isDnsName(std::string_view name, Wildcard wildcard)
{
    if (wildcard == Wildcard::Yes && name.starts_with("*."))
        name.remove_prefix(2);
    if (name.empty() || name.size() > 253)
        return false;
    std::size_t start = 0;
    while (start <= name.size()) {
        const std::size_t end = std::min(name.find('.', start), name.size());
        const std::string_view label = name.substr(start, end - start);
        if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-')
            return false;
        for (const char c : label)
            if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                  || c == '-' || c == '_'))
                return false;
        start = end + 1;
    }
    return true;
}

bool matchesDns(std::string_view pattern, std::string_view host)
{
    if (!isDnsName(pattern, Wildcard::Yes) || !isDnsName(host, Wildcard::No))
        return false;
    const std::string wanted = asciiLower(host);
    const std::string given = asciiLower(pattern);
    if (!given.starts_with("*."))
        return given == wanted;
    const std::string_view rest = std::string_view(given).substr(1);
    const auto dot = wanted.find('.');
    return dot != std::string::npos && rest.find('.', 1) != std::string_view::npos
        && std::string_view(wanted).substr(dot) == rest;
}

std::optional<HostReference> hostReference(std::string_view text)
{
    HostReference out;
    if (const auto at = text.rfind('@'); at != std::string_view::npos) {
        if (at == 0 || !isDnsName(text.substr(at + 1), Wildcard::No))
            return std::nullopt;
        out.kind = HostReference::Kind::Mail;
        out.text = text;
        return out;
    }
    if (text.size() > 2 && text.front() == '[' && text.back() == ']')
        text = text.substr(1, text.size() - 2);
    if (const auto address = ipBytes(std::string(text))) {
        out.kind = HostReference::Kind::Ip;
        out.address = *address;
        out.text = text;
        return out;
    }
    if (text.size() > 1 && text.back() == '.')
        text.remove_suffix(1);
    if (!isDnsName(text, Wildcard::No))
        return std::nullopt;
    // A last label of digits is an address written badly, never a name (RFC 1123 2.1).
    const std::string_view last = text.substr(text.rfind('.') + 1);
    if (std::all_of(last.begin(), last.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    out.text = asciiLower(text);
    return out;
}

bool matchesHost(const std::vector<RawName> &names, const HostReference &wanted)
{
    return std::any_of(names.begin(), names.end(), [&](const RawName &name) {
        switch (wanted.kind) {
        case HostReference::Kind::Dns:
            return name.tag == 2 && matchesDns(textOf(name.content), wanted.text);
        case HostReference::Kind::Ip:
            return name.tag == 7 && sameBytes(name.content, wanted.address);
        case HostReference::Kind::Mail:
            if (name.tag == 1)
                return isAscii(textOf(name.content))
                    && sameMailbox(textOf(name.content), wanted.text);
            if (name.tag == 0) {
                const auto mailbox = utf8Mailbox(name.content);
                return mailbox && sameMailbox(*mailbox, wanted.text);
            }
            return false;
        }
        return false;
    });
}

}  // namespace crypto::x509
