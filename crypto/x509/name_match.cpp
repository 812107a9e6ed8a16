// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/name_match.h"

#include "crypto/base/der.h"

#include <algorithm>

namespace crypto::x509 {

namespace {

using namespace crypto::der;

bool isText(const Element &value)
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

// RFC 4518 2.6.1 as far as ASCII goes: blanks at the ends fall away, runs become one.
std::string folded(const std::string &text)
{
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        if (c == ' ') {
            if (!out.empty() && out.back() != ' ')
                out += ' ';
        } else {
            out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        }
    }
    if (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

void appendCounted(std::string &to, std::string_view part)
{
    to += std::to_string(part.size());
    to += ':';
    to += part;
}

std::string_view asText(ByteView bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

}  // namespace

std::optional<std::vector<std::string>> rdnKeys(ByteView content)
{
    std::vector<std::string> out;
    Reader rdns(content);
    while (const auto rdn = rdns.next()) {
        if (!rdn->is(Set))
            return std::nullopt;
        std::vector<std::string> pairs;
        Reader reader(rdn->content);
        while (const auto pair = reader.next()) {
            Reader parts(pair->content);
            const auto type = pair->is(Sequence) ? parts.take(Oid) : std::nullopt;
            const auto value = type ? parts.next() : std::nullopt;
            if (!value)
                return std::nullopt;
            std::string key;
            appendCounted(key, asText(type->content));
            // A value that is no string is its bytes; the mark keeps the two apart.
            key += isText(*value) ? 't' : 'b';
            appendCounted(
                key, isText(*value) ? folded(text(*value)) : std::string(asText(value->whole)));
            pairs.push_back(std::move(key));
        }
        if (reader.failed() || pairs.empty())
            return std::nullopt;
        std::sort(pairs.begin(), pairs.end());
        std::string joined;
        for (const std::string &pair : pairs)
            appendCounted(joined, pair);
        out.push_back(std::move(joined));
    }
    if (rdns.failed())
        return std::nullopt;
    return out;
}

std::string nameKey(ByteView content)
{
    const auto keys = rdnKeys(content);
    std::string out;
    if (!keys) {
        out = "!";
        out += asText(content);
        return out;
    }
    for (const std::string &key : *keys)
        appendCounted(out, key);
    return out;
}

}  // namespace crypto::x509
