// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/lint/listed_keys.h"
#include "crypto/lint/punycode.h"
#include "crypto/lint/rule.h"
#include "crypto/lint/weak_rsa.h"
#include "tests/crypto/lint/lint_cases.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace lint_cases;

namespace {

std::vector<Case> allCases()
{
    std::vector<Case> out;
    for (auto cases : {structureCases(), nameCases(), extensionCases(), keyCases()})
        out.insert(out.end(), cases.begin(), cases.end());
    return out;
}

QStringList brokenRules(const Bytes &der, lint::Profile profile)
{
    QStringList out;
    const auto report = lint::lint(der, profile);
    if (!report)
        return {QString::fromStdString(report.error().detail)};
    for (const lint::Finding &finding : report->findings)
        out.append(QString::fromLatin1(finding.rule->id));
    return out;
}

Bytes signedOne(const Forge &forge)
{
    return forge.sign(forgeKey("EC P-256", 1));
}

constexpr lint::Profile Profiles[] = {lint::PublicTls, lint::PrivateTls,  lint::Authority,
                                      lint::Smime,     lint::CodeSigning, lint::Other};

}  // namespace

class TestLint : public QObject {
    Q_OBJECT
    QTemporaryDir m_data;

    // What the package openssl-blacklist has, cut to what is needed.
    bool putList(const QString &folder, const char *name, const QByteArray &lines)
    {
        const QDir place(m_data.filePath(folder));
        QFile file(place.filePath(QString::fromLatin1(name)));
        return QDir().mkpath(place.path()) && file.open(QIODevice::WriteOnly)
            && file.write(lines) == lines.size();
    }

private Q_SLOTS:
    void initTestCase()
    {
        // Before the first certificate is looked at: lists are looked for once.
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_data.path()));
        qputenv("XDG_DATA_DIRS", QFile::encodeName(m_data.path()));
        QVERIFY(putList(QStringLiteral("sealkeeper/weak-keys"), "blacklist.RSA-2048",
                        "# Debian\n0000000000000000000b\n8df20e6961a16398b85a\n"));
    }

    void honestOnesPass()
    {
        for (const lint::Profile profile : Profiles) {
            const Bytes der = signedOne(baseline(profile));
            QCOMPARE(brokenRules(der, profile), QStringList());
            // And the profile is seen without being told.
            QCOMPARE(lint::lint(der)->profile, profile);
        }
    }

    void everyRuleHasACase()
    {
        QStringList rules, cases;
        for (const lint::Rule *rule : lint::rules()) {
            rules.append(QString::fromLatin1(rule->id));
            QVERIFY(std::string_view(rule->cause).size() > 10
                    && std::string_view(rule->remedy).size() > 5
                    && std::string_view(rule->source).size() > 5);
            QVERIFY(!rule->until || rule->until > rule->since);
        }
        for (const Case &one : allCases())
            cases.append(QString::fromLatin1(one.rule));
        cases.append(QStringLiteral("rfc5480-ecdsa-form"));  // in a test of its own
        QCOMPARE(rules.removeDuplicates(), 0);
        QVERIFY(rules.size() >= 90);
        rules.sort();
        cases.sort();
        QCOMPARE(cases, rules);
    }

    void eachRuleIsBroken_data()
    {
        QTest::addColumn<int>("index");
        const auto all = allCases();
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].rule) << int(i);
    }

    void eachRuleIsBroken()
    {
        QFETCH(const int, index);
        const Case one = allCases()[std::size_t(index)];
        const QString rule = QString::fromLatin1(one.rule);
        Forge forge = baseline(one.profile);
        QVERIFY(!brokenRules(signedOne(forge), one.profile).contains(rule));
        one.breakIt(forge);
        const QStringList broken = brokenRules(signedOne(forge), one.profile);
        QVERIFY2(broken.contains(rule), qPrintable(broken.join(u' ')));
    }

    void ecdsaSignatureForm()
    {
        Bytes der = signedOne(baseline(lint::Other));
        // The signature is the last element: SEQUENCE { r, s }; r's length grows beyond it.
        const auto parts = dissect(der).value();
        der[std::size_t(parts.signature.data() - der.data()) + 4] = 0x7f;
        QVERIFY(brokenRules(der, lint::Other).contains(QStringLiteral("rfc5480-ecdsa-form")));
    }

    // A rule holds from its day on, and what was issued the day before is not judged by it.
    void datesOfRules()
    {
        Forge forge = baseline(lint::PublicTls);
        const UnixTime step = lint::day(2026, 3, 15);
        QCOMPARE(step, UnixTime{1'773'532'800});
        forge.set(oid::Timestamps, false, timestamps(3));
        forge.valid(step - 1, step - 1 + 398 * Day - 1);
        QCOMPARE(brokenRules(signedOne(forge), lint::PublicTls), QStringList());
        forge.valid(step, step + 398 * Day - 1);
        QCOMPARE(brokenRules(signedOne(forge), lint::PublicTls),
                 QStringList{QStringLiteral("br-validity-200-days")});
        forge.valid(step, step + 200 * Day - 1);
        QCOMPARE(brokenRules(signedOne(forge), lint::PublicTls), QStringList());
    }

    void weakModuli()
    {
        const auto bytes = [](std::initializer_list<std::uint8_t> all) { return Bytes(all); };
        QCOMPARE(lint::smallFactor(bytes({0x02, 0xef})).value(), 751u);  // the largest below 752
        QVERIFY(!lint::smallFactor(bytes({0x02, 0xf5})));  // 757
        QVERIFY(lint::hasCloseFactors(bytes({0x01, 0x00, 0xbf, 0xd3}), 100));  // 4093 · 4111
        QVERIFY(!lint::hasCloseFactors(bytes({0x3c, 0x23, 0xdb, 0x3f}), 100));  // 1009 · 999983
        int roca = 0, near = 0;
        for (int i = 0; i < 4; ++i) {
            Forge forge = baseline(lint::Other);
            forge.spki = forgeKey("RSA 2048", i).spki();
            const Bytes der = signedOne(forge);
            const auto sample = lint::sampleOf(der, lint::Other);
            const Bytes modulus(sample->modulus.begin(), sample->modulus.end());
            QCOMPARE(modulus.size(), std::size_t{256});
            roca += lint::hasRocaFingerprint(modulus);
            near += lint::hasCloseFactors(modulus, 100);
        }
        QCOMPARE(roca + near, 0);
    }

    // RFC 3492 7.1, and what is none.
    void internationalLabels()
    {
        const auto reads = [](const char *text, std::u32string_view wanted) {
            const auto got = lint::fromPunycode(text);
            return got.has_value() && std::u32string_view(got.value()) == wanted;
        };
        QVERIFY(reads("bcher-kva", U"b\u00fccher"));
        QVERIFY(reads("ihqwcrb4cv8a8dqg056pqjye",
                      U"\u4ed6\u4eec\u4e3a\u4ec0\u4e48\u4e0d\u8bf4\u4e2d\u6587"));
        QVERIFY(reads("3B-ww4c5e180e575a65lsy2b", U"3\u5e74B\u7d44\u91d1\u516b\u5148\u751f"));
        QVERIFY(reads("Hello-Another-Way--fc4qua05auwb3674vfr0b",
                      U"Hello-Another-Way-\u305d\u308c\u305e\u308c\u306e\u5834\u6240"));
        const std::string tooLong(64, 'a');
        for (const char *none :
             {"", "www-", "99999999", "a", "bcher-kv!", "bcher-kv9", "999", tooLong.c_str()})
            QVERIFY2(!lint::fromPunycode(none).has_value(), none);
    }

    void listsOfWeakKeys()
    {
        const auto listed = [this](std::initializer_list<const char *> folders,
                                   const Bytes &modulus) {
            std::vector<std::filesystem::path> paths;
            for (const char *one : folders)
                paths.emplace_back(m_data.filePath(QString::fromLatin1(one)).toStdString());
            return lint::ListedKeys(paths).contains(modulus);
        };
        const Bytes weak = debianModulus();
        QVERIFY(listed({"sealkeeper/weak-keys"}, weak));
        QVERIFY(listed({"nowhere", "sealkeeper/weak-keys"}, weak));
        QVERIFY(!listed({"nowhere"}, weak));
        Bytes other = weak;
        other.back() ^= 2;
        QVERIFY(!listed({"sealkeeper/weak-keys"}, other));
        // A list of another size says nothing; comments, blanks and broken lines do no harm.
        QVERIFY(putList(QStringLiteral("sizes"), "blacklist.RSA-1024", "8df20e6961a16398b85a\n"));
        QVERIFY(!listed({"sizes"}, weak));
        QVERIFY(putList(QStringLiteral("odd"), "blacklist.RSA-2048",
                        "#8df20e6961a16398b8\n\nzzf20e6961a16398b85a\n8DF20E6961A16398B85A\r\n"));
        QVERIFY(listed({"odd"}, weak));
        QVERIFY(putList(QStringLiteral("cut"), "blacklist.RSA-2048", "8df20e6961a16398b8"));
        QVERIFY(!listed({"cut"}, weak));
        QVERIFY(putList(QStringLiteral("cut"), "blacklist.RSA-all", "8df20e6961a16398b85a\n"));
        QVERIFY(!listed({"cut"}, weak));
        // The list of a folder in front hides that of one behind.
        QVERIFY(!listed({"cut", "odd"}, weak));
        const std::filesystem::path folder = m_data.filePath(QStringLiteral("odd")).toStdString();
        QVERIFY(lint::ListedKeys({folder}).summary() != lint::ListedKeys({}).summary());
    }

    void damagedOnesAreRead()
    {
        const Bytes der = signedOne(baseline(lint::PublicTls));
        int read = 0;
        for (std::size_t at = 0; at < der.size(); ++at)
            for (const int flip : {0x01, 0x20, 0x80}) {
                Bytes damaged = der;
                damaged[at] = static_cast<std::uint8_t>(damaged[at] ^ flip);
                read += lint::lint(damaged).ok();
            }
        QVERIFY(read > 100);
        QVERIFY(!lint::lint(Bytes{0x30, 0}).ok());
    }

    // 55,000 certificates in 15 s of one core are 270 µs each; RSA costs most.
    void fastEnough()
    {
        Forge forge = baseline(lint::PublicTls);
        const Bytes ec = signedOne(forge);
        forge.spki = forgeKey("RSA 2048").spki();
        const Bytes rsa = signedOne(forge);
        constexpr int Rounds = 1000;
        const std::clock_t start = std::clock();
        for (int i = 0; i < Rounds; ++i) {
            QVERIFY(lint::lint(ec).ok());
            QVERIFY(lint::lint(rsa).ok());
        }
        const double each = double(std::clock() - start) / CLOCKS_PER_SEC / (2 * Rounds) * 1e6;
        qInfo("%.0f µs per certificate", each);
#if !defined(__SANITIZE_ADDRESS__)
        QVERIFY2(each < 270, qPrintable(QString::number(each)));
#endif
    }
};

QTEST_GUILESS_MAIN(TestLint)
#include "tst_lint.moc"
