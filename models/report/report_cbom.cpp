// SPDX-License-Identifier: GPL-3.0-or-later
// CycloneDX 1.6 (ECMA-424): certificates, public keys and algorithms as cryptographic assets.
#include "crypto/base/oid_names.h"
#include "models/domain/visible_text.h"
#include "models/query/search.h"
#include "models/report/report_maker.h"
#include "models/report/text_sink.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUuid>

#include <map>
#include <set>

namespace report {

using namespace Qt::StringLiterals;
using crypto::Result;

namespace {

// Places in a row, as certificateColumns(Kind::Cbom) has them.
enum Part {
    Sha256,
    Name,
    Subject,
    Issuer,
    Serial,
    Begins,
    Ends,
    Status,
    Key,
    Algorithm,
    Bits,
    Curve,
    Signature,
    Quantum,
    Spki,
    Authority,
    Owner
};

QString tr(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

const QString &text(const Row &row, Part part)
{
    static const QString none;
    const auto *found = std::get_if<QString>(&row[part]);
    return found ? *found : none;
}

qint64 number(const Row &row, Part part)
{
    const auto *found = std::get_if<qint64>(&row[part]);
    return found ? *found : 0;
}

// SP 800-57 part 1, table 2: the bits of security of a modulus.
int modulusStrength(qint64 bits)
{
    constexpr std::pair<qint64, int> steps[] = {
        {15360, 256}, {7680, 192}, {3072, 128}, {2048, 112}, {1024, 80}};
    for (const auto &[least, strength] : steps)
        if (bits >= least)
            return strength;
    return 0;
}

// FIPS 204 and 205: the categories their parameter sets claim.
int quantumLevel(const QString &name)
{
    if (name.startsWith(u"ML-DSA"_s))
        return name.endsWith(u"44"_s) ? 2 : name.endsWith(u"65"_s) ? 3 : 5;
    if (name.startsWith(u"SLH-DSA"_s) || name.startsWith(u"HASH-SLH"_s))
        return name.contains(u"128"_s) ? 1 : name.contains(u"192"_s) ? 3 : 5;
    return 0;
}

QString reference(const QString &kind, const QString &name)
{
    static const QRegularExpression other(u"[^A-Za-z0-9.-]+"_s);
    QString word = name;
    return kind + u':' + word.replace(other, u"-"_s).left(200);
}

QString oidOf(const QString &name, crypto::OidKind kind)
{
    static const QRegularExpression dotted(u"^[0-2](\\.[0-9]+)+$"_s);
    if (dotted.match(name).hasMatch())
        return name;
    return QString::fromStdString(crypto::oidFromName(name.toStdString(), kind));
}

QJsonObject property(const QString &name, const QString &value)
{
    return {{u"name"_s, u"sealkeeper:"_s + name}, {u"value"_s, value}};
}

QJsonObject asset(const QString &reference, const QString &name, const QJsonObject &crypto)
{
    return {{u"type"_s, u"cryptographic-asset"_s},
            {u"bom-ref"_s, reference},
            {u"name"_s, name.isEmpty() ? u"(no name)"_s : domain::visibleText(name)},
            {u"cryptoProperties"_s, crypto}};
}

struct KeyKind {
    QString algorithm, curve;
    qint64 bits = 0;
};

QJsonObject keyAlgorithm(const QString &label, const KeyKind &kind)
{
    const bool modulus = kind.algorithm == u"RSA" || kind.algorithm == u"DSA";
    const int level = quantumLevel(kind.algorithm);
    int strength = modulus ? modulusStrength(kind.bits) : int(kind.bits / 2);
    if (kind.algorithm == u"Ed25519" || kind.algorithm == u"X25519")
        strength = 128;
    else if (kind.algorithm == u"Ed448" || kind.algorithm == u"X448")
        strength = 224;
    else if (level > 0)
        strength = level <= 2 ? 128 : level == 3 ? 192 : 256;
    QJsonObject properties{{u"primitive"_s,
                            kind.algorithm == u"RSA"              ? u"pke"_s
                                : kind.algorithm.startsWith(u'X') ? u"key-agree"_s
                                                                  : u"signature"_s},
                           {u"cryptoFunctions"_s, QJsonArray{u"keygen"_s, u"sign"_s, u"verify"_s}},
                           {u"nistQuantumSecurityLevel"_s, level}};
    if (strength > 0)
        properties.insert(u"classicalSecurityLevel"_s, strength);
    if (kind.bits > 0)
        properties.insert(u"parameterSetIdentifier"_s, QString::number(kind.bits));
    if (!kind.curve.isEmpty())
        properties.insert(u"curve"_s, kind.curve);
    QJsonObject crypto{{u"assetType"_s, u"algorithm"_s}, {u"algorithmProperties"_s, properties}};
    const QString oid = oidOf(kind.algorithm, crypto::OidKind::PublicKey);
    if (!oid.isEmpty())
        crypto.insert(u"oid"_s, oid);
    return asset(reference(u"key-algorithm"_s, label), label, crypto);
}

QJsonObject signatureAlgorithm(const QString &name)
{
    QJsonObject crypto{{u"assetType"_s, u"algorithm"_s},
                       {u"algorithmProperties"_s,
                        QJsonObject{{u"primitive"_s, u"signature"_s},
                                    {u"cryptoFunctions"_s, QJsonArray{u"sign"_s, u"verify"_s}},
                                    {u"nistQuantumSecurityLevel"_s, quantumLevel(name)}}}};
    const QString oid = oidOf(name, crypto::OidKind::Signature);
    if (!oid.isEmpty())
        crypto.insert(u"oid"_s, oid);
    return asset(reference(u"signature-algorithm"_s, name), name, crypto);
}

class CbomWriter : public Writer {
public:
    explicit CbomWriter(Sink sink) : m_out(std::move(sink)) { }

    Result<void> begin(const Report &report) override
    {
        const Head &head = report.head();
        const ReportColumn time{{}, {}, CellKind::Time, 0};
        QJsonArray properties;
        const QJsonObject whole = headJson(head);
        for (const QString &key : {u"kind"_s, u"vault_id"_s, u"admin"_s, u"filter"_s, u"sha256"_s})
            properties.append(property(key, whole[key].toString()));
        properties.append(property(u"rows"_s, QString::number(head.rows)));
        properties.append(property(u"audit_head"_s, head.anchor.text()));
        const QJsonObject tool{{u"type"_s, u"application"_s},
                               {u"name"_s, u"Sealkeeper"_s},
                               {u"version"_s, head.program.section(u' ', -1)}};
        const QJsonObject metadata{{u"timestamp"_s, cellText(time, qint64(head.at))},
                                   {u"tools"_s, QJsonObject{{u"components"_s, QJsonArray{tool}}}},
                                   {u"component"_s,
                                    QJsonObject{{u"type"_s, u"data"_s},
                                                {u"bom-ref"_s, u"vault:"_s + head.vaultId},
                                                {u"name"_s, domain::visibleText(head.vaultName)}}},
                                   {u"properties"_s, properties}};
        return m_out.put(
            "{\"$schema\":\"http://cyclonedx.org/schema/bom-1.6.schema.json\","
            "\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"serialNumber\":\"urn:uuid:"
            + QUuid::createUuid().toByteArray(QUuid::WithoutBraces)
            + "\",\"version\":1,\n\"metadata\":"
            + QJsonDocument(metadata).toJson(QJsonDocument::Compact) + ",\n\"components\":[");
    }

    Result<void> row(const Row &row) override
    {
        const ReportColumn time{{}, {}, CellKind::Time, 0};
        const QString key = text(row, Key), spki = text(row, Spki), sha256 = text(row, Sha256);
        const QString signature = text(row, Signature);
        m_keyKinds.insert({key, {text(row, Algorithm), text(row, Curve), number(row, Bits)}});
        m_signatures.insert(signature);
        const QJsonObject properties{
            {u"subjectName"_s, domain::visibleText(text(row, Subject))},
            {u"issuerName"_s, domain::visibleText(text(row, Issuer))},
            {u"notValidBefore"_s, cellText(time, row[Begins])},
            {u"notValidAfter"_s, cellText(time, row[Ends])},
            {u"signatureAlgorithmRef"_s, reference(u"signature-algorithm"_s, signature)},
            {u"subjectPublicKeyRef"_s, u"key:"_s + spki},
            {u"certificateFormat"_s, u"X.509"_s}};
        QJsonObject certificate =
            asset(u"certificate:"_s + sha256, text(row, Name),
                  {{u"assetType"_s, u"certificate"_s}, {u"certificateProperties"_s, properties}});
        certificate.insert(
            u"hashes"_s, QJsonArray{QJsonObject{{u"alg"_s, u"SHA-256"_s}, {u"content"_s, sha256}}});
        QJsonArray more{property(u"serial"_s, text(row, Serial)),
                        property(u"status"_s, text(row, Status)),
                        property(u"post-quantum"_s, text(row, Quantum)),
                        property(u"authority"_s, number(row, Authority) ? u"yes"_s : u"no"_s)};
        if (!text(row, Owner).isEmpty())
            more.append(property(u"owner"_s, domain::visibleText(text(row, Owner))));
        certificate.insert(u"properties"_s, more);
        if (auto done = put(certificate); !done)
            return done;
        if (!m_keys.insert(QByteArray::fromHex(spki.toLatin1()).toStdString()).second)
            return {};
        QJsonObject material{{u"type"_s, u"public-key"_s},
                             {u"id"_s, spki},
                             {u"algorithmRef"_s, reference(u"key-algorithm"_s, key)}};
        if (number(row, Bits) > 0)
            material.insert(u"size"_s, number(row, Bits));
        return put(asset(u"key:"_s + spki, key,
                         {{u"assetType"_s, u"related-crypto-material"_s},
                          {u"relatedCryptoMaterialProperties"_s, material}}));
    }

    Result<void> end() override
    {
        for (const auto &[label, kind] : m_keyKinds)
            if (auto done = put(keyAlgorithm(label, kind)); !done)
                return done;
        for (const QString &name : m_signatures)
            if (auto done = put(signatureAlgorithm(name)); !done)
                return done;
        if (auto done = m_out.put("\n]}\n"); !done)
            return done;
        return m_out.flush();
    }

private:
    Result<void> put(const QJsonObject &component)
    {
        const QByteArray separator = m_first ? "\n" : ",\n";
        m_first = false;
        return m_out.put(separator + QJsonDocument(component).toJson(QJsonDocument::Compact));
    }

    TextSink m_out;
    bool m_first = true;
    std::set<std::string> m_keys;  // SHA-256 of each public key written
    std::map<QString, KeyKind> m_keyKinds;
    std::set<QString> m_signatures;
};

}  // namespace

QList<CertificateColumn> cbomColumns()
{
    using RowOf = const query::CertificateRow &;
    using Now = crypto::UnixTime;
    return {
        {{u"sha256"_s, tr("SHA-256"), CellKind::Hex, 0},
         [](RowOf row, Now) -> Cell { return QString::fromLatin1(row.sha256.toHex()); }},
        {{u"name"_s, tr("Name"), CellKind::Text, 0},
         [](RowOf row, Now) -> Cell { return row.name; }},
        {{u"subject"_s, tr("Subject"), CellKind::Text, 0},
         [](RowOf row, Now) -> Cell { return row.subject; }},
        {{u"issuer"_s, tr("Issuer"), CellKind::Text, 0},
         [](RowOf row, Now) -> Cell { return row.issuerDn; }},
        {{u"serial"_s, tr("Serial number"), CellKind::Hex, 0},
         [](RowOf row, Now) -> Cell { return row.serial; }},
        {{u"begins"_s, tr("Begins"), CellKind::Time, 0},
         [](RowOf row, Now) -> Cell { return row.notBefore; }},
        {{u"expires"_s, tr("Ends"), CellKind::Time, 0},
         [](RowOf row, Now) -> Cell { return row.notAfter; }},
        {{u"status"_s, tr("Status"), CellKind::Status, 0},
         [](RowOf row, Now now) -> Cell {
             return QString::fromLatin1(domain::statusWord(row.status(now)));
         }},
        {{u"key"_s, tr("Key"), CellKind::Text, 0}, [](RowOf row, Now) -> Cell { return row.key; }},
        {{u"algorithm"_s, tr("Algorithm"), CellKind::Text, 0},
         [](RowOf row, Now) -> Cell { return row.keyAlgorithm; }},
        {{u"bits"_s, tr("Bits"), CellKind::Number, 0},
         [](RowOf row, Now) -> Cell { return qint64(row.keyBits); }},
        {{u"curve"_s, tr("Curve"), CellKind::Text, 0},
         [](RowOf row, Now) -> Cell { return row.keyCurve; }},
        {{u"signature"_s, tr("Signature"), CellKind::Text, 0},
         [](RowOf row, Now) -> Cell { return row.signature; }},
        {{u"pqc"_s, tr("Post-quantum"), CellKind::Text, 0},
         [](RowOf row, Now) -> Cell {
             return row.postQuantum == domain::PostQuantum::Safe  ? u"safe"_s
                 : row.postQuantum == domain::PostQuantum::Hybrid ? u"hybrid"_s
                                                                  : u"vulnerable"_s;
         }},
        {{u"spki"_s, tr("Public key SHA-256"), CellKind::Hex, 0},
         [](RowOf row, Now) -> Cell { return QString::fromLatin1(row.spkiSha256.toHex()); }},
        {{u"ca"_s, tr("Authority"), CellKind::Flag, 0},
         [](RowOf row, Now) -> Cell { return qint64(row.isAuthority); }},
        {{u"owner"_s, tr("Owner"), CellKind::Text, 0},
         [](RowOf row, Now) -> Cell { return row.owner; }}};
}

std::unique_ptr<Writer> cbomWriter(Sink sink)
{
    return std::make_unique<CbomWriter>(std::move(sink));
}

}  // namespace report
