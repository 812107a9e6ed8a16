// SPDX-License-Identifier: GPL-3.0-or-later
// Every part: paints inside its bounds, keeps its words, has an accessible name, takes the
// keyboard.
#include "ui/parts/badge.h"
#include "ui/parts/banner.h"
#include "ui/parts/button.h"
#include "ui/parts/elided_label.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/panel.h"
#include "ui/parts/progress_line.h"
#include "ui/parts/section.h"
#include "ui/parts/segmented.h"
#include "ui/parts/status_shape.h"
#include "ui/parts/table_look.h"
#include "ui/parts/theme.h"
#include "ui/parts/tile.h"
#include "ui/parts/toast.h"
#include "ui/wizards/wizard_frame.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QString accessibleName(QWidget *widget)
{
    QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(widget);
    return seen ? seen->text(QAccessible::Name) : QString();
}

// A control without a name is a hole for whoever does not see it.
QStringList namelessControls(QWidget &top)
{
    QStringList nameless;
    for (QWidget *widget : top.findChildren<QWidget *>()) {
        if (widget->focusPolicy() & Qt::TabFocus && widget->isVisibleTo(&top)
            && accessibleName(widget).isEmpty())
            nameless << QString::fromLatin1(widget->metaObject()->className());
    }
    return nameless;
}

class Wizard : public ui::WizardFrame {
public:
    Wizard() : ui::WizardFrame(u"Test"_s)
    {
        for (const QString &title : {u"One"_s, u"Two"_s, u"Three"_s})
            addStep({.title = title, .verb = title == u"Three"_s ? u"Do it"_s : QString()},
                    new QLineEdit);
        goTo(0);
    }
    QList<int> verbs;
    bool cancelled = false;

protected:
    void verbPressed(int step) override
    {
        verbs.append(step);
        next();
    }
    void cancelPressed() override { cancelled = true; }
};

QPushButton *buttonNamed(QWidget &top, const QString &text)
{
    for (QPushButton *each : top.findChildren<QPushButton *>()) {
        if (each->text() == text)
            return each;
    }
    return nullptr;
}

}  // namespace

