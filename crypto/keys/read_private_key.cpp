// SPDX-License-Identifier: GPL-3.0-or-later
// Every form a private key comes in becomes PKCS#8. OpenSSL reads the classical algorithms, because
// it keeps the public key's encoding as certificates have it; Botan reads those OpenSSL 3.0 does
// not know.
#include "crypto/keys/private_key.h"

#include "crypto/base/der.h"
#include "crypto/base/digest.h"
#include "crypto/keys/openssl_support.h"
#include "crypto/keys/seed_form.h"

#include <botan/data_src.h>
#include <botan/pk_keys.h>
#include <botan/pkcs8.h>

namespace crypto {

namespace {

using namespace der;

constexpr std::uint32_t MaxRsaBits = 16384;
constexpr std::uint32_t MaxTestedBits = 8192;  // larger ones would take seconds to sign once

Error malformed(const char *why)
{
    return Error{ErrorCode::Malformed, "private key", why};
}

// Builds PrivateKeyInfo (RFC 5208) without leaving copies of the key behind.
Secret wrapped(ByteView algorithm, ByteView key)
{
    const std::uint8_t version[] = {2, 1, 0};
    Bytes octets = encode(OctetString, key);
    Bytes content;
    content.reserve(sizeof version + algorithm.size() + octets.size());
    append(content, version);
    append(content, algorithm);
    append(content, octets);
    Bytes whole = encode(0x30, content);
    Secret secret{ByteView(whole)};
    wipe(octets.data(), octets.size());
    wipe(content.data(), content.size());
    wipe(whole.data(), whole.size());
    return secret;
}

Bytes algorithmIdentifier(std::string_view oid, ByteView parameters)
{
    Bytes content = encodeOid(oid);
    append(content, parameters);
    return encode(0x30, content);
}

Result<Secret> fromSec1(ByteView whole, Reader rest)
{
    // RFC 5915: version 1, privateKey, [0] parameters, [1] publicKey
    rest.take(OctetString);
    const auto parameters = rest.takeContext(0);
    if (!parameters || parameters->content.empty())
        return Error{ErrorCode::Unsupported, "private key",
                     "elliptic-curve key that does not say its curve"};
    return wrapped(algorithmIdentifier("1.2.840.10045.2.1", parameters->content), whole);
}

Result<Secret> fromDsa(ByteView content)
{
    Reader numbers(content);
    Element part[6];
    for (Element &each : part) {
        const auto next = numbers.take(Integer);
        if (!next)
            return malformed("a number of the DSA key is missing");
        each = *next;
    }
    Bytes domain;
    for (int i = 1; i <= 3; ++i)
        append(domain, part[i].whole);
    return wrapped(algorithmIdentifier("1.2.840.10040.4.1", encode(0x30, domain)), part[5].whole);
}

// Tells the forms apart by what stands behind the version number.
Result<Secret> normalized(ByteView der)
{
    const auto outer = first(der, Sequence);
    if (!outer)
        return malformed("it is no SEQUENCE");
    Reader parts(outer->content);
    if (!parts.take(Integer))
        return malformed("it does not begin with a version");
    const auto second = parts.peek();
    if (!second)
        return malformed("it ends after its version");
    if (second->is(Sequence))
        return seedToStandard(outer->whole);
    if (second->is(OctetString))
        return fromSec1(outer->whole, parts);
    if (!second->is(Integer))
        return malformed("it is none of PKCS#8, PKCS#1, SEC 1 and DSA");
    int integers = 1;
    Reader counted(outer->content);
    counted.next();
    counted.next();
    while (counted.take(Integer))
        ++integers;
    if (integers >= 8) {
        const std::uint8_t null[] = {5, 0};
        return wrapped(algorithmIdentifier("1.2.840.113549.1.1.1", null), outer->whole);
    }
    if (integers == 5)
        return fromDsa(outer->content);
    return malformed("it is none of PKCS#8, PKCS#1, SEC 1 and DSA");
}

// Bits of the largest number in the key, before any library computes with it.
std::uint32_t largestNumber(ByteView pkcs8)
{
    const auto outer = first(pkcs8, Sequence);
    Reader parts(outer ? outer->content : ByteView());
    parts.take(Integer);
    const auto algorithm = parts.take(Sequence);
    const auto octets = parts.take(OctetString);
    std::uint32_t bits = 0;
    const auto scan = [&](ByteView bytes) {
        Reader reader(bytes);
        while (const auto number = reader.next())
            if (number->is(Integer))
                bits = std::max(bits, bitLength(number->content));
    };
    if (octets)
        if (const auto inner = first(octets->content, Sequence))
            scan(inner->content);
    if (algorithm) {
        Reader fields(algorithm->content);
        fields.take(Oid);
        if (const auto domain = fields.take(Sequence))
            scan(domain->content);
    }
    return bits;
}

// A key whose halves do not fit would fail much later, when it is needed.
bool signsForItself(EVP_PKEY *key)
{
    const int kind = EVP_PKEY_get_base_id(key);
    const bool ownDigest = kind == EVP_PKEY_ED25519 || kind == EVP_PKEY_ED448;
    const bool signs = ownDigest || kind == EVP_PKEY_RSA || kind == EVP_PKEY_RSA_PSS
        || kind == EVP_PKEY_EC || kind == EVP_PKEY_DSA;
    if (!signs || EVP_PKEY_get_bits(key) > static_cast<int>(MaxTestedBits))
        return true;
    const unsigned char message[] = "sealkeeper key test";
    const char *digest = ownDigest ? nullptr : "SHA256";
    unsigned char signature[2048];
    std::size_t size = sizeof signature;
    const openssl::MdContext sign(EVP_MD_CTX_new()), verify(EVP_MD_CTX_new());
    return EVP_DigestSignInit_ex(sign.get(), nullptr, digest, openssl::library(), nullptr, key,
                                 nullptr)
        == 1
        && EVP_DigestSign(sign.get(), signature, &size, message, sizeof message) == 1
        && EVP_DigestVerifyInit_ex(verify.get(), nullptr, digest, openssl::library(), nullptr, key,
                                   nullptr)
        == 1
        && EVP_DigestVerify(verify.get(), signature, size, message, sizeof message) == 1;
}

Result<Bytes> publicHalf(const Secret &pkcs8)
{
    openssl::clearErrors();
    const unsigned char *at = pkcs8.data();
    const openssl::Pkcs8 info(
        d2i_PKCS8_PRIV_KEY_INFO(nullptr, &at, static_cast<long>(pkcs8.size())));
    if (info) {
        const openssl::Pkey key(EVP_PKCS82PKEY_ex(info.get(), openssl::library(), nullptr));
        if (key) {
            if (!signsForItself(key.get()))
                return Error{ErrorCode::Malformed, "private key",
                             "its public and private halves do not belong together"};
            Bytes spki = openssl::encoded(key.get(), i2d_PUBKEY);
            if (!spki.empty())
                return spki;
        }
    }
    const std::string reason = openssl::takeError();
    try {
        const Secret form = seedToLibrary(pkcs8.view());
        Botan::DataSource_Memory source(form.view());
        const auto key = Botan::PKCS8::load_key(source);
        const auto spki = key->public_key()->subject_public_key();
        return Bytes(spki.begin(), spki.end());
    } catch (const std::exception &error) {
        return Error{ErrorCode::Unsupported, "private key", reason + "; " + error.what()};
    }
}

}  // namespace

Result<PrivateKeyMaterial> readPrivateKey(ByteView der)
{
    auto pkcs8 = normalized(der);
    if (!pkcs8)
        return pkcs8.error();
    if (largestNumber(pkcs8->view()) > MaxRsaBits)
        return Error{ErrorCode::TooLarge, "private key", "a number in it has more than 16384 bits"};
    auto spki = publicHalf(pkcs8.value());
    if (!spki)
        return spki.error();
    auto info = describePublicKey(spki.value());
    if (!info)
        return info.error();
    PrivateKeyMaterial out;
    out.pkcs8 = std::move(pkcs8.value());
    out.spki = std::move(spki.value());
    const Digest256 digest = sha256(out.spki);
    out.spkiSha256.assign(digest.begin(), digest.end());
    out.info = std::move(info.value());
    return out;
}

}  // namespace crypto
