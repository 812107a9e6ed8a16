// SPDX-License-Identifier: GPL-3.0-or-later
// The same work on many things, on several threads.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace jobs {

inline std::size_t processors()
{
    return std::max(1u, std::thread::hardware_concurrency());
}

// work(part, i) for every i below `count`, on `threads` threads, the caller's among them; `part`
// tells the threads apart. `work` must not throw.
template <typename Work> void inParallel(std::size_t threads, std::size_t count, const Work &work)
{
    std::atomic<std::size_t> next = 0;
    const auto run = [&](std::size_t part) {
        for (std::size_t i = next++; i < count; i = next++)
            work(part, i);
    };
    std::vector<std::jthread> others;
    for (std::size_t part = 1; part < std::min(threads, count); ++part)
        others.emplace_back(run, part);
    run(0);
}

}  // namespace jobs
