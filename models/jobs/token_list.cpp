// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/token_list.h"

#include "crypto/keys/pkcs11_token.h"

#include <algorithm>

namespace jobs {

crypto::Result<QList<TokenChoice>> connectedTokens()
{
    const auto tokens = crypto::pkcs11::listTokens();
    if (!tokens)
        return tokens.error();
    QList<TokenChoice> choices;
    for (const crypto::pkcs11::TokenInfo &token : *tokens) {
        // p11-kit shows the machine's trust store as a token; nothing is signed in there.
        if (!token.loginRequired)
            continue;
        choices.append({QString::fromStdString(token.label), QString::fromStdString(token.model),
                        QString::fromStdString(crypto::pkcs11::uriText(token.uri())),
                        token.pinSet && !token.pinLocked && !token.readOnly, token.pinFinalTry});
    }
    std::stable_sort(choices.begin(), choices.end(),
                     [](const TokenChoice &a, const TokenChoice &b) {
                         return a.label.localeAwareCompare(b.label) < 0;
                     });
    return choices;
}

}  // namespace jobs
