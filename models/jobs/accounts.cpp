// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/accounts.h"

#include "models/store/vault.h"

#include <QJsonArray>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr auto TestTime = std::chrono::seconds(28);

authorities::Call callOf(JobContext &context)
{
    return {context.vault.clock(), std::chrono::steady_clock::now() + TestTime, context.stop,
            [](const authorities::Order &) { return Result<void>(); }, nullptr};
}

Result<void> changed(JobContext &context, store::Database &database, std::string_view action,
                     const QString &name, const QJsonObject &detail,
                     const std::function<Result<void>(store::Change &)> &act)
{
    auto change = store::Change::begin(context.vault, database);
    if (!change)
        return change.error();
    auto done = act(*change);
    change->touchedAll();  // windows show accounts, too
    if (done)
        done = change->audit(action, name, detail);
    return done ? change->commit() : done;
}

// Never a secret.
QJsonObject auditOf(const store::AccountRow &row)
{
    return {{u"type"_s, row.kind}, {u"url"_s, row.url}, {u"settings"_s, row.settings}};
}

Result<void> dropped(JobContext &context, store::Database &database, const store::AccountRow &row,
                     const QString &why)
{
    return changed(context, database, "authority.remove", row.name, {{u"reason"_s, why}},
                   [&](store::Change &change) { return store::removeAccount(change, row.id); });
}

// `keys` outlives both steps: a token's PIN is asked for once.
Result<QStringList> enrolled(JobContext &context, store::Database &database, SigningKeys &keys,
                             store::AccountRow &row)
{
    auto account = openAccount(context, database, keys, row);
    if (!account)
        return account.error();
    auto secrets = store::accountCredentials(context.vault, database, row.id);
    if (!secrets)
        return secrets.error();
    auto connector = authorities::connectorFor(std::move(*account));
    if (!connector)
        return connector.error();
    authorities::Call call = callOf(context);
    auto change = (*connector)->enrol(call);
    if (!change)
        return change.error();
    if (change->settings.isEmpty() && change->secrets.empty() && change->roots.empty())
        return change->facts;
    QJsonObject settings = row.settings[u"settings"_s].toObject();
    for (auto it = change->settings.begin(); it != change->settings.end(); ++it)
        settings.insert(it.key(), it.value());
    if (change->secrets.empty() && change->roots.empty()
        && settings == row.settings[u"settings"_s].toObject())
        return change->facts;  // it was registered before
    row.settings.insert(u"settings"_s, settings);
    if (!change->roots.empty()) {
        QJsonArray roots;
        for (const crypto::Bytes &root : change->roots)
            roots.append(QString::fromStdString(crypto::toBase64(root)));
        row.settings.insert(u"roots"_s, roots);
    }
    auto all = unpacked(*secrets);
    if (!all)
        return all.error();
    for (auto &[key, secret] : change->secrets)
        all->insert_or_assign(key, std::move(secret));
    auto done = changed(context, database, "authority.enrol", row.name, change->settings,
                        [&](store::Change &open) -> Result<void> {
                            if (auto put = store::putAccount(open, row); !put)
                                return put;
                            return store::putCredentials(open, context.vault, row, packed(*all));
                        });
    return done ? Result<QStringList>(change->facts) : Result<QStringList>(done.error());
}

Result<QStringList> tested(JobContext &context, store::Database &database, SigningKeys &keys,
                           store::AccountRow &row)
{
    auto account = openAccount(context, database, keys, row);
    if (!account)
        return account.error();
    auto connector = authorities::connectorFor(std::move(*account));
    if (!connector)
        return connector.error();
    authorities::Call call = callOf(context);
    const auto found = (*connector)->test(call);
    if (!found)
        return found.error();
    row.abilities = authorities::abilitiesJson(found->abilities);
    row.testedAt = context.vault.clock().now();
    auto done = changed(context, database, "authority.test", row.name, row.abilities,
                        [&](store::Change &change) { return store::putAccount(change, row); });
    return done ? Result<QStringList>(found->facts) : Result<QStringList>(done.error());
}

template <typename Value> Result<QVariant> boxed(Result<Value> value)
{
    if (!value)
        return std::move(value).error();
    return QVariant::fromValue(std::move(*value));
}

}  // namespace

Result<AccountReport> addAccount(JobContext &context, const AccountDraft &draft)
{
    if (draft.name.trimmed().isEmpty() || draft.name != draft.name.trimmed())
        return Error{ErrorCode::InvalidArgument, "the account's name",
                     "it must not be empty, nor begin or end with a space"};
    auto database = context.vault.connect(store::Access::Write);
    if (!database)
        return database.error();
    auto account = accountFrom(draft);
    if (!account)
        return account.error();
    if (const authorities::Kind *kind = authorities::kindNamed(draft.kind); kind && kind->provide) {
        if (auto done = kind->provide(*account); !done)
            return done.error();
    }
    SigningKeys keys;
    if (draft.client != 0) {
        auto identity = identityOf(context, **database, keys, draft.client);
        if (!identity)
            return identity.error();
        account->credentials.identity = std::move(*identity);
    }
    if (auto good = authorities::checkAccount(*account); !good)
        return good.error();
    AccountReport report;
    report.row = rowFrom(draft, *account, context.vault.clock().now());
    const crypto::Secret credentials = packed(account->credentials.secrets);
    auto stored =
        changed(context, **database, "authority.add", draft.name, auditOf(report.row),
                [&](store::Change &change) {
                    return store::addAccount(change, context.vault, report.row, credentials);
                });
    if (!stored)
        return stored.error();
    if (draft.offline)
        return report;
    for (const auto step : {&enrolled, &tested}) {
        const auto facts = step(context, **database, keys, report.row);
        if (!facts) {
            // The cause is what counts; a row that stays behind can be removed by hand.
            (void)dropped(context, **database, report.row,
                          QString::fromStdString(facts.error().detail));
            return facts.error();
        }
        report.facts += *facts;
    }
    return report;
}

Result<AccountReport> testAccount(JobContext &context, const QString &name)
{
    auto database = context.vault.connect(store::Access::Write);
    if (!database)
        return database.error();
    auto row = accountNamed(**database, name);
    if (!row)
        return row.error();
    SigningKeys keys;
    AccountReport report;
    report.row = std::move(*row);
    // One that was added without the network is registered now.
    for (const auto step : {&enrolled, &tested}) {
        const auto facts = step(context, **database, keys, report.row);
        if (!facts)
            return facts.error();
        report.facts += *facts;
    }
    return report;
}

Result<void> removeAccount(JobContext &context, const QString &name)
{
    auto database = context.vault.connect(store::Access::Write);
    if (!database)
        return database.error();
    const auto row = accountNamed(**database, name);
    if (!row)
        return row.error();
    return dropped(context, **database, *row, u"asked for"_s);
}

JobFunction addAccountJob(std::shared_ptr<const AccountDraft> draft)
{
    return [draft](JobContext &context) { return boxed(addAccount(context, *draft)); };
}

JobFunction testAccountJob(const QString &name)
{
    return [name](JobContext &context) { return boxed(testAccount(context, name)); };
}

JobFunction syncAccountJob(const QString &name)
{
    return [name](JobContext &context) { return boxed(syncAccount(context, name)); };
}

JobFunction removeAccountJob(const QString &name)
{
    return [name](JobContext &context) -> Result<QVariant> {
        auto done = removeAccount(context, name);
        return done ? Result<QVariant>(QVariant()) : Result<QVariant>(done.error());
    };
}

}  // namespace jobs
