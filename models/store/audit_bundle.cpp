// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/audit_bundle.h"

#include "crypto/base/audit_bundle.h"
#include "models/store/audit_stamp.h"
#include "models/store/audit_write.h"
#include "models/store/vault_parts.h"

#include <QCoreApplication>

namespace store {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 ProgressRecords = 1000;
constexpr std::size_t Most = 256 * 1024;

class BundleWriter {
public:
    BundleWriter(const Vault &vault, Database &database, const BundleSink &sink)
        : m_vault(vault), m_database(database), m_sink(sink)
    {
    }

    Result<BundleOutcome> write(const std::stop_token &stop, const BundleProgress &progress)
    {
        auto total = m_database.integer("SELECT count(*) FROM audit");
        if (!total)
            return std::move(total).error();
        if (auto done = front(); !done)
            return std::move(done).error();
        if (auto done = records(stop, progress, *total); !done)
            return std::move(done).error();
        if (auto done = stamps(); !done)
            return std::move(done).error();
        if (auto done = manifest(); !done)
            return std::move(done).error();
        return std::move(m_outcome);
    }

private:
    Result<void> flush()
    {
        auto done = m_sink(crypto::viewOf(m_pending));
        m_pending.clear();
        return done;
    }
    // Counts into the manifest's digest.
    Result<void> line(const std::string &text)
    {
        m_hash.add(crypto::viewOf(text));
        m_hash.add(crypto::viewOf("\n"));
        m_pending += text;
        m_pending += '\n';
        return m_pending.size() < Most ? Result<void>() : flush();
    }

    Result<void> front()
    {
        const VaultInfo &info = m_vault.info();
        auto done = line(crypto::flatJsonLine(
            {{"type", "bundle"},
             {"version", crypto::AuditBundleVersion},
             {"vault", info.vaultId.toStdString()},
             {"name", info.name.toStdString()},
             {"at", m_vault.clock().now()},
             {"admin", m_vault.admin().toStdString()},
             {"program", "Sealkeeper " + QCoreApplication::applicationVersion().toStdString()}}));
        for (const Administrator &admin : m_vault.parts().slots.admins)
            if (done)
                done = line(crypto::bundleAdminLine(
                    {admin.name.toStdString(), admin.id.toStdString(), admin.signingKey}));
        return done;
    }

    Result<void> records(const std::stop_token &stop, const BundleProgress &progress, qint64 total)
    {
        auto rows = m_database.prepare(
            "SELECT a.seq, a.at, a.admin, a.action, a.object, a.detail, a.previous, a.hash, "
            "h.seq, h.hash, h.state_root, h.admin, h.signature "
            "FROM audit AS a LEFT JOIN audit_head AS h ON h.seq = a.seq ORDER BY a.seq");
        if (!rows)
            return std::move(rows).error();
        for (;;) {
            if (m_outcome.records % ProgressRecords == 0) {
                if (stop.stop_requested())
                    return Error{ErrorCode::Cancelled, "audit log", {}};
                if (progress)
                    progress(m_outcome.records, total);
            }
            const auto more = rows->step();
            if (!more)
                return more.error();
            if (!*more)
                return {};
            if (auto done = record(*rows); !done)
                return done;
        }
    }

    Result<void> record(const Statement &row)
    {
        const auto text = [&row](int column) { return std::string(row.text(column)); };
        const auto bytes = [&row](int column) {
            const ByteView view = row.blob(column);
            return crypto::Bytes(view.begin(), view.end());
        };
        const crypto::AuditRecord one{static_cast<std::uint64_t>(row.integer(0)),
                                      row.integer(1),
                                      text(2),
                                      text(3),
                                      text(4),
                                      text(5),
                                      bytes(6)};
        ++m_outcome.records;
        m_last = one.seq;
        if (auto done = line(crypto::bundleRecordLine(one, bytes(7))); !done)
            return done;
        if (row.isNull(8))
            return {};
        ++m_outcome.heads;
        const crypto::AuditHeadFacts head{static_cast<std::uint64_t>(row.integer(8)), bytes(9),
                                          bytes(10), text(11)};
        m_outcome.anchor = {m_vault.info().vaultId, row.integer(8), head.hash};
        return line(crypto::bundleHeadLine(head, bytes(12)));
    }

    Result<void> stamps()
    {
        const auto all = auditStamps(m_database);
        if (!all)
            return all.error();
        for (const AuditStamp &stamp : *all)
            if (auto done = line(crypto::flatJsonLine({{"type", "stamp"},
                                                       {"seq", stamp.seq},
                                                       {"at", stamp.at},
                                                       {"authority", stamp.authority.toStdString()},
                                                       {"token", crypto::toBase64(stamp.token)}}));
                !done)
                return done;
        return {};
    }

    Result<void> manifest()
    {
        const auto digest = m_hash.finish();
        const crypto::BundleManifest said{static_cast<std::uint64_t>(m_outcome.records),
                                          static_cast<std::uint64_t>(m_outcome.heads),
                                          m_last,
                                          crypto::Bytes(digest.begin(), digest.end()),
                                          m_vault.admin().toStdString(),
                                          m_outcome.anchor.text().toStdString()};
        const auto signature = m_vault.keys().signing.sign(
            crypto::bundleManifestMessage(m_vault.info().vaultId.toStdString(), said));
        if (!signature)
            return signature.error();
        m_pending += crypto::bundleManifestLine(said, *signature) + '\n';
        return flush();
    }

    const Vault &m_vault;
    Database &m_database;
    const BundleSink &m_sink;
    crypto::Sha256 m_hash;
    std::string m_pending;
    std::uint64_t m_last = 0;
    BundleOutcome m_outcome;
};

}  // namespace

Result<BundleOutcome> writeAuditBundle(const Vault &vault, Database &database,
                                       const BundleSink &sink, std::stop_token stop,
                                       const BundleProgress &progress)
{
    if (auto begun = database.execute("BEGIN"); !begun)
        return std::move(begun).error();
    auto outcome = BundleWriter(vault, database, sink).write(stop, progress);
    auto ended = database.execute("COMMIT");
    if (outcome && !ended)
        return std::move(ended).error();
    return outcome;
}

}  // namespace store
