// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/evidence_pack.h"

#include "crypto/base/digest.h"
#include "crypto/wire/writers.h"
#include "crypto/wire/zip_file.h"
#include "crypto/x509/crl_builder.h"
#include "models/domain/csv_text.h"
#include "models/domain/visible_text.h"
#include "models/jobs/evidence_parts.h"
#include "models/report/incident_report.h"
#include "models/report/incident_targets.h"
#include "models/store/certificate_store.h"
#include "models/store/plan_store.h"
#include "models/store/proof_store.h"
#include "models/store/signed_head.h"
#include "models/store/vault.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr const char *Readme =
    R"(Evidence of an incident, made by Sealkeeper.

manifest.json names every file of this archive with its SHA-256 and says whose vault it is, who made it and when.
manifest.sig is the Ed25519 signature (RFC 8032) of manifest.json by the administrator whose public key is admin.pem.
Compare the key with one you got another way: its SHA-256 stands in the manifest as "signer".

By hand, with OpenSSL 3 and coreutils, in the unpacked folder:

  openssl pkeyutl -verify -pubin -inkey admin.pem -rawin -in manifest.json -sigfile manifest.sig
  sha256sum -c SHA256SUMS
  openssl crl -inform DER -in lists/1.crl -noout -text            the published list, byte for byte
  openssl crl -inform DER -in lists/1.crl -noout -CAfile issuers/1.pem

Or with the program, without a vault: sealkeeper incident verify ARCHIVE

incident.json     how the incident stands: waves, authorities, what is left, seconds until revocations showed
targets.csv       every certificate of the frozen set and what became of it
timeline.csv      what happened when
plans/            the plans as they were frozen, their steps with results and errors, and their journals
lists/            published revocation lists that proved revocations, with where and when they were read
issuers/          the certificates that sign those lists
audit.jsonl       the audit log since the incident began; each hash is the SHA-256 over the words
                  "sealkeeper audit v1", seq, at, admin, action, object, detail and the previous hash: numbers as
                  8 bytes, texts and hashes with their length as 8 bytes in front, most significant byte first
audit-head.json   the newest head of that log, signed by the same key
)";

QString timeText(crypto::UnixTime at)
{
    return at == 0 ? QString() : QDateTime::fromSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODate);
}

QByteArray jsonText(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

crypto::ByteView viewOf(const QByteArray &bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.constData()),
            static_cast<std::size_t>(bytes.size())};
}

QByteArray bytesOf(crypto::ByteView view)
{
    return {reinterpret_cast<const char *>(view.data()), qsizetype(view.size())};
}

class Pack {
public:
    Pack(JobContext &job, store::Database &database, report::IncidentReport report)
        : m_job(job), m_database(database), m_report(std::move(report))
    {
    }
    Result<EvidenceOutcome> write(const QString &path);

private:
    Result<void> collect();
    Result<void> addTargets();
    void addTimeline();
    Result<void> addPlans();
    Result<void> addPlan(domain::PlanId id);
    Result<void> addLists();
    Result<void> addAudit();
    void add(const QString &name, const QByteArray &content) { m_files.insert(name, content); }
    void step(const QString &what)
    {
        if (m_job.report)
            m_job.report({m_files.size(), 0, what});
    }

    JobContext &m_job;
    store::Database &m_database;
    report::IncidentReport m_report;
    QMap<QString, QByteArray> m_files;  // in order of name
    QMap<qint64, QString> m_listNames;  // by evidence id
};

