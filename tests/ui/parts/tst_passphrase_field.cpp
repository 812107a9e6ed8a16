// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/passphrase_field.h"
#include "ui/parts/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

std::string text(const ui::PassphraseField &field)
{
    const crypto::Secret secret = field.secret();
    return {reinterpret_cast<const char *>(secret.data()), secret.size()};
}

}  // namespace

class TestPassphraseField : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { new ui::Theme(*qApp); }

    void types_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("ascii") << u"correct horse"_s;
        QTest::newRow("two bytes") << u"Schlüßel"_s;
        QTest::newRow("three bytes") << u"鍵の金庫"_s;
        QTest::newRow("four bytes") << u"a😀b"_s;
    }

    void types()
    {
        QFETCH(QString, typed);
        ui::PassphraseField field(u"Passphrase"_s);
        for (qsizetype i = 0; i < typed.size(); ++i) {
            const qsizetype length = typed[i].isHighSurrogate() ? 2 : 1;
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, typed.mid(i, length));
            QApplication::sendEvent(&field, &press);
            i += length - 1;
        }
        QCOMPARE(text(field), typed.toStdString());
        // Backspace takes whole characters.
        QTest::keyClick(&field, Qt::Key_Backspace);
        QString shorter = typed;
        shorter.chop(shorter.back().isLowSurrogate() ? 2 : 1);
        QCOMPARE(text(field), shorter.toStdString());
    }

    void pastes()
    {
        ui::PassphraseField field(u"Passphrase"_s);
        QApplication::clipboard()->setText(u"from the manager\n"_s);
        QTest::keyClick(&field, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(text(field), "from the manager");
    }

    void clears()
    {
        ui::PassphraseField field(u"Passphrase"_s);
        QTest::keyClicks(&field, u"secret"_s);
        QSignalSpy edited(&field, &ui::PassphraseField::edited);
        field.clear();
        QVERIFY(field.isEmpty());
        QCOMPARE(edited.size(), 1);
        QVERIFY(field.secret().empty());
    }

    void selectsAll_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("left");
        QTest::newRow("typing replaces") << int(Qt::Key_X) << u"x"_s;
        QTest::newRow("Backspace") << int(Qt::Key_Backspace) << QString();
        QTest::newRow("Delete") << int(Qt::Key_Delete) << QString();
        QTest::newRow("End only lets go") << int(Qt::Key_End) << u"secret"_s;
    }

    void selectsAll()
    {
        QFETCH(int, key);
        QFETCH(QString, left);
        ui::PassphraseField field(u"Passphrase"_s);
        QTest::keyClicks(&field, u"secret"_s);
        QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&field, Qt::Key(key));
        QCOMPARE(text(field), left.toStdString());
    }

    void keysOfTheEyeStayThere()
    {
        ui::PassphraseField field(u"Passphrase"_s);
        field.show();
        QVERIFY(QTest::qWaitForWindowActive(&field));
        auto *eye = field.findChild<QToolButton *>();
        eye->setFocus();
        QTest::keyClicks(eye, u"horse"_s);
        QVERIFY(field.isEmpty());
    }

    void neverTooLong()
    {
        ui::PassphraseField field(u"Passphrase"_s);
        QApplication::clipboard()->setText(QString(3000, u'ä'));
        QTest::keyClick(&field, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(field.secret().size(), std::size_t(1024));
    }

    void tellsNobody()
    {
        ui::PassphraseField field(u"Passphrase"_s);
        field.show();
        QTest::keyClicks(&field, u"hidden"_s);
        QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(&field);
        QVERIFY(seen);
        QCOMPARE(seen->text(QAccessible::Name), u"Passphrase"_s);
        QVERIFY(!seen->text(QAccessible::Value).contains(u"hidden"_s));
        QVERIFY(!field.inputMethodQuery(Qt::ImSurroundingText).toString().contains(u"hidden"_s));
    }

    void acceptsOnEnter()
    {
        ui::PassphraseField field(u"Passphrase"_s);
        QSignalSpy accepted(&field, &ui::PassphraseField::accepted);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(accepted.size(), 1);
    }

    void strength_data()
    {
        QTest::addColumn<QByteArray>("passphrase");
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        QTest::newRow("empty") << QByteArray("") << 0 << 0;
        QTest::newRow("one letter over and over") << QByteArray(40, 'a') << 0 << 0;
        QTest::newRow("a run") << QByteArray("12345678") << 0 << 0;
        QTest::newRow("a word") << QByteArray("password") << 0 << 0;
        QTest::newRow("four words") << QByteArray("correct horse battery staple") << 2 << 3;
        QTest::newRow("twenty random") << QByteArray("vX3!kq9Zp@Lm2#rT8$wB") << 3 << 3;
    }

    void strength()
    {
        QFETCH(QByteArray, passphrase);
        QFETCH(int, least);
        QFETCH(int, most);
        const auto level =
            int(ui::strengthOf(crypto::Secret::fromText(passphrase.toStdString())).level);
        QVERIFY2(level >= least && level <= most, qPrintable(QString::number(level)));
    }
};

QTEST_MAIN(TestPassphraseField)
#include "tst_passphrase_field.moc"
