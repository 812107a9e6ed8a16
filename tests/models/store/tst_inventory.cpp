// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates and what is said about them: rows, counters and index stay in step through every
// change.
#include "models/store/certificate_store.h"
#include "models/store/custom_field_store.h"
#include "models/store/key_store.h"
#include "models/store/metadata_store.h"
#include "models/store/place_address.h"
#include "tests/models/store/vault_fixture.h"
#include "tests/support/inventory_checks.h"

using namespace Qt::StringLiterals;
using crypto::Bytes;
using domain::CertificateRecord;
using domain::Metadata;
using domain::MetadataPatch;
using store::CertificateStore;
using store::Change;
using store::MetadataStore;

namespace {

CertificateRecord record(int number)
{
    CertificateRecord out;
    const std::string host = "host" + std::to_string(number) + ".example.org";
    out.der = Bytes(40, static_cast<std::uint8_t>(number));
    out.sha256 = Bytes(32, 0);
    out.sha256[0] = static_cast<std::uint8_t>(number);
    out.sha256[1] = static_cast<std::uint8_t>(number >> 8);
    out.sha1 = Bytes(20, static_cast<std::uint8_t>(number));
    out.subject = "CN=" + host;
    out.displayName = out.commonName = host;
    out.issuer = "CN=Test CA,O=Test House";
    out.issuerName = "Test CA";
    out.serial = "0a" + crypto::toHex(crypto::ByteView(out.sha256).first(2));
    out.notBefore = 1'690'000'000;
    out.notAfter = 1'700'000'000 + number * 86400;
    out.key = {"EC", 256, "P-256"};
    out.signatureAlgorithm = "ecdsa-with-SHA256";
    out.spkiSha256 = Bytes(32, static_cast<std::uint8_t>(number + 1));
    out.names = {{domain::NameType::Dns, host}, {domain::NameType::Ip, "192.0.2.7"}};
    return out;
}

struct Inventory : Fixture {
    std::unique_ptr<store::Database> database = vault->connect(store::Access::Write).value();

    template <typename Work> crypto::Result<void> change(Work work)
    {
        auto begun = Change::begin(*vault, *database);
        if (!begun)
            return std::move(begun).error();
        crypto::Result<void> done = work(*begun);
        if (done)
            done = begun->audit("test", u"inventory"_s, {});
        return done ? begun->commit() : done;
    }

    crypto::Result<void> add(int from, int to, const Metadata &metadata = {})
    {
        return change([&](Change &open) -> crypto::Result<void> {
            auto certificates = CertificateStore::open(*database);
            if (!certificates)
                return std::move(certificates).error();
            for (int i = from; i < to; ++i) {
                const CertificateRecord one = record(i);
                const domain::Location seen{
                    domain::LocationKind::File, "/certs/" + std::to_string(i) + ".pem", {}, 0, 0};
                auto added = certificates->add(open,
                                               {.record = one,
                                                .metadata = metadata,
                                                .locations = {&seen, 1},
                                                .now = clock.now()});
                if (!added)
                    return std::move(added).error();
            }
            return certificates->finishBatch(open);
        });
    }

    crypto::Result<store::MetadataResult>
    edit(std::int64_t editId, const std::vector<std::int64_t> &ids, const MetadataPatch &patch)
    {
        crypto::Result<store::MetadataResult> result = store::MetadataResult{};
        auto done = change([&](Change &open) -> crypto::Result<void> {
            auto metadata = MetadataStore::open(*database);
            if (!metadata)
                return std::move(metadata).error();
            std::vector<store::MetadataEdit> edits;
            edits.reserve(ids.size());
            for (const auto id : ids)
                edits.push_back({id, &patch});
            result = metadata->apply(open, editId, edits);
            return result ? crypto::Result<void>() : crypto::Result<void>(result.error());
        });
        if (!done)
            return std::move(done).error();
        return result;
    }

