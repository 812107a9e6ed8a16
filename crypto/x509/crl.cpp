// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/crl.h"

#include "crypto/base/der.h"
#include "crypto/base/digest.h"
#include "crypto/x509/chain_link.h"
#include "crypto/x509/signature_name.h"

namespace crypto::x509 {

namespace {

using namespace crypto::der;

Error malformed(const char *why)
{
    return Error{ErrorCode::Malformed, "CRL", why};
}

// Calls back with OID text and the content of the OCTET STRING. `content` holds Extensions' inside.
template <typename Callback> bool forEachExtension(ByteView content, Callback callback)
{
    Reader extensions(content);
    while (const auto extension = extensions.next()) {
        Reader parts(extension->content);
        const auto oid = extension->is(Sequence) ? parts.take(Oid) : std::nullopt;
        parts.take(Boolean);
        const auto value = parts.take(OctetString);
        if (!oid || !value)
            return false;
        callback(oid->content, value->content);
    }
    return !extensions.failed();
}

// id-ce (2.5.29) numbers are all that matter here; -1 for anything else.
int idCe(ByteView oid)
{
    return oid.size() == 3 && oid[0] == 0x55 && oid[1] == 0x1d ? oid[2] : -1;
}

void readEntryExtensions(ByteView content, CrlEntry &entry)
{
    forEachExtension(content, [&](ByteView oid, ByteView value) {
        switch (idCe(oid)) {
        case 21:  // reasonCode
            if (const auto reason = first(value, Enumerated); reason && !reason->content.empty())
                entry.reason = static_cast<int>(reason->content[0] & 0x7f);
            break;
        case 24:  // invalidityDate
            if (const auto date = first(value, GeneralizedTime))
                entry.invalidSince = time(*date);
            break;
        case 29:  // certificateIssuer, RFC 5280 5.3.3
            if (const auto names = first(value, Sequence))
                for (const GeneralName &name : generalNames(names->content))
                    if (name.type == GeneralNameType::Directory)
                        entry.certificateIssuer = name.value;
            break;
        default:
            break;
        }
    });
}

void readListExtensions(ByteView content, Crl &crl)
{
    forEachExtension(content, [&](ByteView oid, ByteView value) {
        switch (idCe(oid)) {
        case 20:
            if (const auto number = first(value, Integer))
                crl.number = integerHex(
                    number->content.first(std::min<std::size_t>(number->content.size(), 256)));
            break;
        case 27:
            if (const auto number = first(value, Integer))
                crl.baseNumber = integerHex(
                    number->content.first(std::min<std::size_t>(number->content.size(), 256)));
            break;
        case 28:  // issuingDistributionPoint: indirectCRL is [4]
            if (const auto point = first(value, Sequence)) {
                Reader fields(point->content);
                while (const auto field = fields.next())
                    if (field->isContext(4) && !field->content.empty())
                        crl.indirect = field->content[0] != 0;
            }
            break;
        case 35:
            if (const auto sequence = first(value, Sequence))
                if (const auto id = Reader(sequence->content).takeContext(0))
                    crl.authorityKeyId.assign(id->content.begin(), id->content.end());
            break;
        default:
            break;
        }
    });
}

Result<void> readEntries(ByteView content, Crl &crl, const CrlEntryCallback &callback,
                         const std::stop_token &stop)
{
    Reader entries(content);
    std::string certificateIssuer;
    while (const auto element = entries.next()) {
        if ((crl.entries & 0xfff) == 0 && stop.stop_requested())
            return Error{ErrorCode::Cancelled, "CRL", "stopped"};
        Reader parts(element->content);
        const auto serial = element->is(Sequence) ? parts.take(Integer) : std::nullopt;
        const auto date = serial ? parts.next() : std::nullopt;
        const auto revokedAt = date ? time(*date) : std::nullopt;
        if (!revokedAt)
            return malformed("an entry is no serial number and time");
        ++crl.entries;
        if (!callback)
            continue;
        CrlEntry entry;
        entry.serial =
            integerHex(serial->content.first(std::min<std::size_t>(serial->content.size(), 1024)));
        entry.negative = !serial->content.empty() && (serial->content[0] & 0x80) != 0;
        entry.revokedAt = *revokedAt;
        if (const auto extensions = parts.take(Sequence))
            readEntryExtensions(extensions->content, entry);
        if (crl.indirect) {
            // An entry that names no issuer belongs to the one named last.
            if (entry.certificateIssuer.empty())
                entry.certificateIssuer = certificateIssuer;
            else
                certificateIssuer = entry.certificateIssuer;
        }
        if (!callback(entry))
            return {};
    }
    if (entries.failed())
        return malformed("an entry ends too early");
    return {};
}

}  // namespace

Result<Crl> parseCrl(ByteView der, const CrlEntryCallback &entry, std::stop_token stop)
{
    const auto object = signedObject(der);
    if (!object)
        return Error{object.error().code, "CRL", object.error().detail};
    const auto tbs = first(object->toBeSigned, Sequence);
    Reader parts(tbs->content);
    parts.take(Integer);
    const auto algorithm = parts.take(Sequence);
    const auto issuer = algorithm ? parts.take(Sequence) : std::nullopt;
    const auto thisUpdate = issuer ? parts.next() : std::nullopt;
    const auto issued = thisUpdate ? time(*thisUpdate) : std::nullopt;
    if (!issued)
        return malformed("one of algorithm, issuer and update time is missing");
    Crl out;
    out.thisUpdate = *issued;
    if (const auto next = parts.peek(); next && (next->is(UtcTime) || next->is(GeneralizedTime))) {
        parts.next();
        const auto nextUpdate = time(*next);
        if (!nextUpdate)
            return malformed("its next update is no time");
        out.nextUpdate = *nextUpdate;
    }
    auto name = parseName(issuer->content);
    if (!name)
        return malformed("its issuer is no name");
    out.issuer = std::move(name.value());
    out.issuerDer.assign(issuer->content.begin(), issuer->content.end());
    out.signatureAlgorithm = signatureName(object->algorithm).name;
    const Digest256 digest = sha256(der);
    out.sha256.assign(digest.begin(), digest.end());

    const auto revoked = parts.take(Sequence);
    // The extensions say how the entries before them are to be read.
    if (const auto wrapped = parts.takeContext(0))
        if (const auto extensions = first(wrapped->content, Sequence))
            readListExtensions(extensions->content, out);
    if (revoked)
        if (const auto read = readEntries(revoked->content, out, entry, stop); !read)
            return read.error();
    return out;
}

}  // namespace crypto::x509
