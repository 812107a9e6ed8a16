// SPDX-License-Identifier: GPL-3.0-or-later
// An ACME authority from "authority add" to the revocation, against Pebble, which refuses nonces at
// random; openssl confirms what was issued, Pebble what was revoked.
#include "tests/e2e/program.h"
#include "tests/support/pebble.h"

using namespace e2e;

class tst_Acme : public QObject {
    Q_OBJECT

private:
    Home m_home;
    std::unique_ptr<support::Pebble> m_pebble;

    QStringList added(const QString &name, const QStringList &more = {}) const
    {
        return QStringList{u"authority"_s, u"add"_s,   name,           u"--type"_s,
                           u"acme"_s,      u"--url"_s, m_pebble->url()}
        + more;
    }
    QStringList whole(const QString &name, const QStringList &more = {}) const
    {
        return added(name,
                     QStringList{u"--trust"_s, m_pebble->root(), u"--allow"_s, u"loopback"_s,
                                 u"--set"_s, u"agree-terms=yes"_s, u"--set"_s,
                                 u"contact=pki@example.org"_s, u"--json"_s}
                         + more);
    }
    QString builtin() const { return u"builtin:127.0.0.1:%1"_s.arg(m_pebble->httpPort()); }
    QString sha256Of(const Outcome &outcome) const
    {
        return outcome.json()[u"certificates"_s].toArray().at(0).toString();
    }
    // The certificate and its chain, as a web server would get them.
    QString exported(const QString &sha256, const QString &name) const
    {
        const QString file = m_home.work(name);
        const auto outcome = m_home.sealkeeper(
            {u"export"_s, sha256, u"--format"_s, u"pem"_s, u"--with-chain"_s, u"--output"_s, file});
        return outcome.code == 0 ? file : QString::fromUtf8(outcome.words());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_pebble = std::make_unique<support::Pebble>(support::Pebble::Wish());
        QVERIFY2(m_pebble->problem().isEmpty(), qPrintable(m_pebble->problem()));
        const auto made = m_home.createVault();
        QVERIFY2(made.code == 0, made.words());
    }

    // Nothing is left of an account that does not work.
    void refusals()
    {
        const auto private_ = m_home.sealkeeper(added(u"p"_s, {u"--json"_s}));
        QVERIFY2(private_.code == 4, private_.words());
        const auto unknown =
            m_home.sealkeeper(added(u"p"_s, {u"--allow"_s, u"loopback"_s, u"--json"_s}));
        QVERIFY2(unknown.code == 1, unknown.words());
        QVERIFY2(unknown.out.contains("not-trusted"), unknown.words());
        const auto terms = m_home.sealkeeper(
            added(u"p"_s, {u"--allow"_s, u"loopback"_s, u"--trust"_s, m_pebble->root()}));
        QVERIFY2(terms.code != 0 && terms.err.contains("agree-terms=yes"), terms.words());
        const auto setting = m_home.sealkeeper(whole(u"p"_s, {u"--set"_s, u"colour=red"_s}));
        QVERIFY2(setting.code != 0, setting.words());
        const auto secret = m_home.sealkeeper(whole(u"p"_s, {u"--set"_s, u"eab-hmac=abc"_s}));
        QVERIFY2(secret.code != 0 && secret.err.contains("--credential-file"), secret.words());
        const auto type = m_home.sealkeeper({u"authority"_s, u"add"_s, u"p"_s, u"--type"_s,
                                             u"telepathy"_s, u"--url"_s, u"https://ca/"_s});
        QVERIFY2(type.code != 0 && type.err.contains("acme"), type.words());
        const auto list = m_home.sealkeeper({u"authority"_s, u"list"_s, u"--json"_s});
        QCOMPARE(list.json()[u"accounts"_s].toArray().size(), 0);
    }

