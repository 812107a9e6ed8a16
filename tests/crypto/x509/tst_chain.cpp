// SPDX-License-Identifier: GPL-3.0-or-later
// Honest and hostile chains, judged here and by the openssl program.
#include "crypto/wire/writers.h"
#include "crypto/x509/certificate_parts.h"
#include "crypto/x509/chain.h"
#include "crypto/x509/host_name.h"
#include "tests/crypto/test_files.h"
#include "tests/crypto/x509/chain_scenes.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace chain_scenes;

namespace {

QString pemFile(const QTemporaryDir &folder, const char *name, const std::vector<Bytes> &all)
{
    QFile file(folder.filePath(QString::fromLatin1(name)));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    for (const Bytes &der : all)
        file.write(QByteArray::fromStdString(wire::certificatePem(der)));
    return file.fileName();
}

}  // namespace

class TestChain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void verdicts_data();
    void verdicts();
    void candidatePathsAreTried();
    void aMeshOfAuthoritiesIsBounded();
    void policiesDoNotExplode();
    void nothingReadableIsThrown();
    void nistSuite();
    void lists_data();
    void lists();
    void hosts_data();
    void hosts();
};

void TestChain::verdicts_data()
{
    QTest::addColumn<int>("index");
    const auto all = rows();
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::newRow(all[i].name) << int(i);
}

