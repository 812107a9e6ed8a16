// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/authorities.h"

#include "models/query/rows.h"
#include "models/store/authority_store.h"
#include "models/store/crl_store.h"
#include "models/store/key_store.h"

#include <QJsonArray>

namespace report {

using namespace Qt::StringLiterals;

namespace {

QStringList listOf(const QJsonValue &value)
{
    QStringList list;
    for (const auto &one : value.toArray())
        list.append(one.toString());
    return list;
}

crypto::Result<AuthorityRow> rowOf(store::Database &database,
                                   const store::LocalAuthority &authority, crypto::UnixTime now)
{
    const qint64 id = authority.certificate;
    const auto rows = query::rows(database, std::span(&id, 1), query::Basic | query::Detail);
    if (!rows)
        return rows.error();
    const auto key = store::keyRow(database, authority.privateKey);
    if (!key)
        return key.error();
    const auto issued = store::issuedCount(database, authority.id);
    if (!issued)
        return issued.error();
    const auto revoked = store::revocations(database, authority.id, now);
    if (!revoked)
        return revoked.error();
    const auto crl = store::newestCrl(database, authority.certificate);
    if (!crl)
        return crl.error();
    const query::CertificateRow &certificate = rows->front();
    AuthorityRow row;
    row.id = authority.id;
    row.name = authority.name;
    row.kind = authority.kind;
    row.certificate = id;
    row.subject = certificate.subject;
    row.key = certificate.key;
    row.sha256 = certificate.sha256;
    row.notBefore = certificate.notBefore;
    row.notAfter = certificate.notAfter;
    row.status = certificate.status(now);
    row.pathLength = certificate.pathLength;
    row.selfSigned = certificate.selfSigned;
    row.inToken = *key && !(*key)->uri.isEmpty();
    if (!row.selfSigned) {
        const auto parent = store::authorityOf(database, id);
        if (!parent)
            return parent.error();
        if (*parent)
            row.parent = (*parent)->name;
    }
    row.issued = *issued;
    row.revoked = qint64(revoked->size());
    row.crlNumber = authority.crlNumber;
    if (*crl) {
        row.crlFrom = (*crl)->thisUpdate;
        row.crlUntil = (*crl)->nextUpdate;
    }
    const QJsonObject &settings = authority.settings;
    row.crlDays = settings[u"crl_days"_s].toInt(7);
    row.digest = settings[u"digest"_s].toString();
    row.pss = settings[u"pss"_s].toBool();
    row.crlUrls = listOf(settings[u"crl"_s]);
    row.ocspUrls = listOf(settings[u"ocsp"_s]);
    row.issuerUrls = listOf(settings[u"issuer"_s]);
    return row;
}

}  // namespace

crypto::Result<QList<AuthorityRow>> authorities(store::Database &database, crypto::UnixTime now)
{
    const auto all = store::localAuthorities(database);
    if (!all)
        return all.error();
    QList<AuthorityRow> rows;
    for (const store::LocalAuthority &authority : *all) {
        auto row = rowOf(database, authority, now);
        if (!row)
            return row.error();
        rows.append(std::move(*row));
    }
    return rows;
}

}  // namespace report
