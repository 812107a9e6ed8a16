// SPDX-License-Identifier: GPL-3.0-or-later
// Profile, authority and wish become one certificate.
#include "crypto/base/der.h"
#include "crypto/base/oid_names.h"
#include "crypto/x509/profile.h"
#include "crypto/x509/profile_names.h"

#include <algorithm>

namespace crypto::x509 {

namespace {

constexpr std::int64_t Day = 86400;
using Kind = ProfileFinding::Kind;

class Merger {
public:
    Merger(const Profile &profile, const AuthoritySettings &authority, const Wish &wish,
           UnixTime now)
        : m_profile(profile), m_authority(authority), m_wish(wish), m_now(now)
    {
    }

    Merged merge()
    {
        names();
        subject();
        key();
        validity();
        constraints();
        usages();
        extensions();
        urls();
        m_out.spec.scheme = m_authority.scheme;
        return std::move(m_out);
    }

private:
    enum class Weight { Told, Blocking };
    void find(Kind kind, Weight weight, std::string field, std::string detail = {})
    {
        m_out.findings.push_back(
            {kind, weight == Weight::Blocking, std::move(field), std::move(detail)});
    }

    void names();
    void takeName(AlternativeNameSpec name);
    void subject();
    void key();
    void validity();
    void constraints();
    void usages();
    void extensions();
    void urls();

