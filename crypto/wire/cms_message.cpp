// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/wire/cms_message.h"

#include "crypto/base/der.h"
#include "crypto/base/oid_names.h"
#include "crypto/keys/private_key.h"
#include "crypto/wire/ber.h"
#include "crypto/wire/cms_parts.h"
#include "crypto/x509/certificate.h"
#include "crypto/x509/chain_link.h"

#include <algorithm>

namespace crypto::wire {

namespace {

using namespace crypto::der;

constexpr std::size_t MostLists = 16;
constexpr std::size_t MostSigners = 8;
constexpr std::size_t MostAttributes = 64;
const char *const Object = "the signed message";

Error malformed(const char *detail)
{
    return Error{ErrorCode::Malformed, Object, detail};
}

Bytes copy(ByteView view)
{
    return {view.begin(), view.end()};
}

// A string that BER may have split was joined by definiteLengths; where the outer form is definite
// but the string constructed, its parts stand one after the other.
Bytes stringContent(const Element &element)
{
    if (!element.constructed)
        return copy(element.content);
    Bytes joined;
    Reader parts(element.content);
    while (const auto part = parts.take(OctetString))
        append(joined, part->content);
    return joined;
}

Result<void> readObjects(ByteView content, std::size_t most, std::vector<Bytes> &out)
{
    Reader objects(content);
    while (const auto object = objects.next()) {
        if (!object->is(Sequence))
            continue;  // CertificateChoices and RevocationInfoChoice have other, rare forms
        if (out.size() == most)
            return Error{ErrorCode::TooLarge, Object, "it holds too many certificates or lists"};
        out.push_back(copy(object->whole));
    }
    return objects.failed() ? Result<void>(malformed("an object in it ends too early"))
                            : Result<void>();
}

Result<void> readAttributes(const Element &element, CmsSigner &signer)
{
    signer.signedDer = encode(0x31, element.content);  // RFC 5652 5.4: signed as a SET OF
    Reader attributes(element.content);
    while (const auto attribute = attributes.take(Sequence)) {
        Reader parts(attribute->content);
        const auto type = parts.take(Oid);
        const auto values = parts.take(Set);
        const auto value = values ? Reader(values->content).next() : std::nullopt;
        if (!type || !value)
            return malformed("an attribute of its signer has no value");
        if (signer.attributes.size() == MostAttributes)
            return Error{ErrorCode::TooLarge, Object, "its signer has too many attributes"};
        // RFC 5652 11: an attribute must not stand there twice.
        const std::string oid = oidText(type->content);
        if (signer.attribute(oid))
            return malformed("an attribute of its signer stands there twice");
        signer.attributes.push_back({oid, copy(value->whole)});
    }
    return attributes.atEnd() ? Result<void>()
                              : Result<void>(malformed("its signer's attributes end too early"));
}

Result<CmsSigner> readSigner(ByteView content)
{
    Reader fields(content);
    CmsSigner signer;
    if (!fields.take(Integer))
        return malformed("a signer has no version");
    if (const auto keyId = fields.takeContext(0)) {
        signer.keyId = copy(keyId->content);
    } else {
        const auto named = fields.take(Sequence);
        Reader parts(named ? named->content : ByteView());
        const auto issuer = parts.take(Sequence);
        const auto serial = parts.take(Integer);
        if (!issuer || !serial)
            return malformed("a signer is not named");
        signer.issuerDer = copy(issuer->whole);
        signer.serial = copy(serial->content);
    }
    const auto digest = fields.take(Sequence);
    const auto oid = digest ? Reader(digest->content).take(Oid) : std::nullopt;
    if (!oid)
        return malformed("a signer names no digest");
    signer.digest = oidLabel(oid->content);
    if (const auto attributes = fields.takeContext(0)) {
        if (auto read = readAttributes(*attributes, signer); !read)
            return read.error();
    }
    const auto algorithm = fields.take(Sequence);
    const auto signature = fields.take(OctetString);
    if (!algorithm || !signature)
        return malformed("a signer has no signature");
    signer.algorithmDer = copy(algorithm->whole);
    signer.signature = stringContent(*signature);
    return signer;
}

// What an AlgorithmIdentifier of a signer means for checking: CMS may name the key's algorithm
// alone, and the digest beside it (RFC 3370 3.2).
Result<Bytes> checkingAlgorithm(const CmsSigner &signer)
{
    const auto outer = first(signer.algorithmDer, Sequence);
    const auto oid = Reader(outer ? outer->content : ByteView()).take(Oid);
    if (!oid)
        return malformed("a signer's algorithm cannot be read");
    const std::string name = oidText(oid->content);
    const bool rsa = name == "1.2.840.113549.1.1.1";
    if (!rsa && name != "1.2.840.10045.2.1")
        return signer.algorithmDer;
    std::string digits = signer.digest;
    std::erase(digits, '-');
    std::string full = rsa ? digits + "WithRSAEncryption" : "ecdsa-with-" + digits;
    if (rsa)
        std::transform(full.begin(), full.begin() + 3, full.begin(),
                       [](char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
    const std::string dotted = oidFromName(full, OidKind::Signature);
    if (dotted.empty())
        return Error{ErrorCode::Unsupported, Object, "its signature uses " + signer.digest};
    return algorithmIdentifier(dotted, rsa);
}

Bytes attributeDer(const std::string &oid, ByteView value)
{
    Bytes content = encodeOid(oid);
    append(content, encode(0x31, value));
    return encode(0x30, content);
}

}  // namespace

const Bytes *CmsSigner::attribute(std::string_view oid) const
{
    for (const CmsAttribute &one : attributes) {
        if (one.oid == oid)
            return &one.value;
    }
    return nullptr;
}

Bytes algorithmIdentifier(const std::string &dotted, bool null)
{
    constexpr std::uint8_t Null[] = {5, 0};
    Bytes content = encodeOid(dotted);
    if (null)
        append(content, Null);
    return encode(0x30, content);
}

Result<IssuerAndSerial> issuerAndSerial(ByteView certificate)
{
    const auto object = x509::signedObject(certificate);
    if (!object)
        return object.error();
    const auto body = first(object->toBeSigned, Sequence);
    Reader fields(body ? body->content : ByteView());
    fields.takeContext(0);
    const auto serial = fields.take(Integer);
    fields.take(Sequence);
    const auto issuer = fields.take(Sequence);
    fields.take(Sequence);
    const auto subject = fields.take(Sequence);
    if (!serial || !issuer || !subject)
        return Error{ErrorCode::Malformed, "certificate", "its issuer and serial cannot be read"};
    return IssuerAndSerial{copy(issuer->whole), copy(serial->content), copy(subject->whole)};
}

Result<CmsSigned> readSigned(ByteView bytes)
{
    if (bytes.size() > LargestCms)
        return Error{ErrorCode::TooLarge, Object, "more than 4 MiB"};
    Bytes definite;
    // Signers of BER keep content in pieces; what was signed is the joined content.
    if (auto rewritten = definiteLengths(bytes); rewritten)
        definite = std::move(rewritten.value());
    else
        return rewritten.error();
    const auto outer = first(definite, Sequence);
    Reader parts(outer ? outer->content : ByteView());
    const auto type = parts.take(Oid);
    if (!type)
        return malformed("it does not begin with its content type");
    if (const std::string name = oidText(type->content); name != cms::SignedData)
        return Error{ErrorCode::Unsupported, Object, "its content is not SignedData but " + name};
    const auto content = parts.takeContext(0);
    const auto body = content ? Reader(content->content).take(Sequence) : std::nullopt;
    Reader fields(body ? body->content : ByteView());
    if (!fields.take(Integer) || !fields.take(Set))
        return malformed("its SignedData does not follow RFC 5652");
    const auto encapsulated = fields.take(Sequence);
    Reader inner(encapsulated ? encapsulated->content : ByteView());
    const auto contentType = inner.take(Oid);
    if (!contentType)
        return malformed("it does not say what was signed");
    CmsSigned message;
    message.contentType = oidText(contentType->content);
    if (const auto wrapped = inner.takeContext(0)) {
        const auto octets = Reader(wrapped->content).next();
        if (!octets)
            return malformed("its content cannot be read");
        message.content = octets->is(OctetString) ? stringContent(*octets) : copy(octets->content);
    }
    if (const auto certificates = fields.takeContext(0))
        if (auto read =
                readObjects(certificates->content, MostCmsCertificates, message.certificates);
            !read)
            return read.error();
    if (const auto lists = fields.takeContext(1))
        if (auto read = readObjects(lists->content, MostLists, message.lists); !read)
            return read.error();
    const auto signers = fields.take(Set);
    if (!signers)
        return malformed("its SignedData has no place for signers");
    Reader each(signers->content);
    while (const auto one = each.take(Sequence)) {
        if (message.signers.size() == MostSigners)
            return Error{ErrorCode::TooLarge, Object, "it has too many signers"};
        auto signer = readSigner(one->content);
        if (!signer)
            return signer.error();
        message.signers.push_back(std::move(signer.value()));
    }
    if (!each.atEnd())
        return malformed("its signers cannot be read");
    return message;
}

Result<std::vector<Bytes>> readCertificatesOnly(ByteView bytes)
{
    auto message = readSigned(bytes);
    if (!message)
        return message.error();
    for (const Bytes &der : message->certificates) {
        if (auto parsed = x509::Certificate::parse(der); !parsed)
            return parsed.error();
    }
    if (message->certificates.empty())
        return Error{ErrorCode::Malformed, Object, "it holds no certificate"};
    return std::move(message->certificates);
}

bool namesSigner(const CmsSigner &signer, ByteView certificate)
{
    if (!signer.keyId.empty()) {
        const auto parsed = x509::Certificate::parse(certificate);
        return parsed.ok() && parsed->subjectKeyId == signer.keyId;
    }
    const auto named = issuerAndSerial(certificate);
    return named.ok() && named->issuerDer == signer.issuerDer
        && std::ranges::equal(magnitude(named->serial), magnitude(signer.serial));
}

Result<void> checkSigner(const CmsSigned &message, const CmsSigner &signer, ByteView certificate)
{
    const Error damaged{ErrorCode::Damaged, Object, "its signature does not hold"};
    ByteView data = message.content;
    if (!signer.signedDer.empty()) {
        const Bytes *type = signer.attribute(cms::ContentTypeAttribute);
        const Bytes *digest = signer.attribute(cms::MessageDigestAttribute);
        const auto octets = digest ? first(*digest, OctetString) : std::nullopt;
        if (!type || *type != encodeOid(message.contentType) || !octets)
            return damaged;
        const auto actual = digestOf(signer.digest, message.content);
        if (!actual)
            return actual.error();
        if (!std::ranges::equal(octets->content, *actual))
            return damaged;
        data = signer.signedDer;
    } else if (message.contentType != cms::Data) {
        return damaged;  // RFC 5652 5.3: other types need signed attributes
    }
    const auto algorithm = checkingAlgorithm(signer);
    if (!algorithm)
        return algorithm.error();
    const auto spki = x509::subjectPublicKey(certificate);
    if (!spki)
        return spki.error();
    const auto key = VerifyingKey::load(*spki);
    if (!key)
        return key.error();
    const auto holds = key->verifies(data, *algorithm, signer.signature);
    if (!holds)
        return holds.error();
    return *holds ? Result<void>() : Result<void>(damaged);
}

Result<Bytes> signData(ByteView content, const CmsSigning &signing)
{
    const auto named = issuerAndSerial(signing.certificate);
    if (!named)
        return named.error();
    const Key &key = *signing.key;
    const bool hashes = key.info().algorithm == "RSA" || key.info().algorithm == "EC";
    // RFC 8419 3: SHA-512 beside Ed25519; other keys that hash for themselves take it, too.
    const std::string digest = hashes ? signing.digest : "SHA-512";
    const auto hash = digestOf(digest, content);
    if (!hash)
        return hash.error();
    std::vector<Bytes> attributes = {
        attributeDer(cms::ContentTypeAttribute, encodeOid(cms::Data)),
        attributeDer(cms::MessageDigestAttribute, encode(OctetString, *hash))};
    for (const CmsAttribute &one : signing.attributes)
        attributes.push_back(attributeDer(one.oid, one.value));
    std::ranges::sort(attributes);  // X.690 11.6: a SET OF in DER
    Bytes set;
    for (const Bytes &one : attributes)
        append(set, one);
    auto signature = key.sign(encode(0x31, set), {hashes ? digest : std::string(), false});
    if (!signature)
        return signature.error();
    const Bytes digestDer = algorithmIdentifier(oidFromName(digest, OidKind::Digest), true);
    Bytes name = named->issuerDer;
    append(name, encode(Integer, named->serial));
    Bytes signer = encodeInteger(1);
    append(signer, encode(0x30, name));
    append(signer, digestDer);
    append(signer, encode(0xa0, set));
    // RFC 3370 3.2: rsaEncryption is what every implementation reads.
    append(signer,
           key.info().algorithm == "RSA" ? algorithmIdentifier("1.2.840.113549.1.1.1", true)
                                         : signature->algorithmDer);
    append(signer, encode(OctetString, signature->value));
    Bytes encapsulated = encodeOid(cms::Data);
    append(encapsulated, encode(0xa0, encode(OctetString, content)));
    Bytes body = encodeInteger(1);
    append(body, encode(0x31, digestDer));
    append(body, encode(0x30, encapsulated));
    append(body, encode(0xa0, signing.certificate));
    append(body, encode(0x31, encode(0x30, signer)));
    Bytes message = encodeOid(cms::SignedData);
    append(message, encode(0xa0, encode(0x30, body)));
    return encode(0x30, message);
}

}  // namespace crypto::wire
