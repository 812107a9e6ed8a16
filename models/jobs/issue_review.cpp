// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/issue_review.h"

#include "crypto/base/der.h"
#include "crypto/base/oid_names.h"
#include "crypto/x509/certificate.h"
#include "crypto/x509/profile_names.h"
#include "models/domain/usage_words.h"
#include "models/jobs/issue_findings.h"
#include "models/jobs/local_authority.h"
#include "models/jobs/profiles.h"
#include "models/jobs/review_lines.h"

#include <QCoreApplication>

#include <algorithm>

namespace jobs {

using namespace Qt::StringLiterals;
using namespace review;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using crypto::x509::Certificate;
using crypto::x509::CertificateSpec;
using crypto::x509::GeneralNameType;
using crypto::x509::NameRule;
using crypto::x509::Presence;
using crypto::x509::Profile;

namespace {

constexpr std::int64_t Day = 86400;

QString nameText(GeneralNameType type, const std::string &value)
{
    switch (type) {
    case GeneralNameType::Dns:
    case GeneralNameType::Ip:
    case GeneralNameType::Mail:
        return text(value);
    default:
        return QString::fromLatin1(crypto::x509::nameTypeWord(type)) + u':' + text(value);
    }
}

template <typename Names> QStringList namesText(const Names &names)
{
    QStringList made;
    for (const auto &name : names) {
        const auto canonical = crypto::x509::canonicalName({name.type, name.value});
        made << nameText(name.type, canonical ? *canonical : name.value);
    }
    return made;
}

template <typename Parts> QStringList subjectText(const Parts &parts)
{
    QStringList made;
    for (const auto &part : parts)
        made << text(part.type) + u'=' + text(part.value);
    return made;
}

Lines subjectRules(const Profile &profile)
{
    QStringList made;
    for (const auto &rule : profile.subject) {
        if (rule.presence == Presence::Fixed)
            made << IssueReviewText::tr("%1 is %2", "part of a subject, its value")
                        .arg(text(rule.type), text(rule.value));
        else if (rule.presence == Presence::Required)
            made << IssueReviewText::tr("%1 is wanted", "part of a subject").arg(text(rule.type));
    }
    if (profile.commonNameFromNames)
        made << IssueReviewText::tr("CN from the first name");
    if (made.isEmpty())
        made << IssueReviewText::tr("as asked for");
    return plain(made);
}

// As it is written between people: "DNS", "mail".
QString kindText(GeneralNameType type)
{
    const QString word = QString::fromLatin1(crypto::x509::nameTypeWord(type));
    const bool shortened =
        type == GeneralNameType::Dns || type == GeneralNameType::Ip || type == GeneralNameType::Uri;
    return shortened ? word.toUpper() : word;
}

Lines nameRules(const Profile &profile)
{
    QStringList made;
    for (const NameRule &rule : profile.names) {
        if (rule.presence == Presence::Forbidden)
            continue;
        QString one = rule.presence == Presence::Required
            ? IssueReviewText::tr("1 to %1 %2", "how many, kind of name")
            : IssueReviewText::tr("up to %1 %2", "how many, kind of name");
        one = one.arg(rule.most).arg(kindText(rule.type));
        if (!rule.within.empty())
            one = IssueReviewText::tr("%1 in %2", "names, where")
                      .arg(one, list(rule.within).join(u", "_s));
        made << one;
    }
    return made.isEmpty() ? muted(IssueReviewText::tr("none")) : plain(made);
}

Lines keyRules(const Profile &profile)
{
    QStringList made;
    if (profile.key.rsaFloor > 0)
        made << IssueReviewText::tr("RSA %1 or more").arg(profile.key.rsaFloor);
    if (profile.key.ecFloor > 0)
        made << IssueReviewText::tr("EC P-%1 or more").arg(profile.key.ecFloor);
    return made.isEmpty() ? muted(IssueReviewText::tr("any")) : plain(made);
}

QStringList usageRules(const Profile &profile)
{
    QStringList made = domain::keyUsageWords(profile.keyUsage);
    for (const QString &word : domain::keyUsageWords(profile.keyUsageRsaOnly))
        made << IssueReviewText::tr("%1 (RSA)", "key usage").arg(word);
    for (const QString &word : domain::keyUsageWords(profile.keyUsageEcOnly))
        made << IssueReviewText::tr("%1 (EC)", "key usage").arg(word);
    return made;
}

class Reviewer {
public:
    Reviewer(const Profile &profile, const IssueDraft &draft, const IssuePreview &preview,
             const Certificate &authority, const crypto::Key::Scheme &scheme,
             const std::optional<Certificate> &previous)
        : m_profile(profile), m_draft(draft), m_spec(preview.merged.spec), m_preview(preview),
          m_authority(authority), m_scheme(scheme), m_previous(previous)
    {
    }

