// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/wire/est_body.h"

#include "crypto/base/der.h"
#include "crypto/base/oid_names.h"
#include "crypto/keys/private_key.h"
#include "crypto/wire/cms_message.h"
#include "crypto/x509/certificate.h"

#include <algorithm>

namespace crypto::wire {

namespace {

using namespace crypto::der;

constexpr std::size_t LargestBody = 4u << 20;
constexpr std::size_t LineBytes = 64;
constexpr std::size_t MostAttributes = 256;
constexpr std::size_t MostParts = 8;
constexpr std::size_t MostBoundaryBytes = 70;  // RFC 2046 5.1.1
const char *const Object = "the EST answer";

Error malformed(const char *detail)
{
    return Error{ErrorCode::Malformed, Object, detail};
}

std::string_view textOf(ByteView body)
{
    return {reinterpret_cast<const char *>(body.data()), body.size()};
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view Space = " \t\r\n";
    const std::size_t from = text.find_first_not_of(Space);
    if (from == std::string_view::npos)
        return {};
    return text.substr(from, text.find_last_not_of(Space) - from + 1);
}

std::string lower(std::string_view text)
{
    std::string out(text);
    for (char &c : out)
        c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return out;
}

// The certificate of this key goes to the front. False: there is none.
bool bringForward(std::vector<Bytes> &certificates, ByteView spki)
{
    const auto own = std::ranges::find_if(certificates, [&](const Bytes &der) {
        const auto parsed = x509::Certificate::parse(der);
        return parsed.ok() && std::ranges::equal(parsed->spki, spki);
    });
    if (own == certificates.end())
        return false;
    std::rotate(certificates.begin(), own, own + 1);
    return true;
}

void readAttribute(const Element &attribute, EstAttributes &out)
{
    Reader parts(attribute.content);
    const auto type = parts.take(Oid);
    const auto values = parts.take(Set);
    if (!type || !values)
        return;
    const std::string name = oidText(type->content);
    const auto value = Reader(values->content).next();
    if (name == "1.2.840.10045.2.1") {  // id-ecPublicKey with its curve
        out.keyType = value && value->is(Oid) ? "EC " + oidLabel(value->content) : "EC";
    } else if (name == "1.2.840.113549.1.1.1") {  // rsaEncryption with its bits
        const auto bits = value && value->is(Integer) ? integerValue(value->content) : std::nullopt;
        out.keyType = bits ? "RSA " + std::to_string(*bits) : "RSA";
    } else if (name == "1.2.840.113549.1.9.14") {  // extensionRequest: OIDs, or whole extensions
        Reader each(value && value->is(Sequence) ? value->content : values->content);
        while (const auto one = each.next()) {
            if (out.extensions.size() == MostAttributes)
                return;
            const auto oid = one->is(Oid) ? one
                : one->is(Sequence)       ? Reader(one->content).take(Oid)
                                          : std::nullopt;
            if (oid)
                out.extensions.push_back(oidLabel(oid->content));
        }
    } else {
        out.wanted.push_back(oidLabel(type->content));
    }
}

struct Part {
    std::string type;  // lower case, without parameters
    std::string_view content;
};

std::string boundaryOf(std::string_view contentType)
{
    const std::string low = lower(contentType);
    const std::size_t at = low.find("boundary=");
    if (low.rfind("multipart/mixed", 0) != 0 || at == std::string::npos)
        return {};
    std::string_view value = trimmed(contentType.substr(at + 9));
    if (!value.empty() && value.front() == '"') {
        value.remove_prefix(1);
        value = value.substr(0, value.find('"'));
    } else {
        value = trimmed(value.substr(0, value.find(';')));
    }
    return value.size() > MostBoundaryBytes ? std::string() : std::string(value);
}

// RFC 2046 5.1.1. What stands before the first and after the last boundary is no part.
Result<std::vector<Part>> partsOf(std::string_view body, const std::string &boundary)
{
    const std::string mark = "--" + boundary;
    std::vector<Part> parts;
    const auto next = [&](std::size_t from) {
        for (std::size_t at = body.find(mark, from); at != std::string_view::npos;
             at = body.find(mark, at + 1)) {
            if (at == 0 || body[at - 1] == '\n')
                return at;
        }
        return std::string_view::npos;
    };
    std::size_t at = next(0);
    while (at != std::string_view::npos) {
        const std::size_t from = at + mark.size();
        if (body.substr(from, 2) == "--")
            return parts;
        std::size_t end = next(from);
        // Without its last boundary, which some servers forget: HTTP says where it ends.
        const bool open = end == std::string_view::npos;
        if (open && parts.empty())
            break;
        if (open)
            end = body.size();
        if (parts.size() == MostParts)
            return Error{ErrorCode::TooLarge, Object, "it has too many parts"};
        std::string_view part = body.substr(from, end - from);
        const std::size_t line = part.find('\n');
        part.remove_prefix(line == std::string_view::npos ? part.size() : line + 1);
        Part out;
        for (;;) {  // its header, up to an empty line
            const std::size_t stop = part.find('\n');
            const std::string_view header = trimmed(part.substr(0, stop));
            part.remove_prefix(stop == std::string_view::npos ? part.size() : stop + 1);
            if (header.empty())
                break;
            if (lower(header).rfind("content-type:", 0) == 0)
                out.type = lower(trimmed(header.substr(13,
                                                       header.find(';') == std::string_view::npos
                                                           ? std::string_view::npos
                                                           : header.find(';') - 13)));
        }
        out.content = part;
        parts.push_back(std::move(out));
        if (open)
            return parts;
        at = end;
    }
    return malformed("its parts do not end in their boundary");
}

}  // namespace

std::string estEncode(ByteView der)
{
    const std::string text = toBase64(der);
    std::string out;
    for (std::size_t at = 0; at < text.size(); at += LineBytes)
        out.append(text, at, LineBytes).append("\r\n");
    return out;
}

Result<Bytes> estDecode(ByteView body)
{
    if (body.size() > LargestBody)
        return Error{ErrorCode::TooLarge, Object, "more than 4 MiB"};
    // 0x30 is the digit 0, so a SEQUENCE is told by its length.
    if (const auto whole = header(body);
        whole && body[0] == 0x30 && whole->headerSize + whole->contentSize == body.size())
        return Bytes(body.begin(), body.end());
    if (body.size() > 1 && body[0] == 0x30 && body[1] == 0x80)
        return Bytes(body.begin(), body.end());
    // A server that is written in C counted the end of its string along.
    while (!body.empty() && body.back() == 0)
        body = body.first(body.size() - 1);
    auto bytes = fromBase64(textOf(body));
    if (!bytes || bytes->empty())
        return malformed("it is neither base64 nor DER");
    return std::move(*bytes);
}

Result<std::vector<Bytes>> readEstCertificates(ByteView body)
{
    const auto der = estDecode(body);
    if (!der)
        return der.error();
    return readCertificatesOnly(*der);
}

Result<std::vector<Bytes>> readEstEnrolment(ByteView body, ByteView requestSpki)
{
    auto certificates = readEstCertificates(body);
    if (certificates && !bringForward(*certificates, requestSpki))
        return Error{ErrorCode::NotFound, Object, "none of its certificates has the key asked for"};
    return certificates;
}

Result<EstAttributes> readEstAttributes(ByteView body)
{
    EstAttributes out;
    if (trimmed(textOf(body)).empty())
        return out;
    const auto der = estDecode(body);
    if (!der)
        return der.error();
    const auto outer = first(*der, Sequence);
    if (!outer)
        return malformed("it is no list of attributes");
    Reader items(outer->content);
    for (std::size_t count = 0; const auto item = items.next(); ++count) {
        if (count == MostAttributes)
            return Error{ErrorCode::TooLarge, Object, "it asks for too many attributes"};
        if (item->is(Sequence)) {
            readAttribute(*item, out);
        } else if (item->is(Oid)) {
            if (oidText(item->content) == "1.2.840.113549.1.9.7")
                out.challengePassword = true;
            else
                out.wanted.push_back(oidLabel(item->content));
        } else {
            return malformed("an attribute in it is neither an OID nor has values");
        }
    }
    if (items.failed())
        return malformed("an attribute in it ends too early");
    return out;
}

Result<EstServerKey> readEstServerKey(ByteView body, std::string_view contentType)
{
    if (body.size() > LargestBody)
        return Error{ErrorCode::TooLarge, Object, "more than 4 MiB"};
    const std::string boundary = boundaryOf(contentType);
    if (boundary.empty())
        return malformed("it is no multipart message with a boundary");
    const auto parts = partsOf(textOf(body), boundary);
    if (!parts)
        return parts.error();
    EstServerKey out;
    for (const Part &part : *parts) {
        if (part.type == "application/pkcs8") {
            auto der = estDecode(viewOf(trimmed(part.content)));
            if (!der)
                return der.error();
            // Some send the key of its algorithm (PKCS#1) under that name.
            auto key = readPrivateKey(*der);
            wipe(der->data(), der->size());
            if (!key)
                return malformed("its key cannot be read");
            out.key = std::move(key->pkcs8);
        } else if (part.type == "application/pkcs7-mime") {
            // RFC 7030 4.4.2: the key sealed for the client would be such a part, too.
            auto certificates = readEstCertificates(viewOf(trimmed(part.content)));
            if (!certificates)
                return certificates.error();
            out.certificates = std::move(certificates.value());
        }
    }
    if (out.key.empty() || out.certificates.empty())
        return malformed("it does not hold both a key and a certificate");
    const auto key = readPrivateKey(out.key.view());
    if (!key)
        return key.error();
    out.key = key->pkcs8.clone();
    if (!bringForward(out.certificates, key->spki))
        return Error{ErrorCode::NotFound, Object, "its certificate is of another key"};
    return out;
}

}  // namespace crypto::wire
