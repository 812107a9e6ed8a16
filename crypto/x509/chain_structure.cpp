// SPDX-License-Identifier: GPL-3.0-or-later
// What a library that only wants to get on may let pass, and RFC 5280 4 forbids.
#include "crypto/x509/chain_parts.h"

#include "crypto/base/digest.h"
#include "crypto/base/oid_names.h"
#include "crypto/x509/name_match.h"
#include "crypto/x509/signer.h"

#include <algorithm>

namespace crypto::x509 {

namespace {

using namespace crypto::der;

// Extensions whose meaning is processed here (RFC 5280 6.1), or has none for a path.
bool isProcessed(ByteView oid)
{
    if (oid.size() == 3 && oid[0] == 0x55 && oid[1] == 0x1d) {
        switch (oid[2]) {
        case idce::SubjectKeyId:
        case idce::KeyUsage:
        case idce::SubjectAltName:
        case idce::IssuerAltName:
        case idce::BasicConstraints:
        case idce::NameConstraints:
        case idce::CrlDistributionPoints:
        case idce::Policies:
        case idce::PolicyMappings:
        case idce::AuthorityKeyId:
        case idce::PolicyConstraints:
        case idce::ExtendedKeyUsage:
        case idce::FreshestCrl:
        case idce::InhibitAnyPolicy:
            return true;
        default:
            return false;
        }
    }
    return sameBytes(oid, AuthorityInfoAccessOid) || sameBytes(oid, SubjectInfoAccessOid)
        || sameBytes(oid, OcspNoCheckOid) || sameBytes(oid, TlsFeatureOid)
        || sameBytes(oid, TimestampsOid);
}

class Checks {
public:
    explicit Checks(ChainNode &node)
        : m_node(node), m_parts(node.parts), m_certificate(node.certificate)
    {
    }

    void run()
    {
        form();
        times();
        serial();
        extensions();
        names();
        authority();
    }

private:
    void error(const char *code, std::string words)
    {
        m_node.errors.push_back(problem(code, m_node, std::move(words)));
    }
    void warning(const char *code, std::string words)
    {
        m_node.warnings.push_back(problem(code, m_node, std::move(words)));
    }

    void form()
    {
        if (!m_parts.wellFormed)
            error("malformed-extension", "The extension list is not well formed.");
        if (const auto fault = derFault(m_node.der))
            error("not-der", "The certificate is not written in DER: " + *fault + '.');
        if (m_certificate.version < 1 || m_certificate.version > 3)
            error("bad-version", "The version is none that exists (RFC 5280 4.1.2.1).");
        if (m_parts.hasExtensions && m_certificate.version != 3)
            error("bad-version", "It has extensions but is not version 3 (RFC 5280 4.1.2.9).");
        if (m_parts.hasUniqueId && m_certificate.version < 2)
            error("bad-version", "It has a unique identifier but is version 1 (RFC 5280 4.1.2.8).");
        if (!sameBytes(m_parts.innerAlgorithm, m_parts.outerAlgorithm))
            error("algorithm-mismatch",
                  "The signed part names another signature algorithm than the signature (RFC 5280 "
                  "4.1.1.2).");
        if (m_parts.signature[0] != 0)
            error("malformed-signature", "The signature is no whole number of bytes.");
    }

    void times()
    {
        for (const Element *time : {&m_parts.notBefore, &m_parts.notAfter}) {
            const bool utc = time->is(UtcTime);
            // RFC 5280 4.1.2.5.1 and .2: YYMMDDHHMMSSZ and YYYYMMDDHHMMSSZ, nothing else.
            if (time->content.size() != (utc ? 13u : 15u) || time->content.back() != 'Z')
                error("malformed-time",
                      "A time is not written to the second in UTC (RFC 5280 4.1.2.5).");
            else if (!utc && time->content[0] == '2' && time->content[1] == '0'
                     && time->content[2] < '5')
                warning("general-time", "A time before 2050 is no UTCTime (RFC 5280 4.1.2.5).");
        }
        if (m_certificate.notAfter < m_certificate.notBefore)
            error("bad-validity", "It ends before it begins.");
    }

    void serial()
    {
        const ByteView number = m_parts.serial;
        if (number.size() > 21 || (number.size() == 21 && number[0] != 0))
            error("long-serial", "The serial number is longer than 20 bytes (RFC 5280 4.1.2.2).");
        if (m_certificate.negativeSerial || magnitude(number).empty())
            warning("serial-not-positive", "The serial number is not positive (RFC 5280 4.1.2.2).");
    }

