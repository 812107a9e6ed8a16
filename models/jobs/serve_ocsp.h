// SPDX-License-Identifier: GPL-3.0-or-later
// An OCSP responder for the authorities of a vault (RFC 6960 and 5019): good for labs and small
// sites. Answers say what the vault says at that moment.
#pragma once

#include "crypto/x509/ocsp_responder.h"
#include "models/jobs/job_runner.h"
#include "models/net/http_server.h"
#include "models/store/authority_store.h"
#include "models/store/database.h"

#include <QStringList>

#include <atomic>
#include <vector>

namespace jobs {

struct OcspServeDraft {
    QStringList authorities;  // empty: all of the vault
    QString listen = QStringLiteral("127.0.0.1:2560");
    int minutes = 60;  // until an answer's next update; 0: it names none
    // The authorities' own keys sign, instead of a certificate each of them issued for that.
    bool direct = false;
};

// Sees to it that every authority has a responder certificate that is good for another week: a plan
// issues what is missing. How many were.
crypto::Result<int> prepareResponders(JobContext &context, const OcspServeDraft &draft);

class OcspService {
public:
    // Opens keys and the port. NotFound without authorities, or without a responder certificate
    // (prepareResponders makes them). The vault must outlive it.
    static crypto::Result<OcspService> open(JobContext &context, const OcspServeDraft &draft);
    OcspService(OcspService &&) noexcept;
    ~OcspService();

    QString address() const;  // "127.0.0.1:2560"
    QStringList authorities() const;
    // Until it is told to stop. How many requests were answered with a signed statement.
    qint64 run(const std::stop_token &stop);

private:
    struct Parts;
    explicit OcspService(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

}  // namespace jobs