    QList<ReviewRow> rows(const crypto::x509::Wish &wish);

private:
    void add(const QString &field, Lines profile, Lines request, Lines previous, Lines signedAs);
    void addDates(const crypto::x509::Wish &wish);
    void addUsages(const crypto::x509::Wish &wish);
    void addUrls(const QString &field, const std::vector<std::string> &given,
                 const std::vector<std::string> *before);
    Lines before(const QStringList &texts) const { return m_previous ? orNone(texts) : Lines(); }

    const Profile &m_profile;
    const IssueDraft &m_draft;
    const CertificateSpec &m_spec;
    const IssuePreview &m_preview;
    const Certificate &m_authority;
    const crypto::Key::Scheme &m_scheme;
    const std::optional<Certificate> &m_previous;
    QList<ReviewRow> m_rows;
};

void Reviewer::add(const QString &field, Lines profile, Lines request, Lines previous,
                   Lines signedAs)
{
    strike(request, signedAs);
    if (m_previous)
        compare(previous, signedAs);
    m_rows.append(
        {field, std::move(profile), std::move(request), std::move(previous), std::move(signedAs)});
}

void Reviewer::addDates(const crypto::x509::Wish &wish)
{
    const std::int64_t given = (m_spec.notAfter - m_spec.notBefore + 1) / Day;
    Lines asked = orNotSet({});
    if (wish.days) {
        const bool cut = *wish.days != given;
        asked = {{IssueReviewText::tr("%n day(s)", nullptr, *wish.days),
                  cut ? ReviewMark::Dropped : ReviewMark::Plain}};
    }
    // Dates differ always; marking them would say nothing.
    m_rows.append({IssueReviewText::tr("Valid from"),
                   muted(IssueReviewText::tr("now less %n minute(s)", nullptr,
                                             m_profile.backdateSeconds / 60)),
                   orNotSet({}), m_previous ? plain({dayText(m_previous->notBefore)}) : Lines(),
                   plain({timeText(m_spec.notBefore)})});
    m_rows.append({IssueReviewText::tr("Valid until"),
                   plain({IssueReviewText::tr("at most %n day(s)", nullptr, m_profile.mostDays)}),
                   asked, m_previous ? plain({dayText(m_previous->notAfter)}) : Lines(),
                   plain({timeText(m_spec.notAfter)})});
}

void Reviewer::addUsages(const crypto::x509::Wish &wish)
{
    const auto purposes = [](const std::vector<std::string> &values) {
        QStringList made;
        for (const std::string &value : values) {
            const crypto::OidName known = crypto::oidName(std::string_view(value));
            made << (known.kind == crypto::OidKind::ExtendedKeyUsage
                         ? QString::fromLatin1(known.name.data(), qsizetype(known.name.size()))
                         : text(value));
        }
        return made;
    };
    add(IssueReviewText::tr("Key usage"), plain(usageRules(m_profile)),
        orNotSet(domain::keyUsageWords(wish.keyUsage)),
        before(m_previous ? domain::keyUsageWords(m_previous->keyUsage) : QStringList()),
        orNone(domain::keyUsageWords(m_spec.keyUsage)));
    if (!m_rows.last().signedAs.isEmpty() && m_spec.keyUsage != 0)
        m_rows.last().signedAs.append({IssueReviewText::tr("critical"), ReviewMark::Muted});
    add(IssueReviewText::tr("Extended usage"), orNone(purposes(m_profile.extendedKeyUsage)),
        orNotSet(purposes(wish.extendedKeyUsage)),
        before(m_previous ? purposes(m_previous->extendedKeyUsage) : QStringList()),
        orNone(purposes(m_spec.extendedKeyUsage)));
    const QString constraints = constraintsText(m_spec.isAuthority, m_spec.pathLength);
    m_rows.append(
        {IssueReviewText::tr("Basic constraints"),
         plain({constraintsText(m_profile.isAuthority, m_profile.pathLength)}), orNotSet({}),
         m_previous ? plain({constraintsText(m_previous->isAuthority, m_previous->pathLength)})
                    : Lines(),
         plain({critical(constraints)})});
}

void Reviewer::addUrls(const QString &field, const std::vector<std::string> &given,
                       const std::vector<std::string> *before)
{
    add(field, muted(IssueReviewText::tr("from the authority")), orNotSet({}),
        m_previous && before ? orNone(list(*before)) : Lines(), orNone(list(given)));
}

QList<ReviewRow> Reviewer::rows(const crypto::x509::Wish &wish)
{
    add(IssueReviewText::tr("Subject"), subjectRules(m_profile),
        orNotSet(subjectText(wish.subject)),
        before(m_previous ? subjectText(m_previous->subject.attributes) : QStringList()),
        orNone(subjectText(m_spec.subject)));
    add(IssueReviewText::tr("Names (SAN)"), nameRules(m_profile), orNotSet(namesText(wish.names)),
        before(m_previous ? namesText(m_previous->names) : QStringList()),
        orNone(namesText(m_spec.names)));
    const QString key = m_preview.keyWords;
    m_rows.append(
        {IssueReviewText::tr("Key"), keyRules(m_profile),
         plain({!m_draft.request.empty() ? IssueReviewText::tr("%1, of the request", "key").arg(key)
                    : m_draft.keptKey    ? IssueReviewText::tr("%1, the same", "key").arg(key)
                                         : IssueReviewText::tr("%1, new", "key").arg(key)}),
         m_previous ? plain({text(m_previous->key.label())}) : Lines(), plain({key})});
    m_rows.append({IssueReviewText::tr("Signature"), muted(IssueReviewText::tr("the authority's")),
                   orNotSet({}),
                   m_previous ? plain({text(m_previous->signatureAlgorithm)}) : Lines(),
                   plain({signatureText(m_authority.key, m_scheme)})});
    addDates(wish);
    addUsages(wish);
    addUrls(IssueReviewText::tr("CRL point"), m_spec.crlUrls,
            m_previous ? &m_previous->crlUrls : nullptr);
    addUrls(IssueReviewText::tr("OCSP"), m_spec.ocspUrls,
            m_previous ? &m_previous->ocspUrls : nullptr);
    addUrls(IssueReviewText::tr("Issuer's place"), m_spec.issuerUrls,
            m_previous ? &m_previous->issuerUrls : nullptr);
    if (!m_spec.policies.empty() || (m_previous && !m_previous->policies.empty()))
        add(IssueReviewText::tr("Policies"), orNone(list(m_profile.policies)), orNotSet({}),
            before(m_previous ? list(m_previous->policies) : QStringList()),
            orNone(list(m_spec.policies)));
    QStringList more;
    if (m_spec.mustStaple)
        more << IssueReviewText::tr("OCSP stapling is required");
    if (m_spec.ocspNoCheck)
        more << IssueReviewText::tr("not to be checked by OCSP");
    for (const auto &extension : m_spec.more)
        more << text(crypto::oidLabel(extension.oid));
    if (!more.isEmpty())
        m_rows.append({IssueReviewText::tr("More"), {}, orNotSet({}), {}, plain(more)});
    return m_rows;
}

}  // namespace

Result<IssueReview> reviewIssue(store::Database &database, const IssueDraft &draft,
                                domain::CertificateId previous, crypto::UnixTime now)
{
    const auto preview = previewIssue(database, draft, now);
    if (!preview)
        return preview.error();
    const auto authority = authorityNamed(database, draft.authority);
    if (!authority)
        return authority.error();
    const auto settings = settingsOf(database, *authority);
    if (!settings)
        return settings.error();
    const auto own = certificateOf(database, authority->certificate);
    if (!own)
        return own.error();
    if (!*own)
        return Error{ErrorCode::NotFound, authority->name.toStdString(), {}};
    const auto profile = profileNamed(database, draft.profile);
    if (!profile)
        return profile.error();
    const auto old = certificateOf(database, draft.replaces ? draft.replaces : previous);
    if (!old)
        return old.error();
    const auto wish = wishOf(database, draft);
    if (!wish)
        return wish.error();
    IssueReview review;
    review.rows = Reviewer(*profile, draft, *preview, **own, settings->scheme, *old).rows(*wish);
    review.previousFrom = *old ? (*old)->notBefore : 0;
    review.notBefore = preview->merged.spec.notBefore;
    review.notAfter = preview->merged.spec.notAfter;
    review.lintRules = lintRuleCount();
    return review;
}

}  // namespace jobs
