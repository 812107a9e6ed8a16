// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/export_crl.h"

#include "models/jobs/local_authority.h"
#include "models/store/crl_store.h"
#include "models/store/vault.h"

#include <QSaveFile>

namespace jobs {

using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

Result<void> exportCrl(JobContext &context, const QString &authority, const QString &path)
{
    auto database = context.vault.connect(store::Access::Read);
    if (!database)
        return std::move(database).error();
    const auto row = authorityNamed(**database, authority);
    if (!row)
        return row.error();
    const auto list = store::newestCrl(**database, row->certificate);
    if (!list)
        return list.error();
    if (!*list)
        return Error{ErrorCode::NotFound, "a revocation list of " + authority.toStdString(), {}};
    const auto der = store::crlDer(**database, (*list)->id);
    if (!der)
        return der.error();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || file.write(reinterpret_cast<const char *>(der->data()), qsizetype(der->size()))
            != qsizetype(der->size())
        || !file.commit())
        return Error{ErrorCode::InputOutput, path.toStdString(), file.errorString().toStdString()};
    return {};
}

JobFunction exportCrlJob(const QString &authority, const QString &path)
{
    return [authority, path](JobContext &context) -> Result<QVariant> {
        if (auto done = exportCrl(context, authority, path); !done)
            return done.error();
        return QVariant();
    };
}

}  // namespace jobs
