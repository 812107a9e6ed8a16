// SPDX-License-Identifier: GPL-3.0-or-later
// The proof tls-alpn-01 (RFC 8737): whoever asks for the protocol "acme-tls/1" by a name that is
// shown gets a self-signed certificate with the digest of the key authorization. Everybody else is
// turned away in the handshake. No application data is ever read or sent.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"

#include <memory>
#include <string>

namespace crypto::wire {

// What a client names in its greeting: the name itself, in lower case, or for an address its name
// in the reverse zone (RFC 8738 6). Empty: neither.
std::string alpnServerName(const std::string &identifier);

// One client; it goes before the responder it came from.
class AlpnClient {
public:
    enum class Next : std::uint8_t { Read, Write, Over };
    AlpnClient(AlpnClient &&) noexcept;
    ~AlpnClient();
    // As far as the socket gives; call again when it can be read or written.
    Next step();
    bool answered() const;  // it got the certificate it asked for

private:
    friend class AlpnResponder;
    struct Parts;
    explicit AlpnClient(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

// Names may be shown and taken away on any thread.
class AlpnResponder {
public:
    static Result<AlpnResponder> make();
    AlpnResponder(AlpnResponder &&) noexcept;
    ~AlpnResponder();

    // identifier: a DNS name as A-labels or an IP address; digest: SHA-256 of the key
    // authorization. InvalidArgument.
    Result<void> show(const std::string &identifier, ByteView digest);
    void remove(const std::string &identifier);
    // The socket is non-blocking and stays the caller's.
    Result<AlpnClient> accept(int socket);

    struct Parts;

private:
    explicit AlpnResponder(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

}  // namespace crypto::wire