    void extensions()
    {
        const auto &all = m_parts.extensions;
        for (std::size_t i = 0; i < all.size(); ++i) {
            for (std::size_t j = 0; j < i && j < 200; ++j)
                if (sameBytes(all[i].oid, all[j].oid)) {
                    error("duplicate-extension",
                          "The extension " + oidLabel(all[i].oid)
                              + " is there twice (RFC 5280 4.2).");
                    break;
                }
            if (sameBytes(all[i].oid, PrecertificatePoisonOid))
                error("precertificate",
                      "It is a precertificate, not a certificate (RFC 6962 3.1).");
            else if (all[i].critical && !isProcessed(all[i].oid))
                error("unknown-critical-extension",
                      "The critical extension " + oidLabel(all[i].oid)
                          + " is not understood (RFC 5280 4.2).");
            if (isProcessed(all[i].oid) && !sameBytes(all[i].oid, TimestampsOid))
                if (const auto fault = derFault(all[i].value))
                    error("malformed-extension",
                          "The extension " + oidLabel(all[i].oid) + " is not DER: " + *fault + '.');
        }
        if (m_certificate.badExtensions && m_parts.wellFormed)
            error("malformed-extension", "An extension does not follow its format.");
        const auto mustNotBeCritical = [&](const ExtensionView *extension, const char *name) {
            if (extension && extension->critical)
                error("wrongly-critical", std::string(name) + " must not be critical.");
        };
        mustNotBeCritical(m_parts.standard(idce::AuthorityKeyId),
                          "The authority key identifier (RFC 5280 4.2.1.1)");
        mustNotBeCritical(m_parts.standard(idce::SubjectKeyId),
                          "The subject key identifier (RFC 5280 4.2.1.2)");
        mustNotBeCritical(m_parts.named(AuthorityInfoAccessOid),
                          "The authority information access (RFC 5280 4.2.2.1)");
        if (m_parts.standard(idce::KeyUsage) && m_certificate.keyUsage == 0)
            warning("empty-key-usage", "The key usage allows nothing (RFC 5280 4.2.1.3).");
        if (const auto *constraints = m_parts.standard(idce::NameConstraints)) {
            auto read = readNameConstraints(constraints->value);
            if (read)
                m_node.constraints = std::move(read.value());
            else
                error("malformed-extension", "The name constraints are not well formed.");
            if (!constraints->critical)
                warning("not-critical",
                        "The name constraints are not critical (RFC 5280 4.2.1.10).");
            if (!m_certificate.isAuthority)
                error("constraints-without-authority",
                      "It has name constraints but is no authority (RFC 5280 4.2.1.10).");
        }
    }

    void names()
    {
        if (m_parts.issuer.empty())
            error("empty-issuer", "The issuer has no name (RFC 5280 4.1.2.4).");
        const auto *alternative = m_parts.standard(idce::SubjectAltName);
        if (alternative) {
            auto read = rawNames(alternative->value);
            if (!read || read->empty())
                error("malformed-extension", "The alternative names are empty or not well formed.");
            else
                m_node.names = std::move(*read);
        }
        if (m_parts.subject.empty()) {
            if (m_certificate.isAuthority)
                error("empty-subject", "An authority has no name (RFC 5280 4.1.2.6).");
            else if (!alternative)
                error("empty-subject", "It has neither subject nor alternative names.");
            else if (!alternative->critical)
                error("empty-subject",
                      "It has no subject, but its alternative names are not critical (RFC 5280 "
                      "4.1.2.6).");
        }
        for (const RawName &name : m_node.names) {
            const bool text = name.tag == 1 || name.tag == 2 || name.tag == 6;
            const bool bad = text
                ? name.content.empty()
                    || std::any_of(name.content.begin(), name.content.end(),
                                   [](std::uint8_t c) { return c < 0x20 || c > 0x7e; })
                : name.tag == 7 && name.content.size() != 4 && name.content.size() != 16;
            if (bad) {
                error("malformed-name",
                      "An alternative name is not of its form (RFC 5280 4.2.1.6).");
                break;
            }
        }
    }

    void authority()
    {
        const auto *constraints = m_parts.standard(idce::BasicConstraints);
        const bool signs = (m_certificate.keyUsage & KeyCertSign) != 0;
        if (signs && !m_certificate.isAuthority && m_node.isVersion3())
            error("usage-without-authority",
                  "It may sign certificates by its key usage but is no authority (RFC 5280 "
                  "4.2.1.3).");
        if (m_certificate.pathLength >= 0 && !m_certificate.isAuthority)
            error("path-length-without-authority",
                  "It has a path length but is no authority (RFC 5280 4.2.1.9).");
        if (m_certificate.isAuthority && constraints && !constraints->critical)
            warning("not-critical", "The basic constraints are not critical (RFC 5280 4.2.1.9).");
        if (m_certificate.isAuthority && m_certificate.subjectKeyId.empty())
            warning("no-subject-key-id",
                    "An authority has no subject key identifier (RFC 5280 4.2.1.2).");
        if (m_certificate.authorityKeyId.empty() && !m_node.selfIssued && m_node.isVersion3())
            warning("no-authority-key-id",
                    "It has no authority key identifier (RFC 5280 4.2.1.1).");
    }

    ChainNode &m_node;
    const CertificateParts &m_parts;
    const Certificate &m_certificate;
};

}  // namespace

ChainProblem problem(const char *code, const ChainNode &node, std::string words)
{
    return {code, node.id, std::move(words)};
}

void checkStructure(ChainNode &node)
{
    Checks(node).run();
}

Result<std::unique_ptr<ChainNode>> decodeNode(ByteView der)
{
    auto node = std::make_unique<ChainNode>();
    node->der.assign(der.begin(), der.end());
    auto certificate = Certificate::parse(node->der);
    if (!certificate)
        return certificate.error();
    auto parts = dissect(node->der);
    if (!parts)
        return parts.error();
    node->certificate = std::move(certificate.value());
    node->parts = std::move(parts.value());
    node->id = toHex(node->certificate.sha256);
    node->subjectKey = nameKey(node->parts.subject);
    node->issuerKey = nameKey(node->parts.issuer);
    node->selfIssued = node->subjectKey == node->issuerKey;
    checkStructure(*node);
    return node;
}

}  // namespace crypto::x509
