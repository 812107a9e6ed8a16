// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/keys/pkcs11_session.h"

#include "crypto/base/der.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace crypto::pkcs11 {

namespace {

using namespace crypto::der;

constexpr CK_ULONG MostAttributeBytes = 64 * 1024;
constexpr CK_ULONG MostObjects = 10'000;

// Fixed fields padded with blanks (PKCS#11 v2.40 3.1).
template <std::size_t Size> std::string padded(const unsigned char (&field)[Size])
{
    std::string text(reinterpret_cast<const char *>(field), Size);
    text.resize(text.find_last_not_of(std::string_view(" \0", 2)) + 1);
    return text;
}

TokenInfo infoOf(const CK_TOKEN_INFO &info, const std::string &path)
{
    const auto has = [&](CK_FLAGS flag) { return (info.flags & flag) != 0; };
    TokenInfo out;
    out.label = padded(info.label);
    out.manufacturer = padded(info.manufacturerID);
    out.model = padded(info.model);
    out.serial = padded(info.serialNumber);
    out.modulePath = path;
    out.loginRequired = has(CKF_LOGIN_REQUIRED);
    out.pinSet = has(CKF_USER_PIN_INITIALIZED);
    out.pinCountLow = has(CKF_USER_PIN_COUNT_LOW);
    out.pinFinalTry = has(CKF_USER_PIN_FINAL_TRY);
    out.pinLocked = has(CKF_USER_PIN_LOCKED);
    out.ownPinPad = has(CKF_PROTECTED_AUTHENTICATION_PATH);
    out.readOnly = has(CKF_WRITE_PROTECTED);
    return out;
}

CK_ULONG numberOf(const std::optional<Bytes> &value, CK_ULONG otherwise)
{
    CK_ULONG number = otherwise;
    if (value && value->size() == sizeof number)
        std::memcpy(&number, value->data(), sizeof number);
    return number;
}

Bytes publicKeyInfo(ByteView algorithmContent, ByteView key)
{
    Bytes content = encode(0x30, algorithmContent);
    append(content, encodeBitString(key));
    return encode(0x30, content);
}

Bytes rsaInfo(ByteView modulus, ByteView exponent)
{
    Bytes numbers = encodeInteger(modulus);
    append(numbers, encodeInteger(exponent));
    Bytes algorithm = encodeOid("1.2.840.113549.1.1.1");
    constexpr std::uint8_t Null[] = {5, 0};
    append(algorithm, Null);
    return publicKeyInfo(algorithm, encode(0x30, numbers));
}

// CKA_EC_POINT is an OCTET STRING around the point; some tokens give the point bare.
ByteView pointOf(ByteView value)
{
    Reader reader(value);
    const auto octets = reader.take(OctetString);
    return octets && reader.atEnd() ? octets->content : value;
}

Bytes curveInfo(CK_KEY_TYPE type, ByteView parameters, ByteView point)
{
    if (type == CKK_EC) {
        Bytes algorithm = encodeOid("1.2.840.10045.2.1");
        append(algorithm, parameters);
        return publicKeyInfo(algorithm, pointOf(point));
    }
    // The curve's name, or its object identifier (RFC 8410)
    const ByteView raw = pointOf(point);
    return raw.size() == 32 ? publicKeyInfo(encodeOid("1.3.101.112"), raw) : Bytes();
}

}  // namespace

Error failure(CK_RV code, const char *what)
{
    const std::string detail = std::string(what) + ": " + p11_kit_strerror(code);
    const auto error = [&](ErrorCode ours) {
        // The sentences about a missing token and its PIN need no name; those of the others do.
        const bool named = ours != ErrorCode::WrongPin && ours != ErrorCode::PinLocked
            && ours != ErrorCode::TokenMissing;
        return Error{ours, named ? "token" : "", detail};
    };
    switch (code) {
    case CKR_PIN_INCORRECT:
    case CKR_PIN_INVALID:
    case CKR_PIN_LEN_RANGE:
        return error(ErrorCode::WrongPin);
    case CKR_PIN_LOCKED:
        return error(ErrorCode::PinLocked);
    case CKR_TOKEN_NOT_PRESENT:
    case CKR_TOKEN_NOT_RECOGNIZED:
    case CKR_DEVICE_REMOVED:
    case CKR_SLOT_ID_INVALID:
    case CKR_SESSION_CLOSED:
    case CKR_SESSION_HANDLE_INVALID:
        return error(ErrorCode::TokenMissing);
    case CKR_USER_NOT_LOGGED_IN:
        return error(ErrorCode::Locked);
    case CKR_USER_PIN_NOT_INITIALIZED:
    case CKR_ACTION_PROHIBITED:
    case CKR_KEY_FUNCTION_NOT_PERMITTED:
        return error(ErrorCode::NotPermitted);
    case CKR_TOKEN_WRITE_PROTECTED:
    case CKR_SESSION_READ_ONLY:
        return error(ErrorCode::ReadOnly);
    case CKR_MECHANISM_INVALID:
    case CKR_MECHANISM_PARAM_INVALID:
    case CKR_FUNCTION_NOT_SUPPORTED:
    case CKR_CURVE_NOT_SUPPORTED:
    case CKR_KEY_SIZE_RANGE:
    case CKR_KEY_TYPE_INCONSISTENT:
    case CKR_DOMAIN_PARAMS_INVALID:
        return error(ErrorCode::Unsupported);
    case CKR_DEVICE_MEMORY:
        return error(ErrorCode::DiskFull);
    case CKR_OBJECT_HANDLE_INVALID:
    case CKR_KEY_HANDLE_INVALID:
        return error(ErrorCode::NotFound);
    default:
        return error(ErrorCode::CryptoFailure);
    }
}

