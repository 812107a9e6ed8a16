// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/report.h"

#include "crypto/base/digest.h"
#include "models/domain/csv_text.h"
#include "models/report/report_maker.h"
#include "models/store/vault.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>
#include <map>

namespace report {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr std::size_t KeptCells = 2'000'000;  // about 150 MB; beyond that rows are read again
constexpr int LyingBars = 8, UprightBars = 18;
constexpr qint64 ProgressRows = 500;

QString tr(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

qint64 monthOf(qint64 time)
{
    const QDate day = QDate(1970, 1, 1).addDays(time >= 0 ? time / 86400 : (time - 86399) / 86400);
    return day.year() * 12 + day.month() - 1;
}

QString monthText(qint64 month)
{
    return u"%1-%2"_s.arg(month / 12, 4, 10, QChar(u'0')).arg(month % 12 + 1, 2, 10, QChar(u'0'));
}

// Counts one column for one chart while rows pass by.
class ChartCounter {
public:
    ChartCounter(const ChartOf &what, const ReportColumn &column) : m_what(what), m_column(column)
    {
    }

    void add(const Row &row)
    {
        const Cell &cell = row[static_cast<std::size_t>(m_what.column)];
        if (m_what.months) {
            if (const auto *time = std::get_if<qint64>(&cell))
                ++m_months[monthOf(*time)];
            return;
        }
        if (const auto *text = std::get_if<QString>(&cell))
            ++m_values[*text];
        else
            ++m_values[shortText(m_column, cell)];
    }

    Chart chart(crypto::UnixTime now) const
    {
        Chart chart{m_what.title, m_what.months, {}};
        if (m_what.months)
            fillMonths(chart, monthOf(now));
        else
            fillValues(chart);
        return chart;
    }

private:
    // Every month between the first and the last, the empty ones too; what lies beyond a readable
    // number goes into the bars at the ends.
    void fillMonths(Chart &chart, qint64 today) const
    {
        if (m_months.empty())
            return;
        qint64 first = m_months.begin()->first, last = m_months.rbegin()->first;
        if (last - first >= UprightBars) {
            first = std::max(first, std::min(today - 2, last - UprightBars + 1));
            last = std::min(last, first + UprightBars - 1);
        }
        for (qint64 month = first; month <= last; ++month)
            chart.bars.append({monthText(month), 0, month < today});
        for (const auto &[month, count] : m_months)
            chart.bars[std::clamp(month, first, last) - first].count += count;
        if (m_months.begin()->first < first)
            chart.bars.first().label = tr("earlier");
        if (m_months.rbegin()->first > last)
            chart.bars.last().label = tr("later");
    }

    void fillValues(Chart &chart) const
    {
        for (const auto &[value, count] : m_values)
            chart.bars.append({value.isEmpty() ? tr("none") : value, count, false});
        std::stable_sort(chart.bars.begin(), chart.bars.end(),
                         [](const ChartBar &a, const ChartBar &b) { return a.count > b.count; });
        if (chart.bars.size() <= LyingBars)
            return;
        qint64 rest = 0;
        while (chart.bars.size() >= LyingBars)
            rest += chart.bars.takeLast().count;
        chart.bars.append({tr("Other"), rest, false});
    }

    ChartOf m_what;
    ReportColumn m_column;
    std::map<qint64, qint64> m_months;
    std::map<QString, qint64> m_values;
};

}  // namespace

Result<qint64> RowSource::first(qint64 limit, const UseRow &use, std::stop_token stop)
{
    qint64 total = 0;
    auto done =
        forEach([&](const Row &row) { return ++total <= limit ? use(row) : Result<void>(); }, stop);
    if (!done)
        return std::move(done).error();
    return total;
}

Report::Report(store::Database &database, Request request)
    : m_database(database), m_request(std::move(request))
{
}

Report::~Report()
{
    (void)m_database.execute("COMMIT");
}

Result<std::unique_ptr<Report>> Report::open(const store::Vault &vault, store::Database &database,
                                             const Request &request, std::stop_token stop)
{
    if (auto sound = check(request); !sound)
        return std::move(sound).error();
    ReportMaker maker{vault, database, request, vault.clock().now(), stop};
    // What walks the whole record does so in transactions of its own.
    if (auto done = maker.before(); !done)
        return std::move(done).error();
    if (auto begun = database.execute("BEGIN"); !begun)
        return std::move(begun).error();
    std::unique_ptr<Report> report(new Report(database, request));
    auto anchor = store::currentAnchor(vault, database);
    if (!anchor)
        return std::move(anchor).error();
    const KindInfo *info = kindNamed(wordOf(request));
    report->m_head = {wordOf(request),
                      titleOf(request),
                      info ? sentenceOf(*info) : QString(),
                      vault.info().name,
                      vault.info().vaultId,
                      vault.admin(),
                      u"Sealkeeper "_s + QCoreApplication::applicationVersion(),
                      maker.now,
                      {},
                      request.since,
                      request.until,
                      0,
                      {},
                      std::move(*anchor),
                      {}};
    const QString certificates = certificateQuery(request);
    report->m_head.filter = certificates.isEmpty() ? request.query.trimmed() : certificates;
    if (auto made = maker.make(*report); !made)
        return std::move(made).error();
    return report;
}

QString Report::sectionOf(const Row &row) const
{
    if (m_sectionColumn < 0)
        return {};
    const Cell &cell = row[static_cast<std::size_t>(m_sectionColumn)];
    const ReportColumn &column = m_columns[m_sectionColumn];
    const auto *time = std::get_if<qint64>(&cell);
    if (time && column.kind == CellKind::Time)
        return monthText(monthOf(*time));
    return shortText(column, cell);
}

Result<void> Report::survey(const UseRow &foresee, std::stop_token stop, const Progress &progress)
{
    m_drawn.clear();
    m_kept.clear();
    m_keptAll = true;
    m_head.rows = 0;
    std::vector<ChartCounter> counters;
    for (const ChartOf &chart : m_charts)
        counters.emplace_back(chart, m_columns[chart.column]);
    crypto::Sha256 hash;
    const auto add = [&hash](const QByteArray &line) {
        hash.add(crypto::viewOf({line.constData(), static_cast<std::size_t>(line.size())}));
    };
    QStringList cells;
    for (const ReportColumn &column : m_columns)
        cells.append(column.key);
    add(domain::csvLine(cells));
    const std::size_t most = KeptCells / static_cast<std::size_t>(m_columns.size());
    auto walked = m_rows->forEach(
        [&](const Row &row) -> Result<void> {
            ++m_head.rows;
            for (qsizetype i = 0; i < m_columns.size(); ++i)
                cells[i] = cellText(m_columns[i], row[static_cast<std::size_t>(i)]);
            add(domain::csvLine(cells));
            for (ChartCounter &counter : counters)
                counter.add(row);
            if (m_keptAll && m_kept.size() >= most) {
                m_keptAll = false;
                m_kept = {};
            }
            if (m_keptAll)
                m_kept.push_back(row);
            if (progress && m_head.rows % ProgressRows == 0)
                progress(m_head.rows, std::max(m_head.rows, m_rows->estimate()));
            return foresee ? foresee(row) : Result<void>();
        },
        stop);
    if (!walked)
        return walked;
    const auto digest = hash.finish();
    m_head.sha256 = QByteArray(reinterpret_cast<const char *>(digest.data()),
                               static_cast<qsizetype>(digest.size()));
    for (const ChartCounter &counter : counters) {
        if (Chart chart = counter.chart(m_head.at); !chart.bars.isEmpty())
            m_drawn.append(std::move(chart));
    }
    return {};
}

Result<void> Report::forEach(const UseRow &use, std::stop_token stop)
{
    if (!m_keptAll)
        return m_rows->forEach(use, stop);
    for (const Row &row : m_kept) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, m_head.word.toStdString(), {}};
        if (auto done = use(row); !done)
            return done;
    }
    return {};
}

Result<Preview> preview(const store::Vault &vault, store::Database &database,
                        const Request &request, qint64 limit, std::stop_token stop)
{
    auto report = Report::open(vault, database, request, stop);
    if (!report)
        return std::move(report).error();
    Preview made{request, (*report)->head().title, (*report)->columns(), {}, 0};
    const auto total = (*report)->rows().first(
        limit,
        [&made](const Row &row) -> Result<void> {
            made.rows.push_back(row);
            return {};
        },
        stop);
    if (!total)
        return total.error();
    made.total = *total;
    return made;
}

}  // namespace report