Result<void> Pack::addLists()
{
    const auto evidence = store::evidenceOf(m_database, m_report.id);
    if (!evidence)
        return evidence.error();
    auto certificates = store::CertificateStore::open(m_database);
    if (!certificates)
        return certificates.error();
    QByteArray index =
        domain::csvLine({u"file"_s, u"sha256"_s, u"read_at"_s, u"place"_s, u"issuers"_s});
    QMap<qint64, QString> issuers;
    int number = 0;
    for (const store::Evidence &one : *evidence) {
        const auto der = store::evidenceDer(m_database, one.id);
        if (!der)
            return der.error();
        const QString name = u"lists/%1.%2"_s.arg(++number).arg(
            one.source == store::ProofSource::Crl ? u"crl"_s : u"ocsp"_s);
        add(name, bytesOf(*der));
        m_listNames.insert(one.id, name);
        if (!issuers.contains(one.issuerId)) {
            const auto authorities = store::authoritiesNamed(m_database, one.issuerId);
            if (!authorities)
                return authorities.error();
            QByteArray pem;
            for (const auto &authority : *authorities) {
                const auto certificate = certificates->der(authority.id);
                if (!certificate)
                    return certificate.error();
                if (*certificate)
                    pem += QByteArray::fromStdString(crypto::wire::certificatePem(**certificate));
            }
            const QString file = u"issuers/%1.pem"_s.arg(issuers.size() + 1);
            add(file, pem);
            issuers.insert(one.issuerId, file);
        }
        index += domain::csvLine({name, QString::fromStdString(crypto::toHex(one.sha256)),
                                  timeText(one.readAt), one.place, issuers.value(one.issuerId)});
    }
    add(u"lists/index.csv"_s, index);
    return {};
}

Result<void> Pack::addTargets()
{
    QByteArray csv = domain::csvLine({u"sha256"_s, u"serial"_s, u"name"_s, u"issuer"_s, u"owner"_s,
                                      u"public_key_sha256"_s, u"not_after"_s, u"wave"_s,
                                      u"places"_s, u"outcome"_s, u"replaced_by"_s, u"revoked_at"_s,
                                      u"reason"_s, u"shown_at"_s, u"shown_in"_s, u"error"_s});
    auto done =
        report::eachTarget(m_database, m_report.id, [&](const report::IncidentTargetRow &row) {
            const auto reason = crypto::x509::reasonName(row.reason);
            csv += domain::csvLine(
                {QString::fromLatin1(row.sha256.toHex()), row.serial, row.name, row.issuer,
                 row.owner, QString::fromLatin1(row.spkiSha256.toHex()), timeText(row.notAfter),
                 QString::number(row.wave), QString::number(row.places),
                 row.shownAt != 0         ? u"proven"_s
                     : row.revokedAt != 0 ? u"revoked"_s
                                          : u"open"_s,
                 QString::fromLatin1(row.replacedBy.toHex()), timeText(row.revokedAt),
                 row.revokedAt == 0 ? QString()
                                    : QString::fromLatin1(reason.data(), qsizetype(reason.size())),
                 timeText(row.shownAt), m_listNames.value(row.evidence), row.error});
            return !m_job.stop.stop_requested();
        });
    add(u"targets.csv"_s, csv);
    return done;
}

void Pack::addTimeline()
{
    static constexpr const char *words[] = {"frozen",      "planned", "wave-started", "wave-done",
                                            "list-signed", "shown",   "failed",       "closed"};
    QByteArray csv =
        domain::csvLine({u"at"_s, u"what"_s, u"count"_s, u"object"_s, u"detail"_s, u"plan"_s});
    for (auto it = m_report.events.rbegin(); it != m_report.events.rend(); ++it)
        csv += domain::csvLine({timeText(it->at),
                                QString::fromLatin1(words[static_cast<std::size_t>(it->kind)]),
                                QString::number(it->count), it->object, it->detail,
                                it->plan ? QString::number(it->plan) : QString()});
    add(u"timeline.csv"_s, csv);
}

