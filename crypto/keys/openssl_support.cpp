// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/keys/openssl_support.h"

#include "crypto/base/der.h"

#include <openssl/err.h>
#include <openssl/provider.h>

namespace crypto::openssl {

namespace {

struct Context {
    OSSL_LIB_CTX *library = OSSL_LIB_CTX_new();
    OSSL_PROVIDER *standard = OSSL_PROVIDER_load(library, "default");
    OSSL_PROVIDER *legacy = OSSL_PROVIDER_load(library, "legacy");
};

const Context &context()
{
    // Never freed: other threads may still read a file while the process ends.
    static const Context *const instance = new Context;
    return *instance;
}

}  // namespace

OSSL_LIB_CTX *library()
{
    return context().library;
}

bool hasLegacy()
{
    return context().legacy != nullptr;
}

void clearErrors()
{
    ERR_clear_error();
}

std::string takeError()
{
    const unsigned long code = ERR_get_error();
    ERR_clear_error();
    if (!code)
        return "no reason given";
    char text[256] = {};
    ERR_error_string_n(code, text, sizeof text);
    return text;
}

Error failure(ErrorCode code, std::string object)
{
    return Error{code, std::move(object), takeError()};
}

std::optional<KdfCost> kdfCost(ByteView algorithmDer)
{
    using namespace der;
    const auto outer = first(algorithmDer, Sequence);
    Reader algorithm(outer ? outer->content : ByteView());
    const auto oid = algorithm.take(Oid);
    const auto parameters = algorithm.take(Sequence);
    if (!oid || !parameters)
        return std::nullopt;
    const auto number = [](Reader &reader) {
        const auto element = reader.take(Integer);
        return element ? integerValue(element->content).value_or(UINT64_MAX) : UINT64_MAX;
    };
    Reader fields(parameters->content);
    const std::string name = oidText(oid->content);
    if (name == "1.2.840.113549.1.5.13") {  // PBES2: the key derivation comes first
        const auto derivation = fields.take(Sequence);
        return derivation ? kdfCost(derivation->whole) : std::nullopt;
    }
    if (name == "1.3.6.1.4.1.11591.4.11") {  // scrypt, RFC 7914 7
        fields.take(OctetString);
        const std::uint64_t n = number(fields), r = number(fields), p = number(fields);
        if (n > 1u << 24 || r > 1024 || p > 1024)
            return KdfCost{UINT64_MAX, UINT64_MAX};
        return KdfCost{n * r * p / 8, n * r * 128};
    }
    // PBKDF2, PBES1 and PKCS#12: salt, then iterations
    if (!fields.next())
        return std::nullopt;
    return KdfCost{number(fields), 0};
}

}  // namespace crypto::openssl
