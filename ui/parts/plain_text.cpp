// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/plain_text.h"

#include "models/domain/visible_text.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

QString visible(const QString &untrusted, int limit)
{
    if (untrusted.size() <= limit)
        return domain::visibleText(untrusted);
    qsizetype end = limit;
    if (untrusted[end - 1].isHighSurrogate())
        --end;
    return domain::visibleText(QStringView(untrusted).left(end))
        + QCoreApplication::translate("ui::PlainText", "… (%n more)", nullptr,
                                      static_cast<int>(untrusted.size() - end));
}

QString visibleName(const QString &dnsName)
{
    const QString shown = visible(dnsName);
    if (!dnsName.contains(QLatin1String("xn--"), Qt::CaseInsensitive))
        return shown;
    // fromAce leaves a name it cannot decode as it is; wildcards are not host names to it.
    const bool wildcard = dnsName.startsWith(QLatin1String("*."));
    const QString host = wildcard ? dnsName.mid(2) : dnsName;
    const QString decoded = QUrl::fromAce(host.toLatin1(), QUrl::IgnoreIDNWhitelist);
    if (decoded.isEmpty() || decoded.compare(host, Qt::CaseInsensitive) == 0)
        return shown;
    return shown + u" ("_s + visible((wildcard ? QStringLiteral("*.") : QString()) + decoded)
        + u")"_s;
}

QString escapedToolTip(const QString &untrusted)
{
    // Qt guesses whether a tooltip is HTML; wrapped and escaped it never has to.
    return u"<span>"_s
        + domain::visibleLines(untrusted).toHtmlEscaped().replace(u'\n', QLatin1String("<br>"))
        + u"</span>"_s;
}

namespace {

QString grouped(const QString &hex, int digits, QChar separator, int groups)
{
    QStringList parts;
    for (qsizetype i = 0; i < hex.size(); i += digits)
        parts.append(hex.mid(i, digits));
    if (groups <= 1 || parts.size() <= groups)
        return parts.join(separator);
    const int tail = groups / 2;
    return parts.mid(0, groups - tail).join(separator) + u" … "_s
        + parts.mid(parts.size() - tail).join(separator);
}

}  // namespace

QString groupedHex(const QString &hex, int groups)
{
    return grouped(hex, 4, u' ', groups);
}

QString colonHex(const QString &hex, int bytes)
{
    return grouped(hex.size() % 2 ? u'0' + hex : hex, 2, u':', bytes);
}

}  // namespace ui
