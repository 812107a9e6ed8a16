// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/wire/alpn_challenge.h"

#include "crypto/x509/general_name_encoder.h"

#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/rand.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <mutex>

namespace crypto::wire {
namespace {

template <auto Free> struct Freed {
    template <typename T> void operator()(T *thing) const { Free(thing); }
};
template <typename T, auto Free> using Owned = std::unique_ptr<T, Freed<Free>>;
using OwnedKey = Owned<EVP_PKEY, EVP_PKEY_free>;
using OwnedCertificate = Owned<X509, X509_free>;

constexpr unsigned char Protocol[] = "\x0a"
                                     "acme-tls/1";
constexpr std::size_t ProtocolSize = sizeof Protocol - 1;
constexpr const char *Identifier = "1.3.6.1.5.5.7.1.31";  // id-pe-acmeIdentifier
constexpr long Day = 86400;

struct Shown {
    OwnedKey key;
    OwnedCertificate certificate;
};

// The address of "192.0.2.1" or "2001:db8::1"; empty: it is none.
Bytes addressOf(const std::string &text)
{
    return x509::ipBytes(text).value_or(Bytes());
}

bool addName(X509 *certificate, const std::string &identifier)
{
    const Bytes address = addressOf(identifier);
    const Owned<GENERAL_NAMES, GENERAL_NAMES_free> names(sk_GENERAL_NAME_new_null());
    GENERAL_NAME *name = GENERAL_NAME_new();
    if (!names || !name || sk_GENERAL_NAME_push(names.get(), name) <= 0)
        return false;
    ASN1_STRING *text =
        ASN1_STRING_type_new(address.empty() ? V_ASN1_IA5STRING : V_ASN1_OCTET_STRING);
    if (!text
        || ASN1_STRING_set(text,
                           address.empty() ? static_cast<const void *>(identifier.data())
                                           : address.data(),
                           static_cast<int>(address.empty() ? identifier.size() : address.size()))
            != 1)
        return false;
    GENERAL_NAME_set0_value(name, address.empty() ? GEN_DNS : GEN_IPADD, text);
    return X509_add1_ext_i2d(certificate, NID_subject_alt_name, names.get(), 0, 0) == 1;
}

// RFC 8737 3: critical, an OCTET STRING of 32 bytes.
bool addDigest(X509 *certificate, ByteView digest)
{
    Bytes der{0x04, 0x20};
    der.insert(der.end(), digest.begin(), digest.end());
    const Owned<ASN1_OBJECT, ASN1_OBJECT_free> type(OBJ_txt2obj(Identifier, 1));
    const Owned<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free> value(ASN1_OCTET_STRING_new());
    if (!type || !value
        || ASN1_OCTET_STRING_set(value.get(), der.data(), static_cast<int>(der.size())) != 1)
        return false;
    const Owned<X509_EXTENSION, X509_EXTENSION_free> extension(
        X509_EXTENSION_create_by_OBJ(nullptr, type.get(), 1, value.get()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool addSerial(X509 *certificate)
{
    std::array<unsigned char, 16> random{};
    if (RAND_bytes(random.data(), static_cast<int>(random.size())) != 1)
        return false;
    random[0] = static_cast<unsigned char>((random[0] & 0x7f) | 0x40);
    const Owned<BIGNUM, BN_free> number(
        BN_bin2bn(random.data(), static_cast<int>(random.size()), nullptr));
    return number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate));
}

std::shared_ptr<const Shown> certify(const std::string &identifier, ByteView digest)
{
    auto shown = std::make_shared<Shown>();
    shown->key.reset(EVP_EC_gen("P-256"));
    shown->certificate.reset(X509_new());
    X509 *certificate = shown->certificate.get();
    if (!shown->key || !certificate || X509_set_version(certificate, 2) != 1
        || !addSerial(certificate))
        return {};
    X509_NAME *name = X509_get_subject_name(certificate);
    const auto *words = reinterpret_cast<const unsigned char *>("ACME tls-alpn-01");
    if (X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, words, -1, -1, 0) != 1
        || X509_set_issuer_name(certificate, name) != 1
        || !X509_gmtime_adj(X509_getm_notBefore(certificate), -Day)
        || !X509_gmtime_adj(X509_getm_notAfter(certificate), 7 * Day)
        || X509_set_pubkey(certificate, shown->key.get()) != 1 || !addName(certificate, identifier)
        || !addDigest(certificate, digest)
        || X509_sign(certificate, shown->key.get(), EVP_sha256()) <= 0)
        return {};
    return shown;
}

int chooseProtocol(SSL *, const unsigned char **out, unsigned char *size,
                   const unsigned char *offered, unsigned int length, void *)
{
    unsigned char *chosen = nullptr;
    if (SSL_select_next_proto(&chosen, size, Protocol, ProtocolSize, offered, length)
        != OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_ALERT_FATAL;
    *out = chosen;
    return SSL_TLSEXT_ERR_OK;
}

// A client that offers no protocol at all is no authority.
int greet(SSL *client, int *alert, void *)
{
    const unsigned char *data = nullptr;
    std::size_t size = 0;
    if (SSL_client_hello_get0_ext(client, TLSEXT_TYPE_application_layer_protocol_negotiation, &data,
                                  &size)
        == 1)
        return SSL_CLIENT_HELLO_SUCCESS;
    *alert = SSL_AD_NO_APPLICATION_PROTOCOL;
    return SSL_CLIENT_HELLO_ERROR;
}

Error failed(const char *what)
{
    const unsigned long code = ERR_peek_last_error();
    ERR_clear_error();
    const char *reason = ERR_reason_error_string(code);
    return {ErrorCode::InputOutput, what, reason ? reason : "OpenSSL refuses"};
}

}  // namespace

struct AlpnResponder::Parts {
    Owned<SSL_CTX, SSL_CTX_free> context;
    std::mutex mutex;
    std::map<std::string, std::shared_ptr<const Shown>> shown;