class TestParts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { new ui::Theme(*qApp); }

    void buttonsShowTheirWholeText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("icon");
        QTest::newRow("short") << u"Go"_s << QString();
        QTest::newRow("german") << u"Zertifikat ausstellen und ausliefern…"_s << u"plus"_s;
        QTest::newRow("japanese") << u"証明書をインポート…"_s << u"import"_s;
    }

    void buttonsShowTheirWholeText()
    {
        QFETCH(QString, text);
        QFETCH(QString, icon);
        for (const auto kind :
             {ui::ButtonKind::Plain, ui::ButtonKind::Primary, ui::ButtonKind::Danger}) {
            const std::unique_ptr<QPushButton> button(ui::button(text, icon, kind));
            const int needed =
                button->fontMetrics().horizontalAdvance(text) + (icon.isEmpty() ? 0 : 24) + 16;
            QVERIFY(button->minimumSizeHint().width() >= needed);
            QCOMPARE(button->sizeHint().height(), ui::size::Control);
        }
    }

    void segmentsMoveWithArrows()
    {
        ui::Segmented segments(u"Group by"_s);
        segments.add(u"Status"_s, 1);
        segments.add(u"Issuer"_s, 2);
        segments.add(u"Owner"_s, 3);
        segments.show();
        QVERIFY(QTest::qWaitForWindowExposed(&segments));
        QSignalSpy chosen(&segments, &ui::Segmented::chosen);
        QCOMPARE(segments.current(), 0);
        auto buttons = segments.findChildren<QToolButton *>();
        QTest::keyClick(buttons[0], Qt::Key_Right);
        QCOMPARE(segments.currentData().toInt(), 2);
        QTest::keyClick(buttons[1], Qt::Key_Left);
        QCOMPARE(segments.current(), 0);
        QTest::keyClick(buttons[0], Qt::Key_Left);  // stops at the end
        QCOMPARE(segments.current(), 0);
        QCOMPARE(chosen.size(), 2);
        // One Tab stop.
        int stops = 0;
        for (QToolButton *each : buttons)
            stops += each->focusPolicy() & Qt::TabFocus ? 1 : 0;
        QCOMPARE(stops, 1);
        // Setting it from the program is not a choice.
        segments.setCurrent(2);
        QCOMPARE(chosen.size(), 2);
    }

    void tileNamesItself()
    {
        ui::Tile tile(u"Expired"_s, ui::StatusKind::Failed);
        tile.setFigure(u"37"_s, u"9 still served"_s);
        QCOMPARE(accessibleName(&tile), u"Expired: 37, 9 still served"_s);
        QSignalSpy clicked(&tile, &QAbstractButton::clicked);
        tile.show();
        QTest::keyClick(&tile, Qt::Key_Space);
        QCOMPARE(clicked.size(), 1);
    }

    void bannerShowsCauseAndHidesRawWords()
    {
        ui::Banner banner(ui::StatusKind::Failed, {});
        banner.setError({crypto::ErrorCode::WrongPassphrase, "contoso", "slot 1: tag mismatch"});
        banner.show();
        QVERIFY(!banner.accessibleName().isEmpty());
        QLabel *raw = nullptr;
        for (QLabel *each : banner.findChildren<QLabel *>()) {
            QCOMPARE(each->textFormat(), Qt::PlainText);
            if (each->text().contains(u"tag mismatch"_s))
                raw = each;
        }
        QVERIFY(raw);
        QVERIFY(!raw->isVisible());
        QPushButton *details = buttonNamed(banner, u"Details"_s);
        QVERIFY(details);
        details->click();
        QVERIFY(raw->isVisible());
    }

    void elidedLabelKeepsTheOriginal()
    {
        ui::ElidedLabel label(u"CN=\u202Eevil,O=A very long organisation name that does not fit"_s);
        label.setCopyable(true);
        label.resize(80, 20);
        label.show();
        QVERIFY(!accessibleName(&label).contains(QChar(0x202e)));
        QVERIFY(!label.toolTip().isEmpty());
        QTest::keyClick(&label, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), label.text());
        label.resize(900, 20);
        QVERIFY(label.toolTip().isEmpty());
    }

    void sectionCollapses()
    {
        ui::Section section(u"Chain"_s);
        auto *inside = new QLabel(u"x"_s);
        section.body()->addWidget(inside);
        section.show();
        QVERIFY(inside->isVisible());
        QSignalSpy toggled(&section, &ui::Section::toggled);
        auto *head = section.findChild<QToolButton *>();
        QTest::keyClick(head, Qt::Key_Space);
        QVERIFY(!inside->isVisible());
        QCOMPARE(toggled.size(), 1);
        section.setExpanded(true);
        QVERIFY(inside->isVisible());
    }

    void toastActsOnceAndGoes()
    {
        QWidget window;
        window.resize(800, 600);
        window.show();
        ui::Toast toast(&window);
        int undone = 0;
        toast.show(ui::StatusKind::Valid, u"12 certificates changed."_s, u"Undo"_s,
                   [&undone] { ++undone; });
        QVERIFY(toast.isVisible());
        QVERIFY(window.rect().contains(toast.geometry()));
        buttonNamed(toast, u"Undo"_s)->click();
        QCOMPARE(undone, 1);
        QVERIFY(!toast.isVisible());
        window.resize(500, 400);
        toast.show(ui::StatusKind::Failed, QString(300, u'x'));
        QVERIFY(window.rect().contains(toast.geometry()));
    }

    void progressIsNotDrawnBeyondItsEnds_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<int>("filled");  // px of 200
        QTest::newRow("none") << 0.0 << 0;
        QTest::newRow("half") << 0.5 << 100;
        QTest::newRow("all") << 1.0 << 200;
        QTest::newRow("more than all") << 1.7 << 200;
        QTest::newRow("less than none") << -0.3 << 0;
    }

    void progressIsNotDrawnBeyondItsEnds()
    {
        QFETCH(double, share);
        QFETCH(int, filled);
        QImage image(240, 8, QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        ui::ProgressLine::paint(painter, QRect(20, 0, 200, 8), share, ui::StatusKind::Running);
        painter.end();
        int count = 0;
        for (int x = 0; x < 240; ++x)
            count += image.pixelColor(x, 4) == ui::tokens().primary ? 1 : 0;
        QVERIFY2(qAbs(count - filled) <= 2, qPrintable(QString::number(count)));
    }

    void tableHasOurLook()
    {
        QTableWidget table(3, 2);
        ui::setUpTable(table, u"Certificates"_s);
        QCOMPARE(table.rowHeight(0), ui::size::TableRow);
        QVERIFY(!table.showGrid());
        QCOMPARE(accessibleName(&table), u"Certificates"_s);
        for (int row = 0; row < 3; ++row)
            table.setItem(row, 0, new QTableWidgetItem(u"<b>x</b>"_s));
        table.setCurrentCell(1, 0);
        table.resize(400, 200);
        table.show();
        // The current row carries a 3 px bar in the accent colour at its left.
        const QImage image = table.viewport()->grab().toImage();
        QCOMPARE(image.pixelColor(1, ui::size::TableRow + 15), ui::tokens().accent);
        QVERIFY(image.pixelColor(1, 15) != ui::tokens().accent);
    }

    void wizardWalks()
    {
        Wizard wizard;
        wizard.resize(1000, 700);
        wizard.show();
        QCOMPARE(namelessControls(wizard).filter(u"QPushButton"_s), QStringList());
        QVERIFY(!buttonNamed(wizard, u"Back"_s)->isVisible());
        buttonNamed(wizard, u"Next"_s)->click();
        QCOMPARE(wizard.current(), 1);
        QVERIFY(buttonNamed(wizard, u"Back"_s)->isVisible());
        buttonNamed(wizard, u"Back"_s)->click();
        QCOMPARE(wizard.current(), 0);
        wizard.setStepShown(1, false);
        buttonNamed(wizard, u"Next"_s)->click();
        QCOMPARE(wizard.current(), 2);
        QVERIFY(buttonNamed(wizard, u"Do it"_s)->isVisible());
        wizard.setCanContinue(false);
        QVERIFY(!buttonNamed(wizard, u"Do it"_s)->isEnabled());
        QTest::keyClick(&wizard, Qt::Key_Escape);
        QVERIFY(wizard.cancelled);
        wizard.cancelled = false;
        wizard.setRunning(true, u"Stop the import"_s);
        QVERIFY(!buttonNamed(wizard, u"Do it"_s)->isVisible());
        QTest::keyClick(&wizard, Qt::Key_Escape);
        QVERIFY(!wizard.cancelled);  // a stray key does not stop running work
        QSignalSpy closed(&wizard, &ui::WizardFrame::closed);
        wizard.setFinished(u"Close"_s);
        buttonNamed(wizard, u"Close"_s)->click();
        QCOMPARE(closed.size(), 1);
    }

    void emptyStateOffersTheNextThing()
    {
        ui::EmptyState state(u"inventory"_s, u"Nothing is here yet."_s, u"Import…"_s);
        QSignalSpy triggered(&state, &ui::EmptyState::triggered);
        state.show();
        buttonNamed(state, u"Import…"_s)->click();
        QCOMPARE(triggered.size(), 1);
        state.set(u"inventory"_s, u"Nothing matches."_s);
        QVERIFY(!state.findChild<QPushButton *>()->isVisible());
    }
};

QTEST_MAIN(TestParts)
#include "tst_parts.moc"
