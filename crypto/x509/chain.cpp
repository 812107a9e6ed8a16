// SPDX-License-Identifier: GPL-3.0-or-later
// Path building: depth first over all issuers that fit by name, the likeliest first.
#include "crypto/x509/chain_parts.h"

#include <algorithm>
#include <map>
#include <set>

namespace crypto::x509 {

struct ChainVerifier::Parts {
    ChainOptions options;
    std::vector<std::unique_ptr<ChainNode>> pool;
    std::unordered_multimap<std::string, const ChainNode *> bySubject;
    std::map<std::string, const ChainNode *> byId;
    RevocationSources revocation;
    std::vector<ChainProblem> unreadable;
    // (authority, issuer) -> verified; both live in the pool.
    std::map<std::pair<const ChainNode *, const ChainNode *>, bool> links;

    void add(const Bytes &der, bool anchor);
};

namespace {

class PathSearch {
public:
    PathSearch(ChainVerifier::Parts &parts, const ChainNode &leaf) : m_parts(parts)
    {
        m_signatures = parts.options.limits.signatures;
        m_paths = parts.options.limits.paths;
        m_steps = parts.options.limits.steps;
        m_path.push_back(&leaf);
    }

    ChainResult run()
    {
        if (m_path.front()->anchor)
            judge();
        else
            step();
        if (m_best)
            return std::move(*m_best);
        return incomplete();
    }

private:
    std::vector<const ChainNode *> candidates(const ChainNode &node) const
    {
        std::vector<const ChainNode *> out;
        const auto [from, to] = m_parts.bySubject.equal_range(node.issuerKey);
        for (auto it = from; it != to; ++it)
            out.push_back(it->second);
        const auto rank = [&](const ChainNode &issuer) {
            int points = 0;
            const auto &wanted = node.certificate.authorityKeyId;
            const auto &given = issuer.certificate.subjectKeyId;
            if (!wanted.empty() && wanted == given)
                points += 8;
            else if (!wanted.empty() && !given.empty())
                points -= 8;
            if (issuer.anchor)
                points += 4;
            if (m_parts.options.time >= issuer.certificate.notBefore
                && m_parts.options.time <= issuer.certificate.notAfter)
                points += 2;
            return points;
        };
        std::stable_sort(out.begin(), out.end(), [&](const ChainNode *a, const ChainNode *b) {
            const int left = rank(*a), right = rank(*b);
            if (left != right)
                return left > right;
            if (a->certificate.notAfter != b->certificate.notAfter)
                return a->certificate.notAfter > b->certificate.notAfter;
            return a->id < b->id;
        });
        return out;
    }

    // RFC 4158 2.4.1: the same name with the same key twice is a loop.
    bool isLoop(const ChainNode &next) const
    {
        return std::any_of(m_path.begin(), m_path.end(), [&](const ChainNode *node) {
            return node->subjectKey == next.subjectKey
                && node->certificate.spkiSha256 == next.certificate.spkiSha256
                && (!next.anchor || node->id == next.id);
        });
    }

    bool verified(const ChainNode &node, const ChainNode &issuer)
    {
        const std::pair key(&node, &issuer);
        if (node.pooled)
            if (const auto known = m_parts.links.find(key); known != m_parts.links.end())
                return known->second;
        if (m_signatures-- <= 0) {
            m_limit = true;
            return false;
        }
        if (!issuer.issuer)
            issuer.issuer.emplace(Issuer::fromCertificate(issuer.der));
        bool good = false;
        if (issuer.issuer->ok()) {
            const auto result = (*issuer.issuer)->verifies(node.der);
            good = result && result.value();
            if (!result)
                m_unsupported.insert(&node);
        } else {
            m_unsupported.insert(&node);
        }
        if (node.pooled)
            m_parts.links.emplace(key, good);
        return good;
    }

    // True when a valid path was found.
    bool step()
    {
        const ChainNode &node = *m_path.back();
        bool extended = false;
        for (const ChainNode *issuer : candidates(node)) {
            if (isLoop(*issuer))
                continue;
            // Remembered links cost no signature: a mesh of cross-signed authorities is bounded by
            // the steps taken in it.
            if (m_path.size() >= m_parts.options.limits.depth || --m_steps <= 0) {
                m_limit = true;
                break;
            }
            if (!verified(node, *issuer)) {
                m_wrong.insert(&node);
                continue;
            }
            extended = true;
            m_path.push_back(issuer);
            const bool done = issuer->anchor ? judge() : step();
            m_path.pop_back();
            if (done)
                return true;
            if (m_paths <= 0) {
                m_limit = true;
                break;
            }
        }
        if (!extended && m_path.size() > m_longest.size())
            m_longest = m_path;
        return false;
    }

