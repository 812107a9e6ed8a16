// SPDX-License-Identifier: GPL-3.0-or-later
// Reads incidents off the GUI thread and says when they may have changed.
#pragma once

#include "models/report/incident_report.h"

#include <QObject>

namespace store {
class ChangeFeed;
class ReadPool;
}  // namespace store

namespace tables {

class IncidentLoader : public QObject {
    Q_OBJECT
public:
    IncidentLoader(store::ReadPool &pool, store::ChangeFeed &feed, const crypto::Clock &clock,
                   QObject *parent = nullptr);
    ~IncidentLoader() override;

    void loadList();
    void load(std::int64_t incident);  // loaded, or missing

Q_SIGNALS:
    void listed(const QList<report::IncidentSummary> &incidents);
    void loaded(const report::IncidentReport &report);
    void missing();
    void failed(const crypto::Error &error);
    void changed();  // on the GUI thread, at most twice a second; load again if shown

private:
    store::ReadPool &m_pool;
    const crypto::Clock &m_clock;
    std::uint64_t m_list, m_one;
};

}  // namespace tables
