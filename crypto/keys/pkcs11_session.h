// SPDX-License-Identifier: GPL-3.0-or-later
// The PKCS#11 interface as the files pkcs11_*.cpp use it: modules, one session, templates, errors.
#pragma once

#include "crypto/keys/pkcs11_token.h"

#include <p11-kit/p11-kit.h>

#include <deque>
#include <mutex>

namespace crypto::pkcs11 {

// Loaded and initialised by p11-kit, which lets several parts of a process share one.
class Module {
public:
    static Result<std::shared_ptr<Module>> load(const std::string &path);
    // Those that p11-kit has registered, without those that only hold trusted certificates.
    static std::vector<std::shared_ptr<Module>> registered();
    ~Module();
    Module(const Module &) = delete;
    Module &operator=(const Module &) = delete;

    CK_FUNCTION_LIST *operator->() const { return m_functions; }
    const std::string &path() const { return m_path; }

    struct Slot {
        CK_SLOT_ID id;
        TokenInfo info;
    };
    Result<std::vector<Slot>> slots() const;

private:
    Module(CK_FUNCTION_LIST *functions, std::string path)
        : m_functions(functions), m_path(std::move(path))
    {
    }
    CK_FUNCTION_LIST *m_functions;
    std::string m_path;
};

// The cause in our words; `what` names the operation.
Error failure(CK_RV code, const char *what);

// Attributes whose values live as long as the template.
class Template {
public:
    Template &add(CK_ATTRIBUTE_TYPE type, ByteView value);
    Template &add(CK_ATTRIBUTE_TYPE type, const std::string &value)
    {
        return add(type, viewOf(value));
    }
    Template &flag(CK_ATTRIBUTE_TYPE type, bool value);
    Template &number(CK_ATTRIBUTE_TYPE type, CK_ULONG value);
    CK_ATTRIBUTE *data() { return m_attributes.data(); }
    CK_ULONG size() const { return m_attributes.size(); }

private:
    std::deque<Bytes> m_values;
    std::vector<CK_ATTRIBUTE> m_attributes;
};

struct Token::Parts {
    std::shared_ptr<Module> module;
    CK_SLOT_ID slot = 0;
    CK_SESSION_HANDLE session = 0;
    TokenInfo info;
    std::mutex mutex;  // held by whoever calls into the session

    ~Parts();
    // Its list of mechanisms can be read and does not have this one. Takes the mutex.
    bool lacks(CK_MECHANISM_TYPE mechanism);
    // Those that follow need the mutex held.
    Result<std::vector<CK_OBJECT_HANDLE>> objects(CK_OBJECT_CLASS kind, const Uri &uri);
    std::optional<Bytes> attribute(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type);
    // Of a private key: label, id, and its public half from wherever the token shows it.
    KeyInfo describe(CK_OBJECT_HANDLE privateKey);
};

struct TokenKey::Parts {
    std::shared_ptr<Token::Parts> token;
    CK_OBJECT_HANDLE handle = 0;
    KeyInfo key;
    Bytes spkiSha256;
};

}  // namespace crypto::pkcs11
