// SPDX-License-Identifier: GPL-3.0-or-later
// The paper of report_pdf.cpp: sizes, fonts and colours, and what is drawn with them. Lengths are
// device units of a tenth of a point.
#pragma once

#include "models/report/report.h"
#include "ui/parts/print_text.h"
#include "ui/parts/theme.h"

#include <QPainter>
#include <QRectF>

namespace ui {

namespace paper {
inline constexpr int Resolution = 720;  // device units per inch
inline constexpr double Point = 10;
// A4 lying, in points.
inline constexpr double Width = 842, Height = 595;
inline constexpr double Side = 36, Top = 34, Bottom = 36;
inline constexpr double Inner = Width - 2 * Side;
}  // namespace paper

class ReportSheet {
public:
    ReportSheet();

    PrintText title, sentence, head, note, cell, strong, figure, mono;
    const Tokens &colours = lightTokens();

    static double pt(double points) { return points * paper::Point; }
    // Baseline text; x, y in points.
    void text(QPainter &painter, double x, double y, PrintText &style, const QString &text,
              const QColor &colour) const;
    void textRight(QPainter &painter, double right, double y, PrintText &style, const QString &text,
                   const QColor &colour) const;
    void line(QPainter &painter, double x1, double y, double x2, const QColor &colour,
              double width = 0.5) const;
    void box(QPainter &painter, const QRectF &points, const QColor &fill,
             const QColor &border = QColor()) const;

    // Head of every page after the first; foot of every page.
    void pageHead(QPainter &painter, const report::Head &head);
    void pageFoot(QPainter &painter, const report::Head &head, int page, int pages);
    // Title, facts and charts. Returns where the next may begin.
    double cover(QPainter &painter, const report::Report &report, const QString &unprinted);

private:
    double facts(QPainter &painter, const report::Head &head, double top, const QString &unprinted);
    void lyingBars(QPainter &painter, const report::Chart &chart, const QRectF &area);
    void uprightBars(QPainter &painter, const report::Chart &chart, const QRectF &area);
};

}  // namespace ui
