// SPDX-License-Identifier: GPL-3.0-or-later
// An authority of the vault, opened for one run: its key is unsealed (or used inside its token), it
// signs, it is zeroed.
#pragma once

#include "crypto/x509/profile.h"
#include "crypto/x509/signer.h"
#include "models/jobs/job_runner.h"
#include "models/jobs/signing_keys.h"
#include "models/store/authority_store.h"

#include <QJsonObject>
#include <QMap>

#include <map>
#include <memory>

namespace jobs {

struct OpenAuthority {
    store::LocalAuthority row;
    crypto::x509::AuthoritySettings settings;
    crypto::x509::Signer signer;
    domain::CertificateId certificate = 0;
};

// Opened once per run, by name.
class OpenAuthorities {
public:
    // NotFound with the known names; Damaged when the key does not open; see SigningKeys for those
    // in tokens.
    crypto::Result<const OpenAuthority *> of(JobContext &context, store::Database &database,
                                             const QString &name);

    SigningKeys &keys() { return m_keys; }

private:
    SigningKeys m_keys;
    std::map<QString, std::unique_ptr<OpenAuthority>> m_open;
};

// What an authority writes into everything it signs, without its key (for planning).
crypto::Result<crypto::x509::AuthoritySettings> settingsOf(store::Database &database,
                                                           const store::LocalAuthority &authority);
crypto::Result<store::LocalAuthority> authorityNamed(store::Database &database,
                                                     const QString &name);

// {"digest":"SHA-256","pss":false,"ocsp":[…],"issuer":[…],"crl":[…],"delta":[…],"crl_days":7}
QJsonObject settingsJson(const crypto::x509::AuthoritySettings &settings, int crlDays);
int crlDaysOf(const QJsonObject &settings);

// 127 bits, 126 of them random: positive, of fixed length (CA/B Forum BR 7.1.2.7: at least 64).
crypto::Bytes newSerial();

}  // namespace jobs
