// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/wire/time_stamp.h"

#include "crypto/keys/openssl_support.h"

#include <openssl/pkcs7.h>
#include <openssl/ts.h>
#include <openssl/x509_vfy.h>

#include <algorithm>
#include <array>
#include <ctime>

namespace crypto::wire {
namespace {

constexpr std::size_t LargestResponse = 1u << 20;

using Request = std::unique_ptr<TS_REQ, openssl::Deleter<TS_REQ_free>>;
using Imprint = std::unique_ptr<TS_MSG_IMPRINT, openssl::Deleter<TS_MSG_IMPRINT_free>>;
using Algorithm = std::unique_ptr<X509_ALGOR, openssl::Deleter<X509_ALGOR_free>>;
using Response = std::unique_ptr<TS_RESP, openssl::Deleter<TS_RESP_free>>;
using Token = std::unique_ptr<PKCS7, openssl::Deleter<PKCS7_free>>;
using Info = std::unique_ptr<TS_TST_INFO, openssl::Deleter<TS_TST_INFO_free>>;
using Certificate = std::unique_ptr<X509, openssl::Deleter<X509_free>>;
using Store = std::unique_ptr<X509_STORE, openssl::Deleter<X509_STORE_free>>;
using Verification = std::unique_ptr<TS_VERIFY_CTX, openssl::Deleter<TS_VERIFY_CTX_free>>;

void freeCertificates(STACK_OF(X509) * stack)
{
    sk_X509_free(stack);
}
using Signers = std::unique_ptr<STACK_OF(X509), openssl::Deleter<freeCertificates>>;

const char *const Object = "the time stamp";

Error malformed()
{
    return openssl::failure(ErrorCode::Malformed, Object);
}

std::string refusal(TS_STATUS_INFO *status)
{
    std::string words = "the authority refused";
    const auto *texts = TS_STATUS_INFO_get0_text(status);
    for (int i = 0; texts && i < sk_ASN1_UTF8STRING_num(texts); ++i) {
        const ASN1_UTF8STRING *text = sk_ASN1_UTF8STRING_value(texts, i);
        words += ": ";
        words.append(reinterpret_cast<const char *>(ASN1_STRING_get0_data(text)),
                     static_cast<std::size_t>(ASN1_STRING_length(text)));
    }
    const long number = ASN1_INTEGER_get(TS_STATUS_INFO_get0_status(status));
    return words + " (status " + std::to_string(number) + ')';
}

// The token in a response, or the bytes themselves as one.
Result<Token> tokenOf(ByteView der)
{
    if (der.size() > LargestResponse)
        return Error{ErrorCode::TooLarge, Object, "more than 1 MiB"};
    const unsigned char *at = der.data();
    if (const Response response{d2i_TS_RESP(nullptr, &at, static_cast<long>(der.size()))}) {
        TS_STATUS_INFO *status = TS_RESP_get_status_info(response.get());
        const long number = ASN1_INTEGER_get(TS_STATUS_INFO_get0_status(status));
        if (number != TS_STATUS_GRANTED && number != TS_STATUS_GRANTED_WITH_MODS)
            return Error{ErrorCode::NotPermitted, Object, refusal(status)};
        PKCS7 *inside = TS_RESP_get_token(response.get());
        if (!inside)
            return malformed();
        Token copy(PKCS7_dup(inside));
        return copy ? Result<Token>(std::move(copy)) : malformed();
    }
    openssl::clearErrors();
    at = der.data();
    Token token(d2i_PKCS7(nullptr, &at, static_cast<long>(der.size())));
    if (!token)
        return malformed();
    return token;
}

std::string nameText(const X509_NAME *name)
{
    std::string text;
    BIO *out = BIO_new(BIO_s_mem());
    if (out && name
        && X509_NAME_print_ex(out, name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB) >= 0) {
        char *data = nullptr;
        const long size = BIO_get_mem_data(out, &data);
        if (size > 0)
            text.assign(data, static_cast<std::size_t>(size));
    }
    BIO_free(out);
    return text;
}

UnixTime timeOf(const ASN1_GENERALIZEDTIME *time)
{
    std::tm parts{};
    return time && ASN1_TIME_to_tm(time, &parts) == 1 ? static_cast<UnixTime>(timegm(&parts)) : 0;
}

std::string hexOf(const ASN1_INTEGER *number)
{
    return number ? toHex({ASN1_STRING_get0_data(number),
                           static_cast<std::size_t>(ASN1_STRING_length(number))})
                  : std::string();
}

}  // namespace

Result<Bytes> timeStampRequest(const Digest256 &digest)
{
    openssl::clearErrors();
    const Request request(TS_REQ_new());
    const Imprint imprint(TS_MSG_IMPRINT_new());
    const Algorithm algorithm(X509_ALGOR_new());
    if (!request || !imprint || !algorithm)
        return openssl::failure(ErrorCode::CryptoFailure, Object);
    std::array<unsigned char, 32> bytes;
    std::copy(digest.begin(), digest.end(), bytes.begin());
    // RFC 3161 2.4.1; absent or NULL parameters are both accepted, most authorities expect NULL.
    const bool made =
        X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr)
        && TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get())
        && TS_MSG_IMPRINT_set_msg(imprint.get(), bytes.data(), static_cast<int>(bytes.size()))
        && TS_REQ_set_version(request.get(), 1)
        && TS_REQ_set_msg_imprint(request.get(), imprint.get())
        && TS_REQ_set_cert_req(request.get(), 1);
    Bytes der = made ? openssl::encoded(request.get(), i2d_TS_REQ) : Bytes();
    if (der.empty())
        return openssl::failure(ErrorCode::CryptoFailure, Object);
    return der;
}

