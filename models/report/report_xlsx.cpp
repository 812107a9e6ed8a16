// SPDX-License-Identifier: GPL-3.0-or-later
// A workbook with the head on its first sheet and the rows on the next, times and numbers as such.
// Rows go to disk as they come; no cell is ever a formula.
#include "models/domain/csv_text.h"
#include "models/domain/visible_text.h"
#include "models/report/report_writer.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstdlib>
#include <unistd.h>
#include <xlsxwriter.h>

namespace report {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr qint64 SheetRows = 1'000'000;  // of the 1,048,576 a sheet can have
constexpr qsizetype LongestCell = 32'000;  // of 32,767 UTF-16 units
constexpr double EpochDay = 25569;  // 1970-01-01 as a spreadsheet counts days
constexpr qint64 Chunk = 1 << 20;

QString tr(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

struct CloseWorkbook {
    void operator()(lxw_workbook *workbook) const { workbook_close(workbook); }
};

class XlsxWriter : public Writer {
public:
    XlsxWriter(Sink sink, QString folder) : m_sink(std::move(sink)), m_folder(std::move(folder)) { }

    ~XlsxWriter() override
    {
        m_workbook.reset();
        if (!m_path.isEmpty())
            ::unlink(m_path.constData());
    }

    Result<void> begin(const Report &report) override
    {
        m_columns = report.columns();
        m_path = QFile::encodeName(QDir(m_folder).filePath(u".report-XXXXXX"_s));
        const int descriptor = ::mkostemp(m_path.data(), 0x80000);  // O_CLOEXEC; 0600
        if (descriptor < 0) {
            const int number = errno;
            m_path.clear();
            return failed(number, "the folder");
        }
        ::close(descriptor);
        QByteArray folder = QFile::encodeName(m_folder);
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        options.tmpdir = folder.data();
        options.use_zip64 = LXW_TRUE;
        m_workbook.reset(workbook_new_opt(m_path.constData(), &options));
        if (!m_workbook)
            return failed(errno, "the workbook");
        makeFormats();
        const Head &head = report.head();
        QByteArray title = head.title.toUtf8(), author = plain(head.admin),
                   company = plain(head.vaultName), program = head.program.toUtf8();
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.author = author.data();
        properties.company = company.data();
        properties.comments = program.data();
        workbook_set_properties(m_workbook.get(), &properties);
        return writeHead(report);
    }

    Result<void> row(const Row &row) override
    {
        if (m_inSheet == SheetRows)
            if (auto made = addSheet(); !made)
                return made;
        const auto line = static_cast<lxw_row_t>(++m_inSheet);
        lxw_error error = LXW_NO_ERROR;
        for (qsizetype i = 0; i < m_columns.size() && error == LXW_NO_ERROR; ++i)
            error = write(line, static_cast<lxw_col_t>(i), m_columns[i],
                          row[static_cast<std::size_t>(i)]);
        return error == LXW_NO_ERROR ? Result<void>() : failed(errno, lxw_strerror(error));
    }

    Result<void> end() override
    {
        closeSheet();
        errno = 0;
        const lxw_error error = workbook_close(m_workbook.release());
        if (error != LXW_NO_ERROR)
            return failed(errno, lxw_strerror(error));
        QFile file(QFile::decodeName(m_path));
        if (!file.open(QIODevice::ReadOnly))
            return failed(errno, "the workbook");
        while (!file.atEnd()) {
            const QByteArray bytes = file.read(Chunk);
            if (bytes.isEmpty())
                return failed(errno, "the workbook");
            if (auto done = m_sink(
                    crypto::viewOf({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
                !done)
                return done;
        }
        return {};
    }

private:
    Error failed(int number, const char *what) const
    {
        const bool full = number == ENOSPC || number == EFBIG || number == EDQUOT;
        const bool refused = number == EACCES || number == EROFS || number == EPERM;
        return {full                   ? ErrorCode::DiskFull
                    : refused          ? ErrorCode::ReadOnly
                    : number == ENOENT ? ErrorCode::NotFound
                                       : ErrorCode::InputOutput,
                m_folder.toStdString(),
                number ? std::string(what) + ": " + std::strerror(number) : std::string(what)};
    }

    static QByteArray plain(const QString &text)
    {
        QString shown = domain::plainCell(domain::visibleText(text));
        if (shown.size() > LongestCell)
            shown = shown.left(LongestCell) + u" …"_s;
        return shown.toUtf8();
    }

    lxw_format *format()
    {
        lxw_format *made = workbook_add_format(m_workbook.get());
        format_set_font_name(made, "Calibri");
        format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
        return made;
    }

    void makeFormats()
    {
        m_title = format();
        format_set_bold(m_title);
        format_set_font_size(m_title, 16);
        m_label = format();
        format_set_font_color(m_label, 0x596273);
        m_value = format();
        format_set_text_wrap(m_value);
        m_headFormat = format();
        format_set_bold(m_headFormat);
        format_set_bg_color(m_headFormat, 0xE9EFFC);
        format_set_bottom(m_headFormat, LXW_BORDER_THIN);
        format_set_bottom_color(m_headFormat, 0x838B9A);
        m_time = format();
        format_set_num_format(m_time, "yyyy-mm-dd hh:mm:ss");
        m_mono = format();
        format_set_font_name(m_mono, "Consolas");
        m_span = format();
        format_set_num_format(m_span, "[h]:mm:ss");
    }

    Result<void> writeHead(const Report &report)
    {
        const Head &head = report.head();
        lxw_worksheet *sheet =
            workbook_add_worksheet(m_workbook.get(), tr("Report").toUtf8().constData());
        if (!sheet)
            return failed(0, "the first sheet");
        worksheet_set_column(sheet, 0, 0, 26, nullptr);
        worksheet_set_column(sheet, 1, 1, 90, nullptr);
        worksheet_write_string(sheet, 0, 0, plain(head.title).constData(), m_title);
        worksheet_write_string(sheet, 1, 0, plain(head.sentence).constData(), m_label);
        lxw_row_t line = 3;
        for (const auto &[label, value] : headLines(head)) {
            worksheet_write_string(sheet, line, 0, plain(label).constData(), m_label);
            worksheet_write_string(sheet, line++, 1, plain(value).constData(), m_value);
        }
        for (const Chart &chart : report.drawn()) {
            ++line;
            worksheet_write_string(sheet, line++, 0, plain(chart.title).constData(), m_headFormat);
            for (const ChartBar &bar : chart.bars) {
                worksheet_write_string(sheet, line, 0, plain(bar.label).constData(), m_value);
                worksheet_write_number(sheet, line++, 1, double(bar.count), m_left());
            }
        }
        return addSheet();
    }

    lxw_format *m_left()
    {
        if (!m_count) {
            m_count = format();
            format_set_num_format(m_count, "#,##0");
            format_set_align(m_count, LXW_ALIGN_LEFT);
        }
        return m_count;
    }

    static double width(const ReportColumn &column)
    {
        switch (column.kind) {
        case CellKind::Time:
            return 20;
        case CellKind::Number:
        case CellKind::Flag:
            return 10;
        case CellKind::Span:
        case CellKind::Status:
            return 13;
        case CellKind::Hex:
            return 36;
        case CellKind::Text:
            break;
        }
        return std::clamp(column.paper * 1.4, 16.0, 42.0);
    }

    void closeSheet()
    {
        if (m_sheet)
            worksheet_autofilter(m_sheet, 0, 0,
                                 static_cast<lxw_row_t>(std::max<qint64>(m_inSheet, 1)),
                                 static_cast<lxw_col_t>(m_columns.size() - 1));
    }

    Result<void> addSheet()
    {
        closeSheet();
        const QString name =
            m_sheets == 0 ? tr("Rows") : u"%1 %2"_s.arg(tr("Rows")).arg(m_sheets + 1);
        ++m_sheets;
        m_inSheet = 0;
        m_sheet = workbook_add_worksheet(m_workbook.get(), name.toUtf8().constData());
        if (!m_sheet)
            return failed(0, "a sheet");
        worksheet_freeze_panes(m_sheet, 1, 0);
        worksheet_repeat_rows(m_sheet, 0, 0);
        worksheet_set_landscape(m_sheet);
        worksheet_set_footer(m_sheet, "&L&A&R&P / &N");
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            const auto at = static_cast<lxw_col_t>(i);
            worksheet_set_column(m_sheet, at, at, width(m_columns[i]), nullptr);
            worksheet_write_string(m_sheet, 0, at, plain(m_columns[i].title).constData(),
                                   m_headFormat);
        }
        return {};
    }

    lxw_error write(lxw_row_t line, lxw_col_t at, const ReportColumn &column, const Cell &cell)
    {
        if (std::holds_alternative<std::monostate>(cell))
            return LXW_NO_ERROR;
        if (const auto *text = std::get_if<QString>(&cell))
            return text->isEmpty()
                ? LXW_NO_ERROR
                : worksheet_write_string(m_sheet, line, at, plain(*text).constData(),
                                         column.kind == CellKind::Hex ? m_mono : nullptr);
        const double number = double(std::get<qint64>(cell));
        switch (column.kind) {
        case CellKind::Time:
            if (number >= -2208988800.0 && number < 253402300800.0)  // 1900 to 9999
                return worksheet_write_number(m_sheet, line, at, number / 86400 + EpochDay, m_time);
            return worksheet_write_string(m_sheet, line, at,
                                          plain(cellText(column, cell)).constData(), nullptr);
        case CellKind::Flag:
            return worksheet_write_string(m_sheet, line, at,
                                          shortText(column, cell).toUtf8().constData(), nullptr);
        case CellKind::Span:
            return worksheet_write_number(m_sheet, line, at, number / 86400, m_span);
        default:
            return worksheet_write_number(m_sheet, line, at, number, nullptr);
        }
    }

    Sink m_sink;
    QString m_folder;
    QByteArray m_path;
    QList<ReportColumn> m_columns;
    std::unique_ptr<lxw_workbook, CloseWorkbook> m_workbook;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_title = nullptr, *m_label = nullptr, *m_value = nullptr, *m_headFormat = nullptr,
               *m_time = nullptr, *m_mono = nullptr, *m_span = nullptr, *m_count = nullptr;
    qint64 m_inSheet = 0;
    int m_sheets = 0;
};

}  // namespace

std::unique_ptr<Writer> xlsxWriter(Sink sink, const QString &folder)
{
    return std::make_unique<XlsxWriter>(std::move(sink), folder);
}

}  // namespace report
