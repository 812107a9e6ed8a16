// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/responder_store.h"

namespace store {

Result<std::optional<ResponderCertificate>>
responderCertificate(Database &database, const LocalAuthority &authority, domain::UnixTime now)
{
    auto rows =
        database.prepare("SELECT c.id, c.private_key_id, c.not_after FROM certificate AS c "
                         "JOIN certificate_detail AS d ON d.id = c.id "
                         "WHERE c.parent_id = ?1 AND c.parent_state = 1 AND c.private_key_id <> 0 "
                         "AND c.revoked_at = 0 AND c.not_before <= ?2 AND c.not_after > ?2 "
                         "AND ' ' || d.extended_key_usage || ' ' LIKE '% OCSPSigning %' "
                         "ORDER BY c.not_after DESC, c.id LIMIT 1");
    if (!rows)
        return std::move(rows).error();
    const auto more = rows->bind(1, authority.certificate).bind(2, now).step();
    if (!more)
        return more.error();
    if (!*more)
        return std::optional<ResponderCertificate>();
    return std::optional(
        ResponderCertificate{rows->integer(0), rows->integer(1), rows->integer(2)});
}

Result<SerialState> serialState(Database &database, const LocalAuthority &authority,
                                const std::string &serial)
{
    auto revoked = database.prepare(
        "SELECT revoked_at, reason FROM revocation WHERE authority_id = ? AND serial = ?");
    if (!revoked)
        return std::move(revoked).error();
    const auto row = revoked->bind(1, authority.id).bind(2, serial).step();
    if (!row)
        return row.error();
    if (*row)
        return SerialState{true, revoked->integer(0), int(revoked->integer(1))};
    // Given away by a plan, or taken in from elsewhere with a signature of this authority.
    auto issued = database.prepare(
        "SELECT c.revoked_at, c.revocation_reason FROM certificate AS c "
        "WHERE c.id = (SELECT certificate_id FROM issued WHERE authority_id = ?1 AND serial = ?2) "
        "UNION ALL SELECT c.revoked_at, c.revocation_reason FROM certificate AS c "
        "WHERE substr(c.serial, -10) = substr(?2, -10) AND c.serial = ?2 AND c.parent_id = ?3 "
        "AND c.parent_state = 1 ORDER BY 1 DESC LIMIT 1");
    if (!issued)
        return std::move(issued).error();
    const auto found =
        issued->bind(1, authority.id).bind(2, serial).bind(3, authority.certificate).step();
    if (!found)
        return found.error();
    if (!*found)
        return SerialState{};
    return SerialState{true, issued->integer(0), int(issued->integer(1))};
}

}  // namespace store
