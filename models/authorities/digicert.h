// SPDX-License-Identifier: GPL-3.0-or-later
// DigiCert CertCentral: Services API version 2 (dev.digicert.com/certcentral-apis/services-api).
//
// An order carries an alternative_order_id of ours, by which it is found again when its answer was
// lost; a reissue, which takes none, is found by its request among the order's reissues.
#pragma once

#include "models/authorities/registry.h"
#include "models/authorities/rest.h"

namespace authorities {

Kind digicertKind();

class Digicert final : public Connector {
public:
    static crypto::Result<std::unique_ptr<Connector>> open(Account account);

    const Abilities &abilities() const override { return m_abilities; }
    crypto::Result<Tested> test(Call &call) override;
    crypto::Result<Reply> issue(const Ask &ask, Order &order, Call &call) override;
    crypto::Result<Reply> poll(const Ask &ask, Order &order, Call &call) override;
    crypto::Result<Revoked> revoke(const Revocation &revocation, Call &call) override;
    crypto::Result<Page> list(const QByteArray &cursor, Call &call) override;

private:
    explicit Digicert(Account account);
    bool is(const QString &setting, const QString &value) const;
    crypto::Result<QJsonObject> body(const Ask &ask, const QJsonObject &state) const;
    crypto::Result<Reply> place(const Ask &ask, Order &order, Call &call);
    crypto::Result<Reply> find(const Ask &ask, Order &order, Call &call);
    crypto::Result<Reply> look(const Ask &ask, const QString &id, Call &call);
    crypto::Result<QJsonObject> reissueOf(const Ask &ask, const QString &id, Call &call);
    crypto::Result<Reply> download(const Ask &ask, const QString &certificate, Call &call);

    Account m_account;
    Rest m_rest;
    Abilities m_abilities;
};

}  // namespace authorities
