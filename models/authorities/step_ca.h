// SPDX-License-Identifier: GPL-3.0-or-later
// step-ca (smallstep.com/docs/step-ca): JWK provisioner tokens, sign, renew and rekey by the
// certificate that is replaced, revoke. Revocation there is passive: it renews no more.
//
// Who has no root certificate but its SHA-256 gives that as `ca-sha256`: adding the account fetches
// the root by it, as `step ca bootstrap` does, and trusts it from then on.
//
// The interface has no transaction: an order whose answer was lost is sent again, with a new token.
#pragma once

#include "crypto/keys/private_key.h"
#include "models/authorities/registry.h"
#include "models/authorities/rest.h"

namespace authorities {

Kind stepCaKind();

class StepCa final : public Connector {
public:
    static crypto::Result<std::unique_ptr<Connector>> open(Account account);

    const Abilities &abilities() const override { return m_abilities; }
    crypto::Result<Tested> test(Call &call) override;
    crypto::Result<Reply> issue(const Ask &ask, Order &order, Call &call) override;
    crypto::Result<Reply> poll(const Ask &ask, Order &order, Call &call) override;
    crypto::Result<Revoked> revoke(const Revocation &revocation, Call &call) override;
    crypto::Result<AccountChange> enrol(Call &call) override;

private:
    StepCa(Account account, crypto::PrivateKey key);
    // A one-time token for that operation ("sign" "revoke").
    crypto::Result<QString> token(const QString &operation, const QString &subject,
                                  const QStringList &names, const Call &call) const;
    crypto::Result<RestAnswer> order(const Ask &ask, Call &call);

    Account m_account;
    std::unique_ptr<crypto::PrivateKey> m_key;
    Rest m_rest;
    Abilities m_abilities;
};

}  // namespace authorities
