// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of Report::open: columns and rows of each kind.
#pragma once

#include "models/query/rows.h"
#include "models/report/report.h"

namespace report {

struct ReportMaker {
    const store::Vault &vault;
    store::Database &database;
    const Request &request;
    crypto::UnixTime now;
    std::stop_token stop;
    std::vector<Row> integrity = {};  // of AuditIntegrity, found before the snapshot

    crypto::Result<void> before();
    crypto::Result<void> make(Report &report);

private:
    crypto::Result<void> certificates(Report &report);
    crypto::Result<void> renewals(Report &report);
    crypto::Result<void> revocations(Report &report);
    crypto::Result<void> approvals(Report &report);
    crypto::Result<void> keyAccess(Report &report);
    crypto::Result<void> access(Report &report);
    crypto::Result<void> auditIntegrity(Report &report);
    static void set(Report &report, QList<ReportColumn> columns, int sectionColumn,
                    QList<ChartOf> charts, std::unique_ptr<RowSource> rows);
    static void remark(Report &report, const QString &sentence);
};

// A column of a certificate report and how its cell is made.
struct CertificateColumn {
    ReportColumn column;
    Cell (*cell)(const query::CertificateRow &row, crypto::UnixTime now);
};
QList<CertificateColumn> certificateColumns(Kind kind);
QList<CertificateColumn> cbomColumns();
unsigned certificateParts(Kind kind);  // query::RowPart

// Rows that are there already.
std::unique_ptr<RowSource> fixedRows(std::vector<Row> rows);

}  // namespace report
