// SPDX-License-Identifier: GPL-3.0-or-later
// The step "crl": a full revocation list of one authority, kept in the vault and written to a file.
#include "models/jobs/revoke.h"

#include "crypto/x509/crl.h"
#include "crypto/x509/crl_builder.h"
#include "models/jobs/local_authority.h"
#include "models/store/certificate_store.h"
#include "models/store/crl_store.h"
#include "models/store/vault.h"

#include <QSaveFile>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using domain::PlanStep;

namespace {

class CrlVerb : public PlanVerb {
public:
    Result<void> prepare(PlanContext &, Steps) override { return {}; }
    Result<void> putDown(PlanContext &context, store::Change &change, Steps steps) override;
    Result<void> act(PlanContext &context, Steps steps) override;
    Result<void> record(PlanContext &context, store::Change &change, Steps steps) override;
    void forget() override { m_der.clear(); }
    int batch() const override { return 1; }

private:
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

Result<crypto::Bytes> CrlVerb::sign(PlanContext &context, const PlanStep &step)
{
    const auto authority =
        m_authorities.of(context.job, context.database, step.input[u"authority"_s].toString());
    if (!authority)
        return authority.error();
    const store::LocalAuthority &row = (*authority)->row;
    const auto revoked = store::revocations(context.database, row.id, context.now);
    if (!revoked)
        return revoked.error();
    std::vector<crypto::x509::RevokedSpec> entries;
    entries.reserve(revoked->size());
    for (const auto &one : *revoked) {
        const auto serial = crypto::fromHex(one.serial);
        if (!serial)
            return Error{ErrorCode::Damaged, "the serial number " + one.serial, {}};
        crypto::x509::RevokedSpec entry;
        entry.serial = *serial;
        entry.revokedAt = one.revokedAt;
        entry.reason = one.reason;
        if (one.invalidSince != 0)
            entry.invalidSince = one.invalidSince;
        entries.push_back(std::move(entry));
    }
    crypto::x509::CrlSpec spec;
    spec.thisUpdate = context.now;
    spec.nextUpdate = context.now + crlDaysOf(row.settings) * crypto::UnixTime(86400);
    spec.number = static_cast<std::uint64_t>(step.memo[u"number"_s].toInteger());
    spec.scheme = (*authority)->settings.scheme;
    spec.freshestUrls = (*authority)->settings.freshestCrlUrls;
    return (*authority)->signer.issueCrl(spec, entries, context.job.stop);
}

// The file is written before the step is done: writing it again does no harm.
Result<void> CrlVerb::act(PlanContext &context, Steps steps)
{
    PlanStep &step = *steps.front();
    auto der = sign(context, step);
    if (!der) {
        if (isTokenTrouble(der.error()))
            return der.error();
        fail(context, step, der.error());
        return {};
    }
    m_der = std::move(*der);
    const QString output = step.input[u"output"_s].toString();
    if (output.isEmpty())
        return {};
    QSaveFile file(output);
    if (!file.open(QIODevice::WriteOnly)
        || file.write(reinterpret_cast<const char *>(m_der.data()), qsizetype(m_der.size()))
            != qsizetype(m_der.size())
        || !file.commit())
        fail(context, step,
             {ErrorCode::InputOutput, output.toStdString(), file.errorString().toStdString()});
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
    return {};
}

}  // namespace

std::unique_ptr<PlanVerb> crlVerb()
{
    return std::make_unique<CrlVerb>();
}

}  // namespace jobs
