// SPDX-License-Identifier: GPL-3.0-or-later
// Writes CMP messages.
#include "crypto/wire/cmp_message.h"

#include "crypto/base/der.h"
#include "crypto/base/oid_names.h"
#include "crypto/wire/cmp_parts.h"
#include "crypto/wire/cms_message.h"
#include "crypto/wire/cms_parts.h"
#include "crypto/x509/certificate.h"
#include "crypto/x509/chain_link.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace crypto::wire {

namespace {

using namespace crypto::der;

constexpr std::size_t IdBytes = 16;

Bytes bytesOf(const Secret &secret)
{
    return {secret.view().begin(), secret.view().end()};
}

Bytes sequence(const std::vector<Bytes> &parts)
{
    Bytes content;
    for (const Bytes &part : parts)
        append(content, part);
    return encode(0x30, content);
}

Bytes context(std::uint8_t number, ByteView content)
{
    return encode(static_cast<std::uint8_t>(0xa0 | number), content);
}

Bytes signedInteger(std::int64_t value)
{
    if (value >= 0)
        return encodeInteger(static_cast<std::uint64_t>(value));
    Bytes content(8);
    for (std::size_t i = 0; i < 8; ++i)
        content[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(value) >> (56 - 8 * i));
    while (content.size() > 1 && content[0] == 0xff && (content[1] & 0x80))
        content.erase(content.begin());
    return encode(Integer, content);
}

// messageTime is a GeneralizedTime in every year.
Bytes generalizedTime(UnixTime time)
{
    const std::time_t seconds = static_cast<std::time_t>(time);
    std::tm parts{};
    char text[32] = "";
    if (!gmtime_r(&seconds, &parts)
        || std::strftime(text, sizeof text, "%Y%m%d%H%M%SZ", &parts) == 0)
        return {};
    return encode(GeneralizedTime, viewOf(text));
}

Bytes directoryName(ByteView name)
{
    constexpr std::uint8_t Empty[] = {0x30, 0};
    return context(4, name.empty() ? ByteView(Empty) : name);
}

Error missing(const char *what)
{
    return Error{ErrorCode::InvalidArgument, "the CMP message", what};
}

Bytes headerDer(const CmpHeader &header, ByteView sender, ByteView keyId, ByteView algorithm,
                int version, bool askImplicit)
{
    constexpr std::uint8_t Null[] = {5, 0};
    std::vector<Bytes> parts = {encodeInteger(static_cast<std::uint64_t>(version)),
                                directoryName(sender), directoryName(header.recipientDer),
                                context(0, generalizedTime(header.time)), context(1, algorithm)};
    if (!keyId.empty())
        parts.push_back(context(2, encode(OctetString, keyId)));
    parts.push_back(context(4, encode(OctetString, header.transaction)));
    parts.push_back(context(5, encode(OctetString, header.nonce)));
    if (!header.answered.empty())
        parts.push_back(context(6, encode(OctetString, header.answered)));
    if (askImplicit) {
        Bytes info = encodeOid(cmp::ImplicitConfirm);
        append(info, Null);
        parts.push_back(context(8, encode(0x30, encode(0x30, info))));
    }
    return sequence(parts);
}

// PKIMessage 5.1 with its protection 5.1.3.
Result<Bytes> protectedMessage(cmp::Body kind, ByteView body, const CmpHeader &header,
                               const CmpSender &sender, int version = 2)
{
    if (header.transaction.empty() || header.nonce.empty())
        return missing("it has no transaction id or nonce");
    Bytes name, keyId, algorithm, protection, salt;
    const Key::Scheme scheme;
    if (sender.secret) {
        if (sender.secret->empty())
            return missing("the shared secret is empty");
        salt = bytesOf(Secret::random(IdBytes));
        algorithm = cmp::macAlgorithm(salt);
        keyId = {sender.reference.begin(), sender.reference.end()};
    } else {
        if (!sender.key || sender.chain.empty())
            return missing("there is neither a shared secret nor a certificate to protect it");
        const auto own = issuerAndSerial(sender.chain[0]);
        const auto parsed = x509::Certificate::parse(sender.chain[0]);
        if (!own || !parsed)
            return own ? parsed.error() : own.error();
        name = own->subjectDer;
        keyId = parsed->subjectKeyId;
        auto stated = sender.key->algorithmFor(scheme);
        if (!stated)
            return stated.error();
        algorithm = std::move(stated.value());
    }
    const bool asks = kind == cmp::Ir || kind == cmp::Cr || kind == cmp::Kur || kind == cmp::P10cr;
    std::vector<Bytes> parts = {
        headerDer(header, name, keyId, algorithm, version, asks && header.implicitConfirm),
        context(kind, body)};
    const Bytes toProtect = sequence(parts);  // ProtectedPart
    if (sender.secret) {
        auto mac = cmp::macOf(algorithm, *sender.secret, toProtect);
        if (!mac)
            return mac.error();
        protection = std::move(mac.value());
    } else {
        auto signature = sender.key->sign(toProtect, scheme);
        if (!signature)
            return signature.error();
        protection = std::move(signature->value);
    }
    parts.push_back(context(0, encodeBitString(protection)));
    if (!sender.secret)
        parts.push_back(context(1, sequence(sender.chain)));
    return sequence(parts);
}

struct RequestParts {
    Bytes subject, spkiContent, extensions;  // Name DER; SEQUENCE contents, extensions may be empty
};

Result<RequestParts> partsOf(ByteView request)
{
    const Error malformed{ErrorCode::Malformed, "request", "it cannot be read"};
    const auto object = x509::signedObject(request);
    if (!object)
        return object.error();
    const auto body = first(object->toBeSigned, Sequence);
    Reader fields(body ? body->content : ByteView());
    const auto version = fields.take(Integer);
    const auto subject = fields.take(Sequence);
    const auto spki = fields.take(Sequence);
    if (!version || !subject || !spki)
        return malformed;
    RequestParts out{{subject->whole.begin(), subject->whole.end()},
                     {spki->content.begin(), spki->content.end()},
                     {}};
    const auto attributes = fields.takeContext(0);
    Reader each(attributes ? attributes->content : ByteView());
    while (const auto attribute = each.take(Sequence)) {
        Reader parts(attribute->content);
        const auto oid = parts.take(Oid);
        const auto values = parts.take(Set);
        if (!oid || !values || oidText(oid->content) != "1.2.840.113549.1.9.14")
            continue;
        if (const auto list = Reader(values->content).take(Sequence))
            out.extensions = {list->content.begin(), list->content.end()};
    }
    return out;
}

// CertReqMsg of RFC 4211 3, with proof of possession by signature (4.1) over the CertRequest.
Result<Bytes> certificateRequest(const CmpAsk &ask)
{
    if (!ask.key)
        return missing("the key of the request is not there to prove its possession");
    const auto parts = partsOf(ask.request);
    if (!parts)
        return parts.error();
    std::vector<Bytes> fields = {context(5, parts->subject), context(6, parts->spkiContent)};
    if (!parts->extensions.empty())
        fields.push_back(context(9, parts->extensions));
    std::vector<Bytes> request = {encodeInteger(std::uint64_t{0}), sequence(fields)};
    if (ask.kind == CmpRequest::Update) {
        const auto old = issuerAndSerial(ask.replaces);
        if (!old)
            return old.error();
        // id-regCtrl-oldCertID, RFC 4211 6.5; RFC 9483 4.1.3
        request.push_back(sequence(
            {sequence({encodeOid("1.3.6.1.5.5.7.5.1.5"),
                       sequence({directoryName(old->issuerDer), encode(Integer, old->serial)})})}));
    }
    const Bytes certRequest = sequence(request);
    auto proof = ask.key->sign(certRequest, {});
    if (!proof)
        return proof.error();
    Bytes possession = proof->algorithmDer;
    append(possession, encodeBitString(proof->value));
    return sequence({certRequest, context(1, possession)});
}

// The digest of certHash is that of the certificate's signature; algorithms that have none of
// their own take SHA-256, said in hashAlg, which makes it version 3 (RFC 9810 5.3.18).
struct ConfirmDigest {
    std::string name;
    bool stated = false;
};
ConfirmDigest confirmDigest(const x509::Certificate &certificate)
{
    return certificate.signatureDigest.empty() ? ConfirmDigest{"SHA-256", true}
                                               : ConfirmDigest{certificate.signatureDigest, false};
}

}  // namespace

