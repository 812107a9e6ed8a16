// SPDX-License-Identifier: GPL-3.0-or-later
// Messages of the Certificate Management Protocol (RFC 9810, requests in CRMF of RFC 4211) as its
// lightweight profile uses them (RFC 9483). Bytes in, bytes out. Whatever is signed here may be
// signed by a token's key. Not spoken: keys made by the authority, key agreement, nested messages.
// Answers are hostile: at most 4 MiB, 64 certificates, one response, 1,000,000 MAC iterations.
#pragma once

#include "crypto/base/clock.h"
#include "crypto/base/result.h"
#include "crypto/base/secret.h"
#include "crypto/keys/key.h"

#include <optional>
#include <string>
#include <vector>

namespace crypto::wire {

// By whom a message is protected: a shared secret (RFC 9810 5.1.3.1: PBM, SHA-256), or a
// certificate (5.1.3.3).
struct CmpSender {
    const Secret *secret = nullptr;
    std::string reference;  // senderKID beside a secret
    const Key *key = nullptr;  // if there is no secret
    std::vector<Bytes> chain;  // of that key, its own certificate first: goes along
};

// What stands in a message's header besides its sender (5.1.1).
struct CmpHeader {
    Bytes transaction;  // 16 bytes, the same for all messages of one order
    Bytes nonce;  // 16 bytes, new for each message
    Bytes answered;  // the nonce of the server's last message; empty in the first
    Bytes recipientDer;  // Name of the authority; empty: none is named
    UnixTime time = 0;
    bool implicitConfirm = true;  // asks for it; the server may still want a certConf
};
CmpHeader freshCmpHeader(UnixTime now);

enum class CmpRequest : std::uint8_t { Initial = 0, Certificate = 2, Pkcs10 = 4, Update = 7 };
struct CmpAsk {
    CmpRequest kind = CmpRequest::Certificate;
    Bytes request;  // PKCS#10 DER: subject, key, extensions
    const Key *key = nullptr;  // of the request; proves possession. Not needed for Pkcs10
    Bytes replaces;  // Update: the certificate that is renewed
};
Result<Bytes> cmpRequest(const CmpAsk &ask, const CmpHeader &header, const CmpSender &sender);
// rr, RFC 9483 4.2. reason: RFC 5280 5.3.1 (8 takes a hold back).
Result<Bytes> cmpRevocation(ByteView certificate, int reason, const CmpHeader &header,
                            const CmpSender &sender);
// certConf, RFC 9483 4.1.1: "this certificate is what I asked for" (or not: then it is withdrawn).
Result<Bytes> cmpConfirmation(ByteView certificate, std::int64_t requestId, bool accepted,
                              const CmpHeader &header, const CmpSender &sender);
// pollReq, RFC 9483 4.4.
Result<Bytes> cmpPoll(std::int64_t requestId, const CmpHeader &header, const CmpSender &sender);

struct CmpAnswer {
    enum class Kind : std::uint8_t { Certificate, Revocation, Confirmed, PollLater, Error };
    enum class Protection : std::uint8_t { None, Secret, Signature };
    Kind kind = Kind::Error;
    Protection protection = Protection::None;
    Bytes signer;  // certificate; Signature
    Bytes nonce;  // the server's, to be answered
    bool implicitConfirm = false;  // granted

    std::int64_t requestId = 0;
    int status = -1;  // PKIStatus 5.2.3: 0 accepted, 1 changed, 2 rejected, 3 waiting …
    std::vector<std::string> failures;  // "badPOP" …
    std::string words;  // status, failures and what the authority says; made visible
    Bytes certificate;  // DER; of a positive answer
    std::vector<Bytes> more;  // other certificates it brought along: the chain, roots
    std::int64_t checkAfter = 0;  // seconds; PollLater

    bool positive() const { return status == 0 || status == 1; }
    bool waiting() const { return kind == Kind::Certificate && status == 3; }
};

struct CmpExpected {
    Bytes transaction, nonce;  // of what was sent
    const Secret *secret = nullptr;  // an answer under a MAC must hold by this one
    std::vector<Bytes> trusted;  // certificates: a signer must be one of them, or stand below one
                                 // and be an authority or made for this (RFC 9483 1.5, 3.2)
    UnixTime now = 0;
};
// Malformed, TooLarge, Unsupported; Damaged for a MAC or signature that does not hold; NotPermitted
// for a signer that is not trusted, an answer to another message, or one without protection. Only
// errors may come without (they make nothing happen): look at `protection`.
Result<CmpAnswer> readCmpAnswer(ByteView body, const CmpExpected &expected);

}  // namespace crypto::wire
