// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/compare.h"

#include "models/report/certificate_json.h"

#include <QCoreApplication>

namespace report {
namespace {

using Section = CompareLine::Section;
using Change = CompareLine::Change;

QString say(const char *text)
{
    return QCoreApplication::translate("report::Compare", text);
}

class Comparison {
public:
    void line(Section section, const QString &label, const QString &left, const QString &right)
    {
        if (left.isEmpty() && right.isEmpty())
            return;
        const Change change = left == right ? Change::Same
            : left.isEmpty()                ? Change::OnlyRight
            : right.isEmpty()               ? Change::OnlyLeft
                                            : Change::Different;
        m_lines << CompareLine{section, label, left, right, change};
    }

    // Values of both in order, then those only on the right, each by itself.
    void list(Section section, const QString &label, const QStringList &left,
              const QStringList &right)
    {
        for (const QString &value : left)
            line(section, label, value, right.contains(value) ? value : QString());
        for (const QString &value : right)
            if (!left.contains(value))
                line(section, label, QString(), value);
    }

    QList<CompareLine> take() { return std::move(m_lines); }

private:
    QList<CompareLine> m_lines;
};

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QString when(qint64 time)
{
    return time ? rfc3339(time) : QString();
}

QStringList names(const query::CertificateRow &row)
{
    QStringList made;
    for (const auto &name : row.alternativeNames)
        made << QLatin1String(domain::nameTypeWord(name.type)) + QLatin1Char(':') + name.value;
    return made;
}

QStringList places(const query::CertificateRow &row)
{
    QStringList made;
    for (const auto &place : row.places)
        made << QString::fromStdString(place.entry.empty() ? place.place
                                                           : place.place + ", " + place.entry);
    return made;
}

QString extensionLines(const crypto::x509::ExtensionText &extension)
{
    QStringList lines;
    if (extension.critical)
        lines << say("critical");
    for (const auto &line : extension.lines)
        lines << QString::fromStdString(line);
    return lines.join(QLatin1Char('\n'));
}

void compareExtensions(Comparison &comparison, const CertificateDetail &left,
                       const CertificateDetail &right)
{
    const auto find = [](const CertificateDetail &detail, const std::string &oid) {
        for (const auto &extension : detail.extensions)
            if (extension.oid == oid)
                return extensionLines(extension);
        return QString();
    };
    for (const auto &extension : left.extensions)
        comparison.line(Section::Extensions, QString::fromStdString(extension.name),
                        extensionLines(extension), find(right, extension.oid));
    for (const auto &extension : right.extensions)
        if (find(left, extension.oid).isEmpty())
            comparison.line(Section::Extensions, QString::fromStdString(extension.name), QString(),
                            extensionLines(extension));
}

}  // namespace

QList<CompareLine> compare(const CertificateDetail &left, const CertificateDetail &right)
{
    const auto &l = left.row;
    const auto &r = right.row;
    Comparison c;
    c.line(Section::Subject, say("Subject"), l.subject, r.subject);
    c.line(Section::Subject, say("Common name"), l.commonName, r.commonName);
    c.line(Section::Subject, say("Organisation"), l.organization, r.organization);
    c.line(Section::Subject, say("Unit"), l.unit, r.unit);
    c.line(Section::Subject, say("Country"), l.country, r.country);
    c.line(Section::Subject, say("SHA-256"), hex(l.sha256), hex(r.sha256));
    c.line(Section::Issuer, say("Issuer"), l.issuerDn, r.issuerDn);
    c.line(Section::Issuer, say("Serial number"), l.serial, r.serial);
    c.line(Section::Issuer, say("Authority key identifier"), hex(l.authorityKeyId),
           hex(r.authorityKeyId));
    c.line(Section::Validity, say("Valid from"), when(l.notBefore), when(r.notBefore));
    c.line(Section::Validity, say("Valid to"), when(l.notAfter), when(r.notAfter));
    c.line(Section::Validity, say("Lifetime, days"),
           QString::number(policy::lifetimeDays(l.notBefore, l.notAfter)),
           QString::number(policy::lifetimeDays(r.notBefore, r.notAfter)));
    c.line(Section::Validity, say("Revoked"), when(l.revokedAt), when(r.revokedAt));
    c.line(Section::Key, say("Key"), l.key, r.key);
    c.line(Section::Key, say("Public key SHA-256"), hex(l.spkiSha256), hex(r.spkiSha256));
    c.line(Section::Key, say("Signature"), l.signature, r.signature);
    c.list(Section::Names, say("Name"), names(l), names(r));
    compareExtensions(c, left, right);
    c.line(Section::Metadata, say("Owner"), l.owner, r.owner);
    c.line(Section::Metadata, say("Team"), l.team, r.team);
    c.line(Section::Metadata, say("Environment"), l.environment, r.environment);
    c.line(Section::Metadata, say("Criticality"),
           QString::fromLatin1(domain::criticalityWord(l.criticality)),
           QString::fromLatin1(domain::criticalityWord(r.criticality)));
    c.list(Section::Metadata, say("Tag"), l.tags, r.tags);
    c.line(Section::Metadata, say("Managed"), l.managed ? say("yes") : say("no"),
           r.managed ? say("yes") : say("no"));
    c.line(Section::Metadata, say("Notes"), l.notes, r.notes);
    QStringList fields = l.customValues.keys();
    for (const QString &field : r.customValues.keys())
        if (!fields.contains(field))
            fields << field;
    for (const QString &field : fields)
        c.line(Section::Metadata, field, l.customValues.value(field), r.customValues.value(field));
    c.list(Section::Locations, say("Place"), places(l), places(r));
    return c.take();
}

QString sectionTitle(Section section)
{
    switch (section) {
    case Section::Subject:
        return say("Subject");
    case Section::Issuer:
        return say("Issuer");
    case Section::Validity:
        return say("Validity");
    case Section::Key:
        return say("Key and signature");
    case Section::Names:
        return say("Names");
    case Section::Extensions:
        return say("Extensions");
    case Section::Metadata:
        return say("Ownership");
    case Section::Locations:
        return say("Places");
    }
    return {};
}

}  // namespace report
