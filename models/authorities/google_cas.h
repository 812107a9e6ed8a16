// SPDX-License-Identifier: GPL-3.0-or-later
// Google Certificate Authority Service, REST v1
// (cloud.google.com/certificate-authority-service/docs/reference/rest), as a service account: its
// key signs a JWT (RFC 7523) for which the token endpoint gives an access token.
//
// An order has a certificate ID and a request ID, kept before the request leaves; repeated within
// an hour it gives the same certificate. Later it is looked for by its name, which the enterprise
// tier keeps; pools of the DevOps tier keep nothing.
#pragma once

#include "models/authorities/registry.h"
#include "models/authorities/rest.h"

namespace authorities {

Kind googleCasKind();

class GoogleCas final : public Connector {
public:
    static crypto::Result<std::unique_ptr<Connector>> open(Account account);

    const Abilities &abilities() const override { return m_abilities; }
    crypto::Result<Tested> test(Call &call) override;
    crypto::Result<Reply> issue(const Ask &ask, Order &order, Call &call) override;
    crypto::Result<Reply> poll(const Ask &ask, Order &order, Call &call) override;
    crypto::Result<Revoked> revoke(const Revocation &revocation, Call &call) override;
    crypto::Result<Page> list(const QByteArray &cursor, Call &call) override;

private:
    struct Service;  // what the service account's file says
    GoogleCas(Account account, std::shared_ptr<const Service> service);
    crypto::Result<void> signIn(Call &call);
    crypto::Result<RestAnswer> get(const QString &path, const QUrlQuery &query, Call &call);
    crypto::Result<RestAnswer> post(const QString &path, const QJsonObject &body,
                                    const QUrlQuery &query, Call &call);
    crypto::Result<Reply> replyOf(const Ask &ask, const QJsonObject &certificate);
    crypto::Result<bool> keepsCertificates(Call &call);

    Account m_account;
    std::shared_ptr<const Service> m_service;
    Rest m_rest;
    Abilities m_abilities;
    QString m_pool;
    crypto::UnixTime m_tokenUntil = 0;
};

}  // namespace authorities
