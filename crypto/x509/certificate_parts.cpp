// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/certificate_parts.h"

#include <algorithm>

namespace crypto::x509 {

namespace {

using namespace crypto::der;

constexpr std::size_t MaxExtensions = 1000;
constexpr int MaxDepth = 32;

void readExtensions(ByteView explicitContent, CertificateParts &out)
{
    Reader outer(explicitContent);
    const auto list = outer.take(Sequence);
    if (!list || !outer.atEnd() || list->content.empty()) {
        out.wellFormed = false;  // RFC 5280 4.1: SIZE (1..MAX)
        return;
    }
    Reader extensions(list->content);
    while (const auto extension = extensions.next()) {
        Reader parts(extension->content);
        const auto oid = extension->is(Sequence) ? parts.take(Oid) : std::nullopt;
        const auto critical = parts.take(Boolean);
        const auto value = parts.take(OctetString);
        if (!oid || !value || !parts.atEnd() || out.extensions.size() == MaxExtensions) {
            out.wellFormed = false;
            return;
        }
        const bool yes = critical && !critical->content.empty() && critical->content[0] != 0;
        out.extensions.push_back({oid->content, value->content, yes, critical.has_value()});
    }
    out.wellFormed = out.wellFormed && !extensions.failed();
}

Error malformed(const char *why)
{
    return Error{ErrorCode::Malformed, "certificate", why};
}

std::optional<std::string> primitiveFault(const Element &element)
{
    if (element.cls != Class::Universal)
        return std::nullopt;
    const ByteView content = element.content;
    switch (element.tag) {
    case Boolean:
        if (content.size() != 1 || (content[0] != 0 && content[0] != 0xff))
            return "a BOOLEAN is neither 00 nor FF";
        break;
    case Integer:
    case Enumerated:
        if (content.empty())
            return "an INTEGER is empty";
        if (content.size() > 1
            && ((content[0] == 0 && !(content[1] & 0x80))
                || (content[0] == 0xff && (content[1] & 0x80))))
            return "an INTEGER has more bytes than it needs";
        break;
    case BitString:
        if (content.empty() || content[0] > 7 || (content.size() == 1 && content[0] != 0))
            return "a BIT STRING does not say its unused bits";
        if (content[0] && (content.back() & ((1u << content[0]) - 1)))
            return "unused bits of a BIT STRING are set";
        break;
    case Null:
        if (!content.empty())
            return "a NULL has content";
        break;
    case Oid: {
        if (content.empty() || (content.back() & 0x80))
            return "an OBJECT IDENTIFIER ends too early";
        bool first = true;
        for (const std::uint8_t byte : content) {
            if (first && byte == 0x80)
                return "an OBJECT IDENTIFIER has more bytes than it needs";
            first = !(byte & 0x80);
        }
        break;
    }
    default:
        break;
    }
    return std::nullopt;
}

std::optional<std::string> fault(ByteView bytes, int depth)
{
    if (depth > MaxDepth)
        return "it is nested too deeply";
    Reader reader(bytes);
    while (const auto element = reader.next()) {
        const std::size_t head = element->whole.size() - element->content.size();
        // The length in its only form: one byte below 128, else as few as hold it.
        std::size_t lengthBytes = 1;
        if (element->content.size() > 0x7f)
            for (std::size_t size = element->content.size(); size; size >>= 8)
                ++lengthBytes;
        std::size_t tagBytes = 1;
        if (element->tag >= 0x1f)
            for (std::uint32_t tag = element->tag; tag; tag >>= 7)
                ++tagBytes;
        if (head != tagBytes + lengthBytes)
            return "a length or tag has more bytes than it needs";
        const bool container = element->is(Sequence) || element->is(Set);
        if (element->cls == Class::Universal && element->constructed != container)
            return element->constructed ? "a string is written in pieces"
                                        : "a SEQUENCE or SET is not constructed";
        auto found =
            element->constructed ? fault(element->content, depth + 1) : primitiveFault(*element);
        if (found)
            return found;
    }
    if (reader.failed())
        return "an element ends too early";
    return std::nullopt;
}

}  // namespace

bool sameBytes(ByteView a, ByteView b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

const ExtensionView *CertificateParts::standard(std::uint8_t arc) const
{
    const std::uint8_t oid[] = {0x55, 0x1d, arc};
    return named(oid);
}

const ExtensionView *CertificateParts::named(ByteView oidContent) const
{
    for (const ExtensionView &extension : extensions)
        if (sameBytes(extension.oid, oidContent))
            return &extension;
    return nullptr;
}

Result<CertificateParts> dissect(ByteView der)
{
    Reader whole(der);
    const auto outer = whole.take(Sequence);
    if (!outer || !whole.atEnd())
        return malformed("it is not one SEQUENCE");
    Reader object(outer->content);
    const auto tbs = object.take(Sequence);
    const auto outerAlgorithm = object.take(Sequence);
    const auto signature = object.take(BitString);
    if (!tbs || !outerAlgorithm || !signature || signature->content.empty() || !object.atEnd())
        return malformed("it is not content, algorithm and signature");

    CertificateParts out;
    out.toBeSigned = tbs->whole;
    out.outerAlgorithm = outerAlgorithm->whole;
    out.signature = signature->content;
    Reader parts(tbs->content);
    if (const auto version = parts.takeContext(0))
        if (const auto number = first(version->content, Integer))
            out.version = number->content;
    const auto serial = parts.take(Integer);
    const auto algorithm = serial ? parts.take(Sequence) : std::nullopt;
    const auto issuer = algorithm ? parts.take(Sequence) : std::nullopt;
    const auto validity = issuer ? parts.take(Sequence) : std::nullopt;
    const auto subject = validity ? parts.take(Sequence) : std::nullopt;
    const auto spki = subject ? parts.take(Sequence) : std::nullopt;
    if (!spki)
        return malformed("one of algorithm, issuer, validity, subject and public key is missing");
    Reader times(validity->content);
    const auto from = times.next();
    const auto until = times.next();
    if (!from || !until)
        return malformed("its validity is no pair of times");
    out.serial = serial->content;
    out.innerAlgorithm = algorithm->whole;
    out.issuer = issuer->content;
    out.subject = subject->content;
    out.notBefore = *from;
    out.notAfter = *until;
    out.spki = spki->whole;
    const bool issuerId = parts.takeContext(1).has_value();
    const bool subjectId = parts.takeContext(2).has_value();
    out.hasUniqueId = issuerId || subjectId;
    if (const auto extensions = parts.takeContext(3)) {
        out.hasExtensions = true;
        readExtensions(extensions->content, out);
    }
    out.wellFormed = out.wellFormed && parts.atEnd() && times.atEnd();
    return out;
}

std::optional<std::string> derFault(ByteView bytes)
{
    return fault(bytes, 0);
}

}  // namespace crypto::x509
