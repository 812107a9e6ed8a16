// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/crl_effect.h"

#include "crypto/base/digest.h"
#include "crypto/x509/chain_link.h"
#include "crypto/x509/crl.h"

#include <algorithm>

namespace jobs {

using crypto::Result;

namespace {

constexpr std::size_t RememberedEntries = 2'000'000;
constexpr int RemoveFromCrl = 8;  // RFC 5280 5.3.1

}  // namespace

std::array<std::uint8_t, 20> RevocationIndex::keyOf(const std::string &serial)
{
    std::array<std::uint8_t, 20> key{};
    const auto bytes = crypto::fromHex(serial);
    if (bytes && bytes->size() <= key.size()) {
        // To the right: the numbers 1 and 256 differ.
        std::copy(bytes->begin(), bytes->end(),
                  key.end() - static_cast<std::ptrdiff_t>(bytes->size()));
        return key;
    }
    const auto digest = crypto::sha256(crypto::viewOf(serial));
    std::copy_n(digest.begin(), key.size(), key.begin());
    return key;
}

Result<RevocationIndex::List> RevocationIndex::load(std::int64_t issuerId)
{
    List list;
    auto rows = store::crls(m_database, store::CrlState::Verified, issuerId);
    if (!rows)
        return std::move(rows).error();
    for (const auto &row : *rows) {
        auto der = store::crlDer(m_database, row.id);
        if (!der)
            return std::move(der).error();
        auto parsed = crypto::x509::parseCrl(*der, [&](const crypto::x509::CrlEntry &entry) {
            if (entry.certificateIssuer.empty())
                list.push_back({keyOf(entry.serial), static_cast<std::uint8_t>(entry.reason),
                                entry.revokedAt});
            return true;
        });
        if (!parsed)
            return std::move(parsed).error();
    }
    // Lists come oldest first: the newest statement about a serial stands last and wins.
    std::stable_sort(list.begin(), list.end(),
                     [](const Entry &a, const Entry &b) { return a.serial < b.serial; });
    return list;
}

Result<std::optional<Revocation>> RevocationIndex::find(std::int64_t issuerId,
                                                        const std::string &serial)
{
    auto it = m_lists.find(issuerId);
    if (it == m_lists.end()) {
        auto list = load(issuerId);
        if (!list)
            return std::move(list).error();
        if (m_entries + list->size() > RememberedEntries)
            forget();
        m_entries += list->size();
        it = m_lists.emplace(issuerId, std::move(*list)).first;
    }
    const List &list = it->second;
    if (list.empty())
        return std::optional<Revocation>();
    const auto key = keyOf(serial);
    const auto end =
        std::upper_bound(list.begin(), list.end(), key, [](const auto &wanted, const Entry &entry) {
            return wanted < entry.serial;
        });
    if (end == list.begin() || std::prev(end)->serial != key
        || std::prev(end)->reason == RemoveFromCrl)
        return std::optional<Revocation>();
    return std::optional(Revocation{std::prev(end)->at, std::prev(end)->reason});
}

Result<store::CrlState> judgeCrl(store::Database &database, store::CertificateStore &certificates,
                                 std::int64_t issuerId, crypto::ByteView der)
{
    auto parsed = crypto::x509::parseCrl(der, [](const auto &) { return false; });
    if (!parsed)
        return std::move(parsed).error();
    auto candidates = store::authoritiesNamed(database, issuerId);
    if (!candidates)
        return std::move(candidates).error();
    auto state = store::CrlState::Unverified;
    for (const auto &authority : *candidates) {
        const auto &wanted = parsed->authorityKeyId;
        const bool sameKey = !wanted.empty() && wanted == authority.subjectKeyId;
        if (!wanted.empty() && !authority.subjectKeyId.empty() && !sameKey)
            continue;
        auto issuer = certificates.der(authority.id);
        if (!issuer)
            return std::move(issuer).error();
        if (!*issuer)
            continue;
        const auto good = crypto::x509::verifyCrl(der, **issuer);
        if (good && *good)
            return store::CrlState::Verified;
        // Only the key the list names can prove it forged; another of that name proves nothing.
        if (good && sameKey)
            state = store::CrlState::Wrong;
    }
    return state;
}

Result<std::int64_t> applyCrl(store::Change &change, store::CertificateStore &certificates,
                              std::int64_t issuerId, crypto::ByteView der,
                              const std::stop_token &stop)
{
    std::int64_t changed = 0;
    std::string otherIssuer;
    std::int64_t otherId = 0;
    Result<void> failure;
    const auto mark = [&](const crypto::x509::CrlEntry &entry) -> Result<void> {
        std::int64_t from = issuerId;
        if (!entry.certificateIssuer.empty()) {
            if (entry.certificateIssuer != otherIssuer) {
                const auto id = certificates.findIssuer(entry.certificateIssuer);
                if (!id)
                    return id.error();
                otherIssuer = entry.certificateIssuer;
                otherId = *id;
            }
            from = otherId;
        }
        const auto ids = certificates.bySerial(from, entry.serial);
        if (!ids)
            return ids.error();
        for (const auto id : *ids) {
            const bool free = entry.reason == RemoveFromCrl;
            const auto done = free
                ? certificates.releaseHold(change, id)
                : certificates.setRevoked(change, id, entry.revokedAt, entry.reason);
            if (!done)
                return done.error();
            changed += *done ? 1 : 0;
        }
        return {};
    };
    auto parsed = crypto::x509::parseCrl(
        der,
        [&](const crypto::x509::CrlEntry &entry) {
            failure = mark(entry);
            return failure.ok();
        },
        stop);
    if (!failure)
        return failure.error();
    if (!parsed)
        return parsed.error();
    return changed;
}

Result<SettledCrls> settleCrls(store::Change &change, store::CertificateStore &certificates,
                               const std::stop_token &stop)
{
    SettledCrls settled;
    auto waiting = store::crls(change.database(), store::CrlState::Unverified);
    if (!waiting)
        return std::move(waiting).error();
    for (const auto &row : *waiting) {
        auto der = store::crlDer(change.database(), row.id);
        if (!der)
            return std::move(der).error();
        const auto state = judgeCrl(change.database(), certificates, row.issuerId, *der);
        if (!state)
            return state.error();
        if (*state == store::CrlState::Unverified)
            continue;
        auto written = store::setCrlState(change, row.id, *state);
        if (!written)
            return std::move(written).error();
        if (*state != store::CrlState::Verified)
            continue;
        ++settled.verified;
        const auto revoked = applyCrl(change, certificates, row.issuerId, *der, stop);
        if (!revoked)
            return revoked.error();
        settled.revoked += *revoked;
    }
    return settled;
}

}  // namespace jobs
