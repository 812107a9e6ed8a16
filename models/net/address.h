// SPDX-License-Identifier: GPL-3.0-or-later
// Network addresses, and which of them a certificate may send us to: an address inside a
// certificate is its author's choice, not ours (server-side request forgery).
#pragma once

#include <QString>

#include <cstdint>
#include <optional>
#include <string>

struct sockaddr;

namespace net {

enum class AddressKind : std::uint8_t {
    Public,
    Loopback,
    Private,  // RFC 1918, RFC 4193, carrier-grade NAT (RFC 6598)
    LinkLocal,  // with 169.254.169.254, where clouds keep their secrets
    Special  // unspecified, multicast, documentation, reserved (RFC 6890)
};
const char *addressKindWord(AddressKind kind);  // "public" "loopback" …

// Addresses that carry an IPv4 address (mapped, NAT64, 6to4) are what that one is.
AddressKind kindOf(const sockaddr &address);
// Of text; nothing when it is no address.
std::optional<AddressKind> kindOfText(const std::string &address);

// Public ones only, unless more is allowed by name.
struct AddressPolicy {
    bool loopback = false;
    bool privateNetworks = false;
    bool linkLocal = false;
    bool permits(AddressKind kind) const;
};

// "127.0.0.1:2560", "[::1]:0", "localhost:8080": host and port.
struct HostAndPort {
    QString host;
    std::uint16_t port = 0;
};
std::optional<HostAndPort> hostAndPort(const QString &text);

}  // namespace net
