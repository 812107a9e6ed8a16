// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboard_words.h"

#include "ui/parts/dates.h"
#include "ui/parts/status_shape.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace ui {

namespace {

struct DashboardText {
    Q_DECLARE_TR_FUNCTIONS(ui::DashboardText)
};

using report::FigureKind;
using report::ToDo;

int plural(qint64 count)
{
    return int(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

QString sentenceOf(const ToDo &todo)
{
    const int n = plural(todo.count);
    switch (todo.kind) {
    case ToDo::Kind::RevokedStillSeen:
        return DashboardText::tr("%Ln revoked certificate(s) are still in use", nullptr, n);
    case ToDo::Kind::ExpiredStillSeen:
        return DashboardText::tr("%Ln expired certificate(s) are still in use", nullptr, n);
    case ToDo::Kind::Expired:
        return DashboardText::tr("%Ln certificate(s) have expired", nullptr, n);
    case ToDo::Kind::ExpiringNoOwner:
        return DashboardText::tr("%Ln certificate(s) expiring within 30 days have no owner",
                                 nullptr, n);
    case ToDo::Kind::Expiring7:
        return DashboardText::tr("%Ln certificate(s) expire within 7 days", nullptr, n);
    case ToDo::Kind::ParentSignatureWrong:
        return DashboardText::tr("%Ln certificate(s) were not signed by the issuer they name",
                                 nullptr, n);
    case ToDo::Kind::WeakKeys:
        return DashboardText::tr("%Ln certificate(s) rest on weak keys or signatures", nullptr, n);
    case ToDo::Kind::Unmanaged:
        return DashboardText::tr("%Ln certificate(s) are not managed yet", nullptr, n);
    case ToDo::Kind::NoOwner:
        return DashboardText::tr("%Ln certificate(s) have no owner", nullptr, n);
    case ToDo::Kind::StaleCrl:
        return DashboardText::tr("%Ln revocation list(s) have run out", nullptr, n);
    case ToDo::Kind::Plans:
        return DashboardText::tr("%Ln plan(s) failed in part or wait for somebody", nullptr, n);
    }
    return {};
}

QString examplesOf(const ToDo &todo)
{
    if (todo.examples.isEmpty())
        return {};
    const QString names = todo.examples.join(DashboardText::tr(", ", "between names in a list"));
    const qint64 more = todo.count - todo.examples.size();
    return more > 0 ? DashboardText::tr("%1 and %Ln more", nullptr, plural(more)).arg(names)
                    : names;
}

}  // namespace

QString headSentence(const report::Dashboard &dashboard)
{
    const report::Figure &soon = dashboard.of(FigureKind::Expiring30);
    if (dashboard.of(FigureKind::Total).count == 0)
        return DashboardText::tr("Nothing is in this vault yet.");
    if (soon.count == 0)
        return DashboardText::tr("No certificate expires within 30 days.");
    const QString expire =
        DashboardText::tr("%Ln certificate(s) expire within 30 days", nullptr, plural(soon.count));
    if (soon.detail == 0)
        return DashboardText::tr("%1; every one has an owner.", "certificates expire").arg(expire);
    if (soon.detail == soon.count)
        return DashboardText::tr("%1; none has an owner.", "certificates expire").arg(expire);
    return DashboardText::tr("%1: %2 have an owner, %3 need one.", "certificates expire")
        .arg(expire, number(soon.count - soon.detail), number(soon.detail));
}

FigureText figureText(const report::Figure &figure)
{
    const int n = plural(figure.detail);
    const QString count = number(figure.count);
    switch (figure.kind) {
    case FigureKind::Expired:
        return {count, DashboardText::tr("%Ln still in use", nullptr, n)};
    case FigureKind::Expiring7:
        return {count, DashboardText::tr("in 7 days")};
    case FigureKind::Expiring30:
        return {count, DashboardText::tr("in 30 days")};
    case FigureKind::Expiring90:
        return {count, DashboardText::tr("in 90 days")};
    case FigureKind::RevokedStillSeen:
        return {count,
                figure.count == 0 ? DashboardText::tr("none in use")
                                  : DashboardText::tr("oldest for %Ln day(s)", nullptr, n)};
    case FigureKind::Weak:
        return {count, DashboardText::tr("%Ln in authorities", nullptr, n)};
    case FigureKind::NoOwner:
        return {count, DashboardText::tr("from %Ln issuer(s)", nullptr, n)};
    case FigureKind::Unmanaged:
        return {count, DashboardText::tr("+%Ln in 7 days", nullptr, n)};
    case FigureKind::QuantumVulnerable: {
        if (figure.detail == 0)
            return {DashboardText::tr("none"), DashboardText::tr("no certificates yet")};
        const double share = 100.0 * double(figure.count) / double(figure.detail);
        // Never rounded up to "all": 99.96 % is not 100 %.
        const double shown = figure.count < figure.detail ? std::min(share, 99.9) : 100.0;
        return {DashboardText::tr("%1 %", "share")
                    .arg(QLocale().toString(shown, 'f', shown < 100 ? 1 : 0)),
                DashboardText::tr("%1 of %2", "count of all").arg(count, number(figure.detail))};
    }
    case FigureKind::Revoked:
    case FigureKind::Total:
        return {count, QString()};
    }
    return {};
}

TodoVerb todoVerb(ToDo::Kind kind)
{
    switch (kind) {
    case ToDo::Kind::ExpiringNoOwner:
    case ToDo::Kind::NoOwner:
        return TodoVerb::AssignOwner;
    case ToDo::Kind::StaleCrl:
        return TodoVerb::Import;
    case ToDo::Kind::Plans:
        return TodoVerb::ShowPlan;
    default:
        return TodoVerb::Show;
    }
}

TodoText todoText(const ToDo &todo, crypto::UnixTime now)
{
    TodoText text;
    text.sentence = sentenceOf(todo);
    text.object = examplesOf(todo);
    switch (todo.kind) {
    case ToDo::Kind::RevokedStillSeen:
    case ToDo::Kind::ParentSignatureWrong:
        text.kind = StatusKind::Blocking;
        break;
    case ToDo::Kind::ExpiredStillSeen:
    case ToDo::Kind::Expired:
        text.kind = StatusKind::Failed;
        break;
    case ToDo::Kind::Unmanaged:
        text.kind = StatusKind::New;
        break;
    case ToDo::Kind::NoOwner:
        text.kind = StatusKind::Unknown;
        break;
    case ToDo::Kind::ExpiringNoOwner:
    case ToDo::Kind::Expiring7:
    case ToDo::Kind::WeakKeys:
    case ToDo::Kind::StaleCrl:
    case ToDo::Kind::Plans:
        text.kind = StatusKind::Warning;
        break;
    }
    if (todo.kind != ToDo::Kind::StaleCrl && todo.kind != ToDo::Kind::Plans) {
        text.who = !todo.owner.isEmpty() ? todo.owner
            : todo.owners > 0 ? DashboardText::tr("%Ln owner(s)", nullptr, plural(todo.owners))
                              : DashboardText::tr("nobody", "no owner");
    }
    text.late = todo.due == 0 || todo.due <= now;
    text.when = text.late ? DashboardText::tr("now", "due") : relative(todo.due, now);
    switch (todoVerb(todo.kind)) {
    case TodoVerb::Show:
        text.verb = DashboardText::tr("Show in inventory");
        text.verbIcon = QStringLiteral("inventory");
        break;
    case TodoVerb::AssignOwner:
        text.verb = DashboardText::tr("Assign owner…");
        text.verbIcon = QStringLiteral("person");
        break;
    case TodoVerb::Import:
        text.verb = DashboardText::tr("Import newer…");
        text.verbIcon = QStringLiteral("import");
        break;
    case TodoVerb::ShowPlan:
        text.verb = DashboardText::tr("Show plan");
        text.verbIcon = QStringLiteral("checklist");
        break;
    }
    return text;
}

}  // namespace ui
