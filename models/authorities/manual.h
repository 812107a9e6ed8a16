// SPDX-License-Identifier: GPL-3.0-or-later
// An authority that people speak to: the request is written to a file and handed over, the answer
// is read from a file. Nothing here uses a network; an order waits until its answer is kept in it,
// or a job found one in the vault.
#pragma once

#include "models/authorities/registry.h"

namespace authorities {

Kind manualKind();

class Manual final : public Connector {
public:
    // Ask::options: an array of certificates, base64 DER, the one for the request's key first.
    static constexpr const char *AnswerOption = "answer";

    explicit Manual(Account account);

    const Abilities &abilities() const override { return m_abilities; }
    crypto::Result<Tested> test(Call &call) override;
    crypto::Result<Reply> issue(const Ask &ask, Order &order, Call &call) override;
    crypto::Result<Reply> poll(const Ask &ask, Order &order, Call &call) override;

    // An order that has its answer; the certificate first.
    static Order answered(const std::vector<crypto::Bytes> &chain);

private:
    Account m_account;
    Abilities m_abilities;
};

}  // namespace authorities
