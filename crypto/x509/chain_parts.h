// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces chain.cpp is made of; not for other rooms.
#pragma once

#include "crypto/x509/certificate.h"
#include "crypto/x509/certificate_parts.h"
#include "crypto/x509/chain.h"
#include "crypto/x509/chain_link.h"
#include "crypto/x509/name_constraints.h"
#include "crypto/x509/ocsp.h"

#include <unordered_map>

namespace crypto::x509 {

// A certificate decoded once, with what is wrong with it whatever the path.
struct ChainNode {
    Bytes der;
    Certificate certificate;
    CertificateParts parts;  // views into der
    std::string id;  // SHA-256 as hex
    std::string subjectKey, issuerKey;  // name_match.h
    std::optional<NameConstraints> constraints;
    std::vector<RawName> names;  // subject alternative names
    bool selfIssued = false;
    bool anchor = false;
    bool pooled = false;  // lives as long as the verifier
    std::vector<ChainProblem> errors, warnings;
    // The key as an issuer's, loaded when first needed.
    mutable std::optional<Result<Issuer>> issuer;

    bool isVersion3() const { return certificate.version == 3; }
};
Result<std::unique_ptr<ChainNode>> decodeNode(ByteView der);

// RFC 5280 4: what the encoding of one certificate must and must not be.
void checkStructure(ChainNode &node);

ChainProblem problem(const char *code, const ChainNode &node, std::string words);

using ChainPath = std::vector<const ChainNode *>;  // the certificate first

// RFC 5280 6.1 over one complete or partial path whose signatures are verified.
void checkPath(const ChainPath &path, const ChainOptions &options, ChainResult &result);
// RFC 5280 6.1.3 (d)–(f), 6.1.4 (a)–(b), (i)–(j), RFC 9618.
void checkPolicies(const ChainPath &path, ChainResult &result);

// A list decoded once.
struct ChainCrl {
    Bytes der;
    std::string issuerKey, number, baseNumber;
    UnixTime thisUpdate = 0, nextUpdate = 0;
    Bytes authorityKeyId;
    bool onlyUsers = false, onlyAuthorities = false, onlyAttributes = false, someReasons = false;
    bool indirect = false, unknownCritical = false;
    std::vector<Bytes> distributionPoints;  // general names of the IDP, DER
    struct Entry {
        UnixTime revokedAt = 0;
        int reason = 0;
    };
    std::unordered_map<std::string, Entry> entries;
    std::unordered_map<std::string, bool> verified;  // issuer's SHA-256 -> signature good
};
Result<ChainCrl> decodeChainCrl(ByteView der);
struct RevocationSources {
    std::vector<ChainCrl> crls;
    std::vector<OcspResponse> responses;
};
// RFC 5280 6.3 and RFC 6960 with what is at hand.
void checkRevocation(const ChainPath &path, const ChainOptions &options, RevocationSources &sources,
                     ChainResult &result);

}  // namespace crypto::x509
