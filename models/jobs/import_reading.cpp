// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/import_reading.h"

#include "crypto/keys/private_key.h"
#include "crypto/wire/import_reader.h"
#include "crypto/x509/crl.h"
#include "crypto/x509/request.h"
#include "models/domain/describe.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <unistd.h>

namespace jobs {
namespace {

using namespace Qt::StringLiterals;
using crypto::Bytes;
using crypto::wire::ImportItem;
using crypto::wire::ImportReader;
using domain::LocationKind;

struct Source {
    std::string place;  // file path, "-" or "pasted text"
    LocationKind kind = LocationKind::File;
    bool named = true;  // given by name, not met in a folder: then what is no import is reported
};

class SourceReader {
public:
    SourceReader(const ImportDraft &draft, const std::stop_token &stop, ReadingState &state,
                 const std::function<bool(ReadItem)> &sink)
        : m_draft(draft), m_stop(stop), m_state(state), m_sink(sink)
    {
    }

    void readAll()
    {
        m_state.totalBytes = m_draft.fromStandardInput ? 0 : measure();
        if (!m_draft.pasted.isEmpty())
            readPasted();
        for (const QString &path : m_draft.paths)
            readPath(path);
        if (m_draft.systemTrust)
            for (const QString &path : systemTrustPaths())
                readFolder(path, LocationKind::TrustStore);
        if (m_draft.fromStandardInput && go())
            read(ImportReader::openDescriptor(STDIN_FILENO, options("-")),
                 {"-", LocationKind::StandardInput});
    }

private:
    bool go() const { return !m_ended && !m_stop.stop_requested(); }

    void give(ReadItem item)
    {
        if (go() && !m_sink(std::move(item)))
            m_ended = true;
    }

    void giveUnreadable(const Source &source, const ImportItem &item, crypto::ErrorCode code,
                        std::string reason)
    {
        UnreadableBlock block{
            QString::fromStdString(source.place), QString::fromStdString(item.entry),
            static_cast<qint64>(item.block),      static_cast<qint64>(item.offset),
            QString::fromStdString(reason),       code};
        give({std::move(block), source.place, item.entry});
    }

    // Bytes to read, for the progress bar; also refuses nothing: what cannot be read counts as
    // empty.
    qint64 measure() const
    {
        qint64 total = m_draft.pasted.size();
        QStringList roots = m_draft.paths;
        if (m_draft.systemTrust)
            roots += systemTrustPaths();
        for (const QString &root : roots) {
            if (QFileInfo info(root); info.isFile()) {
                total += info.size();
                continue;
            }
            QDirIterator files(root, QDir::Files | QDir::Hidden | QDir::NoSymLinks,
                               QDirIterator::Subdirectories);
            while (files.hasNext() && !m_stop.stop_requested()) {
                files.next();
                total += files.fileInfo().size();
            }
        }
        return total;
    }

    crypto::wire::ImportOptions options(const std::string &name)
    {
        crypto::wire::ImportOptions made;
        made.name = name;
        made.stop = m_stop;
        if (m_draft.passphrases)
            for (const auto &secret : *m_draft.passphrases)
                made.passphrases.push_back(secret.clone());
        for (const auto &secret : m_answers)
            made.passphrases.push_back(secret.clone());
        if (m_draft.askPassphrase)
            made.ask = [this](const std::string &container) { return ask(container); };
        return made;
    }

    // What was typed once is tried on the next containers too: the files of a folder often share
    // it.
    std::optional<crypto::Secret> ask(const std::string &container)
    {
        auto answer = m_draft.askPassphrase(QString::fromStdString(container));
        if (answer && m_answers.size() < 16)
            m_answers.push_back(answer->clone());
        return answer;
    }

    void readPasted()
    {
        Bytes bytes(m_draft.pasted.begin(), m_draft.pasted.end());
        read(ImportReader::openMemory(std::move(bytes), options("pasted text")),
             {"pasted text", LocationKind::Pasted});
    }

    void readPath(const QString &path)
    {
        const QFileInfo info(path);
        const QString absolute = info.absoluteFilePath();
        if (info.isDir())
            readFolder(absolute, LocationKind::File);
        else
            readFile(absolute, {QFile::encodeName(absolute).toStdString(), LocationKind::File});
    }

    // Links inside a folder lead to files that are read anyway, or out of what was asked for. The
    // trust store is made of links into its own folders: there each file is read once, where it was
    // met first.
    void readFolder(const QString &folder, LocationKind kind)
    {
        QDir::Filters filters = QDir::Files | QDir::Hidden;
        if (kind != LocationKind::TrustStore)
            filters |= QDir::NoSymLinks;
        QDirIterator files(folder, filters, QDirIterator::Subdirectories);
        while (files.hasNext() && go()) {
            const QString path = files.next();
            if (kind == LocationKind::TrustStore) {
                const QString real = files.fileInfo().canonicalFilePath();
                if (real.isEmpty() || m_trustFiles.contains(real))
                    continue;
                m_trustFiles.insert(real);
            }
            readFile(path, {QFile::encodeName(path).toStdString(), kind, false});
        }
    }

    void readFile(const QString &path, const Source &source)
    {
        if (go())
            read(ImportReader::openFile(QFile::encodeName(path).toStdString(),
                                        options(source.place)),
                 source);
    }

