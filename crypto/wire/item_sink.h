// SPDX-License-Identifier: GPL-3.0-or-later
// What the readers of the single formats share: where items go, passphrases, limits, stopping.
#pragma once

#include "crypto/wire/import_reader.h"

#include <deque>

namespace crypto::wire {

// One per file, shared with the readers of what lies inside it.
struct ImportSession {
    ImportOptions options;
    std::uint64_t unpackedBytes = 0;  // of all archives
    std::uint64_t unpackedMembers = 0;

    bool stopped() const { return options.stop.stop_requested(); }
};

// Where an object was found; see ImportItem.
struct Place {
    ImportItem::Origin origin = ImportItem::Origin::File;
    std::string entry;
    std::uint64_t block = 0;
    std::uint64_t offset = 0;
};

class ItemSink {
public:
    explicit ItemSink(ImportSession &session) : m_session(session) { }

    ImportSession &session() { return m_session; }
    std::deque<ImportItem> &items() { return m_items; }

    void object(ImportItem::Kind kind, const Place &place, ByteView der);
    // Any unencrypted form; understood here, so that a bad one becomes an Unreadable item.
    void privateKey(const Place &place, ByteView der);
    void encryptedKey(const Place &place, ByteView der);
    void unreadable(const Place &place, const Error &error);

    // Calls `open` with each passphrase until it answers something else than WrongPassphrase; asks
    // at last. PassphraseNeeded when there was none to try.
    template <typename T, typename Open>
    Result<T> withPassphrase(const std::string &container, Open open);

private:
    ImportSession &m_session;
    std::deque<ImportItem> m_items;
};

template <typename T, typename Open>
Result<T> ItemSink::withPassphrase(const std::string &container, Open open)
{
    constexpr int MaxQuestions = 5;
    bool tried = false;
    auto &known = m_session.options.passphrases;
    for (std::size_t i = 0; i < known.size() && !m_session.stopped(); ++i) {
        tried = true;
        Result<T> result = open(known[i]);
        if (result || result.error().code != ErrorCode::WrongPassphrase)
            return result;
    }
    for (int i = 0; i < MaxQuestions && m_session.options.ask && !m_session.stopped(); ++i) {
        auto answer = m_session.options.ask(container);
        if (!answer)
            break;
        tried = true;
        Result<T> result = open(*answer);
        if (!result && result.error().code == ErrorCode::WrongPassphrase)
            continue;
        known.push_back(std::move(*answer));  // what opens one container often opens its neighbours
        return result;
    }
    return Error{tried ? ErrorCode::WrongPassphrase : ErrorCode::PassphraseNeeded, container,
                 tried ? "no passphrase given opens it" : "it is protected by a passphrase"};
}

// Sends a DER object of any kind to the sink; `label` is the PEM label or empty.
void readObject(ByteView der, const std::string &label, const Place &place, ItemSink &sink);

// The single formats. Each emits items, and one Unreadable if the container as a whole fails.
void readPkcs7(ByteView bytes, const Place &place, ItemSink &sink);
void readPkcs12(ByteView bytes, const Place &place, ItemSink &sink);
void readJavaKeystore(ByteView bytes, const Place &place, ItemSink &sink);

}  // namespace crypto::wire
