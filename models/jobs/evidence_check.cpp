// SPDX-License-Identifier: GPL-3.0-or-later
// Checking an evidence archive: no vault, no network.
#include "models/jobs/evidence_pack.h"

#include "crypto/base/digest.h"
#include "crypto/base/signing.h"
#include "crypto/wire/import_reader.h"
#include "crypto/wire/writers.h"
#include "crypto/wire/zip_file.h"
#include "crypto/x509/chain_link.h"
#include "crypto/x509/crl.h"
#include "models/jobs/csv_metadata.h"
#include "models/jobs/evidence_parts.h"
#include "models/store/signed_head.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <set>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Result;

namespace {

// RFC 8410 4: id-Ed25519, and the key as a BIT STRING.
const QByteArray KeyHead = QByteArray::fromHex("302a300506032b6570032100");

class Check {
public:
    explicit Check(std::map<std::string, crypto::Bytes> files) : m_files(std::move(files)) { }
    EvidenceVerdict run();

private:
    bool manifest();
    void contents(const QJsonObject &files);
    void audit();
    void lists();
    std::set<QByteArray> listedSerials(const QString &name, const crypto::Bytes &der);
    void bad(const QString &problem) { m_verdict.problems.append(problem); }
    QByteArray text(const std::string &name) const
    {
        const auto it = m_files.find(name);
        return it == m_files.end() ? QByteArray()
                                   : QByteArray(reinterpret_cast<const char *>(it->second.data()),
                                                qsizetype(it->second.size()));
    }

