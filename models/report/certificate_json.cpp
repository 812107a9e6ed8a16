// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/certificate_json.h"

#include "models/domain/usage_words.h"
#include "models/report/certificate_detail.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace report {
namespace {

QJsonValue text(const QString &value)
{
    return value.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(value);
}

QJsonValue hex(const QByteArray &bytes)
{
    return text(QString::fromLatin1(bytes.toHex()));
}

QJsonValue time(crypto::UnixTime value)
{
    return value == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(rfc3339(value));
}

QJsonArray list(const QStringList &values)
{
    return QJsonArray::fromStringList(values);
}

const char *placeWord(domain::LocationKind kind)
{
    switch (kind) {
    case domain::LocationKind::File:
        return "file";
    case domain::LocationKind::KeystoreEntry:
        return "keystore";
    case domain::LocationKind::TrustStore:
        return "trust-store";
    case domain::LocationKind::KubernetesSecret:
        return "kubernetes-secret";
    case domain::LocationKind::Pasted:
        return "pasted";
    case domain::LocationKind::StandardInput:
        return "stdin";
    case domain::LocationKind::Network:
        return "network";
    }
    return "file";
}

QJsonArray weaknesses(std::uint32_t bits)
{
    static const char *names[] = {"short-key", "old-digest", "negative-serial", "small-exponent",
                                  "unknown-algorithm"};
    QJsonArray made;
    for (int bit = 0; bit < 5; ++bit)
        if (bits >> bit & 1)
            made << QLatin1String(names[bit]);
    return made;
}

QJsonArray names(const query::CertificateRow &row)
{
    QJsonArray made;
    for (const auto &name : row.alternativeNames)
        made << QJsonObject{
            {QStringLiteral("type"), QLatin1String(domain::nameTypeWord(name.type))},
            {QStringLiteral("value"), name.value}};
    return made;
}

QJsonArray places(const query::CertificateRow &row)
{
    QJsonArray made;
    for (const auto &place : row.places)
        made << QJsonObject{{QStringLiteral("kind"), QLatin1String(placeWord(place.kind))},
                            {QStringLiteral("place"), QString::fromStdString(place.place)},
                            {QStringLiteral("entry"), text(QString::fromStdString(place.entry))},
                            {QStringLiteral("first_seen"), time(place.firstSeen)},
                            {QStringLiteral("last_seen"), time(place.lastSeen)}};
    return made;
}

QJsonObject fields(const query::CertificateRow &row)
{
    QJsonObject made;
    for (auto it = row.customValues.cbegin(); it != row.customValues.cend(); ++it)
        made.insert(it.key(), it.value());
    return made;
}

}  // namespace

QString rfc3339(crypto::UnixTime value)
{
    return QDateTime::fromSecsSinceEpoch(value, Qt::UTC).toString(Qt::ISODate);
}

QJsonObject certificateJson(const query::CertificateRow &row, crypto::UnixTime now)
{
    const char *quantum = row.postQuantum == domain::PostQuantum::Safe ? "safe"
        : row.postQuantum == domain::PostQuantum::Hybrid               ? "hybrid"
                                                                       : "vulnerable";
    return {
        {QStringLiteral("id"), row.id},
        {QStringLiteral("sha256"), hex(row.sha256)},
        {QStringLiteral("sha1"), hex(row.sha1)},
        {QStringLiteral("name"), row.name},
        {QStringLiteral("subject"), row.subject},
        {QStringLiteral("issuer"), row.issuerDn},
        {QStringLiteral("issuer_name"), row.issuer},
        {QStringLiteral("serial"), row.serial},
        {QStringLiteral("not_before"), rfc3339(row.notBefore)},
        {QStringLiteral("not_after"), rfc3339(row.notAfter)},
        {QStringLiteral("san"), names(row)},
        {QStringLiteral("key"),
         QJsonObject{{QStringLiteral("algorithm"), row.keyAlgorithm},
                     {QStringLiteral("bits"),
                      row.keyBits ? QJsonValue(row.keyBits) : QJsonValue(QJsonValue::Null)},
                     {QStringLiteral("curve"), text(row.keyCurve)},
                     {QStringLiteral("spki_sha256"), hex(row.spkiSha256)}}},
        {QStringLiteral("signature_algorithm"), row.signature},
        {QStringLiteral("status"), QLatin1String(domain::statusWord(row.status(now)))},
        {QStringLiteral("ca"), row.isAuthority},
        {QStringLiteral("path_length"),
         row.pathLength < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(row.pathLength)},
        {QStringLiteral("self_signed"), row.selfSigned},
        {QStringLiteral("key_usage"),
         QJsonArray::fromStringList(domain::keyUsageWords(row.keyUsage))},
        {QStringLiteral("extended_key_usage"), list(row.extendedUsage)},
        {QStringLiteral("subject_key_id"), hex(row.subjectKeyId)},
        {QStringLiteral("authority_key_id"), hex(row.authorityKeyId)},
        {QStringLiteral("ocsp"), list(row.ocspUrls)},
        {QStringLiteral("aia"), list(row.issuerUrls)},
        {QStringLiteral("crl"), list(row.crlUrls)},
        {QStringLiteral("policies"), list(row.policies)},
        {QStringLiteral("scts"), row.sctCount},
        {QStringLiteral("post_quantum"), QLatin1String(quantum)},
        {QStringLiteral("weaknesses"), weaknesses(row.weakness)},
        {QStringLiteral("revoked_at"), time(row.revokedAt)},
        {QStringLiteral("revocation_reason"),
         row.revokedAt ? QJsonValue(row.revocationReason) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("superseded_by"),
         row.supersededBy ? QJsonValue(row.supersededBy) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("issuer_id"),
         row.parentId ? QJsonValue(row.parentId) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("has_key"), row.privateKeyId != 0},
        {QStringLiteral("managed"), row.managed},
        {QStringLiteral("owner"), text(row.owner)},
        {QStringLiteral("team"), text(row.team)},
        {QStringLiteral("environment"), text(row.environment)},
        {QStringLiteral("criticality"),
         text(QString::fromLatin1(domain::criticalityWord(row.criticality)))},
        {QStringLiteral("tags"), list(row.tags)},
        {QStringLiteral("notes"), text(row.notes)},
        {QStringLiteral("fields"), fields(row)},
        {QStringLiteral("locations"), places(row)},
        {QStringLiteral("added_at"), time(row.addedAt)},
        {QStringLiteral("seen_at"), time(row.seenAt)},
    };
}

