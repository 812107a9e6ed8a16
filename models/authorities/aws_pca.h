// SPDX-License-Identifier: GPL-3.0-or-later
// AWS Private CA: JSON 1.1 over HTTPS, each request signed with an access key
// (docs.aws.amazon.com/privateca/latest/APIReference).
//
// An order has an IdempotencyToken, kept before the request leaves: repeated within five minutes,
// IssueCertificate gives the same certificate again. An order found later without the
// certificate's name is refused: there is no list to look in, and asking again might issue twice.
#pragma once

#include "models/authorities/registry.h"
#include "models/authorities/rest.h"

namespace authorities {

Kind awsPcaKind();

class AwsPca final : public Connector {
public:
    static crypto::Result<std::unique_ptr<Connector>> open(Account account);

    const Abilities &abilities() const override { return m_abilities; }
    crypto::Result<Tested> test(Call &call) override;
    crypto::Result<Reply> issue(const Ask &ask, Order &order, Call &call) override;
    crypto::Result<Reply> poll(const Ask &ask, Order &order, Call &call) override;
    crypto::Result<Revoked> revoke(const Revocation &revocation, Call &call) override;

private:
    explicit AwsPca(Account account);
    crypto::Result<RestAnswer> act(const QByteArray &action, const QJsonObject &body, Call &call);
    crypto::Result<QJsonObject> described(Call &call);
    crypto::Result<QString> signingAlgorithm(Call &call);
    crypto::Result<void> order(const Ask &ask, Order &order, QJsonObject &state, Call &call);
    crypto::Result<Reply> collect(const Ask &ask, const QString &arn, Call &call);

    Account m_account;
    Rest m_rest;
    Abilities m_abilities;
    QString m_arn, m_region, m_algorithm;
};

}  // namespace authorities
