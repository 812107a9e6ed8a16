// SPDX-License-Identifier: GPL-3.0-or-later
// The language of ACME (RFC 8555 section 6 and 7.1): directory, nonces, signed requests, problems.
#pragma once

#include "crypto/keys/private_key.h"
#include "models/authorities/exchange.h"

#include <QJsonObject>

namespace authorities {

struct AcmeAnswer {
    net::ApiAnswer http;
    QJsonObject json;  // empty where the body is none

    QString location() const { return QString::fromLatin1(http.header("location")); }
};

// A problem document (RFC 7807), as far as it says one.
struct AcmeProblem {
    QString type;  // "badNonce": without "urn:ietf:params:acme:error:"
    QString detail;  // with those of subproblems, untrusted
};
AcmeProblem problemOf(const QJsonObject &json);

class AcmeClient {
public:
    // InvalidArgument: there is no account key, or not one that signs JSON.
    static crypto::Result<AcmeClient> open(const Account &account);

    // Read once. Addresses on other hosts than the account's are refused (NotPermitted), unless
    // its setting "hosts" names them.
    crypto::Result<QJsonObject> directory(Call &call);
    // Of the directory: "newOrder" …; Unsupported when it has none.
    crypto::Result<QString> resource(const QString &name, Call &call);

    // Signed with the account's key under its address. A payload of nullopt reads (POST-as-GET).
    // Any status that is final comes back; a nonce that is refused is replaced.
    crypto::Result<AcmeAnswer> post(const QString &url, const std::optional<QJsonObject> &payload,
                                    Call &call, const QByteArray &accept = {});
    // The same with a key that stands in the request itself (newAccount, revocation).
    crypto::Result<AcmeAnswer> postWithKey(const QString &url, const QJsonObject &payload,
                                           const crypto::Key &key, Call &call);
    // Only for what is public: renewal information.
    crypto::Result<AcmeAnswer> get(const QString &url, Call &call);

    // Turns what is no success into an error with the problem's words.
    static crypto::Result<AcmeAnswer> good(crypto::Result<AcmeAnswer> answer);

    const crypto::PrivateKey &key() const { return *m_key; }
    const QString &accountUrl() const { return m_accountUrl; }
    void setAccountUrl(const QString &url) { m_accountUrl = url; }
    crypto::Result<void> permitted(const QString &url) const;
    Exchange &exchange() { return m_exchange; }

private:
    AcmeClient(const Account &account, crypto::PrivateKey key);
    crypto::Result<AcmeAnswer> signedPost(const QString &url, const std::string &payload,
                                          const crypto::Key &key, bool named, Call &call,
                                          const QByteArray &accept);
    crypto::Result<std::string> nonce(Call &call);

    QString m_url, m_accountUrl;
    QStringList m_hosts;
    Exchange m_exchange;
    std::unique_ptr<crypto::PrivateKey> m_key;
    QJsonObject m_directory;
    QByteArray m_nonce;
};

}  // namespace authorities
