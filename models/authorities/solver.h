// SPDX-License-Identifier: GPL-3.0-or-later
// Shows an authority that a name is ours, as long as its order runs. Made by a job, handed to the
// connector with the call. Orders run side by side: everything here is called from several threads.
#pragma once

#include "crypto/base/result.h"

#include <QString>

#include <stop_token>

namespace authorities {

struct Challenge {
    QString type;  // "http-01" "dns-01" "tls-alpn-01"
    QString identifier;  // "www.example.org" or "192.0.2.1"; never with "*."
    bool wildcard = false;
    QString token;  // http-01: /.well-known/acme-challenge/TOKEN
    QByteArray keyAuthorization;  // http-01: the body
    QByteArray keyDigest;  // SHA-256 of it: dns-01 as unpadded base64url, tls-alpn-01 as it is
    QString recordName;  // dns-01: "_acme-challenge.www.example.org."
    QByteArray recordValue;  // dns-01: the TXT record's text
};

class Solver {
public:
    enum class Shown : std::uint8_t {
        Ready,  // the authority may look
        ByHand  // somebody must do it: the order waits until somebody lets it go on
    };

    virtual ~Solver() = default;
    virtual QString type() const = 0;  // of challenge
    // Idempotent: called again for one that stands.
    virtual crypto::Result<Shown> present(const Challenge &challenge,
                                          const std::stop_token &stop) = 0;
    // Whatever became of the order; never fails loudly.
    virtual void remove(const Challenge &challenge) = 0;
};

}  // namespace authorities
