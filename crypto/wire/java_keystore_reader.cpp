// SPDX-License-Identifier: GPL-3.0-or-later
// JKS and JCEKS key stores, after the readers in OpenJDK (sun.security.provider.JavaKeyStore and
// com.sun.crypto.provider.JceKeyStore): there is no specification.
#include "crypto/base/der.h"
#include "crypto/keys/openssl_support.h"
#include "crypto/keys/private_key.h"
#include "crypto/wire/item_sink.h"
#include "crypto/wire/java_object.h"

#include <botan/hash.h>

#include <algorithm>

namespace crypto::wire {

namespace {

constexpr std::size_t DigestBytes = 20;
constexpr std::string_view Whitener = "Mighty Aphrodite";
constexpr std::uint32_t MaxEntries = 100'000;
constexpr std::uint32_t JceksMagic = 0xcececece;

Error malformed(const char *why)
{
    return Error{ErrorCode::Malformed, "Java key store", why};
}

// Java hashes the characters of a passphrase as UTF-16, most significant byte first.
Secret utf16(const Secret &passphrase)
{
    Secret out(passphrase.size() * 2);
    std::size_t used = 0;
    const ByteView text = passphrase.view();
    for (std::size_t i = 0; i < text.size();) {
        char32_t c = text[i++];
        const int more = c >= 0xf0 ? 3 : c >= 0xe0 ? 2 : c >= 0xc0 ? 1 : 0;
        if (more)
            c &= 0x3fu >> more;
        for (int k = 0; k < more && i < text.size(); ++k)
            c = c << 6 | (text[i++] & 0x3fu);
        const auto put = [&](char32_t unit) {
            out.data()[used++] = static_cast<std::uint8_t>(unit >> 8);
            out.data()[used++] = static_cast<std::uint8_t>(unit);
        };
        if (c > 0xffff) {
            put(0xd800 + ((c - 0x10000) >> 10));
            put(0xdc00 + ((c - 0x10000) & 0x3ff));
        } else {
            put(c);
        }
    }
    return Secret(out.view().first(used));
}

Bytes sha1(std::initializer_list<ByteView> parts)
{
    const auto hash = Botan::HashFunction::create_or_throw("SHA-1");
    for (const ByteView part : parts)
        hash->update(part);
    return hash->final_stdvec();
}

// 1.3.6.1.4.1.42.2.17.1.1: a SHA-1 key stream, salt in front and check behind.
Result<Secret> openJks(ByteView sealed, const Secret &passphrase)
{
    if (sealed.size() < 2 * DigestBytes)
        return malformed("a protected key is too short");
    const Secret secret = utf16(passphrase);
    const ByteView body = sealed.subspan(DigestBytes, sealed.size() - 2 * DigestBytes);
    Secret plain(body.size());
    Bytes stream(sealed.begin(), sealed.begin() + DigestBytes);
    for (std::size_t at = 0; at < body.size(); ++at) {
        if (at % DigestBytes == 0)
            stream = sha1({secret.view(), stream});
        plain.data()[at] = body[at] ^ stream[at % DigestBytes];
    }
    wipe(stream.data(), stream.size());
    const Bytes check = sha1({secret.view(), plain.view()});
    if (!std::equal(check.begin(), check.end(), sealed.end() - DigestBytes))
        return Error{ErrorCode::WrongPassphrase, "Java key store",
                     "the key has a passphrase of its own"};
    return plain;
}

// 1.3.6.1.4.1.42.2.19.1 PBEWithMD5AndTripleDES: each half of the salt hashed by itself.
Result<Secret> openJceks(ByteView parameters, ByteView sealed, const Secret &passphrase)
{
    using namespace der;
    const auto sequence = first(parameters, Sequence);
    Reader fields(sequence ? sequence->content : ByteView());
    const auto saltElement = fields.take(OctetString);
    const auto count = fields.take(Integer);
    const std::uint64_t iterations = count ? integerValue(count->content).value_or(0) : 0;
    if (!saltElement || saltElement->content.size() != 8 || iterations == 0)
        return malformed("the parameters of a protected key are wrong");
    if (iterations > MaxKdfIterations)
        return Error{ErrorCode::TooLarge, "Java key store",
                     "a key asks for more than 10 million iterations"};
    Bytes salt(saltElement->content.begin(), saltElement->content.end());
    if (std::equal(salt.begin(), salt.begin() + 4, salt.begin() + 4)) {
        // As in OpenJDK, its slip with the index included: that is what wrote the files.
        for (std::size_t i = 0; i < 2; ++i) {
            const std::uint8_t kept = salt[i];
            salt[i] = salt[3 - i];
            salt[3 - 1] = kept;
        }
    }
    Secret ascii = passphrase.clone();
    for (std::size_t i = 0; i < ascii.size(); ++i)
        ascii.data()[i] &= 0x7f;
    Secret derived(32);
    const auto md5 = Botan::HashFunction::create_or_throw("MD5");
    for (std::size_t half = 0; half < 2; ++half) {
        Bytes block(salt.begin() + static_cast<std::ptrdiff_t>(4 * half),
                    salt.begin() + static_cast<std::ptrdiff_t>(4 * half + 4));
        for (std::uint64_t i = 0; i < iterations; ++i) {
            md5->update(block);
            md5->update(ascii.view());
            block.resize(16);
            md5->final(block);
        }
        std::copy(block.begin(), block.end(), derived.data() + 16 * half);
        wipe(block.data(), block.size());
    }
    openssl::clearErrors();
    const openssl::Cipher cipher(EVP_CIPHER_fetch(openssl::library(), "DES-EDE3-CBC", nullptr));
    const openssl::CipherContext context(EVP_CIPHER_CTX_new());
    Secret plain(sealed.size() + 8);
    int done = 0, last = 0;
    if (!cipher
        || EVP_DecryptInit_ex(context.get(), cipher.get(), nullptr, derived.data(),
                              derived.data() + 24)
            != 1
        || EVP_DecryptUpdate(context.get(), plain.data(), &done, sealed.data(),
                             static_cast<int>(sealed.size()))
            != 1
        || EVP_DecryptFinal_ex(context.get(), plain.data() + done, &last) != 1) {
        openssl::clearErrors();
        return Error{ErrorCode::WrongPassphrase, "Java key store",
                     "the key has a passphrase of its own"};
    }
    return Secret(
        plain.view().first(static_cast<std::size_t>(done) + static_cast<std::size_t>(last)));
}

Result<Secret> openKey(ByteView encrypted, const Secret &passphrase)
{
    using namespace der;
    const auto outer = first(encrypted, Sequence);
    Reader parts(outer ? outer->content : ByteView());
    const auto algorithm = parts.take(Sequence);
    const auto sealed = parts.take(OctetString);
    const auto oid = algorithm ? first(algorithm->content, Oid) : std::nullopt;
    if (!oid || !sealed)
        return malformed("a protected key is no EncryptedPrivateKeyInfo");
    const std::string scheme = oidText(oid->content);
    auto plain = scheme == "1.3.6.1.4.1.42.2.17.1.1" ? openJks(sealed->content, passphrase)
        : scheme == "1.3.6.1.4.1.42.2.19.1"
        ? openJceks(algorithm->content.subspan(oid->whole.size()), sealed->content, passphrase)
        : decryptPkcs8(encrypted, passphrase);
    if (plain && !first(plain->view(), Sequence))
        return Error{ErrorCode::WrongPassphrase, "Java key store",
                     "the key has a passphrase of its own"};
    return plain;
}

class KeystoreReader {
public:
    KeystoreReader(ByteView bytes, const Place &place, ItemSink &sink)
        : m_rest(bytes), m_all(bytes), m_place(place), m_sink(sink)
    {
    }

