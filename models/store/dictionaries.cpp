// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/dictionaries.h"

namespace store {
namespace {

// A vault full of self-signed devices has as many issuers as certificates: the memory for them is
// bounded.
constexpr std::size_t RememberedLimit = 50'000;

struct Sql {
    const char *find, *add, *text;
};
constexpr Sql Texts[] = {
    {"SELECT id FROM issuer_name WHERE dn = ?", "INSERT INTO issuer_name(dn, name) VALUES(?, ?)",
     "SELECT dn FROM issuer_name WHERE id = ?"},
    {"SELECT id FROM key_type WHERE label = ?",
     "INSERT INTO key_type(label, algorithm, bits, curve) VALUES(?, ?, ?, ?)",
     "SELECT label FROM key_type WHERE id = ?"},
    {"SELECT id FROM signature_type WHERE label = ?", "INSERT INTO signature_type(label) VALUES(?)",
     "SELECT label FROM signature_type WHERE id = ?"},
    {"SELECT id FROM owner WHERE name = ?", "INSERT INTO owner(name) VALUES(?)",
     "SELECT name FROM owner WHERE id = ?"},
    {"SELECT id FROM team WHERE name = ?", "INSERT INTO team(name) VALUES(?)",
     "SELECT name FROM team WHERE id = ?"},
    {"SELECT id FROM environment WHERE name = ?", "INSERT INTO environment(name) VALUES(?)",
     "SELECT name FROM environment WHERE id = ?"},
    {"SELECT id FROM tag WHERE name = ?", "INSERT INTO tag(name) VALUES(?)",
     "SELECT name FROM tag WHERE id = ?"},
};

}  // namespace

Result<Dictionaries> Dictionaries::open(Database &database)
{
    Dictionaries result(database);
    for (std::size_t kind = 0; kind < KindCount; ++kind) {
        Book &book = result.m_books[kind];
        for (const auto &[statement, sql] :
             {std::pair{&book.find, Texts[kind].find}, std::pair{&book.add, Texts[kind].add},
              std::pair{&book.text, Texts[kind].text}}) {
            auto prepared = database.prepare(sql);
            if (!prepared)
                return std::move(prepared).error();
            *statement = std::move(*prepared);
        }
    }
    return result;
}

// `bindRest` gives the columns after the first; it is called only when the value is new.
template <typename Bind>
Result<std::int64_t> Dictionaries::number(Kind kind, std::string_view text, Bind bindRest)
{
    Book &book = m_books[kind];
    m_probe.assign(text);
    if (const auto it = book.numbers.find(m_probe); it != book.numbers.end())
        return it->second;
    book.find.bind(1, text);
    const auto row = book.find.step();
    if (!row)
        return row.error();
    std::int64_t id = *row ? book.find.integer(0) : 0;
    book.find.reset();
    if (id == 0) {
        book.add.bind(1, text);
        bindRest(book.add);
        auto added = book.add.run();
        if (!added)
            return std::move(added).error();
        id = m_database->lastInsertId();
    }
    if (book.numbers.size() >= RememberedLimit)
        book.numbers.clear();
    book.numbers.emplace(m_probe, id);
    return id;
}

Result<std::int64_t> Dictionaries::issuer(const std::string &dn, const std::string &name)
{
    return number(Issuer, dn, [&](Statement &add) { add.bind(2, std::string_view(name)); });
}

Result<std::int64_t> Dictionaries::keyType(const domain::KeyDescription &key)
{
    return number(Key, key.label(), [&](Statement &add) {
        add.bind(2, std::string_view(key.algorithm))
            .bind(3, std::int64_t{key.bits})
            .bind(4, std::string_view(key.curve));
    });
}

Result<std::int64_t> Dictionaries::signatureType(const std::string &label)
{
    return number(Signature, label, [](Statement &) {});
}

Result<std::int64_t> Dictionaries::optional(Kind kind, std::string_view name)
{
    if (name.empty())
        return std::int64_t{0};
    return number(kind, name, [](Statement &) {});
}

Result<std::int64_t> Dictionaries::owner(std::string_view name)
{
    return optional(Owner, name);
}
Result<std::int64_t> Dictionaries::team(std::string_view name)
{
    return optional(Team, name);
}
Result<std::int64_t> Dictionaries::environment(std::string_view name)
{
    return optional(Environment, name);
}
Result<std::int64_t> Dictionaries::tag(std::string_view name)
{
    return optional(Tag, name);
}

Result<std::string> Dictionaries::text(Kind kind, std::int64_t id)
{
    if (id == 0)
        return std::string();
    Book &book = m_books[kind];
    if (const auto it = book.names.find(id); it != book.names.end())
        return it->second;
    book.text.bind(1, id);
    const auto row = book.text.step();
    if (!row)
        return row.error();
    std::string name(*row ? book.text.text(0) : std::string_view());
    book.text.reset();
    if (book.names.size() >= RememberedLimit)
        book.names.clear();
    return book.names.emplace(id, std::move(name)).first->second;
}

Result<std::string> Dictionaries::ownerName(std::int64_t id)
{
    return text(Owner, id);
}
Result<std::string> Dictionaries::teamName(std::int64_t id)
{
    return text(Team, id);
}
Result<std::string> Dictionaries::environmentName(std::int64_t id)
{
    return text(Environment, id);
}
Result<std::string> Dictionaries::tagName(std::int64_t id)
{
    return text(Tag, id);
}

void Dictionaries::forget()
{
    for (Book &book : m_books) {
        book.numbers.clear();
        book.names.clear();
    }
}

}  // namespace store
