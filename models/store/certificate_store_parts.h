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
    std::string reversed, tagText;

    Result<std::vector<domain::CertificateId>> ids(Statement &statement);
    Result<std::optional<domain::CertificateId>> version(Statement &candidates,
                                                         const domain::CertificateRecord &record);
    Result<std::int64_t> privateKeyOf(ByteView spkiSha256);
    Result<void> addNames(domain::CertificateId id, const domain::CertificateRecord &record);
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