    void read(crypto::Result<ImportReader> opened, const Source &source)
    {
        if (!opened) {
            giveUnreadable(source, {}, opened.error().code, opened.error().detail);
            return;
        }
        const qint64 before = m_state.bytes;
        while (go()) {
            auto item = opened->next();
            if (!item) {
                if (item.error().code != crypto::ErrorCode::Cancelled)
                    giveUnreadable(source, {}, item.error().code, item.error().detail);
                break;
            }
            if (!*item) {
                if (opened->unrecognised() && source.named)
                    giveUnreadable(
                        source, {}, crypto::ErrorCode::Malformed,
                        "no certificate, key, request or revocation list was found in it");
                break;
            }
            take(std::move(**item), source);
            m_state.bytes = before + static_cast<qint64>(opened->bytesRead());
        }
        m_state.bytes = before + static_cast<qint64>(opened->bytesRead());
        ++m_state.files;
        give({FileDone{}, source.place, {}});
    }

    domain::Location locationOf(const ImportItem &item, const Source &source) const
    {
        domain::Location location{source.kind, source.place, item.entry, 0, 0};
        if (item.origin == ImportItem::Origin::KeystoreEntry && source.kind == LocationKind::File)
            location.kind = LocationKind::KeystoreEntry;
        if (item.origin == ImportItem::Origin::KubernetesSecret) {
            // "namespace/secret:tls.crt"
            if (const auto colon = item.entry.rfind(':'); colon != std::string::npos) {
                location.kind = LocationKind::KubernetesSecret;
                location.place = item.entry.substr(0, colon);
                location.entry = item.entry.substr(colon + 1);
            }
        }
        return location;
    }

    void take(ImportItem item, const Source &source)
    {
        switch (item.kind) {
        case ImportItem::Kind::Certificate:
            return takeCertificate(std::move(item), source);
        case ImportItem::Kind::PrivateKey:
            return takeKey(std::move(item), source);
        case ImportItem::Kind::Crl:
            return takeCrl(std::move(item), source);
        case ImportItem::Kind::Request:
            return takeRequest(std::move(item), source);
        case ImportItem::Kind::EncryptedPrivateKey:
            return giveUnreadable(source, item, crypto::ErrorCode::PassphraseNeeded,
                                  "an encrypted private key that no given passphrase opens");
        case ImportItem::Kind::Unreadable:
            return giveUnreadable(source, item, item.code, item.reason);
        }
    }

    void takeCertificate(ImportItem item, const Source &source)
    {
        auto record = domain::describe(item.der);
        if (!record)
            return giveUnreadable(source, item, record.error().code, record.error().detail);
        give({ReadCertificate{std::move(*record), {locationOf(item, source)}}, source.place,
              item.entry});
    }

    void takeKey(ImportItem item, const Source &source)
    {
        auto key = crypto::readPrivateKey(item.key.view());
        if (!key)
            return giveUnreadable(source, item, key.error().code, key.error().detail);
        ReadKey read{std::move(key->pkcs8), std::move(key->spki), std::move(key->spkiSha256),
                     domain::describeKey(key->info.algorithm, key->info.bits, key->info.curve),
                     item.entry.empty() ? source.place : source.place + ": " + item.entry};
        give({std::move(read), source.place, item.entry});
    }

    void takeCrl(ImportItem item, const Source &source)
    {
        auto read = readCrl(std::move(item.der), m_stop);
        if (!read)
            return giveUnreadable(source, item, read.error().code, read.error().detail);
        give({std::move(*read), source.place, item.entry});
    }

    void takeRequest(ImportItem item, const Source &source)
    {
        auto request = crypto::x509::parseRequest(item.der);
        if (!request)
            return giveUnreadable(source, item, request.error().code, request.error().detail);
        ReadRequest read{std::move(item.der), std::move(request->sha256),
                         std::move(request->spkiSha256), std::move(request->subject.text)};
        give({std::move(read), source.place, item.entry});
    }

    const ImportDraft &m_draft;
    const std::stop_token &m_stop;
    ReadingState &m_state;
    const std::function<bool(ReadItem)> &m_sink;
    std::vector<crypto::Secret> m_answers;
    QSet<QString> m_trustFiles;
    bool m_ended = false;
};

}  // namespace

crypto::Result<ReadCrl> readCrl(Bytes der, const std::stop_token &stop)
{
    auto crl = crypto::x509::parseCrl(der, {}, stop);
    if (!crl)
        return std::move(crl).error();
    return ReadCrl{
        std::move(der),   std::move(crl->sha256), std::move(crl->authorityKeyId),
        crl->issuer.text, crl->issuer.called(),   std::move(crl->number),
        crl->thisUpdate,  crl->nextUpdate,        static_cast<std::int64_t>(crl->entries)};
}

QStringList systemTrustPaths()
{
    QStringList found;
    for (const QString &path :
         {u"/etc/ssl/certs"_s, u"/usr/local/share/ca-certificates"_s,
          u"/usr/share/ca-certificates"_s, u"/etc/pki/ca-trust/extracted/pem"_s})
        if (QFileInfo(path).isDir())
            found.append(path);
    return found;
}

void readSources(const ImportDraft &draft, const std::stop_token &stop, ReadingState &state,
                 const std::function<bool(ReadItem)> &sink)
{
    SourceReader(draft, stop, state, sink).readAll();
}

}  // namespace jobs
