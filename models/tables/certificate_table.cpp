// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/certificate_table.h"

#include "models/tables/certificate_table_parts.h"
#include "models/tables/certificate_text.h"

#include <QCoreApplication>

namespace tables {

CertificateTable::CertificateTable(store::ReadPool &pool, store::ChangeFeed &feed,
                                   const crypto::Clock &clock, QObject *parent)
    : QAbstractTableModel(parent), m_parts(std::make_unique<Parts>(*this, pool, clock))
{
    for (const QString &key : query::defaultColumns())
        m_parts->columns.push_back(query::columnNamed(key));
    m_parts->refreshLater.setSingleShot(true);
    m_parts->refreshLater.setInterval(RefreshDelayMs);
    m_parts->loadLater.setSingleShot(true);
    m_parts->loadLater.setInterval(0);  // after the paint that asked
    connect(&m_parts->refreshLater, &QTimer::timeout, this, [this] {
        if (m_parts->loading)
            m_parts->refreshLater.start();
        else
            m_parts->refresh();
    });
    connect(&m_parts->loadLater, &QTimer::timeout, this, [this] { m_parts->load(); });
    connect(
        &feed, &store::ChangeFeed::changed, this,
        [this] {
            if (m_parts->everLoaded && !m_parts->refreshLater.isActive())
                m_parts->refreshLater.start();
        },
        Qt::QueuedConnection);
}

CertificateTable::~CertificateTable()
{
    m_parts->pool.cancel(m_parts->idLane);
    m_parts->pool.cancel(m_parts->rowLane);
}

void CertificateTable::setQuery(const QString &text)
{
    auto parsed = query::Query::parse(text);
    if (parsed.error) {
        Q_EMIT invalidQuery(text, *parsed.error);
        return;
    }
    m_parts->query = std::move(*parsed.query);
    clearChecked();
    Q_EMIT queryChanged(text);
    m_parts->start();
}

QString CertificateTable::query() const
{
    return m_parts->query.text();
}

void CertificateTable::setSort(const query::Sort &sort)
{
    if (sort == m_parts->sort || !query::columnNamed(sort.column))
        return;
    m_parts->sort = sort;
    Q_EMIT sortChanged();
    if (m_parts->everLoaded || m_parts->loading)
        m_parts->start();
}

query::Sort CertificateTable::currentSort() const
{
    return m_parts->sort;
}

void CertificateTable::setColumns(const QStringList &keys)
{
    std::vector<const query::Column *> columns;
    for (const QString &key : keys)
        if (const auto *column = query::columnNamed(key);
            column && std::find(columns.begin(), columns.end(), column) == columns.end())
            columns.push_back(column);
    if (columns == m_parts->columns)
        return;
    const unsigned before = m_parts->parts();
    beginResetModel();
    m_parts->columns = std::move(columns);
    if (m_parts->parts() & ~before)
        m_parts->pages.markStale();
    endResetModel();
}

QStringList CertificateTable::columns() const
{
    QStringList keys;
    for (const auto *column : m_parts->columns)
        keys << QString::fromLatin1(column->key);
    return keys;
}

const query::Column *CertificateTable::columnAt(int column) const
{
    return column > CheckColumn && column < columnCount()
        ? m_parts->columns[static_cast<std::size_t>(column - 1)]
        : nullptr;
}

bool CertificateTable::loading() const
{
    return m_parts->loading;
}

qint64 CertificateTable::total() const
{
    return m_parts->pages.size();
}

qint64 CertificateTable::idAt(int row) const
{
    return m_parts->pages.idAt(row);
}

int CertificateTable::rowOf(qint64 id) const
{
    const auto &ids = m_parts->pages.ids();
    const auto found = std::find(ids.begin(), ids.end(), id);
    return found == ids.end() ? -1 : static_cast<int>(found - ids.begin());
}

const query::CertificateRow *CertificateTable::rowAt(int row) const
{
    return m_parts->row(row);
}

const std::vector<qint64> &CertificateTable::ids() const
{
    return m_parts->pages.ids();
}

bool CertificateTable::isChecked(qint64 id) const
{
    return m_parts->marked.contains(id) != m_parts->allMatching;
}

void CertificateTable::setChecked(qint64 id, bool checked)
{
    if (id == 0 || isChecked(id) == checked)
        return;
    if (checked != m_parts->allMatching)
        m_parts->marked.insert(id);
    else
        m_parts->marked.erase(id);
    if (const int row = rowOf(id); row >= 0)
        Q_EMIT dataChanged(index(row, CheckColumn), index(row, CheckColumn), {Qt::CheckStateRole});
    Q_EMIT headerDataChanged(Qt::Horizontal, CheckColumn, CheckColumn);
    Q_EMIT checkedChanged(checkedCount());
}

void CertificateTable::setCheckedRows(int first, int last, bool checked)
{
    first = std::max(0, first);
    last = std::min(last, rowCount() - 1);
    if (first > last)
        return;
    for (int row = first; row <= last; ++row) {
        if (checked != m_parts->allMatching)
            m_parts->marked.insert(idAt(row));
        else
            m_parts->marked.erase(idAt(row));
    }
    Q_EMIT dataChanged(index(first, CheckColumn), index(last, CheckColumn), {Qt::CheckStateRole});
    Q_EMIT headerDataChanged(Qt::Horizontal, CheckColumn, CheckColumn);
    Q_EMIT checkedChanged(checkedCount());
}

void CertificateTable::checkAllMatching()
{
    m_parts->allMatching = true;
    m_parts->marked.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, CheckColumn), index(rowCount() - 1, CheckColumn),
                           {Qt::CheckStateRole});
    Q_EMIT headerDataChanged(Qt::Horizontal, CheckColumn, CheckColumn);
    Q_EMIT checkedChanged(checkedCount());
}

