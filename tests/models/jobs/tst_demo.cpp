// SPDX-License-Identifier: GPL-3.0-or-later
// The demo company is what the windows are judged by: every kind of certificate is in it, all
// chains hold, and the same seed makes the same company.
#include "models/jobs/demo.h"
#include "tests/models/store/vault_fixture.h"
#include "tests/support/inventory_checks.h"

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t Now = 1'795'435'200;  // 2026-11-23T12:00:00Z

struct Demo : Fixture {
    Demo() { clock.set(Now); }
    crypto::Result<jobs::DemoOutcome> make(qint64 size, std::stop_token stop = {})
    {
        jobs::JobContext context{*vault, stop, {}};
        jobs::DemoDraft draft;
        draft.size = size;
        return jobs::runDemo(context, draft);
    }
    std::int64_t number(const std::string &sql) const
    {
        const auto reader = vault->connect(store::Access::Read);
        return (*reader)->integer(sql, -1).value();
    }
    QString texts(const char *sql) const
    {
        const auto reader = vault->connect(store::Access::Read);
        auto statement = (*reader)->prepare(sql);
        QString out;
        while (statement->step().value())
            out += statement->string(0) + u'\n';
        return out;
    }
};

}  // namespace

class tst_Demo : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Demo> m_demo;
    static constexpr qint64 Size = 3000;

private Q_SLOTS:
    void initTestCase()
    {
        m_demo = std::make_unique<Demo>();
        const auto made = m_demo->make(Size);
        OK(made);
        QCOMPARE(made->certificates, Size);
        QCOMPARE(made->authorities, 14);
        QVERIFY(made->keys > 10);
    }

    void everyKindIsThere_data()
    {
        QTest::addColumn<QString>("where");
        QTest::addColumn<int>("least");
        QTest::newRow("all chains verified") << u"parent_state = 1"_s << int(Size);
        QTest::newRow("authorities") << u"is_ca = 1"_s << 14;
        QTest::newRow("revoked by a list") << u"revoked_at <> 0"_s << 8;
        QTest::newRow("superseded") << u"superseded_by <> 0"_s << 300;
        QTest::newRow("expired, not replaced")
            << u"not_after < 1795435200 AND superseded_by = 0"_s << 2;
        QTest::newRow("expiring in 30 days")
            << u"not_after BETWEEN 1795435200 AND 1798027200 AND superseded_by = 0"_s << 80;
        QTest::newRow("unmanaged") << u"managed = 0"_s << 80;
        QTest::newRow("no owner") << u"owner_id = 0"_s << 20;
        QTest::newRow("self-signed devices") << u"self_signed = 1 AND is_ca = 0"_s << 50;
        QTest::newRow("weak") << u"weakness <> 0"_s << 15;
        QTest::newRow("quantum-safe") << u"post_quantum = 2"_s << 20;
        QTest::newRow("key in the vault") << u"private_key_id <> 0"_s << 12;
        QTest::newRow("custom values")
            << u"id IN (SELECT certificate_id FROM custom_value)"_s << 100;
        QTest::newRow("47 days") << u"not_after - not_before BETWEEN 46 * 86400 AND 47 * 86400"_s
                                 << 20;
        QTest::newRow("90 days") << u"not_after - not_before BETWEEN 89 * 86400 AND 90 * 86400"_s
                                 << 200;
        QTest::newRow("200 days") << u"not_after - not_before BETWEEN 199 * 86400 AND 200 * 86400"_s
                                  << 100;
        QTest::newRow("397 days") << u"not_after - not_before BETWEEN 396 * 86400 AND 397 * 86400"_s
                                  << 100;
        for (const char *key : {"RSA 1024", "RSA 2048", "RSA 3072", "RSA 4096", "EC P-256",
                                "EC P-384", "Ed25519", "ML-DSA-65"})
            QTest::newRow(key) << u"key_type_id = (SELECT id FROM key_type WHERE label = '%1')"_s
                                      .arg(QLatin1String(key))
                               << 1;
        QTest::newRow("signed with SHA-1")
            << u"signature_type_id IN (SELECT id FROM signature_type WHERE lower(label) LIKE '%sha1%')"_s
            << 5;
    }

    void everyKindIsThere()
    {
        QFETCH(QString, where);
        QFETCH(int, least);
        const auto count =
            m_demo->number("SELECT count(*) FROM certificate WHERE " + where.toStdString());
        QVERIFY2(count >= least, qPrintable(QString::number(count)));
    }

    void nothingIsImpossible_data()
    {
        QTest::addColumn<QString>("where");
        QTest::newRow("issued in the future") << u"not_before > 1795435200"_s;
        QTest::newRow("ends before it begins") << u"not_after <= not_before"_s;
        QTest::newRow("public certificate of over 200 days after March 2026")
            << u"not_before >= 1773532800 AND not_after - not_before > 200 * 86400 AND issuer_id "
               u"IN "
               u"(SELECT id FROM issuer_name WHERE name IN ('R11', 'E7', 'Sectigo OV R36', 'GlobalSign GCC E46'))"_s;
        QTest::newRow("seen in the future") << u"seen_at > 1795435200"_s;
        QTest::newRow("superseded by an older one")
            << u"superseded_by <> 0 AND not_after >= (SELECT b.not_after FROM certificate AS b WHERE b.id = certificate.superseded_by)"_s;
    }

    void nothingIsImpossible()
    {
        QFETCH(QString, where);
        QCOMPARE(m_demo->number("SELECT count(*) FROM certificate WHERE " + where.toStdString()),
                 0);
    }

    void everythingIsInStep() { QCOMPARE(support::inventoryProblem(*m_demo->vault), QString()); }

    void viewsAreThere() { QCOMPARE(m_demo->number("SELECT count(*) FROM saved_view"), 3); }

    void secondDemoIsRefused()
    {
        const auto again = m_demo->make(100);
        QVERIFY(!again.ok());
        QCOMPARE(again.error().code, crypto::ErrorCode::AlreadyExists);
    }

    void sameSeedSameCompany()
    {
        Demo one, two;
        OK(one.make(200));
        OK(two.make(200));
        const char *names = "SELECT display_name || not_after || serial || owner_id || "
                            "location_count FROM certificate "
                            "WHERE is_ca = 0 ORDER BY id";
        QVERIFY(!one.texts(names).isEmpty());
        QCOMPARE(one.texts(names), two.texts(names));
    }

    void sizes_data()
    {
        QTest::addColumn<qint64>("size");
        QTest::addColumn<bool>("good");
        QTest::newRow("smallest") << qint64{100} << true;
        QTest::newRow("too small") << qint64{99} << false;
        QTest::newRow("too large") << qint64{1'000'001} << false;
    }

    void sizes()
    {
        QFETCH(qint64, size);
        QFETCH(bool, good);
        Demo demo;
        const auto made = demo.make(size);
        QCOMPARE(made.ok(), good);
        if (good)
            QCOMPARE(made->certificates, size);
        else
            QCOMPARE(made.error().code, crypto::ErrorCode::InvalidArgument);
    }

    void stoppedDemoIsWhole()
    {
        Demo demo;
        std::stop_source stop;
        stop.request_stop();
        const auto made = demo.make(5000, stop.get_token());
        OK(made);
        QVERIFY(made->stopped);
        QVERIFY(made->certificates < 5000);
        QCOMPARE(support::inventoryProblem(*demo.vault), QString());
    }
};

QTEST_GUILESS_MAIN(tst_Demo)
#include "tst_demo.moc"