Result<void> Pack::addPlan(domain::PlanId id)
{
    const auto plan = store::planRow(m_database, id);
    if (!plan)
        return plan.error();
    const auto steps = store::planSteps(m_database, id, 0, -1);
    if (!steps)
        return steps.error();
    const auto journal = store::planJournal(m_database, id);
    if (!journal)
        return journal.error();
    if (!*plan)
        return Error{ErrorCode::NotFound, "plan " + std::to_string(id), {}};
    QJsonArray list, findings;
    for (const domain::PlanStep &step : *steps)
        list.append(
            QJsonObject{{u"position"_s, step.position},
                        {u"verb"_s, step.verb},
                        {u"object"_s, step.object},
                        {u"depends_on"_s, step.dependsOn},
                        {u"input"_s, step.input},
                        {u"state"_s, QString::fromLatin1(domain::stepStateWord(step.state))},
                        {u"attempts"_s, step.attempts},
                        {u"result"_s, step.result},
                        {u"error"_s, step.error}});
    for (const auto &finding : (*plan)->findings)
        findings.append(QJsonObject{{u"severity"_s, finding.severity},
                                    {u"code"_s, finding.code},
                                    {u"message"_s, finding.message}});
    add(u"plans/%1.json"_s.arg(id),
        jsonText({{u"plan"_s, qint64(id)},
                  {u"verb"_s, (*plan)->verb},
                  {u"title"_s, (*plan)->title},
                  {u"admin"_s, (*plan)->admin},
                  {u"created_at"_s, timeText((*plan)->createdAt)},
                  {u"state"_s, QString::fromLatin1(domain::planStateWord((*plan)->state))},
                  {u"digest"_s, QString::fromLatin1((*plan)->digest.toHex())},
                  {u"draft"_s, (*plan)->draft},
                  {u"findings"_s, findings},
                  {u"steps"_s, list}}));
    QByteArray csv = domain::csvLine({u"at"_s, u"state"_s, u"steps"_s, u"detail"_s});
    for (const store::JournalRow &row : *journal)
        csv += domain::csvLine({timeText(row.at),
                                QString::fromLatin1(domain::stepStateWord(row.state)),
                                row.positions, row.detail});
    add(u"plans/%1-journal.csv"_s.arg(id), csv);
    return {};
}

Result<void> Pack::addPlans()
{
    for (const domain::PlanId id : m_report.plans) {
        if (auto done = addPlan(id); !done)
            return done;
    }
    return {};
}

// From the row that opened the incident; the head covers the row that says this pack was made.
Result<void> Pack::addAudit()
{
    const auto opened = store::listAudit(
        m_database, {u"incident.open"_s, u"incident %1"_s.arg(m_report.id), 0, 0, 0, 1000});
    if (!opened)
        return opened.error();
    std::int64_t first = 1;
    for (const auto &event : *opened) {
        if (event.object == u"incident %1"_s.arg(m_report.id))
            first = event.seq;
    }
    const auto rows = store::auditRowsFrom(m_database, first);
    if (!rows)
        return rows.error();
    const auto head = store::signedHead(m_job.vault, m_database);
    if (!head)
        return head.error();
    QByteArray lines;
    for (const store::AuditEvent &event : *rows) {
        if (event.seq <= head->seq)
            lines += QJsonDocument(store::eventJson(event)).toJson(QJsonDocument::Compact) + '\n';
    }
    add(u"audit.jsonl"_s, lines);
    add(u"audit-head.json"_s, jsonText(store::headJson(*head)));
    return {};
}

Result<void> Pack::collect()
{
    step(m_report.title);
    auto done = addLists();
    if (done)
        done = addTargets();
    if (done && m_job.stop.stop_requested())
        done = Error{ErrorCode::Cancelled, "evidence", {}};
    if (done)
        addTimeline();
    if (done)
        done = addPlans();
    if (done)
        done = addAudit();
    QJsonObject incident = report::incidentJson(m_report);
    incident.insert(u"opened_at"_s, timeText(m_report.openedAt));
    incident.insert(u"closed_at"_s, timeText(m_report.closedAt));
    incident.insert(u"closing_note"_s, m_report.closingNote);
    add(u"incident.json"_s, jsonText(incident));
    add(u"README.txt"_s, Readme);
    return done;
}

