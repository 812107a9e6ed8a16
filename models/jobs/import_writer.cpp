// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/import_writer.h"

#include "models/jobs/crl_effect.h"
#include "models/jobs/prove_key.h"
#include "models/store/certificate_store.h"
#include "models/store/crl_store.h"
#include "models/store/key_store.h"
#include "models/store/metadata_store.h"
#include "models/store/request_store.h"
#include "models/store/vault.h"

#include <QElapsedTimer>
#include <QJsonObject>

#include <map>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

// A batch ends at whichever comes first: what a kill can cost, and how long readers' WAL may grow.
// Large ones, because each writes anew every page of the random indexes (fingerprint, public key,
// name) that it touches: of a million certificates 4,000 touch nearly as many pages as 16,000.
constexpr qint64 BatchCertificates = 16'000;
constexpr qint64 BatchMs = 3000;

// For this connection only. The cache holds the upper levels and hot leaves of the random indexes
// (fingerprint, public key, name); a larger WAL writes a page that many batches touch once.
constexpr const char *ImportPragmas = "PRAGMA cache_size = -98304;"
                                      "PRAGMA wal_autocheckpoint = 8192;"
                                      "PRAGMA secure_delete = OFF;";

}  // namespace

struct ImportWriter::Parts {
    Parts(JobContext &job, ImportSettings given, std::unique_ptr<store::Database> db,
          store::CertificateStore store)
        : context(job), settings(std::move(given)), database(std::move(db)),
          certificates(std::move(store)), revocations(*database)
    {
        common = domain::applied({}, settings.metadata);
        clock.start();
    }
    JobContext &context;
    ImportSettings settings;
    std::unique_ptr<store::Database> database;
    store::CertificateStore certificates;
    RevocationIndex revocations;
    std::optional<store::Change> change;  // declared after what it writes through: rolls back first
    domain::Metadata common;
    ImportOutcome committed, pending;
    QElapsedTimer clock, batchClock;
    qint64 batchCertificates = 0;
    std::int64_t editId = 0;
    std::vector<qint64> knownIds;  // of this batch, for includeKnown
    std::vector<crypto::Bytes> loneKeys;  // keys that had no certificate when they came
    bool newAuthority = false;

    std::map<crypto::Bytes, domain::CertificateId> issuers;  // that were asked for

    Result<void> begin();
    Result<void> commit();
    Result<void> editKnown();
    Result<domain::CertificateId> issuerRow(const crypto::Bytes &sha256);
    Result<void> put(ReadCertificate &item);
    Result<void> put(ReadKey &item);
    Result<void> put(ReadCrl &item);
    Result<void> put(ReadRequest &item);
    void put(const UnreadableBlock &block);
    Result<void> storeKey(ReadKey &item);
};

ImportWriter::ImportWriter(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }
ImportWriter::ImportWriter(ImportWriter &&) noexcept = default;
ImportWriter::~ImportWriter() = default;

Result<ImportWriter> ImportWriter::open(JobContext &context, ImportSettings settings)
{
    auto database = context.vault.connect(store::Access::Write);
    if (!database)
        return std::move(database).error();
    auto tuned = (*database)->execute(ImportPragmas);
    if (!tuned)
        return std::move(tuned).error();
    auto certificates = store::CertificateStore::open(**database);
    if (!certificates)
        return std::move(certificates).error();
    return ImportWriter(std::make_unique<Parts>(context, std::move(settings), std::move(*database),
                                                std::move(*certificates)));
}

const ImportOutcome &ImportWriter::outcome() const
{
    return m_parts->committed;
}

store::CertificateStore &ImportWriter::certificates()
{
    return m_parts->certificates;
}

Result<std::optional<domain::CertificateId>> ImportWriter::find(crypto::ByteView sha256)
{
    return m_parts->certificates.find(sha256);
}

