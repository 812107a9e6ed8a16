// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/issue.h"

#include "crypto/keys/key_spec.h"
#include "crypto/x509/name_text.h"
#include "crypto/x509/request.h"
#include "models/domain/describe.h"
#include "models/jobs/incident.h"
#include "models/jobs/issue_findings.h"
#include "models/jobs/issue_step.h"
#include "models/jobs/local_authority.h"
#include "models/jobs/order.h"
#include "models/jobs/profiles.h"
#include "models/store/key_store.h"
#include "models/store/metadata_store.h"

#include <QJsonArray>

#include <cstdlib>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using crypto::x509::AlternativeNameSpec;
using crypto::x509::GeneralNameType;

namespace {

constexpr std::pair<const char *, GeneralNameType> NameWords[] = {
    {"dns", GeneralNameType::Dns},        {"ip", GeneralNameType::Ip},
    {"mail", GeneralNameType::Mail},      {"uri", GeneralNameType::Uri},
    {"dir", GeneralNameType::Directory},  {"rid", GeneralNameType::RegisteredId},
    {"other", GeneralNameType::OtherName}};

Error wrong(const QString &object, const std::string &detail)
{
    return {ErrorCode::InvalidArgument, object.toStdString(), detail};
}

}  // namespace

crypto::PublicKeyInfo keyOfLabel(const std::string &label)
{
    crypto::PublicKeyInfo info;
    info.known = true;
    const std::size_t space = label.find(' ');
    info.algorithm = label.substr(0, space);
    const std::string rest = space == std::string::npos ? std::string() : label.substr(space + 1);
    if (info.algorithm == "EC") {
        info.curve = rest;
        const std::size_t digits = rest.find_first_of("0123456789");
        info.bits = digits == std::string::npos
            ? 0
            : static_cast<std::uint32_t>(std::strtoul(rest.c_str() + digits, nullptr, 10));
    } else if (!rest.empty()) {
        info.bits = static_cast<std::uint32_t>(std::strtoul(rest.c_str(), nullptr, 10));
    }
    if (info.algorithm.starts_with("ML-DSA") || info.algorithm.starts_with("SLH-DSA"))
        info.quantum = crypto::PublicKeyInfo::Quantum::Safe;
    return info;
}

Result<crypto::x509::Wish> wishOf(store::Database &database, const IssueDraft &draft)
{
    crypto::x509::Wish wish;
    if (!draft.request.empty()) {
        const auto request = crypto::x509::parseRequest(draft.request);
        if (!request)
            return request.error();
        const auto own = crypto::x509::verifyRequest(draft.request);
        if (!own)
            return own.error();
        if (!*own)
            return Error{ErrorCode::Malformed, "the request",
                         "its own key did not sign it (RFC 2986 4.2)"};
        wish = crypto::x509::wishFrom(*request);
    } else if (draft.keptKey != 0) {
        const auto row = store::keyRow(database, draft.keptKey);
        if (!row)
            return row.error();
        if (!*row)
            return Error{ErrorCode::NotFound, "the private key", {}};
        wish.key = keyOfLabel((*row)->label);
    } else {
        const auto spec = crypto::parseKeySpec(draft.key.toStdString());
        if (!spec)
            return spec.error();
        wish.key = keyOfLabel(spec->label);
    }
    const auto typed = typedWish(draft);
    if (!typed)
        return typed.error();
    if (!draft.subject.trimmed().isEmpty())
        wish.subject = typed->subject;
    if (!draft.names.isEmpty())
        wish.names = typed->names;
    if (typed->days)
        wish.days = typed->days;
    return wish;
}

Result<crypto::x509::Wish> typedWish(const IssueDraft &draft)
{
    crypto::x509::Wish wish;
    if (!draft.subject.trimmed().isEmpty()) {
        auto parts = crypto::x509::parseNameText(draft.subject.toStdString());
        if (!parts)
            return wrong(u"the subject \"%1\""_s.arg(draft.subject), parts.error().detail);
        wish.subject = std::move(*parts);
    }
    for (const QString &text : draft.names) {
        auto name = nameFrom(text);
        if (!name)
            return name.error();
        wish.names.push_back(std::move(*name));
    }
    if (draft.days)
        wish.days = *draft.days;
    return wish;
}

