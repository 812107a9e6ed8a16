// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates written field by field and really signed, also those no honest authority would
// issue.
#pragma once

#include "crypto/base/der.h"
#include "crypto/keys/private_key.h"
#include "crypto/x509/extension_encoder.h"
#include "crypto/x509/name.h"
#include "crypto/x509/signer.h"

#include <functional>
#include <map>

namespace support {

using crypto::Bytes;
using crypto::ByteView;
namespace der = crypto::der;

inline constexpr std::uint8_t SequenceTag = 0x30, SetTag = 0x31;

inline Bytes joined(std::initializer_list<Bytes> parts)
{
    Bytes out;
    for (const Bytes &part : parts)
        der::append(out, part);
    return out;
}
inline Bytes sequence(std::initializer_list<Bytes> parts)
{
    return der::encode(SequenceTag, joined(parts));
}
inline Bytes text(std::uint8_t tag, std::string_view value)
{
    return der::encode(tag, crypto::viewOf(value));
}
inline Bytes truth(bool value)
{
    return {1, 1, static_cast<std::uint8_t>(value ? 0xff : 0)};
}
inline Bytes nameOf(const std::vector<crypto::x509::NamePart> &parts)
{
    return crypto::x509::encodeName(parts).value();
}
// One RDN with one attribute of any type and string tag.
inline Bytes rdn(std::string_view oid, std::uint8_t tag, std::string_view value)
{
    return der::encode(SetTag, sequence({der::encodeOid(oid), text(tag, value)}));
}
inline Bytes dnsName(std::string_view value)
{
    return text(0x82, value);
}
inline Bytes ipName(Bytes address)
{
    return der::encode(0x87, address);
}
inline Bytes mailName(std::string_view value)
{
    return text(0x81, value);
}
inline Bytes uriName(std::string_view value)
{
    return text(0x86, value);
}
inline Bytes directoryName(const std::vector<crypto::x509::NamePart> &parts)
{
    return der::encode(0xa4, nameOf(parts));
}
inline Bytes usageBits(std::uint16_t usage)
{
    std::uint8_t bytes[2] = {0, 0};
    unsigned highest = 0;
    for (unsigned bit = 0; bit < 9; ++bit)
        if (usage & (1u << bit)) {
            bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] | 0x80u >> bit % 8);
            highest = bit;
        }
    return der::encodeBitString(ByteView(bytes, highest / 8 + 1),
                                static_cast<std::uint8_t>(7 - highest % 8));
}
inline Bytes purposes(std::initializer_list<const char *> oids)
{
    Bytes list;
    for (const char *oid : oids)
        der::append(list, der::encodeOid(oid));
    return der::encode(SequenceTag, list);
}
inline Bytes constraintsOf(bool authority, int pathLength = -1)
{
    Bytes content;
    if (authority)
        der::append(content, truth(true));
    if (pathLength >= 0)
        der::append(content, der::encodeInteger(static_cast<std::uint64_t>(pathLength)));
    return der::encode(SequenceTag, content);
}
// Permitted and excluded general names as a NameConstraints value.
inline Bytes nameConstraints(std::initializer_list<Bytes> permitted,
                             std::initializer_list<Bytes> excluded = {})
{
    Bytes content;
    for (const auto &[tag, names] : {std::pair(0xa0, permitted), std::pair(0xa1, excluded)}) {
        if (names.size() == 0)
            continue;
        Bytes list;
        for (const Bytes &name : names)
            der::append(list, der::encode(SequenceTag, name));
        der::append(content, der::encode(static_cast<std::uint8_t>(tag), list));
    }
    return der::encode(SequenceTag, content);
}

namespace oid {
inline constexpr const char *SubjectKeyId = "2.5.29.14", *KeyUsage = "2.5.29.15",
                            *AltNames = "2.5.29.17", *IssuerAltNames = "2.5.29.18",
                            *Constraints = "2.5.29.19", *NameConstraints = "2.5.29.30",
                            *CrlPoints = "2.5.29.31", *Policies = "2.5.29.32",
                            *PolicyMappings = "2.5.29.33", *AuthorityKeyId = "2.5.29.35",
                            *PolicyConstraints = "2.5.29.36", *Purposes = "2.5.29.37",
                            *FreshestCrl = "2.5.29.46", *InhibitAny = "2.5.29.54",
                            *Access = "1.3.6.1.5.5.7.1.1", *SubjectAccess = "1.3.6.1.5.5.7.1.11",
                            *Timestamps = "1.3.6.1.4.1.11129.2.4.2",
                            *Poison = "1.3.6.1.4.1.11129.2.4.3", *ServerAuth = "1.3.6.1.5.5.7.3.1",
                            *ClientAuth = "1.3.6.1.5.5.7.3.2", *CodeSigning = "1.3.6.1.5.5.7.3.3",
                            *MailProtection = "1.3.6.1.5.5.7.3.4",
                            *OcspSigning = "1.3.6.1.5.5.7.3.9", *AnyPurpose = "2.5.29.37.0";
}

