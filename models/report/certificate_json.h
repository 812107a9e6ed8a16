// SPDX-License-Identifier: GPL-3.0-or-later
// The stable JSON of certificates: `list --json`, `show --json`, export. Times RFC 3339 UTC, hex
// lower case without separators; absent things are null, never missing.
#pragma once

#include "models/query/rows.h"

#include <QJsonObject>
#include <QString>

namespace report {

struct CertificateDetail;

// Which parts rows() must load for certificateJson().
inline constexpr unsigned JsonParts =
    query::Detail | query::Names | query::Locations | query::Custom;

QJsonObject certificateJson(const query::CertificateRow &row, crypto::UnixTime now);
// The same plus chain, findings, history and PEM.
QJsonObject detailJson(const CertificateDetail &detail, crypto::UnixTime now);
// {"query":…,"total":N,"certificates":[…]}
QJsonObject listJson(const QString &query, qint64 total,
                     const std::vector<query::CertificateRow> &rows, crypto::UnixTime now);
QString rfc3339(crypto::UnixTime time);  // "2026-11-23T12:00:00Z"

}  // namespace report
