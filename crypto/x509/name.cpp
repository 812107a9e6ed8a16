// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/name.h"

#include "crypto/base/oid_names.h"

#include <algorithm>
#include <bit>

namespace crypto::x509 {

namespace {

using namespace crypto::der;

constexpr std::size_t MaxAttributes = 256;

// RFC 4514 2.4: specials by a backslash, characters one does not see as \hh of their UTF-8 bytes.
void appendEscaped(std::string &out, std::string_view value)
{
    constexpr char Digits[] = "0123456789ABCDEF";
    for (std::size_t i = 0; i < value.size();) {
        const std::size_t length = hiddenLength(value.substr(i));
        if (length) {
            for (const std::size_t end = i + length; i < end; ++i) {
                const auto byte = static_cast<unsigned char>(value[i]);
                out += '\\';
                out += Digits[byte >> 4];
                out += Digits[byte & 15];
            }
            continue;
        }
        const char c = value[i];
        const bool special =
            c == '"' || c == '+' || c == ',' || c == ';' || c == '<' || c == '>' || c == '\\';
        const bool edge = (c == ' ' && (i == 0 || i + 1 == value.size())) || (c == '#' && i == 0);
        if (special || edge)
            out += '\\';
        out += c;
        ++i;
    }
}

struct RawValue {
    std::string text;  // UTF-8 as encoded, or '#' and hex
    bool isText = true;
};

bool isString(const Element &value)
{
    switch (value.cls == Class::Universal ? value.tag : 0u) {
    case Utf8String:
    case PrintableString:
    case Ia5String:
    case T61String:
    case BmpString:
    case UniversalString:
    case NumericString:
    case VisibleString:
        return true;
    default:
        return false;
    }
}

RawValue attributeValue(const Element &value)
{
    if (isString(value))
        return {text(value), true};
    // RFC 4514 2.4: what is no string is '#' and the hex of its encoding.
    return {'#' + toHex(value.whole.first(std::min<std::size_t>(value.whole.size(), 1024))), false};
}

std::string *partFor(Name &name, std::string_view type)
{
    if (type == "CN")
        return &name.commonName;
    if (type == "O")
        return &name.organization;
    if (type == "OU")
        return &name.unit;
    if (type == "C")
        return &name.country;
    if (type == "ST")
        return &name.state;
    if (type == "L")
        return &name.locality;
    if (type == "emailAddress")
        return &name.mail;
    return nullptr;
}

void composeText(Name &name, const std::vector<RawValue> &raw)
{
    // RFC 4514 2.1: the last RDN comes first; attributes inside one RDN keep their order.
    const auto &all = name.attributes;
    std::size_t end = all.size();
    while (end > 0) {
        std::size_t begin = end - 1;
        while (begin > 0 && all[begin].sameRdn)
            --begin;
        if (!name.text.empty())
            name.text += ',';
        for (std::size_t i = begin; i < end; ++i) {
            if (i > begin)
                name.text += '+';
            name.text += all[i].type;
            name.text += '=';
            if (raw[i].isText)
                appendEscaped(name.text, raw[i].text);
            else
                name.text += raw[i].text;
        }
        end = begin;
    }
}

}  // namespace

const std::string &Name::called() const
{
    return !commonName.empty() ? commonName : !organization.empty() ? organization : text;
}

Result<Name> parseName(ByteView content)
{
    const auto malformed = [](const char *why) { return Error{ErrorCode::Malformed, "name", why}; };
    Name name;
    std::vector<RawValue> raw;
    Reader rdns(content);
    while (const auto rdn = rdns.next()) {
        if (!rdn->is(Set))
            return malformed("a relative name is no SET");
        Reader pairs(rdn->content);
        bool firstOne = true;
        while (const auto pair = pairs.next()) {
            Reader parts(pair->content);
            const auto type = pair->is(Sequence) ? parts.take(Oid) : std::nullopt;
            const auto value = type ? parts.next() : std::nullopt;
            if (!value)
                return malformed("an attribute is no type and value");
            if (name.attributes.size() == MaxAttributes)
                return Error{ErrorCode::TooLarge, "name", "more than 256 attributes"};
            NameAttribute attribute;
            const OidName known = oidName(type->content);
            attribute.type = known.kind == OidKind::NameAttribute ? std::string(known.name)
                                                                  : oidText(type->content);
            raw.push_back(attributeValue(*value));
            attribute.value = visibleText(raw.back().text);
            attribute.sameRdn = !firstOne;
            firstOne = false;
            if (std::string *part = partFor(name, attribute.type))
                *part = attribute.value;
            name.attributes.push_back(std::move(attribute));
        }
        if (pairs.failed())
            return malformed("an attribute ends too early");
    }
    if (rdns.failed())
        return malformed("a relative name ends too early");
    composeText(name, raw);
    return name;
}

namespace {

// RFC 5952: lower case, the first longest run of two or more zero groups is "::".
std::string addressText(ByteView bytes)
{
    std::string out;
    if (bytes.size() == 4) {
        for (const std::uint8_t byte : bytes) {
            if (!out.empty())
                out += '.';
            out += std::to_string(byte);
        }
        return out;
    }
    const auto group = [&](int i) {
        const std::size_t at = 2 * static_cast<std::size_t>(i);
        return static_cast<unsigned>(bytes[at] << 8 | bytes[at + 1]);
    };
    int runStart = -1, runLength = 1;
    for (int i = 0; i < 8; ++i) {
        int end = i;
        while (end < 8 && group(end) == 0)
            ++end;
        if (end - i > runLength) {
            runStart = i;
            runLength = end - i;
        }
        i = std::max(i, end - 1);
    }
    constexpr char Digits[] = "0123456789abcdef";
    for (int i = 0; i < 8; ++i) {
        if (i == runStart) {
            out += "::";
            i += runLength - 1;
            continue;
        }
        if (!out.empty() && out.back() != ':')
            out += ':';
        std::string hex;
        unsigned rest = group(i);
        do
            hex.insert(hex.begin(), Digits[rest & 15]);
        while (rest >>= 4);
        out += hex;
    }
    return out;
}

}  // namespace

std::string ipText(ByteView bytes)
{
    if (bytes.size() == 4 || bytes.size() == 16)
        return addressText(bytes);
    if (bytes.size() == 8 || bytes.size() == 32) {
        const ByteView mask = bytes.subspan(bytes.size() / 2);
        int bits = 0;
        bool ended = false, contiguous = true;
        for (const std::uint8_t byte : mask) {
            const int ones = std::countl_one(byte);
            if ((ended && byte) || static_cast<std::uint8_t>(byte << ones) != 0)
                contiguous = false;
            if (ones < 8)
                ended = true;
            bits += ones;
        }
        const std::string base = addressText(bytes.first(bytes.size() / 2));
        return base + '/' + (contiguous ? std::to_string(bits) : addressText(mask));
    }
    return toHex(bytes.first(std::min<std::size_t>(bytes.size(), 64)));
}

std::optional<GeneralName> generalName(const Element &element)
{
    if (element.cls != Class::Context)
        return std::nullopt;
    const auto asText = [&] { return visibleText(text(element)); };
    switch (element.tag) {
    case 0: {
        Reader parts(element.content);
        const auto type = parts.take(Oid);
        const auto wrapped = parts.takeContext(0);
        if (!type)
            return std::nullopt;
        std::string value = oidText(type->content) + ':';
        const auto inner = wrapped ? Reader(wrapped->content).next() : std::nullopt;
        if (inner && isString(*inner))
            value += visibleText(text(*inner));
        else if (inner)
            value += toHex(inner->whole.first(std::min<std::size_t>(inner->whole.size(), 1024)));
        return GeneralName{GeneralNameType::OtherName, std::move(value)};
    }
    case 1:
        return GeneralName{GeneralNameType::Mail, asText()};
    case 2:
        return GeneralName{GeneralNameType::Dns, asText()};
    case 4: {
        const auto sequence = first(element.content, Sequence);
        if (!sequence)
            return std::nullopt;
        auto name = parseName(sequence->content);
        if (!name)
            return std::nullopt;
        return GeneralName{GeneralNameType::Directory, std::move(name.value().text)};
    }
    case 6:
        return GeneralName{GeneralNameType::Uri, asText()};
    case 7:
        return GeneralName{GeneralNameType::Ip, ipText(element.content)};
    case 8:
        return GeneralName{GeneralNameType::RegisteredId, oidText(element.content)};
    default:
        return std::nullopt;
    }
}

std::vector<GeneralName> generalNames(ByteView sequenceContent)
{
    std::vector<GeneralName> out;
    Reader names(sequenceContent);
    while (const auto element = names.next())
        if (auto name = generalName(*element))
            out.push_back(std::move(*name));
    return out;
}

Result<Bytes> encodeName(const std::vector<NamePart> &parts)
{
    std::vector<std::vector<Bytes>> rdns;
    for (const NamePart &part : parts) {
        const std::string dotted = oidFromName(part.type, OidKind::NameAttribute);
        const auto oid = oidBytes(dotted.empty() ? part.type : dotted);
        if (!oid || part.value.empty())
            return Error{ErrorCode::InvalidArgument, part.type,
                         oid ? "empty name part" : "unknown name part"};
        // RFC 5280 appendix A: country and serial numbers are PrintableString, mail is IA5String.
        std::uint8_t tag = Utf8String;
        if (part.type == "C" || part.type == "serialNumber" || part.type == "dnQualifier"
            || part.type == "jurisdictionC")
            tag = PrintableString;
        else if (part.type == "emailAddress" || part.type == "DC")
            tag = Ia5String;
        Bytes pair = encode(Oid, *oid);
        append(pair, encode(tag, viewOf(part.value)));
        if (!part.sameRdn || rdns.empty())
            rdns.emplace_back();
        rdns.back().push_back(encode(0x30, pair));
    }
    Bytes content;
    for (std::vector<Bytes> &rdn : rdns) {
        std::sort(rdn.begin(), rdn.end());  // X.690 11.6: SET OF in ascending order
        Bytes set;
        for (const Bytes &pair : rdn)
            append(set, pair);
        append(content, encode(0x31, set));
    }
    return encode(0x30, content);
}

}  // namespace crypto::x509
