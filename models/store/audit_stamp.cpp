// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/audit_stamp.h"

#include "crypto/base/digest.h"
#include "models/store/audit_anchor.h"
#include "models/store/vault.h"

#include <algorithm>

namespace store {

Result<QList<AuditStamp>> auditStamps(Database &database)
{
    auto rows = database.prepare(
        "SELECT seq, at, authority, token FROM audit_stamp ORDER BY seq, at, authority");
    if (!rows)
        return std::move(rows).error();
    QList<AuditStamp> all;
    for (;;) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return all;
        const ByteView token = rows->blob(3);
        all.append({rows->integer(0), rows->integer(1), rows->string(2),
                    crypto::Bytes(token.begin(), token.end())});
    }
}

Result<void> addAuditStamp(Change &change, const AuditStamp &stamp)
{
    auto row = change.database().prepare(
        "INSERT INTO audit_stamp(seq, at, authority, token) VALUES(?, ?, ?, ?)");
    if (!row)
        return std::move(row).error();
    auto done = row->bind(1, stamp.seq)
                    .bind(2, stamp.at)
                    .bind(3, stamp.authority)
                    .bind(4, ByteView(stamp.token))
                    .run();
    if (!done
        && done.error().detail.find("UNIQUE constraint failed: audit_stamp") != std::string::npos)
        return Error{ErrorCode::AlreadyExists, "the time stamp", done.error().detail};
    return done;
}

Result<std::int64_t> stampedHead(const Vault &vault, Database &database, ByteView digest)
{
    auto rows = database.prepare("SELECT seq, hash FROM audit_head ORDER BY seq DESC");
    if (!rows)
        return std::move(rows).error();
    for (;;) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return Error{ErrorCode::NotFound, "the record the time stamp is for",
                         "it was made for another vault, or the record was rewritten since"};
        const ByteView hash = rows->blob(1);
        const AuditAnchor anchor{
            vault.info().vaultId, rows->integer(0), {hash.begin(), hash.end()}};
        const auto made = crypto::sha256(crypto::viewOf(anchor.text().toStdString()));
        if (std::equal(made.begin(), made.end(), digest.begin(), digest.end()))
            return rows->integer(0);
    }
}

}  // namespace store
