// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/copy_rows.h"

#include "models/domain/visible_text.h"
#include "models/query/columns.h"
#include "models/store/read_pool.h"

#include <QSet>

namespace tables {
namespace {

using namespace Qt::StringLiterals;
constexpr int NameLimit = 80;

// A cell that begins like a formula is text to a spreadsheet only behind an apostrophe.
QString cell(const QString &text)
{
    QString visible = domain::visibleText(text);
    if (!visible.isEmpty() && u"=+-@"_s.contains(visible.front()))
        visible.prepend(u'\'');
    return visible;
}

QByteArray pemOf(const QByteArray &der)
{
    const QByteArray text = der.toBase64();
    QByteArray pem = "-----BEGIN CERTIFICATE-----\n";
    constexpr qsizetype Line = 64;  // RFC 7468 2
    for (qsizetype at = 0; at < text.size(); at += Line)
        pem += text.mid(at, Line) + '\n';
    return pem + "-----END CERTIFICATE-----\n";
}

// Letters, digits, dots, dashes: nothing in a certificate may choose a folder or hide an ending.
QString fileName(const QString &name, QSet<QString> &used)
{
    QString safe;
    for (const QChar character : name.left(NameLimit)) {
        const bool plain = character.unicode() < 0x80
            && (character.isLetterOrNumber() || character == u'.' || character == u'-'
                || character == u'_');
        safe += character == u'*' ? u"wildcard"_s : plain ? QString(character) : u"_"_s;
    }
    while (safe.startsWith(u'.') || safe.startsWith(u'-'))
        safe.remove(0, 1);
    if (safe.isEmpty())
        safe = u"certificate"_s;
    QString unique = safe;
    for (int number = 2; used.contains(unique.toLower()); ++number)
        unique = u"%1-%2"_s.arg(safe).arg(number);
    used.insert(unique.toLower());
    return unique + u".pem"_s;
}

}  // namespace

QByteArray CopiedCertificates::pem() const
{
    QByteArray all;
    for (const File &file : files)
        all += file.pem;
    return all;
}

CopyRows::CopyRows(store::ReadPool &pool) : m_pool(pool), m_lane(pool.newLane()) { }

CopyRows::~CopyRows()
{
    m_pool.cancel(m_lane);
}

void CopyRows::read(std::vector<qint64> ids, const QStringList &columns, crypto::UnixTime now,
                    QObject *context, std::function<void(crypto::Result<CopiedCertificates>)> done)
{
    m_pool.read<CopiedCertificates>(
        m_lane, context,
        [ids = std::move(ids), columns, now](
            store::Database &database, std::stop_token stop) -> crypto::Result<CopiedCertificates> {
            CopiedCertificates copied;
            copied.cut = ids.size() > std::size_t(CopiedCertificates::Limit);
            const std::span<const qint64> wanted(
                ids.data(), copied.cut ? CopiedCertificates::Limit : ids.size());
            const auto rows = query::rows(database, wanted, query::Detail | query::Der, stop);
            if (!rows)
                return rows.error();
            QList<const query::Column *> shown;
            QStringList line;
            for (const QString &key : columns) {
                if (const query::Column *column = query::columnNamed(key)) {
                    shown << column;
                    line << query::titleOf(*column);
                }
            }
            copied.tsv = line.join(u'\t') + u'\n';
            QSet<QString> used;
            for (const query::CertificateRow &row : *rows) {
                if (row.id == 0)
                    continue;
                line.clear();
                for (const query::Column *column : std::as_const(shown))
                    line << cell(query::textOf(*column, row, now));
                copied.tsv += line.join(u'\t') + u'\n';
                copied.files.append({fileName(row.name, used), pemOf(row.der)});
            }
            return copied;
        },
        std::move(done));
}

}  // namespace tables