struct Forge {
    struct Extension {
        std::string oid;
        bool critical = false;
        Bytes value;
        bool writeFalse = false;
    };
    std::optional<int> version = 2;  // as encoded; nothing: left out
    Bytes serial{0x4b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};  // content
    Bytes issuer, subject;  // Name, whole
    Bytes notBefore, notAfter;  // Time, whole
    Bytes spki;
    Bytes uniqueIds;  // [1] [2], whole
    std::vector<Extension> extensions;
    bool noExtensions = false;
    Bytes afterExtensions;
    std::optional<Bytes> innerAlgorithm, outerAlgorithm;
    std::string digest;
    std::function<void(Bytes &)> editToBeSigned;  // of the content, before it is signed

    Extension *find(std::string_view which)
    {
        for (Extension &extension : extensions)
            if (extension.oid == which)
                return &extension;
        return nullptr;
    }
    void remove(std::string_view which)
    {
        std::erase_if(extensions, [&](const Extension &one) { return one.oid == which; });
    }
    void set(std::string_view which, bool critical, Bytes value)
    {
        if (Extension *known = find(which)) {
            known->critical = critical;
            known->value = std::move(value);
        } else {
            extensions.push_back({std::string(which), critical, std::move(value)});
        }
    }
    void valid(crypto::UnixTime from, crypto::UnixTime until)
    {
        notBefore = der::encodeTime(from);
        notAfter = der::encodeTime(until);
    }
    void altNames(std::initializer_list<Bytes> names, bool critical = false)
    {
        set(oid::AltNames, critical, sequence(names));
    }

    Bytes sign(const crypto::PrivateKey &key) const
    {
        const crypto::PrivateKey::Scheme scheme{digest};
        const Bytes algorithm = key.algorithmFor(scheme).value();
        Bytes content;
        if (version)
            content = der::encode(0xa0, der::encodeInteger(static_cast<std::uint64_t>(*version)));
        der::append(content, der::encode(2, serial));
        der::append(content, innerAlgorithm.value_or(algorithm));
        der::append(content, issuer);
        der::append(content, sequence({notBefore, notAfter}));
        der::append(content, subject);
        der::append(content, spki);
        der::append(content, uniqueIds);
        Bytes list;
        for (const Extension &extension : extensions) {
            Bytes one = der::encodeOid(extension.oid);
            if (extension.critical || extension.writeFalse)
                der::append(one, truth(extension.critical));
            der::append(one, der::encode(der::OctetString, extension.value));
            der::append(list, der::encode(SequenceTag, one));
        }
        if (!noExtensions)
            der::append(content, der::encode(0xa3, der::encode(SequenceTag, list)));
        der::append(content, afterExtensions);
        if (editToBeSigned)
            editToBeSigned(content);
        const Bytes toBeSigned = der::encode(SequenceTag, content);
        const auto signature = key.sign(toBeSigned, scheme).value();
        return sequence({toBeSigned, outerAlgorithm.value_or(algorithm),
                         der::encodeBitString(signature.value)});
    }
};

// Keys by label, made once per program.
inline const crypto::PrivateKey &forgeKey(const std::string &label, int number = 0)
{
    static std::map<std::pair<std::string, int>, crypto::PrivateKey> keys;
    const std::pair which(label, number);
    auto it = keys.find(which);
    if (it == keys.end())
        it = keys.emplace(which, crypto::PrivateKey::generate({label}).value()).first;
    return it->second;
}

inline Bytes keyIdOf(const crypto::PrivateKey &key)
{
    return crypto::x509::keyIdentifier(key.spki());
}
inline Bytes authorityKeyIdOf(const crypto::PrivateKey &key)
{
    return sequence({der::encode(0x80, keyIdOf(key))});
}

// A version 3 authority or end certificate with key identifiers, basic constraints and key usage.
inline Forge forgedAuthority(const Bytes &subject, const crypto::PrivateKey &key,
                             const Bytes &issuer, const crypto::PrivateKey &issuerKey,
                             int pathLength = -1)
{
    Forge out;
    out.subject = subject;
    out.issuer = issuer;
    out.spki = key.spki();
    out.set(oid::Constraints, true, constraintsOf(true, pathLength));
    out.set(oid::KeyUsage, true, usageBits(crypto::x509::KeyCertSign | crypto::x509::CrlSign));
    out.set(oid::SubjectKeyId, false, der::encode(der::OctetString, keyIdOf(key)));
    out.set(oid::AuthorityKeyId, false, authorityKeyIdOf(issuerKey));
    return out;
}
inline Forge forgedLeaf(const Bytes &subject, const crypto::PrivateKey &key, const Bytes &issuer,
                        const crypto::PrivateKey &issuerKey)
{
    Forge out = forgedAuthority(subject, key, issuer, issuerKey);
    out.set(oid::Constraints, true, constraintsOf(false));
    out.set(oid::KeyUsage, true, usageBits(crypto::x509::DigitalSignature));
    return out;
}

}  // namespace support
