// SPDX-License-Identifier: GPL-3.0-or-later
// Enrolment over Secure Transport: RFC 7030, RFC 8951.
//
// Bootstrap (RFC 7030 4.1.1): who has no root certificate to trust but the SHA-256 of one gives it
// as `ca-sha256`. Adding the account then fetches /cacerts once over TLS that is not verified yet,
// with no credential and nothing else said, takes from the answer only what that fingerprint
// vouches for, and trusts those certificates from then on, TLS included.
//
// EST has no transaction: an order whose answer was lost is sent again as it was. The authority may
// then have issued twice for the same key; one of them is kept. Which operation it was stands in
// the order's state: a renewal that was begun as one never becomes a new order.
#pragma once

#include "models/authorities/exchange.h"
#include "models/authorities/registry.h"

namespace authorities {

Kind estKind();

class Est final : public Connector {
public:
    static crypto::Result<std::unique_ptr<Connector>> open(Account account);

    const Abilities &abilities() const override { return m_abilities; }
    crypto::Result<Tested> test(Call &call) override;
    crypto::Result<Reply> issue(const Ask &ask, Order &order, Call &call) override;
    crypto::Result<Reply> poll(const Ask &ask, Order &order, Call &call) override;
    crypto::Result<AccountChange> enrol(Call &call) override;

private:
    explicit Est(Account account);
    QString address(const QString &operation) const;
    crypto::Result<std::vector<crypto::Bytes>> authorityCertificates(Exchange &exchange,
                                                                     Call &call);
    crypto::Result<QString> operationFor(const Ask &ask, Call &call);
    crypto::Result<Reply> send(const Ask &ask, const QString &operation, Call &call);
    crypto::Result<Reply> sendBy(Exchange &exchange, const net::ApiRequest &request, const Ask &ask,
                                 const QString &operation, Call &call);
    crypto::Result<Reply> answered(const net::ApiAnswer &answer, const Ask &ask,
                                   const QString &operation, Call &call);

    Account m_account;
    Exchange m_exchange;
    Abilities m_abilities;
    std::vector<crypto::Bytes> m_authorities;
};

}  // namespace authorities
