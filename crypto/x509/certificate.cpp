// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/certificate.h"

#include "crypto/base/der.h"
#include "crypto/base/digest.h"
#include "crypto/base/oid_names.h"
#include "crypto/x509/chain_link.h"
#include "crypto/x509/extension_fields.h"
#include "crypto/x509/signature_name.h"

#include <botan/hash.h>

#include <algorithm>

namespace crypto::x509 {

namespace {

using namespace crypto::der;

constexpr std::size_t MaxCertificateBytes = 16u << 20;

Error malformed(std::string why)
{
    return Error{ErrorCode::Malformed, "certificate", std::move(why)};
}

Bytes copy(ByteView bytes)
{
    return {bytes.begin(), bytes.end()};
}

Bytes sha1Of(ByteView bytes)
{
    // Only a name other programs still show; nothing here trusts it.
    static thread_local const auto hash = Botan::HashFunction::create_or_throw("SHA-1");
    hash->update(bytes);
    return hash->final_stdvec();
}

Bytes sha256Of(ByteView bytes)
{
    static thread_local Sha256 hash;
    hash.add(bytes);
    const Digest256 digest = hash.finish();
    return {digest.begin(), digest.end()};
}

// [3] EXPLICIT Extensions of RFC 5280 4.1; calls back with views. False if the list is malformed.
template <typename Callback> bool forEachExtension(ByteView explicitContent, Callback callback)
{
    const auto list = first(explicitContent, Sequence);
    if (!list)
        return false;
    Reader extensions(list->content);
    while (const auto extension = extensions.next()) {
        Reader parts(extension->content);
        const auto oid = extension->is(Sequence) ? parts.take(Oid) : std::nullopt;
        const auto critical = parts.take(Boolean);
        const auto value = parts.take(OctetString);
        if (!oid || !value)
            return false;
        callback(oid->content, critical && !critical->content.empty() && critical->content[0] != 0,
                 value->content);
    }
    return !extensions.failed();
}

struct ToBeSigned {
    int version = 1;
    ByteView serial, issuer, validity, subject, spki, extensions;
    bool hasExtensions = false;
};

Result<ToBeSigned> split(ByteView tbsWhole)
{
    ToBeSigned out;
    const auto tbs = first(tbsWhole, Sequence);
    Reader parts(tbs->content);
    if (const auto version = parts.takeContext(0)) {
        const auto number = first(version->content, Integer);
        const auto value = number ? integerValue(number->content) : std::nullopt;
        if (!value || *value > 255)
            return malformed("its version is no small number");
        out.version = static_cast<int>(*value) + 1;
    }
    const auto serial = parts.take(Integer);
    if (!serial || serial->content.empty())
        return malformed("it has no serial number");
    const auto algorithm = serial ? parts.take(Sequence) : std::nullopt;
    const auto issuer = algorithm ? parts.take(Sequence) : std::nullopt;
    const auto validity = issuer ? parts.take(Sequence) : std::nullopt;
    const auto subject = validity ? parts.take(Sequence) : std::nullopt;
    const auto spki = subject ? parts.take(Sequence) : std::nullopt;
    if (!spki)
        return malformed("one of algorithm, issuer, validity, subject and public key is missing");
    parts.takeContext(1);
    parts.takeContext(2);
    if (const auto extensions = parts.takeContext(3)) {
        out.extensions = extensions->content;
        out.hasExtensions = true;
    }
    out.serial = serial->content;
    out.issuer = issuer->content;
    out.validity = validity->content;
    out.subject = subject->content;
    out.spki = spki->whole;
    return out;
}

}  // namespace

Result<Certificate> Certificate::parse(ByteView der)
{
    if (der.size() > MaxCertificateBytes)
        return Error{ErrorCode::TooLarge, "certificate", "more than 16 MB"};
    const auto object = signedObject(der);
    if (!object)
        return Error{object.error().code, "certificate", object.error().detail};
    const auto tbs = split(object->toBeSigned);
    if (!tbs)
        return tbs.error();

    Certificate out;
    out.version = tbs->version;
    Reader validity(tbs->validity);
    const auto from = validity.next();
    const auto until = validity.next();
    const auto notBefore = from ? time(*from) : std::nullopt;
    const auto notAfter = until ? time(*until) : std::nullopt;
    if (!notBefore || !notAfter)
        return malformed("its validity is no pair of times");
    out.notBefore = *notBefore;
    out.notAfter = *notAfter;

    auto subject = parseName(tbs->subject);
    if (!subject)
        return malformed("subject: " + subject.error().detail);
    out.subject = std::move(subject.value());
    auto issuer = parseName(tbs->issuer);
    if (!issuer)
        return malformed("issuer: " + issuer.error().detail);
    out.issuer = std::move(issuer.value());
    out.subjectDer = copy(tbs->subject);
    out.issuerDer = copy(tbs->issuer);

    auto key = describePublicKey(tbs->spki);
    if (!key)
        return malformed(key.error().detail);
    out.key = std::move(key.value());
    out.spki = copy(tbs->spki);

    out.serial = integerHex(tbs->serial.first(std::min<std::size_t>(tbs->serial.size(), 1024)));
    out.negativeSerial = (tbs->serial[0] & 0x80) != 0;
    const SignatureName signature = signatureName(object->algorithm);
    out.signatureAlgorithm = signature.name;
    out.signatureDigest = signature.digest;
    out.signatureQuantum = signature.quantum;
    out.signatureKnown = signature.known;

    if (tbs->hasExtensions) {
        ExtensionFields fields(out);
        if (!forEachExtension(tbs->extensions,
                              [&](ByteView oid, bool, ByteView value) { fields.read(oid, value); }))
            ++out.badExtensions;
    }
    if (out.hasAltKey && out.key.quantum == PublicKeyInfo::Quantum::Vulnerable)
        out.key.quantum = PublicKeyInfo::Quantum::Hybrid;
    out.nameMatchesIssuer = out.subjectDer == out.issuerDer
        && (out.authorityKeyId.empty() || out.authorityKeyId == out.subjectKeyId);

    out.sha256 = sha256Of(der);
    out.sha1 = sha1Of(der);
    out.spkiSha256 = sha256Of(out.spki);
    return out;
}

Result<std::vector<Extension>> extensionsOf(ByteView certificateDer)
{
    const auto object = signedObject(certificateDer);
    if (!object)
        return object.error();
    const auto tbs = split(object->toBeSigned);
    if (!tbs)
        return tbs.error();
    std::vector<Extension> out;
    if (tbs->hasExtensions)
        forEachExtension(tbs->extensions, [&](ByteView oid, bool critical, ByteView value) {
            if (out.size() < 1000)
                out.push_back({copy(oid), critical, copy(value)});
        });
    return out;
}

bool isSelfSigned(ByteView certificateDer, const Certificate &parsed)
{
    if (!parsed.nameMatchesIssuer)
        return false;
    const auto verified = verifySignedBy(certificateDer, certificateDer);
    return verified ? verified.value() : true;
}

}  // namespace crypto::x509
