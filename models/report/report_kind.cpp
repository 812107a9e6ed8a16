// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/report_kind.h"

#include "models/query/query.h"

#include <QCoreApplication>

#include <algorithm>

namespace report {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

#define SAY(text) QT_TRANSLATE_NOOP("Report", text)
constexpr KindInfo Kinds[] = {
    {Kind::Inventory, 0, "inventory", SAY("Certificate inventory"),
     SAY("Every certificate with its owner, key, issuer, end and places."), Narrowing::Query,
     false},
    {Kind::Expiring, 7, "expiring-7", SAY("Certificates that end within 7 days"),
     SAY("What breaks this week unless somebody acts."), Narrowing::Query, false},
    {Kind::Expiring, 30, "expiring-30", SAY("Certificates that end within 30 days"),
     SAY("What has to be renewed this month."), Narrowing::Query, false},
    {Kind::Expiring, 90, "expiring-90", SAY("Certificates that end within 90 days"),
     SAY("What has to be planned this quarter."), Narrowing::Query, false},
    {Kind::Weak, 0, "weak", SAY("Weak and non-compliant certificates"),
     SAY("Current certificates that break a rule of strength or form, why, and what to do."),
     Narrowing::Query, false},
    {Kind::QuantumVulnerable, 0, "quantum-vulnerable", SAY("Quantum-vulnerable certificates"),
     SAY("Keys a quantum computer would break, and the deadlines they outlive."), Narrowing::Query,
     false},
    {Kind::Cbom, 0, "cbom", SAY("Cryptographic bill of materials"),
     SAY("Certificates, public keys and algorithms as CycloneDX 1.6, for other programs."),
     Narrowing::Query, false},
    {Kind::Unmanaged, 0, "unmanaged", SAY("Unmanaged certificates"),
     SAY("Certificates that were found but that nobody looks after here."), Narrowing::Query,
     false},
    {Kind::Renewals, 0, "renewals", SAY("Renewals and failures"),
     SAY("Every issue and renewal a plan was made for, and every step that failed."),
     Narrowing::Query, true},
    {Kind::Revocations, 0, "revocations", SAY("Revocations"),
     SAY("What was revoked and why, and how long it took from the order to the record."),
     Narrowing::Query, true},
    {Kind::Approvals, 0, "approvals", SAY("Approvals and rejections"),
     SAY("Every plan: who made it, who decided what about it, and with what reason."),
     Narrowing::Text, true},
    {Kind::KeyAccess, 0, "key-access", SAY("Key access log"),
     SAY("Every use, import, export and destruction of a private key that was recorded."),
     Narrowing::Text, true},
    {Kind::Access, 0, "access", SAY("Access and roles"),
     SAY("Who can open this vault, in which way, and what that person may reach."), Narrowing::None,
     false},
    {Kind::AuditIntegrity, 0, "audit-integrity", SAY("Audit integrity statement"),
     SAY("Whether the record of who did what is whole, checked while the report is made."),
     Narrowing::None, false},
};
#undef SAY

const KindInfo &infoOf(const Request &request)
{
    const auto nearest =
        std::find_if(std::begin(Kinds), std::end(Kinds), [&](const KindInfo &info) {
            return info.kind == request.kind && (info.days == 0 || info.days >= request.days);
        });
    if (nearest != std::end(Kinds))
        return *nearest;
    return *std::find_if(std::begin(Kinds), std::end(Kinds),
                         [&](const KindInfo &info) { return info.kind == request.kind; });
}

// Neither withdrawn nor replaced.
constexpr auto Current = "-status:revoked -status:superseded";

QString baseQuery(const Request &request)
{
    switch (request.kind) {
    case Kind::Expiring:
        return u"expires<%1d -status:expired %2"_s.arg(request.days).arg(QLatin1String(Current));
    case Kind::Weak:
        return u"(weak:yes or finding:long-lifetime or finding:no-alternative-name or "
               "finding:parent-signature-wrong) -status:expired "_s
            + QLatin1String(Current);
    case Kind::QuantumVulnerable:
        return u"pqc:vulnerable -status:expired "_s + QLatin1String(Current);
    case Kind::Unmanaged:
        return u"managed:no "_s + QLatin1String(Current);
    case Kind::Revocations:
        return u"status:revoked"_s;
    default:
        return {};
    }
}

}  // namespace

