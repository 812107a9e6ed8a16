// SPDX-License-Identifier: GPL-3.0-or-later
// Signatures of a key in a token (PKCS#11 v2.40 mechanisms 2.1, 2.3 and v3.0 2.3.14).
#include "crypto/base/der.h"
#include "crypto/base/oid_names.h"
#include "crypto/keys/pkcs11_session.h"

#include <botan/hash.h>

#include <algorithm>

namespace crypto::pkcs11 {

namespace {

using namespace crypto::der;

constexpr std::uint8_t Null[] = {5, 0};
constexpr std::size_t MostSignatureBytes = 16384 / 8;

struct DigestRow {
    const char *name;
    const char *rsa;  // signature with PKCS#1 v1.5
    const char *ecdsa;
    CK_MECHANISM_TYPE hash;
    CK_RSA_PKCS_MGF_TYPE mask;
    std::uint64_t size;
};
constexpr DigestRow Digests[] = {
    {"SHA-256", "sha256WithRSAEncryption", "ecdsa-with-SHA256", CKM_SHA256, CKG_MGF1_SHA256, 32},
    {"SHA-384", "sha384WithRSAEncryption", "ecdsa-with-SHA384", CKM_SHA384, CKG_MGF1_SHA384, 48},
    {"SHA-512", "sha512WithRSAEncryption", "ecdsa-with-SHA512", CKM_SHA512, CKG_MGF1_SHA512, 64}};

Bytes identifier(const std::string &dotted, ByteView parameters)
{
    Bytes content = encodeOid(dotted);
    append(content, parameters);
    return encode(0x30, content);
}

Bytes digestIdentifier(const DigestRow &digest)
{
    return identifier(oidFromName(digest.name, OidKind::Digest), Null);
}

// RFC 4055 3.1; the trailer field is the default.
Bytes pssIdentifier(const DigestRow &digest)
{
    const Bytes hash = digestIdentifier(digest);
    Bytes parameters = encode(0xa0, hash);
    append(parameters, encode(0xa1, identifier("1.2.840.113549.1.1.8", hash)));
    append(parameters, encode(0xa2, encodeInteger(digest.size)));
    return identifier("1.2.840.113549.1.1.10", encode(0x30, parameters));
}

// One signature: what the AlgorithmIdentifier says, what goes into the token, and how.
struct Plan {
    const DigestRow *digest = nullptr;  // null: the algorithm hashes for itself
    CK_MECHANISM_TYPE mechanism = 0;
    bool pss = false;
    Bytes algorithmDer;
};

Result<Plan> planOf(const PublicKeyInfo &info, const Key::Scheme &scheme)
{
    Plan plan;
    if (info.algorithm == "Ed25519") {
        plan.mechanism = CKM_EDDSA;
        plan.algorithmDer = identifier("1.3.101.112", {});
        return plan;
    }
    const std::string wanted = scheme.digest.empty() ? fittingDigest(info) : scheme.digest;
    for (const DigestRow &row : Digests)
        if (wanted == row.name)
            plan.digest = &row;
    if (!plan.digest)
        return Error{ErrorCode::Unsupported, wanted, "tokens sign SHA-256, SHA-384 and SHA-512"};
    if (info.algorithm == "EC") {
        plan.mechanism = CKM_ECDSA;
        plan.algorithmDer = identifier(oidFromName(plan.digest->ecdsa, OidKind::Signature), {});
    } else if (info.algorithm == "RSA") {
        plan.pss = scheme.pss;
        plan.mechanism = scheme.pss ? CKM_RSA_PKCS_PSS : CKM_RSA_PKCS;
        plan.algorithmDer = scheme.pss
            ? pssIdentifier(*plan.digest)
            : identifier(oidFromName(plan.digest->rsa, OidKind::Signature), Null);
    } else {
        return Error{ErrorCode::Unsupported, info.label(), "tokens sign RSA, EC and Ed25519"};
    }
    return plan;
}

Bytes inputOf(const Plan &plan, const PublicKeyInfo &info, ByteView data)
{
    if (!plan.digest)
        return {data.begin(), data.end()};
    const auto hash = Botan::HashFunction::create_or_throw(plan.digest->name);
    hash->update(data);
    Bytes digest = hash->final_stdvec();
    if (plan.mechanism == CKM_RSA_PKCS) {  // RFC 8017 9.2: DigestInfo
        Bytes content = digestIdentifier(*plan.digest);
        append(content, encode(OctetString, digest));
        return encode(0x30, content);
    }
    // FIPS 186-5 6.4.1: the leftmost bits, as many as the order has; whole bytes on our curves.
    if (plan.mechanism == CKM_ECDSA)
        digest.resize(std::min<std::size_t>(digest.size(), (info.bits + 7) / 8));
    return digest;
}

// r and s one after the other -> SEQUENCE (RFC 5480 appendix A)
Result<Bytes> ecdsaValue(ByteView raw)
{
    if (raw.empty() || raw.size() % 2 != 0)
        return Error{ErrorCode::CryptoFailure, "token", "an ECDSA signature of odd length"};
    Bytes numbers = encodeInteger(raw.first(raw.size() / 2));
    append(numbers, encodeInteger(raw.subspan(raw.size() / 2)));
    return encode(0x30, numbers);
}

}  // namespace

TokenKey::TokenKey(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }
TokenKey::~TokenKey() = default;

const PublicKeyInfo &TokenKey::info() const
{
    return m_parts->key.info;
}

const Bytes &TokenKey::spki() const
{
    return m_parts->key.spki;
}

const Bytes &TokenKey::spkiSha256() const
{
    return m_parts->spkiSha256;
}

const Uri &TokenKey::uri() const
{
    return m_parts->key.uri;
}

Result<Bytes> TokenKey::algorithmFor(const Scheme &scheme) const
{
    auto plan = planOf(info(), scheme);
    if (!plan)
        return plan.error();
    if (plan->pss && m_parts->token->lacks(plan->mechanism))  // older ones have PKCS#1 v1.5 alone
        return Error{ErrorCode::Unsupported, "token", "it has no RSA-PSS (CKM_RSA_PKCS_PSS)"};
    return std::move(plan->algorithmDer);
}

Result<Key::Signature> TokenKey::sign(ByteView data, const Scheme &scheme) const
{
    auto plan = planOf(info(), scheme);
    if (!plan)
        return plan.error();
    Bytes input;
    try {
        input = inputOf(*plan, info(), data);
    } catch (const std::exception &error) {
        return Error{ErrorCode::CryptoFailure, info().label(), error.what()};
    }
    CK_RSA_PKCS_PSS_PARAMS pss{};
    CK_MECHANISM mechanism{plan->mechanism, nullptr, 0};
    if (plan->pss) {
        pss = {plan->digest->hash, plan->digest->mask, plan->digest->size};
        mechanism = {plan->mechanism, &pss, sizeof pss};
    }
    Bytes signature(MostSignatureBytes);
    CK_ULONG size = signature.size();
    {
        const std::lock_guard guard(m_parts->token->mutex);
        const Module &module = *m_parts->token->module;
        const CK_SESSION_HANDLE session = m_parts->token->session;
        CK_RV code = module->C_SignInit(session, &mechanism, m_parts->handle);
        if (code == CKR_OK)
            code = module->C_Sign(session, input.data(), input.size(), signature.data(), &size);
        if (code != CKR_OK)
            return failure(code, "signature");
    }
    signature.resize(std::min<std::size_t>(size, signature.size()));
    if (plan->mechanism == CKM_ECDSA) {
        auto value = ecdsaValue(signature);
        if (!value)
            return value.error();
        signature = std::move(value.value());
    }
    return Signature{std::move(plan->algorithmDer), std::move(signature)};
}

}  // namespace crypto::pkcs11
