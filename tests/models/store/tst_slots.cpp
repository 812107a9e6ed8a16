// SPDX-License-Identifier: GPL-3.0-or-later
// The slots file is read before any secret is known: whatever stands in it must be refused cheaply.
#ifndef QT_NO_KEYWORDS
#define QT_NO_KEYWORDS  // "slots" is a word of this file
#endif
#include "models/store/identity.h"
#include "models/store/slots.h"
#include "tests/models/store/vault_fixture.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

using namespace store;
using namespace Qt::StringLiterals;

namespace {

// Sets object[path[0]][path[1]]… where a number is an index into an array.
QJsonValue replaced(const QJsonValue &value, QStringList path, const QJsonValue &fresh)
{
    if (path.isEmpty())
        return fresh;
    const QString key = path.takeFirst();
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        array[key.toInt()] = replaced(array[key.toInt()], path, fresh);
        return array;
    }
    QJsonObject object = value.toObject();
    object.insert(key, replaced(object.value(key), path, fresh));
    return object;
}

}  // namespace

class TestSlots : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        Fixture fixture;
        QFile file(fixture.folder + u"/slots.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_json = file.readAll();
    }

    void goesRound()
    {
        const auto slots = slotsFromJson(m_json);
        OK(slots);
        const auto again = toJson(*slots);
        OK(again);
        QCOMPARE(*again, m_json);
        QCOMPARE(slots->admins.size(), 1);
        QCOMPARE(slots->keySlots.size(), 2);
        QCOMPARE(slots->keySlots[0].argon2, crypto::Argon2Floor);
    }

    void hostileValues_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("code");
        const auto large = static_cast<int>(ErrorCode::TooLarge);
        const auto malformed = static_cast<int>(ErrorCode::Malformed);
        const auto add = [](const char *name, const QString &path, const QJsonValue &value,
                            int code) { QTest::newRow(name) << path << value << code; };
        add("memory of 4 TiB", u"slots/0/argon2id/memory-kib"_s, 4294967295.0, large);
        add("memory just above the ceiling", u"slots/0/argon2id/memory-kib"_s, 2097153, large);
        add("memory below the floor", u"slots/0/argon2id/memory-kib"_s, 65535, large);
        add("negative memory", u"slots/0/argon2id/memory-kib"_s, -1, large);
        add("a fraction of memory", u"slots/0/argon2id/memory-kib"_s, 65536.5, malformed);
        add("memory as text", u"slots/0/argon2id/memory-kib"_s, u"65536"_s, malformed);
        add("17 iterations", u"slots/0/argon2id/iterations"_s, 17, large);
        add("2 iterations", u"slots/0/argon2id/iterations"_s, 2, large);
        add("17 lanes", u"slots/0/argon2id/lanes"_s, 17, large);
        add("no lanes", u"slots/0/argon2id/lanes"_s, 0, large);
        add("a huge number", u"slots/0/argon2id/iterations"_s, 1e300, large);
        add("a huge generation", u"generation"_s, 1e300, large);
        add("generation 0", u"generation"_s, 0, large);
        add("no slots", u"slots"_s, QJsonArray(), malformed);
        add("slots as text", u"slots"_s, u"x"_s, malformed);
        add("no admins", u"admins"_s, QJsonArray(), malformed);
        add("a short salt", u"slots/0/salt"_s, u"00"_s, malformed);
        add("salt that is no hex", u"slots/0/salt"_s, QString(32, u'x'), malformed);
        add("salt in capitals", u"slots/0/salt"_s, QString(32, u'A'), malformed);
        add("a short public key", u"admins/0/x25519"_s, QString(62, u'0'), malformed);
        add("a long grant", u"admins/0/grants/inventory"_s, QString(20000, u'0'), malformed);
        add("grants missing", u"admins/0/grants"_s, QJsonValue(), malformed);
        add("an empty name", u"admins/0/name"_s, QString(), malformed);
        add("a very long name", u"admins/0/name"_s, QString(201, u'n'), malformed);
        add("unknown kind", u"slots/0/kind"_s, u"dna"_s, static_cast<int>(ErrorCode::Unsupported));
        add("another format", u"format"_s, u"keepass"_s, malformed);
        add("a newer version", u"version"_s, 2, static_cast<int>(ErrorCode::NewerVersion));
        add("version 0", u"version"_s, 0, large);
        add("another name with the old sum", u"admins/0/name"_s, u"Mallory"_s,
            static_cast<int>(ErrorCode::Damaged));
        add("another code with the old sum", u"mac"_s, QString(64, u'0'),
            static_cast<int>(ErrorCode::Damaged));
    }
    void hostileValues()
    {
        QFETCH(QString, path);
        QFETCH(QJsonValue, value);
        QFETCH(int, code);
        const QJsonValue changed =
            replaced(QJsonDocument::fromJson(m_json).object(), path.split(u'/'), value);
        QElapsedTimer timer;
        timer.start();
        const auto slots = slotsFromJson(QJsonDocument(changed.toObject()).toJson());
        QVERIFY(!slots);
        QCOMPARE(static_cast<int>(slots.error().code), code);
        QVERIFY(timer.elapsed() < 100);
    }

    void hostileText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("hello");
        QTest::newRow("an array") << QByteArray("[]");
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("deep nesting") << QByteArray(100'000, '[');
        QTest::newRow("too large") << QByteArray(2 << 20, ' ');
        QTest::newRow("zeros") << QByteArray(4096, '\0');
    }
    void hostileText()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!slotsFromJson(text));
    }

    void everyTruncationIsRefused()
    {
        for (qsizetype size = 0; size < m_json.size() - 1; size += 7)
            QVERIFY2(!slotsFromJson(m_json.left(size)), qPrintable(QString::number(size)));
    }

    // Any other byte anywhere is refused, or changes nothing that is meant (white space, a second
    // spelling).
    void everyFlipIsNoticed()
    {
        const auto original = slotsFromJson(m_json);
        OK(original);
        QRandomGenerator random(5);
        for (int i = 0; i < 3000; ++i) {
            QByteArray flipped = m_json;
            const auto at = random.bounded(static_cast<int>(flipped.size()));
            flipped[at] = static_cast<char>(flipped[at] ^ (1 << random.bounded(8)));
            const auto slots = slotsFromJson(flipped);
            if (slots)
                QCOMPARE(
                    slots->payload()
                        + QByteArray(reinterpret_cast<const char *>(slots->mac.data()), 32),
                    original->payload()
                        + QByteArray(reinterpret_cast<const char *>(original->mac.data()), 32));
        }
    }

    void recoveryCodes()
    {
        const auto code = newRecoveryCode();
        std::string text(reinterpret_cast<const char *>(code.data()), code.size());
        QVERIFY(QRegularExpression(u"^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}$"_s)
                    .match(QString::fromStdString(text))
                    .hasMatch());
        const auto normal = normalizedRecoveryCode(code);
        OK(normal);
        QCOMPARE(normal->size(), std::size_t{25});
        QVERIFY(!newRecoveryCode().equals(code));
        // Every single mistyped symbol is noticed before the slow derivation.
        const std::string alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == '-')
                continue;
            std::string wrong = text;
            wrong[i] = alphabet[(alphabet.find(text[i]) + 1) % 32];
            const auto refused = normalizedRecoveryCode(crypto::Secret::fromText(wrong));
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::Malformed);
        }
    }

    void recoveryCodeAsTyped_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("lower case") << QString() << u"lower"_s;
        QTest::newRow("no dashes") << u"-"_s << QString();
        QTest::newRow("spaces") << u"-"_s << u"  "_s;
        QTest::newRow("O for 0") << u"0"_s << u"o"_s;
        QTest::newRow("l for 1") << u"1"_s << u"l"_s;
        QTest::newRow("I for 1") << u"1"_s << u"I"_s;
        QTest::newRow("line end") << u"$"_s << u"\n"_s;
    }
    void recoveryCodeAsTyped()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        for (int i = 0; i < 20; ++i) {
            const auto code = newRecoveryCode();
            QString typed = QString::fromLatin1(reinterpret_cast<const char *>(code.data()),
                                                static_cast<qsizetype>(code.size()));
            if (to == u"lower"_s)
                typed = typed.toLower();
            else if (from == u"$"_s)
                typed += to;
            else
                typed.replace(from, to);
            const auto expected = normalizedRecoveryCode(code);
            const auto normal =
                normalizedRecoveryCode(crypto::Secret::fromText(typed.toStdString()));
            OK(expected);
            OK(normal);
            QVERIFY(normal->equals(*expected));
        }
    }

private:
    QByteArray m_json;
};

QTEST_GUILESS_MAIN(TestSlots)
#include "tst_slots.moc"
