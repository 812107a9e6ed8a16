// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/export_key.h"

#include "crypto/base/digest.h"
#include "crypto/keys/private_key.h"
#include "crypto/wire/import_reader.h"
#include "crypto/wire/writers.h"
#include "models/jobs/export_certificates_file.h"
#include "models/jobs/prove_key.h"
#include "models/query/search.h"
#include "models/store/change.h"
#include "models/store/key_store.h"
#include "models/store/vault.h"

#include <QFile>
#include <QFileInfo>

#include <set>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using crypto::Secret;

namespace {

constexpr std::size_t MinimumPassphrase = 8;
constexpr int LongestChain = 20;

const char *formatWord(KeyFormat format)
{
    return format == KeyFormat::P12 ? "p12" : format == KeyFormat::Pem ? "pem" : "pkcs8";
}

Error wrong(const char *object, const char *detail)
{
    return {ErrorCode::InvalidArgument, object, detail};
}

Result<void> checkDraft(const KeyExportDraft &draft)
{
    if (draft.output.isEmpty())
        return wrong("the file", "no file to write to is named");
    if (draft.reason.trimmed().isEmpty())
        return wrong("the reason", "say why the key leaves the vault");
    if (draft.unencrypted && draft.format == KeyFormat::P12)
        return wrong("the format", "a PKCS#12 file is always encrypted");
    if (draft.oldWindows && draft.format != KeyFormat::P12)
        return wrong("the format", "old protection is for PKCS#12 files only");
    if (!draft.unencrypted
        && (!draft.exportPassphrase || draft.exportPassphrase->size() < MinimumPassphrase))
        return wrong("the passphrase for the exported key", "it has at least 8 bytes");
    if (!draft.vaultPassphrase || draft.vaultPassphrase->empty())
        return Error{ErrorCode::PassphraseNeeded, "the vault's passphrase", {}};
    if (!draft.overwrite && QFileInfo::exists(draft.output))
        return Error{ErrorCode::AlreadyExists, draft.output.toStdString(), {}};
    return {};
}

class KeyExport {
public:
    KeyExport(JobContext &context, const KeyExportDraft &draft, store::Database &database,
              store::KeyRow key)
        : m_context(context), m_draft(draft), m_database(database), m_key(std::move(key))
    {
    }

    Result<KeyExportOutcome> run();

private:
    Result<Secret> content(const Secret &pkcs8);
    Result<Secret> container(const Secret &pkcs8);
    Result<void> readBack(const ExportFile &file);

