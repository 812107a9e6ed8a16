// SPDX-License-Identifier: GPL-3.0-or-later
// Reports whose rows are certificates.
#include "models/policy/findings.h"
#include "models/query/search.h"
#include "models/report/certificate_detail.h"
#include "models/report/report_maker.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace report {

using namespace Qt::StringLiterals;
using crypto::Result;
using query::CertificateRow;

namespace {

constexpr std::size_t Window = 1000;

QString tr(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

Cell textCell(const QString &text)
{
    return text.isEmpty() ? Cell() : Cell(text);
}

Cell timeCell(qint64 time)
{
    return time == 0 ? Cell() : Cell(time);
}

Cell hexCell(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

using Now = crypto::UnixTime;
using RowOf = const CertificateRow &;

CertificateColumn status(int paper)
{
    return {{u"status"_s, tr("Status"), CellKind::Status, paper}, [](RowOf row, Now now) -> Cell {
                return QString::fromLatin1(domain::statusWord(row.status(now)));
            }};
}
CertificateColumn name(int paper)
{
    return {{u"name"_s, tr("Name"), CellKind::Text, paper},
            [](RowOf row, Now) { return textCell(row.name); }};
}
CertificateColumn issuer(int paper)
{
    return {{u"issuer"_s, tr("Issuer"), CellKind::Text, paper},
            [](RowOf row, Now) { return textCell(row.issuer); }};
}
CertificateColumn expires(int paper)
{
    return {{u"expires"_s, tr("Ends"), CellKind::Time, paper},
            [](RowOf row, Now) -> Cell { return row.notAfter; }};
}
CertificateColumn daysLeft(int paper)
{
    return {{u"days_left"_s, tr("Days left"), CellKind::Number, paper},
            [](RowOf row, Now now) -> Cell { return qint64((row.notAfter - now) / 86400); }};
}
CertificateColumn begins(int paper)
{
    return {{u"begins"_s, tr("Begins"), CellKind::Time, paper},
            [](RowOf row, Now) -> Cell { return row.notBefore; }};
}
CertificateColumn key(int paper)
{
    return {{u"key"_s, tr("Key"), CellKind::Text, paper},
            [](RowOf row, Now) { return textCell(row.key); }};
}
CertificateColumn signature(int paper)
{
    return {{u"signature"_s, tr("Signature"), CellKind::Text, paper},
            [](RowOf row, Now) { return textCell(row.signature); }};
}
CertificateColumn owner(int paper)
{
    return {{u"owner"_s, tr("Owner"), CellKind::Text, paper},
            [](RowOf row, Now) { return textCell(row.owner); }};
}
CertificateColumn team(int paper)
{
    return {{u"team"_s, tr("Team"), CellKind::Text, paper},
            [](RowOf row, Now) { return textCell(row.team); }};
}
CertificateColumn environment(int paper)
{
    return {{u"environment"_s, tr("Environment"), CellKind::Text, paper},
            [](RowOf row, Now) { return textCell(row.environment); }};
}
CertificateColumn criticality(int paper)
{
    return {{u"criticality"_s, tr("Criticality"), CellKind::Text, paper}, [](RowOf row, Now) {
                return textCell(QString::fromLatin1(domain::criticalityWord(row.criticality)));
            }};
}
CertificateColumn tags(int paper)
{
    return {{u"tags"_s, tr("Tags"), CellKind::Text, paper},
            [](RowOf row, Now) { return textCell(row.tags.join(u", "_s)); }};
}
CertificateColumn names(int paper)
{
    return {{u"names"_s, tr("SANs"), CellKind::Number, paper},
            [](RowOf row, Now) -> Cell { return qint64(row.names); }};
}
CertificateColumn places(int paper)
{
    return {{u"places"_s, tr("Places"), CellKind::Number, paper},
            [](RowOf row, Now) -> Cell { return qint64(row.locations); }};
}
CertificateColumn seen(int paper)
{
    return {{u"seen"_s, tr("Last seen"), CellKind::Time, paper},
            [](RowOf row, Now) { return timeCell(row.seenAt); }};
}
CertificateColumn added(int paper)
{
    return {{u"added"_s, tr("Added"), CellKind::Time, paper},
            [](RowOf row, Now) { return timeCell(row.addedAt); }};
}
CertificateColumn managed(int paper)
{
    return {{u"managed"_s, tr("Managed"), CellKind::Flag, paper},
            [](RowOf row, Now) -> Cell { return qint64(row.managed); }};
}
CertificateColumn keyInVault(int paper)
{
    return {{u"key_in_vault"_s, tr("Key in vault"), CellKind::Flag, paper},
            [](RowOf row, Now) -> Cell { return qint64(row.privateKeyId != 0); }};
}
CertificateColumn serial(int paper)
{
    return {{u"serial"_s, tr("Serial number"), CellKind::Hex, paper},
            [](RowOf row, Now) { return textCell(row.serial); }};
}
CertificateColumn sha256(int paper)
{
    return {{u"sha256"_s, tr("SHA-256"), CellKind::Hex, paper},
            [](RowOf row, Now) { return hexCell(row.sha256); }};
}

// What the rules of strength and form say; ends, owners and revocation have reports of their own.
std::vector<policy::Finding> breaches(RowOf row, Now now)
{
    using policy::FindingId;
    constexpr std::array wanted{FindingId::ShortKey,       FindingId::OldDigest,
                                FindingId::SmallExponent,  FindingId::UnknownAlgorithm,
                                FindingId::NegativeSerial, FindingId::ParentSignatureWrong,
                                FindingId::LongLifetime,   FindingId::NoAlternativeName};
    auto findings = policy::evaluate(policySubject(row, 0), now);
    std::erase_if(findings, [&](const policy::Finding &finding) {
        return std::find(wanted.begin(), wanted.end(), finding.id) == wanted.end();
    });
    return findings;
}

template <typename Part>
Cell joined(const std::vector<policy::Finding> &findings, const QString &between, Part part)
{
    QStringList texts;
    for (const policy::Finding &finding : findings)
        texts.append(part(finding));
    texts.removeDuplicates();
    return textCell(texts.join(between));
}

CertificateColumn severity(int paper)
{
    return {{u"severity"_s, tr("Severity"), CellKind::Text, paper}, [](RowOf row, Now now) {
                const auto found = breaches(row, now);
                return found.empty()
                    ? Cell()
                    : textCell(QString::fromLatin1(policy::severityWord(found.front().severity)));
            }};
}
CertificateColumn problems(int paper)
{
    return {{u"problems"_s, tr("What is wrong"), CellKind::Text, paper}, [](RowOf row, Now now) {
                return joined(breaches(row, now), u"; "_s,
                              [](const auto &one) { return one.title; });
            }};
}
CertificateColumn rules(int paper)
{
    return {{u"findings"_s, tr("Findings"), CellKind::Text, paper}, [](RowOf row, Now now) {
                return joined(breaches(row, now), u" "_s, [](const auto &one) {
                    return QString::fromLatin1(policy::findingWord(one.id));
                });
            }};
}
CertificateColumn remedies(int paper)
{
    return {{u"remedy"_s, tr("What to do"), CellKind::Text, paper}, [](RowOf row, Now now) {
                return joined(breaches(row, now), u" "_s,
                              [](const auto &one) { return one.remedy; });
            }};
}

// NIST IR 8547: 112-bit strength is deprecated after 2030, all of RSA and EC disallowed after 2035.
constexpr qint64 Disallowed = 2082758400;  // 2036-01-01

CertificateColumn deadline(int paper)
{
    return {{u"outlives"_s, tr("Outlives"), CellKind::Text, paper}, [](RowOf row, Now) -> Cell {
                if (row.notAfter >= Disallowed)
                    return u"2035"_s;
                return row.notAfter >= policy::QuantumDeadline ? Cell(u"2030"_s) : Cell();
            }};
}

class CertificateRows : public RowSource {
public:
    CertificateRows(store::Database &database, query::IdRequest request,
                    const QList<CertificateColumn> &columns, unsigned parts)
        : m_database(database), m_request(std::move(request)),
          m_columns(columns.begin(), columns.end()), m_parts(parts)
    {
    }

    qint64 estimate() const override { return m_ids ? qint64(m_ids->size()) : 0; }

    Result<void> forEach(const UseRow &use, std::stop_token stop) override
    {
        if (!m_ids) {
            auto ids = query::sortedIds(m_database, m_request, stop);
            if (!ids)
                return std::move(ids).error();
            m_ids = std::move(*ids);
        }
        return walk(*m_ids, use, stop);
    }

    Result<qint64> first(qint64 limit, const UseRow &use, std::stop_token stop) override
    {
        const auto total =
            query::countMatching(m_database, m_request.query, m_request.context, stop);
        if (!total)
            return total;
        query::IdRequest request = m_request;
        request.limit = limit;
        const auto ids = query::firstIds(m_database, request, stop);
        if (!ids)
            return ids.error();
        if (auto done = walk(*ids, use, stop); !done)
            return std::move(done).error();
        return total;
    }

private:
    Result<void> walk(std::span<const qint64> ids, const UseRow &use, const std::stop_token &stop)
    {
        Row cells(m_columns.size());
        for (std::size_t from = 0; from < ids.size(); from += Window) {
            const auto rows = query::rows(
                m_database, ids.subspan(from, std::min(Window, ids.size() - from)), m_parts, stop);
            if (!rows)
                return rows.error();
            for (const CertificateRow &row : *rows) {
                for (std::size_t i = 0; i < cells.size(); ++i)
                    cells[i] = m_columns[i].cell(row, m_request.context.now);
                if (auto done = use(cells); !done)
                    return done;
            }
        }
        return {};
    }

    store::Database &m_database;
    query::IdRequest m_request;
    std::vector<CertificateColumn> m_columns;
    unsigned m_parts;
    std::optional<std::vector<qint64>> m_ids;
};

}  // namespace

// Printed shares add up to about 100; what is not printed is in every other format.
QList<CertificateColumn> certificateColumns(Kind kind)
{
    switch (kind) {
    case Kind::Expiring:
        return {expires(8),    daysLeft(5), status(8),      name(24),  issuer(15), key(9),
                owner(13),     team(0),     environment(9), tags(9),   places(0),  criticality(0),
                keyInVault(0), managed(0),  seen(0),        serial(0), sha256(0)};
    case Kind::Weak:
        return {severity(6), name(22),   problems(22), remedies(26), key(8),         signature(0),
                issuer(0),   expires(7), owner(9),     team(0),      environment(0), rules(0),
                names(0),    places(0),  serial(0),    sha256(0)};
    case Kind::QuantumVulnerable:
        return {expires(8), deadline(6), name(28),       key(9),         signature(18),
                issuer(16), owner(15),   environment(0), criticality(0), places(0),
                managed(0), serial(0),   sha256(0)};
    case Kind::Unmanaged:
        return {expires(8), status(9), name(27), issuer(17), key(9),    places(6),
                seen(8),    added(8),  owner(8), tags(0),    serial(0), sha256(0)};
    case Kind::Cbom:
        return cbomColumns();
    default:
        return {expires(8),    status(9),      name(25),       issuer(15), key(9),
                owner(12),     environment(9), tags(9),        places(4),  begins(0),
                signature(0),  team(0),        criticality(0), names(0),   managed(0),
                keyInVault(0), added(0),       seen(0),        serial(0),  sha256(0)};
    }
}

unsigned certificateParts(Kind kind)
{
    const bool more = kind == Kind::Weak || kind == Kind::Cbom;
    return more ? query::Basic | query::Detail : query::Basic;
}

Result<void> ReportMaker::certificates(Report &report)
{
    auto query = query::Query::from(certificateQuery(request));
    if (!query)
        return std::move(query).error();
    const auto columns = certificateColumns(request.kind);
    QList<ReportColumn> plain;
    int end = 0, keyColumn = 0;
    for (const CertificateColumn &column : columns) {
        if (column.column.key == u"expires")
            end = int(plain.size());
        if (column.column.key == (request.kind == Kind::Weak ? u"severity"_s : u"key"_s))
            keyColumn = int(plain.size());
        plain.append(column.column);
    }
    set(report, plain, end,
        {{tr("When they end, by month"), end, true},
         {request.kind == Kind::Weak ? tr("By severity") : tr("By key"), keyColumn, false}},
        std::make_unique<CertificateRows>(
            database,
            query::IdRequest{std::move(*query), {now, domain::ExpiringDays}, query::Sort{}, 0, -1},
            columns, certificateParts(request.kind)));
    return {};
}

}  // namespace report