void TestChain::verdicts()
{
    QFETCH(const int, index);
    const Row row = rows()[std::size_t(index)];
    Scene scene;
    row.change(scene);
    const Bytes root = scene.root.sign(rootKey());
    const Bytes middle = scene.middle.sign(*scene.middleSigner);
    Bytes leaf = scene.leaf.sign(*scene.leafSigner);
    if (scene.damageLeaf)
        scene.damageLeaf(leaf);
    ChainOptions options = scene.options;
    if (scene.giveRoot)
        options.trustAnchors.push_back(root);
    if (scene.giveMiddle)
        options.intermediates.push_back(middle);
    for (std::size_t i = 0; i < scene.more.size(); ++i)
        options.intermediates.push_back(scene.more[i].sign(*scene.moreKeys[i]));
    const auto anchors = options.trustAnchors, middles = options.intermediates;
    const ChainResult result = verifyChain(leaf, options);
    QStringList codes;
    for (const auto &problem : result.errors) {
        codes.append(QString::fromStdString(problem.code));
        QVERIFY(!problem.words.empty());
    }
    QVERIFY2(!result.chain.empty(), qPrintable(codes.join(u' ')));
    const QString expected = QString::fromLatin1(row.code);
    QVERIFY2(expected.isEmpty() ? codes.isEmpty() : codes.contains(expected),
             qPrintable(codes.join(u' ')));
    QCOMPARE(result.valid, expected.isEmpty());
    if (result.valid && scene.giveRoot)
        QCOMPARE(QByteArray::fromStdString(result.chain.back()).size(), 64);

    if (row.openssl == OpenSsl::Skip)
        return;
    const QTemporaryDir folder;
    QStringList arguments{QStringLiteral("verify"),      QStringLiteral("-attime"),
                          QString::number(Now),          QStringLiteral("-no-CApath"),
                          QStringLiteral("-no-CAstore"), QStringLiteral("-policy_check"),
                          QStringLiteral("-policy"),     QStringLiteral("2.5.29.32.0")};
    if (anchors.empty())
        arguments << QStringLiteral("-no-CAfile");
    else
        arguments << QStringLiteral("-CAfile") << pemFile(folder, "root", anchors);
    if (!middles.empty())
        arguments << QStringLiteral("-untrusted") << pemFile(folder, "middle", middles);
    if (options.purpose != Purpose::CodeSigning)
        arguments << QStringLiteral("-purpose") << QStringLiteral("sslserver");
    else
        arguments << QStringLiteral("-purpose") << QStringLiteral("codesign");
    if (!options.host.empty())
        arguments << (options.host.starts_with("192") ? QStringLiteral("-verify_ip")
                                                      : QStringLiteral("-verify_hostname"))
                  << QString::fromStdString(options.host);
    arguments << pemFile(folder, "leaf", {leaf});
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("openssl"), arguments);
    QVERIFY(process.waitForFinished(60'000));
    const QByteArray said = process.readAll();
    QVERIFY2((process.exitCode() == 0) == result.valid, said.constData());
}

// Two authorities of one name and key, one of them expired, and a cross-signed root.
void TestChain::candidatePathsAreTried()
{
    Scene scene;
    Forge old = scene.middle;
    old.serial[0] = 0x44;
    old.valid(Now - 900 * Day, Now - Day);
    Forge cross = forgedAuthority(RootName, rootKey(), LowerName, otherKey());
    cross.valid(Now - Day, Now + Day);
    cross.serial[0] = 0x45;
    Forge oldRoot = forgedAuthority(LowerName, otherKey(), LowerName, otherKey());
    oldRoot.valid(Now - 900 * Day, Now + 900 * Day);
    ChainOptions options = scene.options;
    options.intermediates = {old.sign(rootKey()), scene.middle.sign(rootKey()),
                             cross.sign(otherKey())};
    const Bytes leaf = scene.leaf.sign(middleKey());
    options.trustAnchors = {oldRoot.sign(otherKey())};
    QCOMPARE(verifyChain(leaf, options).chain.size(), std::size_t{4});
    QVERIFY(verifyChain(leaf, options).valid);
    options.trustAnchors.push_back(scene.root.sign(rootKey()));
    QVERIFY(verifyChain(leaf, options).valid);
    QCOMPARE(verifyChain(leaf, options).chain.size(), std::size_t{3});
    // An anchor that is no root.
    options.trustAnchors = {scene.middle.sign(rootKey())};
    options.intermediates.clear();
    QVERIFY(verifyChain(leaf, options).valid);
}

// Twelve authorities, each signed by each: without bounds the number of paths is astronomical.
void TestChain::aMeshOfAuthoritiesIsBounded()
{
    constexpr int Count = 12;
    ChainOptions options;
    options.time = Now;
    const auto name = [](int i) { return nameOf({{"CN", "Mesh " + std::to_string(i)}}); };
    for (int i = 0; i < Count; ++i)
        for (int j = 0; j < Count; ++j) {
            if (i == j)
                continue;
            Forge one = forgedAuthority(name(i), forgeKey("EC P-256", 10 + i), name(j),
                                        forgeKey("EC P-256", 10 + j));
            one.valid(Now - Day, Now + Day);
            one.serial = {1, std::uint8_t(i), std::uint8_t(j)};
            options.intermediates.push_back(one.sign(forgeKey("EC P-256", 10 + j)));
        }
    Scene scene;
    options.trustAnchors = {scene.root.sign(rootKey())};
    scene.leaf.issuer = name(0);
    const auto before = std::clock();
    const ChainResult result = verifyChain(scene.leaf.sign(forgeKey("EC P-256", 10)), options);
    QVERIFY(!result.valid);
    QCOMPARE(result.errors.front().code, std::string("limit"));
    QVERIFY(double(std::clock() - before) / CLOCKS_PER_SEC < 5.0);
}

// Twelve authorities that map every policy to every other: as a tree (RFC 5280 6.1) the policies
// have 20^12 nodes, as a graph (RFC 9618) a few hundred (CVE-2023-0464).
void TestChain::policiesDoNotExplode()
{
    constexpr int Depth = 12, Policies = 20;
    const auto policyOf = [](int i) { return der::encodeOid("1.2.3." + std::to_string(i)); };
    const auto name = [](int i) {
        return i == 0 ? RootName : nameOf({{"CN", "Level " + std::to_string(i)}});
    };
    Bytes policies, mappings;
    for (int i = 1; i <= Policies; ++i) {
        der::append(policies, sequence({policyOf(i)}));
        for (int j = 1; j <= Policies; ++j)
            der::append(mappings, sequence({policyOf(i), policyOf(j)}));
    }
    Scene scene;
    ChainOptions options = scene.options;
    options.trustAnchors = {scene.root.sign(rootKey())};
    for (int i = 1; i <= Depth; ++i) {
        const PrivateKey &issuer = i == 1 ? rootKey() : forgeKey("EC P-256", 10 + i - 1);
        Forge one = forgedAuthority(name(i), forgeKey("EC P-256", 10 + i), name(i - 1), issuer);
        one.valid(Now - Day, Now + Day);
        one.serial = {2, std::uint8_t(i)};
        one.set(oid::Policies, false, der::encode(SequenceTag, policies));
        one.set(oid::PolicyMappings, true, der::encode(SequenceTag, mappings));
        if (i == 1)
            one.set(oid::PolicyConstraints, true, sequence({Bytes{0x80, 1, 0}}));
        options.intermediates.push_back(one.sign(issuer));
    }
    scene.leaf.issuer = name(Depth);
    scene.leaf.set(oid::AuthorityKeyId, false, authorityKeyIdOf(forgeKey("EC P-256", 10 + Depth)));
    const auto verdict = [&](int policy) {
        scene.leaf.set(oid::Policies, false, sequence({sequence({policyOf(policy)})}));
        return verifyChain(scene.leaf.sign(forgeKey("EC P-256", 10 + Depth)), options);
    };
    const auto before = std::clock();
    const ChainResult good = verdict(7), bad = verdict(Policies + 1);
    QVERIFY2(good.valid, good.errors.empty() ? "" : good.errors.front().words.c_str());
    QVERIFY(!bad.valid);
    QCOMPARE(bad.errors.front().code, std::string("policy"));
    QVERIFY(double(std::clock() - before) / CLOCKS_PER_SEC < 2.0);
}

void TestChain::nothingReadableIsThrown()
{
    const Bytes noise{0x30, 3, 2, 1, 1};
    ChainOptions options;
    options.trustAnchors = {noise};
    options.crls = {noise};
    const ChainResult result = verifyChain(noise, options);
    QVERIFY(!result.valid);
    QCOMPARE(result.errors.front().code, std::string("unreadable"));
    QCOMPARE(result.warnings.size(), std::size_t{2});
    Scene scene;
    const Bytes leaf = scene.leaf.sign(middleKey());
    options = scene.options;
    options.trustAnchors = {scene.middle.sign(rootKey())};
    ChainVerifier verifier(options);
    for (std::size_t size = 0; size < leaf.size(); size += 7)
        QVERIFY(!verifier.verify(ByteView(leaf).first(size)).valid);
    for (std::size_t at = 0; at < leaf.size(); at += 3) {
        Bytes flipped = leaf;
        flipped[at] ^= 0x41;
        QVERIFY(!verifier.verify(flipped).valid);
    }
    QVERIFY(verifier.verify(leaf).valid);
}

// NIST PKITS as far as Debian packages it: whoever is called Invalid must never pass, whoever is
// called Valid must, apart from the few that need what is not supported.
void TestChain::nistSuite()
{
    const QDir folder(testing::VectorFolder + QStringLiteral("/x509/PKITS_data"));
    if (!folder.exists())
        QSKIP("python3-cryptography-vectors is not installed");
    const auto stem = [](const QString &path) { return QFileInfo(path).completeBaseName(); };
    ChainOptions options;
    options.time = 1'577'836'800;  // 2020-01-01
    QStringList people;
    for (const QString &path : testing::filesBelow(folder.filePath(QStringLiteral("certs")))) {
        const QString name = stem(path);
        if (name.startsWith(QStringLiteral("TrustAnchorRoot")))
            options.trustAnchors.push_back(testing::readFile(path));
        else if (name.startsWith(QStringLiteral("Valid"))
                 || name.startsWith(QStringLiteral("Invalid")))
            people.append(path);
        else if (!name.contains(QStringLiteral("EE")))
            options.intermediates.push_back(testing::readFile(path));
    }
    for (const QString &path : testing::filesBelow(folder.filePath(QStringLiteral("crls"))))
        options.crls.push_back(testing::readFile(path));
    QVERIFY(people.size() > 150);
    // Lists of another key or issuer than the certificate's, lists in parts; DSA of 1024 bits.
    const QStringList unsupported{
        QStringLiteral("SelfIssued"),  QStringLiteral("indirectCRL"),
        QStringLiteral("cRLIssuer"),   QStringLiteral("distributionPoint"),
        QStringLiteral("SomeReasons"), QStringLiteral("SeparateCertificateandCRLKeys"),
        QStringLiteral("DSA"),         QStringLiteral("DNnameConstraintsTest19")};
    ChainVerifier verifier(options);
    int passed = 0;
    for (const QString &path : std::as_const(people)) {
        const ChainResult result = verifier.verify(testing::readFile(path));
        const bool good = stem(path).startsWith(QStringLiteral("Valid"));
        const bool known = std::any_of(unsupported.begin(), unsupported.end(),
                                       [&](const QString &part) { return path.contains(part); });
        passed += result.valid;
        if (!good || !known)
            QVERIFY2(result.valid == good,
                     qPrintable(stem(path) + u' '
                                + (result.errors.empty()
                                       ? QString()
                                       : QString::fromStdString(result.errors.front().words))));
    }
    QVERIFY(passed > 50);
}

void TestChain::lists_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("valid");
    QTest::newRow("good") << 0 << QStringLiteral("good") << true;
    QTest::newRow("revoked") << 1 << QStringLiteral("revoked") << false;
    QTest::newRow("out of date") << 2 << QStringLiteral("unknown") << false;
    QTest::newRow("from the future") << 3 << QStringLiteral("unknown") << false;
    QTest::newRow("signed by another") << 4 << QStringLiteral("unknown") << false;
    QTest::newRow("of another authority") << 5 << QStringLiteral("unknown") << false;
    QTest::newRow("none given") << 6 << QStringLiteral("not-checked") << true;
    QTest::newRow("authority may not sign lists") << 7 << QStringLiteral("unknown") << false;
}

