// SPDX-License-Identifier: GPL-3.0-or-later
// The only type that may hold a passphrase, a key or anything one can be derived from.
#pragma once

#include "crypto/base/bytes.h"

#include <cstddef>
#include <memory>

namespace crypto {

// Owns bytes that are overwritten before their memory is released. Moves leave the source empty;
// copying must be asked for by name.
class Secret {
public:
    Secret() = default;
    explicit Secret(std::size_t size);
    explicit Secret(ByteView bytes);
    ~Secret();
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    Secret clone() const { return Secret(view()); }
    // Fills `size` bytes from the operating system's generator.
    static Secret random(std::size_t size);
    static Secret fromText(std::string_view text) { return Secret(viewOf(text)); }

    bool empty() const { return m_size == 0; }
    std::size_t size() const { return m_size; }
    std::uint8_t *data() { return m_bytes.get(); }
    const std::uint8_t *data() const { return m_bytes.get(); }
    ByteView view() const { return {m_bytes.get(), m_size}; }
    void clear();

    // Constant in time for equal sizes.
    bool equals(const Secret &other) const;

private:
    std::unique_ptr<std::uint8_t[]> m_bytes;
    std::size_t m_size = 0;
};

// Overwrites memory in a way the compiler may not remove.
void wipe(void *memory, std::size_t size);

}  // namespace crypto
