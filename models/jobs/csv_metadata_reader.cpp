// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/csv_text.h"
#include "models/jobs/csv_metadata.h"

#include <QStringDecoder>

#include <array>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr qsizetype ColumnLimit = 500;
constexpr qsizetype CellLimit = 64 * 1024;

// The separator that occurs most outside quotes in the first line; a comma when none does.
QChar separatorOf(QStringView text)
{
    std::array<std::pair<QChar, int>, 3> candidates{{{u',', 0}, {u';', 0}, {u'\t', 0}}};
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        else if (!quoted && (c == u'\n' || c == u'\r'))
            break;
        if (quoted)
            continue;
        for (auto &[separator, count] : candidates)
            count += c == separator ? 1 : 0;
    }
    return std::max_element(candidates.begin(), candidates.end(),
                            [](const auto &a, const auto &b) { return a.second < b.second; })
        ->first;
}

// Exports put "'" before what a spreadsheet would run (OWASP "CSV Injection"); reading takes it off
// again.
QString withoutGuard(const QString &cell)
{
    return domain::plainCell(cell.mid(1)) == cell ? cell.mid(1) : cell;
}

class Reader {
public:
    Reader(const QString &object, QString text)
        : m_object(object.toStdString()), m_text(std::move(text)), m_separator(separatorOf(m_text))
    {
    }

    Result<CsvTable> read()
    {
        CsvTable table;
        bool first = true;
        while (m_at < m_text.size()) {
            const qint64 line = m_line;
            auto record = readRecord();
            if (!record)
                return record.error();
            const bool blank = record->size() == 1 && record->first().trimmed().isEmpty();
            if (blank)
                continue;
            if (first) {
                table.header = *record;
                first = false;
            } else {
                table.rows.push_back(std::move(record).value());
                table.lines.push_back(line);
            }
        }
        return table;
    }

private:
    Result<QStringList> readRecord()
    {
        QStringList cells;
        for (;;) {
            auto cell = readCell();
            if (!cell)
                return cell.error();
            cells.append(withoutGuard(*cell));
            if (cells.size() > ColumnLimit)
                return fail(ErrorCode::TooLarge, u"more than %1 columns"_s.arg(ColumnLimit));
            if (m_at < m_text.size() && m_text[m_at] == m_separator) {
                ++m_at;
                continue;
            }
            skipLineEnd();
            return cells;
        }
    }

    Result<QString> readCell()
    {
        const qint64 startLine = m_line;
        QString cell;
        if (m_at < m_text.size() && m_text[m_at] == u'"') {
            ++m_at;
            for (;;) {
                if (m_at >= m_text.size())
                    return Error{ErrorCode::Malformed, m_object,
                                 u"a quote opened in line %1 is never closed"_s.arg(startLine)
                                     .toStdString()};
                const QChar c = m_text[m_at++];
                if (c == u'"') {
                    if (m_at >= m_text.size() || m_text[m_at] != u'"')
                        break;
                    ++m_at;
                }
                if (c == u'\n')
                    ++m_line;
                if (cell.size() >= CellLimit)
                    return fail(ErrorCode::TooLarge,
                                u"a cell is longer than %1 characters"_s.arg(CellLimit));
                cell += c;
            }
        }
        // Also what follows a closing quote: spreadsheets do not write it, people do.
        while (m_at < m_text.size() && m_text[m_at] != m_separator && m_text[m_at] != u'\n'
               && m_text[m_at] != u'\r') {
            if (cell.size() >= CellLimit)
                return fail(ErrorCode::TooLarge,
                            u"a cell is longer than %1 characters"_s.arg(CellLimit));
            cell += m_text[m_at++];
        }
        return cell;
    }

    void skipLineEnd()
    {
        if (m_at < m_text.size() && m_text[m_at] == u'\r')
            ++m_at;
        if (m_at < m_text.size() && m_text[m_at] == u'\n')
            ++m_at;
        ++m_line;
    }

    Error fail(ErrorCode code, const QString &detail) const
    {
        return {code, m_object, u"line %1: %2"_s.arg(m_line).arg(detail).toStdString()};
    }

    std::string m_object;
    QString m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    qint64 m_line = 1;
};

}  // namespace

Result<CsvTable> readCsv(const QString &object, const QByteArray &text)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString decoded = decoder.decode(text);
    if (decoder.hasError())
        return Error{ErrorCode::Malformed, object.toStdString(), "the text is not UTF-8"};
    if (decoded.startsWith(QChar::ByteOrderMark))
        decoded.remove(0, 1);
    return Reader(object, std::move(decoded)).read();
}

}  // namespace jobs
