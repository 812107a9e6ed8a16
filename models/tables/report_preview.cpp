// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/report_preview.h"

#include "models/store/change_feed.h"
#include "models/store/read_pool.h"

#include <QTimer>

namespace tables {

using report::CellKind;
using report::ReportColumn;

namespace {

constexpr int ChangeDelay = 500;

std::optional<domain::Status> statusFrom(const QString &word)
{
    for (const auto status :
         {domain::Status::Revoked, domain::Status::Superseded, domain::Status::Expired,
          domain::Status::NotYetValid, domain::Status::Expiring, domain::Status::Valid})
        if (word == QLatin1String(domain::statusWord(status)))
            return status;
    return std::nullopt;
}

}  // namespace

struct ReportPreview::Parts {
    store::ReadPool &pool;
    store::ReadPool::Lane lane, recentLane;
    QTimer changed;
    report::Preview shown;
    report::Request asked;
    bool loading = false;

    explicit Parts(store::ReadPool &readers)
        : pool(readers), lane(readers.newLane()), recentLane(readers.newLane())
    {
    }
};

ReportPreview::ReportPreview(store::ReadPool &pool, store::ChangeFeed &feed, QObject *parent)
    : QAbstractTableModel(parent), m_parts(std::make_unique<Parts>(pool))
{
    m_parts->changed.setSingleShot(true);
    m_parts->changed.setInterval(ChangeDelay);
    connect(&m_parts->changed, &QTimer::timeout, this, &ReportPreview::vaultChanged);
    connect(
        &feed, &store::ChangeFeed::changed, this,
        [this] {
            if (!m_parts->changed.isActive())
                m_parts->changed.start();
        },
        Qt::QueuedConnection);
}

ReportPreview::~ReportPreview()
{
    m_parts->pool.cancel(m_parts->lane);
    m_parts->pool.cancel(m_parts->recentLane);
}

void ReportPreview::load(const report::Request &request)
{
    m_parts->loading = true;
    m_parts->asked = request;
    const store::Vault &vault = m_parts->pool.vault();
    m_parts->pool.read<report::Preview>(
        m_parts->lane, this,
        [&vault, request](store::Database &database, std::stop_token stop) {
            database.stopWith(stop);
            return report::preview(vault, database, request, Rows, stop);
        },
        [this, request](crypto::Result<report::Preview> preview) {
            if (request != m_parts->asked)
                return;  // it was on its way when the next question was asked
            m_parts->loading = false;
            if (!preview) {
                if (preview.error().code != crypto::ErrorCode::Cancelled)
                    Q_EMIT failed(preview.error());
                return;
            }
            beginResetModel();
            m_parts->shown = std::move(*preview);
            endResetModel();
            Q_EMIT loaded(m_parts->shown.request);
        });
}

bool ReportPreview::loading() const
{
    return m_parts->loading;
}

qint64 ReportPreview::total() const
{
    return m_parts->shown.total;
}

const QList<ReportColumn> &ReportPreview::columns() const
{
    return m_parts->shown.columns;
}

void ReportPreview::loadRecent(int limit)
{
    m_parts->pool.read<QList<report::RecentReport>>(
        m_parts->recentLane, this,
        [limit](store::Database &database, std::stop_token) {
            return report::recentReports(database, limit);
        },
        [this](crypto::Result<QList<report::RecentReport>> reports) {
            if (reports)
                Q_EMIT recentLoaded(*reports);
            else if (reports.error().code != crypto::ErrorCode::Cancelled)
                Q_EMIT failed(reports.error());
        });
}

int ReportPreview::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_parts->shown.rows.size());
}

int ReportPreview::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_parts->shown.columns.size());
}

QVariant ReportPreview::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ReportColumn &column = m_parts->shown.columns[index.column()];
    const report::Cell &cell =
        m_parts->shown
            .rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return report::shortText(column, cell);
    case Qt::ToolTipRole:
        return report::cellText(column, cell).toHtmlEscaped();
    case Qt::TextAlignmentRole:
        return int((column.kind == CellKind::Number || column.kind == CellKind::Span
                        ? Qt::AlignRight
                        : Qt::AlignLeft)
                   | Qt::AlignVCenter);
    case StatusRole:
        if (column.kind == CellKind::Status)
            if (const auto status = statusFrom(report::cellText(column, cell)))
                return int(*status);
        return {};
    default:
        return {};
    }
}

QVariant ReportPreview::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_parts->shown.columns.size())
        return {};
    const ReportColumn &column = m_parts->shown.columns[section];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole)
        return int((column.kind == CellKind::Number || column.kind == CellKind::Span
                        ? Qt::AlignRight
                        : Qt::AlignLeft)
                   | Qt::AlignVCenter);
    return {};
}

}  // namespace tables
