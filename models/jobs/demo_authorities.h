// SPDX-License-Identifier: GPL-3.0-or-later
// The authorities of the demo: two tiers of Contoso's own, and local look-alikes of public ones
// (marked as such in their organisation), all with real keys.
#pragma once

#include "crypto/x509/chain_link.h"
#include "crypto/x509/signer.h"

#include <future>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace jobs::demo {

enum class Authority : std::uint8_t {
    ContosoRoot,
    PublicRootA,
    PublicRootB,
    LegacyRoot,
    R11,
    E7,
    ContosoIssuing2,
    ContosoDevice1,
    Sectigo,
    ContosoIssuing1,
    ContosoPeople,
    GlobalSign,
    Legacy,
    PostQuantum,
    Count
};
inline constexpr auto FirstIssuing = Authority::R11;

struct AuthorityFacts {
    Authority id, parent;  // parent == id: root
    const char *name, *organization, *country;
    const char *key, *digest;
    bool ours;  // its key lies in the vault
    const char *host;  // of its CRL and OCSP addresses
};
const AuthorityFacts &factsOf(Authority authority);

class Authorities {
public:
    // Makes keys and certificates of all of them, valid around `now`.
    static crypto::Result<Authorities> create(crypto::UnixTime now);

    const crypto::x509::Signer &signer(Authority authority) const;
    const crypto::Bytes &sha256(Authority authority) const;
    crypto::Result<crypto::Bytes> issue(Authority authority, crypto::x509::CertificateSpec spec,
                                        crypto::ByteView spki) const;
    // CryptoFailure unless the authority's certificate verifies it. One thread may check while
    // another one issues.
    crypto::Result<void> check(Authority authority, crypto::ByteView certificate) const;

private:
    struct One {
        std::unique_ptr<crypto::x509::Signer> signer;
        std::optional<crypto::x509::Issuer> verifier;
        crypto::Bytes sha256;
    };
    std::map<Authority, One> m_all;
};

// Subject keys. EC, Ed25519 and ML-DSA ones are made for each certificate; RSA ones are slow to
// make and come from a pool that is filled on a thread of its own.
class KeyPool {
public:
    KeyPool();
    ~KeyPool();  // waits for the filling thread
    struct Key {
        crypto::Bytes spki;
        std::shared_ptr<const crypto::PrivateKey> key;
    };
    // label as in crypto::KeySpec; `which` chooses among the pooled keys.
    crypto::Result<Key> take(const std::string &label, std::uint64_t which);

private:
    std::map<
        std::string,
        std::vector<std::shared_future<crypto::Result<std::shared_ptr<const crypto::PrivateKey>>>>>
        m_rsa;
    std::future<void> m_filler;
};

}  // namespace jobs::demo
