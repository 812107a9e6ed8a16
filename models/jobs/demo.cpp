// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/demo.h"

#include "models/jobs/demo_source.h"
#include "models/jobs/import_writer.h"
#include "models/jobs/link_chains.h"
#include "models/store/change.h"
#include "models/store/custom_field_store.h"
#include "models/store/saved_view_store.h"
#include "models/store/vault.h"

#include <QElapsedTimer>
#include <QJsonObject>

#include <thread>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr qint64 SmallestDemo = 100, LargestDemo = 1'000'000;
constexpr std::size_t HandedOver = 32;  // certificates from one thread to the next at a time

Result<qint64> prepare(JobContext &context)
{
    auto database = context.vault.connect(store::Access::Write);
    if (!database)
        return std::move(database).error();
    const auto there =
        (*database)->integer("SELECT count(*) FROM (SELECT 1 FROM certificate LIMIT 1)");
    if (!there)
        return there.error();
    if (*there != 0)
        return Error{ErrorCode::AlreadyExists, context.vault.info().path.toStdString(),
                     "the vault holds certificates; a demo is made in an empty one"};
    auto change = store::Change::begin(context.vault, **database);
    if (!change)
        return std::move(change).error();
    for (const auto &[name, type] :
         {std::pair{u"cost-center"_s, u"number"_s}, std::pair{u"public-facing"_s, u"boolean"_s},
          std::pair{u"asset-number"_s, u"text"_s}, std::pair{u"review-due"_s, u"date"_s}}) {
        auto added = store::addCustomField(*change, name, type);
        if (!added && added.error().code != ErrorCode::AlreadyExists)
            return std::move(added).error();
    }
    const QList<store::ViewRow> views{
        {0, u"R11, next 30 days"_s, u"expires<30d issuer:\"R11\""_s, {}, {}, 1},
        {0, u"Payments (PCI)"_s, u"tag:pci -status:superseded"_s, {}, {}, 2},
        {0, u"Not quantum-safe, past 2030"_s, u"pqc:vulnerable expires>2030-01-01"_s, {}, {}, 3}};
    for (const auto &view : views) {
        auto put = store::putSavedView(*change, view);
        if (!put)
            return std::move(put).error();
    }
    auto done = change->audit("demo", u"fields and views"_s, {{u"views"_s, views.size()}});
    if (done)
        done = change->commit();
    if (!done)
        return std::move(done).error();
    return qint64{views.size()};
}

// The second of the three threads: what was signed, verified and read. Ends when everything was
// taken or the writer wants no more.
Result<void> checkAll(const demo::Authorities &authorities,
                      ChunkQueue<std::vector<demo::Source::Item>> &from, ImportQueue &to)
{
    ChunkFiller filler(to);
    while (auto chunk = from.pop())
        for (demo::Source::Item &item : *chunk) {
            if (auto *read = std::get_if<ReadItem>(&item)) {
                if (!filler.add(std::move(*read)))
                    return {};
                continue;
            }
            auto read = demo::readSigned(authorities, std::move(std::get<demo::Signed>(item)));
            if (!read)
                return std::move(read).error();
            if (!filler.add(std::move(*read)))
                return {};
        }
    (void)filler.flush();
    return {};
}

}  // namespace

Result<DemoOutcome> runDemo(JobContext &context, const DemoDraft &draft)
{
    if (draft.size < SmallestDemo || draft.size > LargestDemo)
        return Error{ErrorCode::InvalidArgument, "size",
                     "a demo has 100 to 1,000,000 certificates"};
    QElapsedTimer timer;
    timer.start();
    const auto views = prepare(context);
    if (!views)
        return views.error();
    const crypto::UnixTime now = context.vault.clock().now();
    demo::KeyPool keys;  // fills while the authorities are made
    const auto authorities = demo::Authorities::create(now);
    if (!authorities)
        return authorities.error();
    auto writer = ImportWriter::open(context, {"demo", u"demo company"_s, {}, false, false});
    if (!writer)
        return std::move(writer).error();

    // Signing, checking and writing cost about the same: a thread each.
    ChunkQueue<std::vector<demo::Source::Item>> fresh;
    ImportQueue queue;
    Result<void> made, checked;
    std::jthread maker([&] {
        std::vector<demo::Source::Item> chunk;
        demo::Source source(*authorities, keys, draft.size, draft.seed, now);
        made = source.run(
            [&](demo::Source::Item item) {
                chunk.push_back(std::move(item));
                return chunk.size() < HandedOver || fresh.push(std::exchange(chunk, {}));
            },
            context.stop);
        if (!chunk.empty())
            (void)fresh.push(std::move(chunk));
        fresh.finish();
    });
    std::jthread checker([&] {
        checked = checkAll(*authorities, fresh, queue);
        fresh.abandon();
        queue.finish();
    });
    DemoOutcome outcome;
    Result<void> written;
    qint64 items = 0;
    while (auto chunk = queue.pop()) {
        for (ReadItem &item : *chunk) {
            if (const auto *certificate = std::get_if<ReadCertificate>(&item.content)) {
                ++items;
                outcome.locations += static_cast<qint64>(certificate->locations.size());
                outcome.superseded += certificate->successor.empty() ? 0 : 1;
                outcome.authorities += certificate->record.isAuthority ? 1 : 0;
            }
            written = writer->write(std::move(item));
            if (!written)
                break;
        }
        if (!written) {
            queue.abandon();
            break;
        }
        if (context.report)
            context.report({std::min(items, draft.size), draft.size, {}});
    }
    maker.join();
    checker.join();
    if (written)
        written = writer->finish();
    if (!written)
        return std::move(written).error();
    for (Result<void> *done : {&made, &checked})
        if (!*done)
            return std::move(*done).error();
    if (!context.stop.stop_requested()) {
        // Nothing is left to link unless the maker did not do what it says.
        auto linked = linkChains(context);
        if (!linked)
            return std::move(linked).error();
    }
    outcome.certificates = writer->outcome().added;
    outcome.keys = writer->outcome().keys;
    outcome.revoked = writer->outcome().revoked;
    outcome.views = *views;
    outcome.seconds = static_cast<double>(timer.elapsed()) / 1000;
    outcome.stopped = context.stop.stop_requested();
    return outcome;
}

JobFunction demoJob(const DemoDraft &draft)
{
    return [draft](JobContext &context) -> Result<QVariant> {
        auto outcome = runDemo(context, draft);
        if (!outcome)
            return std::move(outcome).error();
        return QVariant::fromValue(*outcome);
    };
}

}  // namespace jobs
