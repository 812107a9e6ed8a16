// SPDX-License-Identifier: GPL-3.0-or-later
// The house rules as a test: which room may include which, who may see which library, and the few
// things every source file must or must not contain.
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace {

using Rooms = std::set<QString>;

// room -> rooms whose headers it may include besides its own.
const std::map<QString, Rooms> AllowedRooms = {
    {u"crypto/base"_s, {}},
    {u"crypto/keys"_s, {u"crypto/base"_s}},
    {u"crypto/x509"_s, {u"crypto/base"_s, u"crypto/keys"_s}},
    {u"crypto/lint"_s, {u"crypto/base"_s, u"crypto/keys"_s, u"crypto/x509"_s}},
    {u"crypto/wire"_s, {u"crypto/base"_s, u"crypto/keys"_s, u"crypto/x509"_s}},
    {u"models/domain"_s, {u"crypto/base"_s, u"crypto/x509"_s}},
    {u"models/store"_s, {u"crypto/base"_s, u"crypto/keys"_s, u"crypto/x509"_s, u"models/domain"_s}},
    {u"models/query"_s, {u"crypto/base"_s, u"models/domain"_s, u"models/store"_s}},
    {u"models/policy"_s, {u"crypto/base"_s, u"models/domain"_s}},
    {u"models/net"_s, {u"crypto/base"_s, u"crypto/keys"_s}},
    {u"models/authorities"_s,
     {u"crypto/base"_s, u"crypto/keys"_s, u"crypto/x509"_s, u"crypto/wire"_s, u"models/domain"_s,
      u"models/net"_s}},
    {u"models/report"_s,
     {u"crypto/base"_s, u"crypto/x509"_s, u"crypto/lint"_s, u"models/domain"_s, u"models/query"_s,
      u"models/policy"_s, u"models/store"_s}},
    {u"models/jobs"_s,
     {u"crypto/base"_s, u"crypto/keys"_s, u"crypto/x509"_s, u"crypto/lint"_s, u"crypto/wire"_s,
      u"models/domain"_s, u"models/store"_s, u"models/query"_s, u"models/policy"_s,
      u"models/report"_s, u"models/net"_s, u"models/authorities"_s}},
    {u"models/tables"_s,
     {u"crypto/base"_s, u"models/domain"_s, u"models/query"_s, u"models/store"_s,
      u"models/report"_s}},
    {u"app/audit_verify"_s, {u"crypto/base"_s}},
    {u"ui/parts"_s,
     {u"crypto/base"_s, u"models/domain"_s, u"models/query"_s, u"models/policy"_s,
      u"models/report"_s, u"models/jobs"_s, u"models/tables"_s}},
    {u"ui/wizards"_s,
     {u"crypto/base"_s, u"models/domain"_s, u"models/query"_s, u"models/policy"_s,
      u"models/report"_s, u"models/jobs"_s, u"models/tables"_s, u"ui/parts"_s}},
    {u"ui/pages"_s,
     {u"crypto/base"_s, u"models/domain"_s, u"models/query"_s, u"models/policy"_s,
      u"models/report"_s, u"models/jobs"_s, u"models/tables"_s, u"ui/parts"_s, u"ui/wizards"_s}},
    {u"ui/shell"_s,
     {u"crypto/base"_s, u"models/domain"_s, u"models/query"_s, u"models/policy"_s,
      u"models/report"_s, u"models/jobs"_s, u"models/tables"_s, u"ui/parts"_s, u"ui/wizards"_s,
      u"ui/pages"_s}},
};

// pattern of an <include> -> folders that may have it.
struct Library {
    QString name;
    QRegularExpression include;
    QStringList folders;
};
const QList<Library> Libraries = {
    {u"Botan"_s, QRegularExpression(u"^botan/"_s), {u"crypto/"_s}},
    {u"OpenSSL"_s, QRegularExpression(u"^openssl/"_s), {u"crypto/keys"_s, u"crypto/wire"_s}},
    {u"p11-kit"_s, QRegularExpression(u"^p11-kit/"_s), {u"crypto/keys"_s}},
    {u"libarchive"_s, QRegularExpression(u"^archive(_entry)?\\.h"_s), {u"crypto/wire"_s}},
    {u"libyaml"_s, QRegularExpression(u"^yaml\\.h"_s), {u"crypto/wire"_s}},
    {u"libxlsxwriter"_s, QRegularExpression(u"^xlsxwriter"_s), {u"models/report"_s}},
    {u"SQLCipher"_s, QRegularExpression(u"^(sqlcipher/)?sqlite3\\.h"_s), {u"models/store"_s}},
    {u"QCustomPlot"_s, QRegularExpression(u"^qcustomplot\\.h"_s), {u"ui/"_s}},
    {u"curl"_s, QRegularExpression(u"^curl/"_s), {u"models/net"_s}},
    {u"libssh"_s, QRegularExpression(u"^libssh/"_s), {u"models/net"_s}},
    {u"sockets"_s, QRegularExpression(u"^(sys/socket|netdb)"_s), {u"models/net"_s}},
    {u"addresses as text (inet_pton)"_s,
     QRegularExpression(u"^arpa/inet"_s),
     {u"models/net"_s, u"crypto/x509"_s, u"models/query"_s, u"models/store"_s}},
};

struct Source {
    QString path;  // relative to the tree
    QString text;
    QStringList quoted, angled;
};

QString roomOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    return parts.size() > 2 ? parts[0] + u'/' + parts[1] : parts[0];
}

