// SPDX-License-Identifier: GPL-3.0-or-later
// Reads reports off the GUI thread for pages that show them. Each kind is a lane of its own: the
// newest request of a kind cancels the older one.
#pragma once

#include "crypto/base/result.h"
#include "models/query/rows.h"
#include "models/report/certificate_detail.h"
#include "models/report/dashboard.h"
#include "models/report/forecast.h"
#include "models/report/timeline.h"

#include <QObject>

#include <functional>
#include <memory>

namespace store {
class ReadPool;
class ChangeFeed;
}  // namespace store

namespace tables {

class ReportLoader : public QObject {
    Q_OBJECT
public:
    ReportLoader(store::ReadPool &pool, store::ChangeFeed &feed, const crypto::Clock &clock,
                 QObject *parent = nullptr);
    ~ReportLoader() override;

    crypto::UnixTime now() const;
    void loadDashboard(const QString &whose = {});  // report::dashboard()
    void loadTimeline(const report::TimelineRequest &request);
    void loadForecast(const QString &query, const report::ForecastRequest &request);
    void loadDetail(qint64 certificateId);  // detailLoaded, or detailMissing
    void loadComparison(qint64 left, qint64 right);
    void cancelDetail();
    // How many match; text that does not parse fails with QuerySyntax.
    void count(const QString &query);

Q_SIGNALS:
    void dashboardLoaded(const report::Dashboard &dashboard);
    void timelineLoaded(const report::Timeline &timeline);
    void forecastLoaded(const report::Forecast &forecast);
    void detailLoaded(const report::CertificateDetail &detail);
    void detailMissing(qint64 certificateId);
    void comparisonLoaded(const report::CertificateDetail &left,
                          const report::CertificateDetail &right);
    void queryCounted(const QString &query, qint64 count);
    void failed(const crypto::Error &error);
    void plansChanged(const QList<qint64> &planIds);  // in the same way
    void
    vaultChanged(const QList<qint64> &certificateIds);  // on the GUI thread; load again if shown

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace tables
