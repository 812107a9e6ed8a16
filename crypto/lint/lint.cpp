// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/base/digest.h"
#include "crypto/lint/listed_keys.h"
#include "crypto/lint/rule.h"

#include <algorithm>

namespace crypto::lint {

namespace {

using namespace crypto::der;

constexpr std::pair<Profile, const char *> ProfileWords[] = {
    {PublicTls, "public-tls"}, {PrivateTls, "private-tls"},   {Authority, "ca"},
    {Smime, "smime"},          {CodeSigning, "code-signing"}, {Other, "other"}};

std::vector<Attribute> attributesOf(ByteView rdnSequence)
{
    constexpr std::size_t MaxAttributes = 256;
    std::vector<Attribute> out;
    Reader rdns(rdnSequence);
    while (const auto rdn = rdns.next()) {
        Reader pairs(rdn->content);
        bool same = false;
        while (const auto pair = pairs.next()) {
            Reader parts(pair->content);
            const auto type = parts.take(Oid);
            const auto value = type ? parts.next() : std::nullopt;
            if (!value || out.size() == MaxAttributes)
                return out;
            out.push_back({type->content, *value, same});
            same = true;
        }
    }
    return out;
}

void readRsa(Sample &sample)
{
    if (!sample.certificate.key.algorithm.starts_with("RSA"))
        return;
    const auto outer = first(sample.parts.spki, Sequence);
    Reader parts(outer ? outer->content : ByteView());
    parts.take(Sequence);
    const auto key = parts.take(BitString);
    const auto numbers =
        key && !key->content.empty() ? first(key->content.subspan(1), Sequence) : std::nullopt;
    Reader reader(numbers ? numbers->content : ByteView());
    const auto modulus = reader.take(Integer);
    const auto exponent = reader.take(Integer);
    if (!exponent)
        return;
    sample.modulus = magnitude(modulus->content);
    sample.exponent = magnitude(exponent->content);
}

Profile profileOf(const Sample &sample)
{
    if (sample.certificate.isAuthority)
        return Authority;
    if (sample.hasPurpose("serverAuth"))
        return sample.publiclyTrusted ? PublicTls : PrivateTls;
    if (sample.hasPurpose("emailProtection"))
        return Smime;
    if (sample.hasPurpose("codeSigning"))
        return CodeSigning;
    return Other;
}

}  // namespace

const char *severityWord(Severity severity)
{
    return severity == Severity::Error  ? "error"
        : severity == Severity::Warning ? "warning"
                                        : "note";
}

const char *profileWord(Profile profile)
{
    for (const auto &[known, word] : ProfileWords)
        if (known == profile)
            return word;
    return "other";
}

std::optional<Profile> profileNamed(std::string_view word)
{
    for (const auto &[profile, known] : ProfileWords)
        if (word == known)
            return profile;
    return std::nullopt;
}

std::string shown(std::string_view untrusted)
{
    return visibleText(untrusted.substr(0, 100));
}

bool Sample::hasPurpose(std::string_view name) const
{
    const auto &all = certificate.extendedKeyUsage;
    return std::find(all.begin(), all.end(), name) != all.end();
}

bool Sample::hasPolicy(std::string_view dotted) const
{
    const auto &all = certificate.policies;
    return std::find(all.begin(), all.end(), dotted) != all.end();
}

Result<Sample> sampleOf(ByteView der, std::optional<Profile> profile)
{
    auto certificate = x509::Certificate::parse(der);
    if (!certificate)
        return certificate.error();
    auto parts = x509::dissect(der);
    if (!parts)
        return parts.error();
    Sample out;
    out.der = der;
    out.certificate = std::move(certificate.value());
    out.parts = std::move(parts.value());
    out.selfIssued = x509::sameBytes(out.parts.issuer, out.parts.subject);
    out.subject = attributesOf(out.parts.subject);
    out.issuer = attributesOf(out.parts.issuer);
    if (const auto *extension = out.extension(x509::idce::SubjectAltName)) {
        out.hasNames = true;
        if (auto names = x509::rawNames(extension->value)) {
            out.namesRead = true;
            out.names = std::move(*names);
        }
    }
    readRsa(out);
    out.seconds = out.certificate.notAfter - out.certificate.notBefore + 1;
    const auto &policies = out.certificate.policies;
    out.publiclyTrusted = out.certificate.sctCount > 0
        || std::any_of(policies.begin(), policies.end(),
                       [](const std::string &policy) { return policy.starts_with("2.23.140.1."); });
    out.profile = profile ? *profile : profileOf(out);
    if (profile == PublicTls)
        out.publiclyTrusted = true;
    return out;
}

std::span<const Rule *const> rules()
{
    static const std::vector<const Rule *> all = [] {
        std::vector<const Rule *> out;
        for (const auto table :
             {structureRules(), timeRules(), nameRules(), subjectRules(), alternativeNameRules(),
              mailNameRules(), usageRules(), purposeRules(), identifierRules(), policyRules(),
              revocationRules(), keyRules(), signatureRules()})
            for (const Rule &rule : table)
                out.push_back(&rule);
        return out;
    }();
    return all;
}

std::int64_t rulesVersion()
{
    // Raised when a rule judges otherwise under the same name.
    constexpr int Edition = 1;
    static const std::int64_t version = [] {
        std::string all = std::to_string(Edition) + ' ' + ListedKeys::ofThisMachine().summary();
        for (const Rule *rule : rules())
            all += std::string("\n") + rule->id + ' ' + severityWord(rule->severity) + ' '
                + std::to_string(rule->since) + ' ' + std::to_string(rule->until) + ' '
                + std::to_string(rule->profiles);
        const Digest256 digest = sha256(viewOf(all));
        std::int64_t number = 0;
        for (int i = 0; i < 7; ++i)
            number = number << 8 | digest[static_cast<std::size_t>(i)];
        return number | 1;
    }();
    return version;
}

Result<Report> lint(ByteView der, std::optional<Profile> profile)
{
    const auto sample = sampleOf(der, profile);
    if (!sample)
        return sample.error();
    Report out;
    out.profile = sample->profile;
    const UnixTime issued = sample->certificate.notBefore;
    for (const Rule *rule : rules()) {
        if (!(rule->profiles & sample->profile) || (rule->since && issued < rule->since)
            || (rule->until && issued >= rule->until))
            continue;
        std::string detail;
        if (!rule->broken(*sample, detail))
            continue;
        std::string message = rule->cause;
        if (!detail.empty())
            message += " (" + detail + ')';
        out.findings.push_back({rule, message + '.'});
    }
    std::stable_sort(
        out.findings.begin(), out.findings.end(),
        [](const Finding &a, const Finding &b) { return a.rule->severity > b.rule->severity; });
    return out;
}

}  // namespace crypto::lint
