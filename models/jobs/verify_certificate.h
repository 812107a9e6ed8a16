// SPDX-License-Identifier: GPL-3.0-or-later
// Gathers what a certificate is verified with: anchors, intermediates and lists from files, the
// system and the vault. The verdict is crypto/x509/chain.h's.
#pragma once

#include "crypto/base/result.h"
#include "crypto/x509/chain.h"
#include "models/store/database.h"

#include <QStringList>

#include <stop_token>

namespace jobs {

struct VerifySources {
    QStringList trustFiles, intermediateFiles, crlFiles;
    bool systemTrust = false;
};

// Every certificate of a file in its order, at least one. NotFound, InputOutput, Malformed.
crypto::Result<std::vector<crypto::Bytes>> certificatesInFile(const QString &path,
                                                              const std::stop_token &stop = {});
// Anchors, intermediates and lists; the question (time, host, purpose) is left to the caller.
// Malformed when a file holds nothing of its kind.
crypto::Result<crypto::x509::ChainOptions> chainOptions(const VerifySources &sources,
                                                        const std::stop_token &stop = {});
// The authorities the vault knows: untrusted, they only complete chains.
crypto::Result<std::vector<crypto::Bytes>> vaultAuthorities(store::Database &database,
                                                            const std::stop_token &stop = {});

}  // namespace jobs
