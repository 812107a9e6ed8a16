// SPDX-License-Identifier: GPL-3.0-or-later
// The PKI secrets engine of HashiCorp Vault and OpenBao (developer.hashicorp.com/vault/api-docs,
// secret/pki): sign, revoke, list; a token, or AppRole. One account for each mount.
//
// The interface has no transaction: an order whose answer was lost is sent again as it was.
#pragma once

#include "models/authorities/registry.h"
#include "models/authorities/rest.h"

namespace authorities {

Kind vaultKind();

class VaultPki final : public Connector {
public:
    static crypto::Result<std::unique_ptr<Connector>> open(Account account);

    const Abilities &abilities() const override { return m_abilities; }
    crypto::Result<Tested> test(Call &call) override;
    crypto::Result<Reply> issue(const Ask &ask, Order &order, Call &call) override;
    crypto::Result<Reply> poll(const Ask &ask, Order &order, Call &call) override;
    crypto::Result<Revoked> revoke(const Revocation &revocation, Call &call) override;
    crypto::Result<Page> list(const QByteArray &cursor, Call &call) override;

private:
    explicit VaultPki(Account account);
    // The token in the headers; with AppRole it is fetched first.
    crypto::Result<void> login(Call &call);
    QString mount() const;

    Account m_account;
    Rest m_rest;
    Abilities m_abilities;
    bool m_in = false;
};

}  // namespace authorities
