// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of an import, each by itself: PEM text to DER, DER to columns, columns into the vault.
// SEALKEEPER_BENCH_BUNDLE names a bundle of bench_certificates; certificates/s is the figure.
#include "crypto/wire/import_reader.h"
#include "models/domain/describe.h"
#include "models/jobs/import_writer.h"
#include "models/jobs/link_chains.h"
#include "models/store/vault.h"

#include <QDir>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <ctime>

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t Certificates = 8000;

template <typename T> T got(crypto::Result<T> result)
{
    if (!result.ok())
        qFatal("%s: %s", result.error().object.c_str(), result.error().detail.c_str());
    return std::move(result).value();
}

void must(const crypto::Result<void> &done)
{
    if (!done.ok())
        qFatal("%s: %s", done.error().object.c_str(), done.error().detail.c_str());
}

std::vector<crypto::Bytes> readBundle()
{
    const std::string path = qgetenv("SEALKEEPER_BENCH_BUNDLE").toStdString();
    auto reader = got(crypto::wire::ImportReader::openFile(path, {}));
    std::vector<crypto::Bytes> ders;
    while (ders.size() < Certificates) {
        auto item = got(reader.next());
        if (!item)
            break;
        ders.push_back(std::move(item->der));
    }
    return ders;
}

const std::vector<crypto::Bytes> &bundle()
{
    static const std::vector<crypto::Bytes> ders = readBundle();
    return ders;
}

void perSecond(benchmark::State &state, std::size_t certificates)
{
    state.counters["certificates/s"] =
        benchmark::Counter(static_cast<double>(certificates), benchmark::Counter::kIsRate);
}

void readPem(benchmark::State &state)
{
    std::size_t count = 0;
    for (auto _ : state)
        count += readBundle().size();
    perSecond(state, count);
}

void describe(benchmark::State &state)
{
    std::size_t count = 0;
    for (auto _ : state)
        for (const crypto::Bytes &der : bundle()) {
            benchmark::DoNotOptimize(got(domain::describe(der)));
            ++count;
        }
    perSecond(state, count);
}

// A fresh vault each time; committed and linked, as `sealkeeper import` does it.
void writeRows(benchmark::State &state)
{
    qputenv("SEALKEEPER_TEST_FAST_KDF", "1");
    const crypto::SystemClock clock;
    std::size_t count = 0;
    for (auto _ : state) {
        state.PauseTiming();
        QTemporaryDir folder;
        store::CreateOptions options;
        options.admin = u"bench"_s;
        auto created = got(store::Vault::create(folder.filePath(u"bench.vault"_s),
                                                crypto::Secret::fromText("bench bench bench"),
                                                options, clock));
        jobs::JobContext context{*created.vault, {}, {}};
        auto writer = std::make_unique<jobs::ImportWriter>(
            got(jobs::ImportWriter::open(context, {"import", {}, {}})));
        std::vector<jobs::ReadItem> items;
        for (const crypto::Bytes &der : bundle())
            items.push_back(
                {jobs::ReadCertificate{got(domain::describe(der)),
                                       {{domain::LocationKind::File, "/bench.pem", {}, 0, 0}}},
                 "/bench.pem",
                 {}});
        count += items.size();
        state.ResumeTiming();
        for (jobs::ReadItem &item : items)
            must(writer->write(std::move(item)));
        must(writer->finish());
        state.PauseTiming();
        writer.reset();
        created.vault.reset();
        state.ResumeTiming();
    }
    perSecond(state, count);
}

BENCHMARK(readPem)->Unit(benchmark::kMillisecond);
BENCHMARK(describe)->Unit(benchmark::kMillisecond);
BENCHMARK(writeRows)->Unit(benchmark::kMillisecond)->Iterations(3);

}  // namespace

BENCHMARK_MAIN();
