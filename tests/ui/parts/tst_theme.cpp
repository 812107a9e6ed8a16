// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/icons.h"
#include "ui/parts/status_shape.h"
#include "ui/parts/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

// WCAG 2.1, relative luminance and contrast ratio.
double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one), b = luminance(other);
    return (qMax(a, b) + 0.05) / (qMin(a, b) + 0.05);
}

// Pixels that differ from the ground inside `area`.
int painted(const QImage &image, const QRect &area, const QColor &ground)
{
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            count += image.pixelColor(x, y) != ground ? 1 : 0;
    }
    return count;
}

}  // namespace

class TestTheme : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = new ui::Theme(*qApp); }

    void contrast_data()
    {
        QTest::addColumn<QColor>("ink");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<double>("atLeast");
        for (const ui::Tokens *t : {&ui::lightTokens(), &ui::darkTokens()}) {
            const QByteArray name = t->dark ? "dark " : "light ";
            const QList<QPair<QByteArray, QColor>> grounds{{"panel", t->panel},
                                                           {"background", t->background},
                                                           {"hover", t->hover},
                                                           {"alternate", t->alternate},
                                                           {"selection", t->selection}};
            for (const auto &[ground, colour] : grounds) {
                QTest::newRow((name + "text on " + ground).constData()) << t->text << colour << 4.5;
                for (int kind = 0; kind < ui::StatusKindCount; ++kind)
                    QTest::addRow("%sstatus %d on %s", name.constData(), kind, ground.constData())
                        << t->status[std::size_t(kind)].ink << colour << 4.5;
            }
            for (int kind = 0; kind < ui::StatusKindCount; ++kind) {
                QTest::addRow("%sstatus %d on its tint", name.constData(), kind)
                    << t->status[std::size_t(kind)].ink << t->status[std::size_t(kind)].tint << 4.5;
                QTest::addRow("%stext on tint %d", name.constData(), kind)
                    << t->text << t->status[std::size_t(kind)].tint << 4.5;
            }
            for (const auto &[ground, colour] : grounds.mid(0, 4))
                QTest::newRow((name + "muted on " + ground).constData())
                    << t->muted << colour << 4.5;
            QTest::newRow((name + "accent on panel").constData()) << t->accent << t->panel << 4.5;
            QTest::newRow((name + "accent on its tint").constData())
                << t->accent << t->accentTint << 4.5;
            QTest::newRow((name + "primary button").constData())
                << t->primaryText << t->primary << 4.5;
            QTest::newRow((name + "control border on panel").constData())
                << t->controlBorder << t->panel << 3.0;
            for (std::size_t i = 0; i < t->series.size(); ++i)
                QTest::addRow("%sseries %zu on panel", name.constData(), i)
                    << t->series[i] << t->panel << 3.0;
        }
    }

    void contrast()
    {
        QFETCH(QColor, ink);
        QFETCH(QColor, ground);
        QFETCH(double, atLeast);
        const double ratio = ::contrast(ink, ground);
        QVERIFY2(ratio >= atLeast, qPrintable(QString::number(ratio)));
    }

    void shapesStayInside_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind < ui::StatusKindCount; ++kind)
            QTest::addRow("shape %d", kind) << kind;
    }

    void shapesStayInside()
    {
        QFETCH(int, kind);
        QImage image(32, 32, QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        ui::paintStatusShape(painter, QRectF(10, 10, 12, 12), static_cast<ui::StatusKind>(kind),
                             Qt::black);
        painter.end();
        const int inside = painted(image, QRect(10, 10, 12, 12), Qt::white);
        QVERIFY2(inside >= 20, qPrintable(QString::number(inside)));
        QCOMPARE(painted(image, image.rect(), Qt::white), inside);
    }

    void shapesDiffer()
    {
        QList<QImage> images;
        for (int kind = 0; kind < ui::StatusKindCount; ++kind) {
            QImage image(12, 12, QImage::Format_ARGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            ui::paintStatusShape(painter, QRectF(0, 0, 12, 12), static_cast<ui::StatusKind>(kind),
                                 Qt::black);
            painter.end();
            for (const QImage &other : images) {
                int different = 0;
                for (int y = 0; y < 12; ++y) {
                    for (int x = 0; x < 12; ++x)
                        different +=
                            qAbs(qGray(image.pixel(x, y)) - qGray(other.pixel(x, y))) > 96 ? 1 : 0;
                }
                QVERIFY2(different >= 12, qPrintable(u"shape %1 looks like another"_s.arg(kind)));
            }
            images.append(image);
        }
    }

    void iconsPaint_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList names = ui::iconNames();
        QVERIFY(names.size() > 50);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
    }

    void iconsPaint()
    {
        QFETCH(QString, name);
        QImage image(24, 24, QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        ui::paintIcon(painter, QRect(4, 4, 16, 16), name, QColor(255, 0, 0));
        painter.end();
        const int inside = painted(image, QRect(4, 4, 16, 16), Qt::white);
        QVERIFY(inside > 6);
        QCOMPARE(painted(image, image.rect(), Qt::white), inside);
        // The colour is the one asked for, not the file's.
        bool red = false;
        for (int y = 0; y < 24; ++y) {
            for (int x = 0; x < 24; ++x)
                red = red
                    || (image.pixelColor(x, y).red() > 200 && image.pixelColor(x, y).blue() < 120);
        }
        QVERIFY(red);
    }

    void switches()
    {
        QSignalSpy changed(m_theme, &ui::Theme::changed);
        m_theme->setScheme(ui::Scheme::Dark);
        QVERIFY(ui::tokens().dark);
        QCOMPARE(qApp->palette().color(QPalette::Window), ui::darkTokens().background);
        m_theme->setScheme(ui::Scheme::Light);
        QVERIFY(!ui::tokens().dark);
        QCOMPARE(changed.size(), 2);
    }

    void mutedFollowsTheTheme()
    {
        QWidget window;
        auto *child = new QWidget(&window);
        window.show();
        m_theme->setScheme(ui::Scheme::Light);
        ui::setMuted(child);
        QCOMPARE(child->palette().color(QPalette::WindowText), ui::lightTokens().muted);
        m_theme->setScheme(ui::Scheme::Dark);
        QTRY_COMPARE(child->palette().color(QPalette::WindowText), ui::darkTokens().muted);
        m_theme->setScheme(ui::Scheme::Light);
        QTRY_COMPARE(child->palette().color(QPalette::WindowText), ui::lightTokens().muted);
    }

    void focusRing_data()
    {
        QTest::addColumn<bool>("field");
        QTest::addColumn<int>("reason");
        QTest::addColumn<bool>("ring");
        QTest::newRow("field by mouse") << true << int(Qt::MouseFocusReason) << true;
        QTest::newRow("field by key") << true << int(Qt::TabFocusReason) << true;
        QTest::newRow("button by mouse") << false << int(Qt::MouseFocusReason) << false;
        QTest::newRow("button by key") << false << int(Qt::TabFocusReason) << true;
    }

    void focusRing()
    {
        QFETCH(bool, field);
        QFETCH(int, reason);
        QFETCH(bool, ring);
        QWidget window;
        window.setFixedSize(300, 200);
        QWidget *target = field ? static_cast<QWidget *>(new QLineEdit(&window))
                                : new QPushButton(u"Go"_s, &window);
        auto *other = new QPushButton(&window);
        target->setGeometry(50, 50, 120, 32);
        other->setGeometry(50, 120, 120, 32);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        other->setFocus();
        // How the focus comes is told by the event before it.
        if (reason == Qt::TabFocusReason)
            QTest::keyClick(other, Qt::Key_Backtab);
        else
            QTest::mouseClick(target, Qt::LeftButton);
        if (QApplication::focusWidget() != target)
            target->setFocus(static_cast<Qt::FocusReason>(reason));
        QTRY_COMPARE(QApplication::focusWidget(), target);
        // 2 px outside the border: the pixel just outside the control's left edge.
        const auto ringColour = [&window] {
            return window.grab().toImage().pixelColor(49, 66) == ui::tokens().accent;
        };
        QTRY_COMPARE(ringColour(), ring);
    }

private:
    ui::Theme *m_theme = nullptr;
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
