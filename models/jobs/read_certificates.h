// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at the certificates in a file without any vault (`show FILE`).
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "models/query/rows.h"

#include <QString>

#include <stop_token>
#include <vector>

namespace jobs {

struct ReadCertificates {
    std::vector<query::CertificateRow>
        rows;  // id 0: they are in no vault; every part but the custom values
    QStringList problems;  // what could not be read, one sentence each, untrusted
};

// At most 1,000 certificates. NotFound, InputOutput for the file; Malformed when it holds no
// certificate.
crypto::Result<ReadCertificates> readCertificates(const QString &path,
                                                  const std::stop_token &stop = {});

// The first certification request (PKCS#10) of a file, DER. NotFound, InputOutput for the file;
// Malformed when it holds none.
crypto::Result<crypto::Bytes> readRequest(const QString &path, const std::stop_token &stop = {});

}  // namespace jobs
