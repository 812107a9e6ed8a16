// SPDX-License-Identifier: GPL-3.0-or-later
// The step "crl": a revocation list of one authority, full or delta, kept in the vault and written
// to a file.
#include "models/jobs/revoke.h"

#include "crypto/x509/certificate.h"
#include "crypto/x509/crl.h"
#include "crypto/x509/crl_builder.h"
#include "models/jobs/list_place.h"
#include "models/jobs/local_authority.h"
#include "models/store/certificate_store.h"
#include "models/store/crl_store.h"
#include "models/store/vault.h"

#include <cstdlib>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using crypto::x509::RevokedSpec;
using domain::PlanStep;

namespace {

class CrlVerb : public PlanVerb {
public:
    Result<void> prepare(PlanContext &, Steps) override { return {}; }
    Result<void> putDown(PlanContext &context, store::Change &change, Steps steps) override;
    Result<void> act(PlanContext &context, Steps steps) override;
    Result<void> record(PlanContext &context, store::Change &change, Steps steps) override;
    void forget() override { m_der.clear(); }
    int batch(const domain::PlanStep &) const override { return 1; }

private:
    Result<std::vector<crypto::x509::RevokedSpec>> revokedNow(PlanContext &context,
                                                              const OpenAuthority &authority);
    Result<crypto::Bytes> sign(PlanContext &context, const PlanStep &step);

