// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/extensions_text.h"

#include "crypto/base/der.h"
#include "crypto/base/oid_names.h"
#include "crypto/x509/extension_fields.h"

#include <algorithm>

namespace crypto::x509 {

namespace {

using namespace crypto::der;
using Lines = std::vector<std::string>;

constexpr std::size_t MaxLines = 500;

// "2026-03-15 12:00:00 UTC"
std::string timeText(UnixTime time)
{
    const Bytes encoded = encodeTime(time);
    const ByteView digits = ByteView(encoded).subspan(2);
    const bool utc = encoded[0] == UtcTime;
    std::string text(digits.begin(), digits.end());
    if (utc)
        text.insert(0, text[0] >= '5' ? "19" : "20");
    const auto part = [&](std::size_t at, std::size_t count) {
        return text.substr(std::min(at, text.size()), count);
    };
    return part(0, 4) + '-' + part(4, 2) + '-' + part(6, 2) + ' ' + part(8, 2) + ':' + part(10, 2)
        + ':' + part(12, 2) + " UTC";
}

std::string colonHex(ByteView bytes)
{
    const std::string hex = toHex(bytes.first(std::min<std::size_t>(bytes.size(), 512)));
    std::string out;
    for (std::size_t i = 0; i < hex.size(); i += 2) {
        if (i)
            out += ':';
        out.append(hex, i, 2);
    }
    return out;
}

std::string nameLine(const GeneralName &name)
{
    constexpr const char *Labels[] = {"",      "DNS: ",       "IP address: ", "Mail: ",
                                      "URI: ", "Directory: ", "Other: ",      "Registered ID: "};
    if (name.type == GeneralNameType::OtherName) {
        const auto colon = name.value.find(':');
        const OidName known = oidName(std::string_view(name.value).substr(0, colon));
        if (!known.name.empty() && colon != std::string::npos)
            return std::string(known.name) + ": " + name.value.substr(colon + 1);
    }
    return Labels[static_cast<std::size_t>(name.type)] + name.value;
}

bool namesInto(ByteView content, Lines &lines, const std::string &indent = {})
{
    Reader reader(content);
    while (const auto element = reader.next()) {
        const auto name = generalName(*element);
        lines.push_back(
            indent
            + (name ? nameLine(*name)
                    : "name of a kind that is not shown: " + colonHex(element->content)));
        if (lines.size() > MaxLines) {
            lines.push_back("…");
            return true;
        }
    }
    return !reader.failed();
}

bool keyUsage(ByteView value, Lines &lines)
{
    constexpr const char *Words[] = {"digital signature", "content commitment (non-repudiation)",
                                     "key encipherment",  "data encipherment",
                                     "key agreement",     "certificate signing",
                                     "CRL signing",       "encipher only",
                                     "decipher only"};
    std::uint16_t bits = 0;
    if (!readKeyUsage(value, bits))
        return false;
    for (std::size_t bit = 0; bit < std::size(Words); ++bit)
        if (bits >> bit & 1)
            lines.push_back(Words[bit]);
    if (!bits)
        lines.push_back("no use allowed");
    return true;
}

bool basicConstraints(ByteView value, Lines &lines)
{
    const auto sequence = first(value, Sequence);
    if (!sequence)
        return false;
    Reader parts(sequence->content);
    const auto authority = parts.take(Boolean);
    const bool isAuthority = authority && !authority->content.empty() && authority->content[0];
    lines.push_back(isAuthority ? "certificate authority"
                                : "end entity: not a certificate authority");
    if (const auto length = parts.take(Integer))
        lines.push_back("at most " + std::to_string(integerValue(length->content).value_or(0))
                        + " authorities below it");
    else if (isAuthority)
        lines.push_back("any number of authorities below it");
    return true;
}

bool purposes(ByteView value, Lines &lines)
{
    Lines names;
    if (!readExtendedKeyUsage(value, names))
        return false;
    for (const std::string &name : names) {
        const std::string dotted = oidFromName(name, OidKind::ExtendedKeyUsage);
        lines.push_back(dotted.empty() ? name : name + " (" + dotted + ")");
    }
    return true;
}

bool generalNamesList(ByteView value, Lines &lines)
{
    const auto sequence = first(value, Sequence);
    return sequence && namesInto(sequence->content, lines);
}

bool keyIdentifierText(ByteView value, Lines &lines)
{
    const auto id = first(value, OctetString);
    if (id)
        lines.push_back(colonHex(id->content));
    return id.has_value();
}

bool authorityKey(ByteView value, Lines &lines)
{
    const auto sequence = first(value, Sequence);
    if (!sequence)
        return false;
    Reader parts(sequence->content);
    while (const auto part = parts.next()) {
        if (part->isContext(0))
            lines.push_back("key: " + colonHex(part->content));
        else if (part->isContext(1))
            namesInto(part->content, lines, "issuer: ");
        else if (part->isContext(2))
            lines.push_back(
                "serial: "
                + integerHex(part->content.first(std::min<std::size_t>(part->content.size(), 64))));
    }
    return !parts.failed();
}

std::string reasonsText(ByteView content)
{
    constexpr const char *Words[] = {
        "unused",       "key compromise",         "CA compromise",    "affiliation changed",
        "superseded",   "cessation of operation", "certificate hold", "privilege withdrawn",
        "AA compromise"};
    std::string out;
    for (std::size_t bit = 0; bit < std::size(Words); ++bit)
        if (content.size() > 1 + bit / 8 && (content[1 + bit / 8] & (0x80u >> bit % 8)))
            out += (out.empty() ? "" : ", ") + std::string(Words[bit]);
    return out;
}

bool distributionPoints(ByteView value, Lines &lines)
{
    const auto sequence = first(value, Sequence);
    if (!sequence)
        return false;
    Reader points(sequence->content);
    while (const auto point = points.next()) {
        Reader parts(point->content);
        while (const auto part = parts.next()) {
            if (part->isContext(0)) {
                if (const auto full = Reader(part->content).takeContext(0)) {
                    if (!namesInto(full->content, lines))
                        return false;
                } else {
                    lines.push_back("relative to the issuer");
                }
            } else if (part->isContext(1)) {
                lines.push_back("  only for: " + reasonsText(part->content));
            } else if (part->isContext(2)) {
                namesInto(part->content, lines, "  CRL issuer: ");
            }
        }
    }
    return !points.failed();
}

bool accessDescriptions(ByteView value, Lines &lines)
{
    const auto sequence = first(value, Sequence);
    if (!sequence)
        return false;
    Reader descriptions(sequence->content);
    while (const auto description = descriptions.next()) {
        Reader parts(description->content);
        const auto method = parts.take(Oid);
        const auto location = method ? parts.next() : std::nullopt;
        if (!location)
            return false;
        const auto name = generalName(*location);
        lines.push_back(oidLabel(method->content) + ": "
                        + (name ? nameLine(*name) : colonHex(location->content)));
    }
    return !descriptions.failed();
}

bool policies(ByteView value, Lines &lines)
{
    const auto sequence = first(value, Sequence);
    if (!sequence)
        return false;
    Reader list(sequence->content);
    while (const auto policy = list.next()) {
        Reader parts(policy->content);
        const auto oid = parts.take(Oid);
        if (!oid)
            return false;
        const OidName known = oidName(oid->content);
        lines.push_back(oidText(oid->content)
                        + (known.name.empty() ? "" : " (" + std::string(known.name) + ")"));
        const auto qualifiers = parts.take(Sequence);
        Reader each(qualifiers ? qualifiers->content : ByteView());
        while (const auto qualifier = each.next()) {
            Reader fields(qualifier->content);
            const auto id = fields.take(Oid);
            const auto body = id ? fields.next() : std::nullopt;
            if (!body)
                return false;
            if (body->is(Ia5String)) {
                lines.push_back("  CPS: " + visibleText(text(*body)));
            } else if (body->is(Sequence)) {
                Reader notice(body->content);
                while (const auto part = notice.next())
                    if (!part->constructed)
                        lines.push_back("  notice: " + visibleText(text(*part)));
            }
        }
    }
    return !list.failed();
}

bool nameConstraints(ByteView value, Lines &lines)
{
    const auto sequence = first(value, Sequence);
    if (!sequence)
        return false;
    Reader trees(sequence->content);
    while (const auto tree = trees.next()) {
        const std::string word = tree->isContext(0) ? "permitted: " : "excluded: ";
        Reader subtrees(tree->content);
        while (const auto subtree = subtrees.next()) {
            const auto base = Reader(subtree->content).next();
            const auto name = base ? generalName(*base) : std::nullopt;
            lines.push_back(word + (name ? nameLine(*name) : colonHex(subtree->content)));
        }
        if (subtrees.failed())
            return false;
    }
    return !trees.failed();
}

bool policyConstraints(ByteView value, Lines &lines)
{
    const auto sequence = first(value, Sequence);
    if (!sequence)
        return false;
    Reader parts(sequence->content);
    while (const auto part = parts.next())
        lines.push_back((part->isContext(0) ? "explicit policy required after "
                                            : "policy mapping inhibited after ")
                        + std::to_string(integerValue(part->content).value_or(0))
                        + " certificates");
    return !parts.failed();
}

bool smallInteger(ByteView value, Lines &lines)
{
    const auto number = first(value, Integer);
    if (number)
        lines.push_back(
            integerHex(number->content.first(std::min<std::size_t>(number->content.size(), 64))));
    return number.has_value();
}

bool timestamps(ByteView value, Lines &lines)
{
    const auto list = first(value, OctetString);
    if (!list || list->content.size() < 2)
        return false;
    ByteView rest = list->content.subspan(2);
    while (rest.size() >= 2) {
        const std::size_t size = static_cast<std::size_t>(rest[0] << 8 | rest[1]);
        if (size < 43 || size > rest.size() - 2)
            return false;
        const ByteView sct = rest.subspan(2, size);
        std::uint64_t milliseconds = 0;
        for (std::size_t i = 33; i < 41; ++i)
            milliseconds = milliseconds << 8 | sct[i];
        lines.push_back("log " + toBase64(sct.subspan(1, 32)) + ", "
                        + timeText(static_cast<UnixTime>(milliseconds / 1000)));
        rest = rest.subspan(2 + size);
    }
    return true;
}

bool tlsFeatures(ByteView value, Lines &lines)
{
    const auto sequence = first(value, Sequence);
    if (!sequence)
        return false;
    Reader features(sequence->content);
    while (const auto feature = features.take(Integer)) {
        const auto number = integerValue(feature->content).value_or(0);
        lines.push_back(number == 5        ? "status request (OCSP must-staple)"
                            : number == 17 ? "status request v2"
                                           : "feature " + std::to_string(number));
    }
    return features.atEnd();
}

bool plainText(ByteView value, Lines &lines)
{
    const auto element = Reader(value).next();
    if (!element || element->constructed)
        return false;
    lines.push_back(visibleText(text(*element)));
    return true;
}

bool nothingInside(ByteView, Lines &lines)
{
    lines.push_back("present");
    return true;
}

bool templateText(ByteView value, Lines &lines)
{
    const auto sequence = first(value, Sequence);
    Reader parts(sequence ? sequence->content : ByteView());
    const auto oid = parts.take(Oid);
    if (!oid)
        return false;
    lines.push_back("template " + oidText(oid->content));
    const auto major = parts.take(Integer), minor = parts.take(Integer);
    if (major && minor)
        lines.push_back("version " + std::to_string(integerValue(major->content).value_or(0)) + '.'
                        + std::to_string(integerValue(minor->content).value_or(0)));
    return true;
}

struct Row {
    const char *oid;
    bool (*read)(ByteView, Lines &);
};

constexpr Row Readers[] = {
    {"2.5.29.14", keyIdentifierText},
    {"2.5.29.15", keyUsage},
    {"2.5.29.17", generalNamesList},
    {"2.5.29.18", generalNamesList},
    {"2.5.29.19", basicConstraints},
    {"2.5.29.20", smallInteger},
    {"2.5.29.30", nameConstraints},
    {"2.5.29.31", distributionPoints},
    {"2.5.29.32", policies},
    {"2.5.29.35", authorityKey},
    {"2.5.29.36", policyConstraints},
    {"2.5.29.37", purposes},
    {"2.5.29.46", distributionPoints},
    {"2.5.29.54", smallInteger},
    {"1.3.6.1.5.5.7.1.1", accessDescriptions},
    {"1.3.6.1.5.5.7.1.11", accessDescriptions},
    {"1.3.6.1.5.5.7.1.24", tlsFeatures},
    {"1.3.6.1.4.1.11129.2.4.2", timestamps},
    {"1.3.6.1.4.1.11129.2.4.3", nothingInside},
    {"1.3.6.1.5.5.7.48.1.5", nothingInside},
    {"1.3.6.1.4.1.311.20.2", plainText},
    {"1.3.6.1.4.1.311.21.7", templateText},
    {"1.3.6.1.4.1.311.21.1", smallInteger},
    {"2.16.840.1.113730.1.13", plainText},
};

}  // namespace

ExtensionText extensionText(const Extension &extension)
{
    ExtensionText out;
    out.oid = oidText(extension.oid);
    out.name = oidLabel(extension.oid);
    out.critical = extension.critical;
    for (const Row &row : Readers) {
        if (out.oid != row.oid)
            continue;
        out.malformed = !row.read(extension.value, out.lines);
        if (!out.malformed)
            return out;
    }
    if (out.malformed)
        out.lines.clear();
    out.lines.push_back(colonHex(extension.value));
    return out;
}

Result<std::vector<ExtensionText>> extensionsText(ByteView certificateDer)
{
    const auto extensions = extensionsOf(certificateDer);
    if (!extensions)
        return extensions.error();
    std::vector<ExtensionText> out;
    out.reserve(extensions->size());
    for (const Extension &extension : *extensions)
        out.push_back(extensionText(extension));
    return out;
}

}  // namespace crypto::x509
