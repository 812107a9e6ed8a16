// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/signer.h"

#include "crypto/base/der.h"
#include "crypto/x509/chain_link.h"
#include "crypto/x509/extension_encoder.h"
#include "crypto/x509/signer_check.h"
#include "crypto/x509/signing_parts.h"

namespace crypto::x509 {

namespace {

using namespace crypto::der;

constexpr std::size_t SerialBytes = 16;

Error invalid(std::string field, std::string why)
{
    return Error{ErrorCode::InvalidArgument, std::move(field), std::move(why)};
}

Bytes randomSerial()
{
    const Secret random = Secret::random(SerialBytes);
    Bytes serial(random.view().begin(), random.view().end());
    serial[0] |= 0x40;  // never shorter than meant, and 126 bits of chance are enough for RFC 5280
                        // and BR 7.1
    serial[0] &= 0x7f;
    return serial;
}

struct IssuerSide {
    const Key &key;
    ByteView name;  // RDNSequence DER, whole
    ByteView keyId;
};

Result<Bytes> subjectOf(const CertificateSpec &spec)
{
    if (spec.subjectDer.empty())
        return encodeName(spec.subject);
    const auto name = first(spec.subjectDer, Sequence);
    if (!name || name->whole.size() != spec.subjectDer.size() || !parseName(name->content))
        return invalid("subject", "it is no distinguished name");
    return spec.subjectDer;
}

Result<Bytes> certificateFrom(const IssuerSide &issuer, const CertificateSpec &spec,
                              ByteView subjectSpki, const Bytes &subjectName)
{
    if (spec.notAfter < spec.notBefore)
        return invalid("validity", "it ends before it begins");
    if (spec.serial.size() > 20)
        return invalid("serial", "more than 20 bytes (RFC 5280 4.1.2.2)");
    if (!spec.serial.empty() && magnitude(spec.serial).empty())
        return invalid("serial", "it is zero (RFC 5280 4.1.2.2)");
    const auto algorithm = issuer.key.algorithmFor(spec.scheme);
    if (!algorithm)
        return algorithm.error();
    auto extensions = encodeExtensions(spec, subjectSpki, issuer.keyId);
    if (!extensions)
        return extensions.error();

    Bytes content;
    content.reserve(1024);
    constexpr std::uint8_t Version3[] = {0xa0, 3, 2, 1, 2};
    append(content, Version3);
    append(content, encodeInteger(spec.serial.empty() ? randomSerial() : spec.serial));
    append(content, *algorithm);
    append(content, issuer.name);
    Bytes validity = encodeTime(spec.notBefore);
    append(validity, encodeTime(spec.notAfter));
    append(content, encode(0x30, validity));
    append(content, subjectName);
    append(content, subjectSpki);
    append(content, encode(0xa3, *extensions));
    return signedWhole(issuer.key, spec.scheme, encode(0x30, content));
}

}  // namespace

Result<Bytes> selfSigned(const Key &key, const CertificateSpec &spec)
{
    const auto name = subjectOf(spec);
    if (!name)
        return name.error();
    const Bytes id = spec.subjectKeyId.empty() ? keyIdentifier(key.spki()) : spec.subjectKeyId;
    return certificateFrom({key, *name, id}, spec, key.spki(), *name);
}

Signer::Signer(std::shared_ptr<const Key> key, Bytes certificate, Bytes subjectDer, Bytes keyId)
    : m_key(std::move(key)), m_certificate(std::move(certificate)),
      m_subjectDer(std::move(subjectDer)), m_keyId(std::move(keyId))
{
}

Result<Signer> Signer::createRoot(PrivateKey key, const CertificateSpec &spec)
{
    return createRoot(std::make_shared<const PrivateKey>(std::move(key)), spec);
}

Result<Signer> Signer::createRoot(std::shared_ptr<const Key> key, const CertificateSpec &spec)
{
    auto certificate = selfSigned(*key, spec);
    if (!certificate)
        return certificate.error();
    auto signer = open(std::move(key), std::move(certificate.value()));
    if (!signer)
        return signer;
    const Bytes &made = signer->certificate();
    if (const auto same = checkAgainst(made, spec, signer->key().spki(), signer->subjectDer());
        !same)
        return same.error();
    const auto verified = verifySignedBy(made, made);
    if (!verified)
        return verified.error();
    if (!*verified)
        return Error{ErrorCode::CryptoFailure, "certificate", "a fresh signature does not verify"};
    return signer;
}

Result<Signer> Signer::open(PrivateKey key, Bytes certificateDer)
{
    return open(std::make_shared<const PrivateKey>(std::move(key)), std::move(certificateDer));
}

Result<Signer> Signer::open(std::shared_ptr<const Key> key, Bytes certificateDer)
{
    auto parsed = Certificate::parse(certificateDer);
    if (!parsed)
        return parsed.error();
    if (parsed->spkiSha256 != key->spkiSha256())
        return invalid("certificate", "it belongs to another key");
    Bytes id =
        parsed->subjectKeyId.empty() ? keyIdentifier(key->spki()) : std::move(parsed->subjectKeyId);
    Bytes name = encode(0x30, parsed->subjectDer);
    return Signer(std::move(key), std::move(certificateDer), std::move(name), std::move(id));
}

Result<Bytes> Signer::sign(const CertificateSpec &spec, ByteView subjectSpki) const
{
    const auto name = subjectOf(spec);
    if (!name)
        return name.error();
    if (name->size() <= 2 && spec.names.empty())
        return invalid("subject", "neither a subject nor an alternative name");
    return certificateFrom({*m_key, m_subjectDer, m_keyId}, spec, subjectSpki, *name);
}

Result<void> Signer::checkSignature(ByteView der, const char *object) const
{
    if (!m_verifier) {
        auto verifier = VerifyingKey::load(m_key->spki());
        if (!verifier)
            return verifier.error();
        m_verifier = std::make_shared<const VerifyingKey>(std::move(verifier.value()));
    }
    const auto whole = signedObject(der);
    if (!whole)
        return whole.error();
    const auto verified =
        m_verifier->verifies(whole->toBeSigned, whole->algorithm, whole->signature);
    if (!verified)
        return verified.error();
    if (!*verified)
        return Error{ErrorCode::CryptoFailure, object, "a fresh signature does not verify"};
    return {};
}

Result<Bytes> Signer::issue(const CertificateSpec &spec, ByteView subjectSpki) const
{
    auto certificate = sign(spec, subjectSpki);
    if (!certificate)
        return certificate;
    if (const auto same = checkAgainst(*certificate, spec, subjectSpki, m_subjectDer); !same)
        return same.error();
    if (const auto checked = checkSignature(*certificate, "certificate"); !checked)
        return checked.error();
    return certificate;
}

Result<Bytes> Signer::signCrl(const CrlSpec &spec, const std::vector<RevokedSpec> &revoked,
                              std::stop_token stop) const
{
    return buildCrl({*m_key, m_subjectDer, m_keyId}, spec, revoked, std::move(stop));
}

Result<Bytes> Signer::issueCrl(const CrlSpec &spec, const std::vector<RevokedSpec> &revoked,
                               std::stop_token stop) const
{
    auto crl = signCrl(spec, revoked, std::move(stop));
    if (!crl)
        return crl;
    if (const auto same = checkCrlAgainst(*crl, spec, revoked, m_subjectDer); !same)
        return same.error();
    if (const auto checked = checkSignature(*crl, "CRL"); !checked)
        return checked.error();
    return crl;
}

Result<CertificateSpec> crossSignSpec(ByteView certificateDer)
{
    auto parsed = Certificate::parse(certificateDer);
    if (!parsed)
        return parsed.error();
    if (!parsed->isAuthority)
        return invalid("certificate", "only authorities are cross-signed");
    auto extensions = extensionsOf(certificateDer);
    if (!extensions)
        return extensions.error();
    CertificateSpec spec;
    spec.subjectDer = encode(0x30, parsed->subjectDer);
    spec.subjectKeyId = parsed->subjectKeyId;
    spec.isAuthority = true;
    spec.pathLength = parsed->pathLength;
    spec.keyUsage = parsed->keyUsage;
    const Bytes nameConstraints = oidBytes("2.5.29.30").value_or(Bytes{});
    for (Extension &extension : *extensions)
        if (extension.oid == nameConstraints)
            spec.more.push_back(std::move(extension));
    return spec;
}

Result<Bytes> createRequest(const Key &key, const CertificateSpec &spec)
{
    RequestSpec request;
    request.subject = spec.subject;
    request.subjectDer = spec.subjectDer;
    request.names = spec.names;
    request.keyUsage = spec.keyUsage;
    request.extendedKeyUsage = spec.extendedKeyUsage;
    request.more = spec.more;
    request.scheme = spec.scheme;
    return buildRequest(key, request);
}

}  // namespace crypto::x509
