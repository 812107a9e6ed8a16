// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/export_certificates_writer.h"

#include "crypto/keys/private_key.h"
#include "crypto/wire/import_reader.h"
#include "crypto/wire/writers.h"
#include "crypto/x509/chain_link.h"
#include "models/domain/csv_text.h"
#include "models/jobs/export_certificates_file.h"
#include "models/jobs/prove_key.h"
#include "models/query/columns.h"
#include "models/report/certificate_json.h"
#include "models/store/key_store.h"
#include "models/store/vault.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <set>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Bytes;
using crypto::ByteView;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using crypto::Secret;

namespace {

constexpr std::size_t Window = 500;
constexpr int LongestChain = 20;

Bytes bytesOf(const QByteArray &data)
{
    return Bytes(data.begin(), data.end());
}

ByteView viewOf(const QByteArray &data)
{
    return {reinterpret_cast<const std::uint8_t *>(data.constData()),
            static_cast<std::size_t>(data.size())};
}

// The key must sign what its certificate verifies; a key that only decrypts may be the wrong one.
Result<void> proveFits(const Secret &pkcs8, ByteView certificate, const std::string &object)
{
    const auto key = crypto::PrivateKey::open(pkcs8);
    if (!key)
        return key.error();
    const auto spki = crypto::x509::subjectPublicKey(certificate);
    if (!spki)
        return spki.error();
    return proveSigning(*key, *spki, object);
}

class Writer {
public:
    Writer(JobContext &context, const ExportPlan &plan)
        : m_context(context), m_plan(plan), m_draft(plan.draft)
    {
    }

    Result<ExportOutcome> write()
    {
        auto reader = m_context.vault.connect(store::Access::Read);
        if (!reader)
            return reader.error();
        m_reader = std::move(reader).value();
        const auto done = writeFormat();
        if (!done)
            return done.error();
        return m_outcome;
    }

private:
    Result<void> writeFormat()
    {
        switch (m_draft.format) {
        case ExportFormat::Der:
            return m_plan.ids.size() > 1
                ? writeFolder()
                : writeOne([this](ExportFile &file) { return writeDer(file); });
        case ExportFormat::Pem:
            return writeOne([this](ExportFile &file) { return writePem(file); });
        case ExportFormat::P7b:
            return writeOne([this](ExportFile &file) { return writePkcs7(file); });
        case ExportFormat::P12:
            return writeOne([this](ExportFile &file) { return writePkcs12(file); });
        case ExportFormat::Csv:
            return writeOne([this](ExportFile &file) { return writeCsv(file); });
        case ExportFormat::Json:
            return writeOne([this](ExportFile &file) { return writeJson(file); });
        }
        return Error{ErrorCode::InvalidArgument, {}, "format"};
    }

    Result<void> writeOne(const std::function<Result<void>(ExportFile &)> &content)
    {
        return writeFile(m_draft.output, content);
    }

    Result<void> writeFile(const QString &path,
                           const std::function<Result<void>(ExportFile &)> &content)
    {
        auto file = ExportFile::create(path,
                                       m_draft.withKey ? ExportFile::Readable::OwnerOnly
                                                       : ExportFile::Readable::Everybody);
        if (!file)
            return file.error();
        m_written.clear();
        for (const auto &step :
             {content,
              std::function<Result<void>(ExportFile &)>([](ExportFile &f) { return f.verify(); }),
              std::function<Result<void>(ExportFile &)>(
                  [this](ExportFile &f) { return understand(f); })})
            if (const auto done = step(*file); !done)
                return done.error();
        if (m_context.stop.stop_requested())
            return Error{ErrorCode::Cancelled, path.toStdString(), {}};
        const auto named = file->commit(m_draft.overwrite ? ExportFile::Existing::Replace
                                                          : ExportFile::Existing::Refuse);
        if (!named)
            return named.error();
        m_outcome.bytes += file->size();
        ++m_outcome.fileCount;
        if (m_outcome.files.size() < 100)
            m_outcome.files.append(path);
        return {};
    }

