// SPDX-License-Identifier: GPL-3.0-or-later
// ACME: RFC 8555, RFC 8738 (addresses), RFC 9773 (renewal information), profiles.
#pragma once

#include "models/authorities/acme_client.h"
#include "models/authorities/registry.h"
#include "models/authorities/solver.h"

namespace authorities {

Kind acmeKind();

// Directories people know, by name: "letsencrypt" "letsencrypt-staging" "google" "zerossl" …
struct AcmePreset {
    QString name, title, url;
    bool externalAccountBinding = false;
};
const std::vector<AcmePreset> &acmePresets();

class Acme final : public Connector {
public:
    static crypto::Result<std::unique_ptr<Connector>> open(Account account);

    const Abilities &abilities() const override { return m_abilities; }
    crypto::Result<Tested> test(Call &call) override;
    crypto::Result<Reply> issue(const Ask &ask, Order &order, Call &call) override;
    crypto::Result<Reply> poll(const Ask &ask, Order &order, Call &call) override;
    crypto::Result<Revoked> revoke(const Revocation &revocation, Call &call) override;
    crypto::Result<std::optional<RenewalWindow>> renewalWindow(const crypto::Bytes &certificate,
                                                               Call &call) override;
    crypto::Result<AccountChange> enrol(Call &call) override;

    // Account management (RFC 8555 7.3.2, 7.3.5, 7.3.6).
    crypto::Result<void> updateContacts(const QStringList &contacts, Call &call);
    crypto::Result<void> deactivate(Call &call);
    // `next` must be stored before; from then on it is the account's key.
    crypto::Result<void> rollOver(const crypto::PrivateKey &next, Call &call);

private:
    Acme(Account account, AcmeClient client);
    crypto::Result<void> registered(Call &call);
    crypto::Result<QString> newOrder(const Ask &ask, Call &call);
    crypto::Result<Reply> drive(const Ask &ask, Order &order, Call &call);

    Account m_account;
    AcmeClient m_client;
    Abilities m_abilities;
};

// base64url(key identifier) "." base64url(serial number) (RFC 9773 4.1); empty: it has no key
// identifier of its issuer.
QString renewalId(const crypto::Bytes &certificate);
// The certificates of a PEM chain (RFC 8555 9.1), at most 16. Malformed, TooLarge.
crypto::Result<std::vector<crypto::Bytes>> pemChain(const QByteArray &text);

}  // namespace authorities
