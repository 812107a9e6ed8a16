// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/certificate_detail.h"

#include "models/store/database.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace report {
namespace {

using store::Database;
using store::Result;

constexpr int DeepestChain = 20;
constexpr int AuditRowsSearched = 20'000;
constexpr int MostHistory = 100;

Result<QList<qint64>> idList(Database &database, const char *sql, qint64 id,
                             store::ByteView key = {})
{
    auto rows = database.prepare(sql);
    if (!rows)
        return std::move(rows).error();
    rows->bind(1, std::int64_t{id});
    if (!key.empty())
        rows->bind(2, key);
    QList<qint64> ids;
    while (true) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return ids;
        ids << rows->integer(0);
    }
}

store::ByteView viewOf(const QByteArray &bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.constData()),
            static_cast<std::size_t>(bytes.size())};
}

Result<void> readChain(Database &database, crypto::UnixTime now, CertificateDetail &detail)
{
    std::vector<query::CertificateRow> up{detail.row};
    while (up.back().parentId != 0 && up.size() < DeepestChain) {
        const qint64 parent = up.back().parentId;
        if (std::any_of(up.begin(), up.end(),
                        [parent](const auto &row) { return row.id == parent; }))
            break;  // cross-signed authorities can name each other
        auto rows = query::rows(database, std::span(&parent, 1));
        if (!rows)
            return std::move(rows).error();
        if (rows->front().id == 0)
            break;
        up.push_back(std::move(rows->front()));
    }
    detail.chainComplete = up.back().selfSigned;
    for (std::size_t i = up.size(); i-- > 0;) {
        const auto &row = up[i];
        detail.chain << ChainLink{row.id,          static_cast<int>(up.size() - 1 - i),
                                  row.name,        row.key,
                                  row.notAfter,    row.status(now),
                                  row.parentState, row.selfSigned};
        if (i + 1 < up.size() && row.parentState != 1)
            detail.chainComplete = false;
    }
    return {};
}

// "1-5,9" holds 3.
bool inRanges(const QString &ranges, qint64 id)
{
    for (const QString &part : ranges.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const qint64 first = part.section(QLatin1Char('-'), 0, 0).toLongLong();
        const qint64 last = part.contains(QLatin1Char('-'))
            ? part.section(QLatin1Char('-'), 1, 1).toLongLong()
            : first;
        if (id >= first && id <= last)
            return true;
    }
    return false;
}

// Audit rows that name the certificate: by its fingerprint, or by its row number in an edit; and
// the batch it came with, which is the first import recorded at or after the moment it was added.
Result<void> readHistory(Database &database, CertificateDetail &detail)
{
    const QString fingerprint = QString::fromLatin1(detail.row.sha256.toHex());
    auto rows = database.prepare("SELECT seq, at, admin, action, object, detail FROM audit WHERE "
                                 "seq > (SELECT coalesce(max(seq), 0) FROM audit) - ?"
                                 " AND at >= ? ORDER BY seq DESC");
    if (!rows)
        return std::move(rows).error();
    rows->bind(1, AuditRowsSearched).bind(2, std::int64_t{detail.row.addedAt});
    std::optional<Activity> arrival;
    while (true) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        const QString action = rows->string(3);
        const Activity event{rows->integer(0), rows->integer(1), rows->string(2),
                             action,           rows->string(4),  rows->string(5)};
        if (action == QLatin1String("import") || action == QLatin1String("demo"))
            arrival = event;  // the oldest one read last
        bool named = event.object.contains(fingerprint) || event.detail.contains(fingerprint);
        if (!named && action == QLatin1String("edit"))
            named = inRanges(QJsonDocument::fromJson(event.detail.toUtf8())
                                 .object()
                                 .value(QLatin1String("ids"))
                                 .toString(),
                             detail.row.id);
        if (named && detail.history.size() < MostHistory)
            detail.history << event;
    }
    if (arrival
        && std::none_of(detail.history.begin(), detail.history.end(),
                        [&](const Activity &event) { return event.seq == arrival->seq; }))
        detail.history << *arrival;
    return {};
}

}  // namespace

QString CertificateDetail::pem() const
{
    const QByteArray text = row.der.toBase64();
    QString made = QStringLiteral("-----BEGIN CERTIFICATE-----\n");
    for (qsizetype at = 0; at < text.size(); at += 64)
        made += QString::fromLatin1(text.mid(at, 64)) + QLatin1Char('\n');
    return made + QStringLiteral("-----END CERTIFICATE-----\n");
}

