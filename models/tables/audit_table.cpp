// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/audit_table.h"

#include "models/domain/visible_text.h"
#include "models/query/values.h"
#include "models/store/change_feed.h"
#include "models/store/read_pool.h"
#include "models/tables/certificate_table.h"
#include "models/tables/paged_rows.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimer>

namespace tables {
namespace {

constexpr int RefreshDelayMs = 300;

struct Listed {
    std::vector<qint64> sequences;  // newest first
    QStringList actions;
};

crypto::Result<Listed> list(store::Database &database, const AuditTableFilter &filter,
                            std::stop_token stop)
{
    database.stopWith(stop);
    const bool prefix = filter.action.endsWith(QLatin1Char('.'));
    auto rows = database.prepare("SELECT seq FROM audit WHERE (?1 = '' OR action = ?1 OR (?2 <> '' "
                                 "AND action LIKE ?2 ESCAPE '\\'))"
                                 " AND (?3 = 0 OR at >= ?3) AND (?4 = 0 OR at < ?4)"
                                 " AND (?5 = '' OR admin LIKE ?5 ESCAPE '\\' OR object LIKE ?5 "
                                 "ESCAPE '\\' OR detail LIKE ?5 ESCAPE '\\')"
                                 " ORDER BY seq DESC");
    if (!rows)
        return std::move(rows).error();
    rows->bind(1, filter.action).bind(2, prefix ? query::likePrefix(filter.action) : QString());
    rows->bind(3, std::int64_t{filter.from}).bind(4, std::int64_t{filter.until});
    rows->bind(5, filter.text.isEmpty() ? QString() : query::likeContains(filter.text));
    Listed listed;
    while (true) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        listed.sequences.push_back(rows->integer(0));
    }
    auto actions = database.prepare("SELECT DISTINCT action FROM audit ORDER BY action");
    if (!actions)
        return std::move(actions).error();
    while (true) {
        const auto more = actions->step();
        if (!more)
            return more.error();
        if (!*more)
            return listed;
        listed.actions << actions->string(0);
    }
}

crypto::Result<std::vector<report::Activity>> events(store::Database &database,
                                                     const std::vector<qint64> &sequences)
{
    auto row =
        database.prepare("SELECT at, admin, action, object, detail FROM audit WHERE seq = ?");
    if (!row)
        return std::move(row).error();
    std::vector<report::Activity> made;
    for (const qint64 sequence : sequences) {
        row->bind(1, std::int64_t{sequence});
        const auto found = row->step();
        if (!found)
            return found.error();
        made.push_back(*found ? report::Activity{sequence, row->integer(0), row->string(1),
                                                 row->string(2), row->string(3), row->string(4)}
                              : report::Activity{});
        row->reset();
    }
    return made;
}

}  // namespace

struct AuditTable::Parts {
    AuditTable &model;
    store::ReadPool &pool;
    store::ReadPool::Lane listLane, rowLane;
    QTimer refreshLater, loadLater;
    AuditTableFilter filter;
    PagedRows<report::Activity> pages;
    QStringList actions;

    Parts(AuditTable &own, store::ReadPool &readers)
        : model(own), pool(readers), listLane(readers.newLane()), rowLane(readers.newLane())
    {
    }

    void fail(const crypto::Error &error)
    {
        if (error.code != crypto::ErrorCode::Cancelled)
            Q_EMIT model.failed(error);
    }

    void read()
    {
        pool.read<Listed>(
            listLane, &model,
            [filter = filter](store::Database &database, std::stop_token stop) {
                return list(database, filter, stop);
            },
            [this](crypto::Result<Listed> result) {
                if (!result)
                    return fail(result.error());
                actions = result->actions;
                show(std::move(result->sequences));
                Q_EMIT model.loaded(pages.size());
            });
    }

    void show(std::vector<qint64> sequences)
    {
        // The log only grows: new events stand above the ones shown, which stay where they are.
        const auto &old = pages.ids();
        const qint64 added = static_cast<qint64>(sequences.size()) - pages.size();
        if (added >= 0 && !old.empty()
            && std::equal(old.begin(), old.end(), sequences.begin() + added)) {
            if (added == 0)
                return;
            model.beginInsertRows({}, 0, static_cast<int>(added - 1));
            pages.insertIds(0, sequences.begin(), sequences.begin() + added);
            model.endInsertRows();
            return;
        }
        model.beginResetModel();
        pages.clearRows();
        pages.setIds(std::move(sequences));
        model.endResetModel();
    }

