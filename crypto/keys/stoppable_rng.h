// SPDX-License-Identifier: GPL-3.0-or-later
// The system's random generator, which throws Stopped when a stop token asks: the library's prime
// search draws from it between candidates, and that makes it stoppable.
#pragma once

#include <botan/system_rng.h>

#include <stop_token>

namespace crypto {

// Deliberately no std::exception: nothing in the library may take it for one of its own failures.
struct Stopped { };

class StoppableRng final : public Botan::RandomNumberGenerator {
public:
    explicit StoppableRng(std::stop_token stop) : m_stop(std::move(stop)) { }

    std::string name() const override { return "stoppable system generator"; }
    bool is_seeded() const override { return true; }
    bool accepts_input() const override { return false; }
    void clear() override { }

private:
    void fill_bytes_with_input(std::span<std::uint8_t> output,
                               std::span<const std::uint8_t>) override
    {
        if (m_stop.stop_requested())
            throw Stopped{};
        if (!output.empty())
            Botan::system_rng().randomize(output);
    }

    std::stop_token m_stop;
};

}  // namespace crypto
