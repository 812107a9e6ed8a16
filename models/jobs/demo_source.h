// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the demo's certificates one after the other, newest of a series first. Signing them is one
// thread's work; checking and reading them (readSigned) can be another's.
#pragma once

#include "models/jobs/demo_authorities.h"
#include "models/jobs/demo_names.h"
#include "models/jobs/import_items.h"

#include <functional>
#include <stop_token>

namespace jobs::demo {

// A certificate fresh from the authority.
struct Signed {
    crypto::Bytes der;
    std::optional<Authority> issuer;  // none: signed by itself
    std::vector<domain::Location> locations;
    std::shared_ptr<const domain::Metadata> metadata;
    crypto::Bytes successor;
};
// Its signature is checked and its columns read, as an import would.
crypto::Result<ReadItem> readSigned(const Authorities &authorities, Signed certificate);

class Source {
public:
    using Item = std::variant<Signed, ReadItem>;
    using Sink = std::function<bool(Item)>;
    Source(const Authorities &authorities, KeyPool &keys, std::int64_t size, std::uint64_t seed,
           crypto::UnixTime now);

    // `size` certificates (authorities included), then keys, then one CRL for every issuing
    // authority. Ends early when stopped or when the sink returns false.
    crypto::Result<void> run(const Sink &sink, const std::stop_token &stop);

private:
    // What a certificate is, before it is signed.
    struct Draft {
        Authority issuer = Authority::R11;
        bool selfSigned = false;
        std::string key = "EC P-256";
        crypto::x509::CertificateSpec spec;
        domain::Metadata metadata;
        std::vector<domain::Location> locations;
        crypto::Bytes successor;
        bool keepKey = false;
    };
    struct Slot {  // one place in the calendar of the next year
        std::uint8_t week;
        Authority issuer;
    };
    enum class Kind {
        Calendar,
        LongLived,
        Device,
        Person,
        PostQuantum,
        Unmanaged,
        Legacy,
        Expired,
        Count
    };

    void fillCalendar();
    Kind nextKind();
    crypto::Result<void> authoritiesFirst();
    crypto::Result<void> make(Kind kind);
    Draft server(Authority issuer, crypto::UnixTime notAfter);
    Draft device(crypto::UnixTime notAfter, int lifetime);
    Draft person();
    Draft postQuantum();
    Draft unmanaged();
    Draft legacy();
    Draft expired();
    void setValidity(Draft &draft, crypto::UnixTime notAfter, int lifetimeDays);
    int lifetimeFor(Authority issuer, crypto::UnixTime notAfter);
    void describeServer(Draft &draft, const Host &host, bool managed);
    void addPlaces(Draft &draft, const Host &host, int oldestDays);
    std::string serverKey();
    crypto::UnixTime timeOn(crypto::UnixTime day);
    // Signs, maybe revokes, hands on; the certificate's SHA-256.
    crypto::Result<crypto::Bytes> issue(Draft &draft);
    crypto::Result<void> predecessors(const Draft &newest, const crypto::Bytes &sha256);
    crypto::Result<void> keys();
    crypto::Result<void> lists();
    void give(Item item);

    const Authorities &m_authorities;
    KeyPool &m_keys;
    Dice m_dice;
    Company m_company;
    const Sink *m_sink = nullptr;
    std::int64_t m_size, m_made = 0, m_history = 0;
    crypto::UnixTime m_now, m_today;
    std::vector<Slot> m_calendar;
    std::array<std::int64_t, static_cast<std::size_t>(Kind::Count)> m_left{};
    std::map<Authority, std::vector<crypto::x509::RevokedSpec>> m_revoked;
    std::vector<std::shared_ptr<const crypto::PrivateKey>> m_kept;
    bool m_ended = false;
};

}  // namespace jobs::demo
