// SPDX-License-Identifier: GPL-3.0-or-later
// A certificate, PEM or DER: its fields, its extensions in words, its tree, its findings, its
// verdict.
#include "crypto/lint/lint.h"
#include "crypto/x509/asn1_tree.h"
#include "crypto/x509/certificate.h"
#include "crypto/x509/chain.h"
#include "crypto/x509/extensions_text.h"
#include "tests/fuzz/fuzz_input.h"

using namespace crypto;

namespace {

void look(ByteView der)
{
    const auto certificate = x509::Certificate::parse(der);
    const auto texts = x509::extensionsText(der);
    (void)x509::asn1Tree(der);
    if (!certificate)
        return;
    (void)x509::isSelfSigned(der, *certificate);
    (void)lint::lint(der);
    x509::ChainOptions options;
    options.intermediates = {Bytes(der.begin(), der.end())};
    if (x509::verifyChain(der, options).valid)
        std::abort();  // nothing was trusted
    // What parses has its fingerprint and can be shown.
    if (certificate->sha256.size() != 32 || certificate->serial.empty() || !texts)
        std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ByteView bytes(data, size);
    look(bytes);
    fuzz::readAll(bytes, [](const wire::ImportItem &item) {
        if (item.kind == wire::ImportItem::Kind::Certificate)
            look(item.der);
    });
    return 0;
}
