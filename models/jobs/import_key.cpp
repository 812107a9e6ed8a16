// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/import_key.h"

#include "crypto/base/digest.h"
#include "crypto/keys/private_key.h"
#include "crypto/wire/import_reader.h"
#include "models/domain/describe.h"
#include "models/jobs/prove_key.h"
#include "models/store/certificate_store.h"
#include "models/store/key_store.h"
#include "models/store/vault.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using crypto::wire::ImportItem;

namespace {

constexpr std::size_t Most = 1000;

Result<std::vector<crypto::Secret>> keysIn(const KeyImportDraft &draft, const std::stop_token &stop)
{
    crypto::wire::ImportOptions options;
    options.name = draft.path.toStdString();
    options.stop = stop;
    if (draft.passphrases) {
        for (const crypto::Secret &one : *draft.passphrases)
            options.passphrases.push_back(one.clone());
    }
    auto reader = crypto::wire::ImportReader::openFile(QFile::encodeName(draft.path).toStdString(),
                                                       std::move(options));
    if (!reader)
        return reader.error();
    std::vector<crypto::Secret> keys;
    for (;;) {
        auto item = reader->next();
        if (!item)
            return item.error();
        if (!*item)
            break;
        if ((*item)->kind == ImportItem::Kind::EncryptedPrivateKey
            || ((*item)->kind == ImportItem::Kind::Unreadable
                && ((*item)->code == ErrorCode::PassphraseNeeded
                    || (*item)->code == ErrorCode::WrongPassphrase)))
            return Error{draft.passphrases && !draft.passphrases->empty()
                             ? ErrorCode::WrongPassphrase
                             : ErrorCode::PassphraseNeeded,
                         draft.path.toStdString(), (*item)->entry};
        if ((*item)->kind == ImportItem::Kind::PrivateKey)
            keys.push_back(std::move((*item)->key));
        if (keys.size() > Most)
            return Error{ErrorCode::TooLarge, draft.path.toStdString(), "at most 1,000 keys"};
    }
    if (keys.empty())
        return Error{ErrorCode::Malformed, draft.path.toStdString(),
                     "there is no private key in it"};
    return keys;
}

Result<ImportedKey> put(store::Change &change, const JobContext &context,
                        store::CertificateStore &certificates, const crypto::Secret &pkcs8,
                        const QString &origin)
{
    const auto read = crypto::readPrivateKey(pkcs8.view());
    if (!read)
        return read.error();
    const auto &info = read->info;
    const auto added = store::addKey(change, context.vault, read->pkcs8, read->spkiSha256,
                                     domain::describeKey(info.algorithm, info.bits, info.curve),
                                     origin, context.vault.clock().now());
    if (!added)
        return added.error();
    const auto back = store::openKey(context.vault, change.database(), added->id);
    if (!back)
        return back.error();
    if (const auto proven = proveKey(*back, read->spkiSha256, origin.toStdString()); !proven)
        return proven.error();
    if (const auto linked = certificates.setPrivateKey(change, read->spkiSha256, added->id);
        !linked)
        return linked.error();
    return ImportedKey{added->id, QString::fromStdString(info.label()),
                       QByteArray(reinterpret_cast<const char *>(read->spkiSha256.data()),
                                  qsizetype(read->spkiSha256.size())),
                       added->added, added->certificates};
}

}  // namespace

Result<QList<ImportedKey>> importKeys(JobContext &context, const KeyImportDraft &draft)
{
    const auto keys = keysIn(draft, context.stop);
    if (!keys)
        return keys.error();
    auto database = context.vault.connect(store::Access::Write);
    if (!database)
        return database.error();
    auto certificates = store::CertificateStore::open(**database);
    if (!certificates)
        return certificates.error();
    auto change = store::Change::begin(context.vault, **database);
    if (!change)
        return change.error();
    const QString name = QFileInfo(draft.path).fileName();
    QList<ImportedKey> all;
    QJsonArray ids;
    for (const crypto::Secret &key : *keys) {
        auto one =
            put(*change, context, *certificates, key, draft.label.isEmpty() ? name : draft.label);
        if (!one)
            return one.error();
        ids.append(one->id);
        if (one->added)
            change->touchedAll();  // a key without a certificate is news, too
        all.append(std::move(*one));
    }
    auto done = certificates->finishBatch(*change);
    if (done)
        done = change->audit("key.import", name, {{u"keys"_s, all.size()}, {u"ids"_s, ids}});
    if (done)
        done = change->commit();
    if (!done)
        return done.error();
    return all;
}

JobFunction importKeysJob(KeyImportDraft draft)
{
    return [draft = std::move(draft)](JobContext &context) -> Result<QVariant> {
        auto keys = importKeys(context, draft);
        if (!keys)
            return keys.error();
        return QVariant::fromValue(*keys);
    };
}

}  // namespace jobs
