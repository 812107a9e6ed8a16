// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/policy/findings.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using policy::Subject;

Q_DECLARE_METATYPE(policy::Subject)

namespace {

constexpr qint64 Day = 86400;
constexpr qint64 Now = 1795435200;  // 2026-11-23T12:00:00Z

// Nothing is wrong with it.
Subject good()
{
    Subject subject;
    subject.notBefore = Now - 10 * Day;
    subject.notAfter = Now + 60 * Day;
    subject.seenAt = Now;
    subject.managed = subject.hasOwner = subject.hasParent = subject.serverAuth = true;
    subject.parentState = 1;
    subject.names = 1;
    subject.keyLabel = u"EC P-256"_s;
    return subject;
}

qint64 at(const char *date)
{
    return QDateTime::fromString(QString::fromLatin1(date), Qt::ISODate).toSecsSinceEpoch();
}

}  // namespace

class TestFindings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void judges_data()
    {
        QTest::addColumn<Subject>("subject");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QString &words, auto change) {
            Subject subject = good();
            change(subject);
            QTest::newRow(name) << subject << words;
        };
        row("good", u""_s, [](Subject &) {});
        row("ended a second ago", u"expired"_s, [](Subject &s) { s.notAfter = Now - 1; });
        row("ends this second", u"expiring"_s, [](Subject &s) { s.notAfter = Now; });
        row("ends in 30 days less a second", u"expiring"_s,
            [](Subject &s) { s.notAfter = Now + 30 * Day - 1; });
        row("ends in 30 days", u""_s, [](Subject &s) { s.notAfter = Now + 30 * Day; });
        row("begins in a second", u"not-yet-valid"_s, [](Subject &s) { s.notBefore = Now + 1; });
        row("revoked, not seen since", u"revoked"_s, [](Subject &s) { s.revokedAt = Now; });
        row("revoked, seen since", u"revoked-still-seen revoked"_s,
            [](Subject &s) { s.revokedAt = Now - 1; });
        row("superseded hides what no one need do", u""_s, [](Subject &s) {
            s.superseded = true;
            s.hasOwner = s.managed = false;
        });
        row("short key", u"short-key"_s, [](Subject &s) { s.weakness = domain::ShortKey; });
        row("old digest", u"old-digest"_s, [](Subject &s) { s.weakness = domain::OldDigest; });
        row("all weaknesses",
            u"short-key old-digest small-exponent negative-serial unknown-algorithm"_s,
            [](Subject &s) { s.weakness = 31; });
        row("key marked as compromised", u"key-compromised"_s,
            [](Subject &s) { s.keyCompromised = true; });
        row("compromised and replaced, not revoked", u"key-compromised"_s, [](Subject &s) {
            s.keyCompromised = true;
            s.superseded = true;
        });
        row("compromised and revoked", u"revoked"_s, [](Subject &s) {
            s.keyCompromised = true;
            s.revokedAt = Now;
        });
        row("no owner", u"no-owner"_s, [](Subject &s) { s.hasOwner = false; });
        row("unmanaged", u"unmanaged"_s, [](Subject &s) { s.managed = false; });
        row("issuer missing", u"chain-incomplete"_s, [](Subject &s) {
            s.hasParent = false;
            s.parentState = 4;
        });
        row("root", u""_s, [](Subject &s) {
            s.hasParent = false;
            s.selfSigned = s.isAuthority = true;
            s.parentState = 0;
        });
        row("forged", u"parent-signature-wrong"_s, [](Subject &s) {
            s.hasParent = false;
            s.parentState = 2;
        });
        row("public, 200 days", u""_s, [](Subject &s) {
            s.publicTls = true;
            s.notAfter = s.notBefore + 200 * Day - 1;
        });
        row("public, 200 days and a second", u"long-lifetime"_s, [](Subject &s) {
            s.publicTls = true;
            s.notAfter = s.notBefore + 200 * Day;
        });
        row("private, 397 days", u""_s, [](Subject &s) { s.notAfter = s.notBefore + 397 * Day; });
        row("beyond 2030", u"quantum-vulnerable-long"_s,
            [](Subject &s) { s.notAfter = policy::QuantumDeadline; });
        row("until the last second of 2030", u""_s,
            [](Subject &s) { s.notAfter = policy::QuantumDeadline - 1; });
        row("beyond 2030, safe", u""_s, [](Subject &s) {
            s.notAfter = policy::QuantumDeadline;
            s.postQuantum = domain::PostQuantum::Safe;
        });
        row("shared key", u"shared-key"_s, [](Subject &s) { s.sameKey = 2; });
        row("server without names", u"no-alternative-name"_s, [](Subject &s) { s.names = 0; });
        row("client without names", u""_s, [](Subject &s) {
            s.names = 0;
            s.serverAuth = false;
        });
        row("most severe first", u"short-key no-owner unmanaged"_s, [](Subject &s) {
            s.hasOwner = s.managed = false;
            s.weakness = domain::ShortKey;
        });
    }
    void judges()
    {
        QFETCH(Subject, subject);
        QFETCH(QString, words);
        QStringList made;
        for (const auto &finding : policy::evaluate(subject, Now)) {
            made << QString::fromLatin1(policy::findingWord(finding.id));
            QCOMPARE(finding.severity, policy::severityOf(finding.id));
            QVERIFY(!finding.title.isEmpty() && !finding.cause.isEmpty()
                    && !finding.remedy.isEmpty());
            QVERIFY2(!finding.cause.contains(u'%'), qPrintable(finding.cause));
        }
        QCOMPARE(made.join(u' '), words);
    }

    // CA/Browser Forum ballot SC-081v3, Baseline Requirements 6.3.2.
    void lifetimes_data()
    {
        QTest::addColumn<QString>("issued");
        QTest::addColumn<int>("days");
        const auto row = [](const char *issued, int days) {
            QTest::newRow(issued) << QString::fromLatin1(issued) << days;
        };
        row("2020-08-31T23:59:59Z", 825);
        row("2020-09-01T00:00:00Z", 398);
        row("2026-03-14T23:59:59Z", 398);
        row("2026-03-15T00:00:00Z", 200);
        row("2027-03-14T23:59:59Z", 200);
        row("2027-03-15T00:00:00Z", 100);
        row("2029-03-14T23:59:59Z", 100);
        row("2029-03-15T00:00:00Z", 47);
    }
    void lifetimes()
    {
        QFETCH(QString, issued);
        QFETCH(int, days);
        QCOMPARE(policy::longestPublicLifetime(at(qPrintable(issued))), days);
    }

    void countsDays()
    {
        QCOMPARE(policy::lifetimeDays(0, 90 * Day - 1), 90);  // both ends included
        QCOMPARE(policy::lifetimeDays(0, 90 * Day), 91);
        QCOMPARE(policy::lifetimeDays(0, 0), 1);
        QCOMPARE(policy::lifetimeDays(10, 0), 0);
        QCOMPARE(policy::QuantumDeadline, at("2031-01-01T00:00:00Z"));
    }
};

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
