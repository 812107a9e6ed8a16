// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/base/der.h"
#include "crypto/x509/certificate.h"
#include "crypto/x509/certificate_parts.h"
#include "crypto/x509/chain_link.h"
#include "crypto/x509/name_match.h"
#include "crypto/x509/ocsp.h"
#include "crypto/x509/signature_name.h"
#include "crypto/x509/signer.h"

#include <botan/hash.h>

#include <algorithm>

namespace crypto::x509 {

namespace {

using namespace crypto::der;

std::optional<Bytes> hashed(const std::string &digest, ByteView bytes)
{
    if (digest.empty())
        return std::nullopt;
    try {
        const auto hash = Botan::HashFunction::create(digest);
        if (!hash)
            return std::nullopt;
        hash->update(bytes);
        return hash->final_stdvec();
    } catch (const std::exception &) {
        return std::nullopt;  // a digest this build of the library does not know
    }
}

// The bits of the key without algorithm and unused-bits byte: what key hashes are over.
ByteView keyBits(ByteView spki)
{
    const auto outer = first(spki, Sequence);
    Reader parts(outer ? outer->content : ByteView());
    parts.take(Sequence);
    const auto bits = parts.take(BitString);
    return bits && !bits->content.empty() ? bits->content.subspan(1) : ByteView();
}

bool isAbout(const OcspAnswer &answer, const Certificate &certificate, const Certificate &issuer)
{
    if (answer.serial != certificate.serial)
        return false;
    const auto name = hashed(answer.digest, encode(0x30, certificate.issuerDer));
    const auto key = hashed(answer.digest, keyBits(issuer.spki));
    return name && key && *name == answer.issuerNameHash && *key == answer.issuerKeyHash;
}

bool isResponder(const OcspResponse &response, const Certificate &certificate)
{
    if (!response.responderKeyHash.empty())
        return hashed("SHA-1", keyBits(certificate.spki)) == response.responderKeyHash;
    return nameKey(response.responderName) == nameKey(certificate.subjectDer);
}

bool signedBy(const OcspResponse &response, ByteView spki)
{
    const auto key = VerifyingKey::load(spki);
    if (!key)
        return false;
    const auto verified =
        key->verifies(response.toBeSigned, response.algorithm, response.signature);
    return verified && verified.value();
}

// RFC 6960 4.2.2.2: certified by the authority itself, for OCSP.
bool isDelegated(ByteView der, const Certificate &responder, const OcspQuestion &question)
{
    const auto &purposes = responder.extendedKeyUsage;
    if (std::find(purposes.begin(), purposes.end(), "OCSPSigning") == purposes.end()
        || (responder.keyUsage && !(responder.keyUsage & (DigitalSignature | NonRepudiation)))
        || question.time < responder.notBefore || question.time > responder.notAfter
        || responder.badExtensions)
        return false;
    const auto verified = verifySignedBy(der, question.issuer);
    return verified && verified.value();
}

bool isTrulySigned(const OcspResponse &response, const Certificate &issuer,
                   const OcspQuestion &question)
{
    if (isResponder(response, issuer) && signedBy(response, issuer.spki))
        return true;
    for (const Bytes &der : response.certificates) {
        const auto responder = Certificate::parse(der);
        if (responder && isResponder(response, *responder)
            && nameKey(responder->issuerDer) == nameKey(issuer.subjectDer)
            && isDelegated(der, *responder, question) && signedBy(response, responder->spki))
            return true;
    }
    return false;
}

// Why an answer is not to be believed now; empty if it is.
std::string staleness(const OcspAnswer &answer, const OcspQuestion &question)
{
    if (answer.unknownCritical)
        return "the answer has parts that are not understood";
    if (answer.thisUpdate > question.time + question.tolerance)
        return "the answer is from the future";
    const UnixTime end =
        answer.nextUpdate ? answer.nextUpdate : answer.thisUpdate + question.oldest;
    if (question.time > end)
        return "the answer is out of date";
    return {};
}

}  // namespace

OcspVerdict judgeOcsp(const OcspResponse &response, const OcspQuestion &question)
{
    OcspVerdict out;
    out.revocation.state = RevocationState::Unknown;
    const auto certificate = Certificate::parse(question.certificate);
    const auto issuer = Certificate::parse(question.issuer);
    using Trouble = OcspVerdict::Trouble;
    const auto refuse = [&](std::string why, Trouble trouble = Trouble::Refused) {
        out.why = std::move(why);
        out.trouble = trouble;
        return out;
    };
    if (!certificate || !issuer)
        return refuse("the certificate or its issuer cannot be read");
    out.revocation.certificate = toHex(certificate->sha256);
    if (response.status != 0)
        return refuse("the responder refused with status " + std::to_string(response.status));
    const SignatureName signature = signatureName(response.algorithm);
    if (signature.digest == "MD5" || signature.digest == "MD4" || signature.digest == "MD2"
        || (signature.digest == "SHA-1" && !question.allowSha1))
        return refuse("it is signed with " + signature.digest);
    if (response.unknownCritical)
        return refuse("it has parts that are not understood");
    if (!question.nonce.empty() && !response.nonce.empty() && question.nonce != response.nonce)
        return refuse("it answers another request");
    const auto answer =
        std::find_if(response.answers.begin(), response.answers.end(),
                     [&](const OcspAnswer &one) { return isAbout(one, *certificate, *issuer); });
    if (answer == response.answers.end())
        return refuse("it is not about this certificate");
    if (std::string why = staleness(*answer, question); !why.empty())
        return refuse(std::move(why), Trouble::Stale);
    if (!isTrulySigned(response, *issuer, question))
        return refuse("it is not signed by the authority or its responder", Trouble::WrongSigner);
    if (answer->state == RevocationState::Unknown)
        return refuse("the responder does not know the certificate", Trouble::UnknownCertificate);
    out.revocation.state = answer->state;
    out.revocation.revokedAt = answer->revokedAt;
    out.revocation.reason = answer->reason;
    out.revocation.thisUpdate = answer->thisUpdate;
    out.revocation.nextUpdate = answer->nextUpdate;
    return out;
}

}  // namespace crypto::x509
