// SPDX-License-Identifier: GPL-3.0-or-later
// The reading side on a synthetic vault: bench_read [--vault FILE] [--size N] [--cpu]. Prints one
// line per figure with its goal; the exit code says whether all goals were met.
#include "models/query/facets.h"
#include "models/query/search.h"
#include "models/report/dashboard.h"
#include "models/report/forecast.h"
#include "models/report/timeline.h"
#include "tests/support/synthetic_vault.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

using namespace Qt::StringLiterals;
using support::Today;

namespace {

constexpr query::Context Now{Today, 30};
constexpr qint64 Page = 80;  // what the table asks for first
bool allMet = true;

bool cpuTime = false;

// Wall time; with --cpu the thread's own time, for machines that do other things as well.
double now()
{
    timespec time{};
    clock_gettime(cpuTime ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double milliseconds(const std::function<void()> &work)
{
    const double begin = now();
    work();
    return now() - begin;
}

void line(const char *what, double took, double goal)
{
    allMet = allMet && took <= goal;
    std::printf("%-44s %9.1f ms   goal %6.0f ms   %4.1fx %s\n", what, took, goal, goal / took,
                took <= goal ? "" : "MISSED");
}

template <typename T> T got(crypto::Result<T> result)
{
    if (!result.ok())
        qFatal("%s", result.error().detail.c_str());
    return std::move(result).value();
}

qint64 residentMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (status.open(QIODevice::ReadOnly))
        for (const QByteArray &text : status.readAll().split('\n'))
            if (text.startsWith("VmRSS:"))
                return text.simplified().split(' ').value(1).toLongLong() / 1024;
    return 0;
}

query::Query parsed(const QString &text)
{
    return got(query::Query::from(text));
}

void firstPages(store::Database &database)
{
    for (const auto &column : query::allColumns()) {
        if (!column.indexed)
            continue;
        for (const bool descending : {false, true}) {
            const query::Sort sort{QString::fromLatin1(column.key), descending};
            const double took = milliseconds([&] {
                const auto ids =
                    got(query::firstIds(database, {parsed(u""_s), Now, sort, 0, Page}));
                (void)got(query::rows(database, ids));
            });
            line(qPrintable(u"first page by "_s + sort.text()), took, 100);
        }
    }
}

// Twenty as people type them: whole names, beginnings, common words, serials, several words, with
// terms.
void textFilters(store::Database &database, qint64 size)
{
    const auto fingerprint =
        got(query::rows(database, std::vector<qint64>{size / 2})).front().sha256.toHex();
    const QStringList texts{u"api-osl-%1"_s.arg(size / 3),
                            u"www"_s,
                            u"contoso"_s,
                            u"fabrikam.test"_s,
                            u"vpn-fra"_s,
                            u"login-tyo-1"_s,
                            u"kiosk"_s,
                            u"corp.contoso.com"_s,
                            QString::fromLatin1(fingerprint.left(12)),
                            QString::fromLatin1(fingerprint.mid(20, 6)),
                            u"Team vpn"_s,
                            u"pci"_s,
                            u"edge legacy"_s,
                            u"build muc"_s,
                            u"ldap-nyc tag:pci"_s,
                            u"example.org expires<30d"_s,
                            u"mail owner:none"_s,
                            u"\"O=Contoso\""_s,
                            u"no-such-text"_s,
                            u"12345"_s};
    for (const char *sort : {"expires", "name", "-issuer"}) {
        std::vector<double> times;
        for (const QString &text : texts) {
            times.push_back(milliseconds([&] {
                const auto ids = got(query::firstIds(
                    database,
                    {parsed(text), Now, *query::Sort::from(QString::fromLatin1(sort)), 0, Page}));
                (void)got(query::rows(database, ids));
            }));
            if (qEnvironmentVariableIsSet("BENCH_EACH"))
                std::printf("    %-30s %8.1f ms\n", qPrintable(text), times.back());
        }
        std::sort(times.begin(), times.end());
        line(qPrintable(u"text filter to first rows by %1, p95 of 20"_s.arg(QLatin1String(sort))),
             times[18], size > 100'000 ? 100 : 50);
    }
}

}  // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QString path;
    qint64 size = 55'000;
    const QStringList arguments = application.arguments();
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments[i] == u"--vault" && i + 1 < arguments.size())
            path = arguments[++i];
        else if (arguments[i] == u"--size" && i + 1 < arguments.size())
            size = arguments[++i].toLongLong();
        else if (arguments[i] == u"--cpu")
            cpuTime = true;
    }
    QTemporaryDir folder;
    const bool made = path.isEmpty() || !QFile::exists(path);
    if (path.isEmpty())
        path = folder.filePath(u"read.db"_s);
    if (made) {
        auto vault = got(support::SyntheticVault::create(path));
        vault->fill(size);
    }
    auto database = got(support::SyntheticVault::reader(path));
    if (!database->execute("PRAGMA cache_size = -16384").ok())  // as the readers of a vault
        return 1;
    size = got(database->integer("SELECT count(*) FROM certificate"));
    std::printf("%lld certificates\n", static_cast<long long>(size));

    firstPages(*database);
    textFilters(*database, size);
    const auto facets = [&](const char *what, const QString &text) {
        line(what, milliseconds([&] { (void)got(query::facets(*database, parsed(text), Now)); }),
             500);
    };
    facets("facets of everything", u""_s);
    facets("facets of status:valid", u"status:valid"_s);
    facets("facets of tag:pci", u"tag:pci"_s);
    facets("facets of a common word", u"contoso"_s);
    facets("facets of expires<30d -tag:lab", u"expires<30d -tag:lab"_s);
    const QDate today(2026, 11, 23);
    for (const auto group : {report::TimelineGroup::Status, report::TimelineGroup::Issuer,
                             report::TimelineGroup::Owner})
        for (const QString &text : {u""_s, u"tag:pci"_s}) {
            const report::TimelineRequest request{
                today, today.addYears(3), report::TimelineUnit::Week, group, text, 7};
            line(
                qPrintable(
                    u"timeline, three years, group %1 %2"_s.arg(static_cast<int>(group)).arg(text)),
                milliseconds([&] { (void)got(report::timeline(*database, request, Today)); }), 300);
        }
    line("forecast, three years", milliseconds([&] {
             const auto expiries = got(report::expiries(*database, u""_s, Today));
             (void)report::forecast(
                 expiries, {today, today.addYears(3), report::TimelineUnit::Week, today, 1.0 / 3});
         }),
         500);
    line("dashboard", milliseconds([&] { (void)got(report::dashboard(*database, Today)); }), 500);
    for (const QString &text : {u""_s, u"status:valid"_s, u"contoso"_s, u"tag:pci -tag:lab"_s})
        line(qPrintable(u"all ids by expires, behind the page: "_s + text), milliseconds([&] {
                 (void)got(query::sortedIds(*database, {parsed(text), Now, query::Sort{}, 0, -1}));
             }),
             2000);
    std::printf("resident %lld MB\n", static_cast<long long>(residentMegabytes()));
    return allMet ? 0 : 1;
}