    void load()
    {
        auto wanted = pages.missing();
        if (wanted.empty()) {
            pages.settle();
            return;
        }
        pool.read<std::vector<report::Activity>>(
            rowLane, &model,
            [wanted](store::Database &database, std::stop_token) {
                return events(database, wanted);
            },
            [this, wanted](crypto::Result<std::vector<report::Activity>> result) {
                if (!result)
                    return fail(result.error());
                for (std::size_t i = 0; i < wanted.size(); ++i)
                    pages.put(wanted[i], std::move((*result)[i]));
                const auto [first, last] = pages.settle();
                if (first <= last)
                    Q_EMIT model.dataChanged(model.index(static_cast<int>(first), 0),
                                             model.index(static_cast<int>(last), ColumnCount - 1));
            });
    }

    const report::Activity *event(int row)
    {
        const auto *found = pages.at(row);
        if (!found && pages.idAt(row) != 0 && pages.want(row))
            loadLater.start();
        return found;
    }
};

AuditTable::AuditTable(store::ReadPool &pool, store::ChangeFeed &feed, QObject *parent)
    : QAbstractTableModel(parent), m_parts(std::make_unique<Parts>(*this, pool))
{
    m_parts->refreshLater.setSingleShot(true);
    m_parts->refreshLater.setInterval(RefreshDelayMs);
    m_parts->loadLater.setSingleShot(true);
    m_parts->loadLater.setInterval(0);
    connect(&m_parts->refreshLater, &QTimer::timeout, this, [this] { m_parts->read(); });
    connect(&m_parts->loadLater, &QTimer::timeout, this, [this] { m_parts->load(); });
    connect(
        &feed, &store::ChangeFeed::changed, this,
        [this] {
            if (!m_parts->refreshLater.isActive())
                m_parts->refreshLater.start();
        },
        Qt::QueuedConnection);
    m_parts->read();
}

AuditTable::~AuditTable()
{
    m_parts->pool.cancel(m_parts->listLane);
    m_parts->pool.cancel(m_parts->rowLane);
}

void AuditTable::setFilter(const AuditTableFilter &filter)
{
    if (filter == m_parts->filter)
        return;
    m_parts->filter = filter;
    m_parts->read();
}

AuditTableFilter AuditTable::filter() const
{
    return m_parts->filter;
}

void AuditTable::refresh()
{
    m_parts->read();
}

qint64 AuditTable::sequenceAt(int row) const
{
    return m_parts->pages.idAt(row);
}

int AuditTable::rowOf(qint64 sequence) const
{
    const auto &ids = m_parts->pages.ids();
    const auto found = std::lower_bound(ids.begin(), ids.end(), sequence, std::greater<>());
    return found != ids.end() && *found == sequence ? static_cast<int>(found - ids.begin()) : -1;
}

const report::Activity *AuditTable::eventAt(int row) const
{
    return m_parts->event(row);
}

QStringList AuditTable::actions() const
{
    return m_parts->actions;
}

int AuditTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_parts->pages.size());
}

int AuditTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AuditTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == IdRole)
        return qlonglong(sequenceAt(index.row()));
    const report::Activity *event = m_parts->event(index.row());
    if (role == LoadingRole)
        return event == nullptr;
    if (!event)
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == Sequence)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role == RawValueRole) {
        switch (index.column()) {
        case Sequence:
            return event->seq;
        case When:
            return event->at;
        case Admin:
            return event->admin;
        case Action:
            return event->action;
        case Object:
            return event->object;
        default:
            return event->detail;
        }
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Sequence:
        return QLocale().toString(event->seq);
    case When:
        return absoluteTime(event->at);
    case Admin:
        return domain::visibleText(event->admin);
    case Action:
        return role == Qt::DisplayRole ? actionText(event->action)
                                       : domain::visibleText(event->action);
    case Object:
        return domain::visibleText(event->object);
    case Detail:
        return domain::visibleText(event->detail);
    default:
        return {};
    }
}

