// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/keys/private_key.h"

#include "crypto/base/der.h"
#include "crypto/keys/openssl_support.h"

#include <openssl/rand.h>

#include <algorithm>

namespace crypto {

namespace {

constexpr std::uint64_t MaxKdfMemory = 256u << 20;

Error wrongPassphrase()
{
    return Error{ErrorCode::WrongPassphrase, "private key", "the passphrase does not open it"};
}

int passphraseSize(const Secret &passphrase)
{
    return static_cast<int>(std::min<std::size_t>(passphrase.size(), 1u << 20));
}

const char *passphraseText(const Secret &passphrase)
{
    return passphrase.empty() ? "" : reinterpret_cast<const char *>(passphrase.data());
}

}  // namespace

Result<Secret> decryptPkcs8(ByteView encryptedDer, const Secret &passphrase)
{
    const auto outer = der::first(encryptedDer, der::Sequence);
    const auto algorithm = outer ? der::first(outer->content, der::Sequence) : std::nullopt;
    if (!algorithm)
        return Error{ErrorCode::Malformed, "encrypted private key",
                     "it is no EncryptedPrivateKeyInfo"};
    const auto cost = openssl::kdfCost(algorithm->whole);
    if (!cost)
        return Error{ErrorCode::Unsupported, "encrypted private key",
                     "its encryption scheme is not known"};
    if (cost->iterations > MaxKdfIterations || cost->memory > MaxKdfMemory)
        return Error{ErrorCode::TooLarge, "encrypted private key",
                     "deriving its key would take too much work"};

    openssl::clearErrors();
    const unsigned char *at = encryptedDer.data();
    const openssl::EncryptedPkcs8 sealed(
        d2i_X509_SIG(nullptr, &at, static_cast<long>(encryptedDer.size())));
    if (!sealed)
        return openssl::failure(ErrorCode::Malformed, "encrypted private key");
    const openssl::Pkcs8 opened(PKCS8_decrypt_ex(sealed.get(), passphraseText(passphrase),
                                                 passphraseSize(passphrase), openssl::library(),
                                                 nullptr));
    if (!opened) {
        const std::string reason = openssl::takeError();
        if (reason.find("unsupported") != std::string::npos
            || reason.find("unknown") != std::string::npos)
            return Error{ErrorCode::Unsupported, "encrypted private key", reason};
        return wrongPassphrase();
    }
    return openssl::encodedSecret(opened.get(), i2d_PKCS8_PRIV_KEY_INFO);
}

Result<Secret> decryptTraditional(ByteView body, const std::string &dekInfo,
                                  const Secret &passphrase)
{
    const auto comma = dekInfo.find(',');
    const auto iv = comma == std::string::npos
        ? std::nullopt
        : fromHex(std::string_view(dekInfo).substr(comma + 1));
    if (!iv)
        return Error{ErrorCode::Malformed, "encrypted private key",
                     "DEK-Info is no cipher and initialisation vector"};
    const std::string name = dekInfo.substr(0, comma);
    openssl::clearErrors();
    const openssl::Cipher cipher(EVP_CIPHER_fetch(openssl::library(), name.c_str(), nullptr));
    const openssl::Digest md5(EVP_MD_fetch(openssl::library(), "MD5", nullptr));
    if (!cipher || !md5)
        return Error{ErrorCode::Unsupported, "encrypted private key", "cipher " + name};
    const int mode = EVP_CIPHER_get_mode(cipher.get());
    if (iv->size() < 8 || static_cast<int>(iv->size()) < EVP_CIPHER_get_iv_length(cipher.get())
        || mode != EVP_CIPH_CBC_MODE)
        return Error{ErrorCode::Unsupported, "encrypted private key", "DEK-Info of " + name};
    Secret key(EVP_MAX_KEY_LENGTH);
    // The salt is the first 8 bytes of the initialisation vector; one round of MD5 (no better was
    // ever defined).
    if (EVP_BytesToKey(cipher.get(), md5.get(), iv->data(),
                       reinterpret_cast<const unsigned char *>(passphraseText(passphrase)),
                       passphraseSize(passphrase), 1, key.data(), nullptr)
        <= 0)
        return openssl::failure(ErrorCode::CryptoFailure, "encrypted private key");
    const openssl::CipherContext context(EVP_CIPHER_CTX_new());
    Secret plain(body.size() + EVP_MAX_BLOCK_LENGTH);
    int done = 0, last = 0;
    if (EVP_DecryptInit_ex(context.get(), cipher.get(), nullptr, key.data(), iv->data()) != 1
        || EVP_DecryptUpdate(context.get(), plain.data(), &done, body.data(),
                             static_cast<int>(body.size()))
            != 1
        || EVP_DecryptFinal_ex(context.get(), plain.data() + done, &last) != 1) {
        openssl::clearErrors();
        return wrongPassphrase();
    }
    const ByteView content =
        plain.view().first(static_cast<std::size_t>(done) + static_cast<std::size_t>(last));
    // Padding fits by chance once in 256: what came out must look like a key, too.
    const auto sequence = der::first(content, der::Sequence);
    if (!sequence)
        return wrongPassphrase();
    return Secret(sequence->whole);
}

Result<Bytes> encryptPkcs8(const Secret &pkcs8, const Secret &passphrase, int iterations)
{
    if (passphrase.empty() || iterations < ExportIterations)
        return Error{ErrorCode::InvalidArgument, "private key",
                     "an empty passphrase, or fewer than 600,000 iterations"};
    openssl::clearErrors();
    const unsigned char *at = pkcs8.data();
    const openssl::Pkcs8 info(
        d2i_PKCS8_PRIV_KEY_INFO(nullptr, &at, static_cast<long>(pkcs8.size())));
    if (!info)
        return openssl::failure(ErrorCode::Malformed, "private key");
    unsigned char salt[16];
    if (RAND_bytes_ex(openssl::library(), salt, sizeof salt, 0) != 1)
        return openssl::failure(ErrorCode::CryptoFailure, "private key");
    std::unique_ptr<X509_ALGOR, openssl::Deleter<X509_ALGOR_free>> scheme(
        PKCS5_pbe2_set_iv_ex(EVP_aes_256_cbc(), iterations, salt, sizeof salt, nullptr,
                             NID_hmacWithSHA256, openssl::library()));
    if (!scheme)
        return openssl::failure(ErrorCode::CryptoFailure, "private key");
    const openssl::EncryptedPkcs8 sealed(
        PKCS8_set0_pbe_ex(passphraseText(passphrase), passphraseSize(passphrase), info.get(),
                          scheme.get(), openssl::library(), nullptr));
    if (!sealed)
        return openssl::failure(ErrorCode::CryptoFailure, "private key");
    scheme.release();  // PKCS8_set0_pbe_ex took it over
    Bytes out = openssl::encoded(sealed.get(), i2d_X509_SIG);
    const auto back = decryptPkcs8(out, passphrase);
    if (!back)
        return Error{ErrorCode::CryptoFailure, "private key",
                     "what was written does not open: " + back.error().detail};
    if (!back->equals(openssl::encodedSecret(info.get(), i2d_PKCS8_PRIV_KEY_INFO)))
        return Error{ErrorCode::CryptoFailure, "private key",
                     "what was written does not hold the same key"};
    return out;
}

}  // namespace crypto
