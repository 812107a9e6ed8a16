// SPDX-License-Identifier: GPL-3.0-or-later
// Keys in tokens and HSMs through PKCS#11 v2.40 (OASIS). A module is loaded by its path, or all
// that p11-kit has registered; a token is logged in to; its keys sign like any other Key.
#pragma once

#include "crypto/base/secret.h"
#include "crypto/keys/key.h"
#include "crypto/keys/key_spec.h"
#include "crypto/keys/pkcs11_uri.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace crypto::pkcs11 {

struct TokenInfo {
    std::string label, manufacturer, model, serial;
    std::string modulePath;  // empty: one of p11-kit's
    bool loginRequired = false;
    bool pinSet = false;  // the user PIN was initialized
    bool pinCountLow = false;  // a wrong PIN was given since the last right one
    bool pinFinalTry = false;
    bool pinLocked = false;
    bool ownPinPad = false;  // the PIN is typed on the device: log in with an empty one
    bool readOnly = false;

    Uri uri() const;  // of the token
};

struct KeyInfo {
    std::string label;
    Bytes id;
    PublicKeyInfo info;
    Bytes spki;  // empty where the token shows no public half
    Uri uri;
};

class TokenKey;

// One session with one token. Safe from several threads: calls are serialised. Keys taken from it
// keep it alive; the session logs out when the last of them goes.
class Token {
public:
    // TokenMissing when nothing matches the URI's token part; InvalidArgument when more than one
    // token does.
    static Result<std::shared_ptr<Token>> open(const Uri &uri);
    ~Token();
    Token(const Token &) = delete;
    Token &operator=(const Token &) = delete;

    const TokenInfo &info() const;

    // WrongPin, PinLocked, or TokenMissing. Logging in twice is no error.
    Result<void> login(const Secret &pin);
    Result<void> logout();

    Result<std::vector<KeyInfo>> keys() const;

    // A key pair made inside the token, never to leave it (CKA_SENSITIVE, not CKA_EXTRACTABLE):
    // RSA, EC on named curves, Ed25519 where the token can. AlreadyExists when the label is taken;
    // Unsupported when the token cannot. The call itself cannot be stopped: the token is polled
    // before and after, and a key that came too late is destroyed again (Cancelled).
    Result<std::shared_ptr<TokenKey>> generate(const KeySpec &spec, const std::string &label,
                                               std::stop_token stop = {});
    // By id, label, or both; NotFound, and InvalidArgument when several match.
    Result<std::shared_ptr<TokenKey>> find(const Uri &uri) const;
    // Removes both halves. NotFound when there is none.
    Result<void> destroy(const Uri &uri);

    struct Parts;

private:
    explicit Token(std::shared_ptr<Parts> parts);
    std::shared_ptr<Parts> m_parts;
};

// Tokens of the module at this path; of all modules p11-kit knows when it is empty. A module that
// cannot be loaded is InputOutput; empty slots are left out.
Result<std::vector<TokenInfo>> listTokens(const std::string &modulePath = {});

class TokenKey final : public Key {
public:
    ~TokenKey() override;

    const PublicKeyInfo &info() const override;
    const Bytes &spki() const override;
    const Bytes &spkiSha256() const override;
    // RSA with PKCS#1 v1.5 and PSS, ECDSA, Ed25519. The digest is computed here, the token sees
    // that.
    Result<Bytes> algorithmFor(const Scheme &scheme) const override;
    Result<Signature> sign(ByteView data, const Scheme &scheme) const override;

    const Uri &uri() const;  // names token and key, without a PIN

private:
    friend class Token;
    struct Parts;
    explicit TokenKey(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

}  // namespace crypto::pkcs11
