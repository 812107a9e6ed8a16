// SPDX-License-Identifier: GPL-3.0-or-later
// What everything that gets signed is built of: certificates, requests, lists, answers.
#pragma once

#include "crypto/base/clock.h"
#include "crypto/keys/key.h"

#include <string>
#include <vector>

namespace crypto::x509 {

// SIGNED{} around content that states the algorithm already (or, a request, states none).
Result<Bytes> signedWhole(const Key &key, const Key::Scheme &scheme, ByteView toBeSigned);
// GeneralizedTime, before 2050 too: RFC 5280 5.3.2 and RFC 6960 4.2.1 ask for it.
Bytes encodeGeneralizedTime(UnixTime time);
// RFC 5280 4.2.1.13 CRLDistributionPoints of plain URLs; InvalidArgument if one is no ASCII text.
Result<Bytes> encodeDistributionPoints(const std::vector<std::string> &urls);
// GeneralNames content: [6] URL after [6] URL.
Result<Bytes> encodeUrls(const std::vector<std::string> &urls, const char *field);
bool isIa5(std::string_view text);  // printable ASCII, not empty

}  // namespace crypto::x509
