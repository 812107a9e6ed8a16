// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/verify_certificate.h"

#include "crypto/base/digest.h"
#include "crypto/wire/import_reader.h"
#include "models/domain/describe.h"
#include "models/jobs/import.h"
#include "models/jobs/source_health.h"
#include "models/store/authority_store.h"
#include "models/store/certificate_store.h"
#include "models/store/vault.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <map>
#include <set>

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

// Trusted as the draft says: the vault's own top authorities, every root in it, or both.
Result<void> appendVaultTrust(std::vector<Bytes> &to, store::Database &database,
                              const VerifySources &sources)
{
    const auto rows = store::authorities(database);
    const auto own = store::localAuthorities(database);
    if (!rows || !own)
        return rows ? own.error() : rows.error();
    std::map<domain::CertificateId, domain::CertificateId> parents;
    for (const store::AuthorityRow &row : *rows)
        parents[row.id] = row.parent;
    std::set<domain::CertificateId> held, tops;
    for (const store::LocalAuthority &authority : *own)
        held.insert(authority.certificate);
    for (const domain::CertificateId id : held) {
        if (!held.contains(parents[id]))
            tops.insert(id);
    }
    auto certificates = store::CertificateStore::open(database);
    if (!certificates)
        return certificates.error();
    for (const auto &[id, parent] : parents) {
        const bool trusted = sources.ownAuthorities && tops.contains(id);
        if (!trusted && (!sources.vaultRoots || parent != 0))
            continue;
        auto der = certificates->der(id);
        if (!der)
            return der.error();
        if (!*der)
            continue;
        if (!trusted) {  // without an issuer here, and not signed by itself: no root
            const auto record = domain::describe(**der);
            if (!record || !record->selfSigned)
                continue;
        }
        to.push_back(std::move(**der));
    }
    return {};
}

// International names become A-labels (RFC 9525 6.3); what cannot stays as it is and is refused
// there.
QString asAsciiHost(const QString &host)
{
    const qsizetype at = host.lastIndexOf(u'@');
    const QByteArray ace = QUrl::toAce(host.mid(at + 1));
    return ace.isEmpty() ? host : host.left(at + 1) + QString::fromLatin1(ace);
}

std::string fingerprint(crypto::ByteView der)
{
    return crypto::toHex(crypto::sha256(der));
}

domain::Status statusAt(const domain::CertificateRecord &record, const std::string &sha256,
                        const crypto::x509::ChainResult &result, crypto::UnixTime time)
{
    const bool revoked =
        std::any_of(result.revocations.begin(), result.revocations.end(), [&](const auto &one) {
            return one.certificate == sha256 && one.state == crypto::x509::RevocationState::Revoked;
        });
    return domain::statusOf(record.notBefore, record.notAfter, revoked, false, time);
}

// The path that was judged, the anchor first, from the certificates it was built of.
Result<QList<report::ChainLink>> linksOf(const crypto::x509::ChainResult &result,
                                         const std::vector<crypto::ByteView> &known,
                                         store::Database *database, crypto::UnixTime time)
{
    const std::set<std::string> wanted(result.chain.begin(), result.chain.end());
    std::map<std::string, crypto::ByteView> found;
    for (const crypto::ByteView der : known) {
        std::string sha256 = fingerprint(der);
        if (wanted.contains(sha256))
            found.emplace(std::move(sha256), der);
    }
    std::optional<store::CertificateStore> certificates;
    if (database) {
        auto open = store::CertificateStore::open(*database);
        if (!open)
            return open.error();
        certificates.emplace(std::move(*open));
    }
    QList<report::ChainLink> links;
    for (auto it = result.chain.rbegin(); it != result.chain.rend(); ++it) {
        const auto der = found.find(*it);
        const auto record = der == found.end()
            ? Result<domain::CertificateRecord>(Error{ErrorCode::NotFound, *it, {}})
            : domain::describe(der->second);
        if (!record)
            continue;
        report::ChainLink link;
        link.depth = int(links.size());
        link.name = QString::fromStdString(record->displayName);
        link.key = QString::fromStdString(record->key.label());
        link.notAfter = record->notAfter;
        link.status = statusAt(*record, *it, result, time);
        link.selfSigned = record->selfSigned;
        link.parentState =
            std::any_of(result.errors.begin(), result.errors.end(),
                        [&](const auto &error) {
                            return error.code == "wrong-signature" && error.certificate == *it;
                        })
            ? 2
            : 1;
        if (certificates) {
            const auto id = certificates->find(record->sha256);
            if (!id)
                return id.error();
            link.id = id->value_or(0);
        }
        links.append(link);
    }
    return links;
}

}  // namespace

