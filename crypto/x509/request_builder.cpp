// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/request_builder.h"

#include "crypto/base/der.h"
#include "crypto/x509/chain_link.h"
#include "crypto/x509/extension_encoder.h"
#include "crypto/x509/request.h"
#include "crypto/x509/signing_parts.h"

namespace crypto::x509 {

namespace {

using namespace crypto::der;

constexpr const char *ExtensionRequest = "1.2.840.113549.1.9.14";
constexpr const char *ChallengePassword = "1.2.840.113549.1.9.7";
constexpr std::size_t MostChallengeBytes = 255;  // pkcs-9-ub-challengePassword

Bytes attribute(const char *oid, ByteView value)
{
    Bytes content = encodeOid(oid);
    append(content, encode(0x31, value));
    return encode(0x30, content);
}

// RFC 2985 5.4.1: PrintableString if it can be one, else UTF8String.
Bytes encodeChallenge(const Secret &challenge)
{
    constexpr std::string_view Printable = " '()+,-./:=?";
    bool printable = true;
    for (const std::uint8_t byte : challenge.view()) {
        const char c = static_cast<char>(byte);
        printable = printable
            && ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                || Printable.find(c) != std::string_view::npos);
    }
    return encode(printable ? PrintableString : Utf8String, challenge.view());
}

Error differs(const char *field)
{
    return Error{ErrorCode::CryptoFailure, "request",
                 std::string("what was written does not hold the same ") + field};
}

Result<void> readBack(const Bytes &der, const Key &key, const RequestSpec &spec,
                      const Bytes &subject)
{
    const auto request = parseRequest(der);
    if (!request)
        return differs("structure");
    const auto object = signedObject(der);
    Reader fields(first(object->toBeSigned, Sequence)->content);
    fields.take(Integer);
    const auto name = fields.take(Sequence);
    if (!name
        || !std::equal(name->whole.begin(), name->whole.end(), subject.begin(), subject.end()))
        return differs("subject");
    if (request->spkiSha256 != key.spkiSha256())
        return differs("key");
    if (request->names.size() != spec.names.size())
        return differs("names");
    if (request->keyUsage != spec.keyUsage
        || request->extendedKeyUsage.size() != spec.extendedKeyUsage.size())
        return differs("usage");
    if (request->hasChallengePassword == spec.challenge.empty())
        return differs("challenge");
    const auto verified = verifyRequest(der);
    if (!verified)
        return verified.error();
    if (!*verified)
        return Error{ErrorCode::CryptoFailure, "request", "a fresh signature does not verify"};
    return {};
}

}  // namespace

Result<Bytes> buildRequest(const Key &key, const RequestSpec &spec)
{
    if (spec.challenge.size() > MostChallengeBytes)
        return Error{ErrorCode::InvalidArgument, "challenge password", "more than 255 bytes"};
    auto name = spec.subjectDer.empty() ? encodeName(spec.subject) : Result<Bytes>(spec.subjectDer);
    if (!name)
        return name.error();
    CertificateSpec asked;
    asked.subject = spec.subject;
    asked.subjectDer = spec.subjectDer;
    asked.names = spec.names;
    asked.keyUsage = spec.keyUsage;
    asked.extendedKeyUsage = spec.extendedKeyUsage;
    asked.isAuthority = spec.isAuthority;
    asked.mustStaple = spec.mustStaple;
    asked.more = spec.more;
    auto extensions = encodeRequestedExtensions(asked);
    if (!extensions)
        return extensions.error();

    Bytes content = encodeInteger(std::uint64_t{0});
    append(content, *name);
    append(content, key.spki());
    Bytes attributes;
    if (!spec.challenge.empty())
        append(attributes, attribute(ChallengePassword, encodeChallenge(spec.challenge)));
    if (extensions->size() > 2)  // more than an empty SEQUENCE
        append(attributes, attribute(ExtensionRequest, *extensions));
    append(content, encode(0xa0, attributes));
    auto request = signedWhole(key, spec.scheme, encode(0x30, content));
    if (!request)
        return request;
    if (const auto checked = readBack(*request, key, spec, *name); !checked)
        return checked.error();
    return request;
}

Result<std::optional<Secret>> requestChallenge(ByteView requestDer)
{
    const auto parsed = parseRequest(requestDer);
    if (!parsed)
        return parsed.error();
    const auto object = signedObject(requestDer);
    Reader fields(first(object->toBeSigned, Sequence)->content);
    fields.take(Integer);
    fields.take(Sequence);
    fields.take(Sequence);
    const auto wrapped = fields.takeContext(0);
    Reader attributes(wrapped ? wrapped->content : ByteView());
    while (const auto one = attributes.next()) {
        Reader parts(one->content);
        const auto type = parts.take(Oid);
        const auto values = parts.take(Set);
        if (!type || !values || oidText(type->content) != ChallengePassword)
            continue;
        const auto value = Reader(values->content).next();
        if (!value)
            return Error{ErrorCode::Malformed, "request", "its challenge password has no value"};
        std::string asText = text(*value);
        std::optional<Secret> challenge = Secret::fromText(asText);
        wipe(asText.data(), asText.size());
        return challenge;
    }
    return std::optional<Secret>();
}

}  // namespace crypto::x509
