// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/describe.h"

#include "crypto/x509/certificate.h"

namespace domain {

namespace {

std::string shownName(const CertificateRecord &record)
{
    if (!record.commonName.empty())
        return record.commonName;
    if (!record.names.empty() && !record.names.front().value.empty())
        return record.names.front().value;
    if (!record.organization.empty())
        return record.organization;
    return record.subject.empty() ? std::string("(no name)") : record.subject;
}

std::uint32_t weaknessOf(const crypto::x509::Certificate &certificate, bool selfSigned,
                         bool signatureKnown)
{
    std::uint32_t out = 0;
    const std::string &digest = certificate.signatureDigest;
    const bool old = digest == "SHA-1" || digest == "MD5" || digest == "MD4" || digest == "MD2";
    if (certificate.key.shortKey)
        out |= ShortKey;
    if (old && !selfSigned)
        out |= OldDigest;
    if (certificate.negativeSerial)
        out |= NegativeSerial;
    if (certificate.key.smallExponent)
        out |= SmallExponent;
    if (!certificate.key.known || !signatureKnown)
        out |= UnknownAlgorithm;
    return out;
}

PostQuantum postQuantumOf(crypto::PublicKeyInfo::Quantum quantum)
{
    switch (quantum) {
    case crypto::PublicKeyInfo::Quantum::Vulnerable:
        return PostQuantum::Vulnerable;
    case crypto::PublicKeyInfo::Quantum::Hybrid:
        return PostQuantum::Hybrid;
    case crypto::PublicKeyInfo::Quantum::Safe:
        return PostQuantum::Safe;
    }
    return PostQuantum::Vulnerable;
}

}  // namespace

KeyDescription describeKey(const std::string &algorithm, std::uint32_t bits,
                           const std::string &curve)
{
    return {algorithm, bits, curve};
}

crypto::Result<CertificateRecord> describe(crypto::ByteView der)
{
    auto parsed = crypto::x509::Certificate::parse(der);
    if (!parsed)
        return parsed.error();
    crypto::x509::Certificate &certificate = parsed.value();

    CertificateRecord out;
    out.der.assign(der.begin(), der.end());
    out.selfSigned = crypto::x509::isSelfSigned(der, certificate);
    out.weakness = weaknessOf(certificate, out.selfSigned, certificate.signatureKnown);
    out.postQuantum = postQuantumOf(certificate.key.quantum);
    out.sha256 = std::move(certificate.sha256);
    out.sha1 = std::move(certificate.sha1);
    out.issuerName = certificate.issuer.called();
    out.subject = std::move(certificate.subject.text);
    out.commonName = std::move(certificate.subject.commonName);
    out.organization = std::move(certificate.subject.organization);
    out.unit = std::move(certificate.subject.unit);
    out.country = std::move(certificate.subject.country);
    out.state = std::move(certificate.subject.state);
    out.locality = std::move(certificate.subject.locality);
    out.subjectMail = std::move(certificate.subject.mail);
    out.issuer = std::move(certificate.issuer.text);
    out.serial = std::move(certificate.serial);
    out.notBefore = certificate.notBefore;
    out.notAfter = certificate.notAfter;
    out.key = {std::move(certificate.key.algorithm), certificate.key.bits,
               std::move(certificate.key.curve)};
    out.signatureAlgorithm = std::move(certificate.signatureAlgorithm);
    out.spkiSha256 = std::move(certificate.spkiSha256);
    out.subjectKeyId = std::move(certificate.subjectKeyId);
    out.authorityKeyId = std::move(certificate.authorityKeyId);
    out.isAuthority = certificate.isAuthority;
    out.pathLength = certificate.pathLength;
    out.keyUsage = certificate.keyUsage;
    out.extendedKeyUsage = std::move(certificate.extendedKeyUsage);
    out.ocspUrls = std::move(certificate.ocspUrls);
    out.issuerUrls = std::move(certificate.issuerUrls);
    out.crlUrls = std::move(certificate.crlUrls);
    out.policies = std::move(certificate.policies);
    out.sctCount = certificate.sctCount;
    out.names.reserve(certificate.names.size());
    for (crypto::x509::GeneralName &name : certificate.names)
        out.names.push_back({static_cast<NameType>(name.type), std::move(name.value)});
    out.displayName = shownName(out);
    return out;
}

}  // namespace domain
