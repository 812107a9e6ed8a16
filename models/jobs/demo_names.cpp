// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/demo_names.h"

namespace jobs::demo {
namespace {

using domain::LocationKind;

constexpr const char *Sites[] = {"fra", "osl", "ams", "lon", "nyc",
                                 "sin", "tyo", "mad", "waw", "zrh"};
constexpr const char *Roles[] = {"api",   "web",   "admin",  "gw",     "auth",
                                 "hooks", "cache", "worker", "status", "docs"};
constexpr const char *DeviceKinds[] = {"badge-reader", "camera",   "printer", "kiosk",
                                       "sensor",       "ups",      "pdu",     "hvac-ctl",
                                       "conf-room",    "handheld", "scale",   "gateway"};
constexpr const char *FirstNames[] = {"Mira",  "Jonas", "Amina",  "Ravi",   "Sofia", "Kenji",
                                      "Lena",  "Omar",  "Ingrid", "Pedro",  "Yuki",  "Tomas",
                                      "Farah", "Björn", "Chiara", "Dmitri", "Elif",  "Hana",
                                      "Ivo",   "Julia", "Kwame",  "Leila",  "Marek", "Nadia"};
constexpr const char *LastNames[] = {"Okafor", "Lindqvist", "Haddad", "Tanaka",  "Brandt",
                                     "Silva",  "Novak",     "Rossi",  "Petrov",  "Yilmaz",
                                     "Mensah", "Kowalski",  "Garcia", "Nielsen", "Weber",
                                     "Patel",  "Müller",    "Dubois", "Jansen",  "Costa"};

// Names as they stand in mail addresses.
std::string plain(std::string_view name)
{
    std::string out;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto c = static_cast<unsigned char>(name[i]);
        if (c == 0xC3 && i + 1 < name.size()) {  // the two umlauts above, in UTF-8
            out += static_cast<unsigned char>(name[++i]) == 0xB6 ? "o" : "u";
            continue;
        }
        out += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    return out;
}

std::string padded(std::uint64_t number, std::size_t width)
{
    std::string digits = std::to_string(number);
    return digits.size() >= width ? digits : std::string(width - digits.size(), '0') + digits;
}

}  // namespace

std::uint64_t Dice::next()
{
    // splitmix64, Steele, Lea and Flood 2014
    std::uint64_t z = (m_state += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

const std::vector<Team> &teams()
{
    static const std::vector<Team> all{
        {"Web platform",
         "Commerce",
         "contoso.com",
         {"www", "shop", "search", "docs", "assets", "blog", "status", "static", "careers",
          "media"},
         {"edge"},
         24},
        {"Payments",
         "Commerce",
         "pay.contoso.com",
         {"checkout", "payments", "ledger", "fraud", "invoice", "wallet", "payout", "tokens"},
         {"pci"},
         15},
        {"Retail POS",
         "Commerce",
         "pos.contoso.com",
         {"kiosk-hub", "till", "store", "loyalty", "receipt", "pricing", "stock"},
         {"pos", "pci"},
         13},
        {"Network",
         "Infrastructure",
         "contoso.net",
         {"edge", "vpn", "lb", "proxy", "radius", "dns", "wifi", "fw"},
         {"edge"},
         12},
        {"Identity",
         "Infrastructure",
         "id.contoso.com",
         {"login", "sso", "ldap", "scim", "mfa", "radius"},
         {"internal"},
         8},
        {"Dev tools",
         "Engineering",
         "dev.contoso.com",
         {"git", "ci", "registry", "artifacts", "grafana", "jira", "wiki", "sonar", "vault"},
         {"k8s"},
         10},
        {"Messaging",
         "Workplace",
         "mail.contoso.com",
         {"mail-gw", "smtp", "imap", "chat", "lists", "relay"},
         {"mail"},
         6},
        {"Data",
         "Engineering",
         "data.contoso.net",
         {"kafka", "warehouse", "airflow", "spark", "postgres", "redis", "search-index"},
         {"k8s", "internal"},
         8},
        {"Partner access",
         "Commerce",
         "partners.contoso.com",
         {"partner-sftp", "edi", "b2b", "portal"},
         {"edge"},
         4},
    };
    return all;
}

std::string Company::privateAddress()
{
    return "10." + std::to_string(m_dice.below(96)) + "." + std::to_string(m_dice.below(256)) + "."
        + std::to_string(1 + m_dice.below(254));
}

std::string Company::serialNumber()
{
    constexpr const char *Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    std::string out;
    for (int i = 0; i < 3; ++i)
        out += Letters[m_dice.below(24)];
    return out + padded(m_dice.below(10'000'000), 7);
}

std::vector<Place> Company::serverPlaces(const std::string &service, const std::string &host,
                                         std::size_t team)
{
    std::vector<Place> places;
    const std::string site = m_dice.pick(Sites);
    const std::uint64_t kind = m_dice.below(100);
    if (kind < 45) {
        const auto count = 1 + m_dice.below(3);
        for (std::uint64_t i = 0; i < count; ++i)
            places.push_back(
                {LocationKind::Network, "lb-" + site + "-" + padded(1 + i, 2) + ":443", {}});
        if (team == 1)
            places.push_back(
                {LocationKind::KubernetesSecret, "pay/" + service + "-tls", "tls.crt"});
    } else if (kind < 65) {
        places.push_back({LocationKind::KubernetesSecret,
                          service + "/" + host.substr(0, host.find('.')) + "-tls", "tls.crt"});
        places.push_back({LocationKind::Network, "ingress-" + site + ":443", {}});
    } else if (kind < 80) {
        places.push_back({LocationKind::Network,
                          privateAddress() + (m_dice.percent(70) ? ":443" : ":8443"),
                          {}});
        places.push_back({LocationKind::File, "/srv/" + site + "/" + host + "/tls/server.pem", {}});
    } else if (kind < 90) {
        places.push_back({LocationKind::KeystoreEntry,
                          "/srv/" + site + "/" + service + "/conf/keystore.jks", host});
    } else {
        places.push_back({LocationKind::File, "/srv/" + site + "/nginx/tls/" + host + ".pem", {}});
    }
    return places;
}

Host Company::server()
{
    Host host;
    int roll = static_cast<int>(m_dice.below(100));
    while (roll >= teams()[host.team].weight && host.team + 1 < teams().size())
        roll -= teams()[host.team++].weight;
    const Team &team = teams()[host.team];
    host.service = team.services[m_dice.below(team.services.size())];
    const std::uint64_t number = ++m_count;
    const std::uint64_t form = m_dice.below(100);
    // The first of each kind are the plain names people know; later ones carry role, site and
    // number.
    if (number <= 120 && form < 70)
        host.name = number % 3 == 0 ? host.service + "." + team.zone
                                    : host.service + "-" + m_dice.pick(Roles) + "." + team.zone;
    else if (form < 45)
        host.name =
            host.service + "-" + m_dice.pick(Roles) + "-" + padded(number, 3) + "." + team.zone;
    else if (form < 85)
        host.name = std::string(m_dice.pick(Sites)) + "-" + host.service + "-" + padded(number, 3)
            + "." + team.zone;
    else
        host.name = host.service + padded(number, 3) + "." + m_dice.pick(Sites) + "." + team.zone;
    host.names.push_back(host.name);
    if (form % 10 == 3)
        host.names.push_back("*." + host.name);
    if (form % 10 < 3)
        host.names.push_back("www." + host.name);
    if (form % 25 == 4)
        for (int i = 1; i <= 5; ++i)
            host.names.push_back("node" + std::to_string(i) + "." + host.name);
    if (form % 20 == 6)
        host.addresses.push_back(privateAddress());
    host.places = serverPlaces(host.service, host.name, host.team);
    return host;
}

Host Company::device()
{
    Host host;
    host.team = 3;
    host.service = m_dice.pick(DeviceKinds);
    host.name = host.service + "-" + m_dice.pick(Sites) + "-" + padded(++m_count, 5)
        + ".device.contoso.net";
    host.names.push_back(host.name);
    const std::string address = privateAddress();
    if (m_dice.percent(50))
        host.addresses.push_back(address);
    host.places.push_back({LocationKind::Network, address + ":443", {}});
    return host;
}

Person Company::person()
{
    const std::string first = m_dice.pick(FirstNames), last = m_dice.pick(LastNames);
    return {first + " " + last,
            plain(first) + "." + plain(last) + std::to_string(++m_count) + "@contoso.com"};
}

}  // namespace jobs::demo
