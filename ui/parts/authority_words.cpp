// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/authority_words.h"

#include <QCoreApplication>

namespace ui {

using namespace Qt::StringLiterals;
using authorities::Abilities;

namespace {

struct AuthorityWords {
    Q_DECLARE_TR_FUNCTIONS(ui::AuthorityWords)
};

QString translated(const QString &english)
{
    return QCoreApplication::translate("authorities", english.toUtf8().constData());
}

QString revokeText(Abilities::Revoke revoke)
{
    switch (revoke) {
    case Abilities::Revoke::Active:
        return AuthorityWords::tr("yes");
    case Abilities::Revoke::Passive:
        return AuthorityWords::tr("passive");
    case Abilities::Revoke::NeedsApproval:
        return AuthorityWords::tr("with approval");
    case Abilities::Revoke::LocalMarkOnly:
        return AuthorityWords::tr("mark here");
    case Abilities::Revoke::No:
        break;
    }
    return AuthorityWords::tr("no");
}

}  // namespace

QString kindTitle(const authorities::Kind &kind)
{
    return translated(kind.title);
}

QString kindTitle(const QString &name)
{
    const authorities::Kind *kind = authorities::kindNamed(name);
    return kind ? kindTitle(*kind) : name;
}

QString kindNote(const authorities::Kind &kind)
{
    QStringList can;
    const Abilities &a = kind.abilities;
    if (a.issue)
        can << AuthorityWords::tr("issues");
    if (a.renew || a.rekey)
        can << AuthorityWords::tr("renews");
    if (a.revoke == Abilities::Revoke::Active || a.revoke == Abilities::Revoke::Passive)
        can << AuthorityWords::tr("revokes");
    else if (a.revoke == Abilities::Revoke::NeedsApproval)
        can << AuthorityWords::tr("revokes after approval");
    if (a.list)
        can << AuthorityWords::tr("lists what it issued");
    if (a.dryRun)
        can << AuthorityWords::tr("tries a request without issuing");
    return can.join(u", "_s);
}

QString fieldTitle(const authorities::Field &field)
{
    QString text = QCoreApplication::translate("authorities", field.words);
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QList<AbilityWord> abilityWords(const Abilities &abilities)
{
    QList<AbilityWord> words;
    const auto add = [&](const QString &title, bool able, const QString &toolTip) {
        words.append({title, able ? AuthorityWords::tr("yes") : AuthorityWords::tr("no"),
                      able ? std::optional(StatusKind::Valid) : std::nullopt, able, toolTip});
    };
    add(AuthorityWords::tr("Issue"), abilities.issue, {});
    add(AuthorityWords::tr("Renew"), abilities.renew,
        AuthorityWords::tr("As an operation of its own; else renewing is issuing again."));
    add(AuthorityWords::tr("New key"), abilities.rekey,
        AuthorityWords::tr("Renewing with a new key."));
    AbilityWord revoke{AuthorityWords::tr("Revoke"),
                       revokeText(abilities.revoke),
                       {},
                       false,
                       AuthorityWords::tr("Passive: it renews no more, but nobody else learns of "
                                          "it. Mark here: only this vault remembers.")};
    revoke.able = abilities.revoke != Abilities::Revoke::No;
    if (abilities.revoke == Abilities::Revoke::Active)
        revoke.kind = StatusKind::Valid;
    else if (revoke.able)
        revoke.kind = StatusKind::Warning;
    words.append(revoke);
    add(AuthorityWords::tr("Hold"), abilities.hold,
        AuthorityWords::tr("Revoke for a while, and take that back."));
    add(AuthorityWords::tr("List"), abilities.list,
        AuthorityWords::tr("Everything it issued; else the inventory comes from discovery."));
    add(AuthorityWords::tr("Changes"), abilities.listChanges,
        AuthorityWords::tr("Only what changed since the last time."));
    add(AuthorityWords::tr("Dry run"), abilities.dryRun,
        AuthorityWords::tr("It checks a request without issuing."));
    add(AuthorityWords::tr("May wait"), abilities.asynchronous,
        AuthorityWords::tr("Issuing may wait for a person or a queue; the plan goes on later."));
    return words;
}

QStringList abilityCatches(const Abilities &abilities)
{
    QStringList catches;
    if (!abilities.issue)
        catches << AuthorityWords::tr("It issues nothing through this protocol.");
    if (!abilities.list)
        catches << AuthorityWords::tr("It cannot list what it issued: the inventory knows what "
                                      "this vault ordered, and what discovery finds.");
    switch (abilities.revoke) {
    case Abilities::Revoke::No:
        catches << AuthorityWords::tr("It takes no revocations: revoke at the authority itself.");
        break;
    case Abilities::Revoke::Passive:
        catches << AuthorityWords::tr(
            "Revoking there is passive: it renews no more, but its lists do not say so.");
        break;
    case Abilities::Revoke::NeedsApproval:
        catches << AuthorityWords::tr("A person there must agree to a revocation.");
        break;
    case Abilities::Revoke::LocalMarkOnly:
        catches << AuthorityWords::tr(
            "Revoking only leaves a mark in this vault: tell the authority yourself.");
        break;
    case Abilities::Revoke::Active:
        break;
    }
    if (abilities.asynchronous)
        catches << AuthorityWords::tr("Issuing may take its time: the plan waits and goes on.");
    if (abilities.ownSubject)
        catches << AuthorityWords::tr("It writes the subject itself: only names are taken.");
    if (abilities.ownLifetime)
        catches << AuthorityWords::tr("It decides how long a certificate lasts.");
    if (!abilities.nameTypes.isEmpty())
        catches << AuthorityWords::tr("It vouches only for names of these kinds: %1.")
                       .arg(abilities.nameTypes.join(u", "_s));
    if (!abilities.keyTypes.isEmpty())
        catches << AuthorityWords::tr("It takes keys of these kinds: %1.")
                       .arg(abilities.keyTypes.join(u", "_s));
    return catches;
}

}  // namespace ui
