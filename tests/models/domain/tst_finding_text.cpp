// SPDX-License-Identifier: GPL-3.0-or-later
// Findings of plans as sentences: English in the record, the reader's language in windows.
#include "models/domain/finding_text.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using domain::PlanFinding;

namespace {

// Turns every text round, as a translation would change it.
class Reversed : public QTranslator {
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        if (qstrcmp(context, "PlanFinding") != 0)
            return {};
        return u"<"_s + QString::fromUtf8(source) + u">"_s;
    }
    bool isEmpty() const override { return false; }
};

}  // namespace

class tst_FindingText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void english_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("object");
        QTest::addColumn<qint64>("count");
        QTest::addColumn<QString>("message");
        QTest::newRow("object") << u"name-outside"_s << u"a.example.org"_s << qint64(0)
                                << u"a.example.org is outside what the profile allows"_s;
        QTest::newRow("one") << u"left-out-over"_s << QString() << qint64(1)
                             << u"1 certificate left out: revoked or superseded"_s;
        QTest::newRow("many") << u"still-valid"_s << QString() << qint64(3)
                              << u"3 certificates of these keys still valid"_s;
        QTest::newRow("neither") << u"lifetime-empty"_s << QString() << qint64(0)
                                 << u"Nothing is left of the lifetime"_s;
    }
    void english()
    {
        QFETCH(QString, code);
        QFETCH(QString, object);
        QFETCH(qint64, count);
        const QByteArray word = code.toLatin1();
        const PlanFinding finding =
            domain::planFinding(domain::severity::Note, QLatin1StringView(word), object, count);
        QTEST(finding.message, "message");
        QCOMPARE(finding.code, code);
        QCOMPARE(finding.severity, u"note"_s);
    }

    void translated()
    {
        Reversed translator;
        QVERIFY(QCoreApplication::installTranslator(&translator));
        const PlanFinding finding = domain::planFinding(
            domain::severity::Block, "name-forbidden"_L1, u"mail:a@example.org"_s);
        QCOMPARE(domain::findingText(finding),
                 u"<The profile does not take names like mail:a@example.org>"_s);
        QCOMPARE(finding.message, u"The profile does not take names like mail:a@example.org"_s);
        QCoreApplication::removeTranslator(&translator);
    }

    // What another release or a lint rule said stands as it is, made harmless.
    void unknownCodesKeepTheirMessage()
    {
        PlanFinding finding;
        finding.code = u"lint:some-rule"_s;
        finding.message = u"Bad\u202Ename"_s;
        QVERIFY(!domain::findingText(finding).contains(QChar(0x202E)));
        QVERIFY(domain::findingText(finding).startsWith(u"Bad"_s));
    }

    void untrustedObjectsAreHarmless()
    {
        const PlanFinding finding =
            domain::planFinding(domain::severity::Block, "name-malformed"_L1, u"a\u202Eb\n"_s);
        QVERIFY(!domain::findingText(finding).contains(QChar(0x202E)));
        QVERIFY(!domain::findingText(finding).contains(u'\n'));
    }
};

QTEST_GUILESS_MAIN(tst_FindingText)
#include "tst_finding_text.moc"
