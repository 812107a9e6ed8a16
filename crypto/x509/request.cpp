// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/request.h"

#include "crypto/base/der.h"
#include "crypto/base/digest.h"
#include "crypto/x509/chain_link.h"
#include "crypto/x509/extension_fields.h"
#include "crypto/x509/signature_name.h"

namespace crypto::x509 {

namespace {

using namespace crypto::der;

constexpr std::size_t MaxExtensions = 1000;

Error malformed(const char *why)
{
    return Error{ErrorCode::Malformed, "request", why};
}

Bytes copy(ByteView bytes)
{
    return {bytes.begin(), bytes.end()};
}

struct Parts {
    ByteView subject, spki, attributes;
};

Result<Parts> split(const SignedObject &object)
{
    const auto info = first(object.toBeSigned, Sequence);
    Reader fields(info->content);
    const auto version = fields.take(Integer);
    const auto subject = version ? fields.take(Sequence) : std::nullopt;
    const auto spki = subject ? fields.take(Sequence) : std::nullopt;
    if (!spki)
        return malformed("one of version, subject and public key is missing");
    const auto attributes = fields.takeContext(0);
    return Parts{subject->content, spki->whole, attributes ? attributes->content : ByteView()};
}

void readExtensions(ByteView content, Request &out)
{
    Reader extensions(content);
    while (const auto extension = extensions.next()) {
        Reader parts(extension->content);
        const auto oid = parts.take(Oid);
        const auto critical = parts.take(Boolean);
        const auto value = parts.take(OctetString);
        if (!oid || !value || out.extensions.size() == MaxExtensions)
            return;
        const bool isCritical = critical && !critical->content.empty() && critical->content[0] != 0;
        out.extensions.push_back({copy(oid->content), isCritical, copy(value->content)});
        const std::string name = oidText(oid->content);
        if (name == "2.5.29.17")
            readAlternativeNames(value->content, out.names);
        else if (name == "2.5.29.15")
            readKeyUsage(value->content, out.keyUsage);
        else if (name == "2.5.29.37")
            readExtendedKeyUsage(value->content, out.extendedKeyUsage);
    }
}

void readAttributes(ByteView content, Request &out)
{
    Reader attributes(content);
    while (const auto attribute = attributes.next()) {
        Reader parts(attribute->content);
        const auto type = parts.take(Oid);
        const auto values = parts.take(Set);
        if (!type || !values)
            return;
        const std::string name = oidText(type->content);
        if (name == "1.2.840.113549.1.9.7")
            out.hasChallengePassword = true;
        // extensionRequest of PKCS#9, and Microsoft's older name for it
        if (name == "1.2.840.113549.1.9.14" || name == "1.3.6.1.4.1.311.2.1.14")
            if (const auto extensions = first(values->content, Sequence))
                readExtensions(extensions->content, out);
    }
}

}  // namespace

Result<Request> parseRequest(ByteView der)
{
    const auto object = signedObject(der);
    if (!object)
        return Error{object.error().code, "request", object.error().detail};
    const auto parts = split(*object);
    if (!parts)
        return parts.error();
    Request out;
    auto subject = parseName(parts->subject);
    if (!subject)
        return malformed("its subject is no name");
    out.subject = std::move(subject.value());
    auto key = describePublicKey(parts->spki);
    if (!key)
        return malformed("its public key is malformed");
    out.key = std::move(key.value());
    out.spki = copy(parts->spki);
    const Digest256 spkiDigest = crypto::sha256(out.spki);
    out.spkiSha256.assign(spkiDigest.begin(), spkiDigest.end());
    const Digest256 digest = crypto::sha256(der);
    out.sha256.assign(digest.begin(), digest.end());
    out.signatureAlgorithm = signatureName(object->algorithm).name;
    readAttributes(parts->attributes, out);
    return out;
}

Result<bool> verifyRequest(ByteView der)
{
    const auto object = signedObject(der);
    if (!object)
        return object.error();
    const auto parts = split(*object);
    if (!parts)
        return parts.error();
    const auto key = VerifyingKey::load(parts->spki);
    if (!key)
        return key.error();
    return key->verifies(object->toBeSigned, object->algorithm, object->signature);
}

}  // namespace crypto::x509
