// SPDX-License-Identifier: GPL-3.0-or-later
// Microsoft Active Directory Certificate Services through its Certificate Enrollment Web Service
// ([MS-WSTEP]: WS-Trust over HTTPS), by user name or client certificate. NDES is the type "scep".
// The Certificate Enrollment Policy Web Service, where its address is given, says which templates
// there are ([MS-XCEP]).
//
// The request's number is kept as soon as the service says it; an order whose first answer was lost
// is sent again as it was. Revoking and listing are done at the authority itself.
#pragma once

#include "models/authorities/exchange.h"
#include "models/authorities/registry.h"

namespace authorities {

Kind adcsKind();

class Adcs final : public Connector {
public:
    static crypto::Result<std::unique_ptr<Connector>> open(Account account);

    const Abilities &abilities() const override { return m_abilities; }
    crypto::Result<Tested> test(Call &call) override;
    crypto::Result<Reply> issue(const Ask &ask, Order &order, Call &call) override;
    crypto::Result<Reply> poll(const Ask &ask, Order &order, Call &call) override;

private:
    struct Said;  // what stands in an answer
    explicit Adcs(Account account);
    QByteArray envelope(const QString &url, const QByteArray &action, const QByteArray &body) const;
    QByteArray token(const QByteArray &type, const QByteArray &content) const;
    crypto::Result<net::ApiAnswer> post(const QString &url, const QByteArray &envelope, Call &call);
    crypto::Result<Said> say(const QByteArray &envelope, Call &call);
    crypto::Result<void> askPolicies(Tested &tested, Call &call);
    crypto::Result<Reply> answered(const Said &said, const Ask &ask, Order &order, Call &call);

    Account m_account;
    Exchange m_exchange;
    Abilities m_abilities;
};

}  // namespace authorities