policy::Subject policySubject(const query::CertificateRow &row, int sameKey)
{
    policy::Subject subject;
    subject.notBefore = row.notBefore;
    subject.notAfter = row.notAfter;
    subject.revokedAt = row.revokedAt;
    subject.seenAt = row.seenAt;
    subject.superseded = row.supersededBy != 0;
    subject.managed = row.managed;
    subject.hasOwner = !row.owner.isEmpty();
    subject.isAuthority = row.isAuthority;
    subject.selfSigned = row.selfSigned;
    subject.hasParent = row.parentId != 0;
    subject.parentState = row.parentState;
    subject.keyCompromised = row.keyCompromised;
    subject.weakness = row.weakness;
    subject.postQuantum = row.postQuantum;
    subject.serverAuth = row.extendedUsage.contains(QLatin1String("serverAuth"));
    subject.publicTls = subject.serverAuth && row.sctCount > 0;
    subject.names = row.names;
    subject.locations = row.locations;
    subject.sameKey = sameKey;
    subject.keyLabel = row.key;
    subject.signature = row.signature;
    return subject;
}

Result<std::optional<CertificateDetail>>
certificateDetail(Database &database, qint64 id, crypto::UnixTime now, std::stop_token stop)
{
    if (stop.stop_possible())
        database.stopWith(stop);
    auto rows = query::rows(database, std::span(&id, 1), query::Everything, stop);
    if (!rows)
        return std::move(rows).error();
    if (rows->front().id == 0)
        return std::optional<CertificateDetail>();
    CertificateDetail detail;
    detail.row = std::move(rows->front());
    detail.status = detail.row.status(now);
    detail.keyInVault = detail.row.privateKeyId != 0;
    if (auto done = readChain(database, now, detail); !done)
        return std::move(done).error();
    if (detail.row.supersededBy != 0) {
        const qint64 successor = detail.row.supersededBy;
        auto next = query::rows(database, std::span(&successor, 1));
        if (!next)
            return std::move(next).error();
        detail.supersededByName = next->front().name;
    }
    auto supersedes = idList(database,
                             "SELECT id FROM certificate WHERE superseded_by = ?1 AND "
                             "superseded_by <> 0 ORDER BY id LIMIT 100",
                             id);
    if (!supersedes)
        return std::move(supersedes).error();
    detail.supersedes = std::move(*supersedes);
    auto sameKey = idList(database,
                          "SELECT id FROM certificate WHERE substr(spki_sha256, 1, 6) = substr(?2, "
                          "1, 6) AND spki_sha256 = ?2 AND id <> ?1 ORDER BY id LIMIT 100",
                          id, viewOf(detail.row.spkiSha256));
    if (!sameKey)
        return std::move(sameKey).error();
    detail.sameKey = std::move(*sameKey);
    int current = 0;
    if (!detail.sameKey.isEmpty()) {
        auto others = query::rows(
            database,
            std::span(detail.sameKey.constData(), static_cast<std::size_t>(detail.sameKey.size())));
        if (!others)
            return std::move(others).error();
        current =
            static_cast<int>(std::count_if(others->begin(), others->end(), [now](const auto &row) {
                return row.id != 0 && row.revokedAt == 0 && row.supersededBy == 0
                    && row.notAfter >= now;
            }));
    }
    detail.findings = policy::evaluate(policySubject(detail.row, current), now);
    const auto issued =
        idList(database, "SELECT count(*) FROM certificate WHERE parent_id = ?1 AND id <> ?1", id);
    if (!issued)
        return issued.error();
    detail.issued = issued->value(0);
    const auto der = viewOf(detail.row.der);
    if (auto extensions = crypto::x509::extensionsText(der))
        detail.extensions =
            std::move(*extensions);  // bytes that do not parse still have their tree
    detail.asn1 = crypto::x509::asn1Tree(der);
    auto rules = ruleFindings(database, id, der);
    if (!rules)
        return std::move(rules).error();
    detail.rules = std::move(*rules);
    if (auto done = readHistory(database, detail); !done)
        return std::move(done).error();
    return std::optional(std::move(detail));
}

}  // namespace report
