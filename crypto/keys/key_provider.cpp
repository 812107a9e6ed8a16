// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/keys/key_provider.h"

#include <openssl/core_dispatch.h>
#include <openssl/core_names.h>
#include <openssl/params.h>
#include <openssl/provider.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <cstring>
#include <exception>

namespace crypto::openssl {

namespace {

const char *const Name = "sealkeeper-keys";
const char *const Properties = "provider=sealkeeper-keys";
const char *const HandleParam = "sealkeeper-key";  // a ForeignKey's address, within this process

using Handle = std::shared_ptr<ForeignKey>;

template <typename Function> OSSL_DISPATCH entry(int id, Function *function)
{
    return {id, reinterpret_cast<void (*)()>(function)};
}
const OSSL_DISPATCH End = {0, nullptr};

// How foreignPkey() hands a key over to importKey().
struct Given {
    const Handle *source = nullptr;
};

Handle *handleOf(void *data)
{
    return static_cast<Handle *>(data);
}
const Handle &held(const void *data)
{
    return *static_cast<const Handle *>(data);
}

// Keys

void *newKey(void *)
{
    return new (std::nothrow) Handle;
}

void freeKey(void *data)
{
    delete handleOf(data);
}

int hasParts(const void *data, int)
{
    return data && held(data) ? 1 : 0;  // the private half is there: it signs
}

// Only from foreignPkey(): a key of another provider is not taken in.
int importKey(void *data, int, const OSSL_PARAM params[])
{
    const OSSL_PARAM *param = OSSL_PARAM_locate_const(params, HandleParam);
    Given given;
    if (!data || !param || param->data_type != OSSL_PARAM_OCTET_STRING
        || param->data_size != sizeof given)
        return 0;
    std::memcpy(&given, param->data, sizeof given);
    *handleOf(data) = *given.source;
    return 1;
}

const OSSL_PARAM *importTypes(int)
{
    static const OSSL_PARAM types[] = {OSSL_PARAM_octet_string(HandleParam, nullptr, 0),
                                       OSSL_PARAM_END};
    return types;
}

// To other providers goes the public half, which is what certificates are compared with.
int exportKey(void *data, int selection, OSSL_CALLBACK *take, void *taker)
{
    if (!data || !held(data) || (selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) != 0)
        return 0;
    OSSL_PARAM *params = nullptr;
    if (EVP_PKEY_todata(held(data)->half.get(), EVP_PKEY_PUBLIC_KEY, &params) <= 0)
        return 0;
    const int done = take(params, taker);
    OSSL_PARAM_free(params);
    return done;
}

const OSSL_PARAM *exportTypes(int selection)
{
    static const OSSL_PARAM none[] = {OSSL_PARAM_END};
    static const OSSL_PARAM types[] = {
        OSSL_PARAM_BN(OSSL_PKEY_PARAM_RSA_N, nullptr, 0),
        OSSL_PARAM_BN(OSSL_PKEY_PARAM_RSA_E, nullptr, 0),
        OSSL_PARAM_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, nullptr, 0),
        OSSL_PARAM_octet_string(OSSL_PKEY_PARAM_PUB_KEY, nullptr, 0), OSSL_PARAM_END};
    return (selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) != 0 ? none : types;
}

int getParams(void *data, OSSL_PARAM params[])
{
    return data && held(data) ? EVP_PKEY_get_params(held(data)->half.get(), params) : 0;
}

const OSSL_PARAM *gettableParams(void *)
{
    static const OSSL_PARAM known[] = {
        OSSL_PARAM_int(OSSL_PKEY_PARAM_BITS, nullptr),
        OSSL_PARAM_int(OSSL_PKEY_PARAM_SECURITY_BITS, nullptr),
        OSSL_PARAM_int(OSSL_PKEY_PARAM_MAX_SIZE, nullptr),
        OSSL_PARAM_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, nullptr, 0),
        OSSL_PARAM_utf8_string(OSSL_PKEY_PARAM_DEFAULT_DIGEST, nullptr, 0),
        OSSL_PARAM_octet_string(OSSL_PKEY_PARAM_ENCODED_PUBLIC_KEY, nullptr, 0),
        OSSL_PARAM_END};
    return known;
}

