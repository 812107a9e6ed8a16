// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/verdict_words.h"

#include "ui/parts/dates.h"
#include "ui/parts/plain_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace ui {

using namespace Qt::StringLiterals;
using crypto::x509::RevocationState;

namespace {

struct Verification {
    Q_DECLARE_TR_FUNCTIONS(ui::Verification)
};
#define SAY(text) QT_TRANSLATE_NOOP("ui::Verification", text)

struct CodeWords {
    const char *code, *cause, *remedy;
    bool more = false;  // the verifier's own words name something the cause does not
};
// Codes of crypto/x509/chain.h.
constexpr CodeWords Words[] = {
    {"expired", SAY("It has expired"), SAY("Renew it, or ask about a time within its life.")},
    {"not-yet-valid", SAY("It is not valid yet"),
     SAY("Check the clock of this machine, or ask about a later time.")},
    {"untrusted-root", SAY("Its chain ends in a root that is not trusted here"),
     SAY("If you trust that root, name it under “What is trusted”.")},
    {"issuer-missing", SAY("A certificate of its chain is missing"),
     SAY("Add the issuer's certificate as a file, import it, or let it be fetched.")},
    {"wrong-signature", SAY("A signature in its chain is wrong"),
     SAY("It was changed, or another key signed it. Get the certificate anew from its issuer.")},
    {"limit", SAY("Its chain is too large to be followed"),
     SAY("Give only the certificates that belong to its chain.")},
    {"unsupported", SAY("It uses an algorithm that cannot be checked here"),
     SAY("Ask the issuer for a certificate with a common algorithm."), true},
    {"unreadable", SAY("It cannot be read as a certificate"),
     SAY("Get the file anew; it may be cut off or of another kind."), true},
    {"unreadable-intermediate", SAY("A certificate given to complete the chain cannot be read"),
     SAY("Leave that file out or get it anew."), true},
    {"unreadable-crl", SAY("A revocation list cannot be read"),
     SAY("Get the list anew from its issuer."), true},
    {"unreadable-ocsp", SAY("An OCSP answer cannot be read"), SAY("Ask again later."), true},
    {"path-length", SAY("There are more authorities below one than it allows"),
     SAY("Issue it again by an authority that is nearer to the root.")},
    {"weak-key", SAY("Its key is too short"), SAY("Replace it by one with a stronger key."), true},
    {"explicit-curve", SAY("Its curve is written out instead of named"),
     SAY("Issue it again with a named curve.")},
    {"weak-signature", SAY("Its signature uses a digest that is broken"),
     SAY("Replace it by one that is signed with SHA-256 or better."), true},
    {"name-constraint", SAY("An authority above it does not allow one of its names"),
     SAY("Issue it again by an authority that may, or without that name."), true},
    {"not-an-authority", SAY("It issued a certificate and is no authority"),
     SAY("Issue the certificate below it again by an authority.")},
    {"key-usage", SAY("Its key is not meant for what it is used for"),
     SAY("Use a certificate with the right key usage, or ask about another purpose."), true},
    {"extended-key-usage", SAY("It is not meant for this purpose"),
     SAY("Use a certificate for that purpose, or ask about another one."), true},
    {"authority-as-end-entity", SAY("It is an authority and is used like an end certificate"),
     SAY("Issue an end certificate below it for this use.")},
    {"bad-host", SAY("What was asked for is no host name, address or mail address"),
     SAY("Write a name like www.example.org, an address or a mail address.")},
    {"host-mismatch", SAY("It is not for the name that was asked for"),
     SAY("Issue one with this name among its alternative names."), true},
    {"policy", SAY("Its policies do not fit those its authorities demand"),
     SAY("Issue it again with a policy that every authority above it allows.")},
    {"malformed-policy", SAY("A policy in it does not follow its format"),
     SAY("Have it issued again."), true},
    {"revoked", SAY("It was revoked"), SAY("Replace it where it serves; it must not be used.")},
    {"revocation-unknown", SAY("Nobody tells whether it was revoked"),
     SAY("Add a current revocation list, or let the responders be asked.")},
    {"not-der", SAY("Its encoding is not the one RFC 5280 demands"), SAY("Have it issued again.")},
    {"algorithm-mismatch", SAY("It names two different signature algorithms"),
     SAY("Have it issued again.")},
    {"malformed-extension", SAY("An extension does not follow its format"),
     SAY("Have it issued again."), true},
    {"unknown-critical-extension", SAY("It has a critical extension that is not understood"),
     SAY("Other programs will refuse it, too; have it issued again without."), true},
    {"precertificate", SAY("It is a precertificate for transparency logs, no certificate"),
     SAY("Use the certificate that was issued after it.")},
    {"duplicate-extension", SAY("An extension stands in it twice"), SAY("Have it issued again."),
     true},
    {"no-authority-key-id", SAY("It does not name its issuer's key"),
     SAY("Have it issued again with an authority key identifier.")},
    {"no-subject-key-id", SAY("It is an authority and does not name its key"),
     SAY("Have it issued again with a subject key identifier.")},
};
#undef SAY

constexpr std::array Purposes{"any", "tls-server", "tls-client", "smime", "code-signing", "ocsp"};

QString reasonText(int reason)
{
    switch (reason) {
    case 1:
        return Verification::tr("its key leaked");
    case 2:
        return Verification::tr("the authority's key leaked");
    case 3:
        return Verification::tr("its subject changed");
    case 4:
        return Verification::tr("it was replaced");
    case 5:
        return Verification::tr("it is not needed any more");
    case 6:
        return Verification::tr("it is on hold");
    case 9:
        return Verification::tr("the right to it was withdrawn");
    case 10:
        return Verification::tr("the attribute authority's key leaked");
    default:
        return Verification::tr("no reason said");
    }
}

}  // namespace

