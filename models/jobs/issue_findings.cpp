// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/issue_findings.h"

#include "crypto/base/der.h"
#include "crypto/keys/sample_key.h"
#include "crypto/lint/lint.h"
#include "crypto/lint/rule.h"
#include "crypto/x509/signer.h"
#include "models/domain/finding_text.h"
#include "models/domain/usage_words.h"
#include "models/jobs/local_authority.h"
#include "models/store/certificate_store.h"
#include "models/store/key_store.h"

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using crypto::x509::ProfileFinding;

namespace {

struct Told {
    QLatin1StringView code;
    QLatin1StringView severity = domain::severity::Note;  // of one that does not block
};

Told toldOf(const ProfileFinding &finding)
{
    using Kind = ProfileFinding::Kind;
    switch (finding.kind) {
    case Kind::SubjectPartForbidden:
        return {"subject-part-forbidden"_L1};
    case Kind::SubjectPartMissing:
        return {finding.field == "subject" ? "subject-missing"_L1 : "subject-part-missing"_L1};
    case Kind::SubjectPartReplaced:
        return {"subject-part-replaced"_L1};
    case Kind::NameForbidden:
        return {"name-forbidden"_L1};
    case Kind::NameMissing:
        return {"name-missing"_L1};
    case Kind::TooManyNames:
        return {"too-many-names"_L1};
    case Kind::NameOutside:
        return {"name-outside"_L1};
    case Kind::WildcardForbidden:
        return {"wildcard-forbidden"_L1};
    case Kind::NameMalformed:
        return {"name-malformed"_L1};
    case Kind::KeyTooWeak:
        return {"key-too-weak"_L1};
    case Kind::KeyKindForbidden:
        return {"key-kind-forbidden"_L1};
    case Kind::LifetimeCut:
        return {"lifetime-cut"_L1};
    case Kind::OutlivesAuthority:
        return finding.blocking ? Told{"authority-ended"_L1}
                                : Told{"outlives-authority"_L1, domain::severity::Warning};
    case Kind::LifetimeEmpty:
        return {"lifetime-empty"_L1};
    case Kind::UsageIgnored:
        return {"usage-ignored"_L1};
    case Kind::ExtensionIgnored:
        return {"extension-ignored"_L1};
    case Kind::PathLengthExceeded:
        return {"path-length-exceeded"_L1};
    }
    return {};
}

// "O=Contoso" for a part of the subject, the kind of name where none is there, else the value.
QString objectOf(const ProfileFinding &finding)
{
    using Kind = ProfileFinding::Kind;
    const QString field = QString::fromStdString(finding.field);
    const QString detail = QString::fromStdString(finding.detail);
    const QString part = field.section(u'.', 1);
    switch (finding.kind) {
    case Kind::SubjectPartForbidden:
    case Kind::SubjectPartReplaced:
        return part + u'=' + detail;
    case Kind::SubjectPartMissing:
        return part;
    case Kind::NameMissing:
        return part.isEmpty() ? u"dns, ip, mail"_s : part;
    case Kind::UsageIgnored:
        if (field == u"keyUsage")
            return domain::keyUsageWords(static_cast<std::uint16_t>(detail.toUInt())).join(u", "_s);
        return detail;
    default:
        return detail;
    }
}

// What the certificate's public key is, or one like it.
Result<crypto::Bytes> spkiFor(store::Database &database, const IssueDraft &draft,
                              std::stop_token stop)
{
    if (!draft.request.empty()) {
        auto request = crypto::x509::parseRequest(draft.request);
        if (!request)
            return request.error();
        return std::move(request->spki);
    }
    crypto::KeySpec spec;
    if (draft.keptKey != 0) {
        const auto row = store::keyRow(database, draft.keptKey);
        if (!row)
            return row.error();
        if (!*row)
            return Error{ErrorCode::NotFound, "the private key", {}};
        spec.label = (*row)->label;
    } else {
        auto parsed = crypto::parseKeySpec(draft.key.toStdString());
        if (!parsed)
            return parsed.error();
        spec = std::move(*parsed);
    }
    return crypto::sampleSpki(spec, stop);
}

Result<crypto::x509::Signer> standIn(const crypto::x509::Certificate &authority)
{
    auto key = crypto::PrivateKey::generate({"EC P-256"});
    if (!key)
        return key.error();
    crypto::x509::CertificateSpec spec;
    spec.subjectDer = crypto::der::encode(0x30, authority.subjectDer);
    spec.notBefore = authority.notBefore;
    spec.notAfter = authority.notAfter;
    spec.isAuthority = true;
    spec.keyUsage = crypto::x509::KeyCertSign | crypto::x509::CrlSign;
    return crypto::x509::Signer::createRoot(std::move(*key), spec);
}

}  // namespace

QList<domain::PlanFinding> profileFindings(const crypto::x509::Merged &merged)
{
    QList<domain::PlanFinding> findings;
    for (const ProfileFinding &finding : merged.findings) {
        const Told told = toldOf(finding);
        findings.append(
            domain::planFinding(finding.blocking ? domain::severity::Block : told.severity,
                                told.code, objectOf(finding)));
    }
    return findings;
}

Result<QList<domain::PlanFinding>> lintFindings(store::Database &database, const IssueDraft &draft,
                                                const IssuePreview &preview, std::stop_token stop)
{
    const auto row = authorityNamed(database, draft.authority);
    if (!row)
        return row.error();
    auto certificates = store::CertificateStore::open(database);
    if (!certificates)
        return certificates.error();
    const auto der = certificates->der(row->certificate);
    if (!der)
        return der.error();
    if (!*der)
        return Error{ErrorCode::NotFound, row->name.toStdString(), {}};
    const auto authority = crypto::x509::Certificate::parse(**der);
    if (!authority)
        return authority.error();
    const auto spki = spkiFor(database, draft, stop);
    if (!spki)
        return spki.error();
    const auto signer = standIn(*authority);
    if (!signer)
        return signer.error();
    auto spec = preview.merged.spec;
    spec.scheme = {};  // the stand-in's own: the authority's is judged when it is made
    const auto made = signer->sign(spec, *spki);
    if (!made)
        return made.error();
    const auto report = crypto::lint::lint(*made);
    if (!report)
        return report.error();
    QList<domain::PlanFinding> findings;
    for (const auto &finding : report->findings) {
        domain::PlanFinding told;
        told.severity = finding.rule->severity == crypto::lint::Severity::Error
            ? domain::severity::Warning
            : domain::severity::Note;
        told.code = u"lint:"_s + QLatin1StringView(finding.rule->id);
        told.message = QString::fromStdString(finding.message);
        told.object = QString::fromLatin1(finding.rule->remedy);
        findings.append(told);
    }
    return findings;
}

int lintRuleCount()
{
    return int(crypto::lint::rules().size());
}

void justify(QList<domain::PlanFinding> &findings, const QString &justification)
{
    if (justification.trimmed().isEmpty())
        return;
    for (domain::PlanFinding &finding : findings) {
        if (finding.severity == domain::severity::Warning)
            finding.severity = domain::severity::Note;
    }
}

}  // namespace jobs
