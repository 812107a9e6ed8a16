// SPDX-License-Identifier: GPL-3.0-or-later
// EJBCA: its REST interface, below /ejbca/ejbca-rest-api (docs.keyfactor.com/ejbca/latest,
// "EJBCA REST Interface"), with a client certificate or an OAuth 2 bearer token.
//
// Each order is an end entity of its own, by whose unguessable name its certificate is found again
// when an answer was lost.
#pragma once

#include "models/authorities/registry.h"
#include "models/authorities/rest.h"

namespace authorities {

Kind ejbcaKind();

class Ejbca final : public Connector {
public:
    static crypto::Result<std::unique_ptr<Connector>> open(Account account);

    const Abilities &abilities() const override { return m_abilities; }
    crypto::Result<Tested> test(Call &call) override;
    crypto::Result<Reply> issue(const Ask &ask, Order &order, Call &call) override;
    crypto::Result<Reply> poll(const Ask &ask, Order &order, Call &call) override;
    crypto::Result<Revoked> revoke(const Revocation &revocation, Call &call) override;
    crypto::Result<Page> list(const QByteArray &cursor, Call &call) override;

private:
    explicit Ejbca(Account account);
    QString setting(const QString &key) const;
    crypto::Result<QString> authorityName(Call &call);
    crypto::Result<QByteArray> issuers(Call &call);
    crypto::Result<RestAnswer> search(const QString &property, const QString &value, int page,
                                      Call &call);
    crypto::Result<Reply> place(const Ask &ask, Order &order, Call &call);
    crypto::Result<Reply> taken(const Ask &ask, Order &order, const RestAnswer &answer, Call &call);
    // nullopt: there is none yet.
    crypto::Result<std::optional<Reply>> found(const Ask &ask, const Order &order, Call &call);
    crypto::Result<Reply> withIssuers(const Ask &ask, const crypto::Bytes &certificate,
                                      const QJsonArray &chain, Call &call);

    Account m_account;
    Rest m_rest;
    Abilities m_abilities;
};

}  // namespace authorities
