// SPDX-License-Identifier: GPL-3.0-or-later
// Renewals to expect, under today's lifetimes and under the steps of CA/B Forum ballot SC-081v3.
// Pure.
#pragma once

#include "crypto/base/result.h"
#include "models/report/timeline.h"

#include <QDate>
#include <QList>

namespace report {

// Certificates that end on one day and live so long.
struct Expiry {
    QDate day;  // notAfter, UTC
    int lifetimeDays = 0;  // as issued
    qint64 count = 0;
    bool publicTls = true;  // SC-081v3 shortens its successors
};

struct ForecastStep {
    QDate from;  // certificates issued from this day on
    int days = 0;
};
// 2026-03-15: 200, 2027-03-15: 100, 2029-03-15: 47 (398 before).
QList<ForecastStep> sc081v3Steps();
int longestLifetimeOn(QDate issued);

struct ForecastRequest {
    QDate from, to;  // to exclusive
    TimelineUnit unit = TimelineUnit::Week;
    QDate today;
    // A certificate is renewed when this share of its life is left (ACME clients renew at a third).
    double renewAtLeft = 0.0;
};

struct Forecast {
    QList<QDate> starts;
    QList<double> usual;  // successors live as long as what they replace
    QList<double> shortened;  // successors live at most as long as the day of issue allows
};

// Each expiry is renewed, its successor again when due, and so on up to request.to. Expiries before
// today are left out: they were renewed or died.
Forecast forecast(const QList<Expiry> &expiries, const ForecastRequest &request);

// The expiries of the certificates of a query from today on, neither revoked nor superseded.
// publicTls: the lifetime is one public TLS ever allowed (at most 825 days); longer ones are
// private and keep theirs.
crypto::Result<QList<Expiry>> expiries(store::Database &database, const QString &query,
                                       crypto::UnixTime now, std::stop_token stop = {});

}  // namespace report

Q_DECLARE_METATYPE(report::Forecast)
