// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/ocsp_responder.h"

#include "crypto/base/der.h"
#include "crypto/base/oid_names.h"
#include "crypto/x509/certificate.h"
#include "crypto/x509/chain_link.h"
#include "crypto/x509/extension_encoder.h"
#include "crypto/x509/signing_parts.h"

#include <botan/hash.h>

#include <algorithm>

namespace crypto::x509 {

namespace {

using namespace crypto::der;

constexpr const char *BasicResponse = "1.3.6.1.5.5.7.48.1.1";
constexpr const char *Nonce = "1.3.6.1.5.5.7.48.1.2";
constexpr std::size_t MostNonceBytes = 128;  // RFC 9654 2.1

// OCSPResponseStatus of RFC 6960 4.2.1
enum class Status : std::uint8_t {
    Successful = 0,
    MalformedRequest = 1,
    InternalError = 2,
    Unauthorized = 6
};

Bytes response(Status status, ByteView basic = {})
{
    const std::uint8_t code = static_cast<std::uint8_t>(status);
    Bytes content = encode(Enumerated, ByteView(&code, 1));
    if (!basic.empty()) {
        Bytes bytes = encodeOid(BasicResponse);
        append(bytes, encode(OctetString, basic));
        append(content, encode(0xa0, encode(0x30, bytes)));
    }
    return encode(0x30, content);
}

Bytes hashed(const std::string &digest, ByteView bytes)
{
    const auto hash = Botan::HashFunction::create_or_throw(digest);
    hash->update(bytes);
    return hash->final_stdvec();
}

// The key's bits without tag, length and unused bits (RFC 6960 4.1.1).
Bytes keyBits(ByteView spki)
{
    const auto outer = first(spki, Sequence);
    Reader parts(outer ? outer->content : ByteView());
    parts.take(Sequence);
    const auto key = parts.take(BitString);
    if (!key || key->content.empty())
        return {};
    const ByteView bits = key->content.subspan(1);
    return {bits.begin(), bits.end()};
}

Bytes certificateStatus(const OcspState &state)
{
    switch (state.kind) {
    case OcspState::Good:
        return encode(0x80, {});
    case OcspState::Revoked: {
        Bytes content = encodeGeneralizedTime(state.revokedAt);
        if (state.reason != 0) {
            const std::uint8_t reason = static_cast<std::uint8_t>(state.reason);
            append(content, encode(0xa0, encode(Enumerated, ByteView(&reason, 1))));
        }
        return encode(0xa1, content);
    }
    case OcspState::Unknown:
        break;
    }
    return encode(0x82, {});
}

}  // namespace

struct OcspResponder::Parts {
    std::shared_ptr<const Key> key;
    Key::Scheme scheme;
    Bytes certificate;  // sent along; empty where the authority itself answers
    Bytes responderId;  // byKey: SHA-1 of the responder's key (RFC 6960 4.2.1)
    Bytes issuerName, issuerKey;
    std::optional<VerifyingKey> verifier;

