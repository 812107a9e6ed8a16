// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/usage_words.h"

namespace domain {

QStringList keyUsageWords(std::uint16_t bits)
{
    static const char *names[] = {"digitalSignature", "nonRepudiation", "keyEncipherment",
                                  "dataEncipherment", "keyAgreement",   "keyCertSign",
                                  "cRLSign",          "encipherOnly",   "decipherOnly"};
    QStringList words;
    for (int bit = 0; bit < 9; ++bit) {
        if (bits >> bit & 1)
            words << QLatin1String(names[bit]);
    }
    return words;
}

}  // namespace domain
