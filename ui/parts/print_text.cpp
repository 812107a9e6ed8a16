// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/print_text.h"

namespace ui {
namespace {

constexpr char16_t Ellipsis = u'…';

QFont fontOf(const QStringList &families, int pixels, QFont::Weight weight)
{
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(pixels);
    font.setWeight(weight);
    font.setKerning(false);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

bool breaksAfter(QChar c)
{
    switch (c.unicode()) {
    case u' ':
    case u'-':
    case u'.':
    case u'/':
    case u'@':
    case u',':
    case u';':
    case u':':
    case u'_':
    case u'=':
        return true;
    default:
        return c.unicode() >= 0x2E80;  // ideographs and kana break anywhere
    }
}

// The character at i, which moves to its last half.
char32_t takeCharacter(QStringView text, qsizetype &i)
{
    const QChar first = text[i];
    if (!first.isHighSurrogate() || i + 1 >= text.size())
        return first.unicode();
    ++i;
    return QChar::surrogateToUcs4(first, text[i]);
}

}  // namespace

PrintText::PrintText(const QStringList &families, int pixels, QFont::Weight weight)
    : m_font(fontOf(families, pixels, weight)), m_metrics(m_font)
{
    m_latin.fill(-1);
}

qreal PrintText::advance(char32_t c)
{
    const auto measure = [this, c] {
        return float(m_metrics.horizontalAdvance(QString::fromUcs4(&c, 1)));
    };
    if (c < m_latin.size()) {
        float &known = m_latin[c];
        if (known < 0)
            known = measure();
        return qreal(known);
    }
    const auto found = m_others.constFind(c);
    return qreal(found != m_others.constEnd() ? *found : *m_others.insert(c, measure()));
}

qreal PrintText::width(QStringView text)
{
    qreal sum = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char32_t c = takeCharacter(text, i);
        sum += advance(c);
    }
    return sum;
}

QString PrintText::elided(const QString &text, qreal width)
{
    qreal sum = 0;
    const qreal room = width - advance(Ellipsis);
    qsizetype fits = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char32_t c = takeCharacter(text, i);
        sum += advance(c);
        if (sum <= room)
            fits = i + 1;
        if (sum > width)
            return text.left(fits).trimmed() + QChar(Ellipsis);
    }
    return text;
}

QStringList PrintText::lines(const QString &text, qreal width, int most)
{
    QStringList made;
    qsizetype begin = 0, chance = -1;
    qreal sum = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype at = i;
        const char32_t c = takeCharacter(text, i);
        sum += advance(c);
        if (sum > width && at > begin) {
            if (made.size() + 1 == most) {
                made.append(elided(text.mid(begin).trimmed(), width));
                return made;
            }
            const qsizetype end = chance > begin ? chance : at;
            made.append(text.mid(begin, end - begin).trimmed());
            begin = end;
            chance = -1;
            sum = this->width(QStringView(text).mid(begin, i + 1 - begin));
        }
        if (breaksAfter(text[at]))
            chance = i + 1;
    }
    if (begin < text.size() || made.isEmpty())
        made.append(text.mid(begin).trimmed());
    return made;
}

}  // namespace ui
