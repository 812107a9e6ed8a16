// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/manual_answer.h"

#include "crypto/base/digest.h"
#include "crypto/wire/import_reader.h"
#include "models/authorities/chain.h"
#include "models/authorities/manual.h"
#include "models/domain/visible_text.h"
#include "models/jobs/check_issued.h"
#include "models/jobs/issue_step.h"
#include "models/query/rows.h"
#include "models/store/certificate_store.h"
#include "models/store/compromised_key_store.h"
#include "models/store/plan_store.h"
#include "models/store/vault.h"

#include <QFile>
#include <QJsonArray>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Bytes;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using domain::PlanStep;
using domain::StepState;

namespace {

constexpr std::size_t MostCertificates = 1000;

std::string nameOf(domain::PlanId plan)
{
    return "plan " + std::to_string(plan);
}

Result<QList<PlanStep>> openOrders(store::Database &database, domain::PlanId plan,
                                   std::optional<int> wanted)
{
    const auto row = store::planRow(database, plan);
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::NotFound, nameOf(plan), {}};
    auto steps = store::planSteps(database, plan, 0, -1);
    if (!steps)
        return steps.error();
    steps->removeIf([&](const PlanStep &step) {
        return step.verb != u"order" || (wanted && step.position != *wanted)
            || step.state == StepState::Done || step.state == StepState::Skipped
            || step.memo[u"request"_s].toString().isEmpty();
    });
    if (steps->isEmpty())
        return Error{ErrorCode::NotFound,
                     wanted ? nameOf(plan) + ", step " + std::to_string(*wanted) : nameOf(plan),
                     "no order with a request waits there; run the plan first"};
    return steps;
}

Result<std::vector<Bytes>> certificatesIn(const QString &file, const std::stop_token &stop)
{
    crypto::wire::ImportOptions options;
    options.name = file.toStdString();
    options.stop = stop;
    auto reader = crypto::wire::ImportReader::openFile(QFile::encodeName(file).toStdString(),
                                                       std::move(options));
    if (!reader)
        return reader.error();
    std::vector<Bytes> all;
    while (all.size() < MostCertificates) {
        auto item = reader->next();
        if (!item)
            return item.error();
        if (!*item)
            break;
        if ((*item)->kind == crypto::wire::ImportItem::Kind::Certificate)
            all.push_back(std::move((*item)->der));
    }
    if (all.empty())
        return Error{ErrorCode::Malformed, file.toStdString(), "there is no certificate in it"};
    return all;
}

Result<Bytes> memoOf(const PlanStep &step, const QString &name)
{
    auto value = crypto::fromBase64(step.memo[name].toString().toStdString());
    if (!value || value->empty())
        return Error{ErrorCode::Damaged, step.object.toStdString(), "the step's memo"};
    return std::move(*value);
}

}  // namespace

Result<std::vector<OrderRequest>> orderRequests(store::Database &database, domain::PlanId plan,
                                                std::optional<int> step)
{
    const auto steps = openOrders(database, plan, step);
    if (!steps)
        return steps.error();
    std::vector<OrderRequest> all;
    for (const PlanStep &one : *steps) {
        auto request = memoOf(one, u"request"_s);
        if (!request)
            return request.error();
        all.push_back({one.position, one.object, std::move(*request)});
    }
    return all;
}

Result<AnswerOutcome> answerOrders(JobContext &context, domain::PlanId plan,
                                   std::optional<int> step, const QString &file)
{
    const auto all = certificatesIn(file, context.stop);
    if (!all)
        return all.error();
    auto database = context.vault.connect(store::Access::Write);
    if (!database)
        return database.error();
    auto steps = openOrders(**database, plan, step);
    if (!steps)
        return steps.error();
    AnswerOutcome outcome;
    std::vector<store::OrderRow> rows;
    const crypto::UnixTime now = context.vault.clock().now();
    for (const PlanStep &one : *steps) {
        const auto account = store::account(**database, one.input[u"account"_s].toInteger());
        if (!account)
            return account.error();
        if (!*account || (*account)->kind != u"manual") {
            if (!step)
                continue;
            return Error{ErrorCode::InvalidArgument,
                         nameOf(plan) + ", step " + std::to_string(*step),
                         "its authority answers by itself; only orders of the type \"manual\" take "
                         "a file"};
        }
        const auto request = memoOf(one, u"request"_s), spki = memoOf(one, u"spki"_s);
        if (!request || !spki)
            return request ? spki.error() : request.error();
        const auto chain = authorities::chainFor(*spki, *all);
        if (!chain)
            continue;
        if (const auto checked = checkIssued(*chain, *request, *spki, now); !checked)
            return Error{checked.error().code,
                         file.toStdString() + ", for " + one.object.toStdString(),
                         checked.error().detail};
        rows.push_back(
            {plan, one.position, (*account)->id, authorities::Manual::answered(*chain).state, now});
        outcome.taken.append(one.position);
    }
    if (rows.empty())
        return Error{ErrorCode::Malformed, file.toStdString(),
                     "none of its certificates is for the key of an order that waits in "
                         + nameOf(plan) + (step ? ", step " + std::to_string(*step) : std::string())
                         + "; was it made from another request?"};
    auto change = store::Change::begin(context.vault, **database);
    if (!change)
        return change.error();
    QJsonArray positions;
    for (const store::OrderRow &row : rows) {
        if (auto done = store::putOrder(*change, row); !done)
            return done.error();
        positions.append(row.position);
    }
    auto done = change->audit("authority.answer", QString::fromStdString(nameOf(plan)),
                              {{u"file"_s, domain::visibleText(file)}, {u"steps"_s, positions}});
    if (done)
        done = change->commit();
    return done ? Result<AnswerOutcome>(std::move(outcome)) : Result<AnswerOutcome>(done.error());
}

Result<void> lookForAnswer(PlanContext &context, OrderErrand &errand)
{
    const auto ids = store::withKey(context.database, crypto::sha256(errand.spki));
    if (!ids)
        return ids.error();
    std::vector<qint64> numbers(ids->begin(), ids->end());
    const auto rows = query::rows(context.database, numbers, query::Basic);
    if (!rows)
        return rows.error();
    auto certificates = store::CertificateStore::open(context.database);
    if (!certificates)
        return certificates.error();
    // Newest first: an authority that corrected its answer means the later one.
    for (auto row = rows->rbegin(); row != rows->rend(); ++row) {
        if (row->id == 0 || row->addedAt < context.plan.createdAt || row->revokedAt != 0)
            continue;
        const auto owner = store::accountOf(context.database, row->id);
        if (!owner)
            return owner.error();
        if (*owner)
            continue;
        auto der = certificates->der(row->id);
        if (!der)
            return der.error();
        if (!*der || !checkIssued({**der}, errand.ask.request, errand.spki, context.now))
            continue;
        errand.ask.options.insert(QLatin1StringView(authorities::Manual::AnswerOption),
                                  QJsonArray{QString::fromStdString(crypto::toBase64(**der))});
        return {};
    }
    return {};
}

}  // namespace jobs
