// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/authorities/connector.h"

#include <QJsonArray>

namespace authorities {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr std::pair<Abilities::Revoke, const char *> RevokeWords[] = {
    {Abilities::Revoke::No, "no"},
    {Abilities::Revoke::Active, "active"},
    {Abilities::Revoke::Passive, "passive"},
    {Abilities::Revoke::NeedsApproval, "needs-approval"},
    {Abilities::Revoke::LocalMarkOnly, "local-mark-only"}};

constexpr std::pair<const char *, bool Abilities::*> Flags[] = {
    {"issue", &Abilities::issue},
    {"renew", &Abilities::renew},
    {"rekey", &Abilities::rekey},
    {"hold", &Abilities::hold},
    {"list", &Abilities::list},
    {"list_changes", &Abilities::listChanges},
    {"dry_run", &Abilities::dryRun},
    {"asynchronous", &Abilities::asynchronous},
    {"eab", &Abilities::externalAccountBinding},
    {"own_subject", &Abilities::ownSubject},
    {"own_lifetime", &Abilities::ownLifetime}};

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const auto &one : value.toArray())
        texts.append(one.toString());
    return texts;
}

Error cannot(const char *what)
{
    return {ErrorCode::Unsupported, "the authority", what};
}

}  // namespace

const char *revokeWord(Abilities::Revoke revoke)
{
    for (const auto &[value, word] : RevokeWords) {
        if (value == revoke)
            return word;
    }
    return "no";
}

QJsonObject abilitiesJson(const Abilities &abilities)
{
    QJsonObject json;
    for (const auto &[word, flag] : Flags)
        json.insert(QLatin1StringView(word), abilities.*flag);
    json.insert(u"revoke"_s, QLatin1StringView(revokeWord(abilities.revoke)));
    json.insert(u"name_types"_s, QJsonArray::fromStringList(abilities.nameTypes));
    json.insert(u"key_types"_s, QJsonArray::fromStringList(abilities.keyTypes));
    json.insert(u"profiles"_s, QJsonArray::fromStringList(abilities.profiles));
    return json;
}

Abilities abilitiesOf(const QJsonObject &json)
{
    Abilities abilities;
    for (const auto &[word, flag] : Flags)
        abilities.*flag = json[QLatin1StringView(word)].toBool();
    for (const auto &[value, word] : RevokeWords) {
        if (json[u"revoke"_s].toString() == QLatin1StringView(word))
            abilities.revoke = value;
    }
    abilities.nameTypes = textsOf(json[u"name_types"_s]);
    abilities.keyTypes = textsOf(json[u"key_types"_s]);
    abilities.profiles = textsOf(json[u"profiles"_s]);
    return abilities;
}

const crypto::Secret *Credentials::find(const QString &name) const
{
    const auto found = secrets.find(name);
    return found == secrets.end() || found->second.empty() ? nullptr : &found->second;
}

Result<Revoked> Connector::revoke(const Revocation &, Call &)
{
    return cannot("it takes no revocations through this protocol");
}

Result<Page> Connector::list(const QByteArray &, Call &)
{
    return cannot("it cannot list what it issued; discovery finds certificates");
}

Result<std::optional<RenewalWindow>> Connector::renewalWindow(const crypto::Bytes &, Call &)
{
    return std::optional<RenewalWindow>();
}

Result<AccountChange> Connector::enrol(Call &)
{
    return AccountChange{};
}

}  // namespace authorities
