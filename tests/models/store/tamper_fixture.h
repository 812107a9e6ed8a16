// SPDX-License-Identifier: GPL-3.0-or-later
// What the tamper tests do to the files and rows of a vault.
#pragma once

#include "models/store/audit_log.h"
#include "tests/models/store/fast_open.h"
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

namespace tamper {

using namespace store;
using namespace Qt::StringLiterals;

constexpr qint64 PageSize = 8192;

inline bool full()
{
    return qEnvironmentVariableIntValue("SEALKEEPER_FULL") == 1;
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void setContent(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

// Every file of the folder with its content.
inline QMap<QString, QByteArray> filesOf(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        files.insert(QDir(folder).relativeFilePath(path), contentOf(path));
    }
    return files;
}

inline void putFiles(const QString &folder, const QMap<QString, QByteArray> &files)
{
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    for (auto file = files.begin(); file != files.end(); ++file) {
        QDir().mkpath(QFileInfo(folder + u'/' + file.key()).path());
        setContent(folder + u'/' + file.key(), file.value());
    }
}

// What anyone looking would be told; empty: nothing. With known keys the slow derivation is left
// out.
inline QString noticed(const Fixture &fixture, const KnownKeys *known = nullptr)
{
    auto opened = known ? openWith(*known, fixture) : fixture.open();
    if (!opened)
        return u"refused: "_s + Fixture::words(opened.error());
    const QString alarms = (*opened)->info().alarms.join(u'\n');
    auto report = checkVault(**opened, {});
    if (!report)
        return u"check failed: "_s + Fixture::words(report.error());
    return alarms + Fixture::words(*report);
}

// A row of every table a page of which may be put back, in one change.
inline crypto::Result<void> fillTables(Vault &vault, int from, int count)
{
    auto writer = vault.connect(Access::Write);
    if (!writer)
        return std::move(writer).error();
    auto change = Change::begin(vault, **writer);
    if (!change)
        return std::move(change).error();
    for (int i = from; i < from + count; ++i) {
        const QString sql =
            u"INSERT INTO owner (id, name) VALUES (%1, 'owner %1');"
            "INSERT INTO tag (id, name) VALUES (%1, 'tag %1');"
            "INSERT INTO edit_undo (edit_id, certificate_id, before) VALUES (1, %1, "
            "'{\"note\":\"%1\"}');"
            "INSERT INTO certificate_text (rowid, subject, names, serial, fingerprint, tags, "
            "notes, owner) "
            "VALUES (%1, 'CN=host%1.example.org', 'host%1.example.org', '%1', 'ab%1', '', '', "
            "'owner %1');"
            "INSERT INTO saved_view (id, name, query, sort, columns, position) VALUES (%1, 'view %1', '', '', '', 0);"_s
                .arg(i);
        auto done = (*writer)->execute(sql.toUtf8().constData());
        if (!done)
            return done;
    }
    auto audited = change->audit("test", u"rows"_s, {});
    if (!audited)
        return audited;
    return change->commit();
}

}  // namespace tamper
