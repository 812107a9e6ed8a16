// SPDX-License-Identifier: GPL-3.0-or-later
// The bundle's verifier against bundles made here, whole and tampered with, also by somebody who
// signs anew what he changed.
#include "crypto/base/audit_bundle.h"

#include <QTest>

#include <functional>
#include <sstream>

using namespace Qt::StringLiterals;
using crypto::Bytes;

namespace {

constexpr auto Vault = "4f1c-90ab";

crypto::SigningKey keyOf(std::uint8_t seed)
{
    const Bytes bytes(32, seed);
    auto key = crypto::SigningKey::fromSeed(crypto::Secret(bytes));
    if (!key)
        qFatal("no key");
    return std::move(*key);
}

// A bundle as lines that a test can change before they are joined.
struct Bundle {
    std::vector<std::string> lines;
    std::vector<Bytes> hashes;  // of each record

    std::string text() const
    {
        std::string all;
        for (const std::string &line : lines)
            all += line + '\n';
        return all;
    }
    std::string anchor(std::uint64_t seq) const
    {
        return crypto::AuditAnchorText{Vault, seq, hashes[seq - 1]}.text();
    }
};

// Records in pairs, each pair under a head; `forged`: what the third record says instead.
Bundle make(int records, const crypto::SigningKey &key, const std::string &forged = {})
{
    Bundle made;
    made.lines.push_back(crypto::flatJsonLine({{"type", "bundle"},
                                               {"version", crypto::AuditBundleVersion},
                                               {"vault", Vault},
                                               {"name", "prod"},
                                               {"at", 1'700'000'000},
                                               {"admin", "Alice"},
                                               {"program", "Sealkeeper 0"}}));
    made.lines.push_back(crypto::bundleAdminLine({"Alice", "0a0b0c0d", key.publicKey()}));
    Bytes previous(32);
    std::uint64_t heads = 0;
    for (int i = 1; i <= records; ++i) {
        const crypto::AuditRecord record{static_cast<std::uint64_t>(i),
                                         1'700'000'000 + i,
                                         "Alice",
                                         "edit",
                                         i == 3 && !forged.empty() ? forged : "owner:\"none\"\n",
                                         "{\"n\":" + std::to_string(i) + "}",
                                         previous};
        const auto hash = crypto::auditRecordHash(record);
        previous.assign(hash.begin(), hash.end());
        made.hashes.push_back(previous);
        made.lines.push_back(crypto::bundleRecordLine(record, previous));
        if (i % 2 == 0 || i == records) {
            const crypto::AuditHeadFacts head{record.seq, previous, Bytes(64, 7), "Alice"};
            made.lines.push_back(
                crypto::bundleHeadLine(head, *key.sign(crypto::auditHeadMessage(Vault, head))));
            ++heads;
        }
    }
    crypto::Sha256 sum;
    sum.add(crypto::viewOf(made.text()));
    const auto digest = sum.finish();
    const crypto::BundleManifest manifest{static_cast<std::uint64_t>(records),
                                          heads,
                                          static_cast<std::uint64_t>(records),
                                          Bytes(digest.begin(), digest.end()),
                                          "Alice",
                                          made.anchor(static_cast<std::uint64_t>(records))};
    made.lines.push_back(crypto::bundleManifestLine(
        manifest, *key.sign(crypto::bundleManifestMessage(Vault, manifest))));
    return made;
}

crypto::BundleVerdict verify(const std::string &text, const crypto::BundleChecks &checks = {})
{
    std::istringstream in(text);
    auto verdict = crypto::verifyAuditBundle(in, checks);
    if (!verdict)
        qFatal("%s", verdict.error().detail.c_str());
    return std::move(*verdict);
}

QString problems(const crypto::BundleVerdict &verdict)
{
    QStringList all;
    for (const std::string &problem : verdict.problems)
        all.append(QString::fromStdString(problem));
    return all.join(u'\n');
}

using Tamper = std::function<void(Bundle &)>;

}  // namespace

Q_DECLARE_METATYPE(Tamper)

class tst_AuditBundle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whole()
    {
        const Bundle bundle = make(7, keyOf(1));
        const auto verdict = verify(bundle.text());
        QVERIFY2(verdict.ok(), qPrintable(problems(verdict)));
        QCOMPARE(verdict.records, 7u);
        QCOMPARE(verdict.heads, 4u);
        QCOMPARE(verdict.vault, std::string(Vault));
        QCOMPARE(verdict.newest.text(), bundle.anchor(7));
        QVERIFY(!verdict.pinned);
    }

