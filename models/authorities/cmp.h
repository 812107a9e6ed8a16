// SPDX-License-Identifier: GPL-3.0-or-later
// Certificate Management Protocol: RFC 9810, its lightweight profile RFC 9483, over HTTP (RFC
// 9811).
//
// Messages are protected by a shared secret (`shared-secret` with `reference`) or signed with the
// account's certificate, whose key may lie in a token. Answers must be protected, too: by the same
// secret, or by a signer that stands below the account's roots.
//
// The transaction's id, the server's last nonce and a certificate that is not confirmed yet are
// kept before the next message leaves. An order whose first answer was lost is sent again under the
// same transaction; a confirmation whose answer was lost is sent again and taken as done.
#pragma once

#include "crypto/wire/cmp_message.h"
#include "models/authorities/exchange.h"
#include "models/authorities/registry.h"

namespace authorities {

Kind cmpKind();

class Cmp final : public Connector {
public:
    static crypto::Result<std::unique_ptr<Connector>> open(Account account);

    const Abilities &abilities() const override { return m_abilities; }
    crypto::Result<Tested> test(Call &call) override;
    crypto::Result<Reply> issue(const Ask &ask, Order &order, Call &call) override;
    crypto::Result<Reply> poll(const Ask &ask, Order &order, Call &call) override;
    crypto::Result<Revoked> revoke(const Revocation &revocation, Call &call) override;

private:
    struct Conversation;  // one transaction
    explicit Cmp(Account account);
    crypto::wire::CmpSender sender() const;
    crypto::Result<crypto::wire::CmpAnswer> say(const crypto::Bytes &message,
                                                const crypto::wire::CmpHeader &header,
                                                Repeat repeat, Call &call);
    crypto::Result<crypto::Bytes> requestFor(const Ask &ask,
                                             const crypto::wire::CmpHeader &header) const;
    bool updates(const Ask &ask) const;
    crypto::wire::CmpSender senderFor(const Ask &ask) const;
    crypto::Result<Reply> answered(const crypto::wire::CmpAnswer &answer, const Ask &ask,
                                   Conversation &talk, Call &call);
    crypto::Result<Reply> confirm(const Ask &ask, Conversation &talk, Call &call);
    crypto::Result<Reply> wait(const Ask &ask, Conversation &talk, qint64 seconds, Call &call);
    crypto::Error unwilling(const crypto::wire::CmpAnswer &answer) const;

    Account m_account;
    Exchange m_exchange;
    Abilities m_abilities;
};

}  // namespace authorities
