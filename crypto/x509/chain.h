// SPDX-License-Identifier: GPL-3.0-or-later
// Is this certificate valid, for that purpose, for that host, at that time, below those anchors?
// Path building over all candidates (RFC 4158) and validation (RFC 5280 6, policies as RFC 9618),
// with the checks RFC 5280 demands of the encoding. Nothing is fetched; nothing is thrown.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/clock.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crypto::x509 {

enum class Purpose : std::uint8_t { Any, TlsServer, TlsClient, Smime, CodeSigning, OcspSigning };
// "any" "tls-server" "tls-client" "smime" "code-signing" "ocsp"
std::optional<Purpose> purposeNamed(std::string_view word);

struct ChainLimits {
    std::size_t depth = 16;  // certificates in a path
    int paths = 64;  // complete paths looked at
    int signatures = 256;  // public key operations
    int steps = 20'000;  // issuers tried
    std::size_t nameChecks = 1u << 20;  // names times constraints
};

struct ChainOptions {
    std::vector<Bytes> trustAnchors;  // certificates; need not be self-signed
    std::vector<Bytes> intermediates;  // untrusted
    std::vector<Bytes> crls;  // untrusted; given ones make revocation of the certificate a must
    std::vector<Bytes> ocspResponses;  // untrusted; the same
    UnixTime time = 0;
    Purpose purpose = Purpose::Any;
    std::string host;  // DNS name as A-labels, IP or mail address; empty: not checked
    std::uint32_t minimumRsaBits = 2048;
    bool allowSha1 = false;
    // Not knowing whether the certificate is revoked is an error even when no list and no answer
    // was given. Without it, what was given decides (see crls).
    bool needRevocation = false;
    ChainLimits limits;
};

struct ChainProblem {
    std::string code;  // stable word: "expired" "name-constraint" …
    std::string certificate;  // SHA-256 as hex; empty where it is no single certificate's
    std::string words;  // one English sentence, untrusted parts made visible
};

enum class RevocationState : std::uint8_t { NotChecked, Good, Revoked, Unknown };
const char *revocationWord(RevocationState state);  // "not-checked" "good" "revoked" "unknown"

struct CertificateRevocation {
    std::string certificate;
    RevocationState state = RevocationState::NotChecked;
    UnixTime revokedAt = 0;
    int reason = 0;  // RFC 5280 5.3.1
    UnixTime thisUpdate = 0, nextUpdate = 0;  // of the list that says so
};

struct ChainResult {
    bool valid = false;  // no errors
    std::vector<ChainProblem> errors, warnings;
    std::vector<std::string> chain;  // SHA-256 as hex, the certificate first, the anchor last
    RevocationState revocation = RevocationState::NotChecked;  // of the certificate itself
    std::vector<CertificateRevocation> revocations;  // along the chain, without the anchor
};

// Decodes anchors, intermediates and lists once for many certificates, and remembers which key
// verified which authority; no verdict is kept. One thread at a time.
class ChainVerifier {
public:
    explicit ChainVerifier(ChainOptions options);
    ChainVerifier(ChainVerifier &&) noexcept;
    ChainVerifier &operator=(ChainVerifier &&) noexcept;
    ~ChainVerifier();

    ChainResult verify(ByteView certificateDer);
    // What was given and could not be read: anchors, intermediates, lists.
    const std::vector<ChainProblem> &unreadable() const;

    struct Parts;

private:
    std::unique_ptr<Parts> m_parts;
};

ChainResult verifyChain(ByteView certificateDer, ChainOptions options);

}  // namespace crypto::x509
