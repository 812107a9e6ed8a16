// SPDX-License-Identifier: GPL-3.0-or-later
// Responses made by the openssl program, good and false ones.
#include "crypto/wire/writers.h"
#include "crypto/x509/ocsp.h"
#include "tests/crypto/x509/chain_scenes.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace chain_scenes;
using namespace Qt::StringLiterals;

namespace {

// openssl answers at the real now.
const UnixTime Today = SystemClock().now();

Bytes pem(const char *label, const Bytes &der)
{
    QByteArray text = "-----BEGIN " + QByteArray(label) + "-----\n";
    const QByteArray body =
        QByteArray(reinterpret_cast<const char *>(der.data()), qsizetype(der.size())).toBase64();
    for (qsizetype at = 0; at < body.size(); at += 64)
        text += body.mid(at, 64) + '\n';
    text += "-----END " + QByteArray(label) + "-----\n";
    return {text.begin(), text.end()};
}

}  // namespace

class TestOcsp : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Bytes m_root, m_middle, m_leaf;

    QString write(const char *name, const Bytes &bytes) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (file.open(QIODevice::WriteOnly))
            file.write(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
        return file.fileName();
    }

    QString writeKey(const char *name, const PrivateKey &key) const
    {
        const Secret pkcs8 = key.pkcs8();
        return write(name, pem("PRIVATE KEY", Bytes(pkcs8.view().begin(), pkcs8.view().end())));
    }

    // What openssl answers about the leaf with this line of its index and this signer.
    Bytes answer(const char *state, const Bytes &signer, const PrivateKey &key,
                 const QStringList &more = {}) const
    {
        const QString middle = write("middle.pem", pem("CERTIFICATE", m_middle));
        const QString leaf = write("leaf.pem", pem("CERTIFICATE", m_leaf));
        const auto parsed = Certificate::parse(m_leaf);
        const std::string line = std::string(state) + "\t350101000000Z\t"
            + (*state == 'R' ? "260101000000Z,keyCompromise" : "") + '\t'
            + QString::fromStdString(parsed->serial).toUpper().toStdString()
            + "\tunknown\t/CN=www.example.org\n";
        const QString index = write("index", Bytes(line.begin(), line.end()));
        const QString out = m_folder.filePath(u"response"_s);
        QFile::remove(out);
        QProcess process;
        process.start(u"openssl"_s,
                      QStringList{u"ocsp"_s, u"-index"_s, index, u"-CA"_s, middle, u"-rsigner"_s,
                                  write("signer.pem", pem("CERTIFICATE", signer)), u"-rkey"_s,
                                  writeKey("signer.key", key), u"-issuer"_s, middle, u"-cert"_s,
                                  leaf, u"-respout"_s, out, u"-noverify"_s}
                          + more);
        process.waitForFinished(60'000);
        QFile file(out);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QByteArray bytes = file.readAll();
        return {bytes.begin(), bytes.end()};
    }

    OcspVerdict judge(const Bytes &response, UnixTime time = Today + 1) const
    {
        const auto parsed = parseOcspResponse(response);
        if (!parsed)
            return {{}, parsed.error().detail};
        OcspQuestion question;
        question.certificate = m_leaf;
        question.issuer = m_middle;
        question.time = time;
        return judgeOcsp(*parsed, question);
    }

    Bytes responder(bool forOcsp, const PrivateKey &signer, const Bytes &issuer) const
    {
        Forge forge = forgedLeaf(nameOf({{"CN", "Responder"}}), otherKey(), issuer, signer);
        forge.valid(Today - Day, Today + Day);
        forge.set(oid::Purposes, false, purposes({forOcsp ? oid::OcspSigning : oid::ServerAuth}));
        return forge.sign(signer);
    }

private Q_SLOTS:
    void initTestCase()
    {
        Scene scene;
        for (Forge *one : {&scene.root, &scene.middle, &scene.leaf})
            one->valid(Today - 100 * Day, Today + 100 * Day);
        m_root = scene.root.sign(rootKey());
        m_middle = scene.middle.sign(rootKey());
        m_leaf = scene.leaf.sign(middleKey());
    }

    void verdicts()
    {
        const QStringList days{u"-ndays"_s, u"2"_s};
        const Bytes good = answer("V", m_middle, middleKey(), days);
        QVERIFY(!good.empty());
        QCOMPARE(judge(good).why, std::string());
        QCOMPARE(judge(good).revocation.state, RevocationState::Good);
        const OcspVerdict revoked = judge(answer("R", m_middle, middleKey(), days));
        QCOMPARE(revoked.revocation.state, RevocationState::Revoked);
        QCOMPARE(revoked.revocation.reason, 1);
        QCOMPARE(revoked.revocation.revokedAt, UnixTime{1'767'225'600});
        // Times.
        QCOMPARE(judge(good, Today - 3600).why, std::string("the answer is from the future"));
        QCOMPARE(judge(good, Today + 3 * Day).why, std::string("the answer is out of date"));
        const Bytes endless = answer("V", m_middle, middleKey());
        QCOMPARE(judge(endless).revocation.state, RevocationState::Good);
        QCOMPARE(judge(endless, Today + 2 * Day).why, std::string("the answer is out of date"));
        // Responders.
        const Bytes delegated = responder(true, middleKey(), MiddleName);
        QCOMPARE(judge(answer("V", delegated, otherKey())).revocation.state, RevocationState::Good);
        QCOMPARE(judge(answer("V", delegated, otherKey(), {u"-resp_key_id"_s})).revocation.state,
                 RevocationState::Good);
        for (const Bytes &liar :
             {responder(false, middleKey(), MiddleName), responder(true, rootKey(), RootName),
              responder(true, otherKey(), MiddleName)})
            QCOMPARE(judge(answer("V", liar, otherKey())).why,
                     std::string("it is not signed by the authority or its responder"));
    }

    void damagedOnesAreNotBelieved()
    {
        const Bytes good = answer("V", m_middle, middleKey());
        QVERIFY(good.size() > 100);
        int believed = 0;
        for (std::size_t at = 0; at < good.size(); ++at) {
            Bytes damaged = good;
            damaged[at] ^= 1;
            believed += judge(damaged).revocation.state == RevocationState::Good;
            (void)parseOcspResponse(ByteView(good).first(at));
        }
        // Flips in the certificates that came along change nothing that is signed.
        QVERIFY(believed < int(good.size()));
        const auto parsed = parseOcspResponse(good);
        for (std::size_t at = 0; at < parsed->toBeSigned.size(); ++at) {
            OcspResponse damaged = *parsed;
            damaged.toBeSigned[at] ^= 1;
            OcspQuestion question;
            question.certificate = m_leaf;
            question.issuer = m_middle;
            question.time = Today + 1;
            QCOMPARE(judgeOcsp(damaged, question).revocation.state, RevocationState::Unknown);
        }
        const Bytes refusal{0x30, 3, 10, 1, 6};
        QCOMPARE(judge(refusal).why, std::string("the responder refused with status 6"));
    }

    void chainsUseThem()
    {
        ChainOptions options;
        options.time = Today + 1;
        options.trustAnchors = {m_root};
        options.intermediates = {m_middle};
        options.ocspResponses = {answer("V", m_middle, middleKey())};
        QVERIFY(verifyChain(m_leaf, options).valid);
        QCOMPARE(verifyChain(m_leaf, options).revocation, RevocationState::Good);
        options.ocspResponses = {answer("R", m_middle, middleKey())};
        QCOMPARE(verifyChain(m_leaf, options).errors.front().code, std::string("revoked"));
        options.time = Today + 9 * Day;
        QCOMPARE(verifyChain(m_leaf, options).errors.front().code,
                 std::string("revocation-unknown"));
    }
};

QTEST_GUILESS_MAIN(TestOcsp)
#include "tst_ocsp.moc"
