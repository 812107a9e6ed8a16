// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/finding_text.h"

#include "models/domain/visible_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace domain {

using namespace Qt::StringLiterals;

namespace {

struct Wording {
    QLatin1StringView code;
    const char *text;  // %1: the object, %n: the count
};

// Marked for the translation tools here, translated where they are used.
const Wording Wordings[] = {
    // Profiles.
    {"subject-part-forbidden"_L1,
     QT_TRANSLATE_NOOP("PlanFinding",
                       "%1 is left out of the subject: the profile does not take it")},
    {"subject-part-missing"_L1,
     QT_TRANSLATE_NOOP("PlanFinding", "The profile wants %1 in the subject")},
    {"subject-missing"_L1,
     QT_TRANSLATE_NOOP("PlanFinding", "There is neither a subject nor an alternative name")},
    {"subject-part-replaced"_L1,
     QT_TRANSLATE_NOOP("PlanFinding", "%1 is replaced by the profile's own value")},
    {"name-forbidden"_L1,
     QT_TRANSLATE_NOOP("PlanFinding", "The profile does not take names like %1")},
    {"name-missing"_L1,
     QT_TRANSLATE_NOOP("PlanFinding", "The profile wants at least one alternative name (%1)")},
    {"too-many-names"_L1,
     QT_TRANSLATE_NOOP("PlanFinding", "More names than the profile takes: at most %1 of a kind")},
    {"name-outside"_L1, QT_TRANSLATE_NOOP("PlanFinding", "%1 is outside what the profile allows")},
    {"wildcard-forbidden"_L1,
     QT_TRANSLATE_NOOP("PlanFinding", "%1 is a wildcard, the profile takes none")},
    {"name-malformed"_L1, QT_TRANSLATE_NOOP("PlanFinding", "%1 is no name of its kind")},
    {"key-too-weak"_L1,
     QT_TRANSLATE_NOOP("PlanFinding", "The key (%1) is weaker than the profile's floor")},
    {"key-kind-forbidden"_L1,
     QT_TRANSLATE_NOOP("PlanFinding", "The profile takes no keys of this kind (%1)")},
    {"lifetime-cut"_L1,
     QT_TRANSLATE_NOOP("PlanFinding",
                       "The lifetime is cut to the longest the profile allows: %1 days")},
    {"outlives-authority"_L1,
     QT_TRANSLATE_NOOP("PlanFinding", "The lifetime is cut to the end of the authority")},
    {"authority-ended"_L1,
     QT_TRANSLATE_NOOP("PlanFinding", "The authority's own certificate has ended")},
    {"lifetime-empty"_L1, QT_TRANSLATE_NOOP("PlanFinding", "Nothing is left of the lifetime")},
    {"usage-ignored"_L1,
     QT_TRANSLATE_NOOP("PlanFinding", "%1 was asked for; the profile does not allow it")},
    {"extension-ignored"_L1,
     QT_TRANSLATE_NOOP("PlanFinding",
                       "The requested extension %1 is left out: the profile does not copy it")},
    {"path-length-exceeded"_L1,
     QT_TRANSLATE_NOOP("PlanFinding", "The authority may not have so many levels below it")},
    // Authorities.
    {"no-authorities-below"_L1,
     QT_TRANSLATE_NOOP("PlanFinding", "%1 may not have authorities below it")},
    {"cut-to-parent"_L1, QT_TRANSLATE_NOOP("PlanFinding", "The lifetime is cut to the end of %1")},
    // Authorities elsewhere.
    {"remote-no-issue"_L1,
     QT_TRANSLATE_NOOP("PlanFinding", "%1 issues nothing through this account")},
    {"remote-key-kind"_L1,
     QT_TRANSLATE_NOOP("PlanFinding", "The authority does not take keys of this kind (%1)")},
    {"remote-name-kind"_L1,
     QT_TRANSLATE_NOOP("PlanFinding", "The authority does not vouch for names like %1")},
    {"remote-name-missing"_L1,
     QT_TRANSLATE_NOOP("PlanFinding", "The authority wants at least one alternative name (%1)")},
    {"remote-profile-unknown"_L1,
     QT_TRANSLATE_NOOP("PlanFinding", "The authority named no profile %1 when it was last tested")},
    {"remote-own-subject"_L1,
     QT_TRANSLATE_NOOP("PlanFinding", "%1 takes the names only and writes the subject itself")},
    {"remote-own-lifetime"_L1,
     QT_TRANSLATE_NOOP("PlanFinding",
                       "%1 decides the lifetime itself; the days are not asked for")},
    {"remote-may-wait"_L1,
     QT_TRANSLATE_NOOP("PlanFinding",
                       "%1 may take its time; the plan waits then and goes on later")},
    {"remote-no-revoke"_L1,
     QT_TRANSLATE_NOOP("PlanFinding",
                       "%1 takes no revocations through this account: they would be marked here "
                       "only")},
    {"remote-passive-revoke"_L1,
     QT_TRANSLATE_NOOP("PlanFinding",
                       "%1 publishes no revocations: a revoked certificate is only not renewed")},
    {"remote-no-list"_L1,
     QT_TRANSLATE_NOOP("PlanFinding",
                       "%1 cannot list what it issued: the inventory comes from discovery")},
    {"remote-no-hold"_L1,
     QT_TRANSLATE_NOOP("PlanFinding", "%1 knows no revocation for a while, or its release")},
    {"remote-wildcard-dns"_L1,
     QT_TRANSLATE_NOOP("PlanFinding", "%1 is a wildcard: only dns-01 shows that it is ours")},
    {"remote-address-dns"_L1,
     QT_TRANSLATE_NOOP("PlanFinding", "%1 is an address: dns-01 cannot show that it is ours")},
    // Renewal.
    {"left-out-over"_L1,
     QT_TRANSLATE_N_NOOP("PlanFinding", "%n certificate(s) left out: revoked or superseded")},
    {"left-out-foreign"_L1,
     QT_TRANSLATE_N_NOOP("PlanFinding", "%n certificate(s) left out: of other authorities")},
    {"left-out-authorities"_L1,
     QT_TRANSLATE_N_NOOP("PlanFinding", "%n authority(s) left out: renewed by creating them anew")},
    // Revocation.
    {"authority-not-told"_L1,
     QT_TRANSLATE_N_NOOP("PlanFinding",
                         "%n certificate(s) of authorities whose key is not in this vault: marked "
                         "here, their authority is not told")},
    {"left-as-they-are"_L1,
     QT_TRANSLATE_N_NOOP("PlanFinding", "%n selected certificate(s) left as they are")},
    // Destruction.
    {"key-of-authority"_L1, QT_TRANSLATE_NOOP("PlanFinding", "%1 is an authority of this vault")},
    {"authority-signs-with-it"_L1,
     QT_TRANSLATE_NOOP("PlanFinding", "%1: an authority of this vault signs with it")},
    {"still-valid"_L1,
     QT_TRANSLATE_N_NOOP("PlanFinding", "%n certificate(s) of these keys still valid")},
};

const Wording *wordingOf(const QString &code)
{
    const auto *found = std::find_if(std::begin(Wordings), std::end(Wordings),
                                     [&](const Wording &one) { return code == one.code; });
    return found == std::end(Wordings) ? nullptr : found;
}

// The two English forms stand in one text: "%n certificate(s)".
QString english(const Wording &wording, const PlanFinding &finding)
{
    QString text = QString::fromLatin1(wording.text);
    if (text.contains("%n"_L1)) {
        text.replace("%n"_L1, QString::number(finding.count));
        text.replace("authority(s)"_L1, finding.count == 1 ? "authority"_L1 : "authorities"_L1);
        text.replace("(s)"_L1, finding.count == 1 ? ""_L1 : "s"_L1);
        return text;
    }
    return text.contains("%1"_L1) ? text.arg(finding.object) : text;
}

}  // namespace

PlanFinding planFinding(QLatin1StringView severity, QLatin1StringView code, const QString &object,
                        qint64 count)
{
    PlanFinding finding{severity, code, {}, object, count};
    if (const Wording *wording = wordingOf(finding.code))
        finding.message = english(*wording, finding);
    return finding;
}

QString findingText(const PlanFinding &finding)
{
    const Wording *wording = wordingOf(finding.code);
    if (!wording)
        return visibleText(finding.message);
    const int count = int(std::min<qint64>(finding.count, std::numeric_limits<int>::max()));
    const QString text = QCoreApplication::translate("PlanFinding", wording->text, nullptr, count);
    return text.contains("%1"_L1) ? text.arg(visibleText(finding.object)) : text;
}

}  // namespace domain
