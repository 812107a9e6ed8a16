// SPDX-License-Identifier: GPL-3.0-or-later
// Incidents: the frozen sets, marked keys, proven revocations.
#include "models/query/compile_parts.h"

namespace query {

Piece incident(const std::string &comparison, std::int64_t number)
{
    Condition set{"SELECT t.certificate_id FROM incident_target t WHERE t.incident_id " + comparison
                      + " ?",
                  {number}};
    Piece piece = column("c.id IN (" + set.sql + ")", set.values);
    piece.driver = std::move(set);
    return piece;
}

Piece keyCompromised(bool yes)
{
    // By the bytes the index of public keys holds, then by the whole.
    Piece piece = column(std::string(yes ? "" : "NOT ")
                         + "(substr(c.spki_sha256, 1, 6) IN (SELECT substr(k.spki_sha256, 1, 6) "
                           "FROM compromised_key k) AND c.spki_sha256 IN "
                           "(SELECT k.spki_sha256 FROM compromised_key k))");
    piece.indexed = yes;
    return piece;
}

Piece proven(bool yes)
{
    return column(std::string(yes ? "" : "NOT ")
                  + "EXISTS (SELECT 1 FROM revocation_proof p WHERE p.certificate_id = c.id)");
}

}  // namespace query
