// SPDX-License-Identifier: GPL-3.0-or-later
// A real vault with made-up certificates and a console over it, for tests that drive windows.
#pragma once

#include "models/jobs/demo.h"
#include "models/jobs/job_runner.h"
#include "models/query/search.h"
#include "models/store/change_feed.h"
#include "models/store/read_pool.h"
#include "models/store/vault.h"
#include "ui/parts/console_context.h"

#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <memory>

namespace test {

inline constexpr char Passphrase[] = "correct horse battery staple";

// Members end in the reverse order: context, jobs, reads, vault, folder.
class ConsoleVault {
public:
    // size 0: an empty vault. Returns what went wrong, empty when nothing did.
    QString open(qint64 size)
    {
        qputenv("SEALKEEPER_TEST_FAST_KDF", "1");
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
        store::CreateOptions options;
        options.admin = QStringLiteral("Mira Okafor");
        auto created = store::Vault::create(m_folder.filePath(QStringLiteral("test.vault")),
                                            crypto::Secret::fromText(Passphrase), options, m_clock);
        if (!created)
            return QString::fromStdString(created.error().object + ": " + created.error().detail);
        m_vault = std::move(created->vault);
        if (size > 0) {
            jobs::JobContext job{*m_vault, {}, [](const jobs::Progress &) {}};
            jobs::DemoDraft draft;
            draft.size = size;
            const auto done = jobs::runDemo(job, draft);
            if (!done)
                return QString::fromStdString(done.error().object + ": " + done.error().detail);
        }
        m_reads = std::make_unique<store::ReadPool>(*m_vault);
        m_jobs = std::make_unique<jobs::JobRunner>(*m_vault);
        ui::VaultSummary summary;
        summary.name = QStringLiteral("test");
        summary.admin = m_vault->admin();
        m_context = std::make_unique<ui::ConsoleContext>(*m_reads, m_vault->changes(), *m_jobs,
                                                         m_clock, summary);
        return {};
    }

    ui::ConsoleContext &context() { return *m_context; }
    store::Vault &vault() { return *m_vault; }
    crypto::UnixTime now() const { return m_clock.now(); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

    // How many match, asked from the vault itself; -1: the query is wrong.
    qint64 count(const QString &text)
    {
        const auto database = m_vault->connect(store::Access::Read);
        const auto parsed = query::Query::from(text);
        if (!database || !parsed)
            return -1;
        query::Context at;
        at.now = now();
        const auto matches = query::countMatching(**database, *parsed, at);
        return matches ? *matches : -1;
    }

private:
    QTemporaryDir m_folder;
    crypto::SystemClock m_clock;
    std::unique_ptr<store::Vault> m_vault;
    std::unique_ptr<store::ReadPool> m_reads;
    std::unique_ptr<jobs::JobRunner> m_jobs;
    std::unique_ptr<ui::ConsoleContext> m_context;
};

}  // namespace test