    void connects()
    {
        const auto outcome = m_home.sealkeeper(whole(u"Pebble"_s));
        QVERIFY2(outcome.code == 0, outcome.words());
        QVERIFY2(outcome.out.contains("account registered"), outcome.words());
        const QJsonObject abilities = outcome.json()[u"abilities"_s].toObject();
        QCOMPARE(abilities[u"revoke"_s].toString(), u"active"_s);
        QCOMPARE(abilities[u"list"_s].toBool(), false);
        const auto twice = m_home.sealkeeper(whole(u"Pebble"_s));
        QVERIFY2(twice.code != 0, twice.words());
        const auto tested =
            m_home.sealkeeper({u"authority"_s, u"test"_s, u"Pebble"_s, u"--json"_s});
        QVERIFY2(tested.code == 0 && tested.out.contains("account is valid"), tested.words());
        const auto shown = m_home.sealkeeper({u"authority"_s, u"show"_s, u"Pebble"_s});
        QVERIFY2(shown.code == 0 && shown.out.contains("acme"), shown.words());
        const auto sync = m_home.sealkeeper({u"authority"_s, u"sync"_s, u"Pebble"_s});
        QVERIFY2(sync.code != 0 && sync.err.contains("cannot list"), sync.words());
        const auto audit = m_home.sealkeeper({u"audit"_s, u"list"_s, u"--json"_s});
        for (const char *action : {"authority.add", "authority.enrol", "authority.test"})
            QVERIFY2(audit.out.contains(action), action);
        QVERIFY(!audit.out.contains("PRIVATE"));
    }

    void plansSayWhatTheAuthorityCannotDo()
    {
        const QStringList issue{u"issue"_s, u"--authority"_s, u"Pebble"_s, u"--dry-run"_s};
        const auto solverless = m_home.sealkeeper(issue + QStringList{u"--san"_s, u"dns:a.org"_s});
        QVERIFY2(solverless.code != 0 && solverless.err.contains("--solver"), solverless.words());
        const QStringList solved = issue + QStringList{u"--solver"_s, builtin(), u"--json"_s};
        const auto codes = [](const Outcome &outcome) {
            QStringList all;
            for (const auto &finding : outcome.json()[u"findings"_s].toArray())
                all.append(finding.toObject()[u"code"_s].toString());
            return all;
        };
        const auto days = m_home.sealkeeper(
            solved + QStringList{u"--san"_s, u"dns:a.org"_s, u"--days"_s, u"30"_s});
        QVERIFY2(days.code == 0, days.words());
        QVERIFY(codes(days).contains(u"remote-own-lifetime"_s));
        QVERIFY(codes(days).contains(u"remote-no-list"_s));
        const auto wildcard = m_home.sealkeeper(solved + QStringList{u"--san"_s, u"dns:*.a.org"_s});
        QVERIFY2(wildcard.code == 4, wildcard.words());
        QVERIFY(codes(wildcard).contains(u"remote-wildcard-dns"_s));
        const auto mail = m_home.sealkeeper(solved + QStringList{u"--san"_s, u"mail:a@b.org"_s});
        QVERIFY2(mail.code == 4 && codes(mail).contains(u"remote-name-kind"_s), mail.words());
        const auto key = m_home.sealkeeper(
            solved + QStringList{u"--san"_s, u"dns:a.org"_s, u"--key"_s, u"ml-dsa-65"_s});
        QVERIFY2(key.code == 4 && codes(key).contains(u"remote-key-kind"_s), key.words());
    }