Result<store::Change *> ImportWriter::change()
{
    auto begun = m_parts->begin();
    if (!begun)
        return std::move(begun).error();
    return &*m_parts->change;
}

Result<void> ImportWriter::Parts::begin()
{
    if (change)
        return {};
    auto begun = store::Change::begin(context.vault, *database);
    if (!begun)
        return std::move(begun).error();
    change.emplace(std::move(*begun));
    batchClock.start();
    batchCertificates = 0;
    return {};
}

Result<void> ImportWriter::Parts::commit()
{
    if (!change)
        return {};
    auto done = certificates.finishBatch(*change);
    if (done)
        done = editKnown();
    if (!done)
        return done;
    pending.batches = committed.batches + 1;
    QJsonObject detail{{u"batch"_s, pending.batches},
                       {u"added"_s, pending.added - committed.added},
                       {u"known"_s, pending.known - committed.known}};
    const auto note = [&](const QString &name, qint64 ImportOutcome::*count) {
        if (pending.*count != committed.*count)
            detail.insert(name, pending.*count - committed.*count);
    };
    note(u"superseded"_s, &ImportOutcome::superseded);
    note(u"keys"_s, &ImportOutcome::keys);
    note(u"crls"_s, &ImportOutcome::crls);
    note(u"revoked"_s, &ImportOutcome::revoked);
    note(u"requests"_s, &ImportOutcome::requests);
    note(u"unreadable"_s, &ImportOutcome::unreadableCount);
    done = change->audit(settings.action, settings.object, detail);
    if (done)
        done = change->commit();
    if (!done)
        return done;
    change.reset();
    pending.seconds = static_cast<double>(clock.elapsed()) / 1000;
    committed = pending;
    return {};
}

// Metadata for certificates that were there before, as an edit that can be taken back.
Result<void> ImportWriter::Parts::editKnown()
{
    if (knownIds.empty())
        return {};
    auto metadata = store::MetadataStore::open(*database);
    if (!metadata)
        return std::move(metadata).error();
    if (editId == 0) {
        const auto fresh = metadata->newEditId();
        if (!fresh)
            return fresh.error();
        editId = *fresh;
    }
    std::vector<store::MetadataEdit> edits;
    for (const qint64 id : std::exchange(knownIds, {}))
        edits.push_back({id, &settings.metadata});
    auto applied = metadata->apply(*change, editId, edits);
    if (!applied)
        return std::move(applied).error();
    return {};
}

Result<void> ImportWriter::write(ReadItem item)
{
    Parts &p = *m_parts;
    if (std::holds_alternative<FileDone>(item.content)) {
        ++p.pending.files;
        return {};
    }
    if (const auto *block = std::get_if<UnreadableBlock>(&item.content)) {
        p.put(*block);
        return {};
    }
    auto done = p.begin();
    if (!done)
        return done;
    if (auto *certificate = std::get_if<ReadCertificate>(&item.content))
        done = p.put(*certificate);
    else if (auto *key = std::get_if<ReadKey>(&item.content))
        done = p.put(*key);
    else if (auto *crl = std::get_if<ReadCrl>(&item.content))
        done = p.put(*crl);
    else if (auto *request = std::get_if<ReadRequest>(&item.content))
        done = p.put(*request);
    if (!done)
        return done;
    if (p.batchCertificates >= BatchCertificates || p.batchClock.elapsed() >= BatchMs)
        return p.commit();
    return {};
}

Result<domain::CertificateId> ImportWriter::Parts::issuerRow(const crypto::Bytes &sha256)
{
    if (const auto it = issuers.find(sha256); it != issuers.end())
        return it->second;
    const auto found = certificates.find(sha256);
    if (!found)
        return found.error();
    return issuers.emplace(sha256, found->value_or(0)).first->second;
}

void ImportWriter::Parts::put(const UnreadableBlock &block)
{
    ++pending.unreadableCount;
    if (pending.unreadable.size() < ImportOutcome::UnreadableLimit)
        pending.unreadable.append(block);
}

