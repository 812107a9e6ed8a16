// SPDX-License-Identifier: GPL-3.0-or-later
// Simple Certificate Enrolment Protocol: RFC 8894. Also Microsoft's NDES.
//
// Over http the authority must be known by the SHA-256 of its certificate (`ca-sha256`, RFC 8894
// 2.1.2); over https it may be. Messages are signed by the key of the request where that is RSA and
// lies in memory, by the key that is renewed where it is, else by an RSA key of the account's own:
// what the authority seals must be opened.
//
// The transaction's id is kept before anything is sent. An order whose answer was lost is asked for
// (CertPoll) and, when the authority does not know it, sent again under the same id.
#pragma once

#include "crypto/keys/private_key.h"
#include "crypto/wire/scep_message.h"
#include "models/authorities/exchange.h"
#include "models/authorities/registry.h"

namespace authorities {

Kind scepKind();

class Scep final : public Connector {
public:
    static crypto::Result<std::unique_ptr<Connector>> open(Account account);

    const Abilities &abilities() const override { return m_abilities; }
    crypto::Result<Tested> test(Call &call) override;
    crypto::Result<Reply> issue(const Ask &ask, Order &order, Call &call) override;
    crypto::Result<Reply> poll(const Ask &ask, Order &order, Call &call) override;

private:
    struct Way;  // who signs what, under which id
    Scep(Account account, crypto::PrivateKey transport);
    crypto::Result<net::ApiAnswer> get(const QByteArray &operation, Call &call);
    crypto::Result<void> meet(Call &call);
    QString nextFact(Call &call);
    QString listFact(Call &call);
    bool renews(const Ask &ask, const Call &call) const;
    crypto::Result<crypto::Bytes> requestOf(const Ask &ask, bool renewal) const;
    crypto::Result<Way> wayOf(const Ask &ask, const QJsonObject &kept, Call &call);
    crypto::Result<crypto::wire::ScepAnswer>
    say(crypto::wire::ScepKind kind, crypto::ByteView content, const Way &way, Call &call);
    crypto::Result<Reply> answered(const crypto::wire::ScepAnswer &answer, const Ask &ask,
                                   QJsonObject state, Order &order, Call &call);

    Account m_account;
    crypto::PrivateKey m_transport;
    Exchange m_exchange;
    Abilities m_abilities;
    crypto::wire::ScepCapabilities m_capabilities;
    std::optional<crypto::wire::ScepAuthority> m_authority;
};

}  // namespace authorities
