// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/profile_names.h"
#include "models/jobs/account_values.h"
#include "models/jobs/issue_choices.h"
#include "models/jobs/local_authority.h"
#include "models/jobs/review_lines.h"

namespace jobs {

using namespace Qt::StringLiterals;
using namespace review;
using crypto::Result;

namespace {

template <typename Names> QStringList namesText(const Names &names)
{
    QStringList made;
    for (const auto &name : names)
        made << QString::fromLatin1(crypto::x509::nameTypeWord(name.type)) + u':'
                + text(name.value);
    return made;
}

template <typename Parts> QStringList subjectLines(const Parts &parts)
{
    QStringList made;
    for (const auto &part : parts)
        made << text(part.type) + u'=' + text(part.value);
    return made;
}

}  // namespace

Result<IssueReview> reviewOrder(store::Database &database, const IssueDraft &draft,
                                domain::CertificateId previous)
{
    const auto account = accountNamed(database, draft.authority);
    if (!account)
        return account.error();
    const authorities::Abilities abilities = abilitiesOf(*account);
    const auto wish = wishOf(database, draft);
    if (!wish)
        return wish.error();
    const auto old = certificateOf(database, draft.replaces ? draft.replaces : previous);
    if (!old)
        return old.error();
    const Lines decides = muted(IssueReviewText::tr("the authority decides"));
    IssueReview review;
    const auto add = [&](const QString &field, Lines rule, Lines asked, Lines before, Lines sent) {
        strike(asked, sent);
        if (*old)
            compare(before, sent);
        review.rows.append({field, std::move(rule), std::move(asked),
                            *old ? std::move(before) : Lines(), std::move(sent)});
    };
    add(IssueReviewText::tr("Subject"),
        abilities.ownSubject ? muted(IssueReviewText::tr("written by the authority"))
                             : plain({IssueReviewText::tr("as asked for")}),
        orNotSet(subjectLines(wish->subject)),
        *old ? orNone(subjectLines((*old)->subject.attributes)) : Lines(),
        abilities.ownSubject ? decides : orNone(subjectLines(wish->subject)));
    add(IssueReviewText::tr("Names (SAN)"),
        abilities.nameTypes.isEmpty() ? plain({IssueReviewText::tr("as asked for")})
                                      : plain({abilities.nameTypes.join(u", "_s)}),
        orNotSet(namesText(wish->names)), *old ? orNone(namesText((*old)->names)) : Lines(),
        orNone(namesText(wish->names)));
    const QString key = text(wish->key.label());
    review.rows.append(
        {IssueReviewText::tr("Key"),
         abilities.keyTypes.isEmpty() ? muted(IssueReviewText::tr("any"))
                                      : plain({abilities.keyTypes.join(u", "_s)}),
         plain({!draft.request.empty() ? IssueReviewText::tr("%1, of the request", "key").arg(key)
                    : draft.keptKey    ? IssueReviewText::tr("%1, the same", "key").arg(key)
                                       : IssueReviewText::tr("%1, new", "key").arg(key)}),
         *old ? plain({text((*old)->key.label())}) : Lines(), plain({key})});
    const Lines days =
        draft.days ? plain({IssueReviewText::tr("%n day(s)", nullptr, *draft.days)}) : orNotSet({});
    review.rows.append({IssueReviewText::tr("Valid until"), decides, days,
                        *old ? plain({dayText((*old)->notAfter)}) : Lines(),
                        abilities.ownLifetime || !draft.days ? decides : days});
    if (!draft.profile.isEmpty() || !abilities.profiles.isEmpty())
        review.rows.append(
            {IssueReviewText::tr("Profile"), decides,
             orNotSet(draft.profile.isEmpty() ? QStringList() : QStringList{draft.profile}),
             Lines(), draft.profile.isEmpty() ? decides : plain({draft.profile})});
    if (const QString solver = draft.order[u"solver"_s].toString(); !solver.isEmpty())
        review.rows.append({IssueReviewText::tr("Proof"), muted(IssueReviewText::tr("wanted")),
                            plain({draft.order[u"challenge"_s].toString()}), Lines(),
                            plain({draft.order[u"challenge"_s].toString(), solver})});
    review.previousFrom = *old ? (*old)->notBefore : 0;
    return review;
}

}  // namespace jobs
