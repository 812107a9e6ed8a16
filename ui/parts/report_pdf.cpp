// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/report_pdf.h"

#include "models/domain/visible_text.h"
#include "ui/parts/dates.h"
#include "ui/parts/pdf_outline.h"
#include "ui/parts/report_pdf_sheet.h"
#include "ui/parts/status_shape.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QPageSize>
#include <QPdfWriter>

#include <optional>

namespace ui {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using report::CellKind;
using report::ReportColumn;
using report::Row;

namespace {

struct PaperText {
    Q_DECLARE_TR_FUNCTIONS(ui::ReportPaper)
};

constexpr double LineHeight = 9.6, RowPadding = 4.4, HeadPadding = 7.4, SectionHeight = 18;
constexpr double CellGap = 8, ShapeRoom = 10;
constexpr double TableTop = paper::Top + 18;
constexpr double TableEnd = paper::Height - paper::Bottom;
constexpr int MostLines = 3;
constexpr int TimeShare = 11;  // printed with the time of day from this share on

// Hands bytes on, keeps the beginning and, once asked to, the end.
class OutputDevice : public QIODevice {
public:
    explicit OutputDevice(report::Sink sink) : m_sink(std::move(sink))
    {
        open(QIODevice::WriteOnly);
    }
    bool isSequential() const override { return true; }
    void keepTail()
    {
        m_keeps = true;
        m_written.tailOffset = m_size;
    }
    const PdfWritten &written() const { return m_written; }
    const Result<void> &done() const { return m_done; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        constexpr qsizetype headSize = 64 * 1024;
        if (m_written.head.size() < headSize)
            m_written.head.append(data, std::min<qint64>(size, headSize - m_written.head.size()));
        if (m_keeps)
            m_written.tail.append(data, size);
        m_size += size;
        if (m_done)
            m_done = m_sink(crypto::viewOf({data, static_cast<std::size_t>(size)}));
        return m_done ? size : -1;
    }

private:
    report::Sink m_sink;
    PdfWritten m_written;
    Result<void> m_done;
    qint64 m_size = 0;
    bool m_keeps = false;
};

struct PrintedColumn {
    ReportColumn column;
    int index = 0;  // in the row
    double left = 0, width = 0;  // points, without the gap
    bool right = false;
    QStringList head = {};
};

// A run of rows under one heading.
struct Section {
    QString title;
    qint64 rows = 0;
    int page = 0;
    double top = 0;
};

QString shownText(const ReportColumn &column, const report::Cell &cell)
{
    const bool withTime = column.kind == CellKind::Time && column.paper >= TimeShare;
    if (withTime)
        return report::cellText(column, cell).left(16).replace(u'T', u' ');
    if (const auto *count = std::get_if<qint64>(&cell); count && column.kind == CellKind::Number)
        return number(*count);
    return report::shortText(column, cell);
}

class PdfWriter : public report::Writer {
public:
    explicit PdfWriter(report::Sink sink) : m_device(std::move(sink)) { }

    Result<void> foresee(const report::Report &report, const Row &row) override
    {
        if (m_columns.isEmpty())
            placeColumns(report);
        const QString section = report.sectionOf(row);
        const bool opens = report.sectionColumn() >= 0
            && (m_sections.isEmpty() || m_sections.last().title != section);
        if (opens)
            m_sections.append({section, 0, 0, 0});
        if (!m_sections.isEmpty())
            ++m_sections.last().rows;
        int lines = 1;
        for (const PrintedColumn &printed : m_columns)
            lines = std::max(lines, int(linesOf(printed, row).size()));
        m_shape.push_back(static_cast<std::uint8_t>(lines | (opens ? Opens : 0)));
        return {};
    }

    Result<void> begin(const report::Report &report) override
    {
        if (m_columns.isEmpty())
            placeColumns(report);
        m_head = report.head();
        m_pdf.emplace(&m_device);
        m_pdf->setResolution(paper::Resolution);
        m_pdf->setPageSize(QPageSize(QPageSize::A4));
        m_pdf->setPageOrientation(QPageLayout::Landscape);
        m_pdf->setPageMargins(QMarginsF(0, 0, 0, 0));
        m_pdf->setTitle(m_head.title);
        m_pdf->setCreator(m_head.program);
        if (!m_painter.begin(&*m_pdf))
            return failed("the first page could not be begun");
        const double after = m_sheet.cover(m_painter, report, unprinted(report));
        m_y = after;
        m_first = after;
        plan();
        if (m_shape.empty()) {
            m_sheet.text(m_painter, paper::Side, m_y + 14, m_sheet.sentence,
                         PaperText::tr("Nothing to report."), m_sheet.colours.muted);
            return m_device.done();
        }
        if (m_tablePage > 0)
            return newPage();
        tableHead();
        return m_device.done();
    }

