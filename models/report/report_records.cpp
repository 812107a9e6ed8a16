// SPDX-License-Identifier: GPL-3.0-or-later
// Reports about plans, revocations and keys.
#include "crypto/x509/crl_builder.h"
#include "models/query/record_rows.h"
#include "models/query/search.h"
#include "models/report/report_maker.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <set>

namespace report {

using namespace Qt::StringLiterals;
using crypto::Result;

namespace {

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

// Rows made by a function that walks something.
class WalkedRows : public RowSource {
public:
    using Walk = std::function<Result<void>(const UseRow &, std::stop_token)>;
    explicit WalkedRows(Walk walk) : m_walk(std::move(walk)) { }
    Result<void> forEach(const UseRow &use, std::stop_token stop) override
    {
        return m_walk(use, std::move(stop));
    }

private:
    Walk m_walk;
};

class FixedRows : public RowSource {
public:
    explicit FixedRows(std::vector<Row> rows) : m_rows(std::move(rows)) { }
    qint64 estimate() const override { return qint64(m_rows.size()); }
    Result<void> forEach(const UseRow &use, std::stop_token) override
    {
        for (const Row &row : m_rows)
            if (auto done = use(row); !done)
                return done;
        return {};
    }

private:
    std::vector<Row> m_rows;
};

// The detail of an audit record as "key value, key value", for people.
QString figures(const QString &json)
{
    QStringList parts;
    const QJsonObject detail = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto it = detail.begin(); it != detail.end(); ++it) {
        QString value;
        if (it.value().isArray()) {
            QStringList all;
            for (const auto &one : it.value().toArray())
                all.append(one.isDouble() ? QString::number(one.toInteger()) : one.toString());
            value = all.mid(0, 5).join(u" "_s) + (all.size() > 5 ? u" …"_s : QString());
        } else if (it.value().isDouble()) {
            value = QString::number(it.value().toInteger());
        } else {
            value = it.value().toVariant().toString();
        }
        if (!value.isEmpty() && it.key() != u"digest")
            parts.append(it.key() + u' ' + value);
    }
    return parts.join(u", "_s);
}

QString decisionText(const QString &action)
{
    const QMap<QString, QString> words{
        {u"plan.add"_s, tr("made")},         {u"plan.approve"_s, tr("approved")},
        {u"plan.reject"_s, tr("rejected")},  {u"plan.release"_s, tr("released")},
        {u"plan.cancel"_s, tr("cancelled")}, {u"plan.skip"_s, tr("steps skipped")},
        {u"plan.retry"_s, tr("tried again")}};
    return words.value(action, action);
}

QString keyActText(const query::AuditRow &row)
{
    const QMap<QString, QString> words{{u"import"_s, tr("imported")},
                                       {u"export"_s, tr("exported")},
                                       {u"export.failed"_s, tr("export failed")},
                                       {u"key.import"_s, tr("imported")},
                                       {u"key.export"_s, tr("exported")},
                                       {u"key.export.failed"_s, tr("export failed")},
                                       {u"plan.key"_s, tr("generated")},
                                       {u"plan.compromise"_s, tr("marked compromised")},
                                       {u"plan.issue"_s, tr("signed certificates")},
                                       {u"plan.authority"_s, tr("made an authority")},
                                       {u"plan.crl"_s, tr("signed a revocation list")},
                                       {u"plan.destroy"_s, tr("destroyed")},
                                       {u"vault.rekey"_s, tr("sealed anew")}};
    return words.value(row.action, row.action);
}

std::set<qint64> asSet(const std::vector<qint64> &ids)
{
    return {ids.begin(), ids.end()};
}

}  // namespace

std::unique_ptr<RowSource> fixedRows(std::vector<Row> rows)
{
    return std::make_unique<FixedRows>(std::move(rows));
}

void ReportMaker::set(Report &report, QList<ReportColumn> columns, int sectionColumn,
                      QList<ChartOf> charts, std::unique_ptr<RowSource> rows)
{
    report.m_columns = std::move(columns);
    report.m_sectionColumn = sectionColumn;
    report.m_charts = std::move(charts);
    report.m_rows = std::move(rows);
}

void ReportMaker::remark(Report &report, const QString &sentence)
{
    report.m_head.remarks.append(sentence);
}

Result<void> ReportMaker::make(Report &report)
{
    switch (request.kind) {
    case Kind::Renewals:
        return renewals(report);
    case Kind::Revocations:
        return revocations(report);
    case Kind::Approvals:
        return approvals(report);
    case Kind::KeyAccess:
        return keyAccess(report);
    case Kind::Access:
        return access(report);
    case Kind::AuditIntegrity:
        return auditIntegrity(report);
    default:
        return certificates(report);
    }
}

