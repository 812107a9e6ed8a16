// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/fields.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace query {
namespace {

#define SAY(text) QT_TRANSLATE_NOOP("query::Field", text)
constexpr auto YesNo = "yes no";

constexpr FieldInfo Fields[] = {
    {Field::Issuer, FieldKind::Dictionary, "issuer", "", "", "issuer:\"R11\"",
     SAY("directly issued by this authority")},
    {Field::IssuerTree, FieldKind::Dictionary, "issuer-tree", "", "",
     "issuer-tree:\"ISRG Root X1\"", SAY("everything below this authority, at any depth")},
    {Field::Owner, FieldKind::Dictionary, "owner", "", "", "owner:none",
     SAY("person, team or none")},
    {Field::Team, FieldKind::Dictionary, "team", "", "", "team:Payments",
     SAY("responsible team, or none")},
    {Field::Environment, FieldKind::Dictionary, "environment", "env", "", "environment:prod",
     SAY("prod, stage …, or none")},
    {Field::Tag, FieldKind::Dictionary, "tag", "tags", "", "tag:prod",
     SAY("has this tag, or none")},
    {Field::Signature, FieldKind::Dictionary, "sig", "signature", "", "sig:sha1",
     SAY("part of the signature algorithm's name")},
    {Field::Key, FieldKind::Dictionary, "key", "", "", "key:rsa<3072",
     SAY("algorithm, curve, or size: rsa<3072")},
    {Field::Subject, FieldKind::Text, "subject", "dn", "", "subject:acme",
     SAY("part of the subject name")},
    {Field::Name, FieldKind::Text, "name", "", "", "name:*.example.org",
     SAY("the name shown in the table")},
    {Field::CommonName, FieldKind::Text, "cn", "common-name", "", "cn:www.example.org",
     SAY("common name of the subject")},
    {Field::Organization, FieldKind::Text, "o", "org organization", "", "o:Contoso",
     SAY("organisation of the subject")},
    {Field::Unit, FieldKind::Text, "ou", "unit", "", "ou:Retail",
     SAY("organisational unit of the subject")},
    {Field::Country, FieldKind::Text, "country", "c", "", "country:NO",
     SAY("country of the subject")},
    {Field::State, FieldKind::Text, "state", "st", "", "state:Oslo",
     SAY("state or province of the subject")},
    {Field::Locality, FieldKind::Text, "locality", "l", "", "locality:Oslo",
     SAY("locality of the subject")},
    {Field::Mail, FieldKind::Text, "mail", "email", "", "mail:*@example.org",
     SAY("mail address in subject or names")},
    {Field::San, FieldKind::Network, "san", "", "", "san:*.example.org",
     SAY("alternative name, address or network")},
    {Field::SanDns, FieldKind::Text, "san.dns", "dns", "", "san.dns:*.example.org",
     SAY("DNS name")},
    {Field::SanIp, FieldKind::Network, "san.ip", "ip", "", "san.ip:10.0.0.0/8",
     SAY("address or network of the names")},
    {Field::SanMail, FieldKind::Text, "san.mail", "", "", "san.mail:*@example.org",
     SAY("mail address of the names")},
    {Field::SanUri, FieldKind::Text, "san.uri", "", "", "san.uri:spiffe:*",
     SAY("URI of the names")},
    {Field::Serial, FieldKind::Text, "serial", "", "", "serial:049c1fe2",
     SAY("serial number, hexadecimal; * widens")},
    {Field::Sha256, FieldKind::Text, "sha256", "fingerprint", "", "sha256:b81f40d2*",
     SAY("SHA-256 fingerprint or its beginning")},
    {Field::Sha1, FieldKind::Text, "sha1", "", "", "sha1:cabd2a79*",
     SAY("SHA-1 fingerprint or its beginning")},
    {Field::Spki, FieldKind::Text, "spki", "", "", "spki:9f86d081*",
     SAY("SHA-256 of the public key")},
    {Field::SubjectKeyId, FieldKind::Text, "ski", "", "", "ski:79b459e6*",
     SAY("subject key identifier")},
    {Field::AuthorityKeyId, FieldKind::Text, "aki", "", "", "aki:79b459e6*",
     SAY("authority key identifier")},
    {Field::ExtendedUsage, FieldKind::Text, "eku", "", "", "eku:clientAuth",
     SAY("extended key usage")},
    {Field::Usage, FieldKind::Word, "usage", "",
     "digitalSignature nonRepudiation keyEncipherment dataEncipherment "
     "keyAgreement keyCertSign cRLSign encipherOnly decipherOnly",
     "usage:keyCertSign", SAY("key usage")},
    {Field::Crl, FieldKind::Text, "crl", "", "", "crl:pki.example.org",
     SAY("part of a CRL address, or none")},
    {Field::Ocsp, FieldKind::Text, "ocsp", "", "", "ocsp:none",
     SAY("part of an OCSP address, or none")},
    {Field::Aia, FieldKind::Text, "aia", "", "", "aia:none",
     SAY("part of an issuer certificate's address, or none")},
    {Field::Policy, FieldKind::Text, "policy", "", "", "policy:2.23.140.1.2.1",
     SAY("certificate policy, or none")},
    {Field::Notes, FieldKind::Text, "notes", "note", "", "notes:migrate",
     SAY("part of the notes, or none")},
    {Field::Location, FieldKind::Network, "location", "", "", "location:10.0.0.0/8",
     SAY("part of a place, or its network")},
    {Field::Expires, FieldKind::Date, "expires", "not-after", "", "expires<30d",
     SAY("end of validity: 30d, 2026-11-23")},
    {Field::Begins, FieldKind::Date, "begins", "not-before issued", "", "begins<7d",
     SAY("start of validity: age or date")},
    {Field::Added, FieldKind::Date, "added", "", "", "added<7d",
     SAY("came into the vault: age or date")},
    {Field::Seen, FieldKind::Date, "seen", "", "", "seen>7d",
     SAY("last seen anywhere: age or date")},
    {Field::Revoked, FieldKind::Date, "revoked", "", "", "revoked<30d",
     SAY("revoked: age or date")},
    {Field::Bits, FieldKind::Number, "bits", "", "", "bits<3072", SAY("key size in bits")},
    {Field::Lifetime, FieldKind::Number, "lifetime", "", "", "lifetime>398",
     SAY("validity in days")},
    {Field::Names, FieldKind::Number, "names", "", "", "names>10",
     SAY("how many alternative names")},
    {Field::Locations, FieldKind::Number, "locations", "", "", "locations:0",
     SAY("how many places it was seen in")},
    {Field::Id, FieldKind::Number, "id", "", "", "id:12", SAY("row number in this vault")},
    {Field::Incident, FieldKind::Number, "incident", "", "", "incident:3",
     SAY("in the frozen set of this incident")},
    {Field::Status, FieldKind::Word, "status", "",
     "valid expiring expired revoked superseded not-yet-valid", "status:expired",
     SAY("valid (expiring included), expiring, expired …; status=valid leaves the expiring out")},
    {Field::Quantum, FieldKind::Word, "pqc", "quantum", "safe hybrid vulnerable", "pqc:vulnerable",
     SAY("stands against a quantum computer")},
    {Field::Criticality, FieldKind::Word, "criticality", "", "none low medium high critical",
     "criticality>=high", SAY("how much depends on it")},
    {Field::Lint, FieldKind::Word, "lint", "", "any error warning note", "lint:error",
     SAY("has a finding this severe, or breaks this rule of lint")},
    {Field::Finding, FieldKind::Word, "finding", "",
     "expired expiring not-yet-valid revoked revoked-still-seen short-key old-digest "
     "small-exponent unknown-algorithm negative-serial no-owner unmanaged chain-incomplete "
     "parent-signature-wrong long-lifetime "
     "quantum-vulnerable-long shared-key no-alternative-name key-compromised",
     "finding:short-key", SAY("has this finding")},
    {Field::Has, FieldKind::Word, "has", "",
     "key owner team environment tag notes location parent name successor sct crl ocsp field",
     "has:key", SAY("has a private key, an owner, tags …")},
    {Field::Parent, FieldKind::Word, "parent", "", "none verified wrong unchecked uncheckable",
     "parent:none", SAY("the issuer's certificate in this vault")},
    {Field::Managed, FieldKind::Boolean, "managed", "", YesNo, "managed:no",
     SAY("looked after here")},
    {Field::Authority, FieldKind::Boolean, "ca", "authority", YesNo, "ca:yes",
     SAY("may issue certificates")},
    {Field::SelfSigned, FieldKind::Boolean, "self-signed", "selfsigned", YesNo, "self-signed:yes",
     SAY("signed by its own key")},
    {Field::Weak, FieldKind::Boolean, "weak", "", YesNo, "weak:yes",
     SAY("short key, old digest or other weakness")},
    {Field::StillSeen, FieldKind::Boolean, "still-seen", "", YesNo, "still-seen:yes",
     SAY("seen after it was revoked or had expired")},
    {Field::KeyCompromised, FieldKind::Boolean, "key-compromised", "compromised", YesNo,
     "key-compromised:yes", SAY("its key is marked as compromised")},
    {Field::Proven, FieldKind::Boolean, "proven", "", YesNo, "status:revoked proven:no",
     SAY("a published list or answer shows its revocation")},
    {Field::Custom, FieldKind::Custom, "field.", "", "", "field.ticket:none",
     SAY("a field of your own")},
};
#undef SAY

}  // namespace