QList<Source> readSources(const QStringList &tops)
{
    static const QRegularExpression quoted(u"^\\s*#\\s*include\\s+\"([^\"]+)\""_s,
                                           QRegularExpression::MultilineOption);
    static const QRegularExpression angled(u"^\\s*#\\s*include\\s+<([^>]+)>"_s,
                                           QRegularExpression::MultilineOption);
    const QDir tree(QStringLiteral(SEALKEEPER_SOURCE));
    QList<Source> sources;
    for (const QString &top : tops) {
        QDirIterator files(tree.filePath(top), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            Source source{
                tree.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()), {}, {}};
            for (const auto &match : quoted.globalMatch(source.text))
                source.quoted << match.captured(1);
            for (const auto &match : angled.globalMatch(source.text))
                source.angled << match.captured(1);
            sources << source;
        }
    }
    return sources;
}

QStringList brokenRooms(const QList<Source> &sources)
{
    QStringList broken;
    for (const Source &source : sources) {
        const QString room = roomOf(source.path);
        if (room == u"app")
            continue;
        const auto allowed = AllowedRooms.find(room);
        if (allowed == AllowedRooms.end()) {
            broken << source.path + u": the room "_s + room + u" is not in the table"_s;
            continue;
        }
        for (const QString &include : source.quoted) {
            const QString other = roomOf(include);
            if (!include.contains(u'/'))
                continue;  // generated, beside the file
            if (other != room && !allowed->second.contains(other))
                broken << source.path + u" includes "_s + include;
        }
    }
    return broken;
}

QStringList brokenLibraries(const QList<Source> &sources)
{
    QStringList broken;
    for (const Source &source : sources)
        for (const QString &include : source.angled)
            for (const Library &library : Libraries) {
                if (!library.include.match(include).hasMatch())
                    continue;
                bool allowed = false;
                for (const QString &folder : library.folders)
                    allowed = allowed || source.path.startsWith(folder);
                if (!allowed)
                    broken << source.path + u" sees "_s + library.name + u" ("_s + include + u')';
            }
    return broken;
}

}  // namespace

class tst_Architecture : public QObject {
    Q_OBJECT

private:
    QList<Source> m_sources;

