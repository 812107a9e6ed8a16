// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/policy/findings.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace policy {
namespace {

using domain::UnixTime;

constexpr UnixTime Day = 86400;

QString say(const char *text)
{
    return QCoreApplication::translate("policy::Finding", text);
}

QString date(UnixTime time)
{
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(time, Qt::UTC).date(),
                              QLocale::ShortFormat);
}

QString days(UnixTime from, UnixTime to)
{
    return QLocale().toString(static_cast<qlonglong>((to - from) / Day));
}

struct Words {
    FindingId id;
    const char *word;
    Severity severity;
    const char *title;
    const char *remedy;
};

#define SAY(text) QT_TRANSLATE_NOOP("policy::Finding", text)
constexpr Words Table[] = {
    {FindingId::Expired, "expired", Severity::Error, SAY("It has expired"),
     SAY("Replace it where it is still used, then mark it as superseded.")},
    {FindingId::Expiring, "expiring", Severity::Warning, SAY("It expires soon"),
     SAY("Renew it and put the new one in place before that day.")},
    {FindingId::NotYetValid, "not-yet-valid", Severity::Note, SAY("It is not valid yet"),
     SAY("Do not put it in place before its first day; check the issuer's clock if this is "
         "unexpected.")},
    {FindingId::Revoked, "revoked", Severity::Note, SAY("It is revoked"),
     SAY("Take it out of service; it must not be used again.")},
    {FindingId::RevokedStillSeen, "revoked-still-seen", Severity::Error,
     SAY("It was seen after its revocation"),
     SAY("Deliver its replacement to the places listed and reload the services.")},
    {FindingId::ShortKey, "short-key", Severity::Error, SAY("The key is too short"),
     SAY("Replace it by one with RSA of 3072 bits or more, or EC P-256 or more.")},
    {FindingId::OldDigest, "old-digest", Severity::Error, SAY("The signature uses an old digest"),
     SAY("Have it issued again with SHA-256 or better.")},
    {FindingId::SmallExponent, "small-exponent", Severity::Warning,
     SAY("The RSA exponent is small"), SAY("Make the next key with the exponent 65537.")},
    {FindingId::UnknownAlgorithm, "unknown-algorithm", Severity::Note,
     SAY("The key's algorithm is not known here"),
     SAY("Its strength cannot be judged; check it against the issuer's statement.")},
    {FindingId::NegativeSerial, "negative-serial", Severity::Warning,
     SAY("The serial number is not positive"),
     SAY("RFC 5280 4.1.2.2 forbids it and some programs refuse it; have it issued again.")},
    {FindingId::NoOwner, "no-owner", Severity::Warning, SAY("Nobody owns it"),
     SAY("Assign an owner, so that somebody is told before it expires.")},
    {FindingId::Unmanaged, "unmanaged", Severity::Note, SAY("It is not managed here"),
     SAY("Take it over, or record who looks after it.")},
    {FindingId::ChainIncomplete, "chain-incomplete", Severity::Warning,
     SAY("The issuer's certificate is missing"),
     SAY("Import the issuer's certificate, so that the signature can be checked.")},
    {FindingId::ParentSignatureWrong, "parent-signature-wrong", Severity::Error,
     SAY("The issuer's key did not sign it"),
     SAY("It is forged or damaged, or another authority has the same name; do not trust it.")},
    {FindingId::LongLifetime, "long-lifetime", Severity::Warning,
     SAY("It lives longer than public TLS allows"),
     SAY("Browsers refuse it; have it issued again for a shorter time.")},
    {FindingId::QuantumVulnerableLong, "quantum-vulnerable-long", Severity::Note,
     SAY("A quantum computer could break it in its lifetime"),
     SAY("Plan its successor with a shorter life or a post-quantum algorithm.")},
    {FindingId::SharedKey, "shared-key", Severity::Note, SAY("Other certificates use the same key"),
     SAY("Give each certificate its own key at the next renewal.")},
    {FindingId::NoAlternativeName, "no-alternative-name", Severity::Warning,
     SAY("It has no alternative names"),
     SAY("Clients ignore the common name; have it issued again with its DNS names.")},
    {FindingId::KeyCompromised, "key-compromised", Severity::Error, SAY("Its key is compromised"),
     SAY("Replace it by one with a new key, then revoke it.")},
};
#undef SAY

const Words &wordsOf(FindingId id)
{
    return *std::find_if(std::begin(Table), std::end(Table),
                         [id](const Words &words) { return words.id == id; });
}

class Judge {
public:
    Judge(const Subject &subject, UnixTime now, int expiringDays) : m_subject(subject), m_now(now)
    {
        m_status = domain::statusOf(subject.notBefore, subject.notAfter, subject.revokedAt != 0,
                                    subject.superseded, now, expiringDays);
        m_current = subject.revokedAt == 0 && !subject.superseded;
    }

    std::vector<Finding> run()
    {
        time();
        strength();
        record();
        std::stable_sort(m_findings.begin(), m_findings.end(),
                         [](const Finding &left, const Finding &right) {
                             return left.severity != right.severity ? left.severity > right.severity
                                                                    : left.id < right.id;
                         });
        return std::move(m_findings);
    }

private:
    void add(FindingId id, const QString &cause)
    {
        const Words &words = wordsOf(id);
        m_findings.push_back({id, words.severity, say(words.title), cause, say(words.remedy)});
    }

