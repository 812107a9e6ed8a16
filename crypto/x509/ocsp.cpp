// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/ocsp.h"

#include "crypto/base/der.h"
#include "crypto/base/oid_names.h"
#include "crypto/x509/certificate_parts.h"

namespace crypto::x509 {

namespace {

using namespace crypto::der;

constexpr std::size_t MaxBytes = 1u << 20, MaxAnswers = 1000, MaxCertificates = 16;

Error malformed(const char *why)
{
    return Error{ErrorCode::Malformed, "OCSP response", why};
}

Bytes copy(ByteView bytes)
{
    return {bytes.begin(), bytes.end()};
}

// Calls back with OID and value content of each extension inside [n] EXPLICIT Extensions; a
// critical one it answers false to sets `unknownCritical`.
template <typename Callback>
bool readExtensions(ByteView explicitContent, bool &unknownCritical, Callback known)
{
    const auto list = first(explicitContent, Sequence);
    if (!list)
        return false;
    Reader extensions(list->content);
    while (const auto extension = extensions.next()) {
        Reader parts(extension->content);
        const auto oid = extension->is(Sequence) ? parts.take(Oid) : std::nullopt;
        const auto critical = parts.take(Boolean);
        const auto value = parts.take(OctetString);
        if (!oid || !value)
            return false;
        if (!known(oid->content, value->content) && critical && !critical->content.empty()
            && critical->content[0])
            unknownCritical = true;
    }
    return !extensions.failed();
}

bool readCertId(const Element &element, OcspAnswer &out)
{
    Reader parts(element.content);
    const auto algorithm = parts.take(Sequence);
    const auto name = algorithm ? parts.take(OctetString) : std::nullopt;
    const auto key = name ? parts.take(OctetString) : std::nullopt;
    const auto serial = key ? parts.take(Integer) : std::nullopt;
    const auto oid = algorithm ? first(algorithm->content, Oid) : std::nullopt;
    if (!serial || !oid || serial->content.size() > 1024)
        return false;
    const OidName digest = oidName(oid->content);
    if (digest.kind == OidKind::Digest)
        out.digest = digest.name;
    out.issuerNameHash = copy(name->content);
    out.issuerKeyHash = copy(key->content);
    out.serial = integerHex(serial->content);
    return true;
}

bool readStatus(const Element &status, OcspAnswer &out)
{
    if (status.isContext(0)) {
        out.state = RevocationState::Good;
        return true;
    }
    if (status.isContext(2))
        return true;  // unknown to the responder
    if (!status.isContext(1))
        return false;
    Reader parts(status.content);
    const auto when = parts.take(GeneralizedTime);
    const auto at = when ? time(*when) : std::nullopt;
    if (!at)
        return false;
    out.state = RevocationState::Revoked;
    out.revokedAt = *at;
    if (const auto reason = parts.takeContext(0))
        if (const auto number = first(reason->content, Enumerated);
            number && number->content.size() == 1)
            out.reason = number->content[0] & 0x7f;
    return true;
}

std::optional<OcspAnswer> readAnswer(const Element &element)
{
    OcspAnswer out;
    Reader parts(element.content);
    const auto id = element.is(Sequence) ? parts.take(Sequence) : std::nullopt;
    const auto status = id ? parts.next() : std::nullopt;
    const auto from = status ? parts.take(GeneralizedTime) : std::nullopt;
    const auto thisUpdate = from ? time(*from) : std::nullopt;
    if (!thisUpdate || !readCertId(*id, out) || !readStatus(*status, out))
        return std::nullopt;
    out.thisUpdate = *thisUpdate;
    if (const auto next = parts.takeContext(0)) {
        const auto until = first(next->content, GeneralizedTime);
        const auto nextUpdate = until ? time(*until) : std::nullopt;
        if (!nextUpdate)
            return std::nullopt;
        out.nextUpdate = *nextUpdate;
    }
    if (const auto extensions = parts.takeContext(1))
        if (!readExtensions(extensions->content, out.unknownCritical,
                            [](ByteView, ByteView) { return false; }))
            return std::nullopt;
    return out;
}

bool readData(ByteView content, OcspResponse &out)
{
    constexpr std::uint8_t NonceOid[] = {0x2b, 6, 1, 5, 5, 7, 0x30, 1, 2};
    Reader parts(content);
    parts.takeContext(0);  // version
    if (const auto name = parts.takeContext(1)) {
        const auto sequence = first(name->content, Sequence);
        if (!sequence)
            return false;
        out.responderName = copy(sequence->content);
    } else if (const auto key = parts.takeContext(2)) {
        const auto hash = first(key->content, OctetString);
        if (!hash || hash->content.size() != 20)
            return false;
        out.responderKeyHash = copy(hash->content);
    } else {
        return false;
    }
    const auto produced = parts.take(GeneralizedTime);
    const auto producedAt = produced ? time(*produced) : std::nullopt;
    const auto list = producedAt ? parts.take(Sequence) : std::nullopt;
    if (!list)
        return false;
    out.producedAt = *producedAt;
    Reader answers(list->content);
    while (const auto element = answers.next()) {
        auto answer = readAnswer(*element);
        if (!answer || out.answers.size() == MaxAnswers)
            return false;
        out.answers.push_back(std::move(*answer));
    }
    if (answers.failed())
        return false;
    if (const auto extensions = parts.takeContext(1))
        return readExtensions(extensions->content, out.unknownCritical,
                              [&](ByteView oid, ByteView value) {
                                  if (!sameBytes(oid, NonceOid))
                                      return false;
                                  // RFC 8954: an OCTET STRING; old responders leave it out.
                                  const auto inner = first(value, OctetString);
                                  out.nonce = copy(inner ? inner->content : value);
                                  return true;
                              });
    return true;
}

}  // namespace

Result<OcspResponse> parseOcspResponse(ByteView der)
{
    if (der.size() > MaxBytes)
        return Error{ErrorCode::TooLarge, "OCSP response", "more than 1 MB"};
    Reader whole(der);
    const auto outer = whole.take(Sequence);
    if (!outer || !whole.atEnd())
        return malformed("it is not one SEQUENCE");
    Reader parts(outer->content);
    const auto status = parts.take(Enumerated);
    if (!status || status->content.size() != 1)
        return malformed("it has no status");
    OcspResponse out;
    out.status = status->content[0];
    if (out.status != 0)
        return out;
    const auto wrapped = parts.takeContext(0);
    const auto bytes = wrapped ? first(wrapped->content, Sequence) : std::nullopt;
    Reader typed(bytes ? bytes->content : ByteView());
    const auto type = typed.take(Oid);
    const auto content = type ? typed.take(OctetString) : std::nullopt;
    constexpr std::uint8_t BasicOid[] = {0x2b, 6, 1, 5, 5, 7, 0x30, 1, 1};
    if (!content || !sameBytes(type->content, BasicOid))
        return malformed("there is no basic response in it");
    const auto basic = first(content->content, Sequence);
    Reader fields(basic ? basic->content : ByteView());
    const auto data = fields.take(Sequence);
    const auto algorithm = data ? fields.take(Sequence) : std::nullopt;
    const auto signature = algorithm ? fields.take(BitString) : std::nullopt;
    if (!signature || signature->content.empty() || signature->content[0] != 0)
        return malformed("the basic response is not data, algorithm and signature");
    out.toBeSigned = copy(data->whole);
    out.algorithm = copy(algorithm->whole);
    out.signature = copy(signature->content.subspan(1));
    if (!readData(data->content, out))
        return malformed("its data is not well formed");
    if (const auto certificates = fields.takeContext(0)) {
        const auto list = first(certificates->content, Sequence);
        Reader reader(list ? list->content : ByteView());
        while (const auto certificate = reader.next()) {
            if (out.certificates.size() == MaxCertificates)
                return malformed("it holds too many certificates");
            out.certificates.push_back(copy(certificate->whole));
        }
    }
    return out;
}

}  // namespace crypto::x509