QVariant AuditTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Sequence:
        return tr("No.");
    case When:
        return tr("When");
    case Admin:
        return tr("Who");
    case Action:
        return tr("Action");
    case Object:
        return tr("Object");
    case Detail:
        return tr("Detail");
    default:
        return {};
    }
}

QString actionText(const QString &action)
{
    static const struct {
        const char *word;
        const char *text;
    } known[] = {
        {"import", QT_TRANSLATE_NOOP("tables::Action", "Import")},
        {"edit", QT_TRANSLATE_NOOP("tables::Action", "Edit")},
        {"undo", QT_TRANSLATE_NOOP("tables::Action", "Undo")},
        {"export", QT_TRANSLATE_NOOP("tables::Action", "Export")},
        {"export.failed", QT_TRANSLATE_NOOP("tables::Action", "Export failed")},
        {"link", QT_TRANSLATE_NOOP("tables::Action", "Chains linked")},
        {"demo", QT_TRANSLATE_NOOP("tables::Action", "Demo data")},
        {"view.save", QT_TRANSLATE_NOOP("tables::Action", "View saved")},
        {"view.remove", QT_TRANSLATE_NOOP("tables::Action", "View removed")},
        {"field.add", QT_TRANSLATE_NOOP("tables::Action", "Field added")},
        {"field.remove", QT_TRANSLATE_NOOP("tables::Action", "Field removed")},
        {"vault.create", QT_TRANSLATE_NOOP("tables::Action", "Vault created")},
        {"vault.open", QT_TRANSLATE_NOOP("tables::Action", "Vault opened")},
        {"vault.backup", QT_TRANSLATE_NOOP("tables::Action", "Backup")},
        {"vault.restore", QT_TRANSLATE_NOOP("tables::Action", "Restored from backup")},
        {"vault.migrate", QT_TRANSLATE_NOOP("tables::Action", "Vault format updated")},
        {"vault.rekey", QT_TRANSLATE_NOOP("tables::Action", "Vault key changed")},
        {"vault.passphrase", QT_TRANSLATE_NOOP("tables::Action", "Passphrase changed")},
        {"vault.recovery-code", QT_TRANSLATE_NOOP("tables::Action", "Recovery code changed")},
        {"key.import", QT_TRANSLATE_NOOP("tables::Action", "Keys imported")},
        {"key.export", QT_TRANSLATE_NOOP("tables::Action", "Key exported")},
        {"key.export.failed", QT_TRANSLATE_NOOP("tables::Action", "Key export failed")},
        {"authority.add", QT_TRANSLATE_NOOP("tables::Action", "Authority connected")},
        {"authority.enrol", QT_TRANSLATE_NOOP("tables::Action", "Registered at an authority")},
        {"authority.test", QT_TRANSLATE_NOOP("tables::Action", "Authority tested")},
        {"authority.sync", QT_TRANSLATE_NOOP("tables::Action", "Authority's list taken in")},
        {"authority.order", QT_TRANSLATE_NOOP("tables::Action", "Order at an authority")},
        {"authority.remove", QT_TRANSLATE_NOOP("tables::Action", "Authority disconnected")},
        {"plan.order", QT_TRANSLATE_NOOP("tables::Action", "Certificates ordered")},
        {"plan.resume", QT_TRANSLATE_NOOP("tables::Action", "Waiting orders taken up")},
        {"profile.import", QT_TRANSLATE_NOOP("tables::Action", "Profile stored")},
        {"profile.remove", QT_TRANSLATE_NOOP("tables::Action", "Profile removed")},
        {"report", QT_TRANSLATE_NOOP("tables::Action", "Report")},
        {"audit.export", QT_TRANSLATE_NOOP("tables::Action", "Record exported")},
        {"audit.stamp", QT_TRANSLATE_NOOP("tables::Action", "Time stamp")},
        {"revocation.fetch", QT_TRANSLATE_NOOP("tables::Action", "Revocation asked for")},
        {"findings", QT_TRANSLATE_NOOP("tables::Action", "Checked against rules")},
        {"vault.alarm", QT_TRANSLATE_NOOP("tables::Action", "Damage found")},
    };
    for (const auto &one : known)
        if (action == QLatin1String(one.word))
            return QCoreApplication::translate("tables::Action", one.text);
    return domain::visibleText(action);
}

}  // namespace tables
