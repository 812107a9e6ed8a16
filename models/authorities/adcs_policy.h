// SPDX-License-Identifier: GPL-3.0-or-later
// What Microsoft's Certificate Enrollment Policy Web Service says ([MS-XCEP] 3.1.4.1): templates
// with who may enrol, and the authorities with the addresses of their enrolment services.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace authorities {

struct AdcsTemplate {
    QString name;  // commonName: what a request names
    bool mayEnrol = false;
    int smallestKey = 0;  // bits; 0: not said
    qint64 seconds = 0;  // of validity; 0: not said
};

struct AdcsPolicies {
    QString name;  // policyFriendlyName, or its id
    QList<AdcsTemplate> templates;
    QStringList services;  // addresses of enrolment services
    std::vector<crypto::Bytes> authorities;  // DER
    QString fault;  // what a SOAP fault says; then nothing else
};

// The body of a GetPolicies request (3.1.4.1.2.1): everything, in no language in particular.
QByteArray getPolicies();
QByteArray getPoliciesAction();
// Malformed: it is no answer of such a service. At most 2 MB are read, and 2,000 templates.
crypto::Result<AdcsPolicies> readPolicies(const QByteArray &answer, const QString &from);

}  // namespace authorities
