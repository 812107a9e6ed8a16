// SPDX-License-Identifier: GPL-3.0-or-later
// Keys to sign with, wherever they lie: unsealed from the vault, or used inside their token, which
// is logged in to once per run.
#pragma once

#include "crypto/keys/pkcs11_token.h"
#include "models/jobs/job_runner.h"
#include "models/store/database.h"

#include <map>
#include <memory>

namespace jobs {

class SigningKeys {
public:
    // NotFound; Damaged; of tokens TokenMissing, PassphraseNeeded (nobody gives the PIN), WrongPin,
    // PinLocked.
    crypto::Result<std::shared_ptr<const crypto::Key>>
    of(JobContext &context, store::Database &database, std::int64_t keyId);
    // Logged in.
    crypto::Result<std::shared_ptr<crypto::pkcs11::Token>> token(JobContext &context,
                                                                 const crypto::pkcs11::Uri &uri);

private:
    std::map<std::string, std::shared_ptr<crypto::pkcs11::Token>> m_tokens;  // by URI
};

// The key under the URI's label, made inside the token when there is none: after a crash the one
// made before is found again.
crypto::Result<std::shared_ptr<const crypto::Key>> findOrGenerate(crypto::pkcs11::Token &token,
                                                                  const crypto::pkcs11::Uri &uri,
                                                                  const crypto::KeySpec &spec,
                                                                  std::stop_token stop);
// What the vault keeps of it: URI with label, id and module. Empty for a key that is no token's.
std::string uriOf(const crypto::Key &key);
// Of a token ("pkcs11:token=Lab"), with the label its new key gets where the text has none. Refuses
// (TokenMissing, InvalidArgument) what names no single token.
crypto::Result<crypto::pkcs11::Uri> newKeyUri(const QString &text, const QString &name);

// A problem with the token itself, not with one step: the run ends and is taken up later.
bool isTokenTrouble(const crypto::Error &error);

}  // namespace jobs