    void issuesRenewsRevokes()
    {
        const auto issued = m_home.sealkeeper(
            {u"issue"_s, u"--authority"_s, u"Pebble"_s, u"--san"_s, u"dns:www.example.org"_s,
             u"--san"_s, u"dns:example.org"_s, u"--challenge"_s, u"http-01"_s, u"--solver"_s,
             builtin(), u"--owner"_s, u"Web"_s, u"--json"_s});
        QVERIFY2(issued.code == 0, issued.words());
        const QString first = sha256Of(issued);
        const QString file = exported(first, u"first.pem"_s);
        QVERIFY(writeFile(m_home.work(u"root.pem"_s), m_pebble->issuingRoot()));
        const auto verified =
            run(u"openssl"_s,
                {u"verify"_s, u"-CAfile"_s, m_home.work(u"root.pem"_s), u"-untrusted"_s, file,
                 u"-verify_hostname"_s, u"www.example.org"_s, file});
        QVERIFY2(verified.code == 0, verified.words());
        // Its key is here, and it is under management with its owner.
        const auto shown = m_home.sealkeeper({u"list"_s, u"owner:Web managed:yes"_s, u"--json"_s});
        QVERIFY2(shown.out.contains(first.toLatin1()), shown.words());

        const auto renewed =
            m_home.sealkeeper({u"renew"_s, first, u"--solver"_s, builtin(), u"--json"_s});
        QVERIFY2(renewed.code == 0, renewed.words());
        const QString second = sha256Of(renewed);
        QVERIFY(second != first && !second.isEmpty());
        const auto again = m_home.sealkeeper({u"renew"_s, first, u"--solver"_s, builtin()});
        QVERIFY2(again.code != 0, "a superseded certificate is not renewed twice");

        const auto revoked = m_home.sealkeeper(
            {u"revoke"_s, second, u"--reason"_s, u"superseded"_s, u"--yes"_s, u"--json"_s});
        QVERIFY2(revoked.code == 0, revoked.words());
        const auto serial = run(
            u"openssl"_s,
            {u"x509"_s, u"-noout"_s, u"-serial"_s, u"-in"_s, exported(second, u"second.pem"_s)});
        const QString number = QString::fromLatin1(serial.out).section(u'=', 1).trimmed().toLower();
        QCOMPARE(m_pebble->statusOf(number), u"Revoked"_s);
        const auto status = m_home.sealkeeper({u"list"_s, u"status:revoked"_s, u"--json"_s});
        QVERIFY2(status.out.contains(second.toLatin1()), status.words());
    }

