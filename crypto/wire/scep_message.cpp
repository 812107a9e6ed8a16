// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/wire/scep_message.h"

#include "crypto/base/der.h"
#include "crypto/wire/cms_parts.h"
#include "crypto/x509/certificate.h"
#include "crypto/x509/chain_link.h"
#include "crypto/x509/signer.h"

#include <algorithm>

namespace crypto::wire {

namespace {

using namespace crypto::der;

const char *const Object = "the SCEP answer";

namespace attribute {  // RFC 8894 3.2.1
constexpr const char *MessageType = "2.16.840.1.113733.1.9.2";
constexpr const char *PkiStatus = "2.16.840.1.113733.1.9.3";
constexpr const char *FailInfo = "2.16.840.1.113733.1.9.4";
constexpr const char *SenderNonce = "2.16.840.1.113733.1.9.5";
constexpr const char *RecipientNonce = "2.16.840.1.113733.1.9.6";
constexpr const char *TransactionId = "2.16.840.1.113733.1.9.7";
constexpr const char *FailInfoText = "1.3.6.1.5.5.7.24.1";
}  // namespace attribute

constexpr std::size_t CapabilityBytes = 16'384;
constexpr std::size_t MostWords = 64;
constexpr std::size_t NonceBytes = 16;
constexpr std::size_t MostTransactionBytes = 256;
constexpr std::size_t MostWordBytes = 1024;

struct Failure {
    const char *name;
    const char *meaning;
};
constexpr Failure Failures[] = {  // 3.2.1.4
    {"badAlg",
     "an algorithm it does not know, or does not take: an RSA key of 2048 bits is taken by most"},
    {"badMessageCheck",
     "the message did not verify there: where a certificate was renewed, it may not take that one "
     "as proof; else something in between changes messages"},
    {"badRequest",
     "it does not permit or support this: a wrong, used or expired challenge password, a name or "
     "key it does not issue; ask its operator for a new password"},
    {"badTime", "the signing time was not near its own: compare both clocks"},
    {"badCertId", "it knows no certificate or request like that: begin a new order"}};

Bytes printable(std::string_view text)
{
    return encode(PrintableString, viewOf(text));
}

std::string textOf(const Bytes *value)
{
    if (!value)
        return {};
    const auto element = Reader(*value).next();
    return element ? text(*element) : std::string();
}

int numberOf(const Bytes *value)
{
    const std::string digits = textOf(value);
    if (digits.empty() || digits.size() > 2
        || digits.find_first_not_of("0123456789") != std::string::npos)
        return -1;
    return std::stoi(digits);
}

bool holdsOctets(const Bytes *value, const Bytes &expected)
{
    const auto octets = value ? first(*value, OctetString) : std::nullopt;
    return octets && !expected.empty() && std::ranges::equal(octets->content, expected);
}

std::string lower(std::string_view text)
{
    std::string out(text);
    for (char &c : out)
        c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return out;
}

// Can messages be sealed for it? RSA, and where it says what it is for, keyEncipherment.
int fitness(const x509::Certificate &certificate)
{
    if (certificate.key.algorithm != "RSA")
        return certificate.key.algorithm == "EC" ? 1 : 0;
    if (certificate.keyUsage & x509::KeyEncipherment)
        return certificate.isAuthority ? 3 : 4;
    return certificate.keyUsage == 0 ? 3 : 2;
}

Result<Bytes> subjectOfRequest(ByteView requestDer)
{
    const auto object = x509::signedObject(requestDer);
    if (!object)
        return object.error();
    const auto body = first(object->toBeSigned, Sequence);
    Reader fields(body ? body->content : ByteView());
    fields.take(Integer);
    const auto subject = fields.take(Sequence);
    if (!subject)
        return Error{ErrorCode::Malformed, "request", "it has no subject"};
    return Bytes(subject->whole.begin(), subject->whole.end());
}

bool goodTransaction(std::string_view id)
{
    return !id.empty() && id.size() <= MostTransactionBytes && std::ranges::all_of(id, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || c == '-' || c == '.' || c == ':';
    });
}

// Whose certificate made the signature; all the authority's are candidates, whatever the message
// itself brings along.
Result<void> checkSender(const CmsSigned &message, const ScepAuthority &authority)
{
    if (message.signers.size() != 1)
        return Error{ErrorCode::Malformed, Object, "it is not signed by exactly one signer"};
    for (const Bytes &candidate : authority.certificates) {
        if (namesSigner(message.signers[0], candidate))
            return checkSigner(message, message.signers[0], candidate);
    }
    return Error{ErrorCode::NotPermitted, Object,
                 "it is not signed by one of the authority's certificates"};
}

void readFailure(ScepAnswer &answer, const CmsSigner &signer)
{
    answer.failure = numberOf(signer.attribute(attribute::FailInfo));
    std::string words =
        answer.failure >= 0 && answer.failure < static_cast<int>(std::size(Failures))
        ? std::string(Failures[answer.failure].name) + ": " + Failures[answer.failure].meaning
        : "no reason given";
    const std::string said = textOf(signer.attribute(attribute::FailInfoText));
    if (!said.empty())
        words += "; it says: " + visibleText(said.substr(0, MostWordBytes));
    answer.words = words;
}

}  // namespace

