// SPDX-License-Identifier: GPL-3.0-or-later
// A destroyed key is gone from the file: not only from its table, but from every page, as somebody
// with the database key and a disk editor would look for it.
#include "tests/models/store/fast_open.h"

#include "models/store/key_store.h"

#include <QProcess>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace store;

namespace {

constexpr int PageSize = 8192, Reserved = 16 + 64;  // the IV, then HMAC-SHA512

// What openssl makes of one page of SQLCipher 4: AES-256-CBC under the raw key.
QByteArray opened(const QByteArray &cipher, const QByteArray &key, const QByteArray &iv)
{
    QProcess openssl;
    openssl.start(u"openssl"_s,
                  {u"enc"_s, u"-d"_s, u"-aes-256-cbc"_s, u"-nopad"_s, u"-K"_s,
                   QString::fromLatin1(key.toHex()), u"-iv"_s, QString::fromLatin1(iv.toHex())});
    openssl.write(cipher);
    openssl.closeWriteChannel();
    return openssl.waitForFinished() && openssl.exitCode() == 0 ? openssl.readAllStandardOutput()
                                                                : QByteArray();
}

QByteArray pagesOf(const QString &path, const crypto::Secret &rawKey)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray all = file.readAll();
    const QByteArray key(reinterpret_cast<const char *>(rawKey.data()), qsizetype(rawKey.size()));
    QByteArray plain;
    for (qsizetype at = 0; at + PageSize <= all.size(); at += PageSize) {
        const qsizetype from = at == 0 ? 16 : 0;  // the salt stands in front
        const QByteArray page = opened(all.mid(at + from, PageSize - Reserved - from), key,
                                       all.mid(at + PageSize - Reserved, 16));
        if (page.isEmpty())
            return {};
        plain += page;
    }
    return plain;
}

}  // namespace

class tst_KeyDestruction : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLeft_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("P-256") << 138;
        QTest::newRow("RSA 4096") << 2400;
        QTest::newRow("over several pages") << 30'000;
    }
    void nothingIsLeft()
    {
        QFETCH(const int, size);
        Fixture fixture;
        const auto inside = [&](auto &&work) -> crypto::Result<void> {
            auto writer = fixture.vault->connect(Access::Write);
            if (!writer)
                return writer.error();
            auto change = Change::begin(*fixture.vault, **writer);
            if (!change)
                return change.error();
            if (auto done = work(*change); !done)
                return done.error();
            if (auto done = change->audit("test", u"key"_s, {}); !done)
                return done;
            return change->commit();
        };
        const crypto::Secret pkcs8 = crypto::Secret::random(std::size_t(size));
        const crypto::Bytes spki(32, 7);
        AddedKey added;
        OK(inside([&](Change &change) -> crypto::Result<void> {
            auto key = addKey(change, *fixture.vault, pkcs8, spki, {}, u"test"_s, 1);
            if (!key)
                return key.error();
            added = *key;
            return {};
        }));
        QVERIFY(added.added);
        QByteArray sealed;
        {
            auto reader = fixture.vault->connect(Access::Read);
            auto rows = (*reader)->prepare("SELECT hex(sealed) FROM private_key WHERE id = ?");
            OK(rows);
            OK(rows->bind(1, added.id).step());
            sealed = QByteArray::fromHex(rows->string(0).toLatin1());
        }
        QVERIFY(sealed.size() >= size);
        const crypto::Secret raw =
            crypto::deriveKey(keysOf(*fixture.vault).roles.inventory, "sealkeeper database v1");
        const QString file = fixture.folder + u"/inventory.db"_s;
        // Pieces from its beginning, middle and end: its pages need not be neighbours.
        const auto found = [&](const QByteArray &plain) {
            int seen = 0;
            for (const qsizetype at : {qsizetype(0), sealed.size() / 2, sealed.size() - 24})
                seen += plain.contains(sealed.mid(at, 24)) ? 1 : 0;
            return seen;
        };
        fixture.vault.reset();
        const QByteArray before = pagesOf(file, raw);
        QVERIFY(before.contains("CREATE TABLE private_key"));
        QCOMPARE(found(before), 3);

        auto again = fixture.open();
        OK(again);
        fixture.vault = std::move(*again);
        OK(inside([&](Change &change) {
            return destroyKey(change, added.id, u"no longer needed by anybody"_s, 0, 2);
        }));
        fixture.vault.reset();
        const QByteArray after = pagesOf(file, raw);
        QVERIFY(after.contains("no longer needed by anybody"));
        QCOMPARE(found(after), 0);
        QVERIFY(!QFile::exists(file + u"-wal"_s) || QFileInfo(file + u"-wal"_s).size() == 0);
    }
};

QTEST_GUILESS_MAIN(tst_KeyDestruction)
#include "tst_key_destruction.moc"
