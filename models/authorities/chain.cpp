// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/authorities/chain.h"

#include "crypto/base/digest.h"
#include "crypto/x509/certificate.h"
#include "crypto/x509/chain_link.h"

#include <algorithm>

namespace authorities {

using crypto::Bytes;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr std::size_t LongestChain = 10;

bool signedBy(const Bytes &certificate, const Bytes &issuer)
{
    const auto holds = crypto::x509::verifySignedBy(certificate, issuer);
    return holds && *holds;
}

}  // namespace

std::vector<Bytes> orderedChain(Bytes leaf, const std::vector<Bytes> &others)
{
    std::vector<Bytes> chain{std::move(leaf)};
    while (chain.size() < LongestChain) {
        const auto last = crypto::x509::Certificate::parse(chain.back());
        if (!last || last->nameMatchesIssuer)
            break;
        const auto next = std::find_if(others.begin(), others.end(), [&](const Bytes &one) {
            const auto parsed = crypto::x509::Certificate::parse(one);
            return parsed && parsed->subjectDer == last->issuerDer
                && std::find(chain.begin(), chain.end(), one) == chain.end()
                && signedBy(chain.back(), one);
        });
        if (next == others.end())
            break;
        chain.push_back(*next);
    }
    return chain;
}

Result<std::vector<Bytes>> chainFor(crypto::ByteView spki, const std::vector<Bytes> &all)
{
    for (const Bytes &one : all) {
        const auto parsed = crypto::x509::Certificate::parse(one);
        if (parsed
            && std::equal(parsed->spki.begin(), parsed->spki.end(), spki.begin(), spki.end()))
            return orderedChain(one, all);
    }
    return Error{ErrorCode::NotFound, "the authority's answer",
                 "none of its certificates is for the key of the request"};
}

Result<std::vector<Bytes>> vouchedFor(const Bytes &sha256, const std::vector<Bytes> &all,
                                      Vouched whom)
{
    std::vector<Bytes> good;
    for (const Bytes &one : all) {
        const auto digest = crypto::sha256(one);
        if (std::equal(digest.begin(), digest.end(), sha256.begin(), sha256.end()))
            good.push_back(one);
    }
    if (good.empty())
        return Error{ErrorCode::NotTrusted, "the authority",
                     "none of its certificates has the SHA-256 that was given: ask the authority's "
                     "operator for the right one, or somebody stands in between"};
    // Whoever is signed by one of these belongs to it.
    for (std::size_t known = 0; known != good.size();) {
        known = good.size();
        for (const Bytes &one : all) {
            const auto parsed = crypto::x509::Certificate::parse(one);
            if (!parsed || (whom == Vouched::Authorities && !parsed->isAuthority)
                || std::find(good.begin(), good.end(), one) != good.end())
                continue;
            for (std::size_t i = 0; i < known; ++i) {
                const auto issuer = crypto::x509::Certificate::parse(good[i]);
                if (issuer && issuer->isAuthority && signedBy(one, good[i])) {
                    good.push_back(one);
                    break;
                }
            }
        }
    }
    return good;
}

}  // namespace authorities
