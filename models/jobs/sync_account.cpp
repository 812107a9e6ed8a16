// SPDX-License-Identifier: GPL-3.0-or-later
// What an authority can list, into the vault.
#include "models/domain/describe.h"
#include "models/jobs/accounts.h"
#include "models/store/certificate_store.h"
#include "models/store/vault.h"

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr auto PageTime = std::chrono::seconds(28);

// One page, its cursor with it: what was seen is never asked for twice, what was not never skipped.
Result<void> keepPage(JobContext &context, store::Database &database, store::AccountRow &row,
                      const authorities::Page &page, SyncOutcome &outcome)
{
    auto certificates = store::CertificateStore::open(database);
    if (!certificates)
        return certificates.error();
    auto change = store::Change::begin(context.vault, database);
    if (!change)
        return change.error();
    const crypto::UnixTime now = context.vault.clock().now();
    SyncOutcome counts = outcome;
    counts.unreadable += page.unreadable;
    for (const authorities::Listed &one : page.certificates) {
        ++counts.listed;
        const auto record = domain::describe(one.certificate);
        if (!record) {
            ++counts.unreadable;
            continue;
        }
        domain::Metadata metadata;
        metadata.managed = true;
        const auto added = certificates->add(
            *change, {.record = *record, .metadata = metadata, .locations = {}, .now = now});
        if (!added)
            return added.error();
        ++(added->added ? counts.added : counts.known);
        if (auto done = store::addAccountCertificate(*change, row.id, added->id, 0, 0); !done)
            return done;
        if (one.revokedAt != 0) {
            const auto marked =
                certificates->setRevoked(*change, added->id, one.revokedAt, one.reason);
            if (!marked)
                return marked.error();
            counts.revoked += *marked ? 1 : 0;
        }
    }
    auto done = certificates->finishBatch(*change);
    row.syncCursor = page.next;
    if (page.next.isEmpty())
        row.syncedAt = now;
    if (done)
        done = store::putAccount(*change, row);
    if (done)
        done = change->audit("authority.sync", row.name,
                             {{u"listed"_s, qint64(page.certificates.size())},
                              {u"added"_s, counts.added - outcome.added},
                              {u"revoked"_s, counts.revoked - outcome.revoked},
                              {u"unreadable"_s, counts.unreadable - outcome.unreadable},
                              {u"complete"_s, page.next.isEmpty()}});
    if (done)
        done = change->commit();
    if (done)
        outcome = counts;
    return done;
}

}  // namespace

Result<SyncOutcome> syncAccount(JobContext &context, const QString &name)
{
    auto database = context.vault.connect(store::Access::Write);
    if (!database)
        return database.error();
    auto row = accountNamed(**database, name);
    if (!row)
        return row.error();
    SigningKeys keys;
    auto account = openAccount(context, **database, keys, *row);
    if (!account)
        return account.error();
    auto connector = authorities::connectorFor(std::move(*account));
    if (!connector)
        return connector.error();
    if (!(*connector)->abilities().list)
        return Error{ErrorCode::Unsupported, "the authority \"" + name.toStdString() + '"',
                     "it cannot list what it issued; discovery finds certificates"};
    SyncOutcome outcome;
    for (;;) {
        authorities::Call call{context.vault.clock(), std::chrono::steady_clock::now() + PageTime,
                               context.stop,
                               [](const authorities::Order &) { return Result<void>(); }, nullptr};
        const QByteArray before = row->syncCursor;
        const auto page = (*connector)->list(before, call);
        if (!page)
            return page.error();
        if (!page->next.isEmpty() && page->next == before)
            return Error{ErrorCode::Malformed, "the authority \"" + name.toStdString() + '"',
                         "its listing does not go on"};
        if (auto kept = keepPage(context, **database, *row, *page, outcome); !kept)
            return kept.error();
        if (context.report)
            context.report({outcome.listed, std::max<qint64>(0, page->total), name});
        if (page->next.isEmpty()) {
            outcome.complete = true;
            return outcome;
        }
        if (context.stop.stop_requested())
            return outcome;
    }
}

}  // namespace jobs
