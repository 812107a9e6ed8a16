// SPDX-License-Identifier: GPL-3.0-or-later
// How many certificates end when, and how many renewals that will make.
#pragma once

#include "crypto/base/clock.h"
#include "crypto/base/result.h"

#include <QDate>
#include <QList>
#include <QMetaType>
#include <QString>

#include <stop_token>

namespace store {
class Database;
}

namespace report {

enum class TimelineUnit : std::uint8_t { Day, Week, Month };
enum class TimelineGroup : std::uint8_t { Status, Issuer, Owner, Key, Environment };

struct TimelineRequest {
    QDate from, to;  // UTC days, to exclusive; weeks begin on Monday
    TimelineUnit unit = TimelineUnit::Week;
    TimelineGroup group = TimelineGroup::Issuer;
    QString query = {};  // empty: all but the superseded
    int seriesLimit = 7;  // more go into the series "other"
};

struct TimelineSeries {
    QString value;  // dictionary value or status word, untrusted; empty for none and other
    bool none = false;  // certificates without owner or environment
    bool other = false;  // everything beyond seriesLimit, always last
    qint64 total = 0;
    QString term;  // "issuer:R11"; empty for other
};

struct Timeline {
    TimelineRequest request;
    QList<QDate> starts;  // first day of each bucket; the first may be cut by request.from
    QDate end;  // first day after the last bucket: request.to
    QList<TimelineSeries> series;  // largest first; statuses in their own order
    QList<qint64> counts;  // counts[bucket * series.size() + series]
    QList<qint64> withoutOwner;  // per bucket
    qint64 total = 0;
    qint64 count(qsizetype bucket, qsizetype serie) const
    {
        return counts[bucket * series.size() + serie];
    }
    // "expires>=2027-02-15 expires<2027-02-22 issuer:R11": the certificates of one bar, or of the
    // whole bucket with series -1; empty series terms (other) give the whole bucket.
    QString queryOf(qsizetype bucket, qsizetype serie = -1) const;
};

// Superseded and revoked certificates need no renewal but are counted unless the query says
// otherwise; superseded ones are left out when there is no query.
crypto::Result<Timeline> timeline(store::Database &database, const TimelineRequest &request,
                                  crypto::UnixTime now, std::stop_token stop = {});

// First day of the bucket that holds a day.
QDate bucketStart(QDate day, TimelineUnit unit);
QDate nextBucket(QDate start, TimelineUnit unit);

}  // namespace report

Q_DECLARE_METATYPE(report::Timeline)
