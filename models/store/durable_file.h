// SPDX-License-Identifier: GPL-3.0-or-later
// Small files that must be there whole after a crash, and the words for what the system answered.
#pragma once

#include "crypto/base/result.h"

#include <QByteArray>
#include <QString>

namespace store {

enum class Durability {
    Synced,
    Fast
};  // Fast: atomic, but a power cut may bring back the old content

// Writes PATH.new, syncs it, renames it over PATH, syncs the folder. Owner may read and write,
// nobody else.
crypto::Result<void> writeFileAtomically(const QString &path, const QByteArray &content,
                                         Durability durability = Durability::Synced);
// TooLarge beyond `limit` bytes, NotFound when missing.
crypto::Result<QByteArray> readSmallFile(const QString &path, qint64 limit);
crypto::Result<void> syncFile(const QString &path);
crypto::Result<void> syncFolder(const QString &folder);
// rename(2), then syncs the folder.
crypto::Result<void> renameDurably(const QString &from, const QString &to);
// DiskFull, ReadOnly, NotFound, InputOutput … from errno.
crypto::Error systemError(int code, const QString &path, const char *during);

}  // namespace store