Result<void> ImportWriter::Parts::put(ReadCertificate &item)
{
    const domain::UnixTime now = context.vault.clock().now();
    const domain::Metadata *metadata = item.metadata ? item.metadata.get() : &common;
    const auto known = certificates.find(item.record.sha256);
    if (!known)
        return known.error();
    ++batchCertificates;
    if (*known) {
        auto located = certificates.addLocations(*change, **known, item.locations, now);
        if (!located)
            return located;
        ++pending.known;
        if (settings.includeKnown && !settings.metadata.empty())
            knownIds.push_back(**known);
        return {};
    }
    std::optional<domain::CertificateId> older, newer;
    domain::Metadata carried;
    if (!item.successor.empty()) {
        auto found = certificates.find(item.successor);
        if (!found)
            return found.error();
        newer = *found;
        carried = *metadata;
        carried.supersededBy = newer.value_or(0);
        metadata = &carried;
    }
    if (settings.supersede && !newer) {
        auto found = certificates.olderVersion(item.record);
        if (!found)
            return found.error();
        older = *found;
        found = certificates.newerVersion(item.record);
        if (!found)
            return found.error();
        newer = *found;
        if (const auto from = older ? older : newer) {
            auto store = store::MetadataStore::open(*database);
            if (!store)
                return std::move(store).error();
            auto there = store->read(*from);
            if (!there)
                return std::move(there).error();
            carried = (*there).value_or(domain::Metadata());
            carried.notes.clear();  // words about the old one
            carried.supersededBy = 0;
            carried = domain::applied(carried, settings.metadata);
            carried.supersededBy = newer.value_or(0);
            metadata = &carried;
        }
    }
    store::NewCertificate fresh{
        .record = item.record, .metadata = *metadata, .locations = item.locations, .now = now};
    const auto issuer =
        certificates.issuerNumber(*change, item.record.issuer, item.record.issuerName);
    if (!issuer)
        return issuer.error();
    const auto revoked = revocations.find(*issuer, item.record.serial);
    if (!revoked)
        return revoked.error();
    if (*revoked) {
        fresh.revokedAt = (*revoked)->at;
        fresh.revocationReason = (*revoked)->reason;
        ++pending.revoked;
    }
    if (item.record.selfSigned) {
        fresh.parentState =
            store::ParentState::Verified;  // describe() verified it with its own key
    } else if (!item.verifiedIssuer.empty()) {
        const auto parent = issuerRow(item.verifiedIssuer);
        if (!parent)
            return parent.error();
        fresh.parent = *parent;
        fresh.parentState =
            *parent != 0 ? store::ParentState::Verified : store::ParentState::Unchecked;
    }
    const auto added = certificates.add(*change, fresh);
    if (!added)
        return added.error();
    ++pending.added;
    if (pending.addedIds.size() < static_cast<std::size_t>(ImportOutcome::AddedLimit))
        pending.addedIds.push_back(added->id);
    if (newer)
        ++pending.superseded;
    if (older) {
        const auto marked = certificates.setSuperseded(*change, *older, added->id);
        if (!marked)
            return marked.error();
        ++pending.superseded;
    }
    if (added->subjectNameId != 0) {
        newAuthority = true;
        const auto reopened = certificates.reopenOrphans(*change, added->subjectNameId);
        if (!reopened)
            return reopened.error();
    }
    return {};
}