Result<std::vector<Bytes>> certificatesInFile(const QString &path, const std::stop_token &stop)
{
    return objectsInFile(path, ImportItem::Kind::Certificate, stop);
}

Result<AskedCertificate> askedInFile(const QString &path, const std::stop_token &stop)
{
    auto read = certificatesInFile(path, stop);
    if (!read)
        return read.error();
    AskedCertificate asked;
    asked.file = path;
    asked.der = std::move(read->front());
    read->erase(read->begin());
    asked.companions = std::move(*read);
    const auto record = domain::describe(asked.der);
    asked.name = record ? QString::fromStdString(record->displayName) : QFileInfo(path).fileName();
    return asked;
}

Result<AskedCertificate> askedInVault(store::Database &database, qint64 id)
{
    auto certificates = store::CertificateStore::open(database);
    if (!certificates)
        return certificates.error();
    auto der = certificates->der(id);
    if (!der)
        return der.error();
    if (!*der)
        return Error{ErrorCode::NotFound, "certificate " + std::to_string(id), {}};
    const auto record = domain::describe(**der);
    return AskedCertificate{id,
                            record ? QString::fromStdString(record->displayName) : QString(),
                            {},
                            std::move(**der),
                            {}};
}

Result<crypto::x509::ChainOptions> chainOptions(const VerifyDraft &draft, store::Database *database,
                                                const std::stop_token &stop)
{
    const auto purpose = crypto::x509::purposeNamed(draft.purpose.toStdString());
    if (!purpose)
        return Error{ErrorCode::InvalidArgument, "the purpose " + draft.purpose.toStdString(),
                     "tls-server, tls-client, smime, code-signing, ocsp or any"};
    const VerifySources &sources = draft.sources;
    crypto::x509::ChainOptions out;
    if (sources.systemTrust)
        if (const auto done = appendSystemTrust(out.trustAnchors, stop); !done)
            return done.error();
    if (database && (sources.ownAuthorities || sources.vaultRoots))
        if (const auto done = appendVaultTrust(out.trustAnchors, *database, sources); !done)
            return done.error();
    for (const auto &[to, paths, kind] :
         {std::tuple(&out.trustAnchors, &sources.trustFiles, ImportItem::Kind::Certificate),
          std::tuple(&out.intermediates, &sources.intermediateFiles, ImportItem::Kind::Certificate),
          std::tuple(&out.crls, &sources.crlFiles, ImportItem::Kind::Crl)})
        if (const auto done = append(*to, *paths, kind, stop); !done)
            return done.error();
    if (database) {
        auto authorities = vaultAuthorities(*database, stop);
        if (!authorities)
            return authorities.error();
        for (Bytes &der : *authorities)
            out.intermediates.push_back(std::move(der));
    }
    out.time = draft.time;
    out.purpose = *purpose;
    out.host = asAsciiHost(draft.host.trimmed()).toStdString();
    out.minimumRsaBits = draft.minimumRsaBits;
    out.allowSha1 = draft.allowSha1;
    out.needRevocation = draft.fetch.ocsp || draft.fetch.fetch;
    return out;
}

