// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/general_name_encoder.h"

#include "crypto/base/der.h"
#include "crypto/x509/name_text.h"
#include "crypto/x509/signing_parts.h"

#include <botan/ipv4_address.h>
#include <botan/ipv6_address.h>

#include <charconv>

namespace crypto::x509 {

namespace {

using namespace crypto::der;

Error invalid(const char *field, std::string why)
{
    return Error{ErrorCode::InvalidArgument, field, std::move(why)};
}

// DirectoryName is a CHOICE: its tag is explicit (RFC 5280 4.2.1.6).
Result<Bytes> encodeDirectory(const std::string &text, const char *field)
{
    const auto parts = parseNameText(text);
    if (!parts)
        return invalid(field, parts.error().detail);
    const auto name = encodeName(*parts);
    if (!name)
        return invalid(field, name.error().detail + ": " + text);
    return encode(0xa4, *name);
}

Result<Bytes> subtrees(std::uint8_t tag, const std::vector<AlternativeNameSpec> &names)
{
    constexpr const char *Field = "name constraints";
    Bytes list;
    for (const AlternativeNameSpec &name : names) {
        Bytes base;
        if (name.type == GeneralNameType::Ip) {
            const auto network = networkBytes(name.value);
            if (!network)
                return invalid(Field, "no network: " + name.value);
            base = encode(0x87, *network);
        } else {
            auto encoded = encodeGeneralName(name, Field);
            if (!encoded)
                return encoded;
            base = std::move(encoded.value());
        }
        append(list, encode(0x30, base));
    }
    return encode(tag, list);
}

}  // namespace

std::optional<Bytes> ipBytes(const std::string &text)
{
    if (const auto v4 = Botan::IPv4Address::from_string(text)) {
        const auto bytes = v4->to_bytes();
        return Bytes(bytes.begin(), bytes.end());
    }
    if (const auto v6 = Botan::IPv6Address::from_string(text)) {
        const auto bytes = v6->address();
        return Bytes(bytes.begin(), bytes.end());
    }
    return std::nullopt;
}

std::optional<Bytes> networkBytes(const std::string &text)
{
    const auto slash = text.find('/');
    auto address = ipBytes(text.substr(0, slash));
    if (!address)
        return std::nullopt;
    std::size_t bits = address->size() * 8;
    if (slash != std::string::npos) {
        std::size_t asked = 0;
        const char *end = text.data() + text.size();
        const auto [at, error] = std::from_chars(text.data() + slash + 1, end, asked);
        if (error != std::errc() || at != end || asked > bits)
            return std::nullopt;
        bits = asked;
    }
    Bytes mask(address->size(), 0);
    for (std::size_t i = 0; i < mask.size(); ++i) {
        const std::size_t ones = bits > 8 * i ? std::min<std::size_t>(8, bits - 8 * i) : 0;
        mask[i] = static_cast<std::uint8_t>(0xff00u >> ones);
        (*address)[i] = static_cast<std::uint8_t>((*address)[i] & mask[i]);
    }
    append(*address, mask);
    return address;
}

Result<Bytes> encodeGeneralName(const AlternativeNameSpec &name, const char *field)
{
    const auto ia5 = [&](std::uint8_t tag) -> Result<Bytes> {
        if (!isIa5(name.value))
            return invalid(field, "only ASCII fits into it: " + name.value);
        return encode(tag, viewOf(name.value));
    };
    switch (name.type) {
    case GeneralNameType::Mail:
        return ia5(0x81);
    case GeneralNameType::Dns:
        return ia5(0x82);
    case GeneralNameType::Uri:
        return ia5(0x86);
    case GeneralNameType::Ip: {
        const auto bytes = ipBytes(name.value);
        if (!bytes)
            return invalid(field, "no IP address: " + name.value);
        return encode(0x87, *bytes);
    }
    case GeneralNameType::RegisteredId: {
        const auto oid = oidBytes(name.value);
        if (!oid)
            return invalid(field, "no object identifier: " + name.value);
        return encode(0x88, *oid);
    }
    case GeneralNameType::OtherName: {
        const auto colon = name.value.find(':');
        const auto oid = oidBytes(std::string_view(name.value).substr(0, colon));
        if (colon == std::string::npos || !oid)
            return invalid(field, "other names are written oid:text");
        Bytes content = encode(Oid, *oid);
        append(content,
               encode(0xa0,
                      encode(Utf8String, viewOf(std::string_view(name.value).substr(colon + 1)))));
        return encode(0xa0, content);
    }
    case GeneralNameType::Directory:
        return encodeDirectory(name.value, field);
    }
    return invalid(field, "a type of name that does not exist");
}

Result<Bytes> encodeGeneralNames(const std::vector<AlternativeNameSpec> &names, const char *field)
{
    Bytes list;
    for (const AlternativeNameSpec &name : names) {
        const auto encoded = encodeGeneralName(name, field);
        if (!encoded)
            return encoded.error();
        append(list, *encoded);
    }
    return list;
}

Result<Bytes> encodeNameConstraints(const NameConstraintsSpec &constraints)
{
    Bytes content;
    for (const auto &[tag, names] : {std::pair(std::uint8_t{0xa0}, &constraints.permitted),
                                     std::pair(std::uint8_t{0xa1}, &constraints.excluded)}) {
        if (names->empty())
            continue;
        const auto encoded = subtrees(tag, *names);
        if (!encoded)
            return encoded.error();
        append(content, *encoded);
    }
    return encode(0x30, content);
}

}  // namespace crypto::x509