Result<const crypto::x509::AuthoritySettings *> IssueBasis::settings(const QString &authority)
{
    if (const auto known = m_settings.find(authority); known != m_settings.end())
        return &known->second;
    const auto row = authorityNamed(m_database, authority);
    if (!row)
        return row.error();
    auto settings = settingsOf(m_database, *row);
    if (!settings)
        return settings.error();
    return &m_settings.emplace(authority, std::move(*settings)).first->second;
}

Result<const crypto::x509::Profile *> IssueBasis::profile(const QString &name)
{
    if (const auto known = m_profiles.find(name); known != m_profiles.end())
        return &known->second;
    auto profile = profileNamed(m_database, name);
    if (!profile)
        return profile.error();
    return &m_profiles.emplace(name, std::move(*profile)).first->second;
}

Result<AlternativeNameSpec> nameFrom(const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    const QString type = text.left(colon).trimmed().toLower();
    const QString value = text.mid(colon + 1).trimmed();
    for (const auto &[word, kind] : NameWords) {
        if (colon > 0 && type == QLatin1StringView(word) && !value.isEmpty())
            return AlternativeNameSpec{kind, value.toStdString()};
    }
    return wrong(u"the name \"%1\""_s.arg(text),
                 "write TYPE:VALUE with dns, ip, mail, uri, dir, rid or other");
}

Result<IssuePreview> previewIssue(store::Database &database, const IssueDraft &draft,
                                  crypto::UnixTime now)
{
    IssueBasis basis(database);
    return previewIssue(basis, draft, now);
}

Result<IssuePreview> previewIssue(IssueBasis &basis, const IssueDraft &draft, crypto::UnixTime now)
{
    const auto settings = basis.settings(draft.authority);
    if (!settings)
        return settings.error();
    const auto profile = basis.profile(draft.profile);
    if (!profile)
        return profile.error();
    const auto wish = wishOf(basis.database(), draft);
    if (!wish)
        return wish.error();
    IssuePreview preview;
    preview.merged = crypto::x509::mergeProfile(**profile, **settings, *wish, now);
    preview.keyWords = QString::fromStdString(wish->key.label());
    return preview;
}

Result<domain::Plan> planIssue(store::Database &database, const QList<IssueDraft> &drafts,
                               crypto::UnixTime now, const std::stop_token &stop)
{
    domain::Plan plan;
    plan.verb = u"issue"_s;
    if (drafts.isEmpty())
        return wrong(u"the plan"_s, "nothing to issue");
    IssueBasis basis(database);
    for (const IssueDraft &draft : drafts) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, "planning", {}};
        const auto account = store::account(database, draft.authority);
        if (!account)
            return account.error();
        if (*account) {
            if (auto done = planOrder(database, **account, draft, plan); !done)
                return done.error();
            continue;
        }
        const auto preview = previewIssue(basis, draft, now);
        if (!preview)
            return preview.error();
        domain::PlanStep step;
        step.verb = u"issue"_s;
        step.object = objectOf(draft, *preview);
        step.input = inputOf(draft);
        QList<domain::PlanFinding> found = profileFindings(preview->merged);
        // One that is signed by hand is judged before; of many, each is once it is on record.
        if (drafts.size() == 1 && !preview->merged.blocked()) {
            const auto lint = lintFindings(database, draft, *preview, stop);
            if (!lint)
                return lint.error();
            found += *lint;
        }
        const auto compromised = compromisedKeyFinding(database, draft);
        if (!compromised)
            return compromised.error();
        if (*compromised)
            found.append(**compromised);
        justify(found, draft.justification);
        plan.findings += found;
        plan.steps.append(std::move(step));
    }
    plan.title = plan.steps.size() == 1 ? plan.steps.front().object
                                        : u"%1 certificates"_s.arg(plan.steps.size());
    plan.draft = {{u"authority"_s, drafts.front().authority},
                  {u"profile"_s, drafts.front().profile},
                  {u"certificates"_s, plan.steps.size()},
                  {u"justification"_s, drafts.front().justification}};
    return plan;
}

}  // namespace jobs
