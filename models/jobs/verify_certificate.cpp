// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/verify_certificate.h"

#include "crypto/wire/import_reader.h"
#include "models/jobs/import.h"
#include "models/store/certificate_store.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Bytes;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using crypto::wire::ImportItem;

namespace {

Result<std::vector<Bytes>> objectsInFile(const QString &path, ImportItem::Kind kind,
                                         const std::stop_token &stop)
{
    crypto::wire::ImportOptions options;
    options.name = path.toStdString();
    options.stop = stop;
    auto reader = crypto::wire::ImportReader::openFile(QFile::encodeName(path).toStdString(),
                                                       std::move(options));
    if (!reader)
        return reader.error();
    std::vector<Bytes> out;
    std::string reason;
    for (;;) {
        auto item = reader->next();
        if (!item)
            return item.error();
        if (!*item)
            break;
        if ((*item)->kind == kind)
            out.push_back(std::move((*item)->der));
        else if ((*item)->kind == ImportItem::Kind::Unreadable && reason.empty())
            reason = (*item)->reason;
    }
    if (out.empty())
        return Error{ErrorCode::Malformed, path.toStdString(),
                     !reason.empty()                     ? reason
                         : kind == ImportItem::Kind::Crl ? "there is no revocation list in it"
                                                         : "there is no certificate in it"};
    return out;
}

Result<void> append(std::vector<Bytes> &to, const QStringList &paths, ImportItem::Kind kind,
                    const std::stop_token &stop)
{
    for (const QString &path : paths) {
        auto read = objectsInFile(path, kind, stop);
        if (!read)
            return read.error();
        for (Bytes &der : *read)
            to.push_back(std::move(der));
    }
    return {};
}

// Files in the system's folders that hold no certificate are none of our business.
Result<void> appendSystemTrust(std::vector<Bytes> &to, const std::stop_token &stop)
{
    for (const QString &root : systemTrustPaths()) {
        QStringList files;
        if (QFileInfo(root).isFile()) {
            files.append(root);
        } else {
            QDirIterator walk(root, QDir::Files, QDirIterator::Subdirectories);
            while (walk.hasNext())
                files.append(walk.next());
        }
        for (const QString &file : files) {
            auto read = objectsInFile(file, ImportItem::Kind::Certificate, stop);
            if (!read && read.error().code == ErrorCode::Cancelled)
                return read.error();
            if (read)
                for (Bytes &der : *read)
                    to.push_back(std::move(der));
        }
    }
    if (to.empty())
        return Error{ErrorCode::NotFound, "system trust store", {}};
    return {};
}

}  // namespace

Result<std::vector<Bytes>> certificatesInFile(const QString &path, const std::stop_token &stop)
{
    return objectsInFile(path, ImportItem::Kind::Certificate, stop);
}

Result<crypto::x509::ChainOptions> chainOptions(const VerifySources &sources,
                                                const std::stop_token &stop)
{
    crypto::x509::ChainOptions out;
    if (sources.systemTrust)
        if (const auto done = appendSystemTrust(out.trustAnchors, stop); !done)
            return done.error();
    for (const auto &[to, paths, kind] :
         {std::tuple(&out.trustAnchors, &sources.trustFiles, ImportItem::Kind::Certificate),
          std::tuple(&out.intermediates, &sources.intermediateFiles, ImportItem::Kind::Certificate),
          std::tuple(&out.crls, &sources.crlFiles, ImportItem::Kind::Crl)})
        if (const auto done = append(*to, *paths, kind, stop); !done)
            return done.error();
    return out;
}

Result<std::vector<Bytes>> vaultAuthorities(store::Database &database, const std::stop_token &stop)
{
    const auto rows = store::authorities(database);
    if (!rows)
        return rows.error();
    auto certificates = store::CertificateStore::open(database);
    if (!certificates)
        return certificates.error();
    std::vector<Bytes> out;
    for (const store::AuthorityRow &row : *rows) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, "verify", {}};
        auto der = certificates->der(row.id);
        if (!der)
            return der.error();
        if (*der)
            out.push_back(std::move(**der));
    }
    return out;
}

}  // namespace jobs
