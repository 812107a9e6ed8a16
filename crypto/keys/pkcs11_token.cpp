// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/keys/pkcs11_token.h"

#include "crypto/base/der.h"
#include "crypto/base/digest.h"
#include "crypto/base/oid_names.h"
#include "crypto/keys/pkcs11_session.h"
#include "crypto/keys/private_key.h"

#include <charconv>

namespace crypto::pkcs11 {

namespace {

constexpr std::size_t NewIdBytes = 16;

std::vector<std::shared_ptr<Module>> modulesFor(const std::string &path, Error &error)
{
    if (path.empty())
        return Module::registered();
    auto module = Module::load(path);
    if (module)
        return {std::move(module.value())};
    error = module.error();
    return {};
}

bool matches(const TokenInfo &info, const Uri &uri)
{
    const auto fits = [](const std::string &asked, const std::string &has) {
        return asked.empty() || asked == has;
    };
    return fits(uri.token, info.label) && fits(uri.manufacturer, info.manufacturer)
        && fits(uri.model, info.model) && fits(uri.serial, info.serial);
}

struct Generation {
    CK_MECHANISM_TYPE mechanism = 0;
    CK_ULONG rsaBits = 0;
    Bytes parameters;  // CKA_EC_PARAMS
};

Result<Generation> generationOf(const KeySpec &spec)
{
    const std::string &label = spec.label;
    if (label.starts_with("RSA ")) {
        CK_ULONG bits = 0;
        const char *end = label.data() + label.size();
        const auto [at, error] = std::from_chars(label.data() + 4, end, bits);
        if (error == std::errc() && at == end && bits >= 1024 && bits <= 16384)
            return Generation{CKM_RSA_PKCS_KEY_PAIR_GEN, bits, {}};
    } else if (label.starts_with("EC ")) {
        const std::string dotted = oidFromName(label.substr(3), OidKind::Curve);
        if (!dotted.empty())
            return Generation{CKM_EC_KEY_PAIR_GEN, 0, der::encodeOid(dotted)};
    } else if (label == "Ed25519") {
        // PKCS#11 v3.0 2.3.10: the curve's name as a PrintableString
        return Generation{CKM_EC_EDWARDS_KEY_PAIR_GEN, 0,
                          der::encode(der::PrintableString, viewOf("edwards25519"))};
    }
    return Error{ErrorCode::Unsupported, label, "tokens make RSA, EC and Ed25519 keys"};
}

// What was made must sign, and its public half must verify that.
Result<void> provesItself(const Key &key)
{
    const Secret message = Secret::random(32);
    const auto signature = key.sign(message.view(), {});
    if (!signature)
        return signature.error();
    const auto verifier = VerifyingKey::load(key.spki());
    if (!verifier)
        return verifier.error();
    const auto good = verifier->verifies(message.view(), signature->algorithmDer, signature->value);
    if (!good)
        return good.error();
    if (!*good)
        return Error{ErrorCode::CryptoFailure, "token", "a new key does not verify its signature"};
    return {};
}

}  // namespace

Uri TokenInfo::uri() const
{
    Uri out;
    out.token = label;
    out.manufacturer = manufacturer;
    out.model = model;
    out.serial = serial;
    out.modulePath = modulePath;
    return out;
}

Result<std::vector<TokenInfo>> listTokens(const std::string &modulePath)
{
    Error error;
    const auto modules = modulesFor(modulePath, error);
    if (modules.empty() && error.code != ErrorCode::Unknown)
        return error;
    std::vector<TokenInfo> out;
    for (const auto &module : modules) {
        const auto slots = module->slots();
        if (!slots && !modulePath.empty())
            return slots.error();
        if (slots)
            for (const Module::Slot &slot : *slots)
                out.push_back(slot.info);
    }
    return out;
}

Token::Token(std::shared_ptr<Parts> parts) : m_parts(std::move(parts)) { }
Token::~Token() = default;

Result<std::shared_ptr<Token>> Token::open(const Uri &uri)
{
    Error error;
    const auto modules = modulesFor(uri.modulePath, error);
    if (modules.empty() && error.code != ErrorCode::Unknown)
        return error;
    auto parts = std::make_shared<Parts>();
    for (const auto &module : modules) {
        const auto slots = module->slots();
        if (!slots)
            continue;
        for (const Module::Slot &slot : *slots) {
            if (!matches(slot.info, uri))
                continue;
            if (parts->module)
                return Error{ErrorCode::InvalidArgument, uriText(uri),
                             "more than one token matches"};
            parts->module = module;
            parts->slot = slot.id;
            parts->info = slot.info;
        }
    }
    if (!parts->module)
        return Error{ErrorCode::TokenMissing, uri.token, "no token matches " + uriText(uri)};
    CK_FLAGS flags = CKF_SERIAL_SESSION;
    if (!parts->info.readOnly)
        flags |= CKF_RW_SESSION;
    const CK_RV code =
        (*parts->module)->C_OpenSession(parts->slot, flags, nullptr, nullptr, &parts->session);
    if (code != CKR_OK)
        return failure(code, "session");
    return std::shared_ptr<Token>(new Token(std::move(parts)));
}

const TokenInfo &Token::info() const
{
    return m_parts->info;
}

Result<void> Token::login(const Secret &pin)
{
    const std::lock_guard guard(m_parts->mutex);
    const bool onDevice = m_parts->info.ownPinPad && pin.empty();
    Secret copy = pin.clone();  // the interface takes it without const
    const CK_RV code = (*m_parts->module)
                           ->C_Login(m_parts->session, CKU_USER, onDevice ? nullptr : copy.data(),
                                     onDevice ? 0 : copy.size());
    if (code == CKR_OK || code == CKR_USER_ALREADY_LOGGED_IN)
        return {};
    Error error = failure(code, "log-in");
    error.object = m_parts->info.label;
    return error;
}

Result<void> Token::logout()
{
    const std::lock_guard guard(m_parts->mutex);
    const CK_RV code = (*m_parts->module)->C_Logout(m_parts->session);
    if (code == CKR_OK || code == CKR_USER_NOT_LOGGED_IN)
        return {};
    return failure(code, "log-out");
}

Result<std::vector<KeyInfo>> Token::keys() const
{
    const std::lock_guard guard(m_parts->mutex);
    const auto handles = m_parts->objects(CKO_PRIVATE_KEY, {});
    if (!handles)
        return handles.error();
    std::vector<KeyInfo> out;
    for (const CK_OBJECT_HANDLE handle : *handles)
        out.push_back(m_parts->describe(handle));
    return out;
}

Result<std::shared_ptr<TokenKey>> Token::find(const Uri &uri) const
{
    const std::lock_guard guard(m_parts->mutex);
    const std::string name = !uri.object.empty() ? uri.object : toHex(uri.id);
    if (name.empty())
        return Error{ErrorCode::InvalidArgument, uriText(uri), "it names no key"};
    const auto handles = m_parts->objects(CKO_PRIVATE_KEY, uri);
    if (!handles)
        return handles.error();
    if (handles->empty())
        return Error{ErrorCode::NotFound, name, "no private key on this token matches"};
    if (handles->size() > 1)
        return Error{ErrorCode::InvalidArgument, name, "more than one private key matches"};
    auto parts = std::make_unique<TokenKey::Parts>();
    parts->token = m_parts;
    parts->handle = handles->front();
    parts->key = m_parts->describe(parts->handle);
    if (parts->key.spki.empty())
        return Error{ErrorCode::Unsupported, name, "the token does not show its public half"};
    const Digest256 digest = sha256(parts->key.spki);
    parts->spkiSha256.assign(digest.begin(), digest.end());
    return std::shared_ptr<TokenKey>(new TokenKey(std::move(parts)));
}

Result<std::shared_ptr<TokenKey>> Token::generate(const KeySpec &spec, const std::string &label,
                                                  std::stop_token stop)
{
    const auto generation = generationOf(spec);
    if (!generation)
        return generation.error();
    if (label.empty())
        return Error{ErrorCode::InvalidArgument, "label", "a key in a token needs one"};
    if (stop.stop_requested())
        return Error{ErrorCode::Cancelled, label, "stopped"};
    const Secret random = Secret::random(NewIdBytes);
    Uri uri;
    uri.object = label;
    {
        const std::lock_guard guard(m_parts->mutex);
        const auto taken = m_parts->objects(CKO_PRIVATE_KEY, uri);
        if (!taken)
            return taken.error();
        if (!taken->empty())
            return Error{ErrorCode::AlreadyExists, label, "the token has a key of this label"};
        uri.id.assign(random.view().begin(), random.view().end());

        Template publicHalf, privateHalf;
        for (Template *half : {&publicHalf, &privateHalf})
            half->flag(CKA_TOKEN, true).add(CKA_LABEL, label).add(CKA_ID, ByteView(uri.id));
        publicHalf.flag(CKA_VERIFY, true);
        privateHalf.flag(CKA_PRIVATE, true)
            .flag(CKA_SENSITIVE, true)
            .flag(CKA_EXTRACTABLE, false)
            .flag(CKA_SIGN, true);
        constexpr std::uint8_t Exponent[] = {1, 0, 1};
        if (generation->rsaBits)
            publicHalf.number(CKA_MODULUS_BITS, generation->rsaBits)
                .add(CKA_PUBLIC_EXPONENT, Exponent);
        else
            publicHalf.add(CKA_EC_PARAMS, ByteView(generation->parameters));
        CK_MECHANISM mechanism{generation->mechanism, nullptr, 0};
        CK_OBJECT_HANDLE made[2] = {0, 0};
        const CK_RV code = (*m_parts->module)
                               ->C_GenerateKeyPair(m_parts->session, &mechanism, publicHalf.data(),
                                                   publicHalf.size(), privateHalf.data(),
                                                   privateHalf.size(), &made[0], &made[1]);
        if (code != CKR_OK)
            return failure(code, "key generation");
    }
    auto key = find(uri);
    const auto proved = key ? provesItself(**key) : Result<void>(key.error());
    if (proved && !stop.stop_requested())
        return key;
    // Nobody may find later what nobody knows of.
    const auto removed = destroy(uri);
    if (!removed)
        return removed.error();
    if (!proved)
        return proved.error();
    return Error{ErrorCode::Cancelled, label, "stopped"};
}

Result<void> Token::destroy(const Uri &uri)
{
    const std::lock_guard guard(m_parts->mutex);
    const std::string name = !uri.object.empty() ? uri.object : toHex(uri.id);
    if (name.empty())
        return Error{ErrorCode::InvalidArgument, uriText(uri), "it names no key"};
    const auto privates = m_parts->objects(CKO_PRIVATE_KEY, uri);
    if (!privates)
        return privates.error();
    if (privates->empty())
        return Error{ErrorCode::NotFound, name, "no private key on this token matches"};
    if (privates->size() > 1)
        return Error{ErrorCode::InvalidArgument, name, "more than one private key matches"};
    const auto publics = m_parts->objects(CKO_PUBLIC_KEY, uri);
    std::vector<CK_OBJECT_HANDLE> all = *privates;
    if (publics)
        all.insert(all.end(), publics->begin(), publics->end());
    for (const CK_OBJECT_HANDLE handle : all)
        if (const CK_RV code = (*m_parts->module)->C_DestroyObject(m_parts->session, handle);
            code != CKR_OK)
            return failure(code, "destruction");
    return {};
}

}  // namespace crypto::pkcs11
