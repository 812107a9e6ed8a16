// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of authority elsewhere, by name. A connector brings one Kind; registry.cpp lists them.
#pragma once

#include "models/authorities/connector.h"

#include <QtGlobal>

namespace authorities {

// A value an account of this kind needs or takes.
struct Field {
    QString key;  // "user": Account::settings, or with `secret` Credentials::secrets
    const char *words =
        "";  // QT_TRANSLATE_NOOP("authorities", "user name for Basic authentication")
    bool secret = false;
    bool required = false;
    QStringList values = {};  // the only ones allowed, where there are few
};

struct Kind {
    QString name;  // "acme"
    QString title;  // "ACME (RFC 8555)"
    Abilities abilities;  // of the protocol, before an account is known
    QList<Field> fields;
    bool server = true;  // false: nothing is spoken to; there is no address
    bool plainHttp = false;  // the protocol protects itself: http is allowed
    bool clientCertificate = false;  // TLS client authentication makes sense
    // Secrets an account needs and nobody gave (a key of its own): made before it is stored, which
    // is before anything leaves.
    std::function<crypto::Result<void>(Account &account)> provide = {};
    // InvalidArgument names the field.
    std::function<crypto::Result<std::unique_ptr<Connector>>(Account account)> make = {};
};

const std::vector<Kind> &kinds();
const Kind *kindNamed(const QString &name);
// Looks at the account against its kind's fields and address rules first: InvalidArgument,
// Unsupported for a kind this release does not speak.
crypto::Result<std::unique_ptr<Connector>> connectorFor(Account account);
crypto::Result<void> checkAccount(const Account &account);

}  // namespace authorities
