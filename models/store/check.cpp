// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/check.h"

#include "crypto/keys/private_key.h"
#include "models/store/audit_log.h"
#include "models/store/audit_write.h"
#include "models/store/state_root.h"
#include "models/store/vault_parts.h"

#include <QHash>
#include <QRegularExpression>

namespace store {
namespace {

using namespace Qt::StringLiterals;

constexpr int FindingsPerArea = 100;
constexpr int StopCheckRows = 256;

class Checker {
public:
    Checker(const Vault &vault, std::stop_token stop) : m_vault(vault), m_stop(std::move(stop)) { }

    Result<void> slots();
    Result<void> history();
    Result<void> pages();
    Result<void> structure();
    Result<void> certificates();
    Result<void> keys();
    Result<void> audit();
    Result<void> state();

    CheckReport report;

private:
    using Row = std::function<void(const Statement &)>;
    // Walks a query's rows; damage met on the way is a finding, not an error.
    Result<void> each(const QString &area, const char *sql, const Row &row);
    void find(const QString &area, const QString &object, const QString &detail)
    {
        if (m_count++ < FindingsPerArea)
            report.findings.append({area, object, detail});
    }
    Result<void> damaged(const QString &area, const Error &error)
    {
        if (error.code == ErrorCode::Cancelled)
            return error;
        if (m_badPages && area == u"structure"_s)
            return {};  // the page is named already
        const QString object =
            error.object == "statement" ? u"inventory.db"_s : QString::fromStdString(error.object);
        find(area, object, QString::fromStdString(error.detail));
        return {};
    }
    // A connection that met a bad page refuses everything after: each area has its own.
    Result<std::unique_ptr<Database>> connect() const
    {
        auto database = m_vault.connect(Access::Read);
        if (database)
            (*database)->stopWith(m_stop);
        return database;
    }

