// SPDX-License-Identifier: GPL-3.0-or-later
// Serves clients that speak something of their own, many at a time on one thread.
#pragma once

#include "models/net/listener.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace net {

class StreamClient {
public:
    enum class Next : std::uint8_t { Read, Write, Over };
    virtual ~StreamClient() = default;
    // As far as its socket gives; called again when it can be read or written.
    virtual Next step() = 0;
};

struct StreamLimits {
    std::size_t clients = 64;  // at the same time; more wait in the system's queue
    int seconds = 10;  // of one client, all in all
};

// The socket is not blocking and lives longer than its client; nothing: it is let go.
using StreamHandler = std::function<std::unique_ptr<StreamClient>(int socket)>;

// Until it is told to stop; then every client is let go.
void serveStreams(const Descriptor &listener, const StreamHandler &handler,
                  const StreamLimits &limits, const std::stop_token &stop);

}  // namespace net
