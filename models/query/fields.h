// SPDX-License-Identifier: GPL-3.0-or-later
// Every field of the query language: one table that the parser checks against, the compiler
// switches over, completion offers and the help lists.
#pragma once

#include <QString>
#include <QStringList>

#include <span>

namespace query {

enum class Field : std::uint8_t {
    // Names, one per certificate, taken from dictionaries: whole value, * and ? widen, none =
    // empty.
    Issuer,
    IssuerTree,
    Owner,
    Team,
    Environment,
    Tag,
    Signature,
    Key,
    // Text in the certificate.
    Subject,
    Name,
    CommonName,
    Organization,
    Unit,
    Country,
    State,
    Locality,
    Mail,
    San,
    SanDns,
    SanIp,
    SanMail,
    SanUri,
    Serial,
    Sha256,
    Sha1,
    Spki,
    SubjectKeyId,
    AuthorityKeyId,
    ExtendedUsage,
    Usage,
    Crl,
    Ocsp,
    Aia,
    Policy,
    Notes,
    Location,
    // Dates.
    Expires,
    Begins,
    Added,
    Seen,
    Revoked,
    // Numbers.
    Bits,
    Lifetime,
    Names,
    Locations,
    Id,
    Incident,
    // Words of a fixed list.
    Status,
    Quantum,
    Criticality,
    Lint,
    Finding,
    Has,
    Parent,
    Managed,
    Authority,
    SelfSigned,
    Weak,
    StillSeen,
    KeyCompromised,
    Proven,
    Custom,  // field.NAME
};

enum class FieldKind : std::uint8_t {
    Dictionary,
    Text,
    Network,
    Date,
    Number,
    Word,
    Boolean,
    Custom
};

struct FieldInfo {
    Field field;
    FieldKind kind;
    const char *name;  // what the language calls it; "field." for Custom
    const char *aliases;  // space separated, may be empty
    const char *words;  // values of a Word or Boolean field, space separated
    const char *example;  // "expires<30d"
    const char *description;  // untranslated; description() translates
};

std::span<const FieldInfo> allFields();
// By name or alias, any case; nullptr if there is none. "field.NAME" gives Custom.
const FieldInfo *fieldNamed(QStringView name);
const FieldInfo &infoOf(Field field);
QString descriptionOf(const FieldInfo &info);
QStringList wordsOf(const FieldInfo &info);

// The name or word nearest to what was typed (edit distance at most 2); empty if nothing is near.
QString nearest(QStringView typed, const QStringList &candidates);

}  // namespace query
