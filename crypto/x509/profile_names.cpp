// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/profile_names.h"

#include "crypto/x509/general_name_encoder.h"
#include "crypto/x509/name_text.h"
#include "crypto/x509/signing_parts.h"

#include <algorithm>

namespace crypto::x509 {

namespace {

std::string lower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    });
    return out;
}

// Underscores are no host name's, but RFC 8552 names in private networks have them.
bool isLabel(std::string_view label)
{
    if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-')
        return false;
    return std::all_of(label.begin(), label.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

bool isHost(std::string_view host)
{
    if (host.empty() || host.size() > 253 || ipBytes(std::string(host)))
        return false;
    for (;;) {
        const auto dot = host.find('.');
        if (!isLabel(host.substr(0, dot)))
            return false;
        if (dot == std::string_view::npos)
            return true;
        host.remove_prefix(dot + 1);
    }
}

std::string hostOf(const AlternativeNameSpec &name)
{
    if (name.type == GeneralNameType::Mail)
        return name.value.substr(name.value.rfind('@') + 1);
    if (name.type != GeneralNameType::Uri)
        return isWildcard(name.value) ? name.value.substr(2) : name.value;
    // RFC 3986 3.2: //user@host:port/
    const auto slashes = name.value.find("://");
    if (slashes == std::string::npos)
        return {};
    std::string authority = name.value.substr(slashes + 3);
    authority.resize(std::min(authority.find_first_of("/?#"), authority.size()));
    authority = authority.substr(authority.rfind('@') + 1);
    if (authority.starts_with('['))
        return {};
    return lower(authority.substr(0, authority.find(':')));
}

bool insideNetwork(const std::string &address, const std::string &network)
{
    const auto bytes = ipBytes(address);
    const auto range = networkBytes(network);
    if (!bytes || !range || range->size() != 2 * bytes->size())
        return false;
    for (std::size_t i = 0; i < bytes->size(); ++i)
        if (((*bytes)[i] & (*range)[bytes->size() + i]) != (*range)[i])
            return false;
    return true;
}

}  // namespace

bool isWildcard(const std::string &host)
{
    return host.starts_with("*.");
}

std::optional<std::string> canonicalName(const AlternativeNameSpec &name)
{
    const std::string &value = name.value;
    switch (name.type) {
    case GeneralNameType::Dns: {
        std::string host = lower(value);
        const bool good = isWildcard(host)
            ? isHost(std::string_view(host).substr(2)) && host.find('.', 2) != std::string::npos
            : isHost(host);
        return good ? std::optional(std::move(host)) : std::nullopt;
    }
    case GeneralNameType::Ip: {
        const auto bytes = ipBytes(value);
        return bytes ? std::optional(ipText(*bytes)) : std::nullopt;
    }
    case GeneralNameType::Mail: {
        const auto at = value.rfind('@');
        const std::string local = value.substr(0, at);
        if (at == std::string::npos || local.size() > 64 || !isIa5(local)
            || local.find_first_of(" <>()[]\\,;:\"@") != std::string::npos)
            return std::nullopt;
        const std::string host = lower(value.substr(at + 1));
        return isHost(host) ? std::optional(local + '@' + host) : std::nullopt;
    }
    case GeneralNameType::Uri: {
        const auto colon = value.find(':');
        const bool good = isIa5(value) && colon != std::string::npos && colon > 0
            && value.size() > colon + 1 && value.find_first_of(" \"<>\\^`{|}") == std::string::npos
            && std::all_of(value.begin(), value.begin() + static_cast<std::ptrdiff_t>(colon),
                           [](char c) {
                               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                                   || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
                           });
        return good ? std::optional(value) : std::nullopt;
    }
    case GeneralNameType::Directory: {
        const auto parts = parseNameText(value);
        return parts && !parts->empty() ? std::optional(value) : std::nullopt;
    }
    case GeneralNameType::OtherName:
    case GeneralNameType::RegisteredId:
        return encodeGeneralName(name, "name") ? std::optional(value) : std::nullopt;
    }
    return std::nullopt;
}

bool nameWithin(const AlternativeNameSpec &canonical, const std::vector<std::string> &within)
{
    if (within.empty())
        return true;
    const std::string host = hostOf(canonical);
    return std::any_of(within.begin(), within.end(), [&](const std::string &range) {
        if (canonical.type == GeneralNameType::Ip)
            return insideNetwork(canonical.value, range);
        if (canonical.type == GeneralNameType::Mail && range.find('@') != std::string::npos)
            return canonical.value == range;
        const std::string base = lower(range);
        return !host.empty() && !base.empty() && (host == base || host.ends_with('.' + base));
    });
}

const char *nameTypeWord(GeneralNameType type)
{
    switch (type) {
    case GeneralNameType::Dns:
        return "dns";
    case GeneralNameType::Ip:
        return "ip";
    case GeneralNameType::Mail:
        return "mail";
    case GeneralNameType::Uri:
        return "uri";
    case GeneralNameType::Directory:
        return "directory";
    case GeneralNameType::OtherName:
        return "other";
    case GeneralNameType::RegisteredId:
        return "oid";
    }
    return "";
}

}  // namespace crypto::x509
