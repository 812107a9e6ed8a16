// SPDX-License-Identifier: GPL-3.0-or-later
// A report: typed columns, rows that are streamed out of one snapshot of the vault, and a head that
// says whose it is and what it covers. Writers (report_writer.h) turn it into files.
#pragma once

#include "models/domain/certificate.h"
#include "models/report/report_kind.h"
#include "models/store/audit_anchor.h"

#include <QByteArray>
#include <QMetaType>
#include <QStringList>

#include <functional>
#include <memory>
#include <stop_token>
#include <variant>
#include <vector>

namespace store {
class Database;
class Vault;
}  // namespace store

namespace report {

enum class CellKind : std::uint8_t {
    Text,
    Number,
    Time,  // Unix seconds
    Flag,  // 0 or 1
    Hex,
    Status,  // a word of domain::statusWord
    Span  // seconds
};

struct ReportColumn {
    QString key;  // stable: CSV head, JSON
    QString title;  // translated
    CellKind kind = CellKind::Text;
    int paper = 0;  // share of a printed line; 0: not printed
};

// Nothing, text as stored (untrusted), or a number as CellKind says.
using Cell = std::variant<std::monostate, QString, qint64>;
using Row = std::vector<Cell>;
using UseRow = std::function<crypto::Result<void>(const Row &)>;

// As CSV and people who read a table see it: RFC 3339 UTC, yes and no, hidden characters marked.
QString cellText(const ReportColumn &column, const Cell &cell);
// The same with the date only, spans in words ("3 h 20 min").
QString shortText(const ReportColumn &column, const Cell &cell);
QString spanText(qint64 seconds);

struct ChartBar {
    QString label;  // translated or untrusted
    qint64 count = 0;
    bool past = false;  // months before this one
};
struct Chart {
    QString title;
    bool months = false;  // upright bars in time; else lying bars, largest first
    QList<ChartBar> bars;
};

// Which columns the charts count: by month of a time, or by value.
struct ChartOf {
    QString title;
    int column = 0;
    bool months = false;
};

struct Head {
    QString word, title, sentence;
    QString vaultName, vaultId, admin, program;  // program: "Sealkeeper 0.1.0"
    crypto::UnixTime at = 0;
    QString filter;  // the query in full, or the text
    crypto::UnixTime since = 0, until = 0;  // 0: open
    qint64 rows = 0;
    // SHA-256 over the rows as CSV: RFC 4180 with CRLF, the line of column keys first. The same for
    // every format of the same report.
    QByteArray sha256;
    store::AuditAnchor anchor;
    QStringList remarks;  // translated sentences
};
// Label and value of everything the head says, for people; in order.
QList<std::pair<QString, QString>> headLines(const Head &head);

// Rows of one report, the same each time they are walked.
class RowSource {
public:
    virtual ~RowSource() = default;
    // Cancelled when stopped.
    virtual crypto::Result<void> forEach(const UseRow &use, std::stop_token stop) = 0;
    // Before the first walk, for progress; 0: not known.
    virtual qint64 estimate() const { return 0; }
    // Only the first rows, quickly, for a preview; the whole count as well.
    virtual crypto::Result<qint64> first(qint64 limit, const UseRow &use, std::stop_token stop);
};

class Report {
public:
    // Holds a read transaction on `database` until it is gone. QuerySyntax, InvalidArgument.
    static crypto::Result<std::unique_ptr<Report>> open(const store::Vault &vault,
                                                        store::Database &database,
                                                        const Request &request,
                                                        std::stop_token stop = {});
    ~Report();
    Report(const Report &) = delete;
    Report &operator=(const Report &) = delete;

    const Request &request() const { return m_request; }
    const QList<ReportColumn> &columns() const { return m_columns; }
    // The column whose value makes a section (a month, a word); -1: none.
    int sectionColumn() const { return m_sectionColumn; }
    QString sectionOf(const Row &row) const;
    RowSource &rows() { return *m_rows; }
    const QList<ChartOf> &charts() const { return m_charts; }
    store::Database &database() const { return m_database; }
    // Rows and digest are empty until survey() has counted them.
    const Head &head() const { return m_head; }

    // Walks all rows once: counts them, makes the digest and the charts, hands each to `foresee`.
    // Few enough are kept for the walk that follows.
    using Progress = std::function<void(qint64 done, qint64 total)>;
    crypto::Result<void> survey(const UseRow &foresee, std::stop_token stop,
                                const Progress &progress = {});
    const QList<Chart> &drawn() const { return m_drawn; }
    // After survey().
    crypto::Result<void> forEach(const UseRow &use, std::stop_token stop);

private:
    friend struct ReportMaker;
    Report(store::Database &database, Request request);
    store::Database &m_database;
    Request m_request;
    Head m_head;
    QList<ReportColumn> m_columns;
    int m_sectionColumn = -1;
    QList<ChartOf> m_charts;
    QList<Chart> m_drawn;
    std::unique_ptr<RowSource> m_rows;
    std::vector<Row> m_kept;
    bool m_keptAll = false;
};

// What the page shows before anything is written.
struct Preview {
    Request request;
    QString title;
    QList<ReportColumn> columns;
    std::vector<Row> rows;
    qint64 total = 0;
};
crypto::Result<Preview> preview(const store::Vault &vault, store::Database &database,
                                const Request &request, qint64 limit, std::stop_token stop = {});

}  // namespace report

Q_DECLARE_METATYPE(report::Preview)