const char *ecdsaName(int)
{
    return "ECDSA";
}

// Signatures

struct Signing {
    Handle key;
    std::string digest;  // "SHA-256"; empty: the algorithm hashes for itself
    bool pss = false;
};

// As OpenSSL calls it ("SHA2-256", "SHA256") and as we do; empty: tokens do not sign it.
std::string digestNamed(const char *name)
{
    struct Row {
        const char *ours, *others[2];
    };
    static constexpr Row rows[] = {{"SHA-256", {"SHA2-256", "SHA256"}},
                                   {"SHA-384", {"SHA2-384", "SHA384"}},
                                   {"SHA-512", {"SHA2-512", "SHA512"}}};
    for (const Row &row : rows) {
        if (OPENSSL_strcasecmp(name, row.ours) == 0 || OPENSSL_strcasecmp(name, row.others[0]) == 0
            || OPENSSL_strcasecmp(name, row.others[1]) == 0)
            return row.ours;
    }
    return {};
}

std::string textOf(const OSSL_PARAM &param)
{
    const char *text = nullptr;
    return OSSL_PARAM_get_utf8_string_ptr(&param, &text) && text
        ? std::string(text, strnlen(text, param.data_size))
        : std::string();
}

bool takePadding(Signing &signing, const OSSL_PARAM &param)
{
    int number = 0;
    const std::string text = param.data_type == OSSL_PARAM_UTF8_STRING ? textOf(param) : "";
    if (text.empty() && !OSSL_PARAM_get_int(&param, &number))
        return false;
    signing.pss = number == RSA_PKCS1_PSS_PADDING || text == OSSL_PKEY_RSA_PAD_MODE_PSS;
    return signing.pss || number == RSA_PKCS1_PADDING || text == OSSL_PKEY_RSA_PAD_MODE_PKCSV15;
}

// RFC 8446 4.2.3: as long as the digest, which is what Key::Scheme says, too.
bool fittingSalt(const Signing &signing, const OSSL_PARAM &param)
{
    if (param.data_type == OSSL_PARAM_UTF8_STRING) {
        const std::string text = textOf(param);
        return text == OSSL_PKEY_RSA_PSS_SALT_LEN_DIGEST;
    }
    int number = 0;
    if (!OSSL_PARAM_get_int(&param, &number))
        return false;
    const int size = signing.digest == "SHA-512" ? 64 : signing.digest == "SHA-384" ? 48 : 32;
    return number == RSA_PSS_SALTLEN_DIGEST || number == size;
}

void *newSigning(void *, const char *)
{
    return new (std::nothrow) Signing;
}

void freeSigning(void *context)
{
    delete static_cast<Signing *>(context);
}

int setSigning(void *context, const OSSL_PARAM params[])
{
    auto &signing = *static_cast<Signing *>(context);
    if (!params)
        return 1;
    if (const OSSL_PARAM *one = OSSL_PARAM_locate_const(params, OSSL_SIGNATURE_PARAM_DIGEST)) {
        signing.digest = digestNamed(textOf(*one).c_str());
        if (signing.digest.empty())
            return 0;
    }
    const OSSL_PARAM *padding = OSSL_PARAM_locate_const(params, OSSL_SIGNATURE_PARAM_PAD_MODE);
    const OSSL_PARAM *salt = OSSL_PARAM_locate_const(params, OSSL_SIGNATURE_PARAM_PSS_SALTLEN);
    const OSSL_PARAM *mask = OSSL_PARAM_locate_const(params, OSSL_SIGNATURE_PARAM_MGF1_DIGEST);
    if (padding && !takePadding(signing, *padding))
        return 0;
    if (salt && !fittingSalt(signing, *salt))
        return 0;
    return !mask || digestNamed(textOf(*mask).c_str()) == signing.digest ? 1 : 0;
}

