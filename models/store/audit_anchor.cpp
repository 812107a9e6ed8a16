// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/audit_anchor.h"

#include "crypto/base/audit_chain.h"
#include "models/store/audit_write.h"
#include "models/store/vault.h"

#include <QCoreApplication>

namespace store {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Audit", text);
}

}  // namespace

QString AuditAnchor::text() const
{
    return QString::fromStdString(
        crypto::AuditAnchorText{vaultId.toStdString(), static_cast<std::uint64_t>(seq), hash}
            .text());
}

Result<AuditAnchor> currentAnchor(const Vault &vault, Database &database)
{
    auto head = newestHead(database);
    if (!head)
        return std::move(head).error();
    return AuditAnchor{vault.info().vaultId, head->seq, std::move(head->hash)};
}

QList<AuditAnchor> anchorsIn(const QByteArray &text)
{
    QList<AuditAnchor> found;
    for (auto &anchor : crypto::auditAnchorsIn(text.toStdString()))
        found.append({QString::fromStdString(anchor.vault), static_cast<std::int64_t>(anchor.seq),
                      std::move(anchor.hash)});
    return found;
}

Result<AnchorVerdict> checkAnchors(const Vault &vault, Database &database,
                                   const QList<AuditAnchor> &anchors)
{
    AnchorVerdict verdict;
    auto row = database.prepare("SELECT hash FROM audit WHERE seq = ?");
    if (!row)
        return std::move(row).error();
    const auto bad = [&verdict](const QString &problem) {
        if (verdict.problem.isEmpty())
            verdict.problem = problem;
    };
    for (const AuditAnchor &anchor : anchors) {
        if (anchor.vaultId != vault.info().vaultId) {
            ++verdict.foreign;
            continue;
        }
        ++verdict.checked;
        verdict.newest = std::max(verdict.newest, anchor.seq);
        const auto more = row->bind(1, anchor.seq).step();
        if (!more)
            return more.error();
        if (!*more)
            bad(tr("Entry %1 was there when the anchor was made and is gone: the end of the record "
                   "was cut off.")
                    .arg(anchor.seq));
        else if (const ByteView hash = row->blob(0);
                 !std::equal(hash.begin(), hash.end(), anchor.hash.begin(), anchor.hash.end()))
            bad(tr("Entry %1 is not the one the anchor names: the record was rewritten.")
                    .arg(anchor.seq));
        row->reset();
    }
    return verdict;
}

}  // namespace store
