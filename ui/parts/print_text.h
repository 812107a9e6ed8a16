// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of text on paper, found quickly: widths are sums of remembered advances (the font has no
// kerning), and only what is no plain alphabet is asked of the font engine.
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QString>
#include <QStringList>

#include <array>

namespace ui {

class PrintText {
public:
    // Pixels are device units. `families` as QFont::setFamilies.
    PrintText(const QStringList &families, int pixels, QFont::Weight weight);

    const QFont &font() const { return m_font; }
    qreal ascent() const { return m_metrics.ascent(); }
    qreal width(QStringView text);
    QString elided(const QString &text, qreal width);
    // Broken after spaces and the marks of names and addresses, else anywhere; the last of `most`
    // lines is elided.
    QStringList lines(const QString &text, qreal width, int most);

private:
    qreal advance(char32_t c);
    QFont m_font;
    QFontMetricsF m_metrics;
    std::array<float, 0x250> m_latin;
    QHash<char32_t, float> m_others;
};

}  // namespace ui
