// SPDX-License-Identifier: GPL-3.0-or-later
// Key derivation, sealing and signing against third-party vectors, and what must be refused.
#include "crypto/base/digest.h"
#include "crypto/base/kdf.h"
#include "crypto/base/process_hardening.h"
#include "crypto/base/sealing.h"
#include "crypto/base/signing.h"

#include <QtTest>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace crypto;

namespace {

Bytes hex(const char *text)
{
    return fromHex(text).value();
}

QByteArray shown(ByteView bytes)
{
    return QByteArray::fromStdString(toHex(bytes));
}

}  // namespace

class TestSealing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void argon2id_data()
    {
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QByteArray>("salt");
        QTest::addColumn<int>("memory");
        QTest::addColumn<int>("iterations");
        QTest::addColumn<int>("lanes");
        QTest::addColumn<QByteArray>("expected");
        // The reference implementation's test.c, version 0x13.
        QTest::newRow("64 MiB, t=2, p=1")
            << QByteArray("password") << QByteArray("somesalt") << 65536 << 2 << 1
            << QByteArray("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
        QTest::newRow("256 KiB, t=2, p=1")
            << QByteArray("password") << QByteArray("somesalt") << 256 << 2 << 1
            << QByteArray("9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe");
        QTest::newRow("256 KiB, t=2, p=2")
            << QByteArray("password") << QByteArray("somesalt") << 256 << 2 << 2
            << QByteArray("6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037");
        QTest::newRow("64 MiB, t=1, p=1")
            << QByteArray("password") << QByteArray("somesalt") << 65536 << 1 << 1
            << QByteArray("f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98");
        QTest::newRow("another password")
            << QByteArray("differentpassword") << QByteArray("somesalt") << 65536 << 2 << 1
            << QByteArray("0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde");
        QTest::newRow("another salt")
            << QByteArray("password") << QByteArray("diffsalt") << 65536 << 2 << 1
            << QByteArray("bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c");
    }
    void argon2id()
    {
        QFETCH(QByteArray, password);
        QFETCH(QByteArray, salt);
        QFETCH(int, memory);
        QFETCH(int, iterations);
        QFETCH(int, lanes);
        QFETCH(QByteArray, expected);
        const Argon2Parameters parameters{static_cast<std::uint32_t>(memory),
                                          static_cast<std::uint32_t>(iterations),
                                          static_cast<std::uint32_t>(lanes)};
        const auto key = crypto::argon2id(Secret::fromText(password.toStdString()),
                                          viewOf(salt.toStdString()), parameters);
        QVERIFY(key.ok());
        QCOMPARE(shown(key->view()), expected);
    }

    void argon2Limits_data()
    {
        QTest::addColumn<qint64>("memory");
        QTest::addColumn<qint64>("iterations");
        QTest::addColumn<qint64>("lanes");
        QTest::addColumn<int>("code");
        const auto large = static_cast<int>(ErrorCode::TooLarge);
        const auto low = static_cast<int>(ErrorCode::InvalidArgument);
        QTest::newRow("2 GiB and 1 KiB") << qint64{2097153} << qint64{3} << qint64{1} << large;
        QTest::newRow("4 TiB") << qint64{4294967295} << qint64{3} << qint64{1} << large;
        QTest::newRow("17 iterations") << qint64{65536} << qint64{17} << qint64{1} << large;
        QTest::newRow("4 billion iterations")
            << qint64{65536} << qint64{4294967295} << qint64{1} << large;
        QTest::newRow("17 lanes") << qint64{65536} << qint64{3} << qint64{17} << large;
        QTest::newRow("memory below the floor") << qint64{65535} << qint64{3} << qint64{1} << low;
        QTest::newRow("iterations below the floor")
            << qint64{65536} << qint64{2} << qint64{1} << low;
        QTest::newRow("no lanes") << qint64{65536} << qint64{3} << qint64{0} << low;
    }
    void argon2Limits()
    {
        QFETCH(qint64, memory);
        QFETCH(qint64, iterations);
        QFETCH(qint64, lanes);
        QFETCH(int, code);
        const Argon2Parameters parameters{static_cast<std::uint32_t>(memory),
                                          static_cast<std::uint32_t>(iterations),
                                          static_cast<std::uint32_t>(lanes)};
        const auto checked = checkArgon2(parameters);
        QVERIFY(!checked);
        QCOMPARE(static_cast<int>(checked.error().code), code);
        if (code == static_cast<int>(ErrorCode::TooLarge)) {
            // Refused before the memory is asked for.
            QElapsedTimer timer;
            timer.start();
            QVERIFY(!crypto::argon2id(Secret::fromText("x"), Bytes(16), parameters));
            QVERIFY(timer.elapsed() < 100);
        }
    }

    void calibrationStaysInsideItsLimits()
    {
        qunsetenv("SEALKEEPER_TEST_FAST_KDF");
        const auto parameters = calibrateArgon2(std::chrono::milliseconds(400));
        QVERIFY(checkArgon2(parameters).ok());
        QVERIFY(parameters.memoryKiB <= 256 * 1024);
        const auto none = calibrateArgon2(std::chrono::milliseconds(1));
        QCOMPARE(none.memoryKiB, Argon2Floor.memoryKiB);
        QCOMPARE(none.iterations, Argon2Floor.iterations);
        qputenv("SEALKEEPER_TEST_FAST_KDF", "1");
        QVERIFY(calibrateArgon2() == Argon2Floor);
        qunsetenv("SEALKEEPER_TEST_FAST_KDF");
    }

    // RFC 5869 A.3: no salt, no info.
    void hkdf()
    {
        const Secret key(Bytes(22, 0x0b));
        QCOMPARE(shown(deriveKey(key, "", 42).view()),
                 QByteArray("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d2013"
                            "95faa4b61a96c8"));
        QVERIFY(!deriveKey(key, "a").equals(deriveKey(key, "b")));
    }

    void sealsAndOpens()
    {
        const Secret key = Secret::random(32);
        const Bytes plain{1, 2, 3};
        const auto sealed = seal(key, plain, viewOf("context"));
        QVERIFY(sealed.ok());
        QCOMPARE(sealed->size(), plain.size() + SealOverhead);
        const auto opened = unseal(key, *sealed, viewOf("context"));
        QVERIFY(opened.ok());
        QVERIFY(opened->equals(Secret(plain)));
        QVERIFY(*seal(key, plain, viewOf("context")) != *sealed);  // a fresh nonce each time
        QVERIFY(!unseal(key, *sealed, viewOf("other context")));
        QVERIFY(!unseal(Secret::random(32), *sealed, viewOf("context")));
        QVERIFY(!unseal(Secret::random(31), *sealed, viewOf("context")));
        for (std::size_t i = 0; i < sealed->size(); ++i) {
            Bytes changed = *sealed;
            changed[i] ^= 1;
            QVERIFY(!unseal(key, changed, viewOf("context")));
            QVERIFY(!unseal(key, ByteView(*sealed).first(i), viewOf("context")));
        }
        const auto empty = seal(key, {}, {});
        QVERIFY(empty.ok());
        const auto nothing = unseal(key, *empty, {});
        QVERIFY(nothing.ok());
        QVERIFY(nothing->empty());
    }

    // NIST SP 800-38D / McGrew-Viega test case 16 (AES-256, 96-bit IV, with AAD), put into our
    // envelope.
    void opensAnOutsideVector()
    {
        const Secret key(hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"));
        Bytes sealed{1};
        for (const char *part : {"cafebabefacedbaddecaf888",
                                 "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8"
                                 "cb08e48590dbb3da7b08b1056828838"
                                 "c5f61e6393ba7a0abcc9f662",
                                 "76fc6ece0f4e1768cddf8853bb2d551b"}) {
            const Bytes bytes = hex(part);
            sealed.insert(sealed.end(), bytes.begin(), bytes.end());
        }
        const auto opened = unseal(key, sealed, hex("feedfacedeadbeeffeedfacedeadbeefabaddad2"));
        QVERIFY(opened.ok());
        QCOMPARE(shown(opened->view()),
                 QByteArray("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c"
                            "95956809532fcf0e2449a6b525"
                            "b16aedf5aa0de657ba637b39"));
    }

    // RFC 7748 6.1
    void agreementPublicOfRfc7748()
    {
        const Secret alice(hex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a"));
        const Secret bob(hex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb"));
        QCOMPARE(shown(*agreementPublic(alice)),
                 QByteArray("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"));
        QCOMPARE(shown(*agreementPublic(bob)),
                 QByteArray("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f"));
        QVERIFY(!agreementPublic(Secret::random(31)));
    }

    void sealsToSomebody()
    {
        const Secret secret = Secret::random(32);
        const auto recipient = agreementPublic(secret);
        QVERIFY(recipient.ok());
        const Bytes plain(100, 9);
        const auto sealed = sealTo(*recipient, plain, viewOf("grant"));
        QVERIFY(sealed.ok());
        const auto opened = unsealWith(secret, *sealed, viewOf("grant"));
        QVERIFY(opened.ok());
        QVERIFY(opened->equals(Secret(plain)));
        QVERIFY(!unsealWith(Secret::random(32), *sealed, viewOf("grant")));
        QVERIFY(!unsealWith(secret, *sealed, viewOf("other")));
        for (std::size_t i = 0; i < sealed->size(); i += 3) {
            Bytes changed = *sealed;
            changed[i] ^= 2;
            QVERIFY(!unsealWith(secret, changed, viewOf("grant")));
        }
    }

    void refusesPointsOfLowOrder_data()
    {
        QTest::addColumn<QByteArray>("point");
        QTest::newRow("zero") << QByteArray(64, '0');
        QTest::newRow("one") << QByteArray("01") + QByteArray(62, '0');
        QTest::newRow("order 8") << QByteArray(
            "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800");
        QTest::newRow("p - 1") << QByteArray(
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");
    }
    void refusesPointsOfLowOrder()
    {
        QFETCH(QByteArray, point);
        QVERIFY(!sealTo(hex(point.constData()), Bytes(4), {}));
        Bytes sealed = hex(point.constData());
        sealed.resize(sealed.size() + SealOverhead + 4, 1);
        QVERIFY(!unsealWith(Secret::random(32), sealed, {}));
    }

    void ed25519OfRfc8032_data()
    {
        QTest::addColumn<QByteArray>("seed");
        QTest::addColumn<QByteArray>("publicKey");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("test 1")
            << QByteArray("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
            << QByteArray("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
            << QByteArray()
            << QByteArray("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                          "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
        QTest::newRow("test 2")
            << QByteArray("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
            << QByteArray("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
            << QByteArray("72")
            << QByteArray("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                          "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    }
    void ed25519OfRfc8032()
    {
        QFETCH(QByteArray, seed);
        QFETCH(QByteArray, publicKey);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, signature);
        const auto key = SigningKey::fromSeed(Secret(hex(seed.constData())));
        QVERIFY(key.ok());
        QCOMPARE(shown(key->publicKey()), publicKey);
        const Bytes text = hex(message.constData());
        const auto made = key->sign(text);
        QVERIFY(made.ok());
        QCOMPARE(shown(*made), signature);
        QVERIFY(verifySignature(key->publicKey(), text, *made));
        Bytes wrong = *made;
        wrong[10] ^= 1;
        QVERIFY(!verifySignature(key->publicKey(), text, wrong));
        QVERIFY(!verifySignature(key->publicKey(), Bytes{1, 2}, *made));
        QVERIFY(!verifySignature(Bytes(31), text, *made));
        QVERIFY(!verifySignature(key->publicKey(), text, Bytes(63)));
    }

    void digests()
    {
        QCOMPARE(shown(sha256(viewOf("abc"))),
                 QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        // RFC 4231 test case 2
        QCOMPARE(
            shown(hmacSha256(Secret::fromText("Jefe"), viewOf("what do ya want for nothing?"))),
            QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
        KeyedHash one(Secret(Bytes(32, 1)));
        KeyedHash two(Secret(Bytes(32, 2)));
        QVERIFY(one(viewOf("row")) == one(viewOf("row")));
        QVERIFY(one(viewOf("row")) != two(viewOf("row")));
        QVERIFY(one(viewOf("row")) != one(viewOf("rox")));
    }

    void secretsAreWiped()
    {
        // The bytes are looked at where they were, before their memory is given back.
        alignas(16) std::uint8_t bytes[64];
        std::fill(std::begin(bytes), std::end(bytes), std::uint8_t{0xaa});
        wipe(bytes, sizeof bytes);
        QVERIFY(std::all_of(std::begin(bytes), std::end(bytes),
                            [](std::uint8_t byte) { return byte == 0; }));
        Secret secret = Secret::fromText("passphrase");
        Secret moved = std::move(secret);
        QVERIFY(secret.empty());  // NOLINT(bugprone-use-after-move): the contract of Secret
        QCOMPARE(moved.size(), std::size_t{10});
        moved.clear();
        QVERIFY(moved.empty());
        QVERIFY(moved.data() == nullptr);
    }

    void hardensTheProcess()
    {
        const pid_t child = ::fork();
        if (child == 0) {
            if (!hardenProcess())
                ::_exit(1);
            rlimit limit{1, 1};
            ::getrlimit(RLIMIT_CORE, &limit);
            ::_exit(limit.rlim_cur == 0 && limit.rlim_max == 0
                            && ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0
                        ? 0
                        : 2);
        }
        int status = -1;
        ::waitpid(child, &status, 0);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
    }
};

QTEST_GUILESS_MAIN(TestSealing)
#include "tst_sealing.moc"
