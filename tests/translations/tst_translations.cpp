// SPDX-License-Identifier: GPL-3.0-or-later
// The languages are complete: every text of the sources has a finished translation whose
// placeholders, accelerators and plural forms fit, and what is compiled in is what stands in the
// files.
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString context, source, comment;
    QStringList forms;
    bool plural = false;
    bool unfinished = false;
};

QString fileOf(const QString &language)
{
    return QStringLiteral(SEALKEEPER_SOURCE "/translations/sealkeeper_%1.ts").arg(language);
}

QList<Message> messagesIn(const QString &path)
{
    QList<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == u"translation"_s && messages.last().forms.isEmpty())
            messages.last().forms.append(QString());
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name"_s) {
            context = xml.readElementText();
        } else if (xml.name() == u"message"_s) {
            Message message;
            message.context = context;
            message.plural = xml.attributes().value(u"numerus"_s) == u"yes"_s;
            messages.append(message);
        } else if (xml.name() == u"source"_s) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == u"comment"_s) {
            messages.last().comment = xml.readElementText();
        } else if (xml.name() == u"translation"_s) {
            messages.last().unfinished = !xml.attributes().value(u"type"_s).isEmpty();
            if (!messages.last().plural)
                messages.last().forms = {xml.readElementText()};
        } else if (xml.name() == u"numerusform"_s) {
            messages.last().forms.append(xml.readElementText());
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QList<Message> messagesOf(const QString &language)
{
    return messagesIn(fileOf(language));
}

// "%1", "%n": what must stand in a translation; %Ln counts as %n.
QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression pattern(u"%(L?n|\\d)"_s);
    QSet<QString> found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found.insert(match.next().captured(1).remove(u'L'));
    QStringList sorted(found.cbegin(), found.cend());
    sorted.sort();
    return sorted;
}

QString named(const Message &message)
{
    return message.context + u": "_s + message.source;
}

}  // namespace

class TranslationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsUnfinished_data() { languages(); }
    void nothingIsUnfinished();
    void everyTextOfTheSourcesIsThere_data();
    void everyTextOfTheSourcesIsThere();
    void languagesCoverTheSameTexts();
    void placeholdersFit_data() { languages(); }
    void placeholdersFit();
    void edgesFit_data() { languages(); }
    void edgesFit();
    void pluralsAreComplete_data() { languages(); }
    void pluralsAreComplete();
    void acceleratorsFit_data() { languages(); }
    void acceleratorsFit();
    void compiledInIsWhatStandsInTheFile_data() { languages(); }
    void compiledInIsWhatStandsInTheFile();
    void dateFormatsAreFormats_data();
    void dateFormatsAreFormats();

private:
    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English plurals") << u"en"_s;
        QTest::newRow("German") << u"de"_s;
        QTest::newRow("Japanese") << u"ja"_s;
    }
};

void TranslationsTest::nothingIsUnfinished()
{
    QFETCH(QString, language);
    const auto messages = messagesOf(language);
    QVERIFY(messages.size() > (language == u"en"_s ? 50 : 1000));
    QStringList open;
    for (const Message &message : messages) {
        const bool empty = std::any_of(message.forms.cbegin(), message.forms.cend(),
                                       [](const QString &form) { return form.isEmpty(); });
        if (message.unfinished || (empty && !message.source.isEmpty()))
            open.append(named(message));
    }
    QVERIFY2(open.isEmpty(), qPrintable(open.mid(0, 10).join(u'\n')));
}

void TranslationsTest::everyTextOfTheSourcesIsThere_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("English plurals") << u"en"_s << QStringList{u"-pluralonly"_s};
    QTest::newRow("German") << u"de"_s << QStringList();
    QTest::newRow("Japanese") << u"ja"_s << QStringList();
}

// Reads the sources again, as the target update_translations does, into a copy.
void TranslationsTest::everyTextOfTheSourcesIsThere()
{
    QFETCH(QString, language);
    QFETCH(QStringList, options);
    QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const QString copy = folder.filePath(QFileInfo(fileOf(language)).fileName());
    QVERIFY(QFile::copy(fileOf(language), copy));
    QCOMPARE(QProcess::execute(QStringLiteral(CMAKE),
                               {u"-DSOURCE="_s + QStringLiteral(SEALKEEPER_SOURCE),
                                u"-DOUT="_s + folder.path(), u"-P"_s,
                                QStringLiteral(SEALKEEPER_SOURCE "/translations/sources.cmake")}),
             0);
    QStringList arguments{u"-locations"_s, u"none"_s, u"-no-obsolete"_s,
                          u"-silent"_s,    u"-I"_s,   QStringLiteral(SEALKEEPER_SOURCE)};
    arguments += options;
    arguments += {u"@"_s + folder.filePath(u"sources.txt"_s), u"-ts"_s, copy};
    QCOMPARE(QProcess::execute(QStringLiteral(LUPDATE), arguments), 0);
    QStringList missing;
    for (const Message &message : messagesIn(copy)) {
        if (message.unfinished)
            missing.append(named(message));
    }
    QVERIFY2(missing.isEmpty(),
             qPrintable(u"Run the target update_translations, then translate:\n"_s
                        + missing.join(u'\n')));
}

