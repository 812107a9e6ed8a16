// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/acme_account.h"

#include "crypto/keys/private_key.h"
#include "models/authorities/acme.h"
#include "models/store/vault.h"

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr auto Time = std::chrono::seconds(28);
constexpr QLatin1StringView Current("account-key"), Next("next-account-key");

struct Opened {
    std::unique_ptr<store::Database> database;
    store::AccountRow row;
    authorities::Account account;
};

Result<Opened> opened(JobContext &context, const QString &name)
{
    auto database = context.vault.connect(store::Access::Write);
    if (!database)
        return database.error();
    auto row = accountNamed(**database, name);
    if (!row)
        return row.error();
    if (row->kind != u"acme")
        return Error{ErrorCode::InvalidArgument, "the account \"" + name.toStdString() + '"',
                     "only ACME knows this"};
    SigningKeys keys;
    auto account = openAccount(context, **database, keys, *row);
    if (!account)
        return account.error();
    return Opened{std::move(*database), std::move(*row), std::move(*account)};
}

Result<std::unique_ptr<authorities::Connector>> connectorOf(const authorities::Account &account,
                                                            const crypto::Secret *key = nullptr)
{
    authorities::Account copy;
    copy.name = account.name;
    copy.kind = account.kind;
    copy.url = account.url;
    copy.trust = account.trust;
    copy.proxy = account.proxy;
    copy.addresses = account.addresses;
    copy.limits = account.limits;
    copy.settings = account.settings;
    for (const auto &[name, secret] : account.credentials.secrets)
        copy.credentials.secrets.emplace(name, secret.clone());
    if (key)
        copy.credentials.secrets.insert_or_assign(QString(Current), key->clone());
    return authorities::Acme::open(std::move(copy));
}

authorities::Acme &acme(authorities::Connector &connector)
{
    return static_cast<authorities::Acme &>(connector);
}

authorities::Call callOf(JobContext &context)
{
    return {context.vault.clock(), std::chrono::steady_clock::now() + Time, context.stop,
            [](const authorities::Order &) { return Result<void>(); }, nullptr};
}

Result<void> stored(JobContext &context, Opened &open, std::string_view action,
                    const QJsonObject &detail)
{
    auto change = store::Change::begin(context.vault, *open.database);
    if (!change)
        return change.error();
    auto done = store::putAccount(*change, open.row);
    if (done)
        done = store::putCredentials(*change, context.vault, open.row,
                                     packed(open.account.credentials.secrets));
    change->touchedAll();
    if (done)
        done = change->audit(action, open.row.name, detail);
    return done ? change->commit() : done;
}

}  // namespace

Result<void> changeContacts(JobContext &context, const QString &name, const QStringList &contacts)
{
    auto open = opened(context, name);
    if (!open)
        return open.error();
    auto connector = connectorOf(open->account);
    if (!connector)
        return connector.error();
    authorities::Call call = callOf(context);
    if (auto done = acme(**connector).updateContacts(contacts, call); !done)
        return done;
    QJsonObject settings = open->row.settings[u"settings"_s].toObject();
    settings.insert(u"contact"_s, contacts.join(u' '));
    open->row.settings.insert(u"settings"_s, settings);
    return stored(context, *open, "authority.contact", {{u"contact"_s, contacts.join(u' ')}});
}

Result<void> rollAccountKey(JobContext &context, const QString &name)
{
    auto open = opened(context, name);
    if (!open)
        return open.error();
    auto &secrets = open->account.credentials.secrets;
    if (!secrets.contains(Next)) {
        const auto fresh = crypto::PrivateKey::generate({"EC P-256"});
        if (!fresh)
            return fresh.error();
        secrets.emplace(QString(Next), fresh->pkcs8());
        if (auto kept = stored(context, *open, "authority.new-key", {{u"state"_s, u"made"_s}});
            !kept)
            return kept;
    }
    const auto next = crypto::PrivateKey::open(secrets.at(Next));
    if (!next)
        return next.error();
    auto connector = connectorOf(open->account);
    if (!connector)
        return connector.error();
    authorities::Call call = callOf(context);
    if (auto rolled = acme(**connector).rollOver(*next, call); !rolled) {
        // It may have heard of it the last time already: then it knows the new key.
        auto other = connectorOf(open->account, &secrets.at(Next));
        if (!other)
            return other.error();
        authorities::Call again = callOf(context);
        if (const auto known = (*other)->test(again); !known)
            return rolled;
    }
    secrets.insert_or_assign(QString(Current), secrets.at(Next).clone());
    secrets.erase(Next);
    return stored(context, *open, "authority.new-key", {{u"state"_s, u"in use"_s}});
}

Result<void> deactivateAccount(JobContext &context, const QString &name)
{
    auto open = opened(context, name);
    if (!open)
        return open.error();
    const auto waiting = store::ordersAt(*open->database, open->row.id);
    if (!waiting)
        return waiting.error();
    if (*waiting > 0)
        return Error{ErrorCode::NotPermitted, "deactivating the account",
                     std::to_string(*waiting)
                         + " orders are on their way there; run or cancel their plans first"};
    auto connector = connectorOf(open->account);
    if (!connector)
        return connector.error();
    authorities::Call call = callOf(context);
    if (auto done = acme(**connector).deactivate(call); !done)
        return done;
    return removeAccount(context, name);
}

}  // namespace jobs