    std::shared_ptr<const Shown> find(const char *name)
    {
        std::string wanted = name ? name : "";
        std::transform(wanted.begin(), wanted.end(), wanted.begin(), [](char one) {
            return one >= 'A' && one <= 'Z' ? static_cast<char>(one - 'A' + 'a') : one;
        });
        const std::scoped_lock lock(mutex);
        const auto found = shown.find(wanted);
        return found == shown.end() ? nullptr : found->second;
    }
    static int certificate(SSL *client, void *parts)
    {
        const auto found = static_cast<Parts *>(parts)->find(
            SSL_get_servername(client, TLSEXT_NAMETYPE_host_name));
        return found && SSL_use_certificate(client, found->certificate.get()) == 1
                && SSL_use_PrivateKey(client, found->key.get()) == 1
            ? 1
            : 0;
    }
};

struct AlpnClient::Parts {
    Owned<SSL, SSL_free> ssl;
    bool answered = false;
};

AlpnClient::AlpnClient(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }
AlpnClient::AlpnClient(AlpnClient &&) noexcept = default;
AlpnClient::~AlpnClient() = default;

bool AlpnClient::answered() const
{
    return m_parts->answered;
}

AlpnClient::Next AlpnClient::step()
{
    ERR_clear_error();
    SSL *ssl = m_parts->ssl.get();
    const int code = m_parts->answered ? SSL_shutdown(ssl) : SSL_accept(ssl);
    if (code == 1 && !m_parts->answered) {
        m_parts->answered = true;
        return step();  // RFC 8737 3: then the connection is closed
    }
    if (m_parts->answered && code >= 0)
        return Next::Over;
    const int wanted = SSL_get_error(ssl, code);
    ERR_clear_error();
    return wanted == SSL_ERROR_WANT_READ ? Next::Read
        : wanted == SSL_ERROR_WANT_WRITE ? Next::Write
                                         : Next::Over;
}

AlpnResponder::AlpnResponder(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }
AlpnResponder::AlpnResponder(AlpnResponder &&) noexcept = default;
AlpnResponder::~AlpnResponder() = default;

Result<AlpnResponder> AlpnResponder::make()
{
    auto parts = std::make_unique<Parts>();
    parts->context.reset(SSL_CTX_new(TLS_server_method()));
    SSL_CTX *context = parts->context.get();
    if (!context || SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION) != 1)
        return failed("the TLS of tls-alpn-01");
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(context, 0);
    SSL_CTX_set_options(context, SSL_OP_NO_TICKET | SSL_OP_NO_RENEGOTIATION);
    SSL_CTX_set_client_hello_cb(context, greet, nullptr);
    SSL_CTX_set_alpn_select_cb(context, chooseProtocol, nullptr);
    SSL_CTX_set_cert_cb(context, &Parts::certificate, parts.get());
    return AlpnResponder(std::move(parts));
}

std::string alpnServerName(const std::string &identifier)
{
    const Bytes address = addressOf(identifier);
    std::string name;
    if (address.empty()) {
        name = identifier;
        std::transform(name.begin(), name.end(), name.begin(), [](char one) {
            return one >= 'A' && one <= 'Z' ? static_cast<char>(one - 'A' + 'a') : one;
        });
        const bool good = !name.empty() && name.size() <= 253
            && std::all_of(name.begin(), name.end(),
                           [](char one) { return one > ' ' && one < 127; })
            && name.find('*') == std::string::npos;
        return good ? name : std::string();
    }
    for (auto byte = address.rbegin(); byte != address.rend(); ++byte) {
        if (address.size() == 4) {
            name += std::to_string(*byte) + '.';
            continue;
        }
        for (const int nibble : {*byte & 15, *byte >> 4})
            name += std::string(1, "0123456789abcdef"[nibble]) + '.';
    }
    return name + (address.size() == 4 ? "in-addr.arpa" : "ip6.arpa");
}

Result<void> AlpnResponder::show(const std::string &identifier, ByteView digest)
{
    const std::string name = alpnServerName(identifier);
    if (name.empty() || digest.size() != 32)
        return Error{ErrorCode::InvalidArgument, identifier,
                     "tls-alpn-01 wants a DNS name or an address, and a digest of 32 bytes"};
    auto shown = certify(identifier, digest);
    if (!shown)
        return failed("the certificate of tls-alpn-01");
    const std::scoped_lock lock(m_parts->mutex);
    m_parts->shown.insert_or_assign(name, std::move(shown));
    return {};
}

void AlpnResponder::remove(const std::string &identifier)
{
    const std::scoped_lock lock(m_parts->mutex);
    m_parts->shown.erase(alpnServerName(identifier));
}

Result<AlpnClient> AlpnResponder::accept(int socket)
{
    auto parts = std::make_unique<AlpnClient::Parts>();
    parts->ssl.reset(SSL_new(m_parts->context.get()));
    if (!parts->ssl || SSL_set_fd(parts->ssl.get(), socket) != 1)
        return failed("a client of tls-alpn-01");
    return AlpnClient(std::move(parts));
}

}  // namespace crypto::wire
