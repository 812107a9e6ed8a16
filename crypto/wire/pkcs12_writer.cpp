// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/base/digest.h"
#include "crypto/keys/openssl_support.h"
#include "crypto/keys/private_key.h"
#include "crypto/wire/import_reader.h"
#include "crypto/wire/writers.h"

#include <openssl/rand.h>

#include <algorithm>

namespace crypto::wire {

namespace {

using Pkcs12 = std::unique_ptr<PKCS12, openssl::Deleter<PKCS12_free>>;
using Certificate = std::unique_ptr<X509, openssl::Deleter<X509_free>>;

void freeBags(STACK_OF(PKCS12_SAFEBAG) * bags)
{
    sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free);
}
void freeContents(STACK_OF(PKCS7) * contents)
{
    sk_PKCS7_pop_free(contents, PKCS7_free);
}

constexpr int OldIterations = 100'000;

class Pkcs12Writer {
public:
    // OpenSSL measures some of the passphrases itself: they need a terminator.
    Pkcs12Writer(const Secret &passphrase, Pkcs12Protection protection)
        : m_old(protection == Pkcs12Protection::OldWindows),
          m_iterations(m_old ? OldIterations : ExportIterations),
          m_terminated(passphrase.size() + 1),
          m_text(reinterpret_cast<const char *>(m_terminated.data())),
          m_size(static_cast<int>(passphrase.size()))
    {
        std::copy(passphrase.view().begin(), passphrase.view().end(), m_terminated.data());
        m_terminated.data()[passphrase.size()] = 0;
    }
    ~Pkcs12Writer()
    {
        freeBags(m_certificates);
        freeBags(m_keys);
    }
    Pkcs12Writer(const Pkcs12Writer &) = delete;
    Pkcs12Writer &operator=(const Pkcs12Writer &) = delete;

    bool addCertificate(const Bytes &der, const std::string &name, const Bytes &keyId);
    bool addKey(const Secret &pkcs8, const std::string &name, const Bytes &keyId);
    Result<Bytes> finish();

private:
    bool describeBag(PKCS12_SAFEBAG *bag, const std::string &name, const Bytes &keyId) const;

    X509_ALGOR *keyScheme() const;

    bool m_old;
    int m_iterations;
    Secret m_terminated;
    const char *m_text;
    int m_size;
    STACK_OF(PKCS12_SAFEBAG) *m_certificates = nullptr;
    STACK_OF(PKCS12_SAFEBAG) *m_keys = nullptr;
};

bool Pkcs12Writer::describeBag(PKCS12_SAFEBAG *bag, const std::string &name,
                               const Bytes &keyId) const
{
    if (!name.empty()
        && !PKCS12_add_friendlyname_utf8(bag, name.data(), static_cast<int>(name.size())))
        return false;
    return keyId.empty()
        || PKCS12_add_localkeyid(bag, const_cast<unsigned char *>(keyId.data()),
                                 static_cast<int>(keyId.size()));
}

bool Pkcs12Writer::addCertificate(const Bytes &der, const std::string &name, const Bytes &keyId)
{
    const unsigned char *at = der.data();
    const Certificate certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    PKCS12_SAFEBAG *bag =
        certificate ? PKCS12_add_cert(&m_certificates, certificate.get()) : nullptr;
    return bag && describeBag(bag, name, keyId);
}

X509_ALGOR *Pkcs12Writer::keyScheme() const
{
    unsigned char salt[16];
    if (RAND_bytes_ex(openssl::library(), salt, sizeof salt, 0) != 1)
        return nullptr;
    if (m_old)
        return PKCS5_pbe_set_ex(NID_pbe_WithSHA1And3_Key_TripleDES_CBC, m_iterations, salt,
                                sizeof salt, openssl::library());
    return PKCS5_pbe2_set_iv_ex(EVP_aes_256_cbc(), m_iterations, salt, sizeof salt, nullptr,
                                NID_hmacWithSHA256, openssl::library());
}

bool Pkcs12Writer::addKey(const Secret &pkcs8, const std::string &name, const Bytes &keyId)
{
    // Built from PKCS#8 directly: OpenSSL need not know the algorithm of the key.
    const unsigned char *at = pkcs8.data();
    PKCS8_PRIV_KEY_INFO *info =
        d2i_PKCS8_PRIV_KEY_INFO(nullptr, &at, static_cast<long>(pkcs8.size()));
    if (!info)
        return false;
    X509_ALGOR *scheme = keyScheme();
    X509_SIG *sealed = scheme
        ? PKCS8_set0_pbe_ex(m_text, m_size, info, scheme, openssl::library(), nullptr)
        : nullptr;
    PKCS8_PRIV_KEY_INFO_free(info);
    if (!sealed) {
        X509_ALGOR_free(scheme);
        return false;
    }
    PKCS12_SAFEBAG *bag = PKCS12_SAFEBAG_create0_pkcs8(sealed);
    if (!bag) {
        X509_SIG_free(sealed);
        return false;
    }
    if (!m_keys)
        m_keys = sk_PKCS12_SAFEBAG_new_null();
    if (!m_keys || !describeBag(bag, name, keyId) || !sk_PKCS12_SAFEBAG_push(m_keys, bag)) {
        PKCS12_SAFEBAG_free(bag);
        return false;
    }
    return true;
}

Result<Bytes> Pkcs12Writer::finish()
{
    STACK_OF(PKCS7) *contents = nullptr;
    // Certificates are encrypted too, as every browser writes them; keys carry their own
    // encryption.
    const bool good =
        (!m_certificates
         || PKCS12_add_safe_ex(&contents, m_certificates,
                               m_old ? NID_pbe_WithSHA1And3_Key_TripleDES_CBC : NID_aes_256_cbc,
                               m_iterations, m_text, openssl::library(), nullptr))
        && (!m_keys
            || PKCS12_add_safe_ex(&contents, m_keys, -1, 0, nullptr, openssl::library(), nullptr));
    Result<Bytes> out = Error{};
    const Pkcs12 file(
        good && contents ? PKCS12_add_safes_ex(contents, 0, openssl::library(), nullptr) : nullptr);
    const openssl::Digest digest(
        EVP_MD_fetch(openssl::library(), m_old ? "SHA1" : "SHA256", nullptr));
    if (file && PKCS12_set_mac(file.get(), m_text, m_size, nullptr, 16, m_iterations, digest.get()))
        out = openssl::encoded(file.get(), i2d_PKCS12);
    else
        out = openssl::failure(ErrorCode::CryptoFailure, "PKCS#12");
    freeContents(contents);
    return out;
}

// Opens the file again and compares certificates and keys with what went in.
Result<void> readBack(const Bytes &file, const Secret &passphrase, std::size_t certificates,
                      std::size_t keys)
{
    ImportOptions options;
    options.passphrases.push_back(passphrase.clone());
    auto reader = ImportReader::openMemory(file, std::move(options));
    if (!reader)
        return reader.error();
    for (;;) {
        auto item = reader->next();
        if (!item)
            return item.error();
        if (!item->has_value())
            break;
        const auto kind = (*item)->kind;
        if (kind == ImportItem::Kind::Certificate && certificates > 0)
            --certificates;
        else if (kind == ImportItem::Kind::PrivateKey && keys > 0)
            --keys;
        else
            return Error{ErrorCode::CryptoFailure, "PKCS#12",
                         "reading it back gives something else: " + (*item)->reason};
    }
    if (certificates || keys)
        return Error{ErrorCode::CryptoFailure, "PKCS#12",
                     "reading it back does not give all of it"};
    return {};
}

}  // namespace

