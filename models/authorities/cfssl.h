// SPDX-License-Identifier: GPL-3.0-or-later
// CFSSL's API: info, sign, authsign, revoke, crl (github.com/cloudflare/cfssl, doc/api).
//
// Over http its answers are not protected: then the authority must be known by `ca-sha256`, and
// what does not come from it is refused. Requests are signed by the profile's key (authsign). The
// interface has no transaction: an order whose answer was lost is sent again as it was.
#pragma once

#include "models/authorities/registry.h"
#include "models/authorities/rest.h"

namespace authorities {

Kind cfsslKind();

class Cfssl final : public Connector {
public:
    static crypto::Result<std::unique_ptr<Connector>> open(Account account);

    const Abilities &abilities() const override { return m_abilities; }
    crypto::Result<Tested> test(Call &call) override;
    crypto::Result<Reply> issue(const Ask &ask, Order &order, Call &call) override;
    crypto::Result<Reply> poll(const Ask &ask, Order &order, Call &call) override;
    crypto::Result<Revoked> revoke(const Revocation &revocation, Call &call) override;

private:
    explicit Cfssl(Account account);
    crypto::Result<QJsonObject> call(const QString &endpoint, const QJsonObject &body,
                                     Repeat repeat, Call &call);
    crypto::Result<QByteArray> issuer(Call &call);

    Account m_account;
    Rest m_rest;
    Abilities m_abilities;
    QByteArray m_issuer;  // PEM
};

}  // namespace authorities
