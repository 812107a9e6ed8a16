// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/read_certificates.h"

#include "crypto/wire/import_reader.h"
#include "models/domain/describe.h"

#include <QFile>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr std::size_t Limit = 1000;

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

QByteArray bytes(const crypto::Bytes &value)
{
    return QByteArray(reinterpret_cast<const char *>(value.data()), qsizetype(value.size()));
}

QStringList list(const std::vector<std::string> &values)
{
    QStringList out;
    for (const std::string &value : values)
        out.append(text(value));
    return out;
}

query::CertificateRow rowOf(const domain::CertificateRecord &record, const QString &path,
                            const std::string &entry)
{
    query::CertificateRow row;
    row.sha256 = bytes(record.sha256);
    row.sha1 = bytes(record.sha1);
    row.name = text(record.displayName);
    row.issuer = text(record.issuerName);
    row.issuerDn = text(record.issuer);
    row.serial = text(record.serial);
    row.key = text(record.key.label());
    row.keyAlgorithm = text(record.key.algorithm);
    row.keyCurve = text(record.key.curve);
    row.keyBits = int(record.key.bits);
    row.signature = text(record.signatureAlgorithm);
    row.notBefore = record.notBefore;
    row.notAfter = record.notAfter;
    row.pathLength = record.pathLength;
    row.isAuthority = record.isAuthority;
    row.selfSigned = record.selfSigned;
    row.weakness = record.weakness;
    row.postQuantum = record.postQuantum;
    row.names = int(record.names.size());
    row.spkiSha256 = bytes(record.spkiSha256);
    row.subjectKeyId = bytes(record.subjectKeyId);
    row.authorityKeyId = bytes(record.authorityKeyId);
    row.subject = text(record.subject);
    row.commonName = text(record.commonName);
    row.organization = text(record.organization);
    row.unit = text(record.unit);
    row.country = text(record.country);
    row.state = text(record.state);
    row.locality = text(record.locality);
    row.mail = text(record.subjectMail);
    row.keyUsage = record.keyUsage;
    row.extendedUsage = list(record.extendedKeyUsage);
    row.ocspUrls = list(record.ocspUrls);
    row.issuerUrls = list(record.issuerUrls);
    row.crlUrls = list(record.crlUrls);
    row.policies = list(record.policies);
    row.sctCount = int(record.sctCount);
    for (const domain::AlternativeName &name : record.names)
        row.alternativeNames.append({name.type, text(name.value)});
    domain::Location place;
    place.place = path.toStdString();
    place.entry = entry;
    row.places.append(place);
    row.locations = 1;
    row.der = bytes(record.der);
    return row;
}

}  // namespace

Result<ReadCertificates> readCertificates(const QString &path, const std::stop_token &stop)
{
    crypto::wire::ImportOptions options;
    options.name = path.toStdString();
    options.stop = stop;
    auto reader = crypto::wire::ImportReader::openFile(QFile::encodeName(path).toStdString(),
                                                       std::move(options));
    if (!reader)
        return reader.error();
    ReadCertificates out;
    while (out.rows.size() < Limit) {
        auto item = reader->next();
        if (!item)
            return item.error();
        if (!*item)
            break;
        const crypto::wire::ImportItem &read = **item;
        if (read.kind == crypto::wire::ImportItem::Kind::Unreadable)
            out.problems.append(
                u"block %1: %2"_s.arg(qulonglong(read.block)).arg(text(read.reason)));
        if (read.kind != crypto::wire::ImportItem::Kind::Certificate)
            continue;
        const auto record = domain::describe(read.der);
        if (record)
            out.rows.push_back(rowOf(*record, path, read.entry));
        else
            out.problems.append(
                u"block %1: %2"_s.arg(qulonglong(read.block)).arg(text(record.error().detail)));
    }
    if (out.rows.empty())
        return Error{ErrorCode::Malformed, path.toStdString(),
                     out.problems.isEmpty() ? "there is no certificate in it"
                                            : out.problems.first().toStdString()};
    return out;
}

Result<crypto::Bytes> readRequest(const QString &path, const std::stop_token &stop)
{
    crypto::wire::ImportOptions options;
    options.name = path.toStdString();
    options.stop = stop;
    auto reader = crypto::wire::ImportReader::openFile(QFile::encodeName(path).toStdString(),
                                                       std::move(options));
    if (!reader)
        return reader.error();
    for (;;) {
        auto item = reader->next();
        if (!item)
            return item.error();
        if (!*item)
            return Error{ErrorCode::Malformed, path.toStdString(),
                         "there is no certification request in it"};
        if ((*item)->kind == crypto::wire::ImportItem::Kind::Request)
            return std::move((*item)->der);
    }
}

}  // namespace jobs
