// SPDX-License-Identifier: GPL-3.0-or-later
// A figure is one line of four or five fields between tabs: name, value, unit, the most that is
// wanted (0: nothing is), and "least" when it is the least instead. tests/bench/run makes a table
// of them.
#pragma once

#include "crypto/base/result.h"
#include "crypto/base/secret.h"

#include <QByteArray>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

namespace bench {

inline void figure(const std::string &name, double value, const char *unit, double wanted)
{
    std::printf("%s\t%.3g\t%s\t%g\n", name.c_str(), value, unit, wanted);
    std::fflush(stdout);
}

inline void atLeast(const std::string &name, double value, const char *unit, double wanted)
{
    std::printf("%s\t%.3g\t%s\t%g\tleast\n", name.c_str(), value, unit, wanted);
    std::fflush(stdout);
}

inline double now()  // milliseconds
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

inline double processorTime()  // milliseconds, all threads
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

inline double milliseconds(const std::function<void()> &work)
{
    const double begin = now();
    work();
    return now() - begin;
}

// Of sorted or unsorted values; share 0.95 of 20 is the 19th.
inline double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    const auto rank = static_cast<std::size_t>(share * static_cast<double>(values.size()) + 0.5);
    return values[std::clamp<std::size_t>(rank, 1, values.size()) - 1];
}

template <typename T> T got(crypto::Result<T> result)
{
    if (!result.ok()) {
        std::fprintf(stderr, "%s: %s\n", result.error().object.c_str(),
                     result.error().detail.c_str());
        std::exit(1);
    }
    return std::move(result).value();
}

// The first line of a file.
inline crypto::Secret passphraseOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        std::perror(qPrintable(path));
        std::exit(1);
    }
    return crypto::Secret::fromText(file.readLine().trimmed().toStdString());
}

// The folder of a vault nobody has open.
inline void copyVault(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    for (const QFileInfo &file : QDir(from).entryInfoList(QDir::Files))
        QFile::copy(file.filePath(), to + u'/' + file.fileName());
}

inline double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly))
        for (const QByteArray &text : status.readAll().split('\n'))
            if (text.startsWith("VmRSS:"))
                return text.simplified().split(' ').value(1).toDouble() / 1024;
    return 0;
}

}  // namespace bench
