// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/few_rows.h"

#include "models/store/change_feed.h"

namespace tables {

namespace {

constexpr int RefreshDelayMs = 300;

}  // namespace

FewRows::FewRows(store::ReadPool &pool, store::ChangeFeed &feed, QObject *parent)
    : QAbstractTableModel(parent), m_pool(pool), m_lane(pool.newLane())
{
    m_later.setSingleShot(true);
    m_later.setInterval(RefreshDelayMs);
    connect(&m_later, &QTimer::timeout, this, [this] { read(); });
    const auto later = [this] {
        if (!m_later.isActive())
            m_later.start();
    };
    connect(&feed, &store::ChangeFeed::changed, this, later, Qt::QueuedConnection);
    connect(&feed, &store::ChangeFeed::plansChanged, this, later, Qt::QueuedConnection);
}

FewRows::~FewRows()
{
    m_pool.cancel(m_lane);
}

}  // namespace tables