Result<void> ImportWriter::Parts::storeKey(ReadKey &item)
{
    const auto added =
        store::addKey(*change, context.vault, item.pkcs8, item.spkiSha256, item.description,
                      QString::fromStdString(item.origin), context.vault.clock().now());
    if (!added)
        return added.error();
    if (!added->added) {
        ++pending.knownKeys;
        return {};
    }
    const auto back = store::openKey(context.vault, *database, added->id);
    if (!back)
        return back.error();
    // The key must do its work: what the vault gives back signs, and its public half verifies.
    if (const auto proven = proveKey(*back, item.spkiSha256, item.origin); !proven)
        return Error{proven.error().code == ErrorCode::Damaged ? ErrorCode::CryptoFailure
                                                               : proven.error().code,
                     proven.error().object, proven.error().detail};
    const auto linked = certificates.setPrivateKey(*change, item.spkiSha256, added->id);
    if (!linked)
        return linked.error();
    ++pending.keys;
    if (*linked == 0)
        loneKeys.push_back(item.spkiSha256);
    return {};
}

Result<void> ImportWriter::Parts::put(ReadKey &item)
{
    auto step = change->step();
    if (!step)
        return std::move(step).error();
    auto stored = storeKey(item);
    if (stored)
        return step->keep();
    // One key that does not work is no reason to lose the rest; a vault that does not work is.
    switch (stored.error().code) {
    case ErrorCode::Malformed:
    case ErrorCode::Unsupported:
    case ErrorCode::InvalidArgument:
    case ErrorCode::CryptoFailure:
        put({QString::fromStdString(item.origin),
             {},
             0,
             0,
             QString::fromStdString(stored.error().detail),
             stored.error().code});
        return {};
    default:
        return stored;
    }
}

Result<void> ImportWriter::Parts::put(ReadCrl &item)
{
    const auto known = store::findCrl(*database, item.sha256);
    if (!known)
        return known.error();
    if (*known) {
        ++pending.knownCrls;
        return {};
    }
    const auto issuer = certificates.issuerNumber(*change, item.issuer, item.issuerName);
    if (!issuer)
        return issuer.error();
    const auto state = judgeCrl(*database, certificates, *issuer, item.der);
    if (!state)
        return state.error();
    store::CrlRow row{0,      item.sha256, *issuer, item.number, item.thisUpdate, item.nextUpdate,
                      *state, item.entries};
    const auto id = store::addCrl(*change, {row, item.der, context.vault.clock().now()});
    if (!id)
        return id.error();
    ++pending.crls;
    if (*state != store::CrlState::Verified) {
        ++pending.unverifiedCrls;
        return {};
    }
    const auto revoked = applyCrl(*change, certificates, *issuer, item.der, {});
    if (!revoked)
        return revoked.error();
    pending.revoked += *revoked;
    revocations.forget();
    return {};
}

Result<void> ImportWriter::Parts::put(ReadRequest &item)
{
    const auto added = store::addRequest(
        *change,
        {item.sha256, item.spkiSha256, item.der, item.subject, context.vault.clock().now()});
    if (!added)
        return added.error();
    ++(added->added ? pending.requests : pending.knownRequests);
    return {};
}

Result<void> ImportWriter::finish()
{
    Parts &p = *m_parts;
    if (p.newAuthority) {
        const auto waiting = store::crls(*p.database, store::CrlState::Unverified);
        if (!waiting)
            return waiting.error();
        if (!waiting->empty()) {
            auto begun = p.begin();
            if (!begun)
                return begun;
            const auto settled = settleCrls(*p.change, p.certificates, {});
            if (!settled)
                return settled.error();
            p.pending.revoked += settled->revoked;
            p.pending.unverifiedCrls =
                std::max<qint64>(0, p.pending.unverifiedCrls - settled->verified);
        }
    }
    p.pending.keysWithoutCertificate = 0;
    for (const auto &spki : p.loneKeys) {
        const auto used = p.certificates.hasPublicKey(spki);
        if (!used)
            return used.error();
        p.pending.keysWithoutCertificate += *used ? 0 : 1;
    }
    auto done = p.commit();
    if (!done)
        return done;
    p.pending.seconds = static_cast<double>(p.clock.elapsed()) / 1000;
    p.committed = p.pending;
    return {};
}

}  // namespace jobs
