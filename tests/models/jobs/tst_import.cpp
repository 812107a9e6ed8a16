// SPDX-License-Identifier: GPL-3.0-or-later
// Real files into a real vault: what goes in, what is recognised, what is reported.
#include "models/jobs/import.h"
#include "models/store/key_store.h"
#include "tests/models/store/vault_fixture.h"
#include "tests/support/inventory_checks.h"
#include "tests/support/test_pki.h"

using namespace Qt::StringLiterals;
using crypto::wire::certificatePem;
using support::PkiDay;
using support::PkiNow;

namespace {

struct Importer : Fixture {
    QTemporaryDir input;
    std::stop_source stop;
    std::function<void(const jobs::Progress &)> report;

    Importer() { clock.set(PkiNow); }

    QString path(const QString &name) const { return input.filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(path(name)).absolutePath());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    void write(const QString &name, const crypto::Bytes &bytes) const
    {
        write(name,
              QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())));
    }
    void write(const QString &name, const std::string &text) const
    {
        write(name, QByteArray::fromStdString(text));
    }

    crypto::Result<jobs::ImportOutcome> run(const jobs::ImportDraft &draft)
    {
        jobs::JobContext context{*vault, stop.get_token(), report};
        return jobs::runImport(context, draft);
    }
    crypto::Result<jobs::ImportOutcome> run(const QStringList &names)
    {
        jobs::ImportDraft draft;
        for (const QString &name : names)
            draft.paths.append(path(name));
        return run(draft);
    }
    crypto::Result<jobs::ImportPreview> preview(const jobs::ImportDraft &draft) const
    {
        const auto reader = vault->connect(store::Access::Read);
        return jobs::planImport(**reader, draft);
    }
    std::int64_t number(const char *sql) const
    {
        const auto reader = vault->connect(store::Access::Read);
        return (*reader)->integer(sql, -1).value();
    }
};

jobs::ImportDraft draftOf(const QStringList &paths)
{
    jobs::ImportDraft draft;
    draft.paths = paths;
    return draft;
}

std::shared_ptr<const std::vector<crypto::Secret>> secrets(const char *text)
{
    auto list = std::make_shared<std::vector<crypto::Secret>>();
    list->push_back(crypto::Secret::fromText(text));
    return list;
}

}  // namespace

