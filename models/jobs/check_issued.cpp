// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/check_issued.h"

#include "crypto/x509/chain_link.h"
#include "crypto/x509/request.h"
#include "models/domain/describe.h"

#include <algorithm>

namespace jobs {

using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using crypto::x509::GeneralName;

namespace {

constexpr std::size_t LongestChain = 16;
constexpr crypto::UnixTime ClocksDiffer = 3600;  // s

bool sameName(const GeneralName &a, const GeneralName &b)
{
    const auto lower = [](const std::string &text) {
        return QString::fromStdString(text).toLower();
    };
    return a.type == b.type && lower(a.value) == lower(b.value);
}

bool holds(const std::vector<GeneralName> &names, const GeneralName &name)
{
    return std::any_of(names.begin(), names.end(),
                       [&](const GeneralName &one) { return sameName(one, name); });
}

}  // namespace

Result<CheckedChain> checkIssued(const std::vector<crypto::Bytes> &chain,
                                 const crypto::Bytes &request, crypto::ByteView spki,
                                 crypto::UnixTime now)
{
    const auto wrong = [](const std::string &detail) {
        return Error{ErrorCode::Malformed, "the certificate the authority answered with", detail};
    };
    if (chain.empty() || chain.size() > LongestChain)
        return wrong("a chain of " + std::to_string(chain.size()) + " certificates");
    const auto asked = crypto::x509::parseRequest(request);
    if (!asked)
        return asked.error();
    const auto parsed = crypto::x509::Certificate::parse(chain.front());
    if (!parsed)
        return wrong(parsed.error().detail);
    if (!std::equal(parsed->spki.begin(), parsed->spki.end(), spki.begin(), spki.end()))
        return wrong("it is for another key");
    for (const GeneralName &name : asked->names) {
        if (!holds(parsed->names, name))
            return wrong("it lacks the name " + name.value);
    }
    if (parsed->notAfter <= now)
        return wrong("it has ended already");
    if (parsed->notBefore > now + ClocksDiffer)
        return wrong("it begins in the future only");
    CheckedChain checked;
    for (const GeneralName &name : parsed->names) {
        if (!holds(asked->names, name))
            checked.unasked.append(QString::fromStdString(name.value));
    }
    auto leaf = domain::describe(chain.front());
    if (!leaf)
        return leaf.error();
    checked.leaf = std::move(*leaf);
    for (std::size_t i = 1; i < chain.size(); ++i) {
        const auto holdsTo = crypto::x509::verifySignedBy(chain[i - 1], chain[i]);
        if (!holdsTo && holdsTo.error().code != ErrorCode::Unsupported)
            return wrong(holdsTo.error().detail);
        if (holdsTo && !*holdsTo)
            return wrong("certificate " + std::to_string(i + 1)
                         + " of its chain did not sign the one before it");
        auto issuer = domain::describe(chain[i]);
        if (!issuer)
            return issuer.error();
        checked.issuerVerified = checked.issuerVerified || (i == 1 && holdsTo.ok());
        checked.issuers.push_back(std::move(*issuer));
    }
    return checked;
}

}  // namespace jobs