Result<std::shared_ptr<Module>> Module::load(const std::string &path)
{
    const Error cannot{ErrorCode::InputOutput, path, "the PKCS#11 module cannot be loaded"};
    CK_FUNCTION_LIST *functions = p11_kit_module_load(path.c_str(), 0);
    if (!functions) {
        const char *message = p11_kit_message();
        return message ? Error{ErrorCode::InputOutput, path, message} : cannot;
    }
    if (const CK_RV code = p11_kit_module_initialize(functions); code != CKR_OK) {
        p11_kit_module_release(functions);
        return Error{ErrorCode::InputOutput, path, p11_kit_strerror(code)};
    }
    return std::shared_ptr<Module>(new Module(functions, path));
}

std::vector<std::shared_ptr<Module>> Module::registered()
{
    std::vector<std::shared_ptr<Module>> out;
    CK_FUNCTION_LIST **all = p11_kit_modules_load_and_initialize(0);
    if (!all)
        return out;
    for (CK_FUNCTION_LIST **one = all; *one; ++one) {
        char *policy = p11_kit_config_option(*one, "trust-policy");
        const bool trustOnly = policy && std::strcmp(policy, "yes") == 0;
        std::free(policy);
        if (trustOnly) {
            p11_kit_module_finalize(*one);
            p11_kit_module_release(*one);
        } else {
            out.push_back(std::shared_ptr<Module>(new Module(*one, {})));
        }
    }
    std::free(all);
    return out;
}

Module::~Module()
{
    p11_kit_module_finalize(m_functions);
    p11_kit_module_release(m_functions);
}

Result<std::vector<Module::Slot>> Module::slots() const
{
    CK_ULONG count = 0;
    std::vector<CK_SLOT_ID> ids;
    CK_RV code = CKR_BUFFER_TOO_SMALL;
    for (int attempt = 0; code == CKR_BUFFER_TOO_SMALL && attempt < 4; ++attempt) {
        code = m_functions->C_GetSlotList(CK_TRUE, nullptr, &count);
        if (code != CKR_OK)
            break;
        ids.resize(count);
        code = m_functions->C_GetSlotList(CK_TRUE, ids.data(), &count);
    }
    if (code != CKR_OK)
        return failure(code, "list of slots");
    ids.resize(std::min<std::size_t>(count, ids.size()));
    std::vector<Slot> out;
    for (const CK_SLOT_ID id : ids) {
        CK_TOKEN_INFO info{};
        if (m_functions->C_GetTokenInfo(id, &info) != CKR_OK
            || !(info.flags & CKF_TOKEN_INITIALIZED))
            continue;
        out.push_back({id, infoOf(info, m_path)});
    }
    return out;
}

Template &Template::add(CK_ATTRIBUTE_TYPE type, ByteView value)
{
    m_values.emplace_back(value.begin(), value.end());
    m_attributes.push_back({type, m_values.back().data(), m_values.back().size()});
    return *this;
}

Template &Template::flag(CK_ATTRIBUTE_TYPE type, bool value)
{
    const CK_BBOOL byte = value ? CK_TRUE : CK_FALSE;
    return add(type, ByteView(&byte, 1));
}

Template &Template::number(CK_ATTRIBUTE_TYPE type, CK_ULONG value)
{
    std::uint8_t bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    return add(type, ByteView(bytes, sizeof bytes));
}

Token::Parts::~Parts()
{
    // Closing the last session logs out (PKCS#11 v2.40 5.6).
    if (session)
        (*module)->C_CloseSession(session);
}

