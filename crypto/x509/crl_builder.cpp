// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/crl_builder.h"

#include "crypto/base/der.h"
#include "crypto/x509/extension_encoder.h"
#include "crypto/x509/signing_parts.h"

#include <map>
#include <unordered_set>

namespace crypto::x509 {

namespace {

using namespace crypto::der;

constexpr std::size_t MostSerialBytes = 20;  // RFC 5280 4.1.2.2
constexpr std::size_t PollEvery = 4096;

constexpr std::pair<RevocationReason, std::string_view> Reasons[] = {
    {Unspecified, "unspecified"},
    {KeyCompromise, "keyCompromise"},
    {CaCompromise, "cACompromise"},
    {AffiliationChanged, "affiliationChanged"},
    {Superseded, "superseded"},
    {CessationOfOperation, "cessationOfOperation"},
    {CertificateHold, "certificateHold"},
    {RemoveFromCrl, "removeFromCRL"},
    {PrivilegeWithdrawn, "privilegeWithdrawn"},
    {AaCompromise, "aACompromise"}};

Error invalid(const char *field, std::string why)
{
    return Error{ErrorCode::InvalidArgument, field, std::move(why)};
}

Result<void> checkSpec(const CrlSpec &spec)
{
    if (spec.nextUpdate <= spec.thisUpdate)
        return invalid("next update", "it is not after this update");
    if (spec.base && *spec.base >= spec.number)
        return invalid("base CRL number", "a delta has a greater number than its base");
    if (spec.base && !spec.freshestUrls.empty())
        return invalid("freshest CRL", "a delta has none (RFC 5280 5.2.6)");
    if (spec.distributionPoint && spec.distributionPoint->onlyUsers
        && spec.distributionPoint->onlyAuthorities)
        return invalid("issuing distribution point", "neither users nor authorities are left");
    return {};
}

Result<Bytes> encodeEntry(const RevokedSpec &entry, bool delta)
{
    const ByteView serial = magnitude(entry.serial);
    if (entry.serial.empty() || serial.size() > MostSerialBytes)
        return invalid("serial number", "it has no bytes, or more than 20: " + toHex(serial));
    if (reasonName(entry.reason).empty())
        return invalid("reason", "no CRLReason: " + std::to_string(entry.reason));
    if (entry.reason == RemoveFromCrl && !delta)
        return invalid("reason", "removeFromCRL stands in delta CRLs only (RFC 5280 5.3.1)");
    Bytes one = encodeInteger(serial);
    append(one, encodeTime(entry.revokedAt));
    Bytes extensions;
    if (entry.reason != Unspecified) {  // RFC 5280 5.3.1: absent rather than unspecified
        const Bytes reason{Enumerated, 1, static_cast<std::uint8_t>(entry.reason)};
        append(extensions, encodeExtension("2.5.29.21", false, reason));
    }
    if (entry.invalidSince)
        append(extensions,
               encodeExtension("2.5.29.24", false, encodeGeneralizedTime(*entry.invalidSince)));
    if (!extensions.empty())
        append(one, encode(0x30, extensions));
    return encode(0x30, one);
}

Result<Bytes> encodeEntries(const std::vector<RevokedSpec> &revoked, bool delta,
                            const std::stop_token &stop)
{
    Bytes entries;
    entries.reserve(revoked.size() * 50);
    std::unordered_set<std::string> seen;
    seen.reserve(revoked.size());
    for (std::size_t i = 0; i < revoked.size(); ++i) {
        if (i % PollEvery == 0 && stop.stop_requested())
            return Error{ErrorCode::Cancelled, "CRL", "stopped"};
        const ByteView serial = magnitude(revoked[i].serial);
        if (!seen.emplace(reinterpret_cast<const char *>(serial.data()), serial.size()).second)
            return invalid("serial number", "listed twice: " + toHex(serial));
        const auto entry = encodeEntry(revoked[i], delta);
        if (!entry)
            return entry.error();
        append(entries, *entry);
    }
    return entries;
}

Result<Bytes> encodeDistributionPoint(const CrlSpec::DistributionPoint &point)
{
    Bytes content;
    if (!point.urls.empty()) {
        const auto names = encodeUrls(point.urls, "issuing distribution point");
        if (!names)
            return names.error();
        append(content, encode(0xa0, encode(0xa0, *names)));
    }
    constexpr std::uint8_t True[] = {0xff};
    if (point.onlyUsers)
        append(content, encode(0x81, True));
    if (point.onlyAuthorities)
        append(content, encode(0x82, True));
    if (content.empty())
        return invalid("issuing distribution point", "it is empty (RFC 5280 5.2.5)");
    return encodeExtension("2.5.29.28", true, encode(0x30, content));
}

Result<Bytes> encodeListExtensions(const CrlIssuer &issuer, const CrlSpec &spec)
{
    Bytes list = encodeExtension("2.5.29.35", false, encode(0x30, encode(0x80, issuer.keyId)));
    append(list, encodeExtension("2.5.29.20", false, encodeInteger(spec.number)));
    if (spec.base)
        append(list, encodeExtension("2.5.29.27", true, encodeInteger(*spec.base)));
    if (spec.distributionPoint) {
        const auto point = encodeDistributionPoint(*spec.distributionPoint);
        if (!point)
            return point.error();
        append(list, *point);
    }
    if (!spec.freshestUrls.empty()) {
        const auto points = encodeDistributionPoints(spec.freshestUrls);
        if (!points)
            return points.error();
        append(list, encodeExtension("2.5.29.46", false, *points));
    }
    return list;
}

}  // namespace

std::string_view reasonName(int reason)
{
    for (const auto &[number, name] : Reasons)
        if (number == reason)
            return name;
    return {};
}

std::optional<RevocationReason> reasonFromName(std::string_view name)
{
    for (const auto &[number, known] : Reasons)
        if (known == name)
            return number;
    return std::nullopt;
}

Result<Bytes> buildCrl(const CrlIssuer &issuer, const CrlSpec &spec,
                       const std::vector<RevokedSpec> &revoked, std::stop_token stop)
{
    if (const auto checked = checkSpec(spec); !checked)
        return checked.error();
    const auto algorithm = issuer.key.algorithmFor(spec.scheme);
    if (!algorithm)
        return algorithm.error();
    const auto entries = encodeEntries(revoked, spec.base.has_value(), stop);
    if (!entries)
        return entries.error();
    const auto extensions = encodeListExtensions(issuer, spec);
    if (!extensions)
        return extensions.error();

    Bytes content = encodeInteger(std::uint64_t{1});  // v2
    append(content, *algorithm);
    append(content, issuer.name);
    append(content, encodeTime(spec.thisUpdate));
    append(content, encodeTime(spec.nextUpdate));
    if (!revoked.empty())  // RFC 5280 5.1.2.6: absent rather than empty
        append(content, encode(0x30, *entries));
    append(content, encode(0xa0, encode(0x30, *extensions)));
    return signedWhole(issuer.key, spec.scheme, encode(0x30, content));
}

std::vector<RevokedSpec> deltaEntries(const std::vector<RevokedSpec> &base,
                                      const std::vector<RevokedSpec> &now, UnixTime at)
{
    const auto keyOf = [](const RevokedSpec &entry) {
        const ByteView serial = magnitude(entry.serial);
        return Bytes(serial.begin(), serial.end());
    };
    std::map<Bytes, const RevokedSpec *> before;
    for (const RevokedSpec &entry : base)
        before.emplace(keyOf(entry), &entry);
    std::vector<RevokedSpec> delta;
    for (const RevokedSpec &entry : now) {
        const auto was = before.find(keyOf(entry));
        const bool same = was != before.end() && was->second->reason == entry.reason
            && was->second->revokedAt == entry.revokedAt
            && was->second->invalidSince == entry.invalidSince;
        if (!same)
            delta.push_back(entry);
        if (was != before.end())
            before.erase(was);
    }
    for (const auto &[serial, entry] : before)
        delta.push_back({entry->serial, at, RemoveFromCrl});
    return delta;
}

}  // namespace crypto::x509