    JobContext &m_context;
    const KeyExportDraft &m_draft;
    store::Database &m_database;
    store::KeyRow m_key;
    KeyExportOutcome m_outcome;
};

crypto::Bytes bytesOf(const QByteArray &data)
{
    return crypto::Bytes(data.begin(), data.end());
}

// The newest certificate of the key, and what signed it as far as the vault knows.
Result<Secret> KeyExport::container(const Secret &pkcs8)
{
    const QString spki = QString::fromStdString(crypto::toHex(m_key.spkiSha256));
    auto query = query::Query::from(u"spki:"_s + spki);
    const auto sort = query::Sort::from(u"-expires"_s);
    if (!query || !sort)
        return query ? sort.error() : query.error();
    const auto ids = query::sortedIds(
        m_database, {*query, {m_context.vault.clock().now(), domain::ExpiringDays}, *sort, 0, 1});
    if (!ids)
        return ids.error();
    std::vector<crypto::wire::Pkcs12Entry> entries(1);
    std::vector<crypto::Bytes> chain;
    entries.front().key = pkcs8.clone();
    entries.front().friendlyName = m_key.origin.toStdString();
    std::set<qint64> seen;
    qint64 next = ids->empty() ? 0 : ids->front();
    for (int depth = 0; next != 0 && depth < LongestChain && seen.insert(next).second; ++depth) {
        const auto rows = query::rows(m_database, std::span(&next, 1), query::Der);
        if (!rows)
            return rows.error();
        const query::CertificateRow &row = rows->front();
        if (depth == 0) {
            entries.front().certificate = bytesOf(row.der);
            entries.front().friendlyName = row.name.toStdString();
        } else {
            chain.push_back(bytesOf(row.der));
        }
        ++m_outcome.certificates;
        next = row.parentId;
    }
    const auto der =
        crypto::wire::pkcs12(entries, chain, *m_draft.exportPassphrase,
                             m_draft.oldWindows ? crypto::wire::Pkcs12Protection::OldWindows
                                                : crypto::wire::Pkcs12Protection::Modern);
    if (!der)
        return der.error();
    return Secret(crypto::ByteView(*der));
}

Result<Secret> KeyExport::content(const Secret &pkcs8)
{
    if (m_draft.format == KeyFormat::P12)
        return container(pkcs8);
    if (m_draft.unencrypted) {
        if (m_draft.format == KeyFormat::Pem)
            return crypto::wire::plainKeyPem(pkcs8);
        return pkcs8.clone();
    }
    if (m_draft.format == KeyFormat::Pem) {
        const auto text = crypto::wire::encryptedKeyPem(pkcs8, *m_draft.exportPassphrase);
        if (!text)
            return text.error();
        return Secret::fromText(*text);
    }
    const auto der = crypto::encryptPkcs8(pkcs8, *m_draft.exportPassphrase);
    if (!der)
        return der.error();
    return Secret(crypto::ByteView(*der));
}

// As another program would: the file is opened, its key must be this one and sign.
Result<void> KeyExport::readBack(const ExportFile &file)
{
    crypto::wire::ImportOptions options;
    options.name = m_draft.output.toStdString();
    if (!m_draft.unencrypted)
        options.passphrases.push_back(m_draft.exportPassphrase->clone());
    auto reader = crypto::wire::ImportReader::openFile(
        QFile::encodeName(file.partPath()).toStdString(), std::move(options));
    if (!reader)
        return reader.error();
    for (;;) {
        auto item = reader->next();
        if (!item)
            return item.error();
        if (!*item)
            return Error{ErrorCode::Damaged, m_draft.output.toStdString(),
                         "the key does not come back from the file"};
        if ((*item)->kind == crypto::wire::ImportItem::Kind::PrivateKey)
            return proveKey((*item)->key, m_key.spkiSha256, m_draft.output.toStdString());
    }
}

Result<KeyExportOutcome> KeyExport::run()
{
    const auto pkcs8 = store::openKey(m_context.vault, m_database, m_key.id);
    if (!pkcs8)
        return pkcs8.error();
    const auto bytes = content(*pkcs8);
    if (!bytes)
        return bytes.error();
    auto file = ExportFile::create(m_draft.output, ExportFile::Readable::OwnerOnly);
    if (!file)
        return file.error();
    auto done = file->write(bytes->view());
    if (done)
        done = file->verify();
    if (done)
        done = readBack(*file);
    if (done)
        done = file->commit(m_draft.overwrite ? ExportFile::Existing::Replace
                                              : ExportFile::Existing::Refuse);
    if (!done)
        return done.error();
    m_outcome.file = m_draft.output;
    m_outcome.bytes = file->size();
    return m_outcome;
}

Result<void> audit(const JobContext &context, store::Database &database, std::string_view action,
                   const QString &object, const QJsonObject &detail)
{
    auto change = store::Change::begin(context.vault, database);
    if (!change)
        return change.error();
    if (auto written = change->audit(action, object, detail); !written)
        return written;
    return change->commit();
}

}  // namespace

std::optional<KeyFormat> keyFormatFrom(const QString &word)
{
    for (const auto format : {KeyFormat::Pkcs8, KeyFormat::Pem, KeyFormat::P12}) {
        if (word == QLatin1StringView(formatWord(format)))
            return format;
    }
    return std::nullopt;
}

Result<KeyExportOutcome> exportKey(JobContext &context, const KeyExportDraft &draft)
{
    if (const auto ok = checkDraft(draft); !ok)
        return ok.error();
    if (const auto who = context.vault.verifyPassphrase(*draft.vaultPassphrase); !who)
        return who.error();
    auto database = context.vault.connect(store::Access::Write);
    if (!database)
        return database.error();
    auto key = store::keyRow(**database, draft.key);
    if (!key)
        return key.error();
    if (!*key)
        return Error{ErrorCode::NotFound, "private key " + std::to_string(draft.key), {}};
    const QString object = u"private key %1"_s.arg(draft.key);
    // Before the file is written: a crash may leave a record too many, never a key too many.
    QJsonObject detail{{u"key"_s, qint64(draft.key)},
                       {u"spki"_s, QString::fromStdString(crypto::toHex((*key)->spkiSha256))},
                       {u"type"_s, QString::fromStdString((*key)->label)},
                       {u"format"_s, QString::fromLatin1(formatWord(draft.format))},
                       {u"protection"_s,
                        draft.unencrypted      ? u"none"_s
                            : draft.oldWindows ? u"old"_s
                                               : u"modern"_s},
                       {u"file"_s, draft.output},
                       {u"reason"_s, draft.reason}};
    if (auto written = audit(context, **database, "key.export", object, detail); !written)
        return written.error();
    auto outcome = KeyExport(context, draft, **database, std::move(**key)).run();
    if (!outcome) {
        detail.insert(u"error"_s, QString::fromStdString(outcome.error().detail));
        if (auto written = audit(context, **database, "key.export.failed", object, detail);
            !written)
            return written.error();
    }
    return outcome;
}

JobFunction exportKeyJob(KeyExportDraft draft)
{
    return [draft = std::move(draft)](JobContext &context) -> Result<QVariant> {
        auto outcome = exportKey(context, draft);
        if (!outcome)
            return outcome.error();
        return QVariant::fromValue(*outcome);
    };
}

}  // namespace jobs