bool Token::Parts::lacks(CK_MECHANISM_TYPE mechanism)
{
    const std::lock_guard guard(mutex);
    CK_ULONG count = 0;
    if ((*module)->C_GetMechanismList(slot, nullptr, &count) != CKR_OK || count > MostObjects)
        return false;
    std::vector<CK_MECHANISM_TYPE> all(count);
    if ((*module)->C_GetMechanismList(slot, all.data(), &count) != CKR_OK)
        return false;
    all.resize(std::min<std::size_t>(count, all.size()));
    return std::find(all.begin(), all.end(), mechanism) == all.end();
}

Result<std::vector<CK_OBJECT_HANDLE>> Token::Parts::objects(CK_OBJECT_CLASS kind, const Uri &uri)
{
    Template wanted;
    wanted.number(CKA_CLASS, kind);
    if (!uri.object.empty())
        wanted.add(CKA_LABEL, uri.object);
    if (!uri.id.empty())
        wanted.add(CKA_ID, ByteView(uri.id));
    CK_RV code = (*module)->C_FindObjectsInit(session, wanted.data(), wanted.size());
    if (code != CKR_OK)
        return failure(code, "search");
    std::vector<CK_OBJECT_HANDLE> found;
    CK_OBJECT_HANDLE some[64];
    for (CK_ULONG count = 1; count > 0 && found.size() < MostObjects;) {
        code = (*module)->C_FindObjects(session, some, std::size(some), &count);
        if (code != CKR_OK)
            break;
        found.insert(found.end(), some, some + count);
    }
    (*module)->C_FindObjectsFinal(session);
    if (code != CKR_OK)
        return failure(code, "search");
    return found;
}

std::optional<Bytes> Token::Parts::attribute(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type)
{
    CK_ATTRIBUTE one{type, nullptr, 0};
    if ((*module)->C_GetAttributeValue(session, object, &one, 1) != CKR_OK
        || one.ulValueLen == CK_UNAVAILABLE_INFORMATION || one.ulValueLen > MostAttributeBytes)
        return std::nullopt;
    Bytes value(one.ulValueLen);
    one.pValue = value.data();
    if ((*module)->C_GetAttributeValue(session, object, &one, 1) != CKR_OK
        || one.ulValueLen == CK_UNAVAILABLE_INFORMATION)
        return std::nullopt;
    value.resize(std::min<std::size_t>(one.ulValueLen, value.size()));
    return value;
}

KeyInfo Token::Parts::describe(CK_OBJECT_HANDLE privateKey)
{
    KeyInfo out;
    const Bytes label = attribute(privateKey, CKA_LABEL).value_or(Bytes{});
    out.label.assign(label.begin(), label.end());
    out.id = attribute(privateKey, CKA_ID).value_or(Bytes{});
    out.uri = info.uri();
    out.uri.object = out.label;
    out.uri.id = out.id;
    out.uri.type = "private";

    // An RSA private key shows modulus and exponent itself; for EC the public object has the point.
    std::vector<CK_OBJECT_HANDLE> sources{privateKey};
    Uri half;
    half.id = out.id;
    half.object = out.id.empty() ? out.label : std::string();
    if (!half.id.empty() || !half.object.empty())
        if (const auto publics = objects(CKO_PUBLIC_KEY, half))
            sources.insert(sources.end(), publics->begin(), publics->end());
    const CK_KEY_TYPE type =
        numberOf(attribute(privateKey, CKA_KEY_TYPE), CK_UNAVAILABLE_INFORMATION);
    for (const CK_OBJECT_HANDLE source : sources) {
        if (numberOf(attribute(source, CKA_KEY_TYPE), type) != type)
            continue;
        if (type == CKK_RSA) {
            const auto modulus = attribute(source, CKA_MODULUS);
            const auto exponent = attribute(source, CKA_PUBLIC_EXPONENT);
            if (modulus && exponent && !modulus->empty() && !exponent->empty())
                out.spki = rsaInfo(*modulus, *exponent);
        } else if (type == CKK_EC || type == CKK_EC_EDWARDS) {
            const auto parameters = attribute(source, CKA_EC_PARAMS);
            const auto point = attribute(source, CKA_EC_POINT);
            if (parameters && point && !point->empty())
                out.spki = curveInfo(type, *parameters, *point);
        }
        if (!out.spki.empty())
            break;
    }
    if (!out.spki.empty())
        if (auto described = describePublicKey(out.spki))
            out.info = std::move(described.value());
    return out;
}

}  // namespace crypto::pkcs11
