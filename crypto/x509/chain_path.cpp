// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 5280 6.1: one path, from its anchor down to the certificate.
#include "crypto/x509/chain_parts.h"

#include "crypto/x509/signer.h"

#include <algorithm>

namespace crypto::x509 {

namespace {

struct PurposeRule {
    Purpose purpose;
    const char *word;
    const char *extended;  // as in oid_names
    bool extendedNeeded;  // its absence refuses
    std::uint16_t usage;  // one of these bits, if there is a key usage at all
};
constexpr PurposeRule PurposeRules[] = {
    {Purpose::Any, "any", "", false, 0},
    {Purpose::TlsServer, "tls-server", "serverAuth", false,
     DigitalSignature | KeyEncipherment | KeyAgreement},
    {Purpose::TlsClient, "tls-client", "clientAuth", false, DigitalSignature | KeyAgreement},
    {Purpose::Smime, "smime", "emailProtection", false,
     DigitalSignature | NonRepudiation | KeyEncipherment | KeyAgreement},
    {Purpose::CodeSigning, "code-signing", "codeSigning", true, DigitalSignature},
    {Purpose::OcspSigning, "ocsp", "OCSPSigning", true, DigitalSignature | NonRepudiation}};

const PurposeRule &ruleOf(Purpose purpose)
{
    return *std::find_if(std::begin(PurposeRules), std::end(PurposeRules),
                         [purpose](const PurposeRule &rule) { return rule.purpose == purpose; });
}

bool contains(const std::vector<std::string> &list, std::string_view word)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

class PathCheck {
public:
    PathCheck(const ChainPath &path, const ChainOptions &options, ChainResult &result)
        : m_path(path), m_options(options), m_result(result),
          m_constraints(options.limits.nameChecks)
    {
    }

    void run()
    {
        std::int64_t mayFollow = static_cast<std::int64_t>(m_path.size());
        for (std::size_t i = m_path.size(); i-- > 0;) {
            const ChainNode &node = *m_path[i];
            const bool last = i == 0;
            m_result.warnings.insert(m_result.warnings.end(), node.warnings.begin(),
                                     node.warnings.end());
            m_result.errors.insert(m_result.errors.end(), node.errors.begin(), node.errors.end());
            dates(node);
            strength(node);
            // 6.1.3 (b), (c): a self-issued authority in between is exempt.
            if (!node.anchor && (last || !node.selfIssued))
                names(node);
            if (last)
                break;
            authority(node);
            if (!node.anchor && !node.selfIssued && mayFollow-- <= 0)
                error("path-length", node,
                      "There are more authorities below one than its path length allows.");
            // 6.1.4 (m); the anchor's own limits hold too.
            if (node.certificate.pathLength >= 0)
                mayFollow = std::min<std::int64_t>(mayFollow, node.certificate.pathLength);
            if (node.constraints)
                m_constraints.add(*node.constraints);
        }
        purpose(*m_path.front());
        host(*m_path.front());
    }

private:
    void error(const char *code, const ChainNode &node, std::string words)
    {
        m_result.errors.push_back(problem(code, node, std::move(words)));
    }

    void dates(const ChainNode &node)
    {
        if (m_options.time < node.certificate.notBefore)
            error("not-yet-valid", node, "It is not valid yet.");
        if (m_options.time > node.certificate.notAfter)
            error("expired", node, "It has expired.");
    }

    void strength(const ChainNode &node)
    {
        const Certificate &certificate = node.certificate;
        const PublicKeyInfo &key = certificate.key;
        const bool factored = key.algorithm == "RSA" || key.algorithm == "RSA-PSS";
        if (((factored || key.algorithm == "DSA") && key.bits < m_options.minimumRsaBits)
            || (key.algorithm == "EC" && key.shortKey))
            error("weak-key", node, "Its key is only " + key.label() + '.');
        if (key.explicitParameters)
            error("explicit-curve", node,
                  "Its curve is written out instead of named (RFC 5480 2.1.1).");
        if (node.anchor)
            return;  // nobody relies on the signature of an anchor
        const std::string &digest = certificate.signatureDigest;
        if (digest == "MD5" || digest == "MD4" || digest == "MD2"
            || (digest == "SHA-1" && !m_options.allowSha1))
            error("weak-signature", node, "Its signature uses " + digest + '.');
    }

    void names(const ChainNode &node)
    {
        if (const auto broken = m_constraints.broken({node.names, node.parts.subject}))
            error("name-constraint", node, "A name breaks a name constraint: " + *broken + '.');
    }

    // 6.1.4 (k), (l), (n)
    void authority(const ChainNode &node)
    {
        const Certificate &certificate = node.certificate;
        if (node.isVersion3() ? !certificate.isAuthority : !node.anchor)
            error("not-an-authority", node, "It issued a certificate but is no authority.");
        if (certificate.keyUsage && !(certificate.keyUsage & KeyCertSign))
            error("key-usage", node, "Its key usage does not allow signing certificates.");
        const PurposeRule &rule = ruleOf(m_options.purpose);
        const auto &extended = certificate.extendedKeyUsage;
        if (!extended.empty() && rule.purpose != Purpose::Any && !contains(extended, rule.extended)
            && !contains(extended, "anyExtendedKeyUsage"))
            error("extended-key-usage", node,
                  "This authority may not issue for the purpose " + std::string(rule.word) + '.');
    }

    void purpose(const ChainNode &node)
    {
        const PurposeRule &rule = ruleOf(m_options.purpose);
        if (rule.purpose == Purpose::Any)
            return;
        const Certificate &certificate = node.certificate;
        const auto &extended = certificate.extendedKeyUsage;
        const bool present = node.parts.standard(idce::ExtendedKeyUsage) != nullptr;
        if ((present || rule.extendedNeeded) && !contains(extended, rule.extended))
            error("extended-key-usage", node,
                  "It is not for the purpose " + std::string(rule.word)
                      + ": the extended key usage lacks " + rule.extended + '.');
        if (node.parts.standard(idce::KeyUsage) && !(certificate.keyUsage & rule.usage))
            error("key-usage", node,
                  "Its key usage does not fit the purpose " + std::string(rule.word) + '.');
        if (certificate.isAuthority && rule.purpose != Purpose::OcspSigning)
            m_result.warnings.push_back(
                problem("authority-as-end-entity", node,
                        "It is an authority and is used like an end certificate."));
    }

    void host(const ChainNode &node)
    {
        if (m_options.host.empty())
            return;
        const auto wanted = hostReference(m_options.host);
        if (!wanted) {
            m_result.errors.push_back(
                {"bad-host", {}, "What was asked for is no host, address or mail address."});
            return;
        }
        if (!matchesHost(node.names, *wanted))
            error("host-mismatch", node,
                  node.names.empty()
                      ? "It has no alternative names; the common name does not count "
                        "(RFC 9525 6.3)."
                      : "It is not for " + der::visibleText(m_options.host) + '.');
    }

    const ChainPath &m_path;
    const ChainOptions &m_options;
    ChainResult &m_result;
    ConstraintStack m_constraints;
};

}  // namespace

std::optional<Purpose> purposeNamed(std::string_view word)
{
    for (const PurposeRule &rule : PurposeRules)
        if (rule.word == word)
            return rule.purpose;
    return std::nullopt;
}

void checkPath(const ChainPath &path, const ChainOptions &options, ChainResult &result)
{
    PathCheck(path, options, result).run();
    checkPolicies(path, result);
}

}  // namespace crypto::x509