    Result<void> read();

private:
    std::uint32_t number();
    std::string text();
    ByteView bytes(std::size_t count);
    ByteView certificate();
    Result<void> openStore();
    Result<void> readEntry(std::uint32_t tag);
    void readKey(const Place &place, ByteView encrypted);
    Place placeOf(const std::string &alias) const;

    ByteView m_rest, m_all;
    Place m_place;
    ItemSink &m_sink;
    Secret m_passphrase;  // the one that opened the store
    std::uint32_t m_magic = 0, m_version = 0;
    bool m_failed = false;
};

std::uint32_t KeystoreReader::number()
{
    const ByteView four = bytes(4);
    if (four.size() < 4)
        return 0;
    return static_cast<std::uint32_t>(four[0]) << 24 | static_cast<std::uint32_t>(four[1]) << 16
        | static_cast<std::uint32_t>(four[2]) << 8 | four[3];
}

ByteView KeystoreReader::bytes(std::size_t count)
{
    if (m_rest.size() < count) {
        m_failed = true;
        return {};
    }
    const ByteView out = m_rest.first(count);
    m_rest = m_rest.subspan(count);
    return out;
}

std::string KeystoreReader::text()
{
    const ByteView size = bytes(2);
    const ByteView content =
        size.empty() ? ByteView() : bytes(static_cast<std::size_t>(size[0] << 8 | size[1]));
    return der::visibleText({reinterpret_cast<const char *>(content.data()), content.size()});
}

ByteView KeystoreReader::certificate()
{
    if (m_version == 2)
        text();  // "X.509", the only kind there ever was
    const std::uint32_t size = number();
    return bytes(size);
}

Place KeystoreReader::placeOf(const std::string &alias) const
{
    Place place = m_place;
    place.origin = ImportItem::Origin::KeystoreEntry;
    place.entry = place.entry.empty() ? alias : place.entry + ':' + alias;
    place.offset = m_all.size() - m_rest.size();
    return place;
}

// The SHA-1 at the end covers passphrase and content: it is integrity check and passphrase check in
// one.
Result<void> KeystoreReader::openStore()
{
    if (m_all.size() < 12 + DigestBytes)
        return Error{ErrorCode::Truncated, "Java key store", "it ends before its check sum"};
    const ByteView content = m_all.first(m_all.size() - DigestBytes);
    const ByteView check = m_all.last(DigestBytes);
    const auto opens = [&](const Secret &passphrase) -> Result<bool> {
        const Secret secret = utf16(passphrase);
        const Bytes digest = sha1({secret.view(), viewOf(Whitener), content});
        if (!std::equal(digest.begin(), digest.end(), check.begin()))
            return Error{ErrorCode::WrongPassphrase, "Java key store", "check sum does not fit"};
        m_passphrase = passphrase.clone();
        return true;
    };
    // What Java itself protects its trust store with, and no passphrase at all.
    for (const char *usual : {"changeit", ""})
        if (opens(Secret::fromText(usual)))
            return {};
    const std::string name = m_sink.session().options.name.empty() ? std::string("Java key store")
                                                                   : m_sink.session().options.name;
    const auto opened = m_sink.withPassphrase<bool>(name, opens);
    if (!opened) {
        Error error = opened.error();
        if (error.code == ErrorCode::WrongPassphrase)
            error.detail =
                "no passphrase given opens it, or it was changed: its check sum does not fit";
        return error;
    }
    return {};
}

Result<void> KeystoreReader::read()
{
    m_magic = number();
    m_version = number();
    const std::uint32_t count = number();
    if (m_failed || (m_version != 1 && m_version != 2))
        return Error{ErrorCode::Unsupported, "Java key store", "neither version 1 nor 2"};
    if (count > MaxEntries)
        return Error{ErrorCode::TooLarge, "Java key store", "more than 100,000 entries"};
    if (const auto opened = openStore(); !opened)
        return opened;
    m_rest = m_rest.first(m_rest.size() - DigestBytes);
    for (std::uint32_t i = 0; i < count; ++i) {
        if (m_sink.session().stopped())
            return {};
        const std::uint32_t tag = number();
        if (auto entry = readEntry(tag); !entry)
            return entry;
        if (m_failed)
            return Error{ErrorCode::Truncated, "Java key store", "an entry ends too early"};
    }
    return {};
}

Result<void> KeystoreReader::readEntry(std::uint32_t tag)
{
    const std::string alias = text();
    bytes(8);  // date of the entry
    const Place place = placeOf(alias);
    switch (tag) {
    case 1: {
        const std::uint32_t size = number();
        const ByteView key = bytes(size);
        const std::uint32_t chain = number();
        if (m_failed)
            return {};
        readKey(place, key);
        for (std::uint32_t i = 0; i < chain && !m_failed; ++i) {
            const ByteView der = certificate();
            if (!m_failed)
                readObject(der, "CERTIFICATE", place, m_sink);
        }
        return {};
    }
    case 2: {
        const ByteView der = certificate();
        if (!m_failed)
            readObject(der, "CERTIFICATE", place, m_sink);
        return {};
    }
    case 3: {
        const auto size = m_magic == JceksMagic ? javaObjectSize(m_rest) : std::nullopt;
        if (!size)
            return malformed(
                "a secret key in it is no Java object, and nothing behind it can be read");
        bytes(*size);
        return {};
    }
    default:
        return malformed("an entry of unknown kind, and nothing behind it can be read");
    }
}

void KeystoreReader::readKey(const Place &place, ByteView encrypted)
{
    auto plain = openKey(encrypted, m_passphrase);
    if (!plain && plain.error().code == ErrorCode::WrongPassphrase)
        plain = m_sink.withPassphrase<Secret>(
            m_sink.session().options.name + " (" + place.entry + ")",
            [&](const Secret &passphrase) { return openKey(encrypted, passphrase); });
    if (plain)
        return m_sink.privateKey(place, plain->view());
    const ErrorCode code = plain.error().code;
    if (code != ErrorCode::WrongPassphrase && code != ErrorCode::PassphraseNeeded)
        return m_sink.unreadable(place, plain.error());
    m_sink.object(ImportItem::Kind::EncryptedPrivateKey, place, {});
    m_sink.items().back().key = Secret(encrypted);
    m_sink.items().back().code = code;
    m_sink.items().back().reason = plain.error().detail;
}

}  // namespace

void readJavaKeystore(ByteView bytes, const Place &place, ItemSink &sink)
{
    Result<void> result;
    try {
        result = KeystoreReader(bytes, place, sink).read();
    } catch (const std::exception &error) {
        result = Error{ErrorCode::CryptoFailure, "Java key store", error.what()};
    }
    if (!result)
        sink.unreadable(place, result.error());
}

}  // namespace crypto::wire