Result<void> ReportMaker::renewals(Report &report)
{
    // Narrowed to the certificates of a query: the old one or the new one.
    std::optional<std::set<qint64>> wanted;
    if (!request.query.trimmed().isEmpty()) {
        auto query = query::Query::from(request.query);
        if (!query)
            return std::move(query).error();
        const auto ids = query::sortedIds(
            database, {*query, {now, domain::ExpiringDays}, std::nullopt, 0, -1}, stop);
        if (!ids)
            return ids.error();
        wanted = asSet(*ids);
    }
    auto walk = [&reader = database, period = query::Period{request.since, request.until},
                 wanted = std::move(wanted)](const UseRow &use, std::stop_token stopped) {
        return query::forEachIssueStep(
            reader, period,
            [&](const query::StepRow &row) -> Result<void> {
                const qint64 replaced = row.step.input[u"replaces"_s].toInteger();
                const qint64 made = row.step.result[u"certificate"_s].toInteger();
                const qint64 touched = row.step.input[u"certificate"_s].toInteger();
                if (wanted && !wanted->contains(replaced) && !wanted->contains(made)
                    && !wanted->contains(touched))
                    return {};
                const bool over = row.endedAt != 0;
                return use({timeCell(row.madeAt), qint64(row.plan), textCell(row.planVerb),
                            textCell(row.step.object),
                            textCell(QString::fromLatin1(domain::stepStateWord(row.step.state))),
                            textCell(row.step.error), textCell(row.admin), timeCell(row.endedAt),
                            over ? Cell(qint64(row.endedAt - row.madeAt)) : Cell(),
                            qint64(row.step.attempts),
                            textCell(row.step.input[u"authority"_s].toVariant().toString()),
                            timeCell(row.step.result[u"not_after"_s].toInteger()),
                            textCell(row.step.result[u"serial"_s].toString()),
                            textCell(row.step.result[u"sha256"_s].toString())});
            },
            std::move(stopped));
    };
    set(report,
        {{u"planned_at"_s, tr("Planned"), CellKind::Time, 8},
         {u"plan"_s, tr("Plan"), CellKind::Number, 5},
         {u"verb"_s, tr("Verb"), CellKind::Text, 7},
         {u"object"_s, tr("Certificate"), CellKind::Text, 25},
         {u"state"_s, tr("State"), CellKind::Text, 8},
         {u"error"_s, tr("Failure"), CellKind::Text, 22},
         {u"admin"_s, tr("By"), CellKind::Text, 10},
         {u"ended_at"_s, tr("Ended"), CellKind::Time, 8},
         {u"took"_s, tr("Took"), CellKind::Span, 7},
         {u"attempts"_s, tr("Attempts"), CellKind::Number, 0},
         {u"authority"_s, tr("Authority"), CellKind::Text, 0},
         {u"new_end"_s, tr("New end"), CellKind::Time, 0},
         {u"serial"_s, tr("New serial number"), CellKind::Hex, 0},
         {u"sha256"_s, tr("New SHA-256"), CellKind::Hex, 0}},
        0, {{tr("Steps by state"), 4, false}, {tr("Planned, by month"), 0, true}},
        std::make_unique<WalkedRows>(std::move(walk)));
    return {};
}

Result<void> ReportMaker::revocations(Report &report)
{
    auto query = query::Query::from(certificateQuery(request));
    if (!query)
        return std::move(query).error();
    auto walk = [&reader = database, query = std::move(*query), at = now, since = request.since,
                 until = request.until](const UseRow &use,
                                        std::stop_token stopped) -> Result<void> {
        const auto orders = query::revocationOrders(reader, stopped);
        if (!orders)
            return orders.error();
        const auto ids = query::sortedIds(
            reader, {query, {at, domain::ExpiringDays}, query::Sort{u"revoked"_s, true}, 0, -1},
            stopped);
        if (!ids)
            return ids.error();
        constexpr std::size_t window = 1000;
        const std::span<const qint64> all(*ids);
        for (std::size_t from = 0; from < all.size(); from += window) {
            const auto rows =
                query::rows(reader, all.subspan(from, std::min(window, all.size() - from)),
                            query::Basic, stopped);
            if (!rows)
                return rows.error();
            for (const query::CertificateRow &row : *rows) {
                if (row.revokedAt < since || (until != 0 && row.revokedAt >= until))
                    continue;
                const query::RevocationOrder order = orders->value(row.id);
                const bool known = order.plan != 0;
                const auto reason = crypto::x509::reasonName(row.revocationReason);
                if (auto done = use(
                        {timeCell(row.revokedAt), textCell(row.name), textCell(row.serial),
                         textCell(row.issuer),
                         textCell(QString::fromUtf8(reason.data(), qsizetype(reason.size()))),
                         timeCell(order.orderedAt),
                         known ? Cell(qint64(row.revokedAt - order.orderedAt)) : Cell(),
                         order.listedAt ? Cell(qint64(order.listedAt - order.orderedAt)) : Cell(),
                         textCell(order.admin), known ? Cell(qint64(order.plan)) : Cell(),
                         textCell(order.comment), timeCell(order.invalidSince),
                         timeCell(order.listedAt), timeCell(row.seenAt), textCell(row.owner),
                         textCell(QString::fromLatin1(row.sha256.toHex()))});
                    !done)
                    return done;
            }
        }
        return {};
    };
    set(report,
        {{u"revoked_at"_s, tr("Revoked"), CellKind::Time, 8},
         {u"name"_s, tr("Name"), CellKind::Text, 20},
         {u"serial"_s, tr("Serial number"), CellKind::Hex, 18},
         {u"issuer"_s, tr("Issuer"), CellKind::Text, 13},
         {u"reason"_s, tr("Reason"), CellKind::Text, 12},
         {u"ordered_at"_s, tr("Ordered"), CellKind::Time, 8},
         {u"time_to_revoke"_s, tr("Time to revoke"), CellKind::Span, 7},
         {u"time_to_list"_s, tr("Time to list"), CellKind::Span, 7},
         {u"admin"_s, tr("By"), CellKind::Text, 8},
         {u"plan"_s, tr("Plan"), CellKind::Number, 4},
         {u"comment"_s, tr("Comment"), CellKind::Text, 0},
         {u"invalid_since"_s, tr("Invalid since"), CellKind::Time, 0},
         {u"listed_at"_s, tr("On a list since"), CellKind::Time, 0},
         {u"seen"_s, tr("Last seen"), CellKind::Time, 0},
         {u"owner"_s, tr("Owner"), CellKind::Text, 0},
         {u"sha256"_s, tr("SHA-256"), CellKind::Hex, 0}},
        0, {{tr("By reason"), 4, false}, {tr("Revoked, by month"), 0, true}},
        std::make_unique<WalkedRows>(std::move(walk)));
    remark(report,
           tr("Time to revoke runs from the making of the plan to the record in this vault; "
              "certificates that a list from elsewhere named have none."));
    return {};
}