    void time()
    {
        const Subject &s = m_subject;
        if (m_status == domain::Status::Expired)
            add(FindingId::Expired,
                say("It ended on %1, %2 days ago.").arg(date(s.notAfter), days(s.notAfter, m_now)));
        if (m_status == domain::Status::Expiring)
            add(FindingId::Expiring,
                say("It ends on %1, in %2 days.").arg(date(s.notAfter), days(m_now, s.notAfter)));
        if (m_status == domain::Status::NotYetValid)
            add(FindingId::NotYetValid, say("It begins on %1.").arg(date(s.notBefore)));
        if (s.revokedAt != 0)
            add(FindingId::Revoked, say("It was revoked on %1.").arg(date(s.revokedAt)));
        if (s.revokedAt != 0 && s.seenAt > s.revokedAt)
            add(FindingId::RevokedStillSeen,
                say("It was revoked on %1 and last seen on %2.")
                    .arg(date(s.revokedAt), date(s.seenAt)));
        const int limit = longestPublicLifetime(s.notBefore);
        const int lifetime = lifetimeDays(s.notBefore, s.notAfter);
        if (m_current && s.publicTls && !s.isAuthority && lifetime > limit)
            add(FindingId::LongLifetime,
                say("It lives %1 days; certificates issued on %2 may live %3 (SC-081v3).")
                    .arg(lifetime)
                    .arg(date(s.notBefore))
                    .arg(limit));
        if (m_current && s.postQuantum == domain::PostQuantum::Vulnerable
            && s.notAfter >= QuantumDeadline)
            add(FindingId::QuantumVulnerableLong,
                say("%1 ends on %2; such keys are deprecated after 2030 (NIST IR 8547).")
                    .arg(s.keyLabel, date(s.notAfter)));
    }

    void strength()
    {
        const Subject &s = m_subject;
        if (s.keyCompromised && s.revokedAt == 0 && s.notAfter >= m_now)
            add(FindingId::KeyCompromised,
                say("The key is marked as compromised and the certificate is not revoked."));
        if (s.weakness & domain::ShortKey)
            add(FindingId::ShortKey, say("The key is %1.").arg(s.keyLabel));
        if (s.weakness & domain::OldDigest)
            add(FindingId::OldDigest, say("The signature is %1.").arg(s.signature));
        if (s.weakness & domain::SmallExponent)
            add(FindingId::SmallExponent, say("The public exponent is less than 65537."));
        if (s.weakness & domain::UnknownAlgorithm)
            add(FindingId::UnknownAlgorithm, say("The key is %1.").arg(s.keyLabel));
        if (s.weakness & domain::NegativeSerial)
            add(FindingId::NegativeSerial, say("The serial number is negative or zero."));
    }

    void record()
    {
        const Subject &s = m_subject;
        if (m_current && !s.hasOwner)
            add(FindingId::NoOwner, say("The owner is not set."));
        if (m_current && !s.managed)
            add(FindingId::Unmanaged, say("It was found, not issued or taken over here."));
        if (s.parentState == 2)
            add(FindingId::ParentSignatureWrong,
                say("An authority of the issuer's name is in the vault, but its key does not "
                    "verify the signature."));
        else if (m_current && !s.hasParent && !s.selfSigned)
            add(FindingId::ChainIncomplete, say("No certificate of its issuer is in the vault."));
        if (m_current && s.sameKey > 0 && s.notAfter >= m_now)
            add(FindingId::SharedKey,
                say("%n other current certificate(s) with this key.", s.sameKey));
        if (m_current && s.serverAuth && !s.isAuthority && s.names == 0)
            add(FindingId::NoAlternativeName,
                say("A server certificate needs its names in the subject alternative name "
                    "extension."));
    }

    static QString say(const char *text) { return policy::say(text); }
    static QString say(const char *text, int count)
    {
        return QCoreApplication::translate("policy::Finding", text, nullptr, count);
    }

    const Subject &m_subject;
    UnixTime m_now;
    domain::Status m_status;
    bool m_current;
    std::vector<Finding> m_findings;
};

}  // namespace

const char *severityWord(Severity severity)
{
    return severity == Severity::Error  ? "error"
        : severity == Severity::Warning ? "warning"
                                        : "note";
}

const char *findingWord(FindingId id)
{
    return wordsOf(id).word;
}

Severity severityOf(FindingId id)
{
    return wordsOf(id).severity;
}

std::span<const FindingId> allFindings()
{
    static const std::vector<FindingId> ids = [] {
        std::vector<FindingId> all;
        for (const Words &words : Table)
            all.push_back(words.id);
        return all;
    }();
    return ids;
}

std::vector<Finding> evaluate(const Subject &subject, UnixTime now, int expiringDays)
{
    return Judge(subject, now, expiringDays).run();
}

int longestPublicLifetime(UnixTime issued)
{
    if (issued < 1598918400)  // 2020-09-01
        return 825;
    if (issued < 1773532800)  // 2026-03-15
        return 398;
    if (issued < 1805068800)  // 2027-03-15
        return 200;
    return issued < 1868227200 ? 100 : 47;  // 2029-03-15
}

int lifetimeDays(UnixTime notBefore, UnixTime notAfter)
{
    if (notAfter < notBefore)
        return 0;
    return static_cast<int>(std::min<UnixTime>((notAfter - notBefore + Day) / Day, 1'000'000));
}

}  // namespace policy