void TranslationsTest::languagesCoverTheSameTexts()
{
    const auto keysOf = [](const QString &language) {
        QSet<QString> keys;
        for (const Message &message : messagesOf(language))
            keys.insert(named(message) + u'\n' + message.comment);
        return keys;
    };
    const auto german = keysOf(u"de"_s);
    const auto japanese = keysOf(u"ja"_s);
    QCOMPARE(german - japanese, QSet<QString>());
    QCOMPARE(japanese - german, QSet<QString>());
}

void TranslationsTest::placeholdersFit()
{
    QFETCH(QString, language);
    QStringList wrong;
    for (const Message &message : messagesOf(language)) {
        const QStringList wanted = placeholdersOf(message.source);
        for (qsizetype i = 0; i < message.forms.size(); ++i) {
            QStringList has = placeholdersOf(message.forms[i]);
            // "The first row": the singular may say its number in words.
            if (message.plural && message.forms.size() > 1 && i == 0 && !has.contains(u"n"_s)) {
                has.append(u"n"_s);
                has.sort();
            }
            if (has != wanted)
                wrong.append(named(message) + u" -> "_s + message.forms[i]);
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

// Blanks and ellipses at the ends mean something: they join texts, or say that a dialogue follows.
void TranslationsTest::edgesFit()
{
    QFETCH(QString, language);
    QStringList wrong;
    for (const Message &message : messagesOf(language)) {
        for (const QString &form : message.forms) {
            const bool dots = message.source.endsWith(u'…') != form.endsWith(u'…');
            const bool blank = message.source.startsWith(u' ') != form.startsWith(u' ');
            if (dots || blank)
                wrong.append(named(message) + u" -> "_s + form);
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TranslationsTest::pluralsAreComplete()
{
    QFETCH(QString, language);
    const qsizetype wanted = language == u"ja"_s ? 1 : 2;
    for (const Message &message : messagesOf(language)) {
        if (message.plural)
            QVERIFY2(message.forms.size() == wanted, qPrintable(named(message)));
        for (const QString &form : message.forms)
            QVERIFY2(!form.contains(u"(s)"_s) && !form.contains(u"(es)"_s),
                     qPrintable(named(message)));
    }
}

void TranslationsTest::acceleratorsFit()
{
    QFETCH(QString, language);
    static const QRegularExpression accelerator(u"&[^&\\s]"_s);
    for (const Message &message : messagesOf(language)) {
        for (const QString &form : message.forms)
            QVERIFY2(message.source.contains(accelerator) == form.contains(accelerator),
                     qPrintable(named(message)));
    }
}

void TranslationsTest::compiledInIsWhatStandsInTheFile()
{
    QFETCH(QString, language);
    QTranslator translator;
    QVERIFY(translator.load(u":/translations/sealkeeper_%1.qm"_s.arg(language)));
    int compared = 0;
    for (const Message &message : messagesOf(language)) {
        const QByteArray context = message.context.toUtf8(), source = message.source.toUtf8(),
                         comment = message.comment.toUtf8();
        const QString got = translator.translate(context.constData(), source.constData(),
                                                 comment.isEmpty() ? nullptr : comment.constData(),
                                                 message.plural ? 5 : -1);
        QVERIFY2(got == message.forms.last(), qPrintable(named(message) + u" -> "_s + got));
        ++compared;
    }
    QVERIFY(compared > 50);
}

void TranslationsTest::dateFormatsAreFormats_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("German") << u"de"_s;
    QTest::newRow("Japanese") << u"ja"_s;
}

// What QLocale makes of each format keeps the parts of the date that the source names.
void TranslationsTest::dateFormatsAreFormats()
{
    QFETCH(QString, language);
    const QLocale locale(language);
    const QDate day(2031, 12, 25);
    int seen = 0;
    for (const Message &message : messagesOf(language)) {
        if (!message.comment.startsWith(u"QLocale date format"_s))
            continue;
        ++seen;
        const QString shown = locale.toString(day, message.forms.first());
        QVERIFY2(!message.source.contains(u"yyyy"_s) || shown.contains(u"2031"_s)
                     || message.comment.contains(u"end of a span"_s),
                 qPrintable(shown));
        QVERIFY2(!message.source.startsWith(u"d"_s) || shown.contains(u"25"_s), qPrintable(shown));
    }
    QVERIFY(seen >= 8);
}

QTEST_MAIN(TranslationsTest)
#include "tst_translations.moc"
