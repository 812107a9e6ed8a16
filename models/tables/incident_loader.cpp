// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/incident_loader.h"

#include "models/store/change_feed.h"
#include "models/store/read_pool.h"

#include <QTimer>

namespace tables {

using namespace std::chrono_literals;

IncidentLoader::IncidentLoader(store::ReadPool &pool, store::ChangeFeed &feed,
                               const crypto::Clock &clock, QObject *parent)
    : QObject(parent), m_pool(pool), m_clock(clock), m_list(pool.newLane()), m_one(pool.newLane())
{
    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(500ms);
    connect(pause, &QTimer::timeout, this, &IncidentLoader::changed);
    const auto later = [pause] {
        if (!pause->isActive())
            pause->start();
    };
    connect(&feed, &store::ChangeFeed::changed, this, later, Qt::QueuedConnection);
    connect(&feed, &store::ChangeFeed::plansChanged, this, later, Qt::QueuedConnection);
}

IncidentLoader::~IncidentLoader()
{
    m_pool.cancel(m_list);
    m_pool.cancel(m_one);
}

void IncidentLoader::loadList()
{
    m_pool.read<QList<report::IncidentSummary>>(
        m_list, this,
        [](store::Database &database, std::stop_token) { return report::incidentList(database); },
        [this](crypto::Result<QList<report::IncidentSummary>> list) {
            if (list)
                Q_EMIT listed(*list);
            else if (list.error().code != crypto::ErrorCode::Cancelled)
                Q_EMIT failed(list.error());
        });
}

void IncidentLoader::load(std::int64_t incident)
{
    using Found = std::optional<report::IncidentReport>;
    m_pool.read<Found>(
        m_one, this,
        [incident, now = m_clock.now()](store::Database &database, std::stop_token stop) {
            return report::incidentReport(database, incident, now, stop);
        },
        [this](crypto::Result<Found> report) {
            if (!report) {
                if (report.error().code != crypto::ErrorCode::Cancelled)
                    Q_EMIT failed(report.error());
            } else if (*report) {
                Q_EMIT loaded(**report);
            } else {
                Q_EMIT missing();
            }
        });
}

}  // namespace tables
