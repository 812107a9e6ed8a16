// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/base/der.h"
#include "crypto/base/oid_names.h"
#include "crypto/x509/ocsp_responder.h"

#include <algorithm>

namespace crypto::x509 {

namespace {

using namespace crypto::der;

constexpr std::size_t MostRequestBytes = 64 * 1024;
constexpr std::size_t MostCertificates = 100;
constexpr std::size_t MostSerialBytes = 64;

Error malformed(const char *why)
{
    return Error{ErrorCode::Malformed, "OCSP request", why};
}

std::optional<OcspCertificateId> certificateId(const Element &element)
{
    Reader parts(element.content);
    const auto algorithm = parts.take(Sequence);
    const auto nameHash = algorithm ? parts.take(OctetString) : std::nullopt;
    const auto keyHash = nameHash ? parts.take(OctetString) : std::nullopt;
    const auto serial = keyHash ? parts.take(Integer) : std::nullopt;
    const auto oid = algorithm ? first(algorithm->content, Oid) : std::nullopt;
    if (!serial || !oid || !parts.atEnd() || serial->content.empty()
        || serial->content.size() > MostSerialBytes)
        return std::nullopt;
    OcspCertificateId out;
    // Only those worth hashing with: others are of no authority here.
    const OidName name = oidName(oid->content);
    for (const std::string_view known : {"SHA-1", "SHA-256", "SHA-384", "SHA-512"})
        if (name.kind == OidKind::Digest && name.name == known)
            out.digest = known;
    out.nameHash.assign(nameHash->content.begin(), nameHash->content.end());
    out.keyHash.assign(keyHash->content.begin(), keyHash->content.end());
    out.serial = integerHex(serial->content);
    out.der.assign(element.whole.begin(), element.whole.end());
    return out;
}

int hexDigit(char c)
{
    return c >= '0' && c <= '9' ? c - '0'
        : c >= 'a' && c <= 'f'  ? c - 'a' + 10
        : c >= 'A' && c <= 'F'  ? c - 'A' + 10
                                : -1;
}

}  // namespace

Result<OcspRequest> parseOcspRequest(ByteView der)
{
    if (der.size() > MostRequestBytes)
        return Error{ErrorCode::TooLarge, "OCSP request", "more than 64 kB"};
    const auto outer = first(der, Sequence);
    if (!outer || outer->whole.size() != der.size())
        return malformed("it is not one SEQUENCE");
    const auto request = first(outer->content, Sequence);
    if (!request)
        return malformed("it has no TBSRequest");
    Reader fields(request->content);
    if (const auto version = fields.takeContext(0)) {
        const auto number = first(version->content, Integer);
        if (!number || integerValue(number->content) != 0u)
            return malformed("its version is not 1");
    }
    fields.takeContext(1);  // requestorName
    const auto list = fields.take(Sequence);
    if (!list)
        return malformed("it asks for nothing");
    OcspRequest out;
    Reader requests(list->content);
    while (const auto one = requests.next()) {
        if (out.certificates.size() == MostCertificates)
            return Error{ErrorCode::TooLarge, "OCSP request", "more than 100 certificates"};
        const auto id = one->is(Sequence) ? first(one->content, Sequence) : std::nullopt;
        auto certificate = id ? certificateId(*id) : std::nullopt;
        if (!certificate)
            return malformed("a CertID cannot be read");
        out.certificates.push_back(std::move(*certificate));
    }
    if (requests.failed() || out.certificates.empty())
        return malformed("its list of certificates cannot be read");
    if (const auto wrapped = fields.takeContext(2)) {
        const auto extensions = first(wrapped->content, Sequence);
        Reader all(extensions ? extensions->content : ByteView());
        while (const auto extension = all.next()) {
            Reader parts(extension->content);
            const auto oid = parts.take(Oid);
            parts.take(Boolean);
            const auto value = parts.take(OctetString);
            if (!oid || !value)
                return malformed("an extension cannot be read");
            if (oidText(oid->content) == "1.3.6.1.5.5.7.48.1.2")
                out.nonce.emplace(value->content.begin(), value->content.end());
        }
        if (!extensions || all.failed())
            return malformed("its extensions cannot be read");
    }
    return out;
}

Result<Bytes> ocspRequestFromPath(std::string_view path)
{
    if (path.size() > 4 * MostRequestBytes)
        return Error{ErrorCode::TooLarge, "OCSP request", "more than 64 kB"};
    while (!path.empty() && path.front() == '/')
        path.remove_prefix(1);
    std::string base64;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const int high = path[i] == '%' && i + 2 < path.size() ? hexDigit(path[i + 1]) : -1;
        const int low = high >= 0 ? hexDigit(path[i + 2]) : -1;
        if (path[i] == '%' && low < 0)
            return malformed("its URL is not escaped right");
        base64 += path[i] == '%' ? static_cast<char>(high << 4 | low) : path[i];
        i += path[i] == '%' ? 2 : 0;
    }
    const auto bytes = fromBase64(base64);
    if (!bytes || bytes->empty())
        return malformed("its URL is no base64");
    return *bytes;
}

}  // namespace crypto::x509