class tst_Import : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void folderOfEverything()
    {
        Importer importer;
        const support::TestPki pki;
        const auto a = pki.leaf("a.example.org"), b = pki.leaf("b.example.org"),
                   c = pki.leaf("c.example.org");
        importer.write(u"chain.pem"_s,
                       "# noise before\n" + certificatePem(pki.rootDer()) + "noise between\n"
                           + certificatePem(pki.issuingDer()));
        importer.write(u"sub/a.der"_s, a.der);
        importer.write(u"sub/deeper/b.pem"_s,
                       certificatePem(b.der)
                           + crypto::wire::pem("PRIVATE KEY", b.key->pkcs8().view()));
        std::vector<crypto::wire::Pkcs12Entry> entries(1);
        entries[0].certificate = c.der;
        entries[0].key = c.key->pkcs8();
        entries[0].friendlyName = "c-entry";
        const auto p12 = crypto::wire::pkcs12(entries, {pki.issuingDer()},
                                              crypto::Secret::fromText("store pass"));
        OK(p12);
        importer.write(u"c.p12"_s, *p12);
        importer.write(u"readme.txt"_s, QByteArray("nothing to import here\n"));

        jobs::ImportDraft draft = draftOf({importer.input.path()});
        draft.passphrases = secrets("store pass");
        draft.metadata.owner = u"Web platform"_s;
        const auto plan = importer.preview(draft);
        OK(plan);
        QCOMPARE(importer.number("SELECT count(*) FROM certificate"), 0);
        const auto outcome = importer.run(draft);
        OK(outcome);
        QCOMPARE(outcome->added, 5);
        QCOMPARE(outcome->known, 1);  // the issuing authority again, inside the PKCS#12
        QCOMPARE(outcome->keys, 2);
        QCOMPARE(outcome->keysWithoutCertificate, 0);
        QCOMPARE(outcome->unreadableCount, 0);
        QCOMPARE(plan->added, outcome->added);
        QCOMPARE(plan->known, outcome->known);
        QCOMPARE(plan->keys, outcome->keys);
        QCOMPARE(plan->files, outcome->files);
        QCOMPARE(importer.number("SELECT count(*) FROM certificate WHERE private_key_id <> 0"), 2);
        QCOMPARE(importer.number("SELECT count(*) FROM location WHERE kind = 2 AND entry <> ''"),
                 2);  // keystore entries
        QCOMPARE(importer.number(
                     "SELECT count(*) FROM certificate AS c JOIN owner AS o ON o.id = c.owner_id"),
                 5);
        QCOMPARE(support::inventoryProblem(*importer.vault), QString());

        // Again: nothing new, no second place.
        const auto again = importer.run(draft);
        OK(again);
        QCOMPARE(again->added, 0);
        QCOMPARE(again->known, 6);
        QCOMPARE(again->keys, 0);
        QCOMPARE(again->knownKeys, 2);
        QCOMPARE(importer.number("SELECT count(*) FROM location"), 6);
        QCOMPARE(support::inventoryProblem(*importer.vault), QString());
    }

    void sealedKeysComeBack()
    {
        Importer importer;
        const support::TestPki pki;
        const auto leaf = pki.leaf("key.example.org");
        importer.write(u"leaf.pem"_s,
                       crypto::wire::pem("PRIVATE KEY", leaf.key->pkcs8().view())
                           + certificatePem(leaf.der));
        OK(importer.run({u"leaf.pem"_s}));
        const auto reader = importer.vault->connect(store::Access::Read);
        const auto row = store::findKey(**reader, leaf.key->spkiSha256());
        OK(row);
        QVERIFY(row->has_value());
        QCOMPARE(QString::fromStdString((*row)->label), u"EC P-256"_s);
        const auto opened = store::openKey(*importer.vault, **reader, (*row)->id);
        OK(opened);
        QVERIFY(opened->equals(leaf.key->pkcs8()));
    }

    void badBlocksAreNamedAndTheRestGoesIn()
    {
        Importer importer;
        const support::TestPki pki;
        crypto::Bytes broken = pki.leaf("broken.example.org").der;
        broken.resize(broken.size() / 2);
        const std::string good = certificatePem(pki.leaf("one.example.org").der);
        importer.write(u"bundle.pem"_s,
                       good + certificatePem(broken)
                           + certificatePem(pki.leaf("two.example.org").der));
        const auto outcome = importer.run({u"bundle.pem"_s});
        OK(outcome);
        QCOMPARE(outcome->added, 2);
        QCOMPARE(outcome->unreadableCount, 1);
        const auto &block = outcome->unreadable.constFirst();
        QCOMPARE(block.path, importer.path(u"bundle.pem"_s));
        QCOMPARE(block.block, 2);
        QCOMPARE(block.offset, qint64(good.size()));
        QVERIFY(!block.reason.isEmpty());
        QCOMPARE(support::inventoryProblem(*importer.vault), QString());
    }

    void whatIsNotThereOrNoImportIsReported_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("code");
        QTest::newRow("missing file") << u"missing.pem"_s << int(crypto::ErrorCode::NotFound);
        QTest::newRow("plain text") << u"text.txt"_s << int(crypto::ErrorCode::Malformed);
    }

    void whatIsNotThereOrNoImportIsReported()
    {
        QFETCH(QString, name);
        QFETCH(int, code);
        Importer importer;
        importer.write(u"text.txt"_s, QByteArray("no certificate at all\n"));
        const auto outcome = importer.run({name});
        OK(outcome);
        QCOMPARE(outcome->unreadableCount, 1);
        QCOMPARE(int(outcome->unreadable.constFirst().code), code);
    }

    void emptyDraftIsRefused()
    {
        Importer importer;
        const auto outcome = importer.run(jobs::ImportDraft{});
        QVERIFY(!outcome.ok());
        QCOMPARE(outcome.error().code, crypto::ErrorCode::InvalidArgument);
        jobs::ImportDraft standardInput;
        standardInput.fromStandardInput = true;
        const auto plan = importer.preview(standardInput);
        QVERIFY(!plan.ok());
        QCOMPARE(plan.error().code, crypto::ErrorCode::InvalidArgument);
    }

    void pastedText()
    {
        Importer importer;
        const support::TestPki pki;
        jobs::ImportDraft draft;
        draft.pasted = QByteArray::fromStdString(
            "From a mail:\n" + certificatePem(pki.leaf("pasted.example.org").der) + "\nRegards");
        const auto outcome = importer.run(draft);
        OK(outcome);
        QCOMPARE(outcome->added, 1);
        QCOMPARE(importer.number("SELECT kind FROM location"), int(domain::LocationKind::Pasted));
    }

    void passphraseIsAskedForOnce()
    {
        Importer importer;
        const support::TestPki pki;
        for (const char *host : {"x.example.org", "y.example.org"}) {
            const auto leaf = pki.leaf(host);
            std::vector<crypto::wire::Pkcs12Entry> entries(1);
            entries[0].certificate = leaf.der;
            entries[0].key = leaf.key->pkcs8();
            importer.write(QString::fromLatin1(host) + u".p12"_s,
                           *crypto::wire::pkcs12(entries, {}, crypto::Secret::fromText("shared")));
        }
        jobs::ImportDraft draft = draftOf({importer.input.path()});
        const auto locked = importer.preview(draft);
        OK(locked);
        QCOMPARE(locked->lockedContainers.size(), 2);
        QCOMPARE(locked->added, 0);
        auto asked = std::make_shared<int>(0);
        draft.askPassphrase = [asked](const QString &container) -> std::optional<crypto::Secret> {
            ++*asked;
            return container.endsWith(u".p12"_s) ? std::optional(crypto::Secret::fromText("shared"))
                                                 : std::nullopt;
        };
        const auto outcome = importer.run(draft);
        OK(outcome);
        QCOMPARE(outcome->added, 2);
        QCOMPARE(outcome->keys, 2);
        QCOMPARE(*asked, 1);
    }

    void keyBeforeAndWithoutCertificate()
    {
        Importer importer;
        const support::TestPki pki;
        const auto leaf = pki.leaf("late.example.org");
        importer.write(u"late.key"_s, crypto::wire::pem("PRIVATE KEY", leaf.key->pkcs8().view()));
        const auto alone = importer.run({u"late.key"_s});
        OK(alone);
        QCOMPARE(alone->keys, 1);
        QCOMPARE(alone->keysWithoutCertificate, 1);
        importer.write(u"late.pem"_s, certificatePem(leaf.der));
        OK(importer.run({u"late.pem"_s}));
        QCOMPARE(importer.number("SELECT count(*) FROM certificate WHERE private_key_id = (SELECT "
                                 "id FROM private_key)"),
                 1);
        QCOMPARE(support::inventoryProblem(*importer.vault), QString());
    }

    void revocationInAnyOrder_data()
    {
        QTest::addColumn<QStringList>("order");
        QTest::newRow("issuer, list, certificate") << QStringList{u"ca"_s, u"crl"_s, u"leaf"_s};
        QTest::newRow("issuer, certificate, list") << QStringList{u"ca"_s, u"leaf"_s, u"crl"_s};
        QTest::newRow("list, issuer, certificate") << QStringList{u"crl"_s, u"ca"_s, u"leaf"_s};
        QTest::newRow("list, certificate, issuer") << QStringList{u"crl"_s, u"leaf"_s, u"ca"_s};
        QTest::newRow("certificate, list, issuer") << QStringList{u"leaf"_s, u"crl"_s, u"ca"_s};
        QTest::newRow("certificate, issuer, list") << QStringList{u"leaf"_s, u"ca"_s, u"crl"_s};
    }

    void revocationInAnyOrder()
    {
        QFETCH(QStringList, order);
        Importer importer;
        const support::TestPki pki;
        const auto gone = pki.leaf("gone.example.org"), fine = pki.leaf("fine.example.org");
        importer.write(u"ca"_s, certificatePem(pki.issuingDer()));
        importer.write(u"leaf"_s, certificatePem(gone.der) + certificatePem(fine.der));
        importer.write(u"crl"_s, pki.crl({{gone.serial, PkiNow - 5 * PkiDay, 1}}));
        qint64 revoked = 0;
        for (const QString &name : order) {
            const auto outcome = importer.run({name});
            OK(outcome);
            revoked += outcome->revoked;
        }
        QCOMPARE(revoked, 1);
        QCOMPARE(importer.number("SELECT count(*) FROM certificate WHERE revoked_at <> 0"), 1);
        QCOMPARE(importer.number(
                     "SELECT revoked_at FROM certificate WHERE display_name = 'gone.example.org'"),
                 PkiNow - 5 * PkiDay);
        QCOMPARE(importer.number("SELECT revocation_reason FROM certificate WHERE display_name = "
                                 "'gone.example.org'"),
                 1);
        QCOMPARE(importer.number("SELECT verified FROM crl"), 1);
        QCOMPARE(support::inventoryProblem(*importer.vault), QString());
    }

    void foreignListMarksNothing_data()
    {
        QTest::addColumn<bool>("withIssuer");
        QTest::newRow("issuer of that name is there") << true;
        QTest::newRow("no issuer") << false;
    }

    // Same names, another key: a list somebody else signed.
    void foreignListMarksNothing()
    {
        QFETCH(bool, withIssuer);
        Importer importer;
        const support::TestPki pki, impostor;
        const auto leaf = pki.leaf("target.example.org");
        importer.write(
            u"ca"_s, withIssuer ? certificatePem(pki.issuingDer()) : certificatePem(pki.rootDer()));
        importer.write(u"leaf"_s, certificatePem(leaf.der));
        importer.write(u"crl"_s, impostor.crl({{leaf.serial, PkiNow, 1}}));
        for (const QString &name : {u"ca"_s, u"leaf"_s, u"crl"_s})
            OK(importer.run({name}));
        QCOMPARE(importer.number("SELECT count(*) FROM crl WHERE verified <> 1"), 1);
        QCOMPARE(importer.number("SELECT count(*) FROM certificate WHERE revoked_at <> 0"), 0);
    }

    void newerVersions_data()
    {
        QTest::addColumn<bool>("newestFirst");
        QTest::newRow("old one first") << false;
        QTest::newRow("new one first") << true;
    }

    void newerVersions()
    {
        QFETCH(bool, newestFirst);
        Importer importer;
        const support::TestPki pki;
        importer.write(u"old"_s,
                       certificatePem(pki.leaf("shop.example.org", PkiNow + 5 * PkiDay).der));
        importer.write(u"new"_s,
                       certificatePem(pki.leaf("shop.example.org", PkiNow + 85 * PkiDay).der));
        const QString first = newestFirst ? u"new"_s : u"old"_s,
                      second = newestFirst ? u"old"_s : u"new"_s;
        jobs::ImportDraft draft = draftOf({importer.path(first)});
        draft.supersede = true;
        draft.metadata.owner = u"Shop team"_s;
        OK(importer.run(draft));
        draft = draftOf({importer.path(second)});
        draft.supersede = true;
        const auto plan = importer.preview(draft);
        OK(plan);
        QCOMPARE(plan->newerVersions, newestFirst ? 0 : 1);
        const auto outcome = importer.run(draft);
        OK(outcome);
        QCOMPARE(outcome->superseded, 1);
        QCOMPARE(importer.number("SELECT count(*) FROM certificate AS a JOIN certificate AS b ON "
                                 "a.superseded_by = b.id "
                                 "WHERE a.not_after < b.not_after"),
                 1);
        QCOMPARE(importer.number(
                     "SELECT count(*) FROM certificate AS c JOIN owner AS o ON o.id = c.owner_id "
                     "WHERE o.name = 'Shop team'"),
                 2);
        QCOMPARE(support::inventoryProblem(*importer.vault), QString());
    }

    void metadataForKnownOnesCanBeTakenBack()
    {
        Importer importer;
        const support::TestPki pki;
        // Twice in one input: added and known inside one batch.
        const std::string leaf = certificatePem(pki.leaf("known.example.org").der);
        importer.write(u"known.pem"_s, leaf + leaf);
        jobs::ImportDraft draft = draftOf({importer.path(u"known.pem"_s)});
        OK(importer.run(draft));
        draft.metadata.addTags = {u"swept"_s};
        draft.includeKnown = true;
        OK(importer.run(draft));
        QCOMPARE(importer.number("SELECT count(*) FROM certificate_tag"), 1);
        QCOMPARE(importer.number("SELECT count(*) FROM edit_undo"), 1);
        QCOMPARE(support::inventoryProblem(*importer.vault), QString());
        importer.write(u"fresh.pem"_s,
                       certificatePem(pki.leaf("fresh.example.org").der)
                           + certificatePem(pki.leaf("fresh2.example.org").der));
        importer.write(u"fresh2.pem"_s, leaf);
        draft.paths = QStringList{importer.path(u"fresh.pem"_s), importer.path(u"fresh.pem"_s),
                                  importer.path(u"fresh2.pem"_s)};
        OK(importer.run(draft));
        QCOMPARE(importer.number("SELECT count(*) FROM certificate_tag"), 3);
        QCOMPARE(support::inventoryProblem(*importer.vault), QString());
    }

    void stopKeepsWholeBatches()
    {
        Importer importer;
        const support::TestPki pki;
        constexpr int Count = 9000;
        importer.write(u"many.pem"_s, pki.bundle(Count, "stop"));
        importer.report = [&](const jobs::Progress &progress) {
            if (progress.done > progress.total / 2)
                importer.stop.request_stop();
        };
        const auto outcome = importer.run({u"many.pem"_s});
        OK(outcome);
        QVERIFY(outcome->stopped);
        QVERIFY(outcome->added > 0);
        QVERIFY(outcome->added < Count);
        QCOMPARE(importer.number("SELECT count(*) FROM certificate"), outcome->added);
        QCOMPARE(importer.number("SELECT count(*) FROM audit WHERE action = 'import'"),
                 outcome->batches);
        QCOMPARE(support::inventoryProblem(*importer.vault), QString());
        // What is missing comes with the next run.
        importer.stop = {};
        importer.report = {};
        OK(importer.run({u"many.pem"_s}));
        QCOMPARE(importer.number("SELECT count(*) FROM certificate"), Count);
        QCOMPARE(support::inventoryProblem(*importer.vault), QString());
    }

    void linksDoNotLeadOutOfTheFolder()
    {
        Importer importer;
        const support::TestPki pki;
        QTemporaryDir elsewhere;
        QFile outside(elsewhere.filePath(u"outside.pem"_s));
        QVERIFY(outside.open(QIODevice::WriteOnly));
        outside.write(QByteArray::fromStdString(certificatePem(pki.rootDer())));
        outside.close();
        importer.write(u"in/inside.pem"_s, certificatePem(pki.issuingDer()));
        QVERIFY(QFile::link(outside.fileName(), importer.path(u"in/link.pem"_s)));
        QVERIFY(QFile::link(importer.path(u"in"_s), importer.path(u"in/loop"_s)));
        const auto outcome = importer.run({u"in"_s});
        OK(outcome);
        QCOMPARE(outcome->files, 1);
        QCOMPARE(outcome->added, 1);
    }

    void requestsAreKept()
    {
        Importer importer;
        const auto key = crypto::PrivateKey::generate({"EC P-256"});
        crypto::x509::CertificateSpec spec;
        spec.subject = {{"CN", "wanted.example.org"}};
        const auto request = crypto::x509::createRequest(*key, spec);
        OK(request);
        importer.write(u"wanted.csr"_s, crypto::wire::pem("CERTIFICATE REQUEST", *request));
        const auto outcome = importer.run({u"wanted.csr"_s});
        OK(outcome);
        QCOMPARE(outcome->requests, 1);
        const auto again = importer.run({u"wanted.csr"_s});
        OK(again);
        QCOMPARE(again->requests, 0);
        QCOMPARE(again->knownRequests, 1);
    }

    void systemTrustStore()
    {
        if (jobs::systemTrustPaths().isEmpty())
            QSKIP("this machine has no trust store");
        Importer importer;
        jobs::ImportDraft draft;
        draft.systemTrust = true;
        const auto outcome = importer.run(draft);
        OK(outcome);
        QVERIFY(outcome->files > 0);
        QCOMPARE(importer.number("SELECT count(*) FROM location WHERE kind <> 3"), 0);
        QCOMPARE(support::inventoryProblem(*importer.vault), QString());
    }
};

QTEST_GUILESS_MAIN(tst_Import)
#include "tst_import.moc"
