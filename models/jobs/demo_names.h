// SPDX-License-Identifier: GPL-3.0-or-later
// The company the demo vault is about: its teams, hosts, people and machines. One seed, one
// company.
#pragma once

#include "models/domain/metadata.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jobs::demo {

// Random numbers that are the same on every platform (the distributions of <random> are not).
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_state(seed) { }
    std::uint64_t next();  // splitmix64
    std::uint64_t below(std::uint64_t limit) { return next() % limit; }
    bool percent(unsigned chance) { return below(100) < chance; }
    bool perMille(unsigned chance) { return below(1000) < chance; }
    template <typename T, std::size_t N> const T &pick(const T (&list)[N])
    {
        return list[below(N)];
    }

private:
    std::uint64_t m_state;
};

struct Team {
    const char *owner, *division;
    const char *zone;  // DNS suffix of its hosts
    std::vector<const char *> services;
    std::vector<const char *> tags;
    int weight;  // share of servers
};
const std::vector<Team> &teams();

struct Place {
    domain::LocationKind kind;
    std::string place, entry;
};

// A server certificate's subject: who it is for, where it serves, whose it is.
struct Host {
    std::string name;  // first DNS name, also the common name
    std::vector<std::string> names;  // all DNS names
    std::vector<std::string> addresses;  // IP addresses among the names
    std::vector<Place> places;
    std::size_t team = 0;
    std::string service;
};

struct Person {
    std::string name, mail;
};

class Company {
public:
    explicit Company(Dice &dice) : m_dice(dice) { }
    Host server();
    Host device();  // badge readers, sensors, printers …
    Person person();
    std::string privateAddress();  // 10.x.y.z
    std::string serialNumber();  // of a machine

private:
    std::vector<Place> serverPlaces(const std::string &service, const std::string &host,
                                    std::size_t team);
    Dice &m_dice;
    std::uint64_t m_count = 0;  // keeps names apart
};

}  // namespace jobs::demo
