// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/report_loader.h"

#include "models/query/search.h"
#include "models/store/change_feed.h"
#include "models/store/read_pool.h"

namespace tables {

struct ReportLoader::Parts {
    ReportLoader &owner;
    store::ReadPool &pool;
    const crypto::Clock &clock;
    store::ReadPool::Lane dashboard, timeline, forecast, detail, comparison, count;

    Parts(ReportLoader &own, store::ReadPool &readers, const crypto::Clock &now)
        : owner(own), pool(readers), clock(now), dashboard(readers.newLane()),
          timeline(readers.newLane()), forecast(readers.newLane()), detail(readers.newLane()),
          comparison(readers.newLane()), count(readers.newLane())
    {
    }

    // g++ 12 takes the other alternative of the result for uninitialised memory once it is inlined
    // here.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
    template <typename T>
    void read(store::ReadPool::Lane lane,
              std::function<crypto::Result<T>(store::Database &, std::stop_token)> work,
              std::function<void(const T &)> done)
    {
        pool.read<T>(lane, &owner, std::move(work),
                     [this, done = std::move(done)](crypto::Result<T> result) {
                         if (result)
                             done(*result);
                         else if (result.error().code != crypto::ErrorCode::Cancelled)
                             Q_EMIT owner.failed(result.error());
                     });
    }
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif
};

ReportLoader::ReportLoader(store::ReadPool &pool, store::ChangeFeed &feed,
                           const crypto::Clock &clock, QObject *parent)
    : QObject(parent), m_parts(std::make_unique<Parts>(*this, pool, clock))
{
    connect(&feed, &store::ChangeFeed::changed, this, &ReportLoader::vaultChanged,
            Qt::QueuedConnection);
    connect(&feed, &store::ChangeFeed::plansChanged, this, &ReportLoader::plansChanged,
            Qt::QueuedConnection);
}

ReportLoader::~ReportLoader()
{
    for (const auto lane : {m_parts->dashboard, m_parts->timeline, m_parts->forecast,
                            m_parts->detail, m_parts->comparison, m_parts->count})
        m_parts->pool.cancel(lane);
}

crypto::UnixTime ReportLoader::now() const
{
    return m_parts->clock.now();
}

void ReportLoader::loadDashboard(const QString &whose)
{
    m_parts->read<report::Dashboard>(
        m_parts->dashboard,
        [whose, now = now()](store::Database &database, std::stop_token stop) {
            return report::dashboard(database, now, stop, whose);
        },
        [this](const report::Dashboard &dashboard) { Q_EMIT dashboardLoaded(dashboard); });
}

void ReportLoader::loadTimeline(const report::TimelineRequest &request)
{
    m_parts->read<report::Timeline>(
        m_parts->timeline,
        [request, now = now()](store::Database &database, std::stop_token stop) {
            return report::timeline(database, request, now, stop);
        },
        [this](const report::Timeline &timeline) { Q_EMIT timelineLoaded(timeline); });
}

void ReportLoader::loadForecast(const QString &query, const report::ForecastRequest &request)
{
    m_parts->read<report::Forecast>(
        m_parts->forecast,
        [query, request, now = now()](store::Database &database,
                                      std::stop_token stop) -> crypto::Result<report::Forecast> {
            const auto expiries = report::expiries(database, query, now, stop);
            if (!expiries)
                return expiries.error();
            return report::forecast(*expiries, request);
        },
        [this](const report::Forecast &forecast) { Q_EMIT forecastLoaded(forecast); });
}

void ReportLoader::loadDetail(qint64 certificateId)
{
    using Detail = std::optional<report::CertificateDetail>;
    m_parts->read<Detail>(
        m_parts->detail,
        [certificateId, now = now()](store::Database &database, std::stop_token stop) {
            return report::certificateDetail(database, certificateId, now, stop);
        },
        [this, certificateId](const Detail &detail) {
            if (detail)
                Q_EMIT detailLoaded(*detail);
            else
                Q_EMIT detailMissing(certificateId);
        });
}

void ReportLoader::loadComparison(qint64 left, qint64 right)
{
    using Pair = std::pair<std::optional<report::CertificateDetail>,
                           std::optional<report::CertificateDetail>>;
    m_parts->read<Pair>(
        m_parts->comparison,
        [left, right, now = now()](store::Database &database,
                                   std::stop_token stop) -> crypto::Result<Pair> {
            auto one = report::certificateDetail(database, left, now, stop);
            if (!one)
                return std::move(one).error();
            auto other = report::certificateDetail(database, right, now, stop);
            if (!other)
                return std::move(other).error();
            return Pair{std::move(*one), std::move(*other)};
        },
        [this, left, right](const Pair &pair) {
            if (!pair.first || !pair.second)
                Q_EMIT detailMissing(pair.first ? right : left);
            else
                Q_EMIT comparisonLoaded(*pair.first, *pair.second);
        });
}

void ReportLoader::cancelDetail()
{
    m_parts->pool.cancel(m_parts->detail);
}

void ReportLoader::count(const QString &query)
{
    m_parts->read<qint64>(
        m_parts->count,
        [query, now = now()](store::Database &database,
                             std::stop_token stop) -> crypto::Result<qint64> {
            const auto parsed = query::Query::from(query);
            if (!parsed)
                return parsed.error();
            return query::countMatching(database, *parsed,
                                        query::Context{now, domain::ExpiringDays}, stop);
        },
        [this, query](const qint64 &count) { Q_EMIT queryCounted(query, count); });
}

}  // namespace tables
