// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a certificate, judged from its record alone: pure, no vault, no network.
#pragma once

#include "models/domain/certificate.h"

#include <QString>

#include <span>
#include <vector>

namespace policy {

// In rising order. The words of lint: in the query language: "note" "warning" "error".
enum class Severity : std::uint8_t { Note, Warning, Error };
const char *severityWord(Severity severity);

enum class FindingId : std::uint8_t {
    Expired,
    Expiring,
    NotYetValid,
    Revoked,
    RevokedStillSeen,
    ShortKey,
    OldDigest,
    SmallExponent,
    UnknownAlgorithm,
    NegativeSerial,
    NoOwner,
    Unmanaged,
    ChainIncomplete,
    ParentSignatureWrong,
    LongLifetime,
    QuantumVulnerableLong,
    SharedKey,
    NoAlternativeName,
    KeyCompromised,
};

// "expired" "short-key" …: stable, the words of finding: in the query language and in JSON.
const char *findingWord(FindingId id);
std::span<const FindingId> allFindings();
Severity severityOf(FindingId id);

struct Finding {
    FindingId id;
    Severity severity;
    QString title;  // "The key is too short", translated
    QString cause;  // what stands in the certificate, with its numbers
    QString remedy;  // what to do
};

// What the rules look at; a row of the inventory gives all of it.
struct Subject {
    domain::UnixTime notBefore = 0, notAfter = 0, revokedAt = 0, seenAt = 0;
    bool superseded = false, managed = false, hasOwner = false, isAuthority = false,
         selfSigned = false;
    bool hasParent = false;
    bool keyCompromised = false;
    int parentState = 0;  // 0 unchecked, 1 verified, 2 wrong, 3 cannot be checked
    std::uint32_t weakness = 0;  // domain::Weakness
    domain::PostQuantum postQuantum = domain::PostQuantum::Vulnerable;
    bool publicTls = false;  // serverAuth and logged (SCTs present): SC-081v3 applies
    bool serverAuth = false;
    int names = 0, locations = 0;
    int sameKey = 0;  // other current certificates with this key
    QString keyLabel, signature;
};

// Most severe first, then in the order of FindingId.
std::vector<Finding> evaluate(const Subject &subject, domain::UnixTime now,
                              int expiringDays = domain::ExpiringDays);

// CA/Browser Forum ballot SC-081v3: the longest validity in days of a public TLS certificate issued
// on that day: 398, from 2026-03-15 200, from 2027-03-15 100, from 2029-03-15 47. Before
// 2020-09-01: 825.
int longestPublicLifetime(domain::UnixTime issued);
// Days as the ballot counts them: a started day counts as a whole one (notBefore and notAfter
// inclusive).
int lifetimeDays(domain::UnixTime notBefore, domain::UnixTime notAfter);

// A quantum-vulnerable certificate that lives beyond this day is a finding (NIST IR 8547: RSA and
// EC of 112-bit strength deprecated after 2030): 2031-01-01.
inline constexpr domain::UnixTime QuantumDeadline = 1924992000;

}  // namespace policy