    std::map<std::string, crypto::Bytes> m_files;
    EvidenceVerdict m_verdict;
    crypto::Bytes m_key;
};

bool Check::manifest()
{
    const QByteArray body = text("manifest.json");
    const QJsonObject manifest = QJsonDocument::fromJson(body).object();
    if (manifest[u"format"_s].toString() != evidence::Format) {
        bad(u"It has no manifest of this kind."_s);
        return false;
    }
    QByteArray pem = text("admin.pem");
    pem.replace("-----BEGIN PUBLIC KEY-----", "").replace("-----END PUBLIC KEY-----", "");
    const QByteArray spki = QByteArray::fromBase64(pem);
    if (!spki.startsWith(KeyHead) || spki.size() != KeyHead.size() + 32) {
        bad(u"admin.pem is no Ed25519 key."_s);
        return false;
    }
    const QByteArray key = spki.mid(KeyHead.size());
    m_key.assign(key.begin(), key.end());
    m_verdict.signer = evidence::hashOf(key);
    m_verdict.vaultId = manifest[u"vault"_s].toString();
    m_verdict.admin = manifest[u"admin"_s].toString();
    m_verdict.title = manifest[u"title"_s].toString();
    m_verdict.madeAt =
        QDateTime::fromString(manifest[u"made_at"_s].toString(), Qt::ISODate).toSecsSinceEpoch();
    const auto signature = m_files.find("manifest.sig");
    const auto signedBody = m_files.find("manifest.json");
    if (signature == m_files.end()
        || !crypto::verifySignature(m_key, signedBody->second, signature->second))
        bad(u"The signature of the manifest does not fit."_s);
    if (manifest[u"signer"_s].toString() != m_verdict.signer)
        bad(u"The manifest names another key than admin.pem."_s);
    contents(manifest[u"files"_s].toObject());
    return true;
}

void Check::contents(const QJsonObject &files)
{
    for (auto it = files.begin(); it != files.end(); ++it) {
        const auto file = m_files.find(it.key().toStdString());
        if (file == m_files.end())
            bad(u"%1 is missing."_s.arg(it.key()));
        else if (evidence::hashOf(text(file->first)) != it->toString())
            bad(u"%1 was changed."_s.arg(it.key()));
    }
    for (const auto &[name, content] : m_files) {
        const QString file = QString::fromStdString(name);
        if (file != u"manifest.json" && file != u"manifest.sig" && !files.contains(file))
            bad(u"%1 is not in the manifest."_s.arg(file));
    }
    m_verdict.files = int(m_files.size());
}

void Check::audit()
{
    const auto head = store::headFrom(QJsonDocument::fromJson(text("audit-head.json")).object());
    if (!head || !store::verifyHead(*head, m_key)) {
        bad(u"The signature of the audit head does not fit."_s);
        return;
    }
    if (head->vaultId != m_verdict.vaultId)
        bad(u"The audit head is of another vault."_s);
    std::optional<store::AuditEvent> last;
    const QByteArray lines = text("audit.jsonl");
    for (const QByteArray &line : lines.split('\n')) {
        if (line.isEmpty())
            continue;
        const auto event = store::eventFrom(QJsonDocument::fromJson(line).object());
        if (!event) {
            bad(u"An entry of the audit log is no entry."_s);
            return;
        }
        const auto hash = store::auditHash(*event);
        if (!std::equal(hash.begin(), hash.end(), event->hash.begin(), event->hash.end()))
            bad(u"Entry %1 of the audit log was changed."_s.arg(event->seq));
        if (last && (event->previous != last->hash || event->seq != last->seq + 1))
            bad(u"Entry %1 of the audit log does not follow the one before."_s.arg(event->seq));
        last = *event;
        ++m_verdict.auditRows;
    }
    if (!last || last->seq != head->seq || last->hash != head->hash)
        bad(u"The audit log does not end in the signed head."_s);
}

// Serial numbers on a list whose signature one of the issuers in the archive verifies.
std::set<QByteArray> Check::listedSerials(const QString &name, const crypto::Bytes &der)
{
    std::set<QByteArray> serials;
    const auto list = crypto::x509::parseCrl(der, [&](const crypto::x509::CrlEntry &entry) {
        serials.insert(QByteArray::fromStdString(entry.serial));
        return true;
    });
    if (!list) {
        bad(u"%1 is no revocation list."_s.arg(name));
        return {};
    }
    for (const auto &[file, content] : m_files) {
        if (!QString::fromStdString(file).startsWith(u"issuers/"))
            continue;
        auto reader = crypto::wire::ImportReader::openMemory(content, {});
        while (reader) {
            const auto item = reader->next();
            if (!item || !*item)
                break;
            const auto good = crypto::x509::verifyCrl(der, (*item)->der);
            if (good && *good) {
                ++m_verdict.lists;
                return serials;
            }
        }
    }
    bad(u"No issuer in the archive signed %1."_s.arg(name));
    return {};
}

void Check::lists()
{
    std::map<QString, std::set<QByteArray>> serials;
    for (const auto &[file, content] : m_files) {
        const QString name = QString::fromStdString(file);
        if (name.startsWith(u"lists/") && name.endsWith(u".crl"))
            serials.emplace(name, listedSerials(name, content));
    }
    const auto targets = readCsv(u"targets.csv"_s, text("targets.csv"));
    if (!targets) {
        bad(u"targets.csv is no table."_s);
        return;
    }
    const qsizetype serial = targets->header.indexOf(u"serial"_s);
    const qsizetype outcome = targets->header.indexOf(u"outcome"_s);
    const qsizetype shown = targets->header.indexOf(u"shown_in"_s);
    for (const QStringList &row : targets->rows) {
        if (row.value(outcome) != u"proven")
            continue;
        const auto list = serials.find(row.value(shown));
        if (list == serials.end() || !list->second.contains(row.value(serial).toLatin1()))
            bad(u"No list in the archive shows the certificate with serial number %1."_s.arg(
                row.value(serial)));
        else
            ++m_verdict.listed;
    }
}

EvidenceVerdict Check::run()
{
    if (manifest()) {
        audit();
        lists();
    }
    return m_verdict;
}

}  // namespace

namespace evidence {

QString hashOf(const QByteArray &content)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

QByteArray publicKeyPem(const crypto::Bytes &key)
{
    const QByteArray der =
        KeyHead + QByteArray(reinterpret_cast<const char *>(key.data()), qsizetype(key.size()));
    return "-----BEGIN PUBLIC KEY-----\n" + der.toBase64() + "\n-----END PUBLIC KEY-----\n";
}

}  // namespace evidence

Result<EvidenceVerdict> verifyEvidence(const QString &path)
{
    auto files = crypto::wire::readZip(QFile::encodeName(path).toStdString());
    if (!files)
        return files.error();
    return Check(std::move(*files)).run();
}

}  // namespace jobs
