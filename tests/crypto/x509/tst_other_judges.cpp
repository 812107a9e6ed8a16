// SPDX-License-Identifier: GPL-3.0-or-later
// The same question to openssl, certtool and us: hosts (RFC 9525), name constraints, the system's
// roots. Where the others differ the row says so, and why ours is right.
#include "crypto/wire/import_reader.h"
#include "crypto/x509/chain.h"
#include "tests/crypto/test_files.h"
#include "tests/crypto/x509/chain_scenes.h"
#include "tests/crypto/x509/judges.h"

#include <QTest>

using namespace chain_scenes;
using namespace judges;

namespace {

// certtool cannot be told another time than now.
const UnixTime Today = SystemClock().now();

enum Judge : int { OpenSslToo = 1, GnuTlsToo = 2, Both = 3 };

// Where GnuTLS says otherwise than openssl and we do.
struct Difference {
    std::string_view row;
    const char *why;
};
constexpr Difference OfGnuTls[] = {
    {"names compared without case", "it compares names byte by byte (RFC 5280 7.1 does not)"},
    {"IP of the other family", "it takes the families for two kinds of names (4.2.1.10: one kind)"},
    {"URI without host", "it lets pass what a constraint cannot be applied to"},
    {"directory outside", "it does not apply permitted directory names"},
    {"policy demanded and there", "it does not know policy constraints"},
    {"policy mapped", "it does not know policy constraints"}};

void makeCurrent(Scene &scene)
{
    for (Forge *one : {&scene.root, &scene.middle, &scene.leaf})
        one->valid(Today - 100 * Day, Today + 100 * Day);
    scene.options.time = Today;
}

struct Papers {
    Files files;
    QString root, middle, leaf, chain;
    ChainOptions options;
    Bytes leafDer;
    explicit Papers(Scene &scene) : options(scene.options)
    {
        const Bytes rootDer = scene.root.sign(rootKey());
        const Bytes middleDer = scene.middle.sign(*scene.middleSigner);
        leafDer = scene.leaf.sign(*scene.leafSigner);
        options.trustAnchors = {rootDer};
        options.intermediates = {middleDer};
        root = files.pem("root", rootDer);
        middle = files.pem("middle", middleDer);
        leaf = files.pem("leaf", leafDer);
        files.write("chain.pem", read(leaf) + read(middle));
        chain = files.path("chain.pem");
    }
    bool openssl(const QStringList &more) const
    {
        return succeeds("openssl",
                        QStringList{"verify", "-no-CApath", "-no-CAstore", "-CAfile", root,
                                    "-untrusted", middle}
                            + more + QStringList{leaf});
    }
    bool gnutls(const QStringList &more) const
    {
        return succeeds("certtool",
                        QStringList{"--verify", "--load-ca-certificate", root, "--infile", chain}
                            + more);
    }
};

}  // namespace

class TestOtherJudges : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hosts_data();
    void hosts();
    void constraints_data();
    void constraints();
    void rootsOfTheSystem();
};

void TestOtherJudges::hosts_data()
{
    QTest::addColumn<QByteArray>("name");  // of the certificate: "mail:", "ip:", else DNS
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("good");
    QTest::addColumn<int>("same");  // who gives the same verdict
    const auto row = [](const char *name, const char *host, bool good, Judge same = Both) {
        QTest::addRow("%s for %s", name, host)
            << QByteArray(name) << QByteArray(host) << good << int(same);
    };
    row("www.example.org", "www.example.org", true);
    row("WWW.Example.ORG", "www.example.org", true);
    row("example.org", "www.example.org", false);
    row("*.example.org", "www.example.org", true);
    row("*.example.org", "example.org", false);
    row("*.example.org", "a.www.example.org", false);
    row("*.xn--bcher-kva.example", "www.xn--bcher-kva.example", true);
    row("*", "localhost", false);
    row("192.0.2.1", "192.0.2.1", false);  // an address is no DNS name
    row("ip:192.0.2.1", "192.0.2.1", true);
    row("ip:192.0.2.1", "192.0.2.2", false);
    row("ip:2001:db8::1", "2001:db8::1", true);
    row("ip:2001:db8::1", "2001:db8:0:0::1", true);
    row("ip:2001:db8::1", "2001:db8::2", false);
    row("mail:post@example.org", "post@example.org", true);
    row("mail:post@example.org", "post@example.com", false);
    row("mail:post@example.org", "post@EXAMPLE.org", true);
    // RFC 9525 6.3: the wildcard is the whole left-most label, and only there.
    row("w*.example.org", "www.example.org", false, GnuTlsToo);  // openssl is milder
    row("www.*.org", "www.example.org", false);
    row("*.*.example.org", "a.b.example.org", false);
    row("*.org", "example.org", false);
}