const char *formatWord(Format format)
{
    constexpr const char *words[] = {"pdf", "html", "csv", "xlsx", "json"};
    return words[static_cast<int>(format)];
}

std::optional<Format> formatFrom(const QString &word)
{
    for (const Format format : {Format::Pdf, Format::Html, Format::Csv, Format::Xlsx, Format::Json})
        if (word == QLatin1String(formatWord(format)))
            return format;
    return std::nullopt;
}

std::span<const KindInfo> allKinds()
{
    return Kinds;
}

const KindInfo *kindNamed(QStringView word)
{
    const auto found =
        std::find_if(std::begin(Kinds), std::end(Kinds),
                     [word](const KindInfo &info) { return word == QLatin1String(info.word); });
    return found == std::end(Kinds) ? nullptr : &*found;
}

QString titleOf(const KindInfo &info)
{
    return tr(info.title);
}

QString sentenceOf(const KindInfo &info)
{
    return tr(info.sentence);
}

QList<Format> formatsOf(Kind kind)
{
    if (kind == Kind::Cbom)
        return {Format::Json};
    return {Format::Pdf, Format::Html, Format::Xlsx, Format::Csv, Format::Json};
}

QString titleOf(const Request &request)
{
    const KindInfo &info = infoOf(request);
    if (info.days == 0 || info.days == request.days)
        return titleOf(info);
    return request.days == 1 ? tr("Certificates that end within one day")
                             : tr("Certificates that end within %1 days").arg(request.days);
}

Request requestOf(const QString &word)
{
    Request request;
    if (const KindInfo *info = kindNamed(word)) {
        request.kind = info->kind;
        request.days = info->days ? info->days : request.days;
    } else if (word.startsWith(u"expiring-"_s)) {
        request.kind = Kind::Expiring;
        request.days = word.section(u'-', 1).toInt();
    }
    return request;
}

QString titleOf(const QString &word)
{
    return kindNamed(word) || word.startsWith(u"expiring-"_s) ? titleOf(requestOf(word)) : word;
}

QString wordOf(const Request &request)
{
    if (request.kind == Kind::Expiring)
        return u"expiring-%1"_s.arg(request.days);
    return QString::fromLatin1(infoOf(request).word);
}

Result<void> check(const Request &request)
{
    const KindInfo &info = infoOf(request);
    if (info.narrowing == Narrowing::None && !request.query.trimmed().isEmpty())
        return Error{ErrorCode::InvalidArgument, info.word, "this report takes no query"};
    if (!info.dated && (request.since != 0 || request.until != 0))
        return Error{ErrorCode::InvalidArgument, info.word,
                     "this report is about now and takes no dates"};
    if (request.until != 0 && request.until <= request.since)
        return Error{ErrorCode::InvalidArgument, info.word, "the period ends before it begins"};
    if (request.kind == Kind::Expiring && (request.days < 1 || request.days > 3650))
        return Error{ErrorCode::InvalidArgument, info.word, "the days are 1 to 3650"};
    if (info.narrowing != Narrowing::Query)
        return {};
    if (const auto query = query::Query::from(request.query); !query)
        return query.error();
    return {};
}

QString certificateQuery(const Request &request)
{
    const KindInfo &info = infoOf(request);
    if (info.narrowing != Narrowing::Query)
        return {};
    const QString base = baseQuery(request);
    const QString own = request.query.trimmed();
    return base.isEmpty() || own.isEmpty() ? base + own : query::narrowed(own, base);
}

}  // namespace report
