// SPDX-License-Identifier: GPL-3.0-or-later
// AWS Signature Version 4 (docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-
// request.html): a request is signed by what its headers and body hold.
#pragma once

#include "crypto/base/clock.h"
#include "crypto/base/secret.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace authorities {

struct AwsScope {
    QByteArray accessKeyId, region, service;
};

struct AwsRequest {
    QByteArray method = "POST";
    QByteArray path = "/";  // encoded
    QByteArray query;  // encoded, sorted by name
    QList<std::pair<QByteArray, QByteArray>> headers;  // all that are signed: host, x-amz-date …
    QByteArray body;
};

QByteArray awsTime(crypto::UnixTime time);  // "20150830T123600Z", for x-amz-date
// What is hashed, and the value of the header Authorization. `time` is that of x-amz-date.
QByteArray awsCanonical(const AwsRequest &request);
QByteArray awsAuthorization(const AwsRequest &request, const AwsScope &scope,
                            const crypto::Secret &secretAccessKey, crypto::UnixTime time);

}  // namespace authorities
