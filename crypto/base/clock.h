// SPDX-License-Identifier: GPL-3.0-or-later
// The only "now" in the program. Everything that depends on the date takes a Clock, so that tests
// stand on any day they like.
#pragma once

#include <cstdint>

namespace crypto {

// Seconds since 1970-01-01T00:00:00Z, no leap seconds; certificate times fit from year 0 to 9999.
using UnixTime = std::int64_t;

class Clock {
public:
    virtual ~Clock() = default;
    virtual UnixTime now() const = 0;
};

class SystemClock final : public Clock {
public:
    UnixTime now() const override;
};

class FixedClock final : public Clock {
public:
    explicit FixedClock(UnixTime now) : m_now(now) { }
    UnixTime now() const override { return m_now; }
    void set(UnixTime now) { m_now = now; }

private:
    UnixTime m_now;
};

}  // namespace crypto
