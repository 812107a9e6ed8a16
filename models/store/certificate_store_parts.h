// SPDX-License-Identifier: GPL-3.0-or-later
// Inside of CertificateStore, shared by certificate_store.cpp (adding) and certificate_facts.cpp
// (what comes later).
#pragma once

#include "models/store/certificate_store.h"
#include "models/store/dictionaries.h"
#include "models/store/row_insert.h"
#include "models/store/text_index.h"

namespace store {

struct CertificateQueries {
    Statement find, field, custom, seenAgain, touchLocation;
    Statement entry, entryTags, revoked, parent, superseded, sameKey, privateKey, orphans, bySerial,
        unlinked, der;
    Statement hold, olderName, newerName, namesOf, keyOf, issuerOf, publicKey;
};

struct CertificateStore::Parts {
    Parts(Database &db, Dictionaries dict, TextIndex index)
        : database(db), dictionaries(std::move(dict)), text(std::move(index))
    {
    }
    Database &database;
    Dictionaries dictionaries;
    TextIndex text;
    Tally tally;
    CertificateQueries q;
    RowInsert addCertificateRow, addDetailRow, addNameRow, addTagRow, addPlaceRow;
    std::string tagText;
    // Names wait for the end of the batch, or for the first who asks for one of them: in the order
    // of their index each of its pages is written once a batch, not once a name.
    struct NameRow {
        domain::CertificateId id = 0;
        std::int64_t position = 0;
        int type = 0;
        std::string value, reversed;
        crypto::Bytes address;
    };
    std::vector<NameRow> waitingNames;

    Result<std::vector<domain::CertificateId>> ids(Statement &statement);
    Result<std::optional<domain::CertificateId>> version(Statement &candidates,
                                                         const domain::CertificateRecord &record);
    Result<std::int64_t> privateKeyOf(ByteView spkiSha256);
    void addNames(domain::CertificateId id, const domain::CertificateRecord &record);
    Result<void> flushNames();
    Result<std::int64_t> addLocations(domain::CertificateId id,
                                      std::span<const domain::Location> locations,
                                      domain::UnixTime now);
    Result<void> addDetail(domain::CertificateId id, const NewCertificate &certificate,
                           std::string_view notes);
    Result<void> addCustom(domain::CertificateId id, const QMap<QString, QString> &values);
    template <typename Write>
    Result<bool> recount(domain::CertificateId id, TallyState bit, bool on, Write write);
};

}  // namespace store