void TestChain::lists()
{
    QFETCH(const int, kind);
    QFETCH(const QString, state);
    QFETCH(const bool, valid);
    Scene scene;
    if (kind == 7)
        scene.middle.set(oid::KeyUsage, true, usageBits(KeyCertSign));
    const Bytes middle = scene.middle.sign(rootKey());
    const Bytes root = scene.root.sign(rootKey());
    ChainOptions options = scene.options;
    options.trustAnchors = {root};
    options.intermediates = {middle};
    auto copy = [](const PrivateKey &key) {
        return std::move(PrivateKey::open(key.pkcs8()).value());
    };
    const Signer signer = kind == 5 ? std::move(Signer::open(copy(rootKey()), root).value())
                                    : std::move(Signer::open(copy(middleKey()), middle).value());
    CrlSpec spec{Now - Day, Now + Day, 7, {}};
    if (kind == 2)
        spec.nextUpdate = Now - 1;
    if (kind == 3)
        spec.thisUpdate = Now + 1;
    std::vector<RevokedSpec> revoked{{{1, 2, 3}, Now - Day, 1}};
    if (kind == 1)
        revoked.push_back({scene.leaf.serial, Now - 2 * Day, 4});
    Bytes crl = signer.signCrl(spec, revoked).value();
    if (kind == 4)
        crl.back() ^= 1;
    if (kind != 6)
        options.crls = {crl};
    const ChainResult result = verifyChain(scene.leaf.sign(middleKey()), options);
    QCOMPARE(QString::fromLatin1(revocationWord(result.revocation)), state);
    QCOMPARE(result.valid, valid);
    if (kind == 1) {
        QCOMPARE(result.errors.front().code, std::string("revoked"));
        QCOMPARE(result.revocations.front().reason, 4);
        QCOMPARE(result.revocations.front().revokedAt, Now - 2 * Day);
    }
}