    bool isOurs(const OcspCertificateId &id) const
    {
        return !id.digest.empty() && hashed(id.digest, issuerName) == id.nameHash
            && hashed(id.digest, issuerKey) == id.keyHash;
    }
    Result<Bytes> basic(const OcspRequest &request, const OcspLookup &lookup,
                        const OcspTimes &times) const;
};

OcspResponder::OcspResponder(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }
OcspResponder::OcspResponder(OcspResponder &&) noexcept = default;
OcspResponder &OcspResponder::operator=(OcspResponder &&) noexcept = default;
OcspResponder::~OcspResponder() = default;

Result<OcspResponder> OcspResponder::create(std::shared_ptr<const Key> key, Bytes certificateDer,
                                            ByteView issuerDer, Key::Scheme scheme)
{
    const auto invalid = [](const char *why) {
        return Error{ErrorCode::InvalidArgument, "OCSP signer", why};
    };
    const auto own = Certificate::parse(certificateDer);
    const auto issuer = Certificate::parse(issuerDer);
    if (!own || !issuer)
        return (own ? issuer : own).error();
    if (own->spkiSha256 != key->spkiSha256())
        return invalid("its certificate belongs to another key");
    auto parts = std::make_unique<Parts>();
    if (own->sha256 != issuer->sha256) {
        const auto &purposes = own->extendedKeyUsage;
        if (std::find(purposes.begin(), purposes.end(), "OCSPSigning") == purposes.end())
            return invalid("its certificate is not meant for OCSP signing (RFC 6960 4.2.2.2)");
        const auto signedBy = verifySignedBy(certificateDer, issuerDer);
        if (own->issuerDer != issuer->subjectDer || !signedBy || !*signedBy)
            return invalid("its certificate was not issued by the authority itself");
        parts->certificate = std::move(certificateDer);
    }
    auto verifier = VerifyingKey::load(key->spki());
    if (!verifier)
        return verifier.error();
    if (const auto algorithm = key->algorithmFor(scheme); !algorithm)
        return algorithm.error();
    parts->verifier.emplace(std::move(verifier.value()));
    parts->issuerName = encode(0x30, issuer->subjectDer);
    parts->issuerKey = keyBits(issuer->spki);
    try {
        parts->responderId = encode(0xa2, encode(OctetString, hashed("SHA-1", keyBits(own->spki))));
    } catch (const std::exception &error) {
        return Error{ErrorCode::CryptoFailure, "OCSP signer", error.what()};
    }
    parts->key = std::move(key);
    parts->scheme = std::move(scheme);
    return OcspResponder(std::move(parts));
}

Result<Bytes> OcspResponder::Parts::basic(const OcspRequest &request, const OcspLookup &lookup,
                                          const OcspTimes &times) const
{
    Bytes answers;
    for (const OcspCertificateId &id : request.certificates) {
        const auto state = lookup(id.serial);
        if (!state)
            return state.error();
        Bytes one = id.der;
        append(one, certificateStatus(*state));
        append(one, encodeGeneralizedTime(times.now));
        if (times.nextUpdate)
            append(one, encode(0xa0, encodeGeneralizedTime(times.nextUpdate)));
        append(answers, encode(0x30, one));
    }
    Bytes data = responderId;
    append(data, encodeGeneralizedTime(times.now));
    append(data, encode(0x30, answers));
    if (request.nonce)
        append(data, encode(0xa1, encode(0x30, encodeExtension(Nonce, false, *request.nonce))));
    const Bytes toBeSigned = encode(0x30, data);
    const auto signature = key->sign(toBeSigned, scheme);
    if (!signature)
        return signature.error();
    const auto good = verifier->verifies(toBeSigned, signature->algorithmDer, signature->value);
    if (!good || !*good)
        return Error{ErrorCode::CryptoFailure, "OCSP answer", "a fresh signature does not verify"};
    Bytes content = toBeSigned;
    append(content, signature->algorithmDer);
    append(content, encodeBitString(signature->value));
    if (!certificate.empty())
        append(content, encode(0xa0, encode(0x30, certificate)));
    return encode(0x30, content);
}

Bytes OcspResponder::answer(ByteView requestDer, const OcspLookup &lookup,
                            const OcspTimes &times) const
{
    const auto request = parseOcspRequest(requestDer);
    if (!request)
        return response(Status::MalformedRequest);
    if (request->nonce) {
        // The extension holds an OCTET STRING inside its own (RFC 9654 2.1).
        const auto inner = first(*request->nonce, OctetString);
        if (!inner || inner->content.empty() || inner->content.size() > MostNonceBytes
            || inner->whole.size() != request->nonce->size())
            return response(Status::MalformedRequest);
    }
    try {
        const bool ours =
            std::all_of(request->certificates.begin(), request->certificates.end(),
                        [this](const OcspCertificateId &id) { return m_parts->isOurs(id); });
        if (!ours)
            return response(Status::Unauthorized);
        const auto basic = m_parts->basic(*request, lookup, times);
        return basic ? response(Status::Successful, *basic) : response(Status::InternalError);
    } catch (const std::exception &) {
        return response(Status::InternalError);
    }
}

}  // namespace crypto::x509