std::string ScepCapabilities::digest() const
{
    return sha256 ? "SHA-256" : sha512 ? "SHA-512" : "SHA-1";
}

ScepCapabilities readScepCapabilities(ByteView body)
{
    ScepCapabilities out;
    std::string_view rest(reinterpret_cast<const char *>(body.data()),
                          std::min(body.size(), CapabilityBytes));
    while (!rest.empty() && out.words.size() < MostWords) {
        const std::size_t end = rest.find_first_of("\r\n");
        std::string_view line = rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        while (!line.empty() && (line.back() == ' ' || line.back() == '\t'))
            line.remove_suffix(1);
        while (!line.empty() && (line.front() == ' ' || line.front() == '\t'))
            line.remove_prefix(1);
        if (line.empty())
            continue;
        out.words.push_back(visibleText(line.substr(0, 64)));
        const std::string word = lower(line);
        // 3.5.2: SCEPStandard stands for AES, POSTPKIOperation and SHA-256.
        const bool standard = word == "scepstandard";
        out.aes |= standard || word == "aes";
        out.post |= standard || word == "postpkioperation";
        out.sha256 |= standard || word == "sha-256";
        out.tripleDes |= word == "des3";
        out.sha1 |= word == "sha-1";
        out.sha512 |= word == "sha-512";
        out.renewal |= word == "renewal";
        out.nextAuthority |= word == "getnextcacert";
    }
    return out;
}

Result<ScepAuthority> readScepAuthority(ByteView body)
{
    ScepAuthority out;
    if (const auto single = x509::Certificate::parse(body); single) {
        out.certificates.emplace_back(body.begin(), body.end());
    } else {
        auto several = readCertificatesOnly(body);
        if (!several)
            return several.error();
        out.certificates = std::move(several.value());
    }
    // The issuer: the authority that has no other authority below it here. The recipient: the key
    // that fits best, a registration authority's before the issuer's own.
    int best = 0;
    std::vector<x509::Certificate> parsed;
    for (const Bytes &der : out.certificates) {
        auto one = x509::Certificate::parse(der);
        if (!one)
            return one.error();
        parsed.push_back(std::move(one.value()));
    }
    for (std::size_t i = 0; i < parsed.size(); ++i) {
        const x509::Certificate &one = parsed[i];
        if (const int fit = fitness(one); fit > best) {
            best = fit;
            out.recipient = out.certificates[i];
        }
        if (!one.isAuthority)
            continue;
        const bool above = std::ranges::any_of(parsed, [&](const x509::Certificate &other) {
            return other.isAuthority && other.issuerDer == one.subjectDer
                && other.subjectDer != one.subjectDer;
        });
        if (out.issuer.empty() || !above)
            out.issuer = out.certificates[i];
    }
    if (out.recipient.empty())
        return Error{ErrorCode::Unsupported, "the SCEP authority",
                     "none of its certificates has a key to seal messages for"};
    if (out.issuer.empty())
        out.issuer = out.recipient;
    return out;
}

Result<ScepAuthority> readScepNextAuthority(ByteView body, const ScepAuthority &now)
{
    const auto message = readSigned(body);
    if (!message)
        return message.error();
    if (auto sender = checkSender(*message, now); !sender)
        return sender.error();
    return readScepAuthority(message->content);
}

