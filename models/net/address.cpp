// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/address.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace net {

namespace {

struct Range4 {
    std::uint32_t first;
    int bits;
    AddressKind kind;
};
// RFC 6890 and its registry
constexpr Range4 Ranges4[] = {
    {0x00000000, 8, AddressKind::Special},  // 0.0.0.0/8
    {0x0a000000, 8, AddressKind::Private},  // 10.0.0.0/8
    {0x64400000, 10, AddressKind::Private},  // 100.64.0.0/10
    {0x7f000000, 8, AddressKind::Loopback},  // 127.0.0.0/8
    {0xa9fe0000, 16, AddressKind::LinkLocal},  // 169.254.0.0/16
    {0xac100000, 12, AddressKind::Private},  // 172.16.0.0/12
    {0xc0000000, 24, AddressKind::Special},  // 192.0.0.0/24
    {0xc0000200, 24, AddressKind::Special},  // 192.0.2.0/24
    {0xc0586300, 24, AddressKind::Special},  // 192.88.99.0/24
    {0xc0a80000, 16, AddressKind::Private},  // 192.168.0.0/16
    {0xc6120000, 15, AddressKind::Private},  // 198.18.0.0/15
    {0xc6336400, 24, AddressKind::Special},  // 198.51.100.0/24
    {0xcb007100, 24, AddressKind::Special},  // 203.0.113.0/24
    {0xe0000000, 3, AddressKind::Special},  // multicast, reserved, broadcast
};

using Bytes16 = std::array<std::uint8_t, 16>;

std::uint32_t number(const std::uint8_t *bytes)
{
    return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16
        | std::uint32_t{bytes[2]} << 8 | bytes[3];
}

AddressKind kindOf4(std::uint32_t address)
{
    for (const Range4 &range : Ranges4) {
        if ((address ^ range.first) >> (32 - range.bits) == 0)
            return range.kind;
    }
    return AddressKind::Public;
}

bool begins(const Bytes16 &address, std::initializer_list<std::uint8_t> prefix)
{
    return std::equal(prefix.begin(), prefix.end(), address.begin());
}

AddressKind kindOf6(const Bytes16 &address)
{
    const bool zeroes = std::all_of(address.begin(), address.begin() + 10,
                                    [](std::uint8_t byte) { return byte == 0; });
    if (zeroes && address[10] == 0xff && address[11] == 0xff)  // ::ffff:0:0/96
        return kindOf4(number(&address[12]));
    if (zeroes && address[10] == 0 && address[11] == 0) {
        const std::uint32_t rest = number(&address[12]);
        return rest == 1 ? AddressKind::Loopback : AddressKind::Special;
    }
    if (begins(address, {0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0}))  // RFC 6052
        return kindOf4(number(&address[12]));
    if (begins(address, {0x00, 0x64, 0xff, 0x9b, 0x00, 0x01}))  // RFC 8215
        return AddressKind::Private;
    if (begins(address, {0x20, 0x02}))  // 6to4, RFC 3056
        return kindOf4(number(&address[2]));
    if ((address[0] & 0xfe) == 0xfc)  // fc00::/7
        return AddressKind::Private;
    if (address[0] == 0xfe && (address[1] & 0xc0) == 0x80)  // fe80::/10
        return AddressKind::LinkLocal;
    if (address[0] == 0xfe && (address[1] & 0xc0) == 0xc0)  // fec0::/10, deprecated
        return AddressKind::Private;
    if (begins(address, {0x20, 0x01, 0x0d, 0xb8}) || begins(address, {0x20, 0x01, 0x00, 0x00}))
        return AddressKind::Special;  // documentation, Teredo
    return (address[0] & 0xe0) == 0x20 ? AddressKind::Public : AddressKind::Special;
}

}  // namespace

const char *addressKindWord(AddressKind kind)
{
    switch (kind) {
    case AddressKind::Public:
        return "public";
    case AddressKind::Loopback:
        return "loopback";
    case AddressKind::Private:
        return "private";
    case AddressKind::LinkLocal:
        return "link-local";
    case AddressKind::Special:
        break;
    }
    return "special";
}

AddressKind kindOf(const sockaddr &address)
{
    if (address.sa_family == AF_INET) {
        sockaddr_in in{};
        std::memcpy(&in, &address, sizeof in);
        return kindOf4(ntohl(in.sin_addr.s_addr));
    }
    if (address.sa_family == AF_INET6) {
        sockaddr_in6 in{};
        std::memcpy(&in, &address, sizeof in);
        Bytes16 bytes{};
        std::memcpy(bytes.data(), &in.sin6_addr, bytes.size());
        return kindOf6(bytes);
    }
    return AddressKind::Special;
}

std::optional<AddressKind> kindOfText(const std::string &address)
{
    in_addr four{};
    if (inet_pton(AF_INET, address.c_str(), &four) == 1)
        return kindOf4(ntohl(four.s_addr));
    Bytes16 six{};
    if (inet_pton(AF_INET6, address.c_str(), six.data()) == 1)
        return kindOf6(six);
    return std::nullopt;
}

bool AddressPolicy::permits(AddressKind kind) const
{
    switch (kind) {
    case AddressKind::Public:
        return true;
    case AddressKind::Loopback:
        return loopback;
    case AddressKind::Private:
        return privateNetworks;
    case AddressKind::LinkLocal:
        return linkLocal;
    case AddressKind::Special:
        break;
    }
    return false;
}

std::optional<HostAndPort> hostAndPort(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon < 1)
        return std::nullopt;
    QString host = text.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    else if (host.contains(u':'))
        return std::nullopt;  // an IPv6 address without brackets: where does the port begin?
    bool ok = false;
    const uint port = text.mid(colon + 1).toUInt(&ok);
    if (!ok || port > 65535 || host.isEmpty())
        return std::nullopt;
    return HostAndPort{host, static_cast<std::uint16_t>(port)};
}

}  // namespace net
