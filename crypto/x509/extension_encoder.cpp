// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/extension_encoder.h"

#include "crypto/base/der.h"
#include "crypto/base/digest.h"
#include "crypto/base/oid_names.h"
#include "crypto/x509/general_name_encoder.h"
#include "crypto/x509/signing_parts.h"

namespace crypto::x509 {

namespace {

using namespace crypto::der;

Error invalid(const char *field, std::string why)
{
    return Error{ErrorCode::InvalidArgument, field, std::move(why)};
}

Result<Bytes> encodeNames(const CertificateSpec &spec)
{
    const auto names = encodeGeneralNames(spec.names, "subject alternative name");
    if (!names)
        return names.error();
    // RFC 5280 4.2.1.6: critical where the subject is empty.
    const bool noSubject =
        spec.subjectDer.empty() ? spec.subject.empty() : spec.subjectDer.size() <= 2;
    return encodeExtension("2.5.29.17", noSubject, encode(0x30, *names));
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

Result<Bytes> encodePurposes(const CertificateSpec &spec)
{
    Bytes list;
    for (const std::string &purpose : spec.extendedKeyUsage) {
        const std::string dotted = oidFromName(purpose, OidKind::ExtendedKeyUsage);
        const auto oid = oidBytes(dotted.empty() ? purpose : dotted);
        if (!oid)
            return invalid("extended key usage", purpose);
        append(list, encode(Oid, *oid));
    }
    return encodeExtension("2.5.29.37", spec.extendedKeyUsageCritical, encode(0x30, list));
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
    const auto points = encodeDistributionPoints(spec.crlUrls);
    return points ? encodeExtension("2.5.29.31", false, *points) : points;
}

Result<Bytes> encodeFreshest(const CertificateSpec &spec)
{
    const auto points = encodeDistributionPoints(spec.freshestCrlUrls);
    return points ? encodeExtension("2.5.29.46", false, *points) : points;
}

Result<Bytes> encodeConstraints(const CertificateSpec &spec)
{
    if (!spec.isAuthority)
        return invalid("name constraints", "only authorities have them (RFC 5280 4.2.1.10)");
    const auto value = encodeNameConstraints(spec.nameConstraints);
    return value ? encodeExtension("2.5.29.30", true, *value) : value;
}

// RFC 7633: SEQUENCE OF INTEGER with status_request (5).
Bytes encodeTlsFeature()
{
    return encodeExtension("1.3.6.1.5.5.7.1.24", false,
                           encode(0x30, encodeInteger(std::uint64_t{5})));
}

Bytes encodeBasicConstraints(const CertificateSpec &spec)
{
    Bytes constraints;
    if (spec.isAuthority) {
        constraints = {1, 1, 0xff};
        if (spec.pathLength >= 0)
            append(constraints, encodeInteger(static_cast<std::uint64_t>(spec.pathLength)));
    }
    return encodeExtension("2.5.29.19", true, encode(0x30, constraints));
}

Result<Bytes> encodePolicies(const CertificateSpec &spec)
{
    Bytes list;
    for (const std::string &policy : spec.policies) {
        const auto oid = oidBytes(policy);
        if (!oid)
            return invalid("certificate policies", policy);
        Bytes information = encode(Oid, *oid);
        if (!spec.policyStatementUrl.empty()) {
            if (!isIa5(spec.policyStatementUrl))
                return invalid("certificate policies", spec.policyStatementUrl);
            Bytes qualifier = encodeOid("1.3.6.1.5.5.7.2.1");  // id-qt-cps
            append(qualifier, encode(Ia5String, viewOf(spec.policyStatementUrl)));
            append(information, encode(0x30, encode(0x30, qualifier)));
        }
        append(list, encode(0x30, information));
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
    if (auto done = add(!spec.extendedKeyUsage.empty(), [&] { return encodePurposes(spec); });
        !done)
        return done;
    return add(!spec.names.empty(), [&] { return encodeNames(spec); });
}

}  // namespace

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
           encodeExtension(
               "2.5.29.14", false,
               encode(OctetString,
                      spec.subjectKeyId.empty() ? keyIdentifier(subjectSpki) : spec.subjectKeyId)));
    append(list, encodeExtension("2.5.29.35", false, encode(0x30, encode(0x80, issuerKeyId))));
    append(list, encodeBasicConstraints(spec));
    if (const auto common = appendCommon(list, spec); !common)
        return common.error();
    const std::pair<bool, Result<Bytes> (*)(const CertificateSpec &)> optional[] = {
        {!spec.ocspUrls.empty() || !spec.issuerUrls.empty(), encodeAccess},
        {!spec.crlUrls.empty(), encodeDistribution},
        {!spec.freshestCrlUrls.empty(), encodeFreshest},
        {!spec.policies.empty(), encodePolicies},
        {!spec.nameConstraints.empty(), encodeConstraints}};
    for (const auto &[wanted, make] : optional) {
        if (!wanted)
            continue;
        const auto made = make(spec);
        if (!made)
            return made.error();
        append(list, *made);
    }
    if (spec.ocspNoCheck) {
        constexpr std::uint8_t Null[] = {5, 0};
        append(list, encodeExtension("1.3.6.1.5.5.7.48.1.5", false, Null));
    }
    if (spec.mustStaple)
        append(list, encodeTlsFeature());
    for (const Extension &extension : spec.more)
        append(list, encodeExtension(oidText(extension.oid), extension.critical, extension.value));
    return encode(0x30, list);
}

Result<Bytes> encodeRequestedExtensions(const CertificateSpec &spec)
{
    Bytes list;
    if (spec.isAuthority)
        append(list, encodeBasicConstraints(spec));
    if (const auto common = appendCommon(list, spec); !common)
        return common.error();
    if (spec.mustStaple)
        append(list, encodeTlsFeature());
    for (const Extension &extension : spec.more)
        append(list, encodeExtension(oidText(extension.oid), extension.critical, extension.value));
    return encode(0x30, list);
}

}  // namespace crypto::x509
