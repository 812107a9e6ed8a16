// SPDX-License-Identifier: GPL-3.0-or-later
// Sectigo Certificate Manager: its REST API for server certificates, /ssl/v1
// (docs.sectigo.com/scm, "Certificate Manager REST API").
//
// An order carries a reference of ours in its comments. One whose answer was lost is looked for
// among the certificates of that name; renewing is a new order.
#pragma once

#include "models/authorities/registry.h"
#include "models/authorities/rest.h"

namespace authorities {

Kind sectigoKind();

class Sectigo final : public Connector {
public:
    static crypto::Result<std::unique_ptr<Connector>> open(Account account);

    const Abilities &abilities() const override { return m_abilities; }
    crypto::Result<Tested> test(Call &call) override;
    crypto::Result<Reply> issue(const Ask &ask, Order &order, Call &call) override;
    crypto::Result<Reply> poll(const Ask &ask, Order &order, Call &call) override;
    crypto::Result<Revoked> revoke(const Revocation &revocation, Call &call) override;
    crypto::Result<Page> list(const QByteArray &cursor, Call &call) override;

private:
    explicit Sectigo(Account account);
    crypto::Result<QJsonArray> types(Call &call);
    crypto::Result<QJsonObject> body(const Ask &ask, const QString &reference, Call &call);
    crypto::Result<Reply> place(const Ask &ask, Order &order, Call &call);
    crypto::Result<Reply> find(const Ask &ask, Order &order, Call &call);
    crypto::Result<QJsonObject> details(const QString &id, Call &call);
    crypto::Result<RestAnswer> collect(const QString &id, Call &call);
    crypto::Result<QJsonArray> search(const QUrlQuery &query, Call &call);

    Account m_account;
    Rest m_rest;
    Abilities m_abilities;
};

}  // namespace authorities
