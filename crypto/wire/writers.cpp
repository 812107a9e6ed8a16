// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/wire/writers.h"

#include "crypto/base/der.h"
#include "crypto/keys/private_key.h"
#include "crypto/wire/import_reader.h"

#include <algorithm>

namespace crypto::wire {

namespace {

constexpr std::size_t LineLength = 64;

// What a container must give back when it is opened again.
Result<std::size_t> countCertificates(const Bytes &container)
{
    auto reader = ImportReader::openMemory(container);
    if (!reader)
        return reader.error();
    std::size_t count = 0;
    for (;;) {
        auto item = reader->next();
        if (!item)
            return item.error();
        if (!item->has_value())
            return count;
        if ((*item)->kind == ImportItem::Kind::Unreadable)
            return Error{(*item)->code, "export", (*item)->reason};
        ++count;
    }
}

}  // namespace

std::string pem(std::string_view label, ByteView der)
{
    std::string encoded = toBase64(der);
    std::string out = "-----BEGIN " + std::string(label) + "-----\n";
    out.reserve(encoded.size() + encoded.size() / LineLength + 2 * label.size() + 40);
    for (std::size_t at = 0; at < encoded.size(); at += LineLength) {
        out.append(encoded, at, LineLength);
        out += '\n';
    }
    out += "-----END " + std::string(label) + "-----\n";
    return out;
}

std::string certificatePem(ByteView der)
{
    return pem("CERTIFICATE", der);
}

Result<std::string> encryptedKeyPem(const Secret &pkcs8, const Secret &passphrase)
{
    const auto sealed = encryptPkcs8(pkcs8, passphrase);
    if (!sealed)
        return sealed.error();
    return pem("ENCRYPTED PRIVATE KEY", *sealed);
}

Result<Secret> plainKeyPem(const Secret &pkcs8)
{
    if (const auto key = readPrivateKey(pkcs8.view()); !key)
        return key.error();
    // Line by line into the zeroing type: no copy in a string stays behind.
    constexpr std::string_view Begin = "-----BEGIN PRIVATE KEY-----\n";
    constexpr std::string_view End = "-----END PRIVATE KEY-----\n";
    std::string base64 = toBase64(pkcs8.view());
    Secret out(Begin.size() + base64.size() + (base64.size() + LineLength - 1) / LineLength
               + End.size());
    std::uint8_t *at = std::copy(Begin.begin(), Begin.end(), out.data());
    for (std::size_t from = 0; from < base64.size(); from += LineLength) {
        const std::size_t length = std::min(LineLength, base64.size() - from);
        at = std::copy_n(base64.data() + from, length, at);
        *at++ = '\n';
    }
    std::copy(End.begin(), End.end(), at);
    wipe(base64.data(), base64.size());
    return out;
}

Result<Bytes> pkcs7(const std::vector<Bytes> &certificates)
{
    if (certificates.empty())
        return Error{ErrorCode::InvalidArgument, "PKCS#7", "no certificates"};
    Bytes bag;
    std::size_t size = 0;
    for (const Bytes &certificate : certificates)
        size += certificate.size();
    bag.reserve(size);
    for (const Bytes &certificate : certificates)
        der::append(bag, certificate);
    Bytes content = der::encodeInteger(std::uint64_t{1});
    der::append(content, der::encode(0x31, {}));  // digestAlgorithms
    der::append(content, der::encode(0x30, der::encodeOid("1.2.840.113549.1.7.1")));  // no content
    der::append(content, der::encode(0xa0, bag));
    der::append(content, der::encode(0x31, {}));  // signerInfos
    Bytes whole = der::encodeOid("1.2.840.113549.1.7.2");
    der::append(whole, der::encode(0xa0, der::encode(0x30, content)));
    Bytes out = der::encode(0x30, whole);
    const auto back = countCertificates(out);
    if (!back)
        return back.error();
    if (*back != certificates.size())
        return Error{ErrorCode::CryptoFailure, "PKCS#7",
                     "reading it back gives another number of certificates"};
    return out;
}

}  // namespace crypto::wire
