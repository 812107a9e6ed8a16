// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/base/bytes.h"
#include "crypto/base/clock.h"
#include "crypto/base/secret.h"

#include <botan/base64.h>
#include <botan/hex.h>
#include <botan/mem_ops.h>
#include <botan/system_rng.h>

#include <chrono>
#include <cstring>

namespace crypto {

std::string toHex(ByteView bytes)
{
    return Botan::hex_encode(bytes.data(), bytes.size(), false);
}

std::optional<Bytes> fromHex(std::string_view text)
{
    const auto digit = [](char c) -> int {
        if (c >= '0' && c <= '9')
            return c - '0';
        if (c >= 'a' && c <= 'f')
            return c - 'a' + 10;
        if (c >= 'A' && c <= 'F')
            return c - 'A' + 10;
        return -1;
    };
    Bytes out;
    int high = -1;
    for (const char c : text) {
        if (c == ':' || c == '-' || c == ' ')
            continue;
        const int value = digit(c);
        if (value < 0)
            return std::nullopt;
        if (high < 0) {
            high = value;
        } else {
            out.push_back(static_cast<std::uint8_t>(high << 4 | value));
            high = -1;
        }
    }
    if (high >= 0)
        return std::nullopt;
    return out;
}

std::string toBase64(ByteView bytes)
{
    return Botan::base64_encode(bytes.data(), bytes.size());
}

std::optional<Bytes> fromBase64(std::string_view text)
{
    try {
        const auto decoded = Botan::base64_decode(text.data(), text.size(), true);
        return Bytes(decoded.begin(), decoded.end());
    } catch (const std::exception &) {
        return std::nullopt;
    }
}

Secret::Secret(std::size_t size)
    : m_bytes(size ? std::make_unique<std::uint8_t[]>(size) : nullptr), m_size(size)
{
}

Secret::Secret(ByteView bytes) : Secret(bytes.size())
{
    if (m_size)
        std::memcpy(m_bytes.get(), bytes.data(), m_size);
}

Secret::~Secret()
{
    clear();
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::move(other.m_bytes)), m_size(std::exchange(other.m_size, 0))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        clear();
        m_bytes = std::move(other.m_bytes);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Secret Secret::random(std::size_t size)
{
    Secret secret(size);
    if (size)
        Botan::system_rng().randomize(secret.data(), size);
    return secret;
}

void Secret::clear()
{
    if (m_bytes)
        wipe(m_bytes.get(), m_size);
    m_bytes.reset();
    m_size = 0;
}

bool Secret::equals(const Secret &other) const
{
    return m_size == other.m_size
        && (m_size == 0
            || Botan::constant_time_compare(m_bytes.get(), other.m_bytes.get(), m_size));
}

void wipe(void *memory, std::size_t size)
{
    if (memory && size)
        Botan::secure_scrub_memory(memory, size);
}

UnixTime SystemClock::now() const
{
    using namespace std::chrono;
    return duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
}

}  // namespace crypto
