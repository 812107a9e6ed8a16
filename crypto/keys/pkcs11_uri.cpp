// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/keys/pkcs11_uri.h"

#include <algorithm>
#include <optional>

namespace crypto::pkcs11 {

namespace {

constexpr std::string_view Scheme = "pkcs11:";

Error invalid(std::string_view text, const char *why)
{
    return Error{ErrorCode::InvalidArgument, std::string(text), why};
}

int hexDigit(char c)
{
    return c >= '0' && c <= '9' ? c - '0'
        : c >= 'a' && c <= 'f'  ? c - 'a' + 10
        : c >= 'A' && c <= 'F'  ? c - 'A' + 10
                                : -1;
}

std::optional<std::string> decoded(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        const int high = i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hexDigit(text[i + 2]) : -1;
        if (high < 0 || low < 0)
            return std::nullopt;
        out += static_cast<char>(high << 4 | low);
        i += 2;
    }
    return out;
}

// RFC 7512 2.3: letters, digits and these stand for themselves in path and query.
std::string encoded(std::string_view text)
{
    constexpr std::string_view Plain = "-._~:[]@!$'()*+,=";
    constexpr char Digits[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const bool letter =
            (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (letter || Plain.find(c) != std::string_view::npos) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += Digits[byte >> 4];
        out += Digits[byte & 15];
    }
    return out;
}

// 2.3: "id" is best written all in hexadecimal.
std::string encodedId(ByteView id)
{
    std::string out;
    for (std::size_t i = 0; i < id.size(); ++i) {
        out += '%';
        out += toHex(id.subspan(i, 1));
    }
    return out;
}

// Calls back with name and decoded value of each attribute; false stops with an error.
template <typename Take> bool forEachAttribute(std::string_view text, char separator, Take take)
{
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        const std::string_view one = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t equals = one.find('=');
        if (equals == 0 || equals == std::string_view::npos)
            return false;
        const auto value = decoded(one.substr(equals + 1));
        if (!value || !take(one.substr(0, equals), *value))
            return false;
    }
    return true;
}

}  // namespace

Result<Uri> parseUri(std::string_view text)
{
    if (!text.starts_with(Scheme))
        return invalid(text, "it does not begin with pkcs11:");
    // From here on no message repeats the text: it could hold a PIN.
    std::string_view path = text.substr(Scheme.size());
    const std::size_t question = path.find('?');
    const std::string_view query =
        question == std::string_view::npos ? std::string_view() : path.substr(question + 1);
    path = path.substr(0, question);

    Uri uri;
    const std::pair<std::string_view, std::string *> members[] = {
        {"token", &uri.token},   {"manufacturer", &uri.manufacturer},
        {"model", &uri.model},   {"serial", &uri.serial},
        {"object", &uri.object}, {"type", &uri.type}};
    const bool pathRead =
        forEachAttribute(path, ';', [&](std::string_view name, const std::string &value) {
            if (name == "id") {
                uri.id.assign(value.begin(), value.end());
                return true;
            }
            for (const auto &[known, member] : members)
                if (known == name) {
                    const bool first = member->empty();
                    *member = value;
                    return first;  // 2.3: an attribute stands once
                }
            return true;  // others (slot-id, library-…, vendor's) do not name the key
        });
    if (!pathRead)
        return invalid("PKCS#11 URI", "an attribute of its path cannot be read");
    bool pin = false;
    const bool queryRead =
        forEachAttribute(query, '&', [&](std::string_view name, const std::string &value) {
            pin = pin || name == "pin-value" || name == "pin-source";
            if (name == "module-path")
                uri.modulePath = value;
            return true;
        });
    if (pin)
        return invalid("PKCS#11 URI", "a PIN does not belong into it");
    if (!queryRead)
        return invalid("PKCS#11 URI", "its query cannot be read");
    return uri;
}

std::string uriText(const Uri &uri)
{
    std::string out(Scheme);
    const auto add = [&](std::string_view name, const std::string &value) {
        if (value.empty())
            return;
        if (out.size() > Scheme.size())
            out += ';';
        out.append(name).append("=").append(value);
    };
    add("token", encoded(uri.token));
    add("manufacturer", encoded(uri.manufacturer));
    add("model", encoded(uri.model));
    add("serial", encoded(uri.serial));
    add("object", encoded(uri.object));
    add("id", encodedId(uri.id));
    add("type", encoded(uri.type));
    if (!uri.modulePath.empty())
        out += "?module-path=" + encoded(uri.modulePath);
    return out;
}

}  // namespace crypto::pkcs11
