// SPDX-License-Identifier: GPL-3.0-or-later
// The review of an authority that is to be created (issue_review.h).
#include "crypto/keys/key_spec.h"
#include "crypto/x509/certificate.h"
#include "models/domain/usage_words.h"
#include "models/jobs/issue_findings.h"
#include "models/jobs/issue_review.h"
#include "models/jobs/local_authority.h"
#include "models/jobs/review_lines.h"
#include "models/store/certificate_store.h"

namespace jobs {

using namespace Qt::StringLiterals;
using namespace review;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

// Key and addresses of the parent; of a root, its own key and none.
struct Parent {
    crypto::PublicKeyInfo key;
    crypto::x509::AuthoritySettings settings;
};

Result<Parent> parentOf(store::Database &database, const AuthorityDraft &draft)
{
    Parent parent;
    if (draft.parent.isEmpty()) {
        const auto spec = crypto::parseKeySpec(draft.key.toStdString());
        if (!spec)
            return spec.error();
        parent.key = keyOfLabel(spec->label);
        parent.settings.scheme = {draft.digest.toStdString(), draft.pss};
        return parent;
    }
    const auto row = authorityNamed(database, draft.parent);
    if (!row)
        return row.error();
    auto settings = settingsOf(database, *row);
    if (!settings)
        return settings.error();
    parent.settings = std::move(*settings);
    auto certificates = store::CertificateStore::open(database);
    if (!certificates)
        return certificates.error();
    const auto der = certificates->der(row->certificate);
    if (!der)
        return der.error();
    if (!*der)
        return Error{ErrorCode::NotFound, row->name.toStdString(), {}};
    auto parsed = crypto::x509::Certificate::parse(**der);
    if (!parsed)
        return parsed.error();
    parent.key = std::move(parsed->key);
    return parent;
}

}  // namespace

Result<IssueReview> reviewAuthority(store::Database &database, const AuthorityDraft &draft,
                                    crypto::UnixTime now)
{
    auto spec = authoritySpec(draft, now);
    if (!spec)
        return spec.error();
    const auto parent = parentOf(database, draft);
    if (!parent)
        return parent.error();
    const bool root = draft.parent.isEmpty();
    const auto &settings = parent->settings;
    const bool cut = settings.notAfter != 0 && spec->notAfter > settings.notAfter;
    if (cut)
        spec->notAfter = settings.notAfter;
    const auto keySpec = crypto::parseKeySpec(draft.key.toStdString());
    if (!keySpec)
        return keySpec.error();

    IssueReview review;
    const auto add = [&review](const QString &field, Lines request, Lines signedAs) {
        review.rows.append({field, {}, std::move(request), {}, std::move(signedAs)});
    };
    QStringList subject;
    for (const auto &part : spec->subject)
        subject << text(part.type) + u'=' + text(part.value);
    const QString key = text(keySpec->label);
    const Lines fromParent = muted(root ? IssueReviewText::tr("none of a root")
                                        : IssueReviewText::tr("from the parent"));
    add(IssueReviewText::tr("Subject"), plain(subject), plain(subject));
    add(IssueReviewText::tr("Issuer"), muted(root ? IssueReviewText::tr("itself") : draft.parent),
        plain({root ? IssueReviewText::tr("itself, a root") : draft.parent}));
    add(IssueReviewText::tr("Key"), plain({key}), plain({key}));
    add(IssueReviewText::tr("Signature"),
        orNotSet(draft.digest.isEmpty() ? QStringList() : QStringList{draft.digest}),
        plain({signatureText(parent->key, settings.scheme)}));
    add(IssueReviewText::tr("Valid from"),
        muted(IssueReviewText::tr("now less %n minute(s)", nullptr, 60)),
        plain({timeText(spec->notBefore)}));
    add(IssueReviewText::tr("Valid until"),
        {{IssueReviewText::tr("%n day(s)", nullptr, draft.days),
          cut ? ReviewMark::Dropped : ReviewMark::Plain}},
        plain({timeText(spec->notAfter)}));
    add(IssueReviewText::tr("Basic constraints"), plain({constraintsText(true, draft.pathLength)}),
        plain({critical(constraintsText(true, spec->pathLength))}));
    Lines usages = plain(domain::keyUsageWords(spec->keyUsage));
    usages.append({IssueReviewText::tr("critical"), ReviewMark::Muted});
    add(IssueReviewText::tr("Key usage"), muted(IssueReviewText::tr("of an authority")), usages);
    if (!spec->nameConstraints.empty()) {
        add(IssueReviewText::tr("Permitted names"), orNotSet(draft.permit), orNone(draft.permit));
        add(IssueReviewText::tr("Excluded names"), orNotSet(draft.exclude), orNone(draft.exclude));
    }
    add(IssueReviewText::tr("CRL point"), fromParent, orNone(list(settings.crlUrls)));
    add(IssueReviewText::tr("OCSP"), fromParent, orNone(list(settings.ocspUrls)));
    add(IssueReviewText::tr("Issuer's place"), fromParent, orNone(list(settings.issuerUrls)));

    // Below: not of this certificate, but of those it will sign.
    const auto below = [&add](const QString &field, const QStringList &values) {
        add(field, orNotSet(values),
            values.isEmpty() ? muted(IssueReviewText::tr("left out")) : plain(values));
    };
    below(IssueReviewText::tr("Will write: CRL"), draft.crlUrls);
    below(IssueReviewText::tr("Will write: OCSP"), draft.ocspUrls);
    below(IssueReviewText::tr("Will write: issuer"), draft.issuerUrls);
    add(IssueReviewText::tr("Its revocation lists"),
        plain({IssueReviewText::tr("%n day(s)", nullptr, draft.crlDays)}),
        plain({IssueReviewText::tr("a new one every %n day(s)", nullptr, draft.crlDays)}));
    review.notBefore = spec->notBefore;
    review.notAfter = spec->notAfter;
    return review;
}

}  // namespace jobs
