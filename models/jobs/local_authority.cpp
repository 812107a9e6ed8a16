// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/local_authority.h"

#include "crypto/x509/certificate.h"
#include "models/store/certificate_store.h"

#include <QJsonArray>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using crypto::x509::AuthoritySettings;

namespace {

constexpr int DefaultCrlDays = 7;

QJsonArray arrayOf(const std::vector<std::string> &values)
{
    QJsonArray array;
    for (const std::string &value : values)
        array.append(QString::fromStdString(value));
    return array;
}

std::vector<std::string> listOf(const QJsonValue &value)
{
    std::vector<std::string> list;
    for (const auto &one : value.toArray())
        list.push_back(one.toString().toStdString());
    return list;
}

Result<crypto::Bytes> certificateOf(store::Database &database,
                                    const store::LocalAuthority &authority)
{
    auto certificates = store::CertificateStore::open(database);
    if (!certificates)
        return std::move(certificates).error();
    auto der = certificates->der(authority.certificate);
    if (!der)
        return std::move(der).error();
    if (!*der)
        return Error{ErrorCode::NotFound,
                     "the certificate of the authority " + authority.name.toStdString(),
                     {}};
    return std::move(**der);
}

}  // namespace

QJsonObject settingsJson(const AuthoritySettings &settings, int crlDays)
{
    return {{u"digest"_s, QString::fromStdString(settings.scheme.digest)},
            {u"pss"_s, settings.scheme.pss},
            {u"ocsp"_s, arrayOf(settings.ocspUrls)},
            {u"issuer"_s, arrayOf(settings.issuerUrls)},
            {u"crl"_s, arrayOf(settings.crlUrls)},
            {u"delta"_s, arrayOf(settings.freshestCrlUrls)},
            {u"crl_days"_s, crlDays}};
}

int crlDaysOf(const QJsonObject &settings)
{
    return settings[u"crl_days"_s].toInt(DefaultCrlDays);
}

Result<store::LocalAuthority> authorityNamed(store::Database &database, const QString &name)
{
    auto found = store::localAuthority(database, name);
    if (!found)
        return found.error();
    if (*found)
        return std::move(**found);
    auto all = store::localAuthorities(database);
    if (!all)
        return all.error();
    QStringList names;
    for (const auto &authority : *all)
        names.append(authority.name);
    return Error{ErrorCode::NotFound, "the authority \"" + name.toStdString() + '"',
                 names.isEmpty() ? "this vault has none yet; \"ca create\" makes one"
                                 : "known: " + names.join(u", "_s).toStdString()};
}

Result<AuthoritySettings> settingsOf(store::Database &database,
                                     const store::LocalAuthority &authority)
{
    auto der = certificateOf(database, authority);
    if (!der)
        return der.error();
    auto parsed = crypto::x509::Certificate::parse(*der);
    if (!parsed)
        return parsed.error();
    AuthoritySettings settings;
    const QJsonObject &stored = authority.settings;
    settings.ocspUrls = listOf(stored[u"ocsp"_s]);
    settings.issuerUrls = listOf(stored[u"issuer"_s]);
    settings.crlUrls = listOf(stored[u"crl"_s]);
    settings.freshestCrlUrls = listOf(stored[u"delta"_s]);
    settings.scheme.digest = stored[u"digest"_s].toString().toStdString();
    settings.scheme.pss = stored[u"pss"_s].toBool();
    settings.notBefore = parsed->notBefore;
    settings.notAfter = parsed->notAfter;
    settings.pathLength = parsed->pathLength;
    return settings;
}

Result<const OpenAuthority *> OpenAuthorities::of(JobContext &context, store::Database &database,
                                                  const QString &name)
{
    if (const auto it = m_open.find(name); it != m_open.end())
        return it->second.get();
    auto row = authorityNamed(database, name);
    if (!row)
        return row.error();
    auto settings = settingsOf(database, *row);
    if (!settings)
        return settings.error();
    auto der = certificateOf(database, *row);
    if (!der)
        return der.error();
    auto key = m_keys.of(context, database, row->privateKey);
    if (!key)
        return key.error();
    auto signer = crypto::x509::Signer::open(std::move(*key), std::move(*der));
    if (!signer)
        return signer.error();
    const domain::CertificateId certificate = row->certificate;
    auto open = std::unique_ptr<OpenAuthority>(
        new OpenAuthority{std::move(*row), std::move(*settings), std::move(*signer), certificate});
    return m_open.emplace(name, std::move(open)).first->second.get();
}

crypto::Bytes newSerial()
{
    const crypto::Secret random = crypto::Secret::random(16);
    crypto::Bytes serial(random.view().begin(), random.view().end());
    serial.front() = static_cast<std::uint8_t>((serial.front() & 0x3f) | 0x40);
    return serial;
}

}  // namespace jobs