    Result<void> row(const Row &row) override
    {
        const std::uint8_t shape = m_shape[m_row++];
        const int lines = shape & ~Opens;
        const double height = heightOf(lines);
        const bool opens = shape & Opens;
        if (!fits(m_y, opens, height))
            if (auto turned = newPage(); !turned)
                return turned;
        if (opens)
            sectionHead(m_sections[m_section++]);
        const double base = m_y + RowPadding / 2 + 7.1;
        for (const PrintedColumn &printed : m_columns)
            cell(printed, row, base);
        m_y += height;
        m_sheet.line(m_painter, paper::Side, m_y, paper::Width - paper::Side, m_sheet.colours.grid,
                     0.4);
        return m_device.done();
    }

    Result<void> end() override
    {
        m_sheet.pageFoot(m_painter, m_head, m_page + 1, m_pages);
        m_device.keepTail();
        if (!m_painter.end())
            return m_device.done() ? Result<void>(failed("the last page could not be ended"))
                                   : m_device.done();
        m_pdf.reset();
        QList<Bookmark> bookmarks{{PaperText::tr("Summary"), 0, paper::Height, 0}};
        if (!m_shape.empty())
            bookmarks.append({PaperText::tr("Rows"), m_tablePage,
                              paper::Height - (m_tablePage ? paper::Top : m_first), 0});
        for (const Section &section : m_sections)
            bookmarks.append({u"%1 (%2)"_s.arg(sectionTitle(section), number(section.rows)),
                              section.page, paper::Height - section.top, 1});
        const auto update = outlineUpdate(m_device.written(), bookmarks,
                                          {m_head.title, domain::visibleText(m_head.admin),
                                           m_head.sentence, m_head.anchor.text()});
        if (!update)
            return failed("the bookmarks could not be added");
        m_device.write(*update);
        return m_device.done();
    }

private:
    static constexpr std::uint8_t Opens = 0x80;
    static Error failed(const char *what) { return {ErrorCode::InputOutput, "PDF", what}; }
    static double heightOf(int lines) { return lines * LineHeight + RowPadding; }
    static bool fits(double y, bool opens, double height)
    {
        return y + (opens ? SectionHeight : 0) + height <= TableEnd;
    }

    void placeColumns(const report::Report &report)
    {
        int shares = 0;
        for (const ReportColumn &column : report.columns())
            shares += column.paper;
        double x = paper::Side;
        for (qsizetype i = 0; i < report.columns().size(); ++i) {
            const ReportColumn &column = report.columns()[i];
            if (column.paper == 0)
                continue;
            const double width = paper::Inner * column.paper / std::max(shares, 1);
            const bool right = column.kind == CellKind::Number || column.kind == CellKind::Span;
            const QStringList head =
                m_sheet.head.lines(column.title, ReportSheet::pt(width - CellGap + 2), 2);
            m_headHeight = std::max(m_headHeight, double(head.size()) * LineHeight + HeadPadding);
            m_columns.append({column, int(i), x, width - CellGap, right, head});
            x += width;
        }
    }

    static QString unprinted(const report::Report &report)
    {
        QStringList titles;
        for (const ReportColumn &column : report.columns())
            if (column.paper == 0)
                titles.append(column.title);
        return titles.isEmpty() ? QString()
                                : PaperText::tr("%1: in the XLSX, CSV, HTML and JSON forms of "
                                                "this report, and under the same digest")
                                      .arg(titles.join(u", "_s));
    }

    PrintText &styleOf(const PrintedColumn &printed)
    {
        if (printed.column.kind == CellKind::Hex)
            return m_sheet.mono;
        return printed.column.key == u"name" ? m_sheet.strong : m_sheet.cell;
    }

    QStringList linesOf(const PrintedColumn &printed, const Row &row)
    {
        const auto &cell = row[static_cast<std::size_t>(printed.index)];
        if (std::holds_alternative<std::monostate>(cell))
            return {};
        if (printed.column.kind == CellKind::Status)
            return {QString()};
        const QString text = shownText(printed.column, cell);
        const double width = ReportSheet::pt(printed.width);
        PrintText &style = styleOf(printed);
        if (style.width(text) <= width)
            return {text};
        return style.lines(text, width, MostLines);
    }

    void cell(const PrintedColumn &printed, const Row &row, double base)
    {
        const QColor &ink = m_sheet.colours.text;
        if (printed.column.kind == CellKind::Status) {
            status(printed, row, base);
            return;
        }
        double y = base;
        for (const QString &line : linesOf(printed, row)) {
            if (printed.right)
                m_sheet.textRight(m_painter, printed.left + printed.width, y, styleOf(printed),
                                  line, ink);
            else
                m_sheet.text(m_painter, printed.left, y, styleOf(printed), line, ink);
            y += LineHeight;
        }
    }