    Result<void> writeFolder()
    {
        if (!QDir().mkpath(m_draft.output))
            return Error{ErrorCode::InputOutput, m_draft.output.toStdString(),
                         "the folder cannot be made"};
        return forEachRow(query::Der, [this](const query::CertificateRow &row) {
            return writeFile(QDir(m_draft.output).filePath(exportFileName(row)),
                             [&](ExportFile &file) {
                                 expect(row.der);
                                 return file.write(row.der);
                             });
        });
    }

    Result<void> writeDer(ExportFile &file)
    {
        return forEachRow(query::Der, [&](const query::CertificateRow &row) {
            expect(row.der);
            return file.write(row.der);
        });
    }

    Result<void> writePem(ExportFile &file)
    {
        std::set<qint64> issuers;
        const auto leaves =
            forEachRow(query::Der, [&](const query::CertificateRow &row) -> Result<void> {
                if (m_draft.withKey && row.privateKeyId != 0) {
                    const auto key = openKey(row);
                    if (!key)
                        return key.error();
                    const auto text =
                        crypto::wire::encryptedKeyPem(*key, *m_draft.exportPassphrase);
                    if (!text)
                        return text.error();
                    if (const auto done = file.write(QByteArray::fromStdString(*text)); !done)
                        return done;
                }
                expect(row.der);
                if (m_draft.withChain)
                    if (const auto found = collectIssuers(row.parentId, &issuers); !found)
                        return found;
                return file.write(
                    QByteArray::fromStdString(crypto::wire::certificatePem(viewOf(row.der))));
            });
        if (!leaves)
            return leaves;
        return forEachIssuer(issuers, [&](const query::CertificateRow &row) {
            expect(row.der);
            return file.write(
                QByteArray::fromStdString(crypto::wire::certificatePem(viewOf(row.der))));
        });
    }

    Result<void> writePkcs7(ExportFile &file)
    {
        std::vector<Bytes> certificates;
        const auto all = withIssuers([&](const query::CertificateRow &row, bool) -> Result<void> {
            expect(row.der);
            certificates.push_back(bytesOf(row.der));
            return {};
        });
        if (!all)
            return all;
        const auto container = crypto::wire::pkcs7(certificates);
        if (!container)
            return container.error();
        return file.write(ByteView(*container));
    }

    Result<void> writePkcs12(ExportFile &file)
    {
        std::vector<crypto::wire::Pkcs12Entry> entries;
        std::vector<Bytes> chain;
        const auto all =
            withIssuers([&](const query::CertificateRow &row, bool issuer) -> Result<void> {
                expect(row.der);
                if (issuer) {
                    chain.push_back(bytesOf(row.der));
                    return {};
                }
                crypto::wire::Pkcs12Entry entry;
                entry.certificate = bytesOf(row.der);
                entry.friendlyName = row.name.toStdString();
                if (m_draft.withKey && row.privateKeyId != 0) {
                    auto key = openKey(row);
                    if (!key)
                        return key.error();
                    entry.key = std::move(key).value();
                }
                entries.push_back(std::move(entry));
                return {};
            });
        if (!all)
            return all;
        const Secret none;
        const auto container = crypto::wire::pkcs12(
            entries, chain, m_draft.exportPassphrase ? *m_draft.exportPassphrase : none);
        if (!container)
            return container.error();
        return file.write(ByteView(*container));
    }

    Result<void> writeCsv(ExportFile &file)
    {
        std::vector<const query::Column *> columns;
        unsigned parts = query::Basic;
        const QStringList keys = m_draft.columns.isEmpty() ? defaultCsvColumns() : m_draft.columns;
        for (const QString &key : keys) {
            columns.push_back(query::columnNamed(key));
            parts |= columns.back()->inDetail ? unsigned(query::Detail) : 0u;
        }
        if (const auto head = file.write(domain::csvLine(keys)); !head)
            return head;
        const crypto::UnixTime now = m_context.vault.clock().now();
        return forEachRow(parts, [&](const query::CertificateRow &row) {
            QStringList cells;
            for (const query::Column *column : columns)
                cells.append(query::textOf(*column, row, now));
            return file.write(domain::csvLine(cells));
        });
    }

