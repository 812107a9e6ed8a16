// SPDX-License-Identifier: GPL-3.0-or-later
// Reads answers of CMP servers.
#include "crypto/base/der.h"
#include "crypto/wire/cmp_message.h"
#include "crypto/wire/cmp_parts.h"
#include "crypto/x509/certificate.h"
#include "crypto/x509/chain.h"
#include "crypto/x509/chain_link.h"

#include <algorithm>

namespace crypto::wire {

namespace {

using namespace crypto::der;

constexpr std::size_t LargestMessage = 4u << 20;
constexpr std::size_t MostCertificates = 64;
constexpr std::size_t MostTexts = 16;
constexpr std::size_t MostWordBytes = 1024;
const char *const Object = "the CMP answer";

Error malformed(const char *detail)
{
    return Error{ErrorCode::Malformed, Object, detail};
}

Bytes copy(ByteView view)
{
    return {view.begin(), view.end()};
}

std::int64_t signedValue(ByteView content)
{
    if (content.empty() || content.size() > 8)
        return INT64_MIN;
    std::uint64_t value = content[0] & 0x80 ? UINT64_MAX : 0;
    for (const std::uint8_t byte : content)
        value = value << 8 | byte;
    return static_cast<std::int64_t>(value);
}

const char *statusName(int status)  // 5.2.3
{
    static constexpr const char *Names[] = {"accepted",          "granted with changes", "rejected",
                                            "waiting",           "revocation warning",   "revoked",
                                            "key update warning"};
    return status >= 0 && status < static_cast<int>(std::size(Names)) ? Names[status]
                                                                      : "of unknown status";
}

constexpr const char *FailureNames[] = {  // PKIFailureInfo 5.2.3, by bit
    "badAlg",
    "badMessageCheck",
    "badRequest",
    "badTime",
    "badCertId",
    "badDataFormat",
    "wrongAuthority",
    "incorrectData",
    "missingTimeStamp",
    "badPOP",
    "certRevoked",
    "certConfirmed",
    "wrongIntegrity",
    "badRecipientNonce",
    "timeNotAvailable",
    "unacceptedPolicy",
    "unacceptedExtension",
    "addInfoNotAvailable",
    "badSenderNonce",
    "badCertTemplate",
    "signerNotTrusted",
    "transactionIdInUse",
    "unsupportedVersion",
    "notAuthorized",
    "systemUnavail",
    "systemFailure",
    "duplicateCertReq"};

void addTexts(const std::optional<Element> &texts, std::string &words)
{
    Reader each(texts ? texts->content : ByteView());
    for (std::size_t i = 0; i < MostTexts; ++i) {
        const auto one = each.next();
        if (!one)
            return;
        words += (words.empty() ? "" : "; ") + visibleText(text(*one).substr(0, MostWordBytes));
    }
}

Result<void> readStatus(ByteView content, CmpAnswer &answer)
{
    Reader fields(content);
    const auto status = fields.take(Integer);
    if (!status)
        return malformed("it has no status");
    const std::int64_t number = signedValue(status->content);
    answer.status = number >= 0 && number <= 6 ? static_cast<int>(number) : -1;
    std::string said;
    addTexts(fields.take(Sequence), said);
    answer.failures.clear();
    if (const auto bits = fields.take(BitString); bits && !bits->content.empty()) {
        const ByteView octets = bits->content.subspan(1);
        for (std::size_t bit = 0; bit < std::size(FailureNames) && bit / 8 < octets.size(); ++bit) {
            if (octets[bit / 8] & (0x80 >> bit % 8))
                answer.failures.emplace_back(FailureNames[bit]);
        }
    }
    answer.words = statusName(answer.status);
    for (const std::string &failure : answer.failures)
        answer.words += (&failure == &answer.failures.front() ? ": " : ", ") + failure;
    if (!said.empty())
        answer.words += "; it says: " + said;
    return {};
}

Result<void> addCertificates(ByteView content, std::vector<Bytes> &out)
{
    Reader each(content);
    while (const auto one = each.next()) {
        if (out.size() == MostCertificates)
            return Error{ErrorCode::TooLarge, Object, "it holds too many certificates"};
        if (one->is(Sequence))
            out.push_back(copy(one->whole));
    }
    return each.failed() ? Result<void>(malformed("a certificate in it ends too early"))
                         : Result<void>();
}

// CertRepMessage 5.3.4
Result<void> readCertificates(ByteView body, CmpAnswer &answer)
{
    answer.kind = CmpAnswer::Kind::Certificate;
    const auto outer = first(body, Sequence);
    Reader fields(outer ? outer->content : ByteView());
    if (const auto roots = fields.takeContext(1)) {
        const auto list = Reader(roots->content).take(Sequence);
        if (auto added = addCertificates(list ? list->content : ByteView(), answer.more); !added)
            return added.error();
    }
    const auto responses = fields.take(Sequence);
    Reader each(responses ? responses->content : ByteView());
    const auto response = each.take(Sequence);
    if (!response)
        return malformed("it holds no response");
    if (!each.atEnd())
        return malformed("it answers more than was asked");
    Reader parts(response->content);
    const auto id = parts.take(Integer);
    const auto status = parts.take(Sequence);
    if (!id || !status)
        return malformed("its response has no status");
    answer.requestId = signedValue(id->content);
    if (auto read = readStatus(status->content, answer); !read)
        return read.error();
    const auto pair = parts.take(Sequence);
    if (!answer.positive())
        return {};
    Reader holds(pair ? pair->content : ByteView());
    if (holds.takeContext(1))
        return Error{ErrorCode::Unsupported, Object, "its certificate is encrypted"};
    const auto certificate = holds.takeContext(0);
    const auto whole = certificate ? Reader(certificate->content).take(Sequence) : std::nullopt;
    if (!whole)
        return malformed("it says accepted and holds no certificate");
    if (auto parsed = x509::Certificate::parse(whole->whole); !parsed)
        return parsed.error();
    answer.certificate = copy(whole->whole);
    return {};
}

Result<void> readBody(const Element &body, CmpAnswer &answer)
{
    const auto outer = first(body.content, Sequence);
    Reader fields(outer ? outer->content : ByteView());
    switch (body.tag) {
    case cmp::Ip:
    case cmp::Cp:
    case cmp::Kup:
        return readCertificates(body.content, answer);
    case cmp::Rp: {
        answer.kind = CmpAnswer::Kind::Revocation;
        const auto statuses = fields.take(Sequence);
        const auto status = Reader(statuses ? statuses->content : ByteView()).take(Sequence);
        return status ? readStatus(status->content, answer)
                      : Result<void>(malformed("it has no status"));
    }
    case cmp::PkiConf:
        answer.kind = CmpAnswer::Kind::Confirmed;
        answer.status = 0;
        return {};
    case cmp::PollRep: {
        answer.kind = CmpAnswer::Kind::PollLater;
        const auto one = fields.take(Sequence);
        Reader parts(one ? one->content : ByteView());
        const auto id = parts.take(Integer);
        const auto after = parts.take(Integer);
        if (!id || !after)
            return malformed("it does not say when to ask again");
        answer.requestId = signedValue(id->content);
        answer.checkAfter = std::clamp<std::int64_t>(signedValue(after->content), 0, 366 * 86'400);
        answer.status = 3;
        addTexts(parts.take(Sequence), answer.words);
        return {};
    }
    case cmp::ErrorMessage: {
        answer.kind = CmpAnswer::Kind::Error;
        const auto status = fields.take(Sequence);
        if (!status)
            return malformed("its error has no status");
        if (auto read = readStatus(status->content, answer); !read)
            return read.error();
        fields.take(Integer);
        addTexts(fields.take(Sequence), answer.words);
        return {};
    }
    default:
        return Error{ErrorCode::Unsupported, Object,
                     "its body is of kind " + std::to_string(body.tag)};
    }
}

struct Header {
    Bytes sender, algorithm, keyId, transaction, nonce, answered;
    bool implicitConfirm = false;
};

Bytes octetsIn(Reader &fields, std::uint32_t number)
{
    const auto wrapped = fields.takeContext(number);
    const auto octets = wrapped ? Reader(wrapped->content).take(OctetString) : std::nullopt;
    return octets ? copy(octets->content) : Bytes();
}

Result<Header> readHeader(const Element &element)
{
    Reader fields(element.content);
    Header header;
    const auto version = fields.take(Integer);
    const auto sender = fields.next();
    const auto recipient = fields.next();
    if (!version || !sender || !recipient)
        return malformed("its header cannot be read");
    if (sender->isContext(4)) {
        if (const auto name = Reader(sender->content).take(Sequence))
            header.sender = copy(name->content);
    }
    fields.takeContext(0);
    if (const auto algorithm = fields.takeContext(1))
        header.algorithm = copy(algorithm->content);
    header.keyId = octetsIn(fields, 2);
    fields.takeContext(3);
    header.transaction = octetsIn(fields, 4);
    header.nonce = octetsIn(fields, 5);
    header.answered = octetsIn(fields, 6);
    fields.takeContext(7);
    if (const auto info = fields.takeContext(8)) {
        const auto list = Reader(info->content).take(Sequence);
        Reader each(list ? list->content : ByteView());
        while (const auto one = each.take(Sequence)) {
            const auto oid = Reader(one->content).take(Oid);
            header.implicitConfirm |= oid && oidText(oid->content) == cmp::ImplicitConfirm;
        }
    }
    return header;
}

// May this certificate speak for the authority? RFC 9483 1.5: the authority itself, or one it made
// for that (id-kp-cmcCA, id-kp-cmcRA); those the account trusts by themselves always may.
bool maySpeak(const Bytes &der, const x509::Certificate &certificate,
              const std::vector<Bytes> &trusted)
{
    if (certificate.isAuthority || std::ranges::find(trusted, der) != trusted.end())
        return true;
    return std::ranges::any_of(certificate.extendedKeyUsage, [](const std::string &usage) {
        return usage == "cmcCA" || usage == "cmcRA" || usage == "1.3.6.1.5.5.7.3.27"
            || usage == "1.3.6.1.5.5.7.3.28";
    });
}

Result<Bytes> checkSignature(ByteView data, ByteView signature, const Header &header,
                             const std::vector<Bytes> &along, const CmpExpected &expected)
{
    std::vector<Bytes> candidates = along;
    candidates.insert(candidates.end(), expected.trusted.begin(), expected.trusted.end());
    bool named = false, holds = false;
    for (const Bytes &der : candidates) {
        const auto parsed = x509::Certificate::parse(der);
        if (!parsed
            || (header.keyId.empty() || parsed->subjectKeyId.empty()
                    ? parsed->subjectDer != header.sender
                        && parsed->subjectDer != encode(0x30, header.sender)
                    : parsed->subjectKeyId != header.keyId))
            continue;
        named = true;
        const auto key = VerifyingKey::load(parsed->spki);
        const auto verified =
            key ? key->verifies(data, header.algorithm, signature) : Result<bool>(key.error());
        if (!verified)
            return verified.error();
        if (!*verified)
            continue;
        holds = true;
        if (!maySpeak(der, *parsed, expected.trusted))
            continue;
        x509::ChainOptions options;
        options.trustAnchors = expected.trusted;
        options.intermediates = along;
        options.time = expected.now;
        const bool itself = std::ranges::find(expected.trusted, der) != expected.trusted.end();
        if (itself || x509::verifyChain(der, std::move(options)).valid)
            return der;
    }
    if (named && !holds)
        return Error{ErrorCode::Damaged, Object, "its signature does not hold"};
    return Error{ErrorCode::NotPermitted, Object,
                 named ? "its signer is not trusted, or may not speak for the authority"
                       : "the certificate of its signer is not there"};
}

}  // namespace

Result<CmpAnswer> readCmpAnswer(ByteView body, const CmpExpected &expected)
{
    if (body.size() > LargestMessage)
        return Error{ErrorCode::TooLarge, Object, "more than 4 MiB"};
    const auto outer = first(body, Sequence);
    if (!outer || outer->whole.size() != body.size())
        return malformed("it is no PKIMessage");
    Reader parts(outer->content);
    const auto headerPart = parts.take(Sequence);
    const auto bodyPart = parts.next();
    if (!headerPart || !bodyPart || bodyPart->cls != Class::Context)
        return malformed("it has no header or no body");
    const auto protection = parts.takeContext(0);
    CmpAnswer answer;
    std::vector<Bytes> along;
    if (const auto extra = parts.takeContext(1)) {
        const auto list = Reader(extra->content).take(Sequence);
        if (auto added = addCertificates(list ? list->content : ByteView(), along); !added)
            return added.error();
    }
    const auto header = readHeader(*headerPart);
    if (!header)
        return header.error();
    if (protection) {
        const auto bits = Reader(protection->content).take(BitString);
        if (!bits || bits->content.empty() || bits->content[0] != 0)
            return malformed("its protection cannot be read");
        Bytes both(headerPart->whole.begin(), headerPart->whole.end());
        append(both, bodyPart->whole);
        const Bytes data = encode(0x30, both);
        const auto algorithm = first(header->algorithm, Sequence);
        const auto oid = Reader(algorithm ? algorithm->content : ByteView()).take(Oid);
        const std::string name = oid ? oidText(oid->content) : std::string();
        if (name == cmp::PasswordBasedMac || name == cmp::Pbmac1) {
            if (!expected.secret)
                return Error{ErrorCode::NotPermitted, Object,
                             "it is protected by a secret that is not known here"};
            const auto mac = cmp::macOf(header->algorithm, *expected.secret, data);
            if (!mac)
                return mac.error();
            if (!Secret(*mac).equals(Secret(bits->content.subspan(1))))
                return Error{ErrorCode::Damaged, Object,
                             "its MAC does not hold: is the shared secret the right one?"};
            answer.protection = CmpAnswer::Protection::Secret;
        } else {
            auto signer = checkSignature(data, bits->content.subspan(1), *header, along, expected);
            if (!signer)
                return signer.error();
            answer.signer = std::move(signer.value());
            answer.protection = CmpAnswer::Protection::Signature;
        }
    } else if (bodyPart->tag != cmp::ErrorMessage) {
        return Error{ErrorCode::NotPermitted, Object, "it is not protected"};
    }
    if (protection || !header->transaction.empty()) {
        if (header->transaction != expected.transaction)
            return Error{ErrorCode::NotPermitted, Object, "it answers another transaction"};
        if ((protection || !header->answered.empty()) && header->answered != expected.nonce)
            return Error{ErrorCode::NotPermitted, Object,
                         "it does not hold the nonce that was sent: an old answer?"};
    }
    answer.nonce = header->nonce;
    answer.implicitConfirm = header->implicitConfirm;
    if (auto read = readBody(*bodyPart, answer); !read)
        return read.error();
    for (Bytes &one : along) {
        if (answer.more.size() < MostCertificates)
            answer.more.push_back(std::move(one));
    }
    return answer;
}

}  // namespace crypto::wire
