// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/change.h"

#include "models/store/audit_write.h"
#include "models/store/vault_parts.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace store {

using namespace Qt::StringLiterals;

struct Change::Parts {
    const Vault &vault;
    Database &database;
    Transaction transaction;
    AuditTail tail;
    std::int64_t auditRows = 0;
    int steps = 0;  // open ones
    bool finished = false;
    bool everything = false;
    QList<qint64> ids = {}, plans = {};
};

struct Change::Step::Parts {
    Change::Parts *change;
    RootValue root;
    AuditTail tail;
    std::int64_t auditRows;
    int level;
    bool done = false;

    QByteArray sql(const char *verb) const
    {
        return QByteArray(verb) + " step" + QByteArray::number(level);
    }
};

Change::Change(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }
Change::Change(Change &&) noexcept = default;

Change::~Change()
{
    if (m_parts && !m_parts->finished)
        m_parts->database.stateRoot()->stop();
}

Result<Change> Change::begin(const Vault &vault, Database &database)
{
    const VaultParts &own = vault.parts();
    if (vault.readOnly())
        return Error{ErrorCode::ReadOnly, own.folder().toStdString(),
                     own.info.readOnlyReason.toStdString()};
    if (own.spent)
        return Error{ErrorCode::Locked, own.folder().toStdString(),
                     "the vault has new keys; open it again"};
    if (!database.stateRoot())
        return Error{ErrorCode::InvalidArgument, database.path().toStdString(),
                     "not a writing connection of a vault"};
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return std::move(transaction).error();
    auto tail = auditTail(database);
    if (!tail)
        return std::move(tail).error();
    auto head = newestHead(database);
    if (!head)
        return std::move(head).error();
    if (head->seq != tail->seq || head->hash != tail->hash)
        return Error{ErrorCode::Damaged, "audit log",
                     "its newest entry is not under a signed head"};
    database.stateRoot()->start(head->root);
    return Change(
        std::make_unique<Parts>(Parts{vault, database, std::move(*transaction), std::move(*tail)}));
}

Database &Change::database()
{
    return m_parts->database;
}

Result<Change::Step> Change::step()
{
    auto parts = std::make_unique<Step::Parts>(
        Step::Parts{m_parts.get(), m_parts->database.stateRoot()->value(), m_parts->tail,
                    m_parts->auditRows, m_parts->steps});
    auto opened = m_parts->database.execute(parts->sql("SAVEPOINT").constData());
    if (!opened)
        return std::move(opened).error();
    ++m_parts->steps;
    return Step(std::move(parts));
}

Change::Step::Step(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }
Change::Step::Step(Step &&) noexcept = default;

Change::Step::~Step()
{
    if (!m_parts || m_parts->done)
        return;
    Change::Parts &change = *m_parts->change;
    (void)change.database.execute(
        (m_parts->sql("ROLLBACK TO") + ';' + m_parts->sql("RELEASE")).constData());
    change.database.stateRoot()->restore(m_parts->root);
    change.tail = m_parts->tail;
    change.auditRows = m_parts->auditRows;
    --change.steps;
}

Result<void> Change::Step::keep()
{
    auto released = m_parts->change->database.execute(m_parts->sql("RELEASE").constData());
    if (!released)
        return released;
    m_parts->done = true;
    --m_parts->change->steps;
    return {};
}

Result<void> Change::audit(std::string_view action, const QString &object,
                           const QJsonObject &detail)
{
    // QJsonObject keeps its keys sorted; compact text of it is the canonical form.
    const AuditEvent event{0,
                           {},
                           {},
                           m_parts->vault.clock().now(),
                           m_parts->vault.admin(),
                           QString::fromUtf8(action.data(), static_cast<qsizetype>(action.size())),
                           object,
                           QString::fromUtf8(QJsonDocument(detail).toJson(QJsonDocument::Compact))};
    auto appended = appendAudit(m_parts->database, m_parts->tail, event);
    if (appended)
        ++m_parts->auditRows;
    return appended;
}

void Change::touched(std::int64_t certificateId)
{
    m_parts->ids.append(certificateId);
}

void Change::touchedAll()
{
    m_parts->everything = true;
}

void Change::touchedPlan(std::int64_t planId)
{
    if (!m_parts->plans.contains(planId))
        m_parts->plans.append(planId);
}

Result<void> Change::commit()
{
    Parts &parts = *m_parts;
    VaultParts &own = parts.vault.parts();
    if (parts.finished)
        return Error{ErrorCode::InvalidArgument, "change", "committed already"};
    if (parts.auditRows == 0)
        return Error{ErrorCode::InvalidArgument, "change", "no audit row, no change"};
    if (!own.unrecorded.isEmpty()) {
        auto recorded = audit("vault.alarm", own.info.vaultId,
                              {{u"alarms"_s, QJsonArray::fromStringList(own.unrecorded)}});
        if (!recorded)
            return recorded;
    }
    const RootValue root = parts.database.stateRoot()->value();
    auto headed = appendHead(parts.database, own.info.vaultId, own.keys.signing,
                             {parts.tail.seq, parts.tail.hash, root, own.adminName});
    if (!headed)
        return headed;
    {
        // One writer at a time reaches the head file, in the order of the commits.
        const std::lock_guard lock(own.headMutex);
        auto committed = parts.transaction.commit();
        if (!committed)
            return committed;
        parts.finished = true;
        own.unrecorded.clear();
        own.lastHead = {parts.tail.seq, parts.tail.hash};
        own.dirty = true;
        if (own.head)
            (void)own.head->write(own.lastHead);
    }
    parts.database.stateRoot()->stop();
    if (parts.everything)
        Q_EMIT own.feed->changed({});
    else if (!parts.ids.isEmpty())
        Q_EMIT own.feed->changed(parts.ids);
    if (!parts.plans.isEmpty())
        Q_EMIT own.feed->plansChanged(parts.plans);
    return {};
}

}  // namespace store