    // What `edit --from-csv` takes comes first: an export, filled in, is an import.
    static QStringList defaultCsvColumns()
    {
        QStringList keys = query::defaultColumns();
        keys.removeAll(u"sha256"_s);
        keys.prepend(u"sha256"_s);
        return keys;
    }

    Result<void> writeJson(ExportFile &file)
    {
        const auto text = [](const QString &string) {
            return QJsonDocument(QJsonArray{string})
                .toJson(QJsonDocument::Compact)
                .chopped(1)
                .mid(1);
        };
        const crypto::UnixTime now = m_context.vault.clock().now();
        if (const auto head = file.write(
                "{\"query\":" + text(m_draft.selection.query.value_or(QString())) + ",\"total\":"
                + QByteArray::number(qint64(m_plan.ids.size())) + ",\"certificates\":[");
            !head)
            return head;
        bool first = true;
        const auto rows = forEachRow(report::JsonParts, [&](const query::CertificateRow &row) {
            const QByteArray separator = first ? QByteArray("\n") : QByteArray(",\n");
            first = false;
            return file.write(
                separator
                + QJsonDocument(report::certificateJson(row, now)).toJson(QJsonDocument::Compact));
        });
        return rows ? file.write(QByteArray("\n]}\n")) : rows;
    }

    Result<void> forEachRow(unsigned parts,
                            const std::function<Result<void>(const query::CertificateRow &)> &use)
    {
        const std::span<const qint64> ids(m_plan.ids);
        for (std::size_t from = 0; from < ids.size(); from += Window) {
            const auto rows =
                query::rows(*m_reader, ids.subspan(from, std::min(Window, ids.size() - from)),
                            parts, m_context.stop);
            if (!rows)
                return rows.error();
            for (const query::CertificateRow &row : *rows) {
                if (m_context.stop.stop_requested())
                    return Error{ErrorCode::Cancelled, m_draft.output.toStdString(), {}};
                if (row.id == 0)
                    continue;  // deleted since the plan was made
                if (const auto done = use(row); !done)
                    return done;
                ++m_outcome.certificates;
            }
            if (m_context.report)
                m_context.report({qint64(std::min(ids.size(), from + Window)), qint64(ids.size()),
                                  m_draft.output});
        }
        return {};
    }

    Result<void>
    withIssuers(const std::function<Result<void>(const query::CertificateRow &, bool issuer)> &use)
    {
        std::set<qint64> issuers;
        const auto leaves =
            forEachRow(query::Der, [&](const query::CertificateRow &row) -> Result<void> {
                if (m_draft.withChain)
                    if (const auto found = collectIssuers(row.parentId, &issuers); !found)
                        return found;
                return use(row, false);
            });
        if (!leaves)
            return leaves;
        return forEachIssuer(issuers,
                             [&](const query::CertificateRow &row) { return use(row, true); });
    }

    // Up the chain until a self-signed one, an unknown one, or one met before.
    Result<void> collectIssuers(qint64 id, std::set<qint64> *issuers)
    {
        for (int depth = 0; id != 0 && depth < LongestChain && issuers->insert(id).second;
             ++depth) {
            const auto rows = query::rows(*m_reader, std::span(&id, 1));
            if (!rows)
                return rows.error();
            id = rows->empty() ? 0 : rows->front().parentId;
        }
        return {};
    }

    Result<void>
    forEachIssuer(const std::set<qint64> &issuers,
                  const std::function<Result<void>(const query::CertificateRow &)> &use)
    {
        const std::set<qint64> exported(m_plan.ids.begin(), m_plan.ids.end());
        std::vector<qint64> ids;
        for (const qint64 id : issuers)
            if (!exported.contains(id))
                ids.push_back(id);
        const auto rows = query::rows(*m_reader, ids, query::Der, m_context.stop);
        if (!rows)
            return rows.error();
        for (const query::CertificateRow &row : *rows)
            if (row.id != 0)
                if (const auto done = use(row); !done)
                    return done;
        return {};
    }