Result<void> ReportMaker::approvals(Report &report)
{
    auto walk = [&reader = database, period = query::Period{request.since, request.until},
                 text = request.query.trimmed()](const UseRow &use, std::stop_token stopped) {
        return query::forEachAudit(
            reader, query::AuditPart::Decisions, period, text,
            [&](const query::AuditRow &row) {
                const QJsonObject detail = QJsonDocument::fromJson(row.detail.toUtf8()).object();
                return use(
                    {timeCell(row.at), textCell(row.object), textCell(detail[u"verb"_s].toString()),
                     textCell(detail[u"title"_s].toString()), textCell(decisionText(row.action)),
                     textCell(row.admin), textCell(detail[u"reason"_s].toString()),
                     textCell(detail[u"state"_s].toString()),
                     detail.contains(u"steps"_s) ? Cell(detail[u"steps"_s].toInteger()) : Cell(),
                     textCell(detail[u"digest"_s].toString()), row.seq});
            },
            std::move(stopped));
    };
    set(report,
        {{u"at"_s, tr("When"), CellKind::Time, 11},
         {u"plan"_s, tr("Plan"), CellKind::Text, 8},
         {u"verb"_s, tr("Verb"), CellKind::Text, 9},
         {u"title"_s, tr("About"), CellKind::Text, 24},
         {u"decision"_s, tr("Decision"), CellKind::Text, 11},
         {u"admin"_s, tr("By"), CellKind::Text, 11},
         {u"reason"_s, tr("Reason"), CellKind::Text, 19},
         {u"state"_s, tr("Then"), CellKind::Text, 9},
         {u"steps"_s, tr("Steps"), CellKind::Number, 6},
         {u"digest"_s, tr("Digest of the plan"), CellKind::Hex, 0},
         {u"record"_s, tr("Audit record"), CellKind::Number, 0}},
        0, {{tr("Decisions"), 4, false}, {tr("By month"), 0, true}},
        std::make_unique<WalkedRows>(std::move(walk)));
    return {};
}

Result<void> ReportMaker::keyAccess(Report &report)
{
    auto walk = [&reader = database, period = query::Period{request.since, request.until},
                 text = request.query.trimmed()](const UseRow &use, std::stop_token stopped) {
        return query::forEachAudit(
            reader, query::AuditPart::Keys, period, text,
            [&](const query::AuditRow &row) {
                const QJsonObject detail = QJsonDocument::fromJson(row.detail.toUtf8()).object();
                const QJsonValue keys =
                    detail.contains(u"keys"_s) ? detail[u"keys"_s] : detail[u"steps"_s];
                return use({timeCell(row.at), textCell(row.admin), textCell(keyActText(row)),
                            keys.isDouble() ? Cell(keys.toInteger()) : Cell(), textCell(row.object),
                            textCell(figures(row.detail)), textCell(row.action), row.seq});
            },
            std::move(stopped));
    };
    set(report,
        {{u"at"_s, tr("When"), CellKind::Time, 11},
         {u"admin"_s, tr("By"), CellKind::Text, 13},
         {u"act"_s, tr("What was done"), CellKind::Text, 17},
         {u"keys"_s, tr("Keys"), CellKind::Number, 6},
         {u"object"_s, tr("Where"), CellKind::Text, 24},
         {u"detail"_s, tr("Detail"), CellKind::Text, 31},
         {u"action"_s, tr("Action"), CellKind::Text, 0},
         {u"record"_s, tr("Audit record"), CellKind::Number, 6}},
        0, {{tr("What was done"), 2, false}, {tr("By month"), 0, true}},
        std::make_unique<WalkedRows>(std::move(walk)));
    return {};
}

}  // namespace report