    void report(const QStringList &broken) const
    {
        QVERIFY2(broken.isEmpty(), qPrintable(u"\n  "_s + broken.join(u"\n  "_s)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_sources = readSources({u"app"_s, u"ui"_s, u"models"_s, u"crypto"_s});
        QVERIFY2(m_sources.size() > 50, "the tree was not found");
    }

    void roomsSeeOnlyWhatTheyMay() { report(brokenRooms(m_sources)); }
    void librariesStayInTheirRooms() { report(brokenLibraries(m_sources)); }

    // The checks themselves must be able to fail.
    void theChecksFindWhatTheyForbid()
    {
        const Source page{
            u"ui/pages/x.cpp"_s, {}, {u"models/store/vault.h"_s}, {u"botan/hash.h"_s}};
        QCOMPARE(brokenRooms({page}),
                 QStringList{u"ui/pages/x.cpp includes models/store/vault.h"_s});
        QCOMPARE(brokenLibraries({page}).size(), 1);
        const Source lost{u"models/helper/x.cpp"_s, {}, {}, {}};
        QCOMPARE(brokenRooms({lost}).size(), 1);
    }

    void onlyWindowsSeeWindows()
    {
        const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath);
        QStringList broken;
        for (const Source &source : std::as_const(m_sources)) {
            const bool window =
                source.path.startsWith(u"ui/"_s) || source.path.startsWith(u"app/"_s);
            const bool qt = !source.path.startsWith(u"crypto/"_s);
            for (const QString &include : source.angled) {
                const QString name = include.section(u'/', -1);
                const bool gui = QFile::exists(headers + u"/QtGui/"_s + name)
                    || QFile::exists(headers + u"/QtWidgets/"_s + name);
                const bool core = QFile::exists(headers + u"/QtCore/"_s + name);
                if (gui && !core && !window)
                    broken << source.path + u" includes "_s + include;
                if (core && name.startsWith(u'Q') && !qt)
                    broken << source.path + u" uses Qt in crypto: "_s + include;
            }
        }
        report(broken);
    }

    void everyFileSaysItsLicenceAndStaysReadable()
    {
        QStringList broken;
        for (const Source &source :
             readSources({u"app"_s, u"ui"_s, u"models"_s, u"crypto"_s, u"tests"_s})) {
            if (!source.text.startsWith(u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s))
                broken << source.path + u": no SPDX line first"_s;
            const auto lines = source.text.count(u'\n');
            if (lines > 500)
                broken << u"%1: %2 lines, 500 at most"_s.arg(source.path).arg(lines);
        }
        report(broken);
    }

    void patternsThatMustNotBe_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("pattern");
        QTest::newRow("sorting or filtering in memory")
            << u""_s << u"\\bQSortFilterProxyModel\\b"_s;
        QTest::newRow("nested event loops") << u""_s << u"\\bQEventLoop\\b|processEvents\\s*\\("_s;
        QTest::newRow("dialogs that block")
            << u"ui/"_s << u"QMessageBox::(question|warning|critical|information)\\s*\\("_s;
        QTest::newRow("rich text in windows")
            << u"ui/"_s << u"Qt::(RichText|AutoText|MarkdownText)\\b"_s;
        QTest::newRow("a second now")
            << u"models/"_s
            << u"QDateTime::currentDateTime|QDate::currentDate|\\btime\\s*\\(\\s*(nullptr|NULL|0)\\s*\\)"_s;
        QTest::newRow("rooms without a noun")
            << u""_s << u"(utils|helpers?|managers?|common)\\.h\""_s;
        QTest::newRow("exceptions across the edge") << u"models/"_s << u"\\bthrow\\b(?!\\w)"_s;
    }

    void patternsThatMustNotBe()
    {
        QFETCH(const QString, folder);
        QFETCH(const QString, pattern);
        static const QRegularExpression comment(u"//[^\n]*|/\\*.*?\\*/"_s,
                                                QRegularExpression::DotMatchesEverythingOption);
        const QRegularExpression forbidden(pattern);
        QStringList broken;
        for (const Source &source : std::as_const(m_sources)) {
            if (!source.path.startsWith(folder))
                continue;
            QString code = source.text;
            code.remove(comment);
            const auto match = forbidden.match(code);
            if (match.hasMatch())
                broken << source.path + u": "_s + match.captured(0);
        }
        report(broken);
    }

    void sqlStaysInTheStore()
    {
        static const QRegularExpression write(
            u"\"\\s*(INSERT|UPDATE|DELETE|REPLACE|CREATE|DROP|ALTER)\\b[^\"]*\\b(INTO|SET|FROM|TABLE|INDEX)\\b"_s);
        QStringList broken;
        for (const Source &source : std::as_const(m_sources)) {
            if (source.path.startsWith(u"models/store/"_s))
                continue;
            const auto match = write.match(source.text);
            if (match.hasMatch())
                broken << source.path + u": "_s + match.captured(0);
        }
        report(broken);
    }
};

QTEST_APPLESS_MAIN(tst_Architecture)
#include "tst_architecture.moc"
