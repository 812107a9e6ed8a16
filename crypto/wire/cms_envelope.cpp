// SPDX-License-Identifier: GPL-3.0-or-later
// EnvelopedData by OpenSSL, and digests by name.
#include "crypto/base/der.h"
#include "crypto/keys/openssl_support.h"
#include "crypto/keys/private_key.h"
#include "crypto/wire/ber.h"
#include "crypto/wire/cms_message.h"
#include "crypto/wire/cms_parts.h"

#include <openssl/cms.h>

namespace crypto::wire {

namespace {

using Certificate = std::unique_ptr<X509, openssl::Deleter<X509_free>>;
using Message = std::unique_ptr<CMS_ContentInfo, openssl::Deleter<CMS_ContentInfo_free>>;
using Stream = std::unique_ptr<BIO, openssl::Deleter<BIO_free_all>>;

constexpr int MostRecipients = 16;
const char *const Object = "the sealed message";

void freeStack(STACK_OF(X509) * stack)
{
    sk_X509_free(stack);
}
using Stack = std::unique_ptr<STACK_OF(X509), openssl::Deleter<freeStack>>;

Certificate certificateOf(ByteView der)
{
    X509 *made = X509_new_ex(openssl::library(), nullptr);
    const unsigned char *at = der.data();
    if (made && !d2i_X509(&made, &at, static_cast<long>(der.size())))
        made = nullptr;  // d2i has freed it
    return Certificate(made);
}

Stream streamOf(ByteView bytes)
{
    return Stream(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
}

const EVP_CIPHER *cipherOf(CmsCipher cipher)
{
    switch (cipher) {
    case CmsCipher::Aes128:
        return EVP_aes_128_cbc();
    case CmsCipher::Aes256:
        return EVP_aes_256_cbc();
    case CmsCipher::TripleDes:
        return EVP_des_ede3_cbc();
    }
    return nullptr;
}

Result<openssl::Pkey> keyOf(const Key &key)
{
    const PrivateKey *own = key.inMemory();
    if (!own)
        return Error{ErrorCode::Unsupported, Object,
                     "the key lies in a token: it signs, but does not decrypt"};
    const Secret pkcs8 = own->pkcs8();
    const unsigned char *at = pkcs8.data();
    const openssl::Pkcs8 info(
        d2i_PKCS8_PRIV_KEY_INFO(nullptr, &at, static_cast<long>(pkcs8.size())));
    openssl::Pkey pkey(info ? EVP_PKCS82PKEY_ex(info.get(), openssl::library(), nullptr) : nullptr);
    if (!pkey)
        return openssl::failure(ErrorCode::Unsupported, Object);
    return pkey;
}

}  // namespace

Result<Bytes> sealFor(ByteView certificate, ByteView content, CmsCipher cipher)
{
    openssl::clearErrors();
    if (content.size() > LargestCms)
        return Error{ErrorCode::TooLarge, Object, "more than 4 MiB"};
    const Certificate recipient = certificateOf(certificate);
    if (!recipient)
        return openssl::failure(ErrorCode::Malformed, "the recipient's certificate");
    const Stack recipients(sk_X509_new_null());
    if (!recipients || sk_X509_push(recipients.get(), recipient.get()) <= 0)
        return openssl::failure(ErrorCode::CryptoFailure, Object);
    const Stream in = streamOf(content);
    const Message message(CMS_encrypt_ex(recipients.get(), in.get(), cipherOf(cipher), CMS_BINARY,
                                         openssl::library(), nullptr));
    if (!message)
        return openssl::failure(ErrorCode::Unsupported, Object);
    Bytes der = openssl::encoded(message.get(), i2d_CMS_ContentInfo);
    if (der.empty())
        return openssl::failure(ErrorCode::CryptoFailure, Object);
    return der;
}

Result<Secret> openSealed(ByteView bytes, const Key &key, ByteView certificate)
{
    openssl::clearErrors();
    if (bytes.size() > LargestCms)
        return Error{ErrorCode::TooLarge, Object, "more than 4 MiB"};
    // Depth and lengths are looked at before OpenSSL sees the bytes.
    const auto definite = definiteLengths(bytes);
    if (!definite)
        return definite.error();
    const auto pkey = keyOf(key);
    if (!pkey)
        return pkey.error();
    CMS_ContentInfo *made = CMS_ContentInfo_new_ex(openssl::library(), nullptr);
    const unsigned char *at = definite->data();
    if (made && !d2i_CMS_ContentInfo(&made, &at, static_cast<long>(definite->size())))
        made = nullptr;
    const Message message(made);
    if (!message)
        return openssl::failure(ErrorCode::Malformed, Object);
    if (OBJ_obj2nid(CMS_get0_type(message.get())) != NID_pkcs7_enveloped)
        return Error{ErrorCode::Unsupported, Object, "its content is not EnvelopedData"};
    const auto *recipients = CMS_get0_RecipientInfos(message.get());
    if (!recipients || sk_CMS_RecipientInfo_num(recipients) > MostRecipients)
        return Error{ErrorCode::TooLarge, Object, "it has too many recipients, or none"};
    const Certificate own = certificateOf(certificate);
    if (!own)
        return openssl::failure(ErrorCode::Malformed, "the recipient's own certificate");
    const Stream out(BIO_new(BIO_s_secmem() ? BIO_s_secmem() : BIO_s_mem()));
    if (!out)
        return openssl::failure(ErrorCode::CryptoFailure, Object);
    if (CMS_decrypt(message.get(), pkey->get(), own.get(), nullptr, out.get(), CMS_BINARY) != 1)
        return openssl::failure(ErrorCode::Damaged, Object);
    char *data = nullptr;
    const long size = BIO_get_mem_data(out.get(), &data);
    if (size <= 0)
        return Error{ErrorCode::Damaged, Object, "there is nothing in it"};
    return Secret(
        ByteView(reinterpret_cast<const std::uint8_t *>(data), static_cast<std::size_t>(size)));
}

Result<Bytes> digestOf(const std::string &name, ByteView bytes)
{
    openssl::clearErrors();
    const openssl::Digest digest(EVP_MD_fetch(openssl::library(), name.c_str(), nullptr));
    if (!digest) {
        openssl::clearErrors();
        return Error{ErrorCode::Unsupported, "digest", name};
    }
    Bytes out(EVP_MAX_MD_SIZE);
    unsigned int size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), out.data(), &size, digest.get(), nullptr) != 1)
        return openssl::failure(ErrorCode::CryptoFailure, "digest");
    out.resize(size);
    return out;
}

}  // namespace crypto::wire
