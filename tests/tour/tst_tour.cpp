// SPDX-License-Identifier: GPL-3.0-or-later
// `sealkeeper tour`: every page and wizard comes up, in light and dark, and the report names each
// picture.
#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int TourMilliseconds = 240'000;

struct Tour {
    int code = -1;
    QByteArray out, err;
};

Tour run(const QStringList &arguments, const QString &home)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"HOME"_s, home);
    environment.insert(u"XDG_CONFIG_HOME"_s, home + u"/config"_s);
    environment.insert(u"SEALKEEPER_TEST_FAST_KDF"_s, u"1"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(SEALKEEPER_PROGRAM), arguments);
    if (!process.waitForFinished(TourMilliseconds)) {
        process.kill();
        process.waitForFinished();
        return {-1, {}, "it did not end in time"};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

}  // namespace

class TourTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPageComesUp();
    void folderThatCannotBeMade();
};

void TourTest::everyPageComesUp()
{
    QTemporaryDir home;
    const QString folder = home.filePath(u"tour"_s);
    const Tour tour = run({u"tour"_s, u"--output"_s, folder, u"--size"_s, u"400"_s}, home.path());
    QVERIFY2(tour.code == 0, tour.err + tour.out);
    QVERIFY2(tour.out.contains("index.html"), tour.out);

    QFile index(QDir(folder).filePath(u"index.html"_s));
    QVERIFY(index.open(QIODevice::ReadOnly));
    const QString page = QString::fromUtf8(index.readAll());
    const QStringList pictures = QDir(folder).entryList({u"*.png"_s}, QDir::Files, QDir::Name);
    int light = 0, dark = 0, wide = 0;
    for (const QString &picture : pictures) {
        QVERIFY2(page.contains(picture), qPrintable(picture));
        const QImage image(QDir(folder).filePath(picture));
        if (picture.contains(u"1920x1080"_s)) {
            QCOMPARE(image.size(), QSize(1920, 1080));
            ++wide;
        } else if (!picture.contains(u"1280x800"_s)) {
            QCOMPARE(image.size(), QSize(1440, 900));
        }
        const int ground = image.pixelColor(12, image.height() * 3 / 5).lightness();
        if (picture.contains(u"-dark"_s)) {
            QVERIFY2(ground < 100, qPrintable(picture));
            ++dark;
        } else {
            QVERIFY2(ground > 150, qPrintable(picture));
            ++light;
        }
    }
    QVERIFY2(dark >= 25 && light > dark && wide >= 8,
             qPrintable(u"%1 dark, %2 light, %3 wide"_s.arg(dark).arg(light).arg(wide)));
    for (const QString &name :
         {u"first-run"_s, u"create-recovery-code"_s, u"import-preview"_s, u"unlock"_s,
          u"dashboard"_s, u"inventory"_s, u"certificate"_s, u"compare"_s, u"timeline"_s, u"audit"_s,
          u"settings"_s, u"edit-review"_s, u"export-review"_s}) {
        QVERIFY2(!pictures.filter(u"-%1-dark"_s.arg(name)).isEmpty(), qPrintable(name));
    }
}

void TourTest::folderThatCannotBeMade()
{
    QTemporaryDir home;
    QFile file(home.filePath(u"occupied"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const Tour tour = run({u"tour"_s, u"--output"_s, file.fileName() + u"/below"_s}, home.path());
    QCOMPARE(tour.code, 1);
    QVERIFY(tour.err.contains("occupied"));
}

QTEST_GUILESS_MAIN(TourTest)
#include "tst_tour.moc"