    Result<Secret> openKey(const query::CertificateRow &row)
    {
        auto key = store::openKey(m_context.vault, *m_reader, row.privateKeyId);
        if (!key)
            return key;
        m_keys.insert(row.spkiSha256.toStdString());
        m_certificateOf[row.spkiSha256.toStdString()] = bytesOf(row.der);
        ++m_outcome.keys;
        return key;
    }

    void expect(const QByteArray &der)
    {
        m_written.insert(QCryptographicHash::hash(der, QCryptographicHash::Sha256).toStdString());
    }

    // Reads the finished file as an import would: every certificate and key must come out again.
    Result<void> understand(const ExportFile &file)
    {
        if (m_draft.format == ExportFormat::Csv || m_draft.format == ExportFormat::Json)
            return {};
        crypto::wire::ImportOptions options;
        options.name = m_draft.output.toStdString();
        options.limits.containerBytes = UINT64_C(4) << 30;  // our own, not a stranger's
        options.stop = m_context.stop;
        if (m_draft.exportPassphrase)
            options.passphrases.push_back(m_draft.exportPassphrase->clone());
        else if (m_draft.format == ExportFormat::P12)
            options.passphrases.emplace_back();
        auto reader = crypto::wire::ImportReader::openFile(
            QFile::encodeName(file.partPath()).toStdString(), std::move(options));
        if (!reader)
            return reader.error();
        std::set<std::string> missing = m_written;
        std::set<std::string> keys = m_keys;
        for (;;) {
            auto item = reader->next();
            if (!item)
                return item.error();
            if (!*item)
                break;
            const crypto::wire::ImportItem &read = **item;
            if (read.kind == crypto::wire::ImportItem::Kind::Certificate) {
                missing.erase(QCryptographicHash::hash(
                                  QByteArrayView(read.der.data(), qsizetype(read.der.size())),
                                  QCryptographicHash::Sha256)
                                  .toStdString());
            } else if (read.kind == crypto::wire::ImportItem::Kind::PrivateKey) {
                const std::string spki(read.spkiSha256.begin(), read.spkiSha256.end());
                if (const auto certificate = m_certificateOf.find(spki);
                    certificate != m_certificateOf.end())
                    if (const auto proven =
                            proveFits(read.key, certificate->second, m_draft.output.toStdString());
                        !proven)
                        return proven;
                keys.erase(spki);
            }
        }
        if (!missing.empty() || !keys.empty())
            return Error{ErrorCode::Damaged, m_draft.output.toStdString(),
                         "certificates or keys are missing in the written file"};
        return {};
    }

    JobContext &m_context;
    const ExportPlan &m_plan;
    const ExportDraft &m_draft;
    std::unique_ptr<store::Database> m_reader;
    ExportOutcome m_outcome;
    std::set<std::string> m_written;  // SHA-256 of what the current file must hold
    std::set<std::string> m_keys;  // SPKI SHA-256 of the keys in it
    std::map<std::string, Bytes> m_certificateOf;  // by SPKI SHA-256
};

}  // namespace

QString exportFileName(const query::CertificateRow &row)
{
    QString name;
    for (const QChar c : row.name.left(80)) {
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z')
            || (c >= u'0' && c <= u'9') || c == u'.' || c == u'-' || c == u'_';
        name += plain ? c : QChar(u'_');
    }
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return (name.isEmpty() ? u"certificate"_s : name) + u'-'
        + QString::fromLatin1(row.sha256.toHex().left(8)) + u".der"_s;
}

Result<ExportOutcome> writeExport(JobContext &context, const ExportPlan &plan)
{
    return Writer(context, plan).write();
}

}  // namespace jobs
