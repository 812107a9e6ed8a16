// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/audit_proof.h"

#include "models/jobs/read_certificates.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace jobs {

using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr qint64 LargestFile = 16 << 20;

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.exists() ? ErrorCode::InputOutput : ErrorCode::NotFound,
                     path.toStdString(), file.errorString().toStdString()};
    const QByteArray content = file.read(LargestFile + 1);
    if (content.size() > LargestFile)
        return Error{ErrorCode::TooLarge, path.toStdString(), "larger than 16 MiB"};
    return content;
}

template <typename T> Result<QVariant> asVariant(Result<T> result)
{
    if (!result)
        return std::move(result).error();
    return QVariant::fromValue(*std::move(result));
}

}  // namespace

Result<std::vector<crypto::Bytes>> stampTrust(const QStringList &files)
{
    std::vector<crypto::Bytes> all;
    for (const QString &path : files) {
        const auto read = readCertificates(path);
        if (!read)
            return read.error();
        for (const query::CertificateRow &row : read->rows)
            all.emplace_back(row.der.begin(), row.der.end());
    }
    return all;
}

Result<StampRequest> writeStampRequest(JobContext &context, const QString &file, StampFile existing)
{
    if (existing == StampFile::Keep && QFileInfo::exists(file))
        return Error{ErrorCode::AlreadyExists, file.toStdString(), {}};
    auto made = requestStamp(context);
    if (!made)
        return made;
    QSaveFile written(file);
    const auto size = static_cast<qint64>(made->der.size());
    if (!written.open(QIODevice::WriteOnly)
        || written.write(reinterpret_cast<const char *>(made->der.data()), size) != size
        || !written.commit())
        return Error{ErrorCode::InputOutput, file.toStdString(),
                     written.errorString().toStdString()};
    return made;
}

Result<StampOutcome> readStamp(JobContext &context, const QString &response,
                               const std::vector<crypto::Bytes> &trust)
{
    const auto answer = contentOf(response);
    if (!answer)
        return answer.error();
    return addStamp(context,
                    crypto::viewOf({answer->constData(), static_cast<std::size_t>(answer->size())}),
                    trust);
}

JobFunction anchorAuditJob(const QString &file)
{
    return [file](JobContext &context) { return asVariant(anchorAudit(context, file)); };
}

JobFunction checkAnchorsJob(const QString &fileOrText)
{
    return [fileOrText](JobContext &context) {
        return asVariant(verifyAudit(context, {{fileOrText}, {}}));
    };
}

JobFunction requestStampJob(const QString &file, StampFile existing)
{
    return [file, existing](JobContext &context) -> Result<QVariant> {
        const auto made = writeStampRequest(context, file, existing);
        if (!made)
            return made.error();
        return QVariant(made->anchor);
    };
}

JobFunction readStampJob(const QString &response, const QString &trustFile)
{
    return [response, trustFile](JobContext &context) -> Result<QVariant> {
        const auto trust = stampTrust({trustFile});
        if (!trust)
            return trust.error();
        return asVariant(readStamp(context, response, *trust));
    };
}

}  // namespace jobs