Result<Bytes> scepPollContent(ByteView issuerCertificate, ByteView requestDer)
{
    const auto issuer = issuerAndSerial(issuerCertificate);
    if (!issuer)
        return issuer.error();
    const auto subject = subjectOfRequest(requestDer);
    if (!subject)
        return subject.error();
    Bytes content = issuer->subjectDer;
    append(content, *subject);
    return encode(0x30, content);
}

Result<Bytes> scepCertificateContent(ByteView certificate)
{
    const auto named = issuerAndSerial(certificate);
    if (!named)
        return named.error();
    Bytes content = named->issuerDer;
    append(content, encode(Integer, named->serial));
    return encode(0x30, content);
}

ScepNonces freshScepNonces()
{
    const Secret transaction = Secret::random(NonceBytes), nonce = Secret::random(NonceBytes);
    return {toHex(transaction.view()), {nonce.view().begin(), nonce.view().end()}};
}

Result<Bytes> scepMessage(ScepKind kind, ByteView content, const ScepSender &sender,
                          const ScepAuthority &authority, const ScepCapabilities &capabilities,
                          const ScepNonces &nonces)
{
    if (!goodTransaction(nonces.transaction) || nonces.nonce.size() != NonceBytes)
        return Error{ErrorCode::InvalidArgument, "transaction id",
                     "letters and digits, and a nonce of 16 bytes"};
    const auto sealed = sealFor(authority.recipient, content, capabilities.cipher());
    if (!sealed)
        return sealed.error();
    CmsSigning signing;
    signing.key = sender.key;
    signing.certificate = sender.certificate;
    signing.digest = capabilities.digest();
    signing.attributes = {
        {attribute::MessageType, printable(std::to_string(static_cast<int>(kind)))},
        {attribute::TransactionId, printable(nonces.transaction)},
        {attribute::SenderNonce, encode(OctetString, nonces.nonce)}};
    return signData(*sealed, signing);
}

Result<ScepAnswer> readScepAnswer(ByteView body, const ScepAuthority &authority,
                                  const ScepNonces &sent, const ScepSender &openWith)
{
    const auto message = readSigned(body);
    if (!message)
        return message.error();
    if (auto sender = checkSender(*message, authority); !sender)
        return sender.error();
    const CmsSigner &signer = message->signers[0];
    const auto malformed = [](const char *detail) {
        return Error{ErrorCode::Malformed, Object, detail};
    };
    if (numberOf(signer.attribute(attribute::MessageType)) != 3)
        return malformed("it is no CertRep");
    if (textOf(signer.attribute(attribute::TransactionId)) != sent.transaction)
        return Error{ErrorCode::NotPermitted, Object, "it answers another transaction"};
    if (!holdsOctets(signer.attribute(attribute::RecipientNonce), sent.nonce))
        return Error{ErrorCode::NotPermitted, Object,
                     "it does not hold the nonce that was sent: an old answer?"};
    ScepAnswer answer;
    switch (numberOf(signer.attribute(attribute::PkiStatus))) {
    case 0:
        answer.status = ScepAnswer::Status::Success;
        break;
    case 2:
        answer.status = ScepAnswer::Status::Failure;
        readFailure(answer, signer);
        return answer;
    case 3:
        answer.status = ScepAnswer::Status::Pending;
        return answer;
    default:
        return malformed("its status is none that RFC 8894 knows");
    }
    const auto opened = openSealed(message->content, *openWith.key, openWith.certificate);
    if (!opened)
        return opened.error();
    auto inside = readSigned(opened->view());
    if (!inside)
        return inside.error();
    answer.certificates = std::move(inside->certificates);
    answer.lists = std::move(inside->lists);
    if (answer.certificates.empty() && answer.lists.empty())
        return malformed("it says success and holds nothing");
    return answer;
}

Result<Bytes> scepSelfSigned(const Key &key, ByteView requestDer, UnixTime now, int days)
{
    auto subject = subjectOfRequest(requestDer);
    if (!subject)
        return subject.error();
    x509::CertificateSpec spec;
    spec.subjectDer = std::move(subject.value());
    spec.notBefore = now - 3600;
    spec.notAfter = now + static_cast<UnixTime>(days) * 86'400;
    spec.keyUsage = x509::DigitalSignature | x509::KeyEncipherment;
    return x509::selfSigned(key, spec);
}

}  // namespace crypto::wire