    void tampered_data()
    {
        QTest::addColumn<Tamper>("tamper");
        QTest::addColumn<QString>("says");
        QTest::addColumn<qulonglong>("firstBad");
        const auto row = [](const char *name, const Tamper &tamper, const QString &says,
                            qulonglong firstBad) {
            QTest::newRow(name) << tamper << says << firstBad;
        };
        // Lines: 0 bundle, 1 admin, 2 r1, 3 r2, 4 h2, 5 r3, 6 r4, 7 h4, 8 r5, 9 r6, 10 h6, 11 r7,
        // 12 h7, 13 manifest.
        const auto replaced = [](int line, const std::string &from, const std::string &to) {
            return [=](Bundle &bundle) {
                std::string &text = bundle.lines[static_cast<std::size_t>(line)];
                const auto at = text.find(from);
                QVERIFY(at != std::string::npos);
                text.replace(at, from.size(), to);
            };
        };
        const auto removed = [](int from, int count) {
            return [=](Bundle &bundle) {
                bundle.lines.erase(bundle.lines.begin() + from,
                                   bundle.lines.begin() + from + count);
            };
        };
        row("an object edited", replaced(5, "none", "nine"), u"Record 3 was changed."_s, 3);
        row("a time edited", replaced(8, "1700000005", "1700000006"), u"Record 5 was changed."_s,
            5);
        row("an administrator swapped", replaced(3, "\"admin\":\"Alice\"", "\"admin\":\"Bob\""),
            u"Record 2 was changed."_s, 2);
        row("a detail edited", replaced(6, "{\\\"n\\\":4}", "{\\\"n\\\":5}"),
            u"Record 4 was changed."_s, 4);
        row("a record deleted", removed(5, 1), u"Record 3 is missing or out of order."_s, 3);
        row("the first deleted", removed(2, 1), u"Record 1 is missing or out of order."_s, 1);
        row(
            "two swapped", [](Bundle &bundle) { std::swap(bundle.lines[5], bundle.lines[6]); },
            u"Record 3 is missing or out of order."_s, 3);
        row(
            "one twice",
            [](Bundle &bundle) { bundle.lines.insert(bundle.lines.begin() + 6, bundle.lines[5]); },
            u"Record 3 is out of order or there twice."_s, 4);
        row("the end cut, manifest and all", removed(11, 3), u"has no manifest"_s, 0);
        row("the end cut, the manifest kept", removed(11, 2),
            u"lines were changed, added or removed"_s, 0);
        row("the newest head removed", removed(12, 1),
            u"The newest record is not under a signed head."_s, 7);
        row("a head in the middle removed", removed(7, 1), u"lines were changed"_s, 0);
        row(
            "a head's signature changed",
            [](Bundle &bundle) {
                std::string &text = bundle.lines[7];
                char &digit = text[text.find("\"signature\":\"") + 20];
                digit = digit == '0' ? '1' : '0';
            },
            u"The head at record 4 does not carry the signature of Alice."_s, 4);
        row(
            "a head moved", [](Bundle &bundle) { std::swap(bundle.lines[4], bundle.lines[7]); },
            u"The head at record 2 was made over other records."_s, 2);
        row(
            "an administrator's key exchanged",
            [](Bundle &bundle) {
                bundle.lines[1] =
                    crypto::bundleAdminLine({"Alice", "0a0b0c0d", keyOf(9).publicKey()});
            },
            u"The head at record 2 does not carry"_s, 2);
        row("the administrators removed", removed(1, 1), u"is no administrator"_s, 2);
        row(
            "somebody named twice",
            [](Bundle &bundle) { bundle.lines.insert(bundle.lines.begin() + 2, bundle.lines[1]); },
            u"named twice"_s, 0);
        row("another vault's name", replaced(0, Vault, "0000-0000"), u"does not carry"_s, 2);
        row("white space added", replaced(5, "{\"action\"", "{ \"action\""), u"is damaged"_s, 3);
        row(
            "something behind the manifest",
            [](Bundle &bundle) { bundle.lines.push_back(bundle.lines[2]); },
            u"behind the manifest"_s, 0);
        row("the manifest's count", replaced(13, "\"records\":7", "\"records\":8"),
            u"The manifest counts 8 records"_s, 0);
    }
    void tampered()
    {
        QFETCH(Tamper, tamper);
        QFETCH(QString, says);
        Bundle bundle = make(7, keyOf(1));
        tamper(bundle);
        const auto verdict = verify(bundle.text());
        QVERIFY(!verdict.ok());
        QVERIFY2(problems(verdict).contains(says), qPrintable(problems(verdict)));
        QTEST(qulonglong(verdict.firstBad), "firstBad");
    }

