// SPDX-License-Identifier: GPL-3.0-or-later
// What the dashboard shows: figures that are links, the next things to do, what happened last.
#pragma once

#include "crypto/base/result.h"
#include "models/domain/certificate.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <stop_token>

namespace store {
class Database;
}

namespace report {

enum class FigureKind : std::uint8_t {
    Total,
    Expired,
    Expiring7,
    Expiring30,
    Expiring90,
    Revoked,
    RevokedStillSeen,
    Weak,
    NoOwner,
    Unmanaged,
    QuantumVulnerable,
};

struct Figure {
    FigureKind kind = FigureKind::Total;
    qint64 count = 0;
    QString query;  // lists exactly these `count` certificates
    // The sub-line's number. Expired: of these, seen after they had ended. Expiring, Weak,
    // Unmanaged, Revoked: of these, without owner. NoOwner: of these, expiring within 30 days.
    // RevokedStillSeen: whole days since the first of those revocations. Total and
    // QuantumVulnerable: certificates neither revoked nor superseded.
    qint64 detail = 0;
};

struct ToDo {
    enum class Kind : std::uint8_t {
        RevokedStillSeen,
        ExpiredStillSeen,
        Expired,
        ExpiringNoOwner,
        Expiring7,
        ParentSignatureWrong,
        WeakKeys,
        Unmanaged,
        NoOwner,
        StaleCrl,
        Plans,  // with failed steps, or waiting for somebody
    };
    Kind kind = Kind::Expired;
    domain::Status status = domain::Status::Expired;  // shape and colour of the row
    qint64 count = 0;
    QString query;  // the certificates meant; empty for StaleCrl and Plans
    QStringList examples;  // up to 3 names, untrusted
    QString owner;  // the owner if all have the same, else empty
    qint64 owners = 0;  // distinct owners, "none" not counted; -1: too many certificates to say
    qint64 due = 0;  // Unix seconds; 0: now
    qint64 plan = 0;  // of Plans: the newest of them
};

struct Activity {
    qint64 seq = 0, at = 0;
    QString admin, action, object;
    QString detail;  // canonical JSON
};

struct Dashboard {
    QList<Figure> figures;  // one of each FigureKind, in that order
    QList<ToDo> todo;  // most urgent first
    QList<Activity> activity;  // newest first, at most 20
    const Figure &of(FigureKind kind) const { return figures[static_cast<int>(kind)]; }
};

// whose: a query term ("owner:none") that narrows the next things to do, not the
// figures; empty: everyone's. Revocation lists and plans are nobody's: only everyone sees them.
crypto::Result<Dashboard> dashboard(store::Database &database, crypto::UnixTime now,
                                    std::stop_token stop = {}, const QString &whose = {});

}  // namespace report

Q_DECLARE_METATYPE(report::Dashboard)
