// SPDX-License-Identifier: GPL-3.0-or-later
// Reports on paper, judged by other people's readers: pages, repeated heads, bookmarks, and every
// row's words.
#include "models/jobs/export_report.h"
#include "tests/models/store/vault_fixture.h"
#include "tests/support/synthetic_vault.h"
#include "ui/parts/pdf_outline.h"
#include "ui/parts/print_text.h"
#include "ui/parts/report_pdf.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace Qt::StringLiterals;
using report::Kind;

namespace {

struct Said {
    int code = -1;
    QString out;
};
Said run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(120'000))
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

constexpr int Rows = 400;

}  // namespace

class tst_ReportPdf : public QObject {
    Q_OBJECT

private:
    Fixture m_fixture;
    QTemporaryDir m_out;

    crypto::Result<jobs::ReportOutcome> write(const report::Request &request, const QString &name)
    {
        jobs::JobContext job{*m_fixture.vault, {}, {}};
        return jobs::exportReport(
            job, {request, report::Format::Pdf, m_out.filePath(name), true, ui::reportPdf});
    }
    QStringList pagesOf(const QString &name)
    {
        QStringList pages =
            run(u"pdftotext"_s, {u"-layout"_s, m_out.filePath(name), u"-"_s}).out.split(u'\f');
        if (!pages.isEmpty() && pages.last().trimmed().isEmpty())
            pages.removeLast();
        return pages;
    }
    static QString name(int i) { return u"host-%1.example.org"_s.arg(i, 4, 10, QChar(u'0')); }

private Q_SLOTS:
    void initTestCase()
    {
        auto writer = m_fixture.vault->connect(store::Access::Write);
        OK(writer);
        store::Database &database = **writer;
        auto change = store::Change::begin(*m_fixture.vault, database);
        OK(change);
        auto rows = support::SyntheticVault::over(std::move(*writer));
        const qint64 now = m_fixture.clock.now();
        for (int i = 0; i < Rows; ++i) {
            support::SyntheticCertificate certificate;
            certificate.name = name(i);
            certificate.owner = i % 3 ? u"Web"_s : QString();
            certificate.notBefore = now - support::Day;
            certificate.notAfter = now + (1 + i / 2) * support::Day;
            if (i == 7)
                certificate.tags = {u"a-tag-that-is-much-longer"_s,
                                    u"than-its-column-of-the-page"_s};
            rows->add(certificate);
        }
        support::SyntheticCertificate odd;
        odd.notAfter = now + 9 * support::Day;
        odd.name = u"\u8A3C\u660E\u66F8.example.jp \u202Emoc.live"_s;
        odd.owner = u"M\u00FCller & S\u00F6hne (x)"_s;
        rows->add(odd);
        rows->countTally();
        OK(change->audit("import", u"synthetic"_s, {}));
        OK(change->commit());
    }

    void everyPageHasHeadNumberAndRows()
    {
        const auto done = write({.kind = Kind::Inventory}, u"all.pdf"_s);
        OK(done);
        const Said checked = run(u"qpdf"_s, {u"--check"_s, done->path});
        QVERIFY2(checked.code == 0, qPrintable(checked.out));
        const QString info = run(u"pdfinfo"_s, {done->path}).out;
        const QStringList pages = pagesOf(u"all.pdf"_s);
        QVERIFY(info.contains(QRegularExpression(u"Pages:\\s+%1\n"_s.arg(pages.size()))));
        QVERIFY(info.contains(QRegularExpression(u"Title:\\s+Certificate inventory\n"_s)));
        QVERIFY(info.contains(done->anchor));
        QVERIFY(pages.size() > 8);
        for (qsizetype i = 0; i < pages.size(); ++i) {
            QVERIFY2(pages[i].contains(u"Page %1 of %2"_s.arg(i + 1).arg(pages.size())),
                     qPrintable(pages[i]));
            if (i > 0)
                QVERIFY2(pages[i].contains(QRegularExpression(
                             u"Ends\\s+Status\\s+Name\\s+Issuer\\s+Key\\s+Owner"_s)),
                         qPrintable(pages[i]));
        }
        const QString whole = pages.join(u' ');
        for (int i = 0; i < Rows; ++i)
            QVERIFY2(whole.count(name(i)) == 1, qPrintable(name(i)));
        QVERIFY(pages[0].contains(QString::fromLatin1(done->sha256.toHex())));
        QVERIFY(pages[0].contains(m_fixture.vault->info().vaultId));
        QVERIFY(pages[0].contains(u"Alice"_s) && pages[0].contains(u"When they end"_s)
                && pages[0].contains(u"EC P-256"_s));
        // Hidden characters are marks here too, other scripts are themselves.
        QVERIFY(whole.contains(u"\u8A3C\u660E\u66F8.example.jp <U+202E>moc.live"_s));
        QVERIFY(whole.contains(u"M\u00FCller & S\u00F6hne (x)"_s));
    }

