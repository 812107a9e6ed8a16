// SPDX-License-Identifier: GPL-3.0-or-later
// What was written last, from the audit log.
#pragma once

#include "crypto/base/clock.h"
#include "crypto/base/result.h"
#include "models/report/report_kind.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace store {
class Database;
}

namespace report {

struct RecentReport {
    qint64 seq = 0;
    crypto::UnixTime at = 0;
    QString admin, path;  // untrusted
    QString title;  // of its kind, translated
    QString format;  // "pdf"
    qint64 rows = 0;
    Request request;  // kind and days
};

// Newest first.
crypto::Result<QList<RecentReport>> recentReports(store::Database &database, int limit);

}  // namespace report

Q_DECLARE_METATYPE(report::RecentReport)
