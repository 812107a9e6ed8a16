// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/recent_reports.h"

#include "models/store/audit_log.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace report {

using namespace Qt::StringLiterals;
using crypto::Result;

Result<QList<RecentReport>> recentReports(store::Database &database, int limit)
{
    store::AuditFilter filter;
    filter.action = u"report"_s;
    filter.limit = limit;
    const auto events = store::listAudit(database, filter);
    if (!events)
        return events.error();
    QList<RecentReport> reports;
    for (const store::AuditEvent &event : *events) {
        const QJsonObject detail = QJsonDocument::fromJson(event.detail.toUtf8()).object();
        const QString word = detail[u"kind"_s].toString();
        RecentReport made;
        made.seq = event.seq;
        made.at = event.at;
        made.admin = event.admin;
        made.path = event.object;
        made.format = detail[u"format"_s].toString();
        made.rows = detail[u"rows"_s].toInteger();
        made.request = requestOf(word);
        made.title = titleOf(word);
        reports.append(std::move(made));
    }
    return reports;
}

}  // namespace report