void TestOtherJudges::hosts()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, host);
    QFETCH(const bool, good);
    QFETCH(const int, same);
    Scene scene;
    makeCurrent(scene);
    const std::string value = name.mid(name.indexOf(':') + 1).toStdString();
    const bool mail = name.startsWith("mail:"), address = name.startsWith("ip:");
    scene.leaf.altNames(
        {mail          ? mailName(value)
             : address ? ipName(value == "192.0.2.1"
                                    ? Bytes{192, 0, 2, 1}
                                    : Bytes{0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1})
                       : dnsName(name.toStdString())});
    scene.leaf.set(oid::Purposes, false, purposes({oid::ServerAuth, oid::MailProtection}));
    scene.leaf.subject = nameOf({{"O", "House"}});
    scene.options.host = host.toStdString();
    scene.options.purpose = Purpose::Any;
    const Papers papers(scene);
    QCOMPARE(verifyChain(papers.leafDer, papers.options).valid, good);

    const bool toAddress = host.contains(':') || host.startsWith("192");
    const QString question = QString::fromLatin1(host);
    const bool openssl = papers.openssl({toAddress                ? "-verify_ip"
                                             : host.contains('@') ? "-verify_email"
                                                                  : "-verify_hostname",
                                         question});
    const bool gnutls =
        papers.gnutls({host.contains('@') ? "--verify-email" : "--verify-hostname", question});
    QCOMPARE(openssl == good, bool(same & OpenSslToo));
    QCOMPARE(gnutls == good, bool(same & GnuTlsToo));
}

void TestOtherJudges::constraints_data()
{
    QTest::addColumn<int>("index");
    const auto all = rows();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string code = all[i].code;
        Scene scene;
        all[i].change(scene);
        if (scene.more.empty() && all[i].openssl == OpenSsl::Same
            && (code.empty() || code == "name-constraint"))
            QTest::newRow(all[i].name) << int(i);
    }
}

// Chains that are good, and those with a name that an authority above does not permit.
void TestOtherJudges::constraints()
{
    QFETCH(const int, index);
    const Row row = rows()[std::size_t(index)];
    Scene scene;
    row.change(scene);
    makeCurrent(scene);
    const Papers papers(scene);
    const bool good = verifyChain(papers.leafDer, papers.options).valid;
    QCOMPARE(good, row.code[0] == 0);
    QStringList question;
    if (!scene.options.host.empty())
        question = {"--verify-hostname", QString::fromStdString(scene.options.host)};
    const bool differs = std::any_of(std::begin(OfGnuTls), std::end(OfGnuTls),
                                     [&](const Difference &one) { return one.row == row.name; });
    QCOMPARE(papers.gnutls(question), good != differs);
}

// What this machine trusts: strict as our own checks of the encoding are, no root falls by them
// that both others take.
void TestOtherJudges::rootsOfTheSystem()
{
    const QString bundle = QStringLiteral("/etc/ssl/certs/ca-certificates.crt");
    if (!QFile::exists(bundle))
        QSKIP("ca-certificates is not installed");
    const QList<QByteArray> parts = read(bundle).split('-');
    int seen = 0;
    for (const QByteArray &part : parts) {
        const auto der = fromBase64(part.trimmed().toStdString());
        if (!der || der->size() < 300)
            continue;
        if (!testing::fullRun() && ++seen % 5 != 0)
            continue;
        Files files;
        const QString pem = files.pem("root", *der);
        ChainOptions options;
        options.time = Today;
        options.trustAnchors = {*der};
        options.allowSha1 = true;  // nobody looks at the signature of an anchor
        const ChainResult ours = verifyChain(*der, options);
        const bool openssl =
            succeeds("openssl", {"verify", "-no-CApath", "-no-CAstore", "-CAfile", pem, pem});
        const bool gnutls =
            succeeds("certtool", {"--verify", "--load-ca-certificate", pem, "--infile", pem});
        if (openssl && gnutls)
            QVERIFY2(ours.valid, ours.errors.empty() ? "" : ours.errors.front().words.c_str());
        if (!openssl && !gnutls)
            QVERIFY(!ours.valid);
        // A certificate of one byte's difference is not the one that is trusted.
        Bytes changed = *der;
        changed[changed.size() / 2] ^= 1;
        QVERIFY(!verifyChain(changed, options).valid);
    }
    QVERIFY(testing::fullRun() || seen > 50);
}

QTEST_GUILESS_MAIN(TestOtherJudges)
#include "tst_other_judges.moc"
