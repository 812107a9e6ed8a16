// SPDX-License-Identifier: GPL-3.0-or-later
// fuzz_seeds <folder> [<file or folder>...]: writes a seed corpus per target, of objects made here
// and of those found in the given files.
#include "crypto/base/der.h"
#include "crypto/wire/cmp_parts.h"
#include "crypto/wire/est_body.h"
#include "crypto/wire/import_reader.h"
#include "crypto/wire/scep_message.h"
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

// An answer to a CMP request, under the MAC and with the ids fuzz_cmp expects.
Bytes cmpAnswer(std::uint8_t kind, const Bytes &content)
{
    using namespace crypto::der;
    const auto context = [](std::uint8_t number, const Bytes &inner) {
        return encode(static_cast<std::uint8_t>(0xa0 | number), inner);
    };
    const Bytes nobody = context(4, {0x30, 0});
    const Bytes algorithm = wire::cmp::macAlgorithm(Bytes(16, 3));
    Bytes header = encodeInteger(std::uint64_t{2});
    append(header, nobody);
    append(header, nobody);
    append(header, context(1, algorithm));
    append(header, context(4, encode(OctetString, Bytes(16, 1))));
    append(header, context(5, encode(OctetString, Bytes(16, 4))));
    append(header, context(6, encode(OctetString, Bytes(16, 2))));
    Bytes both = encode(0x30, header);
    append(both, context(kind, content));
    const auto mac =
        wire::cmp::macOf(algorithm, Secret::fromText("pw"), encode(0x30, both)).value();
    append(both, context(0, encodeBitString(mac)));
    return encode(0x30, both);
}

// What authorities elsewhere answer.
void addAnswers(Corpus &corpus, const Bytes &certificate, const Secret &pkcs8)
{
    using namespace crypto::der;
    const auto sequence = [](std::initializer_list<Bytes> parts) {
        Bytes content;
        for (const Bytes &part : parts)
            append(content, part);
        return encode(0x30, content);
    };
    const Bytes zero = encodeInteger(std::uint64_t{0}), two = encodeInteger(std::uint64_t{2});
    const Bytes text = sequence({encode(Utf8String, viewOf("no"))});
    const Bytes rejected = sequence({two, text, encodeBitString(Bytes{0x20}, 5)});
    const Bytes response =
        sequence({zero, sequence({zero}), sequence({encode(0xa0, certificate)})});
    corpus.add("cmp", cmpAnswer(wire::cmp::Cp, sequence({sequence({response})})));
    corpus.add("cmp", cmpAnswer(wire::cmp::Ip, sequence({sequence({sequence({zero, rejected})})})));
    corpus.add("cmp", cmpAnswer(wire::cmp::Rp, sequence({sequence({sequence({zero})})})));
    corpus.add("cmp", cmpAnswer(wire::cmp::PkiConf, {5, 0}));
    corpus.add("cmp", cmpAnswer(wire::cmp::PollRep, sequence({sequence({zero, two, text})})));
    corpus.add("cmp", cmpAnswer(wire::cmp::ErrorMessage, sequence({rejected, two, text})));
    const Bytes certificates = wire::pkcs7({certificate}).value();
    corpus.add("est", viewOf(wire::estEncode(certificates)));
    corpus.add("est",
               viewOf("MEEGCSqGSIb3DQEJBzASBgcqhkjOPQIBMQcGBSuBBAAiMBYGCSqGSIb3DQEJDjEJ"
                      "BgcrBgEBAQEWBggqhkjOPQQDAw=="));
    corpus.add("est",
               viewOf("--b\r\nContent-Type: application/pkcs8\r\n\r\n"
                      + wire::estEncode(pkcs8.view())
                      + "--b\r\nContent-Type: application/pkcs7-mime\r\n\r\n"
                      + wire::estEncode(certificates) + "--b--\r\n"));
    corpus.add("scep", certificates);
    corpus.add("scep", viewOf("Renewal\nSHA-256\nAES\nDES3\nSCEPStandard\nPOSTPKIOperation\n"));
    const auto key = PrivateKey::open(pkcs8);
    wire::CmsSigning signing;
    signing.key = &*key;
    signing.certificate = certificate;
    signing.attributes = {{"2.16.840.1.113733.1.9.2", encode(PrintableString, viewOf("3"))}};
    const auto sealed = wire::sealFor(certificate, certificates, wire::CmsCipher::Aes128);
    if (sealed)
        corpus.add("scep", *sealed);
    if (const auto message = wire::signData(sealed ? *sealed : certificates, signing))
        corpus.add("scep", *message);
}

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
        addAnswers(corpus, signer->certificate(), pkcs8);
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
