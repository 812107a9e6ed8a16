// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/prove_key.h"

#include <algorithm>

namespace jobs {

using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

Result<void> proveSigning(const crypto::Key &key, crypto::ByteView spki, const std::string &object)
{
    const crypto::Secret probe = crypto::Secret::random(32);
    const auto signature = key.sign(probe.view(), {});
    if (!signature && signature.error().code == ErrorCode::Unsupported)
        return {};
    if (!signature)
        return signature.error();
    const auto verifier = crypto::VerifyingKey::load(spki);
    if (!verifier)
        return verifier.error();
    const auto fits = verifier->verifies(probe.view(), signature->algorithmDer, signature->value);
    if (!fits)
        return fits.error();
    if (!*fits)
        return Error{ErrorCode::Damaged, object, "its signature does not verify"};
    return {};
}

Result<void> proveKey(const crypto::Secret &pkcs8, crypto::ByteView spkiSha256,
                      const std::string &object)
{
    const auto read = crypto::readPrivateKey(pkcs8.view());
    if (!read)
        return read.error();
    if (!std::equal(read->spkiSha256.begin(), read->spkiSha256.end(), spkiSha256.begin(),
                    spkiSha256.end()))
        return Error{ErrorCode::Damaged, object, "the key that came back is another one"};
    const auto key = crypto::PrivateKey::open(pkcs8);
    if (!key && key.error().code == ErrorCode::Unsupported)
        return {};
    if (!key)
        return key.error();
    return proveSigning(*key, read->spki, object);
}

}  // namespace jobs
