// SPDX-License-Identifier: GPL-3.0-or-later
// Orders at interfaces that know no idempotency: what is kept of them, and how they are found again
// by a reference of ours when nobody knows whether the request arrived.
#pragma once

#include "models/authorities/rest.h"

#include <optional>

namespace authorities {

// An order that was not found by its reference may still be on its way in: it is not placed again
// before this has passed.
constexpr qint64 StillOnItsWay = 180;  // s

// What an order says of itself, a JSON object in Order::state; members of the connector's own.
QJsonObject stateOf(const Order &order);
// Kept before it is sent, and whenever something is added.
crypto::Result<void> keepState(Order &order, const QJsonObject &state, Call &call);
// Unguessable, so that it is nobody else's; 32 hexadecimal digits.
QString newReference();
// {"reference":…,"at":…}: of an order that is about to be placed.
QJsonObject newState(const Call &call, const QString &reference);
// Not found where it should be: wait before placing it again. nullopt: long enough.
std::optional<Reply> stillOnItsWay(const QJsonObject &state, const Call &call);

// Retry-After of the answer, or `seconds`.
Reply waiting(const Call &call, qint64 seconds, const QString &waitsFor,
              const net::ApiAnswer *answer = nullptr);
Reply issued(std::vector<crypto::Bytes> chain);

// Identifiers are numbers here and texts there; empty: there is none.
QString idOf(const QJsonValue &value);
// Must go into a path as one part.
QString pathPart(const QString &text);
crypto::Error notUnderstood(const RestAnswer &answer, const QString &missing);

struct RequestedNames {
    QString common;  // of the subject, or else the first name
    QStringList others;  // names and addresses without it
};
crypto::Result<RequestedNames> requestedNames(const crypto::Bytes &request);
// The same request, whatever PEM looks like.
bool sameRequest(const QString &pem, const crypto::Bytes &request);
// Seconds of "2026-01-31T10:00:00Z", "2026-01-31" …; 0: none.
qint64 secondsOfIso(const QString &text);
// PEM or bare base64 of one certificate in DER; empty: it is none.
crypto::Bytes certificateOf(const QString &text);

}  // namespace authorities
