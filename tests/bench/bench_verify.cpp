// SPDX-License-Identifier: GPL-3.0-or-later
// bench_verify BUNDLE: the chains and the lint of every certificate in a PEM bundle, on one core;
// and the library's own path validation of the same certificates, one by one. Both are given DER,
// and both must find every chain good.
#include "crypto/lint/lint.h"
#include "crypto/wire/import_reader.h"
#include "crypto/x509/certificate.h"
#include "crypto/x509/chain.h"
#include "tests/bench/figures.h"

#include <botan/certstor.h>
#include <botan/data_src.h>
#include <botan/x509path.h>

#include <chrono>

namespace {

using bench::got;
using crypto::Bytes;

struct Estate {
    std::vector<Bytes> roots, intermediates, leaves;
    crypto::UnixTime time = 0;  // most of them are valid then
    std::size_t size() const { return leaves.size(); }
};

Estate read(const char *path)
{
    auto reader = got(crypto::wire::ImportReader::openFile(path, {}));
    Estate estate;
    std::vector<crypto::UnixTime> ends;
    for (;;) {
        auto item = got(reader.next());
        if (!item)
            break;
        if (item->kind != crypto::wire::ImportItem::Kind::Certificate)
            continue;
        const auto certificate = got(crypto::x509::Certificate::parse(item->der));
        if (!certificate.isAuthority)
            ends.push_back(certificate.notAfter);
        auto &group = !certificate.isAuthority ? estate.leaves
            : certificate.nameMatchesIssuer    ? estate.roots
                                               : estate.intermediates;
        group.push_back(std::move(item->der));
    }
    std::sort(ends.begin(), ends.end());
    if (!ends.empty())
        estate.time = ends[ends.size() / 2];
    return estate;
}

// One verdict per certificate; expired ones have theirs, too.
double ours(const Estate &estate, std::vector<char> &good)
{
    crypto::x509::ChainOptions options;
    options.trustAnchors = estate.roots;
    options.intermediates = estate.intermediates;
    options.time = estate.time;
    options.purpose = crypto::x509::Purpose::TlsServer;
    return bench::milliseconds([&] {
        crypto::x509::ChainVerifier verifier(options);
        for (const Bytes &der : estate.leaves)
            good.push_back(verifier.verify(der).valid ? 1 : 0);
    });
}

double library(const Estate &estate, std::vector<char> &good)
{
    const auto load = [](const Bytes &der) {
        return Botan::X509_Certificate(der.data(), der.size());
    };
    Botan::Certificate_Store_In_Memory trust;
    for (const Bytes &der : estate.roots)
        trust.add_certificate(load(der));
    std::vector<Botan::X509_Certificate> extra;
    for (const Bytes &der : estate.intermediates)
        extra.push_back(load(der));
    const Botan::Path_Validation_Restrictions restrictions(false, 110);
    const std::chrono::system_clock::time_point when{std::chrono::seconds(estate.time)};
    return bench::milliseconds([&] {
        std::vector<Botan::X509_Certificate> chain{Botan::X509_Certificate()};
        chain.insert(chain.end(), extra.begin(), extra.end());
        for (const Bytes &der : estate.leaves) {
            chain.front() = load(der);
            const auto result = Botan::x509_path_validate(chain, restrictions, trust, "",
                                                          Botan::Usage_Type::TLS_SERVER_AUTH, when);
            good.push_back(result.successful_validation() ? 1 : 0);
        }
    });
}

}  // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: bench_verify BUNDLE\n");
        return 2;
    }
    const Estate estate = read(argv[1]);
    if (estate.size() == 0)
        return 1;
    std::vector<char> byUs, byLibrary;
    const double first = ours(estate, byUs);
    const double other = library(estate, byLibrary);
    byUs.clear();
    const double second = ours(estate, byUs);
    if (byUs != byLibrary) {
        std::fprintf(stderr, "bench_verify: the verdicts differ\n");
        return 1;
    }
    const auto valid = std::count(byUs.begin(), byUs.end(), 1);
    const double taken = (first + second) / 2;
    const double number = double(estate.size());
    const std::string chains =
        std::to_string(estate.size()) + " chains (" + std::to_string(valid) + " valid)";
    bench::figure(chains + ", on one core", number / taken * 1e3, "/s", 0);
    bench::figure(chains + ", the library's path validation one by one", number / other * 1e3, "/s",
                  0);
    bench::atLeast("verifying chains : the library one by one", other / taken, "x", 2);

    std::size_t found = 0;
    const double linted = bench::milliseconds([&] {
        for (const auto *group : {&estate.roots, &estate.intermediates, &estate.leaves})
            for (const Bytes &der : *group)
                found += got(crypto::lint::lint(der)).findings.size();
    });
    bench::figure("lint of " + std::to_string(estate.size()) + " certificates ("
                      + std::to_string(found) + " findings), on one core",
                  linted / 1e3, "s", 15);
    return 0;
}