CmpHeader freshCmpHeader(UnixTime now)
{
    CmpHeader header;
    header.transaction = bytesOf(Secret::random(IdBytes));
    header.nonce = bytesOf(Secret::random(IdBytes));
    header.time = now;
    return header;
}

Result<Bytes> cmpRequest(const CmpAsk &ask, const CmpHeader &header, const CmpSender &sender)
{
    const auto kind = static_cast<cmp::Body>(ask.kind);
    if (ask.kind == CmpRequest::Pkcs10)
        return protectedMessage(kind, ask.request, header, sender);
    const auto message = certificateRequest(ask);
    if (!message)
        return message.error();
    return protectedMessage(kind, sequence({*message}), header, sender);
}

Result<Bytes> cmpRevocation(ByteView certificate, int reason, const CmpHeader &header,
                            const CmpSender &sender)
{
    const auto named = issuerAndSerial(certificate);
    if (!named)
        return named.error();
    if (reason < 0 || reason > 10 || reason == 7)
        return missing("the reason is none of RFC 5280");
    const std::uint8_t code[] = {static_cast<std::uint8_t>(reason)};
    Bytes fields = encode(0x81, named->serial);
    append(fields, context(3, named->issuerDer));
    const Bytes extension =
        sequence({encodeOid("2.5.29.21"), encode(OctetString, encode(Enumerated, code))});
    return protectedMessage(cmp::Rr,
                            sequence({sequence({encode(0x30, fields), sequence({extension})})}),
                            header, sender);
}

Result<Bytes> cmpConfirmation(ByteView certificate, std::int64_t requestId, bool accepted,
                              const CmpHeader &header, const CmpSender &sender)
{
    const auto parsed = x509::Certificate::parse(certificate);
    if (!parsed)
        return parsed.error();
    const ConfirmDigest digest = confirmDigest(*parsed);
    const auto hash = digestOf(digest.name, certificate);
    if (!hash)
        return hash.error();
    std::vector<Bytes> status = {encode(OctetString, *hash), signedInteger(requestId)};
    if (!accepted)
        status.push_back(sequence({encodeInteger(std::uint64_t{2})}));
    if (digest.stated)
        status.push_back(
            context(0, algorithmIdentifier(oidFromName(digest.name, OidKind::Digest), false)));
    return protectedMessage(cmp::CertConf, sequence({sequence(status)}), header, sender,
                            digest.stated ? 3 : 2);
}

Result<Bytes> cmpPoll(std::int64_t requestId, const CmpHeader &header, const CmpSender &sender)
{
    return protectedMessage(cmp::PollReq, sequence({sequence({signedInteger(requestId)})}), header,
                            sender);
}

}  // namespace crypto::wire
