// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/visible_text.h"

#include <QChar>

#include <algorithm>

namespace domain {

using namespace Qt::StringLiterals;

namespace {

// Beyond the general categories Cc, Cf, Cs, Zl and Zp: characters that show nothing or move others,
// though Unicode files them as letters or marks.
bool isDeceptive(char32_t c)
{
    switch (c) {
    case 0x034F:  // combining grapheme joiner
    case 0x115F:
    case 0x1160:
    case 0x17B4:
    case 0x17B5:
    case 0x3164:
    case 0xFFA0:  // Hangul and Khmer fillers: letters without a shape
        return true;
    default:
        return c >= 0xFE00 && c <= 0xFE0F;  // variation selectors
    }
}

bool mustShow(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return isDeceptive(c);
    }
}

// Most text: nothing in it can hide.
bool isPlain(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7F; });
}

QString visible(QStringView untrusted, bool keepLines)
{
    if (isPlain(untrusted))
        return untrusted.toString();
    QString out;
    out.reserve(untrusted.size());
    for (qsizetype i = 0; i < untrusted.size(); ++i) {
        char32_t c = untrusted[i].unicode();
        qsizetype units = 1;
        if (QChar::isHighSurrogate(c) && i + 1 < untrusted.size()
            && untrusted[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(untrusted[i], untrusted[i + 1]);
            units = 2;
        }
        if (mustShow(c) && !(keepLines && (c == U'\n' || c == U'\t')))
            out += u"<U+%1>"_s.arg(QString::number(c, 16).toUpper().rightJustified(4, u'0'));
        else
            out += untrusted.mid(i, units);
        i += units - 1;
    }
    return out;
}

}  // namespace

QString visibleText(QStringView untrusted)
{
    return visible(untrusted, false);
}

QString visibleLines(QStringView untrusted)
{
    return visible(untrusted, true);
}

}  // namespace domain
