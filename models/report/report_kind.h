// SPDX-License-Identifier: GPL-3.0-or-later
// The reports there are, what each one takes, and in which forms it can be written.
#pragma once

#include "crypto/base/clock.h"
#include "crypto/base/result.h"

#include <QList>
#include <QString>

#include <optional>
#include <span>

namespace report {

enum class Kind : std::uint8_t {
    Inventory,
    Expiring,
    Weak,
    QuantumVulnerable,
    Cbom,
    Unmanaged,
    Renewals,
    Revocations,
    Approvals,
    KeyAccess,
    Access,
    AuditIntegrity
};

enum class Format : std::uint8_t { Pdf, Html, Csv, Xlsx, Json };
const char *formatWord(Format format);  // "pdf" "html" "csv" "xlsx" "json"; also the file's suffix
std::optional<Format> formatFrom(const QString &word);

// What may stand in Request::query.
enum class Narrowing : std::uint8_t {
    Query,  // the query language, over certificates
    Text,  // part of a record's words
    None
};

struct KindInfo {
    Kind kind;
    int days;  // Expiring only: 7, 30 or 90
    const char *word;  // "expiring-30": stable
    const char *title;  // untranslated; titleOf() translates
    const char *sentence;  // what question it answers; sentenceOf() translates
    Narrowing narrowing;
    bool dated;  // Request::since and until apply
};

std::span<const KindInfo> allKinds();
const KindInfo *kindNamed(QStringView word);  // nullptr: no such report
QString titleOf(const KindInfo &info);
QString sentenceOf(const KindInfo &info);
QList<Format> formatsOf(Kind kind);

struct Request {
    Kind kind = Kind::Inventory;
    int days = 30;  // Expiring: ends within so many days
    QString query = {};  // narrows the report, as KindInfo::narrowing says
    crypto::UnixTime since = 0, until = 0;  // until exclusive; 0: open
    bool operator==(const Request &) const = default;
};

// Nearest table entry; Expiring of other days than the table's gets the title of its own number.
QString titleOf(const Request &request);
// Of a word as wordOf() gives it, also "expiring-14"; the word itself where it is none.
QString titleOf(const QString &word);
Request requestOf(const QString &word);  // kind and days
QString wordOf(const Request &request);  // "expiring-14"
// QuerySyntax, or InvalidArgument where the kind takes no query or no dates.
crypto::Result<void> check(const Request &request);
// The query of the certificates a report speaks about, narrowed by the request's own; empty for
// kinds that are not about certificates.
QString certificateQuery(const Request &request);

}  // namespace report