Result<Verdict> verifyCertificate(const AskedCertificate &asked, crypto::x509::ChainOptions options,
                                  const VerifyDraft &draft, FetchCopies &copies,
                                  store::Database *database, crypto::UnixTime now,
                                  const std::stop_token &stop)
{
    for (const Bytes &companion : asked.companions)
        options.intermediates.push_back(companion);
    Verdict verdict;
    verdict.id = asked.id;
    verdict.name = asked.name;
    verdict.file = asked.file;
    verdict.sha256 = QString::fromStdString(fingerprint(asked.der));
    if (draft.fetch.ocsp || draft.fetch.fetch) {
        auto notes = gather(asked.der, options, draft.fetch, copies, now, stop);
        if (!notes)
            return notes.error();
        verdict.notes = std::move(*notes);
    }
    verdict.result = crypto::x509::verifyChain(asked.der, options);
    for (const FetchNote &note : std::as_const(verdict.notes)) {
        if (!note.problem.isEmpty())
            verdict.result.warnings.push_back({healthCode(note).toStdString(), note.certificate,
                                               healthWords(note).toStdString()});
    }
    std::vector<crypto::ByteView> known{asked.der};
    known.insert(known.end(), options.trustAnchors.begin(), options.trustAnchors.end());
    known.insert(known.end(), options.intermediates.begin(), options.intermediates.end());
    auto links = linksOf(verdict.result, known, database, options.time);
    if (!links)
        return links.error();
    verdict.chain = std::move(*links);
    if (verdict.id == 0 && !verdict.chain.isEmpty())
        verdict.id = verdict.chain.last().id;
    return verdict;
}

JobFunction verifyJob(VerifyDraft draft)
{
    return [draft = std::move(draft)](JobContext &context) -> Result<QVariant> {
        auto database = context.vault.connect(store::Access::Read);
        if (!database)
            return database.error();
        const crypto::UnixTime now = context.vault.clock().now();
        const auto ids = resolve(**database, draft.selection, now, context.stop);
        if (!ids)
            return ids.error();
        const auto options = chainOptions(draft, database->get(), context.stop);
        if (!options)
            return options.error();
        VaultCopies copies(**database);
        VerifyOutcome outcome;
        const qint64 total = qint64(ids->size()) + draft.files.size();
        for (qint64 i = 0; i < total && !outcome.stopped; ++i) {
            const bool inVault = i < qint64(ids->size());
            const QString file =
                inVault ? QString() : draft.files.at(qsizetype(i - qint64(ids->size())));
            const auto asked = inVault ? askedInVault(**database, (*ids)[std::size_t(i)])
                                       : askedInFile(file, context.stop);
            if (context.report)
                context.report({i, total, asked ? asked->name : file});
            auto verdict = asked ? verifyCertificate(*asked, *options, draft, copies,
                                                     database->get(), now, context.stop)
                                 : Result<Verdict>(asked.error());
            if (verdict) {
                outcome.verdicts.append(std::move(*verdict));
            } else if (verdict.error().code == ErrorCode::Cancelled) {
                outcome.stopped = true;
            } else if (!asked) {
                Verdict unread;
                unread.file = file;
                unread.name = QFileInfo(file).fileName();
                unread.problem = asked.error();
                outcome.verdicts.append(unread);
            } else {
                return verdict.error();
            }
            outcome.stopped = outcome.stopped || context.stop.stop_requested();
        }
        if (const auto kept = copies.keep(context); !kept)
            return kept.error();
        QList<FetchNote> notes;
        for (const Verdict &one : std::as_const(outcome.verdicts))
            notes += one.notes;
        if (const auto kept = keepHealth(context, notes); !kept)
            return kept.error();
        if (outcome.stopped && outcome.verdicts.isEmpty())
            return Error{ErrorCode::Cancelled, "verify", {}};
        return QVariant::fromValue(outcome);
    };
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