const OSSL_PARAM *settableSigning(void *, void *)
{
    static const OSSL_PARAM known[] = {
        OSSL_PARAM_utf8_string(OSSL_SIGNATURE_PARAM_DIGEST, nullptr, 0),
        OSSL_PARAM_utf8_string(OSSL_SIGNATURE_PARAM_PAD_MODE, nullptr, 0),
        OSSL_PARAM_utf8_string(OSSL_SIGNATURE_PARAM_PSS_SALTLEN, nullptr, 0),
        OSSL_PARAM_utf8_string(OSSL_SIGNATURE_PARAM_MGF1_DIGEST, nullptr, 0), OSSL_PARAM_END};
    return known;
}

// Asked beforehand, too, to learn which digests can be signed: refusing one is no trouble.
int beginSigning(void *context, const char *digest, void *key, const OSSL_PARAM params[])
{
    auto &signing = *static_cast<Signing *>(context);
    if (key)
        signing.key = held(key);
    if (!signing.key)
        return 0;
    signing.pss = false;
    const PublicKeyInfo &info = signing.key->key->info();
    const bool own = info.algorithm != "RSA" && info.algorithm != "EC";
    signing.digest.clear();
    if (!own)
        signing.digest = digest && *digest ? digestNamed(digest) : fittingDigest(info);
    if (signing.digest.empty() != own)
        return 0;
    return setSigning(context, params);
}

int sign(void *context, unsigned char *out, std::size_t *size, std::size_t space,
         const unsigned char *data, std::size_t length)
{
    auto &signing = *static_cast<Signing *>(context);
    if (!signing.key)
        return 0;
    ForeignKey &foreign = *signing.key;
    if (!out) {
        const int most = EVP_PKEY_get_size(foreign.half.get());
        *size = static_cast<std::size_t>(std::max(most, 0));
        return most > 0 ? 1 : 0;
    }
    const std::lock_guard guard(foreign.mutex);
    foreign.trouble.reset();
    try {
        const auto made = foreign.key->sign({data, length}, {signing.digest, signing.pss});
        if (made && made->value.size() <= space) {
            std::copy(made->value.begin(), made->value.end(), out);
            *size = made->value.size();
            return 1;
        }
        foreign.trouble = made
            ? Error{ErrorCode::CryptoFailure, {}, "a signature too long for its key"}
            : made.error();
        if (foreign.trouble->code == ErrorCode::Unsupported)
            foreign.trouble->detail +=
                signing.pss ? " (RSA-PSS, " + signing.digest + ')' : " (" + signing.digest + ')';
    } catch (const std::exception &error) {
        foreign.trouble = Error{ErrorCode::CryptoFailure, {}, error.what()};
    }
    return 0;
}

// The provider

template <bool Ecdsa> const OSSL_DISPATCH *keyFunctions()
{
    static const OSSL_DISPATCH functions[] = {
        entry(OSSL_FUNC_KEYMGMT_NEW, newKey),
        entry(OSSL_FUNC_KEYMGMT_FREE, freeKey),
        entry(OSSL_FUNC_KEYMGMT_HAS, hasParts),
        entry(OSSL_FUNC_KEYMGMT_IMPORT, importKey),
        entry(OSSL_FUNC_KEYMGMT_IMPORT_TYPES, importTypes),
        entry(OSSL_FUNC_KEYMGMT_EXPORT, exportKey),
        entry(OSSL_FUNC_KEYMGMT_EXPORT_TYPES, exportTypes),
        entry(OSSL_FUNC_KEYMGMT_GET_PARAMS, getParams),
        entry(OSSL_FUNC_KEYMGMT_GETTABLE_PARAMS, gettableParams),
        Ecdsa ? entry(OSSL_FUNC_KEYMGMT_QUERY_OPERATION_NAME, ecdsaName) : End,
        End};
    return functions;
}

