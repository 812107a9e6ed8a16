// SPDX-License-Identifier: GPL-3.0-or-later
// Reports about the vault itself: who may open it, and whether its record is whole.
#include "crypto/base/digest.h"
#include "models/query/record_rows.h"
#include "models/report/report_maker.h"
#include "models/store/access_list.h"
#include "models/store/audit_log.h"
#include "models/store/state_root.h"

#include <QCoreApplication>
#include <QHash>

namespace report {

using namespace Qt::StringLiterals;
using crypto::Result;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

QString hexOf(crypto::ByteView bytes)
{
    return QString::fromStdString(crypto::toHex(bytes));
}

QString derivation(const crypto::Argon2Parameters &argon2)
{
    return tr("Argon2id, %1 MiB, %2 passes").arg(argon2.memoryKiB / 1024).arg(argon2.iterations);
}

}  // namespace

Result<void> ReportMaker::access(Report &report)
{
    const auto activity = query::adminActivity(database);
    if (!activity)
        return activity.error();
    std::vector<Row> rows;
    for (const store::AccessRow &row : store::accessRows(vault)) {
        const query::AdminActivity acts = activity->value(row.admin);
        QString way = tr("none");
        if (row.hasWay)
            way = row.way == store::SlotKind::Passphrase ? tr("passphrase") : tr("recovery code");
        rows.push_back(
            {row.admin, row.adminId, way, row.hasWay ? Cell(derivation(row.argon2)) : Cell(),
             qint64(row.inventory), qint64(row.privateKeys), qint64(row.credentials), acts.records,
             acts.lastAt ? Cell(acts.lastAt) : Cell(), hexOf(crypto::sha256(row.signingKey))});
    }
    set(report,
        {{u"admin"_s, tr("Administrator"), CellKind::Text, 15},
         {u"id"_s, tr("Id"), CellKind::Hex, 8},
         {u"way"_s, tr("Opens with"), CellKind::Text, 10},
         {u"derivation"_s, tr("Key derivation"), CellKind::Text, 17},
         {u"inventory"_s, tr("Inventory"), CellKind::Flag, 7},
         {u"private_keys"_s, tr("Private keys"), CellKind::Flag, 7},
         {u"credentials"_s, tr("Credentials"), CellKind::Flag, 8},
         {u"records"_s, tr("Audit records"), CellKind::Number, 8},
         {u"last"_s, tr("Last act"), CellKind::Time, 9},
         {u"signing_key"_s, tr("SHA-256 of the signing key"), CellKind::Hex, 25}},
        -1, {}, fixedRows(std::move(rows)));
    return {};
}

Result<void> ReportMaker::before()
{
    if (request.kind != Kind::AuditIntegrity)
        return {};
    const auto verdict = store::verifyAudit(vault, database, stop);
    if (!verdict)
        return verdict.error();
    const auto state = store::recheckState(vault, database, store::StateScope::Everything, stop);
    if (!state)
        return state.error();
    const auto add = [this](const QString &check, bool good, const QString &found) {
        integrity.push_back({check, good ? tr("holds") : tr("does not hold"), found});
    };
    add(tr("Every record follows the one before it, and none was changed"), verdict->ok(),
        verdict->ok() ? tr("%1 records in one chain").arg(verdict->rows) : verdict->problem);
    add(tr("Every signed head fits its record and was signed by an administrator of this vault"),
        verdict->ok(), tr("%1 signed heads").arg(verdict->heads));
    add(tr("Certificates, keys and key slots add up to what the newest head signed"), state->coreOk,
        tr("state root of the head at record %1").arg(state->head));
    add(tr("All other tables add up to what the newest head signed"), state->restOk,
        tr("state root of the head at record %1").arg(state->head));
    const QStringList alarms = vault.info().alarms;
    add(tr("Nothing was missing when the vault was opened"), alarms.isEmpty(),
        alarms.join(u"; "_s));
    return {};
}

Result<void> ReportMaker::auditIntegrity(Report &report)
{
    set(report,
        {{u"check"_s, tr("What was checked"), CellKind::Text, 50},
         {u"result"_s, tr("Result"), CellKind::Text, 12},
         {u"found"_s, tr("What was found"), CellKind::Text, 38}},
        -1, {}, fixedRows(std::move(integrity)));
    remark(report,
           tr("Keep the audit head above outside the vault. \"audit verify --anchor\" with this "
              "file says later whether the record still holds it."));
    return {};
}

}  // namespace report