Result<TimeStamp> readTimeStamp(ByteView der)
{
    openssl::clearErrors();
    auto token = tokenOf(der);
    if (!token)
        return std::move(token).error();
    if (!PKCS7_type_is_signed(token->get()))
        return malformed();
    const Info info(PKCS7_to_TS_TST_INFO(token->get()));
    if (!info)
        return malformed();
    TS_MSG_IMPRINT *imprint = TS_TST_INFO_get_msg_imprint(info.get());
    const ASN1_OBJECT *algorithm = nullptr;
    X509_ALGOR_get0(&algorithm, nullptr, nullptr, TS_MSG_IMPRINT_get_algo(imprint));
    const ASN1_OCTET_STRING *digest = TS_MSG_IMPRINT_get_msg(imprint);
    TimeStamp stamp;
    if (OBJ_obj2nid(algorithm) != NID_sha256
        || ASN1_STRING_length(digest) != static_cast<int>(stamp.digest.size()))
        return Error{ErrorCode::Unsupported, Object, "it is not over a SHA-256 digest"};
    std::copy_n(ASN1_STRING_get0_data(digest), stamp.digest.size(), stamp.digest.begin());
    stamp.at = timeOf(TS_TST_INFO_get_time(info.get()));
    stamp.serial = hexOf(TS_TST_INFO_get_serial(info.get()));
    char policy[128] = "";
    OBJ_obj2txt(policy, sizeof policy, TS_TST_INFO_get_policy_id(info.get()), 1);
    stamp.policy = policy;
    const Signers signers(PKCS7_get0_signers(token->get(), nullptr, 0));
    if (signers && sk_X509_num(signers.get()) == 1)
        stamp.authority = nameText(X509_get_subject_name(sk_X509_value(signers.get(), 0)));
    openssl::clearErrors();
    stamp.token = openssl::encoded(token->get(), i2d_PKCS7);
    if (stamp.token.empty() || stamp.at == 0)
        return Error{ErrorCode::Malformed, Object, "it has no time"};
    return stamp;
}

Result<void> checkTimeStamp(const TimeStamp &stamp, std::span<const Bytes> trusted)
{
    openssl::clearErrors();
    const unsigned char *at = stamp.token.data();
    const Token token(d2i_PKCS7(nullptr, &at, static_cast<long>(stamp.token.size())));
    if (!token)
        return malformed();
    const Signers signers(PKCS7_get0_signers(token.get(), nullptr, 0));
    if (!signers || sk_X509_num(signers.get()) != 1)
        return Error{ErrorCode::Malformed, Object, "its signer's certificate is not in it"};
    // The signature by itself first, so that a forged one is not taken for one of strangers.
    Store any(X509_STORE_new());
    if (!any)
        return openssl::failure(ErrorCode::CryptoFailure, Object);
    BIO *content = BIO_new(BIO_s_mem());
    const int fits =
        PKCS7_verify(token.get(), nullptr, any.get(), nullptr, content, PKCS7_NOVERIFY);
    BIO_free(content);
    if (fits != 1)
        return openssl::failure(ErrorCode::Damaged, Object);
    for (const Bytes &der : trusted) {
        const unsigned char *bytes = der.data();
        const Certificate certificate(d2i_X509(nullptr, &bytes, static_cast<long>(der.size())));
        if (!certificate || X509_STORE_add_cert(any.get(), certificate.get()) != 1)
            return openssl::failure(ErrorCode::Malformed, "a trusted certificate");
    }
    X509_VERIFY_PARAM *how = X509_STORE_get0_param(any.get());
    X509_VERIFY_PARAM_set_flags(how, X509_V_FLAG_PARTIAL_CHAIN);
    X509_VERIFY_PARAM_set_time(how, static_cast<std::time_t>(stamp.at));
    // Chain, purpose and the signing-certificate attribute (RFC 3161 2.4.2, RFC 5816).
    const Verification verification(TS_VERIFY_CTX_new());
    if (!verification)
        return openssl::failure(ErrorCode::CryptoFailure, Object);
    TS_VERIFY_CTX_set_flags(verification.get(), TS_VFY_VERSION | TS_VFY_SIGNATURE);
    TS_VERIFY_CTX_set_store(verification.get(), any.release());
    openssl::clearErrors();
    if (TS_RESP_verify_token(verification.get(), token.get()) != 1)
        return Error{ErrorCode::NotPermitted, Object,
                     "its signer is not trusted: " + openssl::takeError()};
    return {};
}

}  // namespace crypto::wire