QString chainName(const jobs::Verdict &verdict, const std::string &sha256)
{
    const auto &chain = verdict.result.chain;
    const auto at = std::find(chain.begin(), chain.end(), sha256);
    // Both name the same certificates, in opposite orders.
    if (at == chain.end() || qsizetype(chain.size()) != verdict.chain.size())
        return {};
    return visible(verdict.chain.at(verdict.chain.size() - 1 - (at - chain.begin())).name, 120);
}

VerdictProblem wordsOf(const crypto::x509::ChainProblem &problem, const jobs::Verdict &verdict)
{
    VerdictProblem words;
    words.code = QString::fromStdString(problem.code);
    if (QString::fromStdString(problem.certificate) != verdict.sha256)
        words.subject = chainName(verdict, problem.certificate);
    const QString raw = visible(QString::fromStdString(problem.words), 400);
    const auto known = std::find_if(std::begin(Words), std::end(Words), [&](const CodeWords &one) {
        return words.code == QLatin1StringView(one.code);
    });
    if (known == std::end(Words)) {
        words.cause = raw;
        while (words.cause.endsWith(u'.'))
            words.cause.chop(1);
        return words;
    }
    words.cause = Verification::tr(known->cause);
    words.remedy = Verification::tr(known->remedy);
    if (known->more)
        words.raw = raw;
    return words;
}

RevocationWords wordsOf(const crypto::x509::CertificateRevocation &revocation)
{
    RevocationWords words;
    switch (revocation.state) {
    case RevocationState::Good:
        words.kind = StatusKind::Valid;
        words.state = Verification::tr("Not revoked");
        break;
    case RevocationState::Revoked:
        words.kind = StatusKind::Blocking;
        words.state = Verification::tr("Revoked %1: %2", "day, reason")
                          .arg(day(revocation.revokedAt), reasonText(revocation.reason));
        break;
    case RevocationState::Unknown:
        words.kind = StatusKind::Unknown;
        words.state = Verification::tr("Nobody tells");
        break;
    case RevocationState::NotChecked:
        words.kind = StatusKind::Note;
        words.state = Verification::tr("Not looked for");
        break;
    }
    if (revocation.thisUpdate != 0)
        words.note = revocation.nextUpdate != 0
            ? Verification::tr("said %1, good until %2")
                  .arg(moment(revocation.thisUpdate), moment(revocation.nextUpdate))
            : Verification::tr("said %1").arg(moment(revocation.thisUpdate));
    return words;
}

RevocationWords wordsOf(const jobs::FetchNote &note)
{
    RevocationWords words;
    words.kind = note.problem.isEmpty() ? StatusKind::Valid : StatusKind::Warning;
    if (note.problem.isEmpty())
        words.state =
            note.fromCopy ? Verification::tr("Fresh copy used") : Verification::tr("Asked, fine");
    else if (note.problem == u"unreachable")
        words.state = Verification::tr("Could not be reached");
    else if (note.problem == u"stale")
        words.state = Verification::tr("Out of date");
    else if (note.problem == u"wrong-signer")
        words.state = Verification::tr("Signed by somebody else");
    else if (note.problem == u"malformed")
        words.state = Verification::tr("Cannot be read");
    else
        words.state = Verification::tr("Refused");
    words.note = visible(note.url, 300);
    if (!note.detail.isEmpty())
        words.note += u" ("_s + visible(note.detail, 200) + u')';
    return words;
}

QString purposeText(const QString &word)
{
    if (word == u"tls-server")
        return Verification::tr("TLS server");
    if (word == u"tls-client")
        return Verification::tr("TLS client");
    if (word == u"smime")
        return Verification::tr("Mail (S/MIME)");
    if (word == u"code-signing")
        return Verification::tr("Code signing");
    if (word == u"ocsp")
        return Verification::tr("Signing OCSP answers");
    return Verification::tr("Any purpose");
}

QStringList purposeWords()
{
    QStringList words;
    for (const char *word : Purposes)
        words << QString::fromLatin1(word);
    return words;
}

}  // namespace ui