void TestChain::hosts_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char *pattern, const char *host, bool matches) {
        QTest::addRow("%s for %s", pattern, host)
            << QByteArray(pattern) << QByteArray(host) << matches;
    };
    row("www.example.org", "www.example.org", true);
    row("WWW.Example.org", "www.example.ORG.", true);
    row("*.example.org", "www.example.org", true);
    row("*.example.org", "example.org", false);
    row("*.example.org", "a.b.example.org", false);
    row("w*.example.org", "www.example.org", false);
    row("www.*.org", "www.example.org", false);
    row("*.org", "example.org", false);
    row("*", "localhost", false);
    row("localhost", "localhost", true);
    row("*.xn--bcher-kva.example", "www.xn--bcher-kva.example", true);
    row("192.0.2.1", "192.0.2.1", false);  // an address is no DNS name
    row("www.example.org.", "www.example.org", false);
    row("a@example.org", "a@example.org", false);  // a mailbox in a dNSName
}

void TestChain::hosts()
{
    QFETCH(const QByteArray, pattern);
    QFETCH(const QByteArray, host);
    QFETCH(const bool, matches);
    const auto reference = hostReference(host.toStdString());
    QVERIFY(reference.has_value());
    const std::string content = pattern.toStdString();
    QCOMPARE(matchesHost({{2, viewOf(content)}}, *reference), matches);
    QVERIFY(!hostReference("bad host") && !hostReference("") && !hostReference("1.2.3"));
    QVERIFY(matchesHost({{1, viewOf("A@example.ORG")}}, *hostReference("A@Example.org")));
    QVERIFY(!matchesHost({{1, viewOf("a@example.org")}}, *hostReference("A@example.org")));
}

QTEST_GUILESS_MAIN(TestChain)
#include "tst_chain.moc"
