// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/extension_encoder.h"

#include "crypto/base/der.h"
#include "crypto/base/digest.h"
#include "crypto/base/oid_names.h"

#include <botan/ipv4_address.h>
#include <botan/ipv6_address.h>

namespace crypto::x509 {

namespace {

using namespace crypto::der;

Error invalid(const char *field, std::string why)
{
    return Error{ErrorCode::InvalidArgument, field, std::move(why)};
}

bool isIa5(std::string_view text)
{
    for (const char c : text)
        if (static_cast<unsigned char>(c) > 0x7e || static_cast<unsigned char>(c) < 0x20)
            return false;
    return !text.empty();
}

Result<Bytes> encodeGeneralName(const AlternativeNameSpec &name)
{
    const auto ia5 = [&](std::uint8_t tag) -> Result<Bytes> {
        if (!isIa5(name.value))
            return invalid("subject alternative name", "only ASCII fits into it: " + name.value);
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
            return invalid("subject alternative name", "no IP address: " + name.value);
        return encode(0x87, *bytes);
    }
    case GeneralNameType::RegisteredId: {
        const auto oid = oidBytes(name.value);
        if (!oid)
            return invalid("subject alternative name", "no object identifier: " + name.value);
        return encode(0x88, *oid);
    }
    case GeneralNameType::OtherName: {
        const auto colon = name.value.find(':');
        const auto oid = oidBytes(std::string_view(name.value).substr(0, colon));
        if (colon == std::string::npos || !oid)
            return invalid("subject alternative name", "other names are written oid:text");
        Bytes content = encode(Oid, *oid);
        append(content,
               encode(0xa0,
                      encode(Utf8String, viewOf(std::string_view(name.value).substr(colon + 1)))));
        return encode(0xa0, content);
    }
    case GeneralNameType::Directory:
        break;
    }
    return invalid("subject alternative name", "directory names cannot be requested");
}

Result<Bytes> encodeNames(const CertificateSpec &spec)
{
    Bytes names;
    for (const AlternativeNameSpec &name : spec.names) {
        const auto encoded = encodeGeneralName(name);
        if (!encoded)
            return encoded.error();
        append(names, *encoded);
    }
    // RFC 5280 4.2.1.6: critical where the subject is empty.
    return encodeExtension("2.5.29.17", spec.subject.empty(), encode(0x30, names));
}

Bytes encodeUsage(std::uint16_t usage)
{
    std::uint8_t bytes[2] = {0, 0};
    unsigned highest = 0;
    for (unsigned bit = 0; bit < 9; ++bit)
        if (usage & (1u << bit)) {
            bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] | 0x80u >> bit % 8);
            highest = bit;
        }
    const std::size_t size = highest / 8 + 1;
    return encodeBitString(ByteView(bytes, size), static_cast<std::uint8_t>(7 - highest % 8));
}

Result<Bytes> encodePurposes(const std::vector<std::string> &purposes)
{
    Bytes list;
    for (const std::string &purpose : purposes) {
        const std::string dotted = oidFromName(purpose, OidKind::ExtendedKeyUsage);
        const auto oid = oidBytes(dotted.empty() ? purpose : dotted);
        if (!oid)
            return invalid("extended key usage", purpose);
        append(list, encode(Oid, *oid));
    }
    return encodeExtension("2.5.29.37", false, encode(0x30, list));
}

Result<Bytes> encodeAccess(const CertificateSpec &spec)
{
    Bytes list;
    for (const auto &[urls, method] : {std::pair(&spec.ocspUrls, "1.3.6.1.5.5.7.48.1"),
                                       std::pair(&spec.issuerUrls, "1.3.6.1.5.5.7.48.2")})
        for (const std::string &url : *urls) {
            if (!isIa5(url))
                return invalid("authority information access", url);
            Bytes description = encodeOid(method);
            append(description, encode(0x86, viewOf(url)));
            append(list, encode(0x30, description));
        }
    return encodeExtension("1.3.6.1.5.5.7.1.1", false, encode(0x30, list));
}

