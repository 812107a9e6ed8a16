// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/import.h"

#include "models/jobs/import_reading.h"
#include "models/store/certificate_store.h"
#include "models/store/crl_store.h"
#include "models/store/key_store.h"
#include "models/store/request_store.h"

#include <cstring>
#include <unordered_map>
#include <unordered_set>

namespace jobs {

using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

// The first 8 bytes of a SHA-256: a preview counts, it decides nothing.
std::uint64_t prefix(crypto::ByteView hash)
{
    std::uint64_t value = 0;
    std::memcpy(&value, hash.data(), std::min<std::size_t>(sizeof value, hash.size()));
    return value;
}

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

QString hex(crypto::ByteView bytes)
{
    return text(crypto::toHex(bytes));
}

class Previewer {
public:
    Previewer(store::Database &database, store::CertificateStore certificates)
        : m_database(database), m_certificates(std::move(certificates))
    {
    }

    Result<void> take(const ReadItem &item)
    {
        return std::visit([&](const auto &content) { return see(content, item); }, item.content);
    }

    Result<ImportPreview> finish()
    {
        for (auto &[spki, key] : m_keys) {
            auto used = m_certificates.hasPublicKey(key.spkiSha256);
            if (!used)
                return std::move(used).error();
            if (*used || m_publicKeys.contains(spki))
                continue;
            ++m_preview.keysWithoutCertificate;
            if (key.row >= 0)
                m_preview.rows[key.row].verdict = ImportVerdict::LoneKey;
        }
        return std::move(m_preview);
    }

private:
    struct SeenKey {
        crypto::Bytes spkiSha256;
        qsizetype row = -1;  // in the preview's rows
    };

    // The row's place in the list; -1 when the list is full.
    qsizetype show(ImportRow row, const ReadItem &item)
    {
        if (m_preview.rows.size() >= ImportPreview::ListLimit)
            return -1;
        row.path = text(item.path);
        row.entry = text(item.entry);
        m_preview.rows.append(std::move(row));
        return m_preview.rows.size() - 1;
    }

    Result<void> see(const FileDone &, const ReadItem &)
    {
        ++m_preview.files;
        return {};
    }

    Result<void> see(const ReadCertificate &certificate, const ReadItem &item)
    {
        const auto &record = certificate.record;
        ImportRow row;
        row.name = text(record.displayName);
        row.issuer = text(record.issuerName);
        row.sha256 = hex(record.sha256);
        row.notAfter = record.notAfter;
        const auto known = m_certificates.find(record.sha256);
        if (!known)
            return known.error();
        if (*known || !m_seen.insert(prefix(record.sha256)).second) {
            ++m_preview.known;
            row.verdict = ImportVerdict::Known;
            show(std::move(row), item);
            return {};
        }
        m_publicKeys.insert(prefix(record.spkiSha256));
        ++m_preview.added;
        const auto older = m_certificates.olderVersion(record);
        if (!older)
            return older.error();
        if (*older) {
            ++m_preview.newerVersions;
            row.verdict = ImportVerdict::NewerVersion;
            row.replaces = **older;
        }
        show(std::move(row), item);
        return {};
    }

    Result<void> see(const ReadKey &key, const ReadItem &item)
    {
        const auto known = store::findKey(m_database, key.spkiSha256);
        if (!known)
            return known.error();
        ImportRow row;
        row.name = text(key.description.label());
        row.sha256 = hex(key.spkiSha256);
        const std::uint64_t spki = prefix(key.spkiSha256);
        if (*known || m_keys.contains(spki)) {
            row.verdict = ImportVerdict::KnownKey;
            show(std::move(row), item);
            return {};
        }
        ++m_preview.keys;
        row.verdict = ImportVerdict::Key;
        m_keys.emplace(spki, SeenKey{key.spkiSha256, show(std::move(row), item)});
        return {};
    }

    Result<void> see(const ReadCrl &crl, const ReadItem &item)
    {
        const auto known = store::findCrl(m_database, crl.sha256);
        if (!known)
            return known.error();
        const bool fresh = !*known && m_seen.insert(prefix(crl.sha256)).second;
        m_preview.crls += fresh ? 1 : 0;
        ImportRow row;
        row.verdict = fresh ? ImportVerdict::Crl : ImportVerdict::KnownCrl;
        row.name = text(crl.issuerName);
        row.issuer = text(crl.issuerName);
        row.sha256 = hex(crl.sha256);
        row.notAfter = crl.nextUpdate;
        show(std::move(row), item);
        return {};
    }

    Result<void> see(const ReadRequest &request, const ReadItem &item)
    {
        const auto known = store::findRequest(m_database, request.sha256);
        if (!known)
            return known.error();
        const bool fresh = !*known && m_seen.insert(prefix(request.sha256)).second;
        m_preview.requests += fresh ? 1 : 0;
        ImportRow row;
        row.verdict = fresh ? ImportVerdict::Request : ImportVerdict::KnownRequest;
        row.name = text(request.subject);
        row.sha256 = hex(request.sha256);
        show(std::move(row), item);
        return {};
    }

    Result<void> see(const UnreadableBlock &block, const ReadItem &item)
    {
        ++m_preview.unreadableCount;
        if (m_preview.unreadable.size() < ImportPreview::ListLimit)
            m_preview.unreadable.append(block);
        if ((block.code == ErrorCode::PassphraseNeeded || block.code == ErrorCode::WrongPassphrase)
            && !m_preview.lockedContainers.contains(block.path))
            m_preview.lockedContainers.append(block.path);
        ImportRow row;
        row.verdict = ImportVerdict::Unreadable;
        row.reason = block.reason;
        show(std::move(row), item);
        return {};
    }

    store::Database &m_database;
    store::CertificateStore m_certificates;
    ImportPreview m_preview;
    std::unordered_set<std::uint64_t> m_seen, m_publicKeys;
    std::unordered_map<std::uint64_t, SeenKey> m_keys;
};

}  // namespace

Result<ImportPreview> planImport(store::Database &database, const ImportDraft &draft,
                                 const std::stop_token &stop,
                                 const std::function<void(const Progress &)> &report)
{
    if (draft.fromStandardInput)
        return Error{ErrorCode::InvalidArgument, "standard input",
                     "it can be read only once: import it without preview"};
    if (draft.paths.isEmpty() && draft.pasted.isEmpty() && !draft.systemTrust)
        return Error{ErrorCode::InvalidArgument, "import", "nothing to import was named"};
    auto certificates = store::CertificateStore::open(database);
    if (!certificates)
        return std::move(certificates).error();
    Previewer previewer(database, std::move(*certificates));
    ReadingState state;
    Result<void> seen;
    readSources(draft, stop, state, [&](ReadItem item) {
        seen = previewer.take(item);
        if (report)
            report({state.bytes, state.totalBytes, text(item.path)});
        return seen.ok();
    });
    if (!seen)
        return std::move(seen).error();
    auto preview = previewer.finish();
    if (preview)
        preview->stopped = stop.stop_requested();
    return preview;
}

}  // namespace jobs