Result<Bytes> pkcs12(const std::vector<Pkcs12Entry> &entries, const std::vector<Bytes> &chain,
                     const Secret &passphrase, Pkcs12Protection protection)
{
    const ByteView text = passphrase.view();
    if (std::find(text.begin(), text.end(), std::uint8_t{0}) != text.end())
        return Error{ErrorCode::InvalidArgument, "PKCS#12", "a passphrase with a zero byte"};
    openssl::clearErrors();
    Pkcs12Writer writer(passphrase, protection);
    std::size_t certificates = 0, keys = 0;
    for (const Pkcs12Entry &entry : entries) {
        if (entry.certificate.empty() && entry.key.empty())
            return Error{ErrorCode::InvalidArgument, "PKCS#12",
                         "an entry without certificate and key"};
        if (!entry.key.empty() && passphrase.empty())
            return Error{ErrorCode::InvalidArgument, "PKCS#12", "a private key needs a passphrase"};
        Bytes keyId;
        if (!entry.key.empty()) {
            const Digest256 digest =
                sha256(entry.certificate.empty() ? viewOf(entry.friendlyName)
                                                 : ByteView(entry.certificate));
            keyId.assign(digest.begin(), digest.begin() + 20);
        }
        if (!entry.certificate.empty()) {
            if (!writer.addCertificate(entry.certificate, entry.friendlyName, keyId))
                return openssl::failure(ErrorCode::Malformed, "PKCS#12");
            ++certificates;
        }
        if (!entry.key.empty()) {
            if (!writer.addKey(entry.key, entry.friendlyName, keyId))
                return openssl::failure(ErrorCode::CryptoFailure, "PKCS#12");
            ++keys;
        }
    }
    for (const Bytes &certificate : chain) {
        if (!writer.addCertificate(certificate, {}, {}))
            return openssl::failure(ErrorCode::Malformed, "PKCS#12");
        ++certificates;
    }
    if (certificates + keys == 0)
        return Error{ErrorCode::InvalidArgument, "PKCS#12", "nothing to write"};
    auto file = writer.finish();
    if (!file)
        return file;
    if (const auto checked = readBack(*file, passphrase, certificates, keys); !checked)
        return checked.error();
    return file;
}

}  // namespace crypto::wire