    // Whoever signs everything anew is found by what he cannot have: the key, or the anchors.
    void signedAnewByAStranger()
    {
        const auto honest = keyOf(1), stranger = keyOf(2);
        const Bundle before = make(7, honest);
        const Bundle after = make(7, stranger, "nothing happened");
        QVERIFY(verify(after.text()).ok());  // by itself it fits
        const auto print = crypto::sha256(honest.publicKey());
        crypto::BundleChecks keys;
        keys.keys = {Bytes(print.begin(), print.end())};
        QVERIFY(verify(before.text(), keys).ok());
        QVERIFY(verify(before.text(), keys).pinned);
        QVERIFY(problems(verify(after.text(), keys)).contains(u"none of those you expect"_s));
        crypto::BundleChecks anchors;
        anchors.anchors = crypto::auditAnchorsIn("kept: " + before.anchor(4));
        QCOMPARE(anchors.anchors.size(), 1u);
        QCOMPARE(verify(before.text(), anchors).anchorsHeld, 1u);
        const auto verdict = verify(after.text(), anchors);
        QVERIFY2(problems(verdict).contains(u"Record 4 is not the one an anchor names"_s),
                 qPrintable(problems(verdict)));
    }

    // The honest administrator's own key, and a record shorter than it was.
    void cutAndSignedAnew()
    {
        const auto key = keyOf(1);
        const Bundle whole = make(7, key), cut = make(5, key);
        QVERIFY(verify(cut.text()).ok());
        crypto::BundleChecks checks;
        checks.anchors = crypto::auditAnchorsIn(whole.anchor(7));
        const auto verdict = verify(cut.text(), checks);
        QVERIFY2(problems(verdict).contains(u"the end was cut off"_s),
                 qPrintable(problems(verdict)));
        checks.anchors = crypto::auditAnchorsIn(whole.anchor(5));
        QVERIFY(verify(whole.text(), checks).ok());
        // Of another vault: said, not judged.
        std::string other = whole.anchor(7);
        other.replace(other.find(Vault), 9, "1111-2222");
        checks.anchors = crypto::auditAnchorsIn(other);
        QCOMPARE(verify(cut.text(), checks).anchorsForeign, 1u);
        QVERIFY(verify(cut.text(), checks).ok());
    }

