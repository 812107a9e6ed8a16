// SPDX-License-Identifier: GPL-3.0-or-later
// Protection of CMP messages by a shared secret.
#include "crypto/base/der.h"
#include "crypto/keys/openssl_support.h"
#include "crypto/wire/cmp_parts.h"
#include "crypto/wire/cms_parts.h"

#include <openssl/hmac.h>

#include <algorithm>

namespace crypto::wire::cmp {

namespace {

using namespace crypto::der;

constexpr std::uint64_t MostIterations = 1'000'000;
constexpr std::uint64_t Iterations = 10'000;
constexpr std::size_t MostSaltBytes = 1024;
const char *const Object = "the MAC of a CMP message";

std::string digestNamed(ByteView algorithm)
{
    const auto oid = Reader(algorithm).take(Oid);
    const std::string name = oid ? oidText(oid->content) : std::string();
    static constexpr const char *Names[][2] = {{"1.3.14.3.2.26", "SHA1"},
                                               {"2.16.840.1.101.3.4.2.1", "SHA256"},
                                               {"2.16.840.1.101.3.4.2.2", "SHA384"},
                                               {"2.16.840.1.101.3.4.2.3", "SHA512"},
                                               {"1.3.6.1.5.5.8.1.2", "SHA1"},
                                               {"1.2.840.113549.2.7", "SHA1"},
                                               {"1.2.840.113549.2.9", "SHA256"},
                                               {"1.2.840.113549.2.10", "SHA384"},
                                               {"1.2.840.113549.2.11", "SHA512"}};
    for (const auto &row : Names) {
        if (name == row[0])
            return row[1];
    }
    return {};
}

Result<openssl::Digest> digestOfName(const std::string &name)
{
    openssl::Digest digest(name.empty() ? nullptr
                                        : EVP_MD_fetch(openssl::library(), name.c_str(), nullptr));
    if (!digest)
        return Error{ErrorCode::Unsupported, Object, "its digest is not known"};
    return digest;
}

Result<Bytes> hmac(const EVP_MD *digest, ByteView key, ByteView data)
{
    Bytes out(EVP_MAX_MD_SIZE);
    unsigned int size = 0;
    if (!HMAC(digest, key.data(), static_cast<int>(key.size()), data.data(), data.size(),
              out.data(), &size))
        return openssl::failure(ErrorCode::CryptoFailure, Object);
    out.resize(size);
    return out;
}

const Error Malformed{ErrorCode::Malformed, Object, "its parameters cannot be read"};

Result<std::uint64_t> iterationsIn(const std::optional<Element> &element)
{
    const auto count = element ? integerValue(element->content) : std::nullopt;
    if (!count || *count == 0)
        return Malformed;
    if (*count > MostIterations)
        return Error{ErrorCode::TooLarge, Object, "more than 1,000,000 iterations"};
    return *count;
}

// RFC 4211 4.4, RFC 9810 5.1.3.1
Result<Bytes> passwordBased(Reader parameters, const Secret &secret, ByteView data)
{
    const auto salt = parameters.take(OctetString);
    const auto owf = parameters.take(Sequence);
    const auto iterations = iterationsIn(parameters.take(Integer));
    const auto mac = parameters.take(Sequence);
    if (!iterations)
        return iterations.error();
    if (!salt || !owf || !mac || salt->content.size() > MostSaltBytes)
        return Malformed;
    const auto hash = digestOfName(digestNamed(owf->content));
    const auto macDigest = digestOfName(digestNamed(mac->content));
    if (!hash || !macDigest)
        return hash ? macDigest.error() : hash.error();
    Secret block(secret.size() + salt->content.size());
    std::copy_n(secret.data(), secret.size(), block.data());
    std::copy(salt->content.begin(), salt->content.end(), block.data() + secret.size());
    Secret key(static_cast<std::size_t>(EVP_MD_get_size(hash->get())));
    const openssl::MdContext context(EVP_MD_CTX_new());
    ByteView from = block.view();
    for (std::uint64_t i = 0; i < *iterations; ++i) {
        if (!context || EVP_DigestInit_ex(context.get(), hash->get(), nullptr) != 1
            || EVP_DigestUpdate(context.get(), from.data(), from.size()) != 1
            || EVP_DigestFinal_ex(context.get(), key.data(), nullptr) != 1)
            return openssl::failure(ErrorCode::CryptoFailure, Object);
        from = key.view();
    }
    return hmac(macDigest->get(), key.view(), data);
}

// RFC 8018 A.5, with PBKDF2
Result<Bytes> pbmac1(Reader parameters, const Secret &secret, ByteView data)
{
    const auto derivation = parameters.take(Sequence);
    const auto scheme = parameters.take(Sequence);
    Reader kdf(derivation ? derivation->content : ByteView());
    const auto oid = kdf.take(Oid);
    const auto values = kdf.take(Sequence);
    if (!scheme || !oid || !values)
        return Malformed;
    if (oidText(oid->content) != "1.2.840.113549.1.5.12")
        return Error{ErrorCode::Unsupported, Object, "its key derivation is not PBKDF2"};
    Reader fields(values->content);
    const auto salt = fields.take(OctetString);
    const auto iterations = iterationsIn(fields.take(Integer));
    const auto length = fields.take(Integer);
    const auto prf = fields.take(Sequence);
    if (!iterations)
        return iterations.error();
    // 0: as long as the MAC's digest
    const std::uint64_t size =
        length ? integerValue(length->content).value_or(UINT64_MAX) : std::uint64_t{0};
    const auto prfDigest = digestOfName(prf ? digestNamed(prf->content) : "SHA1");
    const auto macDigest = digestOfName(digestNamed(scheme->content));
    if (!prfDigest || !macDigest)
        return prfDigest ? macDigest.error() : prfDigest.error();
    if (!salt || salt->content.size() > MostSaltBytes || size > 128)
        return Malformed;
    Secret key(size ? static_cast<std::size_t>(size)
                    : static_cast<std::size_t>(EVP_MD_get_size(macDigest->get())));
    if (PKCS5_PBKDF2_HMAC(reinterpret_cast<const char *>(secret.data()),
                          static_cast<int>(secret.size()), salt->content.data(),
                          static_cast<int>(salt->content.size()), static_cast<int>(*iterations),
                          prfDigest->get(), static_cast<int>(key.size()), key.data())
        != 1)
        return openssl::failure(ErrorCode::CryptoFailure, Object);
    return hmac(macDigest->get(), key.view(), data);
}

}  // namespace

Bytes macAlgorithm(ByteView salt)
{
    Bytes parameters = encode(OctetString, salt);
    append(parameters, algorithmIdentifier("2.16.840.1.101.3.4.2.1", false));
    append(parameters, encodeInteger(Iterations));
    append(parameters, algorithmIdentifier("1.2.840.113549.2.9", false));
    Bytes content = encodeOid(PasswordBasedMac);
    append(content, encode(0x30, parameters));
    return encode(0x30, content);
}

Result<Bytes> macOf(ByteView algorithmDer, const Secret &secret, ByteView data)
{
    openssl::clearErrors();
    const auto outer = first(algorithmDer, Sequence);
    Reader algorithm(outer ? outer->content : ByteView());
    const auto oid = algorithm.take(Oid);
    const auto parameters = algorithm.take(Sequence);
    if (!oid || !parameters)
        return Malformed;
    const std::string name = oidText(oid->content);
    if (name == PasswordBasedMac)
        return passwordBased(Reader(parameters->content), secret, data);
    if (name == Pbmac1)
        return pbmac1(Reader(parameters->content), secret, data);
    return Error{ErrorCode::Unsupported, Object, "its kind is " + name};
}

}  // namespace crypto::wire::cmp
