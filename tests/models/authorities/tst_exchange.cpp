// SPDX-License-Identifier: GPL-3.0-or-later
// What every connector keeps: what passes is tried again within the deadline, what is final is not.
#include "models/authorities/exchange.h"
#include "models/authorities/registry.h"
#include "tests/support/loopback.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using authorities::Repeat;
using crypto::ErrorCode;
using std::chrono::milliseconds;

namespace {

const crypto::SystemClock Clock;

authorities::Call within(int milli)
{
    return {Clock, std::chrono::steady_clock::now() + milliseconds(milli), {}, {}, nullptr};
}

// Answers the first with `first`, what comes later with 200.
struct Moody {
    explicit Moody(QByteArray first, int times = 1)
        : server([this, first = std::move(first), times](int socket, const QByteArray &) {
              const bool good = asked++ >= times;
              (void)loopback::sendAll(socket, good ? loopback::answer("fine") : first);
          })
    {
        account.url = server.url();
        account.addresses.loopback = true;
        request.url = server.url();
        request.method = "POST";
        request.body = "x";
    }
    static QByteArray status(const QByteArray &line, const QByteArray &headers = {})
    {
        return "HTTP/1.1 " + line + "\r\nConnection: close\r\nContent-Length: 4\r\n" + headers
            + "\r\nwhy?";
    }
    std::atomic<int> asked = 0;
    loopback::Server server;
    authorities::Account account;
    net::ApiRequest request;
};

}  // namespace

class tst_Exchange : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void triedAgain_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<bool>("safe");
        QTest::addColumn<int>("status");  // 0: an error
        QTest::addColumn<int>("asked");
        const auto status = [](const char *line) { return Moody::status(line); };
        QTest::newRow("429, once only") << status("429 Too Many Requests") << false << 200 << 2;
        QTest::newRow("503, once only") << status("503 Busy") << false << 200 << 2;
        QTest::newRow("500, harmless twice") << status("500 Oops") << true << 200 << 2;
        QTest::newRow("500, once only") << status("500 Oops") << false << 0 << 1;
        QTest::newRow("502, harmless twice") << status("502 Oops") << true << 200 << 2;
        QTest::newRow("400 is final") << status("400 No") << true << 400 << 1;
        QTest::newRow("403 is final") << status("403 No") << true << 403 << 1;
        QTest::newRow("404 is final") << status("404 No") << true << 404 << 1;
        QTest::newRow("302 is not followed")
            << Moody::status("302 Else", "Location: /x\r\n") << true << 302 << 1;
        QTest::newRow("cut off, harmless twice") << QByteArray() << true << 200 << 2;
        QTest::newRow("cut off, once only") << QByteArray() << false << 0 << 1;
    }
    void triedAgain()
    {
        QFETCH(QByteArray, first);
        QFETCH(bool, safe);
        QFETCH(int, status);
        QFETCH(int, asked);
        Moody moody(first);
        authorities::Exchange exchange(moody.account);
        const auto answer =
            exchange.send(moody.request, safe ? Repeat::Safe : Repeat::OnlyUnsent, within(5000));
        QCOMPARE(answer.ok() ? answer->status : 0, status);
        if (!answer)
            QCOMPARE(answer.error().code, ErrorCode::Unreachable);
        QCOMPARE(int(moody.asked), asked);
    }

    void waitsAsLongAsItIsAsked()
    {
        Moody moody(Moody::status("429 Slowly", "Retry-After: 2\r\n"));
        authorities::Exchange exchange(moody.account);
        QElapsedTimer clock;
        clock.start();
        const auto answer = exchange.send(moody.request, Repeat::OnlyUnsent, within(6000));
        QVERIFY(answer.ok());
        QVERIFY2(clock.elapsed() >= 1900, "Retry-After is kept");
        // Longer than there is time: said at once, with the time to come back.
        Moody hour(Moody::status("429 Slowly", "Retry-After: 3600\r\n"));
        authorities::Exchange patient(hour.account);
        clock.restart();
        const auto later = patient.send(hour.request, Repeat::OnlyUnsent, within(6000));
        QVERIFY(!later.ok());
        QCOMPARE(later.error().code, ErrorCode::Unreachable);
        QVERIFY(clock.elapsed() < 2000);
        QVERIFY(patient.notBefore() > Clock.now() + 3500);
    }

    void givesUpAtTheDeadline()
    {
        Moody moody(Moody::status("500 Always"), 1000);
        authorities::Exchange exchange(moody.account);
        QElapsedTimer clock;
        clock.start();
        const auto answer = exchange.send(moody.request, Repeat::Safe, within(2500));
        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().code, ErrorCode::Unreachable);
        QVERIFY(clock.elapsed() < 3500);
        QVERIFY(moody.asked >= 2);
    }

    void saysWhenToComeBack_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("seconds");  // -1: nothing
        QTest::newRow("seconds") << QByteArray("120") << 120;
        QTest::newRow("date") << QByteArray("Wed, 21 Oct 2015 07:28:10 GMT") << 10;
        QTest::newRow("past date") << QByteArray("Wed, 21 Oct 2015 07:27:10 GMT") << 0;
        QTest::newRow("negative") << QByteArray("-5") << -1;
        QTest::newRow("words") << QByteArray("tomorrow") << -1;
    }
    void saysWhenToComeBack()
    {
        QFETCH(QByteArray, value);
        QFETCH(int, seconds);
        net::ApiAnswer answer;
        answer.headers.append({"retry-after", value});
        const auto wait = authorities::retryAfter(answer, 1445412480);
        QCOMPARE(wait ? int(*wait) : -1, seconds);
    }

    void refusalsAreBoundedAndVisible()
    {
        net::ApiAnswer answer;
        answer.status = 403;
        const QByteArray body = "no\x1b[31m" + QByteArray(5000, 'x');
        answer.body.assign(body.begin(), body.end());
        const auto error = authorities::refused(answer);
        QCOMPARE(error.code, ErrorCode::Refused);
        QVERIFY(error.detail.size() < 700);
        QVERIFY(error.detail.find('\x1b') == std::string::npos);
        QVERIFY(error.detail.find("HTTP status 403: no") == 0);
    }

    void abilitiesSurviveWriting()
    {
        authorities::Abilities abilities;
        abilities.issue = abilities.hold = abilities.externalAccountBinding = true;
        abilities.revoke = authorities::Abilities::Revoke::NeedsApproval;
        abilities.profiles = QStringList{u"short"_s};
        const auto json = authorities::abilitiesJson(abilities);
        QCOMPARE(authorities::abilitiesJson(authorities::abilitiesOf(json)), json);
        QCOMPARE(json[u"revoke"_s].toString(), u"needs-approval"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Exchange)
#include "tst_exchange.moc"
