// SPDX-License-Identifier: GPL-3.0-or-later
// A root or an intermediate authority whose key lies in the vault or in a token.
#pragma once

#include "crypto/x509/certificate_spec.h"
#include "models/domain/plan.h"
#include "models/jobs/plan_verb.h"

#include <QStringList>

namespace jobs {

struct AuthorityDraft {
    QString name;  // how it is called here; unique
    QString subject;  // RFC 4514 or "/C=…"
    QString key = QStringLiteral("ecdsa-p256");
    QString parent;  // an authority of this vault; empty: a root
    int days = 3650;
    int pathLength = -1;  // -1: none
    QStringList permit, exclude;  // "dns:example.org" "ip:10.0.0.0/8" …
    QStringList ocspUrls, issuerUrls, crlUrls, deltaUrls;  // written into what it signs
    QString digest;  // "SHA-256" …; empty: the one fitting the key
    bool pss = false;
    int crlDays = 7;
    // Where the key shall lie: a PKCS#11 URI of a token ("pkcs11:token=Lab"), and of a key that is
    // there already or the label of the one to be made ("object="). Empty: sealed in the vault.
    QString token;
};

// InvalidArgument names the field, AlreadyExists the name, NotFound the parent.
// TokenMissing when no such token is there.
crypto::Result<domain::Plan> planAuthority(store::Database &database, AuthorityDraft draft,
                                           crypto::UnixTime now);

// What will be signed, as far as the parent's settings do not come into it. InvalidArgument names
// the field.
crypto::Result<crypto::x509::CertificateSpec> authoritySpec(const AuthorityDraft &draft,
                                                            crypto::UnixTime now);

std::unique_ptr<PlanVerb> authorityVerb();

}  // namespace jobs
