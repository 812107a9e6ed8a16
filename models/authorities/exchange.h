// SPDX-License-Identifier: GPL-3.0-or-later
// The HTTP of connectors: an account's trust, credentials, address rules and limits applied to each
// exchange; what passes is tried again until the deadline, what is final is said (connector.h).
#pragma once

#include "models/authorities/connector.h"
#include "models/net/api_client.h"

#include <random>

namespace authorities {

// May the same request be sent again when it is not known whether it arrived? GET always may.
enum class Repeat : std::uint8_t {
    Safe,  // the authority does nothing twice (same transaction id, a query, an idempotent change)
    OnlyUnsent  // only when the connection was never made, or the server said 429 or 503
};

class Exchange {
public:
    // Later: whose certificates are compared with a fingerprint afterwards (RFC 7030 4.1.1). Only
    // GET, with no credential of any kind: InvalidArgument otherwise.
    enum class Verify : std::uint8_t { Now, Later };
    explicit Exchange(const Account &account, Verify verify = Verify::Now);

    // Any status comes back that is neither to be tried again nor a success gone wrong: 2xx, 3xx
    // (never followed) and final 4xx, with its body. Use `refused` to turn one into an error.
    crypto::Result<net::ApiAnswer> send(const net::ApiRequest &request, Repeat repeat,
                                        const Call &call);
    // One try, no waiting.
    crypto::Result<net::ApiAnswer> once(const net::ApiRequest &request, const Call &call);
    // What the last answer that said "not now" asked for; 0: none did.
    crypto::UnixTime notBefore() const { return m_notBefore; }
    // Waits for `seconds`, or less when the deadline or a stop comes first: false then.
    bool pause(double seconds, const Call &call);

private:
    Limits m_limits;
    std::optional<net::ApiClient> m_client;
    crypto::Error m_broken;  // why there is none: the client certificate cannot be used for TLS
    crypto::UnixTime m_notBefore = 0;
    std::minstd_rand m_jitter;
};

// Seconds an answer asks to wait: of Retry-After as seconds or date; nullopt: it says nothing.
std::optional<qint64> retryAfter(const net::ApiAnswer &answer, crypto::UnixTime now);
// "the authority says: …" (bounded, visible), with the status: ErrorCode::Refused.
crypto::Error refused(const net::ApiAnswer &answer, const QString &words = {});
std::chrono::milliseconds timeLeft(const Call &call);

}  // namespace authorities