    bool judge()
    {
        --m_paths;
        ChainResult result;
        fill(m_path, result);
        checkPath(m_path, m_parts.options, result);
        checkRevocation(m_path, m_parts.options, m_parts.revocation, result);
        result.valid = result.errors.empty();
        const bool valid = result.valid;
        if (!m_best || result.errors.size() < m_best->errors.size())
            m_best = std::move(result);
        return valid;
    }

    static void fill(const ChainPath &path, ChainResult &result)
    {
        for (const ChainNode *node : path)
            result.chain.push_back(node->id);
    }

    ChainResult incomplete()
    {
        ChainResult result;
        if (m_longest.empty())
            m_longest = {m_path.front()};
        fill(m_longest, result);
        const ChainNode &end = *m_longest.back();
        if (m_limit)
            result.errors.push_back(problem("limit", end,
                                            "The search for a chain was given up: too "
                                            "many certificates or paths."));
        else if (m_unsupported.contains(&end))
            result.errors.push_back(
                problem("unsupported", end, "Its signature cannot be checked here."));
        else if (m_wrong.contains(&end))
            result.errors.push_back(problem(
                "wrong-signature", end,
                "A certificate of its issuer's name is there, but its key did not sign this one."));
        else if (end.selfIssued && end.certificate.nameMatchesIssuer)
            result.errors.push_back(
                problem("untrusted-root", end, "The chain ends in a root that is not trusted."));
        else
            result.errors.push_back(
                problem("issuer-missing", end, "The certificate of its issuer is missing."));
        // What can be said without the anchor is said, too.
        checkPath(m_longest, m_parts.options, result);
        checkRevocation(m_longest, m_parts.options, m_parts.revocation, result);
        return result;
    }

    ChainVerifier::Parts &m_parts;
    ChainPath m_path, m_longest;
    std::optional<ChainResult> m_best;
    std::set<const ChainNode *> m_wrong, m_unsupported;  // whose signatures did not verify
    int m_signatures = 0, m_paths = 0, m_steps = 0;
    bool m_limit = false;
};

}  // namespace

void ChainVerifier::Parts::add(const Bytes &der, bool anchor)
{
    auto node = decodeNode(der);
    if (!node) {
        unreadable.push_back(
            {anchor ? "unreadable-anchor" : "unreadable-intermediate",
             {},
             "A certificate given could not be read: " + node.error().detail + '.'});
        return;
    }
    auto owned = std::move(node.value());
    if (!byId.emplace(owned->id, owned.get()).second)
        return;
    owned->anchor = anchor;
    owned->pooled = true;
    bySubject.emplace(owned->subjectKey, owned.get());
    pool.push_back(std::move(owned));
}

ChainVerifier::ChainVerifier(ChainOptions options) : m_parts(std::make_unique<Parts>())
{
    m_parts->options = std::move(options);
    // Anchors first: a certificate that is both is an anchor.
    for (const Bytes &der : m_parts->options.trustAnchors)
        m_parts->add(der, true);
    for (const Bytes &der : m_parts->options.intermediates)
        m_parts->add(der, false);
    for (const Bytes &der : m_parts->options.crls) {
        auto crl = decodeChainCrl(der);
        if (crl)
            m_parts->revocation.crls.push_back(std::move(crl.value()));
        else
            m_parts->unreadable.push_back(
                {"unreadable-crl",
                 {},
                 "A list given could not be read: " + crl.error().detail + '.'});
    }
    for (const Bytes &der : m_parts->options.ocspResponses) {
        auto response = parseOcspResponse(der);
        if (response)
            m_parts->revocation.responses.push_back(std::move(response.value()));
        else
            m_parts->unreadable.push_back(
                {"unreadable-ocsp",
                 {},
                 "An OCSP response given could not be read: " + response.error().detail + '.'});
    }
}

ChainVerifier::ChainVerifier(ChainVerifier &&) noexcept = default;
ChainVerifier &ChainVerifier::operator=(ChainVerifier &&) noexcept = default;
ChainVerifier::~ChainVerifier() = default;

const std::vector<ChainProblem> &ChainVerifier::unreadable() const
{
    return m_parts->unreadable;
}

ChainResult ChainVerifier::verify(ByteView certificateDer)
{
    auto leaf = decodeNode(certificateDer);
    ChainResult result;
    if (!leaf) {
        result.errors.push_back(
            {"unreadable", {}, "The certificate could not be read: " + leaf.error().detail + '.'});
    } else {
        const auto known = m_parts->byId.find((*leaf)->id);
        (*leaf)->anchor = known != m_parts->byId.end() && known->second->anchor;
        result = PathSearch(*m_parts, **leaf).run();
    }
    result.warnings.insert(result.warnings.end(), m_parts->unreadable.begin(),
                           m_parts->unreadable.end());
    result.valid = result.errors.empty();
    return result;
}

ChainResult verifyChain(ByteView certificateDer, ChainOptions options)
{
    return ChainVerifier(std::move(options)).verify(certificateDer);
}

}  // namespace crypto::x509
