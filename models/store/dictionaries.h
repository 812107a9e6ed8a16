// SPDX-License-Identifier: GPL-3.0-or-later
// Every distinct issuer name, key type, owner, tag … stands once in the vault; rows hold its
// number.
#pragma once

#include "models/domain/certificate.h"
#include "models/store/database.h"

#include <array>
#include <string>
#include <unordered_map>

namespace store {

// Finds or adds, remembering what it met. Numbers learnt inside a transaction that is rolled back
// are void: throw the object away with the transaction (or call forget()).
class Dictionaries {
public:
    static Result<Dictionaries> open(Database &database);

    Result<std::int64_t> issuer(const std::string &dn, const std::string &name);
    Result<std::int64_t> keyType(const domain::KeyDescription &key);
    Result<std::int64_t> signatureType(const std::string &label);
    // Empty text is 0: none.
    Result<std::int64_t> owner(std::string_view name);
    Result<std::int64_t> team(std::string_view name);
    Result<std::int64_t> environment(std::string_view name);
    Result<std::int64_t> tag(std::string_view name);

    // The text behind a number; empty for 0 or a number that is not there.
    Result<std::string> ownerName(std::int64_t id);
    Result<std::string> teamName(std::int64_t id);
    Result<std::string> environmentName(std::int64_t id);
    Result<std::string> tagName(std::int64_t id);

    void forget();

private:
    enum Kind { Issuer, Key, Signature, Owner, Team, Environment, Tag, KindCount };
    struct Book {
        Statement find, add, text;
        std::unordered_map<std::string, std::int64_t> numbers;
        std::unordered_map<std::int64_t, std::string> names;
    };
    explicit Dictionaries(Database &database) : m_database(&database) { }
    template <typename Bind>
    Result<std::int64_t> number(Kind kind, std::string_view text, Bind bindRest);
    Result<std::int64_t> optional(Kind kind, std::string_view name);
    Result<std::string> text(Kind kind, std::int64_t id);

    Database *m_database;
    std::string m_probe;
    std::array<Book, KindCount> m_books;
};

}  // namespace store