    void bookmarksLeadToTheirSections()
    {
        const auto done = write({.kind = Kind::Inventory}, u"marks.pdf"_s);
        OK(done);
        const Said said = run(u"qpdf"_s, {u"--json"_s, u"--json-key=outlines"_s, done->path});
        const QJsonArray outlines =
            QJsonDocument::fromJson(said.out.toUtf8()).object()[u"outlines"_s].toArray();
        QCOMPARE(outlines.size(), 2);
        QCOMPARE(outlines[0][u"title"_s].toString(), u"Summary"_s);
        QCOMPARE(outlines[0][u"destpageposfrom1"_s].toInt(), 1);
        QCOMPARE(outlines[1][u"title"_s].toString(), u"Rows"_s);
        const QJsonArray months = outlines[1][u"kids"_s].toArray();
        QVERIFY(months.size() >= 6);
        const QStringList pages = pagesOf(u"marks.pdf"_s);
        int rows = 0;
        for (const auto &month : months) {
            const QString title = month[u"title"_s].toString();  // "2023-11 (32)"
            const int page = month[u"destpageposfrom1"_s].toInt();
            const QRegularExpression heading(u"(^|\n) *"_s + title.section(u' ', 0, 0)
                                             + u"  +[0-9]+ *\n"_s);
            QVERIFY2(page >= 2 && page <= pages.size() && pages[page - 1].contains(heading),
                     qPrintable(title + u": "_s + pages.value(page - 1)));
            rows += title.section(u'(', 1).section(u')', 0, 0).toInt();
        }
        QCOMPARE(rows, Rows + 1);
    }

    void shortOnesHaveOnePage()
    {
        OK(write({.kind = Kind::Access}, u"access.pdf"_s));
        QStringList pages = pagesOf(u"access.pdf"_s);
        QCOMPARE(pages.size(), 1);
        QVERIFY(pages[0].contains(u"recovery code"_s) && pages[0].contains(u"Page 1 of 1"_s));
        OK(write({.kind = Kind::Renewals}, u"nothing.pdf"_s));
        pages = pagesOf(u"nothing.pdf"_s);
        QCOMPARE(pages.size(), 1);
        QVERIFY(pages[0].contains(u"Nothing to report."_s));
        QCOMPARE(run(u"qpdf"_s, {u"--check"_s, m_out.filePath(u"nothing.pdf"_s)}).code, 0);
    }

    // Nothing runs over the edge of the paper or its foot.
    void marginsStayWhite()
    {
        OK(write({.kind = Kind::Inventory}, u"margins.pdf"_s));
        QCOMPARE(run(u"pdftoppm"_s,
                     {u"-r"_s, u"72"_s, u"-png"_s, u"-l"_s, u"4"_s,
                      m_out.filePath(u"margins.pdf"_s), m_out.filePath(u"page"_s)})
                     .code,
                 0);
        int seen = 0;
        for (const QString &file : QDir(m_out.path()).entryList({u"page-*.png"_s})) {
            const QImage image(m_out.filePath(file));
            QCOMPARE(image.size(), QSize(842, 595));
            ++seen;
            int inked = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (qGray(image.pixel(x, y)) > 250)
                        continue;
                    ++inked;
                    QVERIFY2(x >= 30 && x <= 812 && y >= 30 && y <= 580,
                             qPrintable(u"%1 at %2, %3"_s.arg(file).arg(x).arg(y)));
                }
            }
            QVERIFY(inked > 5000);
        }
        QCOMPARE(seen, 4);
    }

    void aFullDiskIsSaid()
    {
        auto reader = m_fixture.vault->connect(store::Access::Read);
        OK(reader);
        auto report = report::Report::open(*m_fixture.vault, **reader, {.kind = Kind::Inventory});
        OK(report);
        qint64 room = 20'000;
        const auto writer = ui::reportPdf([&room](crypto::ByteView bytes) -> crypto::Result<void> {
            room -= qint64(bytes.size());
            if (room < 0)
                return crypto::Error{crypto::ErrorCode::DiskFull, "x.pdf", {}};
            return {};
        });
        auto done = (*report)->survey(
            [&](const report::Row &row) { return writer->foresee(**report, row); }, {});
        OK(done);
        done = writer->begin(**report);
        if (done)
            done = (*report)->forEach([&](const report::Row &row) { return writer->row(row); }, {});
        if (done)
            done = writer->end();
        QVERIFY(!done.ok());
        QCOMPARE(done.error().code, crypto::ErrorCode::DiskFull);
    }

    void breaksLinesWhereNamesBreak()
    {
        ui::PrintText text({u"Noto Sans"_s}, 100, QFont::Normal);
        const QString name = u"a-very-long-name.of-a-host.in.some.domain.example.org"_s;
        const qreal width = text.width(u"a-very-long-name.of-a-"_s) + 1;
        const QStringList lines = text.lines(name, width, 5);
        QCOMPARE(lines.join(QString()), name);
        QCOMPARE(lines.first(), u"a-very-long-name.of-a-"_s);
        for (const QString &line : lines)
            QVERIFY(text.width(line) <= width);
        QCOMPARE(text.lines(name, width, 2).size(), 2);
        QVERIFY(text.lines(name, width, 2).last().endsWith(u'…'));
        QCOMPARE(text.lines(QString(300, u'x'), width, 100).join(QString()), QString(300, u'x'));
        QCOMPARE(text.elided(u"short"_s, width), u"short"_s);
        // A pair of surrogates stays one character.
        const QString pair = QString(40, u' ').replace(u" "_s, u"\U0001F511"_s);
        for (const QString &line : text.lines(pair, width, 100))
            QVERIFY(line.size() % 2 == 0);
    }

    void outlineRefusesWhatItDoesNotKnow()
    {
        QVERIFY(!ui::outlineUpdate({"%PDF-1.4\n", "startxref\n9\n%%EOF\n", 9}, {}, {}));
        QVERIFY(!ui::outlineUpdate({}, {{u"x"_s, 0, 0, 0}}, {}));
    }
};

QTEST_MAIN(tst_ReportPdf)
#include "tst_report_pdf.moc"
