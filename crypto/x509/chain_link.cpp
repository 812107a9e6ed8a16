// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/chain_link.h"

#include "crypto/base/der.h"

namespace crypto::x509 {

using namespace crypto::der;

Result<SignedObject> signedObject(ByteView der)
{
    const auto head = header(der);
    if (!head || head->cls != Class::Universal || head->tag != Sequence)
        return Error{ErrorCode::Malformed, "signed object", "it does not begin with a SEQUENCE"};
    if (head->contentSize > der.size() - head->headerSize)
        return Error{ErrorCode::Truncated, "signed object", "bytes end before its SEQUENCE does"};
    if (head->contentSize < der.size() - head->headerSize)
        return Error{ErrorCode::Malformed, "signed object", "there are bytes behind it"};
    Reader parts(der.subspan(head->headerSize));
    const auto toBeSigned = parts.take(Sequence);
    const auto algorithm = parts.take(Sequence);
    const auto signature = parts.take(BitString);
    if (!toBeSigned || !algorithm || !signature || signature->content.empty() || !parts.atEnd())
        return Error{ErrorCode::Malformed, "signed object",
                     "it is not content, algorithm and signature"};
    return SignedObject{toBeSigned->whole, algorithm->whole, signature->content.subspan(1)};
}

Result<ByteView> subjectPublicKey(ByteView certificateDer)
{
    const auto object = signedObject(certificateDer);
    if (!object)
        return object.error();
    const auto outer = first(object->toBeSigned, Sequence);
    Reader parts(outer->content);
    parts.takeContext(0);
    // RFC 5280 4.1: serial, signature, issuer, validity, subject, subjectPublicKeyInfo
    bool good = parts.take(Integer).has_value();
    for (int i = 0; i < 4; ++i)
        good = good && parts.take(Sequence);
    const auto key = good ? parts.take(Sequence) : std::nullopt;
    if (!key)
        return Error{ErrorCode::Malformed, "certificate", "it has no public key where one belongs"};
    return key->whole;
}

Result<Issuer> Issuer::fromCertificate(ByteView certificateDer)
{
    const auto spki = subjectPublicKey(certificateDer);
    if (!spki)
        return spki.error();
    auto key = VerifyingKey::load(*spki);
    if (!key)
        return key.error();
    return Issuer(std::move(key.value()));
}

Result<bool> Issuer::verifies(ByteView der) const
{
    const auto object = signedObject(der);
    if (!object)
        return object.error();
    return m_key.verifies(object->toBeSigned, object->algorithm, object->signature);
}

Result<bool> verifySignedBy(ByteView certificateDer, ByteView issuerCertificateDer)
{
    const auto issuer = Issuer::fromCertificate(issuerCertificateDer);
    if (!issuer)
        return issuer.error();
    return issuer->verifies(certificateDer);
}

Result<bool> verifyCrl(ByteView crlDer, ByteView issuerCertificateDer)
{
    return verifySignedBy(crlDer, issuerCertificateDer);
}

}  // namespace crypto::x509
