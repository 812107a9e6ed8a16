// SPDX-License-Identifier: GPL-3.0-or-later
// Entrust CA Gateway: API version 1 (api.managed.entrust.com/doc), with a client certificate.
//
// The interface has no reference of ours: an order whose answer was lost is looked for, by its key,
// among the authority's certificate events since then.
#pragma once

#include "models/authorities/registry.h"
#include "models/authorities/rest.h"

namespace authorities {

Kind entrustKind();

class Entrust final : public Connector {
public:
    static crypto::Result<std::unique_ptr<Connector>> open(Account account);

    const Abilities &abilities() const override { return m_abilities; }
    crypto::Result<Tested> test(Call &call) override;
    crypto::Result<Reply> issue(const Ask &ask, Order &order, Call &call) override;
    crypto::Result<Reply> poll(const Ask &ask, Order &order, Call &call) override;
    crypto::Result<Revoked> revoke(const Revocation &revocation, Call &call) override;
    crypto::Result<Page> list(const QByteArray &cursor, Call &call) override;

private:
    explicit Entrust(Account account);
    QString path(const QString &below) const;
    crypto::Result<Reply> place(const Ask &ask, Order &order, Call &call);
    crypto::Result<QJsonObject> events(const QString &since, const QString &index, Call &call);
    crypto::Result<std::vector<crypto::Bytes>> issuers(Call &call);

    Account m_account;
    Rest m_rest;
    Abilities m_abilities;
};

}  // namespace authorities
