// SPDX-License-Identifier: GPL-3.0-or-later
// What was signed is read back and held against what was asked for.
#include "crypto/x509/signer_check.h"
#include "crypto/base/der.h"
#include "crypto/base/oid_names.h"
#include "crypto/x509/crl.h"
#include "crypto/x509/extension_encoder.h"
#include "crypto/x509/general_name_encoder.h"
#include "crypto/x509/signer.h"

#include <algorithm>

namespace crypto::x509 {

namespace {

using namespace crypto::der;

Error differs(const char *object, const char *field)
{
    return Error{ErrorCode::CryptoFailure, object,
                 std::string("what was signed does not hold the same ") + field};
}

bool sameContent(ByteView whole, const Bytes &content)
{
    const auto sequence = first(whole, Sequence);
    return sequence
        && std::equal(sequence->content.begin(), sequence->content.end(), content.begin(),
                      content.end());
}

bool sameNames(const std::vector<AlternativeNameSpec> &asked, const std::vector<GeneralName> &got)
{
    if (asked.size() != got.size())
        return false;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const auto encoded = encodeGeneralName(asked[i], "subject alternative name");
        const auto element = encoded ? Reader(*encoded).next() : std::nullopt;
        const auto name = element ? generalName(*element) : std::nullopt;
        if (!name || name->type != got[i].type || name->value != got[i].value)
            return false;
    }
    return true;
}

bool samePurposes(const std::vector<std::string> &asked, const std::vector<std::string> &got)
{
    return std::equal(asked.begin(), asked.end(), got.begin(), got.end(),
                      [](const std::string &one, const std::string &other) {
                          const OidName known = oidName(std::string_view(one));
                          return one == other
                              || (known.kind == OidKind::ExtendedKeyUsage && known.name == other);
                      });
}

// Those that Certificate has no field for.
Result<void> checkExtensions(ByteView der, const CertificateSpec &spec)
{
    const auto all = extensionsOf(der);
    if (!all)
        return all.error();
    const auto has = [&](const char *oid, bool critical, const Bytes *value) {
        const auto content = oidBytes(oid);
        return std::any_of(all->begin(), all->end(), [&](const Extension &extension) {
            return extension.oid == *content && extension.critical == critical
                && (!value || extension.value == *value);
        });
    };
    if (!spec.nameConstraints.empty()) {
        const auto value = encodeNameConstraints(spec.nameConstraints);
        if (!value || !has("2.5.29.30", true, &*value))
            return differs("certificate", "name constraints");
    }
    if (!spec.freshestCrlUrls.empty() && !has("2.5.29.46", false, nullptr))
        return differs("certificate", "freshest CRL");
    if (spec.ocspNoCheck && !has("1.3.6.1.5.5.7.48.1.5", false, nullptr))
        return differs("certificate", "OCSP no check");
    if (spec.mustStaple && !has("1.3.6.1.5.5.7.1.24", false, nullptr))
        return differs("certificate", "TLS feature");
    if (!spec.extendedKeyUsage.empty() && !has("2.5.29.37", spec.extendedKeyUsageCritical, nullptr))
        return differs("certificate", "extended key usage");
    for (const Extension &asked : spec.more)
        if (!has(oidText(asked.oid).c_str(), asked.critical, &asked.value))
            return differs("certificate", "additional extension");
    return {};
}

}  // namespace

Result<void> checkAgainst(ByteView certificateDer, const CertificateSpec &spec,
                          ByteView subjectSpki, ByteView issuerDer)
{
    const auto differ = [](const char *field) { return differs("certificate", field); };
    const auto parsed = Certificate::parse(certificateDer);
    if (!parsed)
        return differ("structure");
    const auto subject =
        spec.subjectDer.empty() ? encodeName(spec.subject) : Result<Bytes>(spec.subjectDer);
    if (!subject || !sameContent(*subject, parsed->subjectDer))
        return differ("subject");
    if (!sameContent(issuerDer, parsed->issuerDer))
        return differ("issuer");
    if (parsed->version != 3 || parsed->badExtensions != 0)
        return differ("extensions");
    if (!spec.serial.empty() && parsed->serial != integerHex(spec.serial))
        return differ("serial number");
    if (parsed->negativeSerial || parsed->serial == "00")
        return differ("serial number");
    if (parsed->notBefore != spec.notBefore || parsed->notAfter != spec.notAfter)
        return differ("validity");
    if (!std::equal(subjectSpki.begin(), subjectSpki.end(), parsed->spki.begin(),
                    parsed->spki.end()))
        return differ("public key");
    if (parsed->isAuthority != spec.isAuthority
        || parsed->pathLength != (spec.isAuthority ? spec.pathLength : -1))
        return differ("basic constraints");
    if (parsed->keyUsage != spec.keyUsage)
        return differ("key usage");
    if (!samePurposes(spec.extendedKeyUsage, parsed->extendedKeyUsage))
        return differ("extended key usage");
    if (!sameNames(spec.names, parsed->names))
        return differ("subject alternative names");
    if (parsed->ocspUrls != spec.ocspUrls || parsed->issuerUrls != spec.issuerUrls
        || parsed->crlUrls != spec.crlUrls)
        return differ("URLs");
    if (parsed->policies.size() != spec.policies.size())
        return differ("policies");
    if (parsed->subjectKeyId
        != (spec.subjectKeyId.empty() ? keyIdentifier(subjectSpki) : spec.subjectKeyId))
        return differ("subject key identifier");
    return checkExtensions(certificateDer, spec);
}

Result<void> checkCrlAgainst(ByteView crlDer, const CrlSpec &spec,
                             const std::vector<RevokedSpec> &revoked, ByteView issuerDer)
{
    std::size_t at = 0;
    bool same = true;
    const auto parsed = parseCrl(crlDer, [&](const CrlEntry &entry) {
        same = at < revoked.size() && entry.serial == integerHex(magnitude(revoked[at].serial))
            && entry.revokedAt == revoked[at].revokedAt && entry.reason == revoked[at].reason
            && entry.invalidSince == revoked[at].invalidSince;
        ++at;
        return same;
    });
    if (!parsed)
        return differs("CRL", "structure");
    if (!same || at != revoked.size())
        return differs("CRL", "entries");
    const auto hex = [](std::uint64_t number) {
        const Bytes encoded = encodeInteger(number);
        return integerHex(first(encoded, Integer)->content);
    };
    if (parsed->number != hex(spec.number)
        || parsed->baseNumber != (spec.base ? hex(*spec.base) : std::string()))
        return differs("CRL", "number");
    if (parsed->thisUpdate != spec.thisUpdate || parsed->nextUpdate != spec.nextUpdate)
        return differs("CRL", "update times");
    if (!sameContent(issuerDer, parsed->issuerDer))
        return differs("CRL", "issuer");
    return {};
}

}  // namespace crypto::x509
