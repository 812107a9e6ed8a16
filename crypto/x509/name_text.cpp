// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/name_text.h"

#include "crypto/base/oid_names.h"

#include <algorithm>

namespace crypto::x509 {

namespace {

constexpr std::string_view Types[] = {"CN",
                                      "O",
                                      "OU",
                                      "C",
                                      "ST",
                                      "L",
                                      "street",
                                      "postalCode",
                                      "postalAddress",
                                      "serialNumber",
                                      "SN",
                                      "GN",
                                      "initials",
                                      "title",
                                      "name",
                                      "pseudonym",
                                      "generationQualifier",
                                      "dnQualifier",
                                      "businessCategory",
                                      "organizationIdentifier",
                                      "description",
                                      "telephoneNumber",
                                      "x500UniqueIdentifier",
                                      "UID",
                                      "DC",
                                      "emailAddress",
                                      "unstructuredName",
                                      "unstructuredAddress",
                                      "jurisdictionL",
                                      "jurisdictionST",
                                      "jurisdictionC"};
// What other programs call them.
constexpr std::pair<std::string_view, std::string_view> Others[] = {
    {"E", "emailAddress"},    {"email", "emailAddress"},     {"S", "ST"},
    {"surname", "SN"},        {"givenName", "GN"},           {"commonName", "CN"},
    {"countryName", "C"},     {"organizationName", "O"},     {"organizationalUnitName", "OU"},
    {"localityName", "L"},    {"stateOrProvinceName", "ST"}, {"userId", "UID"},
    {"domainComponent", "DC"}};

bool sameWord(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](char x, char y) { return lower(x) == lower(y); });
}

std::optional<std::string> typeNamed(std::string_view word)
{
    for (const std::string_view type : Types)
        if (sameWord(word, type))
            return std::string(type);
    for (const auto &[other, type] : Others)
        if (sameWord(word, other))
            return std::string(type);
    if (der::oidBytes(word)) {
        const OidName known = oidName(word);
        return known.kind == OidKind::NameAttribute ? std::string(known.name) : std::string(word);
    }
    return std::nullopt;
}

int hexDigit(char c)
{
    return c >= '0' && c <= '9' ? c - '0'
        : c >= 'a' && c <= 'f'  ? c - 'a' + 10
        : c >= 'A' && c <= 'F'  ? c - 'A' + 10
                                : -1;
}

// Walks the text; one attribute at a time.
class NameReader {
public:
    NameReader(std::string_view text, std::string_view separators)
        : m_text(text), m_separators(separators)
    {
    }

    Result<NamePart> attribute();
    bool atEnd() const { return m_at >= m_text.size(); }
    // Behind an attribute: '+' joins the next to it.
    bool joined() { return !atEnd() && m_text[m_at++] == '+'; }
    Error wrong(const char *why) const
    {
        return Error{ErrorCode::InvalidArgument, std::string(m_text),
                     std::string(why) + " at character " + std::to_string(m_at + 1)};
    }

private:
    void skipSpace()
    {
        while (!atEnd() && m_text[m_at] == ' ')
            ++m_at;
    }
    bool ends(char c) const { return c == '+' || m_separators.find(c) != std::string_view::npos; }

    std::string_view m_text, m_separators;
    std::size_t m_at = 0;
};

Result<NamePart> NameReader::attribute()
{
    skipSpace();
    const std::size_t equals = m_text.find('=', m_at);
    if (equals == std::string_view::npos)
        return wrong("an attribute is written type=value, and '=' is missing");
    std::string_view word = m_text.substr(m_at, equals - m_at);
    while (!word.empty() && word.back() == ' ')
        word.remove_suffix(1);
    const auto type = typeNamed(word);
    if (!type)
        return wrong("this type of attribute is not known");
    m_at = equals + 1;
    skipSpace();
    NamePart part{*type, {}};
    if (!atEnd() && m_text[m_at] == '#')
        return wrong("values in hexadecimal are not taken");
    const bool quoted = !atEnd() && m_text[m_at] == '"';
    m_at += quoted ? 1 : 0;
    std::size_t kept = 0;  // length up to the last character that is no unescaped space
    for (; !atEnd(); ++m_at) {
        const char c = m_text[m_at];
        if (quoted ? c == '"' : ends(c))
            break;
        if (c != '\\') {
            part.value += c;
            if (c != ' ' || quoted)
                kept = part.value.size();
            continue;
        }
        // RFC 4514 2.4: a special character, or two hexadecimal digits of a byte
        if (m_at + 1 >= m_text.size())
            return wrong("a backslash stands alone");
        const int high = hexDigit(m_text[m_at + 1]);
        const int low = m_at + 2 < m_text.size() ? hexDigit(m_text[m_at + 2]) : -1;
        if (high >= 0 && low >= 0) {
            part.value += static_cast<char>(high << 4 | low);
            m_at += 2;
        } else {
            part.value += m_text[++m_at];
        }
        kept = part.value.size();
    }
    if (quoted) {
        if (atEnd())
            return wrong("a quotation does not end");
        ++m_at;
        skipSpace();
        if (!atEnd() && !ends(m_text[m_at]))
            return wrong("there is text behind a quotation");
    }
    part.value.resize(kept);
    if (part.value.empty())
        return wrong("a value is empty");
    return part;
}

}  // namespace

Result<std::vector<NamePart>> parseNameText(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (text.size() > 1 && text.back() == ' ' && text[text.size() - 2] != '\\')
        text.remove_suffix(1);
    if (text.empty())
        return std::vector<NamePart>();
    const bool slashes = text.front() == '/';
    if (slashes)
        text.remove_prefix(1);
    NameReader reader(text, slashes ? "/" : ",;");
    std::vector<std::vector<NamePart>> rdns;
    for (bool joins = false;;) {
        auto part = reader.attribute();
        if (!part)
            return part.error();
        part->sameRdn = joins;
        if (!joins)
            rdns.emplace_back();
        rdns.back().push_back(std::move(part.value()));
        if (reader.atEnd())
            break;
        joins = reader.joined();
        if (reader.atEnd())
            return reader.wrong("an attribute is missing");
    }
    if (!slashes)
        std::reverse(rdns.begin(), rdns.end());
    std::vector<NamePart> out;
    for (std::vector<NamePart> &rdn : rdns)
        std::move(rdn.begin(), rdn.end(), std::back_inserter(out));
    return out;
}

}  // namespace crypto::x509
