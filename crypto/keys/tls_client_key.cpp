// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/keys/tls_client_key.h"

#include "crypto/keys/key_provider.h"
#include "crypto/keys/pkcs11_token.h"

#include <openssl/ssl.h>

namespace crypto {

namespace {

using Certificate = std::unique_ptr<X509, openssl::Deleter<X509_free>>;

constexpr std::size_t LongestChain = 16;

// Of the default library context, which the SSL_CTX belongs to.
Certificate certificateOf(const Bytes &der)
{
    const unsigned char *at = der.data();
    return Certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
}

// `the key "tls" in the token "Lab"`
std::string placeOf(const Key &key)
{
    const auto *token = dynamic_cast<const pkcs11::TokenKey *>(&key);
    if (!token)
        return "the key of the client certificate";
    const std::string &label = token->uri().object;
    return "the key " + (label.empty() ? toHex(token->uri().id) : '"' + label + '"')
        + " in the token \"" + token->uri().token + '"';
}

std::string tokenOf(const Key &key)
{
    const auto *token = dynamic_cast<const pkcs11::TokenKey *>(&key);
    return token ? '"' + token->uri().token + '"' : std::string();
}

// Code, object and detail that make sense to who only wanted to speak to a server.
Error explained(Error error, const Key &key)
{
    const std::string why = error.detail.empty() ? std::string() : " (" + error.detail + ')';
    error.object = placeOf(key);
    switch (error.code) {
    case ErrorCode::TokenMissing:
        error.object = tokenOf(key);
        error.detail = "it was pulled out, or its module lost it, while " + placeOf(key)
            + " signed the TLS handshake; insert it and start again" + why;
        break;
    case ErrorCode::WrongPin:
    case ErrorCode::PinLocked:
        break;
    case ErrorCode::Locked:
        error.detail =
            "the token logged out while it was in use; start again and give its PIN" + why;
        break;
    case ErrorCode::Unsupported:
        error.code = ErrorCode::Refused;
        error.detail = "the token cannot make the signature that this TLS handshake wants; use a "
                       "key of another kind or token for the client certificate"
            + why;
        break;
    case ErrorCode::NotPermitted:
        error.detail = "the token does not let this key sign: it needs the attribute CKA_SIGN, "
                       "which is given when a key is made"
            + why;
        break;
    case ErrorCode::NotFound:
        error.detail = "the key is no longer in its token; look with \"key tokens\" and \"key "
                       "list\""
            + why;
        break;
    default:
        error.detail = "the token did not sign the TLS handshake" + why;
    }
    return error;
}

}  // namespace

struct TlsClientKey::Parts {
    std::shared_ptr<openssl::ForeignKey> foreign = std::make_shared<openssl::ForeignKey>();
    openssl::Pkey pkey;
    std::vector<Bytes> chain;
    bool pss = true;
    std::string limits;
};

TlsClientKey::TlsClientKey(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }
TlsClientKey::~TlsClientKey() = default;

Result<std::shared_ptr<TlsClientKey>> TlsClientKey::create(std::shared_ptr<const Key> key,
                                                           std::vector<Bytes> chain)
{
    openssl::clearErrors();
    const std::string object = placeOf(*key);
    if (chain.empty() || chain.size() > LongestChain)
        return Error{ErrorCode::InvalidArgument, object, "its certificate is missing"};
    auto parts = std::make_unique<Parts>();
    parts->foreign->key = std::move(key);
    const Key &own = *parts->foreign->key;
    parts->foreign->half = openssl::publicPkey(own.spki());
    parts->pkey = openssl::foreignPkey(parts->foreign);
    if (!parts->pkey) {
        openssl::clearErrors();
        return Error{ErrorCode::Unsupported, object,
                     "TLS client certificates are signed with RSA, EC or Ed25519 keys, not "
                         + own.info().label()};
    }
    const Certificate certificate = certificateOf(chain.front());
    if (!certificate || X509_check_private_key(certificate.get(), parts->pkey.get()) != 1) {
        openssl::clearErrors();
        return Error{ErrorCode::InvalidArgument, object,
                     "its public half is not that of the client certificate"};
    }
    parts->chain = std::move(chain);
    if (own.info().algorithm == "RSA" && !own.algorithmFor({"SHA-256", true})) {
        parts->pss = false;
        parts->limits = placeOf(own)
            + " cannot sign RSA-PSS, which TLS 1.3 asks for, so no more than TLS 1.2 was offered; "
              "a server that wants TLS 1.3 needs another key (EC, or a token with "
              "CKM_RSA_PKCS_PSS)";
    }
    openssl::clearErrors();
    return std::shared_ptr<TlsClientKey>(new TlsClientKey(std::move(parts)));
}

Result<void> TlsClientKey::putInto(void *sslContext) const
{
    openssl::clearErrors();
    auto *context = static_cast<SSL_CTX *>(sslContext);
    const std::string object = placeOf(*m_parts->foreign->key);
    const auto failed = [&] { return openssl::failure(ErrorCode::InvalidArgument, object); };
    for (std::size_t i = 0; i < m_parts->chain.size(); ++i) {
        const Certificate one = certificateOf(m_parts->chain[i]);
        if (!one
            || (i == 0 ? SSL_CTX_use_certificate(context, one.get())
                       : SSL_CTX_add1_chain_cert(context, one.get()))
                != 1)
            return failed();
    }
    if (SSL_CTX_use_PrivateKey(context, m_parts->pkey.get()) != 1)
        return failed();
    // RFC 8446 4.2.3: TLS 1.3 has no PKCS#1 v1.5 for handshakes.
    if (!m_parts->pss
        && (SSL_CTX_set_max_proto_version(context, TLS1_2_VERSION) != 1
            || SSL_CTX_set1_client_sigalgs_list(context, "RSA+SHA256:RSA+SHA384:RSA+SHA512") != 1))
        return failed();
    openssl::clearErrors();
    return {};
}

std::optional<Error> TlsClientKey::takeTrouble()
{
    openssl::ForeignKey &foreign = *m_parts->foreign;
    const std::lock_guard guard(foreign.mutex);
    auto trouble = std::exchange(foreign.trouble, std::nullopt);
    if (trouble)
        return explained(std::move(*trouble), *foreign.key);
    return std::nullopt;
}

const std::string &TlsClientKey::limits() const
{
    return m_parts->limits;
}

}  // namespace crypto
