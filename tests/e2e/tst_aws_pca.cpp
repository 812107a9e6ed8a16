// SPDX-License-Identifier: GPL-3.0-or-later
// AWS Private CA from "authority add" to the revocation, against moto; curl signs for the
// administrator there, openssl confirms what was issued.
#include "tests/e2e/program.h"
#include "tests/support/moto_server.h"

using namespace e2e;

class tst_AwsPca : public QObject {
    Q_OBJECT

private:
    Home m_home;
    support::MotoServer m_server;
    QString m_arn, m_sha256;

    QJsonObject administrator(const QString &action, const QJsonObject &body)
    {
        const auto answer = run(
            u"curl"_s,
            {u"-sS"_s, u"-m"_s, u"20"_s, u"--aws-sigv4"_s, u"aws:amz:eu-central-1:acm-pca"_s,
             u"-u"_s, u"AKIAPEER:secret"_s, u"-H"_s, u"Content-Type: application/x-amz-json-1.1"_s,
             u"-H"_s, u"X-Amz-Target: ACMPrivateCA."_s + action, u"-d"_s,
             QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact)),
             m_server.plainUrl()});
        return answer.json();
    }
    static QString base64(const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); }
    QByteArray verified(const QString &sha256)
    {
        const QString file = m_home.work(sha256);
        const auto exported = m_home.sealkeeper(
            {u"export"_s, u"sha256:"_s + sha256, u"--format"_s, u"pem"_s, u"--output"_s, file});
        if (exported.code != 0)
            return exported.words();
        const auto judged = run(u"openssl"_s,
                                {u"verify"_s, u"-CAfile"_s, m_home.work(u"root.pem"_s),
                                 u"-untrusted"_s, m_home.work(u"ca.pem"_s), file});
        return judged.code == 0 ? QByteArray() : judged.words();
    }
    Outcome add()
    {
        return m_home.sealkeeper({u"authority"_s, u"add"_s, u"Cloud"_s, u"--type"_s, u"aws-pca"_s,
                                  u"--url"_s, m_server.url(), u"--trust"_s,
                                  m_server.tls().path("root.pem"), u"--allow"_s, u"loopback"_s,
                                  u"--set"_s, u"ca-arn="_s + m_arn, u"--set"_s,
                                  u"access-key-id=AKIAPEER"_s, u"--credential-file"_s,
                                  m_home.work(u"secrets"_s), u"--json"_s});
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!support::MotoServer::isThere())
            QSKIP("moto is not among the test servers");
        QVERIFY(m_server.start());
        VERIFY_EXIT(m_home.createVault(), 0);
        VERIFY_EXIT(m_home.makeCertificate(u"root"_s, u"/CN=Cloud Root"_s, 3650,
                                           u"basicConstraints=critical,CA:TRUE"_s),
                    0);
        m_arn =
            administrator(
                u"CreateCertificateAuthority"_s,
                {{u"CertificateAuthorityType"_s, u"SUBORDINATE"_s},
                 {u"CertificateAuthorityConfiguration"_s,
                  QJsonObject{{u"KeyAlgorithm"_s, u"RSA_2048"_s},
                              {u"SigningAlgorithm"_s, u"SHA256WITHRSA"_s},
                              {u"Subject"_s,
                               QJsonObject{{u"CommonName"_s,
                                            u"Cloud Issuing"_s}}}}}})[u"CertificateAuthorityArn"_s]
                .toString();
        QVERIFY(!m_arn.isEmpty());
        const QString csr = administrator(u"GetCertificateAuthorityCsr"_s,
                                          {{u"CertificateAuthorityArn"_s, m_arn}})[u"Csr"_s]
                                .toString();
        QVERIFY(writeFile(m_home.work(u"ca.csr"_s), csr.toLatin1()));
        QVERIFY(writeFile(m_home.work(u"ca.ext"_s),
                          "basicConstraints=critical,CA:TRUE\nkeyUsage=keyCertSign,cRLSign\n"));
        VERIFY_EXIT(run(u"openssl"_s,
                        {u"x509"_s, u"-req"_s, u"-in"_s, m_home.work(u"ca.csr"_s), u"-CA"_s,
                         m_home.work(u"root.pem"_s), u"-CAkey"_s, m_home.work(u"root.key"_s),
                         u"-CAcreateserial"_s, u"-days"_s, u"1000"_s, u"-extfile"_s,
                         m_home.work(u"ca.ext"_s), u"-out"_s, m_home.work(u"ca.pem"_s)}),
                    0);
    }

    void notActiveYet()
    {
        QVERIFY(writeFile(m_home.work(u"secrets"_s), "secret-access-key=secret\n"));
        const auto refused = add();
        QVERIFY2(refused.code != 0 && refused.err.contains("not ACTIVE"), refused.words());
        administrator(u"ImportCertificateAuthorityCertificate"_s,
                      {{u"CertificateAuthorityArn"_s, m_arn},
                       {u"Certificate"_s, base64(readFile(m_home.work(u"ca.pem"_s)))},
                       {u"CertificateChain"_s, base64(readFile(m_home.work(u"root.pem"_s)))}});
        const auto added = add();
        QVERIFY2(added.code == 0, added.words());
        QVERIFY(added.out.contains("Cloud Issuing"));
    }
    void issues()
    {
        const auto issued = m_home.sealkeeper(
            {u"issue"_s, u"--authority"_s, u"Cloud"_s, u"--subject"_s, u"CN=a.example.org"_s,
             u"--san"_s, u"dns:a.example.org"_s, u"--key"_s, u"rsa-2048"_s, u"--json"_s});
        QVERIFY2(issued.code == 0, issued.words());
        m_sha256 = issued.json()[u"certificates"_s].toArray().at(0).toString();
        QCOMPARE(verified(m_sha256), QByteArray());
    }

    void renewsAndRevokes()
    {
        const auto renewed = m_home.sealkeeper({u"renew"_s, u"san:a.example.org"_s, u"--json"_s});
        QVERIFY2(renewed.code == 0, renewed.words());
        const QString next = renewed.json()[u"certificates"_s].toArray().at(0).toString();
        QVERIFY(next != m_sha256);
        QCOMPARE(verified(next), QByteArray());
        const auto revoked = m_home.sealkeeper({u"revoke"_s, u"sha256:"_s + m_sha256, u"--reason"_s,
                                                u"superseded"_s, u"--yes"_s, u"--json"_s});
        QVERIFY2(revoked.code == 0, revoked.words());
        QVERIFY(m_home.sealkeeper({u"authority"_s, u"sync"_s, u"Cloud"_s}).code != 0);
    }
};

QTEST_GUILESS_MAIN(tst_AwsPca)
#include "tst_aws_pca.moc"
