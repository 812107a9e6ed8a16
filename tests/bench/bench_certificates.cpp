// SPDX-License-Identifier: GPL-3.0-or-later
// bench_certificates COUNT FILE [FIRST]: a PEM bundle of real P-256 certificates, each with a key
// of its own and signed by one of eight issuing authorities, as an estate collects them.
// Certificate number i has the same names whatever COUNT is.
#include "crypto/wire/writers.h"
#include "crypto/x509/signer.h"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

using crypto::Bytes;
using crypto::x509::CertificateSpec;
using crypto::x509::GeneralNameType;
using crypto::x509::Signer;

constexpr crypto::UnixTime Day = 86400;
constexpr crypto::UnixTime Now = 1'795'435'200;  // 2026-11-23T12:00:00Z
constexpr std::uint64_t Authorities = 8;

template <typename T> T got(crypto::Result<T> result, const char *what)
{
    if (!result.ok()) {
        std::fprintf(stderr, "bench_certificates: %s: %s\n", what, result.error().detail.c_str());
        std::exit(1);
    }
    return std::move(result).value();
}

crypto::PrivateKey key()
{
    return got(crypto::PrivateKey::generate({"EC P-256"}), "key");
}

CertificateSpec authority(const std::string &name, bool root)
{
    CertificateSpec spec;
    spec.subject = {{"C", "NO"}, {"O", "Bench Trust Services"}, {"CN", name}};
    spec.notBefore = Now - (root ? 3650 : 1100) * Day;
    spec.notAfter = Now + (root ? 3650 : 1825) * Day;
    spec.isAuthority = true;
    spec.keyUsage = crypto::x509::KeyCertSign | crypto::x509::CrlSign;
    return spec;
}

// SplitMix64: the same numbers everywhere.
std::uint64_t mixed(std::uint64_t number)
{
    number += 0x9E3779B97F4A7C15u;
    number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9u;
    number = (number ^ (number >> 27)) * 0x94D049BB133111EBu;
    return number ^ (number >> 31);
}

CertificateSpec leaf(std::uint64_t number)
{
    static constexpr const char *Roles[] = {"api",  "www", "mail", "vpn",     "db",    "git",
                                            "shop", "cdn", "auth", "metrics", "queue", "search"};
    static constexpr const char *Sites[] = {"osl", "fra", "nyc", "tyo", "muc", "syd"};
    static constexpr const char *Zones[] = {"example.org", "contoso.com", "fabrikam.test",
                                            "corp.contoso.com", "northwind.example"};
    static constexpr int Lifetimes[] = {90, 90, 90, 397, 200, 47};
    std::uint64_t dice = mixed(number);
    const auto pick = [&dice](auto &from) {
        const auto chosen = dice % std::size(from);
        dice = mixed(dice);
        return from[chosen];
    };
    const std::string stem =
        std::string(pick(Roles)) + "-" + pick(Sites) + "-" + std::to_string(number);
    const std::string zone = pick(Zones);
    CertificateSpec spec;
    if (dice % 3 == 0)
        spec.subject = {{"C", "NO"}, {"O", "Contoso"}};
    spec.subject.push_back({"CN", stem + "." + zone});
    spec.names = {{GeneralNameType::Dns, stem + "." + zone}};
    for (std::uint64_t more = dice / 3 % 3; more > 0; --more)
        spec.names.push_back(
            {GeneralNameType::Dns, "alias" + std::to_string(more) + "." + stem + "." + zone});
    const int lifetime = pick(Lifetimes);
    spec.notAfter = Now - 20 * Day
        + static_cast<crypto::UnixTime>(dice % static_cast<std::uint64_t>((lifetime + 20) * Day));
    spec.notBefore = spec.notAfter - lifetime * Day;
    spec.serial = {0x05};
    for (int i = 0; i < 15; ++i) {
        dice = mixed(dice);
        spec.serial.push_back(static_cast<std::uint8_t>(dice));
    }
    spec.keyUsage = crypto::x509::DigitalSignature;
    spec.extendedKeyUsage = {"serverAuth", "clientAuth"};
    spec.ocspUrls = {"http://ocsp.bench.example"};
    spec.issuerUrls = {"http://aia.bench.example/issuing.crt"};
    spec.crlUrls = {"http://crl.bench.example/" + std::to_string(number % Authorities) + ".crl"};
    spec.policies = {"2.23.140.1.2.1"};
    return spec;
}

void write(std::FILE *file, const Bytes &der)
{
    const std::string pem = crypto::wire::certificatePem(der);
    if (std::fwrite(pem.data(), 1, pem.size(), file) != pem.size()) {
        std::perror("bench_certificates");
        std::exit(1);
    }
}

}  // namespace

int main(int argc, char **argv)
{
    if (argc < 3) {
        std::fprintf(stderr, "usage: bench_certificates COUNT FILE [FIRST]\n");
        return 2;
    }
    const std::uint64_t count = std::strtoull(argv[1], nullptr, 10);
    const std::uint64_t first = argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 0;
    std::FILE *file = std::fopen(argv[2], "wb");
    if (!file) {
        std::perror(argv[2]);
        return 1;
    }
    const Signer root =
        got(Signer::createRoot(key(), authority("Bench Root", true)), "root authority");
    std::vector<Signer> issuing;
    for (std::uint64_t i = 0; i < Authorities; ++i) {
        auto own = key();
        auto der =
            got(root.sign(authority("Bench Issuing " + std::to_string(i), false), own.spki()),
                "issuing authority");
        issuing.push_back(got(Signer::open(std::move(own), std::move(der)), "issuing authority"));
    }
    write(file, root.certificate());
    for (const Signer &signer : issuing)
        write(file, signer.certificate());
    for (std::uint64_t i = Authorities + 1; i < count; ++i) {
        const Signer &signer = issuing[i % Authorities];
        write(file, got(signer.sign(leaf(first + i), key().spki()), "certificate"));
    }
    return std::fclose(file) == 0 ? 0 : 1;
}
