// SPDX-License-Identifier: GPL-3.0-or-later
// PKCS#7 and CMS SignedData as a bag of certificates and CRLs; what it signs does not matter here.
#include "crypto/base/der.h"
#include "crypto/wire/ber.h"
#include "crypto/wire/item_sink.h"
#include "crypto/wire/object_kind.h"

namespace crypto::wire {

namespace {

using namespace crypto::der;

Place numbered(const Place &place, std::uint64_t number, bool several)
{
    Place out = place;
    if (several)
        out.entry =
            (place.entry.empty() ? std::string() : place.entry + '.') + std::to_string(number);
    return out;
}

// RFC 5652 5.1: version, digestAlgorithms, encapContentInfo, [0] certificates, [1] crls,
// signerInfos.
Result<void> readSignedData(ByteView content, const Place &place, ItemSink &sink)
{
    const Error malformed{ErrorCode::Malformed, "PKCS#7",
                          "its SignedData does not follow RFC 5652"};
    const auto wrapped = first(content, Sequence);
    if (!wrapped)
        return malformed;
    Reader fields(wrapped->content);
    if (!fields.take(Integer) || !fields.take(Set) || !fields.take(Sequence))
        return malformed;
    const auto certificates = fields.takeContext(0);
    const auto lists = fields.takeContext(1);
    std::uint64_t number = 0;
    for (const auto &group : {certificates, lists}) {
        if (!group)
            continue;
        Reader objects(group->content);
        while (const auto object = objects.next()) {
            if (sink.session().stopped())
                return {};
            const bool only = ++number == 1 && objects.atEnd() && !(certificates && lists);
            readObject(object->whole, {}, numbered(place, number, !only), sink);
        }
        if (objects.failed())
            sink.unreadable(numbered(place, ++number, true),
                            {ErrorCode::Truncated, "PKCS#7", "an object in it ends too early"});
    }
    return {};
}

Result<void> readContentInfo(ByteView bytes, const Place &place, ItemSink &sink)
{
    const auto outer = first(bytes, Sequence);
    Reader parts(outer ? outer->content : ByteView());
    const auto type = parts.take(Oid);
    if (!type)
        return Error{ErrorCode::Malformed, "PKCS#7", "it does not begin with its content type"};
    const std::string name = oidText(type->content);
    if (name != "1.2.840.113549.1.7.2")
        return Error{ErrorCode::Unsupported, "PKCS#7", "its content is not SignedData but " + name};
    const auto content = parts.takeContext(0);
    if (!content)
        return Error{ErrorCode::Malformed, "PKCS#7", "it has no content"};
    return readSignedData(content->content, place, sink);
}

}  // namespace

void readPkcs7(ByteView bytes, const Place &place, ItemSink &sink)
{
    Result<void> result = Error{};
    if (isIndefinite(bytes)) {
        const auto definite = definiteLengths(bytes);
        result = definite ? readContentInfo(definite.value(), place, sink)
                          : Result<void>(definite.error());
    } else {
        result = readContentInfo(bytes, place, sink);
    }
    if (!result)
        sink.unreadable(place, result.error());
}

}  // namespace crypto::wire
