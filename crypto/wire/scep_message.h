// SPDX-License-Identifier: GPL-3.0-or-later
// Messages of the Simple Certificate Enrolment Protocol (RFC 8894): what a client sends, and what
// an authority answers. Bytes in, bytes out. What is signed here may be signed by a token's key;
// what the authority seals can be opened by an RSA key in memory only (Unsupported otherwise).
#pragma once

#include "crypto/base/clock.h"
#include "crypto/wire/cms_message.h"

#include <string>
#include <string_view>
#include <vector>

namespace crypto::wire {

// GetCACaps, RFC 8894 3.5.2: one word a line.
struct ScepCapabilities {
    bool aes = false, tripleDes = false;
    bool sha1 = false, sha256 = false, sha512 = false;
    bool post = false;  // messages by POST instead of in the address
    bool renewal = false;
    bool nextAuthority = false;  // GetNextCACert
    std::vector<std::string> words;  // as they came, made visible; at most 64

    CmsCipher cipher() const { return aes ? CmsCipher::Aes128 : CmsCipher::TripleDes; }
    // SHA-256 before SHA-512 (every implementation that has one of them has the former), SHA-1 only
    // where nothing better is offered.
    std::string digest() const;
};
// Never fails: what is not known is left out. Looks at 16 KiB.
ScepCapabilities readScepCapabilities(ByteView body);

// GetCACert, RFC 8894 4.2.1: one certificate, or certs-only with registration authorities.
struct ScepAuthority {
    Bytes issuer;  // the authority that issues: not always whom messages are sealed for
    Bytes recipient;  // seal for this key
    std::vector<Bytes> certificates;  // all of them: answers are signed by one of these
};
// Malformed; Unsupported when none of its keys can be sealed for. Says nothing about trust: compare
// a fingerprint that came another way (RFC 8894 2.1.2).
Result<ScepAuthority> readScepAuthority(ByteView body);
// GetNextCACert, RFC 8894 4.6: what will take the place of `now`, which must have signed it. As
// above; NotPermitted when somebody else signed, Damaged when the signature does not hold.
Result<ScepAuthority> readScepNextAuthority(ByteView body, const ScepAuthority &now);

enum class ScepKind : std::uint8_t {
    Renewal = 17,
    Request = 19,
    Poll = 20,
    GetCertificate = 21,
    GetList = 22
};

// IssuerAndSubject (RFC 8894 3.3.3) of a request that was left pending.
Result<Bytes> scepPollContent(ByteView issuerCertificate, ByteView requestDer);
// IssuerAndSerialNumber (3.3.4, 3.3.5) of a certificate: that one, or the list that covers it.
Result<Bytes> scepCertificateContent(ByteView certificate);

struct ScepSender {
    const Key *key = nullptr;  // signs
    Bytes certificate;  // of that key: the one to be renewed, or a self-signed one (2.3)
};
struct ScepNonces {
    std::string transaction;  // PrintableString; the same for a request and its polls
    Bytes nonce;  // 16 bytes, new for each message
};
// Random ones.
ScepNonces freshScepNonces();

// pkiMessage, RFC 8894 3.2: `content` is a PKCS#10 request or one of the above. InvalidArgument for
// a transaction id that is none.
Result<Bytes> scepMessage(ScepKind kind, ByteView content, const ScepSender &sender,
                          const ScepAuthority &authority, const ScepCapabilities &capabilities,
                          const ScepNonces &nonces);

struct ScepAnswer {
    enum class Status : std::uint8_t { Success = 0, Failure = 2, Pending = 3 };
    Status status = Status::Failure;
    int failure = -1;  // failInfo, 3.2.1.4; -1: none
    std::string words;  // of a failure: its name and what the authority says; made visible
    std::vector<Bytes> certificates, lists;  // of a success
};
// CertRep, 3.3.2. Damaged when the signature or what is sealed does not hold; NotPermitted when it
// is not signed by one of the authority's certificates, or answers another message (transaction id,
// nonce). `openWith`: the key the answer is sealed for.
Result<ScepAnswer> readScepAnswer(ByteView body, const ScepAuthority &authority,
                                  const ScepNonces &sent, const ScepSender &openWith);

// A certificate by which a key that has none yet signs its request (2.3): the subject of the
// request, valid from an hour before `now` for `days`.
Result<Bytes> scepSelfSigned(const Key &key, ByteView requestDer, UnixTime now, int days);

}  // namespace crypto::wire
