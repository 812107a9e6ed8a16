// SPDX-License-Identifier: GPL-3.0-or-later
// The certificates of an Azure Key Vault, REST 7.4 (learn.microsoft.com/rest/api/keyvault), as an
// application of Microsoft Entra ID: its secret is exchanged for an access token (OAuth 2.0 client
// credentials). The vault holds certificates and issues none: it is listed.
#pragma once

#include "models/authorities/registry.h"
#include "models/authorities/rest.h"

namespace authorities {

Kind azureKvKind();

class AzureKv final : public Connector {
public:
    static crypto::Result<std::unique_ptr<Connector>> open(Account account);

    const Abilities &abilities() const override { return m_abilities; }
    crypto::Result<Tested> test(Call &call) override;
    crypto::Result<Reply> issue(const Ask &ask, Order &order, Call &call) override;
    crypto::Result<Reply> poll(const Ask &ask, Order &order, Call &call) override;
    crypto::Result<Page> list(const QByteArray &cursor, Call &call) override;

private:
    AzureKv(Account account, const QString &loginUrl);
    crypto::Result<void> signIn(Call &call);
    crypto::Result<RestAnswer> get(const QString &address, Call &call);
    // A page of the listing, as it came; `link`: where the one before said to go on.
    crypto::Result<QJsonObject> page(const QByteArray &link, Call &call);
    // nullopt: it is gone, or holds no certificate yet.
    crypto::Result<std::optional<crypto::Bytes>> certificate(const QString &name, Call &call);

    Account m_account;
    Rest m_rest;
    Abilities m_abilities;
    QString m_tokenUrl, m_scope;
    crypto::UnixTime m_tokenUntil = 0;
};

}  // namespace authorities
