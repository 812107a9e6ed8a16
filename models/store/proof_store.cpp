// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/proof_store.h"

namespace store {

Result<std::int64_t> addEvidence(Change &change, const Evidence &evidence, ByteView der)
{
    auto row = change.database().prepare(
        "INSERT INTO revocation_evidence(sha256, source, issuer_id, place, read_at, der) "
        "VALUES(?, ?, ?, ?, ?, ?) "
        "ON CONFLICT(sha256, place) DO UPDATE SET source = excluded.source RETURNING id");
    if (!row)
        return std::move(row).error();
    const auto more = row->bind(1, evidence.sha256)
                          .bind(2, static_cast<int>(evidence.source))
                          .bind(3, evidence.issuerId)
                          .bind(4, evidence.place)
                          .bind(5, evidence.readAt)
                          .bind(6, der)
                          .step();
    if (!more)
        return more.error();
    return row->integer(0);
}

Result<crypto::Bytes> evidenceDer(Database &database, std::int64_t id)
{
    auto row = database.prepare("SELECT der FROM revocation_evidence WHERE id = ?");
    if (!row)
        return std::move(row).error();
    const auto more = row->bind(1, id).step();
    if (!more)
        return more.error();
    if (!*more)
        return Error{ErrorCode::NotFound, "evidence " + std::to_string(id), {}};
    const ByteView der = row->blob(0);
    return crypto::Bytes(der.begin(), der.end());
}

Result<QList<Evidence>> evidenceOf(Database &database, std::int64_t incident)
{
    auto rows = database.prepare(
        "SELECT e.id, e.sha256, e.source, e.issuer_id, e.place, e.read_at "
        "FROM revocation_evidence AS e WHERE e.id IN (SELECT p.evidence_id FROM revocation_proof "
        "AS p JOIN incident_target AS t ON t.certificate_id = p.certificate_id "
        "WHERE t.incident_id = ?) ORDER BY e.read_at, e.id");
    if (!rows)
        return std::move(rows).error();
    rows->bind(1, incident);
    QList<Evidence> all;
    for (;;) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return all;
        const ByteView sha256 = rows->blob(1);
        all.append({rows->integer(0),
                    {sha256.begin(), sha256.end()},
                    static_cast<ProofSource>(rows->integer(2)),
                    rows->integer(3),
                    rows->string(4),
                    rows->integer(5)});
    }
}

Result<std::vector<Unproven>> unproven(Database &database, std::int64_t issuerId,
                                       ProofSource source)
{
    auto rows = database.prepare(
        "SELECT c.id, c.serial, c.authority_key_id, c.revoked_at FROM certificate AS c "
        "WHERE c.issuer_id = ? AND c.revoked_at <> 0 AND NOT EXISTS (SELECT 1 FROM "
        "revocation_proof AS p WHERE p.certificate_id = c.id AND p.source = ?) "
        "ORDER BY c.serial, c.id");
    if (!rows)
        return std::move(rows).error();
    rows->bind(1, issuerId).bind(2, static_cast<int>(source));
    std::vector<Unproven> all;
    for (;;) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return all;
        const ByteView key = rows->blob(2);
        all.push_back({rows->integer(0),
                       std::string(rows->text(1)),
                       {key.begin(), key.end()},
                       rows->integer(3)});
    }
}

Result<void> addProof(Change &change, const Proof &proof)
{
    auto row = change.database().prepare(
        "INSERT INTO revocation_proof(certificate_id, source, shown_at, reason, revoked_at, "
        "evidence_id) VALUES(?, ?, ?, ?, ?, ?) ON CONFLICT(certificate_id, source) DO NOTHING");
    if (!row)
        return std::move(row).error();
    return row->bind(1, proof.certificate)
        .bind(2, static_cast<int>(proof.source))
        .bind(3, proof.shownAt)
        .bind(4, proof.reason)
        .bind(5, proof.revokedAt)
        .bind(6, proof.evidence)
        .run();
}

Result<void> removeProofs(Change &change, domain::CertificateId certificate)
{
    auto row = change.database().prepare("DELETE FROM revocation_proof WHERE certificate_id = ?");
    if (!row)
        return std::move(row).error();
    return row->bind(1, certificate).run();
}

Result<std::vector<domain::CertificateId>>
withoutProof(Database &database, const std::vector<domain::CertificateId> &ids, ProofSource source)
{
    auto row = database.prepare(
        "SELECT 1 FROM certificate AS c WHERE c.id = ? AND c.revoked_at <> 0 AND NOT EXISTS ("
        "SELECT 1 FROM revocation_proof AS p WHERE p.certificate_id = c.id AND p.source = ?)");
    if (!row)
        return std::move(row).error();
    std::vector<domain::CertificateId> left;
    for (const domain::CertificateId id : ids) {
        const auto more = row->bind(1, id).bind(2, static_cast<int>(source)).step();
        if (!more)
            return more.error();
        if (*more)
            left.push_back(id);
        row->reset();
    }
    return left;
}

}  // namespace store
