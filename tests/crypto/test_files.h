// SPDX-License-Identifier: GPL-3.0-or-later
// Files and programs for the tests of the readers.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/wire/import_reader.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QString>
#include <QStringList>

#include <ctime>

namespace testing {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool Sanitized = true;  // slower, and freed memory is kept for a while
#else
inline constexpr bool Sanitized = false;
#endif

inline const QString VectorFolder =
    QStringLiteral("/usr/lib/python3/dist-packages/cryptography_vectors");

// ./dev test --full sets it; without it the large corpora are sampled.
inline bool fullRun()
{
    return qEnvironmentVariableIsSet("SEALKEEPER_FULL");
}

inline crypto::Bytes readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.readAll();
    return {bytes.begin(), bytes.end()};
}

inline bool writeFile(const QString &path, const crypto::Bytes &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly)
        && file.write(reinterpret_cast<const char *>(bytes.data()),
                      static_cast<qint64>(bytes.size()))
        == static_cast<qint64>(bytes.size());
}

inline QStringList filesBelow(const QString &folder)
{
    QStringList out;
    QDirIterator walk(folder, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext())
        out.append(walk.next());
    out.sort();
    return out;
}

inline bool hasProgram(const QString &name)
{
    return !QStandardPaths::findExecutable(name).isEmpty();
}

// Standard output; empty optional when the program fails.
inline std::optional<QByteArray> run(const QString &program, const QStringList &arguments,
                                     const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted(10'000))
        return std::nullopt;
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0)
        return std::nullopt;
    return process.readAllStandardOutput();
}

// Time this thread computed, so that a busy machine makes no test fail.
inline double threadMilliseconds()
{
    timespec now = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

struct ReadAll {
    std::vector<crypto::wire::ImportItem> items;
    std::optional<crypto::Error> error;
    bool unrecognised = false;

    int count(crypto::wire::ImportItem::Kind kind) const
    {
        int found = 0;
        for (const auto &item : items)
            found += item.kind == kind;
        return found;
    }
    const crypto::wire::ImportItem *first(crypto::wire::ImportItem::Kind kind) const
    {
        for (const auto &item : items)
            if (item.kind == kind)
                return &item;
        return nullptr;
    }
    // "certificate:entry" in order, for comparison at a glance.
    QStringList summary() const
    {
        static const char *const words[] = {"certificate", "key",     "encrypted key",
                                            "crl",         "request", "unreadable"};
        QStringList out;
        for (const auto &item : items)
            out.append(QString::fromLatin1(words[static_cast<int>(item.kind)]) + QLatin1Char(':')
                       + QString::fromStdString(item.entry));
        return out;
    }
};

inline ReadAll readAll(crypto::wire::ImportReader reader)
{
    ReadAll out;
    for (;;) {
        auto item = reader.next();
        if (!item) {
            out.error = item.error();
            break;
        }
        if (!item->has_value())
            break;
        out.items.push_back(std::move(**item));
    }
    out.unrecognised = reader.unrecognised();
    return out;
}

inline crypto::wire::ImportOptions withPassphrases(std::initializer_list<const char *> texts)
{
    crypto::wire::ImportOptions options;
    for (const char *text : texts)
        options.passphrases.push_back(crypto::Secret::fromText(text));
    return options;
}

inline ReadAll readBytes(crypto::Bytes bytes, crypto::wire::ImportOptions options = {})
{
    return readAll(
        crypto::wire::ImportReader::openMemory(std::move(bytes), std::move(options)).value());
}

}  // namespace testing
