// SPDX-License-Identifier: GPL-3.0-or-later
// What an authority may answer with, and what is not believed.
#include "crypto/x509/request_builder.h"
#include "models/jobs/check_issued.h"
#include "tests/support/test_pki.h"

#include <QTest>

using namespace Qt::StringLiterals;
using support::PkiDay;
using support::PkiNow;

class tst_CheckIssued : public QObject {
    Q_OBJECT

private:
    support::TestPki m_pki, m_other{"Other House"};
    support::TestLeaf m_leaf = m_pki.leaf("www.example.org");

    crypto::Bytes request(const std::vector<std::string> &hosts) const
    {
        crypto::x509::RequestSpec spec;
        for (const std::string &host : hosts)
            spec.names.push_back({crypto::x509::GeneralNameType::Dns, host});
        return crypto::x509::buildRequest(*m_leaf.key, spec).value();
    }
    crypto::Result<jobs::CheckedChain> checked(const std::vector<crypto::Bytes> &chain,
                                               crypto::UnixTime now = PkiNow,
                                               const std::string &host = "WWW.example.org") const
    {
        return jobs::checkIssued(chain, request({host}), m_leaf.key->spki(), now);
    }

private Q_SLOTS:
    void believed()
    {
        const auto whole = checked({m_leaf.der, m_pki.issuingDer(), m_pki.rootDer()});
        QVERIFY2(whole.ok(), whole.ok() ? "" : whole.error().detail.c_str());
        QVERIFY(whole->issuerVerified);
        QCOMPARE(whole->issuers.size(), std::size_t(2));
        QVERIFY(whole->unasked.isEmpty());
        const auto alone = checked({m_leaf.der});
        QVERIFY(alone.ok());
        QVERIFY(!alone->issuerVerified);
        const auto more = jobs::checkIssued({m_leaf.der}, request({}), m_leaf.key->spki(), PkiNow);
        QVERIFY(more.ok());
        QCOMPARE(more->unasked, QStringList{u"www.example.org"_s});
    }

    void notBelieved_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("words");
        QTest::newRow("no chain") << u"nothing"_s << u"a chain of 0"_s;
        QTest::newRow("a chain of a hundred") << u"hundred"_s << u"a chain of 100"_s;
        QTest::newRow("another key") << u"key"_s << u"another key"_s;
        QTest::newRow("a name is missing") << u"name"_s << u"lacks the name"_s;
        QTest::newRow("ended") << u"ended"_s << u"ended already"_s;
        QTest::newRow("not begun") << u"future"_s << u"future"_s;
        QTest::newRow("issued by somebody else") << u"issuer"_s << u"did not sign"_s;
        QTest::newRow("out of order") << u"order"_s << u"did not sign"_s;
        QTest::newRow("no certificate") << u"garbage"_s << QString();
    }
    void notBelieved()
    {
        QFETCH(QString, what);
        QFETCH(QString, words);
        const auto result = [&] {
            if (what == u"nothing")
                return checked({});
            if (what == u"hundred")
                return checked(std::vector<crypto::Bytes>(100, m_leaf.der));
            if (what == u"key")
                return checked({m_pki.leaf("www.example.org").der});
            if (what == u"name")
                return checked({m_leaf.der}, PkiNow, "mail.example.org");
            if (what == u"ended")
                return checked({m_leaf.der}, PkiNow + 61 * PkiDay);
            if (what == u"future")
                return checked({m_leaf.der}, PkiNow - 31 * PkiDay);
            if (what == u"issuer")
                return checked({m_leaf.der, m_other.issuingDer()});
            if (what == u"order")
                return checked({m_leaf.der, m_pki.rootDer(), m_pki.issuingDer()});
            return checked({crypto::Bytes(100, 0x30)});
        }();
        QVERIFY(!result.ok());
        QVERIFY2(QString::fromStdString(result.error().detail).contains(words),
                 result.error().detail.c_str());
    }
};

QTEST_GUILESS_MAIN(tst_CheckIssued)
#include "tst_check_issued.moc"
