// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/signer.h"

#include "crypto/base/der.h"
#include "crypto/x509/chain_link.h"
#include "crypto/x509/extension_encoder.h"

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
    serial[0] |= 0x40;  // never shorter than meant, and 127 bits of chance are enough for RFC 5280
                        // and SC-077
    serial[0] &= 0x7f;
    return serial;
}

// SIGNED{} around content that states the algorithm already.
Result<Bytes> signedWith(const PrivateKey &key, const PrivateKey::Scheme &scheme,
                         const Bytes &toBeSigned)
{
    auto signature = key.sign(toBeSigned, scheme);
    if (!signature)
        return signature.error();
    Bytes content;
    content.reserve(toBeSigned.size() + signature->value.size() + 128);
    append(content, toBeSigned);
    append(content, signature->algorithmDer);
    append(content, encodeBitString(signature->value));
    return encode(0x30, content);
}

struct IssuerSide {
    const PrivateKey &key;
    ByteView name;  // RDNSequence DER, whole
    ByteView keyId;
};

Result<Bytes> certificateFrom(const IssuerSide &issuer, const CertificateSpec &spec,
                              ByteView subjectSpki, const Bytes &subjectName)
{
    if (spec.notAfter < spec.notBefore)
        return invalid("validity", "it ends before it begins");
    if (spec.serial.size() > 20)
        return invalid("serial", "more than 20 bytes (RFC 5280 4.1.2.2)");
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
    return signedWith(issuer.key, spec.scheme, encode(0x30, content));
}

}  // namespace

Result<Bytes> selfSigned(const PrivateKey &key, const CertificateSpec &spec)
{
    const auto name = encodeName(spec.subject);
    if (!name)
        return name.error();
    const Bytes id = keyIdentifier(key.spki());
    return certificateFrom({key, *name, id}, spec, key.spki(), *name);
}

Result<Signer> Signer::createRoot(PrivateKey key, const CertificateSpec &spec)
{
    auto certificate = selfSigned(key, spec);
    if (!certificate)
        return certificate.error();
    return open(std::move(key), std::move(certificate.value()));
}

Result<Signer> Signer::open(PrivateKey key, Bytes certificateDer)
{
    auto parsed = Certificate::parse(certificateDer);
    if (!parsed)
        return parsed.error();
    if (parsed->spkiSha256 != key.spkiSha256())
        return invalid("certificate", "it belongs to another key");
    Bytes id =
        parsed->subjectKeyId.empty() ? keyIdentifier(key.spki()) : std::move(parsed->subjectKeyId);
    Bytes name = encode(0x30, parsed->subjectDer);
    return Signer(std::move(key), std::move(certificateDer), std::move(name), std::move(id));
}

Result<Bytes> Signer::sign(const CertificateSpec &spec, ByteView subjectSpki) const
{
    const auto name = encodeName(spec.subject);
    if (!name)
        return name.error();
    if (spec.subject.empty() && spec.names.empty())
        return invalid("subject", "neither a subject nor an alternative name");
    return certificateFrom({m_key, m_subjectDer, m_keyId}, spec, subjectSpki, *name);
}

Result<Bytes> Signer::signCrl(const CrlSpec &spec, const std::vector<RevokedSpec> &revoked) const
{
    const auto algorithm = m_key.algorithmFor(spec.scheme);
    if (!algorithm)
        return algorithm.error();
    Bytes content = encodeInteger(std::uint64_t{1});  // v2
    append(content, *algorithm);
    append(content, m_subjectDer);
    append(content, encodeTime(spec.thisUpdate));
    append(content, encodeTime(spec.nextUpdate));
    if (!revoked.empty()) {
        Bytes entries;
        entries.reserve(revoked.size() * 40);
        for (const RevokedSpec &entry : revoked) {
            Bytes one = encodeInteger(entry.serial);
            append(one, encodeTime(entry.revokedAt));
            if (entry.reason) {
                const Bytes reason{Enumerated, 1, static_cast<std::uint8_t>(entry.reason)};
                append(one, encode(0x30, encodeExtension("2.5.29.21", false, reason)));
            }
            append(entries, encode(0x30, one));
        }
        append(content, encode(0x30, entries));
    }
    Bytes extensions = encodeExtension("2.5.29.35", false, encode(0x30, encode(0x80, m_keyId)));
    append(extensions, encodeExtension("2.5.29.20", false, encodeInteger(spec.number)));
    append(content, encode(0xa0, encode(0x30, extensions)));
    return signedWith(m_key, spec.scheme, encode(0x30, content));
}

Result<Bytes> createRequest(const PrivateKey &key, const CertificateSpec &spec)
{
    const auto name = encodeName(spec.subject);
    if (!name)
        return name.error();
    auto extensions = encodeRequestedExtensions(spec);
    if (!extensions)
        return extensions.error();
    Bytes content = encodeInteger(std::uint64_t{0});
    append(content, *name);
    append(content, key.spki());
    Bytes attributes;
    if (extensions->size() > 2) {  // more than an empty SEQUENCE
        Bytes attribute = encodeOid("1.2.840.113549.1.9.14");
        append(attribute, encode(0x31, *extensions));
        attributes = encode(0x30, attribute);
    }
    append(content, encode(0xa0, attributes));
    return signedWith(key, spec.scheme, encode(0x30, content));
}

}  // namespace crypto::x509
