// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold in any vault at any time: counters, full-text rows and columns say the same.
#pragma once

#include "models/store/audit_log.h"
#include "models/store/database.h"
#include "models/store/state_root.h"
#include "models/store/tally.h"
#include "models/store/vault.h"

#include <QString>

namespace support {

// Empty when the full-text index holds exactly the words of the tables: it is built anew beside,
// and the two vocabularies (term, column, rows, occurrences) are compared.
inline QString textIndexProblem(const store::Vault &vault)
{
    auto database = vault.connect(store::Access::Read);
    if (!database)
        return QString::fromStdString(database.error().detail);
    const auto done = (*database)->execute(
        "CREATE VIRTUAL TABLE temp.anew USING fts5(subject, names, serial, fingerprint, tags, "
        "notes, owner, "
        "  tokenize='trigram', detail=full);"
        "INSERT INTO temp.anew(rowid, subject, names, serial, fingerprint, tags, notes, owner) "
        "  SELECT c.id, d.subject, "
        "    coalesce((SELECT group_concat(value, char(10)) FROM (SELECT value FROM "
        "alternative_name "
        "      WHERE certificate_id = c.id ORDER BY position)), ''), "
        "    c.serial, lower(hex(c.sha256)), "
        "    coalesce((SELECT group_concat(name, char(10)) FROM (SELECT t.name FROM "
        "certificate_tag AS ct "
        "      JOIN tag AS t ON t.id = ct.tag_id WHERE ct.certificate_id = c.id ORDER BY t.name)), "
        "''), "
        "    d.notes, coalesce(o.name, '') "
        "  FROM certificate AS c JOIN certificate_detail AS d ON d.id = c.id LEFT JOIN owner AS o "
        "ON o.id = c.owner_id;"
        "CREATE VIRTUAL TABLE temp.anew_words USING fts5vocab('temp', 'anew', 'col');"
        "CREATE VIRTUAL TABLE temp.kept_words USING fts5vocab('main', 'certificate_text', 'col');");
    if (!done)
        return QString::fromStdString(done.error().detail);
    const auto missing =
        (*database)->integer("SELECT count(*) FROM (SELECT term, col, doc, cnt FROM anew_words "
                             "EXCEPT SELECT term, col, doc, cnt FROM kept_words)",
                             -1);
    const auto extra =
        (*database)->integer("SELECT count(*) FROM (SELECT term, col, doc, cnt FROM kept_words "
                             "EXCEPT SELECT term, col, doc, cnt FROM anew_words)",
                             -1);
    if (!missing || !extra)
        return QString::fromStdString(!missing ? missing.error().detail : extra.error().detail);
    if (*missing == 0 && *extra == 0)
        return {};
    return QStringLiteral("%1 words missing or miscounted, %2 too many").arg(*missing).arg(*extra);
}

// Empty when counters, text index, counts in rows, audit chain and state root all fit.
inline QString inventoryProblem(const store::Vault &vault)
{
    auto database = vault.connect(store::Access::Read);
    if (!database)
        return QString::fromStdString(database.error().detail);
    const auto tally = store::Tally::differences(**database);
    if (!tally || *tally != 0)
        return QStringLiteral("counters differ in %1 places").arg(tally ? *tally : -1);
    const auto counts = (*database)->integer(
        "SELECT count(*) FROM certificate AS c WHERE "
        "location_count <> (SELECT count(*) FROM location AS l WHERE l.certificate_id = c.id) OR "
        "san_count <> (SELECT count(*) FROM alternative_name AS a WHERE a.certificate_id = c.id) "
        "OR "
        "NOT EXISTS (SELECT 1 FROM certificate_detail AS d WHERE d.id = c.id)",
        -1);
    if (!counts || *counts != 0)
        return QStringLiteral("%1 rows count their places or names wrongly")
            .arg(counts ? *counts : -1);
    const auto audit = store::verifyAudit(vault, **database, {});
    if (!audit)
        return QString::fromStdString(audit.error().detail);
    if (!audit->ok())
        return audit->problem;
    const auto state = store::recheckState(vault, **database, store::StateScope::Everything, {});
    if (!state)
        return QString::fromStdString(state.error().detail);
    if (!state->coreOk || !state->restOk)
        return QStringLiteral("the state root does not fit");
    return textIndexProblem(vault);
}

}  // namespace support
