// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/authorities/registry.h"

#include "models/authorities/acme.h"
#include "models/authorities/adcs.h"
#include "models/authorities/aws_pca.h"
#include "models/authorities/azure_kv.h"
#include "models/authorities/cfssl.h"
#include "models/authorities/cmp.h"
#include "models/authorities/digicert.h"
#include "models/authorities/ejbca.h"
#include "models/authorities/entrust.h"
#include "models/authorities/est.h"
#include "models/authorities/google_cas.h"
#include "models/authorities/manual.h"
#include "models/authorities/scep.h"
#include "models/authorities/sectigo.h"
#include "models/authorities/step_ca.h"
#include "models/authorities/vault_pki.h"

#include <QUrl>

namespace authorities {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

const std::vector<Kind> &kinds()
{
    // One line per connector, each in a file of its own.
    static const std::vector<Kind> all{
        acmeKind(),      estKind(),     scepKind(),    cmpKind(),      cfsslKind(),   vaultKind(),
        stepCaKind(),    ejbcaKind(),   entrustKind(), digicertKind(), sectigoKind(), awsPcaKind(),
        googleCasKind(), azureKvKind(), adcsKind(),    manualKind()};
    return all;
}

const Kind *kindNamed(const QString &name)
{
    for (const Kind &kind : kinds()) {
        if (kind.name == name)
            return &kind;
    }
    return nullptr;
}

Result<void> checkAccount(const Account &account)
{
    const std::string object = "the authority account \"" + account.name.toStdString() + '"';
    const Kind *kind = kindNamed(account.kind);
    if (!kind) {
        QStringList names;
        for (const Kind &one : kinds())
            names.append(one.name);
        return Error{ErrorCode::Unsupported, object,
                     "the type \"" + account.kind.toStdString()
                         + "\" is not spoken; there are: " + names.join(u", "_s).toStdString()};
    }
    const auto wrong = [&](const QString &detail) {
        return Error{ErrorCode::InvalidArgument, object, detail.toStdString()};
    };
    const QUrl url(account.url, QUrl::StrictMode);
    const bool https = url.scheme() == u"https" || !kind->server;
    if (!kind->server && !account.url.isEmpty())
        return wrong(u"it has no address: this type speaks to no server"_s);
    if (kind->server
        && (!url.isValid() || url.host().isEmpty() || (!https && url.scheme() != u"http")))
        return wrong(u"its address must be like https://ca.example.org/…"_s);
    if (!https && !kind->plainHttp)
        return wrong(u"its address must begin with https: this protocol does not protect itself"_s);
    if (!url.userInfo().isEmpty())
        return wrong(u"a user name or password does not belong into the address"_s);
    if (account.trust.kind == Trust::Kind::PinnedAuthority && account.trust.certificates.empty())
        return wrong(u"no root certificate was given to trust"_s);
    if (account.trust.kind == Trust::Kind::PinnedKey && account.trust.keySha256.size() != 32)
        return wrong(u"the pinned key must be a SHA-256 of 32 bytes"_s);
    if (account.credentials.identity && !kind->clientCertificate)
        return wrong(u"this protocol takes no client certificate"_s);
    QStringList known;
    for (const Field &field : kind->fields) {
        known.append(field.key);
        const QString value = account.settings[field.key].toVariant().toString();
        const bool there =
            field.secret ? account.credentials.find(field.key) != nullptr : !value.isEmpty();
        if (field.required && !there)
            return wrong(u"\"%1\" is missing: %2"_s.arg(field.key, QString::fromUtf8(field.words)));
        if (there && !field.values.isEmpty() && !field.values.contains(value))
            return wrong(u"\"%1\" is one of: %2"_s.arg(field.key, field.values.join(u", "_s)));
    }
    for (const QString &key : account.settings.keys()) {
        if (!known.contains(key))
            return wrong(u"\"%1\" is no setting of this type; there are: %2"_s.arg(
                key, known.join(u", "_s)));
    }
    return {};
}

Result<std::unique_ptr<Connector>> connectorFor(Account account)
{
    if (auto good = checkAccount(account); !good)
        return good.error();
    const Kind *kind = kindNamed(account.kind);
    return kind->make(std::move(account));
}

}  // namespace authorities