void CertificateTable::clearChecked()
{
    if (!m_parts->allMatching && m_parts->marked.empty())
        return;
    m_parts->allMatching = false;
    m_parts->marked.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, CheckColumn), index(rowCount() - 1, CheckColumn),
                           {Qt::CheckStateRole});
    Q_EMIT headerDataChanged(Qt::Horizontal, CheckColumn, CheckColumn);
    Q_EMIT checkedChanged(0);
}

bool CertificateTable::allMatching() const
{
    return m_parts->allMatching;
}

qint64 CertificateTable::checkedCount() const
{
    const auto marked = static_cast<qint64>(m_parts->marked.size());
    return m_parts->allMatching ? std::max<qint64>(0, total() - marked) : marked;
}

std::vector<qint64> CertificateTable::checkedIds() const
{
    std::vector<qint64> ids;
    if (m_parts->allMatching)
        std::copy_if(m_parts->pages.ids().begin(), m_parts->pages.ids().end(),
                     std::back_inserter(ids), [this](qint64 id) { return isChecked(id); });
    else
        ids.assign(m_parts->marked.begin(), m_parts->marked.end());
    std::sort(ids.begin(), ids.end());
    return ids;
}

void CertificateTable::refresh()
{
    m_parts->refresh();
}

int CertificateTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_parts->pages.size());
}

int CertificateTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_parts->columns.size()) + 1;
}

QVariant CertificateTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const qint64 id = idAt(index.row());
    if (role == IdRole)
        return qlonglong(id);
    const query::Column *column = columnAt(index.column());
    if (!column) {
        if (role == Qt::CheckStateRole)
            return static_cast<int>(isChecked(id) ? Qt::Checked : Qt::Unchecked);
        return role == LoadingRole ? QVariant(m_parts->row(index.row()) == nullptr) : QVariant();
    }
    if (role == ColumnTypeRole)
        return static_cast<int>(column->type);
    const auto *row = m_parts->row(index.row());
    if (!row || row->id == 0)
        return role == LoadingRole ? QVariant(row == nullptr)
            : role == MutedRole    ? QVariant(true)
                                   : QVariant();
    return cell(*column, *row, m_parts->clock.now(), role);
}

bool CertificateTable::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.column() != CheckColumn || role != Qt::CheckStateRole)
        return false;
    setChecked(idAt(index.row()), value.toInt() == Qt::Checked);
    return true;
}

QVariant CertificateTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    const query::Column *column = columnAt(section);
    if (!column) {
        if (section == CheckColumn && role == Qt::CheckStateRole) {
            const qint64 checked = checkedCount();
            return static_cast<int>(checked == 0             ? Qt::Unchecked
                                        : checked == total() ? Qt::Checked
                                                             : Qt::PartiallyChecked);
        }
        return section == CheckColumn && role == Qt::ToolTipRole ? QVariant(tr("Select"))
                                                                 : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return query::titleOf(*column);
    case RawValueRole:
        return QString::fromLatin1(column->key);
    case ColumnTypeRole:
        return static_cast<int>(column->type);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(
            (column->type == query::ColumnType::Number || column->type == query::ColumnType::Date
                 ? Qt::AlignRight
                 : Qt::AlignLeft)
            | Qt::AlignVCenter));
    default:
        return {};
    }
}

Qt::ItemFlags CertificateTable::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags =
        Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren | Qt::ItemIsDragEnabled;
    if (index.column() == CheckColumn)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

void CertificateTable::sort(int column, Qt::SortOrder order)
{
    if (const query::Column *by = columnAt(column))
        setSort({QString::fromLatin1(by->key), order == Qt::DescendingOrder});
}

}  // namespace tables
