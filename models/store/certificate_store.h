// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates in the vault: adding them (columns, names, full-text row, counters), and the facts
// that come later: revocation, issuer, private key, successor. Metadata edits are
// metadata_store.h's.
//
// One object per connection; it keeps prepared statements, dictionaries and counter differences in
// memory. Call finishBatch() before the Change commits; throw the object away when the Change is
// rolled back.
#pragma once

#include "models/domain/certificate.h"
#include "models/domain/metadata.h"
#include "models/store/change.h"
#include "models/store/database.h"
#include "models/store/tally.h"

#include <memory>
#include <optional>
#include <span>

namespace store {

// certificate.parent_state
enum class ParentState : std::uint8_t {
    Unchecked = 0,  // not looked for since it was added or since a fitting issuer arrived
    Verified = 1,  // parent_id's key verifies it
    Wrong = 2,  // an issuer of that name and key id is there, but the signature does not fit
    Uncheckable = 3,  // the algorithm is not supported
    Missing = 4  // no such issuer in the vault
};

struct NewCertificate {
    const domain::CertificateRecord &record;
    const domain::Metadata &metadata;  // custom fields must be defined
    std::span<const domain::Location> locations;  // firstSeen/lastSeen 0: now
    domain::UnixTime now = 0;
    // Known while adding, so that the row is written once.
    domain::UnixTime revokedAt = 0;
    int revocationReason = 0;
    domain::CertificateId parent = 0;
    ParentState parentState = ParentState::Unchecked;
};

struct AddedCertificate {
    domain::CertificateId id = 0;
    bool added = false;  // false: was known; locations and last sighting were brought up to date
    std::int64_t issuerId = 0;  // issuer_name.id, also for known ones
    std::int64_t subjectNameId =
        0;  // added ones that can be an issuer: issuer_name.id of the subject
};

// What linking and superseding need of a row.
struct CertificateLink {
    domain::CertificateId id = 0;
    std::int64_t issuerId = 0;
    crypto::Bytes authorityKeyId;
    bool selfSigned = false;
};

class CertificateStore {
public:
    static Result<CertificateStore> open(Database &database);
    CertificateStore(CertificateStore &&) noexcept;
    ~CertificateStore();

    Result<std::optional<domain::CertificateId>> find(ByteView sha256);
    // Private keys of the vault with the same public key are linked at once.
    Result<AddedCertificate> add(Change &change, const NewCertificate &certificate);
    // Adds places of a certificate that is there; last sighting becomes `now`.
    Result<void> addLocations(Change &change, domain::CertificateId id,
                              std::span<const domain::Location> locations, domain::UnixTime now);

    // true: the row changed. Revoking again with another date or reason follows the newer
    // statement.
    Result<bool> setRevoked(Change &change, domain::CertificateId id, domain::UnixTime at,
                            int reason);
    // Valid again if it was revoked as certificateHold (RFC 5280 5.3.1), else unchanged.
    Result<bool> releaseHold(Change &change, domain::CertificateId id);
    Result<bool> setParent(Change &change, domain::CertificateId id, domain::CertificateId parent,
                           ParentState state);
    Result<bool> setSuperseded(Change &change, domain::CertificateId id, domain::CertificateId by);
    // All certificates with this public key now have this private key; how many that are.
    Result<std::int64_t> setPrivateKey(Change &change, ByteView spkiSha256, std::int64_t keyId);
    // Orphans of this issuer name are to be looked at again (a fitting authority arrived).
    Result<std::int64_t> reopenOrphans(Change &change, std::int64_t issuerId);

    Result<std::vector<domain::CertificateId>> bySerial(std::int64_t issuerId,
                                                        std::string_view serial);
    // Certificates not looked at yet, by id, from `after` exclusive.
    Result<std::vector<CertificateLink>> unlinked(domain::CertificateId after, int limit);
    Result<std::optional<crypto::Bytes>> der(domain::CertificateId id);

    // Same names (display name and alternative names, any case) and issuer family (organisation of
    // the issuer, else its name), neither revoked nor superseded: the newest one that ends before
    // this one, and the first one that ends after it.
    Result<std::optional<domain::CertificateId>>
    olderVersion(const domain::CertificateRecord &record);
    Result<std::optional<domain::CertificateId>>
    newerVersion(const domain::CertificateRecord &record);

    // issuer_name.id of a name, added if it is new.
    Result<std::int64_t> issuerNumber(Change &change, const std::string &dn,
                                      const std::string &name);
    // issuer_name.id of a name; 0: not in the vault.
    Result<std::int64_t> findIssuer(const std::string &dn);
    // True when a certificate has this public key.
    Result<bool> hasPublicKey(ByteView spkiSha256);

    // Writes what was collected (counters, full-text rows). Call once before Change::commit, and
    // before a MetadataStore touches certificates added in the same Change.
    Result<void> finishBatch(Change &change);

private:
    struct Parts;
    explicit CertificateStore(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

// An authority in the vault: what certificates and CRLs are linked to.
struct AuthorityRow {
    domain::CertificateId id = 0;
    std::int64_t nameId = 0;  // issuer_name.id of its subject
    crypto::Bytes subjectKeyId;
    domain::UnixTime notBefore = 0, notAfter = 0;
    domain::CertificateId parent = 0;  // verified; 0: a root, or its issuer is not in the vault
};
Result<std::vector<AuthorityRow>> authorities(Database &database);
// Those of one name.
Result<std::vector<AuthorityRow>> authoritiesNamed(Database &database, std::int64_t nameId);

}  // namespace store
