// SPDX-License-Identifier: GPL-3.0-or-later
// fuzz_seeds <folder> [<file or folder>...]: writes a seed corpus per target, of objects made here
// and of those found in the given files.
#include "crypto/wire/import_reader.h"
#include "crypto/wire/writers.h"
#include "crypto/x509/signer.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace crypto;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t MaxSeedBytes = 16'384;

class Corpus {
public:
    explicit Corpus(fs::path folder) : m_folder(std::move(folder)) { }
    void add(const char *target, ByteView bytes)
    {
        if (bytes.empty() || bytes.size() > MaxSeedBytes)
            return;
        fs::create_directories(m_folder / target);
        std::ofstream out(m_folder / target / (std::to_string(++m_count) + ".seed"),
                          std::ios::binary);
        out.write(reinterpret_cast<const char *>(bytes.data()),
                  static_cast<std::streamsize>(bytes.size()));
    }
    int count() const { return m_count; }

private:
    fs::path m_folder;
    int m_count = 0;
};

void addMade(Corpus &corpus)
{
    for (const char *label : {"EC P-256", "RSA 1024", "Ed25519", "ML-DSA-44"}) {
        auto key = PrivateKey::generate({label});
        if (!key)
            continue;
        x509::CertificateSpec spec;
        spec.subject = {{"C", "DE"}, {"O", "Seed"}, {"CN", "seed"}};
        spec.names = {{x509::GeneralNameType::Dns, "seed.example"},
                      {x509::GeneralNameType::Ip, "192.0.2.1"}};
        spec.notAfter = 2'000'000'000;
        spec.isAuthority = true;
        spec.keyUsage = x509::KeyCertSign | x509::CrlSign;
        spec.extendedKeyUsage = {"serverAuth"};
        spec.ocspUrls = {"http://ocsp.example/"};
        spec.crlUrls = {"http://crl.example/"};
        spec.policies = {"2.23.140.1.2.1"};
        const Secret pkcs8 = key->pkcs8();
        corpus.add("key", pkcs8.view());
        corpus.add("csr", x509::createRequest(*key, spec).value());
        const auto signer = x509::Signer::createRoot(std::move(key.value()), spec);
        if (!signer)
            continue;
        corpus.add("certificate", signer->certificate());
        corpus.add("certificate", viewOf(wire::certificatePem(signer->certificate())));
        corpus.add("crl", signer->signCrl({0, 1, 1, {}}, {{{1}, 0, 1}, {{2}, 0, 0}}).value());
        corpus.add("pkcs7", wire::pkcs7({signer->certificate()}).value());
        std::vector<wire::Pkcs12Entry> entries(1);
        entries[0].certificate = signer->certificate();
        corpus.add("pkcs12", wire::pkcs12(entries, {}, Secret::fromText("pw")).value());
    }
}

void addFile(Corpus &corpus, const fs::path &path)
{
    std::ifstream in(path, std::ios::binary);
    const Bytes bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    corpus.add("import", bytes);
    const std::string extension = path.extension().string();
    if (extension == ".p12" || extension == ".pfx")
        corpus.add("pkcs12", bytes);
    else if (extension == ".jks" || extension == ".jceks")
        corpus.add("jks", bytes);
    else if (extension == ".p7b" || extension == ".p7c")
        corpus.add("pkcs7", bytes);
    auto reader = wire::ImportReader::openMemory(bytes);
    for (;;) {
        const auto item = reader->next();
        if (!item || !item->has_value())
            return;
        switch ((*item)->kind) {
        case wire::ImportItem::Kind::Certificate:
            corpus.add("certificate", (*item)->der);
            break;
        case wire::ImportItem::Kind::Crl:
            corpus.add("crl", (*item)->der);
            break;
        case wire::ImportItem::Kind::Request:
            corpus.add("csr", (*item)->der);
            break;
        case wire::ImportItem::Kind::PrivateKey:
        case wire::ImportItem::Kind::EncryptedPrivateKey:
            corpus.add("key", (*item)->key.view());
            break;
        case wire::ImportItem::Kind::Unreadable:
            break;
        }
    }
}

}  // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "usage: fuzz_seeds FOLDER [FILE|FOLDER...]\n");
        return 2;
    }
    Corpus corpus{fs::path(argv[1])};
    addMade(corpus);
    for (int i = 2; i < argc; ++i) {
        std::error_code error;
        if (fs::is_directory(argv[i], error)) {
            for (const auto &entry : fs::recursive_directory_iterator(argv[i], error))
                if (entry.is_regular_file(error) && entry.file_size(error) <= MaxSeedBytes)
                    addFile(corpus, entry.path());
        } else if (fs::is_regular_file(argv[i], error)) {
            addFile(corpus, argv[i]);
        }
    }
    std::printf("%d seeds\n", corpus.count());
    return corpus.count() > 0 ? 0 : 1;
}
