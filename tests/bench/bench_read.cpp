// SPDX-License-Identifier: GPL-3.0-or-later
// bench_read VAULT PASSPHRASE-FILE: what the console asks of a vault, without its windows. Each
// figure is what a person waits for: query text in, rows or counts out.
#include "models/query/facets.h"
#include "models/query/search.h"
#include "models/report/dashboard.h"
#include "models/report/forecast.h"
#include "models/report/timeline.h"
#include "models/store/vault.h"
#include "tests/bench/figures.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;
using bench::figure;
using bench::got;
using bench::milliseconds;

namespace {

constexpr qint64 Page = 80;  // what the table asks for first

query::Query parsed(const QString &text)
{
    return got(query::Query::from(text));
}

class Reading {
public:
    Reading(store::Database &database, crypto::UnixTime now, query::AnotherReader another)
        : m_database(database), m_at{now, 30}, m_another(std::move(another))
    {
        m_size = got(database.integer("SELECT count(*) FROM certificate"));
    }
    qint64 size() const { return m_size; }

    std::vector<qint64> page(const QString &text, const query::Sort &sort)
    {
        auto ids = got(query::firstIds(m_database, {parsed(text), m_at, sort, 0, Page}));
        (void)got(query::rows(m_database, ids));
        return ids;
    }

    void firstPages()
    {
        for (const auto &column : query::allColumns()) {
            if (!column.indexed)
                continue;
            for (const bool descending : {false, true}) {
                const query::Sort sort{QString::fromLatin1(column.key), descending};
                const double took = milliseconds([&] { (void)page(u""_s, sort); });
                m_pages.emplace_back(took, sort.text());
            }
        }
        const auto worst = std::max_element(m_pages.begin(), m_pages.end());
        figure("first page of any sort, slowest: " + worst->second.toStdString(), worst->first,
               "ms", 100);
    }

    // Twenty as people type them: whole names, beginnings, common words, serials and fingerprints,
    // several words, with terms; the names are those of certificates in the vault.
    QStringList texts()
    {
        const auto rowAt = [this](qint64 part) {
            return got(query::rows(m_database, std::vector<qint64>{m_size * part / 7 + 1})).front();
        };
        const auto one = rowAt(2), two = rowAt(3), three = rowAt(5);
        const QString fingerprint = QString::fromLatin1(two.sha256.toHex());
        return {one.name,
                two.name.left(7),
                three.name.section(u'.', 0, 0),
                three.name.section(u'.', 1),
                fingerprint.left(12),
                fingerprint.mid(20, 6),
                one.serial.left(10),
                two.serial.mid(4, 5),
                u"www"_s,
                u"contoso"_s,
                u"api"_s,
                u"example.org"_s,
                u"corp.contoso.com"_s,
                u"\"O=Contoso\""_s,
                u"edge prod"_s,
                u"mail owner:none"_s,
                u"contoso expires<30d"_s,
                u"vpn -tag:pci"_s,
                u"12345"_s,
                u"no-such-text"_s};
    }

    void textFilters()
    {
        const double wanted = m_size > 100'000 ? 100 : 50;
        for (const char *sort : {"expires", "name", "-issuer"}) {
            std::vector<double> times;
            for (const QString &text : texts()) {
                times.push_back(milliseconds(
                    [&] { (void)page(text, *query::Sort::from(QString::fromLatin1(sort))); }));
                if (qEnvironmentVariableIsSet("SEALKEEPER_BENCH_EACH"))
                    std::fprintf(stderr, "    %-40s %8.1f ms\n", qPrintable(text), times.back());
            }
            figure(std::string("text filter to first rows by ") + sort + ", p95 of 20",
                   bench::percentile(times, 0.95), "ms", wanted);
        }
    }

    void facets()
    {
        for (const QString &text :
             {u""_s, u"status:valid"_s, u"contoso"_s, u"tag:pci"_s, u"expires<30d -tag:lab"_s})
            figure("facet counts of " + (text.isEmpty() ? "everything" : text.toStdString()),
                   milliseconds([&] {
                       (void)got(query::facets(m_database, parsed(text), m_at, {}, m_another));
                   }),
                   "ms", 500);
    }

    void timelines()
    {
        const QDate today = QDateTime::fromSecsSinceEpoch(m_at.now, Qt::UTC).date();
        double worst = 0;
        for (const auto group : {report::TimelineGroup::Status, report::TimelineGroup::Issuer,
                                 report::TimelineGroup::Owner, report::TimelineGroup::Key,
                                 report::TimelineGroup::Environment})
            for (const QString &text : {u""_s, u"tag:pci"_s}) {
                const report::TimelineRequest request{
                    today, today.addYears(3), report::TimelineUnit::Week, group, text, 7};
                worst = std::max(worst, milliseconds([&] {
                                     (void)got(report::timeline(m_database, request, m_at.now));
                                 }));
            }
        figure("timeline data, three years, slowest of ten", worst, "ms", 300);
        figure("forecast, three years", milliseconds([&] {
                   const auto expiries = got(report::expiries(m_database, u""_s, m_at.now));
                   (void)report::forecast(
                       expiries,
                       {today, today.addYears(3), report::TimelineUnit::Week, today, 1.0 / 3});
               }),
               "ms", 500);
        figure("dashboard",
               milliseconds([&] { (void)got(report::dashboard(m_database, m_at.now)); }), "ms",
               500);
    }

    // Behind the first page, while it is read already.
    void everything()
    {
        for (const QString &text : {u""_s, u"status:valid"_s, u"contoso"_s})
            figure("all ids by expires of " + (text.isEmpty() ? "everything" : text.toStdString()),
                   milliseconds([&] {
                       (void)got(query::sortedIds(m_database,
                                                  {parsed(text), m_at, query::Sort{}, 0, -1}));
                   }),
                   "ms", 0);
    }

private:
    store::Database &m_database;
    query::Context m_at;
    query::AnotherReader m_another;
    qint64 m_size = 0;
    std::vector<std::pair<double, QString>> m_pages;
};

}  // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc != 3) {
        std::fprintf(stderr, "usage: bench_read VAULT PASSPHRASE-FILE\n");
        return 2;
    }
    QFile file(QString::fromLocal8Bit(argv[2]));
    if (!file.open(QIODevice::ReadOnly)) {
        std::perror(argv[2]);
        return 1;
    }
    const crypto::SystemClock clock;
    const auto vault =
        got(store::Vault::open(QString::fromLocal8Bit(argv[1]),
                               crypto::Secret::fromText(file.readLine().trimmed().toStdString()),
                               {}, store::SlotKind::Passphrase, clock));
    const auto database = got(vault->connect(store::Access::Read));
    Reading reading(*database, clock.now(), {[&] { return vault->connect(store::Access::Read); }});
    reading.firstPages();
    reading.textFilters();
    reading.facets();
    reading.timelines();
    reading.everything();
    return 0;
}
