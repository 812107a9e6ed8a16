// SPDX-License-Identifier: GPL-3.0-or-later
// The certificate to be signed, field by field, beside what the profile says, what was asked for
// and what the previous certificate has: the review page of the issue wizard.
#pragma once

#include "models/jobs/create_authority.h"
#include "models/jobs/issue.h"

namespace jobs {

enum class ReviewMark {
    Plain,
    Muted,  // "not set", "from the authority"
    Dropped,  // was asked for or was there before, and will not be
    Added,  // was not in the previous certificate
};

struct ReviewLine {
    QString text;  // for people; untrusted
    ReviewMark mark = ReviewMark::Plain;
};

struct ReviewRow {
    QString field;
    QList<ReviewLine> profile, request, previous, signedAs;
};

struct IssueReview {
    QList<ReviewRow> rows;
    crypto::UnixTime previousFrom = 0;  // 0: there is no previous one
    crypto::UnixTime notBefore = 0, notAfter = 0;
    int lintRules = 0;  // that looked at it
};

// previous: a certificate to compare with; 0: none (draft.replaces counts where it is set).
crypto::Result<IssueReview> reviewIssue(store::Database &database, const IssueDraft &draft,
                                        domain::CertificateId previous, crypto::UnixTime now);

// Of an order at an authority elsewhere: what it is asked for, and what it decides itself.
crypto::Result<IssueReview> reviewOrder(store::Database &database, const IssueDraft &draft,
                                        domain::CertificateId previous);

// Of an authority to be created: what was asked for and what will be signed; and, below, what it
// writes into everything it signs.
crypto::Result<IssueReview> reviewAuthority(store::Database &database, const AuthorityDraft &draft,
                                            crypto::UnixTime now);

}  // namespace jobs
