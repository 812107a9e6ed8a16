// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/wire/import_reader.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace fuzz {

// Reads everything a file of these bytes holds and lets `look` see each item. Contracts of the door
// are checked on the way: a broken promise aborts.
template <typename Look> void readAll(crypto::ByteView bytes, Look look)
{
    crypto::wire::ImportOptions options;
    options.passphrases.push_back(crypto::Secret::fromText("pw"));
    options.limits.containerBytes = 1u << 20;
    options.limits.archiveBytes = 4u << 20;
    auto reader =
        crypto::wire::ImportReader::openMemory({bytes.begin(), bytes.end()}, std::move(options));
    if (!reader)
        std::abort();
    for (;;) {
        const auto item = reader->next();
        if (!item)
            std::abort();  // memory can neither fail to be read nor be stopped
        if (!item->has_value())
            return;
        using Kind = crypto::wire::ImportItem::Kind;
        const auto &one = **item;
        const bool object =
            one.kind == Kind::Certificate || one.kind == Kind::Crl || one.kind == Kind::Request;
        if (object == one.der.empty()
            || (one.kind == Kind::PrivateKey && (one.key.empty() || one.spkiSha256.size() != 32))
            || (one.kind == Kind::Unreadable && one.reason.empty()))
            std::abort();
        look(one);
    }
}

}  // namespace fuzz
