// SPDX-License-Identifier: GPL-3.0-or-later
// Metadata from a CSV file (what people keep in spreadsheets): read, matched, turned into an
// EditPlan.
//
// The first line names the columns, in any order and case. One of `sha256` (hex, separators
// allowed), `id` or `serial` says which certificate a line means. The others are: owner team
// environment criticality tags (separated by ';' or '|', replaces all) managed (yes no true false 1
// 0) notes superseded-by (a fingerprint) and the names of custom fields. An empty cell leaves the
// value as it is; a cell of "-" clears it. Separator comma, semicolon or tab; RFC 4180 quoting;
// UTF-8 with or without a byte order mark. A leading
// "'" before = + - @ (written by exports so that a spreadsheet starts no formula) is taken off
// again.
#pragma once

#include "models/jobs/edit.h"

namespace jobs {

struct CsvProblem {
    qint64 line = 0;  // 1 is the header
    QString reason;  // plain text
};

struct CsvPlan {
    EditPlan edit;
    qint64 lines = 0;  // data lines read
    QList<CsvProblem> problems;  // lines that are skipped; the first 1,000
    qint64 problemCount = 0;  // all of them
    QStringList ignoredColumns;  // not known, skipped
};

// NotFound/InputOutput for the file; Malformed when the header has no key column or a quote never
// closes; TooLarge beyond 256 MiB. A line that fits no certificate is a problem, not an error.
crypto::Result<CsvPlan> planCsv(store::Database &database, const QString &path,
                                crypto::UnixTime now, const std::stop_token &stop = {},
                                const std::function<void(const Progress &)> &report = {});

// One record of RFC 4180 text; exported for tests and the wizard's first lines.
struct CsvTable {
    QStringList header;
    std::vector<QStringList> rows;
    std::vector<qint64> lines;  // where each row starts
};
crypto::Result<CsvTable> readCsv(const QString &object, const QByteArray &text);

}  // namespace jobs
