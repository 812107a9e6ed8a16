// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/account_files.h"

#include "crypto/keys/private_key.h"
#include "crypto/x509/certificate.h"
#include "models/authorities/acme.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr qint64 LargestFile = 1 << 20;

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.exists() ? ErrorCode::InputOutput : ErrorCode::NotFound,
                     path.toStdString(), file.errorString().toStdString()};
    QByteArray content = file.read(LargestFile + 1);
    if (content.size() > LargestFile)
        return Error{ErrorCode::TooLarge, path.toStdString(), "at most 1 MB"};
    return content;
}

crypto::Secret secretOf(QByteArray &bytes)
{
    crypto::Secret secret =
        crypto::Secret::fromText({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    crypto::wipe(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return secret;
}

// A private key in PEM as PKCS#8; anything else as it is.
Result<crypto::Secret> valueOf(QByteArray content, const QString &path)
{
    const qsizetype begin = content.indexOf("-----BEGIN ");
    const qsizetype body = content.indexOf("-----\n", begin + 11);
    const qsizetype end = content.indexOf("-----END ");
    if (begin < 0 || !content.left(body).endsWith("PRIVATE KEY") || end < body)
        return secretOf(content);
    auto der = crypto::fromBase64(content.mid(body + 6, end - body - 6).toStdString());
    crypto::wipe(content.data(), static_cast<std::size_t>(content.size()));
    if (!der)
        return Error{ErrorCode::Malformed, path.toStdString(), "this is no key in PEM"};
    auto key = crypto::readPrivateKey(*der);
    crypto::wipe(der->data(), der->size());
    if (!key)
        return Error{key.error().code, path.toStdString(), key.error().detail};
    return std::move(key->pkcs8);
}

}  // namespace

Result<std::vector<crypto::Bytes>> readRoots(const QString &path)
{
    const auto content = contentOf(path);
    if (!content)
        return content.error();
    if (content->contains("-----BEGIN CERTIFICATE-----")) {
        auto chain = authorities::pemChain(*content);
        if (!chain)
            return Error{chain.error().code, path.toStdString(), chain.error().detail};
        return chain;
    }
    crypto::Bytes der(content->begin(), content->end());
    if (const auto parsed = crypto::x509::Certificate::parse(der); !parsed)
        return Error{ErrorCode::Malformed, path.toStdString(), "this is no certificate"};
    return std::vector<crypto::Bytes>{std::move(der)};
}

Result<crypto::Secret> readSecret(const QString &path)
{
    auto content = contentOf(path);
    if (!content)
        return content.error();
    while (content->endsWith('\n') || content->endsWith('\r'))
        content->chop(1);
    if (content->isEmpty())
        return Error{ErrorCode::InvalidArgument, path.toStdString(), "the file is empty"};
    return valueOf(std::move(*content), path);
}

Result<void> readCredentials(const QString &path, AccountDraft &draft)
{
    auto content = contentOf(path);
    if (!content)
        return content.error();
    const authorities::Kind *kind = authorities::kindNamed(draft.kind);
    int number = 0;
    qsizetype from = 0;
    while (from < content->size()) {
        qsizetype to = content->indexOf('\n', from);
        if (to < 0)
            to = content->size();
        QByteArray line = content->mid(from, to - from).trimmed();
        from = to + 1;
        ++number;
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const qsizetype equals = line.indexOf('=');
        if (equals < 1)
            return Error{ErrorCode::Malformed,
                         path.toStdString() + ", line " + std::to_string(number),
                         "write KEY=VALUE, or KEY=@FILE"};
        const QString key = QString::fromUtf8(line.left(equals).trimmed());
        QByteArray value = line.mid(equals + 1).trimmed();
        crypto::wipe(line.data(), static_cast<std::size_t>(line.size()));
        crypto::Secret secret;
        if (value.startsWith('@')) {
            const QString file = QFileInfo(path).dir().filePath(QString::fromUtf8(value.mid(1)));
            auto read = contentOf(file);
            if (!read)
                return read.error();
            auto made = valueOf(std::move(*read), file);
            if (!made)
                return made.error();
            secret = std::move(*made);
        } else {
            secret = secretOf(value);
        }
        const bool open = kind
            && std::any_of(kind->fields.begin(), kind->fields.end(),
                           [&](const auto &field) { return field.key == key && !field.secret; });
        if (open)
            draft.settings.insert(key,
                                  QString::fromUtf8(reinterpret_cast<const char *>(secret.data()),
                                                    qsizetype(secret.size())));
        else
            draft.secrets.insert_or_assign(key, std::move(secret));
    }
    crypto::wipe(content->data(), static_cast<std::size_t>(content->size()));
    return {};
}

}  // namespace jobs