    void status(const PrintedColumn &printed, const Row &row, double base)
    {
        const auto *word = std::get_if<QString>(&row[static_cast<std::size_t>(printed.index)]);
        if (!word)
            return;
        for (const auto status :
             {domain::Status::Revoked, domain::Status::Superseded, domain::Status::Expired,
              domain::Status::NotYetValid, domain::Status::Expiring, domain::Status::Valid}) {
            if (*word != QLatin1String(domain::statusWord(status)))
                continue;
            const QColor ink = m_sheet.colours.of(kindOf(status)).ink;
            m_painter.save();
            // The shape is made for 12 px.
            m_painter.translate(ReportSheet::pt(printed.left + 3.2), ReportSheet::pt(base - 2.7));
            m_painter.scale(5.2, 5.2);
            paintStatusShape(m_painter, {-6, -6, 12, 12}, kindOf(status), ink);
            m_painter.restore();
            m_sheet.text(
                m_painter, printed.left + ShapeRoom, base, m_sheet.cell,
                m_sheet.cell.elided(wordOf(status), ReportSheet::pt(printed.width - ShapeRoom)),
                ink);
        }
    }

    void tableHead()
    {
        m_sheet.box(m_painter, {paper::Side - 4, m_y, paper::Inner + 8, m_headHeight},
                    m_sheet.colours.accentTint);
        for (const PrintedColumn &printed : m_columns) {
            // The last line of each stands on the last line of all.
            double base = m_y + m_headHeight - 5.4 - double(printed.head.size() - 1) * LineHeight;
            for (const QString &words : printed.head) {
                if (printed.right)
                    m_sheet.textRight(m_painter, printed.left + printed.width, base, m_sheet.head,
                                      words, m_sheet.colours.text);
                else
                    m_sheet.text(m_painter, printed.left, base, m_sheet.head, words,
                                 m_sheet.colours.text);
                base += LineHeight;
            }
        }
        m_y += m_headHeight;
    }

    static QString sectionTitle(const Section &section)
    {
        return section.title.isEmpty() ? PaperText::tr("none", "heading of rows without a value")
                                       : domain::visibleText(section.title);
    }

    void sectionHead(const Section &section)
    {
        const double base = m_y + 12.4;
        const QString words = sectionTitle(section);
        m_sheet.text(m_painter, paper::Side, base, m_sheet.head, words, m_sheet.colours.accent);
        m_sheet.text(m_painter, paper::Side + m_sheet.head.width(words) / paper::Point + 8, base,
                     m_sheet.note, number(section.rows), m_sheet.colours.muted);
        m_y += SectionHeight;
        m_sheet.line(m_painter, paper::Side, m_y, paper::Width - paper::Side,
                     m_sheet.colours.border);
    }

    // Walks the shapes of all rows as row() will, to know the pages of sections and of the whole.
    void plan()
    {
        m_tablePage = 0;
        double y = m_first + m_headHeight;
        double whole = 0;
        for (std::size_t i = 0; i < m_shape.size() && whole < paper::Height; ++i)
            whole += heightOf(m_shape[i] & ~Opens) + (m_shape[i] & Opens ? SectionHeight : 0);
        // A table is begun below the facts only if enough of it stands there.
        const double room = TableEnd - y;
        if (!m_shape.empty() && whole > room && room < 10 * heightOf(1)) {
            m_tablePage = 1;
            y = TableTop + m_headHeight;
        }
        int page = m_tablePage;
        std::size_t section = 0;
        for (const std::uint8_t shape : m_shape) {
            const double height = heightOf(shape & ~Opens);
            const bool opens = shape & Opens;
            if (!fits(y, opens, height)) {
                ++page;
                y = TableTop + m_headHeight;
            }
            if (opens) {
                Section &begun = m_sections[qsizetype(section++)];
                begun.page = page;
                begun.top = y;
                y += SectionHeight;
            }
            y += height;
        }
        m_pages = page + 1;
    }

    Result<void> newPage()
    {
        m_sheet.pageFoot(m_painter, m_head, m_page + 1, m_pages);
        if (!m_pdf->newPage())
            return m_device.done() ? Result<void>(failed("a page could not be begun"))
                                   : m_device.done();
        ++m_page;
        m_sheet.pageHead(m_painter, m_head);
        m_y = TableTop;
        tableHead();
        return m_device.done();
    }

    OutputDevice m_device;
    ReportSheet m_sheet;
    std::optional<QPdfWriter> m_pdf;
    QPainter m_painter;  // ends before the writer it paints on
    report::Head m_head;
    QList<PrintedColumn> m_columns;
    QList<Section> m_sections;
    std::vector<std::uint8_t> m_shape;  // of each row: lines, and whether a section opens
    std::size_t m_row = 0;
    qsizetype m_section = 0;
    double m_y = 0, m_first = 0;
    double m_headHeight = 0;
    int m_page = 0, m_pages = 1, m_tablePage = 0;
};

}  // namespace

std::unique_ptr<report::Writer> reportPdf(report::Sink sink)
{
    return std::make_unique<PdfWriter>(std::move(sink));
}

}  // namespace ui
