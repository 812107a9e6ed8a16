// SPDX-License-Identifier: GPL-3.0-or-later
// A vault in a temporary folder, and the words to test with.
#pragma once

#include "models/store/change.h"
#include "models/store/check.h"
#include "models/store/vault.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

// Fails the test with the error's own words.
#define OK(expression)                                                                             \
    do {                                                                                           \
        const auto &okResult = (expression);                                                       \
        if (!okResult)                                                                             \
            QFAIL(qPrintable(Fixture::words(okResult.error())));                                   \
    } while (false)

struct Fixture {
    // In memory where the system has such a folder: these vaults sync often, and what is tested
    // here survives a killed process, not a power cut, on any file system.
    static QString pattern()
    {
        const QString memory = QStringLiteral("/dev/shm");
        return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath())
            + QStringLiteral("/sealkeeper-test-XXXXXX");
    }
    QTemporaryDir place{pattern()};
    QString folder = place.filePath(QStringLiteral("test.vault"));
    crypto::FixedClock clock{1'700'000'000};
    crypto::Secret code;
    std::unique_ptr<store::Vault> vault;

    static crypto::Secret passphrase() { return crypto::Secret::fromText("correct horse"); }
    static QString words(const crypto::Error &error)
    {
        return QStringLiteral("error %1: %2: %3")
            .arg(static_cast<int>(error.code))
            .arg(QString::fromStdString(error.object), QString::fromStdString(error.detail));
    }

    static QString words(const store::CheckReport &report)
    {
        QStringList lines;
        for (const store::CheckFinding &finding : report.findings)
            lines.append(finding.area + QStringLiteral(": ") + finding.object + QStringLiteral(": ")
                         + finding.detail);
        return lines.join(QLatin1Char('\n'));
    }
    static qint64 countViews(const store::Vault &in)
    {
        auto reader = in.connect(store::Access::Read);
        auto count = reader ? (*reader)->integer("SELECT count(*) FROM saved_view")
                            : crypto::Result<std::int64_t>(reader.error());
        return count ? *count : -1;
    }

    Fixture()
    {
        qputenv("SEALKEEPER_TEST_FAST_KDF", "1");
        auto created = store::Vault::create(folder, passphrase(), {QStringLiteral("Alice")}, clock);
        if (!created)
            qFatal("%s", qPrintable(words(created.error())));
        code = std::move(created->recoveryCode);
        vault = std::move(created->vault);
    }

    crypto::Result<std::unique_ptr<store::Vault>> open() const
    {
        return store::Vault::open(folder, passphrase(), {}, store::SlotKind::Passphrase, clock);
    }

    // Rows of a small table, in one change.
    static crypto::Result<void> addViews(store::Vault &to, int count)
    {
        auto writer = to.connect(store::Access::Write);
        if (!writer)
            return std::move(writer).error();
        auto change = store::Change::begin(to, **writer);
        if (!change)
            return std::move(change).error();
        auto insert = (*writer)->prepare("INSERT INTO saved_view (name, query, sort, columns, "
                                         "position) VALUES (?, 'status:valid', '', '', 0)");
        if (!insert)
            return std::move(insert).error();
        auto start = (*writer)->integer("SELECT count(*) FROM saved_view");
        if (!start)
            return std::move(start).error();
        for (int i = 0; i < count; ++i) {
            auto done =
                insert->bind(1, QStringLiteral("marker-view-name %1").arg(*start + i)).run();
            if (!done)
                return done;
        }
        auto audited = change->audit("test.views", QStringLiteral("views"),
                                     {{QStringLiteral("count"), count}});
        if (!audited)
            return audited;
        change->touched(1);
        return change->commit();
    }
    crypto::Result<void> addViews(int count) { return addViews(*vault, count); }
};
