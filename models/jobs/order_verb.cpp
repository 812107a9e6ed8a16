// SPDX-License-Identifier: GPL-3.0-or-later
// The step "order": what plan_verb.h asks of it.
#include "crypto/x509/request.h"
#include "crypto/x509/request_builder.h"
#include "models/domain/describe.h"
#include "models/domain/visible_text.h"
#include "models/jobs/check_issued.h"
#include "models/jobs/issue_keys.h"
#include "models/jobs/issue_step.h"
#include "models/jobs/order.h"
#include "models/jobs/order_errand.h"
#include "models/jobs/parallel.h"
#include "models/store/certificate_store.h"
#include "models/store/key_store.h"
#include "models/store/vault.h"

#include <QJsonArray>

#include <mutex>

namespace jobs {

using namespace Qt::StringLiterals;
using authorities::Reply;
using crypto::Bytes;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using domain::PlanStep;
using domain::StepState;

namespace {

constexpr std::size_t InFlight = 16;
constexpr auto OrderTime = std::chrono::seconds(28);

struct Issued {
    CheckedChain chain;
    crypto::Secret serverKey;
};

class OrderVerb : public PlanVerb {
public:
    int batch(const PlanStep &) const override { return int(2 * InFlight); }
    Result<void> prepare(PlanContext &context, Steps steps) override;
    Result<void> putDown(PlanContext &context, store::Change &change, Steps steps) override;
    Result<void> act(PlanContext &context, Steps steps) override;
    Result<void> record(PlanContext &context, store::Change &change, Steps steps) override;
    void forget() override
    {
        m_keys.clear();
        m_issued.clear();
        m_certificates.reset();
    }

private:
    Result<void> putDownOne(PlanContext &context, store::Change &change, PlanStep &step);
    Result<void> store(PlanContext &context, store::Change &change, PlanStep &step);
    bool take(PlanContext &context, OrderErrand &errand);
    Result<void> forgetOrders(PlanContext &context, const std::vector<OrderErrand> &errands);

