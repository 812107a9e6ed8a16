// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of SCEP servers; what would stand behind a good signature is read by itself, too.
#include "crypto/wire/scep_message.h"
#include "crypto/x509/signer.h"

#include <cstdlib>

using namespace crypto;

namespace {

struct Client {
    PrivateKey key = std::move(PrivateKey::generate({"RSA 1024"}).value());
    Bytes certificate = x509::selfSigned(key, spec()).value();
    wire::ScepNonces nonces = wire::freshScepNonces();

    static x509::CertificateSpec spec()
    {
        x509::CertificateSpec spec;
        spec.subject = {{"CN", "client"}};
        spec.notAfter = 2'000'000'000;
        return spec;
    }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const Client client;
    const ByteView body(data, size);
    (void)wire::readScepCapabilities(body);
    if (const auto known = wire::readScepAuthority(body); known.ok() && known->recipient.empty())
        std::abort();
    wire::ScepAuthority authority;
    authority.certificates = {client.certificate};
    if (wire::readScepNextAuthority(body, authority)
        || wire::readScepAnswer(body, authority, client.nonces, {&client.key, client.certificate}))
        std::abort();  // nobody signs for that key
    if (const auto message = wire::readSigned(body); message) {
        for (const wire::CmsSigner &signer : message->signers) {
            for (const Bytes &one : message->certificates) {
                if (wire::namesSigner(signer, one))
                    (void)wire::checkSigner(*message, signer, one);
            }
        }
    }
    (void)wire::openSealed(body, client.key, client.certificate);
    return 0;
}