    std::int64_t number(const char *sql) { return database->integer(sql, -1).value(); }
    Metadata metadata(std::int64_t id) { return **MetadataStore::open(*database)->read(id); }
};

}  // namespace

class tst_Inventory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addsOnceAndCollectsPlaces()
    {
        Inventory inventory;
        OK(inventory.add(0, 50));
        QCOMPARE(inventory.number("SELECT count(*) FROM certificate"), 50);
        QCOMPARE(inventory.number("SELECT count(*) FROM key_type"), 1);
        QCOMPARE(inventory.number("SELECT count(*) FROM issuer_name"), 1);
        QCOMPARE(support::inventoryProblem(*inventory.vault), QString());

        inventory.clock.set(1'700'000'500);
        OK(inventory.change([&](Change &open) -> crypto::Result<void> {
            auto certificates = CertificateStore::open(*inventory.database);
            const CertificateRecord again = record(7);
            const domain::Location places[] = {
                {domain::LocationKind::File, "/certs/7.pem", {}, 0, 0},
                {domain::LocationKind::Network, "10.1.2.3:443", {}, 0, 0}};
            const Metadata none;
            auto known = certificates->add(open,
                                           {.record = again,
                                            .metadata = none,
                                            .locations = places,
                                            .now = inventory.clock.now()});
            if (!known)
                return std::move(known).error();
            if (known->added || known->id != 8)
                return crypto::Error{crypto::ErrorCode::Unknown, "add",
                                     "the known certificate was not recognised"};
            return certificates->finishBatch(open);
        }));
        QCOMPARE(inventory.number("SELECT count(*) FROM certificate"), 50);
        QCOMPARE(inventory.number("SELECT location_count FROM certificate WHERE id = 8"), 2);
        QCOMPARE(inventory.number("SELECT seen_at FROM certificate WHERE id = 8"), 1'700'000'500);
        QCOMPARE(inventory.number("SELECT last_seen FROM location WHERE place = '/certs/7.pem'"),
                 1'700'000'500);
        QCOMPARE(inventory.number("SELECT first_seen FROM location WHERE place = '/certs/7.pem'"),
                 1'700'000'000);
        QCOMPARE(inventory.number("SELECT count(*) FROM location WHERE address = "
                                  "x'00000000000000000000ffff0a010203'"),
                 1);
        QCOMPARE(support::inventoryProblem(*inventory.vault), QString());
    }

    void samePlaceTwiceCountsOnce()
    {
        Inventory inventory;
        OK(inventory.change([&](Change &open) -> crypto::Result<void> {
            auto certificates = CertificateStore::open(*inventory.database);
            const CertificateRecord one = record(1);
            const domain::Location place{domain::LocationKind::File, "/a.pem", "1", 0, 0};
            const domain::Location places[] = {place, place};
            const Metadata none;
            auto added = certificates->add(
                open, {.record = one, .metadata = none, .locations = places, .now = 5});
            if (!added)
                return std::move(added).error();
            return certificates->finishBatch(open);
        }));
        QCOMPARE(inventory.number("SELECT location_count FROM certificate"), 1);
        QCOMPARE(support::inventoryProblem(*inventory.vault), QString());
    }

    void rolledBackBatchLeavesNothing()
    {
        Inventory inventory;
        OK(inventory.add(0, 3));
        {
            auto open = Change::begin(*inventory.vault, *inventory.database);
            OK(open);
            auto certificates = CertificateStore::open(*inventory.database);
            OK(certificates);
            const CertificateRecord one = record(9);
            Metadata metadata;
            metadata.owner = u"Nobody"_s;
            OK(certificates->add(*open,
                                 {.record = one, .metadata = metadata, .locations = {}, .now = 5}));
            OK(certificates->finishBatch(*open));
        }
        QCOMPARE(inventory.number("SELECT count(*) FROM certificate"), 3);
        QCOMPARE(inventory.number("SELECT count(*) FROM owner"), 0);
        QCOMPARE(support::inventoryProblem(*inventory.vault), QString());
    }

    void laterFacts_data()
    {
        QTest::addColumn<QString>("fact");
        QTest::addColumn<QString>("holds");
        QTest::newRow("revoked") << u"revoke"_s << u"revoked_at = 77 AND revocation_reason = 1"_s;
        QTest::newRow("hold released")
            << u"hold"_s << u"revoked_at = 0 AND revocation_reason = 0"_s;
        QTest::newRow("compromise is not released")
            << u"release"_s << u"revoked_at = 77 AND revocation_reason = 1"_s;
        QTest::newRow("superseded") << u"supersede"_s << u"superseded_by = 3"_s;
        QTest::newRow("parent") << u"parent"_s << u"parent_id = 4 AND parent_state = 1"_s;
    }

    void laterFacts()
    {
        QFETCH(QString, fact);
        QFETCH(QString, holds);
        Inventory inventory;
        OK(inventory.add(0, 5));
        OK(inventory.change([&](Change &open) -> crypto::Result<void> {
            auto c = CertificateStore::open(*inventory.database);
            crypto::Result<bool> done = true;
            if (fact == u"revoke" || fact == u"release")
                done = c->setRevoked(open, 2, 77, 1);
            if (fact == u"hold")
                done = c->setRevoked(open, 2, 77, 6);
            if (done && (fact == u"hold" || fact == u"release"))
                done = c->releaseHold(open, 2);
            if (fact == u"supersede")
                done = c->setSuperseded(open, 2, 3);
            if (fact == u"parent")
                done = c->setParent(open, 2, 4, store::ParentState::Verified);
            if (!done)
                return std::move(done).error();
            return c->finishBatch(open);
        }));
        const std::string sql =
            "SELECT count(*) FROM certificate WHERE id = 2 AND " + holds.toStdString();
        QCOMPARE(inventory.number(sql.c_str()), 1);
        QCOMPARE(support::inventoryProblem(*inventory.vault), QString());
    }

    void editsAndTakesBack()
    {
        Inventory inventory;
        Metadata first;
        first.owner = u"Web platform"_s;
        first.tags = {u"edge"_s, u"prod"_s};
        first.notes = u"as imported"_s;
        OK(inventory.add(0, 30, first));
        OK(inventory.change([&](Change &open) -> crypto::Result<void> {
            auto field = store::addCustomField(open, u"ticket"_s, u"text"_s);
            return field ? crypto::Result<void>() : crypto::Result<void>(field.error());
        }));
        const Metadata before = inventory.metadata(5);

        MetadataPatch patch;
        patch.owner = u"Pagos – équipe"_s;
        patch.addTags = {u"pci"_s};
        patch.removeTags = {u"edge"_s};
        patch.managed = true;
        patch.criticality = domain::Criticality::High;
        patch.supersededBy = 30;
        patch.customValues = {{u"ticket"_s, u"OPS-1"_s}};
        std::vector<std::int64_t> ids;
        for (int i = 1; i <= 20; ++i)
            ids.push_back(i);
        ids.push_back(999);
        const auto edit = MetadataStore::open(*inventory.database)->newEditId();
        OK(edit);
        auto result = inventory.edit(*edit, ids, patch);
        OK(result);
        QCOMPARE(result->changed, 20);
        QCOMPARE(result->missing, 1);
        const Metadata after = inventory.metadata(5);
        QCOMPARE(after.owner, *patch.owner);
        QCOMPARE(after.tags, QStringList({u"pci"_s, u"prod"_s}));
        QCOMPARE(after.customValues.value(u"ticket"_s), u"OPS-1"_s);
        QCOMPARE(after.supersededBy, 30);
        QCOMPARE(support::inventoryProblem(*inventory.vault), QString());
        QCOMPARE(inventory.number("SELECT count(*) FROM certificate_text WHERE certificate_text "
                                  "MATCH 'owner:\"gos – équ\"'"),
                 20);
        QCOMPARE(inventory.number("SELECT count(*) FROM certificate_text WHERE certificate_text "
                                  "MATCH 'owner:\"Web pl\"'"),
                 10);

        // The same again changes nothing and keeps nothing.
        result = inventory.edit(*edit, ids, patch);
        OK(result);
        QCOMPARE(result->changed, 0);
        QCOMPARE(result->unchanged, 20);
        QCOMPARE(*MetadataStore::open(*inventory.database)->newestEdit(), *edit);
        QCOMPARE(*MetadataStore::open(*inventory.database)->editSize(*edit), 20);

        // Taken back in two parts.
        for (const int part : {12, 8}) {
            OK(inventory.change([&](Change &open) -> crypto::Result<void> {
                auto undone = MetadataStore::open(*inventory.database)->undo(open, *edit, 12);
                if (!undone)
                    return std::move(undone).error();
                if (undone->changed != part)
                    return crypto::Error{crypto::ErrorCode::Unknown, "undo",
                                         std::to_string(undone->changed)};
                return {};
            }));
        }
        QCOMPARE(store::metadataJson(inventory.metadata(5)), store::metadataJson(before));
        QCOMPARE(*MetadataStore::open(*inventory.database)->newestEdit(), 0);
        QVERIFY(*MetadataStore::open(*inventory.database)->newEditId() > *edit);
        QCOMPARE(support::inventoryProblem(*inventory.vault), QString());
    }

    void undefinedFieldIsRefused()
    {
        Inventory inventory;
        OK(inventory.add(0, 2));
        MetadataPatch patch;
        patch.customValues = {{u"unknown"_s, u"x"_s}};
        const auto result = inventory.edit(1, {1}, patch);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, crypto::ErrorCode::NotFound);
        QCOMPARE(*MetadataStore::open(*inventory.database)->newestEdit(), 0);
        QCOMPARE(support::inventoryProblem(*inventory.vault), QString());
    }

    void removedFieldTakesItsValues()
    {
        Inventory inventory;
        OK(inventory.add(0, 3));
        OK(inventory.change([&](Change &open) -> crypto::Result<void> {
            auto id = store::addCustomField(open, u"floor"_s, u"number"_s);
            return id ? crypto::Result<void>() : crypto::Result<void>(id.error());
        }));
        MetadataPatch patch;
        patch.customValues = {{u"floor"_s, u"3"_s}};
        OK(inventory.edit(1, {1, 2}, patch));
        QCOMPARE((*store::customFieldRow(*inventory.database, u"floor"_s))->used, 2);
        OK(inventory.change([&](Change &open) -> crypto::Result<void> {
            const auto again = store::addCustomField(open, u"floor"_s, u"text"_s);
            if (again.ok() || again.error().code != crypto::ErrorCode::AlreadyExists)
                return crypto::Error{crypto::ErrorCode::Unknown, "field", "was added twice"};
            auto removed = store::removeCustomField(
                open, (*store::customFieldRow(*inventory.database, u"floor"_s))->id);
            return removed && *removed == 2 ? crypto::Result<void>()
                                            : crypto::Result<void>(crypto::Error{});
        }));
        QVERIFY(inventory.metadata(1).customValues.isEmpty());
        QCOMPARE(support::inventoryProblem(*inventory.vault), QString());
    }

    void versions_data()
    {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("older");
        QTest::newRow("later, same issuer")
            << u"CN=Test CA,O=Test House"_s << u"host1.example.org"_s << 90 << true;
        QTest::newRow("later, other issuer of the house")
            << u"CN=Test CA 2,O=Test House"_s << u"HOST1.example.org"_s << 90 << true;
        QTest::newRow("later, other house")
            << u"CN=Test CA,O=Other House"_s << u"host1.example.org"_s << 90 << false;
        QTest::newRow("later, other name")
            << u"CN=Test CA,O=Test House"_s << u"host1.example.com"_s << 90 << false;
        QTest::newRow("earlier") << u"CN=Test CA,O=Test House"_s << u"host1.example.org"_s << -90
                                 << false;
    }

    void versions()
    {
        QFETCH(QString, issuer);
        QFETCH(QString, name);
        QFETCH(int, days);
        QFETCH(bool, older);
        Inventory inventory;
        OK(inventory.add(1, 2));
        CertificateRecord next = record(1);
        next.issuer = issuer.toStdString();
        next.notAfter += days * 86400;
        next.names.front().value = name.toStdString();
        auto certificates = CertificateStore::open(*inventory.database);
        OK(certificates);
        const auto found = certificates->olderVersion(next);
        OK(found);
        QCOMPARE(found->has_value(), older);
        if (older)
            QCOMPARE(**found, 1);
        const auto reverse = certificates->newerVersion(next);
        OK(reverse);
        QCOMPARE(reverse->has_value(), days < 0);
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("hex");
        QTest::newRow("v4 and port")
            << u"10.1.2.3:443"_s << u"10.1.2.3"_s << u"00000000000000000000ffff0a010203"_s;
        QTest::newRow("v6 in brackets")
            << u"[2001:db8::1]:8443"_s << u"2001:db8::1"_s << u"20010db8000000000000000000000001"_s;
        QTest::newRow("v6 bare") << u"2001:db8::1"_s << u"2001:db8::1"_s
                                 << u"20010db8000000000000000000000001"_s;
        QTest::newRow("name") << u"lb-fra-01:443"_s << u"lb-fra-01"_s << QString();
        QTest::newRow("unclosed bracket")
            << u"[2001:db8::1"_s << u"2001:db8::1"_s << u"20010db8000000000000000000000001"_s;
    }

    void addresses()
    {
        QFETCH(QString, place);
        QFETCH(QString, host);
        QFETCH(QString, hex);
        const std::string found = store::hostOf(place.toStdString());
        QCOMPARE(QString::fromStdString(found), host);
        QCOMPARE(QString::fromStdString(crypto::toHex(store::addressOf(found))), hex);
    }

    void daysBeforeAndAfterTheEpoch_data()
    {
        QTest::addColumn<qint64>("time");
        QTest::addColumn<qint64>("day");
        QTest::newRow("epoch") << qint64{0} << qint64{0};
        QTest::newRow("last second of the day") << qint64{86399} << qint64{0};
        QTest::newRow("second before") << qint64{-1} << qint64{-1};
        QTest::newRow("whole day before") << qint64{-86400} << qint64{-1};
        QTest::newRow("1950") << qint64{-631152000} << qint64{-7305};
    }

    void daysBeforeAndAfterTheEpoch()
    {
        QFETCH(qint64, time);
        QFETCH(qint64, day);
        QCOMPARE(store::tallyDay(time), day);
    }

    void rebuiltCountersAreTheSame()
    {
        Inventory inventory;
        Metadata metadata;
        metadata.tags = {u"a"_s, u"b"_s};
        metadata.owner = u"Someone"_s;
        metadata.managed = true;
        OK(inventory.add(0, 40, metadata));
        OK(inventory.add(40, 60));
        QCOMPARE(inventory.number("SELECT sum(count) FROM tally WHERE dimension = 5"), 40 * 2 + 20);
        OK(inventory.change([&](Change &) {
            return inventory.database->execute(
                "UPDATE tally SET count = count + 1 WHERE dimension = 1");
        }));
        QVERIFY(*store::Tally::differences(*inventory.database) > 0);
        OK(inventory.change([&](Change &) { return store::Tally::rebuild(*inventory.database); }));
        QCOMPARE(*store::Tally::differences(*inventory.database), 0);
    }
};

QTEST_GUILESS_MAIN(tst_Inventory)
#include "tst_inventory.moc"
