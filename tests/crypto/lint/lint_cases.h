// SPDX-License-Identifier: GPL-3.0-or-later
// For each rule of lint the smallest change that breaks it in a certificate that breaks none.
#pragma once

#include "crypto/lint/lint.h"
#include "tests/support/forge.h"

namespace lint_cases {

using namespace crypto;
using namespace crypto::x509;
using namespace support;

inline constexpr UnixTime Day = 86400;
inline constexpr UnixTime Issued = 1'793'491'200;  // 2026-11-01

struct Case {
    const char *rule;
    lint::Profile profile;
    std::function<void(Forge &)> breakIt;
};
std::vector<Case> structureCases();
std::vector<Case> nameCases();
std::vector<Case> extensionCases();
std::vector<Case> keyCases();

inline Bytes subjectOf(std::initializer_list<Bytes> rdns)
{
    return sequence(rdns);
}
inline Bytes policiesOf(std::initializer_list<const char *> oids)
{
    Bytes list;
    for (const char *one : oids)
        der::append(list, sequence({der::encodeOid(one)}));
    return der::encode(SequenceTag, list);
}
inline Bytes accessOf(std::string_view responder, std::string_view issuer)
{
    Bytes list;
    if (!responder.empty())
        der::append(list, sequence({der::encodeOid("1.3.6.1.5.5.7.48.1"), uriName(responder)}));
    if (!issuer.empty())
        der::append(list, sequence({der::encodeOid("1.3.6.1.5.5.7.48.2"), uriName(issuer)}));
    return der::encode(SequenceTag, list);
}
inline Bytes listPoint(std::string_view url)
{
    return sequence({sequence({der::encode(0xa0, der::encode(0xa0, uriName(url)))})});
}
// A list of `count` timestamps, as far as anybody reads them (RFC 6962 3.3).
inline Bytes timestamps(int count)
{
    Bytes list;
    for (int i = 0; i < count; ++i)
        der::append(list, Bytes{0, 4, 0, 1, 2, static_cast<std::uint8_t>(i)});
    Bytes all{0, static_cast<std::uint8_t>(list.size())};
    der::append(all, list);
    return der::encode(der::OctetString, all);
}
inline Bytes rsaSpki(const Bytes &modulus, const Bytes &exponent, const Bytes &parameters = {5, 0})
{
    const Bytes numbers = sequence({der::encodeInteger(modulus), der::encodeInteger(exponent)});
    return sequence({sequence({der::encodeOid("1.2.840.113549.1.1.1"), parameters}),
                     der::encodeBitString(numbers)});
}
// A key of Debian's broken generator; the list says 8df20e6961a16398b85a for it.
inline Bytes debianModulus()
{
    return *fromHex(
        "D673252AF6723C3F72529403EAB7C30DEF3C52F97E799825F4A70191C616ADCF1ECE1113F1625971074C492C"
        "592025FDEADBDB146A081826BDF0D77C3C913DCF1B6F0B3B78F5108D2E493AD0EEE8CA5C021711ADC13D358E"
        "61133870FCD19C8E5C22403959782AA82E72AEE53A3D491E3912CE27B27E1A85EA69C19A527D28F7934C9823"
        "B7E56FDD657DAC83FDC65BB22A98D843DF73238919781B714C81A5E2AFEC71F5C54AA2A27C590AD94C03C106"
        "2D50EFCFFAC743E3C8A3AE056846A1D756EB862BF4224169D467C35215ADE0AFCC11E85FE629AFB802C4786F"
        "F2E9C929BCCF502B3D3B8876C6A11785CC398B389F1D86BDD9CB0BD4EC13956EC3FA270D");
}
inline Bytes spkiOf(std::string_view algorithm, const Bytes &parameters, std::size_t size)
{
    return sequence(
        {sequence({der::encodeOid(algorithm), parameters}), der::encodeBitString(Bytes(size, 4))});
}
inline Bytes smtpUtf8Name(std::uint8_t tag, std::string_view mail)
{
    return der::encode(
        0xa0, joined({der::encodeOid("1.3.6.1.5.5.7.8.9"), der::encode(0xa0, text(tag, mail))}));
}

// Breaks no rule at all.
Forge baseline(lint::Profile profile);

}  // namespace lint_cases
