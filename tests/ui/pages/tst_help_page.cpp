// SPDX-License-Identifier: GPL-3.0-or-later
// The guides inside the program: which there are, in which languages, and that the page shows them.
#include "ui/pages/help_page.h"
#include "ui/parts/choice_list.h"
#include "ui/parts/theme.h"

#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

namespace {

const QStringList Topics{u"issue"_s, u"renew"_s, u"revoke"_s, u"incident"_s, u"report"_s};

QString textOf(const QString &topic, const QString &language)
{
    QFile file(language == u"en"_s ? u":/guides/%1.md"_s.arg(topic)
                                   : u":/guides/%1.%2.md"_s.arg(topic, language));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// Lines of a kind: what every translation has as many of.
qsizetype count(const QString &text, const QString &pattern)
{
    return text.count(QRegularExpression(pattern, QRegularExpression::MultilineOption));
}

// Another language for as long as it lives.
class SpareLocale {
public:
    explicit SpareLocale(const QString &name) { QLocale::setDefault(QLocale(name)); }
    ~SpareLocale() { QLocale::setDefault(m_before); }
    SpareLocale(const SpareLocale &) = delete;
    SpareLocale &operator=(const SpareLocale &) = delete;

private:
    QLocale m_before;
};

QStringList commands(const QString &text)
{
    QStringList out;
    for (const QString &line : text.split(u'\n'))
        if (line.startsWith(u"    "))
            out.append(line.trimmed());
    return out;
}

}  // namespace

class HelpPageTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ui::Theme> m_theme;

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ui::Theme>(*qApp); }

    void guidesAreThere_data()
    {
        QTest::addColumn<QString>("topic");
        QTest::addColumn<QString>("language");
        for (const QString &topic : Topics)
            for (const QString &language : {u"en"_s, u"de"_s, u"ja"_s})
                QTest::addRow("%s %s", qPrintable(topic), qPrintable(language))
                    << topic << language;
    }
    void guidesAreThere()
    {
        QFETCH(const QString, topic);
        QFETCH(const QString, language);
        const QString english = textOf(topic, u"en"_s), text = textOf(topic, language);
        QVERIFY2(text.startsWith(u"# "), qPrintable(text.left(40)));
        QVERIFY(text.size() > 600);
        // The same sections, tables, list items and commands in each language.
        for (const QString &pattern : {u"^# "_s, u"^## "_s, u"^\\|"_s, u"^- "_s, u"^[0-9]\\. "_s})
            QCOMPARE(count(text, pattern), count(english, pattern));
        QCOMPARE(commands(text), commands(english));
        QVERIFY(!commands(text).isEmpty());
    }

    void pageShowsEach()
    {
        const SpareLocale locale(u"en_US"_s);
        ui::HelpPage page;
        page.resize(1100, 700);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QCOMPARE(ui::HelpPage::topics(), Topics);
        QCOMPARE(page.topic(), Topics.first());
        auto *list = page.findChild<ui::ChoiceList *>();
        auto *text = page.findChild<QTextBrowser *>();
        QVERIFY(list && text);
        QCOMPARE(list->model()->rowCount(), int(Topics.size()));
        list->setFocus();
        QTRY_VERIFY(list->hasFocus());
        QStringList titles{text->toPlainText().section(u'\n', 0, 0)};
        for (qsizetype i = 1; i < Topics.size(); ++i) {
            QTest::keyClick(list, Qt::Key_Down);
            QTest::keyClick(list, Qt::Key_Space);
            QTRY_COMPARE(page.topic(), Topics[i]);
            titles.append(text->toPlainText().section(u'\n', 0, 0));
        }
        QCOMPARE(titles.removeDuplicates(), 0);
        QCOMPARE(titles.last(), u"Reports and the audit record"_s);
        page.showTopic(u"nothing"_s);
        QCOMPARE(page.topic(), Topics.first());
        QSignalSpy closed(&page, &ui::HelpPage::closed);
        QTest::keyClick(&page, Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
    }

    void speaksTheReadersLanguage_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("title");
        QTest::newRow("German") << u"de_AT"_s << u"Zertifikate sperren"_s;
        QTest::newRow("Japanese") << u"ja_JP"_s << u"証明書の失効"_s;
        QTest::newRow("one without a guide") << u"fr_FR"_s << u"Revoking certificates"_s;
    }
    void speaksTheReadersLanguage()
    {
        QFETCH(const QString, locale);
        QFETCH(const QString, title);
        const SpareLocale spare(locale);
        ui::HelpPage page;
        page.showTopic(u"revoke"_s);
        QCOMPARE(page.findChild<QTextBrowser *>()->toPlainText().section(u'\n', 0, 0), title);
    }
};

QTEST_MAIN(HelpPageTest)
#include "tst_help_page.moc"
