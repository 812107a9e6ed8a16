// SPDX-License-Identifier: GPL-3.0-or-later
// The text formats for programs: CSV and JSON.
#include "models/report/report_writer.h"

#include "models/domain/csv_text.h"
#include "models/domain/visible_text.h"
#include "models/report/text_sink.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace report {

using namespace Qt::StringLiterals;
using crypto::Result;

namespace {

// The head as lines "# label,value", an empty line, then the table whose digest the head names.
class CsvWriter : public Writer {
public:
    explicit CsvWriter(Sink sink) : m_out(std::move(sink)) { }

    Result<void> begin(const Report &report) override
    {
        m_columns = report.columns();
        m_cells.resize(m_columns.size());
        QByteArray head = domain::csvLine({u"# "_s + report.head().title});
        for (const auto &[label, value] : headLines(report.head()))
            head += domain::csvLine({u"# "_s + label, value});
        for (qsizetype i = 0; i < m_columns.size(); ++i)
            m_cells[i] = m_columns[i].key;
        return m_out.put(head + "\r\n" + domain::csvLine(m_cells));
    }
    Result<void> row(const Row &row) override
    {
        for (qsizetype i = 0; i < m_columns.size(); ++i)
            m_cells[i] = cellText(m_columns[i], row[static_cast<std::size_t>(i)]);
        return m_out.put(domain::csvLine(m_cells));
    }
    Result<void> end() override { return m_out.flush(); }

private:
    TextSink m_out;
    QList<ReportColumn> m_columns;
    QStringList m_cells;
};

QString kindWord(CellKind kind)
{
    switch (kind) {
    case CellKind::Text:
        return u"text"_s;
    case CellKind::Number:
        return u"number"_s;
    case CellKind::Time:
        return u"time"_s;
    case CellKind::Flag:
        return u"boolean"_s;
    case CellKind::Hex:
        return u"hex"_s;
    case CellKind::Status:
        return u"status"_s;
    case CellKind::Span:
        return u"seconds"_s;
    }
    return u"text"_s;
}

class JsonWriter : public Writer {
public:
    explicit JsonWriter(Sink sink) : m_out(std::move(sink)) { }

    Result<void> begin(const Report &report) override
    {
        m_columns = report.columns();
        for (const ReportColumn &column : m_columns)
            m_names.append(jsonText(column.key) + ':');
        QJsonArray columns;
        for (const ReportColumn &column : m_columns)
            columns.append(QJsonObject{{u"key"_s, column.key},
                                       {u"title"_s, column.title},
                                       {u"type"_s, kindWord(column.kind)}});
        return m_out.put("{\"report\":"
                         + QJsonDocument(headJson(report.head())).toJson(QJsonDocument::Compact)
                         + ",\n\"columns\":" + QJsonDocument(columns).toJson(QJsonDocument::Compact)
                         + ",\n\"rows\":[");
    }
    Result<void> row(const Row &row) override
    {
        QByteArray line = m_first ? "\n{" : ",\n{";
        m_first = false;
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            if (i > 0)
                line += ',';
            line += m_names[i] + value(m_columns[i], row[static_cast<std::size_t>(i)]);
        }
        return m_out.put(line + '}');
    }
    Result<void> end() override
    {
        if (auto done = m_out.put("\n]}\n"); !done)
            return done;
        return m_out.flush();
    }

private:
    static QByteArray value(const ReportColumn &column, const Cell &cell)
    {
        if (std::holds_alternative<std::monostate>(cell))
            return "null";
        if (const auto *text = std::get_if<QString>(&cell))
            return jsonText(*text);
        const qint64 number = std::get<qint64>(cell);
        if (column.kind == CellKind::Flag)
            return number ? "true" : "false";
        if (column.kind == CellKind::Time)
            return '"' + cellText(column, cell).toLatin1() + '"';
        return QByteArray::number(number);
    }

    TextSink m_out;
    QList<ReportColumn> m_columns;
    QList<QByteArray> m_names;
    bool m_first = true;
};

}  // namespace

QByteArray jsonText(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    QByteArray out;
    out.reserve(utf8.size() + 2);
    out += '"';
    for (const char c : utf8) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                constexpr char digits[] = "0123456789abcdef";
                out += "\\u00";
                out += digits[c >> 4];
                out += digits[c & 15];
            } else {
                out += c;
            }
        }
    }
    return out + '"';
}

QJsonObject headJson(const Head &head)
{
    const ReportColumn time{{}, {}, CellKind::Time, 0};
    const auto moment = [&time](crypto::UnixTime at) {
        return at == 0 ? QJsonValue() : QJsonValue(cellText(time, qint64(at)));
    };
    return {{u"kind"_s, head.word},
            {u"title"_s, head.title},
            {u"vault"_s, head.vaultName},
            {u"vault_id"_s, head.vaultId},
            {u"admin"_s, head.admin},
            {u"at"_s, moment(head.at)},
            {u"filter"_s, head.filter},
            {u"since"_s, moment(head.since)},
            {u"until"_s, moment(head.until)},
            {u"rows"_s, head.rows},
            {u"sha256"_s, QString::fromLatin1(head.sha256.toHex())},
            {u"audit_head"_s,
             QJsonObject{{u"seq"_s, qint64(head.anchor.seq)},
                         {u"hash"_s, QString::fromStdString(crypto::toHex(head.anchor.hash))},
                         {u"anchor"_s, head.anchor.text()}}},
            {u"program"_s, head.program},
            {u"remarks"_s, QJsonArray::fromStringList(head.remarks)}};
}

std::unique_ptr<Writer> csvWriter(Sink sink)
{
    return std::make_unique<CsvWriter>(std::move(sink));
}

std::unique_ptr<Writer> jsonWriter(Sink sink)
{
    return std::make_unique<JsonWriter>(std::move(sink));
}

std::unique_ptr<Writer> makeWriter(Kind kind, Format format, Sink sink, const QString &folder)
{
    switch (format) {
    case Format::Csv:
        return csvWriter(std::move(sink));
    case Format::Json:
        return kind == Kind::Cbom ? cbomWriter(std::move(sink)) : jsonWriter(std::move(sink));
    case Format::Html:
        return htmlWriter(std::move(sink));
    case Format::Xlsx:
        return xlsxWriter(std::move(sink), folder);
    case Format::Pdf:
        break;
    }
    return nullptr;
}

}  // namespace report
