// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/wire/object_kind.h"

#include "crypto/base/der.h"

namespace crypto::wire {

namespace {

using namespace crypto::der;

// Reads headers only, so that it works on a prefix: the content of an element may reach behind it.
class Prefix {
public:
    explicit Prefix(ByteView bytes) : m_rest(bytes) { }
    std::optional<Header> peek() const { return m_rest.empty() ? std::nullopt : header(m_rest); }
    bool at(Tag tag) const
    {
        const auto head = peek();
        return head && head->cls == Class::Universal && head->tag == tag;
    }
    bool atContext(std::uint32_t number) const
    {
        const auto head = peek();
        return head && head->cls == Class::Context && head->tag == number;
    }
    Prefix inside() const
    {
        const auto head = peek();
        const ByteView content = m_rest.subspan(head->headerSize);
        return Prefix(content.first(
            static_cast<std::size_t>(std::min<std::uint64_t>(head->contentSize, content.size()))));
    }
    void skip()
    {
        const auto head = peek();
        const std::uint64_t size = head ? head->headerSize + head->contentSize : m_rest.size();
        m_rest =
            m_rest.subspan(static_cast<std::size_t>(std::min<std::uint64_t>(size, m_rest.size())));
    }
    bool ended() const { return m_rest.empty(); }

private:
    ByteView m_rest;
};

bool atTime(const Prefix &at)
{
    return at.at(UtcTime) || at.at(GeneralizedTime);
}

ObjectKind insideSigned(Prefix tbs)
{
    if (tbs.atContext(0))
        return ObjectKind::Certificate;
    const bool numbered = tbs.at(Integer);
    if (numbered)
        tbs.skip();
    if (!tbs.at(Sequence))
        return ObjectKind::Unknown;
    Prefix firstSequence = tbs.inside();
    // An AlgorithmIdentifier begins with an OID, a Name with a SET (or is empty).
    if (!firstSequence.at(Oid))
        return numbered ? ObjectKind::Request : ObjectKind::Unknown;
    tbs.skip();
    if (!tbs.at(Sequence))
        return ObjectKind::Unknown;
    tbs.skip();
    if (atTime(tbs))
        return ObjectKind::Crl;
    return tbs.at(Sequence) && atTime(tbs.inside()) ? ObjectKind::Certificate : ObjectKind::Unknown;
}

ObjectKind afterVersion(Prefix parts)
{
    parts.skip();
    if (parts.at(OctetString) || parts.at(Integer)) {
        int more = 0;
        for (; parts.at(Integer) && more < 8; ++more)
            parts.skip();
        // PKCS#1 RSAPublicKey is modulus and exponent: no private key.
        return more == 1 && parts.ended() ? ObjectKind::PublicKey : ObjectKind::PrivateKey;
    }
    if (!parts.at(Sequence))
        return ObjectKind::Unknown;
    const bool content = parts.inside().at(Oid);
    Prefix algorithm = parts.inside();
    parts.skip();
    if (parts.at(OctetString))
        return ObjectKind::PrivateKey;
    if (!content)
        return ObjectKind::Unknown;
    algorithm.skip();
    return algorithm.atContext(0) ? ObjectKind::Pkcs12 : ObjectKind::Unknown;
}

}  // namespace

ObjectKind objectKind(ByteView der)
{
    Prefix outer(der);
    if (!outer.at(Sequence))
        return ObjectKind::Unknown;
    Prefix parts = outer.inside();
    if (parts.at(Oid)) {
        parts.skip();
        return parts.atContext(0) || parts.ended() ? ObjectKind::Pkcs7 : ObjectKind::Unknown;
    }
    if (parts.at(Integer))
        return afterVersion(parts);
    if (!parts.at(Sequence))
        return ObjectKind::Unknown;
    const Prefix inner = parts.inside();
    Prefix next = parts;
    next.skip();
    if (inner.at(Oid)) {
        if (next.at(OctetString))
            return ObjectKind::EncryptedPrivateKey;
        if (next.at(BitString))
            return ObjectKind::PublicKey;
    }
    return insideSigned(inner);
}

bool isIndefinite(ByteView bytes)
{
    return bytes.size() >= 2 && bytes[0] == 0x30 && bytes[1] == 0x80;
}

}  // namespace crypto::wire
