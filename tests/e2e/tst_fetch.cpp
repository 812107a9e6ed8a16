// SPDX-License-Identifier: GPL-3.0-or-later
// verify --ocsp --fetch: issuers, lists and answers come from the addresses in the certificates; a
// real OCSP responder of openssl, and sources that are stale, wrongly signed or gone.
#include "tests/e2e/program.h"
#include "tests/support/loopback.h"

#include <map>
#include <mutex>

using namespace e2e;

class tst_Fetch : public QObject {
    Q_OBJECT

private:
    Home m_home;
    std::mutex m_mutex;
    std::map<QByteArray, QByteArray> m_files;  // by path
    std::map<QByteArray, int> m_asked;
    std::unique_ptr<loopback::Server> m_server;
    QProcess m_responder;
    std::uint16_t m_ocspPort = 0;

    QString file(const QString &name) { return m_home.work(name); }
    Outcome openssl(const QStringList &arguments) { return run(u"openssl"_s, arguments); }
    void serve(const QByteArray &path, const QByteArray &content)
    {
        const std::lock_guard guard(m_mutex);
        m_files[path] = content;
    }
    int asked(const QByteArray &path)
    {
        const std::lock_guard guard(m_mutex);
        return m_asked[path];
    }
    QByteArray der(const QString &name)
    {
        return openssl({u"x509"_s, u"-in"_s, file(name), u"-outform"_s, u"der"_s}).out;
    }
    // Root and intermediate of openssl's "ca", which also makes the lists.
    bool makeAuthority(const QString &name, const QString &subject, const QString &issuer)
    {
        const QString aia = issuer.isEmpty()
            ? QString()
            : u"authorityInfoAccess=caIssuers;URI:%1\ncrlDistributionPoints=URI:%2\n"_s.arg(
                m_server->url(u"/%1.cer"_s.arg(issuer)), m_server->url(u"/%1.crl"_s.arg(issuer)));
        const QString config =
            u"[ca]\ndefault_ca=d\n[d]\ndatabase=%1.index\nserial=%1.serial\ncrlnumber=%1.number\n"
            "new_certs_dir=%3\ndefault_md=sha256\ndefault_days=3000\ndefault_crl_days=7\n"
            "policy=p\nunique_subject=no\ncertificate=%1.pem\nprivate_key=%1.key\n[p]\n"
            "commonName=supplied\n[v3]\nbasicConstraints=critical,CA:TRUE\n"
            "keyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash\n"
            "authorityKeyIdentifier=keyid\n%2"_s.arg(file(name), aia, file(QString()));
        bool good = writeFile(file(name + u".cnf"_s), config.toUtf8())
            && writeFile(file(name + u".index"_s), {})
            && writeFile(file(name + u".serial"_s), "01\n")
            && writeFile(file(name + u".number"_s), "01\n");
        good = good
            && openssl({u"req"_s, u"-new"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                        u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-subj"_s, subject,
                        u"-keyout"_s, file(name + u".key"_s), u"-out"_s, file(name + u".csr"_s)})
                    .code
                == 0;
        QStringList sign{u"x509"_s,        u"-req"_s, u"-in"_s,      file(name + u".csr"_s),
                         u"-days"_s,       u"3000"_s, u"-extfile"_s, file(name + u".cnf"_s),
                         u"-extensions"_s, u"v3"_s,   u"-out"_s,     file(name + u".pem"_s),
                         u"-set_serial"_s, u"77"_s};
        if (issuer.isEmpty())
            sign += QStringList{u"-signkey"_s, file(name + u".key"_s)};
        else
            sign += QStringList{u"-CA"_s, file(issuer + u".pem"_s), u"-CAkey"_s,
                                file(issuer + u".key"_s)};
        return good && openssl(sign).code == 0;
    }
    bool makeLeaf(const QString &name, const QString &host)
    {
        const QString config =
            u"[v3]\nbasicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\n"
            "extendedKeyUsage=serverAuth\nsubjectAltName=DNS:%1\nsubjectKeyIdentifier=hash\n"
            "authorityKeyIdentifier=keyid\n"
            "authorityInfoAccess=OCSP;URI:http://127.0.0.1:%2/,caIssuers;URI:%3\n"
            "crlDistributionPoints=URI:%4\n"_s.arg(host)
                .arg(m_ocspPort)
                .arg(m_server->url(u"/middle.cer"_s), m_server->url(u"/middle.crl"_s));
        return writeFile(file(name + u".cnf"_s), config.toUtf8())
            && openssl({u"req"_s, u"-new"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                        u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-subj"_s, u"/CN="_s + host,
                        u"-keyout"_s, file(name + u".key"_s), u"-out"_s, file(name + u".csr"_s)})
                   .code
            == 0
            && openssl({u"ca"_s, u"-batch"_s, u"-notext"_s, u"-config"_s, file(u"middle.cnf"_s),
                        u"-in"_s, file(name + u".csr"_s), u"-extfile"_s, file(name + u".cnf"_s),
                        u"-extensions"_s, u"v3"_s, u"-out"_s, file(name + u".pem"_s)})
                   .code
            == 0;
    }
    QByteArray list(const QString &authority, const QStringList &more = {})
    {
        (void)openssl(QStringList{u"ca"_s, u"-gencrl"_s, u"-config"_s, file(authority + u".cnf"_s),
                                  u"-out"_s, file(u"list.pem"_s)}
                      + more);
        return openssl({u"crl"_s, u"-in"_s, file(u"list.pem"_s), u"-outform"_s, u"der"_s}).out;
    }
    Outcome verify(const QString &what, const QStringList &more)
    {
        const QStringList words = QStringList{u"verify"_s,         what,
                                              u"--json"_s,         u"--trust"_s,
                                              file(u"root.pem"_s), u"--allow-address"_s,
                                              u"loopback"_s}
            + more;
        return what.contains(u'/') ? m_home.plain(words) : m_home.sealkeeper(words);
    }
    static QStringList codes(const Outcome &outcome, const QString &list)
    {
        QStringList out;
        for (const QJsonValue &problem : outcome.json().value(list).toArray())
            out.append(problem[u"code"_s].toString());
        return out;
    }
    static QString state(const Outcome &outcome)
    {
        return outcome.json()[u"revocation"_s][u"status"_s].toString();
    }
    void startResponder()
    {
        m_responder.setProcessChannelMode(QProcess::MergedChannels);
        m_responder.start(u"openssl"_s,
                          {u"ocsp"_s, u"-port"_s, QString::number(m_ocspPort), u"-index"_s,
                           file(u"middle.index"_s), u"-CA"_s, file(u"middle.pem"_s), u"-rsigner"_s,
                           file(u"middle.pem"_s), u"-rkey"_s, file(u"middle.key"_s), u"-nmin"_s,
                           u"10"_s});
        // It takes a connection without a request amiss: its own word is waited for.
        QByteArray said;
        while (!said.contains("waiting for OCSP client") && m_responder.waitForReadyRead(10'000))
            said += m_responder.readAll();
        QVERIFY2(said.contains("waiting for OCSP client"), said.constData());
    }
    void stopResponder()
    {
        m_responder.kill();
        QVERIFY(m_responder.waitForFinished());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<loopback::Server>([this](int socket, const QByteArray &head) {
            const QByteArray path = head.split(' ').value(1);
            QByteArray content;
            {
                const std::lock_guard guard(m_mutex);
                ++m_asked[path];
                content = m_files[path];
            }
            (void)loopback::sendAll(socket,
                                    content.isEmpty()
                                        ? QByteArray("HTTP/1.1 404 No\r\nContent-Length: 0\r\n"
                                                     "Connection: close\r\n\r\n")
                                        : loopback::answer(content));
        });
        m_ocspPort = loopback::Server([](int, const QByteArray &) {}).port();
        QVERIFY(makeAuthority(u"root"_s, u"/CN=Fetch Root"_s, {}));
        QVERIFY(makeAuthority(u"middle"_s, u"/CN=Fetch Middle"_s, u"root"_s));
        QVERIFY(makeAuthority(u"stranger"_s, u"/CN=Fetch Middle"_s, {}));
        QVERIFY(makeLeaf(u"good"_s, u"good.example"_s));
        QVERIFY(makeLeaf(u"bad"_s, u"bad.example"_s));
        VERIFY_EXIT(openssl({u"ca"_s, u"-config"_s, file(u"middle.cnf"_s), u"-revoke"_s,
                             file(u"bad.pem"_s), u"-crl_reason"_s, u"keyCompromise"_s}),
                    0);
        serve("/middle.cer", der(u"middle.pem"_s));
        serve("/root.crl", list(u"root"_s));
        serve("/middle.crl", list(u"middle"_s));
        startResponder();
        VERIFY_EXIT(m_home.createVault(), 0);
        VERIFY_EXIT(m_home.sealkeeper({u"import"_s, file(u"good.pem"_s), file(u"bad.pem"_s)}), 0);
    }
    void cleanupTestCase()
    {
        if (m_responder.state() == QProcess::Running)
            stopResponder();
    }

    void nothingIsFetchedUnasked()
    {
        const Outcome plain = verify(file(u"good.pem"_s), {});
        VERIFY_EXIT(plain, 1);
        QVERIFY(codes(plain, u"errors"_s).contains(u"issuer-missing"_s));
        QCOMPARE(m_server->connections(), 0);
    }

    void addressesAreGuarded()
    {
        const Outcome refused = m_home.plain({u"verify"_s, file(u"good.pem"_s), u"--json"_s,
                                              u"--trust"_s, file(u"root.pem"_s), u"--fetch"_s});
        VERIFY_EXIT(refused, 1);
        QVERIFY2(codes(refused, u"warnings"_s).contains(u"issuer-refused"_s),
                 refused.words().constData());
        QCOMPARE(m_server->connections(), 0);
    }

    void completesTheChainAndReadsTheList()
    {
        const Outcome good = verify(file(u"good.pem"_s), {u"--fetch"_s});
        VERIFY_EXIT(good, 0);
        QCOMPARE(good.json()[u"chain"_s].toArray().size(), 3);
        QCOMPARE(state(good), u"good"_s);
        QCOMPARE(asked("/middle.cer"), 1);
        const Outcome bad = verify(file(u"bad.pem"_s), {u"--fetch"_s});
        VERIFY_EXIT(bad, 1);
        QCOMPARE(codes(bad, u"errors"_s), QStringList{u"revoked"_s});
    }

    void asksTheResponder()
    {
        const QStringList words{u"--ocsp"_s, u"--intermediate"_s, file(u"middle.pem"_s)};
        const int lists = asked("/middle.crl");
        const Outcome good = verify(file(u"good.pem"_s), words);
        VERIFY_EXIT(good, 0);
        QCOMPARE(state(good), u"good"_s);
        QCOMPARE(asked("/middle.crl"), lists);
        const Outcome bad = verify(file(u"bad.pem"_s), words);
        VERIFY_EXIT(bad, 1);
        QCOMPARE(codes(bad, u"errors"_s), QStringList{u"revoked"_s});
        const QJsonObject source = bad.json()[u"revocation"_s][u"sources"_s][0].toObject();
        QCOMPARE(source[u"kind"_s].toString(), u"ocsp"_s);
        QCOMPARE(source[u"state"_s].toString(), u"good"_s);
    }

    // The vault keeps copies: nothing is asked for twice while it is fresh.
    void copiesAreKept()
    {
        const QString id = fingerprint(file(u"good.pem"_s)).left(16);
        const Outcome first = verify(id, {u"--fetch"_s, u"--ocsp"_s});
        VERIFY_EXIT(first, 0);
        QCOMPARE(state(first), u"good"_s);
        const int before = m_server->connections();
        const Outcome second = verify(id, {u"--fetch"_s, u"--ocsp"_s});
        VERIFY_EXIT(second, 0);
        QCOMPARE(state(second), u"good"_s);
        QCOMPARE(m_server->connections(), before);
        const QJsonArray sources = second.json()[u"revocation"_s][u"sources"_s].toArray();
        QVERIFY(!sources.isEmpty());
        for (const QJsonValue &source : sources)
            QVERIFY(source[u"from_copy"_s].toBool());
        // Also when every source is gone.
        stopResponder();
        const Outcome third = verify(id, {u"--fetch"_s, u"--ocsp"_s});
        VERIFY_EXIT(third, 0);
        startResponder();
    }

    void sickSourcesAreFindings_data()
    {
        QTest::addColumn<QString>("sickness");
        QTest::addColumn<QString>("code");
        for (const char *one : {"unreachable", "malformed", "stale", "wrong-signer"})
            QTest::newRow(one) << QString::fromLatin1(one) << u"crl-"_s + QString::fromLatin1(one);
    }
    void sickSourcesAreFindings()
    {
        QFETCH(const QString, sickness);
        QFETCH(const QString, code);
        QByteArray content;  // none: 404
        if (sickness == u"malformed")
            content = "no list";
        if (sickness == u"stale")
            content = list(u"middle"_s,
                           {u"-crl_lastupdate"_s, u"20200101000000Z"_s, u"-crl_nextupdate"_s,
                            u"20200108000000Z"_s});
        if (sickness == u"wrong-signer")
            content = list(u"stranger"_s);
        serve("/middle.crl", content);
        const Outcome sick = verify(file(u"good.pem"_s), {u"--fetch"_s});
        VERIFY_EXIT(sick, 1);  // not knowing is an error when it was asked for
        QVERIFY2(codes(sick, u"warnings"_s).contains(code), sick.words().constData());
        QVERIFY2(codes(sick, u"errors"_s).contains(u"revocation-unknown"_s),
                 sick.words().constData());
        // The responder knows all the same.
        const Outcome known = verify(file(u"good.pem"_s), {u"--fetch"_s, u"--ocsp"_s});
        VERIFY_EXIT(known, 0);
        // In a vault it is kept as a finding, until the source is well again.
        Home other;
        VERIFY_EXIT(other.createVault(), 0);
        VERIFY_EXIT(other.sealkeeper({u"import"_s, file(u"good.pem"_s)}), 0);
        const QStringList words{u"verify"_s,          fingerprint(file(u"good.pem"_s)).left(16),
                                u"--trust"_s,         file(u"root.pem"_s),
                                u"--allow-address"_s, u"loopback"_s,
                                u"--fetch"_s};
        const auto found = [&](const QString &query) {
            return other.sealkeeper({u"count"_s, query}).out.trimmed();
        };
        VERIFY_EXIT(other.sealkeeper(words), 1);
        QCOMPARE(found(u"lint:"_s + code), QByteArray("1"));
        QCOMPARE(found(u"lint:warning or lint:error"_s), QByteArray("1"));
        serve("/middle.crl", list(u"middle"_s));
        // A failure is remembered for a little while, so that a dead server is not asked for every
        // certificate: the responder's word does not wait for that.
        VERIFY_EXIT(other.sealkeeper(words + QStringList{u"--ocsp"_s}), 0);
        QCOMPARE(found(u"lint:ocsp-*"_s), QByteArray("0"));
        VERIFY_EXIT(other.sealkeeper({u"vault"_s, u"check"_s}), 0);
    }

    void responderGone()
    {
        stopResponder();
        const QStringList words{u"--ocsp"_s, u"--intermediate"_s, file(u"middle.pem"_s)};
        const Outcome alone = verify(file(u"good.pem"_s), words);
        VERIFY_EXIT(alone, 1);
        QVERIFY(codes(alone, u"warnings"_s).contains(u"ocsp-unreachable"_s));
        // The list stands in.
        const Outcome both = verify(file(u"good.pem"_s), words + QStringList{u"--fetch"_s});
        VERIFY_EXIT(both, 0);
        QCOMPARE(state(both), u"good"_s);
        startResponder();
    }

    void recordIsWhole()
    {
        VERIFY_EXIT(m_home.sealkeeper({u"vault"_s, u"check"_s}), 0);
        VERIFY_EXIT(m_home.plain({u"verify"_s, file(u"good.pem"_s), u"--fetch"_s,
                                  u"--allow-address"_s, u"everything"_s}),
                    2);
    }
};

QTEST_GUILESS_MAIN(tst_Fetch)
#include "tst_fetch.moc"
