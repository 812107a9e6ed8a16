// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/lint/listed_keys.h"

#include "crypto/base/der.h"

#include <botan/hash.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <mutex>

namespace crypto::lint {

namespace {

namespace fs = std::filesystem;

// The last 80 bits of SHA-1 over what "openssl rsa -noout -modulus" prints.
using Fingerprint = std::array<std::uint8_t, 10>;

constexpr std::uintmax_t LargestList = 64u << 20;

std::optional<Fingerprint> fingerprintFrom(std::string_view line)
{
    while (!line.empty() && (line.back() == '\r' || line.back() == ' '))
        line.remove_suffix(1);
    if (line.size() != 20)
        return std::nullopt;  // also comments
    const auto bytes = fromHex(line);
    if (!bytes || bytes->size() != 10)
        return std::nullopt;
    Fingerprint out;
    std::copy(bytes->begin(), bytes->end(), out.begin());
    return out;
}

std::optional<Fingerprint> fingerprintOf(ByteView modulus)
{
    std::string text = toHex(modulus);
    text.erase(0, text.find_first_not_of('0'));
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'a' ? static_cast<char>(c - ('a' - 'A')) : c; });
    text = "Modulus=" + text + '\n';
    try {
        const auto hash = Botan::HashFunction::create_or_throw("SHA-1");
        hash->update(text);
        const auto digest = hash->final();
        Fingerprint out;
        std::copy(digest.begin() + 10, digest.begin() + 20, out.begin());
        return out;
    } catch (const std::exception &) {
        return std::nullopt;
    }
}

// "blacklist.RSA-2048" -> 2048
std::optional<std::size_t> bitsOf(const std::string &name)
{
    constexpr std::string_view Prefix = "blacklist.RSA-";
    if (!name.starts_with(Prefix))
        return std::nullopt;
    std::size_t bits = 0;
    const char *end = name.data() + name.size();
    const auto [at, error] = std::from_chars(name.data() + Prefix.size(), end, bits);
    return error == std::errc() && at == end ? std::optional(bits) : std::nullopt;
}

void addFolders(std::vector<fs::path> &out, const char *paths, const char *below)
{
    std::string_view rest(paths);
    while (!rest.empty()) {
        const auto end = std::min(rest.find(':'), rest.size());
        const fs::path folder(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (folder.is_absolute())  // others are to be ignored, says the specification of XDG
            out.push_back(folder / below);
    }
}

std::vector<fs::path> foldersOfThisMachine()
{
    const auto value = [](const char *name, const std::string &otherwise) {
        const char *set = std::getenv(name);
        return set && *set ? std::string(set) : otherwise;
    };
    const std::string own = value("XDG_DATA_HOME", value("HOME", "/nonexistent") + "/.local/share");
    const std::string all = value("XDG_DATA_DIRS", "/usr/local/share:/usr/share");
    std::vector<fs::path> out;
    addFolders(out, own.c_str(), "sealkeeper/weak-keys");
    addFolders(out, all.c_str(), "sealkeeper/weak-keys");
    addFolders(out, all.c_str(), "openssl-blacklist");
    return out;
}

}  // namespace

struct ListedKeys::List {
    std::size_t bits = 0;
    std::uintmax_t size = 0;
    fs::path path;
    std::once_flag once;
    std::vector<Fingerprint> keys;  // sorted

    void read()
    {
        std::ifstream file(path);
        for (std::string line; std::getline(file, line);)
            if (const auto one = fingerprintFrom(line))
                keys.push_back(*one);
        std::sort(keys.begin(), keys.end());
    }
};

ListedKeys::ListedKeys(const std::vector<fs::path> &folders)
{
    for (const fs::path &folder : folders) {
        std::error_code error;
        for (fs::directory_iterator at(folder, error), end; !error && at != end;
             at.increment(error)) {
            std::error_code trouble;
            const auto bits = bitsOf(at->path().filename().string());
            if (!bits || !at->is_regular_file(trouble))
                continue;
            const std::uintmax_t size = at->file_size(trouble);
            const bool known = std::any_of(m_lists.begin(), m_lists.end(),
                                           [&](const auto &list) { return list->bits == *bits; });
            if (trouble || known || size > LargestList)
                continue;
            auto list = std::make_unique<List>();
            list->bits = *bits;
            list->size = size;
            list->path = at->path();
            m_lists.push_back(std::move(list));
        }
    }
    std::sort(m_lists.begin(), m_lists.end(),
              [](const auto &a, const auto &b) { return a->bits < b->bits; });
}

ListedKeys::~ListedKeys() = default;

const ListedKeys &ListedKeys::ofThisMachine()
{
    static const ListedKeys lists(foldersOfThisMachine());
    return lists;
}

bool ListedKeys::contains(ByteView modulus) const
{
    const std::size_t bits = der::bitLength(modulus);
    const auto list = std::find_if(m_lists.begin(), m_lists.end(),
                                   [&](const auto &one) { return one->bits == bits; });
    if (list == m_lists.end())
        return false;
    std::call_once((*list)->once, [&] { (*list)->read(); });
    const auto fingerprint = fingerprintOf(modulus);
    return fingerprint
        && std::binary_search((*list)->keys.begin(), (*list)->keys.end(), *fingerprint);
}

std::string ListedKeys::summary() const
{
    std::string out;
    for (const auto &list : m_lists)
        out += std::to_string(list->bits) + ':' + std::to_string(list->size) + ' ';
    return out;
}

}  // namespace crypto::lint
