// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the detail panel and `show` say about one certificate.
#pragma once

#include "crypto/x509/asn1_tree.h"
#include "crypto/x509/extensions_text.h"
#include "models/policy/findings.h"
#include "models/query/rows.h"
#include "models/report/dashboard.h"
#include "models/report/rule_findings.h"

#include <QMetaType>

#include <optional>

namespace report {

struct ChainLink {
    qint64 id = 0;
    int depth = 0;  // 0: the top; the certificate itself is the last
    QString name, key;  // untrusted
    qint64 notAfter = 0;
    domain::Status status = domain::Status::Valid;
    int parentState =
        0;  // of the link to the one above: 1 verified, 2 wrong, 3 cannot be checked, 0 not checked
    bool selfSigned = false;
};

struct CertificateDetail {
    query::CertificateRow row;  // every part
    domain::Status status = domain::Status::Valid;
    bool keyInVault = false;
    QString supersededByName;  // empty: current
    QList<qint64> supersedes;
    QList<ChainLink> chain;  // top first
    bool chainComplete = false;  // ends in a self-signed certificate, every link verified
    qint64 issued = 0;  // certificates directly below (of an authority)
    QList<qint64> sameKey;  // others with the same public key, at most 100
    std::vector<policy::Finding> findings;
    std::vector<RuleFinding> rules;  // of lint and of the chain
    std::vector<crypto::x509::ExtensionText> extensions;
    std::vector<crypto::x509::Asn1Node> asn1;
    QList<Activity> history;  // newest first, at most 100
    QString pem() const;
};

// Nothing if there is no such certificate.
crypto::Result<std::optional<CertificateDetail>> certificateDetail(store::Database &database,
                                                                   qint64 id, crypto::UnixTime now,
                                                                   std::stop_token stop = {});

// The facts the rules of policy look at.
policy::Subject policySubject(const query::CertificateRow &row, int sameKey);

}  // namespace report

Q_DECLARE_METATYPE(report::CertificateDetail)
