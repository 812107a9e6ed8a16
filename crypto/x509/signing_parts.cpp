// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/signing_parts.h"

#include "crypto/base/der.h"

namespace crypto::x509 {

using namespace crypto::der;

Result<Bytes> signedWhole(const Key &key, const Key::Scheme &scheme, ByteView toBeSigned)
{
    auto signature = key.sign(toBeSigned, scheme);
    if (!signature)
        return signature.error();
    Bytes content;
    content.reserve(toBeSigned.size() + signature->value.size() + 128);
    append(content, toBeSigned);
    append(content, signature->algorithmDer);
    append(content, encodeBitString(signature->value));
    return encode(0x30, content);
}

Bytes encodeGeneralizedTime(UnixTime when)
{
    Bytes time = encodeTime(when);
    if (time[0] != UtcTime)
        return time;
    const ByteView content = ByteView(time).subspan(2);
    Bytes full{content[0] >= '5' ? std::uint8_t{'1'} : std::uint8_t{'2'},
               content[0] >= '5' ? std::uint8_t{'9'} : std::uint8_t{'0'}};
    append(full, content);
    return encode(GeneralizedTime, full);
}

bool isIa5(std::string_view text)
{
    for (const char c : text)
        if (static_cast<unsigned char>(c) > 0x7e || static_cast<unsigned char>(c) < 0x20)
            return false;
    return !text.empty();
}

Result<Bytes> encodeUrls(const std::vector<std::string> &urls, const char *field)
{
    Bytes names;
    for (const std::string &url : urls) {
        if (!isIa5(url))
            return Error{ErrorCode::InvalidArgument, field, "no ASCII text: " + url};
        append(names, encode(0x86, viewOf(url)));
    }
    return names;
}

Result<Bytes> encodeDistributionPoints(const std::vector<std::string> &urls)
{
    Bytes list;
    for (const std::string &url : urls) {
        const auto name = encodeUrls({url}, "CRL distribution points");
        if (!name)
            return name.error();
        append(list, encode(0x30, encode(0xa0, encode(0xa0, *name))));
    }
    return encode(0x30, list);
}

}  // namespace crypto::x509
