// SPDX-License-Identifier: GPL-3.0-or-later
// Certificate authorities elsewhere: one connector speaks one protocol for one account. Values in,
// values out: it sees neither vault nor plan, keeps nothing and asks nobody. A job opens the
// credentials, stores what `Call::keep` hands over, checks the certificate that comes back (key,
// names, chain, validity) and stores it.
//
// What every connector must do
// - Order state before a request leaves: whatever is needed to find an order again (its address, a
//   transaction id, a nonce that makes a repetition harmless) goes into Order::state, and
//   Call::keep(order) must have returned well, BEFORE the request that makes the authority act is
//   sent; and again as soon as an answer adds to it. A crash at any point then resumes by poll()
//   with what was kept, and never gets two certificates for one order.
// - Take its requests through Exchange (exchange.h), which keeps the next five:
//   - Retry-After is honoured (seconds or a date, at most until the deadline). An order that is not
//     ready in time comes back as Reply::Waiting with `retryAt`; connectors do not sleep for
//     minutes.
//   - 4xx is final (408, 425 and 429 are not): ErrorCode::Refused with what the authority said.
//   - 429, 5xx and broken connections are tried again with back-off and jitter until
//   Call::deadline,
//     then ErrorCode::Unreachable. Only where a repetition is harmless: see Repeat in exchange.h.
//   - TLS is verified before anything is sent: no credential, no request and no header leaves
//     before the server's certificate holds against Account::trust (ErrorCode::NotTrusted). There
//     is no way to turn that off, but for fetching certificates that a fingerprint vouches for;
//     http is for protocols that protect themselves (SCEP, CMP).
//   - Answers are capped in bytes and time (Limits): TooLarge, Unreachable.
// - Check what is inside: nesting, counts and lengths before use; Malformed, never a crash.
// - No secret in Order::state, in errors or in words for people.
// - Return soon after Call::stop asks: Cancelled. What was kept stays valid.
//
// Errors: NotTrusted, Refused, Unreachable, NotPermitted (an address that may not be gone to),
// Malformed, TooLarge, Unsupported (the authority cannot do it: see Abilities), InvalidArgument (a
// setting or credential is missing or wrong), Cancelled. Only Unreachable, Busy and InputOutput are
// tried again by the plan that runs it.
#pragma once

#include "crypto/base/clock.h"
#include "crypto/base/result.h"
#include "crypto/base/secret.h"
#include "crypto/keys/key.h"
#include "models/net/address.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace authorities {

// What an authority can do: shown before anything is asked of it.
struct Abilities {
    enum class Revoke : std::uint8_t {
        No,
        Active,  // and its CRL or OCSP says so
        Passive,  // it renews no more, but nobody else learns of it
        NeedsApproval,  // a person there must agree
        LocalMarkOnly  // only this vault remembers
    };
    bool issue = false;
    bool renew = false;  // as an operation of its own; else renewing is issuing again
    bool rekey = false;  // renewing with a new key
    Revoke revoke = Revoke::No;
    bool hold = false;  // revoke for a while, and take that back
    bool list = false;  // everything it issued; else the inventory comes from discovery
    bool listChanges = false;  // since a cursor
    bool dryRun = false;  // it checks a request without issuing
    bool asynchronous = false;  // issuing may wait for a person or a queue
    bool externalAccountBinding = false;
    bool ownSubject = false;  // it writes the subject itself: only names are taken
    bool ownLifetime = false;  // days are not asked for
    QStringList nameTypes;  // "dns" "ip": the only ones it vouches for; empty: any
    QStringList keyTypes;  // "RSA" "EC P-256" "Ed25519": beginnings of key labels; empty: not known
    QStringList profiles;  // its own names; empty: it has none, or does not say
};
const char *revokeWord(Abilities::Revoke revoke);  // "no" "active" "passive" …
QJsonObject abilitiesJson(const Abilities &abilities);
Abilities abilitiesOf(const QJsonObject &json);

// Whom the server must prove to be. A pinned key is asked for on top of a chain that holds.
struct Trust {
    enum class Kind : std::uint8_t { System, PinnedAuthority, PinnedKey };
    Kind kind = Kind::System;
    std::vector<crypto::Bytes> certificates;  // DER: the roots, instead of the system's where given
    crypto::Bytes keySha256;  // of the server's SubjectPublicKeyInfo; PinnedKey
};

// A certificate and its key for TLS client authentication or for signing requests.
struct Identity {
    std::vector<crypto::Bytes> chain;  // DER, its own certificate first
    std::shared_ptr<const crypto::Key> key;  // in memory, or in a token
};

// Zeroed with the account. What each kind wants stands in its registry entry.
struct Credentials {
    std::map<QString, crypto::Secret> secrets;  // "password" "token" "account-key" "eab-hmac" …
    std::optional<Identity> identity;

    const crypto::Secret *find(const QString &name) const;
};

struct Limits {
    qint64 bytes = 4 << 20;  // of one answer
    int connectSeconds = 10;
    int seconds = 25;  // of one exchange, all in all
};

