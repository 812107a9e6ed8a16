// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/wire/jws.h"

#include "crypto/base/der.h"
#include "crypto/base/digest.h"

#include <algorithm>

namespace crypto::wire {
namespace {

Error unsupported(const char *what)
{
    return {ErrorCode::Unsupported, "the signing key", what};
}

std::size_t curveBytes(const PublicKeyInfo &key)
{
    return key.curve == "P-256" ? 32 : key.curve == "P-384" ? 48 : key.curve == "P-521" ? 66 : 0;
}

std::string digestOf(const PublicKeyInfo &key)
{
    return key.curve == "P-384" ? "SHA-384" : key.curve == "P-521" ? "SHA-512" : "SHA-256";
}

// INTEGER content as exactly `size` bytes (RFC 7518 3.4).
bool putFixed(Bytes &out, ByteView number, std::size_t size)
{
    while (!number.empty() && number.front() == 0)
        number = number.subspan(1);
    if (number.size() > size)
        return false;
    out.insert(out.end(), size - number.size(), 0);
    out.insert(out.end(), number.begin(), number.end());
    return true;
}

Result<Bytes> rawSignature(const Key &key, ByteView input)
{
    const PublicKeyInfo &info = key.info();
    auto signature = key.sign(input, {digestOf(info), false});
    if (!signature)
        return std::move(signature).error();
    if (info.algorithm != "EC")
        return std::move(signature->value);
    der::Reader outer(signature->value);
    const auto sequence = outer.take(der::Sequence);
    if (!sequence)
        return Error{ErrorCode::CryptoFailure, "the signing key", "a signature that is none"};
    der::Reader inner(sequence->content);
    const auto r = inner.take(der::Integer);
    const auto s = inner.take(der::Integer);
    Bytes raw;
    if (!r || !s || !putFixed(raw, r->content, curveBytes(info))
        || !putFixed(raw, s->content, curveBytes(info)))
        return Error{ErrorCode::CryptoFailure, "the signing key", "a signature that is none"};
    return raw;
}

Result<std::string> signedInput(const Key &key, const std::string &input)
{
    const auto raw = rawSignature(key, viewOf(input));
    if (!raw)
        return raw.error();
    return toBase64Url(*raw);
}

// alg, jwk or kid, nonce, url (RFC 8555 6.2).
std::string protectedHeader(const std::string &algorithm, const std::string &jwk,
                            const JwsHeader &header)
{
    std::string json = "{\"alg\":" + jsonString(algorithm);
    if (!header.keyId.empty())
        json += ",\"kid\":" + jsonString(header.keyId);
    else if (!jwk.empty())
        json += ",\"jwk\":" + jwk;
    if (!header.nonce.empty())
        json += ",\"nonce\":" + jsonString(header.nonce);
    if (!header.url.empty())
        json += ",\"url\":" + jsonString(header.url);
    return json + '}';
}

std::string flattened(const std::string &head, const std::string &body,
                      const std::string &signature)
{
    return "{\"protected\":\"" + head + "\",\"payload\":\"" + body + "\",\"signature\":\""
        + signature + "\"}";
}

std::string hmac(const Secret &key, const std::string &input)
{
    const Digest256 mac = hmacSha256(key, viewOf(input));
    return toBase64Url(mac);
}

bool isOid(ByteView content, std::initializer_list<std::uint8_t> oid)
{
    return std::equal(content.begin(), content.end(), oid.begin(), oid.end());
}

Result<std::string> ellipticJwk(ByteView curveOid, ByteView point)
{
    std::string name;
    std::size_t size = 0;
    if (isOid(curveOid, {0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07}))
        name = "P-256", size = 32;
    else if (isOid(curveOid, {0x2b, 0x81, 0x04, 0x00, 0x22}))
        name = "P-384", size = 48;
    else if (isOid(curveOid, {0x2b, 0x81, 0x04, 0x00, 0x23}))
        name = "P-521", size = 66;
    if (size == 0 || point.size() != 1 + 2 * size || point[0] != 4)
        return unsupported("its curve has no name in JSON");
    return "{\"crv\":\"" + name + "\",\"kty\":\"EC\",\"x\":\"" + toBase64Url(point.subspan(1, size))
        + "\",\"y\":\"" + toBase64Url(point.subspan(1 + size)) + "\"}";
}

}  // namespace

std::string toBase64Url(ByteView bytes)
{
    std::string text = toBase64(bytes);
    while (text.ends_with('='))
        text.pop_back();
    std::replace(text.begin(), text.end(), '+', '-');
    std::replace(text.begin(), text.end(), '/', '_');
    return text;
}

std::optional<Bytes> fromBase64Url(std::string_view text)
{
    std::string plain(text);
    const bool good = std::all_of(plain.begin(), plain.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
            || c == '-' || c == '_';
    });
    if (!good || plain.size() % 4 == 1)
        return std::nullopt;
    std::replace(plain.begin(), plain.end(), '-', '+');
    std::replace(plain.begin(), plain.end(), '_', '/');
    plain.append((4 - plain.size() % 4) % 4, '=');
    return fromBase64(plain);
}

