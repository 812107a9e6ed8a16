// SPDX-License-Identifier: GPL-3.0-or-later
// What a verification found, in words: cause and remedy for each code of crypto/x509/chain.h and of
// the sources asked.
#pragma once

#include "models/jobs/verify_certificate.h"
#include "ui/parts/theme.h"

#include <QList>
#include <QString>

namespace ui {

struct VerdictProblem {
    QString subject;  // whose: an untrusted name made visible; empty: the certificate asked about
    QString cause, remedy;
    QString raw;  // the verifier's own words, visible; empty where they say no more than the cause
    QString code;
};

VerdictProblem wordsOf(const crypto::x509::ChainProblem &problem, const jobs::Verdict &verdict);

// Name of a certificate of the chain by its SHA-256; "" when it is not in it.
QString chainName(const jobs::Verdict &verdict, const std::string &sha256);

struct RevocationWords {
    StatusKind kind = StatusKind::Note;
    QString state, note;
};
RevocationWords wordsOf(const crypto::x509::CertificateRevocation &revocation);
// One source that was asked.
RevocationWords wordsOf(const jobs::FetchNote &note);

// "any" … as people say it: "TLS server".
QString purposeText(const QString &word);
QStringList purposeWords();

}  // namespace ui
