// SPDX-License-Identifier: GPL-3.0-or-later
// issue | renew
#include "app/command_plan.h"
#include "app/commands.h"

#include "models/jobs/issue.h"
#include "models/jobs/read_certificates.h"
#include "models/jobs/renew.h"
#include "models/store/account_store.h"
#include "models/store/key_store.h"

#include <QFile>

namespace app {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using Takes = OptionSpec::Takes;

namespace {

// --days N, from 1 to 36500. An empty Result value: not given.
Result<std::optional<int>> daysFrom(const Arguments &arguments)
{
    const auto text = arguments.value(u"days"_s);
    if (!text)
        return std::optional<int>();
    bool ok = false;
    const int days = text->toInt(&ok);
    if (!ok || days < 1 || days > 36500)
        return Error{ErrorCode::InvalidArgument, "--days", "a number from 1 to 36500"};
    return std::optional<int>(days);
}

Result<domain::MetadataPatch> metadataFrom(const Arguments &arguments)
{
    domain::MetadataPatch patch;
    patch.owner = arguments.value(u"owner"_s);
    patch.environment = arguments.value(u"environment"_s);
    patch.addTags = arguments.values(u"tag"_s);
    return patch;
}

// How names are shown to be ours, where an ACME authority asks.
QJsonObject orderFrom(const Arguments &arguments)
{
    QJsonObject order;
    for (const QString &key : {u"challenge"_s, u"solver"_s, u"preferred-chain"_s}) {
        if (const auto value = arguments.value(key))
            order.insert(key, *value);
    }
    return order;
}

// The key of an authority signs for it and for nothing else.
Result<std::int64_t> existingKey(store::Database &reader, const QString &word)
{
    const std::string object = "the key \"" + word.toStdString() + '"';
    const auto key = store::keyNamed(reader, word);
    if (!key)
        return key.error();
    if (!*key)
        return Error{ErrorCode::NotFound, object, "\"key list\" shows what there is"};
    const auto signs = store::signsForAuthority(reader, (*key)->id);
    if (!signs)
        return signs.error();
    if (*signs)
        return Error{ErrorCode::NotPermitted, object, "it signs for an authority of this vault"};
    return (*key)->id;
}

Exit issue(CommandContext &context)
{
    const Arguments &arguments = context.arguments();
    const auto authority = arguments.value(u"authority"_s);
    if (!authority)
        return context.usage(u"say who signs: --authority NAME"_s);
    jobs::IssueDraft draft;
    draft.authority = *authority;
    draft.profile = arguments.value(u"profile"_s).value_or(QString());
    draft.order = orderFrom(arguments);
    draft.subject = arguments.value(u"subject"_s).value_or(QString());
    draft.names = arguments.values(u"san"_s);
    draft.justification = arguments.value(u"justify"_s).value_or(QString());
    const auto days = daysFrom(arguments);
    if (!days)
        return context.fail(days.error());
    draft.days = *days;
    const auto metadata = metadataFrom(arguments);
    if (!metadata)
        return context.fail(metadata.error());
    draft.metadata = *metadata;
    const auto csr = arguments.value(u"csr"_s);
    const auto existing = arguments.value(u"existing-key"_s);
    if (int(csr.has_value()) + int(arguments.has(u"key"_s)) + int(existing.has_value()) > 1)
        return context.usage(u"--csr and --existing-key bring their own key; leave --key out"_s);
    if (csr) {
        auto request = jobs::readRequest(*csr);
        if (!request)
            return context.fail(request.error());
        draft.request = std::move(*request);
    } else if (!existing) {
        draft.key = arguments.value(u"key"_s).value_or(u"ecdsa-p256"_s);
    }
    if (!csr && draft.subject.isEmpty() && draft.names.isEmpty())
        return context.usage(u"say for whom: --subject DN, --san TYPE:VALUE, or --csr FILE"_s);
    return planAndCarryOut(
        context, Asks::Never, [&](store::Database &reader) -> Result<domain::Plan> {
            if (existing) {
                const auto key = existingKey(reader, *existing);
                if (!key)
                    return key.error();
                draft.keptKey = *key;
            }
            const auto account = store::account(reader, draft.authority);
            if (!account)
                return account.error();
            if (!*account && draft.profile.isEmpty())
                draft.profile = u"tls-server"_s;
            return jobs::planIssue(reader, {draft}, context.clock().now(), context.stop());
        });
}

Exit renew(CommandContext &context)
{
    const Arguments &arguments = context.arguments();
    if (arguments.positional().isEmpty())
        return context.usage(u"say which certificates: sealkeeper renew QUERY"_s);
    const auto days = daysFrom(arguments);
    if (!days)
        return context.fail(days.error());
    jobs::RenewDraft draft;
    draft.selection = jobs::Selection::matching(arguments.positional().join(u' '));
    draft.order = orderFrom(arguments);
    draft.sameKey = arguments.has(u"same-key"_s);
    draft.days = *days;
    draft.justification = arguments.value(u"justify"_s).value_or(QString());
    return planAndCarryOut(context, Asks::Never, [&](store::Database &reader) {
        return jobs::planRenew(reader, draft, context.clock().now(), context.stop());
    });
}

}  // namespace

QList<Command> issueCommands()
{
    return {
        {u"issue"_s,
         u"--authority NAME --profile P (--subject DN --san TYPE:VALUE --key SPEC | --csr FILE)"_s,
         u"issue a certificate by an authority of the vault or one elsewhere"_s,
         {{u"authority"_s, Takes::Value},
          {u"profile"_s, Takes::Value},
          {u"subject"_s, Takes::Value},
          {u"san"_s, Takes::Values},
          {u"key"_s, Takes::Value},
          {u"csr"_s, Takes::Value},
          {u"existing-key"_s, Takes::Value},
          {u"days"_s, Takes::Value},
          {u"challenge"_s, Takes::Value},
          {u"solver"_s, Takes::Value},
          {u"preferred-chain"_s, Takes::Value},
          {u"owner"_s, Takes::Value},
          {u"environment"_s, Takes::Value},
          {u"tag"_s, Takes::Values},
          {u"justify"_s, Takes::Value},
          {u"dry-run"_s, Takes::Nothing}},
         0,
         0,
         issue},
        {u"renew"_s,
         u"QUERY [--same-key] [--days N] [--dry-run]"_s,
         u"issue again what authorities of the vault or elsewhere issued"_s,
         {{u"same-key"_s, Takes::Nothing},
          {u"challenge"_s, Takes::Value},
          {u"solver"_s, Takes::Value},
          {u"preferred-chain"_s, Takes::Value},
          {u"days"_s, Takes::Value},
          {u"justify"_s, Takes::Value},
          {u"dry-run"_s, Takes::Nothing}},
         1,
         -1,
         renew},
    };
}

}  // namespace app
