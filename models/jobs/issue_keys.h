// SPDX-License-Identifier: GPL-3.0-or-later
// New keys for certificates: each made, and its certification request signed with it and verified,
// which proves that it signs. Made on threads of their own, those of the next batch while the vault
// is written.
#pragma once

#include "crypto/keys/private_key.h"
#include "models/jobs/issue.h"

#include <atomic>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace jobs {

struct MadeKey {
    crypto::PrivateKey key;
    crypto::Secret pkcs8;
};

struct KeyWish {
    int position = 0;  // of the step
    IssueDraft draft;  // of one that needs a new key
    std::optional<crypto::Result<MadeKey>> made = {};  // none yet: stopped before
};

// InvalidArgument names the field a request cannot hold; Cancelled when told to stop.
crypto::Result<MadeKey> makeKey(const IssueDraft &draft, const std::stop_token &stop);

class KeyMaker {
public:
    KeyMaker() = default;
    ~KeyMaker() { stop(); }
    KeyMaker(const KeyMaker &) = delete;
    KeyMaker &operator=(const KeyMaker &) = delete;

    // Begins on `threads` threads. What was begun before must have been taken or stopped.
    void start(std::vector<KeyWish> wishes, std::size_t threads);
    // Works along until all are made; those begun end early when `stop` asks.
    std::vector<KeyWish> finish(const std::stop_token &stop);
    // Gives up what is being made.
    void stop();

private:
    void work(const std::stop_token &stop);

    std::vector<KeyWish> m_wishes;
    std::atomic<std::size_t> m_next = 0;
    std::vector<std::jthread> m_threads;
};

}  // namespace jobs
