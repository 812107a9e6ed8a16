// SPDX-License-Identifier: GPL-3.0-or-later
// What authorities with an interface of their own (JSON over HTTP) have in common.
#pragma once

#include "models/authorities/exchange.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUrlQuery>

namespace authorities {

struct RestAnswer {
    net::ApiAnswer http;
    QJsonObject json;  // empty where the body is none
    QJsonArray array;  // where the body is one

    bool is(int status) const { return http.status == status; }
};

class Rest {
public:
    using Headers = QList<std::pair<QByteArray, QByteArray>>;
    // Paths stand below the account's address.
    explicit Rest(const Account &account);

    void setHeaders(const Headers &headers) { m_headers = headers; }
    // Any final status comes back.
    crypto::Result<RestAnswer> get(const QString &path, Call &call, const QUrlQuery &query = {});
    crypto::Result<RestAnswer> send(const QByteArray &method, const QString &path,
                                    const QJsonObject &body, Repeat repeat, Call &call,
                                    const QUrlQuery &query = {});
    crypto::Result<RestAnswer> ask(net::ApiRequest request, Repeat repeat, Call &call);
    QString address(const QString &path, const QUrlQuery &query = {}) const;
    Exchange &exchange() { return m_exchange; }

private:
    QString m_base;
    Exchange m_exchange;
    Headers m_headers;
};

// "it says: …", from the usual places of an error in JSON.
crypto::Error refusedBy(const RestAnswer &answer, const QString &more = {});
// A 2xx answer, else the refusal.
crypto::Result<RestAnswer> granted(crypto::Result<RestAnswer> answer);

// The serial number of a certificate as interfaces write it.
QString serialHex(const crypto::Bytes &certificate);  // lower case, no leading zero byte
QString serialColons(const crypto::Bytes &certificate);  // "0a:1b"
QString serialDecimal(const crypto::Bytes &certificate);
QString requestPem(const crypto::Bytes &request);
// The certificate for this request's key out of PEM texts, then its issuers.
crypto::Result<std::vector<crypto::Bytes>>
chainFromPem(const crypto::Bytes &request, const QByteArray &text, const QByteArray &issuers = {});
// Text of a secret; empty: there is none.
QByteArray secretText(const Account &account, const QString &name);

}  // namespace authorities
