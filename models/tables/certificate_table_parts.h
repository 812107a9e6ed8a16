// SPDX-License-Identifier: GPL-3.0-or-later
// The state of a CertificateTable and its reading: for certificate_table.cpp alone.
#pragma once

#include "models/query/search.h"
#include "models/store/change_feed.h"
#include "models/store/read_pool.h"
#include "models/tables/certificate_table.h"
#include "models/tables/paged_rows.h"

#include <QElapsedTimer>
#include <QTimer>

#include <unordered_set>

namespace tables {

inline constexpr qint64 FirstPage = 80;  // a high window full
inline constexpr int RefreshDelayMs =
    300;  // changes of one batch, and batches of one import, are met together

struct FoundIds {
    std::vector<qint64> ids;
    std::vector<query::CertificateRow> rows;  // the first page's
    qint64 ofAll = 0;
};

struct CertificateTable::Parts {
    CertificateTable &model;
    store::ReadPool &pool;
    const crypto::Clock &clock;
    store::ReadPool::Lane idLane, rowLane;
    QTimer refreshLater, loadLater;
    query::Query query;
    query::Sort sort;
    std::vector<const query::Column *> columns;
    PagedRows<query::CertificateRow> pages;
    bool loading = false;
    bool everLoaded = false;
    bool allMatching = false;
    std::unordered_set<qint64> marked;  // checked ids; with allMatching those unchecked since
    QElapsedTimer since;

    Parts(CertificateTable &own, store::ReadPool &readers, const crypto::Clock &now)
        : model(own), pool(readers), clock(now), idLane(readers.newLane()),
          rowLane(readers.newLane())
    {
    }

    unsigned parts() const
    {
        const bool detail = std::any_of(columns.begin(), columns.end(),
                                        [](const auto *column) { return column->inDetail; });
        return detail ? query::Detail : query::Basic;
    }
    query::IdRequest request(qint64 limit) const
    {
        return {query, query::Context{clock.now(), domain::ExpiringDays}, sort, 0, limit};
    }
    void setLoading(bool now)
    {
        if (loading == now)
            return;
        loading = now;
        Q_EMIT model.loadingChanged(now);
    }
    void fail(const crypto::Error &error)
    {
        setLoading(false);
        if (error.code != crypto::ErrorCode::Cancelled)
            Q_EMIT model.failed(error);
    }

    // A new question: its first rows replace what is there, the rest follows.
    void start()
    {
        since.start();
        setLoading(true);
        refreshLater.stop();
        pool.cancel(rowLane);
        pool.read<FoundIds>(
            idLane, &model,
            [request = request(FirstPage), parts = parts()](
                store::Database &database, std::stop_token stop) -> crypto::Result<FoundIds> {
                auto ids = query::firstIds(database, request, stop);
                if (!ids)
                    return std::move(ids).error();
                auto rows = query::rows(database, *ids, parts, stop);
                if (!rows)
                    return std::move(rows).error();
                const auto all = query::countAll(database);
                if (!all)
                    return all.error();
                return FoundIds{std::move(*ids), std::move(*rows), *all};
            },
            [this](crypto::Result<FoundIds> result) {
                if (!result)
                    return fail(result.error());
                showFirst(std::move(*result));
            });
    }

    void showFirst(FoundIds first)
    {
        const bool complete = static_cast<qint64>(first.ids.size()) < FirstPage;
        model.beginResetModel();
        pages.clearRows();
        for (std::size_t i = 0; i < first.ids.size(); ++i)
            pages.put(first.ids[i], std::move(first.rows[i]));
        pages.setIds(std::move(first.ids));
        everLoaded = true;
        model.endResetModel();
        Q_EMIT model.firstRowsShown();
        if (complete)
            finish(first.ofAll);
        else
            readAll();
    }

    // The whole result, behind what is on show.
    void readAll()
    {
        pool.read<FoundIds>(
            idLane, &model,
            [request = request(-1)](store::Database &database,
                                    std::stop_token stop) -> crypto::Result<FoundIds> {
                auto ids = query::sortedIds(database, request, stop);
                if (!ids)
                    return std::move(ids).error();
                const auto all = query::countAll(database);
                if (!all)
                    return all.error();
                return FoundIds{std::move(*ids), {}, *all};
            },
            [this](crypto::Result<FoundIds> result) {
                if (!result)
                    return fail(result.error());
                merge(std::move(result->ids));
                finish(result->ofAll);
            });
    }

    void finish(qint64 ofAll)
    {
        setLoading(false);
        Q_EMIT model.counted(pages.size(), ofAll, static_cast<double>(since.nsecsElapsed()) / 1e6);
        if (allMatching || !marked.empty())
            Q_EMIT model.checkedChanged(model.checkedCount());
    }

    // The new list in place of the old one, telling views only about the part between what begins
    // and ends alike: the place in the list and the selection stay.
    void merge(std::vector<qint64> ids)
    {
        const auto &old = pages.ids();
        const auto [oldAt, newAt] = std::mismatch(old.begin(), old.end(), ids.begin(), ids.end());
        const qint64 first = oldAt - old.begin();
        const auto tail = std::mismatch(old.rbegin(), std::make_reverse_iterator(oldAt),
                                        ids.rbegin(), std::make_reverse_iterator(newAt));
        const qint64 removed = pages.size() - first - (tail.first - old.rbegin());
        const qint64 added = static_cast<qint64>(ids.size()) - first - (tail.second - ids.rbegin());
        if (removed > 0) {
            model.beginRemoveRows({}, static_cast<int>(first),
                                  static_cast<int>(first + removed - 1));
            pages.removeIds(first, removed);
            model.endRemoveRows();
        }
        if (added > 0) {
            model.beginInsertRows({}, static_cast<int>(first), static_cast<int>(first + added - 1));
            pages.insertIds(first, ids.begin() + first, ids.begin() + first + added);
            model.endInsertRows();
        }
    }

    void refresh()
    {
        if (!everLoaded)
            return start();
        since.start();
        setLoading(true);
        pages.markStale();
        const qint64 rows = pages.size();
        if (rows > 0 && model.columnCount() > 0)  // views ask again for what they show
            Q_EMIT model.dataChanged(
                model.index(0, 0),
                model.index(static_cast<int>(rows - 1), model.columnCount() - 1));
        readAll();
    }

    void load()
    {
        auto ids = pages.missing();
        if (ids.empty()) {
            pages.settle();
            return;
        }
        pool.read<std::vector<query::CertificateRow>>(
            rowLane, &model,
            [ids, parts = parts()](store::Database &database, std::stop_token stop) {
                return query::rows(database, ids, parts, stop);
            },
            [this, ids](crypto::Result<std::vector<query::CertificateRow>> result) {
                if (!result)
                    return fail(result.error());
                for (std::size_t i = 0; i < ids.size(); ++i)
                    pages.put(ids[i], std::move((*result)[i]));
                const auto [first, last] = pages.settle();
                if (first <= last)
                    Q_EMIT model.dataChanged(
                        model.index(static_cast<int>(first), 0),
                        model.index(static_cast<int>(last), model.columnCount() - 1));
            });
    }

    const query::CertificateRow *row(int row)
    {
        const auto *found = pages.at(row);
        if (!pages.fresh(row) && pages.idAt(row) != 0 && pages.want(row))
            loadLater.start();
        return found;
    }
};

}  // namespace tables