struct Account {
    QString name;  // in the vault
    QString kind;  // "acme" "est" "scep" "cmp" …
    QString url;
    Trust trust;
    Credentials credentials;
    QString proxy;  // "http://proxy:3128"; empty: none
    net::AddressPolicy addresses;  // public ones, and what is allowed here
    Limits limits;
    QJsonObject settings;  // of its kind, without secrets: "user", "label", "contact", "profile" …
};

// Where an order stands, in its connector's own words. Serialisable, kept in the vault.
struct Order {
    QByteArray state;  // opaque to everybody else, never a secret; empty: not begun
    bool begun() const { return !state.isEmpty(); }
};

// What is asked for. The references live as long as the call.
struct Ask {
    crypto::Bytes request;  // PKCS#10 DER, signed by its key: subject, names, extensions
    const crypto::Key *key = nullptr;  // of the request; nullptr: somebody else holds it
    // The certificate that is renewed, with its key where that is held (it authenticates).
    crypto::Bytes replaces;
    const crypto::Key *replacesKey = nullptr;
    QString profile;  // the authority's own name; empty: its default
    std::optional<int> days;  // a wish
    QJsonObject options;  // of the kind: "preferred-chain" …
};

struct Reply {
    enum class State : std::uint8_t { Issued, Waiting };
    State state = State::Waiting;
    // Issued. DER, the certificate first, then as the authority gave them; no root needed.
    std::vector<crypto::Bytes> chain;
    crypto::Secret serverKey;  // PKCS#8, where the authority made the key; else empty
    // Waiting. When to poll next; 0: somebody must do something first, which `waitsFor` says.
    crypto::UnixTime retryAt = 0;
    QString waitsFor;  // English, for people: "the authority's approval", a TXT record to be made
};

struct Revocation {
    crypto::Bytes certificate;  // DER
    crypto::Bytes issuer;  // DER; empty: not known
    int reason = 0;  // RFC 5280 5.3.1; 6 holds, 8 takes a hold back
    crypto::UnixTime invalidSince = 0;  // 0: not said
    QString comment;
    const crypto::Key *key = nullptr;  // of the certificate, where held: some accept its signature
};

struct Revoked {
    enum class State : std::uint8_t { Done, AlreadyRevoked, WaitsForApproval };
    State state = State::Done;
    QString words;  // what the authority said, untrusted
};

struct Listed {
    crypto::Bytes certificate;  // DER
    crypto::UnixTime revokedAt = 0;  // 0: it is not
    int reason = 0;
    QString id;  // the authority's own handle
};

// A piece of what an authority can list, small enough for memory.
struct Page {
    std::vector<Listed> certificates;
    QByteArray next;  // where to go on, storable; empty: this was the last
    qint64 total = -1;  // where the authority says
    qint64 unreadable = 0;  // left out of `certificates`
};

// What the live test found, without changing anything at the authority.
struct Tested {
    Abilities abilities;  // with what the server itself offers
    QStringList facts;  // English, one line each, for people; untrusted
    std::vector<crypto::Bytes> certificates;  // of the authority itself, DER, issuing one first
};

// What became of the account: settings and secrets to be stored instead of those it had.
struct AccountChange {
    QJsonObject settings;
    std::map<QString, crypto::Secret> secrets;
    std::vector<crypto::Bytes> roots;  // trusted from now on; empty: as before
    QStringList facts;
};

// When the authority would have a certificate renewed (RFC 9773).
struct RenewalWindow {
    crypto::UnixTime start = 0, end = 0;
    QString explanation;  // address of a page; untrusted
    crypto::UnixTime askAgain = 0;
};

// Makes proof of control visible while an order runs: files, DNS records, listeners (solver.h).
class Solver;

// One operation's surroundings.
struct Call {
    const crypto::Clock &clock;
    std::chrono::steady_clock::time_point deadline;
    std::stop_token stop;
    // Durable once it returned well; its error ends the operation before anything is sent.
    std::function<crypto::Result<void>(const Order &)> keep;
    Solver *solver = nullptr;  // ACME
};

// One thread at a time; several for one account are independent of each other.
class Connector {
public:
    virtual ~Connector() = default;

    // Of the kind and the account's settings, known without asking anybody.
    virtual const Abilities &abilities() const = 0;
    // Reaches the authority, verifies it, tries the credentials where that changes nothing.
    virtual crypto::Result<Tested> test(Call &call) = 0;

    // Begins an order (`order` not begun) and goes as far as it comes within the deadline.
    virtual crypto::Result<Reply> issue(const Ask &ask, Order &order, Call &call) = 0;
    // Takes up a kept order wherever it was left, also when nobody knows whether its last request
    // arrived. The same `ask` as the first time.
    virtual crypto::Result<Reply> poll(const Ask &ask, Order &order, Call &call) = 0;

    virtual crypto::Result<Revoked> revoke(const Revocation &revocation, Call &call);
    // From the beginning with an empty cursor.
    virtual crypto::Result<Page> list(const QByteArray &cursor, Call &call);
    // nullopt: it does not say.
    virtual crypto::Result<std::optional<RenewalWindow>>
    renewalWindow(const crypto::Bytes &certificate, Call &call);
    // Once, when the account is added: registers where the protocol wants that. Repeatable.
    virtual crypto::Result<AccountChange> enrol(Call &call);
};

}  // namespace authorities