    const Vault &m_vault;
    std::stop_token m_stop;
    int m_count = 0;
    bool m_badPages = false;
    friend Result<CheckReport> store::checkVault(const Vault &, std::stop_token,
                                                 const CheckProgress &);
};

Result<void> Checker::each(const QString &area, const char *sql, const Row &row)
{
    auto database = connect();
    if (!database)
        return damaged(area, database.error());
    auto rows = (*database)->prepare(sql);
    if (!rows)
        return damaged(area, rows.error());
    for (int count = 0;; ++count) {
        if (count % StopCheckRows == 0 && m_stop.stop_requested())
            return Error{ErrorCode::Cancelled, "check", ""};
        const auto more = rows->step();
        if (!more)
            return damaged(area, more.error());
        if (!*more)
            return {};
        row(*rows);
    }
}

Result<void> Checker::slots()
{
    const auto read = readSlots(m_vault.info().path);
    if (!read)
        return damaged(u"slots"_s, read.error());
    for (const QString &problem : read->problems)
        find(u"slots"_s, u"slots.json"_s, problem);
    if (read->uneven)
        find(u"slots"_s, u"slots.json"_s, u"one copy is older than the other"_s);
    for (const Slots &copy : read->copies) {
        if (!copy.signedBy(m_vault.keys().slots()))
            find(u"slots"_s, u"slots.json"_s, u"a copy's authentication code does not fit"_s);
    }
    return {};
}

Result<void> Checker::history()
{
    for (const QString &alarm : m_vault.info().alarms)
        find(u"history"_s, m_vault.info().name, alarm);
    return {};
}

Result<void> Checker::pages()
{
    const auto asClosed = pagesAsClosed(m_vault, m_stop);
    if (!asClosed)
        return damaged(u"pages"_s, asClosed.error());
    if (*asClosed && !**asClosed)
        find(
            u"pages"_s, u"inventory.db"_s,
            u"The pages are not the ones the database was closed with: some were changed, removed or put back."_s);
    // It reads the file alone. What it says of a page that is in the log as well is no news:
    // the disk was full or the machine stopped while the log was copied back, and the copy in the
    // log counts. A damaged log is found by the structure, which is read through it.
    static const QRegularExpression page(u"\\bpage ([0-9]+)\\b"_s);
    QStringList bad;
    auto done = each(u"pages"_s, "PRAGMA cipher_integrity_check",
                     [&](const Statement &row) { bad.append(row.string(0)); });
    const QSet<std::int64_t> logged =
        bad.isEmpty() ? QSet<std::int64_t>() : pagesInLog(m_vault.info().path);
    for (const QString &words : std::as_const(bad)) {
        if (logged.contains(page.match(words).captured(1).toLongLong()))
            continue;
        find(u"pages"_s, u"inventory.db"_s, words);
        m_badPages = true;
    }
    return done;
}

Result<void> Checker::structure()
{
    // "Tree 17 page 43: …" names the table or index by its root page.
    QHash<QString, QString> names;
    auto done =
        each(u"structure"_s, "SELECT rootpage, type, name FROM sqlite_master WHERE rootpage > 0",
             [&](const Statement &row) {
                 names.insert(row.string(0), row.string(1) + u' ' + row.string(2));
             });
    if (!done)
        return done;
    static const QRegularExpression tree(u"^(?:Tree|On tree page) ([0-9]+)\\b"_s);
    return each(u"structure"_s, "PRAGMA integrity_check(100)", [&](const Statement &row) {
        const QStringList lines = row.string(0).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines) {
            // Once a page failed, SQLCipher refuses all others on this connection: that is no news.
            if (line == u"ok"_s || line.startsWith(u"***"_s)
                || line.contains(u"unable to get the page"_s)
                || (m_badPages && line.endsWith(u": never used"_s)))
                continue;
            const auto match = tree.match(line);
            find(u"structure"_s,
                 match.hasMatch() ? names.value(match.captured(1), u"inventory.db"_s)
                                  : u"inventory.db"_s,
                 line);
        }
    });
}

Result<void> Checker::certificates()
{
    const auto compare = [&](const QString &what) {
        return [this, what](const Statement &row) {
            const QString name = what + u' ' + QString::fromStdString(crypto::toHex(row.blob(0)));
            if (row.isNull(1))
                find(u"certificates"_s, name, u"its content is missing"_s);
            else if (!crypto::equalInConstantTime(crypto::sha256(row.blob(1)), row.blob(0)))
                find(u"certificates"_s, name, u"its content does not fit its fingerprint"_s);
        };
    };
    const auto certificate = compare(u"certificate"_s);
    auto done = each(u"certificates"_s,
                     "SELECT c.sha256, d.der FROM certificate AS c LEFT JOIN certificate_detail AS "
                     "d ON d.id = c.id",
                     [&](const Statement &row) {
                         ++report.certificates;
                         certificate(row);
                     });
    if (!done)
        return done;
    done = each(u"certificates"_s, "SELECT sha256, der FROM crl", compare(u"revocation list"_s));
    if (!done)
        return done;
    return each(u"certificates"_s, "SELECT sha256, der FROM request", compare(u"request"_s));
}

Result<void> Checker::keys()
{
    return each(
        u"keys"_s,
        "SELECT k.id, k.spki_sha256, k.sealed, o.uri FROM private_key AS k "
        "LEFT JOIN token_key AS o ON o.private_key_id = k.id ORDER BY k.id",
        [&](const Statement &row) {
            ++report.privateKeys;
            const QString name = u"private key %1"_s.arg(row.integer(0));
            const auto pkcs8 = m_vault.openKey(row.integer(0), row.blob(1), row.blob(2));
            if (!pkcs8) {
                find(u"keys"_s, name,
                     u"it cannot be opened: "_s + QString::fromStdString(pkcs8.error().detail));
                return;
            }
            if (!row.isNull(3)) {
                if (!pkcs8->equals(crypto::Secret::fromText(row.text(3))))
                    find(u"keys"_s, name, u"the token it lies in was changed"_s);
                return;
            }
            const auto key = crypto::readPrivateKey(pkcs8->view());
            if (!key)
                find(u"keys"_s, name,
                     u"it opens, but is no key: "_s + QString::fromStdString(key.error().detail));
            else if (!crypto::equalInConstantTime(key->spkiSha256, row.blob(1)))
                find(u"keys"_s, name, u"it belongs to another public key"_s);
        });
}

Result<void> Checker::audit()
{
    auto database = connect();
    if (!database)
        return damaged(u"audit"_s, database.error());
    const auto verdict = verifyAudit(m_vault, **database, m_stop);
    if (!verdict)
        return damaged(u"audit"_s, verdict.error());
    report.auditRows = verdict->rows;
    if (!verdict->ok())
        find(u"audit"_s, u"entry %1"_s.arg(verdict->firstBadRow), verdict->problem);
    return {};
}

Result<void> Checker::state()
{
    auto database = connect();
    if (!database)
        return damaged(u"state"_s, database.error());
    const auto state = recheckState(m_vault, **database, StateScope::Everything, m_stop);
    if (!state)
        return damaged(u"state"_s, state.error());
    if (!state->coreOk)
        find(u"state"_s, u"certificates, private keys and slots"_s,
             u"The rows do not add up to the state signed with audit entry %1: some of them are "
             u"older or newer than they "
             "should be."_s.arg(state->head));
    if (!state->restOk)
        find(u"state"_s, u"details, names, tags, locations and settings"_s,
             u"The rows do not add up to the state signed with audit entry %1: some of them are "
             u"older or newer than they "
             "should be."_s.arg(state->head));
    return {};
}

}  // namespace

Result<CheckReport> checkVault(const Vault &vault, std::stop_token stop,
                               const CheckProgress &progress)
{
    Checker checker(vault, stop);
    const struct {
        const char *area;
        Result<void> (Checker::*run)();
    } areas[] = {{"slots", &Checker::slots}, {"history", &Checker::history},
                 {"pages", &Checker::pages}, {"structure", &Checker::structure},
                 {"audit", &Checker::audit}, {"state", &Checker::state},
                 {"keys", &Checker::keys},   {"certificates", &Checker::certificates}};
    int done = 0;
    for (const auto &area : areas) {
        if (progress)
            progress({QString::fromLatin1(area.area), done, static_cast<int>(std::size(areas))});
        checker.m_count = 0;
        auto finished = (checker.*area.run)();
        if (!finished)
            return std::move(finished).error();
        ++done;
    }
    if (progress)
        progress({QString(), done, done});
    return checker.report;
}

}  // namespace store
