// SPDX-License-Identifier: GPL-3.0-or-later
// Chains out of the certificates an authority brings along in any order.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"

#include <QByteArray>

#include <vector>

namespace authorities {

// The leaf, then each issuer that is among `others` and signed the one before it; ends at a
// self-signed one, or where nobody fits.
std::vector<crypto::Bytes> orderedChain(crypto::Bytes leaf,
                                        const std::vector<crypto::Bytes> &others);
// Of these, the one for that key first, then its issuers. NotFound when none is.
crypto::Result<std::vector<crypto::Bytes>> chainFor(crypto::ByteView spki,
                                                    const std::vector<crypto::Bytes> &all);
// One of them has this SHA-256: it, and those it vouches for by its signature: authorities alone,
// or also those who speak for it (SCEP's registration authorities). NotTrusted when none has.
enum class Vouched : std::uint8_t { Authorities, Everybody };
crypto::Result<std::vector<crypto::Bytes>> vouchedFor(const crypto::Bytes &sha256,
                                                      const std::vector<crypto::Bytes> &all,
                                                      Vouched whom = Vouched::Authorities);

}  // namespace authorities
