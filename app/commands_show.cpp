// SPDX-License-Identifier: GPL-3.0-or-later
// show ID | FINGERPRINT | FILE
#include "app/commands.h"

#include "models/domain/visible_text.h"
#include "models/jobs/edit.h"
#include "models/jobs/read_certificates.h"
#include "models/report/certificate_detail.h"
#include "models/report/certificate_json.h"

#include <QFileInfo>
#include <QJsonArray>

namespace app {

using namespace Qt::StringLiterals;
using crypto::ErrorCode;
using Takes = OptionSpec::Takes;

namespace {

class Sheet {
public:
    void line(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            m_text += u"%1 %2\n"_s.arg(name, -18).arg(domain::visibleText(value));
    }
    void hex(const QString &name, const QByteArray &value)
    {
        line(name, QString::fromLatin1(value.toHex()));
    }
    void lines(const QString &name, const QStringList &values)
    {
        for (qsizetype i = 0; i < values.size(); ++i)
            line(i == 0 ? name : QString(), values[i]);
    }
    void heading(const QString &title) { m_text += u"\n%1\n"_s.arg(title); }
    void block(const QString &text) { m_text += domain::visibleLines(text) + u'\n'; }
    const QString &text() const { return m_text; }

private:
    QString m_text;
};

QString yesNo(bool value)
{
    return value ? u"yes"_s : u"no"_s;
}

void addCertificate(Sheet &sheet, const query::CertificateRow &row, crypto::UnixTime now)
{
    sheet.line(u"Name"_s, row.name);
    sheet.line(u"Status"_s, QString::fromLatin1(domain::statusWord(row.status(now))));
    sheet.line(u"Subject"_s, row.subject);
    sheet.line(u"Issuer"_s, row.issuerDn);
    sheet.line(u"Serial number"_s, row.serial);
    sheet.line(u"Valid from"_s, timeText(row.notBefore));
    sheet.line(u"Valid until"_s, timeText(row.notAfter));
    QStringList names;
    for (const query::CertificateRow::Name &name : row.alternativeNames)
        names.append(QString::fromLatin1(domain::nameTypeWord(name.type)) + u": "_s + name.value);
    sheet.lines(u"Names"_s, names);
    sheet.line(u"Key"_s, row.key);
    sheet.line(u"Signature"_s, row.signature);
    sheet.line(u"Authority"_s,
               row.isAuthority
                   ? row.pathLength >= 0 ? u"yes, path length %1"_s.arg(row.pathLength) : u"yes"_s
                   : u"no"_s);
    sheet.line(u"Self-signed"_s, yesNo(row.selfSigned));
    sheet.line(u"Extended usage"_s, row.extendedUsage.join(u", "_s));
    sheet.lines(u"OCSP"_s, row.ocspUrls);
    sheet.lines(u"Issuer at"_s, row.issuerUrls);
    sheet.lines(u"CRL at"_s, row.crlUrls);
    sheet.hex(u"SHA-256"_s, row.sha256);
    sheet.hex(u"SHA-1"_s, row.sha1);
    sheet.hex(u"Key SHA-256"_s, row.spkiSha256);
}

void addVaultFacts(Sheet &sheet, const report::CertificateDetail &detail)
{
    const query::CertificateRow &row = detail.row;
    sheet.heading(u"In this vault"_s);
    sheet.line(u"Id"_s, u"id:%1"_s.arg(row.id));
    sheet.line(u"Owner"_s, row.owner.isEmpty() ? u"(none)"_s : row.owner);
    sheet.line(u"Team"_s, row.team);
    sheet.line(u"Environment"_s, row.environment);
    sheet.line(u"Criticality"_s, QString::fromLatin1(domain::criticalityWord(row.criticality)));
    sheet.line(u"Tags"_s, row.tags.join(u", "_s));
    sheet.line(u"Managed"_s, yesNo(row.managed));
    sheet.line(u"Private key"_s,
               detail.keyInVault ? u"in the vault, sealed"_s : u"not in the vault"_s);
    sheet.line(u"Superseded by"_s, detail.supersededByName);
    for (auto it = row.customValues.cbegin(); it != row.customValues.cend(); ++it)
        sheet.line(it.key(), it.value());
    if (!row.notes.isEmpty()) {
        sheet.heading(u"Notes"_s);
        sheet.block(row.notes);
    }
    if (!row.places.isEmpty())
        sheet.heading(u"Found in"_s);
    for (const domain::Location &place : row.places)
        sheet.line(u" "_s + timeText(place.lastSeen).left(10),
                   QString::fromStdString(place.place)
                       + (place.entry.empty()
                              ? QString()
                              : u"  ("_s + QString::fromStdString(place.entry) + u')'));
    sheet.heading(detail.chainComplete ? u"Chain (complete)"_s : u"Chain (not complete)"_s);
    for (const report::ChainLink &link : detail.chain)
        sheet.line(QString(qsizetype(link.depth) * 2, u' ')
                       + QString::fromLatin1(domain::statusWord(link.status)),
                   link.name + u"  "_s + link.key);
    if (!detail.findings.empty())
        sheet.heading(u"Findings"_s);
    for (const policy::Finding &finding : detail.findings) {
        sheet.line(u" "_s + QString::fromLatin1(policy::severityWord(finding.severity)),
                   finding.title);
        sheet.line({}, finding.cause);
        sheet.line({}, finding.remedy);
    }
}

QString pemOf(const query::CertificateRow &row)
{
    const QByteArray body = row.der.toBase64();
    QString text = u"-----BEGIN CERTIFICATE-----\n"_s;
    for (qsizetype i = 0; i < body.size(); i += 64)
        text += QString::fromLatin1(body.mid(i, 64)) + u'\n';
    return text + u"-----END CERTIFICATE-----\n"_s;
}

Exit showFile(CommandContext &context, const QString &path)
{
    const auto read = jobs::readCertificates(path, context.stop());
    if (!read)
        return context.fail(read.error());
    for (const QString &problem : read->problems)
        context.message(
            u"sealkeeper: %1: %2"_s.arg(domain::visibleText(path), domain::visibleText(problem)));
    const Exit exit = read->problems.isEmpty() ? Exit::Done : Exit::Failed;
    const crypto::UnixTime now = context.clock().now();
    if (context.json()) {
        QJsonArray array;
        for (const query::CertificateRow &row : read->rows)
            array.append(report::certificateJson(row, now));
        return context.document({{u"file"_s, path},
                                 {u"total"_s, qint64(read->rows.size())},
                                 {u"certificates"_s, array}},
                                exit);
    }
    QString text;
    for (const query::CertificateRow &row : read->rows) {
        Sheet sheet;
        addCertificate(sheet, row, now);
        text += (text.isEmpty() ? QString() : u"\n"_s)
            + (context.arguments().has(u"pem"_s) ? pemOf(row) : sheet.text());
    }
    return context.text(text, exit);
}

Exit show(CommandContext &context)
{
    const QString word = context.arguments().positional().value(0);
    const QFileInfo file(word);
    if (file.exists() && !file.isDir())
        return showFile(context, word);
    if (word.contains(u'/'))
        return context.fail({ErrorCode::NotFound, word.toStdString(), {}});
    if (const auto vault = context.openVault(); !vault)
        return context.fail(vault.error());
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const auto id = jobs::certificateNamed(**reader, rowHandle(word));
    if (!id)
        return context.fail(id.error());
    const crypto::UnixTime now = context.clock().now();
    const auto detail = report::certificateDetail(**reader, *id, now, context.stop());
    if (!detail)
        return context.fail(detail.error());
    if (!*detail)
        return context.fail({ErrorCode::NotFound, word.toStdString(), {}});
    if (context.json())
        return context.document(report::detailJson(**detail, now));
    if (context.arguments().has(u"pem"_s))
        return context.text((*detail)->pem());
    Sheet sheet;
    addCertificate(sheet, (*detail)->row, now);
    addVaultFacts(sheet, **detail);
    return context.text(sheet.text());
}

}  // namespace

QString rowHandle(const QString &word)
{
    bool number = false;
    word.toLongLong(&number);
    return number && word.size() < 8 ? u"id:"_s + word : word;
}

QList<Command> showCommands()
{
    return {{u"show"_s,
             u"ID|FINGERPRINT|FILE [--pem]"_s,
             u"everything about one certificate"_s,
             {{u"pem"_s, Takes::Nothing}},
             1,
             1,
             show}};
}

}  // namespace app