QJsonObject detailJson(const CertificateDetail &detail, crypto::UnixTime now)
{
    QJsonObject made = certificateJson(detail.row, now);
    QJsonArray chain, findings, history, extensions;
    for (const ChainLink &link : detail.chain)
        chain << QJsonObject{
            {QStringLiteral("id"), link.id},
            {QStringLiteral("name"), link.name},
            {QStringLiteral("key"), link.key},
            {QStringLiteral("not_after"), rfc3339(link.notAfter)},
            {QStringLiteral("status"), QLatin1String(domain::statusWord(link.status))},
            {QStringLiteral("signature"),
             QLatin1String(link.parentState == 1       ? "verified"
                               : link.parentState == 2 ? "wrong"
                               : link.parentState == 3 ? "uncheckable"
                                                       : "unchecked")},
            {QStringLiteral("self_signed"), link.selfSigned}};
    for (const auto &finding : detail.findings)
        findings << QJsonObject{
            {QStringLiteral("id"), QLatin1String(policy::findingWord(finding.id))},
            {QStringLiteral("severity"), QLatin1String(policy::severityWord(finding.severity))},
            {QStringLiteral("title"), finding.title},
            {QStringLiteral("cause"), finding.cause},
            {QStringLiteral("remedy"), finding.remedy}};
    for (const Activity &event : detail.history)
        history << QJsonObject{
            {QStringLiteral("seq"), event.seq},
            {QStringLiteral("at"), rfc3339(event.at)},
            {QStringLiteral("admin"), event.admin},
            {QStringLiteral("action"), event.action},
            {QStringLiteral("object"), event.object},
            {QStringLiteral("detail"), QJsonDocument::fromJson(event.detail.toUtf8()).object()}};
    for (const auto &extension : detail.extensions) {
        QJsonArray lines;
        for (const auto &line : extension.lines)
            lines << QString::fromStdString(line);
        extensions << QJsonObject{{QStringLiteral("oid"), QString::fromStdString(extension.oid)},
                                  {QStringLiteral("name"), QString::fromStdString(extension.name)},
                                  {QStringLiteral("critical"), extension.critical},
                                  {QStringLiteral("lines"), lines}};
    }
    made.insert(QStringLiteral("chain"), chain);
    made.insert(QStringLiteral("chain_complete"), detail.chainComplete);
    made.insert(QStringLiteral("extensions"), extensions);
    made.insert(QStringLiteral("findings"), findings);
    made.insert(QStringLiteral("history"), history);
    made.insert(QStringLiteral("pem"), detail.pem());
    return made;
}

QJsonObject listJson(const QString &query, qint64 total,
                     const std::vector<query::CertificateRow> &rows, crypto::UnixTime now)
{
    QJsonArray certificates;
    for (const auto &row : rows)
        certificates << certificateJson(row, now);
    return {{QStringLiteral("query"), query},
            {QStringLiteral("total"), total},
            {QStringLiteral("certificates"), certificates}};
}

}  // namespace report