    OrderErrands m_errands;
    KeyMaker m_maker;
    std::map<int, MadeKey> m_keys;
    std::map<int, Issued> m_issued;
    std::optional<store::CertificateStore> m_certificates;
};

Result<void> OrderVerb::prepare(PlanContext &context, Steps steps)
{
    m_keys.clear();
    std::vector<KeyWish> wishes;
    std::map<int, PlanStep *> open;
    for (PlanStep *step : steps) {
        IssueDraft draft = draftOf(step->input);
        open.emplace(step->position, step);
        if (draft.request.empty() && draft.keptKey == 0)
            wishes.push_back({step->position, std::move(draft)});
    }
    m_maker.start(std::move(wishes), processors() - 1);
    for (KeyWish &wish : m_maker.finish(context.job.stop)) {
        if (wish.made && *wish.made)
            m_keys.emplace(wish.position, std::move(**wish.made));
        else if (wish.made && wish.made->error().code != ErrorCode::Cancelled)
            fail(context, *open.at(wish.position), wish.made->error());
    }
    if (context.job.stop.stop_requested())
        return Error{ErrorCode::Cancelled, "generating keys", {}};
    return {};
}

// Key and request before anything leaves: whatever happens then, the answer finds its key.
Result<void> OrderVerb::putDown(PlanContext &context, store::Change &change, Steps steps)
{
    for (PlanStep *step : steps) {
        if (step->state != StepState::Planned)
            continue;
        if (auto done = putDownOne(context, change, *step); !done)
            return done;
    }
    m_keys.clear();
    return {};
}

Result<void> OrderVerb::putDownOne(PlanContext &context, store::Change &change, PlanStep &step)
{
    const IssueDraft draft = draftOf(step.input);
    const auto account = store::account(context.database, step.input[u"account"_s].toInteger());
    if (!account)
        return account.error();
    if (!*account) {
        fail(context, step, {ErrorCode::NotFound, draft.authority.toStdString(), {}});
        return {};
    }
    Bytes request = draft.request, spki;
    std::int64_t keyId = draft.keptKey;
    if (request.empty()) {
        const auto made = m_keys.find(step.position);
        std::shared_ptr<const crypto::Key> kept;
        if (made == m_keys.end()) {
            auto key = m_errands.keys().of(context.job, context.database, draft.keptKey);
            if (!key && isTokenTrouble(key.error()))
                return key.error();
            if (!key) {
                fail(context, step, key.error());
                return {};
            }
            kept = std::move(*key);
        }
        const crypto::Key &key = kept ? *kept : made->second.key;
        auto wish = typedWish(draft);
        if (!wish) {
            fail(context, step, wish.error());
            return {};
        }
        crypto::x509::RequestSpec spec;
        if (!abilitiesOf(**account).ownSubject)
            spec.subject = std::move(wish->subject);
        spec.names = std::move(wish->names);
        auto built = crypto::x509::buildRequest(key, spec);
        if (!built) {
            fail(context, step, built.error());
            return {};
        }
        request = std::move(*built);
        spki = key.spki();
        if (!kept) {
            const auto &info = key.info();
            auto added = store::addKey(
                change, context.job.vault, made->second.pkcs8, key.spkiSha256(),
                domain::describeKey(info.algorithm, info.bits, info.curve),
                u"made for plan %1, step %2"_s.arg(context.plan.id).arg(step.position),
                context.now);
            if (!added)
                return added.error();
            keyId = added->id;
        }
    } else {
        auto parsed = crypto::x509::parseRequest(request);
        if (!parsed) {
            fail(context, step, parsed.error());
            return {};
        }
        spki = std::move(parsed->spki);
    }
    step.memo = {{u"key"_s, qint64(keyId)},
                 {u"spki"_s, QString::fromStdString(crypto::toBase64(spki))},
                 {u"request"_s, QString::fromStdString(crypto::toBase64(request))}};
    return {};
}

Result<void> OrderVerb::act(PlanContext &context, Steps steps)
{
    m_issued.clear();
    std::vector<OrderErrand> errands;
    for (PlanStep *step : steps) {
        auto one = m_errands.of(context, *step);
        if (one)
            errands.push_back(std::move(*one));
        else if (isTokenTrouble(one.error()))
            return one.error();
        else
            fail(context, *step, one.error());
    }
    const std::size_t threads = std::min(InFlight, errands.size());
    std::vector<authorities::Connector *> connectors(errands.size()
                                                     * std::max<std::size_t>(1, threads));
    for (std::size_t i = 0; i < errands.size(); ++i) {
        for (std::size_t part = 0; part < threads; ++part) {
            auto open = m_errands.connector(context, errands[i].account, part);
            if (!open && isTokenTrouble(open.error()))
                return open.error();  // the account's client certificate; nothing was sent
            if (!open) {
                errands[i].reply.emplace(open.error());
                break;
            }
            connectors[i * threads + part] = *open;
        }
    }
    std::mutex writing;  // the run's connection, one thread at a time
    inParallel(threads, errands.size(), [&](std::size_t part, std::size_t i) {
        OrderErrand &errand = errands[i];
        if (errand.reply)
            return;
        authorities::Call call{
            context.job.vault.clock(), std::chrono::steady_clock::now() + OrderTime,
            context.job.stop,
            [&](const authorities::Order &order) -> Result<void> {
                const std::scoped_lock lock(writing);
                auto change = store::Change::begin(context.job.vault, context.database);
                if (!change)
                    return change.error();
                auto done = store::putOrder(*change,
                                            {context.plan.id, errand.step->position, errand.account,
                                             order.state, context.job.vault.clock().now()});
                if (done)
                    done = change->audit(
                        "authority.order",
                        u"plan %1, step %2"_s.arg(context.plan.id).arg(errand.step->position),
                        {{u"object"_s, errand.step->object},
                         {u"state"_s, QString::fromUtf8(order.state)}});
                return done ? change->commit() : done;
            },
            errand.solver.get()};
        authorities::Connector &one = *connectors[i * threads + part];
        const bool begun = errand.order.begun();
        errand.reply.emplace(begun ? one.poll(errand.ask, errand.order, call)
                                   : one.issue(errand.ask, errand.order, call));
    });
    bool over = false;
    for (OrderErrand &errand : errands)
        over = take(context, errand) || over;
    // What came in is on record before the run ends; the others go on from what was kept.
    return over ? forgetOrders(context, errands) : Result<void>();
}

// Refused for good, or answered with what may not be kept: tried again by hand, it is a new order.
Result<void> OrderVerb::forgetOrders(PlanContext &context, const std::vector<OrderErrand> &errands)
{
    auto change = store::Change::begin(context.job.vault, context.database);
    if (!change)
        return change.error();
    QJsonArray objects;
    for (const OrderErrand &errand : errands) {
        if (!errand.over)
            continue;
        if (auto done = store::removeOrder(*change, context.plan.id, errand.step->position); !done)
            return done;
        objects.append(errand.step->object);
    }
    auto done =
        change->audit("authority.order", u"plan %1"_s.arg(context.plan.id), {{u"over"_s, objects}});
    return done ? change->commit() : done;
}

// True: the order is over, badly.
bool OrderVerb::take(PlanContext &context, OrderErrand &errand)
{
    PlanStep &step = *errand.step;
    Result<Reply> &reply = *errand.reply;
    const auto wait = [&](crypto::UnixTime until, const QString &words) {
        step.state = StepState::Waiting;
        step.nextAttempt = until;
        step.error = domain::visibleText(words.left(4000));
        step.attempts = 0;
    };
    if (!reply) {
        if (reply.error().code == ErrorCode::Cancelled)
            wait(context.now, u"stopped as asked"_s);
        else if (isTokenTrouble(reply.error()) || reply.error().code == ErrorCode::Locked)
            wait(0, QString::fromStdString(reply.error().object + ": " + reply.error().detail));
        else
            fail(context, step, reply.error());
        errand.over =
            reply.error().code == ErrorCode::Refused || reply.error().code == ErrorCode::Malformed;
        return errand.over;
    }
    if (reply->state == Reply::State::Waiting) {
        wait(reply->retryAt, reply->waitsFor);
        return false;
    }
    Bytes spki = errand.spki;
    if (!reply->serverKey.empty()) {
        const auto key = crypto::PrivateKey::open(reply->serverKey);
        if (!key) {
            fail(context, step, key.error());
            return errand.over = true;
        }
        spki = key->spki();
    }
    auto checked = checkIssued(reply->chain, errand.ask.request, spki, context.now);
    if (!checked) {
        fail(context, step, checked.error());
        return errand.over = true;
    }
    m_issued.emplace(step.position, Issued{std::move(*checked), std::move(reply->serverKey)});
    return false;
}

Result<void> OrderVerb::record(PlanContext &context, store::Change &change, Steps steps)
{
    if (!m_certificates) {
        auto opened = store::CertificateStore::open(context.database);
        if (!opened)
            return opened.error();
        m_certificates.emplace(std::move(*opened));
    }
    for (PlanStep *step : steps) {
        if (auto done = store(context, change, *step); !done)
            return done;
    }
    auto done = m_certificates->finishBatch(change);
    m_issued.clear();
    return done;
}

Result<void> OrderVerb::store(PlanContext &context, store::Change &change, PlanStep &step)
{
    const IssueDraft draft = draftOf(step.input);
    const Issued &issued = m_issued.at(step.position);
    qint64 keyId = step.memo[u"key"_s].toInteger();
    if (!issued.serverKey.empty()) {
        const auto key = crypto::PrivateKey::open(issued.serverKey);
        if (!key)
            return key.error();
        const auto &info = key->info();
        auto added = store::addKey(change, context.job.vault, issued.serverKey, key->spkiSha256(),
                                   domain::describeKey(info.algorithm, info.bits, info.curve),
                                   u"made by %1"_s.arg(draft.authority), context.now);
        if (!added)
            return added.error();
        keyId = added->id;
    }
    domain::CertificateId parent = 0;
    for (auto issuer = issued.chain.issuers.rbegin(); issuer != issued.chain.issuers.rend();
         ++issuer) {
        const auto added = m_certificates->add(
            change,
            {.record = *issuer,
             .metadata = {},
             .locations = {},
             .now = context.now,
             .parent = parent,
             .parentState = parent ? store::ParentState::Verified : store::ParentState::Unchecked});
        if (!added)
            return added.error();
        parent = added->id;
    }
    auto metadata = metadataOf(context.database, step, draft);
    if (!metadata)
        return metadata.error();
    const bool verified = parent != 0 && issued.chain.issuerVerified;
    const domain::CertificateRecord &record = issued.chain.leaf;
    const auto added = m_certificates->add(
        change,
        {.record = record,
         .metadata = *metadata,
         .locations = {},
         .now = context.now,
         .parent = verified ? parent : 0,
         .parentState = verified ? store::ParentState::Verified : store::ParentState::Unchecked});
    if (!added)
        return added.error();
    const std::int64_t account = step.input[u"account"_s].toInteger();
    auto done =
        store::addAccountCertificate(change, account, added->id, context.plan.id, step.position);
    if (done)
        done = store::removeOrder(change, context.plan.id, step.position);
    if (done && draft.replaces != 0) {
        const auto superseded = m_certificates->setSuperseded(change, draft.replaces, added->id);
        done = superseded ? Result<void>() : Result<void>(superseded.error());
    }
    if (!done)
        return done;
    step.result = {{u"sha256"_s, QString::fromStdString(crypto::toHex(record.sha256))},
                   {u"certificate"_s, qint64(added->id)},
                   {u"serial"_s, QString::fromStdString(record.serial)},
                   {u"not_after"_s, qint64(record.notAfter)},
                   {u"key"_s, keyId}};
    if (!issued.chain.unasked.isEmpty())
        step.result.insert(u"names_not_asked_for"_s,
                           domain::visibleText(issued.chain.unasked.join(u", "_s)));
    return {};
}

}  // namespace

std::unique_ptr<PlanVerb> orderVerb()
{
    return std::make_unique<OrderVerb>();
}

}  // namespace jobs
