// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/audit_anchor.h"

#include "models/store/audit_write.h"
#include "models/store/vault.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

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
    return u"sealkeeper-anchor:v1:%1:%2:%3"_s.arg(vaultId).arg(seq).arg(
        QString::fromStdString(crypto::toHex(hash)));
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
    static const QRegularExpression form(
        u"sealkeeper-anchor:v1:([0-9a-f]{4}-[0-9a-f]{4}):([0-9]{1,18}):([0-9a-f]{64})(?![0-9a-f])"_s);
    QList<AuditAnchor> found;
    QSet<QString> seen;
    for (const auto &match : form.globalMatch(QString::fromLatin1(text))) {
        AuditAnchor anchor{match.captured(1), match.captured(2).toLongLong(),
                           *crypto::fromHex(match.captured(3).toStdString())};
        if (anchor.seq == 0 || seen.contains(match.captured(0)))
            continue;
        seen.insert(match.captured(0));
        found.append(std::move(anchor));
    }
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
