// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/base/flat_json.h"

#include <charconv>

namespace crypto {
namespace {

constexpr char Digits[] = "0123456789abcdef";

void putString(std::string &out, std::string_view text)
{
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += "\\u00";
            out += Digits[c >> 4];
            out += Digits[c & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) { }

    bool take(char c)
    {
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    bool next(char c) const { return m_at < m_text.size() && m_text[m_at] == c; }
    bool atEnd() const { return m_at == m_text.size(); }

    std::optional<std::string> string()
    {
        if (!take('"'))
            return std::nullopt;
        std::string out;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at++];
            if (c == '"')
                return out;
            if (c != '\\') {
                out += c;
                continue;
            }
            const auto escaped = escape();
            if (!escaped)
                return std::nullopt;
            out += *escaped;
        }
        return std::nullopt;
    }

    std::optional<std::int64_t> number()
    {
        std::int64_t value = 0;
        const char *begin = m_text.data() + m_at;
        const auto [end, error] = std::from_chars(begin, m_text.data() + m_text.size(), value);
        if (error != std::errc())
            return std::nullopt;
        m_at += static_cast<std::size_t>(end - begin);
        return value;
    }

private:
    std::optional<char> escape()
    {
        if (m_at >= m_text.size())
            return std::nullopt;
        const char c = m_text[m_at++];
        if (c == '"' || c == '\\')
            return c;
        if (c != 'u' || m_at + 4 > m_text.size())
            return std::nullopt;
        unsigned value = 0;
        const char *begin = m_text.data() + m_at;
        const auto [end, error] = std::from_chars(begin, begin + 4, value, 16);
        if (error != std::errc() || end != begin + 4 || value >= 0x20)
            return std::nullopt;
        m_at += 4;
        return static_cast<char>(value);
    }
    std::string_view m_text;
    std::size_t m_at = 0;
};

}  // namespace

std::string flatJsonLine(const FlatJson &object)
{
    std::string out = "{";
    for (const auto &[key, value] : object) {
        if (out.size() > 1)
            out += ',';
        putString(out, key);
        out += ':';
        if (const auto *text = std::get_if<std::string>(&value))
            putString(out, *text);
        else
            out += std::to_string(std::get<std::int64_t>(value));
    }
    return out + '}';
}

std::optional<FlatJson> readFlatJson(std::string_view line)
{
    Reader reader(line);
    FlatJson object;
    if (!reader.take('{'))
        return std::nullopt;
    for (bool first = true; !reader.next('}'); first = false) {
        if (!first && !reader.take(','))
            return std::nullopt;
        auto key = reader.string();
        if (!key || !reader.take(':'))
            return std::nullopt;
        if (reader.next('"')) {
            auto text = reader.string();
            if (!text)
                return std::nullopt;
            object.insert_or_assign(std::move(*key), std::move(*text));
        } else {
            const auto number = reader.number();
            if (!number)
                return std::nullopt;
            object.insert_or_assign(std::move(*key), *number);
        }
    }
    if (!reader.take('}') || !reader.atEnd() || flatJsonLine(object) != line)
        return std::nullopt;
    return object;
}

}  // namespace crypto