const OSSL_ALGORITHM *query(void *, int operation, int *uncached)
{
    static const OSSL_DISPATCH signature[] = {
        entry(OSSL_FUNC_SIGNATURE_NEWCTX, newSigning),
        entry(OSSL_FUNC_SIGNATURE_FREECTX, freeSigning),
        entry(OSSL_FUNC_SIGNATURE_DIGEST_SIGN_INIT, beginSigning),
        entry(OSSL_FUNC_SIGNATURE_DIGEST_SIGN, sign),
        entry(OSSL_FUNC_SIGNATURE_SET_CTX_PARAMS, setSigning),
        entry(OSSL_FUNC_SIGNATURE_SETTABLE_CTX_PARAMS, settableSigning),
        End};
    // Names as OpenSSL's own provider gives them: libssl asks by several.
    static const OSSL_ALGORITHM keys[] = {
        {"RSA:rsaEncryption:1.2.840.113549.1.1.1", Properties, keyFunctions<false>(), "RSA"},
        {"EC:id-ecPublicKey:1.2.840.10045.2.1", Properties, keyFunctions<true>(), "EC"},
        {"ED25519:1.3.101.112", Properties, keyFunctions<false>(), "Ed25519"},
        {nullptr, nullptr, nullptr, nullptr}};
    static const OSSL_ALGORITHM signatures[] = {
        {"RSA:rsaEncryption:1.2.840.113549.1.1.1", Properties, signature, "RSA"},
        {"ECDSA", Properties, signature, "ECDSA"},
        {"ED25519:1.3.101.112", Properties, signature, "Ed25519"},
        {nullptr, nullptr, nullptr, nullptr}};
    *uncached = 0;
    return operation == OSSL_OP_KEYMGMT  ? keys
        : operation == OSSL_OP_SIGNATURE ? signatures
                                         : nullptr;
}

int begin(const OSSL_CORE_HANDLE *handle, const OSSL_DISPATCH *, const OSSL_DISPATCH **out,
          void **context)
{
    static const OSSL_DISPATCH functions[] = {entry(OSSL_FUNC_PROVIDER_QUERY_OPERATION, query),
                                              End};
    *out = functions;
    *context = const_cast<OSSL_CORE_HANDLE *>(handle);
    return 1;
}

OSSL_LIB_CTX *foreignLibrary()
{
    // Never freed, as library() is not.
    static OSSL_LIB_CTX *const context = []() -> OSSL_LIB_CTX * {
        OSSL_LIB_CTX *made = OSSL_LIB_CTX_new();
        if (!made || !OSSL_PROVIDER_add_builtin(made, Name, begin)
            || !OSSL_PROVIDER_load(made, Name))
            return nullptr;
        return made;
    }();
    return context;
}

using PkeyContext = std::unique_ptr<EVP_PKEY_CTX, Deleter<EVP_PKEY_CTX_free>>;

}  // namespace

Pkey publicPkey(ByteView spki)
{
    const unsigned char *at = spki.data();
    return Pkey(d2i_PUBKEY_ex(nullptr, &at, static_cast<long>(spki.size()), library(), nullptr));
}

Pkey foreignPkey(const std::shared_ptr<ForeignKey> &key)
{
    const std::string &algorithm = key->key->info().algorithm;
    const char *name = algorithm == "RSA" ? "RSA"
        : algorithm == "EC"               ? "EC"
        : algorithm == "Ed25519"          ? "ED25519"
                                          : nullptr;
    if (!name || !foreignLibrary() || !key->half)
        return nullptr;
    const PkeyContext context(EVP_PKEY_CTX_new_from_name(foreignLibrary(), name, nullptr));
    Given given{&key};
    OSSL_PARAM params[] = {OSSL_PARAM_construct_octet_string(HandleParam, &given, sizeof given),
                           OSSL_PARAM_END};
    EVP_PKEY *made = nullptr;
    if (!context || EVP_PKEY_fromdata_init(context.get()) <= 0
        || EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_KEYPAIR, params) <= 0)
        return nullptr;
    return Pkey(made);
}

}  // namespace crypto::openssl
