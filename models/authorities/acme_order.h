// SPDX-License-Identifier: GPL-3.0-or-later
// One order's way (RFC 8555 7.1.6): authorisations, challenges, finalisation, certificate.
#pragma once

#include "models/authorities/acme_client.h"
#include "models/authorities/solver.h"

namespace authorities {

class AcmeOrder {
public:
    // Yes: what had to be done by hand was said before, and somebody let the order go on.
    enum class Confirmed : std::uint8_t { No, Yes };

    AcmeOrder(AcmeClient &client, const Account &account, const Ask &ask, Call &call,
              const QString &url, Confirmed confirmed);
    // Takes away what was shown, unless somebody does that by hand.
    ~AcmeOrder();
    AcmeOrder(const AcmeOrder &) = delete;
    AcmeOrder &operator=(const AcmeOrder &) = delete;

    // Until it is issued, somebody has to do something, or the time is over. `kept` is called
    // before the request that makes the authority issue.
    crypto::Result<Reply> run(const std::function<crypto::Result<void>()> &kept);
    // It is over and can no longer issue (RFC 8555 7.1.6).
    bool isInvalid() const { return m_invalid; }

private:
    struct Open {
        QString url;  // of the authorisation
        QString challengeUrl;
        Challenge challenge;
        bool answered = false;
    };

    crypto::Result<AcmeAnswer> read(const QString &url);
    crypto::Result<std::optional<Reply>> authorise(const QJsonObject &order);
    crypto::Result<std::optional<Open>> openAuthorisation(const QString &url);
    crypto::Result<std::optional<Reply>> awaitAuthorisations(std::vector<Open> open);
    crypto::Result<void> finalise(const QJsonObject &order);
    crypto::Result<Reply> download(const QJsonObject &order);
    Reply later(const net::ApiAnswer &answer, const QString &why);
    crypto::Error invalid(const QJsonObject &order);
    std::string object() const { return m_url.toStdString(); }

    AcmeClient &m_client;
    const Account &m_account;
    const Ask &m_ask;
    Call &m_call;
    QString m_url;
    Confirmed m_confirmed;
    QStringList m_names;  // what was ordered, lower case, without "*."
    std::vector<Challenge> m_shown;
    bool m_invalid = false;
};

}  // namespace authorities
