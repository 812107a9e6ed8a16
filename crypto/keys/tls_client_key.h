// SPDX-License-Identifier: GPL-3.0-or-later
// TLS client authentication with a key that signs where it lies and does not come out: an OpenSSL
// 3 provider of our own, whose signatures are made by Key::sign. Nothing of the private key is
// known to OpenSSL.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "crypto/keys/key.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace crypto {

// For one client; it may be used from several threads, one signature at a time.
class TlsClientKey {
public:
    // chain: DER, the key's own certificate first. InvalidArgument when they do not belong
    // together, Unsupported for keys that TLS does not sign with (RSA, EC and Ed25519 it does).
    static Result<std::shared_ptr<TlsClientKey>> create(std::shared_ptr<const Key> key,
                                                        std::vector<Bytes> chain);
    ~TlsClientKey();
    TlsClientKey(const TlsClientKey &) = delete;
    TlsClientKey &operator=(const TlsClientKey &) = delete;

    // An SSL_CTX of OpenSSL's default library context, as libcurl hands it over before a connection
    // (CURLOPT_SSL_CTX_FUNCTION).
    Result<void> putInto(void *sslContext) const;
    // Why a handshake since the last call failed, if it was the key: TokenMissing, Locked, Refused
    // (the token cannot sign like that) … with the token and what to do in words.
    std::optional<Error> takeTrouble();
    // What the key cannot do, to be said when a handshake fails without a reason of its own; empty:
    // nothing.
    const std::string &limits() const;

    struct Parts;

private:
    explicit TlsClientKey(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

}  // namespace crypto
