// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/asn1_tree.h"

#include "crypto/base/der.h"
#include "crypto/base/oid_names.h"

#include <algorithm>
#include <array>

namespace crypto::x509 {

namespace {

using namespace crypto::der;

constexpr std::size_t PreviewCharacters = 120;

std::string universalName(std::uint32_t tag)
{
    constexpr std::array<const char *, 31> Names = {"END OF CONTENT",
                                                    "BOOLEAN",
                                                    "INTEGER",
                                                    "BIT STRING",
                                                    "OCTET STRING",
                                                    "NULL",
                                                    "OBJECT IDENTIFIER",
                                                    "ObjectDescriptor",
                                                    "EXTERNAL",
                                                    "REAL",
                                                    "ENUMERATED",
                                                    "EMBEDDED PDV",
                                                    "UTF8String",
                                                    "RELATIVE-OID",
                                                    "TIME",
                                                    "RESERVED",
                                                    "SEQUENCE",
                                                    "SET",
                                                    "NumericString",
                                                    "PrintableString",
                                                    "T61String",
                                                    "VideotexString",
                                                    "IA5String",
                                                    "UTCTime",
                                                    "GeneralizedTime",
                                                    "GraphicString",
                                                    "VisibleString",
                                                    "GeneralString",
                                                    "UniversalString",
                                                    "CHARACTER STRING",
                                                    "BMPString"};
    return tag < Names.size() ? Names[tag] : "UNIVERSAL " + std::to_string(tag);
}

std::string tagName(Class cls, std::uint32_t tag)
{
    constexpr const char *Prefixes[] = {"", "[APPLICATION ", "[", "[PRIVATE "};
    if (cls == Class::Universal)
        return universalName(tag);
    std::string out = Prefixes[static_cast<std::size_t>(cls)];
    out += std::to_string(tag);
    out += ']';
    return out;
}

// Cut at a character boundary.
std::string preview(std::string text)
{
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if ((static_cast<unsigned char>(text[at]) & 0xc0) == 0x80)
            continue;
        if (characters++ == PreviewCharacters) {
            text.resize(at);
            text += "…";
            break;
        }
    }
    return text;
}

std::string hexPreview(ByteView bytes)
{
    return preview(toHex(bytes.first(std::min(bytes.size(), PreviewCharacters))));
}

bool isText(std::uint32_t tag)
{
    return tag == Utf8String || (tag >= NumericString && tag <= Ia5String)
        || (tag >= 25 && tag <= BmpString && tag != 29);
}

std::string valueOf(const Element &element)
{
    if (element.cls != Class::Universal)
        return hexPreview(element.content);
    switch (element.tag) {
    case Boolean:
        return element.content.empty() ? "" : element.content[0] ? "true" : "false";
    case Null:
        return {};
    case Oid: {
        const std::string dotted = oidText(element.content);
        const OidName known = oidName(element.content);
        return known.name.empty() ? dotted : dotted + " (" + std::string(known.name) + ")";
    }
    case Integer:
    case Enumerated: {
        const auto small = integerValue(element.content);
        return small && *small <= 0xffffffff ? std::to_string(*small)
                                             : hexPreview(element.content) + " ("
                + std::to_string(bitLength(element.content)) + " bit)";
    }
    case BitString:
        return element.content.empty() ? "" : hexPreview(element.content.subspan(1));
    default:
        break;
    }
    if (isText(element.tag) || element.tag == UtcTime || element.tag == GeneralizedTime)
        return preview(visibleText(
            text({element.cls,
                  false,
                  element.tag,
                  {},
                  element.content.first(std::min<std::size_t>(element.content.size(), 1024))})));
    return hexPreview(element.content);
}

class TreeBuilder {
public:
    TreeBuilder(ByteView bytes, const Asn1Limits &limits) : m_start(bytes.data()), m_limits(limits)
    {
    }

    // False when a limit was reached.
    bool read(ByteView content, int depth);
    std::vector<Asn1Node> nodes;

private:
    bool broken(ByteView at, int depth, const char *why);
    // The single element inside an OCTET or BIT STRING, if it holds exactly one well-formed
    // element.
    std::optional<ByteView> wrapped(const Element &element) const;

    const std::uint8_t *m_start;
    const Asn1Limits &m_limits;
};

bool TreeBuilder::broken(ByteView at, int depth, const char *why)
{
    Asn1Node node;
    node.depth = depth;
    node.offset = static_cast<std::size_t>(at.data() - m_start);
    node.length = at.size();
    node.tag = "?";
    node.value = why;
    node.broken = true;
    nodes.push_back(std::move(node));
    return false;
}

std::optional<ByteView> TreeBuilder::wrapped(const Element &element) const
{
    ByteView content = element.content;
    if (element.is(BitString)) {
        if (content.size() < 3 || content[0] != 0)
            return std::nullopt;
        content = content.subspan(1);
    } else if (!element.is(OctetString)) {
        return std::nullopt;
    }
    // Only what begins like a usual inner type: random bytes parse as ASN.1 too often.
    if (content.size() < 2
        || (content[0] != 0x30 && content[0] != 0x04 && content[0] != 0x03 && content[0] != 0x02))
        return std::nullopt;
    Reader reader(content);
    const auto inner = reader.next();
    if (!inner || !reader.atEnd())
        return std::nullopt;
    if (inner->constructed) {
        Reader check(inner->content);
        while (check.next()) { }
        if (check.failed())
            return std::nullopt;
    }
    return content;
}

bool TreeBuilder::read(ByteView content, int depth)
{
    ByteView rest = content;
    while (!rest.empty()) {
        if (nodes.size() >= m_limits.nodes)
            return broken(rest, depth, "more elements than are shown");
        const auto head = header(rest);
        if (!head || head->contentSize > rest.size() - head->headerSize) {
            broken(rest, depth,
                   head ? "the element is longer than what holds it" : "no valid element header");
            return true;
        }
        const auto element = Reader(rest).peek();
        Asn1Node node;
        node.depth = depth;
        node.offset = static_cast<std::size_t>(rest.data() - m_start);
        node.headerLength = head->headerSize;
        node.length = element->content.size();
        node.tag = tagName(element->cls, element->tag);
        node.constructed = element->constructed;
        if (!element->constructed)
            node.value = valueOf(*element);
        nodes.push_back(std::move(node));
        const auto inside =
            element->constructed ? std::optional(element->content) : wrapped(*element);
        if (inside) {
            if (depth + 1 >= m_limits.depth) {
                if (!inside->empty())
                    broken(*inside, depth + 1, "nested deeper than is shown");
            } else if (!read(*inside, depth + 1)) {
                return false;
            }
        }
        rest = rest.subspan(element->whole.size());
    }
    return true;
}

}  // namespace

std::vector<Asn1Node> asn1Tree(ByteView bytes, const Asn1Limits &limits)
{
    TreeBuilder builder(bytes, limits);
    builder.read(bytes, 0);
    return std::move(builder.nodes);
}

}  // namespace crypto::x509