Result<EvidenceOutcome> Pack::write(const QString &path)
{
    if (auto done = collect(); !done)
        return done.error();
    const crypto::Bytes key = store::adminKey(m_job.vault);
    QJsonObject files;
    QByteArray sums;
    for (auto it = m_files.begin(); it != m_files.end(); ++it) {
        const QString hash = evidence::hashOf(*it);
        files.insert(it.key(), hash);
        sums += hash.toLatin1() + "  " + it.key().toUtf8() + '\n';
    }
    add(u"SHA256SUMS"_s, sums);
    files.insert(u"SHA256SUMS"_s, evidence::hashOf(sums));
    add(u"admin.pem"_s, evidence::publicKeyPem(key));
    files.insert(u"admin.pem"_s, evidence::hashOf(m_files[u"admin.pem"_s]));
    const QByteArray manifest = jsonText({{u"format"_s, evidence::Format},
                                          {u"vault"_s, m_job.vault.info().vaultId},
                                          {u"admin"_s, m_job.vault.admin()},
                                          {u"signer"_s, evidence::hashOf(bytesOf(key))},
                                          {u"made_at"_s, timeText(m_report.now)},
                                          {u"incident"_s, qint64(m_report.id)},
                                          {u"title"_s, m_report.title},
                                          {u"files"_s, files}});
    const auto signature = store::signAsAdmin(m_job.vault, viewOf(manifest));
    if (!signature)
        return signature.error();
    add(u"manifest.json"_s, manifest);
    add(u"manifest.sig"_s, bytesOf(*signature));

    const QString part = path + u".part"_s;
    QFile::remove(part);
    const auto packed = [&]() -> Result<void> {
        auto zip = crypto::wire::ZipWriter::create(QFile::encodeName(part).toStdString());
        if (!zip)
            return zip.error();
        for (auto it = m_files.begin(); it != m_files.end(); ++it) {
            if (auto done = zip->add(it.key().toStdString(), viewOf(*it), m_report.now); !done)
                return done;
        }
        return zip->finish();
    }();
    if (!packed) {
        QFile::remove(part);
        return packed.error();
    }
    // What was written is read back as the auditor will.
    const auto verdict = verifyEvidence(part);
    if (!verdict || !verdict->problems.isEmpty()) {
        QFile::remove(part);
        return verdict
            ? Error{ErrorCode::Damaged, path.toStdString(), verdict->problems.front().toStdString()}
            : verdict.error();
    }
    QFile file(part);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::InputOutput, part.toStdString(), file.errorString().toStdString()};
    const QByteArray whole = file.readAll();
    file.close();
    if (!QFile::rename(part, path)) {
        QFile::remove(part);
        return Error{ErrorCode::InputOutput, path.toStdString(), "it could not be renamed"};
    }
    return EvidenceOutcome{path, int(m_files.size()), whole.size(), evidence::hashOf(whole)};
}

}  // namespace

Result<EvidenceOutcome> writeEvidence(JobContext &context, std::int64_t incident,
                                      const QString &path)
{
    if (QFileInfo::exists(path))
        return Error{ErrorCode::AlreadyExists, path.toStdString(), {}};
    if (!QFileInfo(QFileInfo(path).absolutePath()).isWritable())
        return Error{ErrorCode::InputOutput, path.toStdString(), "the folder cannot be written"};
    auto database = context.vault.connect(store::Access::Write);
    if (!database)
        return std::move(database).error();
    auto report = report::incidentReport(**database, incident, context.vault.clock().now());
    if (!report)
        return report.error();
    if (!*report)
        return Error{ErrorCode::NotFound, "incident " + std::to_string(incident), {}};
    // Said first, so that the log inside covers it.
    auto change = store::Change::begin(context.vault, **database);
    if (!change)
        return std::move(change).error();
    auto done = change->audit(
        "incident.evidence", u"incident %1"_s.arg(incident),
        {{u"file"_s, path},
         {u"state"_s, QString::fromLatin1(report::incidentStateWord((*report)->state))}});
    if (done)
        done = change->commit();
    if (!done)
        return done.error();
    return Pack(context, **database, std::move(**report)).write(path);
}

JobFunction evidenceJob(std::int64_t incident, const QString &path)
{
    return [incident, path](JobContext &context) -> Result<QVariant> {
        const auto outcome = writeEvidence(context, incident, path);
        if (!outcome)
            return outcome.error();
        return QVariant::fromValue(*outcome);
    };
}

}  // namespace jobs
