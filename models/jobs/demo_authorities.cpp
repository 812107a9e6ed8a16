// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/demo_authorities.h"

#include "crypto/base/digest.h"

#include <algorithm>

namespace jobs::demo {

using crypto::Bytes;
using crypto::Error;
using crypto::ErrorCode;
using crypto::PrivateKey;
using crypto::Result;

namespace {

constexpr crypto::UnixTime Day = 86400;

constexpr AuthorityFacts Facts[] = {
    {Authority::ContosoRoot, Authority::ContosoRoot, "Contoso Root CA 1", "Contoso", "NO",
     "EC P-384", "SHA-384", true, "pki.contoso.com"},
    {Authority::PublicRootA, Authority::PublicRootA, "ISRG Root X1", "ISRG (demo)", "US",
     "RSA 4096", "SHA-256", false, "x1.c.lencr.example"},
    {Authority::PublicRootB, Authority::PublicRootB, "USERTrust ECC Certification Authority",
     "The USERTRUST Network (demo)", "US", "EC P-384", "SHA-384", false, "crl.usertrust.example"},
    {Authority::LegacyRoot, Authority::LegacyRoot, "Contoso Legacy Root", "Contoso", "NO",
     "RSA 2048", "SHA-1", true, "pki-old.contoso.com"},
    {Authority::R11, Authority::PublicRootA, "R11", "Let's Encrypt (demo)", "US", "EC P-256",
     "SHA-256", false, "r11.c.lencr.example"},
    {Authority::E7, Authority::PublicRootA, "E7", "Let's Encrypt (demo)", "US", "EC P-384",
     "SHA-384", false, "e7.c.lencr.example"},
    {Authority::ContosoIssuing2, Authority::ContosoRoot, "Contoso Issuing CA 2", "Contoso", "NO",
     "EC P-256", "SHA-256", true, "pki.contoso.com"},
    {Authority::ContosoDevice1, Authority::ContosoRoot, "Contoso Device CA 1", "Contoso", "NO",
     "EC P-256", "SHA-256", true, "pki.contoso.com"},
    {Authority::Sectigo, Authority::PublicRootB, "Sectigo OV R36", "Sectigo Limited (demo)", "GB",
     "RSA 2048", "SHA-256", false, "crl.sectigo.example"},
    {Authority::ContosoIssuing1, Authority::ContosoRoot, "Contoso Issuing CA 1", "Contoso", "NO",
     "EC P-256", "SHA-256", true, "pki.contoso.com"},
    {Authority::ContosoPeople, Authority::ContosoRoot, "Contoso People CA 1", "Contoso", "NO",
     "Ed25519", "", true, "pki.contoso.com"},
    {Authority::GlobalSign, Authority::PublicRootB, "GlobalSign GCC E46", "GlobalSign (demo)", "BE",
     "EC P-384", "SHA-384", false, "crl.globalsign.example"},
    {Authority::Legacy, Authority::LegacyRoot, "Contoso Legacy CA", "Contoso", "NO", "RSA 2048",
     "SHA-1", true, "pki-old.contoso.com"},
    {Authority::PostQuantum, Authority::ContosoRoot, "Contoso PQ CA 1", "Contoso", "NO",
     "ML-DSA-65", "", true, "pki.contoso.com"},
};

struct PoolSize {
    const char *label;
    int keys;
};
// Small ones first: they are asked for first.
constexpr PoolSize Pool[] = {{"RSA 1024", 6}, {"RSA 2048", 24}, {"RSA 3072", 3}, {"RSA 4096", 2}};

}  // namespace

const AuthorityFacts &factsOf(Authority authority)
{
    return Facts[static_cast<std::size_t>(authority)];
}

Result<Authorities> Authorities::create(crypto::UnixTime now)
{
    Authorities all;
    for (const AuthorityFacts &facts : Facts) {
        auto key = PrivateKey::generate({facts.key});
        if (!key)
            return key.error();
        const bool root = facts.parent == facts.id;
        crypto::x509::CertificateSpec spec;
        spec.subject = {{"C", facts.country}, {"O", facts.organization}, {"CN", facts.name}};
        spec.notBefore = now - (root ? 3650 : 1100) * Day;
        spec.notAfter = now + (root ? 3650 : 1825) * Day;
        spec.isAuthority = true;
        spec.pathLength = root ? -1 : 0;
        spec.keyUsage =
            crypto::x509::KeyCertSign | crypto::x509::CrlSign | crypto::x509::DigitalSignature;
        spec.scheme.digest = factsOf(facts.parent).digest;
        if (!root)
            spec.crlUrls = {std::string("http://") + factsOf(facts.parent).host + "/root.crl"};
        One one;
        if (root) {
            auto signer = crypto::x509::Signer::createRoot(std::move(*key), spec);
            if (!signer)
                return signer.error();
            one.signer = std::make_unique<crypto::x509::Signer>(std::move(*signer));
        } else {
            const Bytes spki = key->spki();
            auto certificate = all.issue(facts.parent, spec, spki);
            if (!certificate)
                return certificate.error();
            auto good = all.check(facts.parent, *certificate);
            if (!good)
                return std::move(good).error();
            auto signer = crypto::x509::Signer::open(std::move(*key), std::move(*certificate));
            if (!signer)
                return signer.error();
            one.signer = std::make_unique<crypto::x509::Signer>(std::move(*signer));
        }
        auto verifier = crypto::x509::Issuer::fromCertificate(one.signer->certificate());
        if (!verifier)
            return verifier.error();
        one.verifier.emplace(std::move(*verifier));
        const auto digest = crypto::sha256(one.signer->certificate());
        one.sha256.assign(digest.begin(), digest.end());
        all.m_all.emplace(facts.id, std::move(one));
    }
    return all;
}

const crypto::x509::Signer &Authorities::signer(Authority authority) const
{
    return *m_all.at(authority).signer;
}

const Bytes &Authorities::sha256(Authority authority) const
{
    return m_all.at(authority).sha256;
}

Result<Bytes> Authorities::issue(Authority authority, crypto::x509::CertificateSpec spec,
                                 crypto::ByteView spki) const
{
    spec.scheme.digest = factsOf(authority).digest;
    return m_all.at(authority).signer->sign(spec, spki);
}

Result<void> Authorities::check(Authority authority, crypto::ByteView certificate) const
{
    const auto good = m_all.at(authority).verifier->verifies(certificate);
    if (!good)
        return good.error();
    if (!*good)
        return Error{ErrorCode::CryptoFailure, factsOf(authority).name,
                     "a fresh signature does not verify"};
    return {};
}

KeyPool::KeyPool()
{
    using Made = Result<std::shared_ptr<const PrivateKey>>;
    auto promises = std::make_shared<std::vector<std::pair<std::string, std::promise<Made>>>>();
    for (const PoolSize &size : Pool)
        for (int i = 0; i < size.keys; ++i) {
            promises->emplace_back(size.label, std::promise<Made>());
            m_rsa[size.label].push_back(promises->back().second.get_future().share());
        }
    m_filler = std::async(std::launch::async, [promises] {
        for (auto &[label, promise] : *promises) {
            auto key = PrivateKey::generate({label});
            if (key)
                promise.set_value(Made(std::make_shared<const PrivateKey>(std::move(*key))));
            else
                promise.set_value(Made(key.error()));
        }
    });
}

KeyPool::~KeyPool()
{
    m_filler.wait();
}

Result<KeyPool::Key> KeyPool::take(const std::string &label, std::uint64_t which)
{
    if (const auto pool = m_rsa.find(label); pool != m_rsa.end()) {
        const auto &made = pool->second[which % pool->second.size()].get();
        if (!made)
            return made.error();
        return Key{(*made)->spki(), *made};
    }
    auto key = PrivateKey::generate({label});
    if (!key)
        return key.error();
    auto shared = std::make_shared<const PrivateKey>(std::move(*key));
    return Key{shared->spki(), shared};
}

}  // namespace jobs::demo