    void wildcardByHook()
    {
        const QString hook = m_home.work(u"hook"_s);
        QVERIFY(writeFile(
            hook,
            "#!/bin/sh\njson=$(cat)\n"
            "field() { printf %s \"$json\" | sed 's/.*\"'$1'\":\"\\([^\"]*\\)\".*/\\1/'; }\n"
            "case $(field action) in present) path=set-txt ;; *) path=clear-txt ;; "
            "esac\n"
            "exec curl -sf --max-time 10 -d \"{\\\"host\\\":\\\"$(field "
            "record_name)\\\",\\\"value\\\":\\\"$(field record_value)\\\"}\" "
                + m_pebble->tellUrl().toUtf8() + "/$path\n"));
        QVERIFY(
            QFile::setPermissions(hook, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const auto issued = m_home.sealkeeper(
            {u"issue"_s, u"--authority"_s, u"Pebble"_s, u"--san"_s, u"dns:*.example.net"_s,
             u"--san"_s, u"dns:example.net"_s, u"--challenge"_s, u"dns-01"_s, u"--solver"_s,
             u"hook:"_s + hook, u"--key"_s, u"rsa-2048"_s, u"--json"_s});
        QVERIFY2(issued.code == 0, issued.words());
        const auto names = run(u"openssl"_s,
                               {u"x509"_s, u"-noout"_s, u"-ext"_s, u"subjectAltName"_s, u"-in"_s,
                                exported(sha256Of(issued), u"wild.pem"_s)});
        QVERIFY2(names.out.contains("DNS:*.example.net"), names.words());
    }

    // The run ends as waiting and says what to do; run again, it goes on with the same order.
    void byHandThePlanWaits()
    {
        const auto waiting = m_home.sealkeeper(
            {u"issue"_s, u"--authority"_s, u"Pebble"_s, u"--san"_s, u"dns:hand.example.org"_s,
             u"--challenge"_s, u"dns-01"_s, u"--solver"_s, u"manual"_s, u"--json"_s});
        QVERIFY2(waiting.code == 5, waiting.words());
        const QJsonObject step = waiting.json()[u"steps"_s].toArray().at(0).toObject();
        QCOMPARE(step[u"state"_s].toString(), u"waiting"_s);
        const QString words = step[u"error"_s].toString();
        QVERIFY2(words.startsWith(u"_acme-challenge.hand.example.org. TXT \""_s), waiting.words());
        const auto held = m_home.sealkeeper({u"authority"_s, u"remove"_s, u"Pebble"_s});
        QVERIFY2(held.code == 4, "an order is on its way there");
        QVERIFY(m_pebble->tell(
            u"/set-txt"_s,
            {{u"host"_s, words.section(u' ', 0, 0)}, {u"value"_s, words.section(u'"', 1, 1)}}));
        const QString plan = QString::number(waiting.json()[u"plan"_s].toInt());
        const auto done = m_home.sealkeeper({u"plan"_s, u"run"_s, plan, u"--json"_s});
        QVERIFY2(done.code == 0, done.words());
        QVERIFY(!sha256Of(done).isEmpty());
    }

    void addressByWebroot()
    {
        // Nobody serves the folder: the authority sees nothing, and says so.
        const auto lost = m_home.sealkeeper({u"issue"_s, u"--authority"_s, u"Pebble"_s, u"--san"_s,
                                             u"ip:127.0.0.1"_s, u"--solver"_s,
                                             u"webroot:"_s + m_home.work(QString()), u"--json"_s});
        QVERIFY2(lost.code == 1, lost.words());
        QVERIFY2(lost.out.contains("the order is invalid"), lost.words());
        QVERIFY2(QDir(m_home.work(u".well-known/acme-challenge"_s)).isEmpty(), "taken away again");
        const auto issued =
            m_home.sealkeeper({u"issue"_s, u"--authority"_s, u"Pebble"_s, u"--san"_s,
                               u"ip:127.0.0.1"_s, u"--solver"_s, builtin(), u"--json"_s});
        QVERIFY2(issued.code == 0, issued.words());
    }

    // RFC 8737; an address is asked for by its name in the reverse zone (RFC 8738 6).
    void tlsHandshakes()
    {
        const QStringList alpn{u"--challenge"_s, u"tls-alpn-01"_s, u"--solver"_s,
                               u"builtin:127.0.0.1:%1"_s.arg(m_pebble->tlsPort()), u"--json"_s};
        const auto issued =
            m_home.sealkeeper(QStringList{u"issue"_s, u"--authority"_s, u"Pebble"_s, u"--san"_s,
                                          u"dns:alpn.example.org"_s, u"--san"_s,
                                          u"dns:ALPN2.example.org"_s, u"--san"_s, u"ip:127.0.0.1"_s}
                              + alpn);
        QVERIFY2(issued.code == 0, issued.words());
        const QString file = exported(sha256Of(issued), u"alpn.pem"_s);
        const auto seen = run(
            u"openssl"_s, {u"x509"_s, u"-in"_s, file, u"-noout"_s, u"-ext"_s, u"subjectAltName"_s});
        QVERIFY2(seen.out.contains("DNS:alpn.example.org")
                     && seen.out.contains("IP Address:127.0."),
                 seen.words());
        const auto wildcard =
            m_home.sealkeeper(QStringList{u"issue"_s, u"--authority"_s, u"Pebble"_s, u"--san"_s,
                                          u"dns:*.example.org"_s}
                              + alpn);
        QVERIFY2(wildcard.code == 4, wildcard.words());
        const auto folder = m_home.sealkeeper({u"issue"_s, u"--authority"_s, u"Pebble"_s,
                                               u"--san"_s, u"dns:a.example.org"_s, u"--challenge"_s,
                                               u"tls-alpn-01"_s, u"--solver"_s, u"webroot:/tmp"_s});
        QVERIFY2(folder.code != 0 && folder.err.contains("for tls-alpn-01 there are"),
                 folder.words());
    }

    void externalAccounts()
    {
        support::Pebble::Wish wish;
        wish.externalAccounts = true;
        const support::Pebble pebble(wish);
        QVERIFY2(pebble.problem().isEmpty(), qPrintable(pebble.problem()));
        const QStringList add{
            u"authority"_s, u"add"_s,     u"Bound"_s,           u"--type"_s,   u"acme"_s,
            u"--url"_s,     pebble.url(), u"--trust"_s,         pebble.root(), u"--allow"_s,
            u"loopback"_s,  u"--set"_s,   u"agree-terms=yes"_s, u"--json"_s};
        const auto without = m_home.sealkeeper(add);
        QVERIFY2(without.code != 0 && without.out.contains("externalAccountRequired"),
                 without.words());
        const QString file = m_home.work(u"eab"_s);
        QVERIFY(writeFile(file,
                          QByteArray("# from the authority\neab-kid=kid-1\neab-hmac=")
                              + support::Pebble::MacKey + '\n'));
        const auto with = m_home.sealkeeper(add + QStringList{u"--credential-file"_s, file});
        QVERIFY2(with.code == 0, with.words());
        QVERIFY(!with.out.contains(support::Pebble::MacKey));
        const auto removed = m_home.sealkeeper({u"authority"_s, u"remove"_s, u"Bound"_s});
        QVERIFY2(removed.code == 0, removed.words());
    }

    // Contacts, a new account key, and its end; what was ordered stays.
    void accountLife()
    {
        const auto added = m_home.sealkeeper(whole(u"Second"_s));
        QVERIFY2(added.code == 0, added.words());
        const auto wrong = m_home.sealkeeper({u"authority"_s, u"account"_s, u"Second"_s});
        QCOMPARE(wrong.code, 2);
        const auto contact = m_home.sealkeeper(
            {u"authority"_s, u"account"_s, u"Second"_s, u"--contact"_s, u"new@example.org"_s});
        QVERIFY2(contact.code == 0, contact.words());
        const auto key =
            m_home.sealkeeper({u"authority"_s, u"account"_s, u"Second"_s, u"--new-key"_s});
        QVERIFY2(key.code == 0, key.words());
        const auto issued =
            m_home.sealkeeper({u"issue"_s, u"--authority"_s, u"Second"_s, u"--san"_s,
                               u"dns:rolled.example.org"_s, u"--solver"_s, builtin(), u"--json"_s});
        QVERIFY2(issued.code == 0, issued.words());
        const auto ended = m_home.sealkeeper(
            {u"authority"_s, u"account"_s, u"Second"_s, u"--deactivate"_s, u"--json"_s});
        QVERIFY2(ended.code == 0, ended.words());
        const auto list = m_home.sealkeeper({u"authority"_s, u"list"_s, u"--json"_s});
        QVERIFY2(!list.out.contains("Second"), list.words());
        QVERIFY(m_home.sealkeeper({u"show"_s, sha256Of(issued)}).code == 0);
        const auto verified = m_home.sealkeeper({u"audit"_s, u"verify"_s});
        QVERIFY2(verified.code == 0, verified.words());
    }

    // New keys of the vault open what the old ones sealed.
    void rekeyKeepsCredentials()
    {
        const auto rekeyed = m_home.sealkeeper({u"vault"_s, u"rekey"_s});
        QVERIFY2(rekeyed.code == 0, rekeyed.words());
        const auto tested = m_home.sealkeeper({u"authority"_s, u"test"_s, u"Pebble"_s});
        QVERIFY2(tested.code == 0, tested.words());
        const auto checked = m_home.sealkeeper({u"vault"_s, u"check"_s});
        QVERIFY2(checked.code == 0, checked.words());
    }
};

QTEST_GUILESS_MAIN(tst_Acme)
#include "tst_acme.moc"
