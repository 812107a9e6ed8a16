// SPDX-License-Identifier: GPL-3.0-or-later
// Chains after an import: found by key id or name, judged by the signature alone.
#include "models/jobs/import.h"
#include "models/jobs/link_chains.h"
#include "tests/models/store/vault_fixture.h"
#include "tests/support/inventory_checks.h"
#include "tests/support/test_pki.h"

using namespace Qt::StringLiterals;
using crypto::wire::certificatePem;
using support::PkiNow;

namespace {

struct Chains : Fixture {
    std::stop_source stop;
    Chains() { clock.set(PkiNow); }

    crypto::Result<jobs::ImportOutcome> paste(const std::string &text)
    {
        jobs::JobContext context{*vault, stop.get_token(), {}};
        jobs::ImportDraft draft;
        draft.pasted = QByteArray::fromStdString(text);
        return jobs::runImport(context, draft);
    }
    crypto::Result<jobs::LinkOutcome> link()
    {
        jobs::JobContext context{*vault, stop.get_token(), {}};
        return jobs::linkChains(context);
    }
    std::int64_t number(const char *sql) const
    {
        const auto reader = vault->connect(store::Access::Read);
        return (*reader)->integer(sql, -1).value();
    }
};

}  // namespace

class tst_LinkChains : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeChain()
    {
        Chains chains;
        const support::TestPki pki;
        // The leaf comes first: order must not matter.
        OK(chains.paste(certificatePem(pki.leaf("leaf.example.org").der)
                        + certificatePem(pki.issuingDer()) + certificatePem(pki.rootDer())));
        const auto linked = chains.link();
        OK(linked);
        QCOMPARE(linked->wrong, 0);
        QCOMPARE(linked->withoutIssuer, 0);
        QCOMPARE(chains.number("SELECT count(*) FROM certificate AS leaf JOIN certificate AS ca ON "
                               "ca.id = leaf.parent_id "
                               "JOIN certificate AS root ON root.id = ca.parent_id WHERE "
                               "leaf.display_name = 'leaf.example.org' "
                               "AND root.self_signed = 1 AND root.parent_id = 0"),
                 1);
        QCOMPARE(chains.number("SELECT count(*) FROM certificate WHERE parent_state = 1"), 3);
        QCOMPARE(support::inventoryProblem(*chains.vault), QString());
        // Nothing is left to do.
        const auto again = chains.link();
        OK(again);
        QCOMPARE(again->verified, 0);
    }

    void issuerComesLater()
    {
        Chains chains;
        const support::TestPki pki;
        OK(chains.paste(certificatePem(pki.leaf("early.example.org").der)));
        auto linked = chains.link();
        OK(linked);
        QCOMPARE(linked->withoutIssuer, 1);
        QCOMPARE(chains.number("SELECT parent_state FROM certificate"), 4);
        OK(chains.paste(certificatePem(pki.issuingDer())));
        linked = chains.link();
        OK(linked);
        QCOMPARE(linked->verified, 1);
        QCOMPARE(chains.number("SELECT count(*) FROM certificate WHERE display_name = "
                               "'early.example.org' AND parent_state = 1 AND parent_id = 2"),
                 1);
    }

    // An authority of the same name and another key: names alone link nothing.
    void impostorOfTheSameName()
    {
        Chains chains;
        const support::TestPki pki, impostor;
        OK(chains.paste(certificatePem(impostor.issuingDer())
                        + certificatePem(pki.leaf("real.example.org").der)));
        auto linked = chains.link();
        OK(linked);
        QCOMPARE(chains.number(
                     "SELECT parent_id FROM certificate WHERE display_name = 'real.example.org'"),
                 0);
        OK(chains.paste(certificatePem(pki.issuingDer())));
        linked = chains.link();
        OK(linked);
        QCOMPARE(chains.number("SELECT count(*) FROM certificate WHERE display_name = "
                               "'real.example.org' AND parent_state = 1 AND parent_id = 3"),
                 1);
    }

    // One bit of the signature turned: the issuer is there, and says no.
    void wrongSignatureIsSaid()
    {
        Chains chains;
        const support::TestPki pki;
        crypto::Bytes forged = pki.leaf("forged.example.org").der;
        forged.back() ^= 1;
        OK(chains.paste(certificatePem(pki.issuingDer()) + certificatePem(forged)));
        const auto linked = chains.link();
        OK(linked);
        QCOMPARE(linked->wrong, 1);
        QCOMPARE(
            chains.number(
                "SELECT parent_state FROM certificate WHERE display_name = 'forged.example.org'"),
            2);
    }

    void stoppedRunLeavesTheRestForTheNext()
    {
        Chains chains;
        const support::TestPki pki;
        OK(chains.paste(certificatePem(pki.issuingDer()) + pki.bundle(200, "rest").toStdString()));
        chains.stop.request_stop();
        auto linked = chains.link();
        OK(linked);
        QVERIFY(linked->stopped);
        QCOMPARE(chains.number("SELECT count(*) FROM certificate WHERE parent_state = 0"), 201);
        chains.stop = {};
        linked = chains.link();
        OK(linked);
        QCOMPARE(linked->verified, 200);
        QCOMPARE(chains.number("SELECT count(*) FROM certificate WHERE parent_state = 0"), 0);
        QCOMPARE(support::inventoryProblem(*chains.vault), QString());
    }
};

QTEST_GUILESS_MAIN(tst_LinkChains)
#include "tst_link_chains.moc"
