// SPDX-License-Identifier: GPL-3.0-or-later
// One HTML file with everything in it: no script, nothing fetched, readable in the dark, and with
// repeated table heads when it is printed.
#include "models/domain/visible_text.h"
#include "models/report/text_sink.h"

#include <QCoreApplication>

#include <algorithm>

namespace report {

using namespace Qt::StringLiterals;
using crypto::Result;

namespace {

constexpr auto Style = R"css(
:root{color-scheme:light dark;--ground:#f3f4f6;--panel:#fff;--head:#f8f9fb;--line:#d9dde4;--text:#1a1f27;
--muted:#596273;--accent:#2355c4;--bar:#0070bc;--past:#ab849f;--good:#176d3e;--warn:#8f5600;--bad:#bd2029;--gone:#a01f6b}
@media(prefers-color-scheme:dark){:root{--ground:#14171c;--panel:#1c2026;--head:#22272f;--line:#343b46;--text:#e5e8ed;
--muted:#9da6b4;--accent:#8db0ff;--bar:#5ebdf2;--past:#b05138;--good:#4fc48b;--warn:#edb13a;--bad:#ff8078;--gone:#f07fb8}}
*{box-sizing:border-box}
body{margin:0;padding:24px;background:var(--ground);color:var(--text);font:13px/1.45 Inter,"Noto Sans","Noto Sans CJK JP",sans-serif}
h1{font-size:20px;line-height:28px;margin:0}h2{font-size:14px;margin:0 0 12px}
p{margin:4px 0 16px;color:var(--muted)}
section{background:var(--panel);border:1px solid var(--line);border-radius:6px;padding:16px;margin:0 0 16px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 24px;margin:0}
dt{color:var(--muted)}dd{margin:0;overflow-wrap:anywhere}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(360px,1fr));gap:16px}
.charts section{margin:0}
svg{width:100%;height:auto;display:block}svg text{fill:var(--text);font-size:11px}svg .muted{fill:var(--muted)}
.wide{overflow-x:auto;padding:0;margin-top:16px}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;padding:5px 10px;border-bottom:1px solid var(--line);vertical-align:top}
th{position:sticky;top:0;background:var(--head);color:var(--muted);font-size:12px;white-space:nowrap}
td{max-width:360px;overflow-wrap:anywhere}
.n{text-align:right;font-variant-numeric:tabular-nums}.t{white-space:nowrap;font-variant-numeric:tabular-nums}
.h{font:12px "JetBrains Mono","Noto Sans Mono",monospace;min-width:180px}
.e{color:var(--muted)}
.valid{color:var(--good)}.expiring,.not-yet-valid{color:var(--warn)}.expired{color:var(--bad)}.revoked{color:var(--gone)}
@media print{body{padding:0;background:#fff}thead{display:table-header-group}tr{break-inside:avoid}
section{border:0;padding:0}.wide{overflow:visible}th{position:static}td,th{padding:2px 5px;font-size:9px}}
)css";

QString tr(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

QByteArray escaped(const QString &text)
{
    return domain::visibleText(text).toHtmlEscaped().toUtf8();
}

QByteArray lyingBars(const Chart &chart)
{
    constexpr int row = 24, left = 150, wide = 250;
    qint64 most = 1;
    for (const ChartBar &bar : chart.bars)
        most = std::max(most, bar.count);
    QByteArray svg = u"<svg viewBox=\"0 0 470 %1\" role=\"img\" aria-label=\"%2\">"_s
                         .arg(row * chart.bars.size())
                         .arg(chart.title.toHtmlEscaped())
                         .toUtf8();
    int y = 0;
    for (const ChartBar &bar : chart.bars) {
        const double width = std::max(1.0, double(bar.count) / double(most) * wide);
        QString label = domain::visibleText(bar.label);
        if (label.size() > 24)
            label = label.left(23) + u'…';
        svg += u"<text x=\"%1\" y=\"%2\" text-anchor=\"end\">%3</text>"_s.arg(left - 10)
                   .arg(y + 15)
                   .arg(label.toHtmlEscaped())
                   .toUtf8();
        svg +=
            u"<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"14\" rx=\"2\" fill=\"var(--bar)\"/>"_s
                .arg(left)
                .arg(y + 4)
                .arg(width, 0, 'f', 1)
                .toUtf8();
        svg +=
            u"<text x=\"%1\" y=\"%2\" class=\"muted\">%3</text>"_s.arg(left + width + 6, 0, 'f', 1)
                .arg(y + 15)
                .arg(bar.count)
                .toUtf8();
        y += row;
    }
    return svg + "</svg>";
}

QByteArray uprightBars(const Chart &chart)
{
    constexpr double high = 110, wide = 470;
    qint64 most = 1;
    for (const ChartBar &bar : chart.bars)
        most = std::max(most, bar.count);
    const double step = wide / double(chart.bars.size());
    QByteArray svg = u"<svg viewBox=\"0 0 470 160\" role=\"img\" aria-label=\"%1\">"_s
                         .arg(chart.title.toHtmlEscaped())
                         .toUtf8();
    double x = 0;
    for (qsizetype i = 0; i < chart.bars.size(); ++i, x += step) {
        const ChartBar &bar = chart.bars[i];
        const double height =
            bar.count == 0 ? 0 : std::max(1.0, double(bar.count) / double(most) * high);
        svg += u"<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" fill=\"var(--%5)\"/>"_s
                   .arg(x + step * 0.15, 0, 'f', 1)
                   .arg(16 + high - height, 0, 'f', 1)
                   .arg(step * 0.7, 0, 'f', 1)
                   .arg(height, 0, 'f', 1)
                   .arg(bar.past ? u"past"_s : u"bar"_s)
                   .toUtf8();
        if (bar.count > 0 && (step > 24 || bar.count == most))
            svg += u"<text x=\"%1\" y=\"%2\" text-anchor=\"middle\" class=\"muted\">%3</text>"_s
                       .arg(x + step / 2, 0, 'f', 1)
                       .arg(12 + high - height, 0, 'f', 1)
                       .arg(bar.count)
                       .toUtf8();
        if (i % std::max<qsizetype>(1, qsizetype(56 / step) + 1) == 0)
            svg += u"<text x=\"%1\" y=\"148\" class=\"muted\">%2</text>"_s.arg(x, 0, 'f', 1)
                       .arg(bar.label.toHtmlEscaped())
                       .toUtf8();
    }
    return svg
        + u"<line x1=\"0\" y1=\"%1\" x2=\"470\" y2=\"%1\" stroke=\"var(--line)\"/></svg>"_s
              .arg(16 + high)
              .toUtf8();
}

class HtmlWriter : public Writer {
public:
    explicit HtmlWriter(Sink sink) : m_out(std::move(sink)) { }

    Result<void> begin(const Report &report) override
    {
        m_columns = report.columns();
        const Head &head = report.head();
        QByteArray page = "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">"
                          "<meta http-equiv=\"Content-Security-Policy\" "
                          "content=\"default-src 'none'; style-src 'unsafe-inline'\">"
                          "<meta name=\"viewport\" content=\"width=device-width\"><title>"
            + escaped(head.title + u" – "_s + head.vaultName) + "</title><style>" + Style
            + "</style></head><body>\n<h1>" + escaped(head.title) + "</h1><p>"
            + escaped(head.sentence) + "</p>\n<section><dl>";
        for (const auto &[label, value] : headLines(head))
            page += "<dt>" + escaped(label) + "</dt><dd>" + escaped(value) + "</dd>";
        page += "</dl></section>\n";
        if (!report.drawn().isEmpty()) {
            page += "<div class=\"charts\">";
            for (const Chart &chart : report.drawn())
                page += "<section><h2>" + escaped(chart.title) + "</h2>"
                    + (chart.months ? uprightBars(chart) : lyingBars(chart)) + "</section>";
            page += "</div>\n";
        }
        page += "<section class=\"wide\"><table><thead><tr>";
        for (const ReportColumn &column : m_columns)
            page += "<th" + cssClass(column, true) + '>' + escaped(column.title) + "</th>";
        return m_out.put(page + "</tr></thead><tbody>\n");
    }

    Result<void> row(const Row &row) override
    {
        QByteArray line = "<tr>";
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            const ReportColumn &column = m_columns[i];
            const Cell &cell = row[static_cast<std::size_t>(i)];
            line += "<td" + cssClass(column, false) + '>';
            if (column.kind == CellKind::Status)
                line += "<span class=\"" + escaped(cellText(column, cell)) + "\">"
                    + escaped(cellText(column, cell)) + "</span>";
            else if (const auto *text = std::get_if<QString>(&cell))
                line += escaped(*text);
            else
                line += (column.kind == CellKind::Time ? cellText(column, cell)
                                                       : shortText(column, cell))
                            .toUtf8();
            line += "</td>";
        }
        ++m_rows;
        return m_out.put(line + "</tr>\n");
    }

    Result<void> end() override
    {
        if (m_rows == 0) {
            const QString none = tr("Nothing to report.");
            if (auto done = m_out.put(
                    u"<tr><td class=\"e\" colspan=\"%1\">%2</td></tr>"_s.arg(m_columns.size())
                        .arg(none.toHtmlEscaped())
                        .toUtf8());
                !done)
                return done;
        }
        if (auto done = m_out.put("</tbody></table></section></body></html>\n"); !done)
            return done;
        return m_out.flush();
    }

private:
    static QByteArray cssClass(const ReportColumn &column, bool head)
    {
        switch (column.kind) {
        case CellKind::Number:
        case CellKind::Span:
            return " class=\"n\"";
        case CellKind::Time:
            return head ? "" : " class=\"t\"";
        case CellKind::Hex:
            return head ? "" : " class=\"h\"";
        default:
            return "";
        }
    }

    TextSink m_out;
    QList<ReportColumn> m_columns;
    qint64 m_rows = 0;
};

}  // namespace

std::unique_ptr<Writer> htmlWriter(Sink sink)
{
    return std::make_unique<HtmlWriter>(std::move(sink));
}

}  // namespace report