std::string jsonString(std::string_view text)
{
    static constexpr char Hex[] = "0123456789abcdef";
    std::string json = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            json += "\\u00";
            json += Hex[static_cast<unsigned char>(c) >> 4];
            json += Hex[c & 15];
        } else {
            json += c;
        }
    }
    return json + '"';
}

Result<std::string> jwsAlgorithm(const PublicKeyInfo &key)
{
    if (key.algorithm == "RSA")
        return std::string("RS256");
    if (key.algorithm == "Ed25519")
        return std::string("EdDSA");
    if (key.algorithm == "EC" && curveBytes(key) != 0)
        return std::string(key.curve == "P-256"       ? "ES256"
                               : key.curve == "P-384" ? "ES384"
                                                      : "ES512");
    return unsupported("JSON signatures know RSA, P-256, P-384, P-521 and Ed25519");
}

Result<std::string> jwkOf(ByteView spki)
{
    der::Reader outer(spki);
    const auto whole = outer.take(der::Sequence);
    der::Reader inner(whole ? whole->content : ByteView());
    const auto algorithm = inner.take(der::Sequence);
    const auto bits = inner.take(der::BitString);
    if (!algorithm || !bits || bits->content.size() < 2 || bits->content[0] != 0)
        return Error{ErrorCode::Malformed, "the public key", {}};
    const ByteView key = bits->content.subspan(1);
    der::Reader names(algorithm->content);
    const auto oid = names.take(der::Oid);
    if (!oid)
        return Error{ErrorCode::Malformed, "the public key", {}};
    if (isOid(oid->content, {0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01})) {
        const auto curve = names.take(der::Oid);
        return ellipticJwk(curve ? curve->content : ByteView(), key);
    }
    if (isOid(oid->content, {0x2b, 0x65, 0x70}) && key.size() == 32)
        return "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + toBase64Url(key) + "\"}";
    if (isOid(oid->content, {0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01})) {
        der::Reader rsa(key);
        const auto numbers = rsa.take(der::Sequence);
        der::Reader parts(numbers ? numbers->content : ByteView());
        const auto n = parts.take(der::Integer);
        const auto e = parts.take(der::Integer);
        if (n && e && !n->content.empty() && !e->content.empty()) {
            const auto bare = [](ByteView number) {
                return number.size() > 1 && number.front() == 0 ? number.subspan(1) : number;
            };
            return "{\"e\":\"" + toBase64Url(bare(e->content)) + "\",\"kty\":\"RSA\",\"n\":\""
                + toBase64Url(bare(n->content)) + "\"}";
        }
        return Error{ErrorCode::Malformed, "the public key", {}};
    }
    return unsupported("it has no form in JSON");
}

Result<std::string> jwkThumbprint(ByteView spki)
{
    const auto jwk = jwkOf(spki);
    if (!jwk)
        return jwk.error();
    return toBase64Url(sha256(viewOf(*jwk)));
}

Result<std::string> signJws(const Key &key, const JwsHeader &header, std::string_view payload)
{
    const auto algorithm = jwsAlgorithm(key.info());
    if (!algorithm)
        return algorithm.error();
    const auto jwk = jwkOf(key.spki());
    if (!jwk)
        return jwk.error();
    const std::string head = toBase64Url(viewOf(protectedHeader(*algorithm, *jwk, header)));
    const std::string body = toBase64Url(viewOf(payload));
    const auto signature = signedInput(key, head + '.' + body);
    if (!signature)
        return signature.error();
    return flattened(head, body, *signature);
}

std::string hmacJws(const Secret &key, const JwsHeader &header, std::string_view payload)
{
    const std::string head = toBase64Url(viewOf(protectedHeader("HS256", {}, header)));
    const std::string body = toBase64Url(viewOf(payload));
    return flattened(head, body, hmac(key, head + '.' + body));
}

Result<std::string> signCompact(const Key &key, std::string_view header, std::string_view payload)
{
    if (const auto algorithm = jwsAlgorithm(key.info()); !algorithm)
        return algorithm.error();
    const std::string input = toBase64Url(viewOf(header)) + '.' + toBase64Url(viewOf(payload));
    const auto signature = signedInput(key, input);
    if (!signature)
        return signature.error();
    return input + '.' + *signature;
}

std::string hmacCompact(const Secret &key, std::string_view header, std::string_view payload)
{
    const std::string input = toBase64Url(viewOf(header)) + '.' + toBase64Url(viewOf(payload));
    return input + '.' + hmac(key, input);
}

}  // namespace crypto::wire