    // Every single changed byte is found.
    void everyByteCounts()
    {
        const std::string text = make(3, keyOf(1)).text();
        int silent = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            std::string changed = text;
            changed[i] = static_cast<char>(changed[i] ^ 1);
            std::istringstream in(changed);
            const auto verdict = crypto::verifyAuditBundle(in, {});
            if (verdict && verdict->ok())
                qWarning("byte %zu: %s", i, text.substr(i, 40).c_str()), ++silent;
        }
        // The last line end may be missing, or be anything that ends nothing.
        QVERIFY2(silent <= 1, qPrintable(QString::number(silent)));
    }

    void noBundles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        QTest::newRow("nothing") << QByteArray() << int(crypto::ErrorCode::Malformed);
        QTest::newRow("prose") << QByteArray("Dear auditor,\n")
                               << int(crypto::ErrorCode::Malformed);
        QTest::newRow("binary") << QByteArray("\0\1\2\3", 4) << int(crypto::ErrorCode::Malformed);
        QTest::newRow("a newer one") << QByteArray("{\"type\":\"bundle\",\"version\":2}\n")
                                     << int(crypto::ErrorCode::NewerVersion);
    }
    void noBundles()
    {
        QFETCH(QByteArray, bytes);
        std::istringstream in(bytes.toStdString());
        const auto verdict = crypto::verifyAuditBundle(in, {});
        QVERIFY(!verdict.ok());
        QTEST(int(verdict.error().code), "code");
    }

    void flatJson_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("good");
        QTest::newRow("empty") << QByteArray("{}") << true;
        QTest::newRow("two") << QByteArray("{\"a\":1,\"b\":\"x\"}") << true;
        QTest::newRow("negative") << QByteArray("{\"a\":-1}") << true;
        QTest::newRow("escapes") << QByteArray("{\"a\":\"\\\"\\\\\\u000a\"}") << true;
        QTest::newRow("not sorted") << QByteArray("{\"b\":1,\"a\":1}") << false;
        QTest::newRow("twice") << QByteArray("{\"a\":1,\"a\":1}") << false;
        QTest::newRow("another way to escape") << QByteArray("{\"a\":\"\\n\"}") << false;
        QTest::newRow("escaped for nothing") << QByteArray("{\"a\":\"\\u0041\"}") << false;
        QTest::newRow("leading zero") << QByteArray("{\"a\":01}") << false;
        QTest::newRow("plus") << QByteArray("{\"a\":+1}") << false;
        QTest::newRow("too large") << QByteArray("{\"a\":9223372036854775808}") << false;
        QTest::newRow("a fraction") << QByteArray("{\"a\":1.0}") << false;
        QTest::newRow("nested") << QByteArray("{\"a\":{}}") << false;
        QTest::newRow("not closed") << QByteArray("{\"a\":\"x") << false;
        QTest::newRow("comma at the end") << QByteArray("{\"a\":1,}") << false;
        QTest::newRow("something after") << QByteArray("{}x") << false;
        QTest::newRow("no object") << QByteArray("[]") << false;
    }
    void flatJson()
    {
        QFETCH(QByteArray, line);
        const auto read = crypto::readFlatJson(line.toStdString());
        QTEST(read.has_value(), "good");
        if (read)
            QCOMPARE(QByteArray::fromStdString(crypto::flatJsonLine(*read)), line);
    }

    void anchorsInText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("count");
        const QByteArray hash(64, 'a');
        QTest::newRow("none") << QByteArray("nothing here") << 0;
        QTest::newRow("one") << "x sealkeeper-anchor:v1:4f1c-90ab:12:" + hash + " y" << 1;
        QTest::newRow("the same twice") << "sealkeeper-anchor:v1:4f1c-90ab:12:" + hash
                + "\nsealkeeper-anchor:v1:4f1c-90ab:12:" + hash
                                        << 1;
        QTest::newRow("two") << "sealkeeper-anchor:v1:4f1c-90ab:12:" + hash
                + "\nsealkeeper-anchor:v1:4f1c-90ab:13:" + hash
                             << 2;
        QTest::newRow("hash too short")
            << "sealkeeper-anchor:v1:4f1c-90ab:12:" + hash.left(63) << 0;
        QTest::newRow("hash too long") << "sealkeeper-anchor:v1:4f1c-90ab:12:" + hash + "a" << 0;
        QTest::newRow("row nought") << "sealkeeper-anchor:v1:4f1c-90ab:0:" + hash << 0;
        QTest::newRow("number too long")
            << "sealkeeper-anchor:v1:4f1c-90ab:1234567890123456789:" + hash << 0;
        QTest::newRow("a vault that is none") << "sealkeeper-anchor:v1:4f1c90ab0:1:" + hash << 0;
        QTest::newRow("cut off") << QByteArray("sealkeeper-anchor:v1:4f1c-90ab:1") << 0;
    }
    void anchorsInText()
    {
        QFETCH(QByteArray, text);
        const auto found = crypto::auditAnchorsIn(text.toStdString());
        QTEST(int(found.size()), "count");
        for (const auto &anchor : found)
            QVERIFY(text.contains(QByteArray::fromStdString(anchor.text())));
    }
};

QTEST_GUILESS_MAIN(tst_AuditBundle)
#include "tst_audit_bundle.moc"
