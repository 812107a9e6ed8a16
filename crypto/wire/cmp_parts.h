// SPDX-License-Identifier: GPL-3.0-or-later
// What the writer and the reader of CMP messages share.
#pragma once

#include "crypto/base/result.h"
#include "crypto/base/secret.h"

namespace crypto::wire::cmp {

enum Body : std::uint8_t {  // RFC 9810 5.1.2
    Ir = 0,
    Ip = 1,
    Cr = 2,
    Cp = 3,
    P10cr = 4,
    Kur = 7,
    Kup = 8,
    Rr = 11,
    Rp = 12,
    PkiConf = 19,
    ErrorMessage = 23,
    CertConf = 24,
    PollReq = 25,
    PollRep = 26
};

inline constexpr const char *PasswordBasedMac = "1.2.840.113533.7.66.13";
inline constexpr const char *Pbmac1 = "1.2.840.113549.1.5.14";
inline constexpr const char *ImplicitConfirm = "1.3.6.1.5.5.7.4.13";

// AlgorithmIdentifier of a password-based MAC (5.1.3.1) with a salt of 16 bytes.
Bytes macAlgorithm(ByteView salt);
// The MAC of `data` as this AlgorithmIdentifier says: PBM, or PBMAC1 (RFC 9481 6.1). Unsupported,
// TooLarge above 1,000,000 iterations.
Result<Bytes> macOf(ByteView algorithmDer, const Secret &secret, ByteView data);

}  // namespace crypto::wire::cmp