    OpenAuthorities m_authorities;
    crypto::Bytes m_der;
};

// Numbers only grow (RFC 5280 5.2.3): taken before signing, never given twice.
Result<void> CrlVerb::putDown(PlanContext &context, store::Change &change, Steps steps)
{
    PlanStep &step = *steps.front();
    const auto row = authorityNamed(context.database, step.input[u"authority"_s].toString());
    if (!row) {
        fail(context, step, row.error());
        return {};
    }
    step.memo = {{u"number"_s, qint64(row->crlNumber + 1)}};
    return store::setCrlNumber(change, row->id, row->crlNumber + 1);
}

Result<std::vector<RevokedSpec>> CrlVerb::revokedNow(PlanContext &context,
                                                     const OpenAuthority &authority)
{
    const auto revoked = store::revocations(context.database, authority.row.id, context.now);
    if (!revoked)
        return revoked.error();
    std::vector<RevokedSpec> entries;
    entries.reserve(revoked->size());
    for (const auto &one : *revoked) {
        const auto serial = crypto::fromHex(one.serial);
        if (!serial)
            return Error{ErrorCode::Damaged, "the serial number " + one.serial, {}};
        RevokedSpec entry;
        entry.serial = *serial;
        entry.revokedAt = one.revokedAt;
        entry.reason = one.reason;
        if (one.invalidSince != 0)
            entry.invalidSince = one.invalidSince;
        entries.push_back(std::move(entry));
    }
    return entries;
}

struct FullList {
    std::uint64_t number = 0;
    std::vector<RevokedSpec> entries;
};

std::optional<RevokedSpec> specOf(const crypto::x509::CrlEntry &entry)
{
    const auto serial = crypto::fromHex(entry.serial);
    if (!serial)
        return std::nullopt;
    RevokedSpec spec;
    spec.serial = *serial;
    spec.revokedAt = entry.revokedAt;
    spec.reason = entry.reason;
    spec.invalidSince = entry.invalidSince;
    return spec;
}

// What a delta builds upon: the oldest full list of this authority that is still good. Whoever has
// any later one can use it, too (RFC 5280 5.2.4).
Result<FullList> baseList(store::Database &database, const OpenAuthority &authority,
                          crypto::UnixTime now)
{
    const Error none{ErrorCode::NotFound, "a full list of " + authority.row.name.toStdString(),
                     "a delta builds upon one; issue it first"};
    const auto own = crypto::x509::Certificate::parse(authority.signer.certificate());
    auto certificates = store::CertificateStore::open(database);
    if (!own || !certificates)
        return own ? certificates.error() : own.error();
    const auto issuer = certificates->findIssuer(own->subject.text);
    if (!issuer)
        return issuer.error();
    const auto rows = store::crls(database, store::CrlState::Verified, *issuer);
    if (!rows)
        return rows.error();
    for (const store::CrlRow &row : *rows) {  // oldest first
        if (row.nextUpdate <= now)
            continue;
        const auto der = store::crlDer(database, row.id);
        if (!der)
            return der.error();
        FullList list;
        const auto read = crypto::x509::parseCrl(*der, [&](const crypto::x509::CrlEntry &entry) {
            if (auto spec = specOf(entry))
                list.entries.push_back(std::move(*spec));
            return true;
        });
        if (!read)
            return read.error();
        // Another authority may have the same name: its key tells.
        if (!read->baseNumber.empty() || read->number.empty() || read->number.size() > 16
            || read->authorityKeyId != authority.signer.keyId())
            continue;
        list.number = std::strtoull(read->number.c_str(), nullptr, 16);
        return list;
    }
    return none;
}

Result<crypto::Bytes> CrlVerb::sign(PlanContext &context, const PlanStep &step)
{
    const auto authority =
        m_authorities.of(context.job, context.database, step.input[u"authority"_s].toString());
    if (!authority)
        return authority.error();
    auto entries = revokedNow(context, **authority);
    if (!entries)
        return entries.error();
    crypto::x509::CrlSpec spec;
    spec.thisUpdate = context.now;
    spec.nextUpdate = context.now + crlDaysOf((*authority)->row.settings) * crypto::UnixTime(86400);
    spec.number = static_cast<std::uint64_t>(step.memo[u"number"_s].toInteger());
    spec.scheme = (*authority)->settings.scheme;
    if (step.input[u"delta"_s].toBool()) {
        const auto base = baseList(context.database, **authority, context.now);
        if (!base)
            return base.error();
        spec.base = base->number;
        *entries = crypto::x509::deltaEntries(base->entries, *entries, context.now);
    } else {
        spec.freshestUrls = (*authority)->settings.freshestCrlUrls;
    }
    return (*authority)->signer.issueCrl(spec, *entries, context.job.stop);
}

// The list is published before the step is done: publishing it again does no harm.
Result<void> CrlVerb::act(PlanContext &context, Steps steps)
{
    PlanStep &step = *steps.front();
    auto der = sign(context, step);
    if (!der) {
        if (isTokenTrouble(der.error()) || der.error().code == ErrorCode::Cancelled)
            return der.error();  // taken up as it was put down
        fail(context, step, der.error());
        return {};
    }
    m_der = std::move(*der);
    const QString output = step.input[u"output"_s].toString();
    if (output.isEmpty())
        return {};
    if (const auto done = writePlace(output, m_der, context.job.stop); !done) {
        if (done.error().code == ErrorCode::Cancelled)
            return done.error();
        fail(context, step, done.error());
    }
    return {};
}

Result<void> CrlVerb::record(PlanContext &context, store::Change &change, Steps steps)
{
    PlanStep &step = *steps.front();
    const auto authority =
        m_authorities.of(context.job, context.database, step.input[u"authority"_s].toString());
    if (!authority)
        return authority.error();
    const auto list = crypto::x509::parseCrl(m_der);
    if (!list)
        return list.error();
    auto certificates = store::CertificateStore::open(context.database);
    if (!certificates)
        return certificates.error();
    const auto issuer =
        certificates->issuerNumber(change, list->issuer.text, list->issuer.called());
    if (!issuer)
        return issuer.error();
    store::NewCrl fresh;
    fresh.row.sha256 = list->sha256;
    fresh.row.issuerId = *issuer;
    fresh.row.number = list->number;
    fresh.row.thisUpdate = list->thisUpdate;
    fresh.row.nextUpdate = list->nextUpdate;
    fresh.row.state = store::CrlState::Verified;
    fresh.row.entries = std::int64_t(list->entries);
    fresh.der = m_der;
    fresh.now = context.now;
    const auto id = store::addCrl(change, fresh);
    if (!id)
        return id.error();
    step.result = {{u"number"_s, step.memo[u"number"_s]},
                   {u"sha256"_s, QString::fromStdString(crypto::toHex(list->sha256))},
                   {u"entries"_s, qint64(fresh.row.entries)},
                   {u"next_update"_s, qint64(list->nextUpdate)},
                   {u"file"_s, step.input[u"output"_s]}};
    if (!list->baseNumber.empty())
        step.result.insert(u"base"_s, QString::fromStdString(list->baseNumber));
    return {};
}

}  // namespace

std::unique_ptr<PlanVerb> crlVerb()
{
    return std::make_unique<CrlVerb>();
}

}  // namespace jobs
