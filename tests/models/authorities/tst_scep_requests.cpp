// SPDX-License-Identifier: GPL-3.0-or-later
// What the SCEP connector asks for and how: passwords, renewals, servers old and of several
// certificates, and what a test of the account finds.
#include "tests/models/authorities/scep_rig.h"
#include "tests/support/forge.h"

using namespace scep_test;

class tst_ScepRequests : public QObject, private ScepRig {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        fake = std::make_unique<support::ScepFake>();
        kept.clear();
    }

    void challengeGoesIntoTheRequest()
    {
        const auto scep = open(account());
        const PrivateKey key = newKey("EC P-256");
        Ask one = ask(key);
        Order order;
        Call surroundings = call();
        GOOD(scep->issue(one, order, surroundings));
        const Bytes sent = fake->seen().front().content;
        const auto challenge = crypto::x509::requestChallenge(sent);
        GOOD(challenge);
        QVERIFY(challenge->has_value());
        QVERIFY(std::ranges::equal((*challenge)->view(), crypto::viewOf("secret")));
        const auto before = crypto::x509::parseRequest(one.request).value();
        const auto after = crypto::x509::parseRequest(sent).value();
        QCOMPARE(after.subject.text, before.subject.text);
        QCOMPARE(after.spki, before.spki);
        QCOMPARE(after.keyUsage, before.keyUsage);
        QCOMPARE(after.extendedKeyUsage, before.extendedKeyUsage);
        const auto extensions = [](const crypto::x509::Request &request) {
            std::map<Bytes, Bytes> all;
            for (const auto &extension : request.extensions)
                all[extension.oid] = extension.value;
            return all;
        };
        QCOMPARE(extensions(after).size(), std::size_t(4));  // with "must staple"
        QVERIFY(extensions(after) == extensions(before));
        // Nobody here can sign it again: nothing is sent.
        fake->forget();
        one.key = nullptr;
        Order other;
        const auto none = scep->issue(one, other, surroundings);
        QVERIFY(!none.ok());
        QCOMPARE(none.error().code, ErrorCode::Unsupported);
        QCOMPARE(fake->seen().size(), std::size_t(0));
        // Where no password is asked for, a request goes as it is.
        const auto without = open(account({}));
        GOOD(without->issue(one, other, surroundings));
        QCOMPARE(fake->seen().front().content, one.request);
    }

    void renewals_data()
    {
        QTest::addColumn<bool>("offered");
        QTest::addColumn<bool>("own");
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<int>("type");
        QTest::newRow("its own") << true << true << qint64(86'400) << Renewal;
        QTest::newRow("not offered") << false << true << qint64(86'400) << Request;
        QTest::newRow("another's") << true << false << qint64(86'400) << Request;
        QTest::newRow("expired") << true << true << qint64(-86'400) << Request;
    }
    void renewals()
    {
        QFETCH(bool, offered);
        QFETCH(bool, own);
        QFETCH(qint64, seconds);
        QFETCH(int, type);
        if (!offered)
            fake->capabilities = "AES\nSHA-256\nPOSTPKIOperation\n";
        const PrivateKey old = newKey(), key = newKey("EC P-256");
        const auto other = support::ScepFake::own("Another");
        Ask one = ask(key);
        const Ask before = ask(old);
        const auto mine = fake->authority;
        if (!own)
            fake->authority = other;
        one.replaces = fake->certify(before.request, {}, seconds);
        fake->authority = mine;
        one.replacesKey = &old;
        Order order;
        Call surroundings = call();
        const auto scep = open(account());
        GOOD(scep->issue(one, order, surroundings));
        const auto seen = fake->seen().front();
        QCOMPARE(seen.type, type);
        QCOMPARE(seen.sender == one.replaces, type == Renewal);
        // Taken up, it is the same.
        Call later = call();
        fake->script({u"500"_s, u"issue"_s});
        Order resumed = kept.front();
        GOOD(scep->poll(one, resumed, later));
        QCOMPARE(types(), (std::vector{type, CertPoll, type}));
        QCOMPARE(fake->issued(), std::size_t(1));
    }

    void oldServer()
    {
        fake->capabilities = {};
        const PrivateKey key = newKey();
        Order order;
        Call surroundings = call();
        const auto scep = open(account());
        const auto tested = scep->test(surroundings);
        GOOD(tested);
        QVERIFY(tested->facts.contains(u"seals with triple DES only"_s));
        QVERIFY(!tested->abilities.renew);
        GOOD(scep->issue(ask(key), order, surroundings));
        QCOMPARE(fake->seen().back().method, u"GET"_s);
        // GET or not: what may have arrived is not sent again by itself.
        fake->forget();
        fake->script({u"500"_s});
        Order lost;
        const auto reply = scep->issue(ask(key), lost, surroundings);
        QVERIFY(!reply.ok());
        QCOMPARE(reply.error().code, ErrorCode::Unreachable);
        QCOMPARE(fake->seen().size(), std::size_t(1));
    }

    void registrationAuthorities()
    {
        fake->answers = support::ScepFake::own("Ra", &fake->authority, false);
        fake->handedOut = {fake->answers.certificate, fake->authority.certificate};
        Account ndes = account();
        ndes.url = fake->url(u"/certsrv/mscep/mscep.dll"_s);
        ndes.settings.insert(u"identifier"_s, u"Issuing & Co"_s);
        const auto scep = open(std::move(ndes));
        const PrivateKey key = newKey();
        Order order;
        Call surroundings = call();
        const auto tested = scep->test(surroundings);
        GOOD(tested);
        QVERIFY(tested->facts.contains(u"messages go to: CN=Ra"_s));
        QCOMPARE(tested->certificates.front(), fake->authority.certificate);
        GOOD(scep->issue(ask(key), order, surroundings));
        QCOMPARE(fake->asked, u"Issuing & Co"_s);
        QCOMPARE(fake->seen().back().path, u"/certsrv/mscep/mscep.dll"_s);
        // One that the authority did not issue gets nothing.
        fake->answers = support::ScepFake::own("Ra", nullptr, false);
        fake->handedOut = {fake->answers.certificate, fake->authority.certificate};
        const auto none = open(account())->test(surroundings);
        QVERIFY(!none.ok());
        QCOMPARE(none.error().code, ErrorCode::NotTrusted);
    }

    void whatComesNextAndWhatWasRevoked()
    {
        fake->capabilities += "GetNextCACert\n";
        const auto factsOf = [this] {
            Call surroundings = call();
            const auto tested = open(account())->test(surroundings);
            return tested ? tested->facts.join(u'\n') : u"failed"_s;
        };
        QVERIFY(factsOf().contains(u"no next certificate"_s));
        QVERIFY(factsOf().contains(u"no revocation list by SCEP"_s));
        const auto next = support::ScepFake::own("Next Authority");
        const auto signedBy = [&](const support::ScepFake::Own &who) {
            crypto::wire::CmsSigning signing;
            signing.key = who.key.get();
            signing.certificate = who.certificate;
            return crypto::wire::signData(crypto::wire::pkcs7({next.certificate}).value(), signing)
                .value();
        };
        fake->next = signedBy(fake->authority);
        crypto::x509::CrlSpec spec;
        spec.thisUpdate = clock.now() - 3600;
        spec.nextUpdate = clock.now() + 3600;
        const auto list = support::ScepFake::signer(fake->authority)
                              .issueCrl(spec, {{{1}, spec.thisUpdate, 1}, {{2}, spec.thisUpdate}});
        GOOD(list);
        using namespace support;
        fake->list = sequence(
            {der::encodeOid("1.2.840.113549.1.7.2"),
             der::encode(
                 0xa0,
                 sequence({der::encodeInteger(std::uint64_t{1}), der::encode(SetTag, Bytes()),
                           sequence({der::encodeOid("1.2.840.113549.1.7.1")}),
                           der::encode(0xa1, *list), der::encode(SetTag, Bytes())}))});
        QVERIFY2(factsOf().contains(u"next certificate: CN=Next Authority, from "_s),
                 qPrintable(factsOf()));
        QVERIFY2(factsOf().contains(u"revocation list: 2 entries, of "_s), qPrintable(factsOf()));
        fake->next = signedBy(next);
        QVERIFY(factsOf().contains(u"not to be believed"_s));
    }

    void settings()
    {
        const auto code = [](Account account) {
            const auto made = Scep::open(std::move(account));
            return made ? ErrorCode::Cancelled : made.error().code;
        };
        Account none = account();
        none.settings.remove(u"ca-sha256"_s);
        QCOMPARE(code(std::move(none)), ErrorCode::InvalidArgument);
        Account half = account();
        half.settings.insert(u"ca-sha256"_s, u"abcd"_s);
        QCOMPARE(code(std::move(half)), ErrorCode::InvalidArgument);
        Account ec = account();
        ec.credentials.secrets.insert_or_assign(u"transport-key"_s, newKey("EC P-256").pkcs8());
        QCOMPARE(code(std::move(ec)), ErrorCode::InvalidArgument);
        // As it is read off a screen.
        Account spaced = account();
        QString digits = spaced.settings[u"ca-sha256"_s].toString().toUpper();
        for (qsizetype at = 8; at < digits.size(); at += 9)
            digits.insert(at, u' ');
        spaced.settings.insert(u"ca-sha256"_s, digits);
        Call surroundings = call();
        GOOD(open(std::move(spaced))->test(surroundings));
    }
};

QTEST_GUILESS_MAIN(tst_ScepRequests)
#include "tst_scep_requests.moc"
