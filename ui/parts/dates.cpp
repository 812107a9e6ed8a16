// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/dates.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace ui {

namespace {

constexpr qint64 Hour = 3600, Day = 24 * Hour;

QString text(const char *source, qint64 n = -1)
{
    return QCoreApplication::translate("ui::Dates", source, nullptr, static_cast<int>(n));
}

QDateTime local(UnixTime at)
{
    return QDateTime::fromSecsSinceEpoch(at);
}

}  // namespace

QString relative(UnixTime at, UnixTime now)
{
    const qint64 distance = at - now;
    const qint64 length = qAbs(distance);
    const bool past = distance < 0;
    if (length < Hour) {
        const qint64 minutes = qMax<qint64>(1, length / 60);
        return past ? text(QT_TRANSLATE_N_NOOP("ui::Dates", "%n minute(s) ago"), minutes)
                    : text(QT_TRANSLATE_N_NOOP("ui::Dates", "in %n minute(s)"), minutes);
    }
    if (length < 2 * Day) {
        const qint64 hours = length / Hour;
        return past ? text(QT_TRANSLATE_N_NOOP("ui::Dates", "%n hour(s) ago"), hours)
                    : text(QT_TRANSLATE_N_NOOP("ui::Dates", "in %n hour(s)"), hours);
    }
    const qint64 days = length / Day;
    if (days < 10 * 365) {
        return past ? text(QT_TRANSLATE_N_NOOP("ui::Dates", "%n day(s) ago"), days)
                    : text(QT_TRANSLATE_N_NOOP("ui::Dates", "in %n day(s)"), days);
    }
    const qint64 years = days / 365;
    return past ? text(QT_TRANSLATE_N_NOOP("ui::Dates", "%n year(s) ago"), years)
                : text(QT_TRANSLATE_N_NOOP("ui::Dates", "in %n year(s)"), years);
}

QString day(UnixTime at)
{
    const QLocale locale;
    const QDate date = local(at).date();
    if (locale.language() == QLocale::English)
        return locale.toString(date, QStringLiteral("d MMM yyyy"));
    return locale.toString(date, QLocale::ShortFormat);
}

QString moment(UnixTime at)
{
    const QDateTime when = local(at);
    const int offset = when.offsetFromUtc();
    QString zone = QStringLiteral("UTC");
    if (offset != 0) {
        zone += offset > 0 ? u'+' : u'-';
        zone += QString::number(qAbs(offset) / 3600);
        if (offset % 3600)
            zone += u':' + QString::number(qAbs(offset) % 3600 / 60).rightJustified(2, u'0');
    }
    return day(at) + u' ' + when.time().toString(QStringLiteral("HH:mm")) + u' ' + zone;
}

QString brief(UnixTime at, UnixTime now)
{
    const QDateTime when = local(at), today = local(now);
    const QString clock = when.time().toString(QStringLiteral("HH:mm"));
    const qint64 days = when.date().daysTo(today.date());
    if (days == 0)
        return clock;
    if (days > 0 && days < 7)
        return QLocale().dayName(when.date().dayOfWeek()) + u' ' + clock;
    return day(at);
}

std::optional<StatusKind> expiryKind(UnixTime notAfter, UnixTime now, int nearDays)
{
    if (notAfter < now)
        return StatusKind::Failed;
    if (notAfter - now <= nearDays * Day)
        return StatusKind::Warning;
    return {};
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString duration(qint64 milliseconds)
{
    if (milliseconds < 1000)
        return text(QT_TRANSLATE_NOOP("ui::Dates", "%1 ms")).arg(number(milliseconds));
    const double seconds = double(milliseconds) / 1000;
    if (seconds < 10)
        return text(QT_TRANSLATE_NOOP("ui::Dates", "%1 s"))
            .arg(QLocale().toString(seconds, 'f', 1));
    const qint64 whole = qRound64(seconds);
    if (whole < 60)
        return text(QT_TRANSLATE_NOOP("ui::Dates", "%1 s")).arg(number(whole));
    return text(QT_TRANSLATE_NOOP("ui::Dates", "%1 min %2 s"))
        .arg(number(whole / 60), number(whole % 60));
}

}  // namespace ui