std::span<const FieldInfo> allFields()
{
    return Fields;
}

const FieldInfo *fieldNamed(QStringView name)
{
    if (name.startsWith(QLatin1String("field."), Qt::CaseInsensitive))
        return name.size() > 6 ? &infoOf(Field::Custom) : nullptr;
    for (const FieldInfo &info : Fields) {
        if (info.field == Field::Custom)
            continue;
        if (name.compare(QLatin1String(info.name), Qt::CaseInsensitive) == 0)
            return &info;
        const auto aliases =
            QString::fromLatin1(info.aliases).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        for (const QString &alias : aliases)
            if (name.compare(alias, Qt::CaseInsensitive) == 0)
                return &info;
    }
    return nullptr;
}

const FieldInfo &infoOf(Field field)
{
    return *std::find_if(std::begin(Fields), std::end(Fields),
                         [field](const FieldInfo &info) { return info.field == field; });
}

QString descriptionOf(const FieldInfo &info)
{
    return QCoreApplication::translate("query::Field", info.description);
}

QStringList wordsOf(const FieldInfo &info)
{
    return QString::fromLatin1(info.words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QString nearest(QStringView typed, const QStringList &candidates)
{
    const QString word = typed.toString().toLower().left(40);
    QString best;
    qsizetype bestDistance =
        std::min<qsizetype>(3, word.size());  // half of a short word is no typing error
    for (const QString &candidate : candidates) {
        const QString other = candidate.toLower();
        std::vector<qsizetype> row(static_cast<std::size_t>(other.size() + 1));
        for (std::size_t i = 0; i < row.size(); ++i)
            row[i] = static_cast<qsizetype>(i);
        for (qsizetype i = 0; i < word.size(); ++i) {
            qsizetype diagonal = row[0];
            row[0] = i + 1;
            for (qsizetype j = 0; j < other.size(); ++j) {
                const auto at = static_cast<std::size_t>(j);
                const qsizetype replaced = diagonal + (word[i] == other[j] ? 0 : 1);
                diagonal = row[at + 1];
                row[at + 1] = std::min({replaced, row[at] + 1, diagonal + 1});
            }
        }
        if (row.back() < bestDistance) {
            bestDistance = row.back();
            best = candidate;
        }
    }
    return best;
}

}  // namespace query