Result<Bytes> encodeDistribution(const CertificateSpec &spec)
{
    Bytes list;
    for (const std::string &url : spec.crlUrls) {
        if (!isIa5(url))
            return invalid("CRL distribution points", url);
        append(list, encode(0x30, encode(0xa0, encode(0xa0, encode(0x86, viewOf(url))))));
    }
    return encodeExtension("2.5.29.31", false, encode(0x30, list));
}

Result<Bytes> encodePolicies(const CertificateSpec &spec)
{
    Bytes list;
    for (const std::string &policy : spec.policies) {
        const auto oid = oidBytes(policy);
        if (!oid)
            return invalid("certificate policies", policy);
        append(list, encode(0x30, encode(Oid, *oid)));
    }
    return encodeExtension("2.5.29.32", false, encode(0x30, list));
}

// What both a certificate and a request may carry.
Result<void> appendCommon(Bytes &to, const CertificateSpec &spec)
{
    if (spec.keyUsage)
        append(to, encodeExtension("2.5.29.15", true, encodeUsage(spec.keyUsage)));
    const auto add = [&](bool wanted, auto make) -> Result<void> {
        if (!wanted)
            return {};
        const auto made = make();
        if (!made)
            return made.error();
        append(to, *made);
        return {};
    };
    if (auto done = add(!spec.extendedKeyUsage.empty(),
                        [&] { return encodePurposes(spec.extendedKeyUsage); });
        !done)
        return done;
    return add(!spec.names.empty(), [&] { return encodeNames(spec); });
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

Bytes encodeExtension(std::string_view oid, bool critical, ByteView value)
{
    Bytes content = encodeOid(oid);
    constexpr std::uint8_t True[] = {1, 1, 0xff};
    if (critical)
        append(content, True);
    append(content, encode(OctetString, value));
    return encode(0x30, content);
}

Bytes keyIdentifier(ByteView spki)
{
    const auto outer = first(spki, Sequence);
    Reader parts(outer ? outer->content : ByteView());
    parts.take(Sequence);
    const auto key = parts.take(BitString);
    const Digest256 digest = sha256(key && !key->content.empty() ? key->content.subspan(1) : spki);
    return {digest.begin(), digest.begin() + 20};
}

Result<Bytes> encodeExtensions(const CertificateSpec &spec, ByteView subjectSpki,
                               ByteView issuerKeyId)
{
    Bytes list;
    list.reserve(512);
    append(list,
           encodeExtension("2.5.29.14", false, encode(OctetString, keyIdentifier(subjectSpki))));
    append(list, encodeExtension("2.5.29.35", false, encode(0x30, encode(0x80, issuerKeyId))));
    Bytes constraints;
    if (spec.isAuthority) {
        constraints = {1, 1, 0xff};
        if (spec.pathLength >= 0)
            append(constraints, encodeInteger(static_cast<std::uint64_t>(spec.pathLength)));
    }
    append(list, encodeExtension("2.5.29.19", true, encode(0x30, constraints)));
    if (const auto common = appendCommon(list, spec); !common)
        return common.error();
    const std::pair<bool, Result<Bytes> (*)(const CertificateSpec &)> optional[] = {
        {!spec.ocspUrls.empty() || !spec.issuerUrls.empty(), encodeAccess},
        {!spec.crlUrls.empty(), encodeDistribution},
        {!spec.policies.empty(), encodePolicies}};
    for (const auto &[wanted, make] : optional) {
        if (!wanted)
            continue;
        const auto made = make(spec);
        if (!made)
            return made.error();
        append(list, *made);
    }
    for (const Extension &extension : spec.more)
        append(list, encodeExtension(oidText(extension.oid), extension.critical, extension.value));
    return encode(0x30, list);
}

Result<Bytes> encodeRequestedExtensions(const CertificateSpec &spec)
{
    Bytes list;
    if (const auto common = appendCommon(list, spec); !common)
        return common.error();
    for (const Extension &extension : spec.more)
        append(list, encodeExtension(oidText(extension.oid), extension.critical, extension.value));
    return encode(0x30, list);
}

}  // namespace crypto::x509