    const Profile &m_profile;
    const AuthoritySettings &m_authority;
    const Wish &m_wish;
    UnixTime m_now;
    Merged m_out;
};

std::string commonNameOf(const std::vector<NamePart> &subject)
{
    for (const NamePart &part : subject)
        if (part.type == "CN")
            return part.value;
    return {};
}

void Merger::takeName(AlternativeNameSpec name)
{
    const std::string field = std::string("names.") + nameTypeWord(name.type);
    const auto rule =
        std::find_if(m_profile.names.begin(), m_profile.names.end(),
                     [&](const NameRule &candidate) { return candidate.type == name.type; });
    if (rule == m_profile.names.end() || rule->presence == Presence::Forbidden)
        return find(Kind::NameForbidden, Weight::Blocking, field, name.value);
    auto canonical = canonicalName(name);
    if (!canonical)
        return find(Kind::NameMalformed, Weight::Blocking, field, name.value);
    name.value = std::move(*canonical);
    if (name.type == GeneralNameType::Dns && isWildcard(name.value) && !rule->wildcard)
        return find(Kind::WildcardForbidden, Weight::Blocking, field, name.value);
    if (!nameWithin(name, rule->within))
        return find(Kind::NameOutside, Weight::Blocking, field, name.value);
    std::uint32_t ofType = 0;
    for (const AlternativeNameSpec &had : m_out.spec.names) {
        if (had.type != name.type)
            continue;
        if (had.value == name.value)
            return;
        ++ofType;
    }
    if (ofType == rule->most)
        return find(Kind::TooManyNames, Weight::Blocking, field, std::to_string(rule->most));
    m_out.spec.names.push_back(std::move(name));
}

void Merger::names()
{
    if (m_profile.commonNameIntoNames) {
        const std::string commonName = commonNameOf(m_wish.subject);
        for (const GeneralNameType type : {GeneralNameType::Ip, GeneralNameType::Dns})
            // A word without a dot is more often a person's name than a host's.
            if (canonicalName({type, commonName})
                && (type == GeneralNameType::Ip || commonName.find('.') != std::string::npos)) {
                takeName({type, commonName});
                break;
            }
    }
    for (const AlternativeNameSpec &name : m_wish.names)
        takeName(name);
    for (const NameRule &rule : m_profile.names)
        if (rule.presence == Presence::Required
            && std::none_of(m_out.spec.names.begin(), m_out.spec.names.end(),
                            [&](const auto &name) { return name.type == rule.type; }))
            find(Kind::NameMissing, Weight::Blocking,
                 std::string("names.") + nameTypeWord(rule.type));
    if (m_profile.namesRequired && m_out.spec.names.empty())
        find(Kind::NameMissing, Weight::Blocking, "names");
}

void Merger::subject()
{
    std::vector<NamePart> &out = m_out.spec.subject;
    const auto ruleOf = [&](const std::string &type) {
        return std::find_if(m_profile.subject.begin(), m_profile.subject.end(),
                            [&](const SubjectRule &rule) { return rule.type == type; });
    };
    const auto has = [&](const std::string &type) {
        return std::any_of(out.begin(), out.end(),
                           [&](const NamePart &part) { return part.type == type; });
    };
    for (const NamePart &part : m_wish.subject) {
        const auto rule = ruleOf(part.type);
        const std::string field = "subject." + part.type;
        if (rule == m_profile.subject.end() ? !m_profile.otherSubjectParts
                                            : rule->presence == Presence::Forbidden) {
            find(Kind::SubjectPartForbidden, Weight::Told, field, part.value);
        } else if (rule != m_profile.subject.end() && rule->presence == Presence::Fixed) {
            if (part.value != rule->value)
                find(Kind::SubjectPartReplaced, Weight::Told, field, part.value);
            if (!has(part.type))
                out.push_back({part.type, rule->value, false});
        } else {
            out.push_back(part);
            // What it was joined to may have gone.
            out.back().sameRdn = part.sameRdn && out.size() > 1;
        }
    }
    std::size_t front = 0;
    for (const SubjectRule &rule : m_profile.subject)
        if (rule.presence == Presence::Fixed && !has(rule.type))
            out.insert(out.begin() + static_cast<std::ptrdiff_t>(front++), {rule.type, rule.value});
    const auto commonNameRule = ruleOf("CN");
    const bool mayHaveOne = commonNameRule == m_profile.subject.end()
        ? m_profile.otherSubjectParts
        : commonNameRule->presence != Presence::Forbidden;
    constexpr std::size_t MostCommonName = 64;  // ub-common-name, RFC 5280 appendix A
    if (m_profile.commonNameFromNames && mayHaveOne && !has("CN"))
        for (const AlternativeNameSpec &name : m_out.spec.names)
            if (name.value.size() <= MostCommonName
                && (name.type == GeneralNameType::Dns || name.type == GeneralNameType::Mail
                    || name.type == GeneralNameType::Ip)) {
                out.push_back({"CN", name.value, false});
                break;
            }
    for (const SubjectRule &rule : m_profile.subject)
        if (rule.presence == Presence::Required && !has(rule.type))
            find(Kind::SubjectPartMissing, Weight::Blocking, "subject." + rule.type);
    if (out.empty() && m_out.spec.names.empty())
        find(Kind::SubjectPartMissing, Weight::Blocking, "subject");
}

void Merger::key()
{
    const PublicKeyInfo &key = m_wish.key;
    const KeyRule &rule = m_profile.key;
    const auto weak = [&] { find(Kind::KeyTooWeak, Weight::Blocking, "key", key.label()); };
    const auto forbidden = [&] {
        find(Kind::KeyKindForbidden, Weight::Blocking, "key", key.label());
    };
    if (key.algorithm == "RSA" || key.algorithm == "RSA-PSS") {
        if (rule.rsaFloor == 0)
            forbidden();
        else if (key.bits < rule.rsaFloor || key.smallExponent)
            weak();
    } else if (key.algorithm == "EC") {
        if (rule.ecFloor == 0 || key.explicitParameters || key.curve == "explicit")
            forbidden();
        else if (key.bits < rule.ecFloor)
            weak();
    } else if (key.algorithm == "Ed25519" || key.algorithm == "Ed448") {
        if (!rule.edwards)
            forbidden();
    } else if (!rule.postQuantum
               || !(key.algorithm.starts_with("ML-DSA-")
                    || key.algorithm.starts_with("SLH-DSA-"))) {
        forbidden();
    }
}

void Merger::validity()
{
    CertificateSpec &spec = m_out.spec;
    spec.notBefore = m_wish.notBefore.value_or(m_now - m_profile.backdateSeconds);
    if (m_authority.notBefore && spec.notBefore < m_authority.notBefore)
        spec.notBefore = m_authority.notBefore;
    // Both ends are inclusive (RFC 5280 4.1.2.5).
    const std::int64_t days = m_wish.days.value_or(m_profile.days);
    spec.notAfter = m_wish.notAfter.value_or(spec.notBefore + days * Day - 1);
    const UnixTime latest = spec.notBefore + std::int64_t{m_profile.mostDays} * Day - 1;
    if (spec.notAfter > latest) {
        find(Kind::LifetimeCut, Weight::Told, "validity", std::to_string(m_profile.mostDays));
        spec.notAfter = latest;
    }
    if (m_authority.notAfter && spec.notAfter > m_authority.notAfter) {
        const bool over = m_authority.notAfter <= spec.notBefore || m_authority.notAfter <= m_now;
        find(Kind::OutlivesAuthority, over ? Weight::Blocking : Weight::Told, "validity");
        spec.notAfter = m_authority.notAfter;
    }
    if (spec.notAfter <= spec.notBefore)
        find(Kind::LifetimeEmpty, Weight::Blocking, "validity");
}

void Merger::constraints()
{
    CertificateSpec &spec = m_out.spec;
    spec.isAuthority = m_profile.isAuthority;
    if (!m_profile.isAuthority)
        return;
    spec.nameConstraints = m_wish.nameConstraints;
    spec.pathLength = m_wish.pathLength.value_or(m_profile.pathLength);
    if (m_authority.pathLength < 0)
        return;
    const std::int32_t most = m_authority.pathLength - 1;
    const bool asked = m_wish.pathLength && (*m_wish.pathLength < 0 || *m_wish.pathLength > most);
    if (most < 0 || asked)
        find(Kind::PathLengthExceeded, most < 0 ? Weight::Blocking : Weight::Told, "pathLength",
             std::to_string(m_authority.pathLength));
    if (spec.pathLength < 0 || spec.pathLength > most)
        spec.pathLength = std::max(most, 0);
}

std::string purposeName(const std::string &purpose)
{
    const OidName known = oidName(std::string_view(purpose));
    return known.kind == OidKind::ExtendedKeyUsage ? std::string(known.name) : purpose;
}

void Merger::usages()
{
    CertificateSpec &spec = m_out.spec;
    const bool rsa = m_wish.key.algorithm.starts_with("RSA"), ec = m_wish.key.algorithm == "EC";
    auto granted =
        static_cast<std::uint16_t>(m_profile.keyUsage | (rsa ? m_profile.keyUsageRsaOnly : 0)
                                   | (ec ? m_profile.keyUsageEcOnly : 0));
    std::uint16_t asked = m_wish.keyUsage;
    if (m_profile.requestedKeyUsage && asked) {
        // Whoever is no authority gets no power of one.
        granted = m_profile.isAuthority
            ? asked
            : static_cast<std::uint16_t>(asked & ~(KeyCertSign | CrlSign));
    }
    spec.keyUsage = granted;
    if (const unsigned ignored = asked & ~static_cast<unsigned>(granted))
        find(Kind::UsageIgnored, Weight::Told, "keyUsage", std::to_string(ignored));

    spec.extendedKeyUsage = m_profile.extendedKeyUsage;
    spec.extendedKeyUsageCritical = m_profile.extendedKeyUsageCritical;
    if (m_profile.requestedKeyUsage && !m_wish.extendedKeyUsage.empty())
        spec.extendedKeyUsage = m_wish.extendedKeyUsage;
    for (const std::string &purpose : m_wish.extendedKeyUsage)
        if (std::none_of(spec.extendedKeyUsage.begin(), spec.extendedKeyUsage.end(),
                         [&](const auto &has) { return purposeName(has) == purposeName(purpose); }))
            find(Kind::UsageIgnored, Weight::Told, "extendedKeyUsage", purpose);
}

void Merger::extensions()
{
    CertificateSpec &spec = m_out.spec;
    spec.more = m_profile.extensions;
    spec.ocspNoCheck = m_profile.ocspNoCheck;
    spec.mustStaple = m_profile.mustStaple;
    spec.policies = m_profile.policies;
    spec.policyStatementUrl = m_profile.policyStatementUrl;
    // Those that became names and usages above, or that the authority always writes itself.
    constexpr std::string_view Read[] = {"2.5.29.14", "2.5.29.15", "2.5.29.17", "2.5.29.19",
                                         "2.5.29.37"};
    for (const Extension &extension : m_wish.extensions) {
        const std::string oid = der::oidText(extension.oid);
        if (std::find(std::begin(Read), std::end(Read), oid) != std::end(Read))
            continue;
        const bool there = (oid == "1.3.6.1.5.5.7.1.24" && spec.mustStaple)
            || std::any_of(spec.more.begin(), spec.more.end(),
                           [&](const Extension &has) { return has.oid == extension.oid; });
        const auto &allowed = m_profile.requestedExtensions;
        if (!there && std::find(allowed.begin(), allowed.end(), oid) != allowed.end())
            spec.more.push_back(extension);
        else if (!there)
            find(Kind::ExtensionIgnored, Weight::Told, "extensions", oid);
    }
}

void Merger::urls()
{
    CertificateSpec &spec = m_out.spec;
    spec.issuerUrls = m_authority.issuerUrls;
    if (!m_profile.revocationUrls)
        return;
    spec.ocspUrls = m_authority.ocspUrls;
    spec.crlUrls = m_authority.crlUrls;
    spec.freshestCrlUrls = m_authority.freshestCrlUrls;
}

}  // namespace

bool Merged::blocked() const
{
    return std::any_of(findings.begin(), findings.end(),
                       [](const ProfileFinding &finding) { return finding.blocking; });
}

Merged mergeProfile(const Profile &profile, const AuthoritySettings &authority, const Wish &wish,
                    UnixTime now)
{
    return Merger(profile, authority, wish, now).merge();
}

Wish wishFrom(const Request &request)
{
    Wish wish;
    for (const NameAttribute &attribute : request.subject.attributes)
        wish.subject.push_back({attribute.type, attribute.value, attribute.sameRdn});
    for (const GeneralName &name : request.names)
        wish.names.push_back({name.type, name.value});
    wish.key = request.key;
    wish.keyUsage = request.keyUsage;
    wish.extendedKeyUsage = request.extendedKeyUsage;
    wish.extensions = request.extensions;
    return wish;
}

}  // namespace crypto::x509
