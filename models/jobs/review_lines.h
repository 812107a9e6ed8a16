// SPDX-License-Identifier: GPL-3.0-or-later
// Values of certificates as the lines of a review, in the reader's language.
#pragma once

#include "crypto/keys/key.h"
#include "crypto/x509/certificate.h"
#include "models/jobs/issue_review.h"

#include <QCoreApplication>

namespace jobs {

struct IssueReviewText {
    Q_DECLARE_TR_FUNCTIONS(jobs::IssueReviewText)
};

using Lines = QList<ReviewLine>;

namespace review {

QString text(const std::string &value);
QStringList list(const std::vector<std::string> &values);
QString timeText(crypto::UnixTime at);  // "23 Nov 2026 13:01 UTC"
QString dayText(crypto::UnixTime at);
Lines plain(const QStringList &texts);
Lines muted(const QString &one);
Lines orNone(const QStringList &texts);
Lines orNotSet(const QStringList &texts);
// What has gone is struck out on the left, what is new is marked on the right.
void compare(Lines &before, Lines &after);
// Only the left half of it.
void strike(Lines &asked, const Lines &given);
QString constraintsText(bool isAuthority, std::int32_t pathLength);
QString critical(const QString &value);
// "ECDSA with SHA-384": what an authority's key will sign with.
QString signatureText(const crypto::PublicKeyInfo &key, const crypto::Key::Scheme &scheme);
// nullopt: id is 0, or it is not in the vault.
crypto::Result<std::optional<crypto::x509::Certificate>> certificateOf(store::Database &database,
                                                                       domain::CertificateId id);

}  // namespace review

}  // namespace jobs
